//! Each option that is a switch removes its own feature and nothing else, on one page that has something for each of them.
//! Which values an option accepts, and the warnings for others, are tested with the core.

use intertitle::config::options;
use serde_json::{Value, json};

use super::assert_clean;
use crate::support::Result;
use crate::support::page::Page;
use crate::support::runner::tests;

tests![each_switch_removes_its_own_feature, values_that_are_words, films_for_any_article, empty_values_are_none];

/// Each option with the value that switches it off, a condition that holds while its feature is there, and the options whose features go with it.
const SWITCHES: [(&str, &str, &str, &[&str]); 11] = [
    ("readingTime", "off", "witness.inHosts('[part~=reading-time]').length === 1", &[]),
    ("progress", "off", "witness.inHosts('[role=progressbar]').length === 1", &[]),
    ("timeLeft", "off", "witness.inHosts('[part~=time-left]').some((time) => time.textContent && time.getClientRects().length > 0)", &[]),
    ("outline", "off", "witness.control('Contents')", &[]),
    ("spoilers", "off", "document.querySelector('#post .intertitle-cover')", &[]),
    ("endnotes", "off", "witness.inHosts('[part~=author]').length === 1", &[]),
    ("resume", "off", "localStorage.getItem('intertitle:places')", &[]),
    ("films", "off", "witness.inHosts('li.film').length > 3", &["filmTitles", "filmLinks"]),
    ("filmTitles", "off", "!window.CSS?.highlights || CSS.highlights.has('intertitle-films')", &[]),
    ("filmLinks", "off", "witness.inHosts('.film__links a').length > 3", &[]),
    ("dock", "off", "witness.inHosts('[part~=dock]').length === 1", &["timeLeft", "outline", "resume"]),
];

/// Adds what the essay lacks: another heading, a film that is named, a spoiler and a sentence worth quoting.
const PREPARE: &str = "document.getElementById('note-1').insertAdjacentHTML('beforebegin', \
    '<h2>Other boats</h2><p>It is as quiet as <em>Lost in Translation</em> (2003), and <span class=\"spoiler\">nobody gets off</span> before the morning.</p>\
    <p>A love that is never afraid of loneliness always becomes a kind of freedom, if grief allows it. So the boat goes on.</p>')";

/// Mounts the essay with these options, and scrolls into it.
async fn read_with(page: &Page, options: Value) -> Result {
    page.open("js-api").await?;
    page.eval::<Value>("localStorage.clear(); return null").await?;
    page.until("window.Intertitle?.mount").await?;
    page.eval::<Value>(&format!("{PREPARE}; Intertitle.mount(document.getElementById('post'), {options}); return null")).await?;
    page.ready(1).await?;
    page.eval::<Value>("document.querySelectorAll('#post h2')[1].scrollIntoView({ behavior: 'instant' }); return null").await.map(drop)
}

/// The condition after a sign of the reader: films whose place is in sight wait for one, so as not to move what is being read.
fn seen(condition: &str) -> String {
    format!("(document.body.dispatchEvent(new MouseEvent('click', {{ bubbles: true }})), {condition})")
}

fn told() -> Value {
    json!({ "film": "Her (2013)", "author": { "name": "Ines Calloway", "bio": "She takes the last boat." } })
}

fn with(option: &str, value: Value) -> Value {
    let mut options = told();
    options[option] = value;
    options
}

async fn each_switch_removes_its_own_feature(page: Page) -> Result {
    // `memory` takes no feature away: the flows about what is kept set it.
    for option in options().filter(|option| option.values() == "`on` or `off`" && option.name != "memory") {
        assert!(SWITCHES.iter().any(|(name, ..)| *name == option.json_name()), "add {} to SWITCHES", option.json_name());
    }
    read_with(&page, told()).await?;
    for (option, _, is_there, _) in SWITCHES {
        page.until(&seen(is_there)).await.map_err(|error| format!("{option} by default: {error}"))?;
    }
    for (option, value, is_there, others) in SWITCHES {
        read_with(&page, with(option, json!(value))).await?;
        for (other, _, stays, _) in SWITCHES.iter().filter(|(other, ..)| *other != option && !others.contains(other)) {
            page.until(&seen(stays)).await.map_err(|error| format!("{other}, with {option} {value}: {error}"))?;
        }
        let still: bool = page.eval(&format!("return Boolean({is_there})")).await?;
        let is_skipped = option == "filmTitles" && page.eval::<bool>("return !window.CSS?.highlights").await?;
        assert!(!still || is_skipped, "{option} {value}");
    }
    assert_clean(&page).await
}

async fn values_that_are_words(page: Page) -> Result {
    read_with(&page, with("minutes", json!(9))).await?;
    assert_eq!(page.reading_times().await?, ["9 min read"]);
    read_with(&page, with("filmLinks", json!("imdb justwatch"))).await?;
    page.until(&seen("witness.inHosts('.film__links a').length > 3")).await?;
    let hosts: Vec<String> = page.eval("return [...new Set(witness.inHosts('.film__links a').map((link) => link.hostname))]").await?;
    assert_eq!(hosts, ["www.imdb.com", "www.justwatch.com"]);
    read_with(&page, with("strings", json!({ "contents": "In this piece" }))).await?;
    page.until("witness.control('In this piece')").await?;
    let top = "witness.inHosts('[part~=dock]')[0]?.getBoundingClientRect().top < innerHeight / 2";
    for (place, is_top) in [("top", true), ("bottom", false)] {
        read_with(&page, with("dock", json!(place))).await?;
        page.until("witness.inHosts('[part~=dock]').length === 1").await?;
        assert_eq!(page.eval::<bool>(&format!("return {top}")).await?, is_top, "{place}");
    }
    // `marked` lists the author's own quotes without suggested ones.
    for (quotes, listed) in [("on", "Chosen by the author,Worth quoting"), ("marked", "Chosen by the author")] {
        read_with(&page, with("quotes", json!(quotes))).await?;
        page.press_control("Contents").await?;
        page.press_control("Quotes of this article").await?;
        page.until(&format!("witness.inHosts('.quotes h3').map((title) => title.textContent).join() === '{listed}'")).await?;
    }
    assert_clean(&page).await
}

/// An article that reviews no film lists none by default, and fetches nothing for films; `on` starts from the films named in its text.
async fn films_for_any_article(page: Page) -> Result {
    read_with(&page, json!({ "films": "on" })).await?;
    page.until(&seen("witness.inHosts('li.film .film__title').map((title) => title.textContent).join() === 'Lost in Translation'")).await?;
    for undecided in [json!({}), json!({ "films": " auto " })] {
        page.requests();
        read_with(&page, undecided.clone()).await?;
        page.until(&seen("localStorage.getItem('intertitle:places')")).await?;
        assert_eq!(page.eval::<usize>("return witness.inHosts('li.film').length").await?, 0);
        let of_films: Vec<String> = page.requests().into_iter().filter(|path| path.contains("films")).collect();
        assert!(of_films.is_empty(), "{undecided}: {of_films:?}");
    }
    assert_clean(&page).await
}

/// An empty value, as a site's template writes it that has none to fill in, leaves what a weaker layer says.
async fn empty_values_are_none(page: Page) -> Result {
    page.open("js-api").await?;
    page.until("window.Intertitle?.mount").await?;
    page.eval::<Value>(&format!(
        "{PREPARE}; const post = document.getElementById('post'); Object.assign(post.dataset, {{ film: 'Her (2013)', config: '' }}); \
         Intertitle.mount(post, {{ film: '', films: '', filmTitles: ' ', filmLinks: '', related: '', responses: '', config: ' ' }}); return null"
    ))
    .await?;
    page.ready(1).await?;
    page.eval::<Value>("document.querySelectorAll('#post h2')[1].scrollIntoView({ behavior: 'instant' }); return null").await?;
    for (option, _, is_there, _) in SWITCHES.iter().filter(|(option, ..)| option.starts_with("film")) {
        page.until(&seen(is_there)).await.map_err(|error| format!("{option}: {error}"))?;
    }
    assert_clean(&page).await
}
