//! What Rust and the loader's JavaScript call each other by: methods, exports, events, codes, highlights.
//! It reads both as text, because no compiler sees both; it must not test what they do, which the flows of `tests/e2e` show.

use crate::support::sources::{between, section, sources, text};
use std::collections::BTreeSet;

/// The code of all files below a folder whose names have this ending: their lines without indentation, and without comments.
fn code(folder: &str, ending: &str) -> String {
    let is_code = |line: &&str| !["//", "/*", "*"].iter().any(|mark| line.starts_with(mark));
    sources(folder, ending).lines().map(str::trim).filter(is_code).flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn the_mount_has_every_method_that_is_bound() {
    let bindings = text("src/embed/loader_mount.rs");
    let bound: Vec<&str> = section(&bindings, "extern \"C\" {", "\n}").split("#[wasm_bindgen(").skip(1).collect();
    assert!(bound.len() > 12, "only {} methods", bound.len());
    let class = text("src/embed/loader/mount.js");
    for item in bound {
        let (_, name) = item.split_once("js_name = ").or_else(|| item.split_once("fn ")).expect("a method has a name");
        let name = name.split([')', ',', '(']).next().unwrap_or_default();
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
    let sent = &between(&rust, ".emit(\"", &['"']) | &between(&loader, "event('", &['\'']);
    assert_eq!(sent, between(&types, "\"intertitle:", &['"']));
    for (interface, file, function) in
        [("ReadyDetail", "src/embed/widget/session.rs", "fn ready("), ("QuoteDetail", "src/embed/quotes/composing.rs", "fn detail(")]
    {
        let typed = section(&types, &format!("interface {interface} {{"), "\n}");
        let typed: BTreeSet<String> = typed
            .lines()
            .filter_map(|line| line.trim().split_once(": ").filter(|_| line.ends_with(';')))
            .map(|(name, _)| name.to_owned())
            .collect();
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
    let typed: BTreeSet<String> = typed.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let (rust, loader) = (text("src/embed/refusal.rs"), code("src/embed/loader", ".js"));
    let of_rust = between(section(&rust, "fn code(", "\n    }"), "=> \"", &['"']);
    let of_loader: BTreeSet<String> =
        ["Fault('", "lost('", "fail('"].into_iter().flat_map(|call| between(&loader, call, &['\''])).collect();
    assert_eq!(&of_rust | &of_loader, typed);
}

#[test]
fn the_loader_takes_away_every_highlight() {
    let (rust, loader) = (text("src/browser/highlight.rs"), text("src/embed/loader/mount.js"));
    let removed = section(&loader, "for (const name of [", "]) CSS.highlights");
    assert_eq!(
        between(&rust, "&str = \"intertitle-", &['"']),
        removed.split(", ").map(|name| name.trim_matches('\'').to_owned()).collect()
    );
}
