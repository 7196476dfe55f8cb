//! Attaches DEX code to methods and lists what it refers to.

use super::from_dex::{CodeOf, string_at};
use super::ids::{BodyId, FieldId, MethodId, TypeId};
use super::input::{DexTables, Input, Source};
use super::model::{Program, Ref, RefKind};
use crate::bytes::{halves, ix, u16_at, u32_at};
use crate::dex::call_site::HandleKind;
use crate::dex::payload::Payload;
use crate::dex::value::Value;
use crate::dex::{CodeItem, IndexKind, Opcode};
use crate::error::{Budget, GapKind, Gaps};

/// How many times its own length a file's code may be shared among methods.
const SHARING: u64 = 8;
/// A file has hardly more references than this many of its bytes for each.
const BYTES_A_REF: usize = 16;
/// Methods listed for one call site; a lambda has two.
const MAX_HANDLES: usize = 16;

/// Reads the code of all methods of the last input.
///
/// Methods may share a whole code item (newer compilers do this); items that
/// overlap otherwise are damage, and would make the work more than linear.
pub(crate) fn attach(program: &mut Program<'_>, mut code: Vec<CodeOf>) {
    let Some(mut input) = program.inputs.pop() else {
        return;
    };
    let number = program.next_input();
    if let Source::Dex(tables) = &input.source {
        code.sort_unstable();
        let tables: &DexTables<'_> = tables;
        // Room that is not used is never touched; a list that grows is copied again and again.
        program.refs.reserve(tables.dex.data.len() / BYTES_A_REF);
        program.bodies.reserve(code.len());
        let mut scan = Scan::new(tables, std::mem::take(&mut input.gaps));
        for item in code {
            let body = scan.body(program, number, item);
            if let Some(def) = program.defs.get_mut(item.def.ix()) {
                def.body = body;
            }
        }
        let Scan {
            gaps,
            code_items,
            instructions,
            ..
        } = scan;
        input = Input {
            gaps,
            code_items,
            instructions,
            ..input
        };
    }
    program.inputs.push(input);
}

struct Scan<'t, 'a> {
    tables: &'t DexTables<'a>,
    last: Option<(u32, BodyId)>,
    end: u32,
    sharing: Budget,
    gaps: Gaps,
    code_items: u64,
    instructions: u64,
    /// Methods behind each call site, filled on first use.
    sites: Vec<Option<Vec<(RefKind, MethodId)>>>,
}

impl<'t, 'a> Scan<'t, 'a> {
    fn new(tables: &'t DexTables<'a>, gaps: Gaps) -> Self {
        Self {
            tables,
            last: None,
            end: 0,
            sharing: Budget::new(tables.dex.data.len() as u64 * SHARING),
            gaps,
            code_items: 0,
            instructions: 0,
            sites: vec![None; tables.dex.map.call_sites.len() / 4],
        }
    }

    /// The body at an offset. Offsets come in rising order.
    fn body(&mut self, program: &mut Program<'_>, input: u32, item: CodeOf) -> BodyId {
        self.code_items += 1;
        let shared = self.last.filter(|(offset, _)| *offset == item.offset);
        let code = CodeItem::read(&self.tables.dex, item.offset);
        let Some(code) = code.filter(|code| self.sharing.spend(code.insns.len())) else {
            return self.refuse(item.offset);
        };
        if let Some((_, body)) = shared {
            return body;
        }
        if item.offset < self.end {
            return self.refuse(item.offset);
        }
        self.end = code.end();
        let body = program.open_body(input, item.offset);
        self.refs(program, code.insns, item.offset);
        program.close_body();
        self.last = Some((item.offset, body));
        body
    }

    fn refuse(&mut self, offset: u32) -> BodyId {
        self.gaps.note(GapKind::CodeItem, offset);
        BodyId::NONE
    }

    /// Lists the references of one method's code.
    fn refs(&mut self, program: &mut Program<'_>, insns: &[u8], offset: u32) {
        let mut at = 0;
        while let Some(unit) = u16_at(insns, at) {
            let (low, high) = halves(unit);
            let opcode = Opcode(low);
            let units = match (low, high) {
                (0, 1..=3) => Payload::read(insns, crate::bytes::id32(at / 2)).map(|p| p.units()),
                _ => Some(opcode.units()),
            };
            let whole = units
                .map(|units| at + ix(units) * 2)
                .filter(|end| *end <= insns.len());
            let Some(end) = whole else {
                return self.gaps.note(GapKind::Instruction, offset);
            };
            self.instructions += 1;
            if let Some(kind) = ref_kind(low) {
                self.reference(program, opcode, kind, insns, at, offset);
            }
            at = end;
        }
    }

    fn reference(
        &mut self,
        program: &mut Program<'_>,
        opcode: Opcode,
        kind: RefKind,
        insns: &[u8],
        at: usize,
        offset: u32,
    ) {
        const CONST_STRING_JUMBO: u8 = 0x1b;
        let pc = crate::bytes::id32(at / 2);
        let index = match opcode.0 {
            CONST_STRING_JUMBO => u32_at(insns, at + 2),
            _ => u16_at(insns, at + 2).map(u32::from),
        };
        let index = index.unwrap_or(u32::MAX);
        let target = match opcode.info().index {
            IndexKind::CallSite => return self.call_site(program, pc, index, offset),
            IndexKind::MethodHandle => return self.handle(program, pc, index, offset),
            other => translate(self.tables, other, index),
        };
        match target {
            Some(target) => program.push_ref(Ref { pc, target, kind }),
            None => self.gaps.note(GapKind::Instruction, offset),
        }
    }

    fn handle(&mut self, program: &mut Program<'_>, pc: u32, index: u32, offset: u32) {
        match handle_target(self.tables, index) {
            Some((kind, method)) => program.push_ref(Ref {
                pc,
                target: method.0,
                kind,
            }),
            None => self.gaps.note(GapKind::CallSite, offset),
        }
    }

    /// `invoke-custom` may call whatever its call site names: the code of a lambda
    /// counts as called where the lambda is made.
    fn call_site(&mut self, program: &mut Program<'_>, pc: u32, index: u32, offset: u32) {
        let Some(slot) = self.sites.get_mut(ix(index)) else {
            return self.gaps.note(GapKind::CallSite, offset);
        };
        if slot.is_none() {
            *slot = Some(site_targets(self.tables, index));
        }
        for (kind, method) in slot.iter().flatten() {
            program.push_ref(Ref {
                pc,
                target: method.0,
                kind: *kind,
            });
        }
    }
}

/// Which instructions refer to something the program lists.
const fn ref_kind(opcode: u8) -> Option<RefKind> {
    Some(match opcode {
        0x1a | 0x1b => RefKind::ConstString,
        0x1c => RefKind::ConstClass,
        0x22 => RefKind::New,
        0x52..=0x58 => RefKind::FieldGet,
        0x59..=0x5f => RefKind::FieldPut,
        0x60..=0x66 => RefKind::StaticGet,
        0x67..=0x6d => RefKind::StaticPut,
        0x6e | 0x74 | 0xfa | 0xfb => RefKind::InvokeVirtual,
        0x6f | 0x75 => RefKind::InvokeSuper,
        0x70 | 0x76 => RefKind::InvokeDirect,
        0x71 | 0x77 | 0xfc | 0xfd | 0xfe => RefKind::InvokeStatic,
        0x72 | 0x78 => RefKind::InvokeInterface,
        _ => return None,
    })
}

/// The program's number for an index in code.
pub(crate) fn translate(tables: &DexTables<'_>, kind: IndexKind, index: u32) -> Option<u32> {
    let at = ix(index);
    match kind {
        IndexKind::String => string_at(tables, index).map(|id| id.0),
        IndexKind::Type => tables.types.get(at).map(|id: &TypeId| id.0),
        IndexKind::Field => tables.fields.get(at).map(|id: &FieldId| id.0),
        IndexKind::Method => tables.methods.get(at).map(|id: &MethodId| id.0),
        _ => None,
    }
    .filter(|id| *id != u32::MAX)
}

/// The methods a call site names.
fn site_targets(tables: &DexTables<'_>, index: u32) -> Vec<(RefKind, MethodId)> {
    let values = tables.dex.call_site(index).unwrap_or_default();
    let handles = values.iter().filter_map(|value| match value {
        Value::MethodHandle(handle) => handle_target(tables, *handle),
        _ => None,
    });
    handles.take(MAX_HANDLES).collect()
}

/// The method behind a method handle; fields have none.
fn handle_target(tables: &DexTables<'_>, index: u32) -> Option<(RefKind, MethodId)> {
    let handle = tables.dex.method_handle(index)?;
    let kind = match handle.kind {
        HandleKind::Field => return None,
        HandleKind::Static => RefKind::InvokeStatic,
        HandleKind::Instance => RefKind::InvokeVirtual,
        HandleKind::Constructor | HandleKind::Direct => RefKind::InvokeDirect,
        HandleKind::Interface => RefKind::InvokeInterface,
    };
    let method = *tables.methods.get(ix(handle.member))?;
    method.is_some().then_some((kind, method))
}
