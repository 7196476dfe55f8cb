//! What a method and everything it may run asks for.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::api::Members;
use super::fields::World;
use crate::error::{Budget, GapKind, Gaps};
use crate::graph::{Reach, is_callback};
use crate::program::{ClassId, DefId, MethodId, Ref, RefKind, TypeId};

/// Methods looked at to say what a method reaches.
const MAX_REACHED: usize = 2_000;
/// References and operations looked at for all shapes together.
const WORK: u64 = 20_000_000;
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

/// Walks from methods along their calls. What one walk learns of a method serves the next.
pub(super) struct Walk<'f, 'a> {
    world: &'f World<'f, 'a>,
    members: &'f Members,
    reach: &'f Reach,
    work: Cell<Budget>,
    /// Answers of [`Walk::made_in`].
    made: RefCell<BTreeMap<ClassId, Rc<BTreeSet<ClassId>>>>,
    /// Answers of [`Walk::own_apis`].
    own: RefCell<FxHashMap<DefId, Rc<[u32]>>>,
    /// Answers of [`Walk::next_of`].
    next: RefCell<FxHashMap<DefId, Rc<[DefId]>>>,
    seen: RefCell<Seen>,
}

impl<'f, 'a> Walk<'f, 'a> {
    pub(super) fn new(world: &'f World<'f, 'a>, members: &'f Members, reach: &'f Reach) -> Self {
        Self {
            world,
            members,
            reach,
            work: Cell::new(Budget::new(WORK)),
            made: RefCell::default(),
            own: RefCell::default(),
            next: RefCell::default(),
            seen: RefCell::new(Seen::new(world.program.defs.len())),
        }
    }

    /// Takes work from what all shapes together may do.
    pub(super) fn spend(&self, cost: usize) -> bool {
        let mut work = self.work.get();
        let enough = work.spend(cost);
        self.work.set(work);
        enough
    }

    /// Numbers of the questions that a method's own code answers, in order.
    pub(super) fn own_apis(&self, def: DefId) -> Rc<[u32]> {
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
    pub(super) fn reached_apis(&self, def: DefId, gaps: &mut Gaps) -> BTreeSet<u32> {
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
        let mut once = FxHashSet::default();
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
}
