//! Which of several articles on a page answers a link: each finds what it can in its own text, and only one of them has what is meant.
//! It must not know articles: they are numbers to it, and who lets go is told by who asks.

/// The best answer to the address that is being followed.
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
    /// Of no address yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { address: String::new(), best: None }
    }

    /// Lets `article` answer `address` with a place of this score: none where another has answered as well or better, or else who answered
    /// until now and must let go, if that was another.
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

    /// Takes back what an article has answered: it is gone.
    pub fn release(&mut self, article: u32) {
        self.best.take_if(|best| best.article == article);
    }
}
