//! Results that are kept in a file: where the current ones differ, and the command that writes them.
//! It must not print whole files: the first line that changed says more.

/// How to write the current results of tests whose names contain `tests`.
pub(crate) fn command(tests: &str) -> String {
    format!("if that is right, run `UPDATE_FIXTURES=1 cargo test --test native {tests}`, and review the diff")
}

/// The first line in which two texts differ, with its number and both forms; nothing if they are the same.
pub(crate) fn difference(kept: &str, now: &str) -> Option<String> {
    if kept == now {
        return None;
    }
    let (mut kept, mut now) = (kept.lines(), now.lines());
    (1..).find_map(|number| match (kept.next(), now.next()) {
        (None, None) => Some("only the line breaks differ".into()),
        (kept, now) if kept != now => {
            Some(format!("line {number}\n  was: {}\n  now: {}", kept.unwrap_or("(nothing)"), now.unwrap_or("(nothing)")))
        }
        _ => None,
    })
}

#[test]
fn the_first_difference_is_told() {
    assert_eq!(difference("a\nb\n", "a\nb\n"), None);
    assert_eq!(difference("a\nb\nc", "a\nB\nC").unwrap(), "line 2\n  was: b\n  now: B");
    assert_eq!(difference("a", "a\nb").unwrap(), "line 2\n  was: (nothing)\n  now: b");
    assert_eq!(difference("a", "a\n").unwrap(), "only the line breaks differ");
}
