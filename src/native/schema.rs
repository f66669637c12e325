//! The JSON Schema of the published JSON, derived from the types themselves: `docs/article.schema.json`.
//! It must allow exactly what the reader accepts without a warning; `tests/native/schema.rs` compares the two.

use crate::article::Article;
use serde_json::{Map, Value, json};

/// The definitions whose lists may be written without brackets when there is only one item.
const ONE_OR_MANY: [&str; 8] = ["Alignment", "Author", "Block", "Film", "Footnote", "Image", "Inline", "ListItem"];

/// The definitions that may be written as a string, and what the string means then.
const SHORTHANDS: [(&str, &str); 9] = [
    ("Author", "The author's name."),
    ("Block", "A paragraph without markup."),
    ("Cell", "Text without markup."),
    ("Film", "A film's title, with its year in brackets: \"Her (2013)\"."),
    ("Hero", "The image's address."),
    ("Image", "The image's address."),
    ("Inline", "Text without markup."),
    ("ListItem", "An item without markup."),
    ("Series", "The name of the series."),
];

/// The schema, with its definitions in alphabetical order.
///
/// ```
/// let schema = intertitle::native::schema::article();
/// assert_eq!(schema["title"], "Intertitle article");
/// assert_eq!(schema["$defs"]["Author"]["anyOf"][0]["type"], "string");
/// ```
#[must_use]
pub fn article() -> Value {
    let mut schema = schemars::schema_for!(Article).to_value();
    let derived = schema.get("$defs").and_then(Value::as_object).cloned().unwrap_or_default();
    visit(&mut schema, &mut |object| {
        merge_reference(object, &derived);
        spread_variants(object);
    });
    visit(&mut schema, &mut |object| {
        describe(object);
        close(object);
        one_or_many(object);
        object.remove("format");
    });
    constrain(&mut schema);
    visit(&mut schema, &mut dispatch);
    shorten(&mut schema);
    prune(&mut schema);
    head(&mut schema);
    schema
}

/// [`article`] as the text of the file, with its final line break.
#[must_use]
pub fn text() -> String {
    format!("{:#}\n", article())
}

/// Calls `change` on every object of the schema, the inner ones first.
fn visit(value: &mut Value, change: &mut dyn FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| visit(item, change)),
        Value::Object(object) => {
            object.values_mut().for_each(|value| visit(value, change));
            change(object);
        }
        _ => {}
    }
}

/// A variant that wraps a type refers to it beside its tag; the type's members replace the reference, so that the variant can be closed.
fn merge_reference(object: &mut Map<String, Value>, definitions: &Map<String, Value>) {
    if !object.contains_key("properties") {
        return;
    }
    let Some(name) = reference(object).map(str::to_owned) else { return };
    let Some(Value::Object(definition)) = definitions.get(&name) else { return };
    object.remove("$ref");
    if let (Some(Value::Object(own)), Some(Value::Object(others))) = (object.get_mut("properties"), definition.get("properties")) {
        own.extend(others.clone());
    }
    if let (Some(Value::Array(own)), Some(Value::Array(others))) = (object.get_mut("required"), definition.get("required")) {
        own.extend(others.clone());
    }
}

/// Members beside a choice of variants become members of each variant, so that each can be closed.
fn spread_variants(object: &mut Map<String, Value>) {
    if !object.contains_key("oneOf") {
        return;
    }
    let (Some(shared), Some(Value::Array(variants))) = (object.remove("properties"), object.get_mut("oneOf")) else { return };
    for properties in variants.iter_mut().filter_map(|variant| variant.get_mut("properties")?.as_object_mut()) {
        properties.extend(shared.as_object().cloned().unwrap_or_default());
    }
    object.remove("type");
}

/// Descriptions come from rustdoc: only the first paragraph is for authors, and its links become the names used in JSON.
fn describe(object: &mut Map<String, Value>) {
    let Some(Value::String(text)) = object.get_mut("description") else { return };
    let first = text.split("\n\n").next().unwrap_or_default();
    let mut parts = first.split("[`");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (path, rest) = part.split_once("`]").unwrap_or((part, ""));
        let name = path.rsplit("::").next().unwrap_or(path);
        let mut letters = name.chars();
        plain.push('`');
        plain.extend(letters.next().map(|letter| letter.to_ascii_lowercase()));
        plain.push_str(letters.as_str());
        plain.push('`');
        plain.push_str(rest);
    }
    *text = plain;
}

/// Forbids members other than those named.
fn close(object: &mut Map<String, Value>) {
    if object.get("type").is_some_and(|kind| kind == "object") {
        object.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
}

/// Allows a list of one item without its brackets.
fn one_or_many(object: &mut Map<String, Value>) {
    let Some(item) = object.get("items").and_then(Value::as_object) else { return };
    if !reference(item).is_some_and(|name| ONE_OR_MANY.contains(&name)) {
        return;
    }
    let item = Value::Object(item.clone());
    let description = object.remove("description");
    let list = Value::Object(std::mem::take(object));
    object.extend(description.map(|text| ("description".to_owned(), text)));
    object.insert("anyOf".to_owned(), json!([list, item]));
}

/// The name of the definition that an object refers to.
fn reference(object: &Map<String, Value>) -> Option<&str> {
    object.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

/// Turns a choice of variants by `type` into one condition for each. `oneOf` would try every variant on everything inside a block,
/// and again on everything inside that: time exponential in the depth.
fn dispatch(object: &mut Map<String, Value>) {
    let Some(Value::Array(variants)) = object.get("oneOf") else { return };
    let tag = |variant: &Value| variant.pointer("/properties/type/const").cloned();
    let Some(tags) = variants.iter().map(tag).collect::<Option<Vec<_>>>() else { return };
    let about = |variant: &Value| variant.get("description").cloned();
    let names: Vec<Value> =
        tags.iter().zip(variants).map(|(tag, variant)| json!({ "const": tag, "description": about(variant) })).collect();
    let conditions: Vec<Value> = tags
        .iter()
        .zip(variants)
        .map(|(tag, variant)| json!({ "if": { "properties": { "type": { "const": tag } }, "required": ["type"] }, "then": variant }))
        .collect();
    object.remove("oneOf");
    object.insert("type".to_owned(), json!("object"));
    object.insert("required".to_owned(), json!(["type"]));
    object.insert("properties".to_owned(), json!({ "type": { "oneOf": names } }));
    object.insert("allOf".to_owned(), Value::Array(conditions));
}

/// Adds what the types' constructors guarantee, which cannot be derived.
fn constrain(schema: &mut Value) {
    let mut set = |pointer: &str, members: Value| {
        if let (Some(Value::Object(object)), Value::Object(members)) = (schema.pointer_mut(pointer), members) {
            object.extend(members);
        }
    };
    let up_to_four_digits = json!({ "minimum": 1, "maximum": 9999 });
    set("/$defs/BlockId", json!({ "pattern": "^[A-Za-z0-9_-]{1,64}$" }));
    set("/$defs/Date", json!({ "pattern": "^\\d{4}-\\d{2}-\\d{2}([Tt ].+)?$" }));
    for field in ["Film/properties/year", "Series/properties/part", "Metadata/properties/readingMinutes"] {
        set(&["/$defs/", field].concat(), up_to_four_digits.clone());
    }
    set("/$defs/Metadata/properties/language", json!({ "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$" }));
    set("/$defs/Rating/properties/value", json!({ "minimum": 0, "maximum": 1000 }));
    set("/$defs/Rating/properties/scale", json!({ "exclusiveMinimum": 0, "maximum": 1000 }));
    let tags = json!([{ "type": "array", "items": { "type": "string" } }, { "type": "string" }]);
    set("/$defs/Metadata/properties/tags", json!({ "anyOf": tags }));
    if let Some(Value::Object(tags)) = schema.pointer_mut("/$defs/Metadata/properties/tags") {
        tags.remove("type");
        tags.remove("items");
    }
    for variant in schema.pointer_mut("/$defs/Block/oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(Value::Object(level)) = variant.pointer_mut("/properties/level") {
            level.extend([("minimum".to_owned(), json!(2)), ("maximum".to_owned(), json!(6))]);
        }
        // The title of an embed defaults to its address.
        if let Some(required) = variant.pointer_mut("/required").and_then(Value::as_array_mut) {
            let is_embed = required.contains(&json!("href"));
            required.retain(|name| !(is_embed && name == "title"));
        }
    }
}

/// Adds the shorthands for writing by hand.
fn shorten(schema: &mut Value) {
    let rating = json!([
        { "description": "Like \"4.5/5\"; without a scale it is out of 5, 10 or 100, the smallest that holds it.", "type": "string", "pattern": "^[0-9.]+( ?(/|of|out of) ?[0-9.]+)?$" },
        { "description": "Out of 5, 10 or 100, the smallest that holds it.", "type": "number", "minimum": 0, "maximum": 100 },
    ]);
    let strings = SHORTHANDS.iter().map(|(name, about)| (*name, json!([{ "description": about, "type": "string" }])));
    for (name, forms) in strings.chain([("Rating", rating)]) {
        let Some(definition) = schema.pointer_mut(&format!("/$defs/{name}")).and_then(Value::as_object_mut) else { continue };
        let description = definition.remove("description");
        let mut forms = forms.as_array().cloned().unwrap_or_default();
        forms.push(Value::Object(std::mem::take(definition)));
        definition.extend(description.map(|text| ("description".to_owned(), text)));
        definition.insert("anyOf".to_owned(), Value::Array(forms));
    }
}

/// Removes the definitions whose members were merged into the variants.
fn prune(schema: &mut Value) {
    let text = schema.to_string();
    if let Some(Value::Object(definitions)) = schema.get_mut("$defs") {
        definitions.retain(|name, _| text.contains(&format!("\"#/$defs/{name}\"")));
    }
}

/// Adds what an editor shows of the schema as a whole.
fn head(schema: &mut Value) {
    let Some(object) = schema.as_object_mut() else { return };
    object.insert("$id".to_owned(), json!("urn:intertitle:article"));
    object.insert("title".to_owned(), json!("Intertitle article"));
    object.insert(
        "description".to_owned(),
        json!("A piece of film writing for Intertitle: what is known about it, its text, its footnotes."),
    );
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        properties.insert("$schema".to_owned(), json!({ "description": "The address of this schema, for editors.", "type": "string" }));
    }
}
