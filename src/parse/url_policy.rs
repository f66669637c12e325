//! Which addresses may enter an article: http, https, mailto, relative ones and fragments; for images also raster `data:`.
//! Nothing else gets past, however it is disguised by control characters, white space or case; it must not fetch or resolve.

use crate::seek;

/// The address of a link, cleaned as browsers do; nothing if its scheme is not `http`, `https` or `mailto`.
///
/// Relative addresses, fragments and `//host` stay as they are. Entities must already have been decoded.
///
/// ```
/// use intertitle::parse::url_policy::link;
/// assert_eq!(link(" her.html#the city ").as_deref(), Some("her.html#the%20city"));
/// assert_eq!(link("HTTPS:\\\\films.example\\her").as_deref(), Some("HTTPS://films.example/her"));
/// assert_eq!(link("java\tscript:alert(1)"), None);
/// assert_eq!(link(""), None);
/// ```
#[must_use]
pub fn link(address: &str) -> Option<String> {
    let address = clean(address)?;
    match scheme(&address) {
        Some(scheme) if is(&scheme, "mailto") => Some(encode_spaces(&address)),
        Some(scheme) if !is(&scheme, "http") && !is(&scheme, "https") => None,
        _ => Some(encode_spaces(&forward_slashes(&address))),
    }
}

/// The address of an image, cleaned as browsers do: `http`, `https`, relative, or `data:` of a raster type.
///
/// SVG is refused as `data:`, since it is a document and not a raster image.
///
/// ```
/// use intertitle::parse::url_policy::image;
/// assert_eq!(image("/img/her.jpg").as_deref(), Some("/img/her.jpg"));
/// assert!(image("data:image/png;base64,iVBORw0KGgo=").is_some());
/// assert_eq!(image("data:image/svg+xml,<svg onload='alert(1)'/>"), None);
/// assert_eq!(image("#top"), None);
/// ```
#[must_use]
pub fn image(address: &str) -> Option<String> {
    let address = clean(address)?;
    match scheme(&address) {
        Some(scheme) if is(&scheme, "data") => raster_data(&address).then(|| without_spaces(&address)),
        Some(scheme) if !is(&scheme, "http") && !is(&scheme, "https") => None,
        _ if address.starts_with('#') => None,
        _ => Some(encode_spaces(&forward_slashes(&address))),
    }
}

/// The address without control characters, and without white space around it; nothing if that leaves it empty.
fn clean(address: &str) -> Option<String> {
    let trimmed = address.trim_matches(is_disguise);
    let kept: String = trimmed.chars().filter(|c| !c.is_control()).collect();
    (!kept.is_empty()).then_some(kept)
}

/// What precedes the first colon in the first segment; if invisible characters are in it, an empty scheme, which is never allowed.
///
/// Stricter than a browser, which takes `java script:` for a relative address: nobody writes that with good intent. It also makes sure that an
/// address that passes will pass again: `http ://` would be returned as `http%20://`, which is no scheme.
fn scheme(address: &str) -> Option<String> {
    let head = seek::split(address, b"/\\?#").next()?;
    let (scheme, _) = head.split_once(':')?;
    Some(if scheme.contains(is_disguise) { String::new() } else { scheme.to_owned() })
}

fn is(scheme: &str, name: &str) -> bool {
    scheme.eq_ignore_ascii_case(name)
}

/// Invisible characters that could split a scheme: control, white space, zero width, bidirectional.
fn is_disguise(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn raster_data(address: &str) -> bool {
    let media_type = address.split_once(':').map_or("", |(_, rest)| rest);
    let media_type = seek::split(media_type, b";,").next().unwrap_or_default().trim();
    address.contains(',') && RASTER_TYPES.iter().any(|raster| media_type.eq_ignore_ascii_case(raster))
}

const RASTER_TYPES: [&str; 6] = ["image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/avif"];

/// Replaces backslashes before the query by slashes, as browsers read them in http addresses.
fn forward_slashes(address: &str) -> String {
    let path_end = address.find(['?', '#']).unwrap_or(address.len());
    let (path, rest) = address.split_at_checked(path_end).unwrap_or((address, ""));
    let mut out = path.replace('\\', "/");
    out.push_str(rest);
    out
}

fn encode_spaces(address: &str) -> String {
    address.replace(' ', "%20")
}

fn without_spaces(address: &str) -> String {
    address.replace(' ', "")
}
