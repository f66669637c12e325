//! Writes a catalogue of invented films: `cargo run --release --features native --example synthetic_films -- 36000 > films.jsonl`.
//! It is for `scripts/bench-films`, and measures nothing itself.

use intertitle::native::films::synthetic::Films;
use std::error::Error;
use std::io::{BufWriter, Write, stdout};

fn main() -> Result<(), Box<dyn Error>> {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).ok_or("usage: synthetic_films COUNT")?;
    let mut out = BufWriter::new(stdout().lock());
    for film in Films::new(1).take(count) {
        serde_json::to_writer(&mut out, &film)?;
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}
