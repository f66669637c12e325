//! A real Isso on loopback, with its database in a folder of its own: started, stopped and started again.
//! Must end when its value is dropped; what readers do there goes through a page.

use std::fs::File;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep};

use super::Result;
use super::ports::free_address;
use super::process::Process;
use super::room::last_lines;

/// How long Isso may take until it answers: it loads Python first, maybe on a busy machine.
const START_LIMIT: Duration = Duration::from_secs(40);

/// The settings of an Isso.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules {
    /// Whether comments wait for moderation.
    pub(crate) moderated: bool,
    /// How many comments it takes in a minute.
    pub(crate) a_minute: u32,
}

/// A running Isso.
#[derive(Debug)]
pub(crate) struct Isso {
    address: SocketAddr,
    folder: PathBuf,
    process: Option<Process>,
}

impl Isso {
    /// Starts an empty one for the site at `host`; `name` is that of its folder below `out/isso`.
    pub(crate) async fn start(name: &str, host: &str, rules: Rules) -> Result<Isso> {
        let folder = root().join("out/isso").join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder)?;
        let address = free_address()?;
        let Rules { moderated, a_minute } = rules;
        let configuration = format!(
            "[general]\ndbpath = {}\nhost = {host}\n[server]\nlisten = http://{address}\ntrusted-proxies = 127.0.0.1\n\
             [moderation]\nenabled = {moderated}\n[guard]\nenabled = true\nratelimit = {a_minute}\ndirect-reply = {a_minute}\nreply-to-self = true\n",
            folder.join("comments.db").display()
        );
        std::fs::write(folder.join("isso.cfg"), configuration)?;
        let mut isso = Isso { address, folder, process: None };
        isso.start_again().await?;
        Ok(isso)
    }

    /// Its address, as authors write it in the options.
    pub(crate) fn place(&self) -> String {
        format!("isso:http://{}", self.address)
    }

    /// Stops it; its comments stay.
    pub(crate) fn stop(&mut self) {
        self.process = None;
    }

    /// Starts it again at the same address.
    pub(crate) async fn start_again(&mut self) -> Result {
        let log = self.folder.join("said.log");
        let said = File::create(&log)?;
        let python = root().join(".tools/python/bin/python");
        let mut command = Command::new(&python);
        command.args(["-c", "from isso import main; main()", "-c"]).arg(self.folder.join("isso.cfg")).arg("run");
        command.stdout(said.try_clone()?).stderr(said);
        let mut process = Process::start(&mut command).map_err(|error| format!("{}: {error} (scripts/setup test)", python.display()))?;
        let limit = Instant::now() + START_LIMIT;
        while TcpStream::connect(self.address).await.is_err() {
            let ended = process.child().try_wait()?.is_some();
            if ended || Instant::now() > limit {
                return Err(format!("Isso did not start; see scripts/setup test and {}{}", log.display(), last_lines(&log)).into());
            }
            sleep(Duration::from_millis(100)).await;
        }
        self.process = Some(process);
        Ok(())
    }

    /// Writes a comment as somebody else, from another network address.
    pub(crate) async fn comment(&self, path: &str, author: &str, text: &str) -> Result<String> {
        self.answer(path, author, text, &serde_json::Value::Null).await
    }

    /// The same, as a reply to the comment of this id.
    pub(crate) async fn answer(&self, path: &str, author: &str, text: &str, parent: &serde_json::Value) -> Result<String> {
        let body = serde_json::json!({ "author": author, "text": text, "title": "Her", "parent": parent }).to_string();
        self.ask("POST", &format!("/new?uri={path}"), &body).await
    }

    /// All comments, as Isso returns them.
    pub(crate) async fn comments(&self, path: &str) -> Result<serde_json::Value> {
        let answer = self.ask("GET", &format!("/?uri={path}"), "").await?;
        Ok(serde_json::from_str(answer.split("\r\n\r\n").nth(1).unwrap_or_default())?)
    }

    /// Sends one request, in HTTP/1.0, so that the answer ends with the connection.
    async fn ask(&self, method: &str, target: &str, body: &str) -> Result<String> {
        let mut stream = TcpStream::connect(self.address).await?;
        let head = format!(
            "{method} {target} HTTP/1.0\r\nHost: {}\r\nX-Forwarded-For: 10.1.2.3\r\nContent-Type: application/json\r\n",
            self.address
        );
        stream.write_all(format!("{head}Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok(answer)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
