//! The end record and the central directory.

use memchr::memmem;

use crate::bytes::{u16_at, u32_at, u64_at};
use crate::error::ZipError;

const END: &[u8] = b"PK\x05\x06";
const END_SIZE: usize = 22;
const END64: &[u8] = b"PK\x06\x06";
const LOCATOR: &[u8] = b"PK\x06\x07";
const LOCATOR_SIZE: usize = 20;
const LONGEST_COMMENT: usize = 0xFFFF;
const RECORD: &[u8] = b"PK\x01\x02";
const RECORD_SIZE: usize = 46;
const IN_ZIP64: u32 = 0xFFFF_FFFF;

/// Where the central directory lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// Offset of the end record.
    pub at: usize,
    /// Offset of the central directory.
    pub directory: usize,
    /// Its size in bytes.
    pub size: usize,
    /// Entries it says it has.
    pub count: u64,
    /// Length of the comment the record states.
    pub comment: usize,
    /// Bytes after the comment, which Android refuses.
    pub trailing: usize,
    /// Further end records before the one that counts.
    pub decoys: usize,
    /// The figures come from the Zip64 record.
    pub zip64: bool,
}

/// Finds the end record: the last one in the file that is whole, as libziparchive looks for it.
pub fn end(data: &[u8]) -> Result<End, ZipError> {
    let begin = data.len().saturating_sub(END_SIZE + LONGEST_COMMENT);
    // A signature too close to the end to begin a record is skipped, not an error.
    let stop = data.len().saturating_sub(END_SIZE - END.len());
    let window = data.get(begin..stop).unwrap_or_default();
    let last = memmem::rfind(window, END).ok_or(ZipError::NotZip)? + begin;
    let decoys = memmem::find_iter(window, END).count() - 1;
    let comment = usize::from(u16_at(data, last + 20).unwrap_or_default());
    let plain = End {
        at: last,
        directory: word(data, last + 16)?,
        size: word(data, last + 12)?,
        count: u16_at(data, last + 10).map_or(0, u64::from),
        comment,
        trailing: data.len().saturating_sub(last + END_SIZE + comment),
        decoys,
        zip64: false,
    };
    let found = zip64(data, plain).unwrap_or(plain);
    match found.directory.checked_add(found.size) {
        Some(stop) if stop <= last => Ok(found),
        _ => Err(ZipError::Truncated),
    }
}

fn word(data: &[u8], at: usize) -> Result<usize, ZipError> {
    u32_at(data, at)
        .map(|n| n as usize)
        .ok_or(ZipError::Truncated)
}

/// Takes the figures from the Zip64 record, where the plain ones say so.
fn zip64(data: &[u8], plain: End) -> Option<End> {
    let wanted = plain.directory == IN_ZIP64 as usize
        || plain.size == IN_ZIP64 as usize
        || plain.count == 0xFFFF;
    let locator = plain.at.checked_sub(LOCATOR_SIZE)?;
    if !wanted || data.get(locator..locator + 4)? != LOCATOR {
        return None;
    }
    let record = usize::try_from(u64_at(data, locator + 8)?).ok()?;
    if data.get(record..record.checked_add(4)?)? != END64 {
        return None;
    }
    Some(End {
        count: u64_at(data, record + 32)?,
        size: usize::try_from(u64_at(data, record + 40)?).ok()?,
        directory: usize::try_from(u64_at(data, record + 48)?).ok()?,
        zip64: true,
        ..plain
    })
}

/// One record of the central directory, as it stands.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// General purpose bits.
    pub flags: u16,
    /// Compression method.
    pub method: u16,
    /// CRC-32 of the content.
    pub crc32: u32,
    /// Bytes in the archive.
    pub compressed: u64,
    /// Bytes of the content.
    pub size: u64,
    /// Offset of the local header.
    pub header: u64,
    /// Name as it stands.
    pub name: &'a [u8],
}

/// Yields the records of the central directory until the first that is not one.
pub struct Records<'a> {
    data: &'a [u8],
    at: usize,
    stop: usize,
}

impl<'a> Records<'a> {
    /// Starts at the central directory.
    pub fn new(data: &'a [u8], end: &End) -> Self {
        Self {
            data,
            at: end.directory,
            stop: end.directory + end.size,
        }
    }

    fn record(&mut self) -> Option<Record<'a>> {
        let (data, at) = (self.data, self.at);
        if at + RECORD_SIZE > self.stop || data.get(at..at + 4)? != RECORD {
            return None;
        }
        let name_end = at + RECORD_SIZE + usize::from(u16_at(data, at + 28)?);
        let extra_end = name_end + usize::from(u16_at(data, at + 30)?);
        let mut record = Record {
            flags: u16_at(data, at + 8)?,
            method: u16_at(data, at + 10)?,
            crc32: u32_at(data, at + 16)?,
            compressed: u32_at(data, at + 20)?.into(),
            size: u32_at(data, at + 24)?.into(),
            header: u32_at(data, at + 42)?.into(),
            name: data.get(at + RECORD_SIZE..name_end)?,
        };
        extend(&mut record, data.get(name_end..extra_end)?);
        self.at = extra_end + usize::from(u16_at(data, at + 32)?);
        (self.at <= self.stop).then_some(record)
    }
}

/// Replaces the figures that did not fit by those of the Zip64 extra field (id 1).
fn extend(record: &mut Record<'_>, mut extra: &[u8]) {
    while let (Some(id), Some(length)) = (u16_at(extra, 0), u16_at(extra, 2)) {
        let end = 4 + usize::from(length);
        let Some(body) = extra.get(4..end) else {
            return;
        };
        if id == 1 {
            let mut values = body
                .chunks_exact(8)
                .map(|c| u64_at(c, 0).unwrap_or_default());
            for field in [&mut record.size, &mut record.compressed, &mut record.header] {
                if *field == u64::from(IN_ZIP64) {
                    *field = values.next().unwrap_or(*field);
                }
            }
            return;
        }
        extra = extra.get(end..).unwrap_or_default();
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        self.record()
    }
}
