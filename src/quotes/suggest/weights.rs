//! The weights of the features, written by `scripts/train-quotable`. Not to be edited by hand.

use super::features::COUNT;

/// What each feature adds to the score, in the order of [`super::FEATURES`].
pub(super) const WEIGHTS: [f32; COUNT] = [
    2.746,  // content
    3.681,  // abstract
    0.866,  // you
    -3.342, // third
    1.721,  // indefinite
    3.400,  // absolute
    1.338,  // negation
    3.336,  // condition
    -1.106, // preposition
    -2.949, // hedge
    -2.699, // everyday
    -5.734, // plot
    -3.707, // small talk
    -2.789, // past
    -0.297, // number
    -0.468, // commas
    0.783,  // exclamation
    2.787,  // sentences
];

/// The mean over the remembered lines that are one sentence: they score 0 on average.
pub(super) const MEAN: f32 = 1.342;
