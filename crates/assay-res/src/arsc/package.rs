//! Packages of a table and the types in them.

use std::borrow::Cow;
use std::ops::Range;

use super::entry::{Entry, Offsets};
use super::{Config, Table};
use crate::bytes::u32_at;
use crate::pool::Pool;

/// A package as indexed.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    pub(super) id: u32,
    pub(super) name: String,
    /// Added to the type ids stored in the file; 0 but in very few files.
    pub(super) type_offset: u8,
    pub(super) type_names: Pool,
    pub(super) keys: Pool,
    /// In ascending order of id.
    pub(super) types: Vec<StoredType>,
    /// Shared libraries: the id each has here, and its name.
    pub(super) libraries: Vec<(u32, String)>,
    /// Ids that stand for other ids.
    pub(super) aliases: Vec<(u32, u32)>,
}

/// A type: what its specification says, and a chunk for each configuration.
#[derive(Debug, Clone)]
pub(super) struct StoredType {
    /// As stored, before the package's offset is added.
    pub(super) id: u8,
    /// Where the flags of each entry lie, four bytes each.
    pub(super) flags: Range<usize>,
    pub(super) chunks: Vec<StoredChunk>,
}

/// The values of a type in one configuration.
#[derive(Debug, Clone)]
pub(super) struct StoredChunk {
    pub(super) config: Config,
    pub(super) offsets: Offsets,
}

/// A package of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Package<'a> {
    pub(super) table: &'a Table,
    pub(super) stored: &'a Stored,
}

/// A type of a [`Package`], such as `string`.
#[derive(Debug, Clone, Copy)]
pub struct Type<'a> {
    package: Package<'a>,
    stored: &'a StoredType,
}

impl<'a> Package<'a> {
    /// Its id: `0x7f` for an app, 0 for a shared library.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.stored.id
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.stored.name
    }

    /// Its types in ascending order of id.
    pub fn types(&self) -> impl Iterator<Item = Type<'a>> + use<'a> {
        let package = *self;
        self.stored
            .types
            .iter()
            .map(move |stored| Type { package, stored })
    }

    /// Shared libraries it refers to: the id each has in this table, and its name.
    #[must_use]
    pub fn libraries(&self) -> &'a [(u32, String)] {
        &self.stored.libraries
    }

    /// Ids that stand for other ids: the staged one and the final one.
    #[must_use]
    pub fn aliases(&self) -> &'a [(u32, u32)] {
        &self.stored.aliases
    }

    /// The type that a resource id names.
    pub(super) fn type_of(&self, id: u32) -> Option<Type<'a>> {
        let wanted = u8::try_from(id >> 16 & 0xff)
            .ok()?
            .checked_sub(self.stored.type_offset)?;
        let types = &self.stored.types;
        let index = types.binary_search_by_key(&wanted, |t| t.id).ok()?;
        types.get(index).map(|stored| Type {
            package: *self,
            stored,
        })
    }
}

impl<'a> Type<'a> {
    /// Its id, as it stands in resource ids.
    #[must_use]
    pub fn id(&self) -> u8 {
        self.stored
            .id
            .saturating_add(self.package.stored.type_offset)
    }

    /// Its name, such as `string`.
    #[must_use]
    pub fn name(&self) -> Option<Cow<'a, str>> {
        let index = u32::from(self.stored.id.checked_sub(1)?);
        self.package
            .stored
            .type_names
            .get(&self.package.table.data, index)
    }

    /// How many entries its specification declares.
    #[must_use]
    pub fn entry_count(&self) -> usize {
        self.stored.flags.len() / 4
    }

    /// Which parts of the configuration an entry's value depends on.
    #[must_use]
    pub fn flags(&self, entry: u16) -> Option<u32> {
        let at = self.stored.flags.start + usize::from(entry) * 4;
        u32_at(&self.package.table.data, at).filter(|_| at < self.stored.flags.end)
    }

    /// The configurations it has values for, in the order stored.
    pub fn configs(&self) -> impl Iterator<Item = &'a Config> + use<'a> {
        self.stored.chunks.iter().map(|chunk| &chunk.config)
    }

    /// All values, configuration by configuration.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let this = *self;
        this.stored.chunks.iter().flat_map(move |chunk| {
            let found = chunk.offsets.iter(&this.package.table.data);
            found.filter_map(move |(index, at)| this.entry(chunk, index, at))
        })
    }

    /// The values of one entry in all configurations.
    pub(super) fn values(&self, index: u16) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let this = *self;
        this.stored.chunks.iter().filter_map(move |chunk| {
            let at = chunk.offsets.find(&this.package.table.data, index)?;
            this.entry(chunk, index, at)
        })
    }

    fn entry(&self, chunk: &'a StoredChunk, index: u16, at: usize) -> Option<Entry<'a>> {
        let id = self.package.id() << 24 | u32::from(self.id()) << 16 | u32::from(index);
        let limit = chunk.offsets.end;
        Entry::read(self.package, id, &chunk.config, at, limit)
    }
}
