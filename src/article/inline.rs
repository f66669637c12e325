//! The content of a paragraph: text, emphasis, links and so on.
//! Only values: every address has passed [`crate::parse::url_policy`] before it gets here.

/// A run of text, or an inline element.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "native", serde(tag = "type", rename_all = "camelCase"))]
pub enum Inline {
    /// Plain words.
    Text {
        /// The words, with white space folded.
        text: String,
    },
    /// Stress (`<em>`, `<i>`).
    Emphasis {
        /// What is stressed.
        content: Vec<Inline>,
    },
    /// Importance (`<strong>`, `<b>`).
    Strong {
        /// What is important.
        content: Vec<Inline>,
    },
    /// Struck-out text (`<s>`, `<del>`).
    Strike {
        /// What no longer holds.
        content: Vec<Inline>,
    },
    /// The title of a work (`<cite>`): a film, a book, a song.
    Title {
        /// The title's words.
        content: Vec<Inline>,
    },
    /// A link.
    Link {
        /// Its address, absolute or a fragment.
        href: String,
        /// What is shown.
        content: Vec<Inline>,
    },
    /// Code within a line.
    Code {
        /// The code.
        text: String,
    },
    /// A mark that points to a footnote.
    FootnoteRef {
        /// The label of the [`super::Footnote`].
        label: String,
    },
    /// Words that give something away, covered until the reader asks.
    Spoiler {
        /// What is covered.
        content: Vec<Inline>,
    },
    /// Words that the author marked as worth quoting (`<span data-pullquote>`); they appear in the text once, like all others.
    Marked {
        /// The words.
        content: Vec<Inline>,
    },
    /// A line break that the author asked for.
    LineBreak,
    /// An image within a line.
    Image(super::Image),
}

impl Inline {
    /// Plain words.
    ///
    /// ```
    /// use intertitle::article::Inline;
    /// assert_eq!(Inline::text("Her"), Inline::Text { text: "Her".into() });
    /// ```
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// The inlines inside this one; nothing for leaves.
    #[must_use]
    pub fn content(&self) -> &[Inline] {
        match self {
            Self::Emphasis { content }
            | Self::Strong { content }
            | Self::Strike { content }
            | Self::Title { content }
            | Self::Link { content, .. }
            | Self::Spoiler { content }
            | Self::Marked { content } => content,
            Self::Text { .. } | Self::Code { .. } | Self::FootnoteRef { .. } | Self::LineBreak | Self::Image(_) => &[],
        }
    }

    /// The inlines inside this one, to be changed; none for leaves.
    pub(crate) fn content_mut(&mut self) -> Option<&mut Vec<Inline>> {
        match self {
            Self::Emphasis { content }
            | Self::Strong { content }
            | Self::Strike { content }
            | Self::Title { content }
            | Self::Link { content, .. }
            | Self::Spoiler { content }
            | Self::Marked { content } => Some(content),
            Self::Text { .. } | Self::Code { .. } | Self::FootnoteRef { .. } | Self::LineBreak | Self::Image(_) => None,
        }
    }

    /// The plain text of inline content, with `line_break` for each break in it.
    ///
    /// ```
    /// use intertitle::article::Inline;
    /// let line = [Inline::Strong { content: vec![Inline::text("Her")] }, Inline::LineBreak, Inline::text("2013")];
    /// assert_eq!(Inline::words(&line, " "), "Her 2013");
    /// ```
    #[must_use]
    pub fn words(content: &[Self], line_break: &str) -> String {
        let mut words = String::new();
        push_words(content, line_break, &mut words);
        words
    }
}

/// Appends the plain text of inline content, with `line_break` for each break in it.
pub(super) fn push_words(content: &[Inline], line_break: &str, words: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text } | Inline::Code { text } => words.push_str(text),
            Inline::LineBreak => words.push_str(line_break),
            other => push_words(other.content(), line_break, words),
        }
    }
}
