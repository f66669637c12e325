//! The demo: its files are read without a complaint.

use intertitle::native::json::read_text;

const JSON: &str = include_str!("../../demo/her.json");

#[test]
fn the_json_of_the_essay_is_read_without_a_warning() {
    let (article, warnings) = read_text(JSON);
    assert_eq!(warnings, vec![]);
    assert!(article.plain_text().as_str().split_whitespace().count() > 900);
}
