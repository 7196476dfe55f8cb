//! Reads the XML and the resource tables of Android packages and draws their icons.
//! Takes bytes, does no input or output.
//!
//! [`axml`] reads XML in all three encodings, [`arsc`] reads `resources.arsc`,
//! [`framework`] knows the names of Android's own resources, and [`icon`] draws.
//!
//! The readers are our own. The crate `apk-info-axml` 1.1 was tried first: it
//! reads every real file, but it turns values into strings, resolves references
//! for the default configuration only, does not read styles, arrays and plurals,
//! and drops line numbers; a checker of real apps needs all four.

pub mod arsc;
pub mod axml;
mod bytes;
mod chunk;
pub mod error;
pub mod framework;
pub mod icon;
mod item;
pub mod note;
mod pool;
mod protobuf;
#[cfg(test)]
mod testing;
pub mod value;
mod write;

pub use error::{Error, Fault};
pub use note::{Note, Oddity};
pub use value::{Complex, Raw, Value};
