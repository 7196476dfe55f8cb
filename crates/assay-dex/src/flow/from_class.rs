//! Brings Java class file code into common form.
//!
//! The operand stack becomes registers. Its depth is followed in order of
//! position, which is enough for what compilers write; code that needs more gives
//! no result rather than a wrong one.

use rustc_hash::FxHashMap;

use super::ir::{Code, Cover, Held, Next, Number, Op, Reg};
use super::java_effect::{descriptor_words, duplication, effect, words};
use crate::bytes::ix;
use crate::classfile::{self, Entry, JavaInsn, JavaInsns};
use crate::program::input::ClassTables;
use crate::program::{Constant, MethodId, Program, TypeId, java_constant, java_member_at};

/// Registers beyond the stack, for exchanging words.
const SPARE: u32 = 4;
/// The operand of `newarray` that stands for `byte`.
const BYTES: u8 = 8;

/// Lowers the method with this number.
pub(crate) fn lower(program: &Program<'_>, tables: &ClassTables<'_>, method: u32) -> Option<Code> {
    let item = tables.file.methods.get(ix(method))?.code?;
    let mut lower = Lower {
        program,
        tables,
        code: Code::default(),
        base: u32::from(item.max_locals),
        limit: u32::from(item.max_stack) + SPARE,
        depth: Some(0),
        depth_at: item.handlers().map(|handler| (handler.target, 1)).collect(),
    };
    lower.code.registers = lower.base + lower.limit;
    for insn in JavaInsns::new(item.bytes) {
        lower.step(&insn)?;
    }
    lower.covers(&item);
    Some(lower.code)
}

struct Lower<'t, 'a> {
    program: &'t Program<'a>,
    tables: &'t ClassTables<'a>,
    code: Code,
    /// Register of the lowest stack word.
    base: Reg,
    limit: u32,
    /// Words on the stack; `None` after a jump.
    depth: Option<u32>,
    depth_at: FxHashMap<u32, u32>,
}

impl Lower<'_, '_> {
    fn covers(&mut self, item: &classfile::Code<'_>) {
        let handlers = item.handlers();
        let covers = handlers.map(|h| Cover {
            pcs: h.start..h.end,
            target: h.target,
        });
        self.code.covers.extend(covers);
    }

    /// Lowers one instruction; `None` if the stack depth is not known.
    fn step(&mut self, insn: &JavaInsn<'_>) -> Option<()> {
        let known = self.depth_at.get(&insn.pc).copied();
        self.depth = self.depth.or(known);
        let before = self.depth?;
        let (op, next) = self.insn(insn)?;
        self.code.push(insn.pc, op, next);
        let after = self.depth?;
        if after > self.limit || before > self.limit {
            return None;
        }
        self.follow(next, after);
        Some(())
    }

    fn follow(&mut self, next: Next, depth: u32) {
        let targets = match next {
            Next::Jump(target) | Next::Branch(target) => vec![target],
            Next::Switch(span) => self.code.targets_of(span).to_vec(),
            Next::Follow | Next::End => Vec::new(),
        };
        for target in targets {
            self.depth_at.entry(target).or_insert(depth);
        }
        if matches!(next, Next::Jump(_) | Next::End) {
            self.depth = None;
        }
    }

    fn pop(&mut self, words: u32) -> Option<Reg> {
        let depth = self.depth?.checked_sub(words)?;
        self.depth = Some(depth);
        Some(self.base + depth)
    }

    fn push(&mut self, words: u32) -> Option<Reg> {
        let depth = self.depth?;
        self.depth = Some(depth + words);
        Some(self.base + depth)
    }

    /// Lowers all but the last operation of an instruction and returns that one.
    fn insn(&mut self, insn: &JavaInsn<'_>) -> Option<(Op, Next)> {
        let follow = |op| Some((op, Next::Follow));
        match insn.opcode {
            0x00 | 0xc0 => follow(Op::Nop),
            0x01..=0x14 => self.constant(insn).and_then(follow),
            0x15..=0x2d => self.load(insn).and_then(follow),
            0x36..=0x4e => self.store(insn).and_then(follow),
            0x4f..=0x56 => {
                let (words, _) = effect(insn.opcode);
                let array = self.pop(words)?;
                follow(Op::ArrayPut(array, array + 1, array + 2))
            }
            0x59..=0x5f => self.shuffle(insn).and_then(follow),
            0x84 => follow(Op::Unknown(insn.local().into())),
            0x94..=0x98 => self.compare(insn).and_then(follow),
            0x99..=0xab | 0xc6..=0xc9 => self.jump(insn),
            0xac..=0xb1 => {
                let (words, _) = effect(insn.opcode);
                let value = self.pop(words)?;
                Some((Op::Return((words > 0).then_some(value)), Next::End))
            }
            0xb2..=0xb5 => self.field(insn).and_then(follow),
            0xb6..=0xba => self.invoke(insn).and_then(follow),
            0xbc | 0xbd => self.new_array(insn).and_then(follow),
            0xbf => {
                self.pop(1)?;
                Some((Op::Throw, Next::End))
            }
            0xc2 | 0xc3 => {
                self.pop(1)?;
                follow(Op::Effect)
            }
            0xc5 => {
                let dims = insn.operands.get(2).copied()?;
                self.pop(dims.into())?;
                self.unknown(insn, 1).and_then(follow)
            }
            _ => self.other(insn).and_then(follow),
        }
    }

    /// Pushes words nothing is known about.
    fn unknown(&mut self, insn: &JavaInsn<'_>, words: u32) -> Option<Op> {
        let first = self.push(words)?;
        for n in 1..words {
            self.code
                .push(insn.pc, Op::Unknown(first + n), Next::Follow);
        }
        Some(if words == 0 {
            Op::Nop
        } else {
            Op::Unknown(first)
        })
    }

    fn other(&mut self, insn: &JavaInsn<'_>) -> Option<Op> {
        let (popped, pushed) = effect(insn.opcode);
        self.pop(popped)?;
        self.unknown(insn, pushed)
    }

    fn constant(&mut self, insn: &JavaInsn<'_>) -> Option<Op> {
        let value = match insn.opcode {
            0x01 => Constant::Word(0),
            0x02..=0x08 => Constant::Word(u32::from(insn.opcode).wrapping_sub(3)),
            0x09 | 0x0a => Constant::Wide(u64::from(insn.opcode - 0x09)),
            0x0b..=0x0d => Constant::Word(f32::from(insn.opcode - 0x0b).to_bits()),
            0x0e | 0x0f => Constant::Wide(f64::from(insn.opcode - 0x0e).to_bits()),
            0x10 => Constant::Word(i32::from(insn.byte().cast_signed()).cast_unsigned()),
            0x11 => Constant::Word(i32::from(insn.index().cast_signed()).cast_unsigned()),
            _ => return self.pool_constant(insn),
        };
        self.push_constant(insn, value)
    }

    fn pool_constant(&mut self, insn: &JavaInsn<'_>) -> Option<Op> {
        let index = if insn.opcode == 0x12 {
            insn.byte().into()
        } else {
            insn.index()
        };
        match java_constant(self.tables, index) {
            Some(value) => self.push_constant(insn, value),
            None => self.unknown(insn, if insn.opcode == 0x14 { 2 } else { 1 }),
        }
    }

    fn push_constant(&mut self, insn: &JavaInsn<'_>, value: Constant) -> Option<Op> {
        let dst = self.push(1)?;
        if let Constant::Wide(_) = value {
            let high = self.push(1)?;
            self.code.push(insn.pc, Op::Unknown(high), Next::Follow);
        }
        Some(Op::Const(dst, value))
    }

    fn load(&mut self, insn: &JavaInsn<'_>) -> Option<Op> {
        let (kind, local) = match insn.opcode {
            0x15..=0x19 => (insn.opcode - 0x15, insn.local().into()),
            short => ((short - 0x1a) / 4, u32::from((short - 0x1a) % 4)),
        };
        let dst = self.push(words(kind))?;
        self.copy(insn, dst, local, words(kind))
    }

    fn store(&mut self, insn: &JavaInsn<'_>) -> Option<Op> {
        let (kind, local) = match insn.opcode {
            0x36..=0x3a => (insn.opcode - 0x36, insn.local().into()),
            short => ((short - 0x3b) / 4, u32::from((short - 0x3b) % 4)),
        };
        let src = self.pop(words(kind))?;
        self.copy(insn, local, src, words(kind))
    }

    fn copy(&mut self, insn: &JavaInsn<'_>, dst: Reg, src: Reg, words: u32) -> Option<Op> {
        // A local beyond its count would land among the stack's registers.
        if dst.min(src) + words > self.base {
            return None;
        }
        for n in 1..words {
            self.code
                .push(insn.pc, Op::Move(dst + n, src + n), Next::Follow);
        }
        Some(Op::Move(dst, src))
    }

    /// Copies the top words to below others, or exchanges the top two.
    fn shuffle(&mut self, insn: &JavaInsn<'_>) -> Option<Op> {
        let top = self.base + self.depth?;
        let (count, below) = duplication(insn.opcode).unwrap_or((1, 1));
        top.checked_sub(self.base + count + below)?;
        // Everything moves up by `count`, then the copies fill the hole.
        for n in 0..count + below {
            let src = top - 1 - n;
            self.code
                .push(insn.pc, Op::Move(src + count, src), Next::Follow);
        }
        for n in 0..count {
            let hole = top - count - below + n;
            self.code
                .push(insn.pc, Op::Move(hole, top + n), Next::Follow);
        }
        if insn.opcode == 0x5f {
            // An exchange is a copy to below, without the original.
            return Some(Op::Nop);
        }
        self.push(count)?;
        Some(Op::Nop)
    }

    fn compare(&mut self, insn: &JavaInsn<'_>) -> Option<Op> {
        let (popped, _) = effect(insn.opcode);
        let a = self.pop(popped)?;
        let number = match insn.opcode {
            0x94 => Number::Long,
            0x95 | 0x96 => Number::Float,
            _ => Number::Double,
        };
        self.code.push(
            insn.pc,
            Op::Compare(number, a, a + popped / 2),
            Next::Follow,
        );
        self.unknown(insn, 1)
    }

    fn jump(&mut self, insn: &JavaInsn<'_>) -> Option<(Op, Next)> {
        let near = insn.target(i32::from(insn.index().cast_signed()));
        let (popped, _) = effect(insn.opcode);
        let a = self.pop(popped)?;
        Some(match insn.opcode {
            0x9f..=0xa4 => (Op::Compare(Number::Int, a, a + 1), Next::Branch(near)),
            0xa7 => (Op::Nop, Next::Jump(near)),
            0xaa | 0xab => {
                let span = self.code.push_targets(insn.switch_targets().into_iter());
                (Op::Nop, Next::Switch(span))
            }
            0xc8 => (Op::Nop, Next::Jump(insn.target(insn.word(0)?))),
            // Subroutines went out of use with Java 6.
            0xa8 | 0xa9 | 0xc9 => return None,
            _ => (Op::Nop, Next::Branch(near)),
        })
    }

    fn field(&mut self, insn: &JavaInsn<'_>) -> Option<Op> {
        let (field, _) = java_member_at(self.tables, insn.index());
        let (_, _, ty) = self.program.field(field)?;
        let words = self.type_words(ty);
        match insn.opcode {
            0xb2 => {
                let dst = self.push(words)?;
                if words == 2 {
                    self.code.push(insn.pc, Op::Unknown(dst + 1), Next::Follow);
                }
                Some(Op::StaticGet(dst, field))
            }
            0xb3 => self.pop(words).map(|src| Op::StaticPut(field, src)),
            0xb4 => {
                self.pop(1)?;
                self.unknown(insn, words)
            }
            _ => {
                let object = self.pop(words + 1)?;
                Some(Op::FieldPut(field, object + 1))
            }
        }
    }

    fn type_words(&self, ty: TypeId) -> u32 {
        match self.program.descriptor(ty) {
            b"J" | b"D" => 2,
            b"V" => 0,
            _ => 1,
        }
    }

    fn invoke(&mut self, insn: &JavaInsn<'_>) -> Option<Op> {
        let (popped, pushed, method) = self.signature(insn)?;
        let first = self.pop(popped)?;
        let span = self.code.push_args(first..first + popped);
        if pushed == 0 {
            return Some(Op::Invoke(method, span));
        }
        self.code
            .push(insn.pc, Op::Invoke(method, span), Next::Follow);
        let dst = self.push(pushed)?;
        if pushed == 2 {
            self.code.push(insn.pc, Op::Unknown(dst + 1), Next::Follow);
        }
        Some(Op::Result(dst))
    }

    /// Words popped and pushed by a call, and the method.
    fn signature(&self, insn: &JavaInsn<'_>) -> Option<(u32, u32, MethodId)> {
        if insn.opcode == 0xba {
            let (popped, pushed) = self.call_site_words(insn.index())?;
            return Some((popped, pushed, MethodId::NONE));
        }
        let (_, method) = java_member_at(self.tables, insn.index());
        let key = self.program.method(method)?;
        let mut types = self.program.proto(key.proto).iter().map(|ty| TypeId(*ty));
        let pushed = self.type_words(types.next()?);
        let receiver = u32::from(insn.opcode != 0xb8);
        let popped = types.map(|ty| self.type_words(ty)).sum::<u32>() + receiver;
        Some((popped, pushed, method))
    }

    fn call_site_words(&self, index: u16) -> Option<(u32, u32)> {
        let pool = &self.tables.file.pool;
        let Entry::InvokeDynamic(_, member) = pool.get(index) else {
            return None;
        };
        let Entry::NameAndType(_, descriptor) = pool.get(member) else {
            return None;
        };
        descriptor_words(pool.utf8(descriptor)?)
    }

    fn new_array(&mut self, insn: &JavaInsn<'_>) -> Option<Op> {
        let length = self.pop(1)?;
        self.push(1)?;
        let bytes = insn.opcode == 0xbc && insn.byte() == BYTES;
        let held = if bytes { Held::Bytes } else { Held::Other };
        Some(Op::NewArray(length, length, held))
    }
}
