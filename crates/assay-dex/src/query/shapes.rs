//! What overriding methods do: nothing, return a constant, compare with numbers,
//! call something asked for.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{Arg, Shape};
use super::api::Members;
use super::args::typed;
use super::ask::{Query, ShapeQuery};
use super::fields::World;
use super::location::Place;
use super::reached::Walk;
use super::subclasses::below;
use crate::error::{GapKind, Gaps};
use crate::flow::{Code, Known, Number, Op, State, lower, solve};
use crate::graph::Reach;
use crate::program::{Class, ClassId, Constant, DefId, Program, TypeId};

/// Methods of the same class whose comparisons count as a method's own.
const MAX_HELPERS: usize = 32;

/// Answers the shape questions.
pub(crate) fn find(
    world: &World<'_, '_>,
    members: &Members,
    reach: &Reach,
    query: &Query,
    gaps: &mut Gaps,
) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let finder = Finder {
        world,
        reach,
        query,
        walk: Walk::new(world, members, reach),
    };
    // Several questions are about the same classes and methods.
    let mut subclasses: BTreeMap<&str, Vec<ClassId>> = BTreeMap::new();
    let mut known: BTreeMap<DefId, Shape> = BTreeMap::new();
    for question in &query.shapes {
        let supertype = question.supertype.as_str();
        let classes = subclasses.entry(supertype).or_insert_with(|| {
            let found = below(world.program, world.graph, supertype);
            found.into_iter().map(|(id, _, _)| id).collect()
        });
        let owners = owners(world.program, classes, &question.method);
        if owners.is_empty() {
            continue;
        }
        let mut heirs = heirs(world, classes, &owners);
        for (id, defs) in &owners {
            let heirs = heirs.remove(id).unwrap_or_default();
            for def in defs {
                let shape = known.entry(*def);
                let shape = shape.or_insert_with(|| finder.shape(question, *def, gaps));
                shapes.push(Shape {
                    query: question.id.clone(),
                    heirs: heirs.clone(),
                    ..shape.clone()
                });
            }
        }
    }
    shapes
}

/// The classes that have a method of their own of that name, in order, with those methods.
fn owners(program: &Program<'_>, classes: &[ClassId], name: &str) -> Vec<(ClassId, Vec<DefId>)> {
    let mut found = Vec::new();
    for id in classes {
        let class = program.class(*id);
        let defs: Vec<DefId> = class.map_or_else(Vec::new, |c| own(program, c, name).collect());
        if !defs.is_empty() {
            found.push((*id, defs));
        }
    }
    found
}

/// The methods of a class that have a name.
fn own<'p>(
    program: &'p Program<'_>,
    class: &Class<'_>,
    name: &'p str,
) -> impl Iterator<Item = DefId> + use<'p> {
    let defs = class.defs.clone().map(DefId);
    defs.filter(|def| program.name_of(*def) == name.as_bytes())
}

/// The classes that have no such method of their own, by the class they have it from.
fn heirs(
    world: &World<'_, '_>,
    classes: &[ClassId],
    owners: &[(ClassId, Vec<DefId>)],
) -> BTreeMap<ClassId, Vec<String>> {
    let program = world.program;
    let owning: BTreeSet<ClassId> = owners.iter().map(|(id, _)| *id).collect();
    let mut found: BTreeMap<ClassId, Vec<String>> = BTreeMap::new();
    for id in classes.iter().filter(|id| !owning.contains(id)) {
        let above = world.graph.hierarchy.supertypes(*id).iter();
        let mut above = above.filter_map(|ty| program.class_of(TypeId(*ty)));
        if let Some(from) = above.find(|class| owning.contains(class))
            && let Some(class) = program.class(*id)
        {
            let heirs = found.entry(from).or_default();
            heirs.push(program.java_type(class.ty));
        }
    }
    found
}

struct Finder<'f, 'a> {
    world: &'f World<'f, 'a>,
    reach: &'f Reach,
    query: &'f Query,
    walk: Walk<'f, 'a>,
}

impl Finder<'_, '_> {
    fn shape(&self, question: &ShapeQuery, def: DefId, gaps: &mut Gaps) -> Shape {
        let program = self.world.program;
        let code = body_code(program, def);
        let facts = code.as_ref().map(|code| facts(self.world, code, def, gaps));
        let facts = facts.unwrap_or_default();
        let result = result_type(program, def);
        let returns = facts.returns().map(|known| typed(program, result, known));
        let returns = returns.filter(|arg| *arg != Arg::Unknown);
        let constant = returns.is_some() || result == b"V";
        Shape {
            query: question.id.clone(),
            at: Place::new(program, self.reach, def).at(0),
            has_code: code.is_some(),
            empty: code
                .as_ref()
                .is_some_and(|code| constant && does_nothing(code)),
            returns,
            throws: code.is_some_and(|code| code.steps.iter().any(|s| s.op == Op::Throw)),
            calls: self.names(self.walk.own_apis(def).iter().copied()),
            reaches: self.names(self.walk.reached_apis(def, gaps)),
            constants: self.constants(def, gaps),
            heirs: Vec::new(),
        }
    }

    fn names(&self, apis: impl IntoIterator<Item = u32>) -> Vec<String> {
        let api = |n: u32| self.query.apis.get(crate::bytes::ix(n));
        let found = apis.into_iter().filter_map(api);
        found.map(|api| api.id.clone()).collect()
    }

    /// Numbers compared with, in a method and the methods of its class it calls.
    fn constants(&self, def: DefId, gaps: &mut Gaps) -> Vec<f64> {
        let program = self.world.program;
        let class = |def: DefId| program.def(def).map(|def| def.class);
        let mut helpers = vec![def];
        let mut numbers = Vec::new();
        let mut at = 0;
        while let Some(helper) = helpers.get(at).copied() {
            at += 1;
            let code = body_code(program, helper);
            if let Some(code) = code.filter(|code| self.walk.spend(1 + code.steps.len())) {
                numbers.extend(
                    facts(self.world, &code, helper, gaps)
                        .compared
                        .into_values()
                        .flatten(),
                );
            }
            for reference in program.refs_of(helper) {
                for next in self.world.graph.targets(reference).take(MAX_HELPERS) {
                    let own = class(next) == class(def) && !helpers.contains(&next);
                    if own && helpers.len() < MAX_HELPERS {
                        helpers.push(next);
                    }
                }
            }
        }
        numbers.sort_by(f64::total_cmp);
        numbers.dedup();
        numbers
    }
}

fn body_code(program: &Program<'_>, def: DefId) -> Option<Code> {
    let body = program.bodies.get(program.def(def)?.body.ix())?;
    lower(program, body)
}

fn result_type<'p>(program: &'p Program<'_>, def: DefId) -> &'p [u8] {
    let key = program.def(def).and_then(|def| program.method(def.method));
    let result = key.and_then(|key| program.proto(key.proto).first().copied());
    result.map_or(b"", |ty| program.descriptor(TypeId(ty)))
}

/// Whether code changes nothing and calls nothing.
fn does_nothing(code: &Code) -> bool {
    code.steps.iter().all(|step| {
        matches!(
            step.op,
            Op::Nop
                | Op::Const(..)
                | Op::Move(..)
                | Op::Unknown(_)
                | Op::Compare(..)
                | Op::Return(_)
        )
    })
}

/// What one run of the analysis tells of a method, by position.
#[derive(Debug, Default)]
struct Facts {
    returned: BTreeMap<u32, Option<Known>>,
    compared: BTreeMap<u32, Vec<f64>>,
}

impl Facts {
    /// The constant returned on every way.
    fn returns(&self) -> Option<Known> {
        let mut all = self.returned.values();
        let first = all.next()?.clone()?;
        all.all(|other| other.as_ref() == Some(&first))
            .then_some(first)
    }
}

fn facts(world: &World<'_, '_>, code: &Code, def: DefId, gaps: &mut Gaps) -> Facts {
    let mut facts = Facts::default();
    let whole = solve(code, world, &mut |step, state| match step.op {
        Op::Return(Some(reg)) => {
            facts.returned.insert(step.pc, state.known(reg));
        }
        Op::Compare(number, a, b) => {
            facts
                .compared
                .insert(step.pc, numbers(number, [a, b], state));
        }
        _ => {}
    });
    if whole {
        return facts;
    }
    gaps.note(GapKind::Constants, def.0);
    Facts::default()
}

/// The known operands of a comparison as numbers.
fn numbers(number: Number, regs: [u32; 2], state: &State) -> Vec<f64> {
    let value = |reg: u32| match (number, state.constant(reg)?) {
        (Number::Int, Constant::Word(bits)) => Some(f64::from(bits.cast_signed())),
        (Number::Float, Constant::Word(bits)) => Some(f64::from(f32::from_bits(bits))),
        (Number::Long, Constant::Wide(bits)) => Some(long(bits.cast_signed())),
        (Number::Double, Constant::Wide(bits)) => Some(f64::from_bits(bits)),
        _ => None,
    };
    regs.into_iter().filter_map(value).collect()
}

#[allow(clippy::cast_precision_loss, reason = "thresholds are far below 2^53")]
fn long(value: i64) -> f64 {
    value as f64
}
