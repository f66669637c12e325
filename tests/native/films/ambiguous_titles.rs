//! Distinguishes titles from places, people, characters and other works of the same name, in sentences as in reviews.

use super::linking::{links, links_exactly, links_on};
use super::on_disk::Index;
use super::{film, words};
use crate::support::folders::root;
use intertitle::films::Film;
use intertitle::native::films::index::Options;
use intertitle::native::films::json_lines;

fn films() -> Vec<Film> {
    let made = |title: &str, year, who: &str| Film { directors: words(&[who]), ..film(title, year) };
    vec![
        made("Roma", 2018, "Alfonso Cuarón"),
        made("Casablanca", 1942, "Michael Curtiz"),
        made("Columbus", 2017, "Kogonada"),
        made("Mulholland Drive", 2001, "David Lynch"),
        made("Paris, Texas", 1984, "Wim Wenders"),
        made("Priscilla", 2023, "Sofia Coppola"),
        made("Marie Antoinette", 2006, "Sofia Coppola"),
        made("Phoenix", 2014, "Christian Petzold"),
        made("Vertigo", 1958, "Alfred Hitchcock"),
        made("Carol", 2015, "Todd Haynes"),
        made("Cold War", 2018, "Paweł Pawlikowski"),
        made("Suspiria", 1977, "Dario Argento"),
        made("Parasite", 2019, "Bong Joon-ho"),
        made("Burning", 2018, "Lee Chang-dong"),
        made("Sunrise", 1927, "F. W. Murnau"),
        made("Close", 2022, "Lukas Dhont"),
        made("Once", 2007, "John Carney"),
        made("Don't Look Now", 1973, "Nicolas Roeg"),
        made("Never Let Me Go", 2010, "Mark Romanek"),
        made("Being John Malkovich", 1999, "Spike Jonze"),
        made("Chungking Express", 1994, "Wong Kar-wai"),
        made("In the Mood for Love", 2000, "Wong Kar-wai"),
        made("Alice", 1988, "Jan Švankmajer"),
        made("Orlando", 1992, "Sally Potter"),
        made("Earth", 1930, "Oleksandr Dovzhenko"),
        made("The Immigrant", 1917, "Charlie Chaplin"),
    ]
}

/// Asserts that each sentence links exactly these titles.
fn holds(sentences: &[(&str, &[&str])]) {
    links_exactly(&films(), sentences);
}

#[test]
fn a_place_is_not_a_film_just_because_its_director_was_there() {
    holds(&[
        ("Alfonso Cuarón flew to Roma for a festival.", &[]),
        ("Michael Curtiz never went to Casablanca.", &[]),
        ("Kogonada visited Columbus, Indiana, for the buildings of Columbus.", &[]),
        ("Wim Wenders drove from Paris, Texas to Los Angeles.", &[]),
        ("David Lynch lived near Mulholland Drive. “Mulholland Drive” was a pilot.", &["Mulholland Drive"]),
        (
            "Alfonso Cuarón’s Roma is made of floors; Curtiz's Casablanca of smoke; Columbus (2017) of glass.",
            &["Roma", "Casablanca", "Columbus"],
        ),
        ("Alfonso Cuarón filmed <em>Roma</em> himself.", &["Roma"]),
    ]);
}

#[test]
fn surnames_and_characters_are_not_films() {
    holds(&[
        ("Joaquin Phoenix is thanked by Christian Petzold.", &[]),
        ("In Vertigo somebody falls. Alfred Hitchcock looks on in another.", &["Vertigo"]),
        ("Sofia Coppola met Priscilla, and speaks of Marie Antoinette as of a friend.", &[]),
        ("Sofia Coppola's Marie Antoinette has no end, and <em>Priscilla</em> two.", &["Marie Antoinette", "Priscilla"]),
        ("Todd Haynes saw Cate Blanchett as Carol at once.", &[]),
        ("The Cold War was over when Paweł Pawlikowski came home.", &[]),
        ("Pawlikowski's <em>Cold War</em> is short. The Cold War was long.", &["Cold War"]),
        ("Jan Švankmajer read Alice in Wonderland as a dream. Švankmajer's Alice (1988) eats sawdust.", &["Alice"]),
        ("Sally Potter likes Orlando Bloom, and flew to Orlando, and filmed <em>Orlando</em>.", &["Orlando"]),
    ]);
}

#[test]
fn a_title_that_better_known_films_have_too_needs_more_than_markup() {
    holds(&[
        ("Deepa Mehta made <em>Fire</em>, <em>Earth</em> and <em>Water</em>.", &[]),
        ("Joaquin Phoenix was tired in <em>The Immigrant</em>, and lost in “The Immigrant.”", &[]),
        ("In <em>The Immigrant</em> (1917) Charlie Chaplin is hungry. <em>The Immigrant</em> ends in rain.", &["The Immigrant"; 2]),
        ("Oleksandr Dovzhenko shot <em>Earth</em> in apples. Dovzhenko’s <em>Earth</em>", &["Earth"; 2]),
    ]);
}

#[test]
fn a_maker_in_brackets_makes_a_list_of_titles() {
    let films = films();
    let of = |line: &str| links(&["<ol><li>", line, "</li></ol>"].concat(), &films, None).len();
    assert_eq!(of("<strong>Never Let Me Go</strong> (Mark Romanek)"), 1);
    assert_eq!(of("Parasite (Bong Joon-ho)"), 1);
    assert_eq!(of("3. Mulholland Drive (dir. David Lynch)"), 1);
    assert_eq!(of("Parasite (Bong Joon Ho, South Korea 2019); Carol (2015; directed by Todd Haynes)"), 2);
    assert_eq!(of("Carol (Cate Blanchett), Close (Glenn), Once (Twice)"), 0);
}

#[test]
fn a_sentence_in_brackets_is_no_credit() {
    holds(&[
        ("Roma (where Alfonso Cuarón grew up) is a district; Roma (Alfonso Cuarón, 2018) is a film.", &["Roma"]),
        ("Once (John Carney told me) he lost his guitar.", &[]),
        ("Orlando (Sally Potter’s brother) waved.", &[]),
    ]);
}

#[test]
fn what_is_on_stage_or_on_television_is_no_film() {
    holds(&[
        ("On Broadway, <em>Mulholland Drive</em> ran for years; the TV show <em>Suspiria</em> did not.", &[]),
        ("She went to Broadway. <em>Mulholland Drive</em> was closed.", &["Mulholland Drive"]),
    ]);
}

#[test]
fn what_somebody_wrote_is_a_book_unless_the_text_knows_the_film() {
    holds(&[
        ("Patricia Highsmith wrote <em>Carol</em> in a fever.", &[]),
        ("Patricia Highsmith wrote <em>Carol</em> (2015)? No: Phyllis Nagy wrote <em>Carol</em> for Todd Haynes.", &["Carol"; 2]),
    ]);
}

#[test]
fn titles_may_be_set_off_by_capitals_alone() {
    holds(&[
        ("After CHUNGKING EXPRESS came IN THE MOOD FOR LOVE, says Wong Kar-wai.", &["CHUNGKING EXPRESS", "IN THE MOOD FOR LOVE"]),
        ("Nobody in DON'T LOOK NOW, BEING JOHN MALKOVICH or CAROL is at home.", &["DON'T LOOK NOW", "BEING JOHN MALKOVICH"]),
        ("I SAY NEVER LET ME GO, and you laugh. And then: NEVER LET ME GO AGAIN!", &[]),
        ("Wong Kar-wai shouted: RUN, CHUNGKING EXPRESS IS LATE!", &[]),
        ("WONG KAR-WAI: WHY IN THE MOOD FOR LOVE, TODAY", &[]),
    ]);
}

#[test]
fn works_by_others_are_not_our_films() {
    holds(&[
        ("Luca Guadagnino's <em>Suspiria</em> is longer.", &[]),
        ("Dario Argento's <em>Suspiria</em> glows; Luca Guadagnino's <em>Suspiria</em> broods.", &["Suspiria"]),
        ("Kazuo Ishiguro's <em>Never Let Me Go</em>, his novel <em>Never Let Me Go</em>, the novel “Never Let Me Go”.", &[]),
        ("This spring's <em>Suspiria</em> and Argento's “Suspiria”, and 1977's <em>Suspiria</em>.", &["Suspiria", "Suspiria", "Suspiria"]),
        ("Every film has a little of <em>Never Let Me Go</em>.", &["Never Let Me Go"]),
        ("He left, and “Close,” he said. And then “Once,” she said.", &[]),
    ]);
}

#[test]
fn a_remake_is_not_the_film_that_it_remakes() {
    holds(&[
        ("The 2018 <em>Suspiria</em> is longer than Argento’s <em>Suspiria</em>.", &["Suspiria"]),
        ("Nobody asked for 2018's <em>Suspiria</em>, or Guadagnino's 2018 <em>Suspiria</em>.", &[]),
        ("The 1977 <em>Suspiria</em>, the 1978 <em>Suspiria</em>; in 2018 <em>Suspiria</em> was shown again.", &["Suspiria"; 3]),
        ("Dario Argento never saw the 2018 Suspiria.", &[]),
        ("<em>Never Let Me Go</em> by Kazuo Ishiguro is the novel; <em>Suspiria</em>, by Luca Guadagnino, a remake.", &[]),
        (
            "<em>Suspiria</em> by Argento, <em>Carol</em> by the great Todd Haynes, <em>Vertigo</em> by Sir Alfred Hitchcock.",
            &["Suspiria", "Carol", "Vertigo"],
        ),
        ("<em>Parasite</em> by Korean director Bong Joon-ho, <em>Carol</em> by A. Venn.", &["Parasite"]),
        ("Dario Argento liked <em>Suspiria</em> by Luca Guadagnino. Dario Argento made another.", &[]),
        ("We liked <em>Carol</em>, by turns cold and warm.", &["Carol"]),
        ("Todd Haynes' <em>Suspiria</em> does not exist, nor Todd Haynes’ “Vertigo”.", &[]),
        ("Robert Eggers’ <em>Don’t Look Now</em>; Haynes’ <em>Carol</em>.", &["Carol"]),
    ]);
}

#[test]
fn a_part_of_a_longer_title_is_no_title() {
    let mut films = films();
    films.extend(
        [("Alien", 1979, "Ridley Scott"), ("Godzilla", 1954, "Ishiro Honda")]
            .map(|(title, year, who)| Film { directors: words(&[who]), ..film(title, year) }),
    );
    for sentence in [
        "Ridley Scott came back with Prometheus and Alien: Covenant.",
        "Ridley Scott had no part in Alien vs. Predator, or in Predator vs Alien.",
        "Ishiro Honda filmed King Kong vs. Godzilla and Mothra vs Godzilla, but not Godzilla versus Gigan.",
    ] {
        assert_eq!(links(&["<p>", sentence, "</p>"].concat(), &films, None), [], "{sentence}");
    }
    for sentence in [
        "Ridley Scott made Alien: it is about work.",
        "Ridley Scott made <em>Alien</em>: Covenant is the name of a ship.",
        "For Ridley Scott it is <em>Mars</em> vs. <em>Alien</em>.",
    ] {
        assert_eq!(links(&["<p>", sentence, "</p>"].concat(), &films, None).len(), 1, "{sentence}");
    }
}

#[test]
fn what_its_maker_has_is_no_credit() {
    holds(&[
        ("Once, by John Carney's own account, he was broke.", &[]),
        ("Once, by Carney’s own account, he was broke; John Carney plays the bass.", &[]),
        ("Once by John Carney cost nothing.", &["Once"]),
    ]);
}

#[test]
fn a_title_may_begin_its_sentence() {
    holds(&[
        ("<em>Parasite</em> ends where it began.", &["Parasite"]),
        ("“Parasite” is a comedy until it is none.", &["Parasite"]),
        ("<em>Parasite</em>, <em>Burning</em> and <em>Vertigo</em> go down stairs.", &["Parasite", "Burning", "Vertigo"]),
        ("“Parasite,” “Burning,” and “Vertigo” go down stairs.", &["Parasite", "Burning", "Vertigo"]),
        ("<em>Close</em> the door. <em>Once</em> is enough.", &[]),
        ("Parasite (2019) has stairs. PARASITE (Bong Joon-ho, 2019) has more.", &["Parasite", "PARASITE"]),
        ("Parasite (2003) is by somebody else, and Parasite has no year.", &[]),
        ("Seen Again: Vertigo (Alfred Hitchcock, 1958), Sunrise", &["Vertigo"]),
        ("Nicolas Roeg cuts. Don't Look Now is set in Venice.", &["Don't Look Now"]),
    ]);
}

#[test]
fn other_arts_have_titles_too() {
    holds(&[
        ("We danced to “Vertigo” and somebody sang “Never Let Me Go”.", &[]),
        ("A painting called <em>Sunrise</em>, the stage version of <em>Orlando</em>, an episode of <em>Alice</em>.", &[]),
        ("El disco <em>Vertigo</em>.", &[]),
        ("Cinemas still show <em>Vertigo</em>.", &["Vertigo"]),
        ("We danced after the film “Vertigo”.", &["Vertigo"]),
    ]);
}

#[test]
fn a_remake_that_no_catalogue_has_is_not_the_first_film() {
    holds(&[
        ("Luca Guadagnino has remade “Suspiria”. A new <em>Suspiria</em> opens on Friday.", &[]),
        ("In 2018 Luca Guadagnino directed <em>Suspiria</em>.", &[]),
        (
            "Dario Argento directed <em>Suspiria</em>. He directed <em>Suspiria</em> (1977). Then he filmed <em>Suspiria</em>.",
            &["Suspiria"; 3],
        ),
        ("The new <em>Parasite</em> (2019) is the old one.", &["Parasite"]),
        ("Bong Joon Ho’s new <em>Parasite</em> wins. Her story feels new. <em>Carol</em> opens in winter.", &["Parasite", "Carol"]),
        ("Nobody directed <em>Vertigo</em> better. At the Golden Globes <em>Carol</em> lost.", &["Vertigo", "Carol"]),
    ]);
}

#[test]
fn a_name_counts_however_it_is_written() {
    holds(&[
        ("Pawel Pawlikowski made <em>Cold War</em>, and F.W. Murnau saw Sunrise before.", &["Cold War", "Sunrise"]),
        ("When Bong Joon Ho shot Parasite, he drew Parasite first.", &["Parasite", "Parasite"]),
        ("Bong Joon-ho walks in. Bong’s Parasite walks out.", &["Parasite"]),
    ]);
}

/// Every film in the house catalogue is found by its title alone, if that is marked up.
#[test]
fn titles_of_the_house_catalogue_are_found_where_they_are_marked_up() {
    let path = root().join("catalogue/films.jsonl");
    let (films, _) = json_lines::read("films.jsonl", std::fs::read(path).expect("it is shipped").as_slice());
    let index = Index::of("house-titles", &films, Options::default());
    let (mut right, mut wrong, mut all) = (0, 0, 0);
    for film in &films {
        let title = film.title.replace('&', "&amp;");
        for (before, after) in [("<em>", "</em>"), ("<cite>", "</cite>"), ("“", "”"), ("‘", "’"), ("«", "»")] {
            for (from, to) in
                [("Nobody forgets the last minutes of ", "."), ("", " ends where it began."), ("We had seen ", " twice that week.")]
            {
                let found = links_on(&index, &["<p>", from, before, &title, after, to, "</p>"].concat());
                let is_right = found.iter().any(|(_, name)| *name == film.name());
                all += 1;
                right += usize::from(is_right);
                wrong += found.len() - usize::from(is_right);
            }
        }
    }
    eprintln!("{} titles of the house catalogue: {right} of {all} found, {wrong} wrong", films.len());
    assert!(wrong == 0 && right * 100 >= all * 98, "{right} of {all}, {wrong} wrong");
}

#[test]
fn a_heading_names_a_film_with_its_year() {
    let found = |heading: &str| links(&["<h2>", heading, "</h2>"].concat(), &films(), None).len();
    assert_eq!(
        ["Vertigo (1958)", "1. Mulholland Drive (2001)", "Parasite", "After Sunrise", "The Burning Question (2018)"].map(found),
        [1, 1, 0, 0, 0]
    );
}

#[test]
fn a_title_in_a_script_without_spaces() {
    let mut films = films();
    films.push(Film { original: Some("東京物語".into()), ..film("Tokyo Story", 1953) });
    for text in ["<p>小津の『東京物語』（1953年）は静かだ。</p>", "<p>小津安二郎的《東京物語》(1953)很安静。</p>"]
    {
        let found = links(text, &films, None);
        assert_eq!(found, [("東京物語".to_owned(), "tokyo-story-1953".to_owned())], "{text}");
    }
    assert_eq!(links("<p>小津の『東京物語』は静かだ。</p>", &films, None), [], "one word, and no year");
}

/// A title in its own script must be looked up, because the best-known films are listed under another title.
#[test]
fn a_title_in_a_script_without_spaces_is_looked_up_if_a_year_follows() {
    use intertitle::films::linking::{Linker, Prose};
    let prose = Prose { text: "小津の『東京物語』（1953年）は『晩春』に似る。".into(), ..Prose::default() };
    assert_eq!(Linker::new(&prose).sure().collect::<Vec<_>>(), [("東京物語", "東京物語")]);
}
