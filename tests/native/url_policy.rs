//! The address policy against a table of addresses that authors write and that attackers write.

use intertitle::parse::url_policy::{image, link};

/// Addresses that stay as they are.
const KEPT: &[&str] = &[
    "https://films.example/her",
    "http://films.example/her?year=2013&cut=2#end",
    "HTTPS://FILMS.EXAMPLE/",
    "https://user@films.example:8080/",
    "https://films.example/a:b",
    "https://films.example/?next=javascript:alert(1)",
    "https://films.example/#javascript:alert(1)",
    "//films.example/her",
    "/reviews/her",
    "/reviews/2:1",
    "./a:b",
    "../her.html",
    "her.html",
    "her.html#part-2",
    "?page=2",
    "?q=a:b",
    "#fn:1",
    "#",
    "mailto:critic@films.example",
    "MailTo:critic@films.example?subject=Her",
    "映画/her.html",
    "https://películas.example/ella",
    "نقد\u{200c}ها/her",
    // Not decoded twice: these are relative, as they are to a browser.
    "javascript%3Aalert(1)",
    "&#106;avascript&#58;alert(1)",
    "javascript/alert(1)",
];

/// Addresses that no link may have, in the disguises of the XSS cheat sheets.
const REFUSED: &[&str] = &[
    "",
    " ",
    "\u{0}\u{1f}\t\r\n",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\u{a0}javascript:alert(1)",
    "\u{2028}javascript:alert(1)",
    "\u{3000}javascript:alert(1)",
    "\u{feff}javascript:alert(1)",
    "\u{200b}javascript:alert(1)",
    "\u{1}javascript:alert(1)",
    "\u{1f}\u{1e}javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\r\nscript:alert(1)",
    "java\u{0}script:alert(1)",
    "java\u{7f}script:alert(1)",
    "java\u{85}script:alert(1)",
    "java\u{200b}script:alert(1)",
    "java\u{ad}script:alert(1)",
    "java\u{202e}script:alert(1)",
    "j a v a s c r i p t : alert(1)",
    "javascript\t:alert(1)",
    "javascript :alert(1)",
    "javascript:",
    "javascript://films.example/%0aalert(1)",
    "javascript:/*--></title></style>*/alert(1)",
    "vbscript:msgbox(1)",
    "VBScript:msgbox(1)",
    "livescript:x",
    "mocha:x",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "DATA:text/html,x",
    "da\tta:text/html,x",
    "data:,x",
    "data:image/png;base64,iVBORw0KGgo=",
    "blob:https://films.example/1",
    "file:///etc/passwd",
    "filesystem:https://films.example/x",
    "about:blank",
    "view-source:https://films.example/",
    "jar:https://films.example!/x",
    "feed:javascript:alert(1)",
    "ftp://films.example/",
    "tel:+15550100",
    "intent://x#Intent;end",
    "ms-word:ofe|u|https://films.example/",
    "chrome://settings",
    "http\u{2}s-javascript:alert(1)",
    "1javascript:x",
    ":",
    "::alert(1)",
];

#[test]
fn addresses_that_authors_write_are_kept_as_they_are() {
    for address in KEPT {
        assert_eq!(link(address).as_deref(), Some(*address));
    }
}

#[test]
fn disguised_schemes_are_refused_for_links_and_images() {
    for address in REFUSED {
        assert_eq!(link(address), None, "link {address:?}");
        let raster = address.starts_with("data:image/png");
        assert_eq!(image(address).is_some(), raster, "image {address:?}");
    }
}

#[test]
fn addresses_are_cleaned_as_browsers_do() {
    let cases = [
        ("  her.html\n", "her.html"),
        ("/re\nviews/h\ter", "/reviews/her"),
        ("/the city.jpg", "/the%20city.jpg"),
        ("\\\\films.example\\her", "//films.example/her"),
        ("https:\\films.example\\a?b\\c", "https:/films.example/a?b\\c"),
        ("ht\ntps://films.example/", "https://films.example/"),
        ("\u{2028}/her\u{a0}", "/her"),
    ];
    for (written, expected) in cases {
        assert_eq!(link(written).as_deref(), Some(expected), "link {written:?}");
        assert_eq!(image(written).as_deref(), Some(expected), "image {written:?}");
    }
}

#[test]
fn only_raster_images_may_come_as_data() {
    for raster in ["png", "jpeg", "jpg", "gif", "webp", "avif", "PNG"] {
        let address = format!("data:image/{raster};base64,AAAA");
        assert_eq!(image(&address), Some(address.clone()));
    }
    assert_eq!(image("data:image/gif;base64,AA AA\n==").as_deref(), Some("data:image/gif;base64,AAAA=="));
    let refused = [
        "data:image/svg+xml,<svg/>",
        "data:image/svg+xml;base64,AAAA",
        "DATA:IMAGE/SVG+XML,x",
        "data:image/png",
        "data:image/png+xml,x",
        "data:text/html;image/png,x",
        "data:,image/png",
        "data:image/x-icon;base64,AAAA",
        "mailto:critic@films.example",
        "#shape",
        "javascript:image/png,x",
    ];
    for address in refused {
        assert_eq!(image(address), None, "{address:?}");
    }
}

#[test]
fn what_passes_once_passes_again_unchanged() {
    for address in [
        "http ://films.example/her",
        "http://films.example/a b",
        " her.html#the city ",
        "HTTPS:\\\\films.example\\her",
        "mailto:ida@films.example?subject=a b",
        "a\u{a0}b:c",
    ] {
        if let Some(passed) = link(address) {
            assert_eq!(link(&passed).as_ref(), Some(&passed), "{address}");
        }
    }
    assert_eq!(link("http ://films.example/her"), None);
}
