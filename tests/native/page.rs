//! What a page says of its post, on small heads and headers like those of blog engines.

use intertitle::article::{Film, Metadata, Rating};
use intertitle::native::html::parse_document;
use intertitle::native::page::metadata;

/// The metadata of a page whose post is its first `<article>`, and the warnings as text.
pub(super) fn read(source: &str) -> (Metadata, Vec<String>) {
    let page = parse_document(source);
    let article = (0..page.elements()).find(|ordinal| page.name(*ordinal) == Some("article"));
    let (metadata, warnings) = metadata(&page, article);
    (metadata, warnings.iter().map(ToString::to_string).collect())
}

pub(super) fn ld(json: &str) -> (Metadata, Vec<String>) {
    read(&format!("<script type='application/ld+json'>{json}</script><article>x</article>"))
}

pub(super) fn names(metadata: &Metadata) -> Vec<&str> {
    metadata.authors.iter().map(|author| author.name.as_str()).collect()
}

#[test]
fn a_blog_posting_gives_everything() {
    let (metadata, warnings) = ld(r#"{"@context": "https://schema.org", "@type": "BlogPosting", "headline": "Her &amp; us",
        "description": "On talking to a voice.", "articleSection": "Film Review Fridays", "inLanguage": "en-GB", "timeRequired": "PT7M",
        "author": {"@type": "Person", "name": "Jo Okafor", "url": "/about/jo", "description": "Jo writes about rooms."},
        "datePublished": "2024-02-09", "dateModified": "2024-03-01T10:00:00Z", "keywords": "spike jonze, cities",
        "image": {"@type": "ImageObject", "url": "/her.jpg", "width": 1200, "height": "675px", "caption": "A lift."},
        "isPartOf": {"@type": "Blog", "name": "The Long Take"}, "url": "https://take.example/her"}"#);
    assert_eq!(warnings, [""; 0]);
    assert_eq!(metadata.title.as_deref(), Some("Her & us"));
    assert_eq!(metadata.dek.as_deref(), Some("On talking to a voice."));
    assert_eq!(metadata.kicker.as_deref(), Some("Film Review Fridays"));
    assert_eq!(metadata.language.as_deref(), Some("en-GB"));
    assert_eq!(metadata.reading_minutes, Some(7));
    assert_eq!(names(&metadata), ["Jo Okafor"]);
    assert_eq!(metadata.authors[0].href.as_deref(), Some("/about/jo"));
    assert_eq!(metadata.published.as_ref().unwrap().as_str(), "2024-02-09");
    assert_eq!(metadata.updated.as_ref().unwrap().day(), "2024-03-01");
    assert_eq!(metadata.tags, ["spike jonze", "cities"]);
    let hero = metadata.hero.unwrap();
    assert_eq!((hero.image.src.as_str(), hero.image.width, hero.image.height), ("/her.jpg", Some(1200), Some(675)));
    assert_eq!(hero.caption.as_deref(), Some("A lift."));
    assert_eq!(metadata.publication.as_deref(), Some("The Long Take"));
    assert_eq!(metadata.canonical.as_deref(), Some("https://take.example/her"));
}

#[test]
fn a_graph_with_references_is_followed() {
    let (metadata, warnings) = ld(r##"{"@graph": [
        {"@type": "WebSite", "@id": "/#site", "name": "The Long Take"},
        {"@type": ["WebPage"], "@id": "/her", "isPartOf": {"@id": "/#site"}},
        {"@type": ["Article", "SocialMediaPosting"], "headline": "Her", "author": {"name": "Jo", "@id": "/#jo"}, "isPartOf": {"@id": "/her"},
         "image": {"@id": "/her#image"}},
        {"@type": "Person", "@id": "/#jo", "name": "Jo Okafor", "description": "Jo writes about rooms."},
        {"@type": "ImageObject", "@id": "/her#image", "contentUrl": "https://take.example/her.jpg"}]}"##);
    assert_eq!(warnings, [""; 0]);
    assert_eq!(names(&metadata), ["Jo Okafor"]);
    assert_eq!(metadata.authors[0].bio.as_deref(), Some("Jo writes about rooms."));
    assert_eq!(metadata.hero.unwrap().image.src, "https://take.example/her.jpg");
    assert_eq!(metadata.publication.as_deref(), Some("The Long Take"));
}

#[test]
fn authors_come_as_a_string_an_object_or_a_list() {
    for (author, expected) in [
        (r#""Jo Okafor""#, vec!["Jo Okafor"]),
        (r#"["Jo Okafor", {"@type": "Person", "name": "Max Moe"}]"#, vec!["Jo Okafor", "Max Moe"]),
        (r#"{"@type": "Person", "name": "Jo Okafor, Arts Editor"}"#, vec!["Jo Okafor"]),
        (r#"{"@type": "Person", "name": "Okafor, Jo"}"#, vec!["Okafor, Jo"]),
        (r#""佐藤花子、田中太郎""#, vec!["佐藤花子", "田中太郎"]),
        (r#""ليلى حداد، سامي خوري""#, vec!["ليلى حداد", "سامي خوري"]),
        (r#""Jo O&#039;Kafor; Max Moe""#, vec!["Jo O'Kafor", "Max Moe"]),
        (r#""https://take.example/jo""#, vec![]),
        (r#"{"@type": "Person"}"#, vec![]),
        ("42", vec![]),
    ] {
        let (metadata, _) = ld(&format!(r#"{{"@type": "Article", "author": {author}}}"#));
        assert_eq!(names(&metadata), expected, "{author}");
    }
}

#[test]
fn contributors_with_a_page_beside_the_authors_are_authors() {
    let (metadata, _) = ld(r#"{"@type": "Article",
        "author": {"@type": "Person", "name": "Jo Okafor", "url": "https://take.example/author/jo/"},
        "contributor": [{"@type": "Person", "name": "Max Moe", "url": "https://take.example/author/max/"},
                        {"@type": "Person", "name": "Ann Roe", "url": "https://photos.example/ann/"}, {"@type": "Person", "name": "Al Poe"}]}"#);
    assert_eq!(names(&metadata), ["Jo Okafor", "Max Moe"]);
    let (metadata, _) = ld(r#"{"@type": "Article", "author": "Jo Okafor", "contributor": {"@type": "Person", "name": "Max Moe"}}"#);
    assert_eq!(names(&metadata), ["Jo Okafor"]);
}

#[test]
fn a_review_names_its_film_and_rating() {
    let (metadata, warnings) = ld(r#"{"@type": "Review", "name": "Her, again", "itemReviewed": {"@type": "Movie", "name": "Her",
        "dateCreated": "2013-12-18"}, "reviewRating": {"@type": "Rating", "ratingValue": "4,5", "bestRating": 5}}"#);
    assert_eq!(warnings, [""; 0]);
    assert_eq!(metadata.films, [Film { title: "Her".into(), year: Some(2013) }]);
    assert_eq!(metadata.rating, Rating::new(4.5, 5.0));
}

#[test]
fn a_review_inside_the_node_of_its_film_counts() {
    let (metadata, _) = ld(
        r#"{"@type": "Movie", "name": "Her", "datePublished": "2013", "review": {"@type": "Review", "reviewRating": {"ratingValue": 8, "bestRating": "10"}}}"#,
    );
    assert_eq!(metadata.films, [Film { title: "Her".into(), year: Some(2013) }]);
    assert_eq!(metadata.rating, Rating::new(8.0, 10.0));
}

#[test]
fn a_review_that_belongs_to_the_post_may_be_declared_in_several_ways() {
    for json in [
        r#"{"@graph": [{"@type": "BlogPosting", "url": "https://a.example/her/", "headline": "Her"},
            {"@type": "Review", "url": "https://a.example/her#review", "itemReviewed": {"@type": "Movie", "name": "Her"}, "reviewRating": {"ratingValue": 4}}]}"#,
        r##"{"@graph": [{"@type": "BlogPosting", "headline": "Her", "review": {"@id": "#r"}},
            {"@type": "Review", "@id": "#r", "itemReviewed": {"@type": "Movie", "name": "Her"}, "reviewRating": {"ratingValue": 4}}]}"##,
        r#"[{"@type": "Organization", "name": "A", "review": {"@type": "Review", "reviewRating": {"ratingValue": 1}}},
            {"@type": "Review", "itemReviewed": {"@type": "Movie", "name": "Her"}, "reviewRating": {"ratingValue": 4}}]"#,
    ] {
        let (metadata, _) = ld(json);
        assert_eq!((names(&metadata), metadata.rating), (vec![], Rating::new(4.0, 5.0)), "{json}");
        assert_eq!(metadata.films.iter().map(|film| film.title.as_str()).collect::<Vec<_>>(), ["Her"], "{json}");
    }
}

#[test]
fn no_film_is_guessed() {
    for (json, because) in [
        (
            r#"[{"@type": "BlogPosting", "url": "https://a.example/solaris", "headline": "Solaris"}, {"@type": "Review", "url": "https://a.example/her",
                "itemReviewed": {"@type": "Movie", "name": "Her"}, "reviewRating": {"ratingValue": 4}}]"#,
            "another post, which the page only shows",
        ),
        (
            r#"[{"@type": "BlogPosting", "headline": "Her"}, {"@type": "Organization", "review": {"@type": "Review", "reviewRating": {"ratingValue": 1}}}]"#,
            "a review of the site",
        ),
        (r#"{"@type": "Book", "name": "Her", "review": {"@type": "Review", "reviewRating": {"ratingValue": 1}}}"#, "a review of a book"),
        (r#"{"@type": "Review", "itemReviewed": {"@type": "Book", "name": "Her"}}"#, "a book"),
        (r#"{"@type": "Article", "about": {"@type": "Movie", "name": "Her"}, "headline": "Her (2013)"}"#, "only about it"),
        (r#"{"@type": "Movie", "name": "Her", "review": [{"@type": "Review"}, {"@type": "Review"}]}"#, "several reviews"),
        (
            r#"{"@type": "ClaimReview", "itemReviewed": {"@type": "Movie", "name": "Her"}, "reviewRating": {"ratingValue": 1}}"#,
            "a fact check",
        ),
        (r#"{"@type": "Movie", "name": "Her", "aggregateRating": {"ratingValue": 8}}"#, "no review"),
    ] {
        let (metadata, _) = ld(json);
        assert_eq!((metadata.films, metadata.rating), (vec![], None), "{because}");
    }
}

#[test]
fn warnings_name_their_place() {
    let (metadata, warnings) = read(
        r#"<meta property="article:published_time" content="yesterday">
        <script type="application/ld+json">{"@type": "Article",}</script>
        <script type="application/ld+json">{"@graph": [{"@type": "Review", "datePublished": "9 February", "itemReviewed": {"@type": "Movie"},
        "reviewRating": {"ratingValue": 7}}]}</script>"#,
    );
    assert_eq!(
        warnings,
        [
            r#"script[type="application/ld+json"][0]: this is not JSON; it was left out"#,
            r#"script[type="application/ld+json"][1].@graph[0].datePublished: "9 February" is not an ISO 8601 date; it was left out"#,
            r#"script[type="application/ld+json"][1].@graph[0].itemReviewed: this film has no name; it was left out"#,
            r#"script[type="application/ld+json"][1].@graph[0].reviewRating: this rating is not a number from 0 to its bestRating; it was left out"#,
            r#"meta[property="article:published_time"]: "yesterday" is not an ISO 8601 date; it was left out"#,
        ]
    );
    assert_eq!(metadata, Metadata::default());
}

#[test]
fn opengraph_fills_what_json_ld_leaves_open() {
    let (metadata, warnings) = read(
        r#"<html lang="en"><title>Her, Again – The Long Take</title><link rel="canonical" href="https://take.example/her">
        <meta property="og:title" content="Her, Again – The Long Take"><meta property="og:site_name" content="The Long Take">
        <meta property="og:description" content="It begins with a letter that is not his and [&amp;hellip;]"><meta property="og:locale" content="en_GB">
        <meta property="og:image" content="/her.jpg"><meta property="og:image:alt" content="A man in a lift">
        <meta property="article:published_time" content="2024-02-09T08:00:00+00:00"><meta property="article:modified_time" content="2024-02-09T08:00:00+00:00">
        <meta property="article:author" content="https://social.example/jo"><meta name="author" content="Jo Okafor">
        <meta property="article:tag" content="cities"><meta property="article:tag" content="voices">
        <script type="application/ld+json">{"@type": "NewsArticle", "image": ["/her.jpg", "/wide.jpg"], "datePublished": "2024-02-10"}</script>"#,
    );
    assert_eq!(warnings, [""; 0]);
    assert_eq!(metadata.title.as_deref(), Some("Her, Again"));
    assert_eq!(metadata.dek, None, "an excerpt is no standfirst");
    assert_eq!(metadata.published.as_ref().unwrap().day(), "2024-02-10", "JSON-LD comes first");
    assert_eq!(names(&metadata), ["Jo Okafor"], "an address is no name");
    assert_eq!(metadata.tags, ["cities", "voices"]);
    assert_eq!(metadata.hero.unwrap().image.alt, "A man in a lift");
    assert_eq!(metadata.canonical.as_deref(), Some("https://take.example/her"));
    assert_eq!(metadata.publication.as_deref(), Some("The Long Take"));
}

#[test]
fn the_page_itself_is_the_last_source() {
    let (metadata, _) = read(
        r#"<html lang="de"><title>Her | Der lange Blick</title><article><header><h1>Her</h1>
        <p class="byline">von <a rel="author" href="/jo">Jo Okafor</a></p> <time datetime="2024-02-09" class="dt-published">9.2.</time>
        <time class="dt-updated" datetime="2024-02-11">11.2.</time></header><p>Es beginnt mit einem Brief.</p>
        <ol class="comment-list"><li class="author">Zyx</li></ol></article>"#,
    );
    assert_eq!(metadata.title.as_deref(), Some("Her"));
    assert_eq!(metadata.language.as_deref(), Some("de"));
    assert_eq!(names(&metadata), ["Jo Okafor"]);
    assert_eq!(metadata.authors[0].href.as_deref(), Some("/jo"));
    assert_eq!(metadata.published.as_ref().unwrap().as_str(), "2024-02-09");
    assert_eq!(metadata.updated.as_ref().unwrap().as_str(), "2024-02-11");
}

/// Other posts on the page have authors, titles and dates of their own.
#[test]
fn marks_of_other_posts_are_not_the_posts() {
    for outside in ["class=comments-area", "class=related-posts", "class='widget'", "role=navigation", "id=comments", "class=newsletter"] {
        let other = "<h2 class=entry-title>Him</h2><p class=byline>by Zyx Quux</p><time class=entry-date datetime=2001-01-01></time>";
        let (metadata, _) = read(&format!("<article><p>It begins.</p><div {outside}>{other}</div></article>"));
        assert_eq!(metadata, Metadata::default(), "{outside}");
    }
}

/// So has what a post quotes, shows or is about.
#[test]
fn marks_of_what_a_post_is_about_are_not_the_posts() {
    for other in [
        "<blockquote><p>Cinema is a dream.</p><p class=author>Zyx Quux</p></blockquote>",
        "<figure><img src=a.jpg><figcaption>By <a rel=author href='/x'>Zyx Quux</a></figcaption></figure>",
        "<div itemprop=itemReviewed itemscope><meta itemprop=datePublished content=2013-12-18><span itemprop=author>Zyx Quux</span></div>",
        "<div itemscope itemtype='http://schema.org/Movie'><time itemprop=datePublished datetime=2013-12-18>2013</time> <b itemprop=author>Zyx</b></div>",
        "<p>Directed by Zyx Quux</p><p>Written by Zyx Quux</p><p>Story by Zyx Quux</p>",
    ] {
        let (metadata, _) = read(&format!("<article><p>It begins.</p>{other}</article>"));
        assert_eq!(metadata, Metadata::default(), "{other}");
    }
}

#[test]
fn the_language_declared_nearest_to_the_text_counts() {
    let head = r#"<meta property="og:locale" content="en_US"><script type="application/ld+json">{"@type": "BlogPosting", "inLanguage": "en"}</script>"#;
    let language = |source: &str| read(&[source, head, "<article>x</article>"].concat()).0.language;
    assert_eq!(language("<html lang='fr'>").as_deref(), Some("fr"), "as the widget and screen readers have it");
    assert_eq!(language("<html>").as_deref(), Some("en"));
    assert_eq!(language("<html lang='fr_CA'>").as_deref(), Some("fr-CA"));
    assert_eq!(language("<html lang='not a language'>").as_deref(), Some("en"));
    assert_eq!(read("<html lang='en'><article lang='cy'>x</article>").0.language.as_deref(), Some("cy"));
}

/// In hAtom, which Blogger and older themes use.
#[test]
fn a_date_may_be_the_title_of_an_abbreviation() {
    let (metadata, _) = read(
        "<article><abbr class=published title='2012-03-04T10:00:00+0000'>March 4</abbr><p>On <abbr title='Digital Versatile Disc'>DVD</abbr>.</p></article>",
    );
    assert_eq!(metadata.published.as_ref().map(|date| date.day()), Some("2012-03-04"));
}

#[test]
fn bylines_as_markup_and_as_words() {
    for (html, expected) in [
        (r#"<span class="p-author h-card"><img alt=""><a class="p-name u-url" href="/jo">Jo Okafor</a></span>"#, vec!["Jo Okafor"]),
        (r#"<span itemprop="author" itemscope><span itemprop="name">Jo Okafor</span>, critic</span>"#, vec!["Jo Okafor"]),
        (r#"<div class="byline">Words by Jo Okafor &amp; Max Moe · 9 February</div>"#, vec!["Jo Okafor", "Max Moe"]),
        (r#"<a rel="author" href="/jo">Jo Okafor</a> and <a rel="author" href="/max">Max Moe</a>"#, vec!["Jo Okafor", "Max Moe"]),
        ("<p>by Jo Okafor<br>Monday, 9 February</p>", vec!["Jo Okafor"]),
        ("<p>By Jo Okafor</p><p>It begins with a letter.</p>", vec!["Jo Okafor"]),
        ("<p class=byline>By Jo Okafor, Arts Editor</p>", vec!["Jo Okafor"]),
        ("<p class=byline>Jo Okafor Feb 9, 2024</p>", vec!["Jo Okafor"]),
        ("<div class=author><a>Jo Okafor</a><p>Jo Okafor is a critic.</p></div>", vec!["Jo Okafor"]),
        ("<div class=author><h4>Jo Okafor</h4>writes about rooms</div>", vec!["Jo Okafor"]),
        ("<div class=byline><div>Words by</div><div>Jo Okafor</div><div>Film Critic</div></div>", vec!["Jo Okafor"]),
        ("<div class=author><p>Jo Okafor is a critic.</p></div>", vec![]),
        ("<p>By the time the lift arrives he has already decided.</p>", vec![]),
        (r#"<div class="author">Jo Okafor lives in a flat with a view and writes about rooms.</div>"#, vec![]),
    ] {
        let (metadata, _) = read(&format!("<article>{html}</article>"));
        assert_eq!(names(&metadata), expected, "{html}");
    }
}

#[test]
fn the_name_of_the_site_is_neither_title_nor_author() {
    // In many themes the only `<h1>` is the name of the site.
    let title = |head: &str, heading: &str| {
        read(&format!("{head}<h1><a href='/'>{heading}</a></h1><article><h2>Her, Again</h2><p>x</article>")).0.title.unwrap()
    };
    let named = "<meta property='og:site_name' content='The Long Take'>";
    for (head, heading, expected) in [
        ("<title>Her, Again | The Long Take</title>", "The Long Take", "Her, Again | The Long Take"),
        ("<title>Her, Again | The Long Take</title>", "Her, Again", "Her, Again"),
        (&format!("<title>Her, Again | The Long Take</title>{named}"), "The Long Take", "Her, Again"),
        (&format!("<title>The Long Take | Her, Again</title>{named}"), "Her, Again", "Her, Again"),
    ] {
        assert_eq!(title(head, heading), expected, "{head}");
    }
    for (author, site, expected) in [
        ("Jo Okafor, The Long Take", "The Long Take", vec!["Jo Okafor"]),
        ("Jo Okafor, Max Moe, The Long Take", "The Long Take Weekly", vec!["Jo Okafor", "Max Moe"]),
        ("The Long Take", "The Long Take", vec!["The Long Take"]),
        ("Jo Okafor, Max Moe", "Max", vec!["Jo Okafor", "Max Moe"]),
        ("Jo Okafor, Max Moe", "Maxine", vec!["Jo Okafor", "Max Moe"]),
    ] {
        let (metadata, _) =
            read(&format!("<meta name='author' content='{author}'><meta property='og:site_name' content='{site}'><article>x</article>"));
        assert_eq!(names(&metadata), expected, "{author} of {site}");
    }
    // Docusaurus calls every blog "Blog", unless its author names it.
    let unnamed = ld(r#"{"@type": "BlogPosting", "headline": "Her", "isPartOf": {"@type": "Blog", "name": "Blog"}}"#).0;
    assert_eq!(unnamed.publication, None);
    // Blogger names itself as the publisher of every blog.
    let ours = r#"<meta property="og:site_name" content="The Long Take"><script type='application/ld+json'>{"@type": "BlogPosting",
        "publisher": {"@type": "Organization", "name": "Blogger"}}</script><article>x</article>"#;
    assert_eq!(read(ours).0.publication.as_deref(), Some("The Long Take"));
}

#[test]
fn a_headline_cut_by_an_engine_is_completed_from_the_heading() {
    let long = "A very long headline about a film that is itself about the length of things, and of evenings, and of the people in them";
    let page = |headline: &str, heading: &str| {
        let ld = format!(r#"<script type='application/ld+json'>{{"@type": "Article", "headline": "{headline}"}}</script>"#);
        read(&format!("{ld}<article><h1>{heading}</h1>x</article>")).0.title.unwrap()
    };
    assert_eq!(page(&long[..110], long), long);
    assert_eq!(page("A very long headline…", long), long);
    assert_eq!(page("A very long headline", long), "A very long headline", "a short headline may be intended");
    let another = &long[2..];
    assert_eq!(page(&long[..110], another), &long[..110]);
}

#[test]
fn hostile_heads_do_no_harm() {
    let deep = format!("{}1{}", "[".repeat(100), "]".repeat(100));
    let loops = r##"{"@type": "Article", "@id": "#a", "author": {"@id": "#a"}, "name": {"name": {"name": {"name": {"@id": "#a"}}}}, "isPartOf": {"@id": "#a"}}"##;
    let urls = r#"{"@type": "Article", "url": "javascript:alert(1)", "image": "javascript:alert(1)", "author": {"name": "Jo", "url": "data:text/html,x"}}"#;
    for json in [deep.as_str(), loops, urls, "null", "[]", "\"\"", "{\"@type\": 5, \"@graph\": 7}"] {
        let (metadata, _) = ld(json);
        assert_eq!((metadata.canonical, metadata.hero), (None, None), "{json}");
        assert!(metadata.authors.iter().all(|author| author.href.is_none()));
    }
}

/// Twenty Twenty-Two makes the site's name an `<h1>`, and authors make sections of `# …`; the quote cards carry this title.
#[test]
fn the_headline_is_told_from_the_sites_name_and_from_sections() {
    for (title, headings, expected) in [
        ("A Safety Pin – Notes from Row F", vec!["A Safety Pin"], Some("A Safety Pin")),
        ("A Safety Pin – Notes from Row F", vec!["Notes from Row F", "\n A Safety Pin "], Some("A Safety Pin")),
        ("A Safety Pin – Notes from Row F", vec!["A Safety Pin", "The shirt", "A"], Some("A Safety Pin")),
        ("Notes from Row F » A Safety Pin", vec!["Notes from Row F", "A Safety Pin"], None),
        ("A Safety Pin – Notes from Row F", vec!["Notes from Row F", "The shirt", "", " "], None),
        ("It Follows – Notes from Row F", vec!["I", "II"], None),
        ("Heroes – Notes from Row F", vec!["Her"], None),
        ("A Safety Pin – Notes from Row F", vec!["A Safety Pin", ""], Some("A Safety Pin")),
        ("A Safety Pin", vec!["A Safety Pin"], Some("A Safety Pin")),
        ("A Safety Pin — Notes from Row F", vec!["A Safety Pin¶"], Some("A Safety Pin")),
        ("", vec![""], None),
    ] {
        let found = intertitle::parse::page::headline(title, headings.iter().map(|heading| (*heading).to_owned()));
        assert_eq!(found.as_deref(), expected, "{title} {headings:?}");
    }
}

/// The cards name a post as the widget does, so that its own title need not be its page's only `<h1>`.
#[test]
fn one_of_several_headings_is_the_title_if_the_pages_title_begins_with_it() {
    let title =
        |headings: &str| read(&format!("<title>A Safety Pin ~ Notes from Row F</title>{headings}<article><p>x</article>")).0.title.unwrap();
    assert_eq!(title("<h1>Notes from Row F</h1><h1>A Safety Pin</h1>"), "A Safety Pin");
    for written in ["A Safety\n Pin", "A Safety Pin <a href=#a>&ZeroWidthSpace;</a>", "A Safety Pin<a href=/her/#a>¶</a>"] {
        assert_eq!(title(&format!("<h1>Notes from Row F</h1><h1>{written}</h1>")), "A Safety Pin", "{written}");
    }
    assert_eq!(title("<h1>Notes from Row F</h1><h1>Reviews</h1>"), "A Safety Pin ~ Notes from Row F");
}

#[test]
fn a_headline_loses_its_link_to_itself() {
    for (class, space, sign) in [("headerlink", "", "¶"), ("header-anchor", " ", "&ZeroWidthSpace;")] {
        let heading = format!("<h1>A Safety Pin{space}<a class={class} href=#a-safety-pin>{sign}</a></h1>");
        for page in [["<article>", &heading, "</article>"].concat(), [&heading, "<article>x</article>"].concat()] {
            assert_eq!(read(&page).0.title.as_deref(), Some("A Safety Pin"), "{page}");
        }
    }
    // A title may end in this sign itself.
    let headline = |words: &str| read(&["<article><h1>", words, "</h1></article>"].concat()).0.title;
    assert_eq!(headline("Drop C<a href=#drop-c>#</a>").as_deref(), Some("Drop C"));
    assert_eq!(headline("<a href=#drop-c>Drop C</a>#").as_deref(), Some("Drop C#"));
}

/// The command line named the post by a heading that the widget passes over.
#[test]
fn a_heading_inside_the_post_is_not_one_of_the_page() {
    let (metadata, _) = read("<title>Her</title><article><p>x</p><blockquote><h1>Solaris</h1></blockquote></article>");
    assert_eq!(metadata.title.as_deref(), Some("Her"));
}
