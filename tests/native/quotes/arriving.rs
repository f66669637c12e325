//! Where a link leads in an article that has been edited, and which of several articles answers it.

use intertitle::quotes::link::{Claims, Fragment, NoDictionary, Passages, TextDirective, Token, arrive, link, parse};

fn passages(text: &str) -> Passages {
    Passages::new(text.into(), vec![], &[])
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
fn deleted_words_are_not_mistaken_for_others_that_begin_alike() {
    let text = "What films forget is that leaving is slow and has to be packed for. Nobody comes back.";
    let start = text.find("leaving").unwrap();
    let range = start..start + "leaving is slow and has to be packed for".len();
    let token = Token::new(text, range.clone());
    let landing = passages(text).landing(range, &NoDictionary).unwrap();
    let edited = passages("Films forget is that leaving is slow and had to be packed for in time. Nobody comes back.");
    let other = passages("They say that leaving is slow, like all other things in this quiet and patient film. The end.");
    let whole = parse(&link("https://example.com/", token.as_ref(), Some(&landing.directive)));
    assert_eq!(arrive(&other, &whole), None);
    // Without a directive, as when a browser hides it, only the letters around the quote decide.
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
        let fragment = Fragment { token: None, directives: vec![directive] };
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
fn the_ends_of_a_long_quote_do_not_match_far_apart() {
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
fn both_ends_of_a_long_quote_may_be_edited() {
    let passages =
        passages("First the opening shot of the harbour. Then nothing, for a while. Last the closing shot of the old ferry. The end.");
    let found =
        arrive(&passages, &parse("#:~:text=the%20opening%20shots%20of%20the%20harbour,the%20closing%20shots%20of%20the%20old%20ferry"))
            .unwrap();
    let between = "the opening shot of the harbour. Then nothing, for a while. Last the closing shot of the old ferry";
    assert_eq!(passages.text().get(found.range), Some(between));
}

#[test]
fn the_words_around_a_passage_tell_which_of_two_edited_places_is_meant() {
    let passages = passages("You say: leaving was slow. He packs.\nThey say: leaving was slow. She packs.");
    for (fragment, start) in [
        ("#:~:text=You%20say%3A-,leaving%20is%20slow", 9),
        ("#:~:text=They%20say%3A-,leaving%20is%20slow", 47),
        ("#:~:text=leaving%20is%20slow,-.%20He%20packs", 9),
        ("#:~:text=leaving%20is%20slow,-.%20She%20packs", 47),
    ] {
        assert_eq!(arrive(&passages, &parse(fragment)).map(|found| found.range), Some(start..start + 16), "{fragment}");
    }
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
    // In whatever order they answer, the article with the very words in their context wins.
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
