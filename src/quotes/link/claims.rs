//! Decides which of several articles on a page answers a link: each searches its own text, and only the best match wins.
//! It must not know articles: they are numbers to it, and the caller tells the previous winner to let go.

/// The best answer so far to the link being followed.
///
/// ```
/// use intertitle::quotes::link::Claims;
/// let mut claims = Claims::default();
/// let link = "https://blog.example/#q=leaving-is-slow.d.k3f9x2";
/// assert_eq!(claims.take(link, 1, 0.7), Some(None), "nobody had answered");
/// assert_eq!(claims.take(link, 2, 0.7), None, "no better");
/// assert_eq!(claims.take(link, 3, 1.0), Some(Some(1)), "the first must let go");
/// ```
#[derive(Debug, Default)]
pub struct Claims {
    address: String,
    best: Option<Claim>,
}

#[derive(Clone, Copy, Debug)]
struct Claim {
    article: u32,
    score: f64,
}

impl Claims {
    /// No claims yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { address: String::new(), best: None }
    }

    /// Claims `address` for `article`, which found a place of this score. `None`: another article's match is at least as good. `Some`: the claim
    /// holds, and the article inside, if any, answered until now and must let go.
    pub fn take(&mut self, address: &str, article: u32, score: f64) -> Option<Option<u32>> {
        if self.address != address {
            *self = Self { address: address.to_owned(), best: None };
        }
        let (other, score) = match self.best {
            Some(best) if best.article == article => (None, score.max(best.score)),
            Some(best) if best.score >= score => return None,
            best => (best.map(|best| best.article), score),
        };
        self.best = Some(Claim { article, score });
        Some(other)
    }

    /// Withdraws the claim of an article that is gone.
    pub fn release(&mut self, article: u32) {
        self.best.take_if(|best| best.article == article);
    }
}
