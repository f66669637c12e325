//! Recognises by its names what on a page is not the post: comments, navigation, share bars, captions and the like.
//! Judges one element at a time by name, class, id and role; it must not look at text, position or neighbours.

use super::element::Element;
use super::{Attributes, COVERED, FOOTNOTES};
use crate::seek;

/// What an element is if it is not part of the post's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boilerplate {
    /// Readers' comments and the form for them.
    Comments,
    /// Menus, breadcrumbs, tables of contents, links to other pages of the site.
    Navigation,
    /// Share, follow and like bars.
    Share,
    /// Other posts.
    Related,
    /// Invitations to subscribe.
    Newsletter,
    /// Who wrote the post, at its start.
    Byline,
    /// The box about the author, at its end.
    Author,
    /// Dates, tags, categories and reading time of the post.
    Meta,
    /// Adverts, promotions, cookie notices.
    Advert,
    /// A column beside the post.
    Sidebar,
    /// Forms, buttons and other things to operate.
    Control,
    /// What is not shown.
    Hidden,
    /// The words under a picture: text of the post, but not prose.
    Caption,
    /// What is for machines: scripts, styles, drawings.
    Machinery,
}

/// The class, id and role of an element, read once: in the browser each attribute read crosses into JavaScript.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Its classes, in lower case.
    pub class: String,
    /// Its id, as written.
    pub id: String,
    /// Its role, in lower case.
    pub role: String,
}

impl Names {
    /// Reads the names of an element; for elements that only style a run of text, only the class.
    #[must_use]
    pub fn of(name: &str, attributes: &dyn Attributes) -> Self {
        let ask = |attribute: &str| attributes.get(attribute).unwrap_or_default();
        let class = ask("class").to_ascii_lowercase();
        if Element::of(name).is_plain() {
            return Self { class, ..Self::default() };
        }
        Self { class, id: ask("id"), role: ask("role").to_ascii_lowercase() }
    }

    /// Whether `class` is one of the classes.
    ///
    /// ```
    /// use intertitle::parse::html::Names;
    /// let names = Names { class: "quote pull-quote".into(), ..Names::default() };
    /// assert!(names.has_class("pull-quote"));
    /// assert!(!names.has_class("pull"));
    /// ```
    #[must_use]
    pub fn has_class(&self, class: &str) -> bool {
        self.class.split_ascii_whitespace().any(|token| token == class)
    }

    /// Whether any class contains `word`: `credit` in `photo__credit`.
    #[must_use]
    pub fn has_word(&self, word: &str) -> bool {
        self.class.split_ascii_whitespace().any(|token| words(token).any(|part| part == word))
    }

    /// Whether any of the given classes, separated by spaces, is present: `has_any("pullquote pull-quote")`.
    #[must_use]
    pub fn has_any(&self, classes: &str) -> bool {
        seek::split(classes, b" ").any(|class| self.has_class(class))
    }

    /// Whether they name the list of footnotes: by its class or, in Org and AsciiDoctor, by its id.
    pub(crate) fn is_notes(&self) -> bool {
        self.id == "footnotes" || self.has_any(FOOTNOTES)
    }

    /// Whether they, or an attribute of our own, mark the element as a spoiler. For one that folds, a word of a class is enough.
    pub(crate) fn is_spoiler(&self, element: Element, attributes: &dyn Attributes) -> bool {
        element == Element::Details && self.has_word("spoiler") || self.has_any(COVERED) || attributes.has("data-spoiler")
    }

    /// What these names say about the element `name`; see [`classify`].
    #[must_use]
    pub fn classify(&self, name: &str, attributes: &dyn Attributes) -> Option<Boilerplate> {
        let element = Element::of(name);
        if element == Element::Body {
            return None;
        }
        let kind = by_element(element).or_else(|| self.by_role()).or_else(|| self.by_class());
        let kind = kind.or_else(|| self.by_id(element)).or_else(|| if element.is_plain() { None } else { by_attributes(attributes) });
        // An <article> inside another page is a comment or a teaser, but never a byline or a date.
        kind.filter(|kind| {
            element != Element::Article || matches!(kind, Boilerplate::Comments | Boilerplate::Related | Boilerplate::Hidden)
        })
    }

    fn by_role(&self) -> Option<Boilerplate> {
        Some(match self.role.as_str() {
            "navigation" | "banner" | "contentinfo" | "menu" | "menubar" | "doc-toc" => Boilerplate::Navigation,
            "complementary" => Boilerplate::Sidebar,
            "search" | "form" | "button" | "dialog" | "alertdialog" | "toolbar" | "tooltip" => Boilerplate::Control,
            _ => return None,
        })
    }

    fn by_class(&self) -> Option<Boilerplate> {
        // Tailwind's `hidden md:block` is hidden on phones only.
        let shown_elsewhere = [":block", ":inline", ":flex"].iter().any(|shown| seek::holds(&self.class, shown));
        let kinds = self.class.split_ascii_whitespace().filter_map(by_token);
        kinds.into_iter().find(|kind| *kind != Boilerplate::Hidden || !shown_elsewhere)
    }

    /// By id, except for headings: engines derive their ids from their words, which say what the section is about, not what it is.
    fn by_id(&self, element: Element) -> Option<Boilerplate> {
        let heading = matches!(element, Element::Heading(_));
        // `__next`, `__nuxt`: the elements in which frameworks render the whole page.
        let root = self.id.starts_with("__");
        // Pandoc and docutils put the id of a heading on the section that it opens.
        let heading = heading || self.has_any("section level1 level2 level3 level4 level5 level6");
        if heading || root || self.id.is_empty() { None } else { by_token(&self.id.to_ascii_lowercase()) }
    }
}

/// What an element is if it is not part of the post's text.
///
/// A class or id is read as words separated by `-` and `_`. It counts only if *every* one of its words is known: `comments-area`
/// is the comments, whereas `comments-open` on the post, `author-jane` and `ad-astra` say nothing.
///
/// ```
/// use intertitle::parse::html::{Boilerplate, classify};
/// let class = |class: &str| vec![("class".to_owned(), class.to_owned())];
/// assert_eq!(classify("div", &class("post__comments")), Some(Boilerplate::Comments));
/// assert_eq!(classify("div", &class("post comments-open")), None);
/// assert_eq!(classify("nav", &()), Some(Boilerplate::Navigation));
/// ```
#[must_use]
pub fn classify(name: &str, attributes: &dyn Attributes) -> Option<Boilerplate> {
    Names::of(name, attributes).classify(name, attributes)
}

fn by_element(element: Element) -> Option<Boilerplate> {
    Some(match element {
        Element::Navigation => Boilerplate::Navigation,
        Element::Footer => Boilerplate::Meta,
        Element::FigureCaption => Boilerplate::Caption,
        Element::Control => Boilerplate::Control,
        Element::Machinery | Element::Noscript => Boilerplate::Machinery,
        _ => return None,
    })
}

fn by_attributes(attributes: &dyn Attributes) -> Option<Boilerplate> {
    let hidden = attributes.get("hidden").is_some_and(|value| value != "until-found")
        || attributes.get("aria-hidden").as_deref() == Some("true")
        || attributes.get("style").is_some_and(|style| hides(&style));
    if hidden {
        return Some(Boilerplate::Hidden);
    }
    match attributes.get("itemprop")?.as_str() {
        "author" => Some(Boilerplate::Byline),
        "datePublished" | "dateModified" | "keywords" => Some(Boilerplate::Meta),
        "comment" => Some(Boilerplate::Comments),
        _ => None,
    }
}

fn hides(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    seek::split(&style, b";").any(|rule| rule.starts_with("display:none") || rule.starts_with("visibility:hidden"))
}

/// What a class or an id, in lower case, says: as a whole, or by its words if all of them are known.
fn by_token(token: &str) -> Option<Boilerplate> {
    if let Some(kind) = seek::meaning(PHRASES, token) {
        return Some(kind);
    }
    let mut first = None;
    for word in words(token) {
        match seek::meaning(WORDS, word) {
            Some(kind) => first = first.or(Some(kind)),
            None if is_neutral(word) => {}
            None => return None,
        }
    }
    first
}

fn words(token: &str) -> impl Iterator<Item = &str> {
    seek::split(token, b"-_:.").filter(|word| !word.is_empty())
}

/// Names that say something only as a whole.
const PHRASES: &[(Boilerplate, &str)] = &[
    (Boilerplate::Comments, "fb-comments hyvor-talk remark42 comments-link"),
    (Boilerplate::Caption, "thumbcaption"),
    (
        Boilerplate::Navigation,
        "wp-block-tag-cloud table-of-contents tableofcontents ez-toc-container lwptoc site-header site-footer page-footer skip-link skip-to-content read-more more-link back-to-top",
    ),
    (
        Boilerplate::Share,
        "addtoany_share_save_container sd-like jp-likes heateor_sss_sharing_container dpsp-content-wrapper kg-header-share",
    ),
    (
        Boilerplate::Related,
        "wp-block-latest-posts wp-block-query embedded-post-header embedded-post-body embedded-post-cta-wrapper embedded-post-meta kg-bookmark-description kg-bookmark-metadata kg-bookmark-thumbnail jp-relatedposts read-next also-like you-may-like you-might-like more-stories more-from",
    ),
    (
        Boilerplate::Newsletter,
        "mc_embed_signup sign-up kg-signup-card kg-cta-card gh-post-upgrade-cta captioned-button-wrap install-substack-app-embed subscribe-widget subscription-widget-wrap subscription-widget",
    ),
    (
        Boilerplate::Byline,
        "author authors by-author post-author entry-author article-author p-author author-name author-link posted-by wp-block-post-author wp-block-post-author-name info-publi",
    ),
    (
        Boilerplate::Author,
        "wp-block-post-author-biography author-bio author-box author-card author-info author-profile about-author about-the-author post-author-box m-a-box saboxplugin-wrap",
    ),
    (
        Boilerplate::Meta,
        "quarto-title-meta quarto-categories quarto-appendix-contents speechify-ignore wp-block-post-terms wp-block-post-time-to-read kg-file-card-metadata cat-links tag-links posted-on post-info entry-info entry-footer post-footer article-footer post-category reading-time read-time entry-date post-date article-date publish-date dt-published",
    ),
    (Boilerplate::Advert, "cookie-notice google-auto-placed"),
    (Boilerplate::Sidebar, "widget widgets widget-area sidebar primary-sidebar secondary-sidebar blog-sidebar site-sidebar"),
    (
        Boilerplate::Control,
        "mw-editsection mw-cite-backlink spip_note_ref post-edit-link edit-link code-copy copy-code copy-button print-link print-button wp-block-file__button material-icons material-symbols-outlined kg-audio-player kg-video-player",
    ),
    (
        Boilerplate::Hidden,
        "hidden sr-only screen-reader-text screen-reader-only visually-hidden visuallyhidden assistive-text d-none is-hidden u-hidden show-for-sr a11y-only kg-audio-hide kg-video-hide mejs-offscreen footnote_tooltip modern-footnotes-footnote__note",
    ),
];

/// Words that say what an element is.
const WORDS: &[(Boilerplate, &str)] = &[
    (
        Boilerplate::Comments,
        "comment comments commentlist commentform disqus respond replies webmentions utterances giscus isso cusdis livefyre",
    ),
    (
        Boilerplate::Navigation,
        "nav navbar navigation menu breadcrumb breadcrumbs pagination pager toc skiplink masthead prev previous next nextprev prevnext sitemap",
    ),
    (Boilerplate::Share, "share shares sharing sharebar sharedaddy shareaholic social addthis addtoany dpsp swp essb follow likes"),
    (Boilerplate::Related, "related relatedposts recommended recommendations readnext outbrain taboola yarpp trending recirc"),
    (Boilerplate::Newsletter, "newsletter subscribe subscription signup mailchimp optin"),
    (Boilerplate::Byline, "byline"),
    (
        Boilerplate::Meta,
        "meta metadata postmeta postmetadata date dateline timestamp published updated tags taglist labels categories readtime",
    ),
    (Boilerplate::Advert, "ad ads advert adverts advertisement adsbygoogle adsense sponsor sponsored promo cookie gdpr consent"),
    (Boilerplate::Control, "search login popup modal controls control"),
    (Boilerplate::Caption, "caption captions credit credits"),
];

/// Whether engines and themes combine `word` with words of [`WORDS`] without changing their meaning. A single letter is the prefix of a naming
/// scheme: `c-related`, `l-nav`.
fn is_neutral(word: &str) -> bool {
    word.len() == 1 || word.bytes().all(|byte| byte.is_ascii_digit()) || seek::is_listed(word, NEUTRAL)
}

const NEUTRAL: &str = "post posts entry article articles page site blog single story stories main primary secondary global header footer head foot top bottom left right inline sticky fixed area section block box bar list item items link links button buttons btn btns icon icons icns media container wrap wrapper inner outer group row panel form thread title heading text label widget widgets module component embed slot unit banner us this in wp jp sd gh kg td et dw js mejs plyr vjs vertical horizontal small large mobile desktop ul li nav count counts card cards grid time dt image photo picture figure gallery tr author body twitter facebook";
