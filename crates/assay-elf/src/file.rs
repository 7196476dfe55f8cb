//! The file header, program headers and section headers.

use crate::bytes::{Class, slice, table, u16_at, u32_at};
use crate::error::ElfError;

const MAGIC: &[u8] = b"\x7fELF";
const LOAD: u32 = 1;
/// The flag of sections that hold instructions (`SHF_EXECINSTR`).
const INSTRUCTIONS: u64 = 4;

/// One segment: what the linker maps.
#[derive(Debug, Clone, Copy)]
pub struct Segment {
    /// What it is for.
    pub kind: u32,
    /// Where it lies in the file.
    pub offset: u64,
    /// Where it is mapped.
    pub address: u64,
    /// Bytes in the file.
    pub size: u64,
}

/// One section: what the static linker and debuggers look at.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// What it holds.
    pub kind: u32,
    /// How it is mapped.
    pub flags: u64,
    /// Where it lies in the file.
    pub offset: u64,
    /// Bytes in the file.
    pub size: u64,
    /// A section that belongs to it, for symbols that of their names.
    pub link: u32,
}

/// An ELF file over borrowed bytes.
#[derive(Debug)]
pub struct File<'a> {
    /// The whole file.
    pub data: &'a [u8],
    /// How wide addresses are.
    pub class: Class,
    /// The number of the machine.
    pub machine: u16,
    /// The program headers.
    pub segments: Vec<Segment>,
    /// The section headers; empty where there are none to read.
    pub sections: Vec<Section>,
}

impl<'a> File<'a> {
    /// Reads the headers.
    pub fn parse(data: &'a [u8]) -> Result<Self, ElfError> {
        let class = class(data)?;
        let half = |at| u16_at(data, at).ok_or(ElfError::Outside("the file header lies"));
        let word = |at| {
            let found = class.word_at(data, at);
            found.ok_or(ElfError::Outside("the file header lies"))
        };
        let count = half(class.pick(44, 56))?;
        let segments = segments(data, class, word(class.pick(28, 32))?, count)
            .ok_or(ElfError::Outside("the program headers lie"))?;
        let count = half(class.pick(48, 60))?;
        // Android runs libraries whose section headers are nonsense: missing ones are no error.
        let sections = sections(data, class, word(class.pick(32, 40))?, count).unwrap_or_default();
        Ok(Self {
            data,
            class,
            machine: half(18)?,
            segments,
            sections,
        })
    }

    /// Returns the bytes mapped at an address, up to the end of their segment.
    ///
    /// Where segments overlap the last one counts, for the linker maps one over the other.
    pub fn mapped(&self, address: u64) -> Option<&'a [u8]> {
        let within = |s: &&Segment| {
            s.kind == LOAD && address.checked_sub(s.address).is_some_and(|d| d < s.size)
        };
        let segment = self.segments.iter().rev().find(within)?;
        let skip = address.checked_sub(segment.address)?;
        let offset = segment.offset.checked_add(skip)?;
        slice(self.data, offset, segment.size.checked_sub(skip)?)
    }

    /// Returns the parts of the file that hold no instructions, as its section headers tell.
    #[must_use]
    pub fn beside_code(&self) -> Vec<&'a [u8]> {
        let code = self.sections.iter().filter(|s| s.flags & INSTRUCTIONS != 0);
        let range = |s: &Section| Some((s.offset, s.offset.checked_add(s.size)?));
        let mut code: Vec<(u64, u64)> = code.filter_map(range).collect();
        code.sort_unstable();
        let mut parts = Vec::new();
        let mut begin = 0;
        let whole = u64::try_from(self.data.len()).unwrap_or(u64::MAX);
        for (from, to) in code.into_iter().chain([(whole, whole)]) {
            if let Some(length) = from.checked_sub(begin) {
                parts.extend(slice(self.data, begin, length));
            }
            begin = begin.max(to);
        }
        parts
    }

    /// Returns the bytes of a section.
    pub fn content(&self, section: &Section) -> Option<&'a [u8]> {
        slice(self.data, section.offset, section.size)
    }
}

fn class(data: &[u8]) -> Result<Class, ElfError> {
    if !data.starts_with(MAGIC) {
        return Err(ElfError::NotElf);
    }
    match (data.get(4).copied(), data.get(5).copied()) {
        (Some(1), Some(1)) => Ok(Class::Elf32),
        (Some(2), Some(1)) => Ok(Class::Elf64),
        (Some(class), Some(encoding)) => Err(ElfError::Foreign { class, encoding }),
        _ => Err(ElfError::Outside("the file header lies")),
    }
}

fn segments(data: &[u8], class: Class, offset: u64, count: u16) -> Option<Vec<Segment>> {
    let size = class.pick(32, 56);
    let records = table(data, offset, count, size)?.chunks_exact(size);
    let segment = |record| {
        Some(Segment {
            kind: u32_at(record, 0)?,
            offset: class.word_at(record, class.pick(4, 8))?,
            address: class.word_at(record, class.pick(8, 16))?,
            size: class.word_at(record, class.pick(16, 32))?,
        })
    };
    records.map(segment).collect()
}

fn sections(data: &[u8], class: Class, offset: u64, count: u16) -> Option<Vec<Section>> {
    let size = class.pick(40, 64);
    let records = table(data, offset, count, size)?.chunks_exact(size);
    let section = |record| {
        Some(Section {
            kind: u32_at(record, 4)?,
            flags: class.word_at(record, 8)?,
            offset: class.word_at(record, class.pick(16, 24))?,
            size: class.word_at(record, class.pick(20, 32))?,
            link: u32_at(record, class.pick(24, 40))?,
        })
    };
    records.map(section).collect()
}
