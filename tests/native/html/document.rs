//! The native parser: the events of a body, those inside a single element, and the facts in the head.

use intertitle::native::html::parse_document;
use intertitle::parse::html::{Attributes, Event};

const PAGE: &str = r#"<!doctype html>
<html lang="en"><head><title>Her, again</title><base href="/blog/"><meta property="og:title" content="Her">
<link rel="canonical" href="/her"><script type="application/ld+json">{"@type":"Review"}</script></head>
<body><header>Blog</header><article class="post"><h1>Her</h1><p>Cut<br>to black.</p></article><footer>End</footer></body></html>"#;

fn log(event: &Event<'_>, out: &mut String) {
    match event {
        Event::Open { name, .. } => out.extend(["<", name, ">"]),
        Event::Text(text) => out.push_str(text.trim()),
        Event::Close => out.push_str("</>"),
    }
}

#[test]
fn a_body_is_a_balanced_stream() {
    let mut out = String::new();
    parse_document(PAGE).emit(&mut |event| log(event, &mut out));
    assert_eq!(out, "<header>Blog</><article><h1>Her</><p>Cut<br></>to black.</></><footer>End</>");
}

#[test]
fn one_element_gives_what_is_inside_it() {
    let page = parse_document(PAGE);
    let article = page.find("class", "post").unwrap();
    assert_eq!((article, page.name(article), page.elements()), (1, Some("article"), 6));
    let mut out = String::new();
    page.emit_inside(article, &mut |event| log(event, &mut out));
    assert_eq!(out, "<h1>Her</><p>Cut<br></>to black.</>");
    page.emit_inside(99, &mut |_| panic!("there is no such element"));
}

#[test]
fn the_head_gives_its_facts() {
    let page = parse_document(PAGE);
    assert_eq!((page.language.as_deref(), page.title.as_deref(), page.base.as_deref()), (Some("en"), Some("Her, again"), Some("/blog/")));
    assert_eq!(page.metas[0].get("content").as_deref(), Some("Her"));
    assert_eq!(page.links[0].get("href").as_deref(), Some("/her"));
    assert_eq!(page.json_ld, [r#"{"@type":"Review"}"#]);
}

#[test]
fn nesting_deeper_than_any_stack_is_handled() {
    let page = parse_document(&"<div>".repeat(3_000));
    assert_eq!(page.elements(), 3_000);
}
