//! The real address of an image: in `src`, or, while it loads lazily, in one of the attributes that scripts read.
//! Must not decide where the image goes in the text.

use super::words;
use crate::article::{Image, Inline};
use crate::parse::html::Attributes;
use crate::parse::url_policy;
use crate::seek;

/// The attributes in which lazy-loading scripts keep the address, the most reliable first.
const LAZY: [&str; 5] = ["data-src", "data-lazy-src", "data-original", "data-cfsrc", "data-full-src"];

/// The greatest width, in pixels, of an upload that is shown as it is: twice the widest column. Of a wider one, the engine's large version is used.
const WIDEST_UPLOAD: u32 = 2560;

/// The address of an image.
#[derive(Debug)]
pub(super) enum Address {
    Known(String),
    /// A placeholder that a script would replace.
    Placeholder,
    /// There is an address, but not one that may enter an article.
    Refused,
}

/// The best address of an `<img>`. Only if images may be `lazy`, as on pages, can one without an address of its own be a placeholder.
pub(super) fn address(attributes: &dyn Attributes, lazy: bool) -> Address {
    let src = attributes.get("src").unwrap_or_default();
    let is_placeholder = lazy && is_placeholder(&src);
    let real = |name: &&str| attributes.get(name).filter(|address| !self::is_placeholder(address));
    let kept = LAZY.iter().find_map(|name| real(name).and_then(|address| url_policy::image(&address)));
    let found = uploaded(attributes)
        .or(kept)
        // Next to a set that loads later, `src` is a blurred preview.
        .or_else(|| best_of_sets(attributes, &["data-srcset", "data-lazy-srcset"]))
        .or_else(|| if is_placeholder { None } else { url_policy::image(&src) })
        .or_else(|| best_of_sets(attributes, &["srcset"]));
    match found {
        Some(address) => Address::Known(address),
        None if is_placeholder => Address::Placeholder,
        None => Address::Refused,
    }
}

/// The uploaded file, which WordPress.com and Jetpack give along with the scaled one that the page shows; if it is huge, the engine's large version.
fn uploaded(attributes: &dyn Attributes) -> Option<String> {
    let upload = attributes.get("data-orig-file")?;
    let is_huge = uploaded_size(attributes).is_some_and(|(width, _)| width > WIDEST_UPLOAD);
    let large = if is_huge { attributes.get("data-large-file") } else { None };
    large.and_then(|address| url_policy::image(&address)).or_else(|| url_policy::image(&upload))
}

/// The width and height of the uploaded file, in pixels.
fn uploaded_size(attributes: &dyn Attributes) -> Option<(u32, u32)> {
    let size = attributes.get("data-orig-size")?;
    let (width, height) = size.split_once(',')?;
    Some((words::number(width)?, words::number(height)?))
}

/// The width and height of an `<img>` in CSS pixels, as far as they are known: those of the uploaded file if [`address`] returns that one.
pub(super) fn size(attributes: &dyn Attributes) -> (Option<u32>, Option<u32>) {
    match uploaded(attributes).and_then(|_| uploaded_size(attributes)) {
        Some((width, height)) if width > 0 && height > 0 => (Some(width), Some(height)),
        _ => (pixels(attributes, "width"), pixels(attributes, "height")),
    }
}

/// The largest image of a `<source>`.
pub(super) fn of_source(attributes: &dyn Attributes) -> Option<String> {
    best_of_sets(attributes, &["srcset", "data-srcset", "data-lazy-srcset"])
}

/// The largest image in the first of these attributes that has any.
fn best_of_sets(attributes: &dyn Attributes, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| attributes.get(name).and_then(|set| best_of_set(&set)))
}

/// Whether an image is merely the blurred preview of one that loads later: hidden from assistive technology, with its data inline.
pub(super) fn is_blur(attributes: &dyn Attributes) -> bool {
    attributes.get("aria-hidden").as_deref() == Some("true")
        && attributes.get("src").is_some_and(|src| src.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:")))
}

fn is_placeholder(src: &str) -> bool {
    let inline = src.split_at_checked(11).filter(|(start, _)| start.eq_ignore_ascii_case("data:image/"));
    let is_vector = |kind: &str| kind.get(..3).is_some_and(|kind| kind.eq_ignore_ascii_case("svg"));
    // A raster image this short is one pixel or a blur; a real one is longer than any attribute written by hand.
    src.trim().is_empty()
        || inline.is_some_and(|(_, kind)| src.len() < 512 || is_vector(kind))
        || src.ends_with("/blank.gif")
        || src.ends_with("/spacer.gif")
        || src.ends_with("/1x1.png")
}

/// The largest candidate of a `srcset`: <https://html.spec.whatwg.org/#parsing-a-srcset-attribute>. Addresses may contain commas.
fn best_of_set(set: &str) -> Option<String> {
    let mut best: Option<(u32, String)> = None;
    let mut rest = set;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let (address, after) = rest.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((rest, ""));
        if address.is_empty() {
            return best.map(|(_, address)| address);
        }
        let bare = address.ends_with(',');
        let (descriptor, after) = if bare { ("", after) } else { after.split_once(',').unwrap_or((after, "")) };
        let rank = rank(descriptor.trim());
        if best.as_ref().is_none_or(|(largest, _)| rank > *largest)
            && let Some(address) = url_policy::image(address.trim_end_matches(','))
        {
            best = Some((rank, address));
        }
        rest = after;
    }
}

/// A candidate's descriptor as a number to compare by: `800w` or `1.5x`, in tenths; one without a descriptor counts as `1x`.
fn rank(descriptor: &str) -> u32 {
    let number = seek::trim_end_any(descriptor, "wxh");
    let (whole, tenths) = number.split_once('.').unwrap_or((number, ""));
    let tenth = tenths.bytes().next().filter(u8::is_ascii_digit).map_or(0, |digit| u32::from(digit - b'0'));
    words::number(whole).map_or(10, |whole| whole.saturating_mul(10).saturating_add(tenth))
}

/// The address of the first `<img>` in unparsed markup: where scripts run, a `<noscript>` contains that.
pub(super) fn address_in_markup(markup: &str) -> Option<String> {
    let tag = seek::after(markup, "<img")?;
    let value = seek::after(tag, " src=")?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (address, _) = value.strip_prefix(quote)?.split_once(quote)?;
    url_policy::image(&seek::replaced(address, "&amp;", "&"))
}

/// A width or height in CSS pixels: `640` or `640px`; nothing for a percentage.
fn pixels(attributes: &dyn Attributes, name: &str) -> Option<u32> {
    let value = attributes.get(name)?;
    words::number(value.strip_suffix("px").unwrap_or(&value))
}

/// The images, if the words contain nothing else. A link around an image is dropped if it leads to the image's own file, and with `any_link` always.
pub(super) fn only_images(content: &[Inline], any_link: bool) -> Option<Vec<Image>> {
    let mut images = Vec::new();
    gather(content, any_link, &mut images)?;
    (!images.is_empty()).then_some(images)
}

fn gather(content: &[Inline], any_link: bool, images: &mut Vec<Image>) -> Option<()> {
    for inline in content {
        match inline {
            Inline::Image(image) => images.push(image.clone()),
            Inline::LineBreak => {}
            Inline::Text { text } if text.trim().is_empty() => {}
            Inline::Link { href, content } if any_link || is_image_file(href) => gather(content, any_link, images)?,
            Inline::Emphasis { content } | Inline::Strong { content } => gather(content, any_link, images)?,
            _ => return None,
        }
    }
    Some(())
}

fn is_image_file(href: &str) -> bool {
    let path = seek::split(href, b"?#").next().unwrap_or_default();
    let extension = path.rsplit('.').next().unwrap_or_default();
    ["jpg", "jpeg", "png", "gif", "webp", "avif"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}
