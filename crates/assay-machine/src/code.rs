//! The code of a method, decoded once: operands resolved, jumps by instruction number.

use std::cell::{Cell, OnceCell};

use assay_dex::dex::payload::Payload;
use assay_dex::dex::{Catch, CodeItem, Insn, Operands};
use assay_dex::program::TypeId;
use assay_dex::program::input::DexTables;

use crate::postdom::joins;

/// No instruction.
pub const NOWHERE: u32 = u32::MAX;

/// One instruction.
#[derive(Debug, Clone, Copy)]
pub struct Op {
    /// Its opcode.
    pub code: u8,
    /// First register.
    pub a: u16,
    /// Second register.
    pub b: u16,
    /// Third register; of a call, how many argument registers it has.
    pub c: u16,
    /// What it refers to: a program number of a type, field, method or string, the instruction it
    /// jumps to, or a place in a table of the method.
    pub x: u32,
    /// A literal; of a call, where its argument registers start in [`Code::args`].
    pub literal: i64,
}

/// A handler of a range of instructions.
#[derive(Debug, Clone, Copy)]
pub struct Handler {
    /// First instruction covered.
    pub start: u32,
    /// First instruction no longer covered.
    pub end: u32,
    /// What it catches; none catches everything.
    pub ty: Option<TypeId>,
    /// The instruction it starts at.
    pub target: u32,
}

/// A method's code, ready to run.
#[derive(Debug)]
pub struct Code<'a> {
    /// Number of registers.
    pub registers: u16,
    /// Registers that hold arguments: the last ones.
    pub ins: u16,
    /// The instructions.
    pub ops: Vec<Op>,
    /// Argument registers of all calls.
    pub args: Vec<u16>,
    /// Cases of each switch: key and instruction.
    pub switches: Vec<Vec<(i32, u32)>>,
    /// Contents of each `fill-array-data`: bytes an element, and the elements.
    pub arrays: Vec<(u16, &'a [u8])>,
    /// Handlers, the nearest first.
    pub handlers: Vec<Handler>,
    /// Instruction to its position in code units.
    pcs: Vec<u32>,
    /// How often one of its loops did not settle.
    unsettled: Cell<u32>,
    joins: OnceCell<Vec<u32>>,
    catching_joins: OnceCell<Vec<u32>>,
}

/// How often loops of a method may not settle before its further ones are given few rounds.
const PATIENCE: u32 = 16;
/// Those rounds.
const FEW_ROUNDS: u32 = 2;

impl<'a> Code<'a> {
    /// How many rounds a loop is given to settle, of those a limit allows.
    #[must_use]
    pub fn rounds(&self, limit: u32) -> u32 {
        if self.unsettled.get() < PATIENCE {
            limit
        } else {
            limit.min(FEW_ROUNDS)
        }
    }

    /// Notes that a loop did not settle.
    pub fn give_up(&self) {
        self.unsettled.set(self.unsettled.get().saturating_add(1));
    }

    /// Decodes a code item.
    #[must_use]
    pub fn new(item: &CodeItem<'a>, tables: &DexTables<'a>) -> Self {
        let insns: Vec<Insn<'a>> = item.instructions().collect();
        let mut at = vec![NOWHERE; item.insns.len() / 2 + 1];
        for (number, insn) in (0..).zip(&insns) {
            if let Some(slot) = at.get_mut(insn.pc as usize) {
                *slot = number;
            }
        }
        let mut code = Self {
            registers: item.registers,
            ins: item.ins,
            ops: Vec::with_capacity(insns.len()),
            args: Vec::new(),
            switches: Vec::new(),
            arrays: Vec::new(),
            handlers: Vec::new(),
            pcs: insns.iter().map(|insn| insn.pc).collect(),
            unsettled: Cell::new(0),
            joins: OnceCell::new(),
            catching_joins: OnceCell::new(),
        };
        let decoder = Decoder {
            insns: &insns,
            at: &at,
            tables,
        };
        for insn in &insns {
            let op = decoder.op(insn, &mut code);
            code.ops.push(op);
        }
        code.handlers = decoder.handlers(item);
        code
    }

    /// Code that was put together elsewhere; positions of its instructions are in order.
    #[must_use]
    pub fn of_parts((registers, ins): (u16, u16), ops: Vec<(u32, Op)>) -> Self {
        let (pcs, ops) = ops.into_iter().unzip();
        Self {
            registers,
            ins,
            ops,
            args: Vec::new(),
            switches: Vec::new(),
            arrays: Vec::new(),
            handlers: Vec::new(),
            pcs,
            unsettled: Cell::new(0),
            joins: OnceCell::new(),
            catching_joins: OnceCell::new(),
        }
    }

    /// Position of an instruction in code units.
    #[must_use]
    pub fn pc(&self, number: u32) -> u32 {
        self.pcs.get(number as usize).copied().unwrap_or(0)
    }

    /// The instruction at a position in code units.
    #[must_use]
    pub fn at(&self, pc: u32) -> u32 {
        let found = self
            .pcs
            .binary_search(&pc)
            .unwrap_or_else(|after| after.saturating_sub(1));
        u32::try_from(found).unwrap_or(NOWHERE)
    }

    /// The handlers that cover an instruction, the nearest first.
    pub fn handlers(&self, number: u32) -> impl Iterator<Item = &Handler> {
        self.handlers
            .iter()
            .filter(move |handler| handler.start <= number && number < handler.end)
    }

    /// Where all ways from a branch come together again.
    pub fn join(&self, number: u32) -> u32 {
        let joins = self.joins.get_or_init(|| joins(&self.graph(false)));
        self.existing(joins.get(number as usize))
    }

    /// The same where exceptions are ways too.
    pub fn catching_join(&self, number: u32) -> u32 {
        let joins = self.catching_joins.get_or_init(|| joins(&self.graph(true)));
        self.existing(joins.get(number as usize))
    }

    fn existing(&self, join: Option<&u32>) -> u32 {
        join.copied()
            .filter(|join| (*join as usize) < self.ops.len())
            .unwrap_or(NOWHERE)
    }

    fn graph(&self, exceptions: bool) -> Vec<Vec<u32>> {
        (0..)
            .zip(&self.ops)
            .map(|(number, op)| self.successors(number, op, exceptions))
            .collect()
    }

    fn successors(&self, number: u32, op: &Op, exceptions: bool) -> Vec<u32> {
        let mut next = match op.code {
            // return, throw: the way ends here.
            0x0e..=0x11 | 0x27 => Vec::new(),
            0x28..=0x2a => vec![op.x],
            0x2b | 0x2c => {
                let cases = self
                    .switches
                    .get(op.x as usize)
                    .map_or(&[][..], Vec::as_slice);
                cases
                    .iter()
                    .map(|case| case.1)
                    .chain([number + 1])
                    .collect()
            }
            0x32..=0x3d => vec![op.x, number + 1],
            _ => vec![number + 1],
        };
        let throws = matches!(op.code, 0x27 | 0x6e..=0x72 | 0x74..=0x78);
        if exceptions && throws {
            next.extend(self.handlers(number).map(|handler| handler.target));
        }
        next.retain(|to| (*to as usize) < self.ops.len());
        next.sort_unstable();
        next.dedup();
        next
    }
}

struct Decoder<'b, 'a> {
    insns: &'b [Insn<'a>],
    at: &'b [u32],
    tables: &'b DexTables<'a>,
}

impl<'a> Decoder<'_, 'a> {
    fn number(&self, pc: u32) -> u32 {
        self.at.get(pc as usize).copied().unwrap_or(NOWHERE)
    }

    /// The first instruction at or behind a position.
    fn at_or_after(&self, pc: u32) -> u32 {
        let after = self.insns.partition_point(|insn| insn.pc < pc);
        u32::try_from(after).unwrap_or(NOWHERE)
    }

    fn op(&self, insn: &Insn<'a>, code: &mut Code<'a>) -> Op {
        let mut op = Op {
            code: insn.opcode.0,
            a: 0,
            b: 0,
            c: 0,
            x: NOWHERE,
            literal: 0,
        };
        match insn.operands {
            Operands::Regs { a, b, c } => (op.a, op.b, op.c) = (a, b, c),
            Operands::Literal { a, b, value } => (op.a, op.b, op.literal) = (a, b, value),
            Operands::Index { a, b, index } => {
                (op.a, op.b, op.x) = (a, b, self.resolve(op.code, index));
            }
            Operands::Branch { a, b, target } => {
                (op.a, op.b, op.x) = (a, b, self.target(insn, target, code));
            }
            Operands::Invoke { args, index, proto } => {
                op.literal = i64::try_from(code.args.len()).unwrap_or(0);
                code.args.extend(args.iter());
                op.c = u16::try_from(args.iter().count()).unwrap_or(0);
                op.x = self.resolve(op.code, index);
                op.a = u16::try_from(proto.unwrap_or(0)).unwrap_or(0);
            }
            // Data between instructions: nothing that runs.
            Operands::Payload(_) => op.code = 0,
            #[allow(
                unreachable_patterns,
                reason = "operands of other kinds carry nothing we use"
            )]
            _ => {}
        }
        op
    }

    fn resolve(&self, code: u8, index: u32) -> u32 {
        let at = index as usize;
        match code {
            0x1a | 0x1b => self.tables.first_string.saturating_add(index),
            0x1c | 0x1f | 0x20 | 0x22 | 0x23 | 0x24 | 0x25 => {
                self.tables.types.get(at).map_or(NOWHERE, |id| id.0)
            }
            0x52..=0x6d => self.tables.fields.get(at).map_or(NOWHERE, |id| id.0),
            0x6e..=0x78 | 0xfa | 0xfb => self.tables.methods.get(at).map_or(NOWHERE, |id| id.0),
            // Call sites, method handles and prototypes stay numbers of the file.
            _ => index,
        }
    }

    fn target(&self, insn: &Insn<'a>, target: u32, code: &mut Code<'a>) -> u32 {
        let payload = || match self.insns.get(self.number(target) as usize)?.operands {
            Operands::Payload(payload) => Some(payload),
            _ => None,
        };
        match insn.opcode.0 {
            0x26 => {
                let data = match payload() {
                    Some(Payload::ArrayData { width, data }) => (width, data),
                    _ => (1, &[][..]),
                };
                code.arrays.push(data);
                u32::try_from(code.arrays.len() - 1).unwrap_or(NOWHERE)
            }
            0x2b | 0x2c => {
                let cases = payload().map_or_else(Vec::new, |payload| self.cases(insn, &payload));
                code.switches.push(cases);
                u32::try_from(code.switches.len() - 1).unwrap_or(NOWHERE)
            }
            _ => self.number(target),
        }
    }

    fn cases(&self, insn: &Insn<'a>, payload: &Payload<'a>) -> Vec<(i32, u32)> {
        let words = |bytes: &'a [u8]| {
            bytes
                .as_chunks::<4>()
                .0
                .iter()
                .map(|w| i32::from_le_bytes(*w))
        };
        let absolute = |relative: i32| self.number(insn.pc.wrapping_add_signed(relative));
        match *payload {
            Payload::PackedSwitch { first, targets } => {
                let keys = (0..).map(|n| first.wrapping_add(n));
                keys.zip(words(targets).map(absolute)).collect()
            }
            Payload::SparseSwitch { keys, targets } => {
                words(keys).zip(words(targets).map(absolute)).collect()
            }
            Payload::ArrayData { .. } => Vec::new(),
        }
    }

    fn handlers(&self, item: &CodeItem<'a>) -> Vec<Handler> {
        let mut all = Vec::new();
        for range in item.tries() {
            let (start, end) = (self.at_or_after(range.start), self.at_or_after(range.end));
            let catches = item.catches(range.handlers);
            all.extend(catches.into_iter().map(|Catch { ty, target }| Handler {
                start,
                end,
                ty: ty.map(|ty| {
                    self.tables
                        .types
                        .get(ty as usize)
                        .copied()
                        .unwrap_or(TypeId::NONE)
                }),
                target: self.number(target),
            }));
        }
        all
    }
}
