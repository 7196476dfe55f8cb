//! Places in the code, and the ways to them.

use super::answer::{Location, Path};
use crate::graph::{Reach, Roots};
use crate::mutf8;
use crate::program::{Class, DefId, Lines, MethodId, Program};

/// Makes locations for one method; its line table is read once.
pub(crate) struct Place {
    base: Location,
    lines: Lines,
}

impl Place {
    pub(crate) fn new(program: &Program<'_>, reach: &Reach, def: DefId) -> Self {
        let row = program.def(def);
        let method = row.map_or(MethodId::NONE, |row| row.method);
        let class = row.and_then(|row| program.class(row.class));
        let body = row.and_then(|row| program.bodies.get(row.body.ix()));
        Self {
            base: Location {
                method: program.java_member(method),
                reachable: reach.is_reached(def),
                ..of_class(program, class)
            },
            lines: body
                .map(|body| Lines::of(program, body))
                .unwrap_or_default(),
        }
    }

    pub(crate) fn at(&self, pc: u32) -> Location {
        Location {
            pc,
            line: self.lines.at(pc),
            ..self.base.clone()
        }
    }
}

/// A location that knows its class only.
pub(crate) fn of_class(program: &Program<'_>, class: Option<&Class<'_>>) -> Location {
    Location {
        input: class.map_or(0, |class| class.input),
        class: class
            .map(|class| program.java_type(class.ty))
            .unwrap_or_default(),
        method: String::new(),
        pc: 0,
        line: None,
        source: class
            .and_then(|c| c.source)
            .map(|source| mutf8::decode(source).into_owned()),
        reachable: false,
    }
}

/// The way from a root to a method.
pub(crate) fn path(
    program: &Program<'_>,
    reach: &Reach,
    roots: &Roots,
    def: DefId,
) -> Option<Path> {
    let (root, methods) = reach.path(def)?;
    let reason = roots.reason(root).to_owned();
    let methods = methods.iter().map(|def| program.java_def(*def)).collect();
    Some(Path { reason, methods })
}
