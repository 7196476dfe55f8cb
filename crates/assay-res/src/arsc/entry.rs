//! Entries of a type: where they lie, and what they hold.

use std::borrow::Cow;

use super::{Config, Package, Table};
use crate::bytes::{u16_at, u32_at};
use crate::value::{Raw, Value};

const COMPLEX: u16 = 1;
const PUBLIC: u16 = 2;
const COMPACT: u16 = 8;
/// Bytes of an entry before its value, and of one that holds a bag.
const ENTRY: usize = 8;
const BAG_ENTRY: usize = 16;
/// Bytes of a value, and of an item of a bag.
const VALUE: usize = 8;
const ITEM: usize = 12;

/// The offsets at the head of a type chunk, in one of three forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Offsets {
    pub(super) form: Form,
    pub(super) at: usize,
    pub(super) count: u32,
    /// Where the entries start, and where the chunk ends.
    pub(super) entries: usize,
    pub(super) end: usize,
}

/// How offsets are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// 32 bits for every entry.
    Wide,
    /// 16 bits for every entry, in units of four bytes.
    Short,
    /// Index and offset, 16 bits each, of the entries present.
    Sparse,
}

impl Offsets {
    /// Where the entry at `index` lies.
    pub(super) fn find(&self, data: &[u8], index: u16) -> Option<usize> {
        if self.form != Form::Sparse {
            return (u32::from(index) < self.count)
                .then(|| self.get(data, u32::from(index)))?
                .map(|e| e.1);
        }
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = low.midpoint(high);
            if u16_at(data, self.at + middle as usize * 4)? < index {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let found = (low < self.count).then(|| self.get(data, low))??;
        (found.0 == index).then_some(found.1)
    }

    /// Index and place of every entry present.
    pub(super) fn iter(self, data: &[u8]) -> impl Iterator<Item = (u16, usize)> + use<'_> {
        (0..self.count).filter_map(move |slot| self.get(data, slot))
    }

    /// The entry in a slot.
    fn get(&self, data: &[u8], slot: u32) -> Option<(u16, usize)> {
        let dense = u16::try_from(slot).ok();
        let (index, offset) = match self.form {
            Form::Wide => {
                let offset = u32_at(data, self.at + slot as usize * 4)?;
                (dense, (offset != u32::MAX).then_some(offset as usize)?)
            }
            Form::Short => {
                let offset = u16_at(data, self.at + slot as usize * 2)?;
                (
                    dense,
                    (offset != u16::MAX).then_some(usize::from(offset) * 4)?,
                )
            }
            Form::Sparse => {
                let at = self.at + slot as usize * 4;
                (u16_at(data, at), usize::from(u16_at(data, at + 2)?) * 4)
            }
        };
        Some((index?, self.entries.checked_add(offset)?))
    }
}

/// A resource's value in one configuration.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    package: Package<'a>,
    id: u32,
    config: &'a Config,
    key: u32,
    flags: u16,
    content: Content,
}

#[derive(Debug, Clone, Copy)]
enum Content {
    Value(Raw),
    Bag {
        parent: u32,
        at: usize,
        count: usize,
    },
}

/// What a resource holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Resource<'a> {
    /// One value.
    Value(Value<'a>),
    /// Several values under keys: a style, an array, plurals, an attribute.
    Bag(Bag<'a>),
}

/// Values under keys.
#[derive(Debug, Clone, Copy)]
pub struct Bag<'a> {
    table: &'a Table,
    /// The bag it inherits from; 0 if none.
    pub parent: u32,
    at: usize,
    count: usize,
}

impl<'a> Entry<'a> {
    /// Reads the entry at `at`, with the checks Android makes.
    pub(super) fn read(
        package: Package<'a>,
        id: u32,
        config: &'a Config,
        at: usize,
        limit: usize,
    ) -> Option<Self> {
        let (key, flags, content) = head(&package.table.data, at, limit)?;
        Some(Self {
            package,
            id,
            config,
            key,
            flags,
            content,
        })
    }

    /// The resource's id.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.id
    }

    /// The configuration the value is meant for.
    #[must_use]
    pub fn config(&self) -> &'a Config {
        self.config
    }

    /// The resource's name within its type.
    #[must_use]
    pub fn name(&self) -> Option<Cow<'a, str>> {
        self.package
            .stored
            .keys
            .get(&self.package.table.data, self.key)
    }

    /// Whether other packages may use it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.flags & PUBLIC != 0
    }

    /// What it holds.
    #[must_use]
    pub fn resource(&self) -> Resource<'a> {
        let table = self.package.table;
        match self.content {
            Content::Value(raw) => Resource::Value(table.value(raw)),
            Content::Bag { parent, at, count } => Resource::Bag(Bag {
                table,
                parent,
                at,
                count,
            }),
        }
    }

    /// Its value, if it holds one.
    #[must_use]
    pub fn value(&self) -> Option<Value<'a>> {
        self.raw_value().map(|raw| self.package.table.value(raw))
    }

    /// Its value as stored, if it holds one.
    #[must_use]
    pub fn raw_value(&self) -> Option<Raw> {
        match self.content {
            Content::Value(raw) => Some(raw),
            Content::Bag { .. } => None,
        }
    }
}

impl<'a> Bag<'a> {
    /// The keys and values, in the order stored.
    pub fn items(&self) -> impl Iterator<Item = (u32, Value<'a>)> + use<'a> {
        let table = self.table;
        self.raw_items()
            .map(move |(key, raw)| (key, table.value(raw)))
    }

    /// The keys and values as stored.
    pub fn raw_items(&self) -> impl Iterator<Item = (u32, Raw)> + use<'a> {
        let data = self
            .table
            .data
            .get(self.at..self.at + self.count * ITEM)
            .unwrap_or_default();
        let items = data.as_chunks::<ITEM>().0.iter();
        items.filter_map(|item| Some((u32_at(item, 0)?, raw_at(item, 4)?)))
    }

    /// How many values there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is no value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }
}

impl PartialEq for Bag<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.parent == other.parent && self.raw_items().eq(other.raw_items())
    }
}

impl Table {
    pub(super) fn value(&self, raw: Raw) -> Value<'_> {
        raw.value(if raw.is_string() {
            self.string(raw.data)
        } else {
            None
        })
    }
}

/// How many values the entry holds; nothing if Android could not read it.
pub(super) fn size(data: &[u8], at: usize, limit: usize) -> Option<usize> {
    match head(data, at, limit)?.2 {
        Content::Value(_) => Some(1),
        Content::Bag { count, .. } => Some(count),
    }
}

fn head(data: &[u8], at: usize, limit: usize) -> Option<(u32, u16, Content)> {
    if !at.is_multiple_of(4) || at.checked_add(ENTRY)? > limit {
        return None;
    }
    let flags = u16_at(data, at + 2)?;
    if flags & COMPACT != 0 {
        let kind = u8::try_from(flags >> 8).ok()?;
        let value = Content::Value(Raw {
            kind,
            data: u32_at(data, at + 4)?,
        });
        return Some((u32::from(u16_at(data, at)?), flags, value));
    }
    let size = usize::from(u16_at(data, at)?);
    let body = at
        .checked_add(size)
        .filter(|&body| size >= ENTRY && body <= limit)?;
    let key = u32_at(data, at + 4)?;
    let bag = if size < BAG_ENTRY {
        None
    } else {
        Some(bag(data, at, body, limit)?)
    };
    let content = match bag {
        Some(bag) if flags & COMPLEX != 0 => bag,
        _ if flags & COMPLEX != 0 => return None,
        _ => Content::Value(value(data, body, limit)?),
    };
    Some((key, flags, content))
}

fn bag(data: &[u8], at: usize, body: usize, limit: usize) -> Option<Content> {
    let count = u32_at(data, at + 12)? as usize;
    let fits = body.is_multiple_of(4) && count <= (limit - body) / ITEM;
    fits.then_some(Content::Bag {
        parent: u32_at(data, at + 8)?,
        at: body,
        count,
    })
}

fn value(data: &[u8], at: usize, limit: usize) -> Option<Raw> {
    let size = usize::from(u16_at(data, at)?);
    if size < VALUE || at.checked_add(size)? > limit {
        return None;
    }
    raw_at(data, at)
}

fn raw_at(data: &[u8], at: usize) -> Option<Raw> {
    Some(Raw {
        kind: *data.get(at + 3)?,
        data: u32_at(data, at + 4)?,
    })
}
