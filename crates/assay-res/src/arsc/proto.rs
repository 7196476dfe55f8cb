//! Resource tables of bundles: `resources.pb`.
//!
//! The table is written anew in the binary form of `resources.arsc`, so that one
//! reader answers every question. Field numbers are those of `Resources.proto`
//! in the sources of `aapt2`.

use std::collections::{BTreeMap, HashMap};

use super::{config, parse::MAX_PACKAGES, proto_config};
use crate::chunk::{TABLE, TABLE_PACKAGE, TABLE_TYPE};
use crate::error::{Error, Fault};
use crate::item::{item, number, reference, utf8};
use crate::protobuf::{Field, Message};
use crate::value::{Raw, kind};
use crate::write::{chunk, pool_utf16, spec, word, words};

/// Bytes of memory a table may take while it is written; those of the largest apps take half.
const LARGEST: usize = 256 << 20;
/// Parts of one message: an empty one takes two bytes in the file, and sixteen in memory.
const MOST_PARTS: usize = 1 << 20;
/// Header of a configuration's chunk, with the configuration.
const CONFIG: usize = 20 + config::SIZE;
/// What an entry and a string cost beside their bytes.
const ENTRY_COST: usize = 64;
const STRING_COST: usize = 96;
/// A string is held twice, once more in UTF-16.
const STRING_COPIES: usize = 4;
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
    to_binary_within(data, prefix, LARGEST)
}

/// Writes a table that takes at most so many bytes of memory.
fn to_binary_within(data: &[u8], prefix: &str, most: usize) -> Result<Vec<u8>, Error> {
    let mut writer = Writer {
        prefix,
        strings: Strings::default(),
        left: most,
    };
    let mut packages = Vec::new();
    for field in Message::new(data) {
        if let (2, Field::Bytes(bytes)) = field? {
            if packages.len() >= MAX_PACKAGES {
                return Err(Fault::TooMany.at(0));
            }
            packages.push(writer.package(bytes)?);
        }
    }
    let count = word(packages.len());
    Ok(chunk(
        TABLE,
        &words(&[count]),
        &[pool_utf16(&writer.strings.texts), packages.concat()].concat(),
    ))
}

/// What packages, types and entries have in common.
struct Named<'a> {
    id: Option<u32>,
    name: &'a str,
    parts: Vec<&'a [u8]>,
}

impl<'a> Named<'a> {
    /// Reads a message whose parts are in the field given.
    fn read(data: &'a [u8], parts: u64) -> Result<Self, Error> {
        let mut named = Self {
            id: None,
            name: "",
            parts: Vec::new(),
        };
        for field in Message::new(data) {
            match field? {
                (1, Field::Bytes(bytes)) => named.id = Some(number(bytes)?),
                (2, Field::Bytes(bytes)) => named.name = utf8(bytes)?,
                (field, Field::Bytes(bytes)) if field == parts => {
                    if named.parts.len() >= MOST_PARTS {
                        return Err(Fault::TooMany.at(0));
                    }
                    named.parts.push(bytes);
                }
                _ => {}
            }
        }
        Ok(named)
    }
}

/// Strings in the order first used.
#[derive(Default)]
struct Strings {
    places: HashMap<String, u32>,
    texts: Vec<String>,
}

impl Strings {
    /// The place of a string, and what memory it takes from what is left.
    fn place(&mut self, text: &str, left: &mut usize) -> Result<u32, Error> {
        if let Some(place) = self.places.get(text) {
            return Ok(*place);
        }
        take(left, STRING_COPIES * text.len() + STRING_COST)?;
        let place = word(self.texts.len());
        self.places.insert(text.to_owned(), place);
        self.texts.push(text.to_owned());
        Ok(place)
    }
}

/// Takes memory from what is left.
fn take(left: &mut usize, size: usize) -> Result<(), Error> {
    *left = left.checked_sub(size).ok_or(Fault::TooMany.at(0))?;
    Ok(())
}

/// Entries by number.
type Row = BTreeMap<u16, Vec<u8>>;

/// One type: its name and, for each configuration, the entries by number.
#[derive(Default)]
struct Kind {
    name: String,
    configs: BTreeMap<[u8; config::SIZE], Row>,
}

struct Writer<'a> {
    prefix: &'a str,
    strings: Strings,
    /// Bytes of memory that may still be taken.
    left: usize,
}

impl Writer<'_> {
    fn package(&mut self, data: &[u8]) -> Result<Vec<u8>, Error> {
        let named = Named::read(data, 3)?;
        let mut keys = Strings::default();
        let mut kinds: BTreeMap<u8, Kind> = BTreeMap::new();
        for kind in named.parts {
            self.kind(kind, &mut keys, &mut kinds)?;
        }
        let last = kinds.keys().next_back().copied().unwrap_or(0);
        let types: Vec<String> = (1..=last)
            .map(|id| match kinds.get(&id) {
                Some(kind) => kind.name.clone(),
                None => format!("?{id}"),
            })
            .collect();
        let (types, keys) = (pool_utf16(&types), pool_utf16(&keys.texts));
        let mut header = words(&[named.id.unwrap_or(0x7f)]);
        header.extend(
            named
                .name
                .encode_utf16()
                .take(127)
                .flat_map(u16::to_le_bytes),
        );
        header.resize(4 + 256, 0);
        header.extend(words(&[288, 0, 288 + word(types.len()), 0, 0]));
        let chunks: Vec<Vec<u8>> = kinds.iter().map(|(id, kind)| kind.chunks(*id)).collect();
        Ok(chunk(
            TABLE_PACKAGE,
            &header,
            &[types, keys, chunks.concat()].concat(),
        ))
    }

    fn kind(
        &mut self,
        data: &[u8],
        keys: &mut Strings,
        kinds: &mut BTreeMap<u8, Kind>,
    ) -> Result<(), Error> {
        let named = Named::read(data, 3)?;
        // A type without a number cannot be referred to.
        let id = u8::try_from(named.id.unwrap_or(0));
        let Some(id) = id.ok().filter(|id| *id > 0) else {
            return Ok(());
        };
        let kind = kinds.entry(id).or_default();
        named.name.clone_into(&mut kind.name);
        for entry in named.parts {
            self.entry(entry, keys, kind)?;
        }
        Ok(())
    }

    fn entry(&mut self, data: &[u8], keys: &mut Strings, kind: &mut Kind) -> Result<(), Error> {
        let named = Named::read(data, 6)?;
        let Ok(id) = u16::try_from(named.id.unwrap_or(0)) else {
            return Ok(());
        };
        let key = keys.place(named.name, &mut self.left)?;
        for value in named.parts {
            let mut config = [0; config::SIZE];
            let mut stored = None;
            for field in Message::new(value) {
                match field? {
                    (1, Field::Bytes(bytes)) => config = proto_config::read(bytes)?.write(),
                    (2, Field::Bytes(bytes)) => stored = self.value(bytes, key)?,
                    _ => {}
                }
            }
            if let Some(stored) = stored {
                if !kind.configs.contains_key(&config) {
                    take(&mut self.left, CONFIG)?;
                }
                let row = kind.configs.entry(config).or_default();
                // Each configuration has a table of offsets up to its last entry.
                let grown = (usize::from(id) + 1).saturating_sub(reach(row));
                take(&mut self.left, 4 * grown + stored.len() + ENTRY_COST)?;
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
            let path = format!("{}{text}", self.prefix);
            self.strings.place(&path, &mut self.left)?
        } else {
            self.strings.place(text, &mut self.left)?
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
                        if items.len() >= MOST_PARTS {
                            return Err(Fault::TooMany.at(0));
                        }
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
        let count = self.configs.values().map(reach).max().unwrap_or(0);
        let mut out = spec(id, word(count));
        for (config, row) in &self.configs {
            out.extend(row_chunk(id, config, row));
        }
        out
    }
}

/// How many places a table of offsets needs for the entries.
fn reach(row: &Row) -> usize {
    row.keys()
        .next_back()
        .map_or(0, |last| usize::from(*last) + 1)
}

fn row_chunk(id: u8, config: &[u8], row: &Row) -> Vec<u8> {
    let count = reach(row);
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
        TABLE_TYPE,
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

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use super::*;
    use crate::arsc::Table;

    /// A field that holds bytes.
    fn field(number: u8, content: &[u8]) -> Vec<u8> {
        let mut out = vec![number << 3 | 2];
        out.extend(varint(content.len()));
        out.extend_from_slice(content);
        out
    }

    fn varint(mut value: usize) -> Vec<u8> {
        let mut out = Vec::new();
        while value > 0x7f {
            out.push(u8::try_from(value & 0x7f).expect("seven bits") | 0x80);
            value >>= 7;
        }
        out.push(u8::try_from(value).expect("seven bits"));
        out
    }

    fn id(number: usize) -> Vec<u8> {
        field(1, &[vec![0x08], varint(number)].concat())
    }

    /// A string for devices of that width.
    fn valued(width: usize, text: &str) -> Vec<u8> {
        let config = field(1, &[vec![5 << 3], varint(width)].concat());
        let string = field(2, &field(1, text.as_bytes()));
        field(6, &[config, field(2, &field(4, &string))].concat())
    }

    /// A table whose one type has the entries.
    fn table(entries: &[Vec<u8>]) -> Vec<u8> {
        let kind = [id(1), field(2, b"string"), entries.concat()].concat();
        let package = [id(0x7f), field(2, b"a.b"), field(3, &kind)].concat();
        field(2, &package)
    }

    fn entry(number: usize, values: &[Vec<u8>]) -> Vec<u8> {
        field(
            3,
            &[id(number), field(2, b"name"), values.concat()].concat(),
        )
    }

    fn fault(data: &[u8], prefix: &str, most: usize) -> Option<Fault> {
        let error = to_binary_within(data, prefix, most).err()?;
        Some(error.fault)
    }

    #[test]
    fn a_configuration_costs_its_chunk() {
        let values: Vec<_> = (1..=1_000).map(|width| valued(width, "a")).collect();
        let data = table(&[entry(0, &values)]);
        let binary = to_binary(&data, "base/").expect("is small");
        let written = Table::parse(binary.clone()).expect("is valid");
        assert_eq!(written.all(0x7f01_0000).count(), 1_000);
        // Room for the entries alone is too little.
        let entries = 1_000 * (ENTRY_COST + 4 + 16);
        assert_eq!(fault(&data, "", entries + 1_000), Some(Fault::TooMany));
        assert_eq!(fault(&data, "", entries + 1_000 * CONFIG + 1_000), None);
        assert!(binary.len() > 1_000 * CONFIG);
    }

    #[test]
    fn configurations_without_end_are_refused() {
        let values: Vec<_> = (1..=60_000).map(|width| valued(width, "a")).collect();
        let far: Vec<_> = (0..60_000).map(|id| entry(id, &[valued(1, "a")])).collect();
        let data = table(&[entry(0, &values), far.concat()]);
        let error = Table::parse_proto(&data, "base/").expect_err("is too much");
        assert_eq!(error.fault, Fault::TooMany);
        // Each of these has a table of offsets of a quarter of a megabyte.
        let data = table(&[entry(65_535, &values)]);
        assert_eq!(fault(&data, "", LARGEST), Some(Fault::TooMany));
    }

    #[test]
    fn the_folder_of_a_module_counts_with_every_path() {
        let file = |number: usize| {
            let path = field(5, &field(1, number.to_string().as_bytes()));
            let value = field(2, &field(4, &path));
            entry(number, &[field(6, &[field(1, &[]), value].concat())])
        };
        let data = table(&(0..10_000).map(file).collect::<Vec<_>>());
        assert_eq!(fault(&data, "base/", LARGEST), None);
        let long = "x".repeat(60_000);
        assert_eq!(fault(&data, &long, LARGEST), Some(Fault::TooMany));
    }

    #[test]
    fn empty_packages_and_types_are_counted() {
        let packages = field(2, &[]).repeat(MAX_PACKAGES + 1);
        assert_eq!(fault(&packages, "", LARGEST), Some(Fault::TooMany));
        let types = field(2, &field(3, &[]).repeat(MOST_PARTS + 1));
        assert_eq!(fault(&types, "", LARGEST), Some(Fault::TooMany));
    }
}
