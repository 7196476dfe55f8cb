//! Puts inputs into a program, one after another.

use std::borrow::Cow;

use super::ids::{ClassId, DefId, FieldId, MethodId, NameId, ProtoId, TypeId};
use super::input::{Input, Source};
use super::model::{Body, Class, FieldDef, MethodDef, Program, Ref};
use super::plug_in::Renamed;
use crate::bytes::id32;
use crate::classfile::ClassFile;
use crate::dex;
use crate::error::{Gaps, ReadError};

/// Makes a [`Program`]. The order of calls is the order of class lookup.
#[derive(Debug, Default)]
pub struct Builder<'a> {
    pub(crate) program: Program<'a>,
}

/// The class being added.
pub(crate) struct NewClass<'a> {
    pub(crate) ty: TypeId,
    pub(crate) superclass: TypeId,
    pub(crate) access: u32,
    pub(crate) source: Option<&'a [u8]>,
    pub(crate) interfaces: Vec<TypeId>,
}

impl<'a> Builder<'a> {
    /// An empty program.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a DEX file, or every DEX of a container.
    ///
    /// # Errors
    ///
    /// [`ReadError`] if Android would refuse the file; the program is unchanged.
    pub fn add_dex(&mut self, bytes: &'a [u8]) -> Result<(), ReadError> {
        let mut gaps = Gaps::default();
        for dex in dex::open_all(bytes, &mut gaps)? {
            let gaps = std::mem::take(&mut gaps);
            super::from_dex::add(&mut self.program, dex, gaps, &Renamed::default());
        }
        Ok(())
    }

    /// Adds the DEX files of one plug-in, behind everything the app itself consists of: code that
    /// only a class loader of its own finds. Returns its number.
    ///
    /// # Errors
    ///
    /// [`ReadError`] if Android would refuse one of the files; the program is unchanged.
    pub fn add_plug_in(&mut self, files: &[&'a [u8]], alone: bool) -> Result<u32, ReadError> {
        let mut opened = Vec::new();
        for bytes in files {
            let mut gaps = Gaps::default();
            for dex in dex::open_all(bytes, &mut gaps)? {
                opened.push((dex, std::mem::take(&mut gaps)));
            }
        }
        let number = id32(self.program.plug_ins.len());
        let renamed = Renamed::new(
            &self.program,
            number,
            alone,
            opened.iter().map(|(dex, _)| dex),
        );
        let first = self.program.next_input();
        for (dex, gaps) in opened {
            super::from_dex::add(&mut self.program, dex, gaps, &renamed);
        }
        let inputs = first..self.program.next_input();
        self.program.plug_ins.push(inputs);
        Ok(number)
    }

    /// Adds a Java class file.
    ///
    /// # Errors
    ///
    /// [`ReadError`] if it is no class file or its constant pool is damaged.
    pub fn add_class(&mut self, bytes: &'a [u8]) -> Result<(), ReadError> {
        let mut gaps = Gaps::default();
        let file = ClassFile::read(bytes, &mut gaps)?;
        super::from_class::add(&mut self.program, file, gaps);
        Ok(())
    }

    /// Tells that one framework type is a subtype of another, both in Java notation.
    ///
    /// Apps do not carry the framework's classes, so only the caller can know.
    pub fn framework_supertype(&mut self, class: &str, supertype: &str) {
        let [class, supertype] = [class, supertype].map(|name| {
            let descriptor = super::java::descriptor(name).into_bytes();
            self.program.intern_type(descriptor)
        });
        self.program
            .framework
            .entry(class)
            .or_default()
            .push(supertype);
    }

    /// Tells the supertypes of all framework types the inputs mention, and of `more`, from a text
    /// with one line a class: its name, then its supertypes, in Java notation.
    pub fn framework_table(&mut self, text: &str, more: &[&str]) {
        let rows = text.lines().filter_map(|line| {
            let (class, above) = line.split_once(' ')?;
            Some((class, above))
        });
        let table: rustc_hash::FxHashMap<&str, &str> = rows.collect();
        let mentioned = (0..id32(self.program.types.len()))
            .map(|number| super::java::type_name(self.program.types.get(number)));
        let mut open: Vec<String> = mentioned.collect();
        open.extend(more.iter().map(|name| (*name).to_owned()));
        let mut done = rustc_hash::FxHashSet::default();
        while let Some(class) = open.pop() {
            let Some(above) = table.get(class.as_str()) else {
                continue;
            };
            if !done.insert(class.clone()) {
                continue;
            }
            for supertype in above.split(' ') {
                self.framework_supertype(&class, supertype);
                open.push(supertype.to_owned());
            }
        }
    }

    /// Makes types known that no input may name.
    pub fn mention(&mut self, descriptors: &[&'a str]) {
        for descriptor in descriptors {
            self.program.intern_type(descriptor.as_bytes());
        }
    }

    /// How many inputs there are so far.
    #[must_use]
    pub fn input_count(&self) -> usize {
        self.program.inputs.len()
    }

    /// The finished program.
    #[must_use]
    pub fn build(self) -> Program<'a> {
        self.program
    }
}

impl<'a> Program<'a> {
    pub(crate) fn intern_type(&mut self, descriptor: impl Into<Cow<'a, [u8]>>) -> TypeId {
        let id = TypeId(self.types.intern(descriptor.into()));
        if id.ix() >= self.type_class.len() {
            self.type_class.resize(id.ix() + 1, ClassId::NONE);
        }
        id
    }

    pub(crate) fn intern_name(&mut self, name: &'a [u8]) -> NameId {
        NameId(self.names.intern(Cow::Borrowed(name)))
    }

    /// [`MethodId::NONE`] if a part could not be read.
    pub(crate) fn intern_method(
        &mut self,
        class: TypeId,
        name: NameId,
        proto: ProtoId,
    ) -> MethodId {
        if !(class.is_some() && name.is_some() && proto.is_some()) {
            return MethodId::NONE;
        }
        MethodId(self.method_keys.intern([class.0, name.0, proto.0]))
    }

    /// [`FieldId::NONE`] if a part could not be read.
    pub(crate) fn intern_field(&mut self, class: TypeId, name: NameId, ty: TypeId) -> FieldId {
        if !(class.is_some() && name.is_some() && ty.is_some()) {
            return FieldId::NONE;
        }
        FieldId(self.field_keys.intern([class.0, name.0, ty.0]))
    }

    /// Number of the input that is being added.
    pub(crate) fn next_input(&self) -> u32 {
        id32(self.inputs.len())
    }

    pub(crate) fn push_input(&mut self, source: Source<'a>, gaps: Gaps) {
        let input = Input {
            source,
            gaps,
            code_items: 0,
            instructions: 0,
            strings: 0,
        };
        self.inputs.push(input);
    }

    /// Opens a class without members; they follow by the other `push_` calls.
    pub(crate) fn push_class(&mut self, new: NewClass<'a>) -> ClassId {
        let id = ClassId::next(self.classes.len());
        let slot = self.type_class.get_mut(new.ty.ix());
        let shadowed = slot.as_ref().is_none_or(|class| class.is_some());
        if let Some(slot) = slot.filter(|_| !shadowed) {
            *slot = id;
        }
        let first = id32(self.interfaces.len());
        self.interfaces.extend(new.interfaces);
        let (fields, defs) = (id32(self.fields.len()), id32(self.defs.len()));
        self.classes.push(Class {
            ty: new.ty,
            superclass: new.superclass,
            interfaces: first..id32(self.interfaces.len()),
            access: new.access,
            source: new.source,
            input: self.next_input(),
            fields: fields..fields,
            defs: defs..defs,
            shadowed,
        });
        id
    }

    pub(crate) fn push_field(&mut self, field: FieldDef) {
        self.fields.push(field);
        if let Some(class) = self.classes.last_mut() {
            class.fields.end += 1;
        }
    }

    pub(crate) fn push_def(&mut self, def: MethodDef) -> DefId {
        let id = DefId::next(self.defs.len());
        self.defs.push(def);
        if let Some(class) = self.classes.last_mut() {
            class.defs.end += 1;
        }
        id
    }

    /// Opens a body; references pushed after it are its own.
    pub(crate) fn open_body(&mut self, input: u32, code: u32) -> super::ids::BodyId {
        let start = id32(self.refs.len());
        self.bodies.push(Body {
            input,
            code,
            refs: start..start,
        });
        super::ids::BodyId::next(self.bodies.len() - 1)
    }

    /// Closes the body opened last.
    pub(crate) fn close_body(&mut self) {
        let end = id32(self.refs.len());
        if let Some(body) = self.bodies.last_mut() {
            body.refs.end = end;
        }
    }

    pub(crate) fn push_ref(&mut self, reference: Ref) {
        self.refs.push(reference);
    }
}
