//! Code known again under other names.
//!
//! A print is one number for what a method does that renaming leaves alone. Prints of known kits
//! are kept, and looked for in an app.

mod kept;
mod marks;

use kept::{Kept, VERSIONS, versions};
use marks::Marks;

use crate::graph::Reach;
use crate::program::{ClassId, DefId, Program};

/// Classes named as examples.
const EXAMPLES: usize = 5;

/// A kit of which prints were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kit {
    /// Its number in the table.
    pub kit: u16,
    /// Prints found and kept, of each version that has any.
    pub versions: Vec<Version>,
    /// Different prints found.
    pub found: u32,
    /// Classes with a print of it, and those of them that can run.
    pub classes: u32,
    /// Of them, those with a method that can run.
    pub used: u32,
    /// Some of these classes.
    pub examples: Vec<String>,
}

/// How much of one version was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub version: u16,
    /// Different prints found.
    pub found: u32,
    /// Prints kept.
    pub kept: u32,
}

/// The prints of each class that has any, in order of the program.
#[must_use]
pub fn of_classes(program: &Program<'_>) -> Vec<(ClassId, Vec<u32>)> {
    let mut marks = Marks::new(program);
    let mut rows = Vec::new();
    for (id, class) in (0..).map(ClassId).zip(&program.classes) {
        if class.shadowed {
            continue;
        }
        let prints: Vec<u32> = class
            .defs
            .clone()
            .filter_map(|def| marks.of(DefId(def)))
            .collect();
        if !prints.is_empty() {
            rows.push((id, prints));
        }
    }
    rows
}

/// The kits of a table of which a program has prints; none where the bytes are no table.
#[must_use]
pub fn kits(program: &Program<'_>, reach: &Reach, table: &[u8]) -> Vec<Kit> {
    let Some(kept) = Kept::new(table) else {
        return Vec::new();
    };
    let mut marks = Marks::new(program);
    let mut found = Found::new(&kept);
    for class in program.classes.iter().filter(|class| !class.shadowed) {
        let prints = class.defs.clone().filter_map(|def| marks.of(DefId(def)));
        let own: Vec<u16> = prints.filter_map(|print| found.note(print)).collect();
        if own.is_empty() {
            continue;
        }
        let used = class.defs.clone().any(|def| reach.is_reached(DefId(def)));
        found.class(own, used, || program.java_type(class.ty));
    }
    found.kits.retain(|kit| kit.found > 0);
    found.kits
}

struct Found<'k> {
    kept: &'k Kept<'k>,
    seen: Vec<bool>,
    kits: Vec<Kit>,
}

impl<'k> Found<'k> {
    fn new(kept: &'k Kept<'k>) -> Self {
        let row = |(kit, totals): (u16, &[u32; VERSIONS])| Kit {
            kit,
            versions: (0..)
                .zip(totals)
                .filter(|(_, kept)| **kept > 0)
                .map(|(version, kept)| Version {
                    version,
                    found: 0,
                    kept: *kept,
                })
                .collect(),
            ..Kit::default()
        };
        Self {
            kept,
            seen: vec![false; kept.len()],
            kits: (0..).zip(&kept.totals).map(row).collect(),
        }
    }

    /// Counts a print once; returns the kit it is of.
    fn note(&mut self, print: u32) -> Option<u16> {
        let (number, record) = self.kept.find(print)?;
        let seen = self.seen.get_mut(number)?;
        if !std::mem::replace(seen, true) {
            let kit = self.kits.get_mut(usize::from(record.kit))?;
            kit.found += 1;
            for version in versions(record.versions) {
                let mut rows = kit.versions.iter_mut();
                if let Some(row) = rows.find(|row| usize::from(row.version) == version) {
                    row.found += 1;
                }
            }
        }
        Some(record.kit)
    }

    fn class(&mut self, mut kits: Vec<u16>, used: bool, name: impl Fn() -> String) {
        kits.sort_unstable();
        kits.dedup();
        for kit in kits {
            if let Some(kit) = self.kits.get_mut(usize::from(kit)) {
                kit.classes += 1;
                kit.used += u32::from(used);
                if kit.examples.len() < EXAMPLES {
                    kit.examples.push(name());
                }
            }
        }
    }
}
