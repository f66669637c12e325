//! Who speaks, by the sentence around a quote: a table of sentences of our own.
//! The quoted words are between braces; a speaker that is not expected is a wrong attribution, and none is allowed.

use super::attribution::{metadata, text};
use intertitle::article::{Article, Block, BlockKind, Inline, ListItem};
use intertitle::quotes::attribution::{Attribution, Source, of};

/// Sentences that say who speaks.
const SAID: [(&str, &str); 82] = [
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
    ("“{You talk too much},” says Det. Mills.", "Det. Mills"),
    ("“{You talk too much},” Pvt. James Ryan says.", "Pvt. James Ryan"),
    ("It was, “{for better or worse, a mistake},” says Jonze.", "Jonze"),
    ("«{I missed it},» says Jonze.", "Jonze"),
    ("\"{I missed it},\" says Jonze.", "Jonze"),
    ("“{I missed it},” says Jean-Luc Godard.", "Jean-Luc Godard"),
    ("‘{I don’t see what the pin’s for},’ says Jonze.", "Jonze"),
    ("“{I missed it},” said Rep. Brian Babin, on Monday.", "Rep. Brian Babin"),
    ("“{I missed it},” says Agnès Varda.", "Agnès Varda"),
    ("“{I missed it},” says Theodore (Joaquin Phoenix).", "Theodore"),
    ("“{I missed it},” says Pauline Kael. It was late.", "Pauline Kael"),
    ("“{I missed it},” says Jonze quietly.", "Jonze"),
    ("“{I missed it},” says Jonze wearily.", "Jonze"),
    ("“{I missed it},” says Jonze today.", "Jonze"),
    ("“{I missed it},” said Spike Jonze last year.", "Spike Jonze"),
    ("“{I missed it},” Jonze said yesterday.", "Jonze"),
    ("“{I missed it},” says Casey Storm, Head of Costume at Lantern Films.", "Casey Storm"),
    ("“{I missed it},” says Ana de la Reguera.", "Ana de la Reguera"),
    ("“{I missed it},” says Anne Marie van der Berg.", "Anne Marie van der Berg"),
    ("“{I missed it},” Anne Marie van der Berg says.", "Anne Marie van der Berg"),
    ("Anne Marie van der Berg says, “{I missed it}.”", "Anne Marie van der Berg"),
    ("“{I missed it}” said Jonze.", "Jonze"),
    ("According to Sade, “{films are made of other films}.”", "Sade"),
    // After the quotation, name first.
    ("“{I missed it},” Spike Jonze says", "Spike Jonze"),
    ("“{I missed it}”, Jonze said in 2014.", "Jonze"),
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
    // The next quotation.
    ("“I missed it,” Jonze says. “{I looked at the wrong wall.}”", "Jonze"),
    ("“I missed it,” said Spike Jonze in a letter. “{I looked at the wrong wall. So it goes.}”", "Spike Jonze"),
    ("\"I missed it,\" said Casey Storm, who dressed the film. \"{I looked at the wrong wall.}\" Nobody else did.", "Casey Storm"),
    ("“I missed it,” Jonze says. “{I looked at the wrong wall.}” “And you?” I ask.", "Jonze"),
    ("“I missed it”, Jonze says. “{I looked at the wrong wall.}”", "Jonze"),
    ("„Ich sah sie nicht“, sagt Werner Herzog. „{Ich sah an die falsche Wand.}“", "Werner Herzog"),
    ("« Je n’ai rien vu », dit Agnès Varda. « {Je regardais le mauvais mur.} »", "Agnès Varda"),
    // Doubt about another sentence.
    ("It would not hold, and nobody quotes it. “{I missed it},” Jonze says.", "Jonze"),
    ("My agent never said it. “{I missed it},” says Jonze.", "Jonze"),
    // Somebody is told.
    ("“{I missed it},” Jonze told me.", "Jonze"),
    ("“{I missed it},” Spike Jonze tells me by telephone.", "Spike Jonze"),
    ("“I missed it,” Jonze told me. “{I looked at the wrong wall.}”", "Jonze"),
    // More verbs.
    ("“{I missed it},” Jonze continued.", "Jonze"),
    ("“{I missed it},” responded Jonze.", "Jonze"),
    ("Spike Jonze responded: “{I missed it}.”", "Spike Jonze"),
    ("“{I missed it},” Casey Storm testified.", "Casey Storm"),
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
const NOT_SAID: [&str; 120] = [
    "“{I missed it}” is what one would like to hear.",
    // Nobody named, or not by name.
    "“{I missed it},” he says.",
    "“{I missed it},” says the director.",
    "“{I missed it},” I said.",
    "“{I missed it},” says nobody.",
    "She says, “{I missed it}.”",
    "Somebody said, “{I missed it}.”",
    "Sadly Jonze says, “{I missed it}.”",
    "Yet Jonze says, “{I missed it}.”",
    "Nowadays Spike Jonze says, “{I missed it}.”",
    "Everything Jonze says, “{I missed it}” included, is true.",
    "Whether Spike Jonze said, “{I missed it},” nobody knows.",
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
    // The name is only part of what describes the speaker.
    "“{I missed it},” says Jonze biographer Ann Roe.",
    "“{I missed it},” says Jonze fans.",
    "“{I missed it},” said Oscar winner Ann Roe.",
    "“{I missed it},” said Oscar-winning director Ann Roe.",
    "“{I missed it},” said Best Actress nominee Ann Roe.",
    "“{I missed it},” said Lantern Bros. executive Ann Roe.",
    "“{I missed it},” according to Jonze biographer Ann Roe.",
    "“{I missed it},” says Spike Jonze’s mother.",
    "“{I missed it},” says Rotten Tomatoes’ consensus.",
    // Half a name.
    "“{I missed it},” says Elaine May.",
    "“{I missed it},” says Anna May Wong.",
    "“{I missed it},” according to George Will.",
    "“{I missed it},” says Doctor Who.",
    "“{I missed it},” says van Gogh.",
    // Two speakers.
    "“{We missed it},” says Jonze and Phoenix.",
    "Phoenix and Jonze said, “{we missed it}.”",
    "“{We missed it},” says Jonze & Phoenix.",
    "“{We missed it},” wrote Jonze, Phoenix and others.",
    "“{We missed it},” wrote Jonze, Joaquin Phoenix, and Scarlett Johansson.",
    "Jonze says, “{I missed it},” says Phoenix.",
    "Spike Jonze says, “{I missed it},” says Joaquin Phoenix.",
    "Her mother told her, “{you missed it},” Scarlett Johansson says.",
    "Somebody tells him: “{you missed it},” says Jonze.",
    "“I missed it,” says Jonze. “{So did I}.”",
    // Somebody else may go on.
    "“I missed it,” says Jonze. “{I was looking the other way},” she says.",
    "“I missed it,” says Jonze. “{I was looking the other way.}” says she.",
    "“Did you miss it?” asks Jonze. “{I was looking the other way.}”",
    "“Warum?“, fragt Werner Herzog. „{Ich weiß es nicht mehr genau.}“",
    "“I missed it,” says Jonze, and Phoenix smiles. “{I was looking the other way.}”",
    "“I missed it,” says Jonze. He laughs. “{I was looking the other way.}”",
    "“I missed it,” he says. “{I was looking the other way.}”",
    "“I missed it,” says Jonze. “{The Wrong Wall of Jonze.}”",
    "Jonze said, “I missed it,” when Phoenix came. “{I was looking the other way.}”",
    "“I missed it,” says Jonze. “I left. I slept.” “{I was looking the other way.}”",
    "“I missed it,” Jonze says, but Phoenix disagrees. “{It was the best scene of them all.}”",
    "“I missed it,” Jonze says; Phoenix shakes his head. “{It was the best scene of them all.}”",
    "“{Why does nobody look at the wall},” Jonze, asked in 2014, shrugged.",
    "“I missed it,” Jonze says. “{I did not look.}”",
    "“I missed it,” Jonze says; the actor shakes his head. “{It was the best scene of them all.}”",
    "“I missed it,” Jonze says.\n“{It was the best scene of them all.}”",
    "“I missed it,” Jonze says to Phoenix. “{It was the best scene of them all.}”",
    "“I missed it,” Jonze says. “{It was the best scene of them all.}” —Pauline Kael",
    "“I missed it,” Jonze says. “{It was the best scene of them all.}” So wrote Pauline Kael.",
    "“I’m late again,” says Jerry. “{Well, everybody is late sometimes.}”",
    "« As-tu vu ? », dit Agnès Varda. « {Je regardais le mauvais mur.} »",
    "The “{man in the red shirt}” tells Tuco to dig.",
    "Its “{theatre of small gestures}” continued Artaud by other means.",
    "Critics were cruel. “{A film about nothing},” Jonze continued to hear.",
    "“{Look down, and then look again},” Vertigo tells us.",
    // What somebody is told to say.
    "“{I missed it},” Jonze told Phoenix to say.",
    "“{I missed it},” Jonze was told.",
    // A new sentence has begun.
    "He called it “{a very small mistake}.” Jonze says nothing.",
    "“{I missed it}.” Jonze says nothing.",
    "He asked, “{Did you miss it}?” Jonze says nothing.",
    "Nobody would call it “{a love story of our time}.” Jonze wrote a film.",
    "He left, Spike Jonze said. “{I missed it}” is on the wall.",
    // The verb has another object.
    "Scarlett Johansson told me “{nothing at all}” about it.",
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
    "— {Je n’ai rien vu}, dit Jonze.",
    "'{I missed it},' says Jonze.",
    "The film’s “{small but honest ambitions}” are gone.",
    "“I was alone,” she told me. “{Nobody came that day}. I left.”",
    "The scene “{dark red room}” recalls Bergman.",
    // An article names nobody.
    "“{I missed it},” said a Frenchman.",
    "“{I missed it},” says a New Yorker.",
    // A surname that is a verb elsewhere.
    "In 1982, Helen Sade: “{I missed it}.”",
];

/// The attribution of the words between the last braces of a paragraph.
pub(super) fn attribution(marked: &str) -> Attribution {
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
fn a_work_is_no_speaker_wherever_its_name_is_set_as_one() {
    let work = || vec![Block::new(BlockKind::Paragraph { content: vec![Inline::Emphasis { content: vec![Inline::text("Vertigo")] }] })];
    for kind in [
        BlockKind::List { start: None, items: vec![ListItem { blocks: work() }] },
        BlockKind::Quote { blocks: work(), attribution: vec![], cite: None, pull: false },
        BlockKind::Spoiler { summary: vec![], blocks: work() },
    ] {
        let article = Article::new(metadata(), vec![text("“Look down,” says Vertigo."), Block::new(kind)], vec![]);
        let plain = article.plain_text();
        let at = plain.as_str().find("Look").unwrap();
        assert_eq!(of(&article, &plain, at..at + 9).source, Source::Author, "{:?}", article.blocks[1]);
    }
}
