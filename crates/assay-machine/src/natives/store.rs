//! Stores that read back what was written: preferences and bundles.

use assay_dex::program::TypeId;

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};
use crate::world::Listener;

/// The kind of listeners that are told of changes of preferences, and of nothing else.
pub(crate) const CHANGED: &str = "preferences";
const TELL: &str =
    "onSharedPreferenceChanged(Landroid/content/SharedPreferences;Ljava/lang/String;)V";

/// `SharedPreferences`: a fresh install has none, so a default is what is read.
pub(crate) fn preferences(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let store = call.receiver();
    match call.name() {
        "edit" => {
            let class = machine.type_of("Landroid/content/SharedPreferences$Editor;");
            let editor = machine.make_here(class, crate::content::Content::map());
            machine.set_field_of(editor, slots::OF, store);
            returned(editor)
        }
        "contains" => {
            let (found, sure) = machine.find_entry(store, call.arg(1));
            returned(match (found, sure) {
                (Some(_), true) => Value::flag(true),
                (Some(_), false) => machine.either_flag(),
                (None, _) => Value::flag(false),
            })
        }
        "getAll" => returned(store),
        "registerOnSharedPreferenceChangeListener" => {
            machine.world.listen(Listener {
                kind: CHANGED.to_owned(),
                object: call.arg(1),
                method: TELL.to_owned(),
                args: Vec::new(),
                holder: store,
                why: call.signature.shown(),
            });
            returned(Value::ZERO)
        }
        // Who listened is forgotten where the call is seen.
        "unregisterOnSharedPreferenceChangeListener" => returned(Value::ZERO),
        name if name.starts_with("get") && call.count() == 2 => {
            let (found, sure) = machine.find_entry(store, call.arg(1));
            let found = found.map(|held| plain(machine, held, name));
            returned(match (found, sure) {
                (Some(value), true) => value,
                (Some(value), false) => machine.pool.join(value, call.arg(2)),
                (None, _) => call.arg(2),
            })
        }
        _ => None,
    }
}

/// `SharedPreferences.Editor`: what it is told is written when it is applied.
pub(crate) fn editor(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let editor = call.receiver();
    match call.name() {
        "apply" | "commit" => {
            write(machine, editor);
            return returned(Value::flag(call.name() == "commit"));
        }
        "clear" => {
            // Whatever the order of calls, this comes first.
            machine.set_field_of(editor, slots::WHAT, Value::flag(true));
        }
        "remove" => machine.put_entry(editor, call.arg(1), Value::class(TypeId::NONE)),
        name if name.starts_with("put") => {
            let letter = letter_of(name).filter(|_| !machine.world.exploring);
            let value = match letter {
                Some(letter) => {
                    let wrapped = super::boxes::boxed(machine, letter, call.arg(2));
                    // What is not known is kept as it is.
                    if wrapped.is_unknown() {
                        call.arg(2)
                    } else {
                        wrapped
                    }
                }
                None => call.arg(2),
            };
            machine.put_entry(editor, call.arg(1), value);
        }
        _ => return None,
    }
    returned(editor)
}

/// The primitive that a method puts or gets.
fn letter_of(name: &str) -> Option<u8> {
    match name.get(3..)? {
        "Boolean" => Some(b'Z'),
        "Int" => Some(b'I'),
        "Long" => Some(b'J'),
        "Float" => Some(b'F'),
        _ => None,
    }
}

/// What a store holds, as a method gives it: `getAll` shows numbers in their wrappers.
fn plain(machine: &mut Machine<'_, '_>, held: Value, name: &str) -> Value {
    let wrapped = machine
        .pool
        .shapes(held.shape)
        .iter()
        .all(|shape| matches!(shape, Shape::Boxed(..)));
    match letter_of(name).filter(|_| wrapped) {
        Some(letter) => super::boxes::unboxed(machine, held, letter),
        None => held,
    }
}

/// Whoever listens to the preferences is told which of them was changed.
pub(crate) fn tell(machine: &mut Machine<'_, '_>, store: Value, key: Value) {
    let known = machine.world.listeners.iter();
    let listening = known.filter(|known| known.kind == CHANGED && known.holder == store);
    for listener in listening.cloned().collect::<Vec<_>>() {
        machine.later(listener.object, TELL, vec![store, key], 0, &listener.why);
    }
}

fn write(machine: &mut Machine<'_, '_>, editor: Value) {
    let store = machine.field_of(editor, slots::OF).unwrap_or(Value::ANY);
    if machine.field_of(editor, slots::WHAT) == Some(Value::flag(true)) {
        machine.clear_entries(store);
    }
    let Some((entries, rest)) = machine.entries_of(editor) else {
        return;
    };
    for entry in entries {
        tell(machine, store, entry.key);
        if entry.value == Value::class(TypeId::NONE) {
            machine.remove_entry(store, entry.key);
            continue;
        }
        let value = if entry.sure {
            entry.value
        } else {
            let (old, _) = machine.find_entry(store, entry.key);
            old.map_or(entry.value, |old| machine.pool.join(old, entry.value))
        };
        machine.put_entry(store, entry.key, value);
    }
    if let Some((key, value)) = rest {
        machine.put_entry(store, key, value);
    }
    machine.set_field_of(editor, slots::WHAT, Value::ZERO);
    machine.clear_entries(editor);
}

/// `Bundle` and its like: `putString`, `getString`, `getString` with a default.
pub(crate) fn bundle(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let name = call.name();
    match (name, call.count()) {
        ("<init>" | "putAll", 1) => {
            if let Some((entries, rest)) = machine.entries_of(call.arg(1)) {
                for entry in entries {
                    machine.put_entry(this, entry.key, entry.value);
                }
                if let Some((key, value)) = rest {
                    machine.put_entry(this, key, value);
                }
            }
            returned(Value::ZERO)
        }
        ("<init>", _) => returned(Value::ZERO),
        ("containsKey", 1) => {
            let (found, sure) = machine.find_entry(this, call.arg(1));
            returned(match (found, sure) {
                (Some(_), true) => Value::flag(true),
                (Some(_), false) => machine.either_flag(),
                (None, _) => Value::flag(false),
            })
        }
        ("remove", 1) => {
            machine.remove_entry(this, call.arg(1));
            returned(Value::ZERO)
        }
        ("clear", 0) => {
            machine.clear_entries(this);
            returned(Value::ZERO)
        }
        ("keySet" | "size" | "isEmpty" | "entrySet" | "valueSet", 0) => {
            super::map::map(machine, call)
        }
        _ if name.starts_with("put") && call.count() == 2 => {
            machine.put_entry(this, call.arg(1), call.arg(2));
            returned(Value::ZERO)
        }
        _ if name.starts_with("get") && call.count() >= 1 => {
            let zero = match call.signature.result_letter {
                b'J' | b'D' => Value::wide(0),
                _ => Value::ZERO,
            };
            let default = if call.count() == 2 && !name.ends_with("Parcelable") {
                call.arg(2)
            } else {
                zero
            };
            let mark = machine.carried(this);
            let whole = machine
                .one_object(this)
                .and_then(|id| machine.heap.get(id))
                .map_or(crate::value::Mark::NONE, |c| c.mark);
            if machine.one_object(this).is_none() {
                return returned(machine.anything(call.signature.result).marked(mark));
            }
            let (found, sure) = machine.find_entry(this, call.arg(1));
            let value = match (found, sure) {
                (Some(value), true) => value,
                (Some(value), false) => machine.pool.join(value, default),
                (None, _) => default,
            };
            returned(value.marked(machine.pool.both(value.mark, whole)))
        }
        _ => None,
    }
}

impl Machine<'_, '_> {
    /// `true` or `false`.
    pub(crate) fn either_flag(&mut self) -> Value {
        Value::of(self.pool.one_of(vec![Shape::Word(0), Shape::Word(1)]))
    }

    /// Empties a store.
    pub(crate) fn clear_entries(&mut self, store: Value) {
        if let Some(content) = self.one_object(store).and_then(|id| self.heap.get_mut(id)) {
            content.body = crate::content::Body::Entries {
                entries: Vec::new(),
                rest: None,
            };
        }
    }
}
