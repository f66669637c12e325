//! An origin whose connections break off in the middle of an answer.
//! Must be written by hand, because a library that keeps to HTTP cannot break it.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// An answer whose head promises more bytes than follow.
const ANSWER: &str = "HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n{\"id\": \"1\", \"content\": \"<p>It beg";

/// Answers every request, but never completely.
pub(super) async fn listen(listener: TcpListener) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::task::spawn_local(cut(stream));
    }
}

async fn cut(mut stream: TcpStream) {
    // A request of a few hundred bytes arrives in one piece.
    let mut request = [0_u8; 4096];
    if stream.read(&mut request).await.is_ok() {
        let _ = stream.write_all(ANSWER.as_bytes()).await;
        let _ = stream.flush().await;
        // The bytes sent must arrive before the connection ends.
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
}
