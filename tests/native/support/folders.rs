//! The contents of a folder in this repository, for tests that search one.
//! It must ignore names that begin with a dot: file managers and editors create such files (`.DS_Store`, `.idea`).

use std::fs::read_dir;
use std::path::{Path, PathBuf};

/// The repository's root.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A path from the repository's root, for messages.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// The entries of a folder, sorted by name.
pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let found = read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let is_seen = |path: &PathBuf| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.'));
    let mut paths: Vec<PathBuf> = found.flatten().map(|entry| entry.path()).filter(is_seen).collect();
    paths.sort();
    paths
}

/// Every file below a path, at any depth; the path itself if it is a file, nothing if it does not exist.
pub(crate) fn files(path: &Path) -> Vec<PathBuf> {
    match path {
        _ if path.is_file() => vec![path.to_owned()],
        _ if path.is_dir() => entries(path).iter().flat_map(|path| files(path)).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn files_of_a_file_manager_are_ignored() {
    let folder = super::scratch::Scratch::new("folders");
    std::fs::create_dir(folder.path("in")).expect("a folder can be made");
    for name in ["in/her.md", ".DS_Store", "in/.her.md.swp"] {
        folder.write(name, b"\0\xff");
    }
    assert_eq!(files(folder.folder()), [folder.path("in/her.md")]);
    assert_eq!(files(&folder.path("absent")), [] as [PathBuf; 0]);
}
