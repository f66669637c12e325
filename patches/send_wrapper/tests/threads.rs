//! The wrapper's guarantees where there are threads.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::thread;

use send_wrapper::SendWrapper;

#[test]
fn a_value_is_reached_on_its_own_thread_only() {
    let mut wrapped = SendWrapper::new(vec![1]);
    wrapped.push(2);
    assert_eq!(*wrapped.clone(), [1, 2]);
    assert_eq!(format!("{wrapped:?}"), "SendWrapper { value: [1, 2] }");
    thread::scope(|scope| {
        scope.spawn(|| {
            assert!(!wrapped.valid());
            assert!(catch_unwind(|| wrapped.len()).is_err());
            assert!(catch_unwind(AssertUnwindSafe(|| wrapped.push(3))).is_err());
        });
    });
    assert_eq!(wrapped.take(), [1, 2]);
}

#[test]
fn a_value_is_dropped_once_and_never_elsewhere() {
    let value = Rc::new(());
    drop(SendWrapper::new(Rc::clone(&value)));
    assert_eq!(Rc::strong_count(&value), 1);
    drop(SendWrapper::new(Rc::clone(&value)).take());
    assert_eq!(Rc::strong_count(&value), 1);
    let away = SendWrapper::new(Rc::clone(&value));
    assert!(thread::spawn(move || drop(away)).join().is_err());
    assert_eq!(Rc::strong_count(&value), 2, "kept rather than counted down by another thread");
    let plain = SendWrapper::new(7);
    assert!(thread::spawn(move || drop(plain)).join().is_ok(), "what needs no dropping may go anywhere");
}

#[cfg(feature = "futures")]
#[test]
fn a_wrapped_future_is_one() {
    use std::future::Future;
    use std::task::{Context, Poll, Waker};

    let mut future = std::pin::pin!(SendWrapper::new(async { 7 }));
    assert_eq!(future.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Ready(7));
}
