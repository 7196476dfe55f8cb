//! Resource tables: `resources.arsc`.
//!
//! Parsing indexes the file; values and strings are decoded when asked for.

mod config;
mod entry;
mod locale;
mod lookup;
mod package;
mod parse;
mod proto;
mod proto_config;
mod qualifiers;
mod select;
mod strings;

use crate::note::{Note, Notes};
use crate::pool::Pool;

pub use config::Config;
pub use entry::{Bag, Entry, Resource};
pub use lookup::{Name, Resolved};
pub use package::{Package, Type};
pub use strings::LocalText;

/// A resource table.
#[derive(Debug, Clone)]
pub struct Table {
    data: Vec<u8>,
    pool: Pool,
    packages: Vec<package::Stored>,
    notes: Notes,
}

impl Table {
    /// What was odd about the file.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        self.notes.as_slice()
    }

    /// The packages in the order stored; an app has one.
    pub fn packages(&self) -> impl Iterator<Item = Package<'_>> {
        self.packages.iter().map(|stored| Package {
            table: self,
            stored,
        })
    }

    /// How many strings values may refer to.
    #[must_use]
    pub fn string_count(&self) -> u32 {
        self.pool.len()
    }

    /// Whether those strings are stored in UTF-8, not UTF-16.
    #[must_use]
    pub fn is_utf8(&self) -> bool {
        self.pool.is_utf8()
    }

    /// The string at an index, if Android can read it.
    #[must_use]
    pub fn string(&self, index: u32) -> Option<std::borrow::Cow<'_, str>> {
        self.pool.get(&self.data, index)
    }
}

#[cfg(test)]
mod tests;
