//! Reads ZIP archives the way Android does. Takes bytes, does no input or output.
//!
//! The model is libziparchive and the asset manager of the Android Open Source Project: the
//! central directory is the truth, local headers are only looked at to find the data. What other
//! tools may read differently is noted; what Android itself would refuse is an error of the entry
//! or of the archive.
//!
//! Inflating is done by `libdeflater` (libdeflate 1.2x): on DEX files it takes about half the time
//! of `miniz_oxide`, and `zlib-rs` comes close but not level.

mod archive;
mod bytes;
mod container;
mod directory;
mod error;
mod local;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;

pub use archive::{Archive, Entry, Limits, Method, Note};
pub use container::{Container, Kind, hidden_code, is_code, loaded_dex, nested};
pub use directory::End;
pub use error::ZipError;
