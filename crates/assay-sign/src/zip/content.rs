//! The content of entries.

use super::{Record, Sections};
use crate::bytes::{u16_at, u32_at};
use crate::report::Problem;
use libdeflater::Decompressor;
use std::borrow::Cow;

const LOCAL_SIZE: usize = 30;
const LOCAL_MAGIC: &[u8] = b"PK\x03\x04";
const DATA_DESCRIPTOR: u16 = 8;
/// Largest entry held in memory.
const MAX_ENTRY: usize = 512 << 20;
/// All content read in one verification. Entries may share bytes, so the file size is no bound.
const MAX_TOTAL: usize = 2 << 30;
/// Deflate cannot do better than this; a larger promise is a lie.
const MAX_RATIO: usize = 1032;

/// Reads entries, and keeps count of what was read.
pub(crate) struct Contents<'a> {
    sections: Sections<'a>,
    decompressor: Decompressor,
    read: usize,
}

impl<'a> Contents<'a> {
    pub fn new(sections: Sections<'a>) -> Self {
        Self {
            sections,
            decompressor: Decompressor::new(),
            read: 0,
        }
    }

    /// The uncompressed content of one entry.
    pub fn read(&mut self, record: &Record<'_>) -> Result<Cow<'a, [u8]>, Problem> {
        let mut buffer = Vec::new();
        match self.raw(record)? {
            (data, false) => Ok(Cow::Borrowed(data)),
            (data, true) => {
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
        match self.raw(record)? {
            (data, false) => Ok(look(data)),
            (data, true) => {
                self.inflate(record, data, buffer)?;
                Ok(look(buffer))
            }
        }
    }

    /// The bytes in the file, and whether they are compressed.
    fn raw(&mut self, record: &Record<'_>) -> Result<(&'a [u8], bool), Problem> {
        let malformed =
            |what: &str| Problem::new("malformed_zip_entry", format!("{}: {what}", record.name));
        let before = self.sections.before_directory();
        let header = before.get(record.local..).unwrap_or_default();
        let start = data_start(header, record).map_err(malformed)?;
        let compressed = record.method != 0;
        let size = if compressed {
            record.compressed
        } else {
            record.uncompressed
        };
        let size = usize::try_from(size).map_err(|_| malformed("size"))?;
        let data = header.get(start..).and_then(|rest| rest.get(..size));
        let data = data.ok_or_else(|| malformed("data beyond the central directory"))?;
        self.count(record)?;
        Ok((data, compressed))
    }

    fn count(&mut self, record: &Record<'_>) -> Result<(), Problem> {
        let size = usize::try_from(record.uncompressed).unwrap_or(usize::MAX);
        self.read = self.read.saturating_add(size);
        if size > MAX_ENTRY || self.read > MAX_TOTAL {
            return Err(Problem::new("zip_entry_too_large", record.name.as_ref()));
        }
        Ok(())
    }

    fn inflate(
        &mut self,
        record: &Record<'_>,
        data: &[u8],
        out: &mut Vec<u8>,
    ) -> Result<(), Problem> {
        let malformed = || Problem::new("malformed_zip_entry", format!("{}: deflate", record.name));
        let size = usize::try_from(record.uncompressed).map_err(|_| malformed())?;
        if size / MAX_RATIO > data.len() {
            return Err(malformed());
        }
        out.clear();
        out.resize(size, 0);
        match self.decompressor.deflate_decompress(data, out) {
            Ok(written) if written == size => Ok(()),
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
