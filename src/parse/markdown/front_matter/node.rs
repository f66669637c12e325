//! The common tree of YAML, TOML and JSON front matter.
//! Scalars stay text: the key that uses a value decides what it means.

/// A value of the front matter and where it starts in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// Byte offset in the whole source.
    pub(super) at: usize,
    /// Its value.
    pub(super) value: Value,
}

/// A value by kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Absent, `null` or `~`.
    Null,
    /// A scalar, with quotes and escapes resolved.
    Text(String),
    /// Values in order.
    List(Vec<Node>),
    /// Keys and values, in order, each key once.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// No value.
    pub(super) fn null(at: usize) -> Self {
        Self { at, value: Value::Null }
    }

    /// A scalar.
    pub(super) fn text(at: usize, text: impl Into<String>) -> Self {
        Self { at, value: Value::Text(text.into()) }
    }

    /// An unquoted scalar, which may stand for an absent value.
    pub(super) fn plain(at: usize, text: String) -> Self {
        match text.as_str() {
            "" | "~" | "null" | "Null" | "NULL" => Self::null(at),
            _ => Self { at, value: Value::Text(text) },
        }
    }

    /// The scalar's text, trimmed; nothing if it is blank or no scalar. For a link in Obsidian's form, `[[Ada|her]]`, only the words.
    pub(super) fn as_text(&self) -> Option<&str> {
        let Value::Text(text) = &self.value else { return None };
        let text = text.trim();
        let linked = text.strip_prefix('!').unwrap_or(text).strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]"));
        let words = linked.filter(|inner| !inner.contains('[')).and_then(|inner| inner.rsplit('|').next());
        Some(words.unwrap_or(text)).filter(|text| !text.is_empty())
    }

    /// The keys and values of a map; none for other kinds.
    pub(super) fn entries(&self) -> &[(String, Node)] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The value of the first key in a map that has one of these names, whatever its case.
    pub(super) fn entry(&self, names: [&str; 2]) -> Option<&Node> {
        let is_it = |key: &str| names.iter().any(|name| key.eq_ignore_ascii_case(name));
        self.entries().iter().find(|(key, _)| is_it(key)).map(|(_, value)| value)
    }

    /// The values of a list; any other value alone.
    pub(super) fn items(&self) -> &[Self] {
        if let Value::List(items) = &self.value { items } else { std::slice::from_ref(self) }
    }

    /// The name of a person or a work that is written as a text or as a map.
    pub(super) fn name(&self) -> Option<&str> {
        self.entry(["name", "title"]).unwrap_or(self).as_text()
    }

    /// Whether the value is absent or empty.
    pub(super) fn is_blank(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::Text(text) => text.trim().is_empty(),
            Value::List(items) => items.is_empty(),
            Value::Map(entries) => entries.is_empty(),
        }
    }

    /// Adds a key to a map; false if the key exists already or this is no map.
    pub(super) fn insert(&mut self, key: String, node: Node) -> bool {
        match &mut self.value {
            Value::Map(entries) if entries.iter().all(|(known, _)| *known != key) => {
                entries.push((key, node));
                true
            }
            _ => false,
        }
    }
}

/// Without the offsets, for tests: `{title: "Her", tags: ["a", ~]}`.
#[cfg(test)]
impl std::fmt::Display for Node {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.value {
            Value::Null => f.write_str("~"),
            Value::Text(text) => write!(f, "{text:?}"),
            Value::List(items) => write!(f, "[{}]", items.iter().map(Self::to_string).collect::<Vec<_>>().join(", ")),
            Value::Map(entries) => {
                write!(f, "{{{}}}", entries.iter().map(|(key, value)| format!("{key}: {value}")).collect::<Vec<_>>().join(", "))
            }
        }
    }
}
