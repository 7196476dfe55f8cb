//! The build id, which tells one build of a library from another.

use std::fmt::Write as _;

use crate::bytes::{slice, u32_at};
use crate::file::File;

const SEGMENT: u32 = 4;
const SECTION: u32 = 7;
const BUILD_ID: u32 = 3;
/// Places that are looked at: many of them could all span the whole file.
const MOST: usize = 16;
/// Longest id in bytes; the longest a linker makes is a SHA-256 of 32.
const LONGEST: usize = 64;

/// Returns the build id in hex; empty where there is none.
pub fn build_id(file: &File<'_>) -> String {
    let segments = file.segments.iter().filter(|s| s.kind == SEGMENT);
    let segments = segments.take(MOST);
    let sections = file.sections.iter().filter(|s| s.kind == SECTION);
    let sections = sections.take(MOST);
    segments
        .filter_map(|s| slice(file.data, s.offset, s.size))
        .chain(sections.filter_map(|s| file.content(s)))
        .find_map(find)
        .map(hex)
        .unwrap_or_default()
}

/// Finds the id among the notes of one place.
fn find(mut notes: &[u8]) -> Option<&[u8]> {
    loop {
        let name_size = usize::try_from(u32_at(notes, 0)?).ok()?;
        let size = usize::try_from(u32_at(notes, 4)?).ok()?;
        let kind = u32_at(notes, 8)?;
        let body = notes.get(12..)?;
        let content = body.get(padded(name_size)?..)?;
        if kind == BUILD_ID && body.get(..name_size)? == b"GNU\0" {
            return content.get(..size).filter(|id| id.len() <= LONGEST);
        }
        notes = content.get(padded(size)?..)?;
    }
}

/// Rounds up to the next multiple of four, to which the parts of a note are padded.
fn padded(size: usize) -> Option<usize> {
    size.checked_next_multiple_of(4)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
