//! Why an archive or an entry could not be read.

use thiserror::Error;

/// Why an archive or one of its entries could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ZipError {
    /// There is no end record.
    #[error("is not a ZIP archive (no end of central directory)")]
    NotZip,
    /// The end record points outside the file.
    #[error("is damaged or cut short: the central directory lies outside the file")]
    Truncated,
    /// The archive holds nothing.
    #[error("is an empty archive")]
    Empty,
    /// There are more entries than we are willing to read.
    #[error("has {0} entries, more than the limit")]
    TooManyEntries(u64),
    /// The local header is missing, or contradicts the central directory.
    #[error("the local header is missing or contradicts the central directory")]
    LocalHeader,
    /// The data lies outside the file.
    #[error("the data lies outside the archive")]
    OutOfRange,
    /// The entry is larger than we are willing to inflate.
    #[error("{0} bytes are over the limit for one entry")]
    TooLarge(u64),
    /// The data does not inflate to the size that is stated.
    #[error("the compressed data is damaged")]
    Damaged,
}
