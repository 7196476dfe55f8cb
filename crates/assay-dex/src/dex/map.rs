//! The map list, for the two tables that the header does not name.

use crate::bytes::{ix, table, u16_at, u32_at};

const CALL_SITES: u16 = 0x0007;
const METHOD_HANDLES: u16 = 0x0008;

/// Tables that only the map list names. Absent or damaged ones are empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct MapTables<'a> {
    /// `call_site_ids`: 4 bytes each.
    pub call_sites: &'a [u8],
    /// `method_handles`: 8 bytes each.
    pub method_handles: &'a [u8],
}

/// Looks both tables up. The map has at most one entry a kind, so 64 are plenty.
pub(crate) fn read(data: &[u8], offset: u32) -> MapTables<'_> {
    let mut found = MapTables::default();
    let count = u32_at(data, ix(offset)).unwrap_or(0).min(64);
    for item in 0..ix(count) {
        let at = ix(offset) + 4 + item * 12;
        let entry = (u16_at(data, at), u32_at(data, at + 4), u32_at(data, at + 8));
        let (Some(kind), Some(size), Some(start)) = entry else {
            break;
        };
        let slice = |width| table(data, ix(start), ix(size), width).unwrap_or_default();
        match kind {
            CALL_SITES => found.call_sites = slice(4),
            METHOD_HANDLES => found.method_handles = slice(8),
            _ => {}
        }
    }
    found
}
