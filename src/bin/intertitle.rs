//! The author's command line: hands the arguments and the two output streams to the library.

use clap::Parser;
use intertitle::native::cli::{Arguments, run};
use std::io::{stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    run(&Arguments::parse(), &mut stdout().lock(), &mut stderr().lock())
}
