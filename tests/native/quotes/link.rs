//! Links lead to the passage they were made for, or are not made at all.

use intertitle::article::{Article, Block, BlockKind, Inline, ListItem};
use intertitle::quotes::link::{Landing, Mark, NoDictionary, Passages, TextDirective, Token, WordBounds, link, parse};
use proptest::prelude::*;
use std::time::Instant;

fn passages(text: &str) -> Passages {
    Passages::new(text.into(), vec![], &[])
}

/// The landing for the words between `[` and `]`; `^1^` is a footnote mark, `|` a barrier.
fn landing(marked: &str) -> Option<(Passages, Landing)> {
    let (mut text, mut marks, mut barriers, mut ends) = (String::new(), vec![], vec![], vec![]);
    let mut rest = marked.chars();
    while let Some(character) = rest.next() {
        match character {
            '[' | ']' => ends.push(text.len()),
            '|' => barriers.push(text.len()),
            '^' => marks.push(Mark { at: text.len(), text: rest.by_ref().take_while(|character| *character != '^').collect() }),
            other => text.push(other),
        }
    }
    let passages = Passages::new(text, marks, &barriers);
    let landing = passages.landing(ends[0]..ends[1], &NoDictionary)?;
    let resolved = passages.resolve(&TextDirective::parse(&landing.directive.encode()).unwrap());
    assert_eq!(resolved.as_ref(), Some(&landing.range), "{marked} leads elsewhere by {}", landing.directive.encode());
    Some((passages, landing))
}

/// The directive, decoded for readability: `prefix-,start,end,-suffix`.
fn directive(marked: &str) -> String {
    let Some((_, Landing { directive, .. })) = landing(marked) else { return "none".into() };
    let TextDirective { prefix, start, end, suffix } = directive;
    let parts = [prefix.map(|prefix| prefix + "-"), Some(start), end, suffix.map(|suffix| String::from("-") + &suffix)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(",")
}

fn check(table: &[(&str, &str)]) {
    for (marked, expected) in table {
        assert_eq!(directive(marked), *expected, "{marked}");
    }
}

#[test]
fn short_passages_are_linked_word_for_word() {
    check(&[
        ("The [ferry leaves] at six.", "ferry leaves"),
        ("[The ferry leaves at six.]", "The ferry leaves at six."),
        ("The[ ferry \u{A0} leaves ]at six.", "ferry leaves"),
        ("The fe[rry lea]ves at six.", "ferry leaves"),
        ("It is [well-known] here", "well-known"),
        ("I don[’t know] why", "don’t know"),
        ("“[Leaving],” she said", "Leaving"),
        ("The co\u{AD}op[era\u{AD}tion] ends", "cooperation"),
        ("A cafe\u{301} [closes] now", "closes"),
        ("A [café] closes now", "café"),
        ("The old [cafe\u{301}] closes", "cafe\u{301}"),
        ("The [end]\u{2060}", "none"),
        ("Late. It is.\nEarly.\u{2060}\n[It is]. Nobody knows.", "It is,-. Nobody knows."),
    ]);
}

#[test]
fn repeated_words_get_context() {
    check(&[
        ("The café closes. The CAFE [closes] too.", "closes. The CAFE-,closes"),
        ("No. [No.] No.", "No.-,No.,-No."),
        ("One. The end.\nTwo. [The end.]\nThree. The end.", "Two.-,The end."),
        ("The end begins. [The end] ends.", "The end begins.-,The end"),
        ("It’s late [It's late] now", "It’s late-,It's late"),
        ("One two three [yes] sir.\nOne two three yes madam.", "yes,-sir."),
        ("A two three [yes] sir.\nB two three yes sir.\nA two three yes madam.", "A two three-,yes,-sir."),
        (
            "one two three four five six [yes] and so it goes on\nzero two three four five six yes and so it goes on",
            "one two three four five six-,yes",
        ),
        // A refrain: the first place is reached without context, the second by no link.
        ("so it goes [yes] so it goes\nso it goes yes so it goes", "yes"),
        ("so it goes yes so it goes\nso it goes [yes] so it goes", "none"),
    ]);
}

#[test]
fn letters_inside_other_words_are_no_rivals() {
    check(&[
        ("The party is over. It was [art].", "art"),
        ("The artist left. It was [art].", "art"),
        ("In 1984 and in 840, [84] films.", "84"),
    ]);
}

#[test]
fn a_passage_over_several_blocks_or_lines_is_linked_by_its_ends() {
    check(&[
        ("First [line one\nline two] and more.", "line one,line two"),
        ("[One short.\n\nTwo words here.\n\nThree.] Four.", "One short.,Three."),
        ("a [one\ttwo] b", "one,two"),
        ("A[ny\n\n\nThing]s", "Any,Things"),
        ("item one\nitem two\n[item]\nitem three", "item two-,item"),
        ("fn main() {\n    [let a = 1;\n    let b = 2;]\n}", "let a = 1;,let b = 2;"),
    ]);
}

#[test]
fn footnote_marks_are_part_of_the_word_they_are_glued_to() {
    check(&[
        ("[Ten thousand seats]^1^ stood empty.", "Ten thousand seats1"),
        ("[Ten thousand seats^1^ stood] empty.", "Ten thousand seats1 stood"),
        ("Ten thousand [seats.]^1^ They stood empty.", "seats."),
        ("In [1938.]^2^ It was", "1938.2"),
        ("Ten seats^1^ [stood empty].", "stood empty"),
        ("Ten seats[^*^]. Ten", "none"),
        ("Yes^1^. [Yes]. Yes.", "Yes1.-,Yes"),
        ("Yes. Ten seats ^1^ for men: [yes]. Yes.", "1 for men:-,yes"),
    ]);
}

#[test]
fn nothing_crosses_a_barrier() {
    check(&[
        ("No. We say yes. Ten | men say [yes]", "men say-,yes"),
        ("see [this | picture] here", "this,picture"),
        ("now | [go]. Then go.", "go,-. Then go."),
        ("go | [go] | go", "none"),
    ]);
}

#[test]
fn scripts_without_spaces_are_widened_to_certain_word_bounds() {
    check(&[
        ("彼女は港に立っている。船は[六時]に出る。誰も手を振らない。", "船は六時に出る"),
        ("彼女は港に立っている。[船は六時に出る。]誰も手を振らない。", "船は六時に出る。"),
        ("เรือออก ไม่มี[ใคร]โบกมือ แล้ว", "ไม่มีใครโบกมือ"),
        ("看完了《[千と千尋]》以后", "千と千尋"),
        ("한국 [영화를] 보았다", "영화를"),
        ("تغادر [العبارة في] السادسة", "العبارة في"),
        ("שלום [עולם טוב] היום", "עולם טוב"),
        ("हिन्दी [फ़िल्म देखी] कल", "फ़िल्म देखी"),
    ]);
}

struct EverySecond;

impl WordBounds for EverySecond {
    fn is_bound(&self, line: &str, at: usize) -> bool {
        line[..at].chars().count().is_multiple_of(2)
    }
}

#[test]
fn a_dictionary_is_asked_inside_the_line() {
    let passages = passages("Latin line\n山海 風花雪月");
    let start = passages.text().find('花').unwrap();
    let landing = passages.landing(start..start + 3, &EverySecond).unwrap();
    // The characters before it in the line, 山海 and the space, are three, so that words of the second run end after its odd characters.
    assert_eq!(&passages.text()[landing.range], "花雪");
}

#[test]
fn emoji_are_not_cut() {
    check(&[
        ("A [🎬] at six", "🎬"),
        ("A 👩‍👩‍[👧 waits] here", "👩‍👩‍👧 waits"),
        ("Wave 👋[🏽] now", "👋🏽"),
        ("To 🇵[🇹] by sea", "🇵🇹"),
        ("To [🇵🇹], by sea", "🇵🇹"),
    ]);
}

#[test]
fn long_passages_are_linked_by_their_ends() {
    let sentence: Vec<String> = (0..90).map(|number| format!("word{number}")).collect();
    let text = sentence.join(" ");
    assert_eq!(directive(&["[", &text, "] end"].concat()), "word0 word1 word2 word3,word86 word87 word88 word89");
    let twice = ["word0 word1 word2 word3 word5\n", "[", &text, "]"].concat();
    assert_eq!(directive(&twice).split(',').next(), Some("word0 word1 word2 word3 word4 word5 word6 word7"));
    // Ten words of forty letters have eight first and two last ones, but no sixteen.
    let (first, last) = ("a".repeat(39), "b".repeat(39));
    let ten = [&[first.as_str(), " "].concat().repeat(8), last.as_str(), " ", last.as_str()].concat();
    let verse = ["No: ", &ten, "\nYes: [", &ten, "]"].concat();
    assert!(directive(&verse).starts_with("Yes:-,aaa"), "{}", directive(&verse));
}

#[test]
fn nothing_to_search_for_makes_no_link() {
    for marked in ["[]", "a[ ]b", "[ \n\t ]", "a[—]b", "[...] a", "[\u{200B}\u{AD}]a"] {
        assert!(landing(marked).is_none(), "{marked}");
    }
    assert!(passages("é").landing(0..1, &NoDictionary).is_none());
    assert!(passages("short").landing(2..99, &NoDictionary).is_none());
    // One word of ten thousand letters is too long for a link, and has no first and last words.
    assert!(landing(&format!("[{}]", "a".repeat(10_000))).is_none());
}

#[test]
fn a_text_of_one_repeated_word_is_given_up_in_time() {
    let text = "row ".repeat(100_000);
    assert!(passages(&text).landing(200_000..200_003, &NoDictionary).is_none());
}

#[test]
fn the_passages_of_an_article() {
    let paragraph = |content| Block::new(BlockKind::Paragraph { content });
    let item = |text| ListItem { blocks: vec![paragraph(vec![Inline::text(text)])] };
    let content =
        vec![Inline::text("Ten seats"), Inline::FootnoteRef { label: "a".into() }, Inline::LineBreak, Inline::text("stood empty.")];
    let list = Block::new(BlockKind::List { start: None, items: vec![item("one"), item("two")] });
    let article = Article::new(Default::default(), vec![paragraph(content), list], vec![]);
    let passages = Passages::of_article(&article);
    assert_eq!(passages.text(), "Ten seats\nstood empty.\n\none\n\ntwo");
    let landing = passages.landing(4..22, &NoDictionary).unwrap();
    assert_eq!(landing.directive.encode(), "text=seats,stood%20empty%2E");
}

#[test]
fn directives_read_back_as_written() {
    let full = TextDirective::parse("text=a-,b%2C,c%20d,-%2De").unwrap();
    assert_eq!(full, TextDirective { prefix: Some("a".into()), start: "b,".into(), end: Some("c d".into()), suffix: Some("-e".into()) });
    for wrong in ["", "text=", "text=a,b,c", "text=-a", "text=a-", "text=a,", "text=,a", "text=-,a", "text=a-b", "id=a"] {
        assert_eq!(TextDirective::parse(wrong), None, "{wrong}");
    }
    let broken = TextDirective::parse("text=%zz%e9%").unwrap();
    assert_eq!(broken.start, "%zz\u{FFFD}%");
}

#[test]
fn a_fragment_holds_our_token_and_any_directives() {
    let token = Token::new("leaving is slow", 0..15).unwrap();
    let fragment = parse(&format!("#top&q={}:~:text=a&unknown=1&text=b,c", token.encode()));
    assert_eq!(fragment.token, Some(token));
    assert_eq!(fragment.directives.len(), 2);
    assert_eq!(parse("https://example.com/"), Default::default());
    assert_eq!(parse("#q=nothing"), Default::default());
    assert_eq!(link("https://example.com/#old", None, None), "https://example.com/");
}

/// A site whose routes follow a hash would show another page, or none, with our token in the place of the route.
#[test]
fn a_route_after_a_hash_stays_and_takes_the_directive_alone() {
    let token = Token::new("leaving is slow", 0..15).unwrap();
    let directive = TextDirective { start: "leaving is slow".into(), ..Default::default() };
    for route in ["https://example.com/#/posts/her", "https://example.com/#!/posts/her?page=2"] {
        let address = link(route, Some(&token), Some(&directive));
        assert_eq!(address, format!("{route}:~:text=leaving%20is%20slow"));
        assert_eq!(parse(&address).directives.first(), Some(&directive));
        assert_eq!(link(route, Some(&token), None), route);
    }
}

#[test]
fn tokens_are_readable_and_short() {
    // Links that readers have shared must go on leading there: letters count as they did when the token was made.
    assert_eq!(Token::new("What it knows is that leaving is slow.", 22..38).unwrap().encode(), "leaving-is-slow.d.8fymhm");
    // The letters before a quote count, however far away they are.
    let after = |name: &str| [name, &" …".repeat(300), "Leaving is slow."].concat();
    let token = |text: String| Token::new(&text, text.len() - 16..text.len()).unwrap();
    assert_ne!(token(after("Anna")), token(after("Bert")));
    for (quote, expected) in [
        ("Leaving is slow.", "leaving-is-slow."),
        ("“Don’t you think?” she asked nobody", "dont-you-think."),
        ("Straße, cafés & more of it", "strasse-cafes."),
        ("Donaudampfschifffahrtsgesellschaft", "donaudampfschifffahrtsge."),
        ("1,000 seats were empty", "1-000-seats-were."),
    ] {
        let token = Token::new(quote, 0..quote.len()).unwrap().encode();
        assert!(token.starts_with(expected), "{token}");
        assert!(token.len() <= 40 && token.is_ascii(), "{token}");
    }
    for none in ["", " ", "—!", "🎬"] {
        assert_eq!(Token::new(none, 0..none.len()), None);
    }
}

#[test]
fn a_token_survives_edits_elsewhere_and_changes_of_form() {
    let text = "The past is a story. We tell it to ourselves. The past is a story, she says, and laughs.";
    let again = text.rfind("The past is a story").unwrap();
    let first = Token::new(text, 0..20).unwrap();
    let second = Token::new(text, again..again + 19).unwrap();
    let edited = "A new beginning. “THE PAST… is a story!” We tell it to ourselves. The pást is a story, she says, and laughs.";
    assert_eq!(&edited[first.find(edited).unwrap().range], "THE PAST… is a story");
    assert_eq!(&edited[second.find(edited).unwrap().range], "The pást is a story");
    assert_eq!(first.find(text).map(|found| found.score), Some(1.0));
    assert!(first.find("The past is a story?").is_some_and(|found| found.score < 1.0), "the letters around it have changed");
    let longer = Token::new(text, 0..44).unwrap();
    let reworded = "The past is a story. We tell it to everyone we know. The past is a story, she says, and laughs.";
    assert_eq!(longer.find(reworded), None);
    assert_eq!(longer.guess(reworded).map(|found| &reworded[found.range]), Some("The past is a story. We tell it to everyone we know"));
    let another = "The past is a story. We tell it to everyone. Then nothing is left of it, and nobody asks.";
    assert_eq!(longer.guess(another), None, "it ends otherwise");
    let hostile = Token::parse("the-past.3zzzzzz.000000").unwrap();
    assert_eq!((hostile.find(text), hostile.guess(text)), (None, None), "longer than any text");
}

proptest! {
    #[test]
    fn a_landing_is_where_its_directive_leads(
        text in "([ab]|[ab]|é|E|\u{301}|’|-|\\.| | |\n|1|映|画|ไ|ท|🎬|ﬁ|\u{AD}|\t|\\PC){0,60}",
        marks in prop::collection::vec((0_usize..80, "[1-9*]"), 0..3),
        barriers in prop::collection::vec(0_usize..80, 0..2),
        start in 0_usize..80, length in 0_usize..40,
    ) {
        let marks = marks.into_iter().map(|(at, text)| Mark { at, text }).collect();
        let passages = Passages::new(text, marks, &barriers);
        let range = start..start + length;
        if let Some(landing) = passages.landing(range.clone(), &NoDictionary) {
            let asked = passages.text()[range].trim();
            prop_assert!(passages.text()[landing.range.clone()].contains(asked.trim_matches(|c: char| !c.is_alphanumeric())));
            let directive = TextDirective::parse(&landing.directive.encode()).unwrap();
            prop_assert_eq!(&directive, &landing.directive);
            prop_assert_eq!(passages.resolve(&directive), Some(landing.range));
            prop_assert!(![Some(&directive.start), directive.end.as_ref(), directive.prefix.as_ref()].into_iter().flatten().any(|part| part.contains("  ")));
        }
    }

    #[test]
    fn any_directive_leads_to_a_range_or_nowhere(text in "[ab \n\\PC]{0,80}", parts in "[ab,\\-%20é]{0,20}") {
        if let Some(range) = TextDirective::parse(&["text=", &parts].concat()).and_then(|directive| passages(&text).resolve(&directive)) {
            prop_assert!(text.get(range).is_some_and(|words| !words.is_empty()));
        }
    }

    #[test]
    fn a_token_survives_writing_and_finds_its_quote(text in "[a-c映é’ .\n\\PC]{1,80}", start in 0_usize..80, length in 1_usize..80) {
        if let Some(token) = Token::new(&text, start..start + length) {
            prop_assert_eq!(Token::parse(&token.encode()), Some(token.clone()));
            let found = token.guess(&text).map(|found| found.range);
            prop_assert!(found.is_none_or(|range| text.get(range).is_some()));
        }
    }

    #[test]
    fn addresses_of_any_kind_are_read(address in "\\PC{0,60}") {
        let _ = parse(&address);
    }
}

/// A sample of what `scripts/eval-links` measures: a link in 100,000 words takes less than folding them once, which is linear in them, so that a slow
/// machine changes nothing.
#[test]
fn a_link_in_a_long_text_takes_no_longer_than_reading_it() {
    let paragraph = |at: usize| {
        format!(
            "On day {at} he waits for the answer, and the answer is late again. Nobody in the room says the word, and the door stays shut."
        )
    };
    let text: Vec<String> = (0..4_200).map(paragraph).collect();
    let began = Instant::now();
    let passages = passages(&text.join("\n\n"));
    let folding = began.elapsed();
    let repeated = "Nobody in the room says the word, and the door stays shut.";
    let places: Vec<usize> = passages.text().match_indices(repeated).map(|(at, _)| at).step_by(700).collect();
    let least = places.iter().map(|at| {
        let began = Instant::now();
        let landing = passages.landing(*at..at + repeated.len(), &NoDictionary);
        assert!(landing.is_none_or(|landing| landing.range == (*at..at + repeated.len())), "it leads elsewhere");
        began.elapsed()
    });
    let least = least.min().unwrap();
    assert!(least < folding, "a link takes {least:?}, folding the text {folding:?}");
}
