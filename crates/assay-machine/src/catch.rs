//! Exceptions on their way: handlers, and where a call lands.

use crate::code::{Code, NOWHERE};
use crate::heap::Delta;
use crate::machine::{Machine, Site};
use crate::run::{End, Frame, Paths, State, Step};
use crate::value::{Mark, Shape, Value};
use assay_dex::program::TypeId;
use std::rc::Rc;

impl<'a> Machine<'_, 'a> {
    /// Goes on behind a call: with its result, in a handler, or both.
    pub(crate) fn land(
        &mut self,
        frame: &mut Frame<'a>,
        state: &mut State,
        paths: Paths,
        stop: u32,
    ) -> Step {
        match paths {
            Paths::One(End::Returned(value)) => {
                state.result = value;
                state.pc += 1;
                Step::Go
            }
            Paths::One(End::Thrown(value)) => self.thrown(frame, state, value, stop),
            Paths::One(end) => Step::Split(Paths::One(end)),
            Paths::Many(ends) => self.land_all(frame, state, ends, stop),
        }
    }

    pub(crate) fn land_all(
        &mut self,
        frame: &mut Frame<'a>,
        state: &State,
        ends: Vec<(End, Delta)>,
        stop: u32,
    ) -> Step {
        let mut caught = false;
        for (end, _) in &ends {
            if let End::Thrown(value) = end {
                caught |= !self.handlers(frame, state.pc, *value).0.is_empty();
            }
        }
        let behind = |value: Value| State {
            pc: state.pc + 1,
            result: value,
            ..state.clone()
        };
        if !caught {
            let ends = ends.into_iter().map(|(end, delta)| match end {
                End::Returned(value) => (End::Next(behind(value)), delta),
                end => (end, delta),
            });
            return Step::Split(Paths::Many(ends.collect()));
        }
        let until = Some(frame.code.catching_join(state.pc))
            .filter(|join| *join != NOWHERE)
            .unwrap_or(stop);
        let mut ends = ends.into_iter();
        let paths = self.choose(ends.len(), |machine, _| {
            let Some((end, delta)) = ends.next() else {
                return Paths::Many(Vec::new());
            };
            machine.heap.apply(&delta);
            match end {
                End::Returned(value) => machine.follow(frame, behind(value), until),
                End::Thrown(value) => {
                    let mut state = state.clone();
                    match machine.thrown(frame, &mut state, value, until) {
                        Step::Go => machine.follow(frame, state, until),
                        Step::Split(paths) => paths,
                    }
                }
                end => Paths::One(end),
            }
        });
        Step::Split(paths)
    }

    /// Goes to the handler of an exception, or out of the method.
    pub(crate) fn thrown(
        &mut self,
        frame: &mut Frame<'a>,
        state: &mut State,
        value: Value,
        stop: u32,
    ) -> Step {
        let ways = self.ways_of(frame, state.pc, value);
        if let [(target, value)] = ways.as_slice() {
            state.caught = *value;
            let Some(target) = target else {
                return Step::Split(Paths::One(End::Thrown(*value)));
            };
            state.pc = *target;
            return Step::Go;
        }
        let state = state.clone();
        Step::Split(self.choose(ways.len(), |machine, way| {
            let Some((target, value)) = ways.get(way).copied() else {
                return Paths::Many(Vec::new());
            };
            match target {
                Some(target) => {
                    let arm = State {
                        pc: target,
                        caught: value,
                        ..state.clone()
                    };
                    machine.follow(frame, arm, stop)
                }
                None => Paths::One(End::Thrown(value)),
            }
        }))
    }

    /// Where an exception may go on, and what it is there: a handler, or out of the method. Of
    /// several that may be thrown each goes its own way.
    fn ways_of(&mut self, frame: &Frame<'a>, at: u32, thrown: Value) -> Vec<(Option<u32>, Value)> {
        let shapes = self.pool.shapes(thrown.shape);
        let mut groups: Vec<((Vec<u32>, bool), Vec<Shape>)> = Vec::new();
        for shape in shapes.iter().filter(|shape| **shape != Shape::Word(0)) {
            let ends = self.handlers(frame, at, Value::of(*shape));
            match groups.iter_mut().find(|(known, _)| *known == ends) {
                Some((_, all)) => all.push(*shape),
                None => groups.push((ends, vec![*shape])),
            }
        }
        let mut ways = Vec::new();
        for ((handlers, uncaught), shapes) in groups {
            let value = Value {
                shape: self.pool.one_of(shapes),
                mark: thrown.mark,
            };
            ways.extend(handlers.into_iter().map(|target| (Some(target), value)));
            if uncaught {
                ways.push((None, value));
            }
        }
        if ways.is_empty() {
            ways.push((None, thrown));
        }
        ways
    }

    /// Where the ways meet again that part when an instruction throws; none where nobody catches it.
    pub(crate) fn caught_until(
        &mut self,
        frame: &Frame<'a>,
        state: &State,
        class: &str,
        stop: u32,
    ) -> Option<u32> {
        let thrown = self.make_named(class);
        self.here(frame, state);
        if self.escapes(thrown) {
            return None;
        }
        let join = frame.code.catching_join(state.pc);
        Some(if join == NOWHERE { stop } else { join })
    }

    /// Where what carries something decides whether an instruction throws, and somebody catches
    /// that, both are followed: it tells on.
    pub(crate) fn perhaps_thrown(
        &mut self,
        frame: &mut Frame<'a>,
        state: &State,
        mark: Mark,
        class: &str,
        stop: u32,
    ) -> Option<Step> {
        if !self.world.implicit || mark == Mark::NONE || std::mem::take(&mut self.passes) {
            return None;
        }
        let until = self.caught_until(frame, state, class, stop)?;
        let guard = self.enter_choice(mark);
        let paths = self.choose(2, |machine, way| {
            let mut state = state.clone();
            if way == 0 {
                // The same instruction, which does not ask again.
                machine.passes = true;
                return machine.follow(frame, state, until);
            }
            match machine.raise(frame, &mut state, class, until) {
                Step::Go => machine.follow(frame, state, until),
                Step::Split(paths) => paths,
            }
        });
        self.leave_choice(guard);
        Some(Step::Split(paths))
    }

    /// Whether an exception leaves every call that is under way.
    pub(crate) fn escapes(&mut self, thrown: Value) -> bool {
        let sites: Vec<Site> = self.stack.clone();
        !sites.iter().any(|site| {
            let body = self.program.def(site.def).map(|def| def.body);
            let Some(code) = body.and_then(|body| self.code(body)) else {
                return false;
            };
            !self.catching(&code, code.at(site.pc), thrown).0.is_empty()
        })
    }

    /// The handlers that may catch, and whether it may leave the method.
    pub(crate) fn handlers(
        &mut self,
        frame: &Frame<'a>,
        at: u32,
        thrown: Value,
    ) -> (Vec<u32>, bool) {
        let code = Rc::clone(&frame.code);
        self.catching(&code, at, thrown)
    }

    pub(crate) fn catching(&mut self, code: &Code<'a>, at: u32, thrown: Value) -> (Vec<u32>, bool) {
        let shapes = self.pool.shapes(thrown.shape);
        let classes: Option<Vec<TypeId>> = shapes
            .iter()
            .filter(|shape| **shape != Shape::Word(0))
            .map(|shape| self.class_of(*shape))
            .collect();
        let mut found = Vec::new();
        for handler in code.handlers(at) {
            let fits = match (handler.ty, &classes) {
                (None, _) => Some(true),
                (Some(wanted), Some(classes)) => {
                    let fits: Vec<_> = classes
                        .iter()
                        .map(|c| self.lookup.is_subtype(*c, wanted))
                        .collect();
                    let first = fits.first().copied().flatten();
                    fits.iter()
                        .all(|fit| *fit == first)
                        .then_some(first)
                        .flatten()
                }
                (Some(wanted), None) => {
                    let all = matches!(self.program.descriptor(wanted), b"Ljava/lang/Throwable;");
                    all.then_some(true)
                }
            };
            if fits != Some(false) && !found.contains(&handler.target) {
                found.push(handler.target);
            }
            if fits == Some(true) {
                return (found, false);
            }
        }
        (found, true)
    }
}
