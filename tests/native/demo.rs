//! The demo: one essay in three formats that say the same, and pages whose options exist.

use intertitle::article::{Article, BlockKind};
use intertitle::config::{Layers, Origin};
use intertitle::native::html::parse_document;
use intertitle::native::json::read_text;
use intertitle::parse::html::Reader;
use intertitle::parse::markdown;

const MARKDOWN: &str = include_str!("../../demo/her.md");
const JSON: &str = include_str!("../../demo/her.json");
const PAGE: &str = include_str!("../../index.html");

/// The essay on the page: the content of its text column.
fn from_page() -> Article {
    let page = parse_document(PAGE);
    let column = page.find("class", "prose").expect("the page has a text column");
    let mut reader = Reader::new();
    page.emit_inside(column, &mut |event| reader.event(event));
    reader.finish().article
}

#[test]
fn markdown_json_and_page_have_the_same_text() {
    let (written, warnings) = markdown::read(MARKDOWN);
    assert_eq!(warnings, []);
    let (published, warnings) = read_text(JSON);
    assert_eq!(warnings, []);
    assert_eq!(published.plain_text().as_str(), written.plain_text().as_str());
    assert_eq!(from_page().plain_text().as_str(), written.plain_text().as_str());
    assert_eq!(published, written, "the JSON is what `intertitle json demo/her.md` writes");
}

#[test]
fn the_essay_is_one() {
    let (article, _) = markdown::read(MARKDOWN);
    assert!(article.plain_text().as_str().split_whitespace().count() > 900);
    let about = &article.metadata;
    assert!(about.hero.is_some() && about.earlier.is_some() && about.series.is_some() && about.rating.is_some());
    assert_eq!(article.footnotes.len(), 1);
    assert!(about.authors.iter().all(|author| author.bio.is_some()) && about.hero.as_ref().is_some_and(|hero| !hero.image.alt.is_empty()));
    let count = |is: fn(&BlockKind) -> bool| article.blocks.iter().filter(|block| is(&block.kind)).count();
    assert!(count(|kind| matches!(kind, BlockKind::Heading { .. })) >= 3);
    assert!(count(|kind| matches!(kind, BlockKind::Quote { attribution, .. } if !attribution.is_empty())) >= 1);
    assert!(count(|kind| matches!(kind, BlockKind::Spoiler { .. })) >= 1);
}

#[test]
fn the_options_of_the_front_page_are_accepted() {
    let block = PAGE.split_once("data-intertitle-config>").and_then(|(_, rest)| rest.split_once("</script>")).expect("it has a block").0;
    let options: serde_json::Value = serde_json::from_str(block).expect("it is JSON");
    let mut layers = Layers::all();
    layers.add(Origin::Block, &&options);
    let (config, warnings) = layers.finish();
    assert_eq!(warnings, []);
    let (written, _) = markdown::read(MARKDOWN);
    let (told, wrote) = (&config.metadata, &written.metadata);
    assert_eq!((&told.films, told.rating, &told.authors[0].bio), (&wrote.films, wrote.rating, &wrote.authors[0].bio));
    assert_eq!(told.series.as_ref().map(|it| (&it.name, it.part)), wrote.series.as_ref().map(|it| (&it.name, it.part)));
    assert_eq!(told.earlier.as_ref().map(|it| (&it.note, &it.rating)), wrote.earlier.as_ref().map(|it| (&it.note, &it.rating)));
}
