//! The dynamic symbols: what a library exports to the runtime.

use std::collections::BTreeSet;

use crate::bytes::{Class, u16_at, u32_at};
use crate::dynamic::{Dynamic, string};
use crate::error::ElfError;
use crate::file::File;

const SECTION: u32 = 11;
/// Exported names that are kept.
const MOST: usize = 2_000;
const GLOBAL: u8 = 1;
const WEAK: u8 = 2;

/// The symbols, cut to their number, with their names.
pub struct Symbols<'a> {
    class: Class,
    records: &'a [u8],
    strings: &'a [u8],
}

impl<'a> Symbols<'a> {
    /// Finds the symbols by the dynamic segment, or by their section where it can't count them.
    pub fn of(
        file: &File<'a>,
        dynamic: &Dynamic,
        strings: &'a [u8],
    ) -> Result<Option<Self>, ElfError> {
        let Some(address) = dynamic.symbols else {
            return Ok(Self::of_section(file));
        };
        let all = file.mapped(address);
        let all = all.ok_or(ElfError::Outside("the dynamic symbols lie"))?;
        let Some(count) = count(file, dynamic) else {
            return match Self::of_section(file) {
                None => Err(ElfError::Uncounted),
                found => Ok(found),
            };
        };
        let size = usize::try_from(count).unwrap_or(usize::MAX);
        let size = size.saturating_mul(record_size(file.class));
        let records = all
            .get(..size)
            .ok_or(ElfError::Outside("the dynamic symbols lie"))?;
        Ok(Some(Self {
            class: file.class,
            records,
            strings,
        }))
    }

    fn of_section(file: &File<'a>) -> Option<Self> {
        let section = file.sections.iter().find(|s| s.kind == SECTION)?;
        let link = usize::try_from(section.link).ok()?;
        Some(Self {
            class: file.class,
            records: file.content(section)?,
            strings: file.content(file.sections.get(link)?)?,
        })
    }

    /// Returns the exported names Java code binds to, sorted.
    pub fn jni(&self) -> Vec<String> {
        let mut found = BTreeSet::new();
        // Names may overlap: without a budget a crafted table makes us read its tail for each.
        let mut budget = self.strings.len().saturating_mul(4);
        for at in self.exported() {
            let Some(name) = self.bound(at) else {
                continue;
            };
            let Some(left) = budget.checked_sub(name.len()) else {
                break;
            };
            budget = left;
            found.insert(name);
            if found.len() > MOST {
                found.pop_last();
            }
        }
        found.into_iter().map(str::to_owned).collect()
    }

    /// Returns where the names of exported symbols lie, each once.
    fn exported(&self) -> Vec<u32> {
        let records = self.records.chunks_exact(record_size(self.class));
        let mut names: Vec<u32> = records
            .filter(|record| is_exported(record, self.class) == Some(true))
            .filter_map(|record| u32_at(record, 0))
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Returns a name the runtime could look for; it escapes all but ASCII, so others are no use.
    fn bound(&self, at: u32) -> Option<&'a str> {
        let start = self.strings.get(usize::try_from(at).ok()?..)?;
        // Looking for the end of every name would not be linear in the file's size.
        if !start.starts_with(b"Java_") && !start.starts_with(b"JNI_OnLoad\0") {
            return None;
        }
        std::str::from_utf8(string(self.strings, at.into())?).ok()
    }
}

fn record_size(class: Class) -> usize {
    class.pick(16, 24)
}

/// Whether the linker would hand a symbol to others: global or weak, and defined.
fn is_exported(record: &[u8], class: Class) -> Option<bool> {
    let binding = record.get(class.pick(12, 4))? >> 4;
    let section = u16_at(record, class.pick(14, 6))?;
    Some(matches!(binding, GLOBAL | WEAK) && section != 0)
}

/// Counts the symbols by GNU's hash table where there is one, as the linker prefers it.
fn count(file: &File<'_>, dynamic: &Dynamic) -> Option<u64> {
    let gnu = dynamic.gnu_hash.and_then(|address| file.mapped(address));
    if let Some(count) = gnu.and_then(|table| count_gnu(table, file.class)) {
        return Some(count);
    }
    let table = file.mapped(dynamic.hash?)?;
    // One link of a chain for each symbol, after the two counts and the buckets.
    let (buckets, links) = (u32_at(table, 0)?, u32_at(table, 4)?);
    let size = (u64::from(buckets) + u64::from(links) + 2) * 4;
    (size <= table.len() as u64).then_some(links.into())
}

/// Counts by GNU's hash table: the highest bucket begins the last chain, which ends in an odd value.
fn count_gnu(table: &[u8], class: Class) -> Option<u64> {
    let (buckets, first) = (u32_at(table, 0)?, u32_at(table, 4)?);
    let bloom = usize::try_from(u32_at(table, 8)?).ok()?;
    let rest = table
        .get(16..)?
        .get(bloom.checked_mul(class.pick(4, 8))?..)?;
    let buckets = usize::try_from(buckets).ok()?.checked_mul(4)?;
    let (heads, chains) = rest.split_at_checked(buckets)?;
    let highest = heads.chunks_exact(4).filter_map(|c| u32_at(c, 0)).max()?;
    let Some(skip) = highest.checked_sub(first) else {
        return Some(first.into());
    };
    let chain = chains.get(usize::try_from(skip).ok()?.checked_mul(4)?..)?;
    let values = chain.chunks_exact(4).filter_map(|c| u32_at(c, 0));
    let last = values.take_while(|value| value & 1 == 0).count() as u64;
    Some(u64::from(highest) + last + 1)
}
