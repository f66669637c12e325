//! Builds the header of a fetched article: kicker, title, dek, films, byline, hero.
//! Of what is absent it must leave no trace, not even an empty element.

use super::Context;
use super::inline::picture;
use crate::article::{Author, Date, Film, Hero, Metadata, Series, whole};
use crate::browser::words::Words;
use crate::browser::{address, build::set, date_format};
use crate::seek;
use crate::strings::Key;
use web_sys::{HtmlElement, Node};

/// Builds the header and returns the line of author and dates. That is there even if empty, because the reading time goes into it.
pub(super) fn build(cx: &Context<'_>, parent: &Node, about: &Metadata) -> HtmlElement {
    // Not a `header`, which blogs style as the head of their site; in an article it says nothing to screen readers either.
    let header = cx.build.classed(parent, "div", "intertitle-header");
    if about.draft {
        line(cx, &header, "p", "intertitle-draft", cx.words.text(Key::DRAFT_NOTICE));
    }
    if let Some(kicker) = &about.kicker {
        line(cx, &header, "p", "intertitle-kicker", kicker);
    }
    if let Some(series) = &about.series {
        line(cx, &header, "p", "intertitle-kicker intertitle-series", &part_of(cx.words, series));
    }
    if let Some(title) = &about.title {
        line(cx, &header, "h1", "intertitle-title", title);
    }
    if let Some(dek) = &about.dek {
        line(cx, &header, "p", "intertitle-dek", dek);
    }
    if !about.films.is_empty() {
        films(cx, &header, &about.films);
    }
    let byline = cx.build.classed(&header, "p", "intertitle-byline");
    authors(cx, &byline, &about.authors);
    dates(cx, &byline, about);
    if let Some(hero) = &about.hero {
        picture_above(cx, &header, hero);
    }
    byline
}

/// "Listening Machines · Part 2".
pub(super) fn part_of(words: &Words, series: &Series) -> String {
    match series.part {
        Some(part) => [series.name.as_str(), &words.fill(Key::PART, &[("n", &words.number(f64::from(part)))])].join(" \u{b7} "),
        None => series.name.clone(),
    }
}

/// The films under review, each with its year.
fn films(cx: &Context<'_>, parent: &Node, films: &[Film]) {
    let element = cx.build.classed(parent, "p", "intertitle-films");
    for (index, film) in films.iter().enumerate() {
        if index > 0 {
            cx.build.text(&element, cx.words.text(Key::NAME_SEPARATOR));
        }
        let title = cx.build.element(&element, "cite");
        cx.build.text(&title, &film.title);
        if let Some(year) = film.year {
            cx.build.text(&element, &[" (", &whole(year.into()), ")"].concat());
        }
    }
}

fn line(cx: &Context<'_>, parent: &Node, name: &str, class: &str, text: &str) {
    let element = cx.build.classed(parent, name, class);
    cx.build.text(&element, text);
}

fn authors(cx: &Context<'_>, byline: &Node, authors: &[Author]) {
    if authors.is_empty() {
        return;
    }
    let piece = cx.build.classed(byline, "span", "intertitle-authors");
    // "By {name}": the template puts the names where the language wants them.
    let template = cx.words.text(Key::BY);
    let (before, after) = seek::around(template, "{name}").unwrap_or((template, ""));
    cx.build.text(&piece, before);
    for (index, author) in authors.iter().enumerate() {
        if index > 0 {
            cx.build.text(&piece, cx.words.before_name(index, authors.len()));
        }
        match &author.href {
            Some(href) => {
                let link = cx.build.element(&piece, "a");
                set(&link, "rel", "author");
                set(&link, "href", &address::resolve(href, cx.base));
                cx.build.text(&link, &author.name);
            }
            None => cx.build.text(&piece, &author.name),
        }
    }
    cx.build.text(&piece, after);
}

fn dates(cx: &Context<'_>, byline: &Node, about: &Metadata) {
    if let Some(date) = &about.published {
        time(cx, byline, date, None);
    }
    if let Some(date) =
        about.updated.as_ref().filter(|updated| about.published.as_ref().is_none_or(|published| published.day() != updated.day()))
    {
        time(cx, byline, date, Some(Key::UPDATED));
    }
}

/// The date as people write it, with how long ago that was as its `title`.
fn time(cx: &Context<'_>, byline: &Node, date: &Date, label: Option<Key>) {
    let absolute = date_format::absolute(date, cx.words.language());
    if absolute.is_empty() {
        return;
    }
    let piece = cx.build.classed(byline, "span", "intertitle-date");
    let template = label.map_or("{date}", |key| cx.words.text(key));
    let (before, after) = seek::around(template, "{date}").unwrap_or((template, ""));
    cx.build.text(&piece, before);
    let element = cx.build.element(&piece, "time");
    set(&element, "datetime", date.as_str());
    let ago = date_format::relative(date, cx.words.language());
    if !ago.is_empty() {
        set(&element, "title", &ago);
    }
    cx.build.text(&element, &absolute);
    cx.build.text(&piece, after);
}

fn picture_above(cx: &Context<'_>, parent: &Node, hero: &Hero) {
    let figure = cx.build.classed(parent, "figure", "intertitle-hero");
    let image = picture(cx, &figure, &hero.image);
    // It is in view at once, so loading it lazily would only delay it.
    let _ = image.remove_attribute("loading");
    if hero.caption.is_none() && hero.credit.is_none() {
        return;
    }
    let line = cx.build.element(&figure, "figcaption");
    if let Some(caption) = &hero.caption {
        cx.build.text(&line, caption);
        cx.build.text(&line, " ");
    }
    if let Some(credit) = &hero.credit {
        let small = cx.build.classed(&line, "small", "intertitle-credit");
        cx.build.text(&small, credit);
    }
}
