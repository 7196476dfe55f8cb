//! The call graph of the whole app.
//!
//! Edges out of a method are its references, which the program already stores row
//! by row; this adds where each named method leads: to one method for exact calls,
//! to a row of candidates for calls that the receiver's class decides.

use super::bits::{Bits, Rows};
use super::hierarchy::Hierarchy;
use crate::bytes::{id32, ix};
use crate::error::{Budget, GapKind, Gaps};
use crate::program::{
    Class, ClassId, DefId, MethodDef, MethodId, MethodKey, NameId, Program, Ref, TypeId, access,
};

/// Superclasses searched for an inherited method.
const MAX_DEPTH: usize = 128;
/// Candidates found per method named, over the whole app.
const MEAN_CANDIDATES: u64 = 200;
/// What looking for one inherited method costs, in candidates.
const INHERIT_COST: usize = 16;

/// Where each named method leads.
#[derive(Debug)]
pub struct CallGraph {
    /// The method that runs for an exact call, by [`MethodId`].
    resolved: Vec<DefId>,
    /// The methods that may run for a dispatched call, by [`MethodId`].
    candidates: Rows,
    /// Supertypes of all classes.
    pub hierarchy: Hierarchy,
    /// What limits cut.
    pub gaps: Gaps,
}

impl CallGraph {
    /// Resolves all calls of a program.
    #[must_use]
    pub fn new(program: &Program<'_>) -> Self {
        let mut gaps = Gaps::default();
        let hierarchy = Hierarchy::new(program, &mut gaps);
        let mut resolved = definitions(program);
        inherit(program, &hierarchy, &mut resolved);
        let called = Called::new(program);
        let mut dispatch = Dispatch {
            program,
            hierarchy: &hierarchy,
            resolved: &resolved,
            called: &called,
            pairs: Vec::new(),
            budget: Budget::new((program.method_count() as u64 + 1_000) * MEAN_CANDIDATES),
        };
        if !dispatch.run() {
            gaps.note(GapKind::Dispatch, 0);
        }
        let candidates = Rows::group(program.method_count(), dispatch.pairs);
        Self {
            resolved,
            candidates,
            hierarchy,
            gaps,
        }
    }

    /// The app's method that an exact call of `method` runs, if there is one.
    #[must_use]
    pub fn resolve(&self, method: MethodId) -> Option<DefId> {
        self.resolved
            .get(method.ix())
            .copied()
            .filter(|def| def.is_some())
    }

    /// The app's methods that a dispatched call of `method` may run.
    #[must_use]
    pub fn candidates(&self, method: MethodId) -> &[u32] {
        self.candidates.get(method.ix())
    }

    /// The app's methods that a reference may run, whatever classes exist.
    pub fn targets(&self, reference: &Ref) -> impl Iterator<Item = DefId> {
        let method = MethodId(reference.target);
        let (exact, many) = if reference.kind.is_dispatched() {
            (None, self.candidates(method))
        } else if reference.kind.is_invoke() {
            (self.resolve(method), &[][..])
        } else {
            (None, &[][..])
        };
        exact.into_iter().chain(many.iter().map(|def| DefId(*def)))
    }
}

/// The definition of each method, for methods named by the class that has them.
fn definitions(program: &Program<'_>) -> Vec<DefId> {
    let mut found = vec![DefId::NONE; program.method_count()];
    for class in program.classes.iter().filter(|class| !class.shadowed) {
        for n in class.defs.clone() {
            let def = DefId(n);
            let method = program.def(def).map_or(MethodId::NONE, |def| def.method);
            if let Some(slot) = found.get_mut(method.ix()).filter(|slot| !slot.is_some()) {
                *slot = def;
            }
        }
    }
    found
}

/// Finds methods that code names by a subclass.
fn inherit(program: &Program<'_>, hierarchy: &Hierarchy, resolved: &mut [DefId]) {
    for n in 0..resolved.len() {
        let id = MethodId(id32(n));
        if resolved.get(n).is_some_and(|def| def.is_some()) {
            continue;
        }
        let Some(key) = program.method(id) else {
            continue;
        };
        let Some(class) = program.class_of(key.class) else {
            continue;
        };
        let found = from_superclasses(program, class, key, resolved)
            .or_else(|| from_interfaces(program, hierarchy, class, key, resolved));
        if let (Some(slot), Some(def)) = (resolved.get_mut(n), found) {
            *slot = def;
        }
    }
}

fn defined(program: &Program<'_>, key: MethodKey, resolved: &[DefId]) -> Option<DefId> {
    let method = program.find_method(key)?;
    let def = resolved
        .get(method.ix())
        .copied()
        .filter(|def| def.is_some())?;
    // An inherited entry may stand here already; it is as good.
    Some(def)
}

fn from_superclasses(
    program: &Program<'_>,
    class: ClassId,
    key: MethodKey,
    resolved: &[DefId],
) -> Option<DefId> {
    let mut at = program.class(class)?;
    for _ in 0..MAX_DEPTH {
        let parent = at.superclass;
        if let Some(def) = defined(
            program,
            MethodKey {
                class: parent,
                ..key
            },
            resolved,
        ) {
            return Some(def);
        }
        at = program.class(program.class_of(parent)?)?;
    }
    None
}

fn from_interfaces(
    program: &Program<'_>,
    hierarchy: &Hierarchy,
    class: ClassId,
    key: MethodKey,
    resolved: &[DefId],
) -> Option<DefId> {
    let supertypes = hierarchy.supertypes(class).iter().map(|ty| TypeId(*ty));
    // The framework's types define nothing here.
    let own = supertypes.filter(|ty| program.class_of(*ty).is_some());
    let keys = own.map(|ty| MethodKey { class: ty, ..key });
    keys.take(MAX_DEPTH)
        .find_map(|key| defined(program, key, resolved))
}

/// Methods and names that dispatched calls use.
struct Called {
    methods: Bits,
    names: Bits,
    /// Called methods by the type that names them.
    by_type: Rows,
}

impl Called {
    fn new(program: &Program<'_>) -> Self {
        let mut methods = Bits::new(program.method_count());
        let mut names = Bits::new(program.names_len());
        let mut pairs = Vec::new();
        for reference in program.refs.iter().filter(|r| r.kind.is_dispatched()) {
            let id = MethodId(reference.target);
            if !methods.insert(id.ix()) {
                continue;
            }
            if let Some(key) = program.method(id) {
                names.insert(key.name.ix());
                pairs.push((key.class.0, id.0));
            }
        }
        Self {
            methods,
            names,
            by_type: Rows::group(program.type_count(), pairs),
        }
    }

    fn has_name(&self, name: NameId) -> bool {
        self.names.contains(name.ix())
    }
}

struct Dispatch<'g, 'a> {
    program: &'g Program<'a>,
    hierarchy: &'g Hierarchy,
    resolved: &'g [DefId],
    called: &'g Called,
    pairs: Vec<(u32, u32)>,
    budget: Budget,
}

impl Dispatch<'_, '_> {
    /// Fills in the candidates; `false` if a limit cut them.
    fn run(&mut self) -> bool {
        for (n, class) in self.program.classes.iter().enumerate() {
            let id = ClassId(id32(n));
            if class.shadowed {
                continue;
            }
            if !self.overrides(id, class) || !self.implements(id, class) {
                return false;
            }
        }
        true
    }

    /// Each method answers calls that name its class or any supertype.
    fn overrides(&mut self, id: ClassId, class: &Class<'_>) -> bool {
        for n in class.defs.clone() {
            let Some(def) = self.program.def(DefId(n)).copied() else {
                continue;
            };
            let Some(key) = self.program.method(def.method) else {
                continue;
            };
            if def.access & access::STATIC != 0 || !self.called.has_name(key.name) {
                continue;
            }
            if !self.budget.spend(1 + self.hierarchy.supertypes(id).len()) {
                return false;
            }
            self.answer(id, &def, DefId(n), key);
        }
        true
    }

    fn answer(&mut self, id: ClassId, def: &MethodDef, number: DefId, key: MethodKey) {
        if self.called.methods.contains(def.method.ix()) {
            self.pairs.push((def.method.0, number.0));
        }
        if def.access & access::PRIVATE != 0 {
            return;
        }
        for ty in self.hierarchy.supertypes(id) {
            if self.called.by_type.get(ix(*ty)).is_empty() {
                continue;
            }
            let called = self.program.find_method(MethodKey {
                class: TypeId(*ty),
                ..key
            });
            if let Some(called) = called.filter(|m| self.called.methods.contains(m.ix())) {
                self.pairs.push((called.0, number.0));
            }
        }
    }

    /// A class answers calls that name the class itself, and calls of the
    /// interfaces it adds, with methods it inherits.
    fn implements(&mut self, id: ClassId, class: &Class<'_>) -> bool {
        let named = self.called.by_type.get(class.ty.ix());
        if !self.budget.spend(1 + named.len()) {
            return false;
        }
        for method in named {
            let found = self.resolved.get(ix(*method)).filter(|def| def.is_some());
            self.pairs.extend(found.map(|def| (*method, def.0)));
        }
        let Some(parent) = self.program.class_of(class.superclass) else {
            return true;
        };
        let old = self.hierarchy.supertypes(parent);
        for ty in self.hierarchy.supertypes(id) {
            if *ty == class.superclass.0 || old.contains(ty) {
                continue;
            }
            let listed = self.called.by_type.get(ix(*ty));
            if !self.budget.spend(1 + listed.len() * INHERIT_COST) {
                return false;
            }
            self.inherited(id, listed);
        }
        true
    }

    fn inherited(&mut self, class: ClassId, called: &[u32]) {
        for method in called {
            let Some(key) = self.program.method(MethodId(*method)) else {
                continue;
            };
            let found = from_superclasses(self.program, class, key, self.resolved);
            self.pairs.extend(found.map(|def| (*method, def.0)));
        }
    }
}
