//! Whose words a quote holds: a table of sentences of our own, and the lines under quotations.
//! The quoted words are between braces; a speaker that is not expected is a wrong attribution, and none is allowed.

use intertitle::article::{Article, Author, Block, BlockKind, Film, Inline, Metadata};
use intertitle::quotes::anchor::TextQuoteSelector;
use intertitle::quotes::attribution::{Attribution, Source, of, of_quote};

/// Sentences that say who speaks.
const SAID: [(&str, &str); 50] = [
    // After the quotation, verb first.
    ("“{I missed it because I was clever},” says Spike Jonze.", "Spike Jonze"),
    ("“{I missed it},” said Jonze.", "Jonze"),
    ("“{I missed it},” says Jonze of the pin.", "Jonze"),
    ("“{I missed it},” writes Ida B. Venn, who should know.", "Ida B. Venn"),
    ("“{Nobody asked me}?” wonders nobody. “{I was there},” recalls Samantha Morton.", "Samantha Morton"),
    ("“{It has to look like us},” explains K. K. Barrett.", "K. K. Barrett"),
    ("“{It was red first}”, says Hoyte van Hoytema.", "Hoyte van Hoytema"),
    ("“{What is it like}?” asks Theodore.", "Theodore"),
    ("“{I know.}” says Samantha.", "Samantha"),
    ("“{I cut it twice},” admits the editor Eric Zumbrunnen.", "Eric Zumbrunnen"),
    ("“{I cut it twice},” says director Spike Jonze.", "Spike Jonze"),
    ("“{You talk too much},” says Mr. Bickle.", "Mr. Bickle"),
    ("It was, “{for better or worse, a mistake},” says Jonze.", "Jonze"),
    ("«{I missed it},» says Jonze.", "Jonze"),
    ("\"{I missed it},\" says Jonze.", "Jonze"),
    ("“{I missed it},” says Jean-Luc Godard.", "Jean-Luc Godard"),
    ("‘{I don’t see what the pin’s for},’ says Jonze.", "Jonze"),
    ("“{I missed it},” said Rep. Brian Babin, on Monday.", "Rep. Brian Babin"),
    ("“{I missed it},” says Agnès Varda.", "Agnès Varda"),
    ("“{I missed it},” says Theodore (Joaquin Phoenix).", "Theodore"),
    ("“{I missed it},” says Pauline Kael. It was late.", "Pauline Kael"),
    // After the quotation, name first.
    ("“{I missed it},” Spike Jonze says.", "Spike Jonze"),
    ("“{I missed it},” Jonze said in 2014.", "Jonze"),
    ("“{I missed it},” Jonze says, “and I was there.”", "Jonze"),
    ("“{Are you there}?” Theodore asks.", "Theodore"),
    ("“{Are you there}?” Theodore asks, twice.", "Theodore"),
    ("At last, “{I missed it},” Jonze admits.", "Jonze"),
    ("“{I missed it}”, Jonze says.", "Jonze"),
    // The second half of a quotation.
    ("“I missed it,” Spike Jonze says, “{and I was there}.”", "Spike Jonze"),
    ("“I missed it,” says Spike Jonze. He laughs. Spike Jonze adds, “{I was there}.”", "Spike Jonze"),
    // Before the quotation.
    ("Spike Jonze says, “{I missed it}.”", "Spike Jonze"),
    ("Spike Jonze once said: “{I missed it}.”", "Spike Jonze"),
    ("In 2014, Jonze said, “{I missed it}.”", "Jonze"),
    ("The film is by Jonze. Jonze says, “{I missed it}.”", "Jonze"),
    ("Spike Jonze wrote that “{films are made of other films}.”", "Spike Jonze"),
    ("Spike Jonze has said “{films are made of other films}.”", "Spike Jonze"),
    ("Scarlett Johansson told me, “{I was alone in there}.”", "Scarlett Johansson"),
    ("Director Spike Jonze says, “{I missed it}.”", "Spike Jonze"),
    ("Of the pin, Casey Storm later recalled: “{I found it in a drawer}.”", "Casey Storm"),
    ("Hoyte van Hoytema says, “{it was red first}.”", "Hoyte van Hoytema"),
    ("Spike Jonze asks, “{Did I miss it}?” Spike Jonze says, “I did.”", "Spike Jonze"),
    // As X puts it.
    ("As Jonze puts it, “{films are made of other films}.”", "Jonze"),
    ("As Roger Ebert once put it, “{films are made of other films}.”", "Roger Ebert"),
    ("As Pauline Kael wrote, “{films are made of other films}.”", "Pauline Kael"),
    ("It is, as Pauline Kael says, “{a film about other films}.”", "Pauline Kael"),
    // According to X.
    ("According to Jonze, “{films are made of other films}.”", "Jonze"),
    ("“{Films are made of other films},” according to Pauline Kael.", "Pauline Kael"),
    ("In the words of Pauline Kael: “{films are made of other films}.”", "Pauline Kael"),
    // "X:", where X also speaks elsewhere.
    ("Jonze: “{I missed it}.” Later Jonze says more.", "Jonze"),
    ("“I was alone,” Ms. Johansson says. Johansson: “{I found it hard}.”", "Johansson"),
];

/// Sentences that are the author's own.
const OWN: [&str; 11] = [
    // No quotation marks, or more than the words inside them.
    "{Films are made of other films}, says Jonze.",
    "{He missed it}, and so did I.",
    "{“I missed it,” says Jonze}.",
    "“I {missed it,” says} Jonze.",
    "Jonze says {that he missed it}.",
    // Marks that are no quotation marks.
    "In the ’90s {the film was late}, ‘I missed it,’ says Jonze.",
    "In the '90s {the film was late}, 'I missed it,' says Jonze.",
    "{Rock ’n’ roll isn’t dead}, the brothers’ film says.",
    "{A 6\" gun}, and a man of 6'2\".",
    "{הסרט הזה} של ארה\"ב.",
    "„Er war“ {nie wieder so} gut.",
];

/// Quotations whose speaker is not named, or not certain.
const NOT_SAID: [&str; 73] = [
    "“{I missed it}” is what one would like to hear.",
    // Nobody named, or not by name.
    "“{I missed it},” he says.",
    "“{I missed it},” says the director.",
    "“{I missed it},” I said.",
    "“{I missed it},” says nobody.",
    "She says, “{I missed it}.”",
    "Somebody said, “{I missed it}.”",
    "Sadly Jonze says, “{I missed it}.”",
    "The director says, “{I missed it}.”",
    "Critics said, “{I missed it}.”",
    "Legend says, “{he missed it by a mile}.”",
    "“{I missed it},” said Friday’s paper.",
    "“{I missed it},” said Amb. Taylor.",
    "“{I missed it},” says Ph.D. student Ann Roe.",
    // The name is not the speaker's.
    "“{I missed it},” says Jonze’s mother.",
    "“{I missed it},” Jonze’s mother says.",
    "Jonze’s mother says, “{I missed it}.”",
    "“{I missed it},” the mother of Jonze says.",
    "The man who played Theodore says, “{I missed it}.”",
    "The mother of Jonze says, “{I missed it}.”",
    "Phoenix, whom Jonze says “{nobody can direct from outside}.”",
    // The words between the commas name somebody else.
    "Ida Venn, head of programming at Lantern Films, Inc., says: “{it began with a pin}.”",
    "Casey Storm, who dressed Adaptation, says, “{it began with a pin}.”",
    "Casey Storm, President Lantern Films, later told me: “{it began with a pin}.”",
    "This is what I asked of Jonze: “{why did you miss it}?” Later Jonze says more.",
    // Two speakers.
    "“{We missed it},” says Jonze and Phoenix.",
    "Phoenix and Jonze said, “{we missed it}.”",
    "“{We missed it},” says Jonze & Phoenix.",
    "Jonze says, “{I missed it},” says Phoenix.",
    "Spike Jonze says, “{I missed it},” says Joaquin Phoenix.",
    "“I missed it,” says Jonze. “{So did I}.”",
    // A new sentence has begun.
    "He called it “{a very small mistake}.” Jonze says nothing.",
    "“{I missed it}.” Jonze says nothing.",
    "He asked, “{Did you miss it}?” Jonze says nothing.",
    "Nobody would call it “{a love story of our time}.” Jonze wrote a film.",
    // The verb has another object.
    "“{I missed it},” Jonze says Phoenix told him.",
    "“{I love you},” Jonze has Theodore say.",
    "“{I love you},” Jonze makes her say.",
    "Jonze asks for “{nothing but the best of us}.”",
    "Spike Jonze at that “{warm and very lonely city}” again.",
    // Doubt.
    "Jonze never said, “{I missed it}.”",
    "“{I missed it},” Jonze might say.",
    "“{I missed it},” says Jonze, quoting Phoenix.",
    "“{I missed it},” Jonze supposedly said.",
    "One imagines that Jonze said, “{I missed it}.”",
    "If Jonze says, “{I missed it},” we nod.",
    "It is not true that Jonze said, “{I missed it}.”",
    "Besides what Jonze wrote, “{love is a pin}” hangs on the wall.",
    // Titles and terms.
    "She is the voice of “{Her},” says Jonze.",
    "In “{Her},” Jonze says more.",
    "“{Being John Malkovich},” Jonze says, is another story.",
    "Jonze wrote, “{Adaptation},” in a shed.",
    // A film is no speaker.
    "Vertigo says, “{look down, and then look again}.”",
    "Vertigo: “{a film about falling}.”",
    "“{Look down},” says Vertigo.",
    "“{Look at me},” says Her.",
    "“{Look at me},” Her says.",
    "Taxi Driver: “{you must be talking to me}.”",
    "Her: “{a film about a machine}.”",
    // A quotation inside a quotation.
    "“He told me, ‘{I missed it},’ and left,” says Jonze.",
    // Marks that don't pair.
    "“{I missed it}, says Jonze.",
    // Marks of other languages.
    "« {Je n’ai rien vu} », dit Jonze.",
    "„{Ich habe nichts gesehen}“, sagt Jonze.",
    "»{Ich habe nichts gesehen}«, sagt Jonze.",
    "«{No vi nada}», dice Jonze.",
    "— {Je n’ai rien vu}, dit Jonze.",
    "—{No vi nada} —dijo ella.",
    "ジョーンズは「{何も見なかった}」と語る。",
    "قال جونز: «{لم أر شيئا}».",
    "«{Я ничего не видел}», — говорит Джонз.",
    "'{I missed it},' says Jonze.",
    "The film’s “{small but honest ambitions}” are gone.",
    "“I was alone,” she told me. “{Nobody came that day}. I left.”",
];

pub(super) fn metadata() -> Metadata {
    let author = intertitle::article::Author { name: "Ida Venn".into(), ..Default::default() };
    let films = vec![Film { title: "Her".into(), year: Some(2013) }];
    Metadata { title: Some("A Safety Pin".into()), authors: vec![author], films, ..Default::default() }
}

pub(super) fn text(text: &str) -> Block {
    Block::new(BlockKind::Paragraph { content: vec![Inline::text(text)] })
}

/// The attribution of the words between the last braces of a paragraph.
fn attribution(marked: &str) -> Attribution {
    let at = marked.rfind('{').unwrap();
    let plain = marked.replace(['{', '}'], "");
    let length = marked.rfind('}').unwrap() - at - 1;
    let at = at - marked[..at].matches(['{', '}']).count();
    // Italics elsewhere show that Vertigo is a film.
    let work = Block::new(BlockKind::Paragraph { content: vec![Inline::Emphasis { content: vec![Inline::text("Vertigo")] }] });
    let article = Article::new(metadata(), vec![text(&plain), work], vec![]);
    of(&article, &article.plain_text(), at..at + length)
}

#[test]
fn the_sentence_names_the_speaker() {
    let expected = |speaker: &str| Attribution { speaker: Some(speaker.into()), work: None, year: None, source: Source::Said };
    let missed: Vec<_> = SAID.iter().filter(|(sentence, speaker)| attribution(sentence) != expected(speaker)).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn when_uncertain_the_words_are_the_author_s() {
    let author = Attribution::author(&Article::new(metadata(), vec![], vec![]));
    assert_eq!((author.speaker.as_deref(), author.work.as_deref()), (Some("Ida Venn"), Some("A Safety Pin")));
    let unsure = OWN.iter().chain(&NOT_SAID);
    let wrong: Vec<_> = unsure.map(|sentence| (sentence, attribution(sentence))).filter(|(_, found)| *found != author).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
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
