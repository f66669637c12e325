//! Checks that several fuzz targets share.
//! It must not know libFuzzer.

use intertitle::article::Article;
use intertitle::films::Film;
use intertitle::native::films::catalogue;
use intertitle::native::films::import::{Kind, Sink, read_films};
use intertitle::native::json::read_text;
use intertitle::parse::json::write;

/// Reads any bytes as a source of films: the reader must not panic, and every film that it takes must survive being written and read again.
pub fn films_are_records(kind: Kind, source: &[u8]) {
    let mut films = 0;
    let mut take = |film: &Film| {
        films += 1;
        let mut line = Vec::new();
        catalogue::write(film, &mut line)?;
        let again: Film = serde_json::from_slice(&line).expect("what is written can be read");
        assert_eq!(again, *film);
        Ok(false)
    };
    let mut sink = Sink::new(&mut take);
    read_films(kind, "stream", source, &mut sink).expect("bytes can be read");
    let report = sink.finish();
    assert_eq!(report.films, films);
}

/// Publishes an article and reads it again: nothing must be lost, and what we write ourselves must give no warning.
pub fn survives_publishing(article: &Article) {
    let (again, warnings) = read_text(&write(article));
    assert!(warnings.is_empty() || article.blocks.is_empty(), "published JSON reads without a warning: {warnings:?}");
    assert_eq!(again, *article, "published JSON reads back as the same article");
}
