//! The running text of a page, and the way back to its text nodes.

use intertitle::native::html::parse_document;
use intertitle::parse::html::Event;
use intertitle::quotes::flow::{Boundary, Flow, Place, Reader};
use intertitle::quotes::link::NoDictionary;
use std::ops::Range;

/// The text of a page's body, and its text nodes in UTF-16.
fn read(html: &str) -> (Flow, Vec<Vec<u16>>) {
    let (mut reader, mut nodes) = (Reader::default(), vec![]);
    parse_document(html).emit(&mut |event| {
        if let Event::Text(text) = event {
            nodes.push(text.encode_utf16().collect());
        }
        reader.event(event);
    });
    (reader.finish(), nodes)
}

fn between(flow: &Flow, start: (usize, u32), end: (usize, u32)) -> Option<Range<usize>> {
    let compare = |to: (usize, u32)| move |place: Place| (place.node, place.offset).cmp(&to);
    flow.range(&Boundary { compare: &compare(start), offset: start.1 }, &Boundary { compare: &compare(end), offset: end.1 })
}

#[test]
fn text_is_what_a_browser_finds() {
    for (html, text) in [
        ("<p>Cut <em>to</em> black.</p>", "Cut to black."),
        ("<p>un<em>believ</em>able</p>", "unbelievable"),
        ("<p>\n  Cut\n\tto  <b> black</b> .\n</p>\n<p>Then</p>", "Cut to black .\nThen"),
        ("one<br>two<br/>\n three", "one\ntwo\nthree"),
        // balance-text, which evens out the lines of quotations and headings.
        (
            "<p>cut<br data-owner=balance-text aria-hidden=true>to a well-<br data-owner=balance-text-hyphen>known face</p>",
            "cut to a well-known face",
        ),
        ("<ul><li>one<li>two<ol><li>three</ol></ul>four", "one\ntwo\nthree\nfour"),
        ("<table><tr><th>Year<th>Film<tr><td>1927<td>Wings</table>after", "Year\tFilm\n1927\tWings\nafter"),
        ("<pre>one\n  two</pre>three", "one\ntwo\nthree"),
        ("<p>a<script>b</script><style>c</style><template>d</template><noscript>e</noscript>f</p>", "af"),
        ("<p>a<span hidden>b</span><span hidden=until-found>c</span></p>", "ac"),
        ("<intertitle-host><p>4 min left</p></intertitle-host><p>words</p>", "words"),
        ("<p>a <img alt=b> c<hr>d</p>", "a c\nd"),
        ("<p>It is <dfn>mise en scène<span role=tooltip>What is before the camera.</span></dfn>.</p>", "It is mise en scène."),
        ("<p><ruby>漢<rt>かん</rt></ruby>字</p>", "漢字"),
        ("<p>a<wbr>b&shy;c&nbsp;d</p>", "ab\u{AD}c\u{A0}d"),
        ("<details><summary>Ending</summary>He dies.</details>", "Ending\nHe dies."),
        ("<form><label>Name</label><input value=x><textarea>y</textarea><select><option>z</select></form>", "Name"),
        ("<p>10<sup>2</sup> and <a href='#later'>see below</a></p>", "102 and see below"),
        ("", ""),
        (" \n ", ""),
    ] {
        assert_eq!(read(html).0.text(), text, "{html}");
    }
}

#[test]
fn verses_and_items_are_parted_on_one_line() {
    let long = "Nobody in the room says the word, since all of them know that whoever says it first has to leave the house.";
    for (html, line) in [
        ("<p>Come live with me<br>and be my love.<br/>\n  We will all<br>", "Come live with me / and be my love. / We will all"),
        ("<p>One,<br>two.<br><br>Three,<br>four.</p>", "One, / two. Three, / four."),
        ("<pre class=wp-block-verse>One,\n  two.\n\nThree,\nfour.</pre>", "One, / two. Three, / four."),
        ("<blockquote><p>Q: How?<br>A: Slowly.</p></blockquote>", "Q: How? / A: Slowly."),
        ("<p>It was late.</p><p>“Nobody came.”</p><p>He says:</p><p>So?</p>", "It was late. “Nobody came.” He says: So?"),
        ("<h2>The Ferry</h2><p>It was late.</p>", "The Ferry / It was late."),
        ("<ul><li>Sunrise<li>Wings (1927)<li>Faust.</ul>", "Sunrise / Wings (1927) / Faust."),
        ("<p>「行くの」</p><p>「うん」</p><p>船は出た。</p><p>夜。", "「行くの」 「うん」 船は出た。 夜。"),
        ("<p>فلم اچھی ہے۔</p><p>وہ چلا گیا۔</p>", "فلم اچھی ہے۔ وہ چلا گیا۔"),
        ("<p>One<sup><a href='#n1'>1</a></sup><br>two.<br>three", "One / two. / three"),
        ("<p>One sat.<br><sup><a href='#n1'>1</a></sup>Two stood.", "One sat. / Two stood."),
        ("<p>a<br>", "a"),
    ] {
        let flow = read(html).0;
        assert_eq!(flow.on_one_line(0..flow.text().len()), line, "{html}");
    }
    let flow = read(&["<p>", long, "<br>Later.</p>"].concat()).0;
    assert_eq!(flow.on_one_line(long.len() - 6..flow.text().len()), "house. Later.", "prose that is broken by hand");
    for (length, sign) in [(100, " / "), (101, " ")] {
        let flow = read(&["<p>", &"a".repeat(length), "<br>Later.</p>"].concat()).0;
        assert_eq!(flow.on_one_line(length..flow.text().len()), [sign, "Later."].concat(), "a line of {length}");
    }
    assert_eq!(flow.on_one_line(5..9999), "");
}

#[test]
fn words_for_screen_readers_are_only_part_of_the_search() {
    let (flow, _) =
        read("<p>As <a href='https://a.example'>Kael wrote<span class='ext visually-hidden'> (opens in a new tab)</span></a> once.</p>");
    assert_eq!(flow.text(), "As Kael wrote once.");
    let landing = flow.passages().landing(0..19, &NoDictionary).unwrap();
    assert_eq!(landing.directive.start, "As Kael wrote (opens in a new tab) once.");
}

#[test]
fn footnote_marks_are_only_part_of_the_search() {
    for (html, text, linked) in [
        ("<p>Ten thousand seats<sup><a href='#fn1'>1</a></sup> stood.</p>", "Ten thousand seats stood.", "text=thousand%20seats1"),
        ("<p>Ten thousand seats<a href='#fn1'><sup>1</sup></a> stood.</p>", "Ten thousand seats stood.", "text=thousand%20seats1"),
        ("<p>Ten thousand seats<a class='fnref' href='#n'>[1]</a>.</p>", "Ten thousand seats.", "text=thousand%20seats"),
        ("<p>Ten thousand seats<sup><a href='/her/#n'>1</a></sup>.</p>", "Ten thousand seats.", "text=thousand%20seats1"),
        (
            "<p>Ten thousand seats<sup class=modern-footnotes-footnote><a href='javascript:void(0)' role=button>1</a></sup>\
             <span role=tooltip class=modern-footnotes-footnote__note>Kael, 1976.</span> stood.</p>",
            "Ten thousand seats stood.",
            "text=thousand%20seats1",
        ),
        (
            "<p>Ten thousand seats<span class=footnote_referrer><a role=button tabindex=0><sup>[1]</sup></a>\
             <span class=footnote_tooltip>Kael, 1976.</span></span> stood.</p>",
            "Ten thousand seats stood.",
            "text=thousand%20seats",
        ),
        ("<p>Ten thousand seats <sup><a href='#fn1'>1</a></sup>.</p>", "Ten thousand seats.", "text=thousand%20seats"),
    ] {
        let flow = read(html).0;
        assert_eq!(flow.text(), text, "{html}");
        assert_eq!(flow.passages().landing(4..18, &NoDictionary).unwrap().directive.encode(), linked, "{html}");
    }
}

#[test]
fn signs_that_lead_into_the_page_are_no_words() {
    for (html, text) in [
        ("<ol><li><p>It burned down. <a href='#r1' class=footnote-backref>↩</a></p></li></ol>", "It burned down."),
        ("<ol><li>It burned down. <a href='#r1' aria-label='Jump to footnote reference 1'>↩︎</a></li></ol>", "It burned down."),
        ("<p><a href='#r1'>^</a> It burned down.</p>", "It burned down."),
        ("<h2>The carpet <a href='#carpet'>#</a></h2><p>It burned down.</p>", "The carpet\nIt burned down."),
        ("<p>It <a href='#down'>burned</a> down<a href='https://a.example'>…</a></p>", "It burned down…"),
        ("<p>It burned down <a href='#two'>2</a></p>", "It burned down 2"),
    ] {
        assert_eq!(read(html).0.text(), text, "{html}");
    }
}

#[test]
fn the_caption_of_a_picture_is_not_between_the_words() {
    let (flow, _) =
        read("<p>One day it ends.</p><figure><img><figcaption>The <b>pin</b>, cold</figcaption></figure><p>Then it goes on.</p>");
    let at = |words: &str| flow.text().find(words).map(|at| at..at + words.len()).unwrap();
    let (before, caption, after) = (at("One day it ends."), at("The pin, cold"), at("Then it goes on."));
    assert_eq!(flow.on_one_line(before.start..after.end), "One day it ends. Then it goes on.");
    assert_eq!(flow.on_one_line(before.start..caption.end), "One day it ends. The pin, cold", "the caller decides what ends a range");
    assert_eq!(flow.without_line(before.start..caption.end - 3), before);
    assert_eq!(flow.text().get(flow.without_line(caption.start + 4..after.end)).map(str::trim), Some("Then it goes on."));
    for alone in [caption.clone(), caption.start + 4..caption.end] {
        assert_eq!(flow.without_line(alone.clone()), alone, "a caption may be quoted");
    }
    assert_eq!(flow.on_one_line(caption.clone()), "The pin, cold");
    let quotation = "<p>He says it.</p><blockquote>It ends.</blockquote><figcaption>Ada Quill</figcaption><p>So it does.</p>";
    let flow = read(quotation).0;
    assert_eq!(flow.on_one_line(0..flow.text().len()), "He says it. It ends. Ada Quill / So it does.", "it says whose the words are");
}

#[test]
fn no_match_crosses_an_image_or_the_bounds_of_covered_words() {
    for html in [
        "<p>Ten thousand <img>seats.</p>",
        "<p>Ten thousand <span class=spoiler>seats.</span></p>",
        "<p>Ten thousand <ruby>seats.</ruby></p>",
    ] {
        let directive = read(html).0.passages().landing(4..18, &NoDictionary).map(|landing| landing.directive);
        assert!(directive.is_none_or(|directive| directive.end.is_some()), "{html}");
    }
}

const MIXED: &str = "<p>Ci<em>né</em>ma 🎬 is\n  not <b>film</b><br>看電影 👩‍🚀.</p>\n<ul><li>x<sup><a href='#f'>1</a></sup> y</li></ul>";

#[test]
fn every_range_leads_to_its_own_characters_and_back() {
    let (flow, nodes) = read(MIXED);
    let text = flow.text();
    assert_eq!(text, "Cinéma 🎬 is not film\n看電影 👩‍🚀.\nx y");
    let bounds: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
    for (nth, start) in bounds.iter().enumerate() {
        for end in &bounds[nth + 1..] {
            let Some((from, to)) = flow.places(*start..*end) else {
                assert!(text[*start..*end].trim().is_empty());
                continue;
            };
            let again = between(&flow, (from.node, from.offset), (to.node, to.offset)).unwrap();
            assert_eq!(text[again].trim(), text[*start..*end].trim());
            let character = text[*start..].trim_start().encode_utf16().next().unwrap();
            let is_same = nodes[from.node][from.offset as usize] == character;
            assert!(is_same || text[*start..].starts_with(char::is_whitespace), "{start}");
        }
    }
}

#[test]
fn boundaries_anywhere_are_clamped_to_the_text() {
    let (flow, nodes) = read(MIXED);
    let text = flow.text();
    let all = between(&flow, (0, 0), (nodes.len() + 3, 0)).unwrap();
    assert_eq!(&text[all], text);
    // A boundary in the middle of a surrogate pair includes the whole character.
    let clapper = nodes[2].iter().position(|unit| *unit == 0xD83C).unwrap() as u32;
    assert_eq!(&text[between(&flow, (2, clapper + 1), (2, clapper + 3)).unwrap()], "🎬 ");
    assert_eq!(&text[between(&flow, (2, clapper), (2, clapper + 1)).unwrap()], "🎬");
    assert_eq!(between(&flow, (2, clapper), (2, clapper)), None);
    assert_eq!(between(&flow, (nodes.len(), 0), (nodes.len() + 1, 0)), None);
    assert_eq!(flow.places(0..text.len() + 1), None);
    assert_eq!(flow.places(5..5), None);
}

#[test]
fn the_line_under_a_quotation_is_not_part_of_its_words() {
    let words = "Leaving is slow. Nobody packs.";
    for (quotation, line) in [
        (
            "<blockquote><p>Leaving is slow. Nobody packs.</p><footer>— Ada Quill, <cite>Sunrise</cite></footer></blockquote>",
            "— Ada Quill, Sunrise",
        ),
        ("<blockquote><p>Leaving is slow. Nobody packs.</p><cite>Ada Quill</cite></blockquote>", "Ada Quill"),
        ("<blockquote><p>Leaving is slow. Nobody packs.</p><small>Ada Quill</small></blockquote>", "Ada Quill"),
        ("<blockquote><p>Leaving is slow. Nobody packs.</p>\n<p>-- Ada Quill</p>\n</blockquote>", "-- Ada Quill"),
        ("<blockquote><p>Leaving is slow. Nobody packs.<br>— <cite>Ada Quill</cite></p></blockquote>", "— Ada Quill"),
        ("<figure><blockquote>Leaving is slow. Nobody packs.</blockquote><figcaption>— Ada Quill</figcaption></figure>", "— Ada Quill"),
        ("<blockquote><p>Leaving is slow. Nobody packs.</p><footer>Ada Quill<br>Sunrise</footer></blockquote>", "Ada Quill\nSunrise"),
    ] {
        let flow = read(&["<p>Before it.</p>", quotation, "<p>After it.</p>"].concat()).0;
        let text = flow.text();
        assert_eq!(text, format!("Before it.\n{words}\n{line}\nAfter it."), "{quotation}");
        let at = |part: &str| text.find(part).unwrap()..text.find(part).unwrap() + part.len();
        let taken = |from: &str, to: &str| &text[flow.without_line(at(from).start..at(to).end)];
        assert_eq!(taken("Leaving", line), words, "{quotation}");
        assert_eq!(taken("Leaving", "Quil"), words, "{quotation}");
        assert_eq!(taken("Before", line), format!("Before it.\n{words}"), "{quotation}");
        assert_eq!(taken(line, "After it.").trim(), "After it.", "{quotation}");
        for (from, to) in [("Leaving", "packs."), ("Leaving", "After it."), (line, line), ("Quill", line)] {
            assert_eq!(taken(from, to), &text[at(from).start..at(to).end], "{quotation}");
        }
    }
}

#[test]
fn a_title_with_a_stop_is_not_part_of_a_dialogue() {
    let flow = read("<blockquote><p>— Really?<br>— Really.<br>— <cite>Airplane!</cite></p></blockquote>").0;
    let taken = flow.without_line(0..flow.text().len());
    assert_eq!(flow.text().get(taken), Some("— Really?\n— Really."));
}

#[test]
fn what_only_looks_like_such_a_line_is_kept() {
    let long = format!("<blockquote><p>Oui.</p><p>— {}</p></blockquote>", "Jamais de la vie, dit-elle. ".repeat(8));
    for html in [
        "<p>— Oui.</p><p>— Non, dit-elle.</p>",
        "<blockquote><p>— Non, dit-elle.</p></blockquote>",
        "<blockquote><p>— Tu pars ?</p><p>— Oui, demain.</p></blockquote>",
        "<blockquote><p>« — Tu pars ?<br>— Oui. »</p></blockquote>",
        "<blockquote><p>Elle demande :</p><p>— Tu pars ?</p></blockquote>",
        "<blockquote><p>Look.</p><p><cite>Her</cite> is a film.</p></blockquote>",
        "<blockquote><p>Look at <cite>Her</cite></p></blockquote>",
        "<p>Words.</p><footer>The end.</footer>",
        "<blockquote><p>Look.</p><p><small>Listen.</small></p></blockquote>",
        &long,
    ] {
        let flow = read(html).0;
        assert_eq!(flow.without_line(0..flow.text().len()), 0..flow.text().len(), "{html}");
    }
}
