//! Calls that need a permission the user did not grant.

use crate::machine::Machine;
use crate::model::Row;
use crate::run::{End, Paths};

const DENIED: &str = "java.lang.SecurityException";

impl Machine<'_, '_> {
    /// Whether the system refuses what a row needs: before the user agreed, nothing is granted that
    /// was not granted on this way. Later, and behind taps, nobody knows.
    pub(crate) fn lacks(&self, row: &Row) -> bool {
        let world = &self.world;
        if row.permission.is_empty() || world.exploring || world.agreed || world.state == "R3" {
            return false;
        }
        let mut needed = row.permission.iter();
        !needed.any(|name| self.has_permission(&format!("android.permission.{name}")))
    }

    /// What a call throws that is refused; none where nobody would catch it, for a launch is judged
    /// as if such an exception had not been thrown.
    pub(crate) fn denied(&mut self, rows: &[&Row]) -> Option<Paths> {
        let row = rows.iter().find(|row| self.lacks(row))?;
        let class = row.throws.as_deref().unwrap_or(DENIED);
        let thrown = self.throw_new(&assay_dex::program::java::descriptor(class), None);
        match thrown {
            Paths::One(End::Thrown(value)) if self.escapes(value) => None,
            thrown => Some(thrown),
        }
    }
}
