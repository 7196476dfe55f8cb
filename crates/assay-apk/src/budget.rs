//! How much of one artifact may be inflated.

use std::cell::Cell;
use std::rc::Rc;

use assay_zip::{Entry, Method, ZipError};

/// Bytes that stay in memory while the artifact is read: packages, tables and code. Real apps
/// carry up to about 300 MB of these.
const KEPT: u64 = 640 << 20;
/// Bytes looked at and let go: XML files, libraries, pictures.
const PASSING: u64 = 2 << 30;

/// What is left to inflate; all packages of an artifact share one budget.
#[derive(Debug, Clone)]
pub struct Budget {
    kept: Rc<Cell<u64>>,
    passing: Rc<Cell<u64>>,
}

impl Default for Budget {
    fn default() -> Self {
        Self::new(KEPT, PASSING)
    }
}

impl Budget {
    /// A budget of so many bytes.
    pub fn new(kept: u64, passing: u64) -> Self {
        Self {
            kept: Rc::new(Cell::new(kept)),
            passing: Rc::new(Cell::new(passing)),
        }
    }

    /// Takes what an entry costs that stays in memory; stored bytes cost none.
    pub fn keep(&self, entry: &Entry) -> Result<(), ZipError> {
        match entry.method {
            Method::Deflated => spend(&self.kept, entry.size, entry.size),
            _ => Ok(()),
        }
    }

    /// Takes what an entry costs that is looked at once. Stored bytes need no inflating, but many
    /// entries can share them, so they are not free either.
    pub fn look(&self, entry: &Entry) -> Result<(), ZipError> {
        let cost = match entry.method {
            Method::Deflated => entry.size,
            _ => entry.size / 2,
        };
        spend(&self.passing, cost, entry.size)
    }
}

fn spend(left: &Cell<u64>, cost: u64, size: u64) -> Result<(), ZipError> {
    let rest = left.get().checked_sub(cost);
    left.set(rest.ok_or(ZipError::TooLarge(size))?);
    Ok(())
}
