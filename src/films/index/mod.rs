//! The static index of a catalogue, read: a manifest, and the one to three files of it that a page needs, whatever the catalogue's size.
//! It must not fetch or unpack anything, and must not trust what it reads: every fault is told with its line, and nothing grows beyond its file.
//!
//! What is in the files, and why, is told in `docs/films-index.md`; `native::films::index` writes them. To find what stands near a film:
//!
//! 1. [`Manifest::read`] what lies at `films.json`.
//! 2. Fetch [`Manifest::known_path`]: [`Known::read`] it. Its films can be linked in prose, and among them the reviewed film may be found.
//! 3. If it is not: fetch [`Manifest::title_path`] of its [`title_key`](super::title_key), and look with [`read_titles`].
//! 4. Fetch [`Manifest::film_path`] of its number, and [`read_film`]. Everything that stands in the file can be linked: [`read_rows`].
//! 5. If the article seems to name others of the known films: fetch [`Manifest::directors_path`], and [`Known::learn_directors`].

mod code;
mod cursor;
mod fault;
mod film_chunk;
mod known;
mod manifest;
mod outward;
mod slug;
mod tie_code;
mod titles;

pub use code::push_number;
pub use cursor::{Cursor, Numbers};
pub use fault::Fault;
pub use film_chunk::{Row, STEP, read_film, read_rows};
pub use known::{Known, Named};
pub use manifest::{Manifest, Paths};
pub use outward::{imdb, imdb_number, letterboxd, letterboxd_code, slug_of_film, wikidata, wikidata_number};
pub use slug::slug;
pub use tie_code::{level, own_ties, points, tie_kind, tie_number};
pub use titles::{TitleRow, read_titles, title_hash};
