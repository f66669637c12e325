//! What a whole paragraph may be other than a paragraph: a figure, an embed, the attribution of a quote.
//! Only examines pieces and says what they are; [`super::write`] writes them out.

use super::address;
use super::line::{Piece, words};
use crate::parse::html::{LONGEST_ATTRIBUTION, dash};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

type Pieces<'p, 'a> = &'p [(Piece<'a>, Range<usize>)];

/// An image in Markdown.
#[derive(Debug)]
pub(super) struct Picture {
    pub(super) src: String,
    pub(super) alt: String,
    pub(super) title: String,
}

/// A paragraph of nothing but images, with an emphasised line below them as their caption.
#[derive(Debug)]
pub(super) struct Figure<'p, 'a> {
    pub(super) pictures: Vec<Picture>,
    pub(super) caption: Pieces<'p, 'a>,
}

/// The image that starts with the first of `pieces`, and how many pieces it takes up.
pub(super) fn picture(pieces: Pieces<'_, '_>) -> Option<(Picture, usize)> {
    let Some((Piece::Markup(Event::Start(Tag::Image { dest_url, title, .. })), _)) = pieces.first() else { return None };
    let mut depth = 0_usize;
    for (index, (piece, _)) in pieces.iter().enumerate() {
        match piece {
            Piece::Markup(Event::Start(_)) => depth += 1,
            Piece::Markup(Event::End(_)) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            let alt = words(pieces.get(1..index).unwrap_or_default());
            return Some((Picture { src: address::escaped(dest_url), alt, title: title.clone().into_string() }, index + 1));
        }
    }
    None
}

/// The paragraph as a figure, if it is one.
pub(super) fn figure<'p, 'a>(pieces: Pieces<'p, 'a>) -> Option<Figure<'p, 'a>> {
    let mut figure = Figure { pictures: Vec::new(), caption: &[] };
    let mut at = 0;
    while let Some((piece, _)) = pieces.get(at) {
        match piece {
            piece if is_space(piece) => at += 1,
            Piece::Markup(Event::Start(Tag::Image { .. })) => {
                let (picture, length) = picture(pieces.get(at..)?)?;
                figure.pictures.push(picture);
                at += length;
            }
            Piece::Markup(Event::Start(Tag::Emphasis)) if is_break(pieces.get(at.checked_sub(1)?)?) => {
                figure.caption = sole_emphasis(pieces.get(at..)?)?;
                break;
            }
            _ => return None,
        }
    }
    (!figure.pictures.is_empty()).then_some(figure)
}

/// The content of an emphasis that takes up all of `pieces`.
fn sole_emphasis<'p, 'a>(pieces: Pieces<'p, 'a>) -> Option<Pieces<'p, 'a>> {
    let inside = pieces.get(1..pieces.len().checked_sub(1)?)?;
    let ends = matches!(pieces.last()?, (Piece::Markup(Event::End(TagEnd::Emphasis)), _));
    let mut depth = 0_i32;
    for (piece, _) in inside {
        match piece {
            Piece::Markup(Event::Start(_)) => depth += 1,
            Piece::Markup(Event::End(_)) => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return None;
        }
    }
    ends.then_some(inside)
}

/// The hosts of videos, audio and posts: a link to one, alone in its paragraph, is an embed.
const EMBED_HOSTS: &str = "youtube.com youtu.be youtube-nocookie.com vimeo.com dailymotion.com twitch.tv tiktok.com instagram.com twitter.com x.com \
    threads.net bsky.app mastodon.social facebook.com soundcloud.com spotify.com bandcamp.com";

/// The address and title of a paragraph that is a single link to a video or a post, or one bare address.
pub(super) fn embed(pieces: Pieces<'_, '_>) -> Option<(String, String)> {
    match &pieces.first()?.0 {
        Piece::Text(text) if pieces.len() == 1 => {
            let text = text.trim();
            let is_bare = web_host(text).is_some() && !text.contains(char::is_whitespace);
            is_bare.then(|| (address::escaped(text), String::new()))
        }
        Piece::Markup(Event::Start(Tag::Link { dest_url, .. })) => {
            let inside = pieces.get(1..pieces.len().checked_sub(1)?)?;
            let is_text = |(piece, _): &(Piece<'_>, _)| matches!(piece, Piece::Text(_) | Piece::Markup(Event::SoftBreak));
            let is_alone = matches!(pieces.last()?, (Piece::Markup(Event::End(TagEnd::Link)), _)) && inside.iter().all(is_text);
            let host = web_host(dest_url)?;
            let text = words(inside);
            let is_bare = text == dest_url.as_ref();
            let title = if is_bare { String::new() } else { text };
            (is_alone && (is_bare || is_embed_host(host))).then(|| (address::escaped(dest_url), title))
        }
        _ => None,
    }
}

fn is_embed_host(host: &str) -> bool {
    EMBED_HOSTS.split(' ').any(|known| host.strip_suffix(known).is_some_and(|sub| sub.is_empty() || sub.ends_with('.')))
}

/// The host of an `http` or `https` address, as written.
fn web_host(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    (!host.is_empty()).then_some(host)
}

/// Where the last line of a quote's paragraph begins, if it is an attribution: the index of its first piece, and how many bytes
/// of that piece's text are the dash.
pub(super) fn attribution(pieces: Pieces<'_, '_>) -> Option<(usize, usize)> {
    let mut depth = 0_i32;
    let mut start = 0;
    for (index, (piece, _)) in pieces.iter().enumerate() {
        match piece {
            Piece::Markup(Event::Start(_)) | Piece::SpoilerStart => depth += 1,
            Piece::Markup(Event::End(_)) | Piece::SpoilerEnd => depth -= 1,
            piece if depth == 0 && is_line_break(piece) => start = index + 1,
            _ => {}
        }
    }
    let line = pieces.get(start..)?;
    let (Piece::Text(text), _) = unwrapped(line).first()? else { return None };
    let rest = text.trim_start();
    let after = rest.get(dash(rest)..).filter(|after| after.len() < rest.len())?;
    let is_empty = after.is_empty() && unwrapped(line).len() == 1;
    (!is_empty && words(line).len() <= LONGEST_ATTRIBUTION).then(|| (start, text.len() - after.len()))
}

/// A line without an emphasis around all of it.
pub(super) fn unwrapped<'p, 'a>(line: Pieces<'p, 'a>) -> Pieces<'p, 'a> {
    let [(Piece::Markup(Event::Start(Tag::Emphasis | Tag::Strong)), _), inside @ .., (Piece::Markup(Event::End(_)), _)] = line else {
        return line;
    };
    let is_whole = !inside.iter().any(|(piece, _)| matches!(piece, Piece::Markup(Event::Start(_) | Event::End(_))));
    if is_whole { inside } else { line }
}

pub(super) fn is_line_break(piece: &Piece<'_>) -> bool {
    matches!(piece, Piece::Markup(Event::SoftBreak | Event::HardBreak))
}

fn is_break((piece, _): &(Piece<'_>, Range<usize>)) -> bool {
    is_line_break(piece)
}

fn is_space(piece: &Piece<'_>) -> bool {
    match piece {
        Piece::Text(text) => text.trim().is_empty(),
        piece => is_line_break(piece),
    }
}
