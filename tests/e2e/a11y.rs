//! Accessibility of the demo pages: axe-core finds nothing, in light and in dark.
//! The pages must be the demo's own, so that what visitors see is what is checked.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::flows::{DIALOG_OPEN, RESPONSES_LOADED};
use crate::support::Result;
use crate::support::cdp;
use crate::support::engine::Engine;
use crate::support::isso::{Isso, Rules};
use crate::support::keys::{ENTER, ESCAPE, TAB};
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    essay,
    markdown_page,
    json_page,
    three_articles,
    arabic_page,
    composer,
    composer_in_forced_colours,
    focus_beside_the_dock,
    quotes_of_the_article,
    films,
    grey_blog,
    responses,
    writing_a_response
];

async fn essay(page: Page) -> Result {
    has_no_violation(&page, "/index.html").await
}

async fn markdown_page(page: Page) -> Result {
    has_no_violation(&page, "/demo/markdown.html").await
}

async fn json_page(page: Page) -> Result {
    has_no_violation(&page, "/demo/json.html").await
}

async fn three_articles(page: Page) -> Result {
    has_no_violation(&page, "/demo/three.html").await
}

async fn arabic_page(page: Page) -> Result {
    has_no_violation(&page, "/demo/arabic.html").await?;
    // Firefox broke it where the magazine's style sheet had an initial.
    let lines: Vec<i32> = page
        .eval(
            "const words = document.querySelector('.prose > p').firstChild, range = document.createRange();
             const at = words.data.indexOf('١٩٥٨');
             range.setStart(words, at);
             range.setEnd(words, at + 4);
             return [...new Set([...range.getClientRects()].map((line) => Math.round(line.top)))];",
        )
        .await?;
    assert_eq!(lines.len(), 1, "a year in two lines: {lines:?}");
    Ok(())
}

/// With the composer of quote cards open.
async fn composer(page: Page) -> Result {
    for theme in ["light", "dark"] {
        open_composer(&page, theme).await?;
        run_axe(&page, &format!("the composer, {theme}")).await?;
        page.picture(&format!("composer-{theme}")).await?;
    }
    Ok(())
}

async fn open_composer(page: &Page, theme: &str) -> Result {
    page.goto(&format!("/index.html?theme={theme}")).await?;
    page.ready(1).await?;
    page.scroll_to("article h2").await?;
    page.press_control("Contents").await?;
    page.press_control("Quote this paragraph").await?;
    page.until(DIALOG_OPEN).await
}

/// Only Chromium's driver can force colours.
async fn composer_in_forced_colours(page: Page) -> Result {
    if page.engine != Engine::Chromium {
        return Ok(());
    }
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    cdp::send(page.client(), "Emulation.setEmulatedMedia", forced).await?;
    open_composer(&page, "light").await?;
    let is_forced: bool = page.eval("return matchMedia('(forced-colors: active)').matches").await?;
    assert!(is_forced, "colours are forced");
    run_axe(&page, "the composer in forced colours").await?;
    // The chosen option and every control can be told without our colours, and the page does not show through.
    let unseen: Vec<String> = page.eval(UNSEEN).await?;
    assert_eq!(unseen, Vec::<String>::new());
    let rings: Vec<String> = page.eval(RINGS).await?;
    assert_eq!(rings, ["solid", "solid"], "a field with the keyboard in it looks like the other");
    page.picture("composer-forced-colours").await?;
    cdp::send(page.client(), "Emulation.setEmulatedMedia", json!({ "features": [] })).await.map(drop)
}

/// Lists a transparent dialog, buttons and fields of the composer with neither border nor underline, and designs that look like the chosen one.
const UNSEEN: &str = r"
    const marked = (element) => {
        const { borderBottomWidth, borderBottomStyle, textDecorationLine } = getComputedStyle(element);
        return (parseFloat(borderBottomWidth) > 0 && borderBottomStyle !== 'none') || textDecorationLine === 'underline';
    };
    const bare = witness.inHosts('dialog[open] .composer__button, dialog[open] textarea').filter((element) => !marked(element));
    bare.push(...witness.inHosts('dialog[open]').filter((dialog) => /^rgba|transparent/.test(getComputedStyle(dialog).backgroundColor)));
    const look = (swatch) => getComputedStyle(swatch).outline;
    const swatches = witness.inHosts('dialog[open] .composer__swatch');
    const chosen = swatches.find((swatch) => swatch.parentElement.querySelector(':checked'));
    const alike = swatches.filter((swatch) => swatch !== chosen && look(swatch) === look(chosen));
    return [...bare, ...alike].map((element) => element.outerHTML);";

/// The outline of each field when it has the focus.
const RINGS: &str = r"return witness.inHosts('dialog[open] textarea').map((field) => {
    field.focus();
    return getComputedStyle(field).outlineStyle;
});";

/// An element that gets the focus is scrolled out from under the dock: a button of ours, a link in a fetched article. WebKit has no such margins.
async fn focus_beside_the_dock(page: Page) -> Result {
    if page.engine == Engine::WebKit {
        return Ok(());
    }
    under_a_wide_dock(&page, "/index.html", "witness.inHosts('[value=wanted]')[3]").await?;
    page.eval::<Value>("witness.inHosts('[value=seen]')[3].focus({ preventScroll: true })").await?;
    page.key(TAB).await?;
    page.until(BESIDE).await?;
    under_a_wide_dock(&page, "/demo/markdown.html", "document.querySelector('.intertitle-article__text a')").await?;
    page.eval::<Value>("window.reached.focus()").await?;
    page.until(BESIDE).await
}

/// Whether the element with the focus is entirely above the dock.
const BESIDE: &str = "(() => {
    const dock = witness.inHosts('.dock')[0].getBoundingClientRect();
    return window.reached.matches(':focus') && window.reached.getBoundingClientRect().bottom <= dock.top;
})()";

/// Scrolls so that the element that the expression finds is behind the dock, which is made as wide as the window.
async fn under_a_wide_dock(page: &Page, path: &str, expression: &str) -> Result {
    page.goto(path).await?;
    page.ready(1).await?;
    page.eval::<Value>("document.documentElement.style.cssText = 'scroll-behavior: auto; --intertitle-gap: 60vw'; window.scrollBy(0, 200)")
        .await?;
    page.until(&format!("window.reached = {expression}")).await?;
    page.eval::<Value>("window.reached.scrollIntoView({ block: 'center' })").await?;
    page.until("witness.inHosts('.dock').some((dock) => dock.getBoundingClientRect().height > 0)").await?;
    page.eval::<Value>(
        "const [above, dock] = [window.reached, witness.inHosts('.dock')[0]].map((element) => element.getBoundingClientRect().top);
         window.scrollBy(0, above - dock - 6);",
    )
    .await
    .map(drop)
}

/// With the films after the article and the search for a path open; and with a card open at a title in the text.
async fn films(page: Page) -> Result {
    for theme in ["light", "dark"] {
        page.goto(&format!("/index.html?theme={theme}")).await?;
        page.ready(1).await?;
        page.eval::<Value>("window.scrollBy(0, 200)").await?;
        page.until("witness.inHosts('[value=paths]').length === 1").await?;
        page.eval::<Value>("witness.inHosts('[value=paths]')[0].click(); witness.inHosts('.programme')[0].scrollIntoView()").await?;
        page.until("witness.inHosts('[role=combobox]').length === 1").await?;
        run_axe(&page, &format!("the films, {theme}")).await?;
        page.picture(&format!("films-{theme}")).await?;
        page.goto(&format!("/demo/three.html?theme={theme}")).await?;
        page.ready(1).await?;
        // The second of three articles names films.
        page.eval::<Value>("document.getElementById('after-yang').scrollIntoView()").await?;
        page.until("witness.inHosts('[value=places]').length > 0").await?;
        page.eval::<Value>("witness.inHosts('[value=places]')[0].focus()").await?;
        page.key(ENTER).await?;
        page.until("witness.inHosts('.card').some((card) => !card.hidden)").await?;
        run_axe(&page, &format!("a card at a title, {theme}")).await?;
        page.picture(&format!("film-card-{theme}")).await?;
        page.key(ESCAPE).await?;
    }
    Ok(())
}

/// On a blog whose text is already so grey that anything paler could not be read.
async fn grey_blog(page: Page) -> Result {
    page.open("grey").await?;
    page.ready(1).await?;
    open_menu(&page).await?;
    run_axe(&page, "grey text, with the menu open").await?;
    page.press_control("Quote this paragraph").await?;
    page.until(DIALOG_OPEN).await?;
    run_axe(&page, "grey text, with the composer open").await?;
    page.picture("grey-composer").await?;
    page.key(ESCAPE).await?;
    page.eval::<Value>("document.querySelector('article').lastElementChild.scrollIntoView()").await?;
    page.until("witness.inHosts('.chip').length > 1").await?;
    run_axe(&page, "grey text, with chips under it").await?;
    page.picture("grey-responses").await.map(drop)
}

/// With responses of three places, a warning unfolded and the field for a reader's own instance open.
async fn responses(page: Page) -> Result {
    for theme in ["light", "dark"] {
        page.open("responses").await?;
        page.ready(1).await?;
        page.eval::<Value>(&format!("document.documentElement.dataset.theme = '{theme}'; window.scrollBy(0, 100); document.querySelector('article').lastElementChild.scrollIntoView()")).await?;
        page.until(RESPONSES_LOADED).await?;
        // The page is as dark as its theme says, and the section as dark as the page.
        let is_dark = "getComputedStyle(document.body).backgroundColor === 'rgb(23, 22, 20)'";
        page.until(&format!("({is_dark}) === {}", theme == "dark")).await?;
        page.until(
            "getComputedStyle(witness.inHosts('.responses')[0]).color === getComputedStyle(document.querySelector('article p')).color",
        )
        .await?;
        page.eval::<Value>(
            "witness.inHosts('[value=instance]')[0].click(); witness.inHosts('details').forEach((fold) => { fold.open = true; })",
        )
        .await?;
        page.eval::<Value>("witness.inHosts('.responses')[0].scrollIntoView()").await?;
        page.picture(&format!("responses-{theme}")).await?;
        page.eval::<Value>("witness.inHosts('.conversation')[0].scrollIntoView()").await?;
        run_axe(&page, &format!("the responses, {theme}")).await?;
        page.picture(&format!("responses-conversation-{theme}")).await?;
    }
    Ok(())
}

/// The form of a response, with each state that it has: problems beside their fields, a preview, what became of it, a question before it is deleted.
async fn writing_a_response(page: Page) -> Result {
    let isso = Isso::start(&format!("axe-{}", page.engine), page.origin(), Rules { moderated: false, a_minute: 100 }).await?;
    let told = isso.comment("/pages/responses-open/", "Jo", "I had forgotten the pin.").await?;
    assert!(told.contains(" 201 "), "{told}");
    page.open("responses-open").await?;
    page.until("window.Intertitle?.mount").await?;
    let options = json!({ "responses": isso.place() });
    page.eval::<Value>(&format!("Intertitle.mount(document.querySelector('article'), {options}); return null")).await?;
    page.ready(1).await?;
    page.eval::<Value>("window.scrollBy(0, 100); document.querySelector('article').lastElementChild.scrollIntoView()").await?;
    page.until(RESPONSES_LOADED).await?;
    let text = "witness.inHosts('[name=text]')[0]";
    page.press_control("Reply to Jo").await?;
    page.press_control("Send").await?;
    page.until(&format!("{text}.getAttribute('aria-invalid') === 'true'")).await?;
    run_axe(&page, "a form with a problem").await?;
    page.element(text).await?.send_keys("So had I.").await?;
    page.press_control("Preview").await?;
    page.until("witness.inHosts('.write__preview:not([hidden]) p').length > 0").await?;
    run_axe(&page, "a preview").await?;
    page.press_control("Send").await?;
    page.until("witness.inHosts('article article').length === 1").await?;
    page.press_control("Delete").await?;
    page.until("witness.inHosts('[value=keep]').length === 1").await?;
    run_axe(&page, "a reply that may be deleted").await
}

/// With the list of quotes open.
async fn quotes_of_the_article(page: Page) -> Result {
    for theme in ["light", "dark"] {
        page.goto(&format!("/index.html?theme={theme}")).await?;
        page.ready(1).await?;
        page.scroll_to("article h2").await?;
        page.press_control("Contents").await?;
        page.press_control("Quotes of this article").await?;
        page.until(DIALOG_OPEN).await?;
        run_axe(&page, &format!("the list of quotes, {theme}")).await?;
        page.picture(&format!("quotes-{theme}")).await?;
    }
    Ok(())
}

/// A broken rule, and the nodes that break it.
#[derive(Debug, Deserialize, PartialEq)]
struct Violation {
    id: String,
    impact: Option<String>,
    nodes: Vec<String>,
}

const RUN_AXE: &str = r"
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
        .then(({ violations }) => done(violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ target, failureSummary }) => `${target.flat()}: ${failureSummary}`) }))))
        .catch((error) => done([{ id: 'axe', impact: null, nodes: [String(error)] }]));";

async fn has_no_violation(page: &Page, path: &str) -> Result {
    for theme in ["light", "dark"] {
        page.goto(&format!("{path}?theme={theme}")).await?;
        page.ready(1).await?;
        run_axe(page, &format!("{path}, {theme}")).await?;
        // The dock appears when reading begins, and its menu at a press.
        open_menu(page).await?;
        run_axe(page, &format!("{path} with its menu open, {theme}")).await?;
        page.picture(&format!("demo{}-{theme}", path.replace('/', "-").replace(".html", ""))).await?;
    }
    Ok(())
}

/// Reads on until there is a dock, and opens its menu.
async fn open_menu(page: &Page) -> Result {
    const BUTTON: &str = "witness.inHosts('[part~=menu-button]').find((button) => button.getBoundingClientRect().height > 0)";
    page.eval::<Value>(
        "const paragraphs = [...document.querySelector('article, .intertitle-article').querySelectorAll('p')];
         paragraphs[paragraphs.length >> 1].scrollIntoView({ behavior: 'instant' })",
    )
    .await?;
    page.until(BUTTON).await?;
    page.press(BUTTON).await
}

async fn run_axe(page: &Page, place: &str) -> Result {
    let insert = "document.head.append(Object.assign(document.createElement('script'), { src: '/npm/axe-core/axe.min.js' }))";
    page.eval::<Value>(insert).await?;
    page.until("window.axe").await?;
    let found: Vec<Violation> = serde_json::from_value(page.client().execute_async(RUN_AXE, Vec::new()).await?)?;
    assert_eq!(found, Vec::<Violation>::new(), "{place}");
    Ok(())
}
