//! Whose words a quote holds, by where it stands: in a list, a quotation, an interview, beside a picture, outside the text.

use intertitle::article::{Article, Author, Block, BlockKind, Film, Inline, Metadata};
use intertitle::quotes::anchor::TextQuoteSelector;
use intertitle::quotes::attribution::{Attribution, Source, of, of_quote};

pub(super) fn metadata() -> Metadata {
    let author = intertitle::article::Author { name: "Ida Venn".into(), ..Default::default() };
    let films = vec![Film { title: "Her".into(), year: Some(2013) }];
    Metadata { title: Some("A Safety Pin".into()), authors: vec![author], films, ..Default::default() }
}

pub(super) fn text(text: &str) -> Block {
    Block::new(BlockKind::Paragraph { content: vec![Inline::text(text)] })
}

#[test]
fn authors_are_separated_as_their_language_does() {
    let speaker = |language: &str, names: [&str; 2]| {
        let authors = names.map(|name| Author { name: name.into(), ..Author::default() }).into();
        let about = Metadata { language: Some(language.into()), authors, ..Metadata::default() };
        Attribution::author(&Article::new(about, vec![], vec![])).speaker.unwrap()
    };
    assert_eq!(speaker("pl", ["Anna Nowak", "Jan Żak"]), "Anna Nowak, Jan Żak");
    assert_eq!(speaker("ar", ["ليلى حداد", "سامي علي"]), "ليلى حداد، سامي علي");
    assert_eq!(speaker("ja", ["山田太郎", "佐藤花子"]), "山田太郎、佐藤花子");
}

#[test]
fn a_sentence_in_a_list_names_its_speaker_too() {
    let item = intertitle::article::ListItem { blocks: vec![text("“I missed it,” says Spike Jonze.")] };
    let list = Block::new(BlockKind::List { start: None, items: vec![item.clone(), item] });
    let article = Article::new(metadata(), vec![text("Before."), list], vec![]);
    let plain = article.plain_text();
    for (at, words) in plain.as_str().match_indices("I missed it") {
        assert_eq!(of(&article, &plain, at..at + words.len()).speaker.as_deref(), Some("Spike Jonze"));
    }
}

#[test]
fn ranges_within_and_beyond_a_quotation() {
    let quote = Block::new(BlockKind::Quote {
        blocks: vec![text("One."), text("Two.")],
        attribution: vec![Inline::text("Kael")],
        cite: None,
        pull: false,
    });
    let article = Article::new(metadata(), vec![text("Before."), quote, text("After.")], vec![]);
    let plain = article.plain_text();
    let source = |from: &str, to: &str| {
        let range = plain.as_str().find(from).unwrap()..plain.as_str().find(to).unwrap() + to.len();
        of(&article, &plain, range).source
    };
    assert_eq!(source("One.", "Two."), Source::Marked, "two paragraphs of one quotation");
    assert_eq!(source("One.", "After."), Source::Author);
    assert_eq!(source("Before.", "One."), Source::Author);
    assert_eq!(source("Kael", "Kael"), Source::Author, "the line itself is the author's");
    #[allow(clippy::reversed_empty_ranges)]
    for range in [0..0, 5..2, 0..10_000, 9_999..10_000] {
        assert_eq!(of(&article, &plain, range).source, Source::Author);
    }
    assert_eq!(Attribution::author(&Article::default()).speaker, None);
}

/// An article with a picture between two paragraphs, and one inside a quotation with a line under it.
fn with_pictures() -> Article {
    let figure = |caption: &str, credit: &str| {
        let image = intertitle::article::Image { src: "/still.jpg".into(), ..Default::default() };
        let (caption, credit) = (vec![Inline::text(caption)], vec![Inline::text(credit)]);
        Block::new(BlockKind::Figure { images: vec![image], caption, credit })
    };
    let quote = BlockKind::Quote {
        blocks: vec![text("He listens to it."), figure("The pin in the drawer", "Photo: Storm")],
        attribution: vec![Inline::text("Kael")],
        cite: None,
        pull: false,
    };
    let metadata = Metadata { dek: Some("On listening to a machine".into()), ..metadata() };
    Article::new(
        metadata,
        vec![text("Before it."), figure("A man says “nothing at all”", "Photo: Morton"), text("After it."), Block::new(quote)],
        vec![],
    )
}

#[test]
fn words_beside_a_picture_are_nobody_s() {
    let article = with_pictures();
    let plain = article.plain_text();
    let whose = |from: &str, to: &str| {
        let range = plain.as_str().find(from).unwrap()..plain.as_str().find(to).unwrap() + to.len();
        of(&article, &plain, range)
    };
    for (from, to) in [
        ("A man says", "A man says"),
        ("nothing at", "nothing at"),
        ("Photo: Morton", "Photo: Morton"),
        ("A man", "Photo: Morton"),
        ("Before", "A man"),
        ("Morton", "After it"),
        ("The pin in", "drawer"),
        ("He listens", "The pin in"),
    ] {
        let found = whose(from, to);
        assert_eq!((found.speaker, found.work.as_deref(), found.source), (None, Some("A Safety Pin"), Source::Beside), "{from} … {to}");
    }
    assert_eq!(whose("Before", "After it").source, Source::Author, "the text around a picture is the author's");
    assert_eq!(whose("He listens", "to it").source, Source::Marked);
}

#[test]
fn an_interview_is_its_author_s_only_until_the_first_turn() {
    let bold = |words: &str| Block::new(BlockKind::Paragraph { content: vec![Inline::Strong { content: vec![Inline::text(words)] }] });
    let blocks = vec![
        text("We meet in June."),
        bold("Was it cold?"),
        text("I missed it."),
        bold("And then?"),
        text("“I left,” says Spike Jonze, and laughs."),
    ];
    let article = Article::new(metadata(), blocks, vec![]);
    let plain = article.plain_text();
    let whose = |words: &str| {
        let start = plain.as_str().find(words).unwrap();
        of(&article, &plain, start..start + words.len())
    };
    assert_eq!(whose("We meet in June.").source, Source::Author);
    for words in ["I missed it.", "And then?", "says Spike Jonze"] {
        assert_eq!((whose(words).speaker, whose(words).source), (None, Source::Beside), "{words}");
    }
    for labels in [
        ["记者：您为什么拍这部电影？", "琼斯：因为我很孤独。"],
        ["Q. Was it cold?", "A. It was."],
        ["Télérama : Pourquoi ?", "Jonze : Parce que."],
    ] {
        let blocks = [labels, labels].concat();
        let article = Article::new(metadata(), blocks.into_iter().map(text).collect(), vec![]);
        assert_eq!(of(&article, &article.plain_text(), 0..9).source, Source::Beside, "{labels:?}");
    }
    assert_eq!(whose("I left").speaker.as_deref(), Some("Spike Jonze"));
    assert_eq!(of(&article, &plain, 0..plain.as_str().len()).source, Source::Beside, "it reaches into what is said");
}

#[test]
fn lines_with_colons_are_no_interview() {
    let source = |lines: [&str; 2]| {
        let article = Article::new(metadata(), lines.map(text).into(), vec![]);
        of(&article, &article.plain_text(), 0..lines[0].len()).source
    };
    assert_eq!(source(["Jonze: I missed it.", "Jonze: And I left."]), Source::Beside);
    for lines in [
        ["Jonze: I missed it.", "Phoenix: And I left."],
        ["so: he missed it.", "so: and he left."],
        ["9: he missed it.", "9: and he left."],
        ["— : he missed it.", "— : and he left."],
        ["Running time:98", "Running time:126"],
        ["What he said of it later: nothing at all.", "What he said of it later: nothing much."],
        // Credits, and the facts listed for each film.
        ["Photo: Lantern Films", "Photo: Lantern Films"],
        ["Director: Ida Venn", "Director: Casey Storm"],
        ["Runtime: 98 minutes", "Runtime: 126 minutes"],
    ] {
        assert_eq!(source(lines), Source::Author, "{lines:?}");
    }
}

#[test]
fn questions_to_somebody_may_be_headings() {
    let source = |questions: &[&str]| {
        let heading = |words: &&str| Block::new(BlockKind::Heading { level: 3, content: vec![Inline::text(*words)] });
        let turns = questions.iter().flat_map(|words| [heading(words), text("It was cheap, and it was there.")]);
        let article = Article::new(metadata(), [text("We meet in June.")].into_iter().chain(turns).collect(), vec![]);
        let plain = article.plain_text();
        of(&article, &plain, plain.as_str().len() - 9..plain.as_str().len()).source
    };
    assert_eq!(source(&["Why did you use a pin?", "Was it your idea?", "And the end?", "What will you film next?"]), Source::Beside);
    assert_eq!(source(&["Pourquoi avez-vous choisi l’épingle ?", "Était-ce votre idée ?", "Que filmerez-vous ?"]), Source::Beside);
    assert_eq!(
        source(&["Why a pin?", "What does the end mean?", "Who is Samantha?", "Is it love?"]),
        Source::Author,
        "an essay's own questions"
    );
    assert_eq!(source(&["Should you see it?", "The plot", "Where can you see it?"]), Source::Author, "a review's");
    assert_eq!(source(&["What you need to know", "How you find it", "If you like it"]), Source::Author, "no questions");
}

#[test]
fn links_to_other_posts_are_no_interview() {
    let link = |words: &str| Inline::Link { href: "/other".into(), content: vec![Inline::text(words)] };
    let paragraph = |content| Block::new(BlockKind::Paragraph { content });
    let source = |first: Vec<Inline>| {
        let (second, after) = (first.clone(), text("He waits for the answer, and it is late."));
        let article = Article::new(metadata(), [first, second].map(paragraph).into_iter().chain([after]).collect(), vec![]);
        let plain = article.plain_text();
        of(&article, &plain, plain.as_str().len() - 5..plain.as_str().len()).source
    };
    assert_eq!(source(vec![Inline::text("Read more: "), link("Why is it so quiet in there?")]), Source::Author);
    assert_eq!(source(vec![Inline::Strong { content: vec![Inline::text("Related: "), link("The pin that was.")] }]), Source::Author);
    assert_eq!(source(vec![link("Column: Nobody speaks any more!")]), Source::Author);
    assert_eq!(source(vec![Inline::text("Venn: It is in "), link("the letter"), Inline::text(".")]), Source::Beside);
}

#[test]
fn the_caption_of_a_film_is_nobody_s() {
    let film = BlockKind::Embed { href: "https://vimeo.com/12".into(), title: "The trailer hides the film.".into() };
    let article = Article::new(metadata(), vec![text("Before it."), Block::new(film), text("After it.")], vec![]);
    let plain = article.plain_text();
    let start = plain.as_str().find("The trailer").unwrap();
    assert_eq!(of(&article, &plain, start..start + 11).source, Source::Beside);
    assert_eq!(of(&article, &plain, 0..6).source, Source::Author);
}

#[test]
fn words_of_the_page_outside_the_text_are_attributed_cautiously() {
    let article = with_pictures();
    let plain = article.plain_text();
    let source = |exact: &str| {
        of_quote(&article, &plain, &TextQuoteSelector { exact: exact.into(), prefix: String::new(), suffix: String::new() }).source
    };
    assert_eq!(source("Before it."), Source::Author);
    assert_eq!(source("A man says “nothing"), Source::Beside);
    assert_eq!(source("Safety Pin"), Source::Author, "the title");
    assert_eq!(source("listening to a machine"), Source::Author, "the dek");
    assert_eq!(source("Courtesy of an agency far away"), Source::Beside);
}
