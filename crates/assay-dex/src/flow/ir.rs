//! Code in a common form: register operations, whatever machine it was made for.
//!
//! A DEX register is a register. For class files the local variables come first
//! and the operand stack's slots follow. `long` and `double` take two registers.

use std::ops::Range;

use crate::program::{Constant, FieldId, MethodId};

/// A register number.
pub type Reg = u32;

/// What the operands of a comparison are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// `int` and smaller.
    Int,
    /// `long`.
    Long,
    /// `float`.
    Float,
    /// `double`.
    Double,
}

/// One operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// Changes no register and nothing else.
    Nop,
    /// Changes something other than registers: monitors, fields, array contents.
    Effect,
    /// Puts a constant into a register.
    Const(Reg, Constant),
    /// Copies a register: to, from.
    Move(Reg, Reg),
    /// Puts something unknown into a register. Has no other effect.
    Unknown(Reg),
    /// Calls a method; arguments are in [`Code::args`].
    Invoke(MethodId, Span),
    /// Takes the result of the call or array creation before it.
    Result(Reg),
    /// Makes an array: register, length register, what it holds.
    NewArray(Reg, Reg, Held),
    /// Makes an array of these elements, none of them bytes; its register follows by `Result`.
    FilledArray(Span),
    /// Stores an element: array, index, value.
    ArrayPut(Reg, Reg, Reg),
    /// Overwrites an array with bytes of [`Code::data`]; without any its contents are not known.
    ArrayFill(Reg, Span),
    /// Writes a field of an object, where other code may find it: field, value.
    FieldPut(FieldId, Reg),
    /// Reads a static field.
    StaticGet(Reg, FieldId),
    /// Writes a static field: field, value.
    StaticPut(FieldId, Reg),
    /// Compares two registers.
    Compare(Number, Reg, Reg),
    /// Returns, with a value or without.
    Return(Option<Reg>),
    /// Throws.
    Throw,
}

/// What the elements of an array are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Bytes, all zero at first.
    Bytes,
    /// Anything else.
    Other,
}

/// A range of [`Code::args`], [`Code::targets`] or [`Code::data`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First.
    pub start: u32,
    /// How many.
    pub len: u32,
}

/// Where execution goes after an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// To the following operation.
    Follow,
    /// To this position.
    Jump(u32),
    /// To the following operation or this position.
    Branch(u32),
    /// To the following operation or one of the positions in [`Code::targets`].
    Switch(Span),
    /// Nowhere.
    End,
}

/// An operation at a position. One instruction may make several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Position of the instruction.
    pub pc: u32,
    /// What it does.
    pub op: Op,
    /// Where it goes on.
    pub next: Next,
}

/// Operations covered by an exception handler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// Positions covered.
    pub pcs: Range<u32>,
    /// Where the handler starts.
    pub target: u32,
}

/// A method's code in common form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Code {
    /// Operations in order of position.
    pub steps: Vec<Step>,
    /// Argument registers of calls.
    pub args: Vec<Reg>,
    /// Targets of switches.
    pub targets: Vec<u32>,
    /// What byte arrays are filled with.
    pub data: Vec<u8>,
    /// Exception handlers.
    pub covers: Vec<Cover>,
    /// How many registers there are.
    pub registers: u32,
}

impl Code {
    pub(crate) fn push(&mut self, pc: u32, op: Op, next: Next) {
        self.steps.push(Step { pc, op, next });
    }

    pub(crate) fn push_args(&mut self, args: impl Iterator<Item = Reg>) -> Span {
        let start = crate::bytes::id32(self.args.len());
        self.args.extend(args);
        Span {
            start,
            len: crate::bytes::id32(self.args.len()) - start,
        }
    }

    pub(crate) fn push_data(&mut self, data: &[u8]) -> Span {
        let start = crate::bytes::id32(self.data.len());
        self.data.extend(data);
        Span {
            start,
            len: crate::bytes::id32(data.len()),
        }
    }

    pub(crate) fn push_targets(&mut self, targets: impl Iterator<Item = u32>) -> Span {
        let start = crate::bytes::id32(self.targets.len());
        self.targets.extend(targets);
        Span {
            start,
            len: crate::bytes::id32(self.targets.len()) - start,
        }
    }

    /// The argument registers of a call.
    #[must_use]
    pub fn args_of(&self, span: Span) -> &[Reg] {
        slice(&self.args, span)
    }

    /// The targets of a switch.
    #[must_use]
    pub fn targets_of(&self, span: Span) -> &[u32] {
        slice(&self.targets, span)
    }

    /// What a byte array is filled with.
    #[must_use]
    pub fn data_of(&self, span: Span) -> &[u8] {
        slice(&self.data, span)
    }

    /// The first operation at a position.
    #[must_use]
    pub fn step_at(&self, pc: u32) -> Option<usize> {
        let at = self.steps.partition_point(|step| step.pc < pc);
        self.steps.get(at).filter(|step| step.pc == pc).map(|_| at)
    }
}

fn slice<T>(all: &[T], span: Span) -> &[T] {
    let start = crate::bytes::ix(span.start);
    all.get(start..start + crate::bytes::ix(span.len))
        .unwrap_or_default()
}
