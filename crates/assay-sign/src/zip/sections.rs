//! Where the parts of an APK lie.

use crate::bytes::{u16_at, u32_at};
use crate::report::Problem;

const EOCD_SIZE: usize = 22;
const EOCD_MAGIC: &[u8] = b"PK\x05\x06";

/// The central directory and the record that ends the archive.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sections<'a> {
    pub apk: &'a [u8],
    /// Offset of the central directory.
    pub directory: usize,
    pub directory_size: usize,
    pub record_count: usize,
    /// Offset of the end-of-central-directory record.
    pub end: usize,
}

impl<'a> Sections<'a> {
    pub fn find(apk: &'a [u8]) -> Result<Self, Problem> {
        let end = end_record(apk).ok_or_else(|| Problem::bare("not_a_zip_archive"))?;
        let parsed = Self::parse(apk, end).ok_or_else(|| Problem::bare("malformed_zip"))?;
        let fits = parsed
            .directory
            .checked_add(parsed.directory_size)
            .is_some_and(|cd_end| cd_end <= end);
        if fits {
            Ok(parsed)
        } else {
            Err(Problem::new(
                "malformed_zip",
                "central directory out of range",
            ))
        }
    }

    fn parse(apk: &'a [u8], end: usize) -> Option<Self> {
        let record = apk.get(end..)?;
        Some(Self {
            apk,
            directory: usize::try_from(u32_at(record, 16)?).ok()?,
            directory_size: usize::try_from(u32_at(record, 12)?).ok()?,
            record_count: usize::from(u16_at(record, 10)?),
            end,
        })
    }

    /// The bytes of the central directory as its size states them.
    pub fn directory_bytes(&self) -> &'a [u8] {
        self.apk
            .get(self.directory..)
            .and_then(|rest| rest.get(..self.directory_size))
            .unwrap_or_default()
    }

    /// The end record and the comment.
    pub fn end_bytes(&self) -> &'a [u8] {
        self.apk.get(self.end..).unwrap_or_default()
    }

    /// Everything before the central directory.
    pub fn before_directory(&self) -> &'a [u8] {
        self.apk.get(..self.directory).unwrap_or_default()
    }
}

/// Offset of the record with the shortest comment that reaches exactly to the end.
fn end_record(apk: &[u8]) -> Option<usize> {
    let last = apk.len().checked_sub(EOCD_SIZE)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last).rev().find(|&at| {
        let record = apk.get(at..).unwrap_or_default();
        record.starts_with(EOCD_MAGIC) && u16_at(record, 20).map(usize::from) == Some(last - at)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn end(size: u32, offset: u32, comment: &[u8]) -> Vec<u8> {
        let mut out = b"PK\x05\x06\0\0\0\0\x01\0\x01\0".to_vec();
        out.extend(size.to_le_bytes());
        out.extend(offset.to_le_bytes());
        out.extend(u16::try_from(comment.len()).unwrap().to_le_bytes());
        out.extend(comment);
        out
    }

    #[test]
    fn finds_the_end_behind_a_comment() {
        let apk = [b"xxxx".to_vec(), end(3, 1, b"PK\x05\x06 not me")].concat();
        let found = Sections::find(&apk).unwrap();
        assert_eq!((found.end, found.directory, found.record_count), (4, 1, 1));
        assert_eq!(found.directory_bytes(), b"xxx");
    }

    #[test]
    fn refuses_a_directory_beyond_the_end() {
        for (size, offset) in [(4, 1), (0, 5), (u32::MAX, u32::MAX)] {
            let apk = [b"xxxx".to_vec(), end(size, offset, b"")].concat();
            assert_eq!(Sections::find(&apk).unwrap_err().id, "malformed_zip");
        }
        assert_eq!(
            Sections::find(b"PK\x05\x06").unwrap_err().id,
            "not_a_zip_archive"
        );
    }
}
