//! Posts in the markup of blog engines: every word of the post is in its article, once and in its place, and no word of the page's controls.
//! In the samples the post's words are `w1`, `w2` and so on, in order; `OUT` stands for everything that is not the post.

use intertitle::article::{Block, BlockKind, Inline};
use intertitle::native::html::{parse_document, read};
use intertitle::reading::passages;

const SAMPLES: &[(&str, &str)] = &[
    (
        "WordPress",
        "<div class=entry-content><p class=has-drop-cap>w1</p><div class='wp-block-media-text'><figure class=wp-block-media-text__media><img src=a.jpg></figure>
         <div class=wp-block-media-text__content><p>w2</p></div></div><div class=wp-block-cover><span aria-hidden=true class=wp-block-cover__background>OUT</span>
         <div class=wp-block-cover__inner-container><p>w3</p></div></div><div class=wp-block-columns><div class=wp-block-column><p>w4</p></div>
         <div class=wp-block-column><ul class=wp-block-list><li>w5<ul><li>w6</li></ul></li></ul></div></div><pre class=wp-block-verse>w7\nw8</pre>
         <div class=wp-block-buttons><div class=wp-block-button><a class=wp-block-button__link href='/x'>w9</a></div></div>
         <details class=wp-block-details><summary>w10</summary><p>w11</p></details>
         <h3 class=wp-block-accordion-heading><button aria-expanded=false class=wp-block-accordion-heading__toggle><span>w12</span><span aria-hidden=true>OUT</span></button></h3>
         <div class=wp-block-accordion-panel><p>w13</p></div>
         <figure class=wp-block-audio><audio controls src=a.mp3>OUT</audio><figcaption>w14</figcaption></figure>
         <div class=wp-block-file><a href='/f.pdf'>w15</a><a href='/f.pdf' class='wp-block-file__button wp-element-button' download>OUT</a></div>
         <p>w16 <a href='https://e.example' target=_blank>w17<span class=screen-reader-text> OUT</span></a> w18</p>
         <ul class='wp-block-latest-posts__list wp-block-latest-posts'><li>OUT</li></ul><div class=wp-block-post-author-name>OUT</div>
         <ul class=wp-block-social-links><li><span class='wp-block-social-link-label screen-reader-text'>OUT</span></li></ul>
         <div class='sharedaddy'><h3>OUT</h3></div><p class=wp-block-tag-cloud>OUT</p><div class=wp-block-query><ul><li>OUT</li></ul></div>
         <p>w19 <ruby>w20<rt>OUT</rt></ruby> <kbd>w21</kbd> <small>w22</small></p></div>",
    ),
    (
        "Ghost",
        "<section class=gh-content><p>w1</p><div class='kg-card kg-callout-card'><div class=kg-callout-emoji>w2</div><div class=kg-callout-text>w3</div></div>
         <div class='kg-card kg-toggle-card'><div class=kg-toggle-heading><h4>w4</h4><button aria-label=x>OUT</button></div><div class=kg-toggle-content><p>w5</p></div></div>
         <div class='kg-card kg-header-card kg-v2'><div class=kg-header-card-text><h2>w6</h2><p class=kg-header-card-subheading>w7</p></div></div>
         <div class='kg-card kg-product-card'><div class=kg-product-card-container><h4 class=kg-product-card-title>w8</h4><div class=kg-product-card-description><p>w9</p></div></div></div>
         <div class='kg-card kg-signup-card'><h2>OUT</h2></div><div class='kg-card kg-cta-card'>OUT</div><aside class=gh-post-upgrade-cta>OUT</aside></section>",
    ),
    (
        "Substack",
        "<div class='body markup'><h2 class=header-anchor-post>w1<div class=header-anchor-parent><button aria-label=Link>OUT</button></div></h2><p>w2</p>
         <div class=captioned-image-container><figure><a class='image-link' href=x.jpeg><img src=a.jpeg><div class=image-link-expand><button>OUT</button></div></a>
         <figcaption class=image-caption>w3</figcaption></figure></div>
         <div class=embedded-post-wrap><a class=embedded-post href='https://x.example/p/y'><div class=embedded-post-header>OUT</div>
         <div class=embedded-post-title-wrapper><div class=embedded-post-title>w4</div></div><div class=embedded-post-body>OUT</div>
         <div class=embedded-post-cta-wrapper>OUT</div><div class=embedded-post-meta>OUT</div></a></div>
         <div class=captioned-button-wrap><p class=cta-caption>OUT</p><p class=button-wrapper><a class='button primary'>OUT</a></p></div>
         <p class=button-wrapper><a class='button primary' href='https://x.substack.com/subscribe?'><span>OUT</span></a></p>
         <p class=button-wrapper><a class='button primary' href='https://x.substack.com/p/y?utm_source=substack&amp;action=share'>OUT</a></p>
         <p class=button-wrapper><a class='button primary' href='https://tickets.example'>w5</a></p>
         <div class=subscription-widget-wrap>OUT</div><div class=install-substack-app-embed>OUT</div>
         <div class=preformatted-block><label class=hide-text>OUT</label><pre class=text>w6</pre></div></div>",
    ),
    (
        "Medium",
        "<article><h1>w0</h1><div class='speechify-ignore'><a rel=author href='/@a'>OUT</a><span>OUT</span><button>OUT</button></div><p class=pw-post-body-paragraph>w1</p>
         <figure><div role=button tabindex=0><span>OUT</span><picture><source srcset='a.png 640w'><img alt='' width=700 height=467></picture></div><figcaption>w2</figcaption></figure>
         <blockquote><p>w3</p></blockquote></article>",
    ),
    (
        "Blogger",
        "<div class='post-body entry-content'><div class=separator><a href='s1600/a.jpg'><img src='s640/a.jpg'></a></div><div><br></div>w1<br>w2<div>w3</div><a name=more></a>
         <span style='font-family: georgia;'>w4 <b>w5</b></span><table class=tr-caption-container><tbody><tr><td><img src=b.jpg></td></tr><tr><td class=tr-caption>w6</td></tr></tbody></table>
         <fieldset><legend>w7</legend>w8</fieldset><blockquote class=tr_bq>w9</blockquote></div>",
    ),
    (
        "Squarespace",
        "<div class=sqs-layout><div class=sqs-html-content><p>w1</p></div><figure class=sqs-block-image-figure><img data-src=a.jpg src=a.jpg><figcaption><div class=image-caption><p>w2</p></div></figcaption></figure>
         <figure class=block><blockquote><span>“</span>w3<span>”</span></blockquote><figcaption class=source>— w4</figcaption></figure>
         <ul class=accordion-items-container><li><h4><button class=accordion-item__click-target aria-expanded=false><span>w5</span></button></h4><div><p>w6</p></div></li></ul>
         <div class='sqs-block newsletter-block newsletter'><form>OUT</form></div></div>",
    ),
    (
        "Hugo, pandoc and docutils",
        "<div class=post-content><h2 id=x>w1<a hidden class=anchor aria-hidden=true href='#x'>OUT</a></h2><div class='admonition note'><p class=admonition-title>w2</p><p>w3</p></div>
         <div class=toc><details><summary>OUT</summary></details></div><section id=comments class=level2><h2>w4</h2><p>w5</p></section>
         <p>w6 <span class=katex><span class=katex-mathml><math><semantics><mi>w7</mi><annotation>OUT</annotation></semantics></math></span><span class=katex-html aria-hidden=true>OUT</span></span></p>
         <dl><dt>w8</dt><dd>w9</dd></dl><ul class=task-list><li><input type=checkbox disabled>w10</li></ul></div>",
    ),
    (
        "MediaWiki",
        "<div class=mw-parser-output><h2><span class=mw-headline id=w>w1</span><span class=mw-editsection><span class=mw-editsection-bracket>[</span><a href='/e'>OUT</a>
         <span class=mw-editsection-bracket>]</span></span></h2><p>w2</p><div class='thumb tright'><div class=thumbinner><a href='/w/File:A.jpg' class=image><img alt='' src=a.jpg class=thumbimage></a>
         <div class=thumbcaption><div class=magnify><a href='/w/File:A.jpg' class=internal title=OUT></a></div>w3</div></div></div><p>w4</p></div>",
    ),
    (
        "Elementor and Divi",
        "<h3 class=elementor-tab-title role=button aria-expanded=false><span class=elementor-toggle-icon aria-hidden=true>OUT</span><a class=elementor-toggle-title>w1</a></h3>
         <div class=elementor-tab-content><p>w2</p></div><div class=et_pb_toggle><h5 class=et_pb_toggle_title>w3</h5><div class=et_pb_toggle_content>w4</div></div>
         <p>w5 <i class=material-icons>OUT</i> <i class='fa fa-film' aria-hidden=true></i></p>",
    ),
];

/// The words in a text that are words of a sample.
fn words(text: &str) -> Vec<String> {
    let is_word = |word: &&str| *word == "OUT" || word.strip_prefix('w').is_some_and(|rest| rest.parse::<u32>().is_ok());
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(is_word).map(str::to_owned).collect()
}

/// The words of a sample in order, except the title, which is no block.
fn expected(source: &str) -> Vec<String> {
    words(source).into_iter().filter(|word| word != "OUT" && word != "w0").collect()
}

#[test]
fn every_word_of_a_post_is_in_its_article_and_no_other() {
    for (engine, source) in SAMPLES {
        let (article, _) = read(source);
        assert_eq!(words(article.plain_text().as_str()), expected(source), "{engine}");
    }
}

#[test]
fn every_word_of_a_post_is_in_its_passages_and_no_other() {
    for (engine, source) in SAMPLES {
        let mut reader = passages::Reader::default();
        parse_document(source).emit(&mut |event| reader.event(event));
        let text = reader.finish().passages.into_iter().map(|passage| passage.text).collect::<Vec<_>>().join("\n");
        assert_eq!(words(&text), expected(source), "{engine}");
    }
}

#[test]
fn a_caption_beside_its_picture_is_no_paragraph() {
    let (article, _) = read(SAMPLES.iter().find(|(engine, _)| *engine == "MediaWiki").unwrap().1);
    assert!(
        article.blocks.iter().any(|block| matches!(&block.kind, BlockKind::Figure { caption, .. } if *caption == [Inline::text("w3")]))
    );
}

#[test]
fn pictures_in_controls_that_enlarge_them_stay() {
    let (article, _) = read(SAMPLES.iter().find(|(engine, _)| *engine == "Medium").unwrap().1);
    let is_figure = |block: &Block| matches!(&block.kind, BlockKind::Figure { images, caption, .. } if images.len() == 1 && *caption == [Inline::text("w2")]);
    assert!(article.blocks.iter().any(is_figure));
}
