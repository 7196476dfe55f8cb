//! What overriding methods do: nothing, return a constant, compare with numbers,
//! call something asked for.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::answer::{Arg, Shape};
use super::api::Members;
use super::args::typed;
use super::ask::{Query, ShapeQuery};
use super::fields::World;
use super::location::Place;
use super::subclasses::below;
use crate::error::{Budget, GapKind, Gaps};
use crate::flow::{Code, Known, Number, Op, State, lower, solve};
use crate::graph::{Reach, is_callback};
use crate::program::{Class, ClassId, Constant, DefId, MethodId, Program, Ref, RefKind, TypeId};

/// Methods looked at to say what a method reaches.
const MAX_REACHED: usize = 2_000;
/// References and operations looked at for all shapes together.
const WORK: u64 = 20_000_000;
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
        members,
        reach,
        query,
        work: Cell::new(Budget::new(WORK)),
        made: RefCell::default(),
        own: RefCell::default(),
        next: RefCell::default(),
        seen: RefCell::new(Seen::new(world.program.defs.len())),
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
    members: &'f Members,
    reach: &'f Reach,
    query: &'f Query,
    work: Cell<Budget>,
    /// Answers of [`Finder::made_in`].
    made: RefCell<BTreeMap<ClassId, Rc<BTreeSet<ClassId>>>>,
    /// Answers of [`Finder::own_apis`].
    own: RefCell<FxHashMap<DefId, Rc<[u32]>>>,
    /// Answers of [`Finder::next_of`].
    next: RefCell<FxHashMap<DefId, Rc<[DefId]>>>,
    seen: RefCell<Seen>,
}

/// Which methods one walk has met; the next walk starts without clearing it.
struct Seen {
    marks: Vec<u32>,
    walk: u32,
    met: usize,
}

impl Seen {
    fn new(defs: usize) -> Self {
        Self {
            marks: vec![0; defs],
            walk: 0,
            met: 0,
        }
    }

    fn begin(&mut self) {
        self.walk += 1;
        self.met = 0;
    }

    /// Whether a method is met for the first time and there is room for it.
    fn meet(&mut self, def: DefId) -> bool {
        let Some(mark) = self.marks.get_mut(def.ix()) else {
            return false;
        };
        let new = *mark != self.walk && self.met < MAX_REACHED;
        if new {
            *mark = self.walk;
            self.met += 1;
        }
        new
    }
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
            calls: self.names(self.own_apis(def).iter().copied()),
            reaches: self.names(self.reached_apis(def, gaps)),
            constants: self.constants(def, gaps),
            heirs: Vec::new(),
        }
    }

    /// Takes work from what all shapes together may do.
    fn spend(&self, cost: usize) -> bool {
        let mut work = self.work.get();
        let enough = work.spend(cost);
        self.work.set(work);
        enough
    }

    fn names(&self, apis: impl IntoIterator<Item = u32>) -> Vec<String> {
        let api = |n: u32| self.query.apis.get(crate::bytes::ix(n));
        let found = apis.into_iter().filter_map(api);
        found.map(|api| api.id.clone()).collect()
    }

    /// Numbers of the questions that a method's own code answers, in order.
    fn own_apis(&self, def: DefId) -> Rc<[u32]> {
        if let Some(known) = self.own.borrow().get(&def) {
            return Rc::clone(known);
        }
        let refs = self.world.program.refs_of(def).iter();
        let found = refs.flat_map(|reference| self.members.of(reference));
        let mut apis: Vec<u32> = found.map(|m| m.api).collect();
        apis.sort_unstable();
        apis.dedup();
        let found: Rc<[u32]> = apis.into();
        self.own.borrow_mut().insert(def, Rc::clone(&found));
        found
    }

    /// What the method and everything it may run answers, within the limit.
    fn reached_apis(&self, def: DefId, gaps: &mut Gaps) -> BTreeSet<u32> {
        let mut seen = self.seen.borrow_mut();
        seen.begin();
        seen.meet(def);
        let mut queue = vec![def];
        let mut apis = BTreeSet::new();
        let mut at = 0;
        while let Some(def) = queue.get(at).copied() {
            at += 1;
            if !self.spend(1 + self.world.program.refs_of(def).len()) {
                gaps.note(GapKind::Shapes, def.0);
                break;
            }
            apis.extend(self.own_apis(def).iter().copied());
            let next = self.next_of(def);
            queue.extend(next.iter().filter(|def| seen.meet(**def)));
        }
        apis
    }

    /// Methods that the code of a method leads to, each once, in order of the code.
    fn next_of(&self, def: DefId) -> Rc<[DefId]> {
        if let Some(known) = self.next.borrow().get(&def) {
            return Rc::clone(known);
        }
        let mut found: Vec<DefId> = Vec::new();
        for reference in self.world.program.refs_of(def) {
            found.extend(self.next(def, reference));
        }
        let mut once = rustc_hash::FxHashSet::default();
        found.retain(|def| once.insert(*def));
        let found: Rc<[DefId]> = found.into();
        self.next.borrow_mut().insert(def, Rc::clone(&found));
        found
    }

    /// Methods a reference in a method leads to; objects that are made bring their callbacks.
    ///
    /// A call by a type of the framework, such as `Runnable`, could run any of the app's many
    /// classes of it. Those count that are made on the way, or in the class that calls.
    fn next(&self, from: DefId, reference: &Ref) -> Vec<DefId> {
        let (program, graph) = (self.world.program, self.world.graph);
        let class_of = |def: DefId| program.def(def).map_or(ClassId::NONE, |def| def.class);
        let made = self
            .by_framework(reference)
            .then(|| self.made_in(class_of(from)));
        let live = |def: &DefId| {
            let class = class_of(*def);
            let here = made.as_ref().is_none_or(|made| made.contains(&class));
            here && (!reference.kind.is_dispatched() || self.reach.is_live(class))
        };
        if reference.kind == RefKind::New {
            let class = program.class_of(TypeId(reference.target));
            let defs = class
                .and_then(|class| program.class(class))
                .map(|class| class.defs.clone());
            let defs = defs.into_iter().flatten().map(DefId);
            let called = |def: &DefId| {
                program
                    .def(*def)
                    .is_some_and(|d| is_callback(program, graph, d))
            };
            return defs.filter(called).take(MAX_REACHED).collect();
        }
        graph
            .targets(reference)
            .filter(live)
            .take(MAX_REACHED)
            .collect()
    }

    /// Whether a call is dispatched by a type that the app does not define.
    fn by_framework(&self, reference: &Ref) -> bool {
        let program = self.world.program;
        let key = program.method(MethodId(reference.target));
        reference.kind.is_dispatched()
            && key.is_some_and(|key| program.class_of(key.class).is_none())
    }

    /// Classes of which a class makes objects, and the app's classes above them.
    fn made_in(&self, class: ClassId) -> Rc<BTreeSet<ClassId>> {
        if let Some(known) = self.made.borrow().get(&class) {
            return Rc::clone(known);
        }
        let (program, graph) = (self.world.program, self.world.graph);
        let mut made = BTreeSet::new();
        let defs = program
            .class(class)
            .map_or(0..0, |class| class.defs.clone());
        for reference in defs.map(DefId).flat_map(|def| program.refs_of(def)) {
            let class = program.class_of(TypeId(reference.target));
            let Some(id) = class.filter(|_| reference.kind == RefKind::New) else {
                continue;
            };
            let above = graph.hierarchy.supertypes(id);
            if self.spend(1 + above.len()) && made.insert(id) {
                made.extend(above.iter().filter_map(|ty| program.class_of(TypeId(*ty))));
            }
        }
        let made = Rc::new(made);
        self.made.borrow_mut().insert(class, Rc::clone(&made));
        made
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
            if let Some(code) = code.filter(|code| self.spend(1 + code.steps.len())) {
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
