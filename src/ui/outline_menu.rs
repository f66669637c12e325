//! The article's contents and the reader's choices, behind one button of the dock.
//! A native popover: the browser keeps it on top, closes it on Escape, and tells screen readers whether it is open.

use leptos::prelude::*;

/// A heading as the menu shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The heading's words.
    pub title: String,
    /// How deep it stands, from 0.
    pub depth: usize,
}

/// What the reader can switch here.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its words.
    pub label: String,
    /// Whether it is on at first.
    pub on: bool,
    /// The reader switches it.
    pub on_change: Callback<bool>,
}

/// The button and what it opens.
#[component]
pub fn OutlineMenu(
    /// The button's words: "Contents".
    label: String,
    /// The headings, in order; may be empty.
    entries: Vec<Entry>,
    /// The heading that the reader is under.
    #[prop(into)]
    here: Signal<Option<usize>>,
    /// The reader goes to a heading.
    on_go: Callback<usize>,
    /// What can be switched; may be empty.
    choices: Vec<Choice>,
    /// "Quote this paragraph", where the author wants quote cards.
    quote: Option<String>,
    /// The reader wants a card of the paragraph.
    on_quote: Callback<()>,
    /// "Forget what this page remembers", where something is remembered.
    forget: Option<String>,
    /// The reader wants it forgotten.
    on_forget: Callback<()>,
) -> impl IntoView {
    let name = label.clone();
    let list = (!entries.is_empty()).then(|| {
        let items = entries.into_iter().enumerate().map(|(index, entry)| {
            let current = move || (here.get() == Some(index)).then_some("location");
            view! {
                <li part="outline-item" data-depth=entry.depth.to_string()>
                    <button type="button" class={"link"} popovertarget="menu" popovertargetaction="hide" aria-current=current on:click=move |_| on_go.run(index)>
                        {entry.title}
                    </button>
                </li>
            }
        });
        view! { <ol class={"outline"} part="outline">{items.collect_view()}</ol> }
    });
    let switches = choices.into_iter().map(|Choice { label, on, on_change }| {
        view! {
            <label class={"choice"} part="choice">
                <input type="checkbox" prop:checked=on on:change:target=move |event| on_change.run(event.target().checked()) />
                <span>{label}</span>
            </label>
        }
    });
    let act = |label: Option<String>, part: &'static str, on_click: Callback<()>| {
        label.map(|label| {
            view! { <button type="button" class={"link"} part=part popovertarget="menu" popovertargetaction="hide" on:click=move |_| on_click.run(())>{label}</button> }
        })
    };
    let quote = act(quote, "quote-paragraph", on_quote);
    let forget = act(forget, "forget", on_forget);
    view! {
        <button type="button" part="button menu-button" class="button" popovertarget="menu">{label}</button>
        <nav id="menu" popover="auto" part="menu" class="menu" aria-label=name>
            {list}
            {quote}
            {switches.collect_view()}
            {forget}
        </nav>
    }
}
