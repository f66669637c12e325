//! How much later something comes with us than without: a ratio with its confidence interval.
//! Must draw the same samples on every run.

/// A ratio and its 95 % interval.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ratio {
    pub(super) ratio: f64,
    pub(super) least: f64,
    pub(super) most: f64,
}

/// The number of bootstrap samples (percentile bootstrap, Efron 1979).
const DRAWS: usize = 4_000;

/// The mean time with us over the mean time without; rounds are resampled as pairs, because both views of a round share the machine's state.
/// The means are of the middle half: frames come every 16 ms, and a median of such coarse figures would jump by a whole frame.
pub(super) fn of(with: &[f64], without: &[f64]) -> Ratio {
    let pairs: Vec<(f64, f64)> = with.iter().copied().zip(without.iter().copied()).collect();
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: usize| {
        // xorshift64 (Marsaglia 2003).
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below.max(1) as u64) as usize
    };
    let mut drawn: Vec<f64> =
        (0..DRAWS).map(|_| quotient(&(0..pairs.len()).filter_map(|_| pairs.get(next(pairs.len())).copied()).collect::<Vec<_>>())).collect();
    drawn.sort_by(f64::total_cmp);
    let at = |share: f64| drawn.get((DRAWS as f64 * share) as usize).copied().unwrap_or_default();
    Ratio { ratio: quotient(&pairs), least: at(0.025), most: at(0.975) }
}

fn quotient(pairs: &[(f64, f64)]) -> f64 {
    middle(pairs.iter().map(|pair| pair.0)) / middle(pairs.iter().map(|pair| pair.1))
}

fn middle(figures: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = figures.collect();
    sorted.sort_by(f64::total_cmp);
    let quarter = sorted.len() / 4;
    let half = sorted.get(quarter..sorted.len() - quarter).unwrap_or_default();
    half.iter().sum::<f64>() / half.len() as f64
}

impl std::fmt::Display for Ratio {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:.3} (95 %: {:.3}–{:.3})", self.ratio, self.least, self.most)
    }
}
