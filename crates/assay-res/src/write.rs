//! Writes the chunks that resource tables are made of.

use crate::chunk::{HEADER, STRING_POOL, TABLE_TYPE_SPEC};

/// A chunk: kind, the rest of its header, its body; padded to four bytes.
pub(crate) fn chunk(kind: u16, header: &[u8], body: &[u8]) -> Vec<u8> {
    let size = (HEADER + header.len() + body.len()).next_multiple_of(4);
    let mut out = Vec::with_capacity(size);
    out.extend(kind.to_le_bytes());
    out.extend(half(word(HEADER + header.len())).to_le_bytes());
    out.extend(word(size).to_le_bytes());
    out.extend_from_slice(header);
    out.extend_from_slice(body);
    out.resize(size, 0);
    out
}

/// Numbers as little-endian words.
pub(crate) fn words(values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|v| v.to_le_bytes()).collect()
}

/// A string pool of texts already encoded.
pub(crate) fn pool(flags: u32, encoded: &[Vec<u8>]) -> Vec<u8> {
    let (mut offsets, mut strings) = (Vec::new(), Vec::new());
    for text in encoded {
        offsets.push(word(strings.len()));
        strings.extend_from_slice(text);
    }
    let count = word(offsets.len());
    let header = words(&[count, 0, flags, 28 + 4 * count, 0]);
    chunk(STRING_POOL, &header, &[words(&offsets), strings].concat())
}

/// A string pool in UTF-16, whose lengths have no practical limit.
pub(crate) fn pool_utf16(texts: &[impl AsRef<str>]) -> Vec<u8> {
    let encode = |text: &_| {
        let units: Vec<u16> = AsRef::<str>::as_ref(text).encode_utf16().collect();
        let length = word(units.len());
        let mut out = Vec::new();
        if length > 0x7fff {
            out.push(half(0x8000 | (length >> 16)));
        }
        out.push(half(length & 0xffff));
        out.extend(units);
        out.push(0);
        out.iter().flat_map(|unit| unit.to_le_bytes()).collect()
    };
    pool(0, &texts.iter().map(encode).collect::<Vec<_>>())
}

/// A type's specification.
pub(crate) fn spec(id: u8, count: u32) -> Vec<u8> {
    let header = [vec![id, 0, 0, 0], words(&[count])].concat();
    chunk(TABLE_TYPE_SPEC, &header, &words(&vec![0; count as usize]))
}

/// A size as a field holds it; writers keep far below the limit.
pub(crate) fn word(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

fn half(value: u32) -> u16 {
    u16::try_from(value).unwrap_or(u16::MAX)
}
