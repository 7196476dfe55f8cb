//! Reads DEX and Java class files. Takes bytes, does no input or output.

mod bytes;
pub mod dex;
pub mod error;
pub mod mutf8;

pub use error::{Gap, GapKind, Gaps, ReadError};
