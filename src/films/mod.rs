//! Films: what is known about them, which ones an article names, and which ones a thoughtful friend would name next, and why.
//! Values in, values out: it must not touch a page, fetch a file or read a clock.

pub mod candidate;
mod elsewhere;
pub mod film;
mod half_stars;
mod headline;
pub mod index;
pub mod linking;
pub(crate) mod lists;
mod mark;
mod nearest;
mod ordered;
pub mod paths;
pub mod ranking;
pub mod related;
pub mod seen;
mod shelf;
mod subject_words;
mod title_key;
mod whole_name;

pub use candidate::{Candidate, Tie, TieKind};
pub use elsewhere::Elsewhere;
pub use film::{Film, Ids, YEARS, fits_year};
pub use half_stars::HalfStars;
pub use headline::may_name_film;
pub use mark::Mark;
pub use nearest::{nearest, years_off};
pub use shelf::Shelf;
pub use subject_words::subject_words;
#[cfg(feature = "native")]
pub(crate) use title_key::has_article;
pub use title_key::title_key;
pub use whole_name::has_whole_name;
