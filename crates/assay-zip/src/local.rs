//! The header in front of an entry's data, which repeats what the directory says.

use crate::archive::Entry;
use crate::bytes::{u16_at, u32_at};

const SIGNATURE: &[u8] = b"PK\x03\x04";
const SIZE: usize = 30;
const DESCRIPTOR: u16 = 1 << 3;

/// A local header.
pub struct Local<'a> {
    /// Offset of the data behind it.
    pub begin: usize,
    name: &'a [u8],
    flags: u16,
    crc32: u32,
    compressed: u32,
    size: u32,
}

impl<'a> Local<'a> {
    /// Reads the local header at an offset; none where there is none.
    pub fn at(data: &'a [u8], offset: u64) -> Option<Self> {
        let header = data.get(usize::try_from(offset).ok()?..)?;
        if !header.starts_with(SIGNATURE) {
            return None;
        }
        let name_end = SIZE + usize::from(u16_at(header, 26)?);
        let begin = name_end + usize::from(u16_at(header, 28)?);
        Some(Self {
            begin: (data.len() - header.len()).checked_add(begin)?,
            name: header.get(SIZE..name_end)?,
            flags: u16_at(header, 6)?,
            crc32: u32_at(header, 14)?,
            compressed: u32_at(header, 18)?,
            size: u32_at(header, 22)?,
        })
    }

    /// Whether it states the entry's name.
    pub fn same_name(&self, entry: &Entry) -> bool {
        String::from_utf8_lossy(self.name) == entry.name
    }

    /// Whether its sizes and checksum are the entry's; libziparchive asks this only where no data
    /// descriptor follows the data, and Zip64 keeps the sizes elsewhere.
    pub fn same_figures(&self, entry: &Entry) -> bool {
        let zip64 = self.compressed == u32::MAX || self.size == u32::MAX;
        let stated = (u64::from(self.compressed), u64::from(self.size), self.crc32);
        self.flags & DESCRIPTOR != 0
            || zip64
            || stated == (entry.compressed_size, entry.size, entry.crc32)
    }
}
