//! Links lead to the passage they were made for, or are not made.

use intertitle::article::{Article, Block, BlockKind, Inline, ListItem};
use intertitle::quotes::link::{Claims, Landing, Mark, NoDictionary, Passages, TextDirective, Token, WordBounds, arrive, link, parse};
use proptest::prelude::*;

fn passages(text: &str) -> Passages {
    Passages::new(text.into(), vec![], &[])
}

/// The landing on the words between `[` and `]`; `^1^` is a footnote mark, `|` a barrier.
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

/// The directive, decoded for reading: `prefix-,start,end,-suffix`.
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
        ("The [end]\u{2060}", "none"),
        ("Late. It is.\nEarly.\u{2060}\n[It is]. Nobody knows.", "It is,-. Nobody knows."),
    ]);
}

#[test]
fn what_repeats_gets_context() {
    check(&[
        ("The café closes. The CAFE [closes] too.", "closes. The CAFE-,closes"),
        ("No. [No.] No.", "No.-,No.,-No."),
        ("One. The end.\nTwo. [The end.]\nThree. The end.", "Two.-,The end."),
        ("The end begins. [The end] ends.", "The end begins.-,The end"),
        ("It’s late [It's late] now", "It’s late-,It's late"),
        ("One two three [yes] sir.\nOne two three yes madam.", "yes,-sir."),
        ("A two three [yes] sir.\nB two three yes sir.\nA two three yes madam.", "A two three-,yes,-sir."),
    ]);
}

#[test]
fn blocks_and_lines_part_a_passage() {
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
    ]);
}

#[test]
fn nothing_crosses_a_barrier() {
    check(&[("see [this | picture] here", "this,picture"), ("now | [go]. Then go.", "go,-. Then go."), ("go | [go] | go", "none")]);
}

#[test]
fn scripts_without_spaces_are_widened_to_where_a_word_surely_ends() {
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
    // Characters of the line before: 山海 and the space are three, so that words end after odd ones of the second run.
    assert_eq!(&passages.text()[landing.range], "花雪");
}

#[test]
fn emoji_are_not_cut() {
    check(&[("A [🎬] at six", "🎬"), ("A 👩‍👩‍[👧 waits] here", "👩‍👩‍👧 waits"), ("Wave 👋[🏽] now", "👋🏽"), ("To 🇵[🇹] by sea", "🇵🇹")]);
}

#[test]
fn long_passages_are_linked_by_their_ends() {
    let sentence: Vec<String> = (0..90).map(|number| format!("word{number}")).collect();
    let text = sentence.join(" ");
    assert_eq!(directive(&["[", &text, "] end"].concat()), "word0 word1 word2 word3,word86 word87 word88 word89");
    let twice = ["word0 word1 word2 word3 word5\n", "[", &text, "]"].concat();
    assert_eq!(directive(&twice).split(',').next(), Some("word0 word1 word2 word3 word4 word5 word6 word7"));
}

#[test]
fn nothing_to_search_for_makes_no_link() {
    for marked in ["[]", "a[ ]b", "[ \n\t ]", "a[—]b", "[...] a", "[\u{200B}\u{AD}]a"] {
        assert!(landing(marked).is_none(), "{marked}");
    }
    assert!(passages("é").landing(0..1, &NoDictionary).is_none());
    assert!(passages("short").landing(2..99, &NoDictionary).is_none());
    // One word of ten thousand letters is too long for a link, and has no ends.
    assert!(landing(&format!("[{}]", "a".repeat(10_000))).is_none());
}

#[test]
fn a_text_of_one_word_is_given_up_in_time() {
    let text = "row ".repeat(100_000);
    assert!(passages(&text).landing(200_000..200_003, &NoDictionary).is_none());
}

#[test]
fn an_article_gives_its_passages() {
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
fn directives_are_read_as_they_are_written() {
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

#[test]
fn tokens_are_readable_and_short() {
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
fn a_token_finds_its_quote_after_edits_elsewhere_and_of_its_looks() {
    let text = "The past is a story. We tell it to ourselves. The past is a story, she says, and laughs.";
    let again = text.rfind("The past is a story").unwrap();
    let first = Token::new(text, 0..20).unwrap();
    let second = Token::new(text, again..again + 19).unwrap();
    let edited = "A new beginning. “THE PAST… is a story!” We tell it to ourselves. The pást is a story, she says, and laughs.";
    assert_eq!(&edited[first.find(edited).unwrap().range], "THE PAST… is a story");
    assert_eq!(&edited[second.find(edited).unwrap().range], "The pást is a story");
    assert_eq!(first.find(text).map(|found| found.score), Some(1.0));
    assert!(first.find("The past is a story?").is_some_and(|found| found.score < 1.0), "nothing around it is the same");
    let longer = Token::new(text, 0..44).unwrap();
    let reworded = "The past is a story. We tell it to everyone we know. The past is a story, she says, and laughs.";
    assert_eq!(longer.find(reworded), None);
    assert_eq!(longer.guess(reworded).map(|found| &reworded[found.range]), Some("The past is a story. We tell it to everyone we know"));
    let another = "The past is a story. We tell it to everyone. Then nothing is left of it, and nobody asks.";
    assert_eq!(longer.guess(another), None, "it ends otherwise");
    let hostile = Token::parse("the-past.3zzzzzz.000000").unwrap();
    assert_eq!((hostile.find(text), hostile.guess(text)), (None, None), "longer than any text");
}

#[test]
fn arriving_falls_back_from_token_to_directive_to_likeness() {
    let text = "What films forget is that leaving is slow. You pack for a week.";
    let start = text.find("leaving").unwrap();
    let token = Token::new(text, start..start + 15);
    let landing = passages(text).landing(start..start + 15, &NoDictionary).unwrap();
    let address = link("https://example.com/", token.as_ref(), Some(&landing.directive));
    let arrived = |text: &str, address: &str| {
        let passages = passages(text);
        arrive(&passages, &parse(address)).map(|found| passages.text()[found.range].to_owned())
    };
    for (edited, expected) in [
        (text, Some("leaving is slow")),
        ("Leaving, is: slow!", Some("Leaving, is: slow")),
        ("They say that leaving was slow back then.", Some("leaving was slow")),
        ("Nothing of the kind stands here.", None),
        ("", None),
    ] {
        assert_eq!(arrived(edited, &address).as_deref(), expected, "{edited}");
    }
    assert_eq!(arrived(text, "#:~:text=what%20films,slow.").as_deref(), Some("What films forget is that leaving is slow."));
    assert_eq!(arrived(text, "#top"), None);
}

#[test]
fn words_that_are_gone_are_not_taken_for_others_that_begin_alike() {
    let text = "What films forget is that leaving is slow and has to be packed for. Nobody comes back.";
    let start = text.find("leaving").unwrap();
    let range = start..start + "leaving is slow and has to be packed for".len();
    let token = Token::new(text, range.clone());
    let landing = passages(text).landing(range, &NoDictionary).unwrap();
    let edited = passages("Films forget is that leaving is slow and had to be packed for in time. Nobody comes back.");
    let other = passages("They say that leaving is slow, like all other things in this quiet and patient film. The end.");
    let whole = parse(&link("https://example.com/", token.as_ref(), Some(&landing.directive)));
    assert_eq!(arrive(&other, &whole), None);
    // Without a directive, as where a browser hides it, only what stands around can tell.
    let short = parse(&link("https://example.com/", token.as_ref(), None));
    assert_eq!(arrive(&other, &short), None);
    let found = arrive(&edited, &short).map(|found| edited.text()[found.range].to_owned());
    assert_eq!(found.as_deref(), Some("leaving is slow and had to be packed for in time"));
}

#[test]
fn a_directive_leads_to_its_words_edited_but_to_no_others() {
    let arrived = |text: &str, words: &str| {
        let directive = TextDirective::parse(&["text=", &words.replace(' ', "%20")].concat()).unwrap();
        let passages = passages(text);
        let fragment = intertitle::quotes::link::Fragment { token: None, directives: vec![directive] };
        arrive(&passages, &fragment).map(|found| passages.text()[found.range].to_owned())
    };
    for (text, words) in [
        ("The vertical hold of a television set is all that is left.", "vertigo"),
        ("The film is slow and it is about a man leaving his house.", "leaving is slow"),
        ("Nothing in the film is as lonely as a perfect day in June.", "Nothing in the world is so lonely as a perfect memory"),
        ("In the end she leaves him at the station, and the film is over.", "In the end the camera turns away"),
        ("The camera never leaves her face, and we never leave ours.", "Her face never leaves the camera"),
    ] {
        assert_eq!(arrived(text, words), None, "{words}");
    }
    for (text, words, edited) in [
        ("They say that leaving was slow back then.", "leaving is slow", "leaving was slow"),
        (
            "Nothing in this world was so lonely as a perfect memory.",
            "Nothing in the world is so lonely as a perfect memory",
            "Nothing in this world was so lonely as a perfect memory",
        ),
        (
            "Here the camera is turning slowly away from her face, and for the first time in this film we hear the whole city breathe. Then cut.",
            "The camera turns away from her face and for the first time in the film we can hear the city breathe",
            "the camera is turning slowly away from her face, and for the first time in this film we hear the whole city breathe",
        ),
    ] {
        assert_eq!(arrived(text, words).as_deref(), Some(edited), "{words}");
    }
}

#[test]
fn the_ends_of_a_long_quote_are_no_quote_where_they_stand_far_apart() {
    let words = |from: usize| (from..from + 60).map(|number| format!("word{number}")).collect::<Vec<_>>().join(" ");
    let text = ["Before it. ", &words(0), " and after it."].concat();
    let range = 11..11 + words(0).len();
    let landing = passages(&text).landing(range.clone(), &NoDictionary).unwrap();
    assert!(landing.directive.end.is_some());
    let address = link("https://example.com/", Token::new(&text, range).as_ref(), Some(&landing.directive));
    let arrived = |text: &str| arrive(&passages(text), &parse(&address)).map(|found| found.range.len());
    assert_eq!(arrived(&text), Some(words(0).len()));
    assert!(arrived(&text.replace("word30", "others")).is_some(), "edited in its middle");
    let parted = [&text[..100], "\n", &words(100), &words(200), &words(300), "\n", &text[100..]].concat();
    assert_eq!(arrived(&parted), None);
}

#[test]
fn one_of_several_articles_answers_a_link() {
    let texts = [
        "They say that leaving was slow back then, and nobody knows.",
        "As somebody wrote: leaving is slow. I disagree.",
        "What films forget is that leaving is slow. You pack for a week.",
        "Leaving is slow, she thinks.",
        "Nothing of the kind stands here.",
    ];
    let start = texts[2].find("leaving").unwrap();
    let range = start..start + "leaving is slow".len();
    let landing = passages(texts[2]).landing(range.clone(), &NoDictionary).unwrap();
    let address = link("https://example.com/", Token::new(texts[2], range).as_ref(), Some(&landing.directive));
    // In whatever order they come, it is the one that has the words and what stands around them.
    for first in 0..texts.len() {
        let (mut claims, mut answering) = (Claims::new(), None);
        for article in (0..texts.len()).map(|nth| (nth + first) % texts.len()) {
            let Some(found) = arrive(&passages(texts[article]), &parse(&address)) else { continue };
            if let Some(other) = claims.take(&address, article as u32, found.score) {
                assert_eq!(other, answering, "who must let go");
                answering = Some(article as u32);
            }
        }
        assert_eq!(answering, Some(2), "beginning with {first}");
    }
}

#[test]
fn a_claim_ends_with_its_article_or_address() {
    let mut claims = Claims::new();
    assert_eq!(claims.take("#q=a", 1, 1.0), Some(None));
    assert_eq!(claims.take("#q=a", 1, 0.5), Some(None), "its own");
    assert_eq!(claims.take("#q=a", 2, 0.9), None, "it has held better");
    claims.release(2);
    assert_eq!(claims.take("#q=a", 2, 0.9), None);
    claims.release(1);
    assert_eq!(claims.take("#q=a", 2, 0.9), Some(None));
    assert_eq!(claims.take("#q=b", 1, 0.6), Some(None));
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
