//! The demo: one essay in three forms, which say the same, and pages whose options are options.

use intertitle::config::{Layers, Origin};
use intertitle::native::json::read_text;

const JSON: &str = include_str!("../../demo/her.json");
const PAGE: &str = include_str!("../../index.html");

#[test]
fn the_options_of_the_front_page_are_taken() {
    let block = PAGE.split_once("data-intertitle-config>").and_then(|(_, rest)| rest.split_once("</script>")).expect("it has a block").0;
    let mut layers = Layers::default();
    layers.add(Origin::Block, &&serde_json::from_str::<serde_json::Value>(block).expect("it is JSON"));
    let (config, warnings) = layers.finish();
    assert_eq!(warnings, []);
    let (written, _) = read_text(JSON);
    let (told, wrote) = (&config.metadata, &written.metadata);
    assert_eq!((&told.films, told.rating, &told.authors[0].bio), (&wrote.films, wrote.rating, &wrote.authors[0].bio));
    assert_eq!(told.earlier.as_ref().map(|it| (&it.note, &it.rating)), wrote.earlier.as_ref().map(|it| (&it.note, &it.rating)));
}
