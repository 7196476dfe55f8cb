//! Native libraries of a package.

use crate::open::{Package, ends};
use crate::reading::Library;

/// Libraries read from one package; more are listed by name only.
const MOST: usize = 2_000;
/// Larger libraries are listed, not read: what is wanted lies in small tables, but a stored entry
/// is free and a compressed one has to be inflated whole.
const LARGEST: u64 = 64 << 20;

/// Reads the libraries of a package, in the order of its entries.
pub fn libraries(package: &Package<'_>) -> Vec<Library> {
    let entries = package.archive.entries().iter();
    entries
        .filter(|entry| is_library(&entry.name))
        .take(MOST)
        .map(|entry| {
            let mut library = Library {
                file: package.path(&entry.name),
                name: entry.name.rsplit('/').next().unwrap_or_default().to_owned(),
                abi: entry.name.rsplit('/').nth(1).unwrap_or_default().to_owned(),
                ..Library::default()
            };
            match package.read(entry, LARGEST) {
                Ok(bytes) => fill(&mut library, &bytes),
                Err(error) => library.problem = error.to_string(),
            }
            library
        })
        .collect()
}

fn is_library(name: &str) -> bool {
    ends(name, ".so") && ["lib/", "jni/"].iter().any(|folder| name.contains(folder))
}

fn fill(library: &mut Library, bytes: &[u8]) {
    match assay_elf::read(bytes) {
        Ok(found) => {
            library.needed = found.needed;
            library.jni = found.jni;
            library.build_id = found.build_id;
        }
        Err(error) => library.problem = error.to_string(),
    }
}
