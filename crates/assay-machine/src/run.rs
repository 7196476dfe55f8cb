//! Control: one instruction after another, forks and joins, exceptions.

use std::rc::Rc;

use assay_dex::dex::{Args, Insn, Opcode, Operands};
use assay_dex::program::{BodyId, TypeId};

use crate::arith::taken;
use crate::code::Code;
use crate::machine::{Ends, Machine};
use crate::value::{Taint, Value};
use crate::world::World;

/// Where one path stands in a method.
#[derive(Debug, Clone)]
pub(crate) struct State {
    pub pc: u32,
    pub registers: Vec<Value>,
    /// Result of the last call, for `move-result`.
    pub result: Value,
    /// What a handler caught, for `move-exception`.
    pub caught: Value,
    pub world: World,
}

impl State {
    pub fn get(&self, register: u16) -> Value {
        let known = self.registers.get(usize::from(register)).cloned();
        known.unwrap_or(Value::unknown(TypeId::NONE))
    }

    pub fn set(&mut self, register: u16, value: Value) {
        if let Some(slot) = self.registers.get_mut(usize::from(register)) {
            *slot = value;
        }
    }

    fn join(self, other: Self) -> Self {
        let pairs = self.registers.iter().zip(&other.registers);
        Self {
            pc: self.pc,
            registers: pairs.map(|(a, b)| a.join(b)).collect(),
            result: self.result.join(&other.result),
            caught: self.caught.join(&other.caught),
            world: self.world.join(other.world),
        }
    }

    fn is_within(&self, other: &Self) -> bool {
        let mut pairs = self.registers.iter().zip(&other.registers);
        pairs.all(|(a, b)| b.join(a) == *b) && self.world.is_within(&other.world)
    }
}

/// One activation of a method.
pub(crate) struct Frame<'a> {
    pub code: Rc<Code<'a>>,
    pub body: BodyId,
    pub depth: u32,
    /// A caller, or this frame, goes round a loop whose end is not known: what is allocated here
    /// may stand for several objects.
    pub looping: bool,
    /// Unknown branches whose arms are being followed, with the state they were met in.
    active: Vec<(u32, u32, State)>,
}

/// What one instruction leads to.
pub(crate) enum Step {
    /// The next instruction.
    Go(State),
    /// The end of the call.
    Ends(Ends),
    /// An exception, which a handler here may catch, and perhaps a way on beside it.
    Throws(Thrown),
    /// One of several places, not known which.
    Fork(State, Vec<u32>),
}

/// An exception on its way.
pub(crate) struct Thrown {
    /// Where it goes on if it was not thrown, where that is possible too.
    pub on: Option<State>,
    /// The registers a handler finds.
    pub registers: Vec<Value>,
    pub value: Value,
    pub world: World,
}

struct Paths {
    next: Option<State>,
    ends: Ends,
}

impl<'a> Machine<'_, 'a> {
    /// Runs a method's code on arguments (one value a parameter, wide or not).
    pub(crate) fn activate(
        &mut self,
        code: Rc<Code<'a>>,
        body: BodyId,
        args: &[(Value, bool)],
        world: World,
        (depth, looping): (u32, bool),
    ) -> Ends {
        let mut state = State {
            pc: 0,
            registers: vec![Value::unknown(TypeId::NONE); usize::from(code.registers)],
            result: Value::ZERO,
            caught: Value::ZERO,
            world,
        };
        let mut register = code.registers.saturating_sub(code.ins);
        for (value, wide) in args {
            state.set(register, value.clone());
            register = register.saturating_add(1 + u16::from(*wide));
        }
        let mut frame = Frame {
            code,
            body,
            depth,
            looping,
            active: Vec::new(),
        };
        self.follow(&mut frame, state, None).ends
    }

    /// Follows a path until the call ends or `stop` is next.
    fn follow(&mut self, frame: &mut Frame<'a>, mut state: State, stop: Option<u32>) -> Paths {
        let mut ends = Ends::default();
        loop {
            if Some(state.pc) == stop {
                return Paths {
                    next: Some(state),
                    ends,
                };
            }
            let code = Rc::clone(&frame.code);
            let Some(insn) = code.insn(state.pc).filter(|_| self.pay()) else {
                self.cut("steps or damaged code");
                let cut = Ends::returns(Value::unknown(TypeId::NONE), state.world);
                return Paths {
                    next: None,
                    ends: ends.or(cut),
                };
            };
            let pc = state.pc;
            let paths = match self.step(frame, insn, state) {
                Step::Go(next) => Paths {
                    next: Some(next),
                    ends: Ends::default(),
                },
                Step::Ends(found) => Paths {
                    next: None,
                    ends: found,
                },
                Step::Throws(thrown) => self.catch(frame, pc, thrown, stop),
                Step::Fork(from, targets) => self.fork(frame, from, &targets, stop),
            };
            ends = ends.or(paths.ends);
            match paths.next {
                Some(next) => state = next,
                None => return Paths { next: None, ends },
            }
        }
    }

    fn pay(&mut self) -> bool {
        self.steps += 1;
        self.steps <= self.limits.steps
    }

    /// Follows each arm to where they join.
    fn fork(
        &mut self,
        frame: &mut Frame<'a>,
        mut state: State,
        targets: &[u32],
        stop: Option<u32>,
    ) -> Paths {
        let nothing = || Paths {
            next: None,
            ends: Ends::default(),
        };
        let before = frame.active.iter().rev().find(|(pc, ..)| *pc == state.pc);
        let mut visits = 1;
        if let Some((_, count, known)) = before {
            if state.is_within(known) {
                return nothing();
            }
            visits = count + 1;
            if visits > self.limits.visits {
                self.cut("a loop that does not settle");
                return nothing();
            }
            state = state.join(known.clone());
        }
        state.world.forked = true;
        let looping = frame.looping;
        frame.looping |= visits > 1;
        let until = frame.code.join(state.pc).or(stop);
        frame.active.push((state.pc, visits, state.clone()));
        let mut paths = nothing();
        for target in targets {
            let arm = State {
                pc: *target,
                ..state.clone()
            };
            let found = self.follow(frame, arm, until);
            paths.ends = paths.ends.or(found.ends);
            paths.next = meet(paths.next, found.next);
        }
        frame.active.pop();
        frame.looping = looping;
        paths
    }

    /// Goes to the handler of an exception, and on beside it where both are possible.
    fn catch(
        &mut self,
        frame: &mut Frame<'a>,
        pc: u32,
        thrown: Thrown,
        stop: Option<u32>,
    ) -> Paths {
        let Thrown {
            on,
            registers,
            value,
            world,
        } = thrown;
        let (handlers, uncaught) = self.handlers(frame, pc, &value, &world);
        let mut ends = Ends::default();
        if uncaught {
            ends = ends.or(Ends::throws(value.clone(), world.clone()));
        }
        let at = |target: u32| State {
            pc: target,
            registers: registers.clone(),
            result: Value::ZERO,
            caught: value.clone(),
            world: world.clone(),
        };
        let mut arms: Vec<State> = handlers.into_iter().map(at).collect();
        arms.extend(on);
        if arms.len() < 2 {
            return Paths {
                next: arms.pop(),
                ends,
            };
        }
        let mut next = None;
        for arm in arms {
            let found = self.follow(frame, arm, stop);
            ends = ends.or(found.ends);
            next = meet(next, found.next);
        }
        Paths { next, ends }
    }

    /// The handlers that may catch, and whether it may leave the method.
    fn handlers(
        &self,
        frame: &Frame<'a>,
        pc: u32,
        thrown: &Value,
        world: &World,
    ) -> (Vec<u32>, bool) {
        let classes = self.classes(thrown, world);
        let tables = self.tables(frame.body);
        let mut found = Vec::new();
        for handler in frame.code.handlers(pc) {
            let wanted = handler
                .ty
                .and_then(|ty| tables?.types.get(ty as usize).copied());
            let fits = match (handler.ty, wanted, &classes) {
                (None, ..) => Some(true),
                (Some(_), Some(wanted), Some(classes)) => {
                    let mut each = classes.iter().map(|class| self.is_subtype(*class, wanted));
                    each.clone()
                        .all(|fit| fit == Some(true))
                        .then_some(true)
                        .or_else(|| each.all(|fit| fit == Some(false)).then_some(false))
                }
                _ => None,
            };
            if fits != Some(false) {
                found.push(handler.target);
            }
            if fits == Some(true) {
                return (found, false);
            }
        }
        (found, true)
    }

    fn step(&mut self, frame: &Frame<'a>, insn: &Insn<'a>, mut state: State) -> Step {
        let next = insn.pc + insn.units;
        match (insn.opcode.0, insn.operands) {
            (0x0e, _) => Step::Ends(Ends::returns(Value::ZERO, state.world)),
            (0x0f..=0x11, Operands::Regs { a, .. }) => {
                Step::Ends(Ends::returns(state.get(a), state.world))
            }
            (0x27, Operands::Regs { a, .. }) => {
                let thrown = state.get(a);
                if thrown.is_null() == Some(true) {
                    return self.throw("Ljava/lang/NullPointerException;", state);
                }
                Step::Throws(Thrown {
                    on: None,
                    registers: state.registers,
                    value: thrown,
                    world: state.world,
                })
            }
            (0x28..=0x2a, Operands::Branch { target, .. }) => {
                state.pc = target;
                Step::Go(state)
            }
            (0x2b | 0x2c, Operands::Branch { a, .. }) => {
                let cases = frame.code.switch(insn);
                if let Some(key) = state.get(a).as_int() {
                    let case = cases.iter().find(|(k, _)| *k == key);
                    state.pc = case.map_or(next, |(_, target)| *target);
                    return Step::Go(state);
                }
                let mut targets: Vec<u32> = cases.iter().map(|(_, pc)| *pc).collect();
                targets.push(next);
                targets.sort_unstable();
                targets.dedup();
                Step::Fork(state, targets)
            }
            (0x32..=0x3d, Operands::Branch { a, b, target }) => {
                let right = if insn.opcode.0 < 0x38 {
                    state.get(b)
                } else {
                    Value::ZERO
                };
                match decide(insn.opcode, &state.get(a), &right) {
                    Some(jumps) => {
                        state.pc = if jumps { target } else { next };
                        Step::Go(state)
                    }
                    None => Step::Fork(state, vec![next, target]),
                }
            }
            (0x6e..=0x72 | 0x74..=0x78, Operands::Invoke { args, index, .. }) => {
                self.invoke(frame, insn, args, index, state)
            }
            (0xfa..=0xfd, Operands::Invoke { args, .. }) => self.unmodelled(args, next, state),
            _ => self.data(frame, insn, state),
        }
    }

    /// Calls that are made through method handles: not followed yet.
    fn unmodelled(&mut self, args: Args, next: u32, mut state: State) -> Step {
        self.cut("invoke-custom or invoke-polymorphic");
        let taints = args.iter().map(|register| state.get(register).taint);
        let taint = taints.fold(Taint::NONE, Taint::with);
        state.result = Value::unknown(TypeId::NONE).tainted(taint);
        state.pc = next;
        Step::Go(state)
    }

    /// Throws a new exception of a platform class.
    pub(crate) fn throw(&mut self, descriptor: &str, state: State) -> Step {
        let ends = self.exception(descriptor, state.world);
        match ends.thrown {
            Some((value, world)) => {
                let registers = state.registers;
                Step::Throws(Thrown {
                    on: None,
                    registers,
                    value,
                    world,
                })
            }
            None => Step::Ends(ends),
        }
    }
}

fn meet(a: Option<State>, b: Option<State>) -> Option<State> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.join(b)),
        (a, b) => a.or(b),
    }
}

/// Whether a branch is taken; none where that is not known.
fn decide(opcode: Opcode, a: &Value, b: &Value) -> Option<bool> {
    if let (Some(a), Some(b)) = (a.as_int(), b.as_int()) {
        return taken(opcode, a, b).ok();
    }
    match opcode.0 {
        0x32 | 0x38 => a.same(b),
        0x33 | 0x39 => a.same(b).map(|same| !same),
        _ => None,
    }
}
