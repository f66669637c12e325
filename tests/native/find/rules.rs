//! The finder's rules, each on a minimal page: what makes a page a list, what stands out, which names are trusted.
//! Whole pages in the style of engines are in `pages.rs`; the pages here are artificial.

use intertitle::find::{Finder, MIN_WORDS, Outcome};
use intertitle::native::html::parse_document;
use intertitle::native::page::find;
use intertitle::parse::html::Event;

/// A paragraph of this many words.
fn p(words: usize) -> String {
    format!("<p>{}</p>", sentence(words))
}

fn sentence(words: usize) -> String {
    let mut all: Vec<String> = (0..words).map(|at| if at % 9 == 8 { "cinema, ".into() } else { "light ".to_owned() }).collect();
    all.pop();
    all.concat() + "ends."
}

fn paragraphs(count: usize, words: usize) -> String {
    p(words).repeat(count)
}

/// The `title` attribute of the chosen element, or why none was chosen.
fn chosen(source: &str) -> String {
    let page = parse_document(source);
    match find(&page, MIN_WORDS) {
        Outcome::Found { body, .. } => title(&page, body),
        Outcome::Nothing(nothing) => nothing.why.split([',', ';']).next().unwrap_or_default().to_owned(),
    }
}

/// The `title` attribute of the element around the whole post.
fn around(source: &str) -> String {
    let page = parse_document(source);
    match find(&page, MIN_WORDS) {
        Outcome::Found { article, .. } => title(&page, article),
        Outcome::Nothing(nothing) => nothing.why.to_owned(),
    }
}

/// The `title` attribute of an element, or what stands for one that has none, and for the page itself.
fn title(page: &intertitle::native::html::Document, ordinal: Option<u32>) -> String {
    let Some(ordinal) = ordinal else { return "the whole page".to_owned() };
    page.attributes(ordinal).into_iter().flatten().find(|(name, _)| name == "title").map_or("?".into(), |(_, value)| value.clone())
}

const SEVERAL: &str = "this page shows several posts";
const UNCLEAR: &str = "no part of this page is clearly its text";
const SHORT: &str = "the text found on this page is too short to be a post";

#[test]
fn posts_in_a_row_are_a_list_and_teasers_elsewhere_are_not() {
    let post = format!("<article title=post>{}</article>", paragraphs(5, 60));
    let teaser = format!("<article>{}</article>", p(30));
    assert_eq!(chosen(&format!("<main>{post}{teaser}{teaser}</main>")), SEVERAL);
    assert_eq!(chosen(&format!("<div>{post}{teaser}{teaser}</div>")), SEVERAL);
    assert_eq!(chosen(&format!("<main>{post}{teaser}</main>")), "post", "one is a teaser");
    assert_eq!(chosen(&format!("<main>{post}</main><section>{teaser}{teaser}</section>")), "post", "read next");
    let caption = format!("<article>{}</article>", p(19));
    assert_eq!(chosen(&format!("<main>{post}{caption}{caption}</main>")), "post", "a link with a picture is no post");
    let replies = format!("<section class=comments>{teaser}{teaser}</section>");
    assert_eq!(
        chosen(&format!("<main><article title=post>{}{replies}</article></main>", paragraphs(5, 60))),
        "post",
        "replies are no posts"
    );
}

#[test]
fn a_second_post_half_as_long_makes_a_page_a_list() {
    let post = |words| format!("<article title=post>{}</article>", paragraphs(5, words));
    let beside = |words| format!("<div>{}</div>", post(words));
    assert_eq!(chosen(&format!("{}{}", beside(60), beside(31))), SEVERAL);
    assert_eq!(chosen(&format!("{}{}", beside(60), beside(29))), "post");
    let text = |words| format!("<div><div class=entry-content title=text>{}</div></div>", paragraphs(5, words));
    assert_eq!(chosen(&format!("{}{}", text(60), text(31))), SEVERAL, "texts by name are posts too");
    assert_eq!(chosen(&format!("{}<div class=sidebar>{}</div>", text(60), text(31))), "text", "not in a sidebar");
}

#[test]
fn what_is_made_of_posts_is_a_list_and_what_embeds_some_is_not() {
    let post = |words| format!("<article>{}</article>", p(words));
    let main = |words| format!("<main class=entry-content title=main>{}{}</main>", paragraphs(4, 60), post(words).repeat(3));
    assert_eq!(chosen(&main(30)), "main", "posts of others that an essay shows");
    assert_eq!(chosen(&main(90)), SEVERAL);
}

#[test]
fn excerpts_are_a_list_and_a_round_up_is_not() {
    let cut = format!("<p>{} and …</p>", sentence(60));
    assert_eq!(chosen(&format!("<main title=main>{}{}</main>", cut.repeat(4), p(60))), SEVERAL);
    assert_eq!(chosen(&format!("<main title=main>{}{}</main>", cut.repeat(3), paragraphs(2, 60))), SEVERAL);
    assert_eq!(chosen(&format!("<main title=main>{}{}</main>", cut.repeat(3), paragraphs(4, 60))), "main", "an essay of pauses");
    assert_eq!(chosen(&format!("<main title=main>{}{}</main>", cut.repeat(2), p(160))), "main", "two are no list");
    let entry = |words| format!("<h2><a href=/her>Her</a></h2>{}", p(words));
    assert_eq!(chosen(&format!("<main title=main>{}</main>", entry(55).repeat(3))), SEVERAL);
    assert_eq!(chosen(&format!("<main title=main>{}</main>", entry(90).repeat(5))), "main", "the ten films of a year, each with its link");
    let plain = format!("<h2><a href=/her>Her</a>, again</h2>{}", p(55));
    assert_eq!(chosen(&format!("<main title=main>{}</main>", plain.repeat(5))), "main", "a heading that is not all link");
    assert_eq!(chosen(&format!("<main title=main>{}</main>", format!("<h2>Her</h2>{}", p(55)).repeat(5))), "main");
}

#[test]
fn an_element_without_telling_names_must_stand_out() {
    let page = |text: &str, rest: &str| chosen(&format!("<div title=text>{text}</div><div>{rest}</div>"));
    assert_eq!(page(&paragraphs(3, 100), ""), "text");
    assert_eq!(page(&paragraphs(2, 150), ""), UNCLEAR, "two paragraphs are a box");
    assert_eq!(page(&paragraphs(3, 100), &paragraphs(4, 60)), UNCLEAR, "the page has as much elsewhere");
    let labels = "<div>Light, sound, cinema, city</div>".repeat(80);
    assert_eq!(page(&[paragraphs(3, 100), labels.clone()].concat(), ""), UNCLEAR, "more labels than sentences");
    assert_eq!(chosen(&format!("<article title=post>{}</article>", paragraphs(2, 150))), "post", "an <article> need not stand out");
}

#[test]
fn a_post_has_two_hundred_words_and_labels_count_only_in_a_named_text() {
    assert_eq!(chosen(&format!("<article title=post>{}</article>", paragraphs(4, 50))), "post");
    assert_eq!(chosen(&format!("<article title=post>{}{}</article>", paragraphs(3, 50), p(49))), SHORT);
    let table = "<table><tr><td>Light, sound, cinema, city</td></tr></table>".repeat(20);
    assert_eq!(chosen(&format!("<article title=post>{}{table}</article>", paragraphs(3, 50))), SHORT);
    assert_eq!(chosen(&format!("<div class=entry-content title=text>{}{table}</div>", paragraphs(3, 50))), "text");
}

#[test]
fn two_characters_without_spaces_count_as_a_word() {
    let post = |sentences: usize| {
        chosen(&format!("<article title=post>{}</article>", format!("<p>{}</p>", "她站在港口，看着。".repeat(10)).repeat(sentences)))
    };
    assert_eq!((post(5), post(6)), (SHORT.into(), "post".into()), "seven characters, ten times: 35 words");
}

#[test]
fn links_and_labels_are_no_prose() {
    let beside = |item: &str| chosen(&format!("<div title=text>{}</div><div title=other>{}</div>", paragraphs(3, 100), item.repeat(40)));
    assert_eq!(beside("<p><a href=/a>A warm city, and more</a> by hand</p>"), "text", "more than half of it is a link");
    assert_eq!(beside("<p>A warm city and nobody in it looks up, <a href=/a>more</a> ...</p>"), "text", "a teaser that breaks off");
    assert_eq!(beside("<p>A warm city and nobody in it looks up, <a href=/a>more</a> [...] </p>"), "text", "or breaks off in brackets");
    assert_eq!(beside("<div>One two three four five six seven eight nine ten eleven</div>"), "text", "no sentence");
    assert_eq!(beside("<div>Light, sound, cinema, city, and so on, for nine.</div>"), "text", "nine words in a bare container");
    assert_eq!(
        beside("<div>Light, sound, cinema, city, and so on, up to ten.</div>"),
        UNCLEAR,
        "ten are a sentence, and stand beside the text"
    );
}

#[test]
fn a_name_around_the_whole_page_is_wrong_and_a_hidden_text_stays_hidden() {
    let text = paragraphs(4, 80);
    assert_eq!(chosen(&format!("<div class=sidebar><div title=text>{text}</div></div>")), "text");
    assert_eq!(chosen(&format!("<div hidden><div title=text>{text}</div></div>")), "text", "until a script has run");
    let copy = format!("<div class=entry-content title=copy hidden>{}</div>", paragraphs(5, 80));
    assert_eq!(chosen(&format!("<div class=entry-content title=text>{text}</div>{copy}")), "text", "the version for print");
    assert_eq!(
        chosen(&format!("<div title=text>{text}</div><div class=comments>{}</div>", paragraphs(12, 80))),
        "text",
        "comments may be longer"
    );
    assert_eq!(
        chosen(&format!("<div class='entry-content share' title=text>{text}</div><div>{}</div>", paragraphs(6, 80))),
        "text",
        "the surer name wins"
    );
}

#[test]
fn a_name_counts_more_if_it_is_the_only_one_on_the_page() {
    let (text, other) = (format!("<div class=entry-content title=text>{}</div>", paragraphs(4, 50)), |words| paragraphs(4, words));
    assert_eq!(chosen(&format!("<div title=all>{text}<div>{}</div></div>", other(75))), "text");
    let second = format!("<div><div class=post-body>{}</div></div>", other(40));
    assert_eq!(chosen(&format!("<div title=all>{text}{second}<div>{}</div></div>", other(35))), "all");
}

#[test]
fn a_text_in_several_parts_is_recognised_as_one() {
    let part = |words| format!("<div class=entry-content title=part>{}</div>", paragraphs(3, words));
    let ad = "<div class=advertisement>Buy a ticket.</div>";
    let post = |parts: &str, rest: &str| chosen(&format!("<article title=post><h1>Her</h1><div title=all>{parts}</div>{rest}</article>"));
    assert_eq!(
        post(&[part(50), part(50)].concat(), &format!("<div>{}</div>", paragraphs(5, 50))),
        "all",
        "their name passes to what holds them"
    );
    assert_eq!(post(&[part(80), part(20), format!("<div>{}</div>", part(20))].concat(), ""), "part", "the third is not of one make");
    assert_eq!(chosen(&format!("<article title=post><h1>Her</h1><div title=all>{}{ad}{}</div></article>", part(50), part(60))), "all");
    assert_eq!(
        chosen(&format!("<article title=post><h1>Her</h1><div title=all>{}<div>{}</div></div></article>", part(80), part(25))),
        "part",
        "not of one make"
    );
    assert_eq!(
        chosen(&format!("<article title=post><h1>Her</h1><div title=all>{}{ad}{}</div></article>", part(90), part(3))),
        "part",
        "a tenth is no part"
    );
}

/// As pandoc and people by hand write pages.
#[test]
fn text_that_stands_directly_in_the_page_is_the_page() {
    let (nav, note) = ("<nav><a href=/>Home</a></nav>", format!("<div>{}</div>", p(40)));
    assert_eq!(chosen(&format!("{nav}<h1>Her</h1>{}{note}", paragraphs(5, 60))), "the whole page");
    assert_eq!(around(&format!("{nav}<h1>Her</h1>{}{note}", paragraphs(5, 60))), "the whole page");
    let lines = format!("{}<br><br>", sentence(60)).repeat(5);
    assert_eq!(chosen(&format!("{nav}{lines}")), "the whole page", "without paragraphs");
    assert_eq!(chosen(&paragraphs(3, 40)), SHORT);
    let half = format!("<div title=half>{}</div>", paragraphs(3, 60));
    assert_eq!(chosen(&format!("{}{half}", paragraphs(3, 60))), UNCLEAR, "what is not nearly all in one place is not certain");
    assert_eq!(
        chosen(&format!("<article title=post>{}</article>{}", paragraphs(5, 60), paragraphs(2, 30))),
        "post",
        "loose text beside it"
    );
    let teasers = format!("<h2><a href=/her>Her</a></h2>{}", p(40)).repeat(6);
    assert_eq!(chosen(&teasers), SEVERAL);
}

/// In quadratic time this would take minutes.
#[test]
fn a_page_may_have_thousands_of_posts() {
    let mut finder = Finder::new();
    for _ in 0..30_000 {
        finder.event(&Event::Open { name: "article", attributes: &() });
        finder.event(&Event::Text("A light, and another light, and a third, and it ends."));
        finder.event(&Event::Close);
    }
    assert!(matches!(finder.finish(MIN_WORDS), Outcome::Nothing(_)));
}

#[test]
fn the_post_around_the_text_has_its_headline() {
    let text = format!("<div class=entry-content title=text>{}</div>", paragraphs(4, 80));
    assert_eq!(around(&format!("<article title=post><h1>Her</h1>{text}</article>")), "post");
    assert_eq!(around(&format!("<div title=outer><h1>Her</h1>{text}</div>")), "outer");
    assert_eq!(around(&format!("<div title=outer><h2>Her</h2>{text}</div>")), "text", "no headline");
    assert_eq!(around(&format!("<div title=outer><h1>Her</h1>{text}{}</div>", paragraphs(2, 80))), "text", "too much beside the text");
}
