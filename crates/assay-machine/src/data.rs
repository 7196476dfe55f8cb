//! Instructions that move, compute, and touch the heap.

use std::collections::BTreeMap;

use assay_dex::dex::payload::Payload;
use assay_dex::dex::{Args, Insn, Operands};
use assay_dex::program::{Constant, FieldId, StrId, TypeId};

use crate::arith::{Bits, Fault, binary, unary};
use crate::machine::Machine;
use crate::run::{Frame, State, Step};
use crate::value::Value;
use crate::world::{Content, Object};

const NULL: &str = "Ljava/lang/NullPointerException;";
const BOUNDS: &str = "Ljava/lang/ArrayIndexOutOfBoundsException;";

impl<'a> Machine<'_, 'a> {
    /// Runs an instruction that goes on with the next one, or throws.
    pub(crate) fn data(&mut self, frame: &Frame<'a>, insn: &Insn<'a>, state: State) -> Step {
        let at = insn.pc;
        let mut step = self.work(frame, insn, state);
        let goes_on = match &mut step {
            Step::Go(state) => Some(state),
            Step::Throws(thrown) => thrown.on.as_mut(),
            _ => None,
        };
        if let Some(state) = goes_on {
            state.pc = at + insn.units;
        }
        step
    }

    fn work(&mut self, frame: &Frame<'a>, insn: &Insn<'a>, mut state: State) -> Step {
        match (insn.opcode.0, insn.operands) {
            (0x01..=0x09, Operands::Regs { a, b, .. }) => state.set(a, state.get(b)),
            (0x0a..=0x0c, Operands::Regs { a, .. }) => state.set(a, state.result.clone()),
            (0x0d, Operands::Regs { a, .. }) => state.set(a, state.caught.clone()),
            // The decoder gives literals as the opcode means them.
            #[allow(clippy::cast_possible_truncation)]
            (0x12..=0x15, Operands::Literal { a, value, .. }) => {
                state.set(a, Value::int(value as i32));
            }
            (0x16..=0x19, Operands::Literal { a, value, .. }) => {
                state.set(a, Value::of(Bits::Wide(value)));
            }
            (0x1a | 0x1b, Operands::Index { a, index, .. }) => {
                let text = self.text_at(frame, index);
                state.set(a, text);
            }
            (0x1c, Operands::Index { a, index, .. }) => {
                state.set(a, Value::class(self.type_at(frame, index)));
            }
            (0x1d, Operands::Regs { a, .. }) if state.get(a).is_null() == Some(true) => {
                return self.throw(NULL, state);
            }
            (0x1f | 0x20, Operands::Index { a, b, index }) => {
                return self.type_test(frame, insn, (a, b, index), state);
            }
            (0x21, Operands::Regs { a, b, .. }) => return self.length(a, b, state),
            (0x22, Operands::Index { a, index, .. }) => {
                return self.new_instance(frame, a, index, state);
            }
            (0x23, Operands::Index { a, b, index }) => {
                return self.new_array(frame, (a, b, index), state);
            }
            (0x24 | 0x25, Operands::Invoke { args, index, .. }) => {
                self.filled(frame, args, index, &mut state);
            }
            (0x26, Operands::Branch { a, target, .. }) => {
                return self.fill(frame, a, target, state);
            }
            (0x2d..=0x31 | 0x90..=0xaf, Operands::Regs { a, b, c }) => {
                let (left, right) = (state.get(b), state.get(c));
                return self.compute(insn, a, &left, &right, state);
            }
            (0xb0..=0xcf, Operands::Regs { a, b, .. }) => {
                let (left, right) = (state.get(a), state.get(b));
                return self.compute(insn, a, &left, &right, state);
            }
            #[allow(clippy::cast_possible_truncation)]
            (0xd0..=0xe2, Operands::Literal { a, b, value }) => {
                let left = state.get(b);
                return self.compute(insn, a, &left, &Value::int(value as i32), state);
            }
            (0x7b..=0x8f, Operands::Regs { a, b, .. }) => {
                let from = state.get(b);
                let bits = from.bits().and_then(|bits| unary(insn.opcode, bits).ok());
                let to = bits.map_or(Value::unknown(TypeId::NONE), Value::of);
                state.set(a, to.tainted(from.taint));
            }
            (0x44..=0x51, Operands::Regs { a, b, c }) => return self.cell(insn, (a, b, c), state),
            (0x52..=0x5f, Operands::Index { a, b, index }) => {
                return self.instance_field(frame, insn, (a, b, index), state);
            }
            (0x60..=0x6d, Operands::Index { a, index, .. }) => {
                return self.static_field(frame, insn, a, index, state);
            }
            (0xfe | 0xff, Operands::Index { a, .. }) => {
                self.cut("method handle constant");
                state.set(a, Value::unknown(TypeId::NONE));
            }
            _ => {}
        }
        Step::Go(state)
    }

    fn compute(
        &mut self,
        insn: &Insn<'a>,
        to: u16,
        a: &Value,
        b: &Value,
        mut state: State,
    ) -> Step {
        let taint = a.taint.with(b.taint);
        let answer = match (a.bits(), b.bits()) {
            (Some(a), Some(b)) => binary(insn.opcode, a, b),
            _ => Err(Fault::Malformed),
        };
        match answer {
            Ok(bits) => state.set(to, Value::of(bits).tainted(taint)),
            Err(Fault::DivideByZero) => {
                return self.throw("Ljava/lang/ArithmeticException;", state);
            }
            Err(Fault::Malformed) => state.set(to, Value::unknown(TypeId::NONE).tainted(taint)),
        }
        Step::Go(state)
    }

    pub(crate) fn type_at(&self, frame: &Frame<'a>, index: u32) -> TypeId {
        let tables = self.tables(frame.body);
        let ty = tables.and_then(|tables| tables.types.get(index as usize).copied());
        ty.unwrap_or(TypeId::NONE)
    }

    fn text_at(&mut self, frame: &Frame<'a>, index: u32) -> Value {
        let first = self
            .tables(frame.body)
            .map_or(0, |tables| tables.first_string);
        let bytes = self.program.string(StrId(first.saturating_add(index)));
        self.constant(bytes)
    }

    /// `check-cast` and `instance-of`.
    fn type_test(
        &mut self,
        frame: &Frame<'a>,
        insn: &Insn<'a>,
        (a, b, index): (u16, u16, u32),
        mut state: State,
    ) -> Step {
        let wanted = self.type_at(frame, index);
        let cast = insn.opcode.0 == 0x1f;
        let value = state.get(if cast { a } else { b });
        let fits = if value.is_null() == Some(true) {
            Some(cast)
        } else {
            let classes = self.classes(&value, &state.world);
            classes.and_then(|classes| {
                let mut each = classes.iter().map(|class| self.is_subtype(*class, wanted));
                let first = each.next()?;
                each.all(|fit| fit == first).then_some(first).flatten()
            })
        };
        match (cast, fits) {
            (true, Some(false)) => self.throw("Ljava/lang/ClassCastException;", state),
            (true, _) => Step::Go(state),
            (false, known) => {
                let answer = known.map_or(Value::unknown(TypeId::NONE), Value::flag);
                state.set(a, answer);
                Step::Go(state)
            }
        }
    }

    fn length(&mut self, a: u16, b: u16, mut state: State) -> Step {
        let array = state.get(b);
        if array.is_null() == Some(true) {
            return self.throw(NULL, state);
        }
        let object = array.as_object().and_then(|id| state.world.get(id));
        let length = match object {
            Some(Object {
                content: Content::Array(cells),
                summary: false,
                ..
            }) => i32::try_from(cells.len()).map_or(Value::unknown(TypeId::NONE), Value::int),
            _ => Value::unknown(TypeId::NONE),
        };
        state.set(a, length);
        Step::Go(state)
    }

    fn new_instance(&mut self, frame: &Frame<'a>, a: u16, index: u32, state: State) -> Step {
        let class = self.type_at(frame, index);
        self.initialised(frame, class, state, |machine, mut state| {
            let builder = matches!(
                machine.program.descriptor(class),
                b"Ljava/lang/StringBuilder;" | b"Ljava/lang/StringBuffer;"
            );
            let content = if builder {
                Content::Builder(Some(Vec::new()))
            } else {
                Content::Fields(BTreeMap::new())
            };
            let object = machine.allocate_at(frame, state.pc, class, content, &mut state.world);
            state.set(a, object);
            Step::Go(state)
        })
    }

    fn new_array(
        &mut self,
        frame: &Frame<'a>,
        (a, b, index): (u16, u16, u32),
        mut state: State,
    ) -> Step {
        let class = self.type_at(frame, index);
        let length = state.get(b);
        let Some(count) = length.as_int() else {
            state.set(a, Value::unknown(class).tainted(length.taint));
            return Step::Go(state);
        };
        if count < 0 {
            return self.throw("Ljava/lang/NegativeArraySizeException;", state);
        }
        if count > self.limits.cells {
            self.cut("a large array");
            state.set(a, Value::unknown(class));
            return Step::Go(state);
        }
        let cells = vec![self.zero(class); usize::try_from(count).unwrap_or(0)];
        let array = self.allocate_at(
            frame,
            state.pc,
            class,
            Content::Array(cells),
            &mut state.world,
        );
        state.set(a, array);
        Step::Go(state)
    }

    /// What the cells of a new array hold.
    fn zero(&self, array: TypeId) -> Value {
        match self.program.descriptor(array) {
            b"[J" | b"[D" => Value::of(Bits::Wide(0)),
            _ => Value::ZERO,
        }
    }

    fn filled(&mut self, frame: &Frame<'a>, args: Args, index: u32, state: &mut State) {
        let class = self.type_at(frame, index);
        let cells = args.iter().map(|register| state.get(register)).collect();
        let content = Content::Array(cells);
        state.result = self.allocate_at(frame, state.pc, class, content, &mut state.world);
    }

    fn fill(&mut self, frame: &Frame<'a>, a: u16, target: u32, mut state: State) -> Step {
        let array = state.get(a);
        if array.is_null() == Some(true) {
            return self.throw(NULL, state);
        }
        let Some(Operands::Payload(Payload::ArrayData { width, data })) =
            frame.code.insn(target).map(|insn| insn.operands)
        else {
            return Step::Go(state);
        };
        let size = usize::from(width).max(1);
        let values: Vec<Value> = data.chunks_exact(size).map(element).collect();
        let object = array.as_object().and_then(|id| state.world.get_mut(id));
        if let Some(Object {
            content: Content::Array(cells),
            ..
        }) = object
        {
            if values.len() > cells.len() {
                return self.throw(BOUNDS, state);
            }
            for (cell, value) in cells.iter_mut().zip(values) {
                *cell = value;
            }
        }
        Step::Go(state)
    }

    /// `aget` and `aput`.
    fn cell(&mut self, insn: &Insn<'a>, (a, b, c): (u16, u16, u16), mut state: State) -> Step {
        let (array, index) = (state.get(b), state.get(c));
        if array.is_null() == Some(true) {
            return self.throw(NULL, state);
        }
        let writes = insn.opcode.0 >= 0x4b;
        let value = state.get(a);
        let object = array.as_object().and_then(|id| state.world.get_mut(id));
        let Some(Object {
            content: Content::Array(cells),
            summary,
            ..
        }) = object
        else {
            if writes {
                self.cut("a write to an array that is not known");
            } else {
                state.set(a, Value::unknown(TypeId::NONE).tainted(array.taint));
            }
            return Step::Go(state);
        };
        let Some(index) = index.as_int() else {
            if writes {
                for cell in cells.iter_mut() {
                    *cell = cell.join(&value);
                }
            } else {
                let all = cells.iter().cloned().reduce(|a, b| a.join(&b));
                state.set(a, all.unwrap_or(Value::unknown(TypeId::NONE)));
            }
            return Step::Go(state);
        };
        let weak = *summary;
        let Some(cell) = usize::try_from(index)
            .ok()
            .and_then(|index| cells.get_mut(index))
        else {
            return self.throw(BOUNDS, state);
        };
        if writes {
            *cell = if weak { cell.join(&value) } else { value };
        } else {
            let mut value = cell.clone().tainted(array.taint);
            // fill-array-data stores 16 bits with their sign, which a char has not.
            if let (0x49, Some(word)) = (insn.opcode.0, value.as_int()) {
                value = Value::int(word & 0xffff).tainted(value.taint);
            }
            state.set(a, value);
        }
        Step::Go(state)
    }

    fn named_field(&mut self, frame: &Frame<'a>, index: u32) -> FieldId {
        let tables = self.tables(frame.body);
        let named = tables.and_then(|tables| tables.fields.get(index as usize).copied());
        self.field(named.unwrap_or(FieldId::NONE))
    }

    /// `iget` and `iput`.
    fn instance_field(
        &mut self,
        frame: &Frame<'a>,
        insn: &Insn<'a>,
        (a, b, index): (u16, u16, u32),
        mut state: State,
    ) -> Step {
        let field = self.named_field(frame, index);
        let holder = state.get(b);
        if holder.is_null() == Some(true) {
            return self.throw(NULL, state);
        }
        let writes = insn.opcode.0 >= 0x59;
        let zero = if insn.opcode.0 == 0x53 {
            Value::of(Bits::Wide(0))
        } else {
            Value::ZERO
        };
        let crate::value::Shape::Refs(ids) = &holder.shape else {
            if writes {
                self.cut("a write to a field of an object that is not known");
            } else {
                state.set(a, Value::unknown(TypeId::NONE).tainted(holder.taint));
            }
            return Step::Go(state);
        };
        let (value, several) = (state.get(a), ids.len() > 1);
        let mut read: Option<Value> = None;
        for id in ids.iter() {
            let Some(Object {
                content: Content::Fields(fields),
                summary,
                ..
            }) = state.world.get_mut(*id)
            else {
                read = Some(Value::unknown(TypeId::NONE));
                continue;
            };
            if writes {
                let old = fields.get(&field).unwrap_or(&zero);
                let new = if several || *summary {
                    old.join(&value)
                } else {
                    value.clone()
                };
                fields.insert(field, new);
            } else {
                let found = fields.get(&field).unwrap_or(&zero);
                read = Some(read.map_or_else(|| found.clone(), |read| read.join(found)));
            }
        }
        if let (false, Some(read)) = (writes, read) {
            state.set(a, read.tainted(holder.taint));
        }
        Step::Go(state)
    }

    /// `sget` and `sput`.
    fn static_field(
        &mut self,
        frame: &Frame<'a>,
        insn: &Insn<'a>,
        a: u16,
        index: u32,
        state: State,
    ) -> Step {
        let field = self.named_field(frame, index);
        let class = self
            .program
            .field(field)
            .map_or(TypeId::NONE, |(class, ..)| class);
        let opcode = insn.opcode.0;
        self.initialised(frame, class, state, |machine, mut state| {
            if opcode >= 0x67 {
                let value = state.get(a);
                state.world.set_static(field, value);
            } else {
                let value = match state.world.static_field(field) {
                    Some(value) => value.clone(),
                    None => machine.initial(field, opcode == 0x61),
                };
                state.set(a, value);
            }
            Step::Go(state)
        })
    }

    /// The value of a static field nobody wrote.
    fn initial(&mut self, field: FieldId, wide: bool) -> Value {
        let holder = self
            .program
            .field(field)
            .and_then(|(class, ..)| self.program.class_of(class));
        let Some(class) = holder.and_then(|id| self.program.class(id)) else {
            return Value::unknown(TypeId::NONE);
        };
        let range = class.fields.start as usize..class.fields.end as usize;
        let fields = self.program.fields.get(range).unwrap_or_default();
        let stated = fields
            .iter()
            .find(|def| def.field == field)
            .and_then(|def| def.value);
        match stated {
            Some(Constant::Word(word)) if !wide => Value::int(word.cast_signed()),
            Some(Constant::Word(word)) => Value::of(Bits::Wide(word.cast_signed().into())),
            Some(Constant::Wide(bits)) => Value::of(Bits::Wide(bits.cast_signed())),
            Some(Constant::Str(id)) => self.constant(self.program.string(id)),
            Some(Constant::Class(ty)) => Value::class(ty),
            None if wide => Value::of(Bits::Wide(0)),
            None => Value::ZERO,
        }
    }
}

/// An element of array data: little-endian, extended with its sign as `fill-array-data` stores it.
fn element(bytes: &[u8]) -> Value {
    match *bytes {
        [a] => Value::int(i8::from_le_bytes([a]).into()),
        [a, b] => Value::int(i16::from_le_bytes([a, b]).into()),
        [a, b, c, d] => Value::int(i32::from_le_bytes([a, b, c, d])),
        _ => bytes
            .try_into()
            .map_or(Value::unknown(TypeId::NONE), |bytes| {
                Value::of(Bits::Wide(i64::from_le_bytes(bytes)))
            }),
    }
}
