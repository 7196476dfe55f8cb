//! Indexes a table, with the checks Android makes when it loads one.

use super::Table;
use super::entry::{self, Form, Offsets};
use super::package::{Stored, StoredChunk, StoredType};
use crate::arsc::Config;
use crate::bytes::{u16_at, u32_at};
use crate::chunk::{self, Chunk, Chunks};
use crate::error::{Error, Fault};
use crate::note::{Notes, Oddity};
use crate::pool::Pool;

/// Bytes in the header of a package without the field added last.
const PACKAGE: usize = 284;
/// Bytes in the header of a type up to the smallest configuration.
const TYPE: usize = 24;
/// Packages a table may have, and configurations a type: apps have 1 and some 200.
pub(super) const MAX_PACKAGES: usize = 256;
const MAX_CONFIGS: usize = 8_192;
const SPARSE: u8 = 1;
const OFFSET16: u8 = 2;

impl Table {
    /// Reads the table of a bundle's module, `resources.pb`. Paths of files get
    /// the prefix, which is the module's folder.
    ///
    /// # Errors
    ///
    /// [`Error`] if the file is no such table, or larger than our limit.
    pub fn parse_proto(data: &[u8], prefix: &str) -> Result<Self, Error> {
        Self::parse(super::proto::to_binary(data, prefix)?)
    }

    /// Indexes `resources.arsc`.
    ///
    /// # Errors
    ///
    /// [`Error`] if Android would refuse the file. A single bad entry is not an
    /// error: it reads as absent, and is noted.
    pub fn parse(data: Vec<u8>) -> Result<Self, Error> {
        let mut parser = Parser {
            data: &data,
            notes: Notes::default(),
            values: 0,
        };
        let mut contents = Contents::default();
        let mut chunks = Chunks::new(&data, 0, data.len());
        while let Some(chunk) = chunks.next()? {
            match chunk.kind {
                chunk::TABLE => parser.table(chunk, &mut contents)?,
                _ => parser.notes.add(Oddity::UnknownChunk, chunk.at),
            }
        }
        parser.note_cut(&chunks);
        let (pool, packages, notes) = (contents.pool, contents.packages, parser.notes);
        Ok(Self {
            pool: pool.unwrap_or_default(),
            packages,
            notes,
            data,
        })
    }
}

/// What was found so far.
#[derive(Default)]
struct Contents {
    pool: Option<Pool>,
    packages: Vec<Stored>,
}

struct Parser<'a> {
    data: &'a [u8],
    notes: Notes,
    /// Values seen so far, in entries and in bags.
    values: usize,
}

impl Parser<'_> {
    fn word(&self, at: usize) -> Result<u32, Error> {
        u32_at(self.data, at).ok_or(Fault::Truncated.at(at))
    }

    fn note_cut(&mut self, chunks: &Chunks) {
        if let Some(at) = chunks.cut {
            self.notes.add(Oddity::CutShort, at);
        }
    }

    fn table(&mut self, table: Chunk, contents: &mut Contents) -> Result<(), Error> {
        if table.header < 12 {
            return Err(Fault::HeaderSize.at(table.at));
        }
        let declared = self.word(table.at + 8)? as usize;
        let already = contents.packages.len();
        let mut chunks = Chunks::new(self.data, table.body(), table.end());
        while let Some(chunk) = chunks.next()? {
            match chunk.kind {
                chunk::STRING_POOL if contents.pool.is_none() => {
                    contents.pool = Some(Pool::parse(self.data, chunk)?);
                }
                chunk::STRING_POOL => self.notes.add(Oddity::ExtraStringPool, chunk.at),
                chunk::TABLE_PACKAGE => {
                    if contents.packages.len() - already >= declared {
                        return Err(Fault::PackageCount.at(chunk.at));
                    }
                    if contents.packages.len() >= MAX_PACKAGES {
                        return Err(Fault::TooMany.at(chunk.at));
                    }
                    let package = self.package(chunk)?;
                    if contents.packages.iter().any(|other| other.id == package.id) {
                        self.notes.add(Oddity::DuplicatePackage, chunk.at);
                    }
                    contents.packages.push(package);
                }
                _ => self.notes.add(Oddity::UnknownChunk, chunk.at),
            }
        }
        if contents.packages.len() - already < declared {
            self.notes.add(Oddity::PackageCount, table.at);
        }
        self.note_cut(&chunks);
        Ok(())
    }

    fn package(&mut self, package: Chunk) -> Result<Stored, Error> {
        let mut stored = self.package_header(package)?;
        let type_names = package
            .at
            .checked_add(self.word(package.at + 268)? as usize);
        let keys = package
            .at
            .checked_add(self.word(package.at + 276)? as usize);
        let mut chunks = Chunks::new(self.data, package.body(), package.end());
        while let Some(chunk) = chunks.next()? {
            match chunk.kind {
                chunk::STRING_POOL if Some(chunk.at) == type_names => {
                    stored.type_names = Pool::parse(self.data, chunk)?;
                }
                chunk::STRING_POOL if Some(chunk.at) == keys => {
                    stored.keys = Pool::parse(self.data, chunk)?;
                }
                chunk::STRING_POOL => self.notes.add(Oddity::ExtraStringPool, chunk.at),
                chunk::TABLE_TYPE_SPEC => self.type_spec(chunk, &mut stored)?,
                chunk::TABLE_TYPE => self.type_chunk(chunk, &mut stored)?,
                chunk::TABLE_LIBRARY => self.libraries(chunk, &mut stored)?,
                chunk::TABLE_STAGED_ALIAS => self.aliases(chunk, &mut stored)?,
                chunk::TABLE_OVERLAYABLE => {}
                _ => self.notes.add(Oddity::UnknownChunk, chunk.at),
            }
        }
        self.note_cut(&chunks);
        Ok(stored)
    }

    fn package_header(&self, package: Chunk) -> Result<Stored, Error> {
        if package.header < PACKAGE {
            return Err(Fault::HeaderSize.at(package.at));
        }
        let offset = match package.header {
            ..288 => 0,
            _ => self.word(package.at + 284)?,
        };
        Ok(Stored {
            id: self.word(package.at + 8)?,
            name: utf16(self.data, package.at + 12),
            type_offset: u8::try_from(offset).map_err(|_| Fault::TypeChunk.at(package.at))?,
            type_names: Pool::default(),
            keys: Pool::default(),
            types: Vec::new(),
            libraries: Vec::new(),
            aliases: Vec::new(),
        })
    }

    fn type_spec(&mut self, chunk: Chunk, package: &mut Stored) -> Result<(), Error> {
        let bad = Fault::TypeChunk.at(chunk.at);
        if chunk.header < 16 {
            return Err(Fault::HeaderSize.at(chunk.at));
        }
        let id = self.data.get(chunk.at + 8).copied().unwrap_or(0);
        let count = self.word(chunk.at + 12)? as usize;
        let room = (chunk.size - chunk.header) / 4;
        if id == 0 || id.checked_add(package.type_offset).is_none() || count > room.min(0xffff) {
            return Err(bad);
        }
        let flags = chunk.body()..chunk.body() + count * 4;
        match package.types.binary_search_by_key(&id, |t| t.id) {
            Ok(_) => self.notes.add(Oddity::ExtraTypeSpec, chunk.at),
            Err(at) => package.types.insert(
                at,
                StoredType {
                    id,
                    flags,
                    chunks: Vec::new(),
                },
            ),
        }
        Ok(())
    }

    fn type_chunk(&mut self, chunk: Chunk, package: &mut Stored) -> Result<(), Error> {
        if chunk.header < TYPE {
            return Err(Fault::HeaderSize.at(chunk.at));
        }
        let id = self.data.get(chunk.at + 8).copied().unwrap_or(0);
        let offsets = self.offsets(chunk)?;
        let found = package.types.binary_search_by_key(&id, |t| t.id).ok();
        let stored = found.and_then(|at| package.types.get_mut(at));
        let stored = stored.ok_or(Fault::NoTypeSpec.at(chunk.at))?;
        let limit = chunk.body().min(chunk.end());
        let config = Config::read(self.data, chunk.at + 20, limit);
        let config = config.ok_or(Fault::TypeChunk.at(chunk.at))?;
        if stored.chunks.len() >= MAX_CONFIGS {
            return Err(Fault::TooMany.at(chunk.at));
        }
        stored.chunks.push(StoredChunk { config, offsets });
        self.check_entries(offsets)
    }

    /// Notes bad entries and counts values. Entries may overlap, so without a
    /// limit a small file could hold any number of them.
    fn check_entries(&mut self, offsets: Offsets) -> Result<(), Error> {
        for (_, at) in offsets.iter(self.data) {
            match entry::size(self.data, at, offsets.end) {
                Some(values) => self.values += values,
                None => self.notes.add(Oddity::BadEntry, at),
            }
        }
        if self.values > self.data.len() {
            Err(Fault::TooMany.at(offsets.at))
        } else {
            Ok(())
        }
    }

    fn offsets(&self, chunk: Chunk) -> Result<Offsets, Error> {
        let flags = self.data.get(chunk.at + 9).copied().unwrap_or(0);
        let count = self.word(chunk.at + 12)?;
        let start = self.word(chunk.at + 16)? as usize;
        let (form, unit) = match flags {
            _ if flags & SPARSE != 0 => (Form::Sparse, 4),
            _ if flags & OFFSET16 != 0 => (Form::Short, 2),
            _ => (Form::Wide, 4),
        };
        let room = start
            .checked_sub(chunk.header)
            .filter(|_| start <= chunk.size && start.is_multiple_of(4));
        if count > 0xffff || room.is_none_or(|room| room < count as usize * unit) {
            return Err(Fault::TypeChunk.at(chunk.at));
        }
        let (entries, end) = (chunk.at + start, chunk.end());
        Ok(Offsets {
            form,
            at: chunk.body(),
            count,
            entries,
            end,
        })
    }

    fn libraries(&self, chunk: Chunk, package: &mut Stored) -> Result<(), Error> {
        for at in self.rows(chunk, 260)? {
            package
                .libraries
                .push((self.word(at)?, utf16(self.data, at + 4)));
        }
        Ok(())
    }

    fn aliases(&self, chunk: Chunk, package: &mut Stored) -> Result<(), Error> {
        for at in self.rows(chunk, 8)? {
            package.aliases.push((self.word(at)?, self.word(at + 4)?));
        }
        Ok(())
    }

    /// Where the rows of a chunk start that is a count and rows of one size.
    fn rows(&self, chunk: Chunk, size: usize) -> Result<impl Iterator<Item = usize>, Error> {
        if chunk.header < 12 {
            return Err(Fault::HeaderSize.at(chunk.at));
        }
        let count = self.word(chunk.at + 8)? as usize;
        let room = (chunk.size - chunk.header) / size;
        Ok((0..count.min(room)).map(move |row| chunk.body() + row * size))
    }
}

/// A name in a field of 128 units, up to the first zero.
fn utf16(data: &[u8], at: usize) -> String {
    let units = (0..128).map_while(|i| u16_at(data, at + i * 2).filter(|&unit| unit != 0));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}
