//! What a reader does with an enhanced article: progress, outline, resuming, spoilers, themes, keys.
//! Must find controls by role and name, as a screen reader does, on the demo's essay.

use serde_json::{Value, json};

use super::assert_clean;
use super::steps::ESSAY;
use crate::support::Result;
use crate::support::cdp;
use crate::support::engine::Engine;
use crate::support::keys::{ENTER, ESCAPE, TAB};
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    progress_of_the_article,
    outline,
    continue_where_you_left_off,
    images_that_load_do_not_push_the_place_away,
    continue_in_a_box,
    a_phone_offers_it_in_one_line,
    forgetting_is_announced,
    nothing_is_kept_when_told_not_to,
    spoilers_open_and_stay_open,
    a_cover_is_seen_in_forced_colours,
    follows_the_sites_toggle,
    follows_every_kind_of_toggle,
    keyboard_only,
    what_the_keyboard_reaches_is_not_under_the_dock,
];

pub(super) async fn open_essay(page: &Page, path: &str) -> Result {
    page.goto(path).await?;
    page.ready(1).await
}

/// Scrolls to the first paragraph, because the dock appears when reading begins.
pub(super) async fn begin_reading(page: &Page) -> Result {
    let first = "[...document.querySelectorAll('article p')].find((paragraph) => paragraph.textContent.length > 200)";
    page.eval::<Value>(&format!("{first}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")).await?;
    page.until("witness.inHosts('[role=progressbar]').length === 1").await
}

/// The height from the article's top to the end of its last paragraph, without boxes that may come after the text meanwhile.
const TEXT_HEIGHT: &str = r"
    const bottom = [...document.querySelectorAll('article p')].at(-1).getBoundingClientRect().bottom;
    return Math.round(bottom - document.querySelector('article').getBoundingClientRect().top);";

async fn progress_of_the_article(page: Page) -> Result {
    open_essay(&page, ESSAY).await?;
    begin_reading(&page).await?;
    let bar = "const bar = witness.inHosts('[role=progressbar]')[0];";
    let value = format!("{bar} return Number(bar.getAttribute('aria-valuenow'))");
    assert!(
        page.eval::<bool>(&format!("{bar} return bar.hasAttribute('aria-label') || bar.hasAttribute('aria-labelledby')")).await?,
        "the bar has no name"
    );
    assert!(page.eval::<f64>(&value).await? <= 15.0, "reading has only begun");
    let before: f64 = page.eval(TEXT_HEIGHT).await?;
    page.eval::<Value>("[...document.querySelectorAll('article p')].at(-1).scrollIntoView({ block: 'end', behavior: 'instant' })").await?;
    page.until("Number(witness.inHosts('[role=progressbar]')[0].getAttribute('aria-valuenow')) >= 95").await?;
    let after: f64 = page.eval(TEXT_HEIGHT).await?;
    assert_eq!(after, before, "the bar takes room in the article");
    assert_clean(&page).await
}

async fn outline(page: Page) -> Result {
    open_essay(&page, ESSAY).await?;
    page.scroll_to("article h2").await?;
    page.press_control("Contents").await?;
    let headings: Vec<String> =
        page.eval("return [...document.querySelectorAll('article h2')].map((heading) => heading.textContent.trim())").await?;
    let listed: Vec<String> = page.eval("return witness.inHosts('nav li button').map((link) => link.textContent.trim())").await?;
    for heading in &headings {
        assert!(listed.contains(heading), "not in the outline: {heading}; listed: {listed:?}");
    }
    let last = headings.last().ok_or("the essay has headings")?;
    page.eval::<Value>(&format!("witness.control({}).focus()", json!(last))).await?;
    page.key(ENTER).await?;
    let near = format!(
        "Math.abs([...document.querySelectorAll('article h2')].find((heading) => heading.textContent.trim() === {last:?}).getBoundingClientRect().top) < innerHeight / 2"
    );
    page.until(&near).await?;
    // Keys and screen readers go on from there, not from the dock at the end of the page.
    page.key(TAB).await?;
    page.until("[...document.querySelectorAll('article h2')].at(-1).compareDocumentPosition(witness.focused()) === 4").await?;
    assert_clean(&page).await
}

async fn continue_where_you_left_off(page: Page) -> Result {
    open_essay(&page, ESSAY).await?;
    begin_reading(&page).await?;
    page.eval::<Value>("document.querySelectorAll('article h2')[3].scrollIntoView({ behavior: 'instant' })").await?;
    page.until("Number(witness.inHosts('[role=progressbar]')[0].getAttribute('aria-valuenow')) > 20").await?;
    let left: f64 = page.eval("return scrollY").await?;
    page.open("blank").await?;
    let kept: Vec<String> = page.eval("return Object.keys(localStorage)").await?;
    assert!(!kept.is_empty() && kept.iter().all(|key| key.starts_with("intertitle")), "{kept:?}");
    open_essay(&page, ESSAY).await?;
    begin_reading(&page).await?;
    page.press_control("Continue where you left off").await?;
    page.until(&format!("Math.abs(scrollY - {left}) < innerHeight / 2")).await?;
    assert_clean(&page).await
}

/// An image without a size pushes the text below it when it loads; WebKit does not scroll along by itself.
async fn images_that_load_do_not_push_the_place_away(page: Page) -> Result {
    const SEEN: &str = "return document.querySelectorAll('article h2')[3].getBoundingClientRect().top";
    open_essay(&page, ESSAY).await?;
    begin_reading(&page).await?;
    page.eval::<Value>("document.querySelectorAll('article h2')[3].scrollIntoView({ behavior: 'instant' })").await?;
    page.until("Number(witness.inHosts('[role=progressbar]')[0].getAttribute('aria-valuenow')) > 20").await?;
    page.open("blank").await?;
    open_essay(&page, ESSAY).await?;
    begin_reading(&page).await?;
    page.eval::<Value>("document.querySelector('article h2').after(Object.assign(new Image(), { id: 'late' }))").await?;
    page.press_control("Continue where you left off").await?;
    page.until("scrollY > innerHeight").await?;
    let before: f64 = page.eval(SEEN).await?;
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"700\"/>";
    page.eval::<Value>(&format!("document.getElementById('late').src = 'data:image/svg+xml,' + encodeURIComponent('{picture}')")).await?;
    page.until("document.getElementById('late').height > 300").await?;
    page.until(&format!("Math.abs((() => {{ {SEEN} }})() - {before}) < 3")).await?;
    Ok(())
}

/// The same where not the page scrolls but a box in it: the main part, the article itself, the body.
async fn continue_in_a_box(page: Page) -> Result {
    for (case, scroller) in [("main", "main"), ("article", "article"), ("body", "body"), ("", "html")] {
        let place = format!("document.querySelector('{scroller}').scrollTop");
        let path = format!("/pages/boxes/?{case}");
        open_essay(&page, &path).await?;
        begin_reading(&page).await?;
        page.eval::<Value>("document.querySelector('article h2').scrollIntoView({ behavior: 'instant' })").await?;
        page.until("Number(witness.inHosts('[role=progressbar]')[0].getAttribute('aria-valuenow')) > 20").await?;
        let left: f64 = page.eval(&format!("return {place}")).await?;
        assert!(left > 100.0, "{case:?} does not scroll");
        page.until("localStorage.getItem('intertitle:places')").await?;
        page.open("blank").await?;
        open_essay(&page, &path).await?;
        page.eval::<Value>(&format!("{place} = 0")).await?;
        page.until("witness.inHosts('[role=progressbar]')[0]?.getAttribute('aria-valuenow') === '0'").await?;
        page.press_control("Continue where you left off").await?;
        page.until(&format!("Math.abs({place} - {left}) < innerHeight / 3")).await.map_err(|error| format!("{case:?}: {error}"))?;
        assert_clean(&page).await?;
        page.eval::<Value>("localStorage.clear()").await?;
    }
    Ok(())
}

/// On a phone, and at 400 % zoom, the dock is no higher for the offer to continue, and the quote button does not overlap it.
async fn a_phone_offers_it_in_one_line(page: Page) -> Result {
    const FIND: &str = "const inHost = (host, part) => [...frames[0].document.querySelectorAll(`[data-intertitle-host=${host}]`)]
        .flatMap((host) => [...host.shadowRoot.querySelectorAll(`[part~=${part}]:not([hidden])`)])[0]";
    page.open("phone").await?;
    page.eval::<Value>("Object.assign(document.querySelector('iframe'), { width: 390, src: '/index.html' })").await?;
    page.until("frames[0].document.querySelectorAll('article h2').length > 3 && frames[0].document.querySelector('intertitle-host')")
        .await?;
    page.eval::<Value>("frames[0].scrollTo({ top: 700, behavior: 'instant' })").await?;
    page.until(&format!("(() => {{ {FIND}; return inHost('dock', 'dock') }})()")).await?;
    page.eval::<Value>("frames[0].document.querySelectorAll('article h2')[3].scrollIntoView({ behavior: 'instant' })").await?;
    page.until("localStorage.getItem('intertitle:places')").await?;
    page.eval::<Value>("document.querySelector('iframe').src = '/pages/blank/'").await?;
    page.until("frames[0].document.body && !frames[0].document.querySelector('article')").await?;
    page.eval::<Value>("document.querySelector('iframe').src = '/index.html'").await?;
    page.until("frames[0].document.querySelector('intertitle-host')").await?;
    page.eval::<Value>("frames[0].scrollTo({ top: 700, behavior: 'instant' })").await?;
    page.until(&format!("(() => {{ {FIND}; return inHost('dock', 'resume') && inHost('dock', 'dock') }})()")).await?;
    // How much of the window's height the dock takes away from the article; last the phone again.
    for (width, height, most) in [(320, 568, 66.0), (320, 180, 40.0), (390, 640, 66.0)] {
        page.eval::<Value>(&format!("Object.assign(document.querySelector('iframe'), {{ width: {width}, height: {height} }})")).await?;
        page.until(&format!("frames[0].innerWidth === {width} && frames[0].innerHeight === {height}")).await?;
        let taken: f64 =
            page.eval(&format!("{FIND}; return frames[0].innerHeight - inHost('dock', 'dock').getBoundingClientRect().top")).await?;
        assert!(taken < most, "{taken} pixels of {width} x {height}");
    }
    page.eval::<Value>(
        "const text = [...frames[0].document.querySelectorAll('article p')].find((one) => one.firstChild?.data?.length > 120).firstChild;
         text.parentNode.scrollIntoView({ behavior: 'instant' });
         frames[0].getSelection().setBaseAndExtent(text, 0, text, 90);
         text.parentNode.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, detail: 1 }))",
    )
    .await?;
    page.until(&format!("(() => {{ {FIND}; return inHost('quote', 'quote-button') }})()")).await?;
    let gap: f64 = page
        .eval(&format!(
            "{FIND}; return inHost('dock', 'dock').getBoundingClientRect().top - inHost('quote', 'quote-button').getBoundingClientRect().bottom"
        ))
        .await?;
    assert!(gap > 0.0, "the button overlaps the dock: {gap}");
    Ok(())
}

/// A reader who has their place forgotten sees and hears that it was.
async fn forgetting_is_announced(page: Page) -> Result {
    const TOLD: &str = "witness.inHosts('[part~=told][aria-live=polite]')[0].textContent";
    open_essay(&page, ESSAY).await?;
    begin_reading(&page).await?;
    page.eval::<Value>("document.querySelectorAll('article h2')[1].scrollIntoView({ behavior: 'instant' })").await?;
    page.until("localStorage.getItem('intertitle:places')").await?;
    assert_eq!(page.eval::<String>(&format!("return {TOLD}")).await?, "");
    page.press_control("Contents").await?;
    page.press_control("Forget where I left off").await?;
    page.until(&format!("{TOLD} === 'Forgotten'")).await?;
    let seen: f64 = page.eval("return witness.inHosts('[part~=told]')[0].getBoundingClientRect().width").await?;
    assert!(seen > 20.0, "{seen} px wide");
    assert!(page.eval::<bool>("return localStorage.getItem('intertitle:places') === null").await?);
    page.picture("forgotten").await?;
    page.eval::<Value>("scrollBy(0, 200)").await?;
    page.until(&format!("{TOLD} === ''")).await?;
    assert_clean(&page).await
}

async fn nothing_is_kept_when_told_not_to(page: Page) -> Result {
    open_essay(&page, "/pages/no-memory/").await?;
    page.scroll_to("#note-1").await?;
    page.linger(1500).await;
    page.open("blank").await?;
    let kept: Vec<String> = page.eval("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]").await?;
    assert_eq!(kept, Vec::<String>::new());
    assert_eq!(page.eval::<String>("return document.cookie").await?, "");
    Ok(())
}

async fn spoilers_open_and_stay_open(page: Page) -> Result {
    page.open("marker-markdown").await?;
    page.ready(1).await?;
    page.press_control("Show spoiler").await?;
    page.until("document.querySelector('.intertitle-spoiler') && !document.querySelector('.intertitle-cover')").await?;
    // A spoiler that was opened stays open until the page is left; all of them stay open if the reader asks for that.
    page.open("marker-markdown").await?;
    page.ready(1).await?;
    page.until("witness.control('Show spoiler')").await?;
    begin_reading(&page).await?;
    page.press_control("Reading settings").await?;
    page.press("witness.inHosts('[part~=choice] input')[0]").await?;
    page.until("!witness.control('Show spoiler')").await?;
    page.open("marker-markdown").await?;
    page.ready(1).await?;
    page.until("document.querySelector('.intertitle-spoiler') && !document.querySelector('.intertitle-cover')").await?;
    assert_clean(&page).await
}

/// The words are hidden, and the cover is not in the colour of the background.
async fn a_cover_is_seen_in_forced_colours(page: Page) -> Result {
    if page.engine != Engine::Chromium {
        return Ok(());
    }
    page.open("marker-markdown").await?;
    page.ready(1).await?;
    let dark = json!([{ "name": "forced-colors", "value": "active" }, { "name": "prefers-color-scheme", "value": "dark" }]);
    cdp::send(page.client(), "Emulation.setEmulatedMedia", json!({ "features": dark })).await?;
    let [cover, words, ground]: [String; 3] = page
        .eval(
            r"const probe = document.body.appendChild(document.createElement('div'));
            probe.style.background = 'Canvas';
            const cover = document.querySelector('.intertitle-cover');
            const of = (element) => getComputedStyle(element);
            const found = [of(cover).backgroundColor, of(cover.firstElementChild).visibility, of(probe).backgroundColor];
            probe.remove();
            return found",
        )
        .await?;
    page.picture("spoiler-forced-colours").await?;
    cdp::send(page.client(), "Emulation.setEmulatedMedia", json!({ "features": [] })).await?;
    assert_eq!(words, "hidden");
    assert_ne!(cover, ground, "the cover has the colour of the page");
    Ok(())
}

/// The colours of the dock, which inherits none from the article as the reading time does.
const COLOUR: &str =
    "const { color, backgroundColor } = getComputedStyle(witness.inHosts('[part~=dock]')[0]); return color + backgroundColor";

async fn follows_the_sites_toggle(page: Page) -> Result {
    open_essay(&page, "/index.html?theme=light").await?;
    begin_reading(&page).await?;
    let light: String = page.eval(COLOUR).await?;
    // The driver would scroll to the button, away from the dock.
    page.eval::<Value>("document.querySelector('button.theme').click()").await?;
    page.until(&format!("(() => {{ {COLOUR} }})() !== {light:?}")).await?;
    // The demo fades.
    page.linger(900).await;
    let dark: String = page.eval(COLOUR).await?;
    open_essay(&page, "/index.html?theme=dark").await?;
    begin_reading(&page).await?;
    assert_eq!(page.eval::<String>(COLOUR).await?, dark, "a live change and a fresh page look the same");
    assert_clean(&page).await
}

/// Whichever attribute a theme keeps its switch in: each is a selector for the dark page, and the script that switches.
async fn follows_every_kind_of_toggle(page: Page) -> Result {
    const DARK: &str = "{ color: rgb(231, 226, 217); background: rgb(20, 20, 20) }";
    let switches = [
        (&*[".dark body", DARK].concat(), "document.documentElement.classList.add('dark')"),
        (&[".is-dark", DARK].concat(), "document.body.className = 'is-dark'"),
        (&["[data-theme=night] body", DARK].concat(), "document.documentElement.dataset.theme = 'night'"),
        ("body { color: CanvasText; background: Canvas }", "document.documentElement.style.colorScheme = 'dark'"),
        // Hugo's Stack, Hugo's LoveIt and Material for MkDocs.
        (&["[data-scheme=dark] body", DARK].concat(), "document.documentElement.dataset.scheme = 'dark'"),
        (&["body[theme=dark]", DARK].concat(), "document.body.setAttribute('theme', 'dark')"),
        (&["[data-md-color-scheme=slate]", DARK].concat(), "document.body.dataset.mdColorScheme = 'slate'"),
    ];
    for (rule, switch) in switches {
        page.open("plain").await?;
        page.ready(1).await?;
        page.eval::<Value>(&format!(
            "const {{ 0: sheet }} = document.styleSheets; sheet.insertRule({}, sheet.cssRules.length)",
            json!(rule)
        ))
        .await?;
        // Light at first: the rule for `color-scheme` holds in both.
        page.until("witness.inHosts('[part~=dock]').length === 1").await?;
        let light: String = page.eval(COLOUR).await?;
        page.eval::<Value>(switch).await?;
        page.until(&format!("(() => {{ {COLOUR} }})() !== {light:?}")).await.map_err(|error| format!("{switch}: {error}"))?;
        assert_clean(&page).await?;
    }
    Ok(())
}

/// Tab reaches every control of ours, the focus is visible on each, and the keyboard opens the outline and gets out of it.
async fn keyboard_only(page: Page) -> Result {
    open_essay(&page, ESSAY).await?;
    begin_reading(&page).await?;
    // The films have to be reached as well, and Tab does not wait until they have come.
    page.until("witness.inHosts('.programme').length === 1").await?;
    page.eval::<Value>("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await?;
    page.until("witness.inHosts('article.response').length >= 4 && witness.control('Made me want to see it')").await?;
    begin_reading(&page).await?;
    for _ in 0..80 {
        page.key(TAB).await?;
        let (unringed, missed): (Option<String>, Vec<String>) = page.eval(TABBED).await?;
        assert_eq!(unringed, None, "no focus ring");
        // After the last control the focus would go to the browser's own window, from where no script gets it back.
        if missed.is_empty() {
            break;
        }
    }
    let (_, missed): (Option<String>, Vec<String>) = page.eval(TABBED).await?;
    assert_eq!(missed, Vec::<String>::new(), "Tab did not reach every control of ours");

    // The last controls are after the text.
    begin_reading(&page).await?;
    page.until("witness.control('Contents')").await?;
    page.eval::<Value>("witness.control('Contents').focus()").await?;
    page.key(ENTER).await?;
    page.until("witness.control('The pin')").await?;
    page.key(ESCAPE).await?;
    page.until("!witness.control('The pin')").await?;
    let back: bool = page.eval("return witness.focused() === witness.control('Contents')").await?;
    assert!(back, "Escape does not give the focus back");
    assert_clean(&page).await
}

/// Records the control of ours that has the focus; returns its name if it has no visible ring, and the names of those not reached so far.
/// It records elements rather than positions, because some come and go while the page scrolls.
const TABBED: &str = r"
    const reached = (window.reached ??= new Set());
    const focused = witness.focused();
    const ours = witness.controls().filter((element) => element.getRootNode() !== document);
    const style = getComputedStyle(focused);
    const isRinged = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    if (ours.includes(focused)) reached.add(focused);
    const name = (element) => element.getAttribute('aria-label') ?? element.textContent;
    return [
      ours.includes(focused) && !isRinged ? name(focused) : null,
      ours.filter((element) => !reached.has(element)).map(name),
    ];";

/// WCAG 2.4.11: the dock lies over the page, which cannot know that it has to scroll further.
async fn what_the_keyboard_reaches_is_not_under_the_dock(page: Page) -> Result {
    const UNDER: &str = "document.getElementById('under')";
    open_essay(&page, ESSAY).await?;
    begin_reading(&page).await?;
    let put = "const links = ['over', 'under'].map((id) => Object.assign(document.createElement('a'), { id, href: '#' + id, textContent: id, style: 'display: block' }));
         document.querySelectorAll('article h2')[1].after(...links); links[0].focus({ preventScroll: true })";
    page.eval::<Value>(put).await?;
    let middle = |of: &str| format!("(({{ top, height }}) => top + height / 2)({of}.getBoundingClientRect())");
    let (link, dock) = (middle(UNDER), middle("witness.inHosts('.dock')[0]"));
    page.eval::<Value>(&format!("scrollBy({{ top: {link} - {dock}, behavior: 'instant' }})")).await?;
    page.until(&format!("Math.abs({link} - {dock}) < 2")).await?;
    page.key(TAB).await?;
    page.until(&format!("document.activeElement === {UNDER}")).await?;
    page.until(&format!("{link} < {dock} - 40")).await?;
    assert_clean(&page).await
}
