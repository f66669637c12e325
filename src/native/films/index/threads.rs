//! Spreads work over threads, and returns the results in order.
//! It must not let the number of threads, or which of them is faster, change a result.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What `work` makes of each number below `count`, in order. Each thread works with a `start()` of its own. After an error no more work is begun.
///
/// # Errors
/// An error of `work`.
pub(super) fn spread<S, T: Send, E: Send>(
    count: usize,
    threads: usize,
    start: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, usize) -> Result<T, E> + Sync,
) -> Result<Vec<T>, E> {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut own = start();
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count {
                return Ok(done);
            }
            match work(&mut own, number) {
                Ok(result) => done.push((number, result)),
                Err(error) => {
                    next.store(count, Ordering::Relaxed);
                    return Err(error);
                }
            }
        }
    };
    let done: Result<Vec<_>, E> = thread::scope(|scope| {
        let running: Vec<_> = (0..threads.clamp(1, count.max(1))).map(|_| scope.spawn(run)).collect();
        running.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    let mut all: Vec<(usize, T)> = done?.into_iter().flatten().collect();
    all.sort_unstable_by_key(|(number, _)| *number);
    Ok(all.into_iter().map(|(_, result)| result).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_order_for_any_number_of_threads() {
        for threads in [0, 1, 3, 64] {
            let squares = spread(40, threads, || (), |(), number| Ok::<_, ()>(number * number));
            assert_eq!(squares, Ok((0..40).map(|number| number * number).collect()), "{threads} threads");
        }
        assert_eq!(spread(0, 4, || (), |(), number| Ok::<_, ()>(number)), Ok(Vec::new()));
    }

    #[test]
    fn after_an_error_no_more_work_is_begun() {
        let begun = AtomicUsize::new(0);
        let work = |(): &mut (), number| {
            begun.fetch_add(1, Ordering::Relaxed);
            if number == 2 { Err("the disk is full") } else { Ok(number) }
        };
        assert_eq!(spread(1_000, 1, || (), work), Err("the disk is full"));
        assert_eq!(begun.into_inner(), 3);
    }
}
