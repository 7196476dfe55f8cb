//! What each instruction does.

use assay_dex::program::{TypeId, access};

use crate::code::Op;
use crate::content::Content;
use crate::machine::Machine;
use crate::run::{Frame, Paths, State, Step};
use crate::value::{Mark, ObjectId, Shape, Value};

pub(crate) const NULL: &str = "Ljava/lang/NullPointerException;";
const CAST: &str = "Ljava/lang/ClassCastException;";
pub(crate) const NEGATIVE: &str = "Ljava/lang/NegativeArraySizeException;";
pub(crate) const BOUNDS: &str = "Ljava/lang/ArrayIndexOutOfBoundsException;";

/// Final classes of the platform.
const FINAL: [&[u8]; 9] = [
    b"Ljava/lang/String;",
    b"Ljava/lang/Integer;",
    b"Ljava/lang/Long;",
    b"Ljava/lang/Short;",
    b"Ljava/lang/Byte;",
    b"Ljava/lang/Character;",
    b"Ljava/lang/Boolean;",
    b"Ljava/lang/Float;",
    b"Ljava/lang/Double;",
];

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

    // ---- branches -----------------------------------------------------------------------------

    // ---- types --------------------------------------------------------------------------------

    /// Whether a value is of a type; `null` is of none.
    pub(crate) fn fits(&mut self, value: Value, wanted: TypeId) -> Option<bool> {
        let shapes = self.pool.shapes(value.shape);
        let mut answer = None;
        for shape in shapes.iter() {
            let fit = match shape {
                Shape::Word(0) => Some(false),
                Shape::Unknown(bound) if bound.is_some() => {
                    // It may still be null, and of a class below the bound unless there is none.
                    let other = self.lookup.is_subtype(*bound, wanted) == Some(false);
                    (other && self.is_final(*bound)).then_some(false)
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

    /// Whether no class can be below one.
    fn is_final(&self, class: TypeId) -> bool {
        let own = self
            .program
            .class_of(class)
            .and_then(|id| self.program.class(id));
        match own {
            Some(known) => known.access & access::FINAL != 0,
            None => FINAL.contains(&self.program.descriptor(class)),
        }
    }

    pub(crate) fn instance_of(&mut self, value: Value, wanted: TypeId) -> Value {
        let known = self.fits(value, wanted);
        known.map_or(Value::ANY, Value::flag).marked(value.mark)
    }

    pub(crate) fn check_cast(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        let (value, wanted) = (state.get(op.a), TypeId(op.x));
        let shapes = self.pool.shapes(value.shape);
        let mut left = Vec::new();
        for shape in shapes.iter() {
            match shape {
                Shape::Word(_) => left.push(*shape),
                Shape::Unknown(bound)
                    if bound.is_some() && self.fits(Value::of(*shape), wanted) == Some(false) =>
                {
                    // Only `null` gets through. In the whole app the exception counts for more.
                    let through = (!self.world.exploring).then_some(Shape::Word(0));
                    left.extend(through);
                }
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
            return self.raise(frame, state, CAST, stop);
        }
        if left.len() != shapes.len() {
            let step = self.perhaps_thrown(frame, state, value.mark, CAST, stop);
            if let Some(step) = step {
                return step;
            }
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

    pub(crate) fn new_instance(
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
}
