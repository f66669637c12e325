//! Whose words a quotation holds: by the line under it, by the words of the article that it repeats, or neither.

use super::attribution::{metadata, text};
use intertitle::article::{Article, Block, BlockKind, Inline};
use intertitle::quotes::attribution::{Attribution, Source, of};

fn title(text: &str) -> Inline {
    Inline::Title { content: vec![Inline::text(text)] }
}

/// A line, and the speaker, work and year in it.
type Line<'a> = (Vec<Inline>, Option<&'a str>, Option<&'a str>, Option<u16>);

fn plain(line: &str) -> Vec<Inline> {
    vec![Inline::text(line)]
}

fn check(table: &[Line<'_>]) {
    for (line, speaker, work, year) in table {
        let shown = format!("{line:?}");
        let quote =
            Block::new(BlockKind::Quote { blocks: vec![text("We see it now.")], attribution: line.clone(), cite: None, pull: false });
        let article = Article::new(metadata(), vec![text("Before."), quote], vec![]);
        let plain = article.plain_text();
        let at = plain.as_str().find("We see").unwrap();
        let found = of(&article, &plain, at..at + 6);
        assert_eq!((found.speaker.as_deref(), found.work.as_deref(), found.year), (*speaker, *work, *year), "{shown}");
        assert_eq!(found.source, Source::Marked);
    }
}

#[test]
fn lines_under_quotations() {
    check(&[
        (plain("Roger Ebert"), Some("Roger Ebert"), None, None),
        (plain("Roger Ebert, film critic"), Some("Roger Ebert"), None, None),
        (plain("Ida Venn (she, her), film critic"), Some("Ida Venn (she, her)"), None, None),
        (plain("Ida Venn, 9999 words"), Some("Ida Venn"), None, None),
        (plain("Roger Ebert, 1967"), Some("Roger Ebert"), None, Some(1967)),
        (plain("Rick Blaine, Casablanca (1942)"), Some("Rick Blaine"), Some("Casablanca"), Some(1942)),
        (plain("Rick Blaine in Casablanca (1942)"), Some("Rick Blaine"), Some("Casablanca"), Some(1942)),
        (plain("Samantha in Her"), Some("Samantha"), Some("Her"), None),
        (plain("Her"), None, Some("Her"), None),
        (plain("Her (2013)"), None, Some("Her"), Some(2013)),
        (plain("Her, directed by Spike Jonze"), None, Some("Her"), None),
        (plain("Her (2013), directed by Spike Jonze"), None, Some("Her"), Some(2013)),
        (plain("Theodore (Joaquin Phoenix), Her"), Some("Theodore (Joaquin Phoenix)"), Some("Her"), None),
        (plain("Ilsa (Ingrid Bergman), Casablanca (1942)"), Some("Ilsa (Ingrid Bergman)"), Some("Casablanca"), Some(1942)),
        (plain("Ilsa (Ingrid Bergman) in Casablanca (1942)"), Some("Ilsa (Ingrid Bergman)"), Some("Casablanca"), Some(1942)),
        (plain("Rick in Casablanca (Michael Curtiz, 1942)"), Some("Rick"), Some("Casablanca"), Some(1942)),
        (plain("Roger Ebert, letter (May 1967)"), Some("Roger Ebert"), None, Some(1967)),
        (plain("Spike Jonze, director of Her (2013)"), Some("Spike Jonze"), None, Some(2013)),
        (plain("Aronofsky, mother! (2017)"), Some("Aronofsky"), Some("mother!"), Some(2017)),
        (plain("Ada Quill, letter (1973)"), Some("Ada Quill"), None, Some(1973)),
    ]);
}

#[test]
fn lines_with_markup_and_other_signs() {
    check(&[
        // Whoever is named after his father is not him.
        (plain("Robert Downey, Jr., actor"), Some("Robert Downey, Jr."), None, None),
        (vec![Inline::text("Robert Downey, Jr., in "), title("Chaplin")], Some("Robert Downey, Jr."), Some("Chaplin"), None),
        // Other signs between the speaker and the work.
        (vec![Inline::text("Pauline Kael | "), title("Trash")], Some("Pauline Kael"), Some("Trash"), None),
        (vec![Inline::text("Pauline Kael · "), title("Face/Off")], Some("Pauline Kael"), Some("Face/Off"), None),
        // A year to come is part of a title.
        (plain("Officer K, Blade Runner 2049"), Some("Officer K"), None, None),
        (vec![Inline::text("Rick in "), title("Casablanca"), Inline::text(", 1942")], Some("Rick"), Some("Casablanca"), Some(1942)),
        (vec![Inline::text("Rick, "), title("Casablanca")], Some("Rick"), Some("Casablanca"), None),
        (vec![title("Casablanca"), Inline::text(" (1942)")], None, Some("Casablanca"), Some(1942)),
        // Some set the name in italics.
        (vec![Inline::Emphasis { content: plain("Roger Ebert") }], Some("Roger Ebert"), None, None),
        (vec![Inline::Emphasis { content: plain("Her") }], None, Some("Her"), None),
        (vec![Inline::text("From "), title("Casablanca")], None, Some("Casablanca"), None),
        (
            vec![Inline::text("HAL, "), title("2001: A Space Odyssey"), Inline::text(", 1968")],
            Some("HAL"),
            Some("2001: A Space Odyssey"),
            Some(1968),
        ),
        // What the words are about is not where they are from.
        (vec![Inline::text("Roger Ebert on "), title("Vertigo")], Some("Roger Ebert"), None, None),
        (
            vec![Inline::text("Ida Venn, “A Boyfriend for Nobody”, "), title("Changeover"), Inline::text(", January 2014")],
            Some("Ida Venn"),
            Some("A Boyfriend for Nobody"),
            Some(2014),
        ),
        (plain("Roger Ebert on “Vertigo” (1958)"), Some("Roger Ebert"), None, None),
        (vec![Inline::text("Serge Daney sur "), title("Vertigo")], Some("Serge Daney"), None, None),
        (vec![Inline::text("Serge Daney dans "), title("Libération")], Some("Serge Daney"), Some("Libération"), None),
        (plain("Kael, “Trash,” Harper’s, 1969"), Some("Kael"), Some("Trash"), Some(1969)),
    ]);
}

#[test]
fn lines_in_other_languages() {
    check(&[
        // Other languages' marks and commas.
        (plain("巴赞《电影是什么？》"), Some("巴赞"), Some("电影是什么？"), None),
        (plain("Theodor W. Adorno: „Minima Moralia“, 1951"), Some("Theodor W. Adorno"), Some("Minima Moralia"), Some(1951)),
        (plain("蓮實重彥『監督 小津安二郎』（1983）"), Some("蓮實重彥"), Some("監督 小津安二郎"), Some(1983)),
        (plain("蓮實重彥、『監督 小津安二郎』"), Some("蓮實重彥"), Some("監督 小津安二郎"), None),
        (plain("سيرج داني، «المثابرة»، 1994"), Some("سيرج داني"), Some("المثابرة"), Some(1994)),
        (plain("Spike Jonze, »Her«"), Some("Spike Jonze"), Some("Her"), None),
        (plain("Spike Jonze, ‘Schindler’s List’, 2013"), Some("Spike Jonze"), Some("Schindler’s List"), Some(2013)),
        (plain("Ingmar Bergman i ”Persona”"), Some("Ingmar Bergman"), Some("Persona"), None),
        (plain("小津安二郎「東京物語」より"), Some("小津安二郎"), Some("東京物語"), None),
        (plain("王家衛〈花樣年華〉"), Some("王家衛"), Some("花樣年華"), None),
        (plain("Sinéad O’Connor"), Some("Sinéad O’Connor"), None, None),
        (plain("Dwayne ‘The Rock’ Johnson"), Some("Dwayne ‘The Rock’ Johnson"), None, None),
        (plain("Dwayne “The Rock” Johnson, 2016"), Some("Dwayne “The Rock” Johnson"), None, Some(2016)),
        (plain("Samantha in “Her” May 2013"), Some("Samantha"), Some("Her"), Some(2013)),
        (plain("蓮實重彥（「監督 小津安二郎」1983年）"), Some("蓮實重彥"), Some("監督 小津安二郎"), None),
        (plain("Spike Jonze (“Her”, 2013)"), Some("Spike Jonze"), Some("Her"), Some(2013)),
        (plain("Samantha (in “Her”)"), Some("Samantha"), Some("Her"), None),
        (plain("Summer, “(500) Days of Summer”"), Some("Summer"), Some("(500) Days of Summer"), None),
        // Other languages' words between a speaker and a work.
        (plain("Krzysztof Kieślowski w „Niebieskim”"), Some("Krzysztof Kieślowski"), Some("Niebieskim"), None),
        (plain("Agnieszka Holland z „Pokotu”"), Some("Agnieszka Holland"), Some("Pokotu"), None),
        (plain("Adam Garbicz o „Pokocie”"), Some("Adam Garbicz"), None, None),
        (plain("Siôn Owen yn “Hedd Wyn”"), Some("Siôn Owen"), Some("Hedd Wyn"), None),
        (plain("سيرج داني في «المثابرة»"), Some("سيرج داني"), Some("المثابرة"), None),
        (plain("سيرج داني عن «هي»"), Some("سيرج داني"), None, None),
        (plain("Andrei Tarkovsky в «Сталкере»"), Some("Andrei Tarkovsky"), Some("Сталкере"), None),
        (plain("Pedro Almodóvar em “Fale com Ela”"), Some("Pedro Almodóvar"), Some("Fale com Ela"), None),
    ]);
}

#[test]
fn lines_with_dates() {
    check(&[
        // The line under an embedded post.
        (plain("Ava Quill (@ava) January 3, 2014"), Some("Ava Quill (@ava)"), None, Some(2014)),
        (
            plain("Ava Quill (she/her) (@ava.bsky.social) 3. Januar 2014 um 21:00"),
            Some("Ava Quill (she/her) (@ava.bsky.social)"),
            None,
            Some(2014),
        ),
        // Two years: uncertain.
        (plain("Roger Ebert, 1967 and 1999"), Some("Roger Ebert"), None, None),
        (plain("1967"), Some("1967"), None, Some(1967)),
    ]);
}

fn quoted(before: &str, pull: bool, line: &str) -> Source {
    let attribution = if line.is_empty() { vec![] } else { vec![Inline::text(line)] };
    let quote = Block::new(BlockKind::Quote { blocks: vec![text("We see it now.")], attribution, cite: None, pull });
    let article = Article::new(metadata(), vec![text(before), quote], vec![]);
    let plain = article.plain_text();
    let at = plain.as_str().rfind("We see").unwrap();
    of(&article, &plain, at..at + 6).source
}

#[test]
fn quotations_without_a_line() {
    assert_eq!(quoted("As Pauline Kael puts it:", false, ""), Source::Said);
    assert_eq!(quoted("Pauline Kael wrote:", false, ""), Source::Said);
    assert_eq!(quoted("Pauline Kael wrote:", false, "Roger Ebert"), Source::Marked);
    assert_eq!(quoted("Pauline Kael wrote:", true, ""), Source::Author, "a pull quote repeats the article");
    assert_eq!(quoted("Pauline Kael wrote.", false, ""), Source::Author);
    assert_eq!(quoted("Pauline Kael never wrote:", false, ""), Source::Author);
}

#[test]
fn a_pull_quote_has_the_attribution_of_the_text_it_repeats() {
    let pulled = |before: &str, pull: bool| {
        let quote = BlockKind::Quote { blocks: vec![text("We finally see it")], attribution: vec![], cite: None, pull };
        let article = Article::new(metadata(), vec![Block::new(quote.clone()), text(before), Block::new(quote)], vec![]);
        of(&article, &article.plain_text(), 0..17)
    };
    for pull in [false, true] {
        assert_eq!(pulled("“We finally see it,” says Pauline Kael.", pull).speaker.as_deref(), Some("Pauline Kael"));
        assert_eq!(pulled("“We finally see it,” she says.", pull).source, Source::Author);
        assert_eq!(pulled("We finally see it, the pin.", pull).source, Source::Author);
    }
    assert_eq!(pulled("Nothing of it.", true).source, Source::Author);
    // Parts of other words, or too few words, do not count as a repetition.
    assert_eq!(pulled("“We finally see items,” says Pauline Kael.", true).source, Source::Author);
    let quote = BlockKind::Quote { blocks: vec![text("Not now.")], attribution: vec![], cite: None, pull: true };
    let article = Article::new(metadata(), vec![text("“Not now, Theodore,” says Samantha Morton."), Block::new(quote)], vec![]);
    let plain = article.plain_text();
    let at = plain.as_str().rfind("Not now").unwrap();
    assert_eq!(of(&article, &plain, at..at + 8).source, Source::Author);
}

/// The attribution of a paragraph, and of the one after it.
fn of_two(first: Vec<Inline>, second: &str) -> (Attribution, Attribution) {
    let first = Block::new(BlockKind::Paragraph { content: first });
    let article = Article::new(metadata(), vec![first, text(second)], vec![]);
    let plain = article.plain_text();
    let second = plain.as_str().find("\n\n").unwrap() + 2;
    (of(&article, &plain, 0..6), of(&article, &plain, second..second + 6))
}

#[test]
fn an_epigraph_without_an_element_of_its_own() {
    let italic = || Inline::Emphasis { content: vec![Inline::text("We see it now.")] };
    let kael = |(found, _): (Attribution, _)| (found.speaker, found.work.as_deref() == Some("A Safety Pin"));
    assert_eq!(kael(of_two(vec![italic()], "— Pauline Kael, “Movies”")).0.as_deref(), Some("Pauline Kael"));
    assert_eq!(kael(of_two(vec![italic(), Inline::LineBreak, Inline::text("— Pauline Kael")], "Then.")).0.as_deref(), Some("Pauline Kael"));
    let verses = vec![italic(), Inline::LineBreak, italic()];
    assert_eq!(kael(of_two(verses, "— Pauline Kael")).0.as_deref(), Some("Pauline Kael"));
    assert_eq!(kael(of_two(vec![Inline::text("“We see it now.”")], "— Pauline Kael")).0.as_deref(), Some("Pauline Kael"));
    assert_eq!(kael(of_two(vec![Inline::text("“We see it now.”")], "— So do I.")), (None, true), "an answer");
    let (line, after) = of_two(vec![Inline::text("We see it now.")], "Pauline Kael does.");
    assert_eq!((line.source, after.source), (Source::Author, Source::Author));
    let prose = of_two(vec![Inline::text("We see it. "), italic()], "– small as it is");
    assert_eq!(prose.0.source, Source::Author, "only part of it is in italics");
}

#[test]
fn an_epigraph_on_a_single_line() {
    for (first, name) in [
        ("“We see it now.” — Pauline Kael", Some("Pauline Kael")),
        ("“We see it now.” – Pauline Kael", Some("Pauline Kael")),
        ("“We see it now.” — She does.", Some("Ida Venn")),
        ("“We see it now.” — and so do I", Some("Ida Venn")),
        ("“We see it now,” she says. “Or not.” — Pauline Kael", Some("Ida Venn")),
        ("We see it now. — Pauline Kael", Some("Ida Venn")),
    ] {
        assert_eq!(of_two(vec![Inline::text(first)], "Then.").0.speaker.as_deref(), name, "{first}");
    }
}

#[test]
fn an_epigraph_ends_with_its_line() {
    let italic = Inline::Emphasis { content: vec![Inline::text("We see it now.")] };
    let first = Block::new(BlockKind::Paragraph { content: vec![italic, Inline::LineBreak, Inline::text("— Pauline Kael")] });
    let article = Article::new(metadata(), vec![first, text("It begins with a letter.")], vec![]);
    let plain = article.plain_text();
    assert_eq!(of(&article, &plain, 0..14).speaker.as_deref(), Some("Pauline Kael"));
    assert_eq!(of(&article, &plain, 0..plain.as_str().len()).source, Source::Author, "the next paragraph is not Kael's");
}

/// Editors in which the return key ends the quotation: the line under it is a paragraph of its own.
#[test]
fn the_line_under_a_quotation_may_be_the_next_paragraph() {
    let of_words = |words: &str, own: &str, next: Inline, last: &str, pull| {
        let attribution = if own.is_empty() { vec![] } else { vec![Inline::text(own)] };
        let quote = BlockKind::Quote { blocks: vec![text("One day."), text("We see it now.")], attribution, cite: None, pull };
        let next = Block::new(BlockKind::Paragraph { content: vec![next] });
        let article = Article::new(metadata(), vec![text("As Jonze says:"), Block::new(quote), next, text(last)], vec![]);
        let plain = article.plain_text();
        let at = plain.as_str().find(words).unwrap();
        of(&article, &plain, at..at + words.len())
    };
    let under_and = |own: &str, next: &str, last: &str, pull| of_words("One day.\n\nWe see", own, Inline::text(next), last, pull).speaker;
    let under = |own: &str, next: &str, pull| under_and(own, next, "Then.", pull);
    let of_line = of_words("Agnès Varda", "Agnès Varda", Inline::text("— Pauline Kael"), "Then.", false);
    assert_eq!(of_line.source, Source::Author, "the line is not in the quotation");
    assert_eq!(of_words("One day.", "", title("— Pauline Kael"), "Then.", false).speaker.as_deref(), Some("Pauline Kael"));
    for pull in [false, true] {
        assert_eq!(under("", "— Pauline Kael, “Movies”", pull).as_deref(), Some("Pauline Kael"));
        assert_eq!(under("Agnès Varda", "— Pauline Kael", pull).as_deref(), Some("Agnès Varda"));
        assert_eq!(under("", "Pauline Kael", true).as_deref(), Some("Ida Venn"), "it may be any line");
    }
    assert_eq!(under("", "— So do I.", false).as_deref(), Some("Jonze"), "an answer");
    assert_eq!(under("", "— 我也是。", false).as_deref(), Some("Jonze"), "an answer in another script");
    assert_eq!(under("", "– – –", false).as_deref(), Some("Jonze"), "the end of a section");
    assert_eq!(under("", "— Ida Venn", false).as_deref(), Some("Jonze"), "the author's own name, under the post");
    assert_eq!(under_and("", "- Good: the pin", "- Bad: the drawer", false).as_deref(), Some("Jonze"), "a list");
}
