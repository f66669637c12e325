//! Suggested quotes: which sentences may be chosen, which are, and what the author can decide.

use super::{article, paragraph};
use intertitle::article::{Article, Block, BlockKind, Inline};
use intertitle::native::document::{Format, read};
use intertitle::quotes::suggest::{LEAST_SCORE, MOST, Wish, score, suggest, unsuggested};
use std::time::Instant;

/// Sentences of our own that stand alone.
const ALONE: [&str; 10] = [
    "Nothing in the world is so lonely as a perfect memory.",
    "Films do not get better by coming true, only more embarrassing.",
    "Every love story is a ghost story told by the survivor.",
    "A face that listens is harder to forget than any speech about love.",
    "Grief has no third act, and this film knows the difference.",
    "You forgive a comedy everything, except the truth about fools.",
    "Loneliness always finds the best seat in the house of memory.",
    "Whoever laughs first has never understood a tragedy of manners.",
    "Happiness is the only shot that nobody ever dares to hold.",
    "There is no truth in cinema without somebody's patience for lies.",
];

/// Sentences that need another one, or that no card should show.
const LEANING: [&str; 38] = [
    "Spoiler alert: love is a kind of loneliness that nobody can ever share.",
    "Elsewhere, love is a kind of loneliness that nobody can ever share.",
    "Even then, love is a kind of loneliness that nobody can ever share.",
    "Only then is love a kind of loneliness that nobody can ever share with another.",
    "Case in point: love is a kind of loneliness that nobody can ever share.",
    "Below is the loneliest dream of love and death that nobody can ever share.",
    "The scene is the loneliest dream of love and death that nobody can ever share.",
    "Sure, love is a kind of loneliness that nobody can ever share.",
    "Except that love is never simple and nobody ever asked for any of the truth.",
    "Same with love, which is a kind of loneliness that nobody can ever share.",
    "This is the loneliest memory in the history of love and death.",
    "He is the loneliest fool in the history of love and death.",
    "Nothing, however, is so lonely as a perfect memory of love.",
    "Love, meanwhile, is a kind of loneliness that nobody can ever share.",
    "However, nothing is so lonely as a perfect memory of love.",
    "But nothing in the world is so lonely as a perfect memory.",
    "For example, nothing is so lonely as a perfect memory of love.",
    "The other is the loneliest fool in the history of love.",
    "Nothing in the world is so lonely as that perfect moment in that memory.",
    "You always dream like him, and nothing dies like love.",
    "Nothing is so lonely as these dreams of love and death.",
    "Love never dies in her dreams, and truth never lives.",
    "Nothing is lonely forever in it, not love and not death.",
    "Love and death are also the only dreams of fools.",
    "One of them dreams of love, and nobody dreams of death.",
    "The four dream of love, death, truth, beauty and freedom forever.",
    "Love never dies.",
    "and nothing in the world is so lonely as a perfect memory.",
    "Nothing in the world is so lonely as a perfect memory",
    "Nothing in the world is so lonely as a perfect memory…",
    "Nothing in the world is so lonely as “a perfect memory.",
    "“Nothing in the world is so lonely as a perfect memory.”",
    "Nothing in the world (not even death) is so lonely as memory.",
    "Nothing since 1954 is so lonely as a perfect memory of love.",
    "Nobody said that love is so lonely as a perfect memory.",
    "Love of Martin Scorsese and Robert De Niro and Harvey Keitel never dies.",
    "Nothing at https://example.com/love is so lonely as a perfect memory of love and of death.",
    "Which is why nothing is so lonely as a perfect memory.",
];

const FILLER: &str = "It went on. So it did.";

fn suggested(article: &Article) -> Vec<String> {
    suggest(article, &article.plain_text(), &Wish::Automatic).into_iter().map(|quote| quote.text).collect()
}

/// The suggestions from an article with this one sentence in its middle.
fn of_one(sentence: &str) -> Vec<String> {
    suggested(&article(&[FILLER, sentence, FILLER]))
}

#[test]
fn a_sentence_that_stands_alone_is_suggested() {
    for sentence in ALONE {
        assert_eq!(of_one(sentence), [sentence], "score {}", score(sentence));
    }
}

#[test]
fn a_sentence_that_depends_on_another_never_is() {
    for sentence in LEANING {
        assert!(of_one(sentence).is_empty(), "{sentence}");
    }
}

#[test]
fn reported_speech_is_not_suggested() {
    for sentence in [
        "Nothing in the world is so lonely as a perfect memory, Venn stressed.",
        "The estate reiterated that nobody may show a perfect print in public.",
        "Nobody reportedly believes in a perfect memory of love or death.",
        "The designer responded that every lonely room is a perfect memory.",
    ] {
        assert!(of_one(sentence).is_empty(), "{sentence}");
    }
}

#[test]
fn appeals_to_readers_are_not_suggested() {
    for sentence in [
        "Join our community of film lovers and never miss a screening.",
        "Buy the restored film and support the work of archives.",
        "Visit our shop for posters, books and gift subscriptions.",
        "Thank you for reading and for supporting independent film criticism.",
        "Disclosure: We use affiliate links throughout the magazine.",
        "Warning: Nothing in the world is so lonely as a perfect memory.",
    ] {
        assert!(of_one(sentence).is_empty(), "{sentence}");
    }
}

#[test]
fn no_sentence_beside_an_appeal_is_suggested() {
    let quotable = ALONE[0];
    assert!(of_one(&format!("Our newsletter comes on Fridays. {quotable}")).is_empty());
    assert_eq!(of_one(&format!("It is free. {quotable}")), [quotable]);
    assert_eq!(of_one(&format!("Verdict: worth it. {quotable}")), [quotable]);
    assert!(of_one(&format!("It rains. Disclosure: {}", quotable.to_lowercase())).is_empty());
}

#[test]
fn a_suggestion_has_eight_to_forty_words() {
    let long = |words: usize| format!("Nothing is so lonely as {}memory.", "perfect ".repeat(words - 6));
    assert!(of_one(&long(7)).is_empty());
    assert!(of_one(&long(41)).is_empty());
    let dreams = |count: usize| {
        format!("Nothing ever lives but {}.", ["love", "death", "truth", "beauty", "memory", "fate"].repeat(7)[..count].join(" and "))
    };
    assert_eq!(of_one(&dreams(3)).len(), 1, "9 words");
    assert!(of_one(&dreams(19)).is_empty(), "41 words");
}

#[test]
fn neither_an_answered_question_nor_its_answer_is_suggested() {
    let question = "What in the world is so lonely as a perfect memory?";
    assert_eq!(of_one(question), [question], "at the end of its paragraph it stands alone");
    assert!(of_one(&format!("{question} {}", ALONE[0])).is_empty());
    let both = format!("{FILLER} {} {FILLER}", ALONE[0]);
    assert_eq!(of_one(&both), [ALONE[0]]);
}

#[test]
fn words_in_the_middle_of_a_quotation_are_not_the_authors() {
    let quote = ALONE[0];
    for others in [
        format!("“It was late. {quote} Go home,” she says. So she went."),
        format!("“It was late. {quote} Go home."),
        format!("‘It was late. {quote} Go home,’ she says. So she went."),
        format!("\"It was late. {quote} Go home,\" she says. So she went."),
        format!("It was late. {quote} Go home,” she says. So she went."),
    ] {
        assert!(of_one(&others).is_empty(), "{others}");
    }
    for own in [format!("“It was late.” {quote} “Go home.”"), format!("It’s the brothers’ film, a 6\" gun. {quote}")] {
        assert_eq!(of_one(&own), [quote], "{own}");
    }
}

#[test]
fn nothing_from_an_interview_or_after_a_colon_is_suggested() {
    let bold = |text: &str| paragraph(vec![Inline::Strong { content: vec![Inline::text(text)] }]);
    let plain = |text: &str| paragraph(vec![Inline::text(text)]);
    let suggested = |blocks: Vec<Block>| suggested(&Article::new(Default::default(), blocks, vec![]));
    let questions = vec![plain(FILLER), bold("Was it cold in there?"), plain(ALONE[0]), bold("And then?"), plain(ALONE[1]), plain(FILLER)];
    assert!(suggested(questions).is_empty());
    let labels =
        vec![plain(FILLER), plain("Venn: Was it cold?"), plain(&format!("Jonze: So it was. {}", ALONE[0])), plain("Venn: And then?")];
    assert!(suggested(labels).is_empty());
    assert!(suggested(vec![plain(FILLER), plain("As Jonze puts it:"), plain(ALONE[0]), plain(FILLER)]).is_empty());
    let credits =
        vec![plain(FILLER), plain("Director: Spike Jonze"), plain("Verdict: see it"), bold("Why?"), plain(ALONE[0]), plain(FILLER)];
    assert_eq!(suggested(credits), [ALONE[0]], "no label comes twice");
}

#[test]
fn the_first_sentence_is_not_suggested() {
    assert!(suggested(&article(&[ALONE[0], FILLER])).is_empty());
}

#[test]
fn only_running_text_is_suggested() {
    let text = || vec![Inline::text(ALONE[0])];
    let inner = || vec![paragraph(text())];
    let kinds = [
        BlockKind::Heading { level: 2, content: text() },
        BlockKind::List { start: None, items: vec![intertitle::article::ListItem { blocks: inner() }] },
        BlockKind::Quote { blocks: inner(), attribution: vec![], cite: None, pull: false },
        BlockKind::Figure { images: vec![], caption: text(), credit: vec![] },
        BlockKind::Code { language: None, text: ALONE[0].to_owned() },
        BlockKind::Spoiler { summary: vec![], blocks: inner() },
        BlockKind::Paragraph { content: vec![Inline::Spoiler { content: text() }] },
        BlockKind::Paragraph { content: vec![Inline::Strike { content: text() }] },
        BlockKind::Paragraph { content: vec![Inline::Code { text: ALONE[0].to_owned() }] },
    ];
    for kind in kinds {
        let shown = format!("{kind:?}");
        let blocks = vec![paragraph(vec![Inline::text(FILLER)]), Block::new(kind), paragraph(vec![Inline::text(FILLER)])];
        assert!(suggested(&Article::new(Default::default(), blocks, vec![])).is_empty(), "{shown}");
    }
}

#[test]
fn a_sentence_with_a_covered_word_is_not_suggested() {
    let content = vec![
        Inline::text(format!("{FILLER} Nothing in the world is so lonely as a ")),
        Inline::Spoiler { content: vec![Inline::text("dead")] },
        Inline::text(format!(" memory. {}", ALONE[1])),
    ];
    let blocks = vec![paragraph(vec![Inline::text(FILLER)]), paragraph(content)];
    assert_eq!(suggested(&Article::new(Default::default(), blocks, vec![])), [ALONE[1]]);
}

#[test]
fn what_the_author_set_as_a_quote_is_not_suggested_again() {
    let pull = BlockKind::Quote { blocks: vec![paragraph(vec![Inline::text(ALONE[0])])], attribution: vec![], cite: None, pull: true };
    let blocks = [FILLER, ALONE[0], FILLER].map(|text| paragraph(vec![Inline::text(text)]));
    let mut blocks = blocks.to_vec();
    blocks.push(Block::new(pull));
    assert!(suggested(&Article::new(Default::default(), blocks, vec![])).is_empty());
}

#[test]
fn at_most_three_spread_over_the_article_in_its_order() {
    let texts: Vec<String> = ALONE.iter().map(|sentence| format!("{FILLER} {sentence} {sentence}")).collect();
    let article = article(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let quotes = suggest(&article, &article.plain_text(), &Wish::Automatic);
    assert_eq!(quotes.len(), MOST);
    let places: Vec<usize> = quotes.iter().map(|quote| article.blocks.iter().position(|block| block.id == quote.block).unwrap()).collect();
    assert!(places.windows(2).all(|pair| pair[1] > pair[0] + 1), "{places:?}");
    assert!(quotes.iter().all(|quote| quote.score >= LEAST_SCORE && article.plain_text().as_str()[quote.range.clone()] == quote.text));
}

#[test]
fn the_author_can_switch_them_off_or_pin_them() {
    let article = article(&[FILLER, ALONE[0], "He left.", ALONE[1]]);
    let plain = article.plain_text();
    assert!(suggest(&article, &plain, &Wish::Off).is_empty());
    let pins = Wish::Pinned(vec![ALONE[1].into(), " He \n left. ".into(), "Not in it.".into(), String::new()]);
    let texts: Vec<String> = suggest(&article, &plain, &pins).into_iter().map(|quote| quote.text).collect();
    assert_eq!(texts, ["He left.", ALONE[1]]);
}

#[test]
fn a_pin_cannot_open_a_spoiler() {
    let content = vec![Inline::text("Rosebud is "), Inline::Spoiler { content: vec![Inline::text("a sledge")] }, Inline::text(".")];
    let article = Article::new(Default::default(), vec![paragraph(content)], vec![]);
    assert!(suggest(&article, &article.plain_text(), &Wish::Pinned(vec!["Rosebud is a sledge.".into()])).is_empty());
}

#[test]
fn no_suggestions_in_a_language_the_model_was_not_trained_on() {
    let declared = |language: &str, text: &str| {
        let mut article = article(&[FILLER, text, FILLER]);
        article.metadata.language = Some(language.to_owned());
        suggested(&article).len()
    };
    assert_eq!(declared("en-GB", ALONE[0]), 1);
    assert_eq!(declared("de", ALONE[0]), 0, "it says that it is German");
    let german = "Nichts auf der Welt ist so einsam wie eine vollkommene Erinnerung an die Liebe, und kein Film hat das je besser gewusst.";
    assert!(
        suggested(&article(&["Der Film beginnt im Regen.", german, german])).is_empty(),
        "it says nothing, and does not read like English"
    );
    let chinese = "这部电影讲述了一个孤独的人如何学会倾听，也讲述了一座城市如何学会沉默。";
    assert!(suggested(&article(&["电影开始了。", chinese, chinese])).is_empty());
}

#[test]
fn the_model_prefers_statements_to_what_happens() {
    let plain = [
        "He went back to the office at about ten.",
        "They told us to come to the car in the morning.",
        "I guess she got the phone call at her house.",
        "Okay, well, he said they were going to town tomorrow.",
        "We took the truck to the hotel for two weeks.",
    ];
    for sentence in ALONE {
        for other in plain {
            assert!(score(sentence) > score(other), "{sentence} / {other}");
        }
    }
}

#[test]
fn the_demo_is_quoted_and_never_its_spoilers() {
    let source = include_str!("../../../demo/her.md");
    let (article, _) = read(Format::Markdown, source).unwrap();
    let quotes = suggested(&article);
    assert!((1..=MOST).contains(&quotes.len()), "{quotes:?}");
    assert!(quotes.iter().all(|quote| source.contains(quote.as_str()) && !quote.contains("||")));
}

#[test]
fn pinned_words_that_are_not_suggested_are_reported() {
    let article = article(&ALONE[..4]);
    let plain = article.plain_text();
    let told = |pinned: &[&str]| -> Vec<String> {
        let wish = Wish::Pinned(pinned.iter().map(|&text| text.to_owned()).collect());
        unsuggested(&article, &plain, &wish).iter().map(ToString::to_string).collect()
    };
    assert_eq!(told(&ALONE[..3]), Vec::<String>::new());
    // As copied from the page, or typed by hand.
    let spaced = ALONE[0].replacen(' ', "\u{A0}", 2);
    let typed = ALONE[1].replace('’', "'");
    assert_eq!(told(&[&spaced, &typed]), Vec::<String>::new());
    assert_eq!(
        told(&["so lonely as a memory", ALONE[0]]),
        ["quotes: “so lonely as a memory” is not in the article, or is covered; it is not suggested"]
    );
    assert_eq!(
        told(&ALONE[..4]),
        ["quotes: “A face that listens is harder to forget than any speech abou…” is one too many: the first three are suggested"]
    );
    assert_eq!(unsuggested(&article, &plain, &Wish::Automatic), []);
}

/// Some blogs put a whole post into one paragraph; searched anew for each of its sentences, this one took minutes. It is sixteen times as long as the
/// short one, to which it is compared so that a slow machine changes nothing.
#[test]
fn a_paragraph_of_thousands_of_sentences_is_searched_once() {
    let piece = "“It was late,” she said to nobody in the room. Nothing in the world is so lonely as a perfect memory of “love”. ";
    let time = |pieces: usize| {
        let article = article(&[&piece.repeat(pieces)]);
        let began = Instant::now();
        assert_eq!(suggest(&article, &article.plain_text(), &Wish::Automatic).len(), 1);
        began.elapsed()
    };
    let (short, long) = (time(250), time(4_000));
    assert!(long < short * 60, "{short:?}, {long:?}");
}
