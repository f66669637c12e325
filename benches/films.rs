//! Measures how long ranking, linking and building take, and how that grows with the catalogue: `cargo bench --bench films`.
//! It uses synthetic catalogues of 600, 5,000 and 36,000 films, and the demo's essay; what a reader waits for is measured in browsers.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "criterion's macros write functions of their own")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use intertitle::films::linking::{Linker, Prose, Titles};
use intertitle::films::ranking::Ranker;
use intertitle::films::{Film, title_key};
use intertitle::native::films::index::{Options, build};
use intertitle::native::films::synthetic::Films;
use intertitle::parse::markdown;
use std::collections::HashMap;
use std::hint::black_box;
use std::time::Duration;

const SIZES: [usize; 3] = [600, 5_000, 36_000];

const ESSAY: &str = include_str!("../demo/her.md");

fn films(count: usize) -> Vec<Film> {
    Films::new(1).take(count).collect()
}

/// Preparing a catalogue, and making one list of 24 films from it.
fn rank(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("rank");
    group.sample_size(10).measurement_time(Duration::from_secs(4));
    for count in SIZES {
        let films = films(count);
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::new("ready", count), &films, |bencher, films| bencher.iter(|| Ranker::new(black_box(films))));
        let ranker = Ranker::new(&films);
        let mut reader = ranker.reader();
        let mut at = 0;
        group.throughput(Throughput::Elements(1));
        group.bench_function(BenchmarkId::new("list", count), |bencher| {
            bencher.iter(|| {
                at = (at + 7) % count;
                black_box(reader.near(at, 24))
            });
        });
    }
    group.finish();
}

/// Films by the key of their title, as the linker looks them up.
struct Index<'a>(HashMap<String, Vec<&'a Film>>);

impl Titles for Index<'_> {
    fn named(&self, key: &str) -> Vec<&Film> {
        self.0.get(key).cloned().unwrap_or_default()
    }
}

/// Reading the essay for possible titles, and linking them.
fn link(criterion: &mut Criterion) {
    let (article, _) = markdown::read(ESSAY);
    let prose = Prose::of_article(&article);
    let mut group = criterion.benchmark_group("link");
    group.sample_size(20).throughput(Throughput::Bytes(prose.text.len() as u64));
    group.bench_function("read", |bencher| bencher.iter(|| Linker::new(black_box(&prose))));
    for count in SIZES {
        let films = films(count);
        let mut index = Index(HashMap::new());
        for film in &films {
            index.0.entry(title_key(&film.title)).or_default().push(film);
        }
        let linker = Linker::new(&prose);
        group.bench_function(BenchmarkId::new("link", count), |bencher| bencher.iter(|| black_box(linker.link(&index, None)).len()));
    }
    group.finish();
}

/// Building the static index; for 36,000 films that takes minutes, which `scripts/bench-films` measures once.
fn index(criterion: &mut Criterion) {
    let folder = std::env::temp_dir().join(format!("intertitle-bench-{}", std::process::id()));
    let mut group = criterion.benchmark_group("build");
    group.sample_size(10).warm_up_time(Duration::from_millis(100)).measurement_time(Duration::from_secs(1));
    for count in [600, 5_000] {
        let films = films(count);
        let options = Options { threads: 1, remove_earlier: true, ..Options::default() };
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::new("index", count), &films, |bencher, films| {
            bencher.iter(|| build(films, &HashMap::new(), &options, &folder, &|_| {}).unwrap());
        });
    }
    group.finish();
    let _ = std::fs::remove_dir_all(folder);
}

criterion_group!(benches, rank, link, index);
criterion_main!(benches);
