//! Who signed a post, and when, where a page also names its site and dates its films.

use super::page::{names, read};

/// Many themes name the site as the author of every post; the byline tells who wrote this one.
#[test]
fn the_site_is_no_author_of_a_post_that_somebody_signs() {
    let site = r#""publisher": {"@type": "Organization", "name": "The Long Take"}"#;
    let script =
        |author: &str| format!(r#"<script type="application/ld+json">{{"@type": "BlogPosting", "author": {author}, {site}}}</script>"#);
    let heads = [
        script(r#"{"@type": "Organization", "name": "The Long Take"}"#),
        script(r#"{"@type": "NewsMediaOrganization", "name": "Take Media"}"#),
        script(r#"{"@type": "Person", "name": "The long take"}"#),
        script(r#"[{"@type": "Person", "name": "Jo Okafor"}, {"@type": "Organization", "name": "Take Media"}]"#),
        r#"<meta name="author" content="The Long Take"><meta property="og:site_name" content="The Long Take">"#.to_owned(),
    ];
    for head in heads {
        for byline in ["<p class=byline>By <a rel=author href=/jo>Jo Okafor</a></p>", "<p>By Jo Okafor</p>"] {
            let (metadata, _) = read(&format!("{head}<article><h1>Her</h1>{byline}<p>It begins with a letter.</p></article>"));
            assert_eq!(names(&metadata), ["Jo Okafor"], "{head}{byline}");
        }
    }
    let (unsigned, _) =
        read(&[&script(r#"{"@type": "Organization", "name": "The Long Take"}"#), "<article><h1>Her</h1></article>"].concat());
    assert_eq!(names(&unsigned), ["The Long Take"], "nobody else is named");
}

/// What a film page says of its film is no date of the post.
#[test]
fn a_date_in_prose_or_of_a_film_is_not_the_posts() {
    const FILM: &str = "<time datetime=2013-12-18>18 December 2013</time>";
    const POST: &str = "<time datetime=2024-02-09>9 February 2024</time>";
    let long = "It begins with a letter that is not his, and it goes on for as long as he can bear it. ".repeat(3);
    let day = |inside: &str| {
        let (metadata, _) = read(&format!("<article><h1>Her</h1>{inside}<p>{long}</p></article>"));
        metadata.published.map(|date| date.day().to_owned())
    };
    for of_film in [
        format!("<p>Spike Jonze's film opened on {FILM} in a few cities.</p>"),
        format!("<p>We first saw it in New York on {FILM}.</p>"),
        format!("<p>{long} {FILM} {long}</p>"),
        format!("<ul><li>Director: Spike Jonze</li><li>Release date: {FILM}</li></ul>"),
        format!("<dl><dt>Released</dt> <dd>{FILM}</dd></dl>"),
        format!("<table><tr><td>Kinostart: {FILM}</td></tr></table>"),
        format!("<div><h3>Facts</h3>Released <b>in</b> {FILM}</div>"),
        format!("<p>Written about a letter of {FILM}. {long}</p>"),
    ] {
        assert_eq!(day(&of_film), None, "{of_film}");
        assert_eq!(day(&[&of_film, "<footer>Posted on ", POST, " by Jo</footer>"].concat()).as_deref(), Some("2024-02-09"), "{of_film}");
    }
    let gap = " ".repeat(200);
    for of_post in [
        POST.to_owned(),
        format!("<p>{POST}</p>"),
        format!("<div>\n{gap}<span>3 min</span>\n{gap}{POST}\n{gap}<a href=/films>Films</a></div>"),
        format!("<p>Posted on {POST} by <a href=/jo>Jo Okafor</a> in <a href=/new>New releases</a>.</p>"),
        format!("<header><h2>New releases</h2>{POST}</header>"),
        format!("<ul class=post-facts><li>{POST}</li><li>Films</li></ul>"),
        format!("{POST}<br>{long}"),
        format!("<p>Filed {POST}.</p>"),
        format!("<div><p>Films</p>{POST}</div>New releases"),
    ] {
        assert_eq!(day(&of_post).as_deref(), Some("2024-02-09"), "{of_post}");
    }
}

#[test]
fn drupal_names_the_author_in_a_field() {
    let (metadata, _) = read(
        "<article class='node node--type-article'><header><h1>Her</h1><div class=node__meta><article class='node__author-image profile'></article>
         <span>By <span class='field field--name-uid field--type-entity-reference field--label-hidden'><a href=/user/1 class=username>Ida Venn</a></span>,
         <span class='field field--name-created'><time datetime=2026-03-06T09:00:00+00:00>6 March, 2026</time></span></span></div></header>
         <div class='field field--name-body'><p>It begins with a letter.</p></div><section class='field field--name-comment comment-wrapper'>
         <article class=comment><span class='field field--name-uid'>Jo Okafor</span><p>It does.</p></article></section></article>",
    );
    assert_eq!(names(&metadata), ["Ida Venn"]);
    assert_eq!(metadata.published.map(|date| date.day().to_owned()).as_deref(), Some("2026-03-06"));
}

/// WordPress without an SEO plugin names the author in its own blocks only (with Elementor, in a list), and in Twenty Twenty-One, if the author has a biography, in the box after the text.
#[test]
fn wordpress_names_the_author_in_blocks_and_boxes_of_its_own() {
    for signed in [
        "<div class=wp-block-post-author><p class=wp-block-post-author__byline>Written by</p><p class=wp-block-post-author__name>Ida Venn</p>
         <p class=wp-block-post-author__bio>Ida Venn writes about shirts.</p></div>",
        "<div class='wp-block-post-author-name has-small-font-size'>Ida Venn</div>",
        "<ul class=elementor-post-info><li class=elementor-inline-item itemprop=author><a href=/author/ida/><span>Ida Venn</span></a></li><li itemprop=datePublished>
         <time>March 6, 2026</time></li></ul>",
        "<p>by</p><div class=wp-block-post-author-name><a href=/author/ida/ class=wp-block-post-author-name__link>Ida Venn</a></div>",
        "<div class='author-bio show-avatars'><h2 class=author-title> By Ida Venn </h2><p class=author-description>Ida Venn writes about shirts.</p>
         <a class=author-link href=/author/ida/ rel=author>View all of Ida Venn's posts.</a></div>",
    ] {
        let (metadata, _) = read(&["<article><h1>Her</h1><p>It begins with a letter.</p>", signed, "</article>"].concat());
        assert_eq!(names(&metadata), ["Ida Venn"], "{signed}");
    }
    let (metadata, _) = read("<article><h1>Her</h1><p>It begins.</p><h2 class=author-title>Senior Critic</h2></article>");
    assert_eq!(names(&metadata), [""; 0], "the title may be a position");
}

/// WordPress, Ghost, Mezzanine and Puput have a page for each author, and some themes name the author only by a link to it.
#[test]
fn a_link_to_an_authors_posts_names_the_author_if_nothing_better_does() {
    const LINK: &str = "<ul><li><i></i> <a href=/blog/author/ida/> Ida Venn </a></li><li>March 6, 2026</li></ul>";
    const BOX: &str = "<div><a href=/author/jo/>Jo Okafor</a> <a href=/author/jo/>View all posts by Jo</a></div>";
    let signed = |head: &str, end: &str| {
        let (metadata, _) = read(&format!("<article><h1>Her</h1>{head}<p>It begins with a letter.</p>{end}</article>"));
        names(&metadata).join(", ")
    };
    assert_eq!(signed(LINK, ""), "Ida Venn");
    assert_eq!(signed(LINK, BOX), "Ida Venn");
    assert_eq!(signed("<p>By Ann Roe</p>", BOX), "Ann Roe");
    assert_eq!(signed("", "<a href=/author/jo/>View all posts by Jo</a>"), "");
    assert_eq!(signed("", "<p>As <a href=/author/jo/>Jo Okafor</a> wrote.</p>"), "", "in prose");
}

/// At the end of many posts stand other posts, with their authors.
#[test]
fn a_second_author_is_named_near_the_first() {
    let by = |between: usize| {
        let between = "<p>It begins.</p>".repeat(between);
        let (metadata, _) = read(&format!("<article><h1>Her</h1><a rel=author>Ida Venn</a>{between}<a rel=author>Jo Okafor</a></article>"));
        names(&metadata).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(by(3), ["Ida Venn", "Jo Okafor"]);
    assert_eq!(by(40), ["Ida Venn"]);
}

/// OpenGraph's author is the post's; the plain one is often the site's.
#[test]
fn of_two_meta_tags_the_posts_own_names_the_author() {
    let head = "<meta name=author content='Row F'><meta property='article:author' content='Ida Venn'>";
    assert_eq!(names(&read(&[head, "<article><h1>Her</h1><p>It begins.</p></article>"].concat()).0), ["Ida Venn"]);
}
