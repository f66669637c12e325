//! Ports for programs that cannot choose one themselves: drivers, Isso.
//! Must not hand out an ephemeral port, because the system may give that to a connection before the program listens on it.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::atomic::{AtomicU16, Ordering};

use super::Result;

/// Ports below the ephemeral ones, which begin at 32,768 on Linux and at 49,152 on macOS.
const RANGE: std::ops::Range<u16> = 20_000..32_000;

/// A loopback address on which nothing listens, and which was not handed out before.
pub(crate) fn free_address() -> Result<SocketAddr> {
    static NEXT: AtomicU16 = AtomicU16::new(RANGE.start);
    // Two runs on one machine begin at different ports.
    let first = u16::try_from(std::process::id() % u32::from(RANGE.end - RANGE.start)).unwrap_or_default();
    loop {
        let nth = NEXT.fetch_add(1, Ordering::Relaxed);
        if nth >= RANGE.end {
            return Err(format!("no port from {} to {} is free", RANGE.start, RANGE.end).into());
        }
        let port = RANGE.start + (nth - RANGE.start + first) % (RANGE.end - RANGE.start);
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        if TcpListener::bind(address).is_ok() {
            return Ok(address);
        }
    }
}
