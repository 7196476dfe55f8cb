//! Questions about the program's classes, each answered once.

use std::rc::Rc;

use assay_dex::dex::CodeItem;
use assay_dex::program::input::{DexTables, Source};
use assay_dex::program::{
    BodyId, DefId, FieldId, MethodId, MethodKey, NameId, Program, ProtoId, TypeId, access,
};
use rustc_hash::FxHashMap;

use crate::code::Code;
use crate::model::Models;

/// How descriptors of platform classes begin.
const PLATFORM: [&[u8]; 8] = [
    b"Landroid/",
    b"Ljava/",
    b"Ljavax/",
    b"Ldalvik/",
    b"Lorg/json/",
    b"Lorg/xml/",
    b"Lorg/w3c/",
    b"Lorg/apache/http/",
];

/// How a call passes its arguments, and what it names.
#[derive(Debug)]
pub struct Signature {
    /// The method as code names it.
    pub method: MethodId,
    /// Class, name and prototype in numbers.
    pub key: MethodKey,
    /// The class in Java's notation, `$` between nested ones.
    pub class: String,
    /// The name.
    pub name: String,
    /// Parameter types.
    pub params: Vec<TypeId>,
    /// Which parameters take two registers.
    pub wide: Vec<bool>,
    /// Result type.
    pub result: TypeId,
    /// First letter of the result's descriptor.
    pub result_letter: u8,
}

impl Signature {
    /// A copy, to be changed.
    pub(crate) fn copy(&self) -> Self {
        Self {
            class: self.class.clone(),
            name: self.name.clone(),
            params: self.params.clone(),
            wide: self.wide.clone(),
            ..*self
        }
    }

    /// Class and name, as reports show it.
    #[must_use]
    pub fn shown(&self) -> String {
        format!("{}.{}", self.class, self.name)
    }
}

/// What was looked up.
pub struct Lookup<'p, 'a> {
    program: &'p Program<'a>,
    models: &'p Models,
    codes: FxHashMap<BodyId, Option<Rc<Code<'a>>>>,
    methods: FxHashMap<(TypeId, NameId, ProtoId), Option<DefId>>,
    fields: FxHashMap<FieldId, FieldId>,
    signatures: FxHashMap<MethodId, Rc<Signature>>,
    subtypes: FxHashMap<(TypeId, TypeId), Option<bool>>,
    supertypes: FxHashMap<TypeId, Rc<[TypeId]>>,
}

impl<'p, 'a> Lookup<'p, 'a> {
    pub(crate) fn new(program: &'p Program<'a>, models: &'p Models) -> Self {
        Self {
            program,
            models,
            codes: FxHashMap::default(),
            methods: FxHashMap::default(),
            fields: FxHashMap::default(),
            signatures: FxHashMap::default(),
            subtypes: FxHashMap::default(),
            supertypes: FxHashMap::default(),
        }
    }

    /// The code of a method; none where it has none or it can't be read.
    pub(crate) fn code(&mut self, body: BodyId) -> Option<Rc<Code<'a>>> {
        let program = self.program;
        let decode = || {
            let found = program.bodies.get(body.ix())?;
            let code = match &program.inputs.get(found.input as usize)?.source {
                Source::Dex(tables) => {
                    let item = CodeItem::read(&tables.dex, found.code)?;
                    Code::new(&item, tables)
                }
                Source::Class(tables) => crate::java::decode(program, tables, found.code)?,
            };
            Some(Rc::new(code))
        };
        self.codes.entry(body).or_insert_with(decode).clone()
    }

    /// The tables of the DEX a method came from.
    pub(crate) fn tables(&self, body: BodyId) -> Option<&'p DexTables<'a>> {
        tables(self.program, self.program.bodies.get(body.ix())?.input)
    }

    /// What a call names.
    pub(crate) fn signature(&mut self, method: MethodId) -> Option<Rc<Signature>> {
        if let Some(known) = self.signatures.get(&method) {
            return Some(Rc::clone(known));
        }
        let key = self.program.method(method)?;
        let proto = self.program.proto(key.proto);
        let params: Vec<TypeId> = proto.iter().skip(1).map(|ty| TypeId(*ty)).collect();
        let result = proto.first().map_or(TypeId::NONE, |ty| TypeId(*ty));
        let wide = |ty: &TypeId| matches!(self.program.descriptor(*ty), b"J" | b"D");
        let signature = Rc::new(Signature {
            method,
            key,
            class: self.program.java_type(key.class),
            name: String::from_utf8_lossy(self.program.name(key.name)).into_owned(),
            wide: params.iter().map(wide).collect(),
            params,
            result,
            result_letter: self
                .program
                .descriptor(result)
                .first()
                .copied()
                .unwrap_or(b'V'),
        });
        self.signatures.insert(method, Rc::clone(&signature));
        Some(signature)
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

    /// The method with a name and a descriptor such as `(I)V`.
    pub(crate) fn find_named(
        &mut self,
        class: TypeId,
        name: &str,
        descriptor: &str,
    ) -> Option<DefId> {
        let name = self.program.find_name(name.as_bytes())?;
        let line: Vec<TypeId> = self.supertypes(class).to_vec();
        line.into_iter().find_map(|ty| {
            self.defs(ty).find(|def| {
                let key = self
                    .program
                    .def(*def)
                    .and_then(|def| self.program.method(def.method));
                key.is_some_and(|key| {
                    key.name == name && self.descriptor_of(key.proto) == descriptor
                })
            })
        })
    }

    /// All methods of a class with a name, its superclasses' behind its own.
    pub(crate) fn all_named(&mut self, class: TypeId, name: &str) -> Vec<DefId> {
        let Some(name) = self.program.find_name(name.as_bytes()) else {
            return Vec::new();
        };
        let line = self.supertypes(class);
        let named = |def: &DefId| {
            let key = self
                .program
                .def(*def)
                .and_then(|def| self.program.method(def.method));
            key.is_some_and(|key| key.name == name)
        };
        line.iter()
            .flat_map(|ty| self.defs(*ty).filter(named))
            .collect()
    }

    /// A prototype as the formats write it.
    pub(crate) fn descriptor_of(&self, proto: ProtoId) -> String {
        descriptor(self.program, proto)
    }

    /// The methods a class defines.
    pub(crate) fn defs(&self, class: TypeId) -> impl Iterator<Item = DefId> + use<'p, 'a> {
        let found = self
            .program
            .class_of(class)
            .and_then(|id| self.program.class(id));
        let range = found.map_or(0..0, |class| class.defs.start..class.defs.end);
        range.map(DefId)
    }

    /// Superclasses first, then default methods of interfaces (JVM specification, 5.4.3.3).
    fn search(&mut self, class: TypeId, name: NameId, proto: ProtoId) -> Option<DefId> {
        let line: Vec<TypeId> = self.superclasses(class).collect();
        if let Some(found) = line.iter().find_map(|ty| self.declared(*ty, name, proto)) {
            let concrete = self
                .program
                .def(found)
                .is_some_and(|def| def.access & access::ABSTRACT == 0);
            if concrete {
                return Some(found);
            }
        }
        let all = self.supertypes(class);
        let found: Vec<(TypeId, DefId)> = all
            .iter()
            .filter_map(|ty| {
                let def = self.declared(*ty, name, proto)?;
                let concrete = self.program.def(def)?.access & access::ABSTRACT == 0;
                concrete.then_some((*ty, def))
            })
            .collect();
        // One that another overrides is not meant, in whichever order a class lists them.
        let overridden = |this: &mut Self, ty: TypeId| {
            let mut others = found.iter().filter(|(other, _)| *other != ty);
            others.any(|(other, _)| this.supertypes(*other).contains(&ty))
        };
        let nearest = found.iter().find(|(ty, _)| !overridden(self, *ty));
        nearest.or(found.first()).map(|(_, def)| *def)
    }

    fn declared(&self, class: TypeId, name: NameId, proto: ProtoId) -> Option<DefId> {
        self.defs(class).find(|def| {
            let method = self
                .program
                .def(*def)
                .and_then(|def| self.program.method(def.method));
            method.is_some_and(|key| key.name == name && key.proto == proto)
        })
    }

    /// A class and its superclasses, as far as they are known.
    pub(crate) fn superclasses(&self, class: TypeId) -> impl Iterator<Item = TypeId> + use<'p, 'a> {
        let program = self.program;
        let mut left = 1_000_u32;
        std::iter::successors(Some(class), move |ty| {
            left = left.checked_sub(1)?;
            let known = program.class_of(*ty).and_then(|id| program.class(id));
            match known {
                Some(class) => Some(class.superclass).filter(|ty| ty.is_some()),
                None => program.direct_supertypes(*ty).next(),
            }
        })
    }

    /// The nearest superclass that is not of the program.
    pub(crate) fn platform_class(&self, class: TypeId) -> TypeId {
        self.superclasses(class)
            .find(|ty| self.program.class_of(*ty).is_none())
            .unwrap_or(TypeId::NONE)
    }

    /// All supertypes of a class, itself included, the nearest first.
    pub(crate) fn supertypes(&mut self, class: TypeId) -> Rc<[TypeId]> {
        if let Some(known) = self.supertypes.get(&class) {
            return Rc::clone(known);
        }
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
        let found: Rc<[TypeId]> = found.into();
        self.supertypes.insert(class, Rc::clone(&found));
        found
    }

    /// Whether an object of one class is of a type; none where the classes are not known.
    pub(crate) fn is_subtype(&mut self, class: TypeId, wanted: TypeId) -> Option<bool> {
        if class == wanted {
            return Some(true);
        }
        if let Some(known) = self.subtypes.get(&(class, wanted)) {
            return *known;
        }
        let answer = self.compare(class, wanted);
        self.subtypes.insert((class, wanted), answer);
        answer
    }

    fn compare(&mut self, class: TypeId, wanted: TypeId) -> Option<bool> {
        let program = self.program;
        let (a, b) = (program.descriptor(class), program.descriptor(wanted));
        if b == b"Ljava/lang/Object;" {
            return Some(true);
        }
        if a.first() == Some(&b'[') && b.first() == Some(&b'L') {
            return Some(matches!(
                b,
                b"Ljava/lang/Cloneable;" | b"Ljava/io/Serializable;"
            ));
        }
        if let (Some(a), Some(b)) = (a.strip_prefix(b"["), b.strip_prefix(b"[")) {
            let plain = a.len() == 1 || b.len() == 1;
            return match (program.type_of(a), program.type_of(b)) {
                (Some(a), Some(b)) if !plain => self.is_subtype(a, b),
                _ => Some(false),
            };
        }
        let all = self.supertypes(class);
        if all.contains(&wanted) {
            return Some(true);
        }
        // Something above is not known, so it may be the wanted type.
        // Of platform classes all supertypes are known; those without any are not in the table.
        let open = |ty: &TypeId| {
            !PLATFORM
                .iter()
                .any(|start| program.descriptor(*ty).starts_with(start))
                && program.class_of(*ty).is_none()
                && program.direct_supertypes(*ty).next().is_none()
                && !self.models.is_listed(&program.java_type(*ty))
        };
        let outside = program.class_of(wanted).is_none();
        (!outside || !all.iter().any(open)).then_some(false)
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

    fn search_field(&mut self, named: FieldId) -> Option<FieldId> {
        let (class, name, ty) = self.program.field(named)?;
        let all = self.supertypes(class);
        all.iter().find_map(|holder| {
            let class = self.program.class(self.program.class_of(*holder)?)?;
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
}

/// A prototype as the formats write it.
pub(crate) fn descriptor(program: &Program<'_>, proto: ProtoId) -> String {
    let types = program.proto(proto);
    let one = |ty: &u32| String::from_utf8_lossy(program.descriptor(TypeId(*ty))).into_owned();
    let params: String = types.iter().skip(1).map(one).collect();
    format!("({params}){}", types.first().map(one).unwrap_or_default())
}

fn tables<'p, 'a>(program: &'p Program<'a>, input: u32) -> Option<&'p DexTables<'a>> {
    match &program.inputs.get(input as usize)?.source {
        Source::Dex(tables) => Some(tables),
        Source::Class(_) => None,
    }
}
