//! The reader in tables of cases: markup found on blogs, and the tree that it must become (see `show` for the notation).

use super::show;
use intertitle::article::BlockKind;
use intertitle::native::html::{parse_document, read};

/// Fails with every case whose result differs.
pub(crate) fn check(cases: &[(&str, &str)]) {
    let wrong = cases.iter().filter_map(|(source, expected)| {
        let found = show::article(&read(source).0);
        (found != *expected).then(|| format!("{source}\n  expected {expected:?}\n  found    {found:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_become_paragraphs() {
    check(&[
        ("<p>One</p><p>Two</p>", "p One\np Two"),
        ("One", "p One"),
        ("<div>One</div>Two<div>Three</div>", "p One\np Two\np Three"),
        ("<div>a <p>b</p> c</div>", "p a\np b\np c"),
        ("<div><div><section>deep</section></div></div>", "p deep"),
        ("<p> </p><p>&nbsp;x</p><div></div>", "p \u{a0}x"),
        ("One<br><br>Two<br>\n<br/>Three<br>Four", "p One\np Two\np Three⏎Four"),
        ("<p><br>One<br></p>", "p One"),
        ("<p>One<br> <br><br>Two", "p One\np Two"),
        ("<!-- x --><p>a<!-- b -->c", "p ac"),
        ("<span>a</span> <span>b</span>", "p a b"),
        ("<x-card>a</x-card> b", "p a b"),
    ]);
}

#[test]
fn a_target_that_is_the_label_of_another_note_is_no_part_of_that_note() {
    let source = "<p>a<sup><a href='#fn1'>1</a><a href='#1'>2</a></sup></p><p id=fn1>A</p><p id=1>B</p>";
    check(&[(source, "p a[^1][^#1]\n[^1]: {p A}\n[^#1]: {p B}")]);
}

#[test]
fn white_space_folds_as_in_browsers() {
    check(&[
        ("<p>  a \n\t b  </p>", "p a b"),
        ("<p>a <em> b</em> c</p>", "p a *b* c"),
        ("<p>a<em> b </em>c</p>", "p a* b *c"),
        ("<p>a<em>b </em> c</p>", "p a*b *c"),
        ("<p>a<b> </b>b</p>", "p a b"),
        ("<p>a<b></b>b <i> </i></p>", "p ab"),
        ("<p>a&nbsp; b</p>", "p a\u{a0} b"),
        ("<p>a <br> b</p>", "p a⏎b"),
        ("<p><br data-owner=balance-text>a <br data-owner=balance-text>b</p>", "p a b"),
        ("<p>a <dfn>b<span role=tooltip>c d</span></dfn> e</p>", "p a b e"),
        ("<p>a<br data-owner=balance-text aria-hidden=true>b c-<br data-owner=balance-text-hyphen>d</p>", "p a b c-d"),
        ("<p>a <em>b <br></em> c</p>", "p a *b⏎*c"),
        ("<p>a&#8203;b&shy;c</p>", "p a\u{200b}b\u{ad}c"),
    ]);
}

#[test]
fn formats_are_kept_and_reopened() {
    check(&[
        ("<p><em>a</em> <i>b</i> <strong>c</strong> <b>d</b></p>", "p *a* *b* **c** **d**"),
        ("<p><s>a</s> <del>b</del> <ins>c</ins> <cite>Her</cite> <code>x y</code></p>", "p ~~a~~ ~~b~~ c _Her_ `x y`"),
        ("<p><em>a <strong>b</strong></em></p>", "p *a **b***"),
        ("<b><p>a</p><p>b</p></b>", "p **a**\np **b**"),
        ("<em>a<br><br>b</em>", "p *a*\np *b*"),
        ("<a href='/x'><h2>a</h2><p>b</p></a>", "h2 [a](/x)\np [b](/x)"),
        ("<p><q>a</q> <mark>b</mark> <u>c</u> <small>d</small> <abbr>e</abbr> <kbd>f</kbd></p>", "p “a” b c d e f"),
        ("<p>x<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup></p>", "p x2 H2O 1st"),
        ("<b style='font-weight:normal'><p><span style='font-style: italic'>a</span></p></b>", "p *a*"),
        ("<p><b style='mso-bidi-font-weight:normal'>a</b> <span style='x:y; font-weight:700 ; z:w'>b</span></p>", "p **a** **b**"),
        ("<p><span style='text-decoration:line-through;'>a</span> <span style='text-decoration:none'>b</span></p>", "p ~~a~~ b"),
        ("<p><ruby>映画<rp>(</rp><rt>えいが</rt><rp>)</rp></ruby></p>", "p 映画"),
        ("<p><i class='icon'></i>a</p>", "p a"),
    ]);
}

#[test]
fn links_are_kept_if_their_address_is_allowed() {
    check(&[
        ("<p><a href=' /her '>a</a></p>", "p [a](/her)"),
        ("<p><a href='#end'>a</a></p>", "p [a](#end)"),
        ("<p><a name=x>a</a> <a href='javascript:alert(1)'>b</a></p>", "p a b"),
        ("<p><a href='/a'><b>a</b></a></p>", "p [**a**](/a)"),
        ("<p><a href='/a'> </a>b</p>", "p b"),
    ]);
    let (_, warnings) = read("<a href='javascript:alert(1)'>b</a>");
    assert_eq!(warnings.len(), 1);
    assert_eq!(warnings[0].to_string(), "a[href]: this link's address is not allowed; its words were kept");
}

#[test]
fn headings_lose_permalinks_and_the_first_is_the_title() {
    check(&[
        ("<h2>a</h2><h3>b</h3>", "h2 a\nh3 b"),
        ("<h2>The city <a class=headerlink href='#city'>¶</a></h2>", "h2 The city"),
        ("<h2>The city<a class=headerlink href='https://rowf.example/her/#city'>¶</a></h2>", "h2 The city"),
        ("<h2 id=city><a class=anchor href='#city' aria-hidden=true>#</a>The city</h2>", "h2 The city"),
        ("<h2><a class=header href='#city'>The city</a></h2>", "h2 The city"),
        ("<h2>The city<a class=hash-link href='#city'>\u{200b}</a></h2>", "h2 The city"),
        ("<h2>The city<button>Copy link</button></h2>", "h2 The city"),
        ("<h2><button aria-expanded=false>The city</button></h2>", "h2 The city"),
        ("<h2>See <a href='/x'>x</a></h2>", "h2 See [x](/x)"),
        ("<h2><div>a</div><div>b</div></h2>", "h2 a⏎b"),
        ("<h2> </h2>a", "p a"),
        ("<p>kicker</p><h1>Title</h1><p>a</p><h1>Part</h1>", "p kicker\np a\nh2 Part"),
        ("<h2>First</h2><h1>Part</h1>", "h2 First\nh2 Part"),
    ]);
    let reading = parse_document("<header><p>x</p><h1>Her, <em>again</em></h1></header>").read();
    assert_eq!(reading.article.metadata.title.as_deref(), Some("Her, again"));
    let (article, _) = read("<h2>a</h2><h2 id=the-city>b</h2>");
    assert_eq!(article.blocks[1].id.as_str(), "the-city");
    let (article, _) = read("<h2 class=spoiler id=the-city>b</h2>");
    assert!(matches!(&article.blocks[0].kind, BlockKind::Spoiler { blocks, .. } if blocks[0].id.as_str() == "the-city"));
}

#[test]
fn lists_keep_their_items() {
    check(&[
        ("<ul><li>a<li>b</ul>", "ul - {p a} - {p b}"),
        ("<ol start=3><li><p>a</p><p>b</p></li></ol>", "ol 3 - {p a; p b}"),
        ("<ol><li>a<ul><li>b</ul></ol>", "ol 1 - {p a; ul - {p b}}"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "ul - {p a; ul - {p b}}"),
        ("<ul><li></li></ul>", ""),
        ("<ul>stray<li>a</ul>", "ul - {p stray} - {p a}"),
        ("<li>alone</li>", "p alone"),
        ("<dl><dt>Director<dd>Spike Jonze<dt>Year<dd>2013</dl>", "p **Director**\np Spike Jonze\np **Year**\np 2013"),
        ("<ul><li><input type=checkbox> a</ul>", "ul - {p a}"),
    ]);
}

/// Word writes paragraphs that begin with a bullet or a number; many editors keep no more of its markup than the class.
#[test]
fn lists_pasted_from_word_are_lists() {
    let item = |class: &str, style: &str, marker: &str, words: &str| {
        format!(
            "<p class=\"{class}\" style=\"text-indent:-18.0pt;{style}\"><!--[if !supportLists]--><span lang=EN-GB style='font-family:Symbol'>\
             <span style='mso-list:Ignore'>{marker}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span>\
             <!--[endif]--><span lang=EN-GB>{words}<o:p></o:p></span></p>\n"
        )
    };
    let word = |marker: &str, words: &str| item("MsoListParagraphCxSpMiddle", "mso-list:l0 level1 lfo1", marker, words);
    check(&[
        (&[word("·", "The <i>face</i>"), word("o", "The lift")].concat(), "ul - {p The *face*} - {p The lift}"),
        (&[word("1.", "a"), word("2.", "b"), word("1.", "c"), word("·", "d")].concat(), "ol 1 - {p a} - {p b}\nol 1 - {p c}\nul - {p d}"),
        (&["<p class=MsoNormal>Two.</p>", &item("MsoNormal", "mso-list:l2 level1 lfo3", "§", "a")].concat(), "p Two.\nul - {p a}"),
        ("<p class=\"MsoListParagraph\">·&nbsp; &nbsp; a</p><p class=\"MsoListParagraph\"><b>•\tb</b> c</p>", "ul - {p a} - {p **b** c}"),
        // A line of such a list without a bullet goes on; anyone else's bullet may be meant as it is.
        ("<p class=MsoListParagraph>À la fin.</p><p>• a</p>", "p À la fin.\np • a"),
        ("<p class=MsoListParagraph>W&nbsp;mieście.</p><p class=MsoListParagraph>– Yes.</p>", "p W\u{a0}mieście.\np – Yes."),
        ("<p class=MsoListParagraph>·&nbsp;&nbsp; </p><p>a</p>", "p a"),
        ("<p class=MsoListParagraph><img src=/a.jpg alt=A></p>", "fig ![A](/a.jpg)"),
    ]);
}

#[test]
fn thematic_breaks_separate_blocks() {
    check(&[("<hr><p>a</p><hr><hr><p>b</p><hr>", "p a\nhr\np b")]);
}

#[test]
fn code_keeps_its_lines_and_names_its_language() {
    check(&[
        ("<pre>a\n  b\n</pre>", "code -: a⏎  b"),
        ("<pre><code class='language-rust'>let a;\n</code></pre>", "code rust: let a;"),
        ("<pre class='brush: js; gutter: false'>a</pre>", "code js: a"),
        ("<pre class='sourceCode python'><code class='sourceCode python'>a</code></pre>", "code python: a"),
        ("<div class='highlight-source-shell'><pre>a</pre></div><pre>b</pre>", "code shell: a\ncode -: b"),
        (
            "<div class='language-ruby highlighter-rouge'><div class='highlight'><pre class='highlight'><code><span class='k'>a</span></code></pre></div></div>",
            "code ruby: a",
        ),
        (
            "<figure class='highlight'><pre><code class='language-go' data-lang='go'><table class='rouge-table'><tbody><tr><td class='gutter gl'><pre class='lineno'>1\n2\n</pre></td>\
             <td class='code'><pre>a\nb\n</pre></td></tr></tbody></table></code></pre></figure>",
            "code go: a⏎b",
        ),
        (
            "<div class='highlight'><table class='lntable'><tr><td class='lntd'><pre class='chroma'><code><span class='lnt'>1\n</span></code></pre></td>\
             <td class='lntd'><pre class='chroma'><code class='language-go' data-lang='go'><span class='line'><span class='cl'>a\n</span></span></code></pre></td></tr></table></div>",
            "code go: a",
        ),
        ("<pre><code class='hljs language-css'><span class='token comment'>/* a */</span>b</code></pre>", "code css: /* a */b"),
        ("<pre>a<br>b<button>Copy</button></pre>", "code -: a⏎b"),
        ("<pre class='language-none'>a</pre>", "code -: a"),
        ("<pre><div class='line'>a</div><div class='line'>b</div></pre>", "code -: a⏎b"),
    ]);
}

#[test]
fn data_tables_and_layout_tables_are_told_apart() {
    check(&[
        ("<table><caption>T</caption><thead><tr><th>a<th>b</thead><tbody><tr><td>c<td>d</table>", "table (T) a | b / c | d"),
        ("<table><tr><th>a<th>b<tr><td>c<td>d</table>", "table () a | b / c | d"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "table ()  / a | b / c | d"),
        ("<table><tr><th colspan=2>a<tr><td>c<td><b>d</b><p>e</p></table>", "table () a |  / c | **d**⏎e"),
        ("<table><tr><td><p>a</p><p>b</p></table>", "p a\np b"),
        ("<table><tr><td><h2>a</h2>b<td><ul><li>c</ul></table>", "h2 a\np b\nul - {p c}"),
        ("<table><tr><th>a<th>b<tr><td rowspan=2>c<td>d<tr><td>e<tr><td>f<td>g</table>", "table () a | b / c | d /  | e / f | g"),
        ("<table><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d<tr><td>e<td>f<td>g</table>", "table () a | b |  /  | c | d / e | f | g"),
        ("<table><tr><th>a<td rowspan=3 colspan=2>b<td>c<tr><th>d<td>e</table>", "table ()  / a | b |  | c / d |  |  | e"),
        (
            "<table><thead><tr><th rowspan=0>a<th>b</thead><tbody><tr><td>c<td>d<tr><td>e<td rowspan=9>f</tbody><tbody><tr><td>g<td>h</table>",
            "table () a | b / c | d / e | f / g | h",
        ),
        ("<table><tr><th>a<tr><td>b<td>c<td>d</table>", "table () a / b | c | d"),
        ("<table><tr><th>a<tr><td>b<table><tr><th>c<tr><td>d</table>e</table>", "table () a / b⏎c⏎d⏎e"),
        ("<table role=presentation><tr><td>a<td>b</table>", "p a\np b"),
        ("<table><tr><th>a<td><ul><li>b<li>c</ul></table>", "table ()  / a | b⏎c"),
    ]);
}

#[test]
fn spoilers_are_recognised_and_other_disclosures_stay_text() {
    check(&[
        ("<p>He <span class=spoiler>leaves</span>.</p>", "p He ||leaves||."),
        ("<p>He <span data-spoiler>leaves</span>.</p>", "p He ||leaves||."),
        ("<div class=spoiler><p>a</p><p>b</p></div>", "spoiler () {p a; p b}"),
        ("<p class=spoiler>a</p>", "spoiler () {p a}"),
        ("<details class=spoiler><summary>The ending</summary><p>a</p></details>", "spoiler (The ending) {p a}"),
        ("<details><summary>Spoilers for the ending</summary>a</details>", "spoiler (Spoilers for the ending) {p a}"),
        ("<details><summary>【ネタバレ】結末</summary>a</details>", "spoiler (【ネタバレ】結末) {p a}"),
        ("<details><summary>تنبيه: حرق للأحداث</summary>a</details>", "spoiler (تنبيه: حرق للأحداث) {p a}"),
        ("<details><summary>Спойлер</summary>a</details>", "spoiler (Спойлер) {p a}"),
        ("<details><summary>Cast</summary><p>a</p></details>", "p Cast\np a"),
        ("<div class=spoiler><div class=spoiler-title>End</div><div hidden>a</div><button>Show</button></div>", "spoiler (End) {p a}"),
        ("<p>He <span class=spoiler>leaves <span class=sr-only>(spoiler)</span></span>.</p>", "p He ||leaves ||."),
        ("<p class=spoiler-alert>Spoilers ahead</p>", "p Spoilers ahead"),
    ]);
}

#[test]
fn whatever_is_marked_becomes_a_spoiler_and_stays_what_it_is() {
    for (plain, covered) in [
        ("em", "p ||*a*||"),
        ("i", "p ||*a*||"),
        ("strong", "p ||**a**||"),
        ("b", "p ||**a**||"),
        ("mark", "p ||a||"),
        ("sup", "p ||a||"),
        ("code", "p ||`a`||"),
        ("cite", "p ||_a_||"),
        ("q", "p ||“a”||"),
        ("p", "spoiler () {p a}"),
        ("h2", "spoiler () {h2 a}"),
        ("blockquote", "spoiler () {> {p a}}"),
        ("pre", "spoiler () {code -: a}"),
        ("aside", "spoiler () {p a}"),
    ] {
        for mark in ["data-spoiler", "class=spoiler"] {
            let source = format!("<{plain} {mark}>a</{plain}>");
            assert_eq!(show::article(&read(&source).0), covered, "{source}");
        }
    }
    check(&[
        ("<p>Then <a href=/b data-spoiler>she leaves</a> him.</p>", "p Then ||[she leaves](/b)|| him."),
        ("<p>a <em data-spoiler>b <strong>c</strong></em> d</p><p>e</p>", "p a ||*b **c***|| d\np e"),
        ("<p>a <img data-spoiler src=a.jpg> b</p>", "p a ||![](a.jpg)|| b"),
        ("<p>a</p><iframe data-spoiler src='/v' title=V></iframe><p>b</p>", "p a\nspoiler () {embed V </v>}\np b"),
        ("<video data-spoiler src='/v.mp4'></video>", "spoiler () {embed v.mp4 </v.mp4>}"),
        ("<span data-spoiler><p>a</p><pre>b</pre></span><p>c</p>", "p ||a||\nspoiler () {code -: b}\np c"),
        ("<ul><li>a<li data-spoiler>b<li>c</ul>", "ul - {p a} - {spoiler () {p b}} - {p c}"),
        ("<ol class=spoiler><li>a<li>b</ol>", "spoiler () {ol 1 - {p a} - {p b}}"),
        ("<dl><dt data-spoiler>a<dd data-spoiler>b</dl>", "p **||a||**\nspoiler () {p b}"),
        ("<table><tr><th>a<th>b<tr><td>c<td data-spoiler>d</table>", "table () a | b / c | ||d||"),
        ("<table><tr><td>a<td>b<tr><td>c<td class=spoiler>d</table>", "table ()  / a | b / c | ||d||"),
        ("<table><tr><th>a<th>b<tr data-spoiler><td>c<td>d<tr><td>e<td>f</table>", "table () a | b / ||c|| | ||d|| / e | f"),
        (
            "<table><thead><tr><th>a</thead><tbody class=spoiler><tr><td>c<tr><td>d</tbody><tbody><tr><td>e</table>",
            "table () a / ||c|| / ||d|| / e",
        ),
        ("<table data-spoiler><tr><th>a<tr><td>b</table>", "spoiler () {table () a / b}"),
        ("<figure data-spoiler><img src=a.jpg><figcaption>C</figcaption></figure><p>b</p>", "spoiler () {fig ![](a.jpg) | C}\np b"),
        ("<figure><img src=a.jpg><figcaption data-spoiler>C</figcaption></figure>", "fig ![](a.jpg) | ||C||"),
        ("<blockquote><p>a</p><footer data-spoiler>Ada</footer></blockquote>", "> {p a} by ||Ada||"),
        ("<details data-spoiler><summary>End</summary><p>a</p></details>", "spoiler (End) {p a}"),
        ("<pre><code>a <span class=spoiler>b</span></code></pre>", "spoiler () {code -: a b}"),
        ("<p><code>a <span class=spoiler>b</span></code></p>", "p ||`a b`||"),
        // A script of the page reveals what is hidden, and may cover it with a button.
        ("<div data-spoiler hidden>a</div><p>b <span class=spoiler role=button>c</span></p>", "spoiler () {p a}\np b ||c||"),
        ("<p>a <button class=spoiler>Show</button></p>", "p a"),
        ("<div class=spoiler><p data-spoiler>a <em class=spoiler>b</em></p></div>", "spoiler () {p a *b*}"),
    ]);
    let deep = "<em>".repeat(100);
    let words = show::article(&read(&format!("<p>a {deep}<span data-spoiler>b</span></p>")).0);
    assert!(words.contains("||b||"), "{words}");
}

#[test]
fn embeds_become_links() {
    check(&[
        (
            "<iframe src='https://www.youtube.com/embed/abc?rel=0' title='Trailer'></iframe>",
            "embed Trailer <https://www.youtube.com/watch?v=abc>",
        ),
        ("<iframe src='//player.vimeo.com/video/12'></iframe>", "embed vimeo.com <https://vimeo.com/12>"),
        ("<iframe src='about:blank' data-src='https://www.example.org/x'></iframe>", "embed example.org <https://www.example.org/x>"),
        ("<video controls><source src='/her.mp4'>No video.</video>", "embed her.mp4 </her.mp4>"),
        ("<audio src='/her.mp3' title='Theme'></audio>", "embed Theme </her.mp3>"),
        ("<iframe width=1 height=1 src='https://example.org'></iframe><iframe src='javascript:x'></iframe>a", "p a"),
        (
            "<figure class=wp-block-embed><div><iframe src='https://example.org/v'></iframe></div><figcaption>C</figcaption></figure>",
            "embed C <https://example.org/v>",
        ),
        (
            "<figure><video src='/her.mp4' title='Trailer'></video><figcaption>It hides <em>the film</em>. <small>A24</small></figcaption></figure>",
            "embed Trailer: It hides the film. A24 </her.mp4>",
        ),
        // If the content cannot be shown, at least its caption is kept.
        ("<p>a</p><figure><video src='blob:x'></video><figcaption>C</figcaption></figure>", "p a\np C"),
    ]);
}

#[test]
fn what_is_not_the_text_is_left_out() {
    for outside in [
        "<script>x</script>",
        "<style>x</style>",
        "<template>x</template>",
        "<noscript>x</noscript>",
        "<nav>x</nav>",
        "<form>x</form>",
        "<button>x</button>",
        "<svg><text>x</text></svg>",
        "<p hidden>x</p>",
        "<p aria-hidden=true>x</p>",
        "<p itemprop=datePublished>x</p>",
        "<p style='display:none'>x</p>",
        "<span class=sr-only>x</span>",
        "<span class=screen-reader-text>x</span>",
        "<div class=comments>x</div>",
        "<div class=sharedaddy>x</div>",
        "<div class=related-posts>x</div>",
        "<div class=newsletter>x</div>",
        "<div class=entry-meta>x</div>",
        "<div class=author-bio>x</div>",
        "<footer>x</footer>",
        "<div role=navigation>x</div>",
        "<iframe></iframe>",
        "<input value=x>",
        "<select><option>x</select>",
        "<canvas>x</canvas>",
    ] {
        let source = format!("<p>a</p>{outside}<p>b</p>");
        assert_eq!(show::article(&read(&source).0), "p a\np b", "{outside}");
    }
}

#[test]
fn author_and_date_are_read_from_what_is_left_out() {
    let cases = [
        ("<p class=byline>By <a rel=author href='/ada'>Ada Example</a> on 3 May</p><p>a", "Ada Example"),
        (
            "<h1>T</h1><div class=post-meta><time datetime=2024-05-03>3 May</time></div><span class=byline>By Ada Example | 5 min</span><p>a",
            "Ada Example",
        ),
        ("<header><h1>T</h1><p>By Ada Example</p><time datetime='2024-05-03'>3 May</time></header><p>a", "Ada Example"),
    ];
    for (source, author) in cases {
        let reading = parse_document(source).read();
        assert_eq!(show::article(&reading.article), "p a", "{source}");
        assert_eq!(reading.article.metadata.authors[0].name, author, "{source}");
    }
    let (article, _) =
        read("<header><h1>T</h1><time class=updated datetime=2025-01-01></time><time datetime=2024-05-03>3 May</time></header>");
    assert_eq!(article.metadata.published.unwrap().day(), "2024-05-03");
    assert_eq!(
        show::article(&read("<p>She met <span class=author>Ada Example</span> in <time>2013</time>.").0),
        "p She met Ada Example in 2013."
    );
}
