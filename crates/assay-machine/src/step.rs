//! What each instruction does.

use assay_dex::dex::Opcode;
use assay_dex::program::{Constant, FieldId, TypeId};

use crate::arith::{Fault, binary, taken, unary};
use crate::code::Op;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::run::{Frame, Paths, State, Step};
use crate::value::{Mark, ObjectId, Shape, Value, same};

pub(crate) const NULL: &str = "Ljava/lang/NullPointerException;";
pub(crate) const BOUNDS: &str = "Ljava/lang/ArrayIndexOutOfBoundsException;";

/// Most pairs of shapes an operation on two sets is computed for.
const MOST_PAIRS: usize = 16;

impl<'a> Machine<'_, 'a> {
    pub(crate) fn step(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        self.note(frame.body, &frame.code, state.pc);
        match op.code {
            0x01..=0x09 => state.set(op.a, state.get(op.b)),
            0x0a..=0x0c => state.set(op.a, state.result),
            0x0d => state.set(op.a, state.caught),
            0x0e => return Step::Split(Paths::returned(Value::ZERO)),
            0x0f..=0x11 => return Step::Split(Paths::returned(state.get(op.a))),
            #[allow(
                clippy::cast_possible_truncation,
                reason = "the decoder gives what the opcode means"
            )]
            0x12..=0x15 => state.set(op.a, Value::int(op.literal as i32)),
            0x16..=0x19 => state.set(op.a, Value::wide(op.literal)),
            0x1a | 0x1b => {
                let text = self.literal(op.x);
                state.set(op.a, text);
            }
            0x1c => state.set(op.a, Value::class(TypeId(op.x))),
            0x1d | 0x1e if state.get(op.a).is_null() => {
                return self.raise(frame, state, NULL, stop);
            }
            0x1f => return self.check_cast(frame, op, state, stop),
            0x20 => {
                let answer = self.instance_of(state.get(op.b), TypeId(op.x));
                state.set(op.a, answer);
            }
            0x21 => return self.array_length(frame, op, state, stop),
            0x22 => return self.new_instance(frame, op, state, stop),
            0x23 => return self.new_array(frame, op, state, stop),
            0x24 | 0x25 => self.filled_array(frame, op, state),
            0x26 => return self.fill_array(frame, op, state, stop),
            0x27 => {
                let thrown = state.get(op.a);
                if thrown.is_null() {
                    return self.raise(frame, state, NULL, stop);
                }
                self.here(frame, state);
                self.note_thrown(thrown);
                return self.thrown(frame, state, thrown, stop);
            }
            0x28..=0x2a => {
                state.pc = op.x;
                return Step::Go;
            }
            0x2b | 0x2c => return self.switch(frame, op, state, stop),
            0x2d..=0x31 | 0x90..=0xaf => {
                let (left, right) = (state.get(op.b), state.get(op.c));
                return self.compute(frame, op, (left, right), state, stop);
            }
            0x32..=0x3d => return self.branch(frame, op, state, stop),
            0x44..=0x4a => return self.array_get(frame, op, state, stop),
            0x4b..=0x51 => return self.array_put(frame, op, state, stop),
            0x52..=0x5f => return self.instance_field(frame, op, state, stop),
            0x60..=0x6d => return self.static_field(frame, op, state, stop),
            0x6e..=0x72 | 0x74..=0x78 => return self.invoke(frame, op, state, stop),
            0x7b..=0x8f => {
                let answer = self.unary(op.code, state.get(op.b));
                state.set(op.a, answer);
            }
            0xb0..=0xcf => {
                let (left, right) = (state.get(op.a), state.get(op.b));
                return self.compute(frame, op, (left, right), state, stop);
            }
            #[allow(
                clippy::cast_possible_truncation,
                reason = "literals of these are 16 bits"
            )]
            0xd0..=0xe2 => {
                let (left, right) = (state.get(op.b), Value::int(op.literal as i32));
                return self.compute(frame, op, (left, right), state, stop);
            }
            0xfa..=0xfd => return self.invoke_dynamic(frame, op, state, stop),
            0xfe | 0xff => {
                let handle = if op.code == 0xfe {
                    self.constant_handle(frame, op.x)
                } else {
                    None
                };
                if handle.is_none() {
                    self.cut("a constant method handle");
                }
                state.set(op.a, handle.unwrap_or(Value::ANY));
            }
            _ => {}
        }
        state.pc += 1;
        Step::Go
    }

    /// Tells the stack which instruction runs.
    pub(crate) fn here(&mut self, frame: &Frame<'a>, state: &State) {
        let pc = frame.code.pc(state.pc);
        if let Some(site) = self.stack.last_mut() {
            site.pc = pc;
        }
    }

    /// Throws a new exception of a platform class.
    pub(crate) fn raise(
        &mut self,
        frame: &mut Frame<'a>,
        state: &mut State,
        descriptor: &str,
        stop: u32,
    ) -> Step {
        let exception = self.make_named(descriptor);
        let message = self.any_text(Mark::NONE);
        self.set_field_of(exception, crate::slots::MESSAGE, message);
        self.here(frame, state);
        self.note_thrown(exception);
        self.thrown(frame, state, exception, stop)
    }

    // ---- numbers ------------------------------------------------------------------------------

    fn unary(&mut self, code: u8, value: Value) -> Value {
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
        Value {
            shape,
            mark: value.mark,
        }
    }

    fn compute(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        (a, b): (Value, Value),
        state: &mut State,
        stop: u32,
    ) -> Step {
        let answer = match (a.bits(), b.bits()) {
            (Some(x), Some(y)) => {
                binary(Opcode(op.code), x, y).map(|bits| Value::from_bits(bits).shape)
            }
            _ => Ok(self.pairs(op.code, a.shape, b.shape)),
        };
        match answer {
            Ok(shape) => {
                let mark = self.pool.both(a.mark, b.mark);
                state.set(op.a, Value { shape, mark });
            }
            Err(Fault::DivideByZero) => {
                return self.raise(frame, state, "Ljava/lang/ArithmeticException;", stop);
            }
            Err(Fault::Malformed) => state.set(op.a, Value::ANY),
        }
        state.pc += 1;
        Step::Go
    }

    fn pairs(&mut self, code: u8, a: Shape, b: Shape) -> Shape {
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

    // ---- branches -----------------------------------------------------------------------------

    fn branch(&mut self, frame: &mut Frame<'a>, op: &Op, state: &mut State, stop: u32) -> Step {
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
                let implicit = self.pool.both(left.mark, right.mark);
                let guard = self.enter_choice(implicit);
                let paths = self.fork(frame, state, &[(next, other), (op.x, then)], stop);
                self.leave_choice(guard);
                return Step::Split(paths);
            }
        }
        Step::Go
    }

    /// The shapes of the left side with which a branch is taken, and those with which it is not.
    fn decide(&mut self, code: u8, left: Value, right: Value) -> (Vec<Shape>, Vec<Shape>) {
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
            let answers = others.iter().map(|other| decide_one(code, *shape, *other));
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

    fn switch(&mut self, frame: &mut Frame<'a>, op: &Op, state: &mut State, stop: u32) -> Step {
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
        let paths = self.fork(frame, state, &arms, stop);
        self.leave_choice(guard);
        Step::Split(paths)
    }

    // ---- types --------------------------------------------------------------------------------

    /// Whether a value is of a type; `null` is of none.
    pub(crate) fn fits(&mut self, value: Value, wanted: TypeId) -> Option<bool> {
        let shapes = self.pool.shapes(value.shape);
        let mut answer = None;
        for shape in shapes.iter() {
            let fit = match shape {
                Shape::Word(0) => Some(false),
                Shape::Unknown(bound) if bound.is_some() => {
                    // It may still be null.
                    match self.lookup.is_subtype(*bound, wanted) {
                        Some(true) | None => None,
                        Some(false) => None,
                    }
                }
                shape => {
                    let class = self.class_of(*shape);
                    // A proxy is of the interfaces it was made for.
                    let proxy = class.is_some_and(|class| {
                        self.program.descriptor(class) == b"Ljava/lang/reflect/Proxy;"
                    });
                    let fit = class.and_then(|class| {
                        if proxy {
                            Some(true)
                        } else {
                            self.lookup.is_subtype(class, wanted)
                        }
                    });
                    let bound = matches!(shape, Shape::Ref(id) if self.heap.get(*id).is_some_and(|c| c.bound));
                    fit.filter(|fit| *fit || !bound)
                }
            };
            match (answer, fit) {
                (_, None) => return None,
                (None, fit) => answer = fit,
                (known, fit) if known == fit => {}
                _ => return None,
            }
        }
        answer
    }

    fn instance_of(&mut self, value: Value, wanted: TypeId) -> Value {
        let known = self.fits(value, wanted);
        known.map_or(Value::ANY, Value::flag).marked(value.mark)
    }

    fn check_cast(&mut self, frame: &mut Frame<'a>, op: &Op, state: &mut State, stop: u32) -> Step {
        let (value, wanted) = (state.get(op.a), TypeId(op.x));
        let shapes = self.pool.shapes(value.shape);
        let mut left = Vec::new();
        for shape in shapes.iter() {
            match shape {
                Shape::Word(_) => left.push(*shape),
                Shape::Unknown(bound) => {
                    let narrower =
                        bound.is_some() && self.lookup.is_subtype(*bound, wanted) == Some(true);
                    left.push(if narrower {
                        *shape
                    } else {
                        Shape::Unknown(wanted)
                    });
                }
                shape if self.fits(Value::of(*shape), wanted) != Some(false) => left.push(*shape),
                _ => {}
            }
        }
        if left.is_empty() {
            return self.raise(frame, state, "Ljava/lang/ClassCastException;", stop);
        }
        if left.len() != shapes.len() || left.as_slice() != &*shapes {
            let shape = self.pool.one_of(left);
            state.set(
                op.a,
                Value {
                    shape,
                    mark: value.mark,
                },
            );
        }
        state.pc += 1;
        Step::Go
    }

    // ---- objects and arrays -------------------------------------------------------------------

    fn new_instance(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        let class = TypeId(op.x);
        if let Some(step) = self.initialised(frame, class, state, stop) {
            return step;
        }
        let content = self.empty(class);
        let object = self.allocate_at(frame, state.pc, class, content);
        state.set(op.a, object);
        state.pc += 1;
        Step::Go
    }

    /// A new object of a place in the code. In a loop whose end is not known one object stands for
    /// all of that place, or there would be no end of them.
    pub(crate) fn allocate_at(
        &mut self,
        frame: &Frame<'a>,
        at: u32,
        class: TypeId,
        content: Content,
    ) -> Value {
        if self.looping == 0 {
            return self.make(class, content);
        }
        let caller = self
            .stack
            .len()
            .checked_sub(2)
            .and_then(|n| self.stack.get(n));
        let caller = caller.map(|site| (self.program.def(site.def).map(|def| def.body), site.pc));
        let (body, pc) = match caller {
            Some((Some(body), pc)) => (body, pc),
            _ => (frame.body, 0),
        };
        let place = (frame.body, at, body, pc);
        if let Some(id) = self.summaries.get(&place).copied() {
            let fresh = Content {
                summary: true,
                ..content
            };
            let joined = match self.heap.get(id) {
                Some(old) => old.clone().join(&fresh, &mut self.pool, false),
                None => fresh,
            };
            self.heap.put(id, joined);
            return Value::object(id);
        }
        let value = self.make(
            class,
            Content {
                summary: true,
                ..content
            },
        );
        if let Some(id) = value.as_object() {
            self.summaries.insert(place, id);
        }
        value
    }

    fn new_array(&mut self, frame: &mut Frame<'a>, op: &Op, state: &mut State, stop: u32) -> Step {
        let class = TypeId(op.x);
        let length = state.get(op.b);
        let zero = self.zero_of(class);
        let content = match length.as_int() {
            Some(count) if count < 0 => {
                return self.raise(frame, state, "Ljava/lang/NegativeArraySizeException;", stop);
            }
            Some(count) if usize::try_from(count).is_ok_and(|count| count <= self.limits.cells) => {
                Content::cells(vec![zero; usize::try_from(count).unwrap_or(0)])
            }
            _ => Content {
                body: Body::Cells {
                    cells: Vec::new(),
                    rest: Some(zero),
                },
                mark: length.mark,
                ..Content::default()
            },
        };
        let array = self.allocate_at(frame, state.pc, class, content);
        state.set(op.a, array);
        state.pc += 1;
        Step::Go
    }

    /// What the cells of a new array hold.
    pub(crate) fn zero_of(&self, array: TypeId) -> Value {
        match self.program.descriptor(array) {
            b"[J" | b"[D" => Value::wide(0),
            _ => Value::ZERO,
        }
    }

    fn filled_array(&mut self, frame: &mut Frame<'a>, op: &Op, state: &mut State) {
        let cells = self.arguments_of(frame, op, state);
        state.result = self.allocate_at(frame, state.pc, TypeId(op.x), Content::cells(cells));
    }

    fn fill_array(&mut self, frame: &mut Frame<'a>, op: &Op, state: &mut State, stop: u32) -> Step {
        let array = state.get(op.a);
        if array.is_null() {
            return self.raise(frame, state, NULL, stop);
        }
        let Some((width, data)) = frame.code.arrays.get(op.x as usize).copied() else {
            return Step::Go;
        };
        let char_array = array
            .as_object()
            .is_some_and(|id| self.program.descriptor(self.heap.class(id)) == b"[C");
        let size = usize::from(width).max(1);
        let values: Vec<Value> = data
            .chunks_exact(size)
            .map(|bytes| element(bytes, char_array))
            .collect();
        if let Some(Body::Cells { cells, .. }) = array
            .as_object()
            .and_then(|id| self.heap.get_mut(id))
            .map(|content| &mut content.body)
        {
            if values.len() > cells.len() {
                return self.raise(frame, state, BOUNDS, stop);
            }
            for (cell, value) in cells.iter_mut().zip(values) {
                *cell = value;
            }
        }
        state.pc += 1;
        Step::Go
    }

    fn array_length(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        let array = state.get(op.b);
        if array.is_null() {
            return self.raise(frame, state, NULL, stop);
        }
        let length = match self.one_object(array).and_then(|id| self.heap.get(id)) {
            Some(Content {
                body: Body::Cells { cells, rest: None },
                ..
            }) => i32::try_from(cells.len()).map_or(Value::ANY, Value::int),
            _ => Value::ANY,
        };
        let mark = array
            .as_object()
            .and_then(|id| self.heap.get(id))
            .map(|content| content.mark);
        state.set(
            op.a,
            length.marked(self.pool.both(array.mark, mark.unwrap_or_default())),
        );
        state.pc += 1;
        Step::Go
    }

    /// The one object a reference points to if it is not `null`.
    pub(crate) fn one_object(&self, value: Value) -> Option<ObjectId> {
        match value.shape {
            Shape::Ref(id) => Some(id),
            Shape::OneOf(_) => {
                let shapes = self.pool.shapes(value.shape);
                let mut ids = shapes.iter().filter(|shape| **shape != Shape::Word(0));
                match (ids.next(), ids.next()) {
                    (Some(Shape::Ref(id)), None) => Some(*id),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// All objects a reference may point to; none where that is not known.
    pub(crate) fn objects(&self, value: Value) -> Option<Vec<ObjectId>> {
        let shapes = self.pool.shapes(value.shape);
        let ids =
            shapes
                .iter()
                .filter(|shape| **shape != Shape::Word(0))
                .map(|shape| match shape {
                    Shape::Ref(id) => Some(*id),
                    _ => None,
                });
        ids.collect()
    }

    fn array_get(&mut self, frame: &mut Frame<'a>, op: &Op, state: &mut State, stop: u32) -> Step {
        let (array, index) = (state.get(op.b), state.get(op.c));
        if array.is_null() {
            return self.raise(frame, state, NULL, stop);
        }
        let mut found: Option<Value> = None;
        let mut outside = false;
        for id in self.objects(array).unwrap_or_default() {
            let Some(content) = self.heap.get(id) else {
                continue;
            };
            let Body::Cells { cells, rest } = &content.body else {
                continue;
            };
            let at = index.as_int().and_then(|at| usize::try_from(at).ok());
            let cell = match (index.as_int(), at) {
                (Some(_), at) => {
                    let cell = at.and_then(|at| cells.get(at)).copied().or(*rest);
                    outside |= cell.is_none();
                    cell
                }
                (None, _) => content.clone().summed(&mut self.pool),
            };
            let mark = content.mark;
            if let Some(cell) = cell {
                let cell = cell.marked(self.pool.both(cell.mark, mark));
                found = Some(found.map_or(cell, |found| self.pool.join(found, cell)));
            }
        }
        if found.is_none() && outside {
            return self.raise(frame, state, BOUNDS, stop);
        }
        let value = found.unwrap_or(Value::ANY);
        let mark = self.pool.both(value.mark, array.mark);
        // Where all cells hold the same, it does not matter which is read.
        let same = matches!(
            value.shape,
            Shape::Text { .. } | Shape::Word(_) | Shape::Wide(_)
        ) && index.as_int().is_none();
        let by_index = if same {
            crate::value::Mark::NONE
        } else {
            index.mark
        };
        state.set(op.a, value.marked(self.pool.both(mark, by_index)));
        state.pc += 1;
        Step::Go
    }

    /// Whether an array of objects is known not to take a value.
    fn refuses(&mut self, array: Value, value: Value) -> bool {
        let (Some(id), Some(class)) = (array.as_object(), self.class_of(value.shape)) else {
            return false;
        };
        let program = self.program;
        let element = program.descriptor(self.heap.class(id)).strip_prefix(b"[");
        let Some(element) = element.and_then(|name| program.type_of(name)) else {
            return false;
        };
        element != class && self.lookup.is_subtype(class, element) == Some(false)
    }

    fn array_put(&mut self, frame: &mut Frame<'a>, op: &Op, state: &mut State, stop: u32) -> Step {
        let (array, index, value) = (state.get(op.b), state.get(op.c), state.get(op.a));
        if array.is_null() {
            return self.raise(frame, state, NULL, stop);
        }
        if op.code == 0x4d && self.refuses(array, value) {
            return self.raise(frame, state, "Ljava/lang/ArrayStoreException;", stop);
        }
        let Some(ids) = self.objects(array) else {
            self.cut("a write to an array that is not known");
            state.pc += 1;
            return Step::Go;
        };
        let strong = ids.len() == 1;
        for id in ids {
            let Self { heap, pool, .. } = self;
            let Some(content) = heap.get_mut(id) else {
                continue;
            };
            let weak = !strong || content.summary;
            let Body::Cells { cells, rest } = &mut content.body else {
                continue;
            };
            let Some(at) = index.as_int() else {
                for cell in cells.iter_mut().chain(rest.as_mut()) {
                    *cell = pool.join(*cell, value);
                }
                continue;
            };
            match usize::try_from(at).ok().and_then(|at| cells.get_mut(at)) {
                Some(cell) => *cell = if weak { pool.join(*cell, value) } else { value },
                None => match rest {
                    Some(rest) => *rest = pool.join(*rest, value),
                    None if strong => return self.raise(frame, state, BOUNDS, stop),
                    None => {}
                },
            }
        }
        state.pc += 1;
        Step::Go
    }

    fn instance_field(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        let holder = state.get(op.b);
        if holder.is_null() {
            return self.raise(frame, state, NULL, stop);
        }
        let field = self.lookup.field(FieldId(op.x)).0;
        let writes = op.code >= 0x59;
        let zero = if op.code == 0x53 {
            Value::wide(0)
        } else {
            Value::ZERO
        };
        let ids = self.objects(holder);
        if writes {
            let value = state.get(op.a);
            match ids.as_deref() {
                Some([id]) => self.set_field_of(Value::object(*id), field, value),
                Some(ids) => {
                    for id in ids {
                        let old = self
                            .heap
                            .get(*id)
                            .and_then(|c| c.field(field))
                            .unwrap_or(zero);
                        let joined = self.pool.join(old, value);
                        self.set_field_of(Value::object(*id), field, joined);
                    }
                }
                None => self.cut("a write to a field of an object that is not known"),
            }
        } else {
            let mut found: Option<Value> = None;
            for id in ids.unwrap_or_default() {
                let class = self.heap.class(id);
                let content = self.heap.get(id);
                let known = content.and_then(|content| content.field(field));
                let open = content.is_some_and(|content| content.open);
                // Fields of platform classes hold what the platform put there.
                let ours = self.program.class_of(class).is_some() && !open;
                let value = known.unwrap_or(if ours { zero } else { Value::ANY });
                found = Some(found.map_or(value, |found| self.pool.join(found, value)));
            }
            let value = found.unwrap_or(Value::ANY);
            let mark = self.pool.both(value.mark, holder.mark);
            state.set(op.a, value.marked(mark));
        }
        state.pc += 1;
        Step::Go
    }

    fn static_field(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        let field = self.lookup.field(FieldId(op.x));
        let Some((class, ..)) = self.program.field(field) else {
            state.pc += 1;
            return Step::Go;
        };
        if let Some(step) = self.initialised(frame, class, state, stop) {
            return step;
        }
        if op.code >= 0x67 {
            let value = state.get(op.a);
            let holder = self.statics_of(class);
            self.set_field_of(Value::object(holder), field.0, value);
        } else {
            let value = self.read_static(class, field, op.code == 0x61);
            state.set(op.a, value);
        }
        state.pc += 1;
        Step::Go
    }

    /// The object that holds a class's static fields.
    pub(crate) fn statics_of(&mut self, class: TypeId) -> ObjectId {
        if let Some(known) = self.statics.get(&class).copied() {
            // It was made on another way: here nothing is initialised yet.
            if self.heap.get(known).is_none() {
                self.heap.put(known, Content::default());
            }
            return known;
        }
        let id = self.heap.allocate(TypeId::NONE, Content::default());
        self.statics.insert(class, id);
        id
    }

    /// The value of a static field.
    pub(crate) fn read_static(&mut self, class: TypeId, field: FieldId, wide: bool) -> Value {
        let holder = self.statics_of(class);
        if let Some(value) = self
            .heap
            .get(holder)
            .and_then(|content| content.field(field.0))
        {
            return value;
        }
        let Some(known) = self
            .program
            .class_of(class)
            .and_then(|id| self.program.class(id))
        else {
            return self.platform_static(field);
        };
        let range = known.fields.start as usize..known.fields.end as usize;
        let fields = self.program.fields.get(range).unwrap_or_default();
        let stated = fields
            .iter()
            .find(|def| def.field == field)
            .and_then(|def| def.value);
        match stated {
            Some(Constant::Word(word)) if !wide => Value::int(word.cast_signed()),
            Some(Constant::Word(word)) => Value::wide(word.cast_signed().into()),
            Some(Constant::Wide(bits)) => Value::wide(bits.cast_signed()),
            Some(Constant::Str(id)) => self.literal(id.0),
            Some(Constant::Class(ty)) => Value::class(ty),
            None if wide => Value::wide(0),
            None => Value::ZERO,
        }
    }
}

fn decide_one(code: u8, a: Shape, b: Shape) -> Option<bool> {
    if let (Shape::Word(a), Shape::Word(b)) = (a, b) {
        return taken(Opcode(code), a, b).ok();
    }
    match code {
        0x32 | 0x38 => same(a, b),
        0x33 | 0x39 => same(a, b).map(|same| !same),
        _ => None,
    }
}

/// An element of array data: little-endian, with its sign but for `char`.
fn element(bytes: &[u8], unsigned: bool) -> Value {
    match *bytes {
        [a] => Value::int(i8::from_le_bytes([a]).into()),
        [a, b] if unsigned => Value::int(u16::from_le_bytes([a, b]).into()),
        [a, b] => Value::int(i16::from_le_bytes([a, b]).into()),
        [a, b, c, d] => Value::int(i32::from_le_bytes([a, b, c, d])),
        _ => bytes
            .try_into()
            .map_or(Value::ANY, |bytes| Value::wide(i64::from_le_bytes(bytes))),
    }
}
