//! Plural forms and digits as the browser knows them.

use super::support::translated;
use intertitle::browser::json::JsonValue;
use intertitle::browser::number_format::IntlNumbers;
use intertitle::browser::plural_rules::IntlPlurals;
use intertitle::ports::{NumberFormat, PluralRules};
use intertitle::strings::{Key, Overrides, Strings};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn arabic_counts_in_its_six_forms_and_its_own_digits() {
    let strings = Strings::new("ar-EG", translated("ar-EG"));
    let (rules, numbers) = (IntlPlurals::new(strings.language()), IntlNumbers::new(strings.language()));
    let categories = [0, 1, 2, 3, 11, 100].map(|number| rules.category(number));
    assert_eq!(categories, ["zero", "one", "two", "few", "many", "other"]);
    assert_eq!(strings.count(Key::READING_TIME, 5, &rules, &numbers), "٥ دقائق للقراءة");
    assert_eq!(strings.number(4.5, &numbers), "٤٫٥");
}

#[wasm_bindgen_test]
fn numbers_written_without_intl_look_as_with_it() {
    for language in
        ["en", "de", "fr", "pl", "ru", "tr", "he", "hi", "th", "zh", "ja", "ko", "vi", "ar", "ar-MA", "fa", "bn", "ur", "mr", "ne", "my"]
    {
        // A language has its own digits only if there are strings in it; English strings come with English digits.
        let own = JsonValue::parse(r#"{"dismiss": "×"}"#).unwrap();
        let strings = Strings::new(language, Overrides::read(&own));
        assert_eq!(strings.language(), language);
        let numbers = IntlNumbers::new(strings.language());
        for number in [0.0, 5.0, 42.0, 999.0, 1000.0, 4.5] {
            assert_eq!(strings.number(number, &numbers), numbers.format(number), "{number} in {language}");
        }
    }
}

#[wasm_bindgen_test]
fn a_tag_that_intl_refuses_counts_as_english() {
    assert_eq!(IntlNumbers::new("not a tag").format(1200.0), "1,200");
    assert_eq!([0, 1, 2].map(|number| IntlPlurals::new("not a tag").category(number)), ["other", "one", "other"]);
}
