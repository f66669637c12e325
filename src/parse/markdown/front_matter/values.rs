//! Scalars of the front matter as dates, films, ratings, addresses and the like.
//! A value that is not of the kind its key requires is left out and reported; nothing is guessed.

use super::node::{Node, Value};
use crate::article::{Date, Film, Rating, language_of, parse_decimal};
use crate::parse::COMMAS;
use crate::parse::html::{Event, Tokenizer};
use crate::parse::markdown::notes::Notes;
use crate::parse::url_policy;

/// Reads values, and warns of those that are not what they should be.
pub(super) struct Reader<'n> {
    notes: &'n mut Notes,
}

impl<'n> Reader<'n> {
    pub(super) fn new(notes: &'n mut Notes) -> Self {
        Self { notes }
    }

    /// Warns of a value.
    pub(super) fn warn(&mut self, node: &Node, message: &str) {
        self.notes.add(node.at, message);
    }

    /// A line of text; the lines of a literal scalar are joined by spaces.
    pub(super) fn text(&mut self, node: Option<&Node>) -> Option<String> {
        let text = self.scalar(node?)?;
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        Some(words.join(" "))
    }

    fn scalar<'a>(&mut self, node: &'a Node) -> Option<&'a str> {
        if matches!(node.value, Value::List(_) | Value::Map(_)) {
            self.warn(node, "this takes a single value, not a list or a map; it is left out");
        }
        node.as_text()
    }

    /// A scalar parsed by `read`, or a warning that says what it should have been.
    fn parsed<T>(&mut self, node: Option<&Node>, wanted: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let node = node?;
        let text = self.scalar(node)?;
        let value = read(text);
        if value.is_none() {
            self.refuse(node, text, wanted);
        }
        value
    }

    #[cold]
    fn refuse(&mut self, node: &Node, text: &str, wanted: &str) {
        let mut message = String::from("`");
        message.extend(text.chars().take(60));
        message.push_str("` is not ");
        message.push_str(wanted);
        message.push_str("; it is left out");
        self.warn(node, &message);
    }

    /// `2026-02-03`, with or without a time.
    pub(super) fn date(&mut self, node: Option<&Node>) -> Option<Date> {
        let date = self.parsed(node, "a date like 2026-02-03", Date::parse);
        if let (Some(node), Some(date)) = (node, &date)
            && node.as_text().is_some_and(|written| date.lacks_time_of(written))
        {
            self.warn(node, "this time cannot be read; the day is used");
        }
        date
    }

    /// A BCP 47 tag, checked for its shape, or the name of a language; `en_US` is read as `en-US`.
    pub(super) fn language(&mut self, node: Option<&Node>) -> Option<String> {
        self.parsed(node, "a language tag like en or pt-BR", language_of)
    }

    /// An address allowed in links.
    pub(super) fn href(&mut self, node: Option<&Node>) -> Option<String> {
        self.parsed(node, "an address that a link may have", url_policy::link)
    }

    /// An address allowed for images.
    pub(super) fn image_src(&mut self, node: Option<&Node>) -> Option<String> {
        self.parsed(node, "an address that an image may have", url_policy::image)
    }

    /// A whole number, from 1.
    pub(super) fn count(&mut self, node: Option<&Node>) -> Option<u32> {
        self.up_to(u32::MAX, "a whole number", node)
    }

    /// The number of a part; 9999 at most, as in the published JSON.
    pub(super) fn part(&mut self, node: Option<&Node>) -> Option<u32> {
        self.up_to(9999, "a whole number from 1 to 9999", node)
    }

    fn up_to(&mut self, most: u32, wanted: &str, node: Option<&Node>) -> Option<u32> {
        self.parsed(node, wanted, |text| text.parse().ok().filter(|number| (1..=most).contains(number)))
    }

    /// Minutes: `7`, `7 min`, `6.5` (rounded up); 9999 at most, as in the options.
    pub(super) fn minutes(&mut self, node: Option<&Node>) -> Option<u32> {
        self.parsed(node, "a number of minutes", |text| {
            let digits = text.split(|c: char| !c.is_ascii_digit()).next()?;
            let minutes: u32 = digits.parse().ok()?;
            let fraction = text.get(digits.len()..)?.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c| ('1'..='9').contains(&c)));
            Some(minutes.saturating_add(u32::from(fraction))).filter(|minutes| (1..=9999).contains(minutes))
        })
    }

    /// Whether a value means yes.
    pub(super) fn flag(&mut self, node: Option<&Node>) -> bool {
        let read = |text: &str| match text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "1" => Some(true),
            "false" | "no" | "off" | "0" => Some(false),
            _ => None,
        };
        self.parsed(node, "`true` or `false`", read).unwrap_or(false)
    }

    /// The words of a text that its engine stores as HTML.
    pub(super) fn words_of_html(&mut self, node: Option<&Node>) -> Option<String> {
        let html = self.text(node)?;
        let mut words = String::new();
        Tokenizer::new().feed(&html, &mut |event| {
            if let Event::Text(text) = event {
                words.push_str(text);
            }
        });
        Some(words).filter(|words| !words.is_empty())
    }

    /// A list of words, or of objects with a name, or one text with commas between the words.
    pub(super) fn words(&mut self, node: Option<&Node>) -> Vec<String> {
        match node.map(|node| &node.value) {
            Some(Value::List(items)) => {
                items.iter().filter_map(|item| self.text(Some(item.entry(["name", "title"]).unwrap_or(item)))).collect()
            }
            _ => self
                .text(node)
                .iter()
                .flat_map(|text| text.split(COMMAS))
                .map(|word| word.trim().to_owned())
                .filter(|word| !word.is_empty())
                .collect(),
        }
    }

    /// `Her (2013)`, `{title: Her, year: 2013}`, or a list of these.
    pub(super) fn films(&mut self, node: Option<&Node>) -> Vec<Film> {
        node.map_or(&[][..], Node::items).iter().flat_map(|item| self.films_of(item)).collect()
    }

    /// A single text may name several films, also within a list.
    fn films_of(&mut self, node: &Node) -> Vec<Film> {
        match node.as_text() {
            Some(text) => Film::list(text),
            None => self.film(node).into_iter().collect(),
        }
    }

    fn film(&mut self, node: &Node) -> Option<Film> {
        if !matches!(node.value, Value::Map(_)) {
            return self.parsed(Some(node), "a film", Film::parse);
        }
        let Some(title) = self.text(node.entry(["title", "name"])) else {
            self.warn(node, "a film needs a `title`");
            return None;
        };
        let year = self.parsed(node.entry(["year", "released"]), "a year", |text| text.get(..4)?.parse().ok().filter(|year| *year > 0));
        Some(Film { title, year })
    }

    /// `4.5/5`, `★★★½`, or a number whose scale is a key of its own.
    pub(super) fn rating(&mut self, value: Option<&Node>, scale: Option<&Node>) -> Option<Rating> {
        let scale = self.parsed(scale, "a scale like 5, 10 or 100", parse_decimal);
        self.parsed(value, "a rating like 4.5/5", |text| match (scale, parse_decimal(&text.replace(',', "."))) {
            (Some(scale), Some(value)) => Rating::new(value, scale),
            _ => Rating::parse(text),
        })
    }
}
