//! The dynamic segment: which libraries are needed, and where names and symbols lie.

use crate::bytes::slice;
use crate::error::ElfError;
use crate::file::File;

const SEGMENT: u32 = 2;
const SECTION: u32 = 6;
const NULL: u64 = 0;
const NEEDED: u64 = 1;
const HASH: u64 = 4;
const STRINGS: u64 = 5;
const SYMBOLS: u64 = 6;
const STRINGS_SIZE: u64 = 10;
const SONAME: u64 = 14;
const GNU_HASH: u64 = 0x6FFF_FEF5;
/// Names of needed libraries that are kept; real libraries need a few dozen.
const MOST_NEEDED: usize = 1_000;
/// Longest name that is read. File names end at 255 bytes; mangled Java names are longer.
const LONGEST: usize = 4_096;

/// What the dynamic segment says, addresses unresolved.
#[derive(Debug, Default)]
pub struct Dynamic {
    /// Address of the symbols.
    pub symbols: Option<u64>,
    /// Address of the older hash table.
    pub hash: Option<u64>,
    /// Address of GNU's hash table.
    pub gnu_hash: Option<u64>,
    strings: Option<u64>,
    strings_size: Option<u64>,
    soname: Option<u64>,
    needed: Vec<u64>,
}

impl Dynamic {
    /// Reads the dynamic segment; none where the file has none, as a static program.
    pub fn of(file: &File<'_>) -> Result<Option<Self>, ElfError> {
        let Some(bytes) = bytes(file)? else {
            return Ok(None);
        };
        let mut dynamic = Self::default();
        let word = file.class.pick(4, 8);
        for entry in bytes.chunks_exact(2 * word) {
            let tag = file.class.word_at(entry, 0).unwrap_or(NULL);
            if tag == NULL {
                break;
            }
            dynamic.take(tag, file.class.word_at(entry, word).unwrap_or_default());
        }
        Ok(Some(dynamic))
    }

    /// Takes one entry; the last of a kind counts, as for the linker.
    fn take(&mut self, tag: u64, value: u64) {
        match tag {
            NEEDED if self.needed.len() < MOST_NEEDED => self.needed.push(value),
            HASH => self.hash = Some(value),
            GNU_HASH => self.gnu_hash = Some(value),
            STRINGS => self.strings = Some(value),
            STRINGS_SIZE => self.strings_size = Some(value),
            SYMBOLS => self.symbols = Some(value),
            SONAME => self.soname = Some(value),
            _ => {}
        }
    }

    /// Returns the string table.
    pub fn strings<'a>(&self, file: &File<'a>) -> Result<&'a [u8], ElfError> {
        let Some(address) = self.strings else {
            return Ok(&[]);
        };
        let missing = ElfError::Outside("the dynamic strings lie");
        let all = file.mapped(address).ok_or(missing.clone())?;
        slice(all, 0, self.strings_size.unwrap_or(u64::MAX)).ok_or(missing)
    }

    /// Returns the library's own name; empty where it has none.
    pub fn soname(&self, strings: &[u8]) -> Result<String, ElfError> {
        self.soname
            .map_or(Ok(String::new()), |at| name(strings, at))
    }

    /// Returns the names of the libraries it needs, in order.
    pub fn needed(&self, strings: &[u8]) -> Result<Vec<String>, ElfError> {
        self.needed.iter().map(|at| name(strings, *at)).collect()
    }
}

/// Returns the bytes of the dynamic segment, or of its section where no segment is stated.
fn bytes<'a>(file: &File<'a>) -> Result<Option<&'a [u8]>, ElfError> {
    let missing = ElfError::Outside("the dynamic segment lies");
    if let Some(segment) = file.segments.iter().find(|s| s.kind == SEGMENT) {
        // The linker follows the address; the offset is for tools that do not map the file.
        let found = file
            .mapped(segment.address)
            .or_else(|| slice(file.data, segment.offset, segment.size))
            .ok_or(missing.clone())?;
        return slice(found, 0, segment.size).map(Some).ok_or(missing);
    }
    match file.sections.iter().find(|s| s.kind == SECTION) {
        Some(section) => file.content(section).map(Some).ok_or(missing),
        None => Ok(None),
    }
}

fn name(strings: &[u8], at: u64) -> Result<String, ElfError> {
    let bytes = string(strings, at).ok_or(ElfError::Outside("a name lies"))?;
    Ok(String::from_utf8_lossy(bytes).into_owned())
}

/// Returns the name at an offset of a string table; none where it does not end within reason.
pub fn string(strings: &[u8], at: u64) -> Option<&[u8]> {
    let rest = slice(strings, at, LONGEST as u64)?;
    rest.get(..memchr::memchr(0, rest)?)
}
