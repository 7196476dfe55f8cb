//! What was read, in numbers.

use std::collections::BTreeMap;

use super::answer::InputSummary;
use crate::bytes::ix;
use crate::graph::Reach;
use crate::mutf8;
use crate::program::input::{Input, Source};
use crate::program::{DefId, Program};

/// One row a file.
pub(crate) fn inputs(program: &Program<'_>) -> Vec<InputSummary> {
    let mut rows: Vec<_> = program.inputs.iter().map(row).collect();
    for class in &program.classes {
        if let Some(row) = rows.get_mut(ix(class.input)) {
            row.classes += 1;
            row.methods += class.defs.len() as u64;
        }
    }
    rows
}

fn row(input: &Input<'_>) -> InputSummary {
    let (format, version) = match &input.source {
        Source::Dex(tables) => ("dex", tables.dex.header().version),
        Source::Class(tables) => ("class", tables.file.version),
    };
    InputSummary {
        format,
        version,
        classes: 0,
        methods: 0,
        code_items: input.code_items,
        instructions: input.instructions,
        strings: input.strings,
        gaps: input.gaps.clone(),
    }
}

/// Classes by package and those of them with a method that can run, and how many have a name of
/// one or two letters.
pub(crate) fn packages(program: &Program<'_>, reach: &Reach) -> (Vec<(String, u64, u64)>, u64) {
    let mut packages: BTreeMap<&[u8], (u64, u64)> = BTreeMap::new();
    let mut short = 0;
    for class in program.classes.iter().filter(|class| !class.shadowed) {
        let descriptor = program.descriptor(class.ty);
        let name = descriptor.strip_prefix(b"L").unwrap_or(descriptor);
        let name = name.strip_suffix(b";").unwrap_or(name);
        let split = memchr::memrchr(b'/', name);
        let package = name.get(..split.unwrap_or(0)).unwrap_or_default();
        let simple = name.get(split.map_or(0, |at| at + 1)..).unwrap_or_default();
        let (all, used) = packages.entry(package).or_default();
        *all += 1;
        *used += u64::from(class.defs.clone().any(|def| reach.is_reached(DefId(def))));
        short += u64::from(is_short(simple));
    }
    let dotted = |name: &[u8]| mutf8::decode(name).replace('/', ".");
    (
        packages
            .into_iter()
            .map(|(name, (all, used))| (dotted(name), all, used))
            .collect(),
        short,
    )
}

/// Outer classes count for their inner ones: `a$b` is short, `Main$1` is not.
fn is_short(simple: &[u8]) -> bool {
    let outer = simple
        .split(|byte| *byte == b'$')
        .next()
        .unwrap_or_default();
    matches!(outer.len(), 1 | 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inner_classes_follow_their_outer_class() {
        let names: [&[u8]; 5] = [b"a", b"ab$Long", b"Main$1", b"abc", b""];
        assert_eq!(names.map(is_short), [true, true, false, false, false]);
    }
}
