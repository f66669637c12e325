//! The paragraph being built: white space folded as browsers do, open formats continued in the next paragraph.
//! Knows nothing of blocks: the caller that takes the paragraph decides what it becomes.

use super::words;
use crate::article::Inline;
use crate::parse::MAX_DEPTH;

/// What an open inline element does to the words in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Format {
    /// The paragraph itself.
    Plain,
    Emphasis,
    Strong,
    Strike,
    Title,
    Code,
    Spoiler,
    /// Words worth quoting: this part of them, or all if it is empty.
    Marked(String),
    /// A superscript: it does not change the words, but may hold a footnote mark.
    Raised,
    /// An inline quotation, to which browsers add quotation marks.
    Quoted,
    Link(String),
    /// A footnote mark: its content is set aside under the label.
    Mark(String),
}

/// An open format and what has been written in it since the paragraph began.
#[derive(Debug)]
struct Level {
    format: Format,
    content: Vec<Inline>,
}

/// A paragraph under construction.
#[derive(Debug)]
pub(crate) struct Line {
    /// The open formats, outermost first; the first is the paragraph itself.
    levels: Vec<Level>,
    /// Whether white space that comes next is folded away.
    at_space: bool,
    /// Whether the last thing written was a line break.
    after_break: bool,
    /// Whether anything but white space has been written.
    started: bool,
}

impl Default for Line {
    fn default() -> Self {
        Self { levels: vec![Level { format: Format::Plain, content: Vec::new() }], at_space: true, after_break: false, started: false }
    }
}

impl Line {
    /// Whether a format of this kind is open.
    pub(crate) fn is_open(&self, test: fn(&Format) -> bool) -> bool {
        self.levels.iter().any(|level| test(&level.format))
    }

    /// Writes text: each run of white space becomes one space, at the start of a line none. No-break spaces stay.
    pub(crate) fn text(&mut self, text: &str) {
        let mut rest = text;
        loop {
            let (word, after) = rest.split_at_checked(rest.find(is_folded).unwrap_or(rest.len())).unwrap_or((rest, ""));
            if !word.is_empty() {
                self.write(word);
                self.at_space = false;
                self.after_break = false;
                self.started = true;
            }
            if after.is_empty() {
                return;
            }
            if !self.at_space {
                self.write(" ");
                self.at_space = true;
            }
            rest = after.trim_start_matches(is_folded);
        }
    }

    /// Whether anything but white space has been written.
    pub(crate) fn has_started(&self) -> bool {
        self.started
    }

    /// Breaks the line; does nothing at the start of a paragraph.
    pub(crate) fn line_break(&mut self) {
        if self.started {
            self.leaf(Inline::LineBreak);
            self.at_space = true;
            self.after_break = true;
        }
    }

    /// Whether the last thing written was a line break: a second one makes a new paragraph.
    pub(crate) fn is_after_break(&self) -> bool {
        self.after_break
    }

    /// Writes an inline that is not text.
    pub(crate) fn leaf(&mut self, inline: Inline) {
        if matches!(inline, Inline::LineBreak)
            && let Some(level) = self.levels.iter_mut().rev().find(|level| !level.content.is_empty())
        {
            words::trim_space(&mut level.content);
        }
        if let Some(level) = self.levels.last_mut() {
            level.content.push(inline);
        }
        self.at_space = false;
        self.after_break = false;
        self.started = true;
    }

    /// Opens a format; false if too many are open, in which case it must not be closed. There is always room for a spoiler, since there is only one at
    /// a time.
    pub(crate) fn open(&mut self, format: Format) -> bool {
        let room = self.levels.len() < MAX_DEPTH - 1 || format == Format::Spoiler;
        if room {
            self.levels.push(Level { format, content: Vec::new() });
        }
        room
    }

    /// The target of the innermost format, if it is a link within the page and has no words yet.
    pub(crate) fn link_without_words(&self) -> Option<String> {
        let level = self.levels.last().filter(|level| level.content.is_empty())?;
        match &level.format {
            Format::Link(href) => href.strip_prefix('#').filter(|target| !target.is_empty()).map(str::to_owned),
            _ => None,
        }
    }

    /// Turns the innermost format into a footnote mark.
    pub(crate) fn turn_into_mark(&mut self, label: String) {
        if let Some(level) = self.levels.last_mut() {
            level.format = Format::Mark(label);
        }
    }

    /// Closes the innermost format; if it is a footnote mark, returns its label and words, which the line does not keep.
    pub(crate) fn close(&mut self) -> Option<(String, Vec<Inline>)> {
        if self.levels.len() < 2 {
            return None;
        }
        let Level { format, content } = self.levels.pop()?;
        if let Format::Mark(label) = format {
            return Some((label, content));
        }
        if let Some(outer) = self.levels.last_mut() {
            wrap(&format, content, &mut outer.content);
        }
        None
    }

    /// Ends the paragraph and returns it, trimmed; open formats continue in the next one.
    pub(crate) fn take(&mut self) -> Vec<Inline> {
        let mut content = Vec::new();
        for level in self.levels.iter_mut().rev() {
            let mut outer = std::mem::take(&mut level.content);
            outer.append(&mut content);
            wrap(&level.format, outer, &mut content);
        }
        words::trim_end(&mut content);
        self.at_space = true;
        self.after_break = false;
        self.started = false;
        content
    }

    fn write(&mut self, text: &str) {
        if let Some(level) = self.levels.last_mut() {
            words::push_text(&mut level.content, text);
        }
    }
}

/// Whether HTML folds this white space; a no-break space it does not.
fn is_folded(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Appends the content of a format to what surrounds it.
fn wrap(format: &Format, content: Vec<Inline>, out: &mut Vec<Inline>) {
    let bare = match format {
        Format::Plain => true,
        Format::Raised => return words::append(out, words::without_brackets(content)),
        _ => content.iter().all(|inline| matches!(inline, Inline::LineBreak) || matches!(inline, Inline::Text { text } if text == " ")),
    };
    if bare {
        return words::append(out, content);
    }
    out.push(match format {
        Format::Emphasis => Inline::Emphasis { content },
        Format::Strong => Inline::Strong { content },
        Format::Strike => Inline::Strike { content },
        Format::Title => Inline::Title { content },
        Format::Spoiler => Inline::Spoiler { content },
        Format::Marked(part) if part.is_empty() => Inline::Marked { content },
        Format::Marked(part) => return words::append(out, words::with_part_marked(content, part)),
        Format::Link(href) => Inline::Link { href: href.clone(), content },
        Format::Code => {
            let code = Inline::Code { text: words::plain(&content) };
            // Code cannot be divided: if part of it is a spoiler, all of it is.
            if words::holds_cover(&content) { Inline::Spoiler { content: vec![code] } } else { code }
        }
        Format::Quoted => {
            words::push_text(out, "“");
            words::append(out, content);
            return words::push_text(out, "”");
        }
        Format::Plain | Format::Raised | Format::Mark(_) => return words::append(out, content),
    });
}
