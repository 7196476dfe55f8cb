//! Constant propagation: what registers hold at each call, on all ways to it.
//!
//! Forward, from the method's start; where ways meet, only what they agree on is
//! kept. If the budget runs out, nothing is reported at all.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::ir::{Code, Held, Next, Op, Reg, Span, Step};
use super::value::{Known, State, Value};
use crate::bytes::{id32, ix};
use crate::error::Budget;
use crate::graph::bits::{Bits, Rows};
use crate::program::{Constant, FieldId, MethodId, StrId};

/// Array contents are followed up to this length.
const MAX_ELEMENTS: usize = 256;
/// Steps allowed, per operation of the method.
const STEPS_PER_OP: u64 = 24;
/// Handlers one operation may have, on average.
const COVERS_PER_OP: u64 = 8;
/// Array sites of values that come from outside the method.
const OUTSIDE: u32 = 0x8000_0000;

/// What the analysis asks of the program around the method.
pub trait Surroundings {
    /// The value of a static final field, if it is known.
    fn static_value(&self, field: FieldId) -> Option<Known>;
    /// What a method does with arrays.
    fn on_arrays(&self, method: MethodId) -> OnArrays;
    /// The bytes of a text.
    fn bytes_of(&self, text: StrId) -> Vec<u8>;
    /// The constant a method always gives.
    fn result_of(&self, method: MethodId) -> Option<Constant>;
}

/// What a method does with arrays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnArrays {
    /// It may write into any it is given.
    Writes,
    /// It may write into byte arrays it is given, as the framework's readers do.
    WritesBytes,
    /// It only reads them.
    Reads,
    /// It gives a copy of the first, perhaps of another length.
    Copies,
    /// It makes bytes of the text in this register of the call; another may name an encoding.
    OfText(usize),
}

/// Runs the analysis. `visit` sees every reachable operation with the state before
/// it, possibly several times; the last time holds.
///
/// Gives `false` if the budget ran out: then what was visited means nothing.
pub fn solve(code: &Code, around: &dyn Surroundings, visit: &mut dyn FnMut(&Step, &State)) -> bool {
    let ops = code.steps.len() as u64;
    let mut solver = Solver {
        code,
        around,
        handlers: Rows::default(),
        leaders: Bits::new(code.steps.len()),
        states: FxHashMap::default(),
        work: BTreeSet::new(),
        budget: Budget::new(4_096 + ops * STEPS_PER_OP),
        pending: Value::Unknown,
    };
    solver.prepare() && solver.run(visit)
}

struct Solver<'c> {
    code: &'c Code,
    around: &'c dyn Surroundings,
    /// Handler operations by covered operation.
    handlers: Rows,
    leaders: Bits,
    states: FxHashMap<usize, State>,
    work: BTreeSet<usize>,
    budget: Budget,
    /// The value that a following `Result` takes.
    pending: Value,
}

impl Solver<'_> {
    /// Finds where ways may meet. `false` if there is too much to look at.
    fn prepare(&mut self) -> bool {
        for step in &self.code.steps {
            match step.next {
                Next::Jump(target) | Next::Branch(target) => self.lead(target),
                Next::Switch(span) => self.lead_all(span),
                Next::Follow | Next::End => {}
            }
        }
        let mut budget = Budget::new(4_096 + self.code.steps.len() as u64 * COVERS_PER_OP);
        let mut pairs = Vec::new();
        for cover in &self.code.covers {
            let Some(target) = self.code.step_at(cover.target) else {
                continue;
            };
            let first = self
                .code
                .steps
                .partition_point(|step| step.pc < cover.pcs.start);
            let last = self
                .code
                .steps
                .partition_point(|step| step.pc < cover.pcs.end);
            if !budget.spend(1 + last.saturating_sub(first)) {
                return false;
            }
            self.leaders.insert(target);
            pairs.extend((first..last).map(|op| (id32(op), id32(target))));
        }
        self.handlers = Rows::group(self.code.steps.len(), pairs);
        true
    }

    fn lead(&mut self, target: u32) {
        if let Some(at) = self.code.step_at(target) {
            self.leaders.insert(at);
        }
    }

    fn lead_all(&mut self, span: Span) {
        for target in self.code.targets_of(span) {
            self.lead(*target);
        }
    }

    fn run(&mut self, visit: &mut dyn FnMut(&Step, &State)) -> bool {
        self.arrive(0, &State::new(self.code.registers));
        while let Some(start) = self.work.pop_first() {
            let Some(state) = self.states.get(&start).cloned() else {
                continue;
            };
            if !self.block(start, state, visit) {
                return false;
            }
        }
        true
    }

    /// Runs from a meeting point to the next.
    fn block(
        &mut self,
        start: usize,
        mut state: State,
        visit: &mut dyn FnMut(&Step, &State),
    ) -> bool {
        let code = self.code;
        let mut at = start;
        self.pending = Value::Unknown;
        let mut changed = true;
        while let Some(step) = code.steps.get(at) {
            if !self.budget.spend(state.step_cost(&step.op)) {
                return false;
            }
            if changed && !self.throw(at, &state) {
                return false;
            }
            visit(step, &state);
            changed = self.apply(step, &mut state) || self.covers_end(at);
            if !self.leave(step, &state) {
                return false;
            }
            at += 1;
            if matches!(step.next, Next::Jump(_) | Next::End) {
                return true;
            }
            if self.leaders.contains(at) {
                return self.arrive(at, &state);
            }
        }
        true
    }

    /// Whether the next operation has other handlers than this one.
    fn covers_end(&self, at: usize) -> bool {
        self.handlers.get(at) != self.handlers.get(at + 1)
    }

    /// Any operation may throw; its handlers see the state before it.
    fn throw(&mut self, at: usize, state: &State) -> bool {
        let handlers: Vec<u32> = self.handlers.get(at).to_vec();
        handlers
            .into_iter()
            .all(|target| self.arrive(ix(target), state))
    }

    fn leave(&mut self, step: &Step, state: &State) -> bool {
        let code = self.code;
        let mut go = |target: u32| match code.step_at(target) {
            Some(at) => self.arrive(at, state),
            None => true,
        };
        match step.next {
            Next::Jump(target) | Next::Branch(target) => go(target),
            Next::Switch(span) => code.targets_of(span).iter().all(|target| go(*target)),
            Next::Follow | Next::End => true,
        }
    }

    fn arrive(&mut self, at: usize, state: &State) -> bool {
        if !self.budget.spend(state.cost()) {
            return false;
        }
        let changed = if let Some(known) = self.states.get_mut(&at) {
            known.join(state)
        } else {
            self.states.insert(at, state.clone());
            true
        };
        if changed {
            self.work.insert(at);
        }
        true
    }

    /// Applies an operation; `true` if the state changed.
    fn apply(&mut self, step: &Step, state: &mut State) -> bool {
        match step.op {
            Op::Const(dst, value) => state.set(dst, Value::Const(value)),
            Op::Move(dst, src) => state.set(dst, state.get(src)),
            Op::Unknown(dst) => state.set(dst, Value::Unknown),
            Op::Result(dst) => state.set(dst, self.pending),
            Op::NewArray(dst, length, held) => {
                let value = new_array(state, step.pc, length, held);
                state.set(dst, value);
            }
            Op::FilledArray(span) => {
                let args = self.code.args_of(span);
                let elements = args.iter().map(|reg| state.constant(*reg)).collect();
                self.pending = state.make_array(step.pc, Held::Other, elements);
                return true;
            }
            Op::ArrayPut(array, index, value) => state.store(array, index, value),
            Op::ArrayFill(array, data) => state.fill(array, self.code.data_of(data)),
            Op::FieldPut(_, reg) | Op::StaticPut(_, reg) => state.leak(reg),
            Op::StaticGet(dst, field) => {
                let value = self.static_value(field, state);
                state.set(dst, value);
            }
            Op::Invoke(method, span) => {
                let result = self.invoke(method, span, step.pc, state);
                self.pending = result;
            }
            Op::Nop | Op::Effect | Op::Compare(..) | Op::Return(_) | Op::Throw => return false,
        }
        true
    }

    /// What a call does to the arrays it is given, and what it gives.
    fn invoke(&self, method: MethodId, span: Span, pc: u32, state: &mut State) -> Value {
        let args = self.code.args_of(span);
        let what = self.around.on_arrays(method);
        match what {
            OnArrays::Writes => args.iter().for_each(|reg| state.clobber(*reg)),
            OnArrays::WritesBytes => args.iter().for_each(|reg| state.leak(*reg)),
            OnArrays::Reads => {}
            OnArrays::Copies => return copied(args, pc, state),
            OnArrays::OfText(at) => {
                let text = args.get(at).and_then(|reg| state.constant(*reg));
                if let Some(Constant::Str(text)) = text {
                    let bytes = self.around.bytes_of(text);
                    if fits(bytes.len()) {
                        return state.make_bytes(pc, &bytes);
                    }
                }
            }
        }
        let result = self.around.result_of(method);
        result.map_or(Value::Unknown, Value::Const)
    }

    fn static_value(&self, field: FieldId, state: &mut State) -> Value {
        match self.around.static_value(field) {
            None => Value::Unknown,
            Some(Known::Const(constant)) => Value::Const(constant),
            Some(Known::Either(one, other)) => Value::Either(one, other),
            Some(Known::Strings(strings)) => {
                let elements = strings
                    .into_iter()
                    .map(|id| id.map(Constant::Str))
                    .collect();
                state.make_array(OUTSIDE | field.0, Held::Other, elements)
            }
            // Zeros wait to be written, most likely by code that reads the field.
            Some(Known::Bytes(bytes)) if bytes.iter().all(|byte| *byte == 0) => Value::Unknown,
            Some(Known::Bytes(bytes)) => state.make_bytes(OUTSIDE | field.0, &bytes),
        }
    }
}

fn new_array(state: &mut State, site: u32, length: u32, held: Held) -> Value {
    let zero = (held == Held::Bytes).then_some(Constant::Word(0));
    match state.constant(length) {
        Some(Constant::Word(length)) if fits(ix(length)) => {
            state.make_array(site, held, vec![zero; ix(length)])
        }
        _ => Value::Unknown,
    }
}

/// A copy of the byte array in the first argument, as long as the second says if there is one.
fn copied(args: &[Reg], site: u32, state: &mut State) -> Value {
    let Some(Known::Bytes(mut bytes)) = args.first().and_then(|reg| state.known(*reg)) else {
        return Value::Unknown;
    };
    match args.get(1).map(|reg| state.constant(*reg)) {
        None => {}
        Some(Some(Constant::Word(length))) if fits(ix(length)) => bytes.resize(ix(length), 0),
        Some(_) => return Value::Unknown,
    }
    state.make_bytes(site, &bytes)
}

fn fits(length: usize) -> bool {
    length <= MAX_ELEMENTS
}
