//! The central directory.

use super::Sections;
use crate::bytes::{u16_at, u32_at};
use crate::report::Problem;
use std::borrow::Cow;

const RECORD_SIZE: usize = 46;
const RECORD_MAGIC: &[u8] = b"PK\x01\x02";

/// One entry as the central directory describes it.
#[derive(Debug, Clone)]
pub(crate) struct Record<'a> {
    pub name: Cow<'a, str>,
    pub name_size: usize,
    pub flags: u16,
    pub method: u16,
    pub crc: u32,
    pub compressed: u32,
    pub uncompressed: u32,
    /// Offset of the local header.
    pub local: usize,
}

/// The entries that are no directories, in file order.
pub(crate) fn records<'a>(sections: &Sections<'a>) -> Result<Vec<Record<'a>>, Problem> {
    let mut rest = sections.directory_bytes();
    let mut found = Vec::new();
    for index in 0..sections.record_count {
        let malformed = || {
            Problem::new(
                "malformed_zip",
                format!("central directory record {}", index + 1),
            )
        };
        let (record, size) = record(rest).ok_or_else(malformed)?;
        rest = rest.get(size..).ok_or_else(malformed)?;
        if !record.name.ends_with('/') {
            found.push(record);
        }
    }
    Ok(found)
}

/// The first record and how long it is.
fn record(bytes: &[u8]) -> Option<(Record<'_>, usize)> {
    if !bytes.starts_with(RECORD_MAGIC) {
        return None;
    }
    let name_size = usize::from(u16_at(bytes, 28)?);
    let extra_size = usize::from(u16_at(bytes, 30)?);
    let comment_size = usize::from(u16_at(bytes, 32)?);
    let name = bytes.get(RECORD_SIZE..)?.get(..name_size)?;
    let record = Record {
        name: String::from_utf8_lossy(name),
        name_size,
        flags: u16_at(bytes, 8)?,
        method: u16_at(bytes, 10)?,
        crc: u32_at(bytes, 16)?,
        compressed: u32_at(bytes, 20)?,
        uncompressed: u32_at(bytes, 24)?,
        local: usize::try_from(u32_at(bytes, 42)?).ok()?,
    };
    Some((record, RECORD_SIZE + name_size + extra_size + comment_size))
}
