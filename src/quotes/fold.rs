//! Folds together the characters that a browser's text search treats as equal: case, accents, quotation marks, dashes, kinds of white space.
//! It may be coarser than a browser where a table would be large, never finer: what a browser matches must be equal here.

/// What a character becomes for a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Folded {
    /// Invisible to a search: combining accents, soft hyphens, direction marks.
    Ignored,
    /// White space; a run of it counts as one.
    Space,
    /// One character.
    One(char),
    /// Several characters.
    Several(&'static str),
}

/// Folds a character.
pub(crate) fn fold(character: char) -> Folded {
    if character.is_ascii() {
        return match character.to_ascii_lowercase() {
            // U+001C to U+001F are control characters, not white space, to HTML and Unicode.
            ' ' | '\t'..='\r' => Folded::Space,
            lower => Folded::One(lower),
        };
    }
    if is_ignored(character) {
        return Folded::Ignored;
    }
    if character.is_whitespace() {
        return Folded::Space;
    }
    match character {
        '…' => Folded::Several("..."),
        'Æ' | 'æ' | 'Ǽ' | 'ǽ' | 'Ǣ' | 'ǣ' => Folded::Several("ae"),
        'Œ' | 'œ' => Folded::Several("oe"),
        'ß' | 'ẞ' => Folded::Several("ss"),
        'ﬀ' => Folded::Several("ff"),
        'ﬁ' => Folded::Several("fi"),
        'ﬂ' => Folded::Several("fl"),
        'ﬃ' => Folded::Several("ffi"),
        'ﬄ' => Folded::Several("ffl"),
        'ﬅ' | 'ﬆ' => Folded::Several("st"),
        '™' => Folded::Several("tm"),
        other => Folded::One(fold_one(other)),
    }
}

/// Folds a character to exactly one: itself where [`fold`] returns none or several, a space for white space.
pub(crate) fn fold_one(character: char) -> char {
    if character.is_ascii() {
        let lower = character.to_ascii_lowercase();
        return if lower.is_ascii_whitespace() { ' ' } else { lower };
    }
    let shifted = |offset: u32| char::from_u32(u32::from(character) + offset).unwrap_or(character);
    let unshifted = |offset: u32| char::from_u32(u32::from(character) - offset).unwrap_or(character);
    match character {
        '\u{C0}'..='\u{24F}' => latin(LATIN, character, 0xC0),
        '\u{1E00}'..='\u{1EFF}' => latin(LATIN_ADDITIONAL, character, 0x1E00),
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '׳' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '״' | '«' | '»' => '"',
        '‐'..='―' | '−' => '-',
        'ə' | 'ɛ' => 'e',
        'ɔ' => 'o',
        'ɓ' => 'b',
        'ɖ' | 'ɗ' => 'd',
        'ɣ' => 'g',
        'ɩ' => 'i',
        'ʋ' => 'v',
        'ª' => 'a',
        'º' => 'o',
        '²' => '2',
        '³' => '3',
        '¹' => '1',
        '⁰' | '⁴'..='⁹' => unshifted(0x2070 - 0x30),
        '₀'..='₉' => unshifted(0x2080 - 0x30),
        'Ͱ'..='Ͽ' => greek(character),
        'Ѐ'..='ԯ' => cyrillic(character),
        'Ա'..='Ֆ' => shifted(0x30),
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' => 'ي',
        'ۀ' => 'ە',
        'ۂ' => 'ہ',
        'ۓ' => 'ے',
        'ऩ' | 'ऱ' | 'ऴ' => unshifted(1),
        '\u{958}'..='\u{95F}' | '\u{9DC}'..='\u{9DF}' | '\u{A59}'..='\u{A5B}' | '\u{A5E}' | '\u{B5C}'..='\u{B5D}' => {
            without_nukta(character)
        }
        'ァ'..='ヶ' => unshifted(0x60),
        '！'..='～' => unshifted(0xFEE0).to_ascii_lowercase(),
        other if other.is_whitespace() => ' ',
        other => other,
    }
}

/// The letter of an Indic block that stands in front of the point below it; these blocks are laid out alike.
fn without_nukta(character: char) -> char {
    const BASES: [u8; 8] = [0x15, 0x16, 0x17, 0x1C, 0x21, 0x22, 0x2B, 0x2F];
    let code = u32::from(character);
    let base = BASES.get(usize::try_from(code & 7).unwrap_or_default()).copied().unwrap_or_default();
    char::from_u32((code & !0x7F) + u32::from(base)).unwrap_or(character)
}

fn latin(table: &[u8], character: char, first: u32) -> char {
    let index = usize::try_from(u32::from(character) - first).unwrap_or(usize::MAX);
    match table.get(index) {
        None | Some(b'.') => character,
        Some(base) => char::from(*base),
    }
}

fn greek(character: char) -> char {
    match character {
        'Ά' | 'ά' => 'α',
        'Έ' | 'έ' => 'ε',
        'Ή' | 'ή' => 'η',
        'Ί' | 'ί' | 'Ϊ' | 'ϊ' | 'ΐ' => 'ι',
        'Ό' | 'ό' => 'ο',
        'Ύ' | 'ύ' | 'Ϋ' | 'ϋ' | 'ΰ' => 'υ',
        'Ώ' | 'ώ' => 'ω',
        'ς' => 'σ',
        'Α'..='Ρ' | 'Σ'..='Ω' => char::from_u32(u32::from(character) + 0x20).unwrap_or(character),
        other => other,
    }
}

fn cyrillic(character: char) -> char {
    let lower = match character {
        'Ѐ'..='Џ' => u32::from(character) + 0x50,
        'А'..='Я' => u32::from(character) + 0x20,
        'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => u32::from(character) | 1,
        'Ӏ' => 0x4CF,
        'Ӂ'..='ӎ' => (u32::from(character) + 1) & !1,
        other => u32::from(other),
    };
    match char::from_u32(lower).unwrap_or(character) {
        'ѐ' | 'ё' => 'е',
        'й' | 'ѝ' => 'и',
        'ї' => 'і',
        'ѓ' => 'г',
        'ќ' => 'к',
        'ў' => 'у',
        lower => lower,
    }
}

/// Combining accents and points, and invisible characters. Not vowel signs: those are letters to a search.
pub(crate) fn is_ignored(character: char) -> bool {
    matches!(u32::from(character),
        0xAD | 0x300..=0x36F | 0x483..=0x487
        | 0x591..=0x5BD | 0x5BF | 0x5C1..=0x5C2 | 0x5C4..=0x5C5 | 0x5C7
        | 0x610..=0x61C | 0x640 | 0x64B..=0x65F | 0x670 | 0x6D6..=0x6DC | 0x6DF..=0x6E4 | 0x6E7..=0x6E8 | 0x6EA..=0x6ED
        | 0x93C | 0x9BC | 0xA3C | 0xABC | 0xB3C
        | 0x180E | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0x20D0..=0x20FF
        | 0x3099..=0x309A | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F | 0xFEFF | 0xE0001..=0xE01EF)
}

/// The base letters of U+00C0 to U+024F, by Unicode's decomposition or, without one, by the letter's name; `.` for a letter that stays as it is.
const LATIN: &[u8] = b"\
    aaaaaa.ceeeeiiiidnooooo.ouuuuyt.aaaaaa.ceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb..occdddd.eeeffgg.iikkl..nnooo..pp.....ttttuu.vyyzz.............dddlllnnnaaiioouuuuuuuuuueaa\
    aa..ggggkkoooo..jdddgg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylnt...acclts\
    z..b..eejj.qrryy";

/// The base letters of U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy....yy";

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut out = String::new();
        for character in text.chars() {
            match fold(character) {
                Folded::Ignored => {}
                Folded::Space => out.push(' '),
                Folded::One(one) => out.push(one),
                Folded::Several(several) => out.push_str(several),
            }
        }
        out
    }

    #[test]
    fn what_a_browser_takes_for_the_same_is_the_same() {
        for (one, other) in [
            ("CAFÉ", "cafe"),
            ("cafe\u{301}", "café"),
            ("it’s “so”", "it's \"so\""),
            ("ﬁlm", "film"),
            ("Straße", "STRASSE"),
            ("Việt Nam", "viet nam"),
            ("ŁÓDŹ", "łódź"),
            ("ΜΟΥΣΙΚΉ", "μουσική"),
            ("ЁЛКА", "елка"),
            ("Ərəb", "ərəb"),
            ("ＡＢＣ１", "abc1"),
            ("カメラ", "かめら"),
            ("كَتَبَ", "كتب"),
            ("co\u{AD}op", "coop"),
            ("a\u{A0}b", "a b"),
            ("well‑known", "well-known"),
            ("लड\u{93C}का", "ल\u{95C}का"),
            ("ज\u{93C}िन्दगी", "जिन्दगी"),
            ("ছা\u{9DF}া", "ছায\u{9BC}া"),
            ("ਖ\u{A3C}ਬਰ", "\u{A59}ਬਰ"),
            ("ہوۓ", "ہوے\u{654}"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} and {other}");
        }
    }

    #[test]
    fn different_words_stay_different() {
        for (one, other) in [("कम", "काम"), ("看", "見"), ("น้ำ", "นำ"), ("a b", "ab"), ("1", "2")] {
            assert_ne!(folded(one), folded(other), "{one} and {other}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for character in (0..0x3_0000).filter_map(char::from_u32) {
            let once = fold_one(character);
            assert_eq!(fold_one(once), once, "{character:?}");
        }
    }

    #[test]
    fn every_pair_of_cases_below_the_rare_blocks_is_one() {
        let covered = |c: char| matches!(c, '\0'..='\u{17F}' | '\u{200}'..='\u{21B}' | '\u{386}'..='\u{3CE}' | '\u{400}'..='\u{556}' | '\u{1E00}'..='\u{1EF9}');
        for upper in (0..0x2000).filter_map(char::from_u32).filter(|c| covered(*c)) {
            let mut lower = upper.to_lowercase();
            let (Some(one), None) = (lower.next(), lower.next()) else { continue };
            let differs = covered(one) && folded(&upper.to_string()) != folded(&one.to_string());
            assert!(!differs, "{upper} and {one}");
        }
    }
}
