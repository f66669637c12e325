//! The names that blog engines and their themes give to what is not the post, and names that merely resemble them.

use intertitle::parse::html::{Boilerplate, Names, classify};

fn attributes(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

fn class(name: &str, class: &str) -> Option<Boilerplate> {
    classify(name, &attributes(&[("class", class)]))
}

#[test]
fn names_of_real_themes_tell_what_is_not_the_post() {
    let cases = [
        (
            Boilerplate::Comments,
            "comments-area comment-list post-comments wp-block-comments comment-respond post__comments comment-42 fb-comments",
        ),
        // Single-letter prefixes of naming schemes.
        (Boilerplate::Related, "c-related c-related__list o-related-posts in-article-recirc"),
        (Boilerplate::Newsletter, "c-newsletter in-article-newsletter"),
        (Boilerplate::Share, "m-share-bar l-article__social u-share"),
        (Boilerplate::Navigation, "post-navigation nav-links site-nav breadcrumbs toc table-of-contents pagination nav-previous"),
        (
            Boilerplate::Share,
            "sharedaddy share-buttons social-links post-share article-footer__share sd-social-icon addtoany_share_save_container \
             dpsp-content-wrapper dpsp-share-text swp_social_panel essb_links",
        ),
        (
            Boilerplate::Related,
            "related-posts jp-relatedposts yarpp-related related-articles read-next wp-block-query embedded-post-meta kg-bookmark-metadata",
        ),
        (Boilerplate::Newsletter, "newsletter subscribe-widget newsletter-form kg-signup-card gh-subscribe mc_embed_signup"),
        (Boilerplate::Byline, "byline post-byline author p-author entry-author post-author"),
        (Boilerplate::Author, "author-bio author-box about-the-author wp-block-post-author-biography"),
        (Boilerplate::Control, "kg-audio-player kg-video-player mejs-controls wp-block-file__button material-icons"),
        (
            Boilerplate::Meta,
            "entry-meta post-meta article-meta post-date posted-on tags-links post-tags reading-time entry-footer dt-published post-categories",
        ),
        (Boilerplate::Advert, "ad ads ad-container adsbygoogle sponsored post-ad-slot cookie-notice"),
        (Boilerplate::Sidebar, "sidebar widget widget-area primary-sidebar"),
        (Boilerplate::Hidden, "hidden sr-only screen-reader-text visually-hidden d-none"),
        (Boilerplate::Caption, "caption wp-caption-text tr-caption credit photo-credit image-caption"),
    ];
    for (kind, names) in cases {
        for name in names.split_ascii_whitespace() {
            assert_eq!(class("div", name), Some(kind), "{name}");
        }
    }
}

#[test]
fn names_that_only_contain_such_words_say_nothing() {
    let names = "post hentry entry-content post-content article-body single comments-open has-sidebar content-sidebar-wrap author-jane tag-romance category-film \
        ad-astra share-your-thoughts no-comments elementor-widget-theme-post-content hljs-comment metadata-theory shadow download menuhin advance \
        footer-notes in-her-comments vitamin-c-ads e-content c-card u-in-text commentary navigator adaptation tagline hidden-figures thread-is-dead socialist related-to-her wp-block-button headline format-standard \
        node--promoted status-publish with-sidebar";
    for name in names.split_ascii_whitespace() {
        assert_eq!(class("div", name), None, "{name}");
    }
}

#[test]
fn ids_count_but_not_those_made_of_a_headings_words() {
    let id = |name: &str, id: &str| classify(name, &attributes(&[("id", id)]));
    assert_eq!(id("div", "comments"), Some(Boilerplate::Comments));
    assert_eq!(id("div", "disqus_thread"), Some(Boilerplate::Comments));
    assert_eq!(id("h2", "comments"), None);
    assert_eq!(id("h2", "related"), None);
    assert_eq!(id("section", "the-newsletter-of-samantha"), None);
}

#[test]
fn roles_elements_and_attributes_count() {
    let said = |name: &str, key: &str, value: &str| classify(name, &attributes(&[(key, value)]));
    assert_eq!(said("div", "role", "navigation"), Some(Boilerplate::Navigation));
    assert_eq!(said("span", "role", "tooltip"), Some(Boilerplate::Control));
    assert_eq!(said("div", "role", "complementary"), Some(Boilerplate::Sidebar));
    assert_eq!(said("p", "hidden", ""), Some(Boilerplate::Hidden));
    assert_eq!(said("p", "hidden", "until-found"), None);
    assert_eq!(said("span", "aria-hidden", "true"), Some(Boilerplate::Hidden));
    assert_eq!(said("span", "aria-hidden", "false"), None);
    assert_eq!(said("div", "style", "color: red; DISPLAY : none"), Some(Boilerplate::Hidden));
    assert_eq!(said("div", "style", "--display: none"), None);
    assert_eq!(said("span", "itemprop", "author"), Some(Boilerplate::Byline));
    assert_eq!(said("div", "itemprop", "articleBody"), None);
    for name in ["script", "style", "template", "noscript", "svg"] {
        assert_eq!(classify(name, &()), Some(Boilerplate::Machinery));
    }
    for name in ["form", "button", "textarea"] {
        assert_eq!(classify(name, &()), Some(Boilerplate::Control));
    }
    for name in ["div", "p", "article", "section", "header", "aside", "blockquote", "main"] {
        assert_eq!(classify(name, &()), None, "{name}");
    }
}

#[test]
fn wrappers_of_the_whole_page_are_never_boilerplate() {
    assert_eq!(class("body", "sidebar"), None);
    assert_eq!(class("main", "related"), None);
    assert_eq!(class("article", "post published"), None);
    assert_eq!(class("article", "comment"), Some(Boilerplate::Comments));
}

#[test]
fn a_class_hidden_on_phones_only_is_shown() {
    assert_eq!(class("div", "hidden md:block"), None);
    assert_eq!(class("div", "hidden"), Some(Boilerplate::Hidden));
}

#[test]
fn names_are_read_by_class_and_by_word() {
    let names = Names { class: "figure photo__credit".into(), ..Names::default() };
    assert!(names.has_word("credit") && !names.has_class("credit"));
}
