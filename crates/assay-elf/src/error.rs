//! Why a library could not be read.

use thiserror::Error;

/// Why a library could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ElfError {
    /// The magic number is missing.
    #[error("is not an ELF file")]
    NotElf,
    /// It is neither 32 nor 64 bits, or big-endian.
    #[error("is an ELF file no Android device loads (class {class}, encoding {encoding})")]
    Foreign {
        /// Byte 4 of the file: 1 for 32 bits, 2 for 64.
        class: u8,
        /// Byte 5 of the file: 1 for little-endian.
        encoding: u8,
    },
    /// A table or a name lies outside the file.
    #[error("is damaged or cut short: {0} outside the file")]
    Outside(&'static str),
    /// Nothing says how many dynamic symbols there are; Android does not load such a library.
    #[error("has dynamic symbols, but no hash table or section that says how many")]
    Uncounted,
}
