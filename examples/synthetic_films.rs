//! Writes a catalogue of invented films: `cargo run --release --features native --example synthetic_films -- 36000 > films.jsonl`.
//! It is for `scripts/bench-films`, and measures nothing itself.

use intertitle::native::films::synthetic::Films;
use std::io::{self, BufWriter, Write};

fn main() -> io::Result<()> {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(600);
    let mut out = BufWriter::new(io::stdout().lock());
    for film in Films::new(1).take(count) {
        serde_json::to_writer(&mut out, &film)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
