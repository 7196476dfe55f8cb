//! The machine: one program, what was looked up in it, and what running it has cost.

use std::collections::BTreeMap;
use std::rc::Rc;

use assay_dex::dex::CodeItem;
use assay_dex::mutf8;
use assay_dex::program::input::{DexTables, Source};
use assay_dex::program::{
    BodyId, Builder, DefId, FieldId, NameId, Program, ProtoId, TypeId, access,
};
use rustc_hash::FxHashMap;

use crate::code::Code;
use crate::value::{ObjectId, Shape, Taint, Text, Value};
use crate::world::{Content, Object, World};

/// What one run may cost. Counted, not timed: the same input gives the same answer everywhere.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Instructions.
    pub steps: u64,
    /// Calls inside calls.
    pub depth: u32,
    /// Cells of one array.
    pub cells: i32,
    /// Times a path may come back to one unknown branch before it is given up.
    pub visits: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            steps: 50_000_000,
            depth: 64,
            cells: 1 << 20,
            visits: 64,
        }
    }
}

/// Exceptions and errors the machine throws itself, with their superclasses (Java SE 8 API).
const THROWN: [(&str, &str); 15] = [
    ("java.lang.Exception", "java.lang.Throwable"),
    ("java.lang.Error", "java.lang.Throwable"),
    ("java.lang.RuntimeException", "java.lang.Exception"),
    ("java.lang.LinkageError", "java.lang.Error"),
    (
        "java.lang.ExceptionInInitializerError",
        "java.lang.LinkageError",
    ),
    ("java.lang.NoClassDefFoundError", "java.lang.LinkageError"),
    (
        "java.lang.ArithmeticException",
        "java.lang.RuntimeException",
    ),
    (
        "java.lang.NullPointerException",
        "java.lang.RuntimeException",
    ),
    ("java.lang.ClassCastException", "java.lang.RuntimeException"),
    (
        "java.lang.NegativeArraySizeException",
        "java.lang.RuntimeException",
    ),
    (
        "java.lang.IndexOutOfBoundsException",
        "java.lang.RuntimeException",
    ),
    (
        "java.lang.ArrayIndexOutOfBoundsException",
        "java.lang.IndexOutOfBoundsException",
    ),
    (
        "java.lang.StringIndexOutOfBoundsException",
        "java.lang.IndexOutOfBoundsException",
    ),
    (
        "java.lang.IllegalArgumentException",
        "java.lang.RuntimeException",
    ),
    (
        "java.lang.NumberFormatException",
        "java.lang.IllegalArgumentException",
    ),
];

/// Tells a program about the platform classes the machine itself knows; before it is built.
pub fn prepare(builder: &mut Builder<'_>) {
    for (class, superclass) in THROWN {
        builder.framework_supertype(class, superclass);
    }
}

/// How a call can end. Each way has its own state; both are there where a choice was unknown.
#[derive(Debug, Clone, Default)]
pub struct Ends {
    /// It returned this.
    pub returned: Option<(Value, World)>,
    /// It threw this.
    pub thrown: Option<(Value, World)>,
}

impl Ends {
    /// Ends by returning.
    #[must_use]
    pub fn returns(value: Value, world: World) -> Self {
        Self {
            returned: Some((value, world)),
            thrown: None,
        }
    }

    /// Ends by throwing.
    #[must_use]
    pub fn throws(value: Value, world: World) -> Self {
        Self {
            returned: None,
            thrown: Some((value, world)),
        }
    }

    /// Either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            returned: either(self.returned, other.returned),
            thrown: either(self.thrown, other.thrown),
        }
    }
}

fn either(a: Option<(Value, World)>, b: Option<(Value, World)>) -> Option<(Value, World)> {
    match (a, b) {
        (Some((a, one)), Some((b, other))) => Some((a.join(&b), one.join(other))),
        (a, b) => a.or(b),
    }
}

/// One program under execution.
pub struct Machine<'p, 'a> {
    pub(crate) program: &'p Program<'a>,
    pub(crate) limits: Limits,
    /// Instructions that ran.
    pub steps: u64,
    /// What was cut or not known, and how often.
    pub cuts: BTreeMap<String, u64>,
    codes: FxHashMap<BodyId, Option<Rc<Code<'a>>>>,
    methods: FxHashMap<(TypeId, NameId, ProtoId), Option<DefId>>,
    fields: FxHashMap<FieldId, FieldId>,
    literals: FxHashMap<Vec<u16>, u32>,
    /// The object that stands for all of one place, where a loop makes them.
    pub(crate) summaries: FxHashMap<(BodyId, u32), ObjectId>,
    next_text: u32,
    next_object: u32,
}

impl<'p, 'a> Machine<'p, 'a> {
    /// A machine for a program that was built after [`prepare`].
    #[must_use]
    pub fn new(program: &'p Program<'a>, limits: Limits) -> Self {
        Self {
            program,
            limits,
            steps: 0,
            cuts: BTreeMap::new(),
            codes: FxHashMap::default(),
            methods: FxHashMap::default(),
            fields: FxHashMap::default(),
            literals: FxHashMap::default(),
            summaries: FxHashMap::default(),
            next_text: 0,
            next_object: 0,
        }
    }

    /// Counts something that was cut.
    pub(crate) fn cut(&mut self, what: &str) {
        *self.cuts.entry(what.to_owned()).or_default() += 1;
    }

    /// The code of a method; none where it has none or lies in a class file.
    pub(crate) fn code(&mut self, body: BodyId) -> Option<Rc<Code<'a>>> {
        let program = self.program;
        let decode = || {
            let found = program.bodies.get(body.ix())?;
            let tables = tables(program, found.input)?;
            let item = CodeItem::read(&tables.dex, found.code)?;
            Some(Rc::new(Code::new(&item)))
        };
        self.codes.entry(body).or_insert_with(decode).clone()
    }

    /// The tables of the DEX a method came from.
    pub(crate) fn tables(&self, body: BodyId) -> Option<&'p DexTables<'a>> {
        tables(self.program, self.program.bodies.get(body.ix())?.input)
    }

    /// The method a call of this name on an object of this class runs, in the program.
    pub(crate) fn find(&mut self, class: TypeId, name: NameId, proto: ProtoId) -> Option<DefId> {
        if let Some(known) = self.methods.get(&(class, name, proto)) {
            return *known;
        }
        let found = self.search(class, name, proto);
        self.methods.insert((class, name, proto), found);
        found
    }

    /// Superclasses first, then default methods of interfaces (JVM specification, 5.4.3.3).
    fn search(&self, class: TypeId, name: NameId, proto: ProtoId) -> Option<DefId> {
        let line: Vec<TypeId> = self.superclasses(class).collect();
        let own = |ty: &TypeId| self.declared(*ty, name, proto);
        let found = line.iter().find_map(own);
        found.or_else(|| {
            let mut all = self.supertypes(class).into_iter();
            all.find_map(|ty| {
                let def = self.declared(ty, name, proto)?;
                let concrete = self.program.def(def)?.access & access::ABSTRACT == 0;
                concrete.then_some(def)
            })
        })
    }

    fn declared(&self, class: TypeId, name: NameId, proto: ProtoId) -> Option<DefId> {
        let found = self.program.class(self.program.class_of(class)?)?;
        (found.defs.start..found.defs.end).map(DefId).find(|def| {
            let method = self
                .program
                .def(*def)
                .and_then(|def| self.program.method(def.method));
            method.is_some_and(|key| key.name == name && key.proto == proto)
        })
    }

    /// A class and its superclasses, as far as they are known.
    pub(crate) fn superclasses(
        &self,
        class: TypeId,
    ) -> impl Iterator<Item = TypeId> + use<'_, 'p, 'a> {
        let mut left = 1_000_u32;
        std::iter::successors(Some(class), move |ty| {
            left = left.checked_sub(1)?;
            let known = self
                .program
                .class_of(*ty)
                .and_then(|id| self.program.class(id));
            match known {
                Some(class) => Some(class.superclass).filter(|ty| ty.is_some()),
                None => self.program.direct_supertypes(*ty).next(),
            }
        })
    }

    /// All supertypes of a class, itself included.
    pub(crate) fn supertypes(&self, class: TypeId) -> Vec<TypeId> {
        let mut found = vec![class];
        let mut at = 0;
        while let Some(ty) = found.get(at).copied() {
            at += 1;
            for parent in self.program.direct_supertypes(ty) {
                if found.len() < 1_000 && !found.contains(&parent) {
                    found.push(parent);
                }
            }
        }
        found
    }

    /// Whether a value of one type may stand for another; none where the classes are not known.
    pub(crate) fn is_subtype(&self, class: TypeId, wanted: TypeId) -> Option<bool> {
        if class == wanted || self.program.descriptor(wanted) == b"Ljava/lang/Object;" {
            return Some(true);
        }
        let (a, b) = (
            self.program.descriptor(class),
            self.program.descriptor(wanted),
        );
        if let (Some(a), Some(b)) = (a.strip_prefix(b"["), b.strip_prefix(b"[")) {
            let plain = a.len() == 1 || b.len() == 1;
            let inner = (self.program.type_of(a), self.program.type_of(b));
            return match inner {
                (Some(a), Some(b)) if !plain => self.is_subtype(a, b),
                _ => Some(false),
            };
        }
        let all = self.supertypes(class);
        if all.contains(&wanted) {
            return Some(true);
        }
        // Something above is not known, so it may be the wanted type.
        let open = |ty: &&TypeId| {
            let descriptor = self.program.descriptor(**ty);
            let root = matches!(descriptor, b"Ljava/lang/Object;" | b"Ljava/lang/Throwable;");
            !root
                && self.program.class_of(**ty).is_none()
                && self.program.direct_supertypes(**ty).next().is_none()
        };
        let outside = self.program.class_of(wanted).is_none();
        if outside && all.iter().any(|ty| open(&ty)) {
            return None;
        }
        Some(false)
    }

    /// The field a name in code stands for: that of the nearest class that defines it.
    pub(crate) fn field(&mut self, named: FieldId) -> FieldId {
        if let Some(known) = self.fields.get(&named) {
            return *known;
        }
        let found = self.search_field(named).unwrap_or(named);
        self.fields.insert(named, found);
        found
    }

    fn search_field(&self, named: FieldId) -> Option<FieldId> {
        let (class, name, ty) = self.program.field(named)?;
        self.supertypes(class).into_iter().find_map(|holder| {
            let class = self.program.class(self.program.class_of(holder)?)?;
            let range = class.fields.start as usize..class.fields.end as usize;
            let fields = self.program.fields.get(range)?;
            let same = |field: &FieldId| {
                self.program
                    .field(*field)
                    .is_some_and(|(_, n, t)| n == name && t == ty)
            };
            fields.iter().map(|def| def.field).find(same)
        })
    }

    /// A literal: one identity for one text.
    pub(crate) fn literal(&mut self, units: Vec<u16>) -> Value {
        let next = self.next_text;
        let identity = *self.literals.entry(units.clone()).or_insert(next);
        self.next_text = self.next_text.max(identity + 1);
        text(identity, units.into())
    }

    /// A new string.
    pub(crate) fn string(&mut self, units: impl Into<Rc<[u16]>>) -> Value {
        let identity = self.next_text;
        self.next_text += 1;
        text(identity, units.into())
    }

    /// A literal in modified UTF-8.
    pub(crate) fn constant(&mut self, bytes: &[u8]) -> Value {
        self.literal(mutf8::utf16(bytes))
    }

    /// A new object.
    pub(crate) fn allocate(&mut self, class: TypeId, content: Content, world: &mut World) -> Value {
        let id = ObjectId(self.next_object);
        self.next_object += 1;
        let object = Object {
            class,
            content,
            summary: false,
        };
        world.put(id, object);
        Value::object(id)
    }

    /// A new exception of a platform class.
    pub(crate) fn exception(&mut self, descriptor: &str, mut world: World) -> Ends {
        let class = self
            .program
            .type_of(descriptor.as_bytes())
            .unwrap_or(TypeId::NONE);
        let thrown = self.allocate(class, Content::Fields(BTreeMap::new()), &mut world);
        Ends::throws(thrown, world)
    }

    /// The classes a value's object may have; none where that is not known.
    pub(crate) fn classes(&self, value: &Value, world: &World) -> Option<Vec<TypeId>> {
        let known = |descriptor: &[u8]| self.program.type_of(descriptor).map(|ty| vec![ty]);
        match &value.shape {
            Shape::Text(_) => known(b"Ljava/lang/String;"),
            Shape::Class(_) => known(b"Ljava/lang/Class;"),
            Shape::Refs(ids) => {
                let classes = ids
                    .iter()
                    .map(|id| world.get(*id).map(|object| object.class));
                let mut classes: Vec<TypeId> = classes.collect::<Option<_>>()?;
                classes.sort_unstable();
                classes.dedup();
                Some(classes)
            }
            Shape::Bits(_) | Shape::Unknown(_) => None,
        }
    }
}

fn tables<'p, 'a>(program: &'p Program<'a>, input: u32) -> Option<&'p DexTables<'a>> {
    match &program.inputs.get(input as usize)?.source {
        Source::Dex(tables) => Some(tables),
        Source::Class(_) => None,
    }
}

fn text(identity: u32, units: Rc<[u16]>) -> Value {
    Value {
        shape: Shape::Text(Text { identity, units }),
        taint: Taint::NONE,
    }
}
