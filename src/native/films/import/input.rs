//! A source's file as a stream, compressed or not, whose bytes are counted as they are read.
//! It must not hold a file in memory, nor trust its name: a compressed file is recognised by its first bytes.

use flate2::bufread::MultiGzDecoder;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// How much is read at once, in bytes.
const CHUNK: usize = 1 << 16;

/// Receives the number of bytes read since its last call.
pub type Count<'a> = &'a dyn Fn(u64);

/// Opens a file; one compressed by gzip is decompressed as it is read.
///
/// # Errors
/// If it cannot be opened.
pub fn open<'a>(path: &Path, count: Count<'a>) -> io::Result<Box<dyn BufRead + 'a>> {
    unpacked(Counted { source: File::open(path)?, count })
}

/// The bytes, decompressed if need be; plain text without the byte order mark that some editors put before it.
///
/// ```
/// use intertitle::native::films::import::input::unpacked;
/// let mut text = String::new();
/// std::io::Read::read_to_string(&mut unpacked(&b"\xEF\xBB\xBF[{\"film\": 1}]"[..]).unwrap(), &mut text).unwrap();
/// assert_eq!(text, "[{\"film\": 1}]");
/// ```
///
/// # Errors
/// If the first bytes could not be read.
pub fn unpacked<'a>(source: impl Read + 'a) -> io::Result<Box<dyn BufRead + 'a>> {
    let mut source = BufReader::with_capacity(CHUNK, source);
    if source.fill_buf()?.starts_with(&[0x1f, 0x8b]) {
        return Ok(Box::new(BufReader::with_capacity(CHUNK, MultiGzDecoder::new(source))));
    }
    if source.fill_buf()?.starts_with(b"\xEF\xBB\xBF") {
        source.consume(3);
    }
    Ok(Box::new(source))
}

struct Counted<'a, R> {
    source: R,
    count: Count<'a>,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(to)?;
        (self.count)(read as u64);
        Ok(read)
    }
}
