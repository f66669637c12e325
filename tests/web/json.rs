//! JSON as the browser parses it reads like JSON as serde_json parses it on an author's machine.
//! Must not test the readers of JSON: the native tests do.

use intertitle::browser::json::JsonValue;
use intertitle::films::related::Wishes;
use intertitle::parse::json::{Kind, Value};
use wasm_bindgen_test::wasm_bindgen_test;

fn json(text: &str) -> JsonValue {
    JsonValue::parse(text).unwrap()
}

#[wasm_bindgen_test]
fn only_objects_have_keys() {
    assert_eq!(json(r#"{"b": 1, "a": null}"#).keys(), ["b", "a"]);
    for (text, kind) in
        [(r#"["a", "b"]"#, Kind::Array), (r#""ab""#, Kind::String), ("2", Kind::Number), ("true", Kind::Bool), ("null", Kind::Null)]
    {
        let value = json(text);
        assert_eq!(value.kind(), kind, "{text}");
        assert_eq!(value.keys(), [""; 0], "{text}");
    }
}

/// Each film of a list was also called a setting that there is not.
#[wasm_bindgen_test]
fn an_author_is_told_once_that_a_list_is_no_object() {
    let mut told = Vec::new();
    let wishes = Wishes::read(&json(r#"["Solaris", "Stalker"]"#), &mut |place, why| told.push([place, ": ", why].concat()));
    assert_eq!((wishes, told), (Wishes::default(), vec![": this takes an object; it was left out".to_owned()]));
}
