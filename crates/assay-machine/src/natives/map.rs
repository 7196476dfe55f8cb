//! Maps and their entries.

use crate::call::Call;
use crate::content::{Body, Content, Entry};
use crate::machine::Machine;
use crate::natives::list::{iterate, same};
use crate::natives::{lang, returned, text};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, ObjectId, Shape, Value};

/// Most entries that are told apart.
const MOST_ENTRIES: usize = 1 << 12;

/// The entries of a map: those with a known key, and the rest.
pub(crate) type Entries = (Vec<Entry>, Option<(Value, Value)>);

impl Machine<'_, '_> {
    /// The entries of a map, bundle or store.
    pub(crate) fn entries_of(&self, map: Value) -> Option<Entries> {
        match &self.heap.get(self.one_object(map)?)?.body {
            Body::Entries { entries, rest } => Some((entries.clone(), *rest)),
            _ => None,
        }
    }

    /// What a map gives for a key: the value, or none where it is not there for certain; whether
    /// it is there for certain.
    pub(crate) fn find_entry(&mut self, map: Value, key: Value) -> (Option<Value>, bool) {
        let Some((entries, rest)) = self.entries_of(map) else {
            return (Some(Value::ANY.marked(map.mark)), false);
        };
        let mut found: Option<Value> = None;
        for entry in &entries {
            match same(self, key, entry.key) {
                Some(true) => {
                    let value = found.map_or(entry.value, |found| self.pool.join(found, entry.value));
                    return (Some(value), entry.sure && found.is_none());
                }
                Some(false) => {}
                None => found = Some(found.map_or(entry.value, |found| self.pool.join(found, entry.value))),
            }
        }
        if let Some((_, value)) = rest {
            found = Some(found.map_or(value, |found| self.pool.join(found, value)));
        }
        (found, false)
    }

    /// Puts an entry into a map, bundle or store.
    pub(crate) fn put_entry(&mut self, map: Value, key: Value, value: Value) {
        let (key, value) = (self.under_choice(key), self.under_choice(value));
        let Some((mut entries, mut rest)) = self.entries_of(map) else {
            let mark = self.carried(value);
            self.taint_object(map, mark);
            return;
        };
        let Some(id) = self.one_object(map) else { return };
        let weak = self.heap.get(id).is_some_and(|content| content.summary);
        let mut place = Place::New;
        for (at, entry) in entries.iter().enumerate() {
            match same(self, key, entry.key) {
                Some(true) => place = Place::At(at),
                Some(false) => continue,
                None => place = Place::Unknown,
            }
            break;
        }
        match place {
            Place::At(at) => {
                if let Some(entry) = entries.get_mut(at) {
                    entry.value = if weak { self.pool.join(entry.value, value) } else { value };
                    entry.sure |= !weak;
                }
            }
            Place::New if !key.is_unknown() && entries.len() < MOST_ENTRIES => {
                entries.push(Entry { key, value, sure: !weak });
            }
            _ => {
                rest = Some(match rest {
                    Some((k, v)) => (self.pool.join(k, key), self.pool.join(v, value)),
                    None => (key, value),
                });
            }
        }
        if let Some(content) = self.heap.get_mut(id) {
            content.body = Body::Entries { entries, rest };
        }
    }

    /// Takes an entry out of a map, bundle or store.
    pub(crate) fn remove_entry(&mut self, map: Value, key: Value) {
        let (Some((mut entries, rest)), Some(id)) = (self.entries_of(map), self.one_object(map)) else { return };
        let weak = self.heap.get(id).is_some_and(|content| content.summary);
        let answers: Vec<Option<bool>> = entries.iter().map(|entry| entry.key).collect::<Vec<_>>()
            .into_iter().map(|known| same(self, key, known)).collect();
        let mut answers = answers.into_iter();
        entries.retain_mut(|entry| match answers.next().flatten() {
            Some(true) if !weak => false,
            Some(false) => true,
            _ => {
                entry.sure = false;
                true
            }
        });
        if let Some(content) = self.heap.get_mut(id) {
            content.body = Body::Entries { entries, rest };
        }
    }
}

enum Place {
    At(usize),
    New,
    Unknown,
}

pub(crate) fn map(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    if call.is_static {
        return statics(machine, call);
    }
    let Some(id) = machine.one_object(receiver) else { return blurred(machine, call) };
    let this = Value::object(id);
    let (entries, rest) = machine.entries_of(this)?;
    let mark = machine.heap.get(id).map_or(Mark::NONE, |content| content.mark);
    if let Some(value) = reads(machine, call, this, (&entries, rest)) {
        return returned(value.marked(machine.pool.both(value.mark, mark)));
    }
    writes(machine, call, this, (&entries, rest))
}

fn or_null(machine: &mut Machine<'_, '_>, (found, sure): (Option<Value>, bool)) -> Value {
    match (found, sure) {
        (Some(value), true) => value,
        (Some(value), false) => machine.pool.join(value, Value::ZERO),
        (None, _) => Value::ZERO,
    }
}

fn reads(machine: &mut Machine<'_, '_>, call: &Call, this: Value, (entries, rest): (&[Entry], Option<(Value, Value)>)) -> Option<Value> {
    let sized = rest.is_none() && entries.iter().all(|entry| entry.sure);
    Some(match (call.name(), call.count()) {
        ("get", 1) => {
            let found = machine.find_entry(this, call.arg(1));
            or_null(machine, found)
        }
        ("getOrDefault" | "optString", 2) => match machine.find_entry(this, call.arg(1)) {
            (Some(value), true) => value,
            (Some(value), false) => machine.pool.join(value, call.arg(2)),
            (None, _) => call.arg(2),
        },
        ("containsKey" | "has", 1) => match machine.find_entry(this, call.arg(1)) {
            (Some(_), true) => Value::flag(true),
            (Some(_), false) => Value::of(machine.pool.one_of(vec![Shape::Word(0), Shape::Word(1)])),
            (None, _) => Value::flag(false),
        },
        ("containsValue", 1) => {
            let each: Vec<Option<bool>> = entries.iter().map(|e| e.value).collect::<Vec<_>>().into_iter()
                .map(|value| same(machine, value, call.arg(1))).collect();
            match (each.contains(&Some(true)) && sized, each.iter().all(|e| *e == Some(false)) && rest.is_none()) {
                (true, _) => Value::flag(true),
                (_, true) => Value::flag(false),
                _ => Value::ANY,
            }
        }
        ("size" | "length", 0) => if sized { text::number(entries.len()) } else { Value::ANY },
        ("isEmpty", 0) => match (entries.iter().any(|entry| entry.sure), entries.is_empty() && rest.is_none()) {
            (true, _) => Value::flag(false),
            (_, true) => Value::flag(true),
            _ => Value::ANY,
        },
        ("keySet" | "navigableKeySet", 0) => view(machine, this, entries.iter().map(|e| e.key).collect(), rest.map(|r| r.0), "Ljava/util/HashSet;"),
        ("values", 0) => view(machine, this, entries.iter().map(|e| e.value).collect(), rest.map(|r| r.1), "Ljava/util/ArrayList;"),
        ("keys", 0) => {
            let keys = entries.iter().map(|e| e.key).collect();
            iterate(machine, this, keys, rest.map(|r| r.0), false)
        }
        ("entrySet", 0) => {
            let pairs: Vec<Value> = entries.iter().map(|e| pair(machine, this, e.key, e.value)).collect();
            let other = rest.map(|(key, value)| pair(machine, this, key, value));
            view(machine, this, pairs, other, "Ljava/util/HashSet;")
        }
        ("hashCode", 0) => Value::ANY,
        ("toString", 0) => return Some(shown(machine, this, entries, sized)),
        _ => return None,
    })
}

/// The keys, values or entries as a collection; removing from it removes from the map.
fn view(machine: &mut Machine<'_, '_>, of: Value, cells: Vec<Value>, rest: Option<Value>, class: &str) -> Value {
    let class = machine.type_of(class);
    let content = Content { body: Body::Cells { cells, rest }, ..Content::default() };
    let made = machine.make_here(class, content);
    machine.set_field_of(made, slots::OF, of);
    made
}

fn pair(machine: &mut Machine<'_, '_>, map: Value, key: Value, value: Value) -> Value {
    let class = machine.type_of("Ljava/util/Map$Entry;");
    let made = machine.make_here(class, Content::default());
    machine.set_field_of(made, slots::NAME, key);
    machine.set_field_of(made, slots::VALUE, value);
    machine.set_field_of(made, slots::OF, map);
    made
}

fn shown(machine: &mut Machine<'_, '_>, this: Value, entries: &[Entry], sized: bool) -> Value {
    let mark = machine.carried(this);
    let mut parts = Vec::new();
    for entry in entries {
        for (value, sign) in [(entry.key, "="), (entry.value, "")] {
            let paths = lang::to_text(machine, value);
            let text = lang::sole(paths).and_then(|text| machine.pool.known(text));
            let Some(text) = text.filter(|_| sized) else { return machine.any_text(mark) };
            parts.push(text + sign);
        }
    }
    let pairs: Vec<String> = parts.chunks(2).map(<[String]>::concat).collect();
    machine.pool.fresh_str(&format!("{{{}}}", pairs.join(", "))).marked(mark)
}

fn writes(machine: &mut Machine<'_, '_>, call: &Call, this: Value, (entries, rest): (&[Entry], Option<(Value, Value)>)) -> Option<Paths> {
    let number = call.signature.params.first().map(|ty| machine.program.descriptor(*ty).to_vec());
    match (call.name(), call.count()) {
        ("<init>", 0) => returned(Value::ZERO),
        ("<init>", _) if number.as_deref() == Some(b"I") => returned(Value::ZERO),
        ("<init>" | "putAll", 1) => {
            let Some((others, other)) = machine.entries_of(call.arg(1)) else {
                let mark = machine.carried(call.arg(1));
                machine.taint_object(this, mark);
                return returned(Value::ZERO);
            };
            for entry in others {
                machine.put_entry(this, entry.key, entry.value);
            }
            if let Some((_, value)) = other {
                machine.put_entry(this, Value::ANY, value);
            }
            returned(Value::ZERO)
        }
        ("put" | "replace", 2) => {
            let found = machine.find_entry(this, call.arg(1));
            let old = or_null(machine, found);
            machine.put_entry(this, call.arg(1), call.arg(2));
            returned(old)
        }
        ("putIfAbsent", 2) => {
            let found = machine.find_entry(this, call.arg(1));
            match found {
                (Some(value), true) => return returned(value),
                (Some(old), false) => {
                    let joined = machine.pool.join(old, call.arg(2));
                    machine.put_entry(this, call.arg(1), joined);
                }
                (None, _) => machine.put_entry(this, call.arg(1), call.arg(2)),
            }
            returned(or_null(machine, found))
        }
        ("computeIfAbsent", 2) => {
            if let (Some(value), true) = machine.find_entry(this, call.arg(1)) {
                return returned(value);
            }
            let made = machine.call_back(call.arg(2), "apply(Ljava/lang/Object;)Ljava/lang/Object;", vec![call.arg(1)]);
            let value = lang::sole(Some(made)).unwrap_or(Value::ANY);
            machine.put_entry(this, call.arg(1), value);
            returned(value)
        }
        ("remove", 1) => {
            let found = machine.find_entry(this, call.arg(1));
            machine.remove_entry(this, call.arg(1));
            returned(or_null(machine, found))
        }
        ("clear", 0) => {
            if let Some(content) = this.as_object().and_then(|id| machine.heap.get_mut(id)) {
                content.body = Body::Entries { entries: Vec::new(), rest: None };
            }
            returned(Value::ZERO)
        }
        ("forEach", 1) => {
            for entry in entries {
                let _ = machine.call_back(call.arg(1), "accept(Ljava/lang/Object;Ljava/lang/Object;)V", vec![entry.key, entry.value]);
            }
            if let Some((key, value)) = rest {
                machine.may += 1;
                let _ = machine.call_back(call.arg(1), "accept(Ljava/lang/Object;Ljava/lang/Object;)V", vec![key, value]);
                machine.may -= 1;
            }
            returned(Value::ZERO)
        }
        _ => None,
    }
}

/// `Map.of` and its like.
fn statics(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "of" {
        return None;
    }
    let class = machine.type_of("Ljava/util/HashMap;");
    let made = machine.make_here(class, Content::map());
    for pair in call.args.chunks(2) {
        if let [key, value] = pair {
            machine.put_entry(made, *key, *value);
        }
    }
    returned(made)
}

pub(crate) fn entry(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    let held = |key| machine.field_of(receiver, key).unwrap_or(Value::ANY.marked(receiver.mark));
    match (call.name(), call.count()) {
        ("getKey", 0) => returned(held(slots::NAME)),
        ("getValue", 0) => returned(held(slots::VALUE)),
        ("<init>", 2) => {
            machine.set_field_of(receiver, slots::NAME, call.arg(1));
            machine.set_field_of(receiver, slots::VALUE, call.arg(2));
            returned(Value::ZERO)
        }
        ("setValue", 1) => {
            let (old, key) = (held(slots::VALUE), held(slots::NAME));
            machine.set_field_of(receiver, slots::VALUE, call.arg(1));
            if let Some(map) = machine.field_of(receiver, slots::OF) {
                machine.put_entry(map, key, call.arg(1));
            }
            returned(old)
        }
        _ => None,
    }
}

/// A call on a map of which it is not known which it is.
fn blurred(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let mut sum: Option<Value> = None;
    let ids: Vec<ObjectId> = machine.objects(call.receiver()).unwrap_or_default();
    for id in ids {
        let this = Value::object(id);
        match (call.name(), call.count()) {
            ("put" | "replace" | "putIfAbsent", 2) => {
                let (old, _) = machine.find_entry(this, call.arg(1));
                let value = old.map_or(call.arg(2), |old| machine.pool.join(old, call.arg(2)));
                machine.put_entry(this, call.arg(1), value);
            }
            ("get" | "getOrDefault", _) => {
                let found = machine.find_entry(this, call.arg(1));
                let value = or_null(machine, found);
                sum = Some(sum.map_or(value, |sum| machine.pool.join(sum, value)));
            }
            _ => {}
        }
    }
    let mark = machine.carried(call.receiver());
    let value = sum.unwrap_or_else(|| Value::ANY.marked(mark));
    returned(value)
}
