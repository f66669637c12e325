//! The addresses of the origins, and of one that does not answer.
//! Must not open or close anything.

use tokio::net::TcpListener;

use crate::support::Result;
use crate::support::ports::free_address;

/// Origins without a slash at the end.
#[derive(Debug)]
pub(crate) struct Origins {
    /// Where the pages are.
    pub(crate) page: String,
    /// Another origin, which allows every other to read it (CORS).
    pub(crate) sharing: String,
    /// Another origin without CORS headers.
    pub(crate) closed: String,
    /// Another origin, whose answers break off.
    pub(crate) cutting: String,
    /// An origin that refuses connections, as if the network were down.
    pub(crate) offline: String,
}

impl Origins {
    pub(super) fn of(page: &TcpListener, sharing: &TcpListener, closed: &TcpListener, cutting: &TcpListener) -> Result<Origins> {
        let address = |listener: &TcpListener| Ok::<_, std::io::Error>(format!("http://127.0.0.1:{}", listener.local_addr()?.port()));
        // Not port 9 (discard), which browsers block; a free port on which nothing listens refuses connections.
        let unheard = free_address()?;
        Ok(Origins {
            page: address(page)?,
            sharing: address(sharing)?,
            closed: address(closed)?,
            cutting: address(cutting)?,
            offline: format!("http://{unheard}"),
        })
    }

    /// The placeholders that pages may use, with their values.
    pub(super) fn names(&self) -> [(&'static str, &str); 5] {
        [
            ("{{page}}", &self.page),
            ("{{sharing}}", &self.sharing),
            ("{{closed}}", &self.closed),
            ("{{cutting}}", &self.cutting),
            ("{{offline}}", &self.offline),
        ]
    }
}
