//! Maps a path to a file: the first part of the address chooses the folder.
//! Must never leave these folders.

use std::path::{Component, Path, PathBuf};

use hyper::header::{HeaderMap, HeaderValue};

/// A file to answer with.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) body: Vec<u8>,
    /// Headers of the page's `headers.txt`.
    pub(super) headers: HeaderMap,
    /// Whether a browser opens it as a page, into which the witness is put.
    pub(super) is_page: bool,
}

/// The file behind a path, if there is one.
pub(super) fn find(path: &str) -> Option<Found> {
    let (folder, rest) = folder_of(path);
    let mut file = folder.join(inside(rest)?);
    if path.ends_with('/') {
        file.push("index.html");
    }
    let mut headers =
        std::fs::read_to_string(file.with_file_name("headers.txt")).map(|text| super::parse_headers(&text)).unwrap_or_default();
    let body = match std::fs::read(with_ending(&file, ".br")) {
        Ok(compressed) => {
            headers.insert("content-encoding", HeaderValue::from_static("br"));
            compressed
        }
        Err(_) => std::fs::read(&file).ok()?,
    };
    // A fetched document is not a page, and a measured page must not contain the witness.
    let is_page =
        file.extension().is_some_and(|extension| extension == "html") && !file.ends_with("document.html") && !path.starts_with("/measure/");
    Some(Found { path: file, body, headers, is_page })
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The folder that serves the path, and the path inside it. Without a folder of its own, a path is in `dist/`.
fn folder_of(path: &str) -> (PathBuf, &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = [
        ("/pages/", root.join("tests/e2e/pages")),
        ("/witness/", root.join("tests/e2e/support/witness")),
        ("/blogs/", root.join("out/blogs")),
        ("/measure/", root.join("out/measure")),
        ("/npm/", root.join("node_modules")),
        ("/snippets/", root.join("out/snippets")),
    ];
    named
        .into_iter()
        .find_map(|(prefix, folder)| path.strip_prefix(prefix).map(|rest| (folder, rest)))
        .unwrap_or_else(|| (dist(), &path[1..]))
}

/// The built widget; `DIST` names another folder than `dist/`.
pub(super) fn dist() -> PathBuf {
    std::env::var_os("DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from)
}

/// The path below its folder; `None` if it would leave the folder.
fn inside(path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(path.replace("%20", " "));
    path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)).then_some(path)
}
