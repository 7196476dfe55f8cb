//! Builds small files for unit tests.
#![allow(clippy::cast_possible_truncation, clippy::missing_panics_doc)]

/// A chunk: kind, the rest of its header, its body; padded to four bytes.
pub(crate) fn chunk(kind: u16, header: &[u8], body: &[u8]) -> Vec<u8> {
    let mut out = kind.to_le_bytes().to_vec();
    let size = (8 + header.len() + body.len()).next_multiple_of(4);
    out.extend((8 + header.len() as u16).to_le_bytes());
    out.extend((size as u32).to_le_bytes());
    out.extend([header, body].concat());
    out.resize(size, 0);
    out
}

/// Numbers as little-endian words.
pub(crate) fn words(values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|v| v.to_le_bytes()).collect()
}

fn pool(flags: u32, encoded: &[Vec<u8>]) -> Vec<u8> {
    let count = encoded.len() as u32;
    let mut offsets = Vec::new();
    let mut strings = Vec::new();
    for text in encoded {
        offsets.push(strings.len() as u32);
        strings.extend(text);
    }
    while strings.len() % 4 != 0 {
        strings.push(0);
    }
    let header = words(&[count, 0, flags, 28 + 4 * count, 0]);
    chunk(1, &header, &[words(&offsets), strings].concat())
}

fn utf8_length(length: usize) -> Vec<u8> {
    let bits = length & 0x7fff;
    if bits > 0x7f {
        vec![0x80 | (bits >> 8) as u8, bits as u8]
    } else {
        vec![bits as u8]
    }
}

/// A string pool in UTF-8.
pub(crate) fn pool_utf8(texts: &[&str]) -> Vec<u8> {
    let encode = |text: &&str| {
        let mut out = utf8_length(text.encode_utf16().count());
        out.extend(utf8_length(text.len()));
        out.extend(text.bytes());
        out.push(0);
        out
    };
    pool(1 << 8, &texts.iter().map(encode).collect::<Vec<_>>())
}

/// A string pool in UTF-16.
pub(crate) fn pool_utf16(texts: &[&str]) -> Vec<u8> {
    let encode = |text: &&str| {
        let units: Vec<u16> = text.encode_utf16().collect();
        let length = units.len();
        let mut out = vec![length as u16];
        if length > 0x7fff {
            out = vec![0x8000 | (length >> 16) as u16, length as u16];
        }
        out.extend(units);
        out.push(0);
        out.iter().flat_map(|u| u.to_le_bytes()).collect()
    };
    pool(0, &texts.iter().map(encode).collect::<Vec<_>>())
}
