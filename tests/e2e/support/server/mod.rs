//! The tests' own static server: `dist/`, the pages of `tests/e2e/pages` and the built blogs, on loopback origins.
//! Must not compress, cache or repair anything unless the address asks for it, so that a requested fault reaches the browser.

mod cutting;
mod fault;
mod file;
mod mime;
mod origins;
mod places;
mod template;

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderMap, HeaderName, HeaderValue, LOCATION};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};

use self::fault::Fault;
use self::origins::Origins;
use super::Result;

/// A running server with its log. Its connections run on the tests' own thread and end with the runtime.
#[derive(Clone, Debug)]
pub(crate) struct Server {
    origins: Rc<Origins>,
    log: Rc<RefCell<Vec<String>>>,
    places: Rc<RefCell<places::Memory>>,
}

impl Server {
    /// Opens the origins. Call inside a `LocalSet`.
    pub(crate) async fn start() -> Result<Server> {
        let page = TcpListener::bind("127.0.0.1:0").await?;
        let sharing = TcpListener::bind("127.0.0.1:0").await?;
        let closed = TcpListener::bind("127.0.0.1:0").await?;
        let cutting = TcpListener::bind("127.0.0.1:0").await?;
        let origins = Origins::of(&page, &sharing, &closed, &cutting)?;
        tokio::task::spawn_local(cutting::listen(cutting));
        let server = Server { origins: Rc::new(origins), log: Rc::default(), places: Rc::default() };
        for (listener, sharing) in [(page, false), (sharing, true), (closed, false)] {
            tokio::task::spawn_local(server.clone().listen(listener, sharing));
        }
        Ok(server)
    }

    /// The origin of the pages, without a slash at its end.
    pub(crate) fn origin(&self) -> &str {
        &self.origins.page
    }

    /// The origin that allows every other to read it (CORS); it also imitates the places of responses.
    pub(crate) fn sharing(&self) -> &str {
        &self.origins.sharing
    }

    /// The paths asked for since the last call, in order.
    pub(crate) fn take_log(&self) -> Vec<String> {
        self.log.take()
    }

    /// Forgets what earlier tests asked for and did.
    pub(crate) fn forget(&self) {
        self.log.take();
        self.places.take();
    }

    async fn listen(self, listener: TcpListener, sharing: bool) {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::task::spawn_local(self.clone().serve(stream, sharing));
        }
    }

    async fn serve(self, stream: TcpStream, sharing: bool) {
        let answer = service_fn(|request| self.answer(request, sharing));
        // An error here means that the browser left in the middle of an answer, which is no fault.
        let _ = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await;
    }

    async fn answer(&self, request: Request<Incoming>, sharing: bool) -> std::result::Result<Response<Full<Bytes>>, Infallible> {
        let path = request.uri().path().to_owned();
        self.log.borrow_mut().push(path.clone());
        if sharing && let Some(answer) = places::answer(request, &self.places).await {
            return Ok(answer);
        }
        // Redirects, like a host that has moved its files.
        if let Some(place) = path.strip_prefix("/moved") {
            let location = HeaderValue::from_str(place).ok().map(|place| (LOCATION, place));
            return Ok(response(StatusCode::FOUND, location.into_iter().collect(), Vec::new()));
        }
        let (fault, path) = Fault::split(&path);
        fault.wait().await;
        let found = if fault.hides(path) { None } else { file::find(path) };
        let Some(found) = found else { return Ok(response(StatusCode::NOT_FOUND, HeaderMap::new(), "not found".into())) };
        let mut headers = found.headers;
        headers.insert("content-type", HeaderValue::from_static(fault.mime(path).unwrap_or_else(|| mime::of(&found.path))));
        headers.insert("cache-control", HeaderValue::from_static("no-cache"));
        if sharing {
            headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
        }
        let mut body = if found.is_page { template::fill(&found.body, &self.origins) } else { fault.cut(path, found.body) };
        if let Some(packed) = fault.packed(&body) {
            headers.insert("content-encoding", HeaderValue::from_static("gzip"));
            body = packed;
        }
        for value in headers.values_mut() {
            *value = template::fill_header(value, &self.origins);
        }
        Ok(response(StatusCode::OK, headers, body))
    }
}

fn response(status: StatusCode, headers: HeaderMap, body: Vec<u8>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// Reads `Name: value` lines. An unreadable line is a mistake in a test page and left out, which makes the test fail.
fn parse_headers(text: &str) -> HeaderMap {
    let line = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some((HeaderName::from_bytes(name.trim().as_bytes()).ok()?, HeaderValue::from_str(value.trim()).ok()?))
    };
    text.lines().filter_map(line).collect()
}
