//! Films after an article: the list with its reasons, what the author decides, what a reader does with it, and everything that can fail.
//! Must go through the page only: the demo's essay about *Her*, and pages of the tests' own.

use serde_json::Value;

use super::steps::{ESSAY, record_saved_files, saved_text};
use super::{assert_clean, assert_same_markup, hosts, own_markup};
use crate::support::Result;
use crate::support::keys::{ENTER, ESCAPE, TAB};
use crate::support::page::Page;
use crate::support::runner::tests;

tests![
    the_list_of_the_demo,
    after_the_boxes_of_a_fetched_article,
    in_the_column_of_a_grid,
    below_a_short_post_they_wait,
    warnings_are_told_once,
    nothing_is_fetched_before_the_reader_begins,
    titles_have_cards_by_keyboard,
    marks_are_saved_as_tables,
    any_host_will_do,
    a_pinned_film_under_a_strict_policy,
    films_by_their_other_titles,
    films_by_the_titles_of_the_pages_language,
    an_unknown_film,
    no_film_at_all,
    own_films_without_a_catalogue,
    a_value_that_is_no_film_is_reported,
    a_missing_file,
    a_missing_file_of_films,
    a_host_that_answers_with_pages,
    unmounting_leaves_nothing
];

/// Films are listed.
pub(super) const PANEL: &str = "witness.inHosts('.programme li.film').length > 0";

/// Opens a page and gives the first sign of a reader.
pub(super) async fn begin(page: &Page, path: &str) -> Result {
    page.goto(path).await?;
    page.ready(1).await?;
    page.eval::<Value>("window.scrollBy(0, 200)").await.map(drop)
}

/// The texts of the elements that are in a host and match.
pub(super) async fn lines(page: &Page, selector: &str) -> Result<Vec<String>> {
    page.eval(&format!("return witness.inHosts('{selector}').map((node) => node.textContent)")).await
}

async fn the_list_of_the_demo(page: Page) -> Result {
    begin(&page, ESSAY).await?;
    page.until(PANEL).await?;
    let titles = lines(&page, "li.film .film__title").await?;
    let reasons = lines(&page, "li.film .film__reason").await?;
    assert!((4..=6).contains(&titles.len()), "{titles:?}");
    assert_eq!(titles.len(), reasons.len(), "every film has its reason: {titles:?} {reasons:?}");
    assert!(!titles.contains(&"Her".to_owned()), "the film under review is not its own neighbour");
    assert!(reasons.iter().all(|reason| !reason.trim().is_empty()));
    page.picture("films").await?;
    assert_clean(&page).await
}

/// As in a post that was there already: the films follow the rating and the author's box, without a second line between them.
async fn after_the_boxes_of_a_fetched_article(page: Page) -> Result {
    begin(&page, "/demo/markdown.html").await?;
    page.until(PANEL).await?;
    let before: String =
        page.eval("return document.querySelector('[data-intertitle-host=films]').previousElementSibling.className").await?;
    assert_eq!(before, "intertitle-endnotes");
    let width: String =
        page.eval("return getComputedStyle(document.querySelector('.intertitle-box:last-child')).borderBlockEndWidth").await?;
    assert_eq!(width, "0px");
    assert_eq!(lines(&page, ".programme__label").await?.len(), 1);
    assert_clean(&page).await
}

/// The theme's rule for the parts of a post does not reach what follows it, which would be left to the margins.
async fn in_the_column_of_a_grid(page: Page) -> Result {
    begin(&page, "/pages/canvas/").await?;
    page.until(PANEL).await?;
    page.scroll_to("intertitle-host[data-intertitle-host=films]").await?;
    page.until("witness.inHosts('.insights').length > 0").await?;
    let strays: Vec<String> = page
        .eval(
            "const text = document.querySelector('article > p:last-of-type').getBoundingClientRect();
             return [...document.querySelectorAll('article > intertitle-host')].filter((host) => {
                 const own = host.shadowRoot.querySelector('[part=base]').getBoundingClientRect();
                 return Math.abs(own.left - text.left) > 1 || Math.abs(own.right - text.right) > 1 || own.top < text.bottom - 1;
             }).map((host) => host.dataset.intertitleHost)",
        )
        .await?;
    assert!(strays.is_empty(), "not in the column: {strays:?}");
    assert!(page.eval::<bool>("return document.documentElement.scrollWidth <= innerWidth").await?, "the page scrolls sideways");
    assert_clean(&page).await
}

/// The line that stands for films which wait.
const NOTICE: &str = "witness.inHosts('[value=films]').length > 0";

/// Opens a post that needs no scrolling, and points at it. Where browsers measure it, every shift that the reader did not cause is kept.
async fn open_short(page: &Page) -> Result {
    page.open("films-short").await?;
    page.ready(1).await?;
    page.eval::<Value>(
        "window.shifts = [];
         if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
             const keep = (list) => shifts.push(...list.getEntries().filter((shift) => !shift.hadRecentInput).map((shift) => shift.value));
             new PerformanceObserver(keep).observe({ type: 'layout-shift', buffered: true });
         }
         window.dispatchEvent(new Event('scroll'))",
    )
    .await
    .map(drop)
}

/// The end of the post is in the window, and so is what follows it. A line says that there are films; nothing moves before a press, and a press does what it
/// always did: had the page moved while the button was down, the link would not have been followed.
async fn below_a_short_post_they_wait(page: Page) -> Result {
    open_short(&page).await?;
    let footer = "return document.querySelector('footer').getBoundingClientRect().top";
    let before: f64 = page.eval(footer).await?;
    page.until(NOTICE).await?;
    page.eval::<Value>("window.scrollBy(0, 40); window.dispatchEvent(new Event('scroll'))").await?;
    assert_eq!(lines(&page, "li.film").await?.len(), 0);
    page.eval::<Value>("window.scrollTo(0, 0)").await?;
    assert!((page.eval::<f64>(footer).await? - before).abs() < 1.0, "the footer has moved");
    page.press("document.querySelector('footer a')").await?;
    page.until(PANEL).await?;
    assert_eq!(page.eval::<String>("return location.hash").await?, "#archive");
    assert_eq!(page.eval::<Vec<f64>>("return shifts").await?, Vec::<f64>::new());

    open_short(&page).await?;
    page.until(NOTICE).await?;
    page.eval::<Value>("witness.inHosts('[value=films]')[0].click()").await?;
    page.until(PANEL).await?;
    page.until("witness.inHosts('#films')[0].matches(':focus') && witness.inHosts('[value=films]').length === 0").await?;
    assert!(
        page.eval::<bool>("return witness.inHosts('#films')[0].getBoundingClientRect().top < innerHeight / 2").await?,
        "not at the list"
    );

    // On an iPhone a tap on plain text ends in no click; and nobody sees what moves while the page is hidden.
    for sign in ["document.querySelector('p').dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))", HIDDEN] {
        open_short(&page).await?;
        page.until(NOTICE).await?;
        page.eval::<Value>(sign).await?;
        page.until(PANEL).await?;
    }
    assert_clean(&page).await
}

const HIDDEN: &str = "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))";

/// The settings are read again when the network is back; what is wrong with them was told before.
async fn warnings_are_told_once(page: Page) -> Result {
    page.goto("/pages/js-api/index.html").await?;
    page.until("window.Intertitle?.mount").await?;
    page.eval::<Value>(
        "Intertitle.mount(document.querySelector('article'), { film: 'Her (2013)', filmTitles: 'perhaps', films: '/pages/nowhere/' })",
    )
    .await?;
    page.ready(1).await?;
    page.eval::<Value>("window.scrollBy(0, 200)").await?;
    let lost = "witness.record.console.filter((line) => line.text.includes('nowhere/films.json'))";
    page.until(&format!("{lost}.length >= 1")).await?;
    let tries = page.eval::<usize>(&format!("return {lost}.length")).await?;
    page.eval::<Value>("window.dispatchEvent(new Event('online'))").await?;
    page.until(&format!("{lost}.length > {tries}")).await?;
    let told: Vec<String> =
        page.eval("return witness.record.console.map((line) => line.text).filter((text) => text.includes('filmTitles'))").await?;
    assert_eq!(told.len(), 1, "{told:?}");
    Ok(())
}

async fn nothing_is_fetched_before_the_reader_begins(page: Page) -> Result {
    page.goto(ESSAY).await?;
    page.ready(1).await?;
    let of_films = |page: &Page| page.requests().iter().filter(|path| path.contains("films")).count();
    assert_eq!(of_films(&page), 0, "nobody has begun");
    page.eval::<Value>("window.scrollBy(0, 200)").await?;
    page.until(PANEL).await?;
    let fetched: Vec<String> = page.requests().into_iter().filter(|path| path.contains("/films/")).collect();
    assert!((3..=5).contains(&fetched.len()), "a manifest, the known titles, one to three files of films: {fetched:?}");
    Ok(())
}

async fn titles_have_cards_by_keyboard(page: Page) -> Result {
    begin(&page, "/demo/three.html").await?;
    // The second of three articles names films: nobody has come near it yet.
    page.eval::<Value>("document.getElementById('after-yang').scrollIntoView()").await?;
    page.until("witness.inHosts('[value=places]').length > 0").await?;
    let before: String = own_markup(&page).await?;
    page.eval::<Value>("witness.inHosts('[value=places]')[0].focus()").await?;
    page.key(ENTER).await?;
    page.until("witness.inHosts('.card').some((card) => !card.hidden)").await?;
    page.key(TAB).await?;
    page.key(ESCAPE).await?;
    page.until("witness.inHosts('.card').every((card) => card.hidden)").await?;
    let after: String = own_markup(&page).await?;
    assert_same_markup(&after, &before);
    Ok(())
}

/// The saved tables hold exactly what the reader marked, in the columns that Letterboxd imports, also after a reload.
async fn marks_are_saved_as_tables(page: Page) -> Result {
    begin(&page, ESSAY).await?;
    page.until(PANEL).await?;
    let titles = lines(&page, "li.film .film__title").await?;
    page.eval::<Value>("witness.inHosts('li.film [value=seen]')[0].click(); witness.inHosts('li.film [value=wanted]')[1].click()").await?;
    begin(&page, ESSAY).await?;
    page.until(PANEL).await?;
    let pressed = "return witness.inHosts('li.film [aria-pressed=true]').map((mark) => mark.value)";
    assert_eq!(page.eval::<Vec<String>>(pressed).await?, ["seen", "wanted"]);
    record_saved_files(&page).await?;
    page.eval::<Value>("HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; }").await?;
    for (control, file, title) in [
        ("Save what you have seen (CSV)", "intertitle-seen.csv", &titles[0]),
        ("Save what you want to see (CSV)", "intertitle-watchlist.csv", &titles[1]),
    ] {
        page.eval::<Value>(&format!("witness.control({control:?}).click()")).await?;
        page.until(&format!("window.savedAs === '{file}'")).await?;
        let (kind, table) = saved_text(&page).await?;
        let rows: Vec<&str> = table.split_terminator("\r\n").collect();
        assert!(kind.starts_with("text/csv"), "{kind}");
        assert_eq!((rows.len(), rows[0]), (2, "tmdbID,imdbID,Title,Year"), "{table}");
        assert!(rows[1].contains(title.as_str()) && rows[1].rsplit(',').next().is_some_and(|year| year.parse::<u16>().is_ok()), "{table}");
    }
    assert_clean(&page).await
}

/// The files are gzipped already: a host that compresses nothing sends them as they are, one that compresses everything gzips them again.
async fn any_host_will_do(page: Page) -> Result {
    let mut lists = Vec::new();
    for host in ["", "/compressing"] {
        page.goto("/pages/js-api/index.html").await?;
        page.until("window.Intertitle?.mount").await?;
        page.eval::<Value>(&format!(
            "Intertitle.mount(document.querySelector('article'), {{ film: 'Her (2013)', films: '{host}/films/' }})"
        ))
        .await?;
        page.ready(1).await?;
        page.eval::<Value>("window.scrollBy(0, 200)").await?;
        page.until(PANEL).await?;
        let fetched: Vec<String> = page.requests().into_iter().filter(|path| path.contains("/films/")).collect();
        assert!(fetched.len() >= 3 && fetched.iter().all(|path| path.starts_with(&format!("{host}/films/"))), "{fetched:?}");
        lists.push(lines(&page, "li.film").await?);
        assert_clean(&page).await?;
    }
    assert_eq!(lists[0], lists[1]);
    Ok(())
}

async fn a_pinned_film_under_a_strict_policy(page: Page) -> Result {
    begin(&page, "/pages/films/index.html").await?;
    page.until(PANEL).await?;
    let titles = lines(&page, "li.film .film__title").await?;
    let reasons = lines(&page, "li.film .film__reason").await?;
    assert_eq!(titles[..2], ["Alphaville", "A Film That Nobody Knows"]);
    assert_eq!(reasons[..2], ["The other city that was found and not built", "The author’s choice"]);
    assert!(!titles.contains(&"Lost in Translation".to_owned()), "it is hidden");
    if let Some(place) = titles.iter().position(|title| title == "After Yang") {
        assert_eq!(reasons[place], "Part three of this series");
    }
    assert_eq!(lines(&page, "li.film .film__stars").await?, ["★★★★½"]);
    // The only picture is the one that the author supplied, at the film that they gave it to.
    let posters = "witness.inHosts('li.film img')";
    page.eval::<Value>(&format!("{posters}.forEach((poster) => poster.scrollIntoView({{ behavior: 'instant' }}))")).await?;
    page.until(&format!("{posters}[0]?.naturalWidth > 100")).await?;
    assert_eq!(
        page.eval::<Vec<String>>(&format!("return {posters}.map((poster) => new URL(poster.src).pathname)")).await?,
        ["/demo/window.jpg"]
    );
    assert_clean(&page).await
}

/// The article's title, a pin, a hidden film and the text all name films by a title other than the one that the catalogue shows.
async fn films_by_their_other_titles(page: Page) -> Result {
    begin(&page, "/pages/films-titles/index.html").await?;
    page.until(PANEL).await?;
    let titles = lines(&page, "li.film .film__title").await?;
    assert_eq!(titles[..2], ["Contempt", "The Rules of the Game"], "a film that is pinned by two titles stands there once");
    assert!(titles.len() > 2, "what stands near Wings of Desire: {titles:?}");
    assert!(!titles.contains(&"Wings of Desire".to_owned()) && !titles.contains(&"Alice in the Cities".to_owned()), "{titles:?}");
    let told: Vec<String> = page.eval("return witness.record.console.map((line) => line.text)").await?;
    assert!(told.iter().all(|line| !line.contains("not found")), "{told:?}");
    let marked: bool = page.eval("return !window.CSS?.highlights || CSS.highlights.has('intertitle-films')").await?;
    assert!(marked, "La Règle du jeu has its mark");
    assert_clean(&page).await
}

/// Readers of another language see the titles under which they know the films; one that has none there keeps its own.
async fn films_by_the_titles_of_the_pages_language(page: Page) -> Result {
    begin(&page, "/pages/films-german/index.html").await?;
    page.until(PANEL).await?;
    let titles = lines(&page, "li.film .film__title").await?;
    assert_eq!(titles[..2], ["Fahrraddiebe", "Vertigo – Aus dem Reich der Toten"]);
    assert_eq!(lines(&page, ".degrees__from").await?, ["Das Fenster zum Hof"]);
    assert!(titles.contains(&"Der Dialog".to_owned()), "The Conversation, the nearest film that is not named: {titles:?}");
    assert_clean(&page).await
}

async fn an_unknown_film(page: Page) -> Result {
    has_no_panel(&page, "films-unknown", "not in the catalogue").await
}

async fn no_film_at_all(page: Page) -> Result {
    has_no_panel(&page, "films-none", "no film is under review").await
}

async fn own_films_without_a_catalogue(page: Page) -> Result {
    begin(&page, "/pages/films-own-list/index.html").await?;
    page.until(PANEL).await?;
    assert_eq!(lines(&page, "li.film .film__title").await?, ["Alphaville"]);
    let told = page.complaints().await?.join("\n");
    assert!(told.contains("/pages/nowhere/films.json"), "the author is not told: {told}");
    Ok(())
}

async fn a_value_that_is_no_film_is_reported(page: Page) -> Result {
    page.goto("/pages/js-api/index.html").await?;
    page.until("window.Intertitle?.mount").await?;
    page.eval::<Value>("Intertitle.mount(document.querySelector('article'), { film: 2013, films: 'on' })").await?;
    page.ready(1).await?;
    page.eval::<Value>("window.scrollBy(0, 200)").await?;
    page.until("witness.record.console.some((line) => line.text.includes('film: this must be a title'))").await
}

async fn a_missing_file(page: Page) -> Result {
    has_no_panel(&page, "films-broken", "films-gone/known.bin").await
}

/// The manifest and the known films can be fetched, but not the films near this one.
async fn a_missing_file_of_films(page: Page) -> Result {
    has_no_panel(&page, "films-chunk", "films-part/f0/").await
}

async fn a_host_that_answers_with_pages(page: Page) -> Result {
    has_no_panel(&page, "films-html", "films-html/films.json: it is cut off, or not a catalogue file").await
}

/// The article is unchanged, the reader sees nothing, the author is told.
async fn has_no_panel(page: &Page, case: &str, told: &str) -> Result {
    begin(page, &format!("/pages/{case}/index.html")).await?;
    page.until(&format!("witness.record.console.some((line) => line.text.includes('{told}'))")).await?;
    assert_eq!(lines(page, ".programme").await?, Vec::<String>::new());
    assert_eq!(page.reading_times().await?.len(), 1);
    assert_eq!(page.eval::<Vec<String>>("return witness.record.errors").await?, Vec::<String>::new());
    Ok(())
}

async fn unmounting_leaves_nothing(page: Page) -> Result {
    begin(&page, "/pages/films/index.html").await?;
    page.until(PANEL).await?;
    page.eval::<Value>("witness.inHosts('[value=paths]')[0].click()").await?;
    page.until("witness.inHosts('[role=combobox]').length === 1").await?;
    page.eval::<Value>("Intertitle.unmount()").await?;
    assert_eq!(hosts(&page).await?, 0);
    let marked: bool = page.eval("return Boolean(window.CSS?.highlights?.has('intertitle-films'))").await?;
    assert!(!marked, "titles are still marked");
    let sheets: usize = page.eval("return document.adoptedStyleSheets.length").await?;
    assert_eq!(sheets, 0);
    let open: Vec<String> = page.eval("return witness.snapshot().open.filter((name) => !witness.before.open.includes(name))").await?;
    assert_eq!(open, Vec::<String>::new());
    assert_clean(&page).await
}
