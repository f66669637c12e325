//! Hostile HTML: no address gets past the policy, nothing panics, no words are lost.

use super::show;
use intertitle::article::{Article, Block, BlockKind, Image, Inline};
use intertitle::native::html::read;
use intertitle::parse::html::{Event, Reader, Tokenizer};
use intertitle::parse::url_policy;
use proptest::prelude::*;

/// Payloads like those of the XSS cheat sheets, each of which once got past some sanitiser.
const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "<script src=//evil.example/x.js></script>",
    "<SCRIPT>alert(1)</SCRIPT >",
    "<scr<script>ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=javascript:alert(1)>",
    "<img src=\"java\tscript:alert(1)\">",
    "<img src=\"java&#x0A;script:alert(1)\">",
    "<img src=\"&#14;javascript:alert(1)\">",
    "<img src='vbscript:msgbox(1)'>",
    "<img src='data:text/html,<script>alert(1)</script>'>",
    "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
    "<img srcset='javascript:alert(1) 2x'>",
    "<img data-src='javascript:alert(1)'>",
    "<img src=x data-lazy-src=' javascript:alert(1)'>",
    "<img src=`javascript:alert(1)`>",
    "<img \"\"\"><script>alert(1)</script>\">",
    "<img lowsrc='javascript:alert(1)' dynsrc='javascript:alert(1)'>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=JaVaScRiPt:alert(1)>x</a>",
    "<a href='&#106;&#97;vascript:alert(1)'>x</a>",
    "<a href='&#x6A&#x61vascript:alert(1)'>x</a>",
    "<a href='&#0000106avascript:alert(1)'>x</a>",
    "<a href='java&Tab;script:alert(1)'>x</a>",
    "<a href='java&NewLine;script:alert(1)'>x</a>",
    "<a href='javascript&colon;alert(1)'>x</a>",
    "<a href=' \u{1}javascript:alert(1)'>x</a>",
    "<a href='\u{2028}javascript:alert(1)'>x</a>",
    "<a href='\u{a0}javascript:alert(1)'>x</a>",
    "<a href='\u{feff}javascript:alert(1)'>x</a>",
    "<a href='javascript://%0aalert(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href='data:image/png;base64,AAAA'>x</a>",
    "<a href='blob:https://evil.example/1'>x</a>",
    "<a href='file:///etc/passwd'>x</a>",
    "<a href='feed:javascript:alert(1)'>x</a>",
    "<a href='view-source:javascript:alert(1)'>x</a>",
    "<a href='jar:javascript:alert(1)!/'>x</a>",
    "<a href='x' onclick=alert(1)>x</a>",
    "<a href=\"javascript:'<a href='ok'>'\">x</a>",
    "<a xlink:href='javascript:alert(1)'>x</a>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x>'/></svg>",
    "<svg><image href='javascript:alert(1)'></svg>",
    "<math><a xlink:href='javascript:alert(1)'>x</a></math>",
    "<math><mtext><table><mglyph><style><img src=javascript:alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe src='data:text/html,x'></iframe>",
    "<iframe data-src='java\nscript:alert(1)'></iframe>",
    "<embed src=javascript:alert(1)>",
    "<object data=javascript:alert(1)></object>",
    "<object data='data:text/html,x'><param name=movie value='javascript:alert(1)'></object>",
    "<video src=javascript:alert(1)><source src='vbscript:x'></video>",
    "<video poster=javascript:alert(1)></video>",
    "<audio><source src=javascript:alert(1)></audio>",
    "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button></form>",
    "<input type=image src=javascript:alert(1)>",
    "<isindex action=javascript:alert(1)>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href='javascript:alert(1)//'><a href='x'>x</a>",
    "<link rel=stylesheet href=javascript:alert(1)>",
    "<style>@import 'javascript:alert(1)';</style>",
    "<div style='background:url(javascript:alert(1))'>x</div>",
    "<table background=javascript:alert(1)><tr><td background=javascript:alert(1)>x</table>",
    "<blockquote cite='javascript:alert(1)'><p>x</p></blockquote>",
    "<q cite='javascript:alert(1)'>x</q>",
    "<details ontoggle=alert(1) open class=spoiler><summary><a href='javascript:alert(1)'>x</a></summary>y</details>",
    "<figure><a href='javascript:alert(1)'><img src='javascript:alert(1)'></a><figcaption><a href='vbscript:x'>c</a></figcaption></figure>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<img src='data:image/gif;base64,x'><noscript><img src='javascript:alert(1)'></noscript>",
    "<template><img src=javascript:alert(1)></template>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<a href=javascript:alert(1)>x</a>]]>",
    "<sup><a href='#fn:1'>1</a></sup><div class=footnotes><ol><li id='fn:1'><a href='javascript:alert(1)'>x</a></ol></div>",
];

/// Every address of an article: of links and embeds, and of images.
fn addresses(article: &Article) -> (Vec<String>, Vec<String>) {
    let mut found = (Vec::new(), Vec::new());
    of_blocks(&article.blocks, &mut found);
    article.footnotes.iter().for_each(|note| of_blocks(&note.blocks, &mut found));
    found
}

fn of_blocks(blocks: &[Block], found: &mut (Vec<String>, Vec<String>)) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph { content } | BlockKind::Heading { content, .. } => of_words(content, found),
            BlockKind::List { items, .. } => items.iter().for_each(|item| of_blocks(&item.blocks, found)),
            BlockKind::Quote { blocks, attribution, cite, .. } => {
                found.0.extend(cite.clone());
                of_blocks(blocks, found);
                of_words(attribution, found);
            }
            BlockKind::Figure { images, caption, credit } => {
                images.iter().for_each(|image| of_image(image, found));
                of_words(caption, found);
                of_words(credit, found);
            }
            BlockKind::Table(table) => table.rows.iter().flatten().chain(&table.head).for_each(|cell| of_words(&cell.content, found)),
            BlockKind::Spoiler { summary, blocks } => {
                of_words(summary, found);
                of_blocks(blocks, found);
            }
            BlockKind::Embed { href, .. } => found.0.push(href.clone()),
            BlockKind::Code { .. } | BlockKind::Break => {}
        }
    }
}

fn of_image(image: &Image, found: &mut (Vec<String>, Vec<String>)) {
    found.1.push(image.src.clone());
}

fn of_words(content: &[Inline], found: &mut (Vec<String>, Vec<String>)) {
    for inline in content {
        match inline {
            Inline::Link { href, .. } => found.0.push(href.clone()),
            Inline::Image(image) => of_image(image, found),
            _ => {}
        }
        of_words(inline.content(), found);
    }
}

/// Reads raw HTML the way it is read inside Markdown.
fn read_raw(source: &str) -> Article {
    let mut reader = Reader::new();
    let mut html = Tokenizer::new();
    html.feed(source, &mut |event| reader.event(event));
    html.finish(&mut |event| reader.event(event));
    reader.finish().article
}

#[test]
fn no_payload_gets_an_address_past_the_policy() {
    assert!(PAYLOADS.len() >= 60);
    for payload in PAYLOADS {
        for article in [read(payload).0, read_raw(payload)] {
            let (links, images) = addresses(&article);
            for link in links {
                assert_eq!(url_policy::link(&link), Some(link.clone()), "{payload}");
                assert!(!link.to_lowercase().trim().starts_with("javascript:"), "{payload}");
            }
            for image in images {
                assert_eq!(url_policy::image(&image), Some(image.clone()), "{payload}");
            }
        }
    }
}

/// Markup that keeps its text: nothing that is left out, no footnotes (whose signs are removed), no permalinks.
fn markup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Zé日א]{1,6}",
        2 => "[ \n\t]{1,3}",
        3 => "<(p|div|b|i|em|a href='/x'|ul|ol|li|table|tr|td|th|caption|blockquote|figure|figcaption|cite|code|h1|h2|dl|dt|dd|details|summary|span class=spoiler|sup|section|q|small)>",
        3 => "</(p|div|b|i|em|a|ul|ol|li|table|tr|td|th|blockquote|figure|figcaption|cite|code|h2|dl|details|summary|span|sup|section|q|small)>",
        1 => "<(br|hr|img src=a.jpg|wbr)>",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// The letters of a string, sorted: captions, credits and notes may move.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    letters.sort_unstable();
    letters
}

/// All words of an article, including its title.
fn all_words(article: &Article) -> String {
    let title = article.metadata.title.clone().unwrap_or_default();
    [title, article.plain_text().as_str().to_owned()].join(" ")
}

/// The ids of blocks and of those in them.
fn ids(blocks: &[Block]) -> Vec<&str> {
    let mut found = Vec::new();
    for block in blocks {
        found.push(block.id.as_str());
        match &block.kind {
            BlockKind::List { items, .. } => items.iter().for_each(|item| found.extend(ids(&item.blocks))),
            BlockKind::Quote { blocks, .. } | BlockKind::Spoiler { blocks, .. } => found.extend(ids(blocks)),
            _ => {}
        }
    }
    found
}

proptest! {
    #[test]
    fn every_block_has_an_id_of_its_own(source in markup()) {
        let article = read_raw(&source);
        let all = ids(&article.blocks);
        let distinct: std::collections::HashSet<_> = all.iter().collect();
        prop_assert_eq!(distinct.len(), all.len(), "{}", show::article(&article));
    }

    #[test]
    fn no_text_makes_the_reader_panic(source in "\\PC{0,80}", classes in "(spoiler|footnotes|caption|credit|byline|pullquote|label)?") {
        read_raw(&format!("<div class='{classes}'>{source}"));
    }

    #[test]
    fn every_letter_survives(source in markup()) {
        let mut letters_in = String::new();
        Tokenizer::new().feed(&source, &mut |event| if let Event::Text(text) = event { letters_in.push_str(text); });
        let article = read_raw(&source);
        prop_assert_eq!(letters(&all_words(&article)), letters(&letters_in), "{}", show::article(&article));
    }
}

#[test]
fn hostile_pages_are_read_to_their_end() {
    let pieces = [
        "<b>",
        "<div>",
        "<ul><li>",
        "<blockquote>",
        "<table><tr><td>",
        "<a href='#x'>",
        "<sup><a href='#fn1'>1</a></sup>",
        "<p id=a>",
        "<b>x<br><br>",
        "</div>",
        "<h2 id=x>y</h2>",
        "<li id=x>",
        "<figure>",
        "<p class='a b c d e'>x",
        "<td colspan=1000>x",
        "<tr><td rowspan=1000 colspan=1000>x",
        "<span class=spoiler>",
        "x ",
        "<br>",
        "<em>x</em> ",
        "<details><summary>x",
        "<pre><div>x",
    ];
    for piece in pieces {
        drop(read_raw(&piece.repeat(5_000)));
    }
}

/// In quadratic time this would take minutes.
#[test]
fn thousands_of_captions_may_follow_a_figure() {
    let article = read_raw(&format!("<figure><img src=a.jpg></figure>{}", "<p class=caption>x. Photo: A24</p>".repeat(20_000)));
    assert!(matches!(&article.blocks[..], [Block { kind: BlockKind::Figure { credit, .. }, .. }] if credit.len() == 39_999));
}

#[test]
fn deep_nesting_is_flattened_and_reported_once() {
    let source = format!("{}x", "<blockquote>".repeat(200));
    let (article, warnings) = read(&source);
    assert_eq!(article.plain_text().as_str().trim_end(), "x");
    assert_eq!(warnings.len(), 1);
    assert_eq!(warnings[0].to_string(), "blockquote: elements nest too deeply here; deeper ones were flattened");
}

#[test]
fn an_article_too_long_is_cut_and_reported() {
    let mut reader = Reader::new();
    let megabyte = "word ".repeat(200_000);
    for _ in 0..20 {
        reader.event(&Event::Text(&megabyte));
    }
    let reading = reader.finish();
    assert_eq!(reading.warnings.len(), 1);
    assert!(reading.article.plain_text().as_str().len() <= intertitle::parse::MAX_SOURCE);
}

#[test]
fn more_ends_than_starts_are_ignored() {
    let mut reader = Reader::new();
    reader.event(&Event::Close);
    reader.event(&Event::Text("a"));
    reader.event(&Event::Close);
    assert_eq!(show::article(&reader.finish().article), "p a");
}
