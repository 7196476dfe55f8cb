//! Builds the program from a Java class file.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::builder::NewClass;
use super::ids::{BodyId, FieldId, MethodId, NameId, ProtoId, StrId, TypeId};
use super::input::{ClassTables, Source};
use super::model::{Constant, FieldDef, MethodDef, Program, Ref, RefKind};
use crate::bytes::id32;
use crate::classfile::{ClassFile, Entry, JavaInsn, JavaInsns};
use crate::error::{GapKind, Gaps};

/// The Java language allows a method 255 parameters.
const MAX_PARAMS: usize = 255;

/// Adds a class file as the program's next input.
pub(crate) fn add<'a>(program: &mut Program<'a>, file: ClassFile<'a>, mut gaps: Gaps) {
    let tables = Translator::new(program).tables(file);
    let this = type_at(&tables, tables.file.this);
    if !this.is_some() {
        gaps.note(GapKind::ClassDef, 0);
        return program.push_input(Source::Class(Box::new(tables)), gaps);
    }
    push_class(program, &tables, this);
    push_fields(program, &tables, this);
    let (code_items, instructions) = push_methods(program, &tables, this, &mut gaps);
    program.push_input(Source::Class(Box::new(tables)), gaps);
    if let Some(input) = program.inputs.last_mut() {
        (input.code_items, input.instructions) = (code_items, instructions);
    }
}

fn pool_at(tables: &ClassTables<'_>, index: u16) -> u32 {
    tables
        .pool
        .get(usize::from(index))
        .copied()
        .unwrap_or(u32::MAX)
}

pub(super) fn type_at(tables: &ClassTables<'_>, index: u16) -> TypeId {
    match tables.file.pool.get(index) {
        Entry::Class(_) => TypeId(pool_at(tables, index)),
        _ => TypeId::NONE,
    }
}

/// Interns a constant pool.
struct Translator<'p, 'a> {
    program: &'p mut Program<'a>,
    /// Descriptors may be shared by many members; each is parsed once.
    protos: FxHashMap<u16, ProtoId>,
}

impl<'p, 'a> Translator<'p, 'a> {
    fn new(program: &'p mut Program<'a>) -> Self {
        Self {
            program,
            protos: FxHashMap::default(),
        }
    }

    fn tables(mut self, file: ClassFile<'a>) -> ClassTables<'a> {
        let indices = 0..u16::try_from(file.pool.len()).unwrap_or(u16::MAX);
        let pool = indices
            .map(|index| self.entry(&file, index).unwrap_or(u32::MAX))
            .collect();
        ClassTables { file, pool }
    }

    fn entry(&mut self, file: &ClassFile<'a>, index: u16) -> Option<u32> {
        match file.pool.get(index) {
            Entry::Class(_) => self.class(file, index).map(|id| id.0),
            Entry::String(text) => {
                let id = StrId(id32(self.program.strings.len()));
                self.program.strings.push(file.pool.utf8(text)?);
                Some(id.0)
            }
            Entry::Field(class, member) => {
                let (class, name, descriptor) = self.member(file, class, member)?;
                let ty = self.program.intern_type(file.pool.utf8(descriptor)?);
                Some(self.program.intern_field(class, name, ty).0)
            }
            Entry::Method(class, member) => {
                let (class, name, descriptor) = self.member(file, class, member)?;
                let proto = self.proto(file, descriptor)?;
                Some(self.program.intern_method(class, name, proto).0)
            }
            Entry::InvokeDynamic(_, member) => {
                // What a call site takes and makes are types nothing else may name.
                if let Entry::NameAndType(_, descriptor) = file.pool.get(member) {
                    self.proto(file, descriptor)?;
                }
                None
            }
            _ => None,
        }
    }

    fn class(&mut self, file: &ClassFile<'a>, index: u16) -> Option<TypeId> {
        let name = file.pool.class_name(index)?;
        Some(self.program.intern_type(descriptor_of(name)))
    }

    fn member(
        &mut self,
        file: &ClassFile<'a>,
        class: u16,
        member: u16,
    ) -> Option<(TypeId, NameId, u16)> {
        let Entry::NameAndType(name, descriptor) = file.pool.get(member) else {
            return None;
        };
        let name = self.program.intern_name(file.pool.utf8(name)?);
        Some((self.class(file, class)?, name, descriptor))
    }

    fn proto(&mut self, file: &ClassFile<'a>, index: u16) -> Option<ProtoId> {
        if let Some(known) = self.protos.get(&index) {
            return Some(*known);
        }
        let proto = intern_proto(self.program, file.pool.utf8(index)?)?;
        self.protos.insert(index, proto);
        Some(proto)
    }
}

/// Class files write `java/lang/String`, but arrays as descriptors.
fn descriptor_of(name: &[u8]) -> Cow<'_, [u8]> {
    if name.starts_with(b"[") {
        return Cow::Borrowed(name);
    }
    Cow::Owned([b"L", name, b";"].concat())
}

/// Interns `(ILjava/lang/String;)V`.
fn intern_proto<'a>(program: &mut Program<'a>, descriptor: &'a [u8]) -> Option<ProtoId> {
    let mut rest = descriptor.strip_prefix(b"(")?;
    let mut list = vec![0];
    while !rest.starts_with(b")") {
        let (ty, after) = split_type(rest)?;
        list.push(program.intern_type(ty).0);
        rest = after;
        if list.len() > MAX_PARAMS + 1 {
            return None;
        }
    }
    let (result, _) = split_type(rest.get(1..)?)?;
    *list.first_mut()? = program.intern_type(result).0;
    Some(ProtoId(program.protos.intern(&list)))
}

/// Splits the first type off a descriptor.
fn split_type(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let dims = text.iter().take_while(|byte| **byte == b'[').count();
    let len = match text.get(dims)? {
        b'L' => memchr::memchr(b';', text.get(dims..)?)? + 1,
        _ => 1,
    };
    text.split_at_checked(dims + len)
}

fn push_class<'a>(program: &mut Program<'a>, tables: &ClassTables<'a>, this: TypeId) {
    let file = &tables.file;
    let interfaces = file.interfaces.iter().map(|index| type_at(tables, *index));
    let interfaces = interfaces.filter(|ty| ty.is_some()).collect();
    program.push_class(NewClass {
        ty: this,
        superclass: type_at(tables, file.superclass),
        access: file.access.into(),
        source: file.source,
        interfaces,
    });
}

fn push_fields<'a>(program: &mut Program<'a>, tables: &ClassTables<'a>, this: TypeId) {
    for field in &tables.file.fields {
        let pool = &tables.file.pool;
        let name = pool
            .utf8(field.name)
            .map_or(NameId::NONE, |name| program.intern_name(name));
        let ty = pool
            .utf8(field.descriptor)
            .map_or(TypeId::NONE, |d| program.intern_type(d));
        let id = program.intern_field(this, name, ty);
        let value = constant(tables, field.constant);
        program.push_field(FieldDef {
            field: id,
            access: field.access.into(),
            value,
        });
    }
}

/// A loadable constant of the pool.
#[must_use]
pub fn constant(tables: &ClassTables<'_>, index: u16) -> Option<Constant> {
    let number = pool_at(tables, index);
    Some(match tables.file.pool.get(index) {
        Entry::Word(bits) => Constant::Word(bits),
        Entry::Wide(bits) => Constant::Wide(bits),
        Entry::String(_) if number != u32::MAX => Constant::Str(StrId(number)),
        Entry::Class(_) if number != u32::MAX => Constant::Class(TypeId(number)),
        _ => return None,
    })
}

fn push_methods<'a>(
    program: &mut Program<'a>,
    tables: &ClassTables<'a>,
    this: TypeId,
    gaps: &mut Gaps,
) -> (u64, u64) {
    let (mut bodies, mut instructions) = (0, 0);
    let class = super::ids::ClassId::next(program.classes.len() - 1);
    for (number, method) in tables.file.methods.iter().enumerate() {
        let pool = &tables.file.pool;
        let name = pool
            .utf8(method.name)
            .map_or(NameId::NONE, |name| program.intern_name(name));
        let descriptor = pool.utf8(method.descriptor).unwrap_or_default();
        let proto = intern_proto(program, descriptor).unwrap_or(ProtoId::NONE);
        let id = program.intern_method(this, name, proto);
        let mut body = BodyId::NONE;
        if let Some(code) = method.code {
            body = program.open_body(program.next_input(), id32(number));
            instructions += push_refs(program, tables, code.bytes, gaps);
            program.close_body();
            bodies += 1;
        }
        program.push_def(MethodDef {
            scriptable: false,
            method: id,
            class,
            access: method.access.into(),
            body,
        });
    }
    (bodies, instructions)
}

fn push_refs(
    program: &mut Program<'_>,
    tables: &ClassTables<'_>,
    code: &[u8],
    gaps: &mut Gaps,
) -> u64 {
    let (mut count, mut last) = (0, 0);
    let mut insns = JavaInsns::new(code);
    for insn in insns.by_ref() {
        count += 1;
        last = insn.pc;
        super::made::intern_array(program, tables, &insn);
        if insn.opcode == 0xba {
            push_call_site(program, tables, &insn);
        } else if let Some((kind, target)) = reference(program, tables, &insn) {
            program.push_ref(Ref {
                pc: insn.pc,
                target,
                kind,
            });
        }
    }
    if !insns.is_whole() {
        gaps.note(GapKind::Instruction, last);
    }
    count
}

/// What an instruction refers to.
fn reference(
    program: &Program<'_>,
    tables: &ClassTables<'_>,
    insn: &JavaInsn<'_>,
) -> Option<(RefKind, u32)> {
    let index = if insn.opcode == 0x12 {
        insn.byte().into()
    } else {
        insn.index()
    };
    let target = Some(pool_at(tables, index)).filter(|target| *target != u32::MAX);
    let kind = match (insn.opcode, tables.file.pool.get(index)) {
        (0x12..=0x14, Entry::String(_)) => RefKind::ConstString,
        (0x12..=0x14, Entry::Class(_)) => RefKind::ConstClass,
        (0xb2, Entry::Field(..)) => RefKind::StaticGet,
        (0xb3, Entry::Field(..)) => RefKind::StaticPut,
        (0xb4, Entry::Field(..)) => RefKind::FieldGet,
        (0xb5, Entry::Field(..)) => RefKind::FieldPut,
        (0xb6, Entry::Method(..)) => RefKind::InvokeVirtual,
        (0xb7, Entry::Method(..)) => special(program, tables, MethodId(target?)),
        (0xb8, Entry::Method(..)) => RefKind::InvokeStatic,
        (0xb9, Entry::Method(..)) => RefKind::InvokeInterface,
        (0xbb, Entry::Class(_)) => RefKind::New,
        _ => return None,
    };
    target.map(|target| (kind, target))
}

/// `invokespecial` is a constructor, a private method or a call to the superclass.
fn special(program: &Program<'_>, tables: &ClassTables<'_>, method: MethodId) -> RefKind {
    let key = program.method(method);
    let exact = key.is_some_and(|key| {
        program.name(key.name) == b"<init>" || key.class == type_at(tables, tables.file.this)
    });
    if exact {
        RefKind::InvokeDirect
    } else {
        RefKind::InvokeSuper
    }
}

/// A lambda's code counts as called where the lambda is made.
fn push_call_site(program: &mut Program<'_>, tables: &ClassTables<'_>, insn: &JavaInsn<'_>) {
    const MAX_HANDLES: usize = 16;
    let Entry::InvokeDynamic(site, _) = tables.file.pool.get(insn.index()) else {
        return;
    };
    let values = tables
        .file
        .bootstraps
        .get(usize::from(site))
        .into_iter()
        .flatten();
    for index in values.take(MAX_HANDLES) {
        let Entry::Handle(kind, member) = tables.file.pool.get(*index) else {
            continue;
        };
        let kind = match kind {
            5 => RefKind::InvokeVirtual,
            6 => RefKind::InvokeStatic,
            7 | 8 => RefKind::InvokeDirect,
            9 => RefKind::InvokeInterface,
            _ => continue,
        };
        let target = pool_at(tables, member);
        if target != u32::MAX {
            program.push_ref(Ref {
                pc: insn.pc,
                target,
                kind,
            });
        }
    }
}

/// The program's field or method for a pool index.
pub(crate) fn member_at(tables: &ClassTables<'_>, index: u16) -> (FieldId, MethodId) {
    let number = pool_at(tables, index);
    match tables.file.pool.get(index) {
        Entry::Field(..) => (FieldId(number), MethodId::NONE),
        Entry::Method(..) => (FieldId::NONE, MethodId(number)),
        _ => (FieldId::NONE, MethodId::NONE),
    }
}
