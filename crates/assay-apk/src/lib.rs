//! Puts the readers together: one artifact in, one reading out. Does no input or output.

mod budget;
mod code;
mod declared;
pub mod dex;
mod hosted;
pub mod launch;
mod layouts;
mod libraries;
mod named;
mod open;
#[cfg(test)]
mod open_tests;
mod plug_in;
mod prints;
mod query;
mod read;
pub mod reading;
mod resources;
mod roots;
mod signing;
mod surroundings;
mod texts;
mod tree;

pub use prints::prints;
pub use query::{Api, Phrase, Query, Shape};
pub use read::{Asked, Ran, measure, read};
