//! Methods of the app in place of which rows are used.

use assay_dex::program::{DefId, Program, java};
use rustc_hash::FxHashSet;

use crate::lookup::descriptor;
use crate::model::Models;

/// The methods of a program in place of which rows are used.
pub(crate) fn replaced(program: &Program<'_>, models: &Models) -> FxHashSet<DefId> {
    let mut found = FxHashSet::default();
    for row in models.replacing() {
        let name = java::descriptor(&row.class);
        let class = program
            .type_of(name.as_bytes())
            .and_then(|ty| program.class_of(ty))
            .and_then(|id| program.class(id));
        let Some(class) = class else { continue };
        found.extend((class.defs.start..class.defs.end).map(DefId).filter(|def| {
            let key = program.def(*def).and_then(|def| program.method(def.method));
            row.methods.iter().any(|method| {
                let (name, stated) = method.split_at(method.find('(').unwrap_or(method.len()));
                let same = |key| stated.is_empty() || descriptor(program, key) == stated;
                program.name_of(*def) == name.as_bytes() && key.is_some_and(|key| same(key.proto))
            })
        }));
    }
    found
}
