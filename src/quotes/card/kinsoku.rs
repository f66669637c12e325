//! Which characters must not begin or end a line (kinsoku shori, JIS X 4051; JLREQ 3.1.7 and 3.1.8), in any script.
//! It knows single characters only; where lines may end at all is decided in `pieces`.

/// Closing brackets and quotation marks, stops, small kana, repetition marks.
const NO_START: &str = concat!(
    ")]}’”»›…‥!?,.:;%‰°′″·-/—",
    "、。，．・：；？！゛゜ヽヾゝゞ々〻ー～〜‐–）］｝〕〉》」』】〙〗〟｠％℃",
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ",
    "،؛؟۔।॥ๆฯ",
);

/// Opening brackets and quotation marks, and signs that belong to what follows.
const NO_END: &str = "([{‘“«‹¿¡$£€¥#（［｛〔〈《「『【〘〖〝｟＄￥";

/// Whether a line must not begin with `character`.
pub(super) fn must_not_begin(character: char) -> bool {
    NO_START.chars().any(|other| other == character)
}

/// Whether a line must not end with `character`.
pub(super) fn must_not_end(character: char) -> bool {
    NO_END.chars().any(|other| other == character)
}
