//! String pools: read without decoding, then one string at a time.
//!
//! A pool is checked as Android checks it, so a pool Android refuses is an
//! error; a single string Android cannot read is `None`.

use std::borrow::Cow;

use crate::bytes::{u16_at, u32_at};
use crate::chunk::Chunk;
use crate::error::{Error, Fault};

/// Bytes in the shortest pool header.
const HEADER: usize = 28;
const UTF8: u32 = 1 << 8;

/// Where a pool's parts lie in the file.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pool {
    offsets: usize,
    count: u32,
    utf8: bool,
    /// The strings, from the first byte to the last terminator.
    start: usize,
    end: usize,
}

/// The numbers in a pool's header.
struct Header {
    strings: u32,
    styles: u32,
    flags: u32,
    strings_start: usize,
    styles_start: usize,
}

impl Pool {
    /// Checks the pool in `chunk`.
    pub(crate) fn parse(data: &[u8], chunk: Chunk) -> Result<Self, Error> {
        let fault = || Fault::StringPool.at(chunk.at);
        if chunk.header < HEADER {
            return Err(fault());
        }
        let header = Header::read(data, chunk.at).ok_or_else(fault)?;
        let mut pool = Self {
            offsets: chunk.body(),
            ..Self::default()
        };
        if header.strings > 0 {
            let (start, end) = string_range(data, chunk, &header).ok_or_else(fault)?;
            pool = Self { start, end, ..pool };
        }
        if header.styles > 0 && !styles_are_closed(data, chunk, &header) {
            return Err(fault());
        }
        Ok(Self {
            count: header.strings,
            utf8: header.flags & UTF8 != 0,
            ..pool
        })
    }

    /// How many strings the pool declares.
    pub(crate) fn len(&self) -> u32 {
        self.count
    }

    /// Whether the pool is in UTF-8, not UTF-16.
    pub(crate) fn is_utf8(&self) -> bool {
        self.utf8
    }

    /// The string at `index`, if Android could read it.
    pub(crate) fn get<'a>(&self, data: &'a [u8], index: u32) -> Option<Cow<'a, str>> {
        if index >= self.count {
            return None;
        }
        let offset = u32_at(data, self.offsets + index as usize * 4)? as usize;
        let strings = data.get(self.start..self.end)?;
        if self.utf8 {
            utf8_at(strings, offset)
        } else {
            utf16_at(strings, offset)
        }
    }
}

impl Header {
    fn read(data: &[u8], at: usize) -> Option<Self> {
        Some(Self {
            strings: u32_at(data, at + 8)?,
            styles: u32_at(data, at + 12)?,
            flags: u32_at(data, at + 16)?,
            strings_start: u32_at(data, at + 20)? as usize,
            styles_start: u32_at(data, at + 24)? as usize,
        })
    }
}

/// Where the strings lie, or nothing if a rule that Android checks is broken.
fn string_range(data: &[u8], chunk: Chunk, header: &Header) -> Option<(usize, usize)> {
    let table = (header.strings as usize).checked_mul(4)?;
    if table > chunk.size - chunk.header || header.strings_start >= chunk.size - 2 {
        return None;
    }
    let mut stop = chunk.size;
    if header.styles > 0 {
        stop = header.styles_start;
        if stop >= chunk.size - 2 || stop <= header.strings_start {
            return None;
        }
    }
    let unit = if header.flags & UTF8 == 0 { 2 } else { 1 };
    let length = (stop - header.strings_start) / unit * unit;
    let start = chunk.at + header.strings_start;
    let last = data.get(start..start + length)?.last_chunk::<2>()?;
    let closed = if unit == 1 {
        last[1] == 0
    } else {
        *last == [0, 0]
    };
    closed.then_some((start, start + length))
}

/// Whether the style spans end with the three words Android looks for.
fn styles_are_closed(data: &[u8], chunk: Chunk, header: &Header) -> bool {
    let tables = (header.strings as usize).saturating_mul(4);
    if tables > chunk.size - chunk.header || header.styles_start >= chunk.size {
        return false;
    }
    let words = (chunk.size - header.styles_start) / 4 * 4;
    let end = chunk.at + header.styles_start + words;
    words >= 12 && data.get(end - 12..end) == Some(&[0xff; 12])
}

/// A string in UTF-16: its length in one or two units, its units, a zero.
fn utf16_at(strings: &[u8], offset: usize) -> Option<Cow<'_, str>> {
    let mut at = offset & !1;
    let mut length = usize::from(u16_at(strings, at)?);
    at += 2;
    if length & 0x8000 != 0 {
        length = (length & 0x7fff) << 16 | usize::from(u16_at(strings, at)?);
        at += 2;
    }
    let end = at.checked_add(length * 2)?;
    if u16_at(strings, end)? != 0 {
        return None;
    }
    let units = strings
        .get(at..end)?
        .as_chunks::<2>()
        .0
        .iter()
        .map(|u| u16::from_le_bytes(*u));
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    Some(Cow::Owned(text.collect()))
}

/// A string in UTF-8: its length in units, then in bytes, its bytes, a zero.
fn utf8_at(strings: &[u8], offset: usize) -> Option<Cow<'_, str>> {
    let (_, at) = short_length(strings, offset)?;
    let (length, at) = short_length(strings, at)?;
    let rest = strings.get(at..)?;
    // Old writers dropped the bits above the fifteenth, so Android tries them all.
    (0..=strings.len() >> 15)
        .map(|high| high << 15 | length)
        .take_while(|&end| end < rest.len())
        .find(|&end| rest.get(end) == Some(&0))
        .and_then(|end| rest.get(..end))
        .map(decode)
}

/// A length in one byte or two, and where the next thing starts.
fn short_length(strings: &[u8], at: usize) -> Option<(usize, usize)> {
    let first = usize::from(*strings.get(at)?);
    if first & 0x80 == 0 {
        return Some((first, at + 1));
    }
    let second = usize::from(*strings.get(at + 1)?);
    Some(((first & 0x7f) << 8 | second, at + 2))
}

/// UTF-8, or else the modified kind that writes surrogates as three bytes each.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let text = char::decode_utf16(Units {
        rest: bytes,
        low: None,
    });
    Cow::Owned(
        text.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
    )
}

/// The UTF-16 units that modified (or plain) UTF-8 stands for.
struct Units<'a> {
    rest: &'a [u8],
    low: Option<u16>,
}

impl Iterator for Units<'_> {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        if let Some(low) = self.low.take() {
            return Some(low);
        }
        let (point, used) = match *self.rest {
            [] => return None,
            [a, ..] if a < 0x80 => (u32::from(a), 1),
            [a, b, ..] if a & 0xe0 == 0xc0 => (bits(a, 0x1f) << 6 | bits(b, 0x3f), 2),
            [a, b, c, ..] if a & 0xf0 == 0xe0 => {
                (bits(a, 0x0f) << 12 | bits(b, 0x3f) << 6 | bits(c, 0x3f), 3)
            }
            [a, b, c, d, ..] if a & 0xf8 == 0xf0 => {
                let low = bits(b, 0x3f) << 12 | bits(c, 0x3f) << 6 | bits(d, 0x3f);
                (bits(a, 0x07) << 18 | low, 4)
            }
            _ => (0xfffd, 1),
        };
        self.rest = self.rest.get(used..).unwrap_or_default();
        Some(self.split(point))
    }
}

impl Units<'_> {
    /// The first unit of a code point; the second is kept for the next call.
    fn split(&mut self, point: u32) -> u16 {
        let mut units = [0; 2];
        match u16::try_from(point) {
            Ok(unit) => unit,
            Err(_) => match char::from_u32(point).map(|c| c.encode_utf16(&mut units).len()) {
                Some(2) => {
                    self.low = Some(units[1]);
                    units[0]
                }
                _ => 0xfffd,
            },
        }
    }
}

fn bits(byte: u8, mask: u8) -> u32 {
    u32::from(byte & mask)
}

#[cfg(test)]
#[path = "pool_tests.rs"]
mod tests;
