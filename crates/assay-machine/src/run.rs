//! Control: one instruction after another, forks and joins, exceptions.

use std::rc::Rc;

use assay_dex::program::{BodyId, DefId};

use crate::code::{Code, NOWHERE};
use crate::heap::{Delta, Heap, Point};
use crate::machine::{Machine, Site};
use crate::value::Value;

/// Where one path stands in a method.
#[derive(Debug, Clone)]
pub struct State {
    /// The next instruction.
    pub pc: u32,
    /// The registers.
    pub registers: Vec<Value>,
    /// Result of the last call, for `move-result`.
    pub result: Value,
    /// What a handler caught, for `move-exception`.
    pub caught: Value,
}

impl State {
    /// A register.
    #[must_use]
    pub fn get(&self, register: u16) -> Value {
        self.registers
            .get(usize::from(register))
            .copied()
            .unwrap_or(Value::ANY)
    }

    /// Goes on elsewhere: what is left behind is of no use.
    pub(crate) fn leave(&mut self) -> Self {
        Self {
            registers: std::mem::take(&mut self.registers),
            ..*self
        }
    }

    /// Writes a register.
    pub fn set(&mut self, register: u16, value: Value) {
        if let Some(slot) = self.registers.get_mut(usize::from(register)) {
            *slot = value;
        }
    }
}

/// How a path ends.
#[derive(Debug, Clone)]
pub enum End {
    /// It goes on in this method, where it was to stop.
    Next(State),
    /// The call returned this.
    Returned(Value),
    /// It threw this.
    Thrown(Value),
    /// The process ended.
    Exited,
    /// The path was given up: it goes on in a way nobody followed.
    Cut,
}

impl End {
    pub(crate) const fn kind(&self) -> u8 {
        match self {
            Self::Next(_) => 0,
            Self::Returned(_) => 1,
            Self::Thrown(_) => 2,
            Self::Exited => 3,
            Self::Cut => 4,
        }
    }
}

/// How paths end.
#[derive(Debug)]
pub enum Paths {
    /// All in one way; the heap is as they left it.
    One(End),
    /// In several ways, at most one of a kind; each with what it writes to the heap as it stands.
    /// None at all where what follows was followed before.
    Many(Vec<(End, Delta)>),
}

impl Paths {
    /// It returned.
    #[must_use]
    pub const fn returned(value: Value) -> Self {
        Self::One(End::Returned(value))
    }
}

/// What one instruction leads to.
pub(crate) enum Step {
    /// The next instruction; the state says which.
    Go,
    /// Other ends.
    Split(Paths),
}

/// An unknown branch whose arms are being followed.
struct Active {
    at: u32,
    visits: u32,
    point: Point,
    registers: Vec<Value>,
}

/// One activation of a method.
pub(crate) struct Frame<'a> {
    pub code: Rc<Code<'a>>,
    pub body: BodyId,
    jumps: u32,
    active: Vec<Active>,
}

impl<'a> Machine<'_, 'a> {
    /// Runs a method's code on arguments (one value a register).
    pub(crate) fn activate(
        &mut self,
        code: Rc<Code<'a>>,
        def: DefId,
        body: BodyId,
        args: &[Value],
    ) -> Paths {
        let mut registers = vec![Value::ANY; usize::from(code.registers)];
        let first = usize::from(code.registers.saturating_sub(code.ins));
        for (slot, value) in registers.iter_mut().skip(first).zip(args) {
            *slot = *value;
        }
        let state = State {
            pc: 0,
            registers,
            result: Value::ZERO,
            caught: Value::ZERO,
        };
        let mut frame = Frame {
            code,
            body,
            jumps: 0,
            active: Vec::new(),
        };
        self.stack.push(Site { def, pc: 0 });
        let (before, outer) = (self.steps, std::mem::take(&mut self.inner));
        let paths = self.follow(&mut frame, state, NOWHERE);
        self.stack.pop();
        let all = self.steps - before;
        self.spend(def, all - self.inner);
        self.inner = outer + all;
        paths
    }

    /// Follows a path until the call ends or `stop` is next.
    pub(crate) fn follow(&mut self, frame: &mut Frame<'a>, mut state: State, stop: u32) -> Paths {
        let mut pending: Vec<(Point, Vec<(End, Delta)>)> = Vec::new();
        let (code, may) = (Rc::clone(&frame.code), self.may);
        let paths = loop {
            if state.pc == stop && stop != NOWHERE {
                break Paths::One(End::Next(state));
            }
            let Some(op) = code.ops.get(state.pc as usize) else {
                self.cut("damaged code");
                break Paths::One(End::Cut);
            };
            if !self.pay() {
                break Paths::One(End::Cut);
            }
            let before = state.pc;
            let step = self.step(frame, op, &mut state, stop);
            match step {
                Step::Go if state.pc <= before => {
                    frame.jumps += 1;
                    if frame.jumps > self.limits.jumps {
                        self.cut("a loop that goes on and on");
                        break Paths::One(End::Cut);
                    }
                }
                Step::Go => {}
                Step::Split(paths) => match self.go_on(paths, &mut pending) {
                    Ok(next) => state = next,
                    Err(paths) => break paths,
                },
            }
        };
        let paths = self.gather(pending, paths);
        self.may = may;
        paths
    }

    /// Takes the way on out of several ends, and leaves the others for later.
    pub(crate) fn go_on(
        &mut self,
        paths: Paths,
        pending: &mut Vec<(Point, Vec<(End, Delta)>)>,
    ) -> Result<State, Paths> {
        let mut ends = match paths {
            Paths::One(End::Next(state)) => return Ok(state),
            Paths::One(end) => return Err(Paths::One(end)),
            Paths::Many(ends) => ends,
        };
        let Some(at) = ends.iter().position(|(end, _)| matches!(end, End::Next(_))) else {
            return Err(Paths::Many(ends));
        };
        let (End::Next(state), delta) = ends.remove(at) else {
            return Err(Paths::Many(ends));
        };
        let point = self.heap.mark();
        self.heap.apply(&delta);
        // An exception nobody catches ends the app: what follows is judged as if it had not.
        if ends
            .iter()
            .any(|(end, _)| !matches!(end, End::Thrown(value) if self.escapes(*value)))
        {
            self.may += 1;
        }
        pending.push((point, ends));
        Ok(state)
    }

    /// Joins the ends that were left with how the path ended.
    pub(crate) fn gather(
        &mut self,
        pending: Vec<(Point, Vec<(End, Delta)>)>,
        mut paths: Paths,
    ) -> Paths {
        for (point, mut ends) in pending.into_iter().rev() {
            self.collect(&mut ends, paths, point);
            self.heap.close(point);
            paths = self.meet(ends);
        }
        paths
    }

    /// Adds how an arm ended to the ends of all arms, and takes back what it wrote.
    pub(crate) fn collect(&mut self, ends: &mut Vec<(End, Delta)>, paths: Paths, point: Point) {
        let written = self.heap.take(point);
        match paths {
            Paths::One(end) => ends.push((end, written)),
            Paths::Many(list) => {
                ends.extend(
                    list.into_iter()
                        .map(|(end, delta)| (end, Heap::over(&written, delta))),
                );
            }
        }
    }

    /// Joins ends of a kind, and writes what they wrote where all are of one kind.
    pub(crate) fn meet(&mut self, ends: Vec<(End, Delta)>) -> Paths {
        let mut met: Vec<(End, Delta)> = Vec::new();
        for (end, delta) in ends {
            match met.iter_mut().find(|(known, _)| known.kind() == end.kind()) {
                None => met.push((end, delta)),
                Some((known, written)) => {
                    *written = self.heap.join(written, &delta, &mut self.pool);
                    let old = std::mem::replace(known, End::Exited);
                    *known = self.join_ends(old, end);
                }
            }
        }
        if met.len() == 1
            && let Some((end, delta)) = met.pop()
        {
            self.heap.apply(&delta);
            return Paths::One(end);
        }
        Paths::Many(met)
    }

    pub(crate) fn join_ends(&mut self, a: End, b: End) -> End {
        match (a, b) {
            (End::Returned(a), End::Returned(b)) => End::Returned(self.pool.join(a, b)),
            (End::Thrown(a), End::Thrown(b)) => End::Thrown(self.pool.join(a, b)),
            (End::Next(mut a), End::Next(b)) => {
                for (x, y) in a.registers.iter_mut().zip(&b.registers) {
                    *x = self.pool.join(*x, *y);
                }
                a.result = self.pool.join(a.result, b.result);
                a.caught = self.pool.join(a.caught, b.caught);
                End::Next(a)
            }
            (a, _) => a,
        }
    }

    /// Follows each of several ways that are possible here, and joins them.
    pub(crate) fn choose(
        &mut self,
        count: usize,
        mut run: impl FnMut(&mut Self, usize) -> Paths,
    ) -> Paths {
        if count == 1 {
            return run(self, 0);
        }
        let told = std::mem::take(&mut self.world.choice);
        let (point, may) = (self.heap.mark(), self.may);
        let mut ends = Vec::new();
        for number in 0..count {
            self.may = may + 1;
            let paths = run(self, number);
            self.collect(&mut ends, paths, point);
        }
        self.may = may;
        self.heap.close(point);
        let before = std::mem::replace(&mut self.pool.told, told);
        let paths = self.meet(ends);
        self.pool.told = before;
        paths
    }

    /// Follows each arm of an unknown branch to where they join. An arm is where it goes, and
    /// what is known of a register there.
    pub(crate) fn fork(
        &mut self,
        frame: &mut Frame<'a>,
        mut state: State,
        arms: &[(u32, Vec<(u16, Value)>)],
        stop: u32,
    ) -> Paths {
        let told = self.world.choice;
        let (at, mut visits) = (state.pc, 1);
        if let Some(active) = frame.active.iter().rposition(|active| active.at == at) {
            let Some(known) = frame.active.get(active) else {
                return Paths::Many(Vec::new());
            };
            visits = known.visits + 1;
            let before = std::mem::replace(&mut self.pool.told, told);
            let settled = self.heap.settle(known.point, &mut self.pool);
            let old = known.registers.clone();
            let settled = self.settle_registers(&old, &mut state) && settled;
            self.pool.told = before;
            if settled {
                return Paths::Many(Vec::new());
            }
            if visits > frame.code.rounds(self.limits.visits) {
                frame.code.give_up();
                self.cut("a loop that does not settle");
                return Paths::Many(Vec::new());
            }
        }
        let until = Some(frame.code.join(at))
            .filter(|join| *join != NOWHERE)
            .unwrap_or(stop);
        let (point, may) = (self.heap.mark(), self.may);
        self.looping += u32::from(visits > 1);
        let registers = state.registers.clone();
        frame.active.push(Active {
            at,
            visits,
            point,
            registers,
        });
        let mut ends = Vec::new();
        for (number, (target, known)) in (1..).zip(arms) {
            self.may = may + 1;
            let mut arm = if number == arms.len() {
                state.leave()
            } else {
                state.clone()
            };
            arm.pc = *target;
            for (register, value) in known {
                // Only what a widened state does not contradict may be refined.
                if visits == 1 {
                    arm.set(*register, *value);
                }
            }
            let paths = self.follow(frame, arm, until);
            self.collect(&mut ends, paths, point);
        }
        frame.active.pop();
        self.looping -= u32::from(visits > 1);
        self.may = may;
        self.heap.close(point);
        let before = std::mem::replace(&mut self.pool.told, told);
        let paths = self.meet(ends);
        self.pool.told = before;
        paths
    }

    pub(crate) fn settle_registers(&mut self, old: &[Value], state: &mut State) -> bool {
        let mut settled = true;
        for (old, new) in old.iter().zip(state.registers.iter_mut()) {
            let wide = self.pool.widen(*old, *new);
            settled &= wide == *old;
            *new = wide;
        }
        settled
    }
}
