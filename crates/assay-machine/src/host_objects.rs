//! Objects of an SDK that its host gets hold of: one of each class.

use assay_dex::program::{DefId, TypeId, access};

use crate::machine::Machine;
use crate::run::{End, Paths};
use crate::value::Value;

/// Objects that are made to make others.
const MOST_DEEP: u32 = 3;
/// Parameters of a method that gives one.
const MOST_PARAMS: usize = 3;
/// Words in the names of methods that give the one object there is.
const SHARED: [&str; 4] = ["instance", "shared", "singleton", "getdefault"];
const ABSTRACT: u32 = access::ABSTRACT | access::INTERFACE;

impl Machine<'_, '_> {
    /// The object of a class that the host has: that of a singleton, a new one, or a built one.
    pub(crate) fn object_for_host(&mut self, class: TypeId, depth: u32) -> Option<Value> {
        let mut held = self.world.hosted.iter();
        if let Some((_, known)) = held.find(|(ty, _)| *ty == class) {
            return Some(*known);
        }
        let id = self.program.class_of(class)?;
        if depth >= MOST_DEEP {
            return None;
        }
        let plain = self.program.class(id)?.access & ABSTRACT == 0;
        let made = self
            .singleton(class, depth)
            .or_else(|| plain.then(|| self.constructed(class, depth)).flatten())
            .or_else(|| self.built(class, depth))?;
        if !made.is_null() {
            self.world.hosted.push((class, made));
        }
        Some(made)
    }

    /// Public methods of a class with few parameters, the fewest first.
    fn public_methods(&self, class: TypeId, fits: impl Fn(&Self, DefId) -> bool) -> Vec<DefId> {
        let public = |def: &DefId| {
            let known = self.program.def(*def);
            known.is_some_and(|def| def.access & access::PUBLIC != 0)
        };
        let count = |def: DefId| {
            let key = self.key_of(def);
            key.map_or(usize::MAX, |key| self.program.proto(key.proto).len())
        };
        let all = self.lookup.defs(class).filter(public);
        let mut found: Vec<DefId> = all
            .filter(|def| count(*def) <= MOST_PARAMS + 1 && fits(self, *def))
            .collect();
        found.sort_by_key(|def| (count(*def), def.0));
        found
    }

    fn is_static(&self, def: DefId) -> bool {
        let known = self.program.def(def);
        known.is_some_and(|def| def.access & access::STATIC != 0)
    }

    fn gives(&self, def: DefId) -> Option<TypeId> {
        let proto = self.program.proto(self.key_of(def)?.proto);
        proto.first().map(|ty| TypeId(*ty))
    }

    /// Of a class nobody else can make objects of: what its static method gives, or the object a
    /// static field holds.
    fn singleton(&mut self, class: TypeId, depth: u32) -> Option<Value> {
        let makers = self.public_methods(class, |machine, def| {
            machine.program.name_of(def) == b"<init>" && !machine.is_static(def)
        });
        let makes = self.public_methods(class, |machine, def| {
            machine.is_static(def) && machine.gives(def) == Some(class)
        });
        let abstracted = self
            .program
            .class_of(class)
            .and_then(|id| self.program.class(id))
            .is_some_and(|known| known.access & ABSTRACT != 0);
        let shared = |machine: &Self, def: &DefId| {
            let name = String::from_utf8_lossy(machine.program.name_of(*def)).to_lowercase();
            SHARED.iter().any(|word| name.contains(word))
        };
        if makers.is_empty() || abstracted || makes.iter().any(|def| shared(self, def)) {
            for make in makes.into_iter().take(MOST_PARAMS) {
                let given = self.answer_for_host(make, Vec::new(), depth);
                if given.is_some_and(|value| !value.is_null()) {
                    return given;
                }
            }
            return self.held_by(class);
        }
        None
    }

    /// The object in a static field of its own class: a constant of an enumeration among them.
    fn held_by(&mut self, class: TypeId) -> Option<Value> {
        let known = self.program.class(self.program.class_of(class)?)?;
        let range = known.fields.start as usize..known.fields.end as usize;
        let fields = self.program.fields.get(range)?;
        let field = fields.iter().find(|def| {
            let ty = self.program.field(def.field).map(|(_, _, ty)| ty);
            ty == Some(class) && def.access & access::STATIC != 0
        })?;
        let field = field.field;
        if let Paths::One(End::Thrown(_)) = self.initialise(class) {
            return None;
        }
        Some(self.read_static(class, field, false)).filter(|value| !value.is_null())
    }

    /// A new object.
    fn constructed(&mut self, class: TypeId, depth: u32) -> Option<Value> {
        let makers = self.public_methods(class, |machine, def| {
            machine.program.name_of(def) == b"<init>"
        });
        let maker = *makers.first()?;
        let content = self.empty(class);
        let object = self.make(class, content);
        self.answer_for_host(maker, vec![object], depth)?;
        Some(object)
    }

    /// What a nested builder builds.
    fn built(&mut self, class: TypeId, depth: u32) -> Option<Value> {
        let name = self.program.java_type(class);
        let descriptor = assay_dex::program::java::descriptor(&format!("{name}$Builder"));
        let builder = self.program.type_of(descriptor.as_bytes())?;
        let object = self.object_for_host(builder, depth + 1)?;
        let makes = self.public_methods(builder, |machine, def| {
            !machine.is_static(def) && machine.gives(def) == Some(class)
        });
        self.answer_for_host(*makes.first()?, vec![object], depth)
    }

    /// Calls a method on what is given already and what a host has.
    fn answer_for_host(&mut self, def: DefId, mut args: Vec<Value>, depth: u32) -> Option<Value> {
        args.extend(self.host_args(def, None, depth + 1));
        let (entry, class) = (self.program.java_def(def), self.key_of(def)?.class);
        self.called(&entry, class, def, args)
    }
}
