//! HTML as an abstract stream of events: open, text, close.
//! The producer must balance it: every `Open` has its `Close`, void elements too.

/// One step through an HTML tree, in document order.
#[derive(Debug)]
pub enum Event<'a> {
    /// An element starts.
    Open {
        /// Its local name, in lower case.
        name: &'a str,
        /// Its attributes, read by name.
        attributes: &'a dyn Attributes,
    },
    /// Text with entities decoded and white space as written.
    Text(&'a str),
    /// The innermost open element ends.
    Close,
}

/// The attributes of an element, read lazily: in the browser each read crosses into JavaScript.
pub trait Attributes {
    /// The value of the attribute `name`, given in lower case; an empty value is `Some("")`.
    fn get(&self, name: &str) -> Option<String>;

    /// Whether the attribute is present.
    fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

impl dyn Attributes + '_ {
    /// Whether an attribute that holds several words, such as `class` or `rel`, has this one.
    pub(crate) fn has_token(&self, name: &str, token: &str) -> bool {
        self.get(name).is_some_and(|value| value.split_ascii_whitespace().any(|one| one == token))
    }
}

/// Names only the type: code that prints all attributes would end up in every module that reads a page.
impl std::fmt::Debug for dyn Attributes + '_ {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Attributes")
    }
}

impl Attributes for Vec<(String, String)> {
    fn get(&self, name: &str) -> Option<String> {
        self.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }
}

/// No attributes.
impl Attributes for () {
    fn get(&self, _: &str) -> Option<String> {
        None
    }
}
