//! Reads native libraries (ELF). Takes bytes, does no input or output.
//!
//! The model is Android's linker: program headers and the dynamic segment are the truth. Section
//! headers are optional at run time and packers spoil them on purpose, so they are looked at only
//! where the segments say nothing.

mod bytes;
mod dynamic;
mod error;
mod file;
mod library;
mod note;
mod symbols;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use error::ElfError;
pub use library::{Library, beside_code, read};
