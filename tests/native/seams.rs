//! What Rust and the loader's JavaScript call each other by: methods, exports, events, codes, highlights.
//! It reads both as text, because no compiler sees both; it must not test what they do, which the flows of `tests/e2e` show.

use crate::support::folders::files;
use std::collections::BTreeSet;
use std::path::Path;

fn text(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All files below a folder whose names have this ending, as one text, each line without the white space around it and without comments.
fn code(folder: &str, ending: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = files(&root.join(folder)).into_iter().filter(|file| file.to_string_lossy().ends_with(ending));
    let texts: Vec<String> = files.map(|file| std::fs::read_to_string(file).expect("a source can be read")).collect();
    let is_code = |line: &&str| !line.starts_with("//") && !line.starts_with('*') && !line.starts_with("/*");
    texts.iter().flat_map(|text| text.lines().map(str::trim).filter(is_code)).flat_map(|line| [line, "\n"]).collect()
}

/// The words that follow `before` and are ended by any character of `after`.
fn between<'a>(source: &'a str, before: &str, after: &[char]) -> BTreeSet<&'a str> {
    source.split(before).skip(1).filter_map(|rest| rest.split(after).next()).collect()
}

/// The text from `start` to the first `end` after it.
fn section<'a>(source: &'a str, start: &str, end: &str) -> &'a str {
    source.split_once(start).and_then(|(_, rest)| rest.split_once(end)).unwrap_or_else(|| panic!("there is no {start:?}")).0
}

#[test]
fn the_mount_has_every_method_that_is_bound() {
    let bindings = text("src/embed/loader_mount.rs");
    let bound: Vec<&str> = section(&bindings, "extern \"C\" {", "\n}").split("#[wasm_bindgen(").skip(1).collect();
    let js_name = |item: &'_ str| item.split_once("js_name = ").and_then(|(_, rest)| rest.split([')', ',']).next()).map(str::to_owned);
    let own_name = |item: &'_ str| item.split_once("fn ").and_then(|(_, rest)| rest.split('(').next()).map(str::to_owned);
    let names: BTreeSet<String> = bound.iter().filter_map(|item| js_name(item).or_else(|| own_name(item))).collect();
    assert!(names.len() > 12, "{names:?}");
    let class = text("src/embed/loader/mount.js");
    for name in names {
        let forms = [format!("\n  {name}("), format!("\n  {name} = "), format!("\n  {name};"), format!(" this.{name} = ")];
        assert!(forms.iter().any(|form| class.contains(form)), "mount.js has no {name}");
    }
}

#[test]
fn what_one_module_asks_of_another_is_exported() {
    let (rust, loader) = (code("src/embed", ".rs"), code("src/embed/loader", ".js").replace('\'', "\""));
    let asked = |source: &str| -> BTreeSet<(String, String)> {
        let calls = [".ask(\"", ".ask_with(\""].into_iter().flat_map(|call| source.split(call).skip(1));
        calls.filter_map(|call| Some((call.split('"').next()?.to_owned(), call.split('"').nth(2)?.to_owned()))).collect()
    };
    let calls: BTreeSet<(String, String)> = asked(&rust).union(&asked(&loader)).cloned().collect();
    assert!(calls.len() >= 16, "{calls:?}");
    for (module, export) in calls {
        // The widget's module has no name of its own.
        let folder = module.strip_prefix('-').unwrap_or("widget");
        let exported = code(&format!("src/embed/{folder}"), ".rs");
        let items = exported.split("#[wasm_bindgen").skip(1).filter_map(|item| item.split_once("fn ")?.1.split('(').next());
        assert!(items.into_iter().any(|name| name == export), "src/embed/{folder} exports no {export}");
    }
}

#[test]
fn the_types_have_every_event_and_what_it_says() {
    let types = text("src/embed/loader/intertitle.d.ts");
    let (rust, loader) = (code("src/embed", ".rs"), code("src/embed/loader", ".js"));
    let sent = &between(&rust, ".emit(\"", &['"']) | &between(&loader, "emit(element, '", &['\'']);
    assert_eq!(sent, between(&types, "\"intertitle:", &['"']));
    for (interface, file, function) in
        [("ReadyDetail", "src/embed/widget/session.rs", "fn ready("), ("QuoteDetail", "src/embed/quotes/shared.rs", "fn detail(")]
    {
        let typed = section(&types, &format!("interface {interface} {{"), "\n}");
        let typed: BTreeSet<&str> =
            typed.lines().filter_map(|line| line.trim().split_once(": ").filter(|_| line.ends_with(';'))).map(|(name, _)| name).collect();
        let source = text(file);
        assert_eq!(between(section(&source, function, "\n}"), "(\"", &['"']), typed, "{interface}");
    }
}

/// A flow waits in vain for an event that the witness does not hear. Progress is told too often to be kept; flows listen to it themselves.
#[test]
fn the_witness_of_the_flows_hears_every_event() {
    let (types, witness) = (text("src/embed/loader/intertitle.d.ts"), text("tests/e2e/support/witness/witness.js"));
    let heard = between(section(&witness, "for (const type of [", "]"), "\"intertitle:", &['"']);
    let mut typed = between(&types, "\"intertitle:", &['"']);
    assert!(typed.remove("progress"));
    assert_eq!(heard, typed);
}

#[test]
fn the_types_have_every_code() {
    let types = text("src/embed/loader/intertitle.d.ts");
    let typed = types.lines().find_map(|line| line.trim().strip_prefix("code: ")).expect("the types list the codes");
    let typed: BTreeSet<&str> = typed.split('"').skip(1).step_by(2).collect();
    let (rust, loader) = (text("src/embed/refusal.rs"), code("src/embed/loader", ".js"));
    let of_rust = between(section(&rust, "fn code(", "\n    }"), "=> \"", &['"']);
    let of_loader: BTreeSet<&str> = ["Fault('", "lost('", "fail('"].into_iter().flat_map(|call| between(&loader, call, &['\''])).collect();
    assert_eq!(&of_rust | &of_loader, typed);
}

#[test]
fn the_loader_takes_away_every_highlight() {
    let (rust, loader) = (text("src/browser/highlight.rs"), text("src/embed/loader/mount.js"));
    let removed = section(&loader, "for (const name of [", "]) CSS.highlights");
    assert_eq!(between(&rust, "&str = \"intertitle-", &['"']), removed.split(", ").map(|name| name.trim_matches('\'')).collect());
}
