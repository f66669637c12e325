//! The colour at a point: the items painted over one another, as by a renderer.

use intertitle::quotes::card::{Colour, Item, Paint, Step};

/// The colour at a point after painting `items`; `None` if none covers it.
pub(super) fn colour_at(items: &[Item], x: f64, y: f64) -> Option<Colour> {
    items.iter().rev().find_map(|item| match item {
        Item::Rect { x: left, y: top, width, height, colour } => {
            (x >= *left && x < left + width && y >= *top && y < top + height).then_some(*colour)
        }
        Item::Path { steps, paint: Paint::Fill, colour } => (winding(steps, x, y) != 0).then_some(*colour),
        Item::Path { steps, paint: Paint::Stroke(width), colour } => (distance(steps, x, y) <= width / 2.0).then_some(*colour),
        Item::Text(_) => None,
    })
}

/// The path as straight segments; each curve as sixteen.
fn segments(steps: &[Step]) -> Vec<[f64; 4]> {
    let (mut out, mut start, mut pen) = (Vec::new(), (0.0, 0.0), (0.0, 0.0));
    let mut line = |pen: &mut (f64, f64), to: (f64, f64)| {
        out.push([pen.0, pen.1, to.0, to.1]);
        *pen = to;
    };
    for step in steps {
        match *step {
            Step::Move(x, y) => (start, pen) = ((x, y), (x, y)),
            Step::Line(x, y) => line(&mut pen, (x, y)),
            Step::Curve(a, b, c, d, x, y) => {
                let from = pen;
                for part in 1..=16 {
                    let t = f64::from(part) / 16.0;
                    let bezier = |p: f64, q: f64, r: f64, s: f64| {
                        (1.0 - t).powi(3) * p + 3.0 * t * (1.0 - t).powi(2) * q + 3.0 * t * t * (1.0 - t) * r + t.powi(3) * s
                    };
                    line(&mut pen, (bezier(from.0, a, c, x), bezier(from.1, b, d, y)));
                }
            }
            Step::Close => line(&mut pen, start),
        }
    }
    out
}

fn winding(steps: &[Step], x: f64, y: f64) -> i32 {
    let crossing = |[x1, y1, x2, y2]: [f64; 4]| {
        let left = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
        if y1 <= y && y2 > y && left > 0.0 {
            1
        } else if y1 > y && y2 <= y && left < 0.0 {
            -1
        } else {
            0
        }
    };
    segments(steps).into_iter().map(crossing).sum()
}

fn distance(steps: &[Step], x: f64, y: f64) -> f64 {
    let to = |[x1, y1, x2, y2]: [f64; 4]| {
        let (dx, dy) = (x2 - x1, y2 - y1);
        let along = (((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy).max(1e-9)).clamp(0.0, 1.0);
        (x - x1 - along * dx).hypot(y - y1 - along * dy)
    };
    segments(steps).into_iter().map(to).fold(f64::MAX, f64::min)
}

#[test]
fn the_last_item_painted_is_on_top() {
    let square = |x: f64, colour| Item::Rect { x, y: 0.0, width: 10.0, height: 10.0, colour };
    let triangle = vec![Step::Move(0.0, 0.0), Step::Line(10.0, 0.0), Step::Line(0.0, 10.0), Step::Close];
    let items = [square(0.0, Colour::BLACK), Item::Path { steps: triangle, paint: Paint::Fill, colour: Colour::WHITE }];
    assert_eq!(colour_at(&items, 2.0, 2.0), Some(Colour::WHITE));
    assert_eq!(colour_at(&items, 9.0, 9.0), Some(Colour::BLACK));
    assert_eq!(colour_at(&items, 11.0, 2.0), None);
}
