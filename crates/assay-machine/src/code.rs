//! The code of a method, decoded once: instructions by position, handlers, and where forks join.

use assay_dex::dex::payload::Payload;
use assay_dex::dex::{Catch, CodeItem, Insn, Opcode, Operands, TryItem};

use crate::postdom::joins;

/// No instruction.
const NONE: u32 = u32::MAX;

/// A method's code, ready to run.
#[derive(Debug)]
pub struct Code<'a> {
    /// Number of registers.
    pub registers: u16,
    /// Registers that hold arguments: the last ones.
    pub ins: u16,
    insns: Vec<Insn<'a>>,
    /// Code unit to instruction.
    at: Vec<u32>,
    tries: Vec<(TryItem, Vec<Catch>)>,
    /// Instruction to the nearest instruction all its ways lead to.
    joins: Vec<u32>,
}

impl<'a> Code<'a> {
    /// Decodes a code item.
    #[must_use]
    pub fn new(item: &CodeItem<'a>) -> Self {
        let insns: Vec<Insn<'a>> = item.instructions().collect();
        let mut at = vec![NONE; item.insns.len() / 2];
        for (number, insn) in (0..).zip(&insns) {
            if let Some(slot) = at.get_mut(insn.pc as usize) {
                *slot = number;
            }
        }
        let tries = item.tries().map(|t| (t, item.catches(t.handlers)));
        let mut code = Self {
            registers: item.registers,
            ins: item.ins,
            insns,
            at,
            tries: tries.collect(),
            joins: Vec::new(),
        };
        let graph: Vec<Vec<u32>> = (0..code.insns.len()).map(|n| code.successors(n)).collect();
        code.joins = joins(&graph);
        code
    }

    /// The instruction at a code unit.
    #[must_use]
    pub fn insn(&self, pc: u32) -> Option<&Insn<'a>> {
        self.insns.get(self.number(pc)?)
    }

    /// Where all ways from the instruction at `pc` come together again, if they do.
    #[must_use]
    pub fn join(&self, pc: u32) -> Option<u32> {
        let join = *self.joins.get(self.number(pc)?)?;
        self.insns.get(join as usize).map(|insn| insn.pc)
    }

    /// The handlers that cover `pc`, the nearest first.
    pub fn handlers(&self, pc: u32) -> impl Iterator<Item = &Catch> {
        let covering = self
            .tries
            .iter()
            .filter(move |(range, _)| range.start <= pc && pc < range.end);
        covering.flat_map(|(_, catches)| catches)
    }

    /// How many instructions there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.insns.len()
    }

    /// Whether there is no instruction.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.insns.is_empty()
    }

    fn number(&self, pc: u32) -> Option<usize> {
        let number = *self.at.get(pc as usize)?;
        (number != NONE).then_some(number as usize)
    }

    /// The targets of a switch: key and code unit.
    #[must_use]
    pub fn switch(&self, insn: &Insn<'a>) -> Vec<(i32, u32)> {
        let Operands::Branch { target, .. } = insn.operands else {
            return Vec::new();
        };
        let Some(Operands::Payload(payload)) = self.insn(target).map(|insn| insn.operands) else {
            return Vec::new();
        };
        let words = |bytes: &'a [u8]| {
            bytes
                .as_chunks::<4>()
                .0
                .iter()
                .map(|w| i32::from_le_bytes(*w))
        };
        let absolute = |relative: i32| insn.pc.wrapping_add_signed(relative);
        match payload {
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

    /// The instructions that may run next, exceptions left out.
    fn successors(&self, number: usize) -> Vec<u32> {
        let Some(insn) = self.insns.get(number) else {
            return Vec::new();
        };
        let mut next = Vec::new();
        let mut go = |pc: u32| next.extend(self.at.get(pc as usize).filter(|n| **n != NONE));
        match (insn.opcode, insn.operands) {
            // return, throw: the way ends here.
            (Opcode(0x0e..=0x11 | 0x27), _) | (_, Operands::Payload(_)) => {}
            (Opcode(0x28..=0x2a), Operands::Branch { target, .. }) => go(target),
            (Opcode(0x2b | 0x2c), _) => {
                go(insn.pc + insn.units);
                for (_, target) in self.switch(insn) {
                    go(target);
                }
            }
            (Opcode(0x32..=0x3d), Operands::Branch { target, .. }) => {
                go(insn.pc + insn.units);
                go(target);
            }
            _ => go(insn.pc + insn.units),
        }
        next.sort_unstable();
        next.dedup();
        next
    }
}
