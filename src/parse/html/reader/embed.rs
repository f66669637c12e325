//! The address of embedded content, as a link that people can follow, and its title.
//! Nothing is fetched from that address.

use crate::article::one_line;
use crate::parse::html::Attributes;
use crate::parse::url_policy;
use crate::seek;

/// The address of an `<iframe>` or the like; nothing if it is invisible.
pub(super) fn address(attributes: &dyn Attributes) -> Option<String> {
    let invisible = |name: &str| attributes.get(name).is_some_and(|size| matches!(size.trim(), "0" | "1" | "0px" | "1px"));
    if invisible("width") && invisible("height") {
        return None;
    }
    let names = ["data-src", "data-lazy-src", "src", "data"];
    names
        .iter()
        .find_map(|name| attributes.get(name).filter(|address| address != "about:blank").and_then(|address| url_policy::link(&address)))
        .map(watchable)
}

/// The page that people would open, for the players of YouTube and Vimeo.
fn watchable(address: String) -> String {
    let path = |host: &str| seek::after(&address, host).map(|rest| seek::split(rest, b"?#&/").next().unwrap_or_default());
    let video =
        path("youtube.com/embed/").or_else(|| path("youtube-nocookie.com/embed/")).filter(|id| !id.is_empty() && *id != "videoseries");
    if let Some(id) = video {
        return ["https://www.youtube.com/watch?v=", id].concat();
    }
    match path("player.vimeo.com/video/").filter(|id| !id.is_empty()) {
        Some(id) => ["https://vimeo.com/", id].concat(),
        None => address,
    }
}

/// The title given by the author, else the host of the address, or the file's name.
pub(super) fn title(given: &str, address: &str) -> String {
    let given = one_line(given);
    if !given.is_empty() && given != "YouTube video player" {
        return given;
    }
    let path = seek::split(address, b"?#").next().unwrap_or_default();
    let name = match seek::after(path, "//") {
        Some(rest) => {
            let host = seek::split(rest, b"/").next().unwrap_or_default();
            host.strip_prefix("www.").unwrap_or(host)
        }
        None => path.trim_end_matches('/').rsplit('/').next().unwrap_or_default(),
    };
    if name.is_empty() { address.to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_player_becomes_the_page_that_people_would_open() {
        for (player, page) in [
            ("https://www.youtube.com/embed/abc?rel=0", "https://www.youtube.com/watch?v=abc"),
            ("https://www.youtube-nocookie.com/embed/abc", "https://www.youtube.com/watch?v=abc"),
            ("https://www.youtube.com/embed/videoseries?list=x", "https://www.youtube.com/embed/videoseries?list=x"),
            ("https://player.vimeo.com/video/7?h=1", "https://vimeo.com/7"),
        ] {
            assert_eq!(watchable(player.to_owned()), page);
        }
    }

    #[test]
    fn the_title_is_the_authors_or_that_of_the_site_or_the_file() {
        assert_eq!(title(" A talk ", "https://example.org/v"), "A talk");
        assert_eq!(title("YouTube video player", "https://www.youtube.com/watch?v=abc"), "youtube.com", "all of them are called so");
        assert_eq!(title("", "/films/her.mp4?x"), "her.mp4");
    }
}
