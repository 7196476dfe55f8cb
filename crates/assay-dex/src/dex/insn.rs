//! Decodes instructions one after another, with their operands.

use super::decode::decode;
use super::opcode::Opcode;
use super::payload::Payload;
use crate::bytes::ix;

/// A decoded instruction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Insn<'a> {
    /// Position in code units from the start of the method.
    pub pc: u32,
    /// Length in code units.
    pub units: u32,
    /// The opcode; `nop` for data blocks.
    pub opcode: Opcode,
    /// What it works on.
    pub operands: Operands<'a>,
}

/// Operands, by what an instruction means rather than how it is packed.
///
/// `a`, `b`, `c` are registers; those a format lacks are 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operands<'a> {
    /// Registers only.
    Regs {
        /// First register.
        a: u16,
        /// Second register.
        b: u16,
        /// Third register.
        c: u16,
    },
    /// Registers and a literal, sign-extended and shifted as the opcode asks.
    Literal {
        /// First register.
        a: u16,
        /// Second register.
        b: u16,
        /// The literal.
        value: i64,
    },
    /// Registers and the code unit that is jumped to or that holds a payload.
    Branch {
        /// First register.
        a: u16,
        /// Second register.
        b: u16,
        /// Absolute target; may lie outside the method in damaged code.
        target: u32,
    },
    /// Registers and an index into the table that the opcode names.
    Index {
        /// First register.
        a: u16,
        /// Second register.
        b: u16,
        /// The index.
        index: u32,
    },
    /// A call or `filled-new-array`.
    Invoke {
        /// Argument registers.
        args: Args,
        /// Method, call site or type index.
        index: u32,
        /// Prototype index of `invoke-polymorphic`.
        proto: Option<u32>,
    },
    /// A data block that is never executed.
    Payload(Payload<'a>),
}

/// The argument registers of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Args {
    /// Up to five registers, listed.
    List {
        /// How many are used.
        len: u8,
        /// The registers.
        regs: [u8; 5],
    },
    /// Consecutive registers.
    Range {
        /// The first.
        first: u16,
        /// How many.
        len: u8,
    },
}

impl Args {
    /// The registers in order.
    pub fn iter(self) -> impl Iterator<Item = u16> {
        let (len, first, regs) = match self {
            Self::List { len, regs } => (len, None, regs),
            Self::Range { first, len } => (len, Some(first), [0; 5]),
        };
        (0..len).map(move |n| match first {
            Some(first) => first.saturating_add(n.into()),
            None => regs.get(usize::from(n)).copied().unwrap_or(0).into(),
        })
    }
}

/// Iterates over the instructions of a method, in order of position.
///
/// It ends at the first instruction that is cut short; [`Instructions::is_whole`]
/// tells whether all code units were used.
#[derive(Debug, Clone)]
pub struct Instructions<'a> {
    insns: &'a [u8],
    pc: u32,
    cut: bool,
}

impl<'a> Instructions<'a> {
    /// Starts at the first code unit.
    #[must_use]
    pub const fn new(insns: &'a [u8]) -> Self {
        Self {
            insns,
            pc: 0,
            cut: false,
        }
    }

    /// Whether every instruction so far was complete.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        !self.cut
    }
}

impl<'a> Iterator for Instructions<'a> {
    type Item = Insn<'a>;

    fn next(&mut self) -> Option<Insn<'a>> {
        if self.cut || ix(self.pc) * 2 >= self.insns.len() {
            return None;
        }
        let insn = decode(self.insns, self.pc);
        match insn {
            Some(insn) => self.pc = self.pc.saturating_add(insn.units),
            None => self.cut = true,
        }
        insn
    }
}
