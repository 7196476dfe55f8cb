//! Resource tables of bundles: `resources.pb`.
//!
//! The table is written anew in the binary form of `resources.arsc`, so that one
//! reader answers every question. Field numbers are those of `Resources.proto`
//! in the sources of `aapt2`.

use std::collections::{BTreeMap, HashMap};

use super::proto_config;
use crate::error::{Error, Fault};
use crate::item::{item, low, reference, utf8};
use crate::protobuf::{Field, Message};
use crate::value::{Raw, kind};

/// The tables of the largest apps take a fifth of this in binary form.
const LARGEST: usize = 256 << 20;
const BAG: u16 = 1;
/// Marks in the keys of bags that hold no attributes: arrays, plurals (`ResTable_map`).
const ARRAY_ITEM: u32 = 0x0200_0000;
const PLURAL_ITEM: u32 = 0x0100_0004;
/// `Plural.Arity` counts zero, one, two, few, many, other; the binary form starts with other.
const ARITIES: [u32; 6] = [1, 2, 3, 4, 5, 0];

/// Writes a table in binary form; paths of files get the prefix.
///
/// # Errors
///
/// [`Error`] if the data is no protocol buffer, or its binary form too large.
pub(super) fn to_binary(data: &[u8], prefix: &str) -> Result<Vec<u8>, Error> {
    let mut writer = Writer {
        prefix,
        strings: Strings::default(),
        size: 0,
    };
    let mut packages = Vec::new();
    for field in Message::new(data) {
        if let (2, Field::Bytes(bytes)) = field? {
            packages.push(writer.package(bytes)?);
        }
    }
    let count = word(packages.len());
    Ok(chunk(
        0x0002,
        &words(&[count]),
        &[writer.strings.pool(), packages.concat()].concat(),
    ))
}

/// Strings in the order first used.
#[derive(Default)]
struct Strings {
    places: HashMap<String, u32>,
    texts: Vec<String>,
}

impl Strings {
    fn place(&mut self, text: &str) -> u32 {
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = word(self.texts.len());
        self.places.insert(text.to_owned(), place);
        self.texts.push(text.to_owned());
        place
    }

    /// A string pool in UTF-16, whose lengths have no practical limit.
    fn pool(&self) -> Vec<u8> {
        let (mut offsets, mut encoded) = (Vec::new(), Vec::new());
        for text in &self.texts {
            offsets.push(word(encoded.len()));
            let units: Vec<u16> = text.encode_utf16().collect();
            let length = word(units.len());
            if length > 0x7fff {
                encoded.extend(half(0x8000 | (length >> 16)).to_le_bytes());
            }
            encoded.extend(half(length & 0xffff).to_le_bytes());
            encoded.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
            encoded.extend([0, 0]);
        }
        let count = word(offsets.len());
        let header = words(&[count, 0, 0, 28 + 4 * count, 0]);
        chunk(1, &header, &[words(&offsets), encoded].concat())
    }
}

/// One type: its name and, for each configuration, the entries by number.
#[derive(Default)]
struct Kind {
    name: String,
    configs: BTreeMap<[u8; proto_config::SIZE], BTreeMap<u16, Vec<u8>>>,
}

struct Writer<'a> {
    prefix: &'a str,
    strings: Strings,
    size: usize,
}

impl Writer<'_> {
    fn package(&mut self, data: &[u8]) -> Result<Vec<u8>, Error> {
        let (mut id, mut name) = (0x7f, "");
        let mut keys = Strings::default();
        let mut kinds: BTreeMap<u8, Kind> = BTreeMap::new();
        for field in Message::new(data) {
            match field? {
                (1, Field::Bytes(bytes)) => id = number(bytes)?,
                (2, Field::Bytes(bytes)) => name = utf8(bytes)?,
                (3, Field::Bytes(bytes)) => self.kind(bytes, &mut keys, &mut kinds)?,
                _ => {}
            }
        }
        let last = kinds.keys().next_back().copied().unwrap_or(0);
        let mut names = Strings::default();
        for number in 1..=last {
            let known = kinds.get(&number).map(|kind| kind.name.clone());
            names
                .texts
                .push(known.unwrap_or_else(|| format!("?{number}")));
        }
        let (names, keys) = (names.pool(), keys.pool());
        let mut header = words(&[id]);
        header.extend(name.encode_utf16().take(127).flat_map(u16::to_le_bytes));
        header.resize(4 + 256, 0);
        header.extend(words(&[288, 0, 288 + word(names.len()), 0, 0]));
        let types: Vec<Vec<u8>> = kinds.iter().map(|(id, kind)| kind.chunks(*id)).collect();
        Ok(chunk(
            0x0200,
            &header,
            &[names, keys, types.concat()].concat(),
        ))
    }

    fn kind(
        &mut self,
        data: &[u8],
        keys: &mut Strings,
        kinds: &mut BTreeMap<u8, Kind>,
    ) -> Result<(), Error> {
        let (mut id, mut name, mut entries) = (0, "", Vec::new());
        for field in Message::new(data) {
            match field? {
                (1, Field::Bytes(bytes)) => id = number(bytes)?,
                (2, Field::Bytes(bytes)) => name = utf8(bytes)?,
                (3, Field::Bytes(bytes)) => entries.push(bytes),
                _ => {}
            }
        }
        // A type without a number cannot be referred to.
        let Some(id) = u8::try_from(id).ok().filter(|id| *id > 0) else {
            return Ok(());
        };
        let kind = kinds.entry(id).or_default();
        name.clone_into(&mut kind.name);
        for entry in entries {
            self.entry(entry, keys, kind)?;
        }
        Ok(())
    }

    fn entry(&mut self, data: &[u8], keys: &mut Strings, kind: &mut Kind) -> Result<(), Error> {
        let (mut id, mut name, mut values) = (0, "", Vec::new());
        for field in Message::new(data) {
            match field? {
                (1, Field::Bytes(bytes)) => id = number(bytes)?,
                (2, Field::Bytes(bytes)) => name = utf8(bytes)?,
                (6, Field::Bytes(bytes)) => values.push(bytes),
                _ => {}
            }
        }
        let Ok(id) = u16::try_from(id) else {
            return Ok(());
        };
        let key = keys.place(name);
        for value in values {
            let mut config = [0; proto_config::SIZE];
            let mut stored = None;
            for field in Message::new(value) {
                match field? {
                    (1, Field::Bytes(bytes)) => config = proto_config::encode(bytes)?,
                    (2, Field::Bytes(bytes)) => stored = self.value(bytes, key)?,
                    _ => {}
                }
            }
            if let Some(stored) = stored {
                let row = kind.configs.entry(config).or_default();
                // Each configuration has a table of offsets up to its last entry.
                let reach = row
                    .keys()
                    .next_back()
                    .map_or(0, |last| usize::from(*last) + 1);
                let grown = (usize::from(id) + 1).saturating_sub(reach);
                self.size = self.size.saturating_add(4 * grown + stored.len());
                if self.size > LARGEST {
                    return Err(Fault::TooMany.at(0));
                }
                row.insert(id, stored);
            }
        }
        Ok(())
    }

    fn value(&mut self, data: &[u8], key: u32) -> Result<Option<Vec<u8>>, Error> {
        for field in Message::new(data) {
            match field? {
                (4, Field::Bytes(bytes)) => {
                    let raw = self.raw(bytes)?;
                    let header = [&8_u16.to_le_bytes()[..], &[0; 2], &key.to_le_bytes()].concat();
                    return Ok(Some([header, stored(raw)].concat()));
                }
                (5, Field::Bytes(bytes)) => return self.compound(bytes, key).map(Some),
                _ => {}
            }
        }
        Ok(None)
    }

    /// A single value; files are strings in the binary form.
    fn raw(&mut self, data: &[u8]) -> Result<Raw, Error> {
        let is_file = matches!(Message::new(data).next(), Some(Ok((5, _))));
        let (raw, text) = item(data)?;
        let Some(text) = text else {
            return Ok(raw);
        };
        let place = if is_file {
            self.strings.place(&format!("{}{text}", self.prefix))
        } else {
            self.strings.place(text)
        };
        Ok(Raw {
            kind: kind::STRING,
            data: place,
        })
    }

    /// A style, array or plural; attributes and styleables hold no values of the app.
    fn compound(&mut self, data: &[u8], key: u32) -> Result<Vec<u8>, Error> {
        let mut parent = 0;
        let mut items: Vec<(u32, Raw)> = Vec::new();
        for field in Message::new(data) {
            let (kind, Field::Bytes(bytes)) = field? else {
                continue;
            };
            for field in Message::new(bytes) {
                match (kind, field?) {
                    (2, (1, Field::Bytes(bytes))) => parent = reference(bytes)?.data,
                    (2, (3, Field::Bytes(bytes))) | (4 | 5, (1, Field::Bytes(bytes))) => {
                        let place = ARRAY_ITEM | (word(items.len()) & 0xffff);
                        items.push(self.part(kind, place, bytes)?);
                    }
                    _ => {}
                }
            }
        }
        // Android looks attributes up by bisection.
        items.sort_by_key(|(name, _)| *name);
        let mut out = [16_u16, BAG].map(u16::to_le_bytes).concat();
        out.extend(words(&[key, parent, word(items.len())]));
        for (name, raw) in items {
            out.extend(name.to_le_bytes());
            out.extend(stored(raw));
        }
        Ok(out)
    }

    /// One value of a style (2), an array (4) or a plural (5), with its key.
    fn part(&mut self, kind: u64, place: u32, data: &[u8]) -> Result<(u32, Raw), Error> {
        let (mut name, mut raw) = (place, Raw::default());
        for field in Message::new(data) {
            match (kind, field?) {
                (2, (3, Field::Bytes(bytes))) => name = reference(bytes)?.data,
                (5, (3, Field::Number(arity))) => name = plural(arity),
                (4, (3, Field::Bytes(bytes))) | (2 | 5, (4, Field::Bytes(bytes))) => {
                    raw = self.raw(bytes)?;
                }
                _ => {}
            }
        }
        // An arity of zero is not written.
        if kind == 5 && name == place {
            name = plural(0);
        }
        Ok((name, raw))
    }
}

fn plural(arity: u64) -> u32 {
    let index = usize::try_from(arity).unwrap_or(usize::MAX);
    PLURAL_ITEM + ARITIES.get(index).copied().unwrap_or(0)
}

impl Kind {
    /// The specification, then a chunk for each configuration.
    fn chunks(&self, id: u8) -> Vec<u8> {
        let lasts = self
            .configs
            .values()
            .filter_map(|row| row.keys().next_back());
        let count = lasts.max().map_or(0, |last| usize::from(*last) + 1);
        let header = [vec![id, 0, 0, 0], words(&[word(count)])].concat();
        let mut out = chunk(0x0202, &header, &words(&vec![0; count]));
        for (config, row) in &self.configs {
            out.extend(row_chunk(id, config, row));
        }
        out
    }
}

fn row_chunk(id: u8, config: &[u8], row: &BTreeMap<u16, Vec<u8>>) -> Vec<u8> {
    let count = row
        .keys()
        .next_back()
        .map_or(0, |last| usize::from(*last) + 1);
    let (mut offsets, mut entries) = (vec![u32::MAX; count], Vec::new());
    for (index, entry) in row {
        if let Some(offset) = offsets.get_mut(usize::from(*index)) {
            *offset = word(entries.len());
        }
        entries.extend_from_slice(entry);
    }
    let start = 20 + config.len() + 4 * count;
    let header = [
        vec![id, 0, 0, 0],
        words(&[word(count), word(start)]),
        config.to_vec(),
    ];
    chunk(
        0x0201,
        &header.concat(),
        &[words(&offsets), entries].concat(),
    )
}

/// A value as stored: size, zero, kind, data.
fn stored(raw: Raw) -> Vec<u8> {
    let mut out = vec![8, 0, 0, raw.kind];
    out.extend(raw.data.to_le_bytes());
    out
}

/// The number in messages that hold nothing else: the ids of packages, types, entries.
fn number(data: &[u8]) -> Result<u32, Error> {
    for field in Message::new(data) {
        if let (1, Field::Number(number)) = field? {
            return Ok(low(number));
        }
    }
    Ok(0)
}

fn chunk(kind: u16, header: &[u8], body: &[u8]) -> Vec<u8> {
    let size = (8 + header.len() + body.len()).next_multiple_of(4);
    let mut out = Vec::with_capacity(size);
    out.extend(kind.to_le_bytes());
    out.extend(half(word(8 + header.len())).to_le_bytes());
    out.extend(word(size).to_le_bytes());
    out.extend_from_slice(header);
    out.extend_from_slice(body);
    out.resize(size, 0);
    out
}

fn words(values: &[u32]) -> Vec<u8> {
    values
        .iter()
        .flat_map(|value| value.to_le_bytes())
        .collect()
}

/// Sizes are far below the limits of their fields, which [`LARGEST`] sees to.
fn word(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

fn half(value: u32) -> u16 {
    u16::try_from(value).unwrap_or(u16::MAX)
}
