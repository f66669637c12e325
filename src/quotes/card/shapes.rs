//! Shapes that several designs draw, as steps of a path.
//! Geometry only; it must not choose colours or places: those come from the designs.

use super::layout::Step;

/// How far the control points of a quarter circle lie from its ends, in parts of the radius, when a circle is four cubic curves (error 0.03 %).
const ROUND: f64 = 0.5523;

/// A box on the card, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Area {
    /// The box less a margin on each side.
    pub(super) fn inset(self, horizontal: f64, vertical: f64) -> Self {
        Self { x: self.x + horizontal, y: self.y + vertical, width: self.width - 2.0 * horizontal, height: self.height - 2.0 * vertical }
    }

    /// Its left and its right half, with a gutter between them.
    pub(super) fn halves(self, gutter: f64) -> (Self, Self) {
        let width = (self.width - gutter) / 2.0;
        (Self { width, ..self }, Self { x: self.right() - width, width, ..self })
    }

    pub(super) fn right(self) -> f64 {
        self.x + self.width
    }

    pub(super) fn bottom(self) -> f64 {
        self.y + self.height
    }
}

/// A closed polygon.
pub(super) fn polygon(points: &[(f64, f64)]) -> Vec<Step> {
    let mut steps: Vec<Step> =
        points.iter().enumerate().map(|(at, &(x, y))| if at == 0 { Step::Move(x, y) } else { Step::Line(x, y) }).collect();
    steps.push(Step::Close);
    steps
}

/// A circle.
pub(super) fn circle(x: f64, y: f64, radius: f64) -> Vec<Step> {
    let (r, k) = (radius, radius * ROUND);
    vec![
        Step::Move(x + r, y),
        Step::Curve(x + r, y + k, x + k, y + r, x, y + r),
        Step::Curve(x - k, y + r, x - r, y + k, x - r, y),
        Step::Curve(x - r, y - k, x - k, y - r, x, y - r),
        Step::Curve(x + k, y - r, x + r, y - k, x + r, y),
        Step::Close,
    ]
}

/// What becomes of a corner.
#[derive(Clone, Copy)]
pub(super) enum Corner {
    /// A quarter circle inside it.
    Rounded,
    /// A quarter circle around it, cut out.
    Hollow,
}

/// A rectangle with four such corners.
pub(super) fn cornered(area: Area, radius: f64, corner: Corner) -> Vec<Step> {
    let Area { x, y, .. } = area;
    let (right, bottom, r) = (area.right(), area.bottom(), radius);
    let turn = |from: (f64, f64), to: (f64, f64), at: (f64, f64)| {
        // The control points lie on the way to the point where the tangents of both ends meet: the corner, or its mirror image.
        let meet = match corner {
            Corner::Rounded => at,
            Corner::Hollow => (from.0 + to.0 - at.0, from.1 + to.1 - at.1),
        };
        let pull = |end: (f64, f64)| (end.0 + (meet.0 - end.0) * ROUND, end.1 + (meet.1 - end.1) * ROUND);
        let (a, b) = (pull(from), pull(to));
        Step::Curve(a.0, a.1, b.0, b.1, to.0, to.1)
    };
    vec![
        Step::Move(x + r, y),
        Step::Line(right - r, y),
        turn((right - r, y), (right, y + r), (right, y)),
        Step::Line(right, bottom - r),
        turn((right, bottom - r), (right - r, bottom), (right, bottom)),
        Step::Line(x + r, bottom),
        turn((x + r, bottom), (x, bottom - r), (x, bottom)),
        Step::Line(x, y + r),
        turn((x, y + r), (x + r, y), (x, y)),
        Step::Close,
    ]
}

/// A square that stands on one corner.
pub(super) fn diamond(x: f64, y: f64, radius: f64) -> Vec<Step> {
    polygon(&[(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)])
}

/// The steps mirrored about the vertical line in the middle of `width`.
pub(super) fn mirrored(steps: Vec<Step>, width: f64) -> Vec<Step> {
    let mirror = |step: Step| match step {
        Step::Move(x, y) => Step::Move(width - x, y),
        Step::Line(x, y) => Step::Line(width - x, y),
        Step::Curve(a, b, c, d, x, y) => Step::Curve(width - a, b, width - c, d, width - x, y),
        Step::Close => Step::Close,
    };
    steps.into_iter().map(mirror).collect()
}
