//! Makes a wrapped future or stream a future or stream itself. It must be polled only on its own thread.

use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::SendWrapper;

/// The pinned value of a pinned wrapper.
fn inner<T>(wrapper: Pin<&mut SendWrapper<T>>) -> Pin<&mut T> {
    // SAFETY: the wrapper holds its value in place and never moves it out from under a pin: `take` needs the wrapper itself.
    unsafe { wrapper.map_unchecked_mut(DerefMut::deref_mut) }
}

impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        inner(self).poll(context)
    }
}

impl<S: Stream> Stream for SendWrapper<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        inner(self).poll_next(context)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.deref().size_hint()
    }
}
