//! Reads the static index of a catalogue: a manifest, and the one to three files of it that a page needs, whatever the catalogue's size.
//! It must not fetch or unpack anything, and must not trust what it reads: every fault names its line, and nothing outgrows its file.
//!
//! `docs/films-index.md` explains what is in the files, and why; `native::films::index` writes them. To find the films related to another:
//!
//! 1. Fetch `films.json`, and read it with [`Manifest::read`].
//! 2. Fetch [`Manifest::known_path`], and read it with [`Known::read`]. Its films can be linked in prose, and the reviewed film may be one of them.
//! 3. If there is one, fetch [`Manifest::local_path`] for the page's language, and read it with [`Known::learn_local`]: readers see these titles.
//! 4. If the reviewed film is not among the known ones, fetch [`Manifest::title_path`] for its [`title_key`](super::title_key()), and look it up with [`read_titles`].
//! 5. Fetch [`Manifest::film_path`] for its number, and read it with [`read_film`]. All films in that file can be linked too: [`read_rows`].
//! 6. If the article seems to name other known films, fetch [`Manifest::directors_path`], and read it with [`Known::learn_directors`].

mod code;
mod cursor;
mod fault;
mod film_file;
mod known;
pub mod layout;
mod lookup;
mod manifest;
mod outward;
mod slug;
mod tie_code;
mod titles;

pub use code::push_number;
pub use cursor::{Cursor, Numbers};
pub use fault::{Fault, Read};
pub use film_file::{Row, STEP, read_film, read_rows};
pub use known::{Known, Named};
pub(in crate::films) use lookup::{LETTERS, beginning};
pub use lookup::{kept_hashes, lookup_hash, lookup_words};
pub use manifest::{Manifest, Paths, VERSION};
pub use outward::{imdb, imdb_number, letterboxd, letterboxd_code, slug_of_film, wikidata, wikidata_number};
pub use slug::slug;
pub use tie_code::{is_by_label, level, own_ties, points, tie_kind, tie_number};
pub use titles::{TitleRow, read_titles, title_hash};
