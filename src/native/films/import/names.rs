//! Unifies what the sources name differently: genres, languages, subjects.
//! It must not make finer distinctions than a source does.

/// A genre under our catalogue's name for it, in lower case.
///
/// ```
/// use intertitle::native::films::import::names::genre;
/// assert_eq!(genre("Sci-Fi"), "science fiction");
/// assert_eq!(genre("science fiction film"), "science fiction");
/// assert_eq!(genre("film noir"), "film noir");
/// ```
#[must_use]
pub fn genre(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let name = name.strip_suffix(" film").or_else(|| name.strip_suffix(" movie")).unwrap_or(&name);
    match name {
        "sci-fi" | "science-fiction" => "science fiction",
        "film-noir" => "film noir",
        "romantic" | "romantic drama" => "romance",
        "comedic" => "comedy",
        "animated" => "animation",
        "biography" | "biographical" => "biographical",
        "dramatic" => "drama",
        other => other,
    }
    .to_owned()
}

/// A language's code: TMDB uses `cn` for Cantonese, `sh` for Serbo-Croatian, and `xx` for films without speech.
///
/// ```
/// assert_eq!(intertitle::native::films::import::names::language("cn"), "yue");
/// ```
#[must_use]
pub fn language(code: &str) -> &str {
    match code {
        "cn" => "yue",
        "sh" => "hbs",
        "mo" => "ro",
        other => other,
    }
}

/// Keywords about how a film was made or shown, rather than what it is about.
const NOT_ABOUT: [&str; 20] = [
    "aftercreditsstinger",
    "duringcreditsstinger",
    "3d",
    "imax",
    "woman director",
    "independent film",
    "based on novel or book",
    "based on novel",
    "based on comic",
    "based on play or musical",
    "based on true story",
    "sequel",
    "remake",
    "prequel",
    "reboot",
    "black and white",
    "short film",
    "silent film",
    "live action and animation",
    "film in film",
];

/// A keyword as a subject, if it says what the film is about.
///
/// ```
/// use intertitle::native::films::import::names::subject;
/// assert_eq!(subject("artificial intelligence (a.i.)").as_deref(), Some("artificial intelligence"));
/// assert_eq!(subject("aftercreditsstinger"), None);
/// ```
#[must_use]
pub fn subject(keyword: &str) -> Option<String> {
    let keyword = keyword.split(" (").next().unwrap_or_default().trim().to_lowercase();
    (!keyword.is_empty() && !NOT_ABOUT.contains(&keyword.as_str())).then_some(keyword)
}

/// Words for a series that its name may end with.
const SERIES: [&str; 9] = ["trilogy", "tetralogy", "series", "films", "cycle", "saga", "franchise", "universe", "tales"];

/// A series in a form that fits after "part of": TMDB says "The Godfather Collection", Wikidata "Before trilogy".
///
/// ```
/// use intertitle::native::films::import::names::series;
/// assert_eq!(series("The Godfather Collection"), "the Godfather films");
/// assert_eq!(series("The Apu Trilogy"), "the Apu trilogy");
/// assert_eq!(series("Before trilogy"), "the Before trilogy");
/// assert_eq!(series(" Collection"), "");
/// ```
#[must_use]
pub fn series(name: &str) -> String {
    let name = name.strip_suffix(" Collection").unwrap_or(name).trim();
    let name = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name);
    let kind = name.rsplit_once(' ').map(|(rest, last)| (rest, last.to_lowercase())).filter(|(_, last)| SERIES.contains(&last.as_str()));
    match kind {
        Some((rest, last)) => format!("the {rest} {last}"),
        None if name.is_empty() => String::new(),
        None => format!("the {name} films"),
    }
}

/// The year at the start of a date, `2013-12-18T00:00:00Z` or `2013`; 0 if there is none or it is BC.
///
/// ```
/// use intertitle::native::films::import::names::year;
/// assert_eq!((year("2013-12-18"), year("+2013-01-01T00:00:00Z"), year("\\N"), year("")), (2013, 2013, 0, 0));
/// ```
#[must_use]
pub fn year(date: &str) -> u16 {
    let date = date.trim().trim_start_matches('+');
    let digits = date.split('-').next().unwrap_or_default();
    if digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) { digits.parse().unwrap_or_default() } else { 0 }
}
