//! Builds small files for unit tests.
#![allow(clippy::cast_possible_truncation, clippy::indexing_slicing)]

pub(crate) use crate::write::{chunk, pool_utf16, spec, words};

use crate::write::pool;

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

/// An XML node: its kind, its line, what follows its header.
pub(crate) fn node(kind: u16, line: u32, body: &[u8]) -> Vec<u8> {
    chunk(kind, &words(&[line, u32::MAX]), body)
}

/// A start tag without a namespace; attributes are five words each.
pub(crate) fn start(name: u32, line: u32, attributes: &[[u32; 5]]) -> Vec<u8> {
    let mut body = words(&[u32::MAX, name, 0x0014_0014, attributes.len() as u32, 0]);
    body.extend(attributes.iter().flat_map(|a| words(a)));
    node(0x0102, line, &body)
}

/// An end tag without a namespace.
pub(crate) fn end(name: u32) -> Vec<u8> {
    node(0x0103, 0, &words(&[u32::MAX, name]))
}

/// A binary XML file: strings, resource ids of the first of them, nodes.
pub(crate) fn xml(strings: &[&str], ids: &[u32], nodes: &[Vec<u8>]) -> Vec<u8> {
    let mut body = pool_utf8(strings);
    if !ids.is_empty() {
        body.extend(chunk(0x0180, &[], &words(ids)));
    }
    body.extend(nodes.concat());
    chunk(0x0003, &[], &body)
}

/// The bytes of a configuration with a language, a density and a version.
pub(crate) fn config(language: &str, density: u16, sdk: u16) -> Vec<u8> {
    let mut out = words(&[64]);
    out.resize(64, 0);
    for (slot, byte) in out.iter_mut().skip(8).zip(language.bytes()) {
        *slot = byte;
    }
    out[14..16].copy_from_slice(&density.to_le_bytes());
    out[24..26].copy_from_slice(&sdk.to_le_bytes());
    out
}

/// How a type stores the offsets of its entries.
#[derive(Clone, Copy)]
pub(crate) enum Layout {
    Wide,
    Short,
    Sparse,
}

/// A type chunk: the index and the bytes of each entry present, of `count`.
pub(crate) fn type_chunk(
    id: u8,
    layout: Layout,
    count: u16,
    config: &[u8],
    entries: &[(u16, Vec<u8>)],
) -> Vec<u8> {
    let mut at = 0;
    let mut offsets = std::collections::BTreeMap::new();
    for (index, bytes) in entries {
        offsets.insert(*index, at);
        at += bytes.len() as u32;
    }
    let dense = |missing: u32| (0..count).map(move |i| (i, missing)).collect::<Vec<_>>();
    let place = |(i, missing): (u16, u32)| offsets.get(&i).copied().unwrap_or(missing);
    let half = |value: u32| (value as u16).to_le_bytes().to_vec();
    let (flags, mut table) = match layout {
        Layout::Wide => (
            0,
            words(&dense(u32::MAX).into_iter().map(place).collect::<Vec<_>>()),
        ),
        Layout::Short => {
            let all = dense(0xffff * 4).into_iter().map(place);
            (2, all.flat_map(|offset| half(offset / 4)).collect())
        }
        Layout::Sparse => {
            let row = |(i, at): (&u16, &u32)| [half(u32::from(*i)), half(at / 4)].concat();
            (1, offsets.iter().flat_map(row).collect())
        }
    };
    let rows = if matches!(layout, Layout::Sparse) {
        entries.len() as u16
    } else {
        count
    };
    table.resize(table.len().next_multiple_of(4), 0);
    let start = 20 + config.len() + table.len();
    let mut header = vec![id, flags, 0, 0];
    header.extend(words(&[u32::from(rows), start as u32]));
    header.extend(config);
    table.extend(entries.iter().flat_map(|(_, bytes)| bytes.clone()));
    chunk(0x0201, &header, &table)
}

/// An entry that holds one value.
pub(crate) fn entry(key: u32, kind: u8, data: u32) -> Vec<u8> {
    let mut out = words(&[8, key, 8]);
    out[11] = kind;
    out.extend(data.to_le_bytes());
    out
}

/// An entry in eight bytes.
pub(crate) fn compact(key: u16, kind: u8, data: u32) -> Vec<u8> {
    words(&[u32::from(key) | 8 << 16 | u32::from(kind) << 24, data])
}

/// An entry that holds a bag: keys, kinds and values.
pub(crate) fn bag(key: u32, parent: u32, items: &[(u32, u8, u32)]) -> Vec<u8> {
    let mut out = words(&[16 | 1 << 16, key, parent, items.len() as u32]);
    for (name, kind, data) in items {
        out.extend(words(&[*name, 8 | u32::from(*kind) << 24, *data]));
    }
    out
}

/// A table with one package: strings, type names, keys, and chunks of types.
pub(crate) fn table(strings: &[&str], kinds: &[&str], keys: &[&str], types: &[Vec<u8>]) -> Vec<u8> {
    let (kinds, keys) = (pool_utf8(kinds), pool_utf8(keys));
    let mut header = words(&[0x7f]);
    header.extend("a.b".encode_utf16().flat_map(u16::to_le_bytes));
    header.resize(4 + 256, 0);
    header.extend(words(&[288, 0, 288 + kinds.len() as u32, 0, 0]));
    let package = chunk(0x0200, &header, &[kinds, keys, types.concat()].concat());
    chunk(
        0x0002,
        &words(&[1]),
        &[pool_utf8(strings), package].concat(),
    )
}
