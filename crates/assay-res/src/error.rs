//! Why a file was refused, and what was odd in one that was read.

use std::fmt;

/// Why a file cannot be read, and where. Android refuses the same file, or one
/// of our limits was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Error {
    /// Offset in the file.
    pub at: usize,
    /// What is wrong there.
    pub fault: Fault,
}

/// What makes a file unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The file or a chunk header is cut short.
    Truncated,
    /// A chunk reaches past its container, or is shorter than its own header.
    ChunkSize,
    /// A chunk header is too short for its kind.
    HeaderSize,
    /// A chunk does not start or end on a multiple of four.
    Alignment,
    /// The string pool breaks a rule that Android checks.
    StringPool,
    /// A binary XML file has no string pool.
    NoStringPool,
    /// A document has no root element.
    NoRoot,
    /// An element is too short for the attributes it declares.
    Attributes,
    /// The resource table holds more packages than it declares.
    PackageCount,
    /// A type or type specification is malformed.
    TypeChunk,
    /// A type stands before its specification.
    NoTypeSpec,
    /// Plain-text XML is not well-formed.
    NotWellFormed,
    /// Protocol-buffer data is malformed.
    NotProtobuf,
    /// Elements are nested deeper than our limit.
    TooDeep,
    /// There are more nodes, attributes or packages than our limit.
    TooMany,
    /// There is more text than our limit.
    TooMuchText,
}

impl Fault {
    /// The fault in words, fit for a user.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Truncated => "data ends inside a header",
            Self::ChunkSize => "chunk size does not fit its container",
            Self::HeaderSize => "chunk header is too short",
            Self::Alignment => "chunk is not aligned to four bytes",
            Self::StringPool => "string pool is corrupt",
            Self::NoStringPool => "no string pool",
            Self::NoRoot => "no root element",
            Self::Attributes => "attributes do not fit their element",
            Self::PackageCount => "more packages than declared",
            Self::TypeChunk => "resource type is corrupt",
            Self::NoTypeSpec => "resource type without a specification",
            Self::NotWellFormed => "XML is not well-formed",
            Self::NotProtobuf => "protocol-buffer data is corrupt",
            Self::TooDeep => "elements are nested too deep",
            Self::TooMany => "too many nodes",
            Self::TooMuchText => "too much text",
        }
    }

    /// This fault at an offset.
    pub(crate) fn at(self, at: usize) -> Error {
        Error { at, fault: self }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at byte {})", self.fault.text(), self.at)
    }
}

impl std::error::Error for Error {}
