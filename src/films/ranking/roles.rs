//! In which roles a person ties two films, and what each adds: one list for the sum and for the reasons, which must not differ.
//! It must not compute. The cast is not in it, because there the billing counts as well.

use super::records::{Records, Shared};
use super::weights::{self, Weight};
use crate::films::TieKind;

/// The roles that a person had in both films.
pub(super) fn same<'r>(records: &'r Records<'_>) -> [(&'r Shared, TieKind, Weight); 5] {
    [
        (&records.directors, TieKind::Director, weights::DIRECTOR),
        (&records.writers, TieKind::Writer, weights::WRITER),
        (&records.source, TieKind::Source, weights::SOURCE),
        (&records.composers, TieKind::Composer, weights::COMPOSER),
        (&records.cinematographers, TieKind::Cinematographer, weights::CINEMATOGRAPHER),
    ]
}

/// The roles that a person had in one film, and then in the other; the kind of tie says what they did in the other.
pub(super) fn crossed<'r>(records: &'r Records<'_>) -> [(&'r Shared, &'r Shared, TieKind, Weight); 4] {
    [
        (&records.directors, &records.writers, TieKind::Wrote, weights::MAKER),
        (&records.writers, &records.directors, TieKind::Directed, weights::MAKER),
        (&records.directors, &records.cast, TieKind::Acts, weights::ON_SCREEN),
        (&records.cast, &records.directors, TieKind::Directed, weights::ON_SCREEN),
    ]
}
