//! The names of the files of an index: what its writer and its readers must agree on.
//! It must not know a build, whose hash follows [`FOLDER`] in the name of the folder that holds these files.

use crate::article::whole;

/// What precedes the hash of the build in the name of the folder.
pub const FOLDER: &str = "films-";
/// The best-known films.
pub const KNOWN: &str = "known.bin";
/// Their directors.
pub const DIRECTORS: &str = "directors.bin";
/// The graph of films and people.
pub const GRAPH: &str = "graph.bin";

/// The letter of the numbered files that hold films and the films near them.
pub const FILMS: char = 'f';
/// That of the files in which titles are looked up.
pub const TITLES: char = 't';
/// That of the files that name the films and people on a path.
pub const ENTRIES: char = 'e';
/// That of the files in which names are looked up as they are typed.
pub const NAMES: char = 'n';

/// The name of a numbered file: at most a thousand files per folder, because some hosts limit how many a folder may have.
///
/// ```
/// use intertitle::films::index::layout::{FILMS, numbered};
/// assert_eq!((numbered(FILMS, 7).as_str(), numbered(FILMS, 12_345).as_str()), ("f0/7.bin", "f12/345.bin"));
/// ```
#[must_use]
pub fn numbered(letter: char, number: u32) -> String {
    let mut name = String::from(letter);
    name.push_str(&whole(number / 1_000));
    name.push('/');
    name.push_str(&whole(number % 1_000));
    name.push_str(".bin");
    name
}

/// The name of the file with the titles of the best-known films in a language, given by its tag in lower case.
///
/// ```
/// use intertitle::films::index::layout::local;
/// assert_eq!(local("pt-pt"), "known-pt-pt.bin");
/// ```
#[must_use]
pub fn local(tag: &str) -> String {
    ["known-", tag, ".bin"].concat()
}
