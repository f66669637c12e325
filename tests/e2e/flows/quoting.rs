//! From a selection to a quote card: the button, the composer, the event; by mouse and by keyboard alone.
//! Must not check the card itself: the component tests do.

use serde_json::Value;

use super::steps::{
    BODY, BUTTON, BUTTON_HIDDEN, BUTTON_SHOWN, DIALOG_OPEN, ESSAY, PARAGRAPH, announced_link, close_dialog, open_essay, quote,
    range_of_paragraph, select,
};
use super::{assert_clean, open_scriptable};
use crate::support::Result;
use crate::support::engine::Engine;
use crate::support::keys::{ENTER, ESCAPE, TAB};
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    a_selection_becomes_a_card,
    the_link_lands_on_the_words,
    a_link_is_followed_on_an_open_page,
    the_paragraph_being_read_by_keyboard,
    a_figure_is_no_paragraph,
    a_translated_page_is_quoted,
    a_selection_by_keyboard,
    a_selection_by_touch,
    one_word_is_no_quote,
    no_quotes_where_the_author_wants_none,
    a_caption_has_no_speaker,
    a_reader_who_comes_back_from_a_note_stays_there,
    a_card_speaks_the_language_of_its_article,
    words_beside_the_article_are_not_quoted,
    covered_words_are_on_no_card,
    the_line_under_a_quotation_is_not_on_its_card,
    one_of_several_articles_answers_a_link,
    everything_has_the_authors_theme,
    a_link_into_an_article_hidden_at_first
];

/// Selects words of the essay, presses the button, and waits until the page is told.
async fn quote_by_button(page: &Page) -> Result {
    open_essay(page).await?;
    select(page, 90).await?;
    page.until(BUTTON_SHOWN).await?;
    page.eval::<Value>(&format!("{BUTTON}.click()")).await?;
    page.told("quote", 1).await
}

async fn a_selection_becomes_a_card(page: Page) -> Result {
    open_essay(&page).await?;
    assert_eq!(page.requests().iter().filter(|path| path.contains("-quotes-")).count(), 0, "nobody has quoted yet");
    let before: String = super::own_markup(&page).await?;
    select(&page, 90).await?;
    page.until(BUTTON_SHOWN).await?;
    let selected: String = page.eval("return getSelection().toString()").await?;
    page.eval::<Value>(&format!("{BUTTON}.click()")).await?;
    page.until(DIALOG_OPEN).await?;
    let (link, _) = announced_link(&page).await?;
    assert!(link.contains("#q=") && link.contains(":~:text="), "no link to the quote: {link}");
    let shown: String = page.eval("return witness.inHosts('dialog textarea')[0].value").await?;
    assert!(shown.starts_with(selected.trim()) && shown.ends_with("correction"), "{shown} is not {selected} with its last word whole");
    close_dialog(&page).await?;
    let after: String = super::own_markup(&page).await?;
    super::assert_same_markup(&after, &before);
    assert_clean(&page).await
}

async fn the_link_lands_on_the_words(page: Page) -> Result {
    quote_by_button(&page).await?;
    let told = page.events("quote").await?;
    let text = told.first().and_then(|event| event["detail"]["text"].as_str()).ok_or("no words")?;
    let (_, token) = announced_link(&page).await?;
    page.goto("/pages/blank/index.html").await?;
    page.goto(&format!("{ESSAY}#{token}")).await?;
    page.ready(1).await?;
    page.until("!CSS.highlights || CSS.highlights.has('intertitle-arrived')").await?;
    let found: Option<String> =
        page.eval("return CSS.highlights ? [...CSS.highlights.get('intertitle-arrived')].map(String).join() : null").await?;
    if let Some(found) = found {
        assert_eq!(found.split_whitespace().collect::<Vec<_>>(), text.split_whitespace().collect::<Vec<_>>());
    }
    page.until("scrollY > 0").await?;
    assert_clean(&page).await
}

/// The reader has quoted nothing yet, so the module that follows links is fetched only when one is followed.
async fn a_link_is_followed_on_an_open_page(page: Page) -> Result {
    quote_by_button(&page).await?;
    let (_, token) = announced_link(&page).await?;
    page.goto("/pages/blank/index.html").await?;
    open_essay(&page).await?;
    // On a reloaded page the browser restores the scroll position, but a link that is followed afterwards still leads to its quote.
    page.eval::<Value>("window.isOld = true; location.reload()").await?;
    page.until("!window.isOld").await?;
    page.ready(1).await?;
    let ours = token.split(":~:").next().unwrap_or_default();
    page.eval::<Value>(&format!("location.hash = {ours:?}")).await?;
    page.until("scrollY > 0").await?;
    page.until("!CSS.highlights || CSS.highlights.has('intertitle-arrived')").await?;
    assert_clean(&page).await
}

async fn the_paragraph_being_read_by_keyboard(page: Page) -> Result {
    open_essay(&page).await?;
    page.scroll_to("article h2").await?;
    page.press_control("Contents").await?;
    page.press_control("Quote this paragraph").await?;
    page.until(DIALOG_OPEN).await?;
    close_dialog(&page).await?;
    assert_clean(&page).await
}

/// At a picture, the next paragraph is quoted: neither the caption nor the credit.
async fn a_figure_is_no_paragraph(page: Page) -> Result {
    open_essay(&page).await?;
    let scroll = "const figure = [...document.querySelectorAll('article figure')].at(-1); figure.scrollIntoView({ block: 'center', behavior: 'instant' });";
    page.eval::<Value>(&format!("{scroll} return null")).await?;
    page.press_control("Contents").await?;
    page.press_control("Quote this paragraph").await?;
    page.until(DIALOG_OPEN).await?;
    let is_prose = "const words = witness.inHosts('dialog[open] textarea')[0].value; \
                    return [...document.querySelectorAll('article p')].some((one) => !one.closest('figure') && one.textContent.includes(words.slice(0, 40)))";
    assert!(page.eval::<bool>(is_prose).await?, "what is quoted is no paragraph of the article");
    Ok(())
}

/// Imitates a browser's translation, which wraps the page's words in its own elements and leaves ours alone. The link has no fragment, because nobody
/// who follows it would find the translated words.
async fn a_translated_page_is_quoted(page: Page) -> Result {
    open_essay(&page).await?;
    let text = "return document.querySelector('.prose').textContent";
    let before: String = page.eval(text).await?;
    page.eval::<Value>(
        "const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
         const texts = [];
         while (walk.nextNode()) if (walk.currentNode.data.trim()) texts.push(walk.currentNode);
         const fonts = texts.map((text) => {
             const [outer, inner] = [document.createElement('font'), document.createElement('font')];
             inner.textContent = text.data.replace(/[aeiou]/g, 'ö');
             outer.append(inner);
             text.replaceWith(outer);
             return [outer, text];
         });
         document.documentElement.classList.add('translated-ltr');
         window.untranslate = () => {
             for (const [font, text] of fonts) font.replaceWith(text);
             document.documentElement.removeAttribute('class');
         };",
    )
    .await?;
    page.scroll_to("article h2").await?;
    page.press_control("Contents").await?;
    page.press_control("Quote this paragraph").await?;
    page.until(DIALOG_OPEN).await?;
    let told = page.events("quote").await?;
    let detail = told.first().map(|event| &event["detail"]).ok_or("the page was not told")?;
    assert!(detail["text"].as_str().is_some_and(|text| text.contains('ö')), "{detail}");
    assert!(detail["link"].as_str().is_some_and(|link| !link.contains('#')), "no other reader has the translated words: {detail}");
    close_dialog(&page).await?;
    page.eval::<Value>("document.querySelector('.intertitle-cover').click()").await?;
    page.until("!document.querySelector('.intertitle-cover')").await?;
    page.eval::<Value>("Intertitle.unmount(); untranslate()").await?;
    assert_eq!(page.eval::<String>(text).await?, before);
    assert_clean(&page).await
}

/// From selected words, Tab goes to the button, and Escape back to them; the dock quotes them too. WebKit clears the selection meanwhile.
async fn a_selection_by_keyboard(page: Page) -> Result {
    open_essay(&page).await?;
    select(&page, 90).await?;
    page.until(BUTTON_SHOWN).await?;
    let selected: String = page.eval("return getSelection().toString()").await?;
    let quoted = format!("witness.inHosts('dialog[open] textarea')[0]?.value.startsWith({})", serde_json::json!(selected.trim()));
    page.key(TAB).await?;
    page.until("witness.focused()?.part.contains('quote-button')").await?;
    page.eval::<Value>("addEventListener('focusin', (event) => window.last = event.target); return null").await?;
    page.key(ENTER).await?;
    page.until(&quoted).await?;
    close_dialog(&page).await?;
    let is_back = if page.engine == Engine::WebKit { "true" } else { "window.last.closest('article')" };
    page.until(&format!("{is_back} && {BUTTON_HIDDEN}")).await?;

    page.press_control("Contents").await?;
    page.press_control("Quote this paragraph").await?;
    page.until(if page.engine == Engine::WebKit { DIALOG_OPEN } else { &quoted }).await?;
    close_dialog(&page).await?;
    // The menu is closed by then, so the focus is back on its button.
    page.until("witness.focused() === witness.control('Contents')").await?;
    assert_clean(&page).await
}

/// On a touch screen no event tells when the selection's handles are released: the button appears when the selection rests.
async fn a_selection_by_touch(page: Page) -> Result {
    page.goto(ESSAY).await?;
    page.ready(1).await?;
    select(&page, 60).await?;
    page.until(BUTTON_SHOWN).await?;
    page.eval::<Value>("getSelection().removeAllRanges()").await?;
    page.until(BUTTON_HIDDEN).await?;
    page.eval::<Value>(&format!(
        "document.dispatchEvent(new Event('touchstart', {{ bubbles: true }}));
         const paragraph = {PARAGRAPH};
         getSelection().setBaseAndExtent(paragraph.firstChild, 0, paragraph.firstChild, 20);
         getSelection().extend(paragraph.firstChild, 70)"
    ))
    .await?;
    page.until(BUTTON_SHOWN).await?;
    assert_clean(&page).await
}

async fn one_word_is_no_quote(page: Page) -> Result {
    open_essay(&page).await?;
    select(&page, 90).await?;
    page.until(BUTTON_SHOWN).await?;
    page.eval::<Value>("getSelection().removeAllRanges()").await?;
    page.until(BUTTON_HIDDEN).await?;
    select(&page, 1).await?;
    let hidden: bool = page.eval(&format!("return {BUTTON_HIDDEN}")).await?;
    assert!(hidden, "a letter is no quote");
    assert_clean(&page).await
}

async fn no_quotes_where_the_author_wants_none(page: Page) -> Result {
    page.open("no-quotes").await?;
    page.ready(1).await?;
    page.eval::<Value>(
        "getSelection().selectAllChildren(document.querySelector('article p:last-of-type')); document.dispatchEvent(new MouseEvent('mouseup', { detail: 1 }))",
    )
    .await?;
    page.until("getSelection().toString().length > 0").await?;
    // Longer than a selection by touch has to rest.
    page.linger(700).await;
    assert_eq!(page.requests().iter().filter(|path| path.contains("-quotes-")).count(), 0);
    assert_clean(&page).await
}

/// A quoted caption is credited with the title and no name; the paragraphs around it with their author's name.
async fn a_caption_has_no_speaker(page: Page) -> Result {
    const SOURCES: &str = "witness.inHosts('dialog[open] textarea').map((field) => field.value).find((text) => text.includes(' — '))";
    page.open("captioned").await?;
    page.ready(1).await?;
    for (selector, has_name) in [("figcaption", false), ("h2 + p", true)] {
        let words = format!("const range = document.createRange(); range.selectNodeContents(document.querySelector('article {selector}'))");
        page.eval::<Value>(&format!("{words}; Intertitle.mount(document.querySelector('article')).quote(range)")).await?;
        page.until(SOURCES).await?;
        let sources: String = page.eval(&format!("return {SOURCES}.split(' — ').at(-1)")).await?;
        assert!(sources.contains("The last boat out of Larne Street"), "{sources}");
        assert_eq!(sources.contains("Ines Calloway"), has_name, "{selector}: {sources}");
        close_dialog(&page).await?;
    }
    assert_clean(&page).await
}

/// A reader follows a link to a quote, then one to another place of the page, and goes back: they are where the browser puts them, not at the quote.
async fn a_reader_who_comes_back_from_a_note_stays_there(page: Page) -> Result {
    quote_by_button(&page).await?;
    let (_, token) = announced_link(&page).await?;
    page.goto("/pages/blank/index.html").await?;
    page.goto(&format!("{ESSAY}#{token}")).await?;
    page.ready(1).await?;
    page.until("scrollY > 0").await?;
    page.linger(400).await;
    page.eval::<Value>("history.scrollRestoration = 'manual'; location.hash = 'nowhere'; scrollTo({ top: 300, behavior: 'instant' })")
        .await?;
    page.linger(300).await;
    let before: f64 = page.eval("return scrollY").await?;
    page.eval::<Value>("history.back()").await?;
    page.until("location.hash.startsWith('#q=')").await?;
    page.linger(500).await;
    let after: f64 = page.eval("return scrollY").await?;
    assert!((after - before).abs() < 4.0, "the page went from {before} to {after}");
    assert_clean(&page).await
}

/// So do the composer's own words and the card's quotation marks.
async fn a_card_speaks_the_language_of_its_article(page: Page) -> Result {
    open_scriptable(&page).await?;
    let post = "document.getElementById('post')";
    page.eval::<Value>(&format!("{post}.lang = 'fr'; Intertitle.mount({post})")).await?;
    page.ready(1).await?;
    quote(&page, post, &range_of_paragraph(post)).await?;
    let alt: String = page.eval("return witness.inHosts('dialog canvas')[0].getAttribute('aria-label')").await?;
    assert!(alt.contains('«') && alt.contains('»'), "{alt} is quoted as in English");
    let language: String = page.eval("return witness.inHosts('dialog')[0].closest('[part=base]').lang").await?;
    assert_eq!(language, "fr");
    page.press_control("Fermer").await?;
    page.until("witness.inHosts('dialog[open]').length === 0").await?;
    assert_clean(&page).await
}

/// A page asks for a card before the reader has selected anything: the article is the post that was found, not the whole page.
async fn words_beside_the_article_are_not_quoted(page: Page) -> Result {
    page.open("plain").await?;
    page.ready(1).await?;
    quote(&page, BODY, &range_of_paragraph("document.querySelector('article')")).await?;
    close_dialog(&page).await?;
    let beside = "const footer = document.querySelector('body > footer');
         footer.textContent = 'Letters are welcome at any time of the year, and are read by all of us.';
         footer.scrollIntoView();
         getSelection().setBaseAndExtent(footer.firstChild, 0, footer.firstChild, 40);
         document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, detail: 1 }))";
    page.eval::<Value>(beside).await?;
    page.linger(500).await;
    assert_eq!(page.eval::<usize>("return witness.inHosts('[part~=quote-button]').filter((button) => !button.hidden).length").await?, 0);
    assert_clean(&page).await
}

/// For a paragraph with a covered spoiler, the reader is asked whether to open it, which gets the focus to be heard, and only then is there a card.
async fn covered_words_are_on_no_card(page: Page) -> Result {
    const ASKED: &str = "witness.control('The quote is covered: show it')";
    const PARAGRAPH: &str = "range.selectNodeContents(document.querySelector('article span.spoiler').closest('p'))";
    open_essay(&page).await?;
    page.until("document.querySelector('article .intertitle-cover')").await?;
    let script = format!("const range = document.createRange(); {PARAGRAPH}; Intertitle.mount(document.body).quote(range)");
    page.eval::<Value>(&script).await?;
    page.until(&format!("{ASKED} === witness.focused()")).await?;
    assert_eq!(page.eval::<usize>("return witness.inHosts('dialog').length").await?, 0, "nobody has asked for it yet");
    assert!(page.events("quote").await?.is_empty(), "the page is not told either");
    page.press_control("The quote is covered: show it").await?;
    page.until(&format!("!{ASKED}")).await?;
    quote(&page, BODY, PARAGRAPH).await?;
    let shown: String = page.eval("return witness.inHosts('dialog textarea')[0].value").await?;
    assert!(shown.contains("weeping behind a door"), "{shown}");
    assert_clean(&page).await
}

/// The line says whose the words are, and is not part of them.
async fn the_line_under_a_quotation_is_not_on_its_card(page: Page) -> Result {
    open_essay(&page).await?;
    quote(&page, BODY, "range.selectNodeContents(document.querySelector('article blockquote footer').parentElement)").await?;
    let [shown, alt]: [String; 2] = page.eval("return witness.inHosts('dialog textarea').map((field) => field.value)").await?;
    assert!(shown.ends_with("He is well served.") && !shown.contains("Venn"), "{shown}");
    assert!(alt.contains("Ida Venn"), "{alt}");
    assert_clean(&page).await
}

/// Of three articles with the same words, the link goes to one, which keeps it when the others are mounted.
async fn one_of_several_articles_answers_a_link(page: Page) -> Result {
    page.open("three-articles").await?;
    page.ready(1).await?;
    let post = "document.getElementById('post-1')";
    quote(&page, post, &range_of_paragraph(post)).await?;
    let (_, token) = announced_link(&page).await?;
    page.goto("/pages/blank/index.html").await?;
    page.goto(&format!("/pages/three-articles/#{token}")).await?;
    page.until("!CSS.highlights || CSS.highlights.has('intertitle-arrived')").await?;
    for post in ["post-2", "post-3", "post-1"] {
        page.scroll_to(&format!("#{post}")).await?;
        page.linger(700).await;
        let marked: Option<Vec<String>> = page
            .eval("return CSS.highlights ? [...CSS.highlights.get('intertitle-arrived')].map((range) => range.startContainer.parentElement.closest('article').id) : null")
            .await?;
        assert!(marked.is_none_or(|marked| marked.len() == 1), "more than one article answers");
    }
    assert_clean(&page).await
}

/// The option `theme` applies to everything of ours: the button, the composer and the list as well as the dock.
async fn everything_has_the_authors_theme(page: Page) -> Result {
    const DARK: &str = "rgb(23, 22, 20)";
    let ground =
        |selector: &str| format!("witness.inHosts('{selector}').some((one) => getComputedStyle(one).backgroundColor === '{DARK}')");
    page.open("dark-by-option").await?;
    page.ready(1).await?;
    page.scroll_to("article h2").await?;
    page.until(&ground(".dock")).await?;
    select(&page, 60).await?;
    page.until(BUTTON_SHOWN).await?;
    page.until(&ground("[part~=quote-button]")).await?;
    page.press(BUTTON).await?;
    page.until(DIALOG_OPEN).await?;
    page.until(&ground("dialog[open]")).await?;
    page.picture("composer-dark-by-option").await?;
    page.key(ESCAPE).await?;
    page.press_control("Reading settings").await?;
    page.press_control("Quotes of this article").await?;
    page.until(DIALOG_OPEN).await?;
    page.until(&ground("dialog[open]")).await?;
    assert_clean(&page).await
}

/// As behind a page's own preloader: the reader is taken to the words once there is a place to be taken to.
async fn a_link_into_an_article_hidden_at_first(page: Page) -> Result {
    let (article, words) = ("document.querySelector('article')", "[...document.querySelectorAll('article h2 + p')].at(-1)");
    page.open("responses-call").await?;
    page.until("window.Intertitle?.mount").await?;
    page.eval::<Value>(&format!("Intertitle.mount({article}); return null")).await?;
    page.ready(1).await?;
    quote(&page, article, &format!("range.selectNodeContents({words})")).await?;
    let (_, token) = announced_link(&page).await?;
    page.open("blank").await?;
    page.goto(&format!("/pages/responses-call/#{token}")).await?;
    page.until("window.Intertitle?.mount").await?;
    page.eval::<Value>(&format!("document.querySelector('main').hidden = true; Intertitle.mount({article}); return null")).await?;
    page.ready(1).await?;
    page.linger(700).await;
    page.eval::<Value>("document.querySelector('main').hidden = false").await?;
    page.until(&format!("scrollY > 0 && {words}.getBoundingClientRect().top < innerHeight")).await?;
    assert_clean(&page).await
}
