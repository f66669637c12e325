//! The abstract stream: open, text, close.
//! Whoever produces it balances it: every `Open` has its `Close`, void elements too.

/// One step through an HTML tree, in document order.
#[derive(Debug)]
pub enum Event<'a> {
    /// An element starts.
    Open {
        /// Its local name, in lower case.
        name: &'a str,
        /// Its attributes, asked by name.
        attributes: &'a dyn Attributes,
    },
    /// Text, entities already decoded, white space as it stands.
    Text(&'a str),
    /// The innermost open element ends.
    Close,
}

/// The attributes of an element. Asking is lazy: in the browser each question crosses into JavaScript.
pub trait Attributes {
    /// The value of the attribute `name`, which is lower case; an empty value is `Some("")`.
    fn get(&self, name: &str) -> Option<String>;

    /// Whether the attribute is there at all.
    fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

/// No more than that there are some: what prints them all would stand in every module that reads a page.
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
