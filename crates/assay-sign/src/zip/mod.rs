//! The strict ZIP reading that signature verification needs.
//!
//! An APK's entries must be read here exactly as apksigner reads them: it refuses an archive
//! whose local headers and central directory disagree, where a lenient reader picks a side.

mod content;
mod directory;
mod sections;

pub(crate) use content::Contents;
pub use content::Inflated;
pub(crate) use directory::{Record, records};
pub(crate) use sections::Sections;
