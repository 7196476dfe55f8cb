//! Finds uses of the members asked for, and what is known of their arguments.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::answer::{Arg, CallHit, Path};
use super::api::{Match, Members};
use super::args;
use super::ask::Query;
use super::fields::World;
use super::location::{Place, path};
use super::room::{self, Room};
use crate::error::{GapKind, Gaps};
use crate::flow::{Op, lower, solve};
use crate::graph::Reach;
use crate::mutf8;
use crate::program::{DefId, FieldId, MethodId, Program, Ref, RefKind};

/// Arguments by position and method. A position may call several in damaged code.
type Args = FxHashMap<(u32, u32), Vec<Arg>>;

/// Lists all uses, in order of input, class, method and position.
pub(crate) fn find(
    world: &World<'_, '_>,
    members: &Members,
    reach: &Reach,
    query: &Query,
    gaps: &mut Gaps,
) -> Vec<CallHit> {
    let (mut hits, mut room) = (Vec::new(), Room::new());
    for (def, refs) in running(world.program) {
        let used: Vec<_> = refs
            .iter()
            .filter(|r| !members.of(r).is_empty())
            .copied()
            .collect();
        if used.is_empty() {
            continue;
        }
        let method = InMethod {
            world,
            query,
            place: Place::new(world.program, reach, def),
            path: path(world.program, reach, &query.roots, def)
                .filter(|path| room.take(room::of_path(path), gaps))
                .map(Arc::new),
            args: arguments(world, def, &used, gaps),
        };
        for reference in used {
            let matches = members.of(&reference).iter();
            let found = matches.map(|matched| method.hit(&reference, *matched));
            hits.extend(found.filter(|hit| room.take(room::of_hit(hit), gaps)));
        }
    }
    hits
}

/// Methods with code that can run at all, and their references.
pub(crate) fn running<'p>(
    program: &'p Program<'_>,
) -> impl Iterator<Item = (DefId, &'p [Ref])> + use<'p> {
    let classes = program.classes.iter().filter(|class| !class.shadowed);
    let defs = classes.flat_map(|class| class.defs.clone()).map(DefId);
    defs.map(|def| (def, program.refs_of(def)))
}

/// The method that uses are listed for.
struct InMethod<'m, 'a> {
    world: &'m World<'m, 'a>,
    query: &'m Query,
    place: Place,
    path: Option<Arc<Path>>,
    args: Args,
}

impl InMethod<'_, '_> {
    fn hit(&self, reference: &Ref, matched: Match) -> CallHit {
        let program = self.world.program;
        let (class, member) = if reference.kind.is_invoke() {
            let id = MethodId(reference.target);
            (
                program.method(id).map(|key| key.class),
                program.java_member(id),
            )
        } else {
            let field = program.field(FieldId(reference.target));
            let name = field.map_or(&b""[..], |(_, name, _)| program.name(name));
            (field.map(|field| field.0), mutf8::decode(name).into_owned())
        };
        let receiver = class
            .map(|class| program.java_type(class))
            .unwrap_or_default();
        let named = matched.class.map(|class| program.java_type(class));
        let target = format!("{}.{member}", named.as_ref().unwrap_or(&receiver));
        let api = self.query.apis.get(crate::bytes::ix(matched.api));
        CallHit {
            api: api.map(|api| api.id.clone()).unwrap_or_default(),
            target,
            receiver,
            at: self.place.at(reference.pc),
            args: self
                .args
                .get(&(reference.pc, reference.target))
                .cloned()
                .unwrap_or_default(),
            path: self.path.clone(),
        }
    }
}

/// What is known of the arguments of the calls of a method.
fn arguments(world: &World<'_, '_>, def: DefId, used: &[Ref], gaps: &mut Gaps) -> Args {
    let program = world.program;
    let wanted: FxHashMap<(u32, u32), RefKind> = used
        .iter()
        .filter(|reference| reference.kind.is_invoke() || reference.kind == RefKind::FieldPut)
        .map(|reference| ((reference.pc, reference.target), reference.kind))
        .collect();
    let mut found = unknown(program, &wanted);
    let body = program
        .def(def)
        .and_then(|row| program.bodies.get(row.body.ix()));
    let code = body
        .filter(|_| !wanted.is_empty())
        .and_then(|body| lower(program, body));
    let Some(code) = code else { return found };
    let whole = solve(&code, world, &mut |step, state| {
        let (target, args) = match step.op {
            Op::Invoke(method, span) => (method.0, code.args_of(span)),
            Op::FieldPut(field, _) => (field.0, &[][..]),
            _ => return,
        };
        let key = (step.pc, target);
        let known = match (wanted.get(&key), step.op) {
            (Some(RefKind::FieldPut), Op::FieldPut(field, value)) => {
                vec![args::of_field(program, field, value, state)]
            }
            (Some(kind), Op::Invoke(method, _)) => {
                let is_static = *kind == RefKind::InvokeStatic;
                args::of_call(program, method, is_static, args, state)
            }
            _ => return,
        };
        found.insert(key, known);
    });
    if whole {
        return found;
    }
    gaps.note(GapKind::Constants, def.0);
    unknown(program, &wanted)
}

/// Nothing is known, but how many arguments there are.
fn unknown(program: &Program<'_>, uses: &FxHashMap<(u32, u32), RefKind>) -> Args {
    let args = |target, kind: RefKind| match kind {
        RefKind::FieldPut => vec![Arg::Unknown],
        _ => vec![Arg::Unknown; param_count(program, MethodId(target))],
    };
    uses.iter()
        .map(|(at, kind)| (*at, args(at.1, *kind)))
        .collect()
}

fn param_count(program: &Program<'_>, method: MethodId) -> usize {
    let key = program.method(method);
    key.map_or(0, |key| program.proto(key.proto).len().saturating_sub(1))
}
