//! Figures, images and footnotes in tables of cases, in the forms that blog engines produce.

use super::reader::check;
use super::show;
use intertitle::native::html::read;

#[test]
fn figures_keep_caption_and_credit() {
    check(&[
        ("<figure><img src=her.jpg alt='The city' width=640 height=360></figure>", "fig ![The city](her.jpg 640x360)"),
        ("<figure><img src=a.jpg><figcaption>The <em>city</em></figcaption></figure>", "fig ![](a.jpg) | The *city*"),
        (
            "<div class=gallery><dl class=gallery-item><dt class=gallery-icon><a href='a.jpg'><img src=a-1.jpg></a></dt><dd class='wp-caption-text gallery-caption'>The city</dd></dl>\
             <dl class=gallery-item><dt class=gallery-icon><a href='b.jpg'><img src=b-1.jpg></a></dt></dl></div>",
            "fig ![](a-1.jpg) | The city\nfig ![](b-1.jpg)",
        ),
        ("<dl><dt>The <img src=a.jpg></dt><dd>city</dd></dl>", "p **The ![](a.jpg)**\np city"),
        ("<figure><img src=a.jpg><figcaption>The city <small>A24</small></figcaption></figure>", "fig ![](a.jpg) | The city | A24"),
        (
            "<figure><img src=a.jpg><figcaption>The city <span class=credit>A24</span></figcaption></figure>",
            "fig ![](a.jpg) | The city | A24",
        ),
        (
            "<figure><img src=a.jpg><div class='photo__credit'>A24</div><figcaption>The city</figcaption></figure>",
            "fig ![](a.jpg) | The city | A24",
        ),
        ("<figure><img src=a.jpg><figcaption>The city. Photo: A24</figcaption></figure>", "fig ![](a.jpg) | The city. | Photo: A24"),
        ("<figure><img src=a.jpg><figcaption>The city (Photo by Ada)</figcaption></figure>", "fig ![](a.jpg) | The city | Photo by Ada"),
        (
            "<figure><img src=a.jpg><figcaption>The city<br>Courtesy of <a href='/w'>WB</a></figcaption></figure>",
            "fig ![](a.jpg) | The city | Courtesy of [WB](/w)",
        ),
        ("<figure><img src=a.jpg><figcaption>Photo: A24</figcaption></figure>", "fig ![](a.jpg) |  | Photo: A24"),
        ("<figure><a href='/full.jpg'><picture><source srcset=a.webp><img src=a.jpg></picture></a></figure>", "fig ![](a.jpg)"),
        ("<div class=wp-caption><a href='/x'><img src=a.jpg></a><p class=wp-caption-text>C</p></div>", "fig ![](a.jpg) | C"),
        (
            "<table class=tr-caption-container><tr><td><img src=a.jpg></td></tr><tr><td class=tr-caption>C</td></tr></table>",
            "fig ![](a.jpg) | C",
        ),
        (
            "<figure class=wp-block-gallery><figure><img src=a.jpg><figcaption>A</figcaption></figure><figure><img src=b.jpg></figure><figcaption>All</figcaption></figure>",
            "fig ![](a.jpg)![](b.jpg) | All⏎A",
        ),
        ("<p><img src=a.jpg></p><p class=caption>C</p>", "fig ![](a.jpg) | C"),
        ("<figure><img src=a.jpg><p>C</p></figure>", "fig ![](a.jpg) | C"),
        ("<figure><table><tr><th>a<tr><td>b</table><figcaption>T</figcaption></figure>", "table (T) a / b"),
        ("<figure><pre>a</pre><figcaption>C</figcaption></figure>", "code -: a\np C"),
    ]);
}

#[test]
fn images_stand_alone_or_in_the_line() {
    check(&[
        ("<p><img src=a.jpg></p>", "fig ![](a.jpg)"),
        ("<p><img src=a.jpg> <img src=b.jpg></p>", "fig ![](a.jpg)![](b.jpg)"),
        ("<p>a <img src=a.jpg alt=x> b</p>", "p a ![x](a.jpg) b"),
        ("<p><a href='a-large.jpg'><img src=a.jpg></a></p>", "fig ![](a.jpg)"),
        ("<p><a href='/shop'><img src=a.jpg></a></p>", "p [![](a.jpg)](/shop)"),
        ("<p>a <img class=emoji alt='🎬' src=x.png></p>", "p a 🎬"),
        ("<p>a<img src=track.gif width=1 height=1></p>", "p a"),
        ("<h2><img src=a.jpg alt=x> a</h2>", "h2 ![x](a.jpg) a"),
    ]);
}

#[test]
fn lazy_images_are_found() {
    check(&[
        ("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src=a.jpg>", "fig ![](a.jpg)"),
        ("<img src=small.jpg data-lazy-src=a.jpg>", "fig ![](a.jpg)"),
        ("<img data-original=a.jpg>", "fig ![](a.jpg)"),
        ("<img srcset='a.jpg 400w, b.jpg 1200w, c.jpg 800w'>", "fig ![](b.jpg)"),
        (
            "<img srcset='https://cdn.example/w_1,h_2/a.jpg 1x, https://cdn.example/w_2,h_4/a.jpg 2x'>",
            "fig ![](https://cdn.example/w_2,h_4/a.jpg)",
        ),
        ("<img src='data:image/svg+xml,x' alt=C><noscript><img src=a.jpg></noscript>", "fig ![C](a.jpg)"),
        ("<img src=a.jpg><noscript><img src=a.jpg></noscript>", "fig ![](a.jpg)"),
        ("<p>a</p><noscript><img src=pixel.gif></noscript>", "p a"),
        ("<figure><noscript><img src=a.jpg alt=A></noscript><figcaption>C</figcaption></figure>", "fig ![A](a.jpg) | C"),
        ("<figure><noscript><img src=a.jpg></noscript><img src='data:image/svg+xml,x' data-src=a.jpg></figure>", "fig ![](a.jpg)"),
        ("<figure><img src='data:image/gif;base64,R0' data-src=a.jpg><noscript><img src=a.jpg></noscript></figure>", "fig ![](a.jpg)"),
        ("<img src=blur.jpg data-srcset='a.jpg 400w, b.jpg 1200w'>", "fig ![](b.jpg)"),
        ("<img src=a.jpg data-src='data:image/gif;base64,R0'>", "fig ![](a.jpg)"),
        (
            "<picture><source srcset='a.webp 640w, b.webp 1400w' type=image/webp><source srcset='a.jpg 640w, b.jpg 1400w'><img alt=C></picture><p>a</p><img alt=D>",
            "fig ![C](b.jpg)\np a",
        ),
        (
            &format!(
                "<img aria-hidden=true src='data:image/jpeg;base64,{}'><picture><source data-srcset=a.webp><img data-src=a.jpg></picture>",
                "A".repeat(900)
            ),
            "fig ![](a.jpg)",
        ),
    ]);
}

/// WordPress.com and Jetpack give the uploaded file along with the scaled one that the page shows.
#[test]
fn uploads_are_preferred_to_scaled_versions_unless_they_are_huge() {
    let image = |size: &str| {
        format!(
            "<img src='https://i0.wp.com/take.example/a.jpg?resize=150%2C150&amp;ssl=1' width=150 height=150 data-orig-file='https://take.example/a.jpg' \
             data-orig-size='{size}' data-medium-file='/a-300.jpg' data-large-file='https://take.example/a-1024.jpg'>"
        )
    };
    check(&[
        (&image("1600,900"), "fig ![](https://take.example/a.jpg 1600x900)"),
        (&image("6000,4000"), "fig ![](https://take.example/a-1024.jpg 6000x4000)"),
        (&image(""), "fig ![](https://take.example/a.jpg 150x150)"),
        (
            "<img src='https://i0.wp.com/take.example/a.jpg?w=640&amp;ssl=1' width=640 height=360>",
            "fig ![](https://i0.wp.com/take.example/a.jpg?w=640&ssl=1 640x360)",
        ),
        ("<p>a <img src='javascript:x' alt='The city'></p>", "p a The city"),
    ]);
}

/// Cards in Ghost's markup: their words without their controls.
#[test]
fn cards_of_ghost_are_read_without_their_controls() {
    let toggle = |heading: &str| {
        format!(
            "<div class='kg-card kg-toggle-card' data-kg-toggle-state=close><div class=kg-toggle-heading><h4 class=kg-toggle-heading-text>{heading}</h4>\
             <button class=kg-toggle-card-icon aria-label='Expand toggle'><svg></svg></button></div><div class=kg-toggle-content><p>She leaves.</p></div></div>"
        )
    };
    let player = |kind: &str| {
        format!(
            "<div class=kg-{kind}-player><button class=kg-{kind}-play-icon><svg></svg></button><span class=kg-{kind}-current-time>0:00</span>\
             <div class=kg-{kind}-time>/<span class=kg-{kind}-duration>1:23</span></div><input type=range><button class=kg-{kind}-playback-rate>1×</button></div>"
        )
    };
    let audio = format!(
        "<div class='kg-card kg-audio-card'><img src='' alt=audio-thumbnail class='kg-audio-thumbnail kg-audio-hide'><div class='kg-audio-thumbnail placeholder'>\
         <svg></svg></div><div class=kg-audio-player-container><audio src='/a.mp3'></audio><div class=kg-audio-title>Theme</div>{}</div></div>",
        player("audio")
    );
    let video = format!(
        "<figure class='kg-card kg-video-card'><div class=kg-video-container><video src='/a.mp4'></video><div class=kg-video-overlay><button></button></div>\
         <div class=kg-video-player-container>{}</div></div><figcaption>C</figcaption></figure>",
        player("video")
    );
    let bookmark = "<figure class='kg-card kg-bookmark-card'><a class=kg-bookmark-container href='https://example.org/her'><div class=kg-bookmark-content>\
        <div class=kg-bookmark-title>Her</div><div class=kg-bookmark-description>A film by</div><div class=kg-bookmark-metadata><img class=kg-bookmark-icon src=i.png>\
        <span class=kg-bookmark-author>Site</span></div></div><div class=kg-bookmark-thumbnail><img src=t.jpg></div></a><figcaption>C</figcaption></figure>";
    check(&[
        (&toggle("Cast"), "p Cast\np She leaves."),
        (&toggle("Spoilers for the ending"), "spoiler (Spoilers for the ending) {p She leaves.}"),
        (&audio, "embed a.mp3 </a.mp3>\np Theme"),
        (&video, "embed C </a.mp4>"),
        (bookmark, "p [Her](https://example.org/her)\np C"),
        ("<p>a</p><div class='kg-card kg-button-card'><a href='/b' class='kg-btn kg-btn-accent'>Buy</a></div>", "p a\np [Buy](/b)"),
        ("<p>a</p><div class='kg-card kg-signup-card'><h2>Sign up</h2><form><input></form></div>", "p a"),
        ("<p>a</p><div class='kg-card kg-cta-card'><p>Subscribe</p></div><aside class='gh-post-upgrade-cta'>Upgrade</aside>", "p a"),
        (
            "<div class=mejs-container><span class=mejs-offscreen>Player</span><audio src='/b.mp3'></audio><div class=mejs-controls>00:00</div></div>",
            "embed b.mp3 </b.mp3>",
        ),
    ]);
}

#[test]
fn an_unparsed_noscript_gives_an_address_too() {
    use intertitle::parse::html::{Event, Reader};
    let mut reader = Reader::new();
    let placeholder = vec![("src".to_owned(), "data:image/gif;base64,R0lGOD".to_owned())];
    reader.event(&Event::Open { name: "img", attributes: &placeholder });
    reader.event(&Event::Close);
    reader.event(&Event::Open { name: "noscript", attributes: &() });
    reader.event(&Event::Text("<img class=\"x\" src=\"/a.jpg?w=1&amp;h=2\">"));
    reader.event(&Event::Close);
    assert_eq!(show::article(&reader.finish().article), "fig ![](/a.jpg?w=1&h=2)");
}

/// One sentence with a mark, and its note, in each engine's markup.
const ENGINES: &[(&str, &str, &str)] = &[
    (
        "Goldmark",
        "1",
        "<p>a<sup id='fnref:1'><a href='#fn:1' class='footnote-ref' role='doc-noteref'>1</a></sup> b</p><div class='footnotes' role='doc-endnotes'><hr><ol>\
         <li id='fn:1'><p>n&#160;<a href='#fnref:1' class='footnote-backref' role='doc-backlink'>&#x21a9;&#xfe0e;</a></p></li></ol></div>",
    ),
    (
        "kramdown",
        "1",
        "<p>a<sup id='fnref:1'><a href='#fn:1' class='footnote' rel='footnote' role='doc-noteref'>1</a></sup> b</p><div class='footnotes' role='doc-endnotes'><ol>\
         <li id='fn:1'><p>n <a href='#fnref:1' class='reversefootnote' role='doc-backlink'>&#8617;</a></p></li></ol></div>",
    ),
    (
        "Pandoc",
        "1",
        "<p>a<a href='#fn1' class='footnote-ref' id='fnref1' role='doc-noteref'><sup>1</sup></a> b</p><section id='footnotes' class='footnotes footnotes-end-of-document' role='doc-endnotes'>\
         <hr /><ol><li id='fn1'><p>n<a href='#fnref1' class='footnote-back' role='doc-backlink'>↩︎</a></p></li></ol></section>",
    ),
    (
        "Python-Markdown",
        "1",
        "<p>a<sup id='fnref:1'><a class='footnote-ref' href='#fn:1'>1</a></sup> b</p><div class='footnote'><hr /><ol><li id='fn:1'>\
         <p>n&#160;<a class='footnote-backref' href='#fnref:1' title='Jump back'>&#8617;</a></p></li></ol></div>",
    ),
    (
        "Material for MkDocs, whose router writes addresses in full",
        "1",
        "<p>a<sup id='fnref:1'><a class='footnote-ref' href='https://rowf.example/her/#fn:1'>1</a></sup> b</p><div class='footnote'><hr /><ol><li id='fn:1'>\
         <p>n&#160;<a class='footnote-backref' href='https://rowf.example/her/#fnref:1' title='Jump back'>&#8617;</a></p></li></ol></div>",
    ),
    (
        "WordPress",
        "3f2a",
        "<p>a<sup data-fn='3f2a' class='fn'><a href='#3f2a' id='3f2a-link'>1</a></sup> b</p><ol class='wp-block-footnotes'><li id='3f2a'>n \
         <a href='#3f2a-link' aria-label='Jump'>↩︎</a></li></ol>",
    ),
    (
        "Ghost",
        "1",
        "<p>a<sup class='footnote-ref'><a href='#fn1' id='fnref1'>[1]</a></sup> b</p><hr class='footnotes-sep'><section class='footnotes'><ol class='footnotes-list'>\
         <li id='fn1' class='footnote-item'><p>n <a href='#fnref1' class='footnote-backref'>↩︎</a></p></li></ol></section>",
    ),
    (
        "MediaWiki",
        "cite_note-1",
        "<p>a<sup id='cite_ref-1' class='reference'><a href='#cite_note-1'>[1]</a></sup> b</p><div class='mw-references-wrap'><ol class='references'><li id='cite_note-1'>\
         <span class='mw-cite-backlink'><a href='#cite_ref-1'>↑</a></span> <span class='reference-text'>n</span></li></ol></div>",
    ),
    (
        "Zola",
        "1",
        "<p>a<sup class='footnote-reference'><a href='#1'>1</a></sup> b</p><div class='footnote-definition' id='1'><sup class='footnote-definition-label'>1</sup><p>n</p></div>",
    ),
    (
        "GitHub",
        "1",
        "<p>a<sup><a href='#user-content-fn-1' id='user-content-fnref-1' data-footnote-ref aria-describedby='footnote-label'>1</a></sup> b</p><section data-footnotes class='footnotes'>\
         <h2 id='footnote-label' class='sr-only'>Footnotes</h2><ol><li id='user-content-fn-1'><p>n <a href='#user-content-fnref-1' data-footnote-backref>↩</a></p></li></ol></section>",
    ),
    (
        "Substack",
        "1",
        "<p>a<a class='footnote-anchor' id='footnote-anchor-1' href='#footnote-1'>1</a> b</p><div class='footnote'><a id='footnote-1' href='#footnote-anchor-1' class='footnote-number'>1</a>\
         <div class='footnote-content'><p>n</p></div></div>",
    ),
    (
        "docutils",
        "1",
        "<p>a<a class='footnote-reference brackets' href='#footnote-1' id='footnote-reference-1' role='doc-noteref'><span class='fn-bracket'>[</span>1<span class='fn-bracket'>]</span></a> b</p>\
         <aside class='footnote brackets' id='footnote-1' role='doc-footnote'><span class='label'><span>[</span><a role='doc-backlink' href='#footnote-reference-1'>1</a><span>]</span></span><p>n</p></aside>",
    ),
    (
        "Org",
        "1",
        "<p>a<sup><a id='fnr.1' class='footref' href='#fn.1' role='doc-backlink'>1</a></sup> b</p><div id='footnotes'><h2 class='footnotes'>Footnotes: </h2>\
         <div id='text-footnotes'><div class='footdef'><sup><a id='fn.1' class='footnum' href='#fnr.1' role='doc-backlink'>1</a></sup> <div class='footpara' role='doc-footnote'>\
         <p class='footpara'>n</p></div></div></div></div>",
    ),
    (
        "Word",
        "_ftn1",
        "<p class=MsoNormal>a<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1' title=''><span class=MsoFootnoteReference>[1]</span></a> b</p>\
         <div style='mso-element:footnote-list'><br clear=all><hr><div id=ftn1><p class=MsoFootnoteText>\
         <a href='#_ftnref1' name='_ftn1' title=''><span class=MsoFootnoteReference>[1]</span></a> n</p></div></div>",
    ),
    (
        "Google Docs",
        "ftnt1",
        "<p>a<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup> b</p><hr class=c7><div><p class=c2><span><a href='#ftnt_ref1' id='ftnt1'>[1]</a></span><span> n</span></p></div>",
    ),
    (
        "LibreOffice",
        "sdfootnote1sym",
        "<p>a<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a> b</p>\
         <div id='sdfootnote1'><p class='sdfootnote'><a class='sdfootnotesym' name='sdfootnote1sym' href='#sdfootnote1anc'>1</a> n</p></div>",
    ),
    ("by hand, named", "x", "<p>a<sup><a href='#x'>1</a></sup> b</p><p><a name=x></a>n</p>"),
    ("by hand", "x", "<p>a<sup>[<a href='#note-x'>*</a>]</sup> b</p><p id='note-x'>n <a href='#back'>↑</a></p>"),
    ("by hand, raised inside", "x", "<p>a<a href='#note-x'><sup>1</sup></a> b</p><p id='note-x'>n</p>"),
];

#[test]
fn footnotes_of_every_engine_are_footnotes() {
    for (engine, label, source) in ENGINES {
        let expected = format!("p a[^{label}] b\n[^{label}]: {{p n}}");
        assert_eq!(show::article(&read(source).0), expected, "{engine}");
    }
}

#[test]
fn footnotes_are_in_the_order_of_their_marks() {
    check(&[
        (
            "<p>a<sup><a href='#fn:b'>1</a></sup><sup><a href='#fn:a'>2</a>, <a href='#fn:b'>1</a></sup></p><ol class=footnotes><li id='fn:a'>A<li id='fn:b'>B</ol>",
            "p a[^b][^a][^b]\n[^b]: {p B}\n[^a]: {p A}",
        ),
        // A mark without a note becomes a plain link again; a note without a mark is kept.
        ("<p>a<sup><a href='#fn:1'>1</a></sup></p>", "p a[1](#fn:1)"),
        ("<p>a<sup><a href='#fn\n 1'>1</a></sup></p>", "p a[1](#fn%201)"),
        ("<p>a</p><div class=footnotes><ol><li id='fn:x'>n</ol></div>", "p a\n[^x]: {p n}"),
        // Two targets whose labels would be the same.
        (
            "<p>a<sup><a href='#fn1'>1</a><a href='#fn:1'>2</a></sup></p><p id=fn1>A</p><p id='fn:1'>B</p>",
            "p a[^1][^fn:1]\n[^1]: {p A}\n[^fn:1]: {p B}",
        ),
        (
            "<p>a<sup><a href='#fn1'>1</a></sup></p><div class=footnotes><h2>Notes</h2><ol><li id=fn1><p>A</p><p>B <a href='#fnref1'>^</a></p><p>back</p></ol></div>",
            "p a[^1]\n[^1]: {p A; p B; p back}",
        ),
        ("<div class=footnotes><p>No notes here</p></div>", "p No notes here"),
        ("<p>See <a href='#part'>below</a>.</p><p id=part>b</p>", "p See [below](#part).\np b"),
        // A name inside a paragraph does not name the paragraph, and a link to it is no mark.
        ("<p>a<sup><a href='#x'>1</a></sup></p><p>b <a name=x>c</a></p>", "p a[1](#x)\np b c"),
        ("<p>See <a href='#_ftnref1'>above</a>, <a href='#x'>x</a>.</p><p><a name=x></a>b</p>", "p See [above](#_ftnref1), [x](#x).\np b"),
    ]);
}
