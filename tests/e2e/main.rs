//! Whole flows in Chromium, Firefox and WebKitGTK: `cargo test --features e2e --test e2e [-- filter…]`, over the built `dist/`.
//! Must not reach into the widget: a test may see only what a reader can see in a page.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::print_stdout)]

mod a11y;
mod blogs;
#[path = "../native/docs/fences.rs"]
mod fences;
mod flows;
mod measure;
#[path = "../native/responses/payloads.rs"]
mod payloads;
mod support;

use std::process::ExitCode;

use support::engine::Engine;

fn main() -> ExitCode {
    let filters: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    if let Some(rounds) = rounds_to_measure() {
        return match measure::run(rounds, &filters) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                println!("{error}");
                ExitCode::FAILURE
            }
        };
    }
    let engines = match engines() {
        Ok(engines) => engines,
        Err(name) => {
            println!("ENGINES: no engine is called `{name}`; known are chromium, firefox and webkit");
            return ExitCode::FAILURE;
        }
    };
    let (passed, failed) = support::runner::run(&[flows::tests().as_slice(), blogs::TESTS, a11y::TESTS].concat(), &engines, &filters);
    println!("\n{passed} passed, {failed} failed");
    if passed + failed == 0 {
        println!("no test's name contains {}", filters.join(" or "));
        return ExitCode::FAILURE;
    }
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The engines that `ENGINES` names, separated by commas; all three without it.
fn engines() -> Result<Vec<Engine>, String> {
    let Ok(names) = std::env::var("ENGINES") else { return Ok(Engine::ALL.to_vec()) };
    names.split(',').map(|name| Engine::from_name(name).ok_or_else(|| name.to_owned())).collect()
}

/// `--measure=<rounds>` measures instead of testing.
fn rounds_to_measure() -> Option<usize> {
    std::env::args().find_map(|argument| argument.strip_prefix("--measure=")?.parse().ok())
}
