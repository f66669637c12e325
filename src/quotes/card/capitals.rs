//! Capitals for labels, in the alphabets that have them: Latin, Greek, Cyrillic.
//! Rules instead of Unicode's table, which would cost more bytes than all labels are worth; a letter without a rule stays as it is.

/// `text` in capitals, as `language` writes them: Turkish and Azeri keep the dot of `i`; Greek drops its accents.
pub(super) fn capitals(text: &str, language: Option<&str>) -> String {
    let dotted = language.is_some_and(|tag| tag.starts_with("tr") || tag.starts_with("az"));
    text.chars().map(|character| if dotted && character == 'i' { 'İ' } else { capital(character) }).collect()
}

fn capital(character: char) -> char {
    let code = u32::from(character);
    let moved = match character {
        'a'..='z' => code - 32,
        'à'..='ö' | 'ø'..='þ' => code - 32,
        'ÿ' => 0x178,
        'ı' => 0x49,
        // Extended Latin: pairs of a capital and its small letter, even first, in three stretches odd first.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ȁ'..='ȳ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỹ' => code & !1,
        'ӏ' => 0x4C0,
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ӂ'..='ӎ' => ((code + 1) & !1) - 1,
        'ά' => 0x391,
        'έ' => 0x395,
        'ή' => 0x397,
        'ί' => 0x399,
        'ό' => 0x39F,
        'ύ' => 0x3A5,
        'ώ' => 0x3A9,
        'ς' => 0x3A3,
        'α'..='ω' => code - 32,
        'ϊ' => 0x3AA,
        'ϋ' => 0x3AB,
        'а'..='я' => code - 32,
        'ѐ'..='џ' => code - 80,
        'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => code & !1,
        _ => code,
    };
    char::from_u32(moved).unwrap_or(character)
}

/// Whether letters may be spaced out: not in scripts that join them, stack them or set marks between them.
pub(super) fn may_be_spaced(text: &str) -> bool {
    text.chars().all(|character| character < '\u{590}' || matches!(character, '\u{1E00}'..='\u{2BFF}'))
}

#[cfg(test)]
mod tests {
    use super::capitals;

    /// The standard library knows all of Unicode; ours must agree wherever a capital is a single letter, except for the Greek
    /// accents and the sign for a millionth.
    #[test]
    fn rules_agree_with_the_table() {
        let all = ('a'..='ž').chain('α'..='ώ').chain('а'..='ԯ').chain('Ḁ'..='ỹ').filter(|c| !"µόύώŉſẖẗẘẙẚẛ".contains(*c));
        for character in all.filter(|c| c.is_alphabetic() && c.to_uppercase().count() == 1) {
            assert_eq!(capitals(&character.to_string(), None), character.to_uppercase().to_string(), "{character}");
        }
    }

    #[test]
    fn languages_differ() {
        assert_eq!(capitals("istanbul", Some("tr")), "İSTANBUL");
        assert_eq!(capitals("Θέατρο", Some("el")), "ΘΕΑΤΡΟ");
        assert_eq!(capitals("ｘ 映画 ß", None), "ｘ 映画 ß");
    }
}
