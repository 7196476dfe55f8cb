//! The string table: where each string lies. Text is decoded by whoever asks.

use crate::bytes::{Cursor, id32, ix};
use crate::error::{Budget, GapKind, Gaps};

/// Offset and length of each string's bytes. A damaged string is absent.
#[derive(Debug, Clone)]
pub struct StringTable<'a> {
    data: &'a [u8],
    spans: Vec<Span>,
}

#[derive(Debug, Clone, Copy)]
struct Span {
    start: u32,
    len: u32,
}

/// The offset of a string that could not be read.
const LOST: u32 = u32::MAX;

impl<'a> StringTable<'a> {
    /// Finds every string once.
    ///
    /// Strings may not overlap in a valid file, so together they are no longer
    /// than the file; whatever goes beyond that is skipped.
    pub(crate) fn read(data: &'a [u8], ids: &[u8], gaps: &mut Gaps) -> Self {
        let mut budget = Budget::new(data.len() as u64);
        let offsets = ids.as_chunks::<4>().0;
        let mut spans = Vec::with_capacity(offsets.len());
        for (index, offset) in offsets.iter().enumerate() {
            let span = find(data, u32::from_le_bytes(*offset));
            let span = span.filter(|span| budget.spend(ix(span.len)));
            if span.is_none() {
                gaps.note(GapKind::String, id32(index));
            }
            spans.push(span.unwrap_or(Span {
                start: LOST,
                len: 0,
            }));
        }
        Self { data, spans }
    }

    /// The bytes of a string.
    #[must_use]
    pub fn get(&self, index: u32) -> Option<&'a [u8]> {
        let span = self
            .spans
            .get(ix(index))
            .filter(|span| span.start != LOST)?;
        self.data.get(ix(span.start)..ix(span.start) + ix(span.len))
    }
}

/// Strings end in a NUL byte; the count before them is of UTF-16 units.
fn find(data: &[u8], offset: u32) -> Option<Span> {
    let mut cursor = Cursor::new(data, ix(offset));
    let units = ix(cursor.uleb()?);
    let start = cursor.position();
    // A unit takes at most three bytes, so the search is bounded by the count.
    let window = units
        .saturating_mul(3)
        .saturating_add(1)
        .min(data.len() - start);
    let len = memchr::memchr(0, data.get(start..start + window)?)?;
    Some(Span {
        start: id32(start),
        len: id32(len),
    })
}
