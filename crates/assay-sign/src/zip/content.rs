//! The content of entries.

use super::{Record, Sections};
use crate::bytes::{u16_at, u32_at};
use crate::report::Problem;
use libdeflater::Decompressor;
use std::borrow::Cow;
use std::ops::Range;

const LOCAL_SIZE: usize = 30;
const LOCAL_MAGIC: &[u8] = b"PK\x03\x04";
const DATA_DESCRIPTOR: u16 = 8;
/// Largest entry held in memory.
const MAX_ENTRY: usize = 512 << 20;
/// All content read in one verification. Entries may share bytes, so the file size is no bound.
const MAX_TOTAL: usize = 2 << 30;
/// Deflate cannot do better than this; a larger promise is a lie.
const MAX_RATIO: usize = 1032;

/// Content that the caller has inflated already, by where its deflate stream lies in the file.
///
/// Verifying JAR signatures is mostly inflating; nobody should have to do it twice.
pub type Inflated<'a> = dyn Fn(Range<usize>) -> Option<&'a [u8]> + 'a;

/// The bytes of one entry.
enum Data<'a> {
    Plain(&'a [u8]),
    Deflated(&'a [u8]),
}

/// Reads entries, and keeps count of what was read.
pub(crate) struct Contents<'a> {
    sections: Sections<'a>,
    inflated: &'a Inflated<'a>,
    decompressor: Decompressor,
    read: usize,
}

impl<'a> Contents<'a> {
    pub fn new(sections: Sections<'a>, inflated: &'a Inflated<'a>) -> Self {
        Self {
            sections,
            inflated,
            decompressor: Decompressor::new(),
            read: 0,
        }
    }

    /// The uncompressed content of one entry.
    pub fn read(&mut self, record: &Record<'_>) -> Result<Cow<'a, [u8]>, Problem> {
        match self.data(record)? {
            Data::Plain(content) => Ok(Cow::Borrowed(content)),
            Data::Deflated(data) => {
                let mut buffer = Vec::new();
                self.inflate(record, data, &mut buffer)?;
                Ok(Cow::Owned(buffer))
            }
        }
    }

    /// Hands the uncompressed content to `look`, using `buffer` to inflate into.
    pub fn with<T>(
        &mut self,
        record: &Record<'_>,
        buffer: &mut Vec<u8>,
        look: impl FnOnce(&[u8]) -> T,
    ) -> Result<T, Problem> {
        match self.data(record)? {
            Data::Plain(content) => Ok(look(content)),
            Data::Deflated(data) => self.inflate(record, data, buffer).map(look),
        }
    }

    fn data(&mut self, record: &Record<'_>) -> Result<Data<'a>, Problem> {
        let malformed =
            |what: &str| Problem::new("malformed_zip_entry", format!("{}: {what}", record.name));
        let size = self.count(record)?;
        let before = self.sections.before_directory();
        let header = before.get(record.local..).unwrap_or_default();
        let start = data_start(header, record).map_err(malformed)?;
        let compressed = record.method != 0;
        let packed = if compressed {
            usize::try_from(record.compressed).unwrap_or(usize::MAX)
        } else {
            size
        };
        let data = header.get(start..).and_then(|rest| rest.get(..packed));
        let data = data.ok_or_else(|| malformed("data beyond the central directory"))?;
        if !compressed {
            return Ok(Data::Plain(data));
        }
        let begin = record.local + start;
        let shared = (self.inflated)(begin..begin + packed).filter(|content| content.len() == size);
        Ok(shared.map_or(Data::Deflated(data), Data::Plain))
    }

    /// The uncompressed size, if it and all sizes so far together are bearable.
    fn count(&mut self, record: &Record<'_>) -> Result<usize, Problem> {
        let size = usize::try_from(record.uncompressed).unwrap_or(usize::MAX);
        self.read = self.read.saturating_add(size);
        if size > MAX_ENTRY || self.read > MAX_TOTAL {
            return Err(Problem::new("zip_entry_too_large", record.name.as_ref()));
        }
        Ok(size)
    }

    fn inflate<'b>(
        &mut self,
        record: &Record<'_>,
        data: &[u8],
        buffer: &'b mut Vec<u8>,
    ) -> Result<&'b [u8], Problem> {
        let malformed = || Problem::new("malformed_zip_entry", format!("{}: deflate", record.name));
        let size = usize::try_from(record.uncompressed).map_err(|_| malformed())?;
        if size / MAX_RATIO > data.len() {
            return Err(malformed());
        }
        buffer.resize(buffer.len().max(size), 0);
        let out = buffer.get_mut(..size).ok_or_else(malformed)?;
        match self.decompressor.deflate_decompress(data, out) {
            Ok(written) if written == size => Ok(out),
            _ => Err(malformed()),
        }
    }
}

/// Where the data starts in the local record, if the header agrees with the directory.
fn data_start(header: &[u8], record: &Record<'_>) -> Result<usize, &'static str> {
    let header = header
        .get(..LOCAL_SIZE + record.name_size)
        .ok_or("local header out of range")?;
    if !header.starts_with(LOCAL_MAGIC) {
        return Err("no local header");
    }
    let flags = u16_at(header, 6).unwrap_or_default();
    if (flags ^ record.flags) & DATA_DESCRIPTOR != 0 {
        return Err("data descriptor mismatch");
    }
    let local = [14, 18, 22].map(|at| u32_at(header, at).unwrap_or_default());
    if flags & DATA_DESCRIPTOR == 0 && local != [record.crc, record.compressed, record.uncompressed]
    {
        return Err("checksum or size mismatch");
    }
    let [name_size, extra_size] =
        [26, 28].map(|at| usize::from(u16_at(header, at).unwrap_or_default()));
    let name = header
        .get(LOCAL_SIZE..)
        .and_then(|rest| rest.get(..name_size));
    match name.map(String::from_utf8_lossy) {
        Some(name) if name == record.name => Ok(LOCAL_SIZE + name_size + extra_size),
        _ => Err("name mismatch"),
    }
}
