//! Constant propagation: what registers hold at each call, on all ways to it.
//!
//! Forward, from the method's start; where ways meet, only what they agree on is
//! kept. If the budget runs out, nothing is reported at all.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::ir::{Code, Next, Op, Span, Step};
use super::value::{Known, State, Value};
use crate::bytes::{id32, ix};
use crate::error::Budget;
use crate::graph::bits::{Bits, Rows};
use crate::program::{Constant, FieldId, MethodId};

/// Array contents are followed up to this length.
const MAX_ELEMENTS: u32 = 256;
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
    /// Whether a method might write into arrays it is given.
    fn may_write_arrays(&self, method: MethodId) -> bool;
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
            Op::NewArray(dst, length, _) => {
                let value = new_array(state, step.pc, length);
                state.set(dst, value);
            }
            Op::FilledArray(span, _) => {
                let args = self.code.args_of(span);
                let elements = args.iter().map(|reg| state.constant(*reg)).collect();
                self.pending = state.make_array(step.pc, elements);
                return true;
            }
            Op::ArrayPut(array, index, value) => state.store(array, index, value),
            Op::ArrayFill(array) => state.clobber(array),
            Op::StaticGet(dst, field) => {
                let value = self.static_value(field, state);
                state.set(dst, value);
            }
            Op::Invoke(method, span) => {
                self.pending = Value::Unknown;
                return self.invoke(method, span, state);
            }
            Op::Nop
            | Op::Effect
            | Op::StaticPut(..)
            | Op::Compare(..)
            | Op::Return(_)
            | Op::Throw => return false,
        }
        true
    }

    fn invoke(&self, method: MethodId, span: Span, state: &mut State) -> bool {
        let args = self.code.args_of(span);
        let writes = self.around.may_write_arrays(method);
        if writes {
            for reg in args {
                state.clobber(*reg);
            }
        }
        writes
    }

    fn static_value(&self, field: FieldId, state: &mut State) -> Value {
        match self.around.static_value(field) {
            None => Value::Unknown,
            Some(Known::Const(constant)) => Value::Const(constant),
            Some(Known::Strings(strings)) => {
                let elements = strings
                    .into_iter()
                    .map(|id| id.map(Constant::Str))
                    .collect();
                state.make_array(OUTSIDE | field.0, elements)
            }
        }
    }
}

fn new_array(state: &mut State, site: u32, length: u32) -> Value {
    match state.constant(length) {
        Some(Constant::Word(length)) if length <= MAX_ELEMENTS => {
            state.make_array(site, vec![None; ix(length)])
        }
        _ => Value::Unknown,
    }
}
