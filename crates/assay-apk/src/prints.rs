//! The prints of an artifact's classes, for the table of known kits.

use assay_dex::prints::of_classes;
use assay_dex::program::Builder;

use crate::code::add;
use crate::open::{Gatherer, Package, open};

/// Returns each class that has prints, in Java notation, with these.
///
/// # Errors
/// One line that says why there is nothing to read.
pub fn prints(bytes: &[u8]) -> Result<Vec<(String, Vec<u32>)>, String> {
    let content = open(bytes)?;
    let packages: Vec<_> = content
        .packages
        .iter()
        .filter_map(|(name, bytes)| Package::new(name, bytes, &content.budget).ok())
        .collect();
    let gathered = Gatherer::all(bytes, &packages, content.kind);
    let mut builder = Builder::new();
    for file in &gathered.files {
        add(&mut builder, file).map_err(|error| error.to_string())?;
    }
    let program = builder.build();
    let name = |id| {
        program
            .class(id)
            .map_or_else(String::new, |class| program.java_type(class.ty))
    };
    let rows = of_classes(&program).into_iter();
    Ok(rows.map(|(id, prints)| (name(id), prints)).collect())
}
