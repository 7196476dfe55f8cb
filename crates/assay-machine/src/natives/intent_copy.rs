//! Copies of intents: what the system keeps and hands on is not the object that was given to it.

use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::slots;
use crate::value::Value;

/// What an intent says of whom it is for, by the flag that lets it be filled in over what is there.
const PARTS: [(u32, i32); 6] = [
    (slots::ACTION, 1),
    (slots::DATA, 2),
    (slots::MIME, 2),
    (slots::CHILDREN, 4),
    (slots::PACKAGE, 16),
    (slots::CLIP, 128),
];
/// Intents that were written as texts.
const WRITTEN: &str = "intent as text";
/// The flag that lets the component be filled in; without it, it never is.
const COMPONENT: i32 = 8;

impl Machine<'_, '_> {
    /// A bundle that holds what another holds; both are changed apart from here on.
    pub(crate) fn copy_of_extras(&mut self, extras: Value) -> Value {
        let held = self
            .one_object(extras)
            .and_then(|id| self.heap.get(id))
            .cloned();
        let class = self.type_of("Landroid/os/Bundle;");
        let content = held.unwrap_or_else(Content::map);
        let content = Content {
            summary: false,
            ..content
        };
        self.make_apart(class, content, "extras")
            .marked(extras.mark)
    }

    /// An intent that says what another says. One that is not known is itself.
    pub(crate) fn copy_of_intent(&mut self, intent: Value) -> Value {
        let held = self
            .one_object(intent)
            .and_then(|id| Some((self.heap.class(id), self.heap.get(id)?.clone())));
        let Some((class, content)) = held else {
            return intent;
        };
        let extras = content
            .field(slots::EXTRAS)
            .filter(|held| self.one_object(*held).is_some());
        let content = Content {
            summary: false,
            ..content
        };
        let made = self
            .make_apart(class, content, "intent")
            .marked(intent.mark);
        if let Some(extras) = extras {
            let extras = self.copy_of_extras(extras);
            self.set_field_of(made, slots::EXTRAS, extras);
        }
        made
    }

    /// An intent as a text, from which it can be read again.
    pub(crate) fn intent_as_text(&mut self, intent: Value) -> Value {
        let mark = self.carried(intent);
        let copy = self.copy_of_intent(intent);
        let Some(id) = self.one_object(copy) else {
            return self.any_text(mark);
        };
        let text = format!("intent:#Intent;id={};end", id.0);
        self.named.insert((WRITTEN.to_owned(), text.clone()), id);
        self.pool.fresh_str(&text).marked(mark)
    }

    /// The intent that was written as a text; none where it is another text.
    pub(crate) fn intent_of_text(&mut self, text: Value) -> Option<Value> {
        let text = self.pool.known(text)?;
        let id = self.named.get(&(WRITTEN.to_owned(), text)).copied()?;
        Some(self.copy_of_intent(Value::object(id)))
    }

    /// Puts into an intent what it does not say yet, or what flags let be taken over.
    pub(crate) fn fill_in(&mut self, intent: Value, other: Value, flags: i32) {
        for (key, flag) in PARTS {
            let given = self.field_of(other, key).filter(|held| !held.is_null());
            let free = self.field_of(intent, key).is_none_or(Value::is_null);
            if let Some(given) = given.filter(|_| free || flags & flag != 0) {
                self.set_field_of(intent, key, given);
            }
        }
        let component = self.field_of(other, slots::COMPONENT);
        if let Some(component) = component.filter(|_| flags & COMPONENT != 0) {
            self.set_field_of(intent, slots::COMPONENT, component);
        }
        let given = self.field_of(other, slots::EXTRAS);
        let Some(given) = given.filter(|held| self.one_object(*held).is_some()) else {
            return;
        };
        // What is there already stays.
        let filled = self.copy_of_extras(given);
        let own = self.extras_of(intent);
        self.put_entries(own, filled);
        self.set_field_of(intent, slots::EXTRAS, filled);
    }

    /// Puts all entries of a bundle into another.
    pub(crate) fn put_entries(&mut self, from: Value, into: Value) {
        let Some((entries, rest)) = self.entries_of(from) else {
            return;
        };
        for entry in entries {
            if entry.sure {
                self.put_entry(into, entry.key, entry.value);
                continue;
            }
            // What may be there may take the place of what was there before.
            let (before, _) = self.find_entry(into, entry.key);
            let value = before.map_or(entry.value, |before| self.pool.join(before, entry.value));
            self.put_entry(into, entry.key, value);
            if before.is_none() {
                self.doubt(into, entry.key);
            }
        }
        if let Some((key, value)) = rest {
            self.put_entry(into, key, value);
        }
    }

    /// An entry that was just put may not be there after all.
    fn doubt(&mut self, map: Value, key: Value) {
        let content = self.one_object(map).and_then(|id| self.heap.get_mut(id));
        if let Some(Content {
            body: Body::Entries { entries, .. },
            ..
        }) = content
            && let Some(entry) = entries
                .iter_mut()
                .find(|entry| entry.key.shape == key.shape)
        {
            entry.sure = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::machine::Machine;
    use crate::natives::harness::with_machine;
    use crate::slots;
    use crate::value::Value;

    fn intent(machine: &mut Machine<'_, '_>, extras: &[(&str, i32)]) -> Value {
        let made = machine.make_named("Landroid/content/Intent;");
        let held = machine.extras_of(made);
        for (key, value) in extras {
            let key = machine.pool.literal(key);
            machine.put_entry(held, key, Value::int(*value));
        }
        made
    }

    fn extra(machine: &mut Machine<'_, '_>, intent: Value, key: &str) -> Option<Value> {
        let held = machine.extras_of(intent);
        let key = machine.pool.literal(key);
        machine.find_entry(held, key).0
    }

    #[test]
    fn a_copy_does_not_see_what_comes_later() {
        with_machine(|machine| {
            let first = intent(machine, &[("a", 1)]);
            let copy = machine.copy_of_intent(first);
            let text = machine.intent_as_text(first);
            let held = machine.extras_of(first);
            let key = machine.pool.literal("a");
            machine.put_entry(held, key, Value::int(2));
            assert_eq!(extra(machine, first, "a"), Some(Value::int(2)));
            assert_eq!(extra(machine, copy, "a"), Some(Value::int(1)));
            let read = machine.intent_of_text(text).unwrap_or(Value::ZERO);
            assert_eq!(extra(machine, read, "a"), Some(Value::int(1)));
            assert_eq!(machine.copy_of_intent(Value::ANY), Value::ANY);
        });
    }

    #[test]
    fn what_is_there_is_not_filled_in_unless_flags_say_so() {
        with_machine(|machine| {
            let base = intent(machine, &[("a", 1)]);
            let more = intent(machine, &[("a", 7), ("b", 8)]);
            let [old, new] = ["old", "new"].map(|text| machine.pool.literal(text));
            machine.set_field_of(base, slots::ACTION, old);
            machine.set_field_of(more, slots::ACTION, new);
            machine.set_field_of(more, slots::COMPONENT, new);
            machine.fill_in(base, more, 0);
            assert_eq!(machine.field_of(base, slots::ACTION), Some(old));
            assert_eq!(machine.field_of(base, slots::COMPONENT), None);
            assert_eq!(extra(machine, base, "a"), Some(Value::int(1)));
            assert_eq!(extra(machine, base, "b"), Some(Value::int(8)));
            machine.fill_in(base, more, 1 | 8);
            assert_eq!(machine.field_of(base, slots::ACTION), Some(new));
            assert_eq!(machine.field_of(base, slots::COMPONENT), Some(new));
        });
    }
}
