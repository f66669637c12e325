//! Runs every test in every engine, one browser each, and reports what passed.
//! Must end what it started, whatever a test does: a panic costs one test, a dead browser one session. A test that fails is run once more in a
//! fresh browser, since drivers sometimes die; it has failed if it fails twice, and is mentioned if it failed once.

use std::any::Any;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::task::LocalSet;

use super::Result;
use super::engine::Engine;
use super::page::Page;
use super::server::Server;
use super::session::Session;

/// How long one test may take before it counts as hung. The longest takes half a minute, but three browsers may share two cores.
const TEST_LIMIT: Duration = Duration::from_secs(240);

/// How long taking a picture of a failed test may take: it may have failed because its browser hangs.
const PICTURE_LIMIT: Duration = Duration::from_secs(5);

/// One whole flow.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Test {
    pub(crate) name: &'static str,
    pub(crate) run: fn(Page) -> Pin<Box<dyn Future<Output = Result>>>,
}

/// Lists the tests of a module, each an `async fn(Page) -> Result`.
macro_rules! tests {
    ($($name:ident),+ $(,)?) => {
        /// The tests of this module.
        pub(crate) const TESTS: &[$crate::support::runner::Test] = &[$($crate::support::runner::Test {
            name: concat!(module_path!(), "::", stringify!($name)),
            run: |page| Box::pin($name(page)),
        }),+];
    };
}
pub(crate) use tests;

impl Test {
    /// The name without that of the binary: `flows::lifecycle::two_scripts`.
    fn short_name(&self) -> &'static str {
        self.name.strip_prefix("e2e::").unwrap_or(self.name)
    }
}

thread_local! {
    /// The place and the message of this thread's last panic.
    static LAST_PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Runs the tests whose names contain one of the filters (all without filters) in the given engines, a thread each.
/// Returns how many passed and how many failed.
pub(crate) fn run(tests: &[Test], engines: &[Engine], filters: &[String]) -> (usize, usize) {
    std::panic::set_hook(Box::new(|info| LAST_PANIC.set(info.to_string())));
    let wanted = |test: &&Test| filters.is_empty() || filters.iter().any(|filter| test.short_name().contains(filter.as_str()));
    let tests: Vec<Test> = tests.iter().filter(wanted).copied().collect();
    let progress = Progress { done: AtomicUsize::new(0), passed: AtomicUsize::new(0), total: tests.len() * engines.len() };
    let failures: Vec<String> = std::thread::scope(|scope| {
        let (tests, progress) = (&tests, &progress);
        let threads: Vec<_> = engines.iter().map(|&engine| scope.spawn(move || run_engine(engine, tests, progress))).collect();
        threads
            .into_iter()
            .zip(engines)
            .flat_map(|(thread, engine)| thread.join().unwrap_or_else(|_| vec![format!("{engine}: the runner itself failed")]))
            .collect()
    });
    for failure in &failures {
        println!("\n{failure}");
    }
    // If an engine did not start, all its tests have failed.
    let passed = progress.passed.load(Ordering::Relaxed);
    (passed, progress.total - passed)
}

struct Progress {
    done: AtomicUsize,
    passed: AtomicUsize,
    total: usize,
}

impl Progress {
    fn report(&self, is_passed: bool, engine: Engine, test: &Test, took: Duration) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        self.passed.fetch_add(usize::from(is_passed), Ordering::Relaxed);
        let verdict = if is_passed { "ok" } else { "FAILED" };
        println!("[{done}/{}] {verdict:6} {engine:8} {} ({:.1} s)", self.total, test.short_name(), took.as_secs_f64());
    }
}

/// Runs the tests in one engine and returns those that failed, also if the engine itself fails later.
fn run_engine(engine: Engine, tests: &[Test], progress: &Progress) -> Vec<String> {
    let mut failures = Vec::new();
    let outcome = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => LocalSet::new().block_on(&runtime, async {
            tokio::select! {
                outcome = run_all(engine, tests, progress, &mut failures) => outcome,
                () = interrupted() => Err("interrupted".into()),
            }
        }),
        Err(error) => Err(error.into()),
    };
    failures.extend(outcome.err().map(|error| format!("{engine}: {error}")));
    failures
}

async fn run_all(engine: Engine, tests: &[Test], progress: &Progress, failures: &mut Vec<String>) -> Result {
    let server = Server::start().await?;
    let mut session = Session::start(engine).await?;
    for test in tests {
        let started = Instant::now();
        let page = Page::new(engine, session.client(), server.clone());
        let mut outcome = run_test(test, page.clone()).await;
        if let Err(error) = &outcome {
            println!("once more: {engine} {}\n  {error}\n  {}", test.short_name(), picture(&page, test).await);
            session.close().await;
            session = Session::start(engine).await?;
            outcome = run_test(test, Page::new(engine, session.client(), server.clone())).await;
        }
        progress.report(outcome.is_ok(), engine, test, started.elapsed());
        let is_spent = outcome.is_err();
        failures.extend(outcome.err().map(|error| format!("{engine} {}\n  {error}", test.short_name())));
        if is_spent || Page::new(engine, session.client(), server.clone()).is_cramped().await {
            session.close().await;
            session = Session::start(engine).await?;
        }
    }
    session.close().await;
    Ok(())
}

/// Settles when the run is interrupted; dropping the values then ends browsers and drivers.
async fn interrupted() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut interrupt), Ok(mut terminate)) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate())) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => (),
        _ = terminate.recv() => (),
    }
}

/// Takes a picture of the window of a failed test, unless the browser hangs.
async fn picture(page: &Page, test: &Test) -> String {
    match tokio::time::timeout(PICTURE_LIMIT, page.picture(test.short_name())).await {
        Ok(Ok(file)) => file,
        Ok(Err(error)) => format!("no picture: {error}"),
        Err(_) => "no picture: the browser did not answer".to_owned(),
    }
}

/// Runs a test on a fresh page, as a task of its own so that a failed assertion ends only this test.
async fn run_test(test: &Test, page: Page) -> std::result::Result<(), String> {
    let run = test.run;
    let task = tokio::task::spawn_local(async move {
        page.reset().await.map_err(|error| error.to_string())?;
        run(page).await.map_err(|error| error.to_string())
    });
    let abort = task.abort_handle();
    match tokio::time::timeout(TEST_LIMIT, task).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(error)) if error.is_panic() => Err(panic_text(&*error.into_panic())),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => {
            abort.abort();
            Err(format!("took longer than {} s", TEST_LIMIT.as_secs()))
        }
    }
}

fn panic_text(payload: &dyn Any) -> String {
    let told = LAST_PANIC.take();
    if told.is_empty() { payload.downcast_ref::<String>().cloned().unwrap_or_default() } else { told }
}
