//! A selection is widened to whole words, in any script.

use intertitle::quotes::link::{NoDictionary, WordBounds};
use intertitle::quotes::whole_words::widened;
use proptest::prelude::*;

/// Knows the words between bars.
struct Dictionary(&'static str);

impl WordBounds for Dictionary {
    fn is_bound(&self, line: &str, at: usize) -> bool {
        assert_eq!(line, self.0.replace('|', ""));
        let ends = self.0.match_indices('|').enumerate().map(|(nth, (at, _))| at - nth);
        at == 0 || at == line.len() || ends.into_iter().any(|end| end == at)
    }
}

/// The selection between `[` and `]`, widened.
fn whole(marked: &str, words: &dyn WordBounds) -> String {
    let (start, end) = (marked.find('[').unwrap(), marked.find(']').unwrap() - 1);
    let text = marked.replace(['[', ']'], "");
    text[widened(&text, start..end, words)].to_owned()
}

#[test]
fn words_at_the_ends_are_whole() {
    for (marked, expected) in [
        ("It i[s not th]at the world", "is not that"),
        ("I don’[t know] why", "don’t know"),
        ("I don[’t know] why", "don’t know"),
        ("l’a[mour f]ou", "l’amour fou"),
        ("Aujourd'[hui, rien]", "Aujourd'hui, rien"),
        ("a well-[known man]", "known man"),
        ("“[Cut,”] she", "Cut,”"),
        ("Some 10,[000 seats]", "10,000 seats"),
        ("a cafe[\u{301} close]d", "cafe\u{301} closed"),
        ("co\u{AD}op[era]\u{AD}tion", "co\u{AD}opera\u{AD}tion"),
        ("Oui\u{202F}[; non]\u{202F}!", "; non"),
        // Virama and vowel signs belong to the letter before them.
        ("वह क्[षि देखी] कल", "क्षि देखी"),
        ("वह हिन्[दी फ़िल्म] कल", "हिन्दी फ़िल्म"),
        ("می\u{200C}[خواهم ببین]م", "می\u{200C}خواهم ببینم"),
        ("A 👩\u{200D}[👧 waits] here", "👩\u{200D}👧 waits"),
        ("Wave 👋[🏽 now]", "👋🏽 now"),
    ] {
        assert_eq!(whole(marked, &NoDictionary), expected, "{marked}");
    }
}

#[test]
fn scripts_without_spaces_are_only_widened_by_a_dictionary() {
    let thai = Dictionary("ฉัน|ชอบ|ดู|ภาพยนตร์| |ที่|บ้าน");
    assert_eq!(whole("ฉันชอ[บดูภาพ]ยนตร์ ที่บ้าน", &thai), "ชอบดูภาพยนตร์");
    assert_eq!(whole("ฉันชอบดูภาพยนตร์ ที่บ้[าน]", &thai), "บ้าน");
    assert_eq!(whole("ฉันชอ[บดูภาพ]ยนตร์ ที่บ้าน", &NoDictionary), "บดูภาพ");
    let chinese = Dictionary("我|喜欢|看|电影|。");
    assert_eq!(whole("我喜[欢看电]影。", &chinese), "喜欢看电影");
    assert_eq!(whole("我喜[欢看电]影。", &NoDictionary), "欢看电");
    assert_eq!(whole("Her 电[影]", &NoDictionary), "影");
}

proptest! {
    #[test]
    fn whatever_is_selected_stays_selected(text in "([ab’.\u{301}\u{200D} \n映ไ🇵]|\\PC){0,30}", start in 0_usize..60, length in 0_usize..30) {
        let range = start..start + length;
        if text.get(range.clone()).is_some() {
            let whole = widened(&text, range.clone(), &NoDictionary);
            prop_assert!(text.get(whole.clone()).is_some() && whole.start <= range.start && range.end <= whole.end);
            prop_assert_eq!(widened(&text, whole.clone(), &NoDictionary), whole);
        }
    }
}
