//! Progress: bounds, monotonicity, and awkward layouts.

use super::assert_close;
use intertitle::reading::progress::{Extent, Place, Progress, TimeLeft, Viewport};
use proptest::prelude::*;

fn extent(top: f64, bottom: f64, seconds: f64) -> Extent {
    Extent { top, bottom, seconds }
}

fn at(blocks: &[Extent], top: f64) -> Progress {
    Progress::at(blocks, Viewport { top, height: 800.0 }).unwrap()
}

/// Five minutes in ten blocks, from 600 to 5,600, on a longer page.
fn article() -> Vec<Extent> {
    (0..10).map(|nth| extent(600.0 + 500.0 * f64::from(nth), 1100.0 + 500.0 * f64::from(nth), 30.0)).collect()
}

#[test]
fn the_article_counts_not_the_page() {
    let blocks = article();
    assert_eq!((at(&blocks, 0.0).fraction, at(&blocks, 0.0).time_left()), (0.0, TimeLeft::Minutes(5)));
    assert_close(at(&blocks, 2700.0).fraction, 0.5);
    assert_eq!(at(&blocks, 4799.9).time_left(), TimeLeft::Done);
    assert!(at(&blocks, 4799.5).done && !at(&blocks, 4798.5).done, "layout rounds to fractions of a pixel");
    assert_eq!(at(&blocks, 4000.0).time_left(), TimeLeft::UnderAMinute);
    assert_eq!(at(&blocks, 20_000.0).fraction, 1.0);
}

#[test]
fn time_counts_not_height() {
    // Half the height is an image of twelve seconds.
    let blocks = [extent(0.0, 5000.0, 12.0), extent(5000.0, 10_000.0, 588.0)];
    assert!(at(&blocks, 4600.0).fraction < 0.03);
}

#[test]
fn a_short_article_is_read_as_far_as_it_is_visible() {
    let blocks = [extent(1000.0, 1400.0, 20.0)];
    assert_eq!(at(&blocks, 0.0).fraction, 0.0);
    assert_close(at(&blocks, 400.0).fraction, 0.5);
    assert!(at(&blocks, 600.0).done);
}

#[test]
fn hidden_and_malformed_blocks_do_no_harm() {
    let mut blocks = article();
    let before = at(&blocks, 2000.0);
    blocks.push(extent(0.0, 0.0, 90.0));
    blocks.push(extent(f64::NAN, f64::INFINITY, 90.0));
    blocks.push(extent(900.0, 700.0, 90.0));
    blocks.push(extent(1500.0, 1500.0, 90.0));
    assert_eq!(at(&blocks, 2000.0), before);
    blocks.push(extent(800.0, 900.0, f64::NAN));
    assert_eq!(at(&blocks, 2000.0).fraction, before.fraction);
    assert_eq!(Progress::at(&[], Viewport { top: 0.0, height: 800.0 }), None);
    assert_eq!(Progress::at(&[extent(0.0, 0.0, 1.0)], Viewport { top: 0.0, height: 800.0 }), None);
}

#[test]
fn without_any_reading_time_height_counts() {
    let blocks = [extent(0.0, 1800.0, 0.0)];
    assert_close(at(&blocks, 500.0).fraction, 0.5);
}

#[test]
fn the_time_left_starts_as_the_reading_time() {
    let left = |seconds| Progress { fraction: 0.0, seconds_left: seconds, done: false }.time_left();
    assert_eq!(left(300.0), TimeLeft::Minutes(5));
    assert_eq!(left(89.0), TimeLeft::Minutes(1));
    assert_eq!(left(90.0), TimeLeft::Minutes(2));
    assert_eq!(left(59.0), TimeLeft::UnderAMinute);
    assert_eq!(left(0.0), TimeLeft::UnderAMinute, "not done before the end is seen");
}

/// Blocks one below the other with gaps, then shuffled.
fn layouts() -> impl Strategy<Value = Vec<Extent>> {
    let block = (1.0..2000.0_f64, 0.0..100.0_f64, 0.0..120.0_f64);
    (0.0..3000.0_f64, prop::collection::vec(block, 1..30)).prop_flat_map(|(start, sizes)| {
        let mut top = start;
        let stack = |(height, gap, seconds)| {
            let block = extent(top, top + height, seconds);
            top += height + gap;
            block
        };
        Just(sizes.into_iter().map(stack).collect::<Vec<_>>()).prop_shuffle()
    })
}

proptest! {
    #[test]
    fn scrolling_down_never_reduces_progress(blocks in layouts(), height in 100.0..1500.0_f64, a in -100.0..60_000.0_f64, b in -100.0..60_000.0_f64) {
        let [near, far] = [a.min(b), a.max(b)].map(|top| Progress::at(&blocks, Viewport { top, height }).unwrap());
        prop_assert!(near.fraction <= far.fraction + 1e-9);
        prop_assert!(near.seconds_left >= far.seconds_left - 1e-9);
        prop_assert!((0.0..=1.0).contains(&near.fraction) && (0.0..=1.0).contains(&far.fraction));
        prop_assert!(!near.done || far.done);
    }

    #[test]
    fn the_order_of_blocks_does_not_matter(blocks in layouts(), height in 100.0..1500.0_f64, top in 0.0..30_000.0_f64) {
        let mut sorted = blocks.clone();
        sorted.sort_by(|a, b| a.top.total_cmp(&b.top));
        let of = |blocks: &[Extent]| Progress::at(blocks, Viewport { top, height }).unwrap();
        prop_assert!((of(&blocks).fraction - of(&sorted).fraction).abs() < 1e-9);
    }

    #[test]
    fn a_place_is_found_again_where_it_was(blocks in layouts(), height in 100.0..1500.0_f64, share in 0.0..1.0_f64) {
        let start = blocks.iter().map(|block| block.top).fold(f64::MAX, f64::min);
        let end = blocks.iter().map(|block| block.bottom).fold(0.0, f64::max);
        let room = end - start - height;
        prop_assume!(room > 0.0);
        let top = start + share * room;
        let place = Place::at(&blocks, Viewport { top, height }).unwrap();
        let again = place.scroll_top(&blocks, height).unwrap();
        prop_assert!((again - top).abs() <= 100.0, "{top} became {again}: off by more than the largest gap");
    }

    #[test]
    fn nothing_panics(edges in prop::collection::vec(any::<(f64, f64, f64)>(), 0..8), top in any::<f64>(), height in any::<f64>()) {
        let blocks: Vec<_> = edges.into_iter().map(|(top, bottom, seconds)| extent(top, bottom, seconds)).collect();
        let viewport = Viewport { top, height };
        if let Some(progress) = Progress::at(&blocks, viewport) {
            prop_assert!(!(progress.fraction < 0.0 || progress.fraction > 1.0));
        }
        if let Some(place) = Place::at(&blocks, viewport) {
            let _ = place.scroll_top(&blocks, height);
        }
    }
}
