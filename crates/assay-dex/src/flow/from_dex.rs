//! Brings DEX code into common form.

use super::ir::{Code, Cover, Held, Next, Number, Op, Reg};
use crate::dex::payload::Payload;
use crate::dex::{CodeItem, IndexKind, Insn, Operands};
use crate::program::input::DexTables;
use crate::program::{Constant, FieldId, MethodId, Program, StrId, TypeId, translate_dex_index};

/// Handlers read for one method; each try block is counted once.
const MAX_COVERS: usize = 20_000;

/// Lowers the code item at an offset.
pub(crate) fn lower(program: &Program<'_>, tables: &DexTables<'_>, offset: u32) -> Option<Code> {
    let item = CodeItem::read(&tables.dex, offset)?;
    let mut lower = Lower {
        program,
        tables,
        insns: item.insns,
        code: Code::default(),
    };
    lower.code.registers = u32::from(item.registers);
    for insn in item.instructions() {
        lower.insn(&insn);
    }
    lower.covers(&item).then_some(lower.code)
}

struct Lower<'t, 'a> {
    program: &'t Program<'a>,
    tables: &'t DexTables<'a>,
    insns: &'a [u8],
    code: Code,
}

impl Lower<'_, '_> {
    /// `false` if there are more handlers than can be looked at.
    fn covers(&mut self, item: &CodeItem<'_>) -> bool {
        for block in item.tries() {
            for catch in item.catches(block.handlers) {
                let pcs = block.start..block.end;
                self.code.covers.push(Cover {
                    pcs,
                    target: catch.target,
                });
            }
            if self.code.covers.len() > MAX_COVERS {
                return false;
            }
        }
        true
    }

    fn insn(&mut self, insn: &Insn<'_>) {
        match insn.operands {
            Operands::Regs { a, b, c } => self.regs(insn, a.into(), b.into(), c.into()),
            Operands::Literal { a, value, .. } => self.literal(insn, a.into(), value),
            Operands::Branch { a, b, target } => self.branch(insn, a.into(), b.into(), target),
            Operands::Index { a, b, index } => self.index(insn, a.into(), b.into(), index),
            Operands::Invoke { args, index, .. } => {
                let span = self.code.push_args(args.iter().map(u32::from));
                let target = self.target(insn, index);
                let op = match insn.opcode.info().index {
                    IndexKind::Type => Op::FilledArray(span),
                    IndexKind::Method => Op::Invoke(MethodId(target), span),
                    _ => Op::Invoke(MethodId::NONE, span),
                };
                self.code.push(insn.pc, op, Next::Follow);
            }
            // Data is never run into; a jump there is damage.
            Operands::Payload(_) => self.code.push(insn.pc, Op::Effect, Next::End),
        }
    }

    fn target(&self, insn: &Insn<'_>, index: u32) -> u32 {
        let kind = insn.opcode.info().index;
        translate_dex_index(self.tables, kind, index).unwrap_or(u32::MAX)
    }

    fn plain(&mut self, insn: &Insn<'_>, op: Op) {
        self.code.push(insn.pc, op, Next::Follow);
    }

    fn unknown(&mut self, insn: &Insn<'_>, dst: Reg, wide: bool) {
        self.plain(insn, Op::Unknown(dst));
        if wide {
            self.plain(insn, Op::Unknown(dst + 1));
        }
    }

    fn regs(&mut self, insn: &Insn<'_>, a: Reg, b: Reg, c: Reg) {
        match insn.opcode.0 {
            0x00 => self.plain(insn, Op::Nop),
            0x01..=0x03 | 0x07..=0x09 => self.plain(insn, Op::Move(a, b)),
            0x04..=0x06 => self.move_wide(insn, a, b),
            0x0a | 0x0c => self.plain(insn, Op::Result(a)),
            0x0b => {
                self.plain(insn, Op::Result(a));
                self.plain(insn, Op::Unknown(a + 1));
            }
            0x0e => self.code.push(insn.pc, Op::Return(None), Next::End),
            0x0f..=0x11 => self.code.push(insn.pc, Op::Return(Some(a)), Next::End),
            0x1d | 0x1e => self.plain(insn, Op::Effect),
            0x27 => self.code.push(insn.pc, Op::Throw, Next::End),
            0x2d..=0x31 => {
                self.plain(insn, Op::Compare(compared(insn.opcode.0), b, c));
                self.plain(insn, Op::Unknown(a));
            }
            0x4b..=0x51 => self.plain(insn, Op::ArrayPut(b, c, a)),
            opcode => self.unknown(insn, a, is_wide(opcode)),
        }
    }

    /// Registers may overlap, so the copy must not read what it has written.
    fn move_wide(&mut self, insn: &Insn<'_>, a: Reg, b: Reg) {
        let pairs = if a > b {
            [(a + 1, b + 1), (a, b)]
        } else {
            [(a, b), (a + 1, b + 1)]
        };
        for (to, from) in pairs {
            self.plain(insn, Op::Move(to, from));
        }
    }

    fn literal(&mut self, insn: &Insn<'_>, a: Reg, value: i64) {
        let bits = value.cast_unsigned();
        match insn.opcode.0 {
            0x12..=0x15 => {
                let word = u32::try_from(bits & 0xffff_ffff).unwrap_or(0);
                self.plain(insn, Op::Const(a, Constant::Word(word)));
            }
            0x16..=0x19 => {
                self.plain(insn, Op::Const(a, Constant::Wide(bits)));
                self.plain(insn, Op::Unknown(a + 1));
            }
            _ => self.plain(insn, Op::Unknown(a)),
        }
    }

    fn branch(&mut self, insn: &Insn<'_>, a: Reg, b: Reg, target: u32) {
        let (op, next) = match insn.opcode.0 {
            0x26 => (self.fill(a, target), Next::Follow),
            0x28..=0x2a => (Op::Nop, Next::Jump(target)),
            0x2b | 0x2c => (Op::Nop, self.switch(insn, target)),
            0x32..=0x37 => (Op::Compare(Number::Int, a, b), Next::Branch(target)),
            _ => (Op::Nop, Next::Branch(target)),
        };
        self.code.push(insn.pc, op, next);
    }

    /// Arrays of hostile code may share one payload; the total is bounded.
    fn fill(&mut self, array: Reg, payload: u32) -> Op {
        let room = self.insns.len().saturating_sub(self.code.data.len());
        let bytes = match Payload::read(self.insns, payload) {
            Some(Payload::ArrayData { width: 1, data }) if data.len() <= room => data,
            _ => &[],
        };
        Op::ArrayFill(array, self.code.push_data(bytes))
    }

    fn switch(&mut self, insn: &Insn<'_>, payload: u32) -> Next {
        // Switches of hostile code may share one payload; the total is bounded.
        let room = self.insns.len().saturating_sub(self.code.targets.len());
        let payload = Payload::read(self.insns, payload);
        let targets = payload.iter().flat_map(Payload::targets).take(room);
        Next::Switch(
            self.code
                .push_targets(targets.map(|t| insn.pc.wrapping_add_signed(t))),
        )
    }

    fn index(&mut self, insn: &Insn<'_>, a: Reg, b: Reg, index: u32) {
        let target = self.target(insn, index);
        let known = target != u32::MAX;
        match insn.opcode.0 {
            0x1a | 0x1b if known => self.plain(insn, Op::Const(a, Constant::Str(StrId(target)))),
            0x1c if known => self.plain(insn, Op::Const(a, Constant::Class(TypeId(target)))),
            // A cast leaves the value as it is.
            0x1f => self.plain(insn, Op::Nop),
            0x23 => {
                let held = match self.program.descriptor(TypeId(target)) {
                    b"[B" => Held::Bytes,
                    _ => Held::Other,
                };
                self.plain(insn, Op::NewArray(a, b, held));
            }
            0x59..=0x5f => self.plain(insn, Op::FieldPut(FieldId(target), a)),
            0x60..=0x66 => {
                self.plain(insn, Op::StaticGet(a, FieldId(target)));
                if insn.opcode.0 == 0x61 {
                    self.plain(insn, Op::Unknown(a + 1));
                }
            }
            0x67..=0x6d => self.plain(insn, Op::StaticPut(FieldId(target), a)),
            opcode => self.unknown(insn, a, is_wide(opcode)),
        }
    }
}

const fn compared(opcode: u8) -> Number {
    match opcode {
        0x2d | 0x2e => Number::Float,
        0x2f | 0x30 => Number::Double,
        _ => Number::Long,
    }
}

/// Whether an instruction's result takes two registers.
const fn is_wide(opcode: u8) -> bool {
    matches!(
        opcode,
        0x45 | 0x53 | 0x7d | 0x7e | 0x80 | 0x81 | 0x83 | 0x86 | 0x88 | 0x89 | 0x8b
            | 0x9b..=0xa5 | 0xab..=0xaf | 0xbb..=0xc5 | 0xcb..=0xcf
    )
}
