//! The tests, module by module.

mod policies;

use crate::support::runner::Test;

/// Every test, in the order in which they run.
pub(crate) fn tests() -> Vec<Test> {
    [policies::TESTS].concat()
}
