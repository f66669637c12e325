//! What readers do in several flows: open the demo's essay, select words of it, have a card made.
//! Must not assert: that is up to the flows.

use serde_json::Value;

use crate::support::Result;
use crate::support::keys::ESCAPE;
use crate::support::page::Page;

/// The essay of the demo, in which the post is found by itself.
pub(super) const ESSAY: &str = "/index.html";

/// The element on which a post that was found is mounted.
pub(super) const BODY: &str = "document.body";

/// The button that appears when words are selected.
pub(super) const BUTTON: &str = "witness.inHosts('[part~=quote-button]')[0]";

/// Whether the button is shown, and whether there is none to be seen.
pub(super) const BUTTON_SHOWN: &str = "witness.inHosts('[part~=quote-button]').filter((button) => !button.hidden).length === 1";
pub(super) const BUTTON_HIDDEN: &str = "witness.inHosts('[part~=quote-button]').every((button) => button.hidden)";

/// Whether a dialog of ours is open.
pub(crate) const DIALOG_OPEN: &str = "witness.inHosts('dialog[open]').length === 1";

/// Whether every place has answered, and the reader has heard so.
pub(crate) const RESPONSES_LOADED: &str = "witness.inHosts('[role=status]').some((line) => line.textContent === 'Responses loaded.')";

/// The first paragraph of the essay that begins with a long text.
macro_rules! paragraph {
    () => {
        "[...document.querySelectorAll('article p')].find((one) => one.firstChild?.data?.length > 120)"
    };
}
pub(super) const PARAGRAPH: &str = paragraph!();

/// A statement that puts it into the script's `range`.
pub(super) const RANGE_OF_PARAGRAPH: &str = concat!("range.selectNodeContents(", paragraph!(), ")");

/// The same for a long paragraph below an element.
pub(super) fn range_of_paragraph(element: &str) -> String {
    format!("range.selectNodeContents([...{element}.querySelectorAll('p')].find((one) => one.firstChild?.data?.length > 90))")
}

pub(super) async fn open_essay(page: &Page) -> Result {
    page.goto(ESSAY).await?;
    page.ready(1).await
}

/// Selects so many letters of a paragraph of the essay, as a mouse would.
pub(super) async fn select(page: &Page, letters: u32) -> Result {
    let script = format!(
        "const paragraph = {PARAGRAPH};
         paragraph.scrollIntoView({{ block: 'center', behavior: 'instant' }});
         getSelection().setBaseAndExtent(paragraph.firstChild, 0, paragraph.firstChild, {letters});
         document.dispatchEvent(new MouseEvent('mouseup', {{ bubbles: true, detail: 1 }}));
         return true"
    );
    page.eval::<bool>(&script).await.map(drop)
}

/// Asks for a card of the `range` that a script sets, in the article that was mounted at `element`, as a page can.
pub(super) async fn ask_for_quote(page: &Page, element: &str, range: &str) -> Result {
    let script = format!("const range = document.createRange(); {range}; Intertitle.mount({element}).quote(range)");
    page.eval::<Value>(&script).await.map(drop)
}

/// The same, and waits until the composer is open.
pub(super) async fn quote(page: &Page, element: &str, range: &str) -> Result {
    ask_for_quote(page, element, range).await?;
    page.until(DIALOG_OPEN).await
}

/// Closes the composer or the list of quotes, as a reader does by keyboard.
pub(super) async fn close_dialog(page: &Page) -> Result {
    page.key(ESCAPE).await?;
    page.until("witness.inHosts('dialog').length === 0").await
}

/// The link in the first `intertitle:quote` event, and the token in it, which follows the `#`.
pub(super) async fn announced_link(page: &Page) -> Result<(String, String)> {
    let events = page.events("quote").await?;
    let link = events.first().and_then(|event| event["detail"]["link"].as_str()).ok_or("the page was not told")?;
    let token = link.split_once(":~:").map_or(link, |(link, _)| link).split_once('#').ok_or("no fragment")?.1;
    Ok((link.to_owned(), token.to_owned()))
}

/// Puts every file that is saved from now on into the page's `saved`, the last one last.
pub(super) async fn record_saved_files(page: &Page) -> Result {
    page.eval::<Value>(
        "if (!window.saved) {
             const make = URL.createObjectURL.bind(URL);
             URL.createObjectURL = (blob) => { window.saved.push(blob); return make(blob); };
         }
         window.saved = []",
    )
    .await
    .map(drop)
}

/// Waits for the next file to be saved, and returns its media type and its text.
pub(super) async fn saved_text(page: &Page) -> Result<(String, String)> {
    page.until("window.saved.length > 0").await?;
    page.eval::<Value>("const last = window.saved.pop(); last.text().then((text) => { window.read = [last.type, text]; })").await?;
    page.until("window.read").await?;
    page.eval("const read = window.read; window.read = undefined; return read").await
}

/// Waits longer than the loader does before it looks at a changed page.
pub(super) async fn settle(page: &Page) {
    page.linger(400).await;
}
