//! Arrays: made, filled, read, written.

use crate::code::Op;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::run::{Frame, State, Step};
use crate::step::{BOUNDS, NEGATIVE, NULL};
use crate::value::{Mark, ObjectId, Shape, Value};
use assay_dex::program::TypeId;

impl<'a> Machine<'_, 'a> {
    pub(crate) fn new_array(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        let class = TypeId(op.x);
        let length = state.get(op.b);
        if length.as_int().is_none() && self.pool.terms.range(length.shape).0 < 0 {
            let step = self.perhaps_thrown(frame, state, length.mark, NEGATIVE, stop);
            if let Some(step) = step {
                return step;
            }
        }
        let zero = self.zero_of(class);
        let content = match length.as_int() {
            Some(count) if count < 0 => {
                return self.raise(frame, state, NEGATIVE, stop);
            }
            Some(count) if usize::try_from(count).is_ok_and(|count| count <= self.limits.cells) => {
                Content::cells(vec![zero; usize::try_from(count).unwrap_or(0)])
            }
            _ => Content {
                // How long it is is kept where that tells something.
                fields: if length.mark == Mark::NONE {
                    Vec::new()
                } else {
                    vec![(crate::slots::SIZE, length)]
                },
                body: Body::Cells {
                    cells: Vec::new(),
                    rest: Some(zero),
                },
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

    pub(crate) fn filled_array(&mut self, frame: &mut Frame<'a>, op: &Op, state: &mut State) {
        let cells = self.arguments_of(frame, op, state);
        state.result = self.allocate_at(frame, state.pc, TypeId(op.x), Content::cells(cells));
    }

    pub(crate) fn fill_array(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
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

    pub(crate) fn array_length(
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
            // How many there are tells nothing of what they are, but it may itself be told.
            Some(content) => content.field(crate::slots::SIZE).unwrap_or(Value::ANY),
            None => Value::ANY,
        };
        state.set(op.a, length);
        state.pc += 1;
        Step::Go
    }

    pub(crate) fn array_get(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        let (array, index) = (state.get(op.b), state.get(op.c));
        if array.is_null() {
            return self.raise(frame, state, NULL, stop);
        }
        if let Some(step) = self.perhaps_outside(frame, op, state, stop) {
            return step;
        }
        let mut found: Option<Value> = None;
        let mut outside = false;
        for id in self.objects(array).unwrap_or_default() {
            let Some(content) = self.heap.shared(id) else {
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
                (None, _) => content.summed(&mut self.pool),
            };
            let mark = content.mark;
            let cell = cell.map(|cell| self.one_number(op.code, id, index, cell));
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

    /// Where an index may lie inside an array or not, and it matters, each is followed.
    fn perhaps_outside(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &State,
        stop: u32,
    ) -> Option<Step> {
        let index = state.get(op.c);
        let Shape::OneOf(_) = index.shape else {
            let open = index.as_int().is_none();
            let mark = if open { index.mark } else { Mark::NONE };
            return self.perhaps_thrown(frame, state, mark, BOUNDS, stop);
        };
        let id = self.one_object(state.get(op.b))?;
        let Body::Cells { cells, rest: None } = &self.heap.get(id)?.body else {
            return None;
        };
        let length = cells.len();
        let shapes = self.pool.shapes(index.shape);
        let fits = |shape: &&Shape| {
            let at = Value::of(**shape).as_int();
            at.and_then(|at| usize::try_from(at).ok())
                .is_some_and(|at| at < length)
        };
        let (inside, outside): (Vec<&Shape>, Vec<&Shape>) = shapes.iter().partition(fits);
        if inside.is_empty() || outside.is_empty() {
            return None;
        }
        let (inside, outside): (Vec<Shape>, Vec<Shape>) = (
            inside.into_iter().copied().collect(),
            outside.into_iter().copied().collect(),
        );
        let until = self.caught_until(frame, state, BOUNDS, stop)?;
        let guard = self.enter_choice(index.mark);
        let mut arms = [inside, outside].into_iter();
        let paths = self.choose(2, |machine, _| {
            let shape = machine.pool.one_of(arms.next().unwrap_or_default());
            let mut arm = state.clone();
            arm.set(op.c, Value::of(shape).marked(index.mark));
            machine.follow(frame, arm, until)
        });
        self.leave_choice(guard);
        Some(Step::Split(paths))
    }

    /// A cell with a number that is not known holds one number: what is read is the same each time.
    fn one_number(&mut self, code: u8, id: ObjectId, index: Value, cell: Value) -> Value {
        let numbers = matches!(code, 0x44 | 0x48..=0x4a) && matches!(cell.shape, Shape::Unknown(_));
        let at = index.as_int().and_then(|at| usize::try_from(at).ok());
        let (true, Some(at)) = (numbers, at) else {
            return cell;
        };
        if self.heap.get(id).is_none_or(|content| content.summary) {
            return cell;
        }
        let Some(term) = self.pool.terms.leaf(match code {
            0x48 => (i8::MIN.into(), i8::MAX.into()),
            0x49 => (0, u16::MAX.into()),
            0x4a => (i16::MIN.into(), i16::MAX.into()),
            _ => crate::term::ANY,
        }) else {
            return cell;
        };
        let named = Value {
            shape: Shape::Term(term),
            mark: cell.mark,
        };
        let Some(content) = self.heap.get_mut(id) else {
            return cell;
        };
        match &mut content.body {
            Body::Cells { cells, .. } => match cells.get_mut(at) {
                Some(slot) => {
                    *slot = named;
                    named
                }
                None => cell,
            },
            _ => cell,
        }
    }

    /// Whether an array of objects is known not to take a value.
    pub(crate) fn refuses(&mut self, array: Value, value: Value) -> bool {
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

    pub(crate) fn array_put(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
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
        if let Some(step) = self.perhaps_outside(frame, op, state, stop) {
            return step;
        }
        let strong = ids.len() == 1;
        // Which cell is another one now tells the index.
        let told = self.told_by(index.mark);
        for id in ids {
            let Self { heap, pool, .. } = self;
            let Some(content) = heap.get_mut(id) else {
                continue;
            };
            let weak = !strong || content.summary;
            if !content.fields.is_empty() {
                // It is no longer the whole of a file.
                content.set_field(crate::slots::WHOLE, Value::ANY);
            }
            let Body::Cells { cells, rest } = &mut content.body else {
                continue;
            };
            let Some(at) = index.as_int() else {
                let before = std::mem::replace(&mut pool.told, told);
                for cell in cells.iter_mut().chain(rest.as_mut()) {
                    *cell = pool.join(*cell, value);
                }
                pool.told = before;
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
}

/// An element of array data: little-endian, with its sign but for `char`.
pub(crate) fn element(bytes: &[u8], unsigned: bool) -> Value {
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
