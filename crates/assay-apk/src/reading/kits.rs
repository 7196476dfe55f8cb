//! Kits known by what their code does.

use serde::Serialize;

/// A kit of which prints were found.
#[derive(Debug, Serialize)]
pub struct Kit {
    /// Its number in the table.
    pub kit: u16,
    /// Prints found and kept, of each version: number, found, kept.
    pub versions: Vec<(u16, u32, u32)>,
    /// Different prints found.
    pub found: u32,
    /// Classes with a print of it.
    pub classes: u32,
    /// Of them, those with a method that can run.
    pub used: u32,
    /// Some of these classes.
    pub examples: Vec<String>,
}

impl From<assay_dex::prints::Kit> for Kit {
    fn from(kit: assay_dex::prints::Kit) -> Self {
        let versions = kit.versions.iter();
        Self {
            kit: kit.kit,
            versions: versions.map(|v| (v.version, v.found, v.kept)).collect(),
            found: kit.found,
            classes: kit.classes,
            used: kit.used,
            examples: kit.examples,
        }
    }
}
