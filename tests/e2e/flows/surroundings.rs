//! Hostile and unusual surroundings: CSS that hits everything, quirks mode, right-to-left, a phone, other layouts.
//! Must measure computed styles and boxes rather than compare pictures.

use serde::Deserialize;
use serde_json::{Value, json};

use super::steps::{BUTTON, BUTTON_SHOWN, DIALOG_OPEN, close_dialog};
use super::{ESSAY_TIME, assert_clean, is_enhanced, open_scriptable};
use crate::support::Result;
use crate::support::cdp;
use crate::support::engine::Engine;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    printed,
    with_less_motion,
    in_forced_colours,
    hostile_css,
    quirks_mode,
    right_to_left,
    phone,
    inside_the_text_column,
    a_root_that_contains_fixed_elements,
    an_article_in_a_dialog
];

/// The demo's essay with an emulated medium or media feature, which only Chromium's driver can set; read to its end, so that all our chrome is there.
async fn with_media(page: &Page, media: Value) -> Result {
    cdp::send(page.client(), "Emulation.setEmulatedMedia", media).await?;
    page.goto("/index.html?theme=light").await?;
    page.ready(1).await?;
    page.scroll_to("article h2").await?;
    page.until("witness.inHosts('[part~=dock]').length === 1").await?;
    page.until("witness.inHosts('.programme').length === 1").await?;
    page.eval::<Value>("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await?;
    page.until("witness.inHosts('article.response').length >= 4").await
}

async fn reset_media(page: &Page) -> Result {
    cdp::send(page.client(), "Emulation.setEmulatedMedia", json!({ "media": "", "features": [] })).await.map(drop)
}

/// On paper everything to be read is there, and nothing to be pressed.
async fn printed(page: Page) -> Result {
    if page.engine != Engine::Chromium {
        return Ok(());
    }
    with_media(&page, json!({ "media": "" })).await?;
    cdp::send(page.client(), "Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let seen = "(element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0";
    let pressed: Vec<String> = page
        .eval(&format!(
            "return witness.inHosts('button, input, textarea, [part~=dock], [role=progressbar]').filter({seen}).map((one) => one.outerHTML)"
        ))
        .await?;
    let missing: Vec<String> = page
        .eval(&format!(
            "const read = ['[part~=reading-time]', '[part~=endnotes]', '[part~=rereview]', 'li.film', '.film__reason', 'article.response', '.response__text'];
             return read.filter((part) => !witness.inHosts(part).some({seen}))"
        ))
        .await?;
    page.picture("printed").await?;
    page.open("marker-markdown").await?;
    page.ready(1).await?;
    page.until("document.querySelector('.intertitle-cover')").await?;
    let cover: [String; 2] = page
        .eval("const cover = document.querySelector('.intertitle-cover'); return [getComputedStyle(cover).backgroundColor, getComputedStyle(cover.firstElementChild).visibility]")
        .await?;
    reset_media(&page).await?;
    assert_eq!(pressed, Vec::<String>::new(), "on paper nothing can be pressed");
    assert_eq!(missing, Vec::<String>::new(), "missing on paper");
    assert_eq!(cover, ["rgba(0, 0, 0, 0)", "visible"], "spoilers are printed uncovered");
    Ok(())
}

/// A nearby heading is scrolled to smoothly, or reached at once if the reader prefers reduced motion; nothing else of ours ever moves.
async fn with_less_motion(page: Page) -> Result {
    if page.engine != Engine::Chromium {
        return Ok(());
    }
    for (wish, how) in [("no-preference", "smooth"), ("reduce", "instant")] {
        with_media(&page, json!({ "features": [{ "name": "prefers-reduced-motion", "value": wish }] })).await?;
        // At the lower edge of the window, so that the focus alone would scroll, too.
        let edge = "document.querySelector('article h2').getBoundingClientRect().top - innerHeight + 8";
        page.eval::<Value>(&format!("scrollBy({{ top: {edge}, behavior: 'instant' }})")).await?;
        page.eval::<Value>(
            "const { scrollBy: by } = window, { scrollIntoView: into } = Element.prototype;
             Element.prototype.scrollIntoView = function (options) { window.jump ??= scrollY - from; into.call(this, options); };
             window.scrollBy = function (options) { window.how = options.behavior; by.call(window, options); }",
        )
        .await?;
        page.press_control("Contents").await?;
        let heading: String = page.eval("return document.querySelector('article h2').textContent.trim()").await?;
        // A click by the driver would call `scrollIntoView` too, hence a click by script.
        page.eval::<Value>(&format!(
            "Object.assign(window, {{ how: '', jump: undefined, from: scrollY }}); witness.control({}).click()",
            json!(heading)
        ))
        .await?;
        page.until("window.how").await?;
        assert_eq!(page.eval::<String>("return window.how").await?, how, "{wish}");
        assert_eq!(page.eval::<f64>("return window.jump").await?, 0.0, "the focus scrolled before");
        let moving: Vec<String> = page
            .eval(
                "return witness.inHosts('*').filter((one) => !/^(none|all 0s|all)$/.test(`${getComputedStyle(one).animationName}`) || getComputedStyle(one).transitionDuration.split(', ').some((time) => time !== '0s')).map((one) => one.outerHTML.slice(0, 120))",
            )
            .await?;
        assert_eq!(moving, Vec::<String>::new());
    }
    reset_media(&page).await?;
    assert_clean(&page).await
}

/// In the system's colours the progress bar is visible, the dock stands out from the page, and pressed buttons differ from the others.
async fn in_forced_colours(page: Page) -> Result {
    if page.engine != Engine::Chromium {
        return Ok(());
    }
    with_media(&page, json!({ "features": [{ "name": "forced-colors", "value": "active" }] })).await?;
    page.eval::<Value>("witness.inHosts('.chip')[0].click(); witness.inHosts('[value=seen]')[0].click()").await?;
    page.scroll_to("article h2:nth-of-type(2)").await?;
    page.press_control("Contents").await?;
    let alike: Vec<String> = page
        .eval(
            "const probe = document.body.appendChild(document.createElement('div'));
             probe.style.background = 'Canvas';
             const ground = getComputedStyle(probe).backgroundColor, alike = [];
             probe.remove();
             const of = (selector) => getComputedStyle(witness.inHosts(selector)[0]);
             if (of('.progress__bar').backgroundColor === ground) alike.push('the bar');
             for (const box of ['.dock', '.menu']) if (of(box).borderTopWidth === '0px' || of(box).borderTopColor === ground) alike.push(box);
             const look = (one) => [getComputedStyle(one).borderColor, getComputedStyle(one, '::before').backgroundColor].join();
             for (const marks of ['.chip', '.film__marks button']) {
                 const [on, off] = ['true', 'false'].map((pressed) => witness.inHosts(`${marks}[aria-pressed=${pressed}]`)[0]);
                 if (look(on) === look(off)) alike.push(marks);
             }
             return alike",
        )
        .await?;
    page.picture("forced-colours").await?;
    reset_media(&page).await?;
    assert_eq!(alike, Vec::<String>::new(), "indistinguishable in forced colours");
    assert_clean(&page).await
}

/// What a page's CSS could change in our chrome.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Look {
    host_space: f64,
    opacity: String,
    transform: String,
    text_transform: String,
    letter_spacing: String,
    font_size: f64,
    width: f64,
}

const LOOK: &str = r"
    const label = witness.timeLabels()[0];
    const host = getComputedStyle(label.getRootNode().host);
    const style = getComputedStyle(label);
    const sides = ['margin', 'padding', 'border'].flatMap((kind) => ['top', 'right', 'bottom', 'left'].map((side) => `${kind}-${side}${kind === 'border' ? '-width' : ''}`));
    return {
        hostSpace: sides.reduce((sum, side) => sum + (parseFloat(host.getPropertyValue(side)) || 0), 0),
        opacity: host.opacity,
        transform: host.transform,
        textTransform: style.textTransform,
        letterSpacing: style.letterSpacing,
        fontSize: parseFloat(style.fontSize),
        width: label.getBoundingClientRect().width,
    };";

async fn hostile_css(page: Page) -> Result {
    is_enhanced(&page, "hostile-css").await?;
    let look: Look = page.eval(LOOK).await?;
    assert_eq!(look.host_space, 0.0, "the page's margins reached our host: {look:?}");
    assert_eq!(look.opacity, "1", "{look:?}");
    assert_eq!(look.transform, "none", "{look:?}");
    assert_eq!(look.text_transform, "none", "{look:?}");
    assert_eq!(look.letter_spacing, "normal", "{look:?}");
    assert!((11.0..=24.0).contains(&look.font_size), "not of a size to read: {look:?}");
    assert!(look.width > 40.0, "{look:?}");
    Ok(())
}

/// Selects some words, as a mouse does.
const SELECT: &str = r"
    const words = document.querySelector('h2 + p').firstChild;
    getSelection().setBaseAndExtent(words, 0, words, 40);
    document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, detail: 1 }));";

/// Even with a transformed or contained root, the dock and the button keep their place in the window, and leave nothing behind.
async fn a_root_that_contains_fixed_elements(page: Page) -> Result {
    for case in ["transform", "contain", "perspective", "filter", ""] {
        page.goto(&format!("/pages/rooted/?{case}")).await?;
        page.ready(1).await?;
        let before: String = page.eval("return witness.before.html").await?;
        page.scroll_to("article h2").await?;
        let stands = |part: &str| {
            let rect = format!("const {{ top, bottom }} = witness.inHosts('[part~={part}]')[0].getBoundingClientRect()");
            format!("(() => {{ {rect}; return top > 0 && bottom > top && bottom <= innerHeight }})()")
        };
        page.until("witness.inHosts('[part~=dock]').length === 1").await?;
        page.until(&stands("dock")).await.map_err(|error| format!("{case:?}: {error}"))?;
        page.eval::<Value>(SELECT).await?;
        page.until(BUTTON_SHOWN).await?;
        page.until(&stands("quote-button")).await.map_err(|error| format!("{case:?}: {error}"))?;
        // Firefox scrolled to the top of such a root when a child was laid out and then hidden.
        assert!(page.eval::<f64>("return scrollY").await? > 500.0, "{case:?}: the reader has lost their place");
        page.press(BUTTON).await?;
        page.until(DIALOG_OPEN).await?;
        // A modal dialog is above the dock, whichever of them came first.
        let over = "const { left, top, width, height } = witness.inHosts('[part~=dock]')[0].getBoundingClientRect();
             const hit = document.elementFromPoint(left + width / 2, top + height / 2);
             return hit?.dataset.intertitleHost";
        assert_eq!(page.eval::<String>(over).await?, "composer", "{case:?}");
        close_dialog(&page).await?;
        assert_clean(&page).await?;
        page.eval::<Value>("getSelection().removeAllRanges(); Intertitle.unmount()").await?;
        super::assert_same_markup(&page.eval::<String>("return document.documentElement.outerHTML").await?, &before);
    }
    Ok(())
}

/// While a modal dialog is open nothing outside it can be pressed, wherever it is drawn.
async fn an_article_in_a_dialog(page: Page) -> Result {
    open_scriptable(&page).await?;
    page.eval::<Value>(
        "const post = document.getElementById('post');
         window.dialog = document.createElement('dialog');
         post.replaceWith(dialog);
         dialog.append(post);
         dialog.showModal();
         Intertitle.mount(post)",
    )
    .await?;
    page.ready(1).await?;
    page.scroll_to("article h2").await?;
    page.until("witness.control('Reading settings')").await?;
    press_where_it_is_drawn(&page, "witness.control('Reading settings')").await?;
    page.until("witness.inHosts('[part~=menu]').some((menu) => menu.matches(':popover-open'))").await?;
    // Not by Escape, which would close the dialog together with a menu that was opened by script.
    page.eval::<Value>("witness.inHosts('[part~=menu]')[0].hidePopover()").await?;
    page.eval::<Value>(SELECT).await?;
    page.until(BUTTON_SHOWN).await?;
    press_where_it_is_drawn(&page, BUTTON).await?;
    page.until(DIALOG_OPEN).await?;
    page.eval::<Value>("witness.inHosts('dialog')[0].close()").await?;
    page.until("witness.inHosts('dialog').length === 0").await?;
    assert!(page.eval::<bool>("return dialog.open").await?, "the page's own dialog is closed with ours");
    page.eval::<Value>("Intertitle.unmount()").await?;
    assert_eq!(super::hosts(&page).await?, 0);
    assert_clean(&page).await
}

/// Presses what a pointer would hit at the control; WebKit's driver cannot press anything in a page's dialog.
async fn press_where_it_is_drawn(page: &Page, control: &str) -> Result {
    let pressed: bool = page
        .eval(&format!(
            "const control = {control};
             const {{ left, top, width, height }} = control.getBoundingClientRect();
             const host = document.elementFromPoint(left + width / 2, top + height / 2);
             const isHit = host.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2) === control;
             if (isHit) control.click();
             return isHit"
        ))
        .await?;
    assert!(pressed, "something lies over {control}");
    Ok(())
}

async fn quirks_mode(page: Page) -> Result {
    is_enhanced(&page, "quirks").await?;
    assert_eq!(page.eval::<String>("return document.compatMode").await?, "BackCompat");
    Ok(())
}

async fn right_to_left(page: Page) -> Result {
    page.open("right-to-left").await?;
    page.ready(1).await?;
    let shown = page.reading_times().await?.concat();
    assert!(shown.contains("دقيق"), "not in Arabic: {shown}");
    let direction: String = page.eval("return getComputedStyle(witness.timeLabels()[0]).direction").await?;
    assert_eq!(direction, "rtl");
    assert_clean(&page).await
}

async fn phone(page: Page) -> Result {
    page.open("phone").await?;
    page.client().enter_frame(0).await?;
    page.ready(1).await?;
    assert_eq!(page.reading_times().await?, [ESSAY_TIME]);
    assert_eq!(page.eval::<u32>("return innerWidth").await?, 360);
    assert!(page.eval::<bool>("return document.documentElement.scrollWidth <= 360").await?, "the page scrolls sideways");
    let wide: Vec<String> = page.eval(WIDER_THAN_PAGE).await?;
    assert_eq!(wide, Vec::<String>::new(), "chrome stands out of a phone's window");
    assert_clean(&page).await?;
    Ok(page.client().enter_parent_frame().await?)
}

const WIDER_THAN_PAGE: &str = r"
    const out = ({ left, right, width }) => width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
    return witness.inHosts('[part]').filter((element) => element.checkVisibility?.() !== false && out(element.getBoundingClientRect())).map((element) => element.getAttribute('part'));";

/// The edges of the first line of our chrome in a column, and those of the column.
#[derive(Debug, Deserialize)]
struct Place {
    left: f64,
    right: f64,
    column_left: f64,
    column_right: f64,
}

const PLACES: &str = r"
    return [...document.querySelectorAll('.post')].map((post) => {
        const host = post.parentElement.querySelector('intertitle-host[data-intertitle-host=reading-time]').getBoundingClientRect();
        const text = post.querySelector('p:not(.byline)').getBoundingClientRect();
        return { left: host.left, right: host.right, column_left: text.left, column_right: text.right };
    });";

async fn inside_the_text_column(page: Page) -> Result {
    page.open("parents").await?;
    let parents = ["block", "grid", "flex", "owl"];
    for parent in parents {
        page.scroll_to(&format!(".{parent}")).await?;
        page.until(&format!("document.querySelector('.{parent} intertitle-host[data-intertitle-host=reading-time]')")).await?;
    }
    let places: Vec<Place> = page.eval(PLACES).await?;
    assert_eq!(places.len(), parents.len());
    for (place, parent) in places.iter().zip(parents) {
        assert!(
            place.left >= place.column_left - 1.0 && place.right <= place.column_right + 1.0,
            "outside the text column of .{parent}: {place:?}"
        );
        assert!(place.right - place.left > 40.0, "squeezed in .{parent}: {place:?}");
    }
    assert_clean(&page).await
}
