//! Which records are the same film, which ids films get, and what happens when an import is interrupted.

use crate::support::scratch::Scratch;
use intertitle::films::{Film, Ids};
use intertitle::native::films::import::pool::Pool;

fn film(title: &str, year: u16, director: &str) -> Film {
    let directors = if director.is_empty() { Vec::new() } else { vec![director.to_owned()] };
    Film { title: title.into(), year, directors, ..Film::default() }
}

fn ids(imdb: &str, tmdb: u32, wikidata: &str) -> Ids {
    let text = |id: &str| (!id.is_empty()).then(|| id.to_owned());
    Ids { imdb: text(imdb), wikidata: text(wikidata), tmdb: (tmdb > 0).then_some(tmdb), letterboxd: None }
}

/// The films that the records are merged into, with their ids.
fn merged(name: &str, films: &[Film]) -> Vec<Film> {
    let folder = Scratch::new(name);
    let records = folder.path("records");
    let (mut pool, _) = Pool::open(&records, &[]).expect("a pool");
    for film in films {
        pool.add(film).expect("it is kept");
    }
    all(&mut pool)
}

fn all(pool: &mut Pool) -> Vec<Film> {
    let mut out = Vec::new();
    pool.films(&mut |_, film| {
        out.push(film.clone());
        Ok(())
    })
    .expect("they are read");
    out
}

fn named(films: &[Film]) -> Vec<&str> {
    films.iter().map(|film| film.id.as_str()).collect()
}

#[test]
fn records_are_merged_by_any_id_and_through_one_another() {
    let films = merged(
        "pool-ids",
        &[
            Film { ids: ids("tt0000001", 0, ""), ..film("One", 1999, "") },
            Film { ids: ids("", 7, ""), ..film("Uno", 1999, "") },
            Film { ids: ids("", 0, "Q5"), ..film("Eins", 2004, "") },
            Film { ids: ids("tt0000001", 7, "Q5"), ..film("Un", 1998, "A B") },
        ],
    );
    assert_eq!(named(&films), ["one-1999"], "the last record has the ids of all three");
    assert_eq!(films[0].alternative, ["Uno", "Eins", "Un"]);
    assert_eq!(films[0].ids, ids("tt0000001", 7, "Q5"));
}

#[test]
fn records_are_merged_by_title_director_and_a_year_within_one() {
    let films = merged(
        "pool-titles",
        &[
            film("Amélie", 2001, "Jean-Pierre Jeunet"),
            Film { original: Some("AMELIE".into()), ..film("The Fabulous Destiny", 2002, "Jean Pierre Jeunet") },
            film("Amélie", 2003, "Jean-Pierre Jeunet"),
            film("Amélie", 2001, "Somebody Else"),
            film("Amélie", 2001, ""),
        ],
    );
    assert_eq!(named(&films), ["amelie-2001", "amelie-2001b", "amelie-2001c"], "2003 is merged through the record of 2002");
}

#[test]
fn two_films_of_one_title_stay_two_if_their_ids_differ() {
    let one = Film { ids: ids("tt0000001", 0, ""), ..film("Twins", 1990, "A B") };
    let other = Film { ids: ids("tt0000002", 0, ""), ..film("Twins", 1990, "A B") };
    assert_eq!(named(&merged("pool-twins", &[one, other])), ["twins-1990", "twins-1990b"]);
}

#[test]
fn a_film_and_the_short_film_behind_it_stay_two_in_any_order() {
    let own = || Film { id: "whiplash-2014".into(), ..film("Whiplash", 2014, "Damien Chazelle") };
    let short = || Film { ids: ids("tt2654430", 0, ""), ..film("Whiplash", 2013, "Damien Chazelle") };
    let long = || Film { ids: ids("tt2582802", 0, ""), ..film("Whiplash", 2014, "Damien Chazelle") };
    let of_tmdb = || Film { ids: ids("", 244_786, ""), ..film("Whiplash", 2014, "Damien Chazelle") };
    for (at, records) in
        [[own(), short(), long(), of_tmdb()], [short(), of_tmdb(), own(), long()], [long(), own(), short(), of_tmdb()]].iter().enumerate()
    {
        let mut films = merged(&format!("pool-short-{at}"), records);
        films.sort_by_key(|film| film.year);
        let read: Vec<_> = films.iter().map(|film| (film.id.as_str(), film.ids.imdb.as_deref(), film.ids.tmdb)).collect();
        let expected = [("whiplash-2013", Some("tt2654430"), None), ("whiplash-2014", Some("tt2582802"), Some(244_786))];
        assert_eq!(read, expected, "{at}");
    }
}

#[test]
fn a_record_that_fits_two_films_is_merged_with_neither() {
    let dated = |year, imdb: &str| Film { ids: ids(imdb, 0, ""), ..film("Twins", year, "A B") };
    let one = [dated(1990, "tt0000001"), dated(1990, "tt0000002"), Film { ids: ids("", 7, ""), ..film("Twins", 1990, "A B") }];
    assert_eq!(merged("pool-fits-two", &one).len(), 3);
    let between = [dated(1989, "tt0000001"), dated(1991, "tt0000002"), Film { ids: ids("", 7, ""), ..film("Twins", 1990, "A B") }];
    assert_eq!(merged("pool-fits-two-years", &between).len(), 3);
}

#[test]
fn a_numeral_after_a_name_does_not_split_a_film() {
    let first = film("Hunger", 2008, "Steve McQueen");
    let second = Film { ids: ids("tt0986233", 0, ""), ..film("Hunger", 2008, "Steve McQueen (II)") };
    let films = merged("pool-numeral", &[first, second]);
    assert_eq!((films.len(), films[0].directors.as_slice()), (1, &["Steve McQueen (II)".to_owned()][..]));
}

#[test]
fn of_one_wikidata_item_the_earliest_year_is_kept_whatever_the_order() {
    let row = |year, wikidata: &str| Film { ids: ids("", 0, wikidata), ..film("Her", year, "") };
    let films = merged("pool-item", &[row(2014, "Q788822"), row(1999, "Q5"), row(2013, "Q788822")]);
    assert_eq!(named(&films), ["her-2013", "her-1999"]);
    let own = Film { id: "her-2014".into(), ..row(2014, "Q788822") };
    assert_eq!(merged("pool-item-own", &[own, row(2013, "Q788822")])[0].year, 2014, "our own catalogue takes precedence");
    let tmdb = Film { ids: ids("tt1798709", 152_601, ""), ..film("Her", 2014, "") };
    let item = Film { ids: ids("tt1798709", 0, "Q788822"), ..film("Her", 2013, "") };
    assert_eq!(merged("pool-item-other", &[tmdb, item])[0].year, 2014, "between sources, the first wins");
}

#[test]
fn own_ids_are_kept_and_all_ids_are_unique() {
    let own = |id: &str, imdb: &str, title: &str| Film { id: id.into(), ids: ids(imdb, 0, ""), ..film(title, 2013, "") };
    let films = merged(
        "pool-own",
        &[
            film("Her", 2013, "Nobody"),
            own("her-2013", "tt1798709", "Her"),
            own("her-2013", "tt0000009", "Hers"),
            Film { ids: ids("tt0000008", 0, ""), ..film("東京", 2013, "") },
            Film { original: Some("Ona".into()), ..film("Она", 2013, "") },
        ],
    );
    assert_eq!(named(&films), ["her-2013b", "her-2013", "hers-2013", "tt0000008-2013", "ona-2013"]);
}

#[test]
fn seven_hundred_namesakes_have_seven_hundred_ids() {
    let films: Vec<Film> = (1..=760).map(|number| Film { ids: ids("", number, ""), ..film("Untitled", 2001, "") }).collect();
    let films = merged("pool-namesakes", &films);
    let mut ids = named(&films);
    assert_eq!((ids[0], ids[1], ids[25], ids[26]), ("untitled-2001", "untitled-2001b", "untitled-2001z", "untitled-2001aa"));
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 760);
}

#[test]
fn an_interrupted_import_resumes_after_the_last_whole_source() {
    let folder = Scratch::new("pool-resumed");
    let records = folder.path("records");
    let stamps = ["first 1".to_owned(), "second 1".to_owned()];
    let report = intertitle::native::films::import::Report { films: 1, ..Default::default() };
    {
        let (mut pool, done) = Pool::open(&records, &stamps).expect("a pool");
        assert!(done.is_empty());
        pool.add(&film("One", 1999, "A B")).expect("it is kept");
        pool.done(&stamps[0], &report).expect("it is kept");
        pool.add(&film("Two", 1999, "A B")).expect("it is kept");
    }
    // As after a power failure in the middle of a record.
    let mut bytes = folder.bytes("records");
    bytes.truncate(bytes.len() - 9);
    folder.write("records", &bytes);
    {
        let (mut pool, done) = Pool::open(&records, &stamps).expect("a pool");
        assert_eq!((done.as_slice(), pool.len()), (std::slice::from_ref(&report), 1), "the second is read anew");
        assert!(pool.add(&film("ONE", 2000, "A B")).expect("it is kept"), "what was read before is known");
        pool.done(&stamps[1], &report).expect("it is kept");
    }
    let changed = ["first 1".to_owned(), "second 2".to_owned()];
    assert_eq!(Pool::open(&records, &changed).expect("a pool").1.len(), 1, "a source that has changed is read anew");
    let (pool, done) = Pool::open(&records, &["other".to_owned()]).expect("a pool");
    assert!(done.is_empty() && pool.is_empty());
}
