//! Reads DEX and Java class files. Takes bytes, does no input or output.
//!
//! Layers, each knowing only those above it: [`dex`] and [`classfile`] read one
//! file; [`program`] joins all files of an app; [`graph`] says
//! what calls what; [`flow`] what values are known; [`query`] answers questions.

mod bytes;
pub mod classfile;
pub mod dex;
pub mod error;
pub mod flow;
pub mod graph;
pub mod mutf8;
pub mod prints;
pub mod program;
pub mod query;

pub use error::{Gap, GapKind, Gaps, ReadError};
