//! What can run from the roots, and how it gets there.
//!
//! Breadth-first, so the first way found is a shortest one. A dispatched call
//! reaches a candidate only once its class or a subclass has been made somewhere
//! reachable (rapid type analysis); until then the candidate waits.

use std::collections::VecDeque;

use super::bits::Bits;
use super::callback::is_callback;
use super::calls::CallGraph;
use super::roots::Roots;
use crate::bytes::id32;
use crate::program::{ClassId, DefId, MethodId, Program, Ref, RefKind, StrId, TypeId, access};

/// Superclasses whose initialisers run with a class.
const MAX_DEPTH: usize = 128;
/// Methods a reported path lists at most; longer ones lose their middle.
const MAX_PATH: usize = 64;

/// Why a method is reachable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parent {
    /// It is not.
    Unreached,
    /// The system calls it: number of the root.
    Root(u32),
    /// This method calls it, or makes the object on which it is called.
    Caller(DefId),
}

/// The reachable part of the app.
#[derive(Debug)]
pub struct Reach {
    parents: Vec<Parent>,
    /// Classes that have been made, or a subclass of them.
    live: Bits,
    /// Classes whose initialiser runs.
    touched: Bits,
    unrestricted: bool,
}

impl Reach {
    /// Walks from the roots. Without any root everything counts as reachable.
    #[must_use]
    pub fn new(program: &Program<'_>, graph: &CallGraph, roots: &Roots) -> Self {
        let unrestricted = roots.list.is_empty() && roots.public_api.is_none();
        let mut walk = Walk::new(program, graph, unrestricted);
        if !unrestricted {
            walk.start(roots);
            walk.run();
        }
        walk.reach
    }

    /// Whether a method can run.
    #[must_use]
    pub fn is_reached(&self, def: DefId) -> bool {
        self.unrestricted || self.parent(def) != Parent::Unreached
    }

    /// Whether an object of this class or a subclass can exist.
    #[must_use]
    pub fn is_live(&self, class: ClassId) -> bool {
        self.unrestricted || self.live.contains(class.ix())
    }

    /// Whether the class can be used at all.
    #[must_use]
    pub fn is_touched(&self, class: ClassId) -> bool {
        self.unrestricted || self.touched.contains(class.ix())
    }

    /// Why a method can run.
    #[must_use]
    pub fn parent(&self, def: DefId) -> Parent {
        self.parents
            .get(def.ix())
            .copied()
            .unwrap_or(Parent::Unreached)
    }

    /// The way to a method, root first, and the number of the root.
    ///
    /// A very long way keeps both its ends.
    #[must_use]
    pub fn path(&self, def: DefId) -> Option<(u32, Vec<DefId>)> {
        let mut path = vec![def];
        let mut at = def;
        loop {
            match self.parent(at) {
                Parent::Unreached => return None,
                Parent::Root(root) => {
                    path.reverse();
                    return Some((root, path));
                }
                Parent::Caller(caller) => {
                    if path.len() == MAX_PATH {
                        path.pop();
                    }
                    path.push(caller);
                    at = caller;
                }
            }
        }
    }
}

struct Walk<'g, 'a> {
    program: &'g Program<'a>,
    graph: &'g CallGraph,
    reach: Reach,
    queue: VecDeque<DefId>,
    /// First caller of a candidate whose class does not exist yet.
    waiting: Vec<Parent>,
    called: Bits,
    bodies: Bits,
    strings: Bits,
    /// Classes whose constructors may run by reflection.
    reflected: Bits,
}

impl<'g, 'a> Walk<'g, 'a> {
    fn new(program: &'g Program<'a>, graph: &'g CallGraph, unrestricted: bool) -> Self {
        let (defs, classes) = (program.defs.len(), program.classes.len());
        let reach = Reach {
            parents: vec![Parent::Unreached; defs],
            live: Bits::new(classes),
            touched: Bits::new(classes),
            unrestricted,
        };
        Self {
            program,
            graph,
            reach,
            queue: VecDeque::new(),
            waiting: vec![Parent::Unreached; defs],
            called: Bits::new(program.method_count()),
            bodies: Bits::new(program.bodies.len()),
            strings: Bits::new(program.strings.len()),
            reflected: Bits::new(classes),
        }
    }

    fn start(&mut self, roots: &Roots) {
        for (n, root) in roots.list.iter().enumerate() {
            let descriptor = crate::program::java::descriptor(&root.class);
            let Some(ty) = self.program.type_of(descriptor.as_bytes()) else {
                continue;
            };
            let by = Parent::Root(id32(n));
            self.make(ty, by, true);
            if let Some(method) = &root.method {
                self.start_method(ty, method, by);
            }
        }
        if roots.public_api.is_some() {
            self.start_public(Parent::Root(id32(roots.list.len())));
        }
    }

    /// The named method of a class or the nearest superclass that has it.
    fn start_method(&mut self, ty: TypeId, name: &str, by: Parent) {
        let mut at = self.program.class_of(ty);
        for _ in 0..MAX_DEPTH {
            let Some(class) = at.and_then(|id| self.program.class(id)) else {
                return;
            };
            let named: Vec<_> = class
                .defs
                .clone()
                .map(DefId)
                .filter(|def| self.program.name_of(*def) == name.as_bytes())
                .collect();
            if !named.is_empty() {
                return named.into_iter().for_each(|def| self.reach(def, by));
            }
            at = self.program.class_of(class.superclass);
        }
    }

    fn start_public(&mut self, by: Parent) {
        let open = access::PUBLIC | access::PROTECTED;
        for class in self
            .program
            .classes
            .iter()
            .filter(|c| c.access & access::PUBLIC != 0)
        {
            self.make(class.ty, by, false);
            for def in class.defs.clone().map(DefId) {
                if self
                    .program
                    .def(def)
                    .is_some_and(|def| def.access & open != 0)
                {
                    self.reach(def, by);
                }
            }
        }
    }

    fn run(&mut self) {
        while let Some(def) = self.queue.pop_front() {
            let Some(body) = self.program.def(def).map(|def| def.body) else {
                continue;
            };
            if !self.bodies.insert(body.ix()) {
                continue;
            }
            for reference in self.program.refs_of(def) {
                self.follow(*reference, Parent::Caller(def));
            }
        }
    }

    fn follow(&mut self, reference: Ref, by: Parent) {
        let method = MethodId(reference.target);
        match reference.kind {
            RefKind::InvokeVirtual | RefKind::InvokeInterface => self.dispatch(method, by),
            RefKind::InvokeStatic | RefKind::InvokeDirect | RefKind::InvokeSuper => {
                self.exact(method, reference.kind, by);
            }
            RefKind::New => self.make(TypeId(reference.target), by, false),
            // A class object is mostly there to make instances by reflection.
            RefKind::ConstClass => self.make(TypeId(reference.target), by, true),
            RefKind::ConstString => self.class_name(StrId(reference.target), by),
            RefKind::StaticGet | RefKind::StaticPut => {
                let field = self
                    .program
                    .field(crate::program::FieldId(reference.target));
                if let Some((class, _, _)) = field {
                    self.touch(class, by);
                }
            }
            RefKind::FieldGet | RefKind::FieldPut => {}
        }
    }

    fn exact(&mut self, method: MethodId, kind: RefKind, by: Parent) {
        let class = self.program.method(method).map(|key| key.class);
        if let Some(class) = class.filter(|_| kind == RefKind::InvokeStatic) {
            self.touch(class, by);
        }
        if let Some(def) = self.graph.resolve(method) {
            self.reach(def, by);
        }
    }

    fn dispatch(&mut self, method: MethodId, by: Parent) {
        if !self.called.insert(method.ix()) {
            return;
        }
        for candidate in self.graph.candidates(method) {
            let def = DefId(*candidate);
            let class = self.program.def(def).map_or(ClassId::NONE, |def| def.class);
            if self.reach.live.contains(class.ix()) {
                self.reach(def, by);
            } else if let Some(slot) = self.waiting.get_mut(def.ix())
                && *slot == Parent::Unreached
            {
                *slot = by;
            }
        }
    }

    /// A string that is the name of one of the app's classes.
    fn class_name(&mut self, id: StrId, by: Parent) {
        let text = self.program.string(id);
        if !text.contains(&b'.') || text.len() > 255 || !self.strings.insert(id.ix()) {
            return;
        }
        let mut descriptor = Vec::with_capacity(text.len() + 2);
        descriptor.push(b'L');
        descriptor.extend(
            text.iter()
                .map(|byte| if *byte == b'.' { b'/' } else { *byte }),
        );
        descriptor.push(b';');
        if let Some(ty) = self.program.type_of(&descriptor) {
            self.make(ty, by, true);
        }
    }

    /// Notes that an object of a class exists. `reflect`: any constructor may run.
    fn make(&mut self, ty: TypeId, by: Parent, reflect: bool) {
        let Some(id) = self.program.class_of(ty) else {
            return;
        };
        self.touch(ty, by);
        if reflect && self.reflected.insert(id.ix()) {
            self.constructors(id, by);
        }
        if !self.reach.live.insert(id.ix()) {
            return;
        }
        self.activate(id, by);
        let graph = self.graph;
        for parent in graph.hierarchy.supertypes(id) {
            if let Some(class) = self.program.class_of(TypeId(*parent))
                && self.reach.live.insert(class.ix())
            {
                self.activate(class, by);
            }
        }
    }

    fn constructors(&mut self, id: ClassId, by: Parent) {
        let Some(class) = self.program.class(id) else {
            return;
        };
        for def in class.defs.clone().map(DefId) {
            if self.program.name_of(def) == b"<init>" {
                self.reach(def, by);
            }
        }
    }

    /// Methods of a class that has become live: callbacks, and those that waited.
    fn activate(&mut self, id: ClassId, by: Parent) {
        let Some(class) = self.program.class(id) else {
            return;
        };
        for def in class.defs.clone().map(DefId) {
            let waiting = self
                .waiting
                .get(def.ix())
                .copied()
                .unwrap_or(Parent::Unreached);
            if waiting != Parent::Unreached {
                self.reach(def, waiting);
            }
            let row = self.program.def(def);
            if row.is_some_and(|row| is_callback(self.program, self.graph, row)) {
                self.reach(def, by);
            }
        }
    }

    /// Runs the initialisers of a class and its superclasses.
    fn touch(&mut self, ty: TypeId, by: Parent) {
        let mut at = self.program.class_of(ty);
        for _ in 0..MAX_DEPTH {
            let Some(id) = at.filter(|id| self.reach.touched.insert(id.ix())) else {
                return;
            };
            let Some(class) = self.program.class(id) else {
                return;
            };
            let initialiser = class
                .defs
                .clone()
                .map(DefId)
                .find(|def| self.program.name_of(*def) == b"<clinit>");
            if let Some(def) = initialiser {
                self.reach(def, by);
            }
            at = self.program.class_of(class.superclass);
        }
    }

    fn reach(&mut self, def: DefId, by: Parent) {
        if let Some(slot) = self.reach.parents.get_mut(def.ix())
            && *slot == Parent::Unreached
        {
            *slot = by;
            self.queue.push_back(def);
        }
    }
}
