//! What holds of the repository as a whole: it tells nothing of the machine it was made on, and its lock files agree.
//! It must not look at what the code does; [`super::architecture`] checks which part may depend on which.

use crate::support::folders::{entries, files, root, shown};
use crate::support::sources::text;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn nothing_reveals_the_machine_it_was_made_on() {
    let here = root();
    // Split up, so that this file does not contain what it looks for.
    let private = ["ho me/", "ro ot/", "Us ers/", "wo rk/"].map(|folder| format!("/{}", folder.replace(' ', "")));
    for file in everything() {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        assert!(!names_folder(&text, here), "{} names this folder", shown(&file));
        for path in &private {
            let named = text.match_indices(path.as_str()).any(|(at, _)| is_absolute(&text[..at], &text[at + path.len()..]));
            assert!(!named, "{} names a path under {path}", shown(&file));
        }
    }
}

#[test]
fn a_folder_of_this_machine_is_told_from_an_address() {
    assert!(names_folder("file:///srv/films/out.wasm", Path::new("/srv/films")));
    assert!(!names_folder("src=\"/intertitle/intertitle.js\"", Path::new("/intertitle")));
}

#[test]
fn lock_files_name_no_registry_host() {
    let packages = text("package-lock.json");
    assert!(!packages.contains("\"resolved\""), "package-lock.json names hosts: npm install with omit-lockfile-registry-resolved=true");
    let crates = text("Cargo.lock");
    for line in crates.lines().filter(|line| line.starts_with("source = ")) {
        assert_eq!(line, "source = \"registry+https://github.com/rust-lang/crates.io-index\"", "every crate comes from crates.io");
    }
}

/// Otherwise another version of a parser is fuzzed than the one that ships.
#[test]
fn the_fuzz_targets_are_locked_to_the_same_versions() {
    let ships = locked("Cargo.lock");
    for (name, version) in locked("fuzz/Cargo.lock") {
        let mut others = ships.iter().filter(|(other, _)| *other == name).peekable();
        let agrees = others.peek().is_none() || others.any(|(_, other)| *other == version);
        assert!(agrees, "fuzz/Cargo.lock has {name} {version}: cargo update --manifest-path fuzz/Cargo.toml {name} --precise VERSION");
    }
}

/// The crates of a lock file, each with its version.
fn locked(file: &str) -> Vec<(String, String)> {
    let text = text(file);
    let field = |package: &str, name: &str| {
        package.split_once(&format!("\n{name} = \"")).map(|(_, rest)| rest.split('"').next().unwrap_or_default().to_owned())
    };
    let crates: Vec<_> =
        text.split("[[package]]").skip(1).filter_map(|package| Some((field(package, "name")?, field(package, "version")?))).collect();
    assert!(crates.len() > 20, "{file} names {} crates", crates.len());
    crates
}

/// Whether a text contains a folder as a path on this machine. A clone directly below the root, such as `/src`, has the same name as a path
/// on any site.
fn names_folder(text: &str, folder: &Path) -> bool {
    folder.components().count() > 2 && text.contains(&format!("{}/", folder.display()))
}

/// Whether the folder between `before` and `after` starts an absolute path to something in it; in `https://example.com/work/` it does not.
fn is_absolute(before: &str, after: &str) -> bool {
    let begins = before.chars().next_back().is_none_or(|character| !(character.is_alphanumeric() || "./-_}~$*".contains(character)));
    begins && after.starts_with(char::is_alphanumeric)
}

/// Every file of the repository, without what is built or installed.
fn everything() -> Vec<PathBuf> {
    let made = |path: &Path| ["target", "dist", "node_modules", "out", "corpus", "artifacts"].iter().any(|name| path.ends_with(name));
    let is_ours = |path: &PathBuf| !path.strip_prefix(root()).unwrap_or(path).ancestors().any(made);
    let hidden = [".cargo", ".ci", ".gitignore"].map(|name| root().join(name));
    let ours = entries(root()).into_iter().chain(hidden).filter(is_ours);
    ours.flat_map(|path| files(&path)).filter(is_ours).collect()
}
