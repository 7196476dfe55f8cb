//! Fields of objects and classes.

use crate::code::Op;
use crate::content::Content;
use crate::machine::Machine;
use crate::run::{Frame, State, Step};
use crate::step::NULL;
use crate::value::{ObjectId, Value};
use assay_dex::program::{Constant, FieldId, TypeId};

impl<'a> Machine<'_, 'a> {
    pub(crate) fn instance_field(
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

    pub(crate) fn static_field(
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
        // Reading a field of the platform may be an event.
        self.here(frame, state);
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
