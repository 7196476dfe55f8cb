//! The program: classes, methods and references of all inputs under one roof.
//!
//! It does not know which format an input had. DEX and class files each have a
//! builder beside this file.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::ids::{BodyId, ClassId, DefId, FieldId, MethodId, NameId, ProtoId, StrId, TypeId};
use super::input::Input;
use super::intern::{Lists, Names, Triples};
use crate::bytes::ix;

/// Access flags this crate asks about.
pub mod access {
    /// `public`
    pub const PUBLIC: u32 = 0x1;
    /// `private`
    pub const PRIVATE: u32 = 0x2;
    /// `protected`
    pub const PROTECTED: u32 = 0x4;
    /// `static`
    pub const STATIC: u32 = 0x8;
    /// `final`
    pub const FINAL: u32 = 0x10;
    /// `interface`
    pub const INTERFACE: u32 = 0x200;
    /// `native`
    pub const NATIVE: u32 = 0x100;
    /// `abstract`
    pub const ABSTRACT: u32 = 0x400;
}

/// A constant that the file states outright.
///
/// DEX does not tell `int` from `float`; the type of the place it goes to does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Constant {
    /// 32 bits: `boolean` to `int`, `float`, or (zero) `null`.
    Word(u32),
    /// 64 bits: `long` or `double`.
    Wide(u64),
    /// A string.
    Str(StrId),
    /// A class object.
    Class(TypeId),
}

/// What a reference in code does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "named after the instructions")]
pub enum RefKind {
    InvokeVirtual,
    InvokeSuper,
    InvokeDirect,
    InvokeStatic,
    InvokeInterface,
    New,
    ConstClass,
    ConstString,
    StaticGet,
    StaticPut,
    FieldGet,
    FieldPut,
}

impl RefKind {
    /// Whether the target is a [`MethodId`].
    #[must_use]
    pub const fn is_invoke(self) -> bool {
        (self as u8) <= Self::InvokeInterface as u8
    }

    /// Whether the target is a [`FieldId`].
    #[must_use]
    pub const fn is_field(self) -> bool {
        (self as u8) >= Self::StaticGet as u8
    }

    /// Whether the receiver's class decides which method runs.
    #[must_use]
    pub const fn is_dispatched(self) -> bool {
        matches!(self, Self::InvokeVirtual | Self::InvokeInterface)
    }
}

/// One reference from code to a method, field, type or string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ref {
    /// Position: 16-bit units in DEX, bytes in class files.
    pub pc: u32,
    /// Number of the thing referred to, in the table that the kind names.
    pub target: u32,
    /// What is done with it.
    pub kind: RefKind,
}

/// A class that an input defines.
#[derive(Debug, Clone)]
pub struct Class<'a> {
    /// Its type.
    pub ty: TypeId,
    /// Superclass, [`TypeId::NONE`] for `java.lang.Object`.
    pub superclass: TypeId,
    /// Interfaces, in [`Program::interfaces`].
    pub interfaces: Range<u32>,
    /// Access flags.
    pub access: u32,
    /// Source file in modified UTF-8.
    pub source: Option<&'a [u8]>,
    /// Number of the input.
    pub input: u32,
    /// Fields, in [`Program::fields`].
    pub fields: Range<u32>,
    /// Methods: a range of [`DefId`].
    pub defs: Range<u32>,
    /// Whether an earlier input defines the same class, which then wins.
    pub shadowed: bool,
}

/// A field that a class defines.
#[derive(Debug, Clone, Copy)]
pub struct FieldDef {
    /// Its name for code.
    pub field: FieldId,
    /// Access flags.
    pub access: u32,
    /// Initial value of a static field, if stated.
    pub value: Option<Constant>,
}

/// A method that a class defines.
#[derive(Debug, Clone, Copy)]
pub struct MethodDef {
    /// Its name for code.
    pub method: MethodId,
    /// The class.
    pub class: ClassId,
    /// Access flags.
    pub access: u32,
    /// Its code, or [`BodyId::NONE`].
    pub body: BodyId,
    /// Whether the script of a web page may call it. Not asked of class files: there, all that
    /// is public is an entry.
    pub scriptable: bool,
}

/// The code of one or more methods.
#[derive(Debug, Clone)]
pub struct Body {
    /// Number of the input.
    pub input: u32,
    /// Where the code is, as the input's builder understands it.
    pub code: u32,
    /// Its references, in [`Program::refs`], in order of position.
    pub refs: Range<u32>,
}

/// A method as code names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MethodKey {
    /// The class named (not always the one that defines it).
    pub class: TypeId,
    /// The name.
    pub name: NameId,
    /// Result and parameters.
    pub proto: ProtoId,
}

/// All inputs together.
#[derive(Debug, Default)]
pub struct Program<'a> {
    /// The inputs in the order they were added.
    pub inputs: Vec<Input<'a>>,
    /// String constants in modified UTF-8.
    pub strings: Vec<&'a [u8]>,
    /// Classes in order of input and file.
    pub classes: Vec<Class<'a>>,
    /// Interface lists of all classes.
    pub interfaces: Vec<TypeId>,
    /// Fields of all classes.
    pub fields: Vec<FieldDef>,
    /// Methods of all classes.
    pub defs: Vec<MethodDef>,
    /// Code of all methods.
    pub bodies: Vec<Body>,
    /// References of all code.
    pub refs: Vec<Ref>,
    pub(crate) names: Names<'a>,
    pub(crate) types: Names<'a>,
    pub(crate) type_class: Vec<ClassId>,
    /// Supertypes of framework types, as far as the caller told them.
    pub(crate) framework: FxHashMap<TypeId, Vec<TypeId>>,
    pub(crate) protos: Lists,
    pub(crate) method_keys: Triples,
    pub(crate) field_keys: Triples,
    /// The inputs of each plug-in.
    pub(crate) plug_ins: Vec<Range<u32>>,
}

impl<'a> Program<'a> {
    /// The descriptor of a type.
    #[must_use]
    pub fn descriptor(&self, ty: TypeId) -> &[u8] {
        self.types.get(ty.0)
    }

    /// The type with this descriptor, if any input mentions it.
    #[must_use]
    pub fn type_of(&self, descriptor: &[u8]) -> Option<TypeId> {
        self.types.find(descriptor).map(TypeId)
    }

    /// How many types are mentioned.
    #[must_use]
    pub fn type_count(&self) -> usize {
        self.types.len()
    }

    /// The class that defines a type, if an input does.
    #[must_use]
    pub fn class_of(&self, ty: TypeId) -> Option<ClassId> {
        self.type_class
            .get(ty.ix())
            .copied()
            .filter(|class| class.is_some())
    }

    /// The superclass of a type, then its interfaces.
    pub fn direct_supertypes(&self, ty: TypeId) -> impl Iterator<Item = TypeId> + '_ {
        let class = self.class_of(ty).and_then(|class| self.class(class));
        let superclass = class
            .map(|class| class.superclass)
            .filter(|ty| ty.is_some());
        let interfaces = class.map_or(&[][..], |class| self.interfaces_of(class));
        let framework = self.framework.get(&ty).map_or(&[][..], Vec::as_slice);
        superclass
            .into_iter()
            .chain(interfaces.iter().copied())
            .chain(framework.iter().copied())
    }

    /// A class by number.
    #[must_use]
    pub fn class(&self, id: ClassId) -> Option<&Class<'a>> {
        self.classes.get(id.ix())
    }

    /// The interfaces a class lists.
    #[must_use]
    pub fn interfaces_of(&self, class: &Class<'_>) -> &[TypeId] {
        let range = ix(class.interfaces.start)..ix(class.interfaces.end);
        self.interfaces.get(range).unwrap_or_default()
    }

    /// A method definition by number.
    #[must_use]
    pub fn def(&self, id: DefId) -> Option<&MethodDef> {
        self.defs.get(id.ix())
    }

    /// The name of a defined method.
    #[must_use]
    pub fn name_of(&self, def: DefId) -> &[u8] {
        let key = self.def(def).and_then(|def| self.method(def.method));
        key.map_or(b"", |key| self.name(key.name))
    }

    /// The references of a method's code.
    #[must_use]
    pub fn refs_of(&self, def: DefId) -> &[Ref] {
        let body = self.def(def).and_then(|def| self.bodies.get(def.body.ix()));
        body.map_or(&[], |body| self.refs_in(body))
    }

    /// The references of a body.
    #[must_use]
    pub fn refs_in(&self, body: &Body) -> &[Ref] {
        self.refs
            .get(ix(body.refs.start)..ix(body.refs.end))
            .unwrap_or_default()
    }

    /// How many methods code names.
    #[must_use]
    pub fn method_count(&self) -> usize {
        self.method_keys.len()
    }

    /// Class, name and prototype of a method.
    #[must_use]
    pub fn method(&self, id: MethodId) -> Option<MethodKey> {
        let [class, name, proto] = self.method_keys.get(id.0)?;
        Some(MethodKey {
            class: TypeId(class),
            name: NameId(name),
            proto: ProtoId(proto),
        })
    }

    /// The method with this key, if code names it.
    #[must_use]
    pub fn find_method(&self, key: MethodKey) -> Option<MethodId> {
        self.method_keys
            .find([key.class.0, key.name.0, key.proto.0])
            .map(MethodId)
    }

    /// How many fields code names.
    #[must_use]
    pub fn field_count(&self) -> usize {
        self.field_keys.len()
    }

    /// Class, name and type of a field.
    #[must_use]
    pub fn field(&self, id: FieldId) -> Option<(TypeId, NameId, TypeId)> {
        let [class, name, ty] = self.field_keys.get(id.0)?;
        Some((TypeId(class), NameId(name), TypeId(ty)))
    }

    /// The field with this key, if code names it.
    #[must_use]
    pub fn find_field(&self, class: TypeId, name: NameId, ty: TypeId) -> Option<FieldId> {
        self.field_keys.find([class.0, name.0, ty.0]).map(FieldId)
    }

    /// How many member names there are.
    #[must_use]
    pub fn names_len(&self) -> usize {
        self.names.len()
    }

    /// A member name.
    #[must_use]
    pub fn name(&self, id: NameId) -> &[u8] {
        self.names.get(id.0)
    }

    /// The number of a member name.
    #[must_use]
    pub fn find_name(&self, name: &[u8]) -> Option<NameId> {
        self.names.find(name).map(NameId)
    }

    /// Result type, then parameter types.
    #[must_use]
    pub fn proto(&self, id: ProtoId) -> &[u32] {
        self.protos.get(id.0)
    }

    /// A string constant.
    #[must_use]
    pub fn string(&self, id: StrId) -> &'a [u8] {
        self.strings.get(id.ix()).copied().unwrap_or_default()
    }
}
