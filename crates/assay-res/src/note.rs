//! Oddities that Android tolerates. They do not stop reading; tampering tools leave them.

/// Something unusual that Android reads all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Oddity {
    /// The file's first chunk is not of the kind expected there.
    RootKind,
    /// The file's first chunk has a header of unusual size.
    RootHeader,
    /// Bytes follow the file's first chunk.
    TrailingData,
    /// A chunk of a kind nobody knows was skipped.
    UnknownChunk,
    /// A second string pool was found where one belongs.
    ExtraStringPool,
    /// A string is malformed or out of range, so it reads as nothing.
    BadString,
    /// Attributes are not 20 bytes long, or do not start right after their header.
    AttributeLayout,
    /// Attributes are not in ascending order of id: Android misses some of them.
    AttributeOrder,
    /// An attribute's name differs from what its resource id says.
    AttributeName,
    /// There is no resource map though attributes are in the Android namespace.
    NoResourceMap,
    /// An end tag has no start, or a start tag no end.
    Unbalanced,
    /// An end tag names another element than the open one.
    EndTagName,
    /// A second element stands beside the root element.
    SeveralRoots,
    /// A tree breaks off before its end.
    CutShort,
    /// A type has a second specification, which Android ignores.
    ExtraTypeSpec,
    /// Fewer packages are present than declared.
    PackageCount,
    /// Two packages share an id.
    DuplicatePackage,
    /// A resource entry is malformed, so it reads as absent.
    BadEntry,
}

impl Oddity {
    /// A stable name for reports.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::RootKind => "root-kind",
            Self::RootHeader => "root-header",
            Self::TrailingData => "trailing-data",
            Self::UnknownChunk => "unknown-chunk",
            Self::ExtraStringPool => "extra-string-pool",
            Self::BadString => "bad-string",
            Self::AttributeLayout => "attribute-layout",
            Self::AttributeOrder => "attribute-order",
            Self::AttributeName => "attribute-name",
            Self::NoResourceMap => "no-resource-map",
            Self::Unbalanced => "unbalanced",
            Self::EndTagName => "end-tag-name",
            Self::SeveralRoots => "several-roots",
            Self::CutShort => "cut-short",
            Self::ExtraTypeSpec => "extra-type-spec",
            Self::PackageCount => "package-count",
            Self::DuplicatePackage => "duplicate-package",
            Self::BadEntry => "bad-entry",
        }
    }
}

/// An oddity, where it was first met and how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// What is odd.
    pub what: Oddity,
    /// Offset of the first one.
    pub at: usize,
    /// How many there are.
    pub count: u32,
}

/// Collects oddities: one row a kind, so hostile files cannot make it grow.
#[derive(Debug, Clone, Default)]
pub(crate) struct Notes(Vec<Note>);

impl Notes {
    /// Counts one more oddity.
    pub(crate) fn add(&mut self, what: Oddity, at: usize) {
        match self.0.iter_mut().find(|n| n.what == what) {
            Some(note) => note.count = note.count.saturating_add(1),
            None => self.0.push(Note { what, at, count: 1 }),
        }
    }

    /// All rows, in the order met.
    pub(crate) fn as_slice(&self) -> &[Note] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_instead_of_growing() {
        let mut notes = Notes::default();
        for at in 5..1005 {
            notes.add(Oddity::BadString, at);
        }
        let expected = Note {
            what: Oddity::BadString,
            at: 5,
            count: 1000,
        };
        assert_eq!(notes.as_slice(), [expected]);
    }
}
