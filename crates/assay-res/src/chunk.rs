//! The chunks that binary XML and resource tables are made of.

use crate::bytes::{u16_at, u32_at};
use crate::error::{Error, Fault};

/// Bytes in the header every chunk starts with.
pub(crate) const HEADER: usize = 8;

pub(crate) const STRING_POOL: u16 = 0x0001;
pub(crate) const TABLE: u16 = 0x0002;
pub(crate) const XML: u16 = 0x0003;
pub(crate) const XML_FIRST: u16 = 0x0100;
pub(crate) const XML_START_NAMESPACE: u16 = 0x0100;
pub(crate) const XML_END_NAMESPACE: u16 = 0x0101;
pub(crate) const XML_START_ELEMENT: u16 = 0x0102;
pub(crate) const XML_END_ELEMENT: u16 = 0x0103;
pub(crate) const XML_CDATA: u16 = 0x0104;
pub(crate) const XML_LAST: u16 = 0x017f;
pub(crate) const XML_RESOURCE_MAP: u16 = 0x0180;
pub(crate) const TABLE_PACKAGE: u16 = 0x0200;
pub(crate) const TABLE_TYPE: u16 = 0x0201;
pub(crate) const TABLE_TYPE_SPEC: u16 = 0x0202;
pub(crate) const TABLE_LIBRARY: u16 = 0x0203;
pub(crate) const TABLE_OVERLAYABLE: u16 = 0x0204;
pub(crate) const TABLE_STAGED_ALIAS: u16 = 0x0206;

/// A chunk whose header was checked: it lies in its container, aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chunk {
    pub(crate) at: usize,
    pub(crate) kind: u16,
    pub(crate) header: usize,
    pub(crate) size: usize,
}

impl Chunk {
    /// Reads the chunk at `at`, which must end at or before `end`.
    pub(crate) fn read(data: &[u8], at: usize, end: usize) -> Result<Self, Error> {
        let chunk = Self::read_unchecked(data, at, end)?;
        let fault = if chunk.header < HEADER {
            Fault::HeaderSize
        } else if chunk.header > chunk.size || chunk.size > end - at {
            Fault::ChunkSize
        } else if (chunk.header | chunk.size | at) & 3 != 0 {
            Fault::Alignment
        } else {
            return Ok(chunk);
        };
        Err(fault.at(at))
    }

    /// Reads the numbers of a header without asking whether they make sense.
    pub(crate) fn read_unchecked(data: &[u8], at: usize, end: usize) -> Result<Self, Error> {
        let cut = || Fault::Truncated.at(at);
        if at > end || end - at < HEADER {
            return Err(cut());
        }
        Ok(Self {
            at,
            kind: u16_at(data, at).ok_or_else(cut)?,
            header: usize::from(u16_at(data, at + 2).ok_or_else(cut)?),
            size: u32_at(data, at + 4).ok_or_else(cut)? as usize,
        })
    }

    /// Where the next chunk starts.
    pub(crate) fn end(&self) -> usize {
        self.at + self.size
    }

    /// Where the chunk's own data start.
    pub(crate) fn body(&self) -> usize {
        self.at + self.header
    }
}

/// Walks the chunks in a resource table or package, as Android does: the first
/// must be sound; a later one that is cut short ends the walk quietly.
pub(crate) struct Chunks<'a> {
    data: &'a [u8],
    start: usize,
    at: usize,
    end: usize,
    /// Where a chunk was cut short.
    pub(crate) cut: Option<usize>,
}

impl<'a> Chunks<'a> {
    pub(crate) fn new(data: &'a [u8], start: usize, end: usize) -> Self {
        Self {
            data,
            start,
            at: start,
            end,
            cut: None,
        }
    }

    pub(crate) fn next(&mut self) -> Result<Option<Chunk>, Error> {
        if self.at >= self.end {
            return Ok(None);
        }
        let whole = Chunk::read_unchecked(self.data, self.at, self.end)
            .is_ok_and(|chunk| chunk.size <= self.end - self.at);
        if !whole && self.at != self.start {
            self.cut = Some(self.at);
            self.at = self.end;
            return Ok(None);
        }
        let chunk = Chunk::read(self.data, self.at, self.end)?;
        self.at = chunk.end();
        Ok(Some(chunk))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use super::*;

    fn bytes(kind: u16, header: u16, size: u32) -> Vec<u8> {
        let mut out = kind.to_le_bytes().to_vec();
        out.extend(header.to_le_bytes());
        out.extend(size.to_le_bytes());
        out.resize(16, 0);
        out
    }

    #[test]
    fn reads_a_chunk() {
        let chunk = Chunk::read(&bytes(1, 8, 12), 0, 16).expect("is valid");
        assert_eq!((chunk.kind, chunk.body(), chunk.end()), (1, 8, 12));
    }

    #[test]
    fn refuses_what_android_refuses() {
        for (header, size, end, fault) in [
            (7, 12, 16, Fault::HeaderSize),
            (12, 8, 16, Fault::ChunkSize),
            (8, 20, 16, Fault::ChunkSize),
            (8, 13, 16, Fault::Alignment),
            (8, 12, 7, Fault::Truncated),
        ] {
            let got = Chunk::read(&bytes(1, header, size), 0, end).expect_err("is invalid");
            assert_eq!(got.fault, fault, "{header} {size} {end}");
        }
    }
}
