//! A card as a file, by mouse, by keyboard alone and on a phone; and what must not become one, or must survive becoming one.
//! Must have the browser decode what was drawn, to check its size and colours.

use serde::Deserialize;
use serde_json::{Value, json};

use super::assert_clean;
use super::steps::{
    BODY, BUTTON, BUTTON_SHOWN, DIALOG_OPEN, PARAGRAPH, RANGE_OF_PARAGRAPH, announced_link, close_dialog, open_essay, quote,
    record_saved_files, saved_text,
};
use crate::support::Result;
use crate::support::keys::{ENTER, ESCAPE, TAB};
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    a_selection_becomes_a_file,
    a_card_takes_little_longer_than_its_encoding,
    a_png_is_what_was_chosen,
    a_card_is_the_same_under_a_strict_policy,
    a_card_is_copied_and_shared_with_its_words,
    a_canvas_that_cannot_be_read,
    a_card_by_keyboard_alone,
    a_card_on_a_phone,
    ten_thousand_characters_and_lone_surrogates,
    hostile_words_stay_words,
    hostile_author_fields_stay_words
];

/// A decoded image: its size, the colour near its corner, and how many of its pixels are light.
#[derive(Debug, Deserialize)]
struct Decoded {
    kind: String,
    bytes: u32,
    width: u32,
    height: u32,
    corner: [u8; 3],
    light: f64,
}

const DECODE: &str = r"
    createImageBitmap(window.saved[0]).then((bitmap) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
        const context = canvas.getContext('2d');
        context.drawImage(bitmap, 0, 0);
        window.drawn = context;
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        let light = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at] > 180) light++;
        window.decoded = {
            kind: window.saved[0].type, bytes: window.saved[0].size, width: bitmap.width, height: bitmap.height,
            corner: [...context.getImageData(4, 4, 1, 1).data].slice(0, 3), light: light / (data.length / 4),
        };
    })";

async fn saved(page: &Page) -> Result<Decoded> {
    page.eval::<Value>("window.saved.length = 0; window.decoded = undefined").await?;
    page.press_control("Download PNG").await?;
    page.until("window.saved.length > 0").await?;
    page.eval::<Value>(DECODE).await?;
    page.until("window.decoded").await?;
    page.eval("return window.decoded").await
}

/// A place on a square card, and its colour.
type Spot = (u16, u16, u32);

/// Two places of each design in colours of its own, away from all words.
const SPOTS: [(&str, [Spot; 2]); 6] = [
    ("intertitle", [(4, 4, 0x0E0D0B), (540, 54, 0xF0E7D3)]),
    ("programme", [(4, 4, 0xF4EFE3), (540, 100, 0x1F1B16)]),
    ("poster", [(4, 4, 0xF0532D), (540, 1076, 0x16130F)]),
    ("subtitle", [(4, 4, 0x000000), (120, 900, 0x0B0D10)]),
    ("marquee", [(4, 4, 0x17131A), (540, 58, 0xC3272B)]),
    ("grid", [(4, 4, 0xFAFAF7), (120, 900, 0xE2231A)]),
];

/// What a reader does, by mouse, from the words to the file: its size is the format's, and decoded it has the design's colours.
async fn a_selection_becomes_a_file(page: Page) -> Result {
    open_essay(&page).await?;
    page.eval::<Value>(&format!("{PARAGRAPH}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")).await?;
    page.drag_over(PARAGRAPH).await?;
    page.let_go().await?;
    page.until(BUTTON_SHOWN).await?;
    page.press(BUTTON).await?;
    page.until(DIALOG_OPEN).await?;
    // In its own colours, not in the page's.
    page.eval::<Value>("witness.inHosts('dialog [name=accent]:checked').forEach((taken) => taken.click())").await?;
    record_saved_files(&page).await?;
    for (design, spots) in SPOTS {
        page.eval::<Value>(&format!("witness.inHosts('input[name=design][value={design}]')[0].click()")).await?;
        let card = saved(&page).await?;
        assert_eq!((card.kind.as_str(), card.width, card.height), ("image/png", 1080, 1080), "{design}");
        for (x, y, expected) in spots {
            let [red, green, blue]: [u8; 3] =
                page.eval(&format!("return [...window.drawn.getImageData({x}, {y}, 1, 1).data].slice(0, 3)")).await?;
            let [_, is_red, is_green, is_blue] = expected.to_be_bytes();
            let is_alike = [(red, is_red), (green, is_green), (blue, is_blue)].iter().all(|(one, other)| one.abs_diff(*other) <= 3);
            assert!(is_alike, "{design} at {x}, {y}: {red:02x}{green:02x}{blue:02x} instead of {expected:06x}");
        }
    }
    assert_clean(&page).await
}

/// Selects, and saves cards, several times in turn with a bare canvas that shows and encodes the same picture: `[button, card, canvas]`, the median of
/// each in milliseconds.
const TIME: &str = r"
    const until = async (value) => {
        for (;;) {
            const found = value();
            if (found) return found;
            // Chromium encodes a canvas when it has nothing else to do.
            await new Promise((then) => setTimeout(then, 1));
        }
    };
    const timed = async (work) => { const begun = performance.now(); await work(); return performance.now() - begun; };
    const button = () => witness.inHosts('[part~=quote-button]').find((one) => !one.hidden);
    const words = PARAGRAPH.firstChild;
    const times = [[], [], []];
    (async () => {
        words.parentNode.scrollIntoView({ block: 'center', behavior: 'instant' });
        for (let round = 0; round < 8; round++) {
            getSelection().removeAllRanges();
            await until(() => !button());
            getSelection().setBaseAndExtent(words, 0, words, 90);
            times[0].push(await timed(() => (document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, detail: 1 })), until(button))));
        }
        button().click();
        await until(() => witness.inHosts('dialog[open] canvas').length);
        const canvas = document.createElement('canvas');
        const designs = witness.inHosts('input[name=design]');
        const download = witness.inHosts('dialog button[value=download-png]')[0];
        for (let round = 0; round < 12; round++) {
            window.saved.length = 0;
            // Another card each time: one that was made is not made again.
            times[1].push(await timed(() => (designs[(round + 1) % designs.length].click(), download.click(), until(() => window.saved[0]))));
            const bitmap = await createImageBitmap(window.saved[0]);
            Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
            times[2].push(await timed(() => (canvas.getContext('2d').drawImage(bitmap, 0, 0), new Promise((then) => canvas.toBlob(then)))));
        }
        window.times = times.map((all) => all.sort((one, other) => one - other)[all.length >> 1]);
    })()";

/// A sample of what `scripts/bench` measures at length: against work of the browser in the same run, so that a busy machine changes nothing.
async fn a_card_takes_little_longer_than_its_encoding(page: Page) -> Result {
    open_essay(&page).await?;
    record_saved_files(&page).await?;
    page.eval::<Value>(&format!("{}; return null", TIME.replace("PARAGRAPH", PARAGRAPH))).await?;
    page.until("window.times").await?;
    let [button, card, canvas]: [f64; 3] = page.eval("return window.times").await?;
    assert!(button <= 2.0 * canvas.max(15.0), "from a selection to its button {button} ms, an encoding takes {canvas}");
    assert!(card <= 8.0 * canvas.max(15.0), "a card takes {card} ms, its encoding {canvas}");
    Ok(())
}

async fn a_png_is_what_was_chosen(page: Page) -> Result {
    open_essay(&page).await?;
    quote(&page, BODY, RANGE_OF_PARAGRAPH).await?;
    record_saved_files(&page).await?;
    for (format, width, height) in [("square", 1080, 1080), ("portrait", 1080, 1350), ("story", 1080, 1920), ("wide", 1200, 630)] {
        page.eval::<Value>(&format!("witness.inHosts('input[name=format][value={format}]')[0].click()")).await?;
        let card = saved(&page).await?;
        assert_eq!((card.kind.as_str(), card.width, card.height), ("image/png", width, height));
        assert!(card.corner.iter().all(|channel| *channel < 24), "the intertitle's ground is near-black: {card:?}");
        assert!((0.005..0.3).contains(&card.light), "words and a frame in ivory: {card:?}");
        // Chromium writes 60 to 130 kB; Firefox compresses the same pixels less.
        assert!(card.bytes < 400_000, "{card:?}");
    }
    page.eval::<Value>("witness.inHosts('input[name=design][value=programme]')[0].click()").await?;
    let card = saved(&page).await?;
    assert!(card.light > 0.5, "the programme is printed on paper: {card:?}");
    assert_clean(&page).await
}

/// Byte for byte: drawing a card needs nothing that a policy forbids, and the styles of the page do not affect it.
async fn a_card_is_the_same_under_a_strict_policy(page: Page) -> Result {
    let mut cards: Vec<String> = Vec::new();
    for (case, theirs) in
        [("js-api", ""), ("responses-call", ""), ("js-api", "* { font: 30px fantasy; letter-spacing: 3px; filter: invert(1) }")]
    {
        page.open(case).await?;
        page.until("window.Intertitle?.mount").await?;
        page.eval::<Value>(&format!(
            "history.replaceState(null, '', '/the-same/'); document.title = 'The same'; const sheet = new CSSStyleSheet(); sheet.replaceSync({}); document.adoptedStyleSheets = [sheet];
             window.handle = Intertitle.mount(document.querySelector('article'), {{ publication: 'Back Row' }}); return null",
            json!(theirs)
        ))
        .await?;
        page.ready(1).await?;
        page.eval::<Value>(
            "const range = document.createRange(); range.selectNodeContents(document.querySelectorAll('article p')[3]); handle.quote(range); return null",
        )
        .await?;
        page.until(DIALOG_OPEN).await?;
        // Without the page's own font and accent, which differ between these pages.
        page.eval::<Value>("witness.inHosts('dialog [name=font]:checked, dialog [name=accent]:checked').forEach((taken) => taken.click())")
            .await?;
        record_saved_files(&page).await?;
        saved(&page).await?;
        page.eval::<Value>("window.saved[0].arrayBuffer().then((bytes) => crypto.subtle.digest('SHA-256', bytes)).then((digest) => { window.digest = String(new Uint8Array(digest)); }); return null")
            .await?;
        page.until("window.digest").await?;
        cards.push(page.eval("return window.digest").await?);
        page.key(ESCAPE).await?;
    }
    assert_eq!(cards[0], cards[1], "a policy changes the card");
    assert_eq!(cards[0], cards[2], "styles of the page change the card");
    Ok(())
}

/// A fake clipboard and a fake share sheet that record what they are given and refuse the kinds listed in `given.refused`.
const NOTE_GIVEN: &str = r"
    const given = (window.given = { refused: '' });
    const take = (kind, what) => (given.refused.includes(kind) ? Promise.reject(new DOMException('no', 'NotAllowedError')) : ((given[kind] = what), Promise.resolve()));
    window.ClipboardItem = class { constructor(forms) { this.forms = forms; this.isPending = typeof forms['image/png'].then === 'function'; } };
    Object.defineProperty(navigator, 'clipboard', { value: { write: ([item]) => take('image', item), writeText: (text) => take('words', text) } });
    navigator.canShare = ({ files }) => files?.[0] instanceof File;
    navigator.share = (data) => (given.cancelled ? Promise.reject(new DOMException('never mind', 'AbortError')) : take('share', data));";

/// The picture is copied and shared together with its words and link, within the click, and each outcome has its own message.
async fn a_card_is_copied_and_shared_with_its_words(page: Page) -> Result {
    open_essay(&page).await?;
    page.eval::<Value>(NOTE_GIVEN).await?;
    quote(&page, BODY, RANGE_OF_PARAGRAPH).await?;
    let says = async |control: &str, words: &str| -> Result {
        page.press_control(control).await?;
        page.until(&format!("witness.inHosts('dialog .composer__status')[0].textContent === {}", json!(words))).await
    };
    says("Copy image", "Image and its words copied").await?;
    page.eval::<Value>(
        "const { forms } = given.image; Promise.all([forms['image/png'], forms['text/plain'].text()]).then(([image, text]) => { given.copied = [image.type, image.size > 1000, text]; })",
    )
    .await?;
    page.until("given.copied").await?;
    assert!(
        page.eval::<bool>("return given.image.isPending").await?,
        "the clipboard needs a promise within the click, because a slow card would come too late"
    );
    let (kind, is_picture, copied): (String, bool, String) = page.eval("return given.copied").await?;
    let (link, _) = announced_link(&page).await?;
    let quoted: String = page.eval("return witness.inHosts('dialog textarea[name=quote]')[0].value").await?;
    assert_eq!((kind.as_str(), is_picture), ("image/png", true));
    assert!(copied.contains(&quoted) && copied.contains("Ida Venn") && copied.ends_with(&link), "{copied}");

    says("Copy words", "Words copied").await?;
    assert_eq!(page.eval::<String>("return given.words").await?, copied);
    says("Copy link", "Link copied").await?;
    assert_eq!(page.eval::<String>("return given.words").await?, link);
    says("Share…", "Shared").await?;
    let (name, kind, text): (String, String, String) =
        page.eval("return [given.share.files[0].name, given.share.files[0].type, given.share.text]").await?;
    assert!(name.ends_with(".png") && kind == "image/png", "{name} {kind}");
    assert_eq!(text, copied);

    page.eval::<Value>("given.refused = 'image'; given.words = ''").await?;
    says("Copy image", "Images cannot be copied here; the words were").await?;
    assert_eq!(page.eval::<String>("return given.words").await?, copied);
    page.eval::<Value>("given.refused = 'image words share'").await?;
    for control in ["Copy image", "Copy words", "Copy link", "Share…"] {
        says(control, "This browser refused it").await?;
    }
    // A reader who cancels sharing gets no message.
    page.eval::<Value>("given.cancelled = true").await?;
    says("Share…", "").await
}

/// As in browsers that protect the canvas from being read: no file, one message, and no unhandled rejection.
async fn a_canvas_that_cannot_be_read(page: Page) -> Result {
    open_essay(&page).await?;
    page.eval::<Value>("HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException('no', 'SecurityError') }").await?;
    quote(&page, BODY, RANGE_OF_PARAGRAPH).await?;
    page.press_control("Download PNG").await?;
    page.until("witness.record.console.some(({ text }) => text.startsWith('Intertitle: canvas.toBlob'))").await?;
    assert_eq!(page.eval::<Vec<String>>("return witness.record.errors").await?, Vec::<String>::new());
    Ok(())
}

async fn a_card_by_keyboard_alone(page: Page) -> Result {
    open_essay(&page).await?;
    quote(&page, BODY, RANGE_OF_PARAGRAPH).await?;
    record_saved_files(&page).await?;
    for _ in 0..12 {
        if page.eval::<bool>("return witness.focused()?.value === 'download-png'").await? {
            break;
        }
        page.key(TAB).await?;
    }
    page.key(ENTER).await?;
    page.until("window.saved.length > 0").await?;
    page.until("witness.inHosts('.composer__status').some((status) => status.textContent.startsWith('Download started'))").await?;
    close_dialog(&page).await?;
    assert_clean(&page).await
}

/// In a frame 360 pixels wide, because not every driver can make a window so narrow.
async fn a_card_on_a_phone(page: Page) -> Result {
    page.open("phone").await?;
    page.until("frames[0].Intertitle && frames[0].document.querySelector('intertitle-host')").await?;
    page.eval::<Value>(
        "const inner = frames[0]; const range = inner.document.createRange();
         range.selectNodeContents(inner.document.querySelector('article p:not(.byline)'));
         inner.Intertitle.mount(inner.document.body).quote(range)",
    )
    .await?;
    let dialog = "frames[0].document.querySelector('[data-intertitle-host=composer]')?.shadowRoot.querySelector('dialog[open]')";
    page.until(dialog).await?;
    let fits: bool = page
        .eval(&format!("const dialog = {dialog}; return dialog.clientWidth <= 360 && dialog.scrollWidth <= dialog.clientWidth"))
        .await?;
    assert!(fits, "nothing of the composer is beside the phone");
    let small: Vec<String> = page
        .eval(&format!(
            "return [...{dialog}.querySelectorAll('button, label')].filter((one) => one.offsetHeight < 24).map((one) => one.outerHTML)"
        ))
        .await?;
    assert_eq!(small, Vec::<String>::new(), "too small for a finger");
    page.picture("composer-phone").await?;
    // As on a desktop zoomed to 400 %: the button is far below the line that tells the outcome.
    page.eval::<Value>(&format!(
        "document.querySelector('iframe').height = 225; const copy = {dialog}.querySelector('[value=copy-alt]'); copy.scrollIntoView(); copy.click()"
    ))
    .await?;
    page.until(&format!(
        "(() => {{ const told = {dialog}.querySelector('.composer__status'), {{ top, bottom }} = told.getBoundingClientRect(); return told.textContent && top >= 0 && bottom <= 225; }})()"
    ))
    .await
}

async fn ten_thousand_characters_and_lone_surrogates(page: Page) -> Result {
    open_essay(&page).await?;
    for words in
        ["'word '.repeat(2000)", "'A lone \\ud83c surrogate \\udfac stands among these words.'", "'\\u202eright to left \\u0007 and bells'"]
    {
        page.eval::<Value>(&format!(
            "document.querySelector('#odd')?.remove();
             const odd = Object.assign(document.createElement('p'), {{ id: 'odd', textContent: {words} }});
             document.querySelector('article h2').after(odd)"
        ))
        .await?;
        quote(&page, BODY, "range.selectNodeContents(document.querySelector('#odd'))").await?;
        record_saved_files(&page).await?;
        let card = saved(&page).await?;
        assert_eq!((card.width, card.light > 0.005), (1080, true), "{words}: {card:?}");
        close_dialog(&page).await?;
    }
    assert_clean(&page).await
}

async fn hostile_words_stay_words(page: Page) -> Result {
    let hostile = "<img src=x onerror=alert(1)></text><script>document.title='caught'</script> & \"quoted\" words";
    open_essay(&page).await?;
    page.eval::<Value>(&format!(
        "const odd = Object.assign(document.createElement('p'), {{ id: 'odd', textContent: {} }}); document.querySelector('article h2').after(odd)",
        json!(hostile)
    ))
    .await?;
    quote(&page, BODY, "range.selectNodeContents(document.querySelector('#odd'))").await?;
    the_svg_is_harmless(&page).await?;
    let shown: String = page.eval("return witness.inHosts('dialog textarea')[0].value").await?;
    assert!(shown.contains("<script>"), "the words are as they were: {shown}");
    assert_clean(&page).await
}

/// Saves the card as SVG and checks that the words in it are nothing but text.
async fn the_svg_is_harmless(page: &Page) -> Result<String> {
    record_saved_files(page).await?;
    page.press_control("Download SVG").await?;
    let (kind, svg) = saved_text(page).await?;
    assert!(kind.starts_with("image/svg"), "{kind}");
    let parsed = format!("new DOMParser().parseFromString({}, 'image/svg+xml')", json!(svg));
    let found: Vec<String> =
        page.eval(&format!("return [...{parsed}.querySelectorAll('script, img, a, parsererror')].map(String)")).await?;
    assert_eq!(found, Vec::<String>::new());
    page.eval(&format!("return {parsed}.documentElement.textContent")).await
}

async fn hostile_author_fields_stay_words(page: Page) -> Result {
    let hostile = "Ann</text><script>document.title='caught'</script><img src=x onerror=alert(1)>&lt;";
    page.open("js-api").await?;
    page.eval::<Value>(&format!(
        "const fields = {{ author: {0}, title: {0}, film: {0} }}; const article = document.querySelector('article');
         const handle = Intertitle.mount(article, fields); const range = document.createRange();
         range.selectNodeContents(article.querySelector('p:not(.byline)')); handle.ready.then(() => handle.quote(range))",
        json!(hostile)
    ))
    .await?;
    page.until(DIALOG_OPEN).await?;
    let words = the_svg_is_harmless(&page).await?;
    assert!(words.contains("Ann</text>"), "the name is as it was: {words}");
    let title: String = page.eval("return document.title").await?;
    assert_ne!(title, "caught");
    assert_clean(&page).await
}
