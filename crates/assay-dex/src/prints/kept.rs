//! Prints kept of known kits, as one table of bytes.

use crate::bytes::{ix, u16_at, u32_at};

/// How the table begins.
const MAGIC: &[u8] = b"PRINTS1\n";
/// Print, kit, versions that have it.
const RECORD: usize = 8;
/// Versions a kit can have.
pub(crate) const VERSIONS: usize = 16;
/// Kits a table can have; more is damage.
const MOST_KITS: u16 = 4096;

/// The table, and where each leading half of a print begins in it.
pub(crate) struct Kept<'k> {
    records: &'k [u8],
    starts: Vec<u32>,
    /// How many prints each version of each kit has.
    pub(crate) totals: Vec<[u32; VERSIONS]>,
}

/// One print of one kit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Record {
    pub(crate) kit: u16,
    pub(crate) versions: u16,
}

impl<'k> Kept<'k> {
    /// None if the bytes are no table.
    pub(crate) fn new(bytes: &'k [u8]) -> Option<Self> {
        let records = bytes.strip_prefix(MAGIC)?;
        let mut kept = Self {
            records,
            starts: vec![0; (1 << 16) + 1],
            totals: Vec::new(),
        };
        for number in 0..kept.len() {
            let (print, record) = kept.record(number)?;
            let slot = kept.starts.get_mut(half(print) + 1)?;
            *slot += 1;
            if record.kit >= MOST_KITS {
                return None;
            }
            let kit = usize::from(record.kit);
            let room = kept.totals.len().max(kit + 1);
            kept.totals.resize(room, [0; VERSIONS]);
            for version in versions(record.versions) {
                *kept.totals.get_mut(kit)?.get_mut(version)? += 1;
            }
        }
        let mut sum = 0;
        for start in &mut kept.starts {
            sum += *start;
            *start = sum;
        }
        Some(kept)
    }

    pub(crate) fn len(&self) -> usize {
        self.records.len() / RECORD
    }

    /// The numbers of the records with a print.
    pub(crate) fn find(&self, print: u32) -> Option<(usize, Record)> {
        let begin = ix(*self.starts.get(half(print))?);
        let end = ix(*self.starts.get(half(print) + 1)?);
        let mut numbers = begin..end;
        numbers.find_map(|number| {
            let (own, record) = self.record(number)?;
            (own == print).then_some((number, record))
        })
    }

    fn record(&self, number: usize) -> Option<(u32, Record)> {
        let at = number * RECORD;
        let record = Record {
            kit: u16_at(self.records, at + 4)?,
            versions: u16_at(self.records, at + 6)?,
        };
        Some((u32_at(self.records, at)?, record))
    }
}

pub(crate) fn versions(mask: u16) -> impl Iterator<Item = usize> {
    (0..VERSIONS).filter(move |version| mask >> version & 1 == 1)
}

fn half(print: u32) -> usize {
    ix(print >> 16)
}

#[cfg(test)]
pub(crate) fn table(rows: &[(u32, u16, u16)]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    for (print, kit, versions) in rows {
        bytes.extend(print.to_le_bytes());
        bytes.extend(kit.to_le_bytes());
        bytes.extend(versions.to_le_bytes());
    }
    bytes
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn a_print_is_found_with_its_kit_and_versions() {
        let bytes = table(&[(7, 0, 1), (0x0001_0000, 1, 3), (0xffff_ffff, 0, 2)]);
        let kept = Kept::new(&bytes).expect("a table");
        let found = |print| {
            kept.find(print)
                .map(|(at, row)| (at, row.kit, row.versions))
        };
        assert_eq!(found(7), Some((0, 0, 1)));
        assert_eq!(found(0x0001_0000), Some((1, 1, 3)));
        assert_eq!(found(0xffff_ffff), Some((2, 0, 2)));
        assert_eq!(found(8), None);
        assert_eq!(
            kept.totals.iter().map(|t| (t[0], t[1])).collect::<Vec<_>>(),
            [(1, 1), (1, 1)]
        );
    }

    #[test]
    fn other_bytes_are_no_table() {
        assert!(Kept::new(b"PK\x03\x04").is_none());
        assert!(Kept::new(&table(&[(1, u16::MAX, 1)])).is_none());
    }
}
