//! Numbers and branches.

use crate::arith::{Fault, binary, taken, unary};
use crate::code::Op;
use crate::machine::Machine;
use crate::run::{Frame, State, Step};
use crate::term::{Operation, Outcome};
use crate::value::{Shape, Value, same};
use assay_dex::dex::Opcode;
use assay_dex::program::TypeId;

/// Most pairs of shapes an operation on two sets is computed for.
pub(crate) const MOST_PAIRS: usize = 16;

impl<'a> Machine<'_, 'a> {
    pub(crate) fn unary(&mut self, code: u8, value: Value) -> Value {
        if let Some(shape) = self.converted(code, value.shape) {
            let answer = Value {
                shape,
                mark: value.mark,
            };
            return self.by_bits(code, value, Value::ZERO, answer);
        }
        let shapes = self.pool.shapes(value.shape);
        let each = shapes.iter().map(|shape| {
            let bits = Value::of(*shape).bits()?;
            unary(Opcode(code), bits)
                .ok()
                .map(|bits| Value::from_bits(bits).shape)
        });
        let shape = match each.collect::<Option<Vec<_>>>() {
            Some(shapes) => self.pool.one_of(shapes),
            None => Shape::Unknown(TypeId::NONE),
        };
        let answer = Value {
            shape,
            mark: value.mark,
        };
        self.by_bits(code, value, Value::ZERO, answer)
    }

    pub(crate) fn compute(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        (a, b): (Value, Value),
        state: &mut State,
        stop: u32,
    ) -> Step {
        if let Some(answer) = self.symbolic(op, state, a, b) {
            let answer = self.by_bits(op.code, a, b, answer);
            state.set(op.a, answer);
            state.pc += 1;
            return Step::Go;
        }
        let answer = match (a.bits(), b.bits()) {
            (Some(x), Some(y)) => {
                binary(Opcode(op.code), x, y).map(|bits| Value::from_bits(bits).shape)
            }
            _ => Ok(self.pairs(op.code, a.shape, b.shape)),
        };
        match answer {
            Ok(shape) => {
                let mark = self.pool.both(a.mark, b.mark);
                let answer = self.by_bits(op.code, a, b, Value { shape, mark });
                state.set(op.a, answer);
            }
            Err(Fault::DivideByZero) => {
                return self.raise(frame, state, "Ljava/lang/ArithmeticException;", stop);
            }
            Err(Fault::Malformed) => state.set(op.a, Value::ANY),
        }
        state.pc += 1;
        Step::Go
    }

    pub(crate) fn pairs(&mut self, code: u8, a: Shape, b: Shape) -> Shape {
        let (left, right) = (self.pool.shapes(a), self.pool.shapes(b));
        if left.len() * right.len() > MOST_PAIRS {
            return Shape::Unknown(TypeId::NONE);
        }
        let mut found = Vec::new();
        for x in left.iter() {
            for y in right.iter() {
                let (Some(x), Some(y)) = (Value::of(*x).bits(), Value::of(*y).bits()) else {
                    return Shape::Unknown(TypeId::NONE);
                };
                match binary(Opcode(code), x, y) {
                    Ok(bits) => found.push(Value::from_bits(bits).shape),
                    Err(_) => return Shape::Unknown(TypeId::NONE),
                }
            }
        }
        self.pool.one_of(found)
    }

    pub(crate) fn branch(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        let zero = op.code >= 0x38;
        let left = state.get(op.a);
        let right = if zero { Value::ZERO } else { state.get(op.b) };
        let next = state.pc + 1;
        let (yes, no) = self.decide(op.code, left, right);
        match (yes.as_slice(), no.as_slice()) {
            (_, []) => state.pc = op.x,
            ([], _) => state.pc = next,
            _ => {
                let refine = |machine: &mut Self, shapes: Vec<Shape>, old: Value| {
                    vec![(
                        op.a,
                        Value {
                            shape: machine.pool.one_of(shapes),
                            mark: old.mark,
                        },
                    )]
                };
                let unknown = left.is_unknown();
                let nothing = |shapes: &[Shape]| unknown && !shapes.contains(&Shape::Word(0));
                let (then, other) = (
                    if nothing(&yes) {
                        Vec::new()
                    } else {
                        refine(self, yes, left)
                    },
                    if nothing(&no) {
                        Vec::new()
                    } else {
                        refine(self, no, left)
                    },
                );
                let implicit = if zero && self.is_reference(left) {
                    // That something was read at all tells nothing of what it is.
                    crate::value::Mark::NONE
                } else {
                    self.pool.both(left.mark, right.mark)
                };
                let guard = self.enter_choice(implicit);
                let paths = self.fork(frame, state.leave(), &[(next, other), (op.x, then)], stop);
                self.leave_choice(guard);
                return Step::Split(paths);
            }
        }
        Step::Go
    }

    /// The shapes of the left side with which a branch is taken, and those with which it is not.
    pub(crate) fn decide(
        &mut self,
        code: u8,
        left: Value,
        right: Value,
    ) -> (Vec<Shape>, Vec<Shape>) {
        if let (Shape::Word(a), Shape::Word(b)) = (left.shape, right.shape) {
            let yes = taken(Opcode(code), a, b).unwrap_or(false);
            return if yes {
                (vec![left.shape], Vec::new())
            } else {
                (Vec::new(), vec![left.shape])
            };
        }
        let (mine, others) = (self.pool.shapes(left.shape), self.pool.shapes(right.shape));
        let (mut yes, mut no) = (Vec::new(), Vec::new());
        for shape in mine.iter() {
            let answers = others
                .iter()
                .map(|other| self.decide_one(code, *shape, *other));
            let answers: Vec<_> = answers.collect();
            if answers.iter().any(|answer| *answer != Some(false)) {
                yes.push(*shape);
            }
            if answers.iter().any(|answer| *answer != Some(true)) {
                no.push(*shape);
            }
        }
        // In the arm where an unknown equals zero, it is zero.
        if left.is_unknown() && right.is_null() {
            match code {
                0x38 => yes = vec![Shape::Word(0)],
                0x39 => no = vec![Shape::Word(0)],
                _ => {}
            }
        }
        (yes, no)
    }

    pub(crate) fn switch(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        let code = std::rc::Rc::clone(&frame.code);
        let cases = code
            .switches
            .get(op.x as usize)
            .map_or(&[][..], Vec::as_slice);
        let value = state.get(op.a);
        let default = state.pc + 1;
        let shapes = self.pool.shapes(value.shape);
        let keys: Option<Vec<i32>> = shapes
            .iter()
            .map(|shape| Value::of(*shape).as_int())
            .collect();
        let mut arms: Vec<(u32, Vec<(u16, Value)>)> = Vec::new();
        if let Some(keys) = keys {
            for key in keys {
                let case = cases.iter().find(|(k, _)| *k == key);
                let target = case.map_or(default, |(_, target)| *target);
                if !arms.iter().any(|arm| arm.0 == target) {
                    arms.push((target, Vec::new()));
                }
            }
        } else {
            for (key, target) in cases {
                match arms.iter_mut().find(|arm| arm.0 == *target) {
                    Some(arm) => arm.1.clear(),
                    None => arms.push((*target, vec![(op.a, Value::int(*key).marked(value.mark))])),
                }
            }
            arms.push((default, Vec::new()));
        }
        if let [(target, _)] = arms.as_slice() {
            state.pc = *target;
            return Step::Go;
        }
        let guard = self.enter_choice(value.mark);
        let paths = self.fork(frame, state.leave(), &arms, stop);
        self.leave_choice(guard);
        Step::Split(paths)
    }
}

impl Machine<'_, '_> {
    fn decide_one(&self, code: u8, a: Shape, b: Shape) -> Option<bool> {
        if let (Shape::Term(_), Shape::Term(_) | Shape::Word(_))
        | (Shape::Word(_), Shape::Term(_)) = (a, b)
        {
            return self.pool.terms.decide(code, a, b);
        }
        decide_one(code, a, b)
    }

    /// A number cut to `byte`, `char` or `short`, where it is not known.
    fn converted(&mut self, code: u8, shape: Shape) -> Option<Shape> {
        let range = match code {
            0x8d => (i32::from(i8::MIN), i32::from(i8::MAX)),
            0x8e => (0, i32::from(u16::MAX)),
            0x8f => (i32::from(i16::MIN), i32::from(i16::MAX)),
            _ => return None,
        };
        if !Value::of(shape).is_unknown() {
            return None;
        }
        let (low, high) = self.pool.terms.range(shape);
        if low >= range.0 && high <= range.1 {
            return Some(shape);
        }
        self.pool.terms.leaf(range).map(Shape::Term)
    }

    /// What an operation comes to where an operand is not known. Unknown operands become terms,
    /// in their registers too, so that what is computed of them later is known to be of the same.
    fn symbolic(&mut self, op: &Op, state: &mut State, a: Value, b: Value) -> Option<Value> {
        let (operation, turned) = Operation::of(op.code)?;
        if operation == Operation::Remainder && b.is_null() {
            return None;
        }
        let number = |shape: Shape| matches!(shape, Shape::Word(_) | Shape::Term(_));
        let plain = |shape: Shape| number(shape) || matches!(shape, Shape::Unknown(_));
        if !(plain(a.shape) && plain(b.shape)) || (a.bits().is_some() && b.bits().is_some()) {
            return None;
        }
        let registers = match op.code {
            0x90..=0x9a => [Some(op.b), Some(op.c)],
            0xb0..=0xba => [Some(op.a), Some(op.b)],
            _ => [Some(op.b), None],
        };
        let same = registers.first() == registers.last();
        let x = self.as_term(a, registers.first().copied().flatten(), state)?;
        let y = if same {
            x
        } else {
            self.as_term(b, registers.last().copied().flatten(), state)?
        };
        let (x, y) = if turned { (y, x) } else { (x, y) };
        let mark = self.pool.both(a.mark, b.mark);
        Some(match self.pool.terms.compute(operation, x, y) {
            // It tells nothing of what it was computed from.
            Outcome::Always(number) => Value::int(number),
            Outcome::OneOf(numbers) => {
                let shapes = numbers.into_iter().map(Shape::Word).collect();
                Value::of(self.pool.one_of(shapes)).marked(mark)
            }
            Outcome::Open(Some(term)) => Value::of(Shape::Term(term)).marked(mark),
            Outcome::Open(None) => Value::ANY.marked(mark),
        })
    }

    fn as_term(&mut self, value: Value, register: Option<u16>, state: &mut State) -> Option<Shape> {
        if !matches!(value.shape, Shape::Unknown(_)) {
            return Some(value.shape);
        }
        let shape = Shape::Term(self.pool.terms.leaf(crate::term::ANY)?);
        if let Some(register) = register {
            state.set(
                register,
                Value {
                    shape,
                    mark: value.mark,
                },
            );
        }
        Some(shape)
    }
}

pub(crate) fn decide_one(code: u8, a: Shape, b: Shape) -> Option<bool> {
    if let (Shape::Word(a), Shape::Word(b)) = (a, b) {
        return taken(Opcode(code), a, b).ok();
    }
    match code {
        0x32 | 0x38 => same(a, b),
        0x33 | 0x39 => same(a, b).map(|same| !same),
        _ => None,
    }
}
