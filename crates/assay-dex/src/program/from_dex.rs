//! Builds the program from a DEX file.

use super::builder::NewClass;
use super::dex_code;
use super::ids::{BodyId, ClassId, DefId, FieldId, MethodId, NameId, ProtoId, StrId, TypeId};
use super::input::{DexTables, Source};
use super::model::{Constant, FieldDef, MethodDef, Program};
use super::plug_in::Renamed;
use crate::bytes::{Cursor, id32, ix};
use crate::dex::value::{self, Value};
use crate::dex::{ClassData, ClassDef, Dex, annotation};
use crate::error::{Budget, GapKind, Gaps};

/// The Java language allows a method 255 parameters.
const MAX_PARAMS: usize = 255;
/// Marks the methods that the script of a page in a `WebView` may call.
const SCRIPTABLE: &[u8] = b"Landroid/webkit/JavascriptInterface;";

/// Adds a DEX as the program's next input.
pub(crate) fn add<'a>(
    program: &mut Program<'a>,
    dex: Dex<'a>,
    mut gaps: Gaps,
    renamed: &Renamed<'a>,
) {
    let tables = translate(program, dex, &mut gaps, renamed);
    let strings = u64::from(tables.dex.string_count());
    let mut pending = Pending::new(&tables.dex);
    let mut data = ClassData::default();
    for index in 0..tables.dex.header().class_defs.count {
        if let Some(def) = tables.dex.class_def(index) {
            pending.class(program, &tables, &def, index, &mut data, &mut gaps);
        }
    }
    program.push_input(Source::Dex(Box::new(tables)), gaps);
    dex_code::attach(program, pending.code);
    if let Some(input) = program.inputs.last_mut() {
        input.strings = strings;
    }
}

/// Interns all identifier tables.
fn translate<'a>(
    program: &mut Program<'a>,
    dex: Dex<'a>,
    gaps: &mut Gaps,
    renamed: &Renamed<'a>,
) -> DexTables<'a> {
    let first_string = id32(program.strings.len());
    make_room(program, &dex);
    let strings = (0..dex.string_count()).map(|i| dex.string(i).unwrap_or_default());
    program.strings.extend(strings);
    let header = *dex.header();
    let types: Vec<TypeId> = (0..header.types.count)
        .map(|i| {
            dex.descriptor(i)
                .map_or(TypeId::NONE, |name| program.intern_type(renamed.of(name)))
        })
        .collect();
    let mut names = MemberNames {
        known: vec![NameId::NONE; ix(header.strings.count)],
    };
    let fields = translate_fields(program, &dex, &types, &mut names);
    let methods = translate_methods(program, &dex, &types, &mut names);
    note_lost(types.iter().map(|id| id.is_some()), gaps);
    note_lost(fields.iter().map(|id| id.is_some()), gaps);
    note_lost(methods.iter().map(|id| id.is_some()), gaps);
    DexTables {
        dex,
        types,
        methods,
        fields,
        first_string,
    }
}

/// Lists that grow are copied again and again, and each copy is memory touched anew.
fn make_room(program: &mut Program<'_>, dex: &Dex<'_>) {
    let header = dex.header();
    program.strings.reserve(ix(dex.string_count()));
    program.types.reserve(ix(header.types.count));
    // A third of the strings name members.
    program.names.reserve(ix(header.strings.count) / 3);
    program.field_keys.reserve(ix(header.fields.count));
    program.method_keys.reserve(ix(header.methods.count));
    program.classes.reserve(ix(header.class_defs.count));
    program.fields.reserve(ix(header.fields.count));
    program.defs.reserve(ix(header.methods.count));
}

fn note_lost(known: impl Iterator<Item = bool>, gaps: &mut Gaps) {
    for (index, _) in known.enumerate().filter(|(_, known)| !known) {
        gaps.note(GapKind::Id, id32(index));
    }
}

/// Member names repeat; each string of the file is interned once.
struct MemberNames {
    known: Vec<NameId>,
}

impl MemberNames {
    fn get<'a>(&mut self, program: &mut Program<'a>, dex: &Dex<'a>, index: u32) -> NameId {
        let Some(slot) = self.known.get_mut(ix(index)) else {
            return NameId::NONE;
        };
        if !slot.is_some()
            && let Some(name) = dex.string(index)
        {
            *slot = program.intern_name(name);
        }
        *slot
    }
}

fn type_at(types: &[TypeId], index: u32) -> TypeId {
    types.get(ix(index)).copied().unwrap_or(TypeId::NONE)
}

fn translate_fields<'a>(
    program: &mut Program<'a>,
    dex: &Dex<'a>,
    types: &[TypeId],
    names: &mut MemberNames,
) -> Vec<FieldId> {
    let count = dex.header().fields.count;
    let one = |i| {
        let Some(id) = dex.field(i) else {
            return FieldId::NONE;
        };
        let name = names.get(program, dex, id.name);
        program.intern_field(type_at(types, id.class), name, type_at(types, id.ty))
    };
    (0..count).map(one).collect()
}

fn translate_methods<'a>(
    program: &mut Program<'a>,
    dex: &Dex<'a>,
    types: &[TypeId],
    names: &mut MemberNames,
) -> Vec<MethodId> {
    let mut list = Vec::new();
    let protos: Vec<ProtoId> = (0..dex.header().protos.count)
        .map(|i| translate_proto(program, dex, types, i, &mut list).unwrap_or(ProtoId::NONE))
        .collect();
    let count = dex.header().methods.count;
    let one = |i| {
        let Some(id) = dex.method(i) else {
            return MethodId::NONE;
        };
        let name = names.get(program, dex, id.name);
        let proto = protos.get(ix(id.proto)).copied().unwrap_or(ProtoId::NONE);
        program.intern_method(type_at(types, id.class), name, proto)
    };
    (0..count).map(one).collect()
}

fn translate_proto(
    program: &mut Program<'_>,
    dex: &Dex<'_>,
    types: &[TypeId],
    index: u32,
    list: &mut Vec<u32>,
) -> Option<ProtoId> {
    let proto = dex.proto(index)?;
    if proto.params.len() > MAX_PARAMS {
        return None;
    }
    list.clear();
    let indices = std::iter::once(proto.result).chain(proto.params.iter());
    for ty in indices {
        list.push(Some(type_at(types, ty)).filter(|ty| ty.is_some())?.0);
    }
    Some(ProtoId(program.protos.intern(list)))
}

/// Where the code of a method lies, until all are known and sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CodeOf {
    pub(crate) offset: u32,
    pub(crate) def: DefId,
}

/// What is carried from class to class.
struct Pending {
    code: Vec<CodeOf>,
    /// Interface lists may be shared; no valid file has more than it has bytes.
    interfaces: Budget,
    /// Values left to read; value lists may be shared by hostile files.
    values: usize,
    seen: Vec<bool>,
    /// Type index of the annotation for scripts, if the file names it.
    scriptable: Option<u32>,
    /// Annotations left to read; classes of hostile files may share them.
    annotations: usize,
}

impl Pending {
    fn new(dex: &Dex<'_>) -> Self {
        Self {
            code: Vec::new(),
            interfaces: Budget::new(dex.data.len() as u64),
            values: dex.data.len(),
            seen: vec![false; ix(dex.header().types.count)],
            scriptable: (0..dex.header().types.count)
                .find(|index| dex.descriptor(*index) == Some(SCRIPTABLE)),
            annotations: dex.data.len(),
        }
    }

    fn class<'a>(
        &mut self,
        program: &mut Program<'a>,
        tables: &DexTables<'a>,
        def: &ClassDef,
        index: u32,
        data: &mut ClassData,
        gaps: &mut Gaps,
    ) {
        let ty = type_at(&tables.types, def.class);
        let seen = self
            .seen
            .get_mut(ix(def.class))
            .map(|seen| std::mem::replace(seen, true));
        if !ty.is_some() || seen != Some(false) {
            return gaps.note(GapKind::ClassDef, index);
        }
        let class = program.push_class(NewClass {
            ty,
            superclass: def
                .superclass
                .map_or(TypeId::NONE, |i| type_at(&tables.types, i)),
            access: def.access,
            source: def.source.and_then(|i| tables.dex.string(i)),
            interfaces: self.interfaces(tables, def, index, gaps),
        });
        if data.read(&tables.dex, def.class, def.data).is_none() {
            gaps.note(GapKind::ClassData, index);
        }
        self.fields(program, tables, def, data, gaps);
        let scripts = self.scriptable.map_or_else(Vec::new, |ty| {
            annotation::methods_with(&tables.dex, def, ty, &mut self.annotations)
        });
        self.methods(program, tables, class, data, &scripts);
    }

    fn interfaces(
        &mut self,
        tables: &DexTables<'_>,
        def: &ClassDef,
        index: u32,
        gaps: &mut Gaps,
    ) -> Vec<TypeId> {
        let list = tables.dex.type_list(def.interfaces);
        let Some(list) = list.filter(|list| self.interfaces.spend(list.len())) else {
            gaps.note(GapKind::Hierarchy, index);
            return Vec::new();
        };
        let types = list.iter().map(|i| type_at(&tables.types, i));
        types.filter(|ty| ty.is_some()).collect()
    }

    fn fields(
        &mut self,
        program: &mut Program<'_>,
        tables: &DexTables<'_>,
        def: &ClassDef,
        data: &ClassData,
        gaps: &mut Gaps,
    ) {
        let values = self.static_values(tables, def, gaps);
        for (n, field) in data.fields.iter().enumerate() {
            let value = values.get(n).filter(|_| n < data.static_fields);
            program.push_field(FieldDef {
                field: tables
                    .fields
                    .get(ix(field.field))
                    .copied()
                    .unwrap_or(FieldId::NONE),
                access: field.access,
                value: value.and_then(|value| constant(tables, value)),
            });
        }
    }

    fn static_values(
        &mut self,
        tables: &DexTables<'_>,
        def: &ClassDef,
        gaps: &mut Gaps,
    ) -> Vec<Value> {
        if def.static_values == 0 {
            return Vec::new();
        }
        let mut cursor = Cursor::new(tables.dex.data, ix(def.static_values));
        let values = value::array(&mut cursor, 0, &mut self.values);
        if values.is_none() {
            gaps.note(GapKind::StaticValues, def.static_values);
        }
        values.unwrap_or_default()
    }

    fn methods(
        &mut self,
        program: &mut Program<'_>,
        tables: &DexTables<'_>,
        class: ClassId,
        data: &ClassData,
        scripts: &[u32],
    ) {
        for method in &data.methods {
            let id = program.push_def(MethodDef {
                method: tables
                    .methods
                    .get(ix(method.method))
                    .copied()
                    .unwrap_or(MethodId::NONE),
                class,
                access: method.access,
                body: BodyId::NONE,
                scriptable: scripts.binary_search(&method.method).is_ok(),
            });
            if method.code != 0 {
                self.code.push(CodeOf {
                    offset: method.code,
                    def: id,
                });
            }
        }
    }
}

/// A static value as a program constant, if it is a plain one.
pub(crate) fn constant(tables: &DexTables<'_>, value: &Value) -> Option<Constant> {
    Some(match value {
        Value::Int(v) => Constant::Word(v.cast_unsigned()),
        Value::Boolean(v) => Constant::Word(u32::from(*v)),
        Value::Float(v) => Constant::Word(v.to_bits()),
        Value::Null => Constant::Word(0),
        Value::Long(v) => Constant::Wide(v.cast_unsigned()),
        Value::Double(v) => Constant::Wide(v.to_bits()),
        Value::String(i) => Constant::Str(string_at(tables, *i)?),
        Value::Type(i) => Constant::Class(type_at(&tables.types, *i)),
        _ => return None,
    })
}

/// The program's number for a string of a DEX.
pub(crate) fn string_at(tables: &DexTables<'_>, index: u32) -> Option<StrId> {
    let known = index < tables.dex.string_count();
    known.then(|| StrId(tables.first_string.saturating_add(index)))
}
