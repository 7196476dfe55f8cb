//! Maps and their entries.

use crate::call::Call;
use crate::content::{Body, Entry};
use crate::machine::Machine;
use crate::natives::map_blurred::blurred;
use crate::natives::map_entry::shown;
pub(crate) use crate::natives::map_entry::{entry, pair};
use crate::natives::map_keys::{KeyRule, asked_for, by_key};
use crate::natives::order::{self, Sort, same};
use crate::natives::{list_write, map_write, returned, text, views};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, ObjectId, Value};

/// Most entries that are told apart.
const MOST_ENTRIES: usize = 1 << 12;

/// The entries of a map: those with a known key, and the rest.
pub(crate) type Entries = (Vec<Entry>, Option<(Value, Value)>);

impl Machine<'_, '_> {
    /// The entries of a map, bundle or store.
    pub(crate) fn entries_of(&self, map: Value) -> Option<Entries> {
        let id = self.one_object(map)?;
        let content = self.heap.get(id)?;
        match &content.body {
            Body::Entries { .. } if content.field(slots::SHOWS).is_some() => {
                // A view of another map.
                let source = content.field(slots::OF)?;
                if source == map {
                    None
                } else {
                    self.entries_of(source)
                }
            }
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
        let rule = KeyRule::of(self, map);
        for entry in &entries {
            match rule.same(self, key, entry.key) {
                Some(true) => {
                    let value =
                        found.map_or(entry.value, |found| self.pool.join(found, entry.value));
                    return (Some(value), entry.sure && found.is_none());
                }
                Some(false) => {}
                None => {
                    found =
                        Some(found.map_or(entry.value, |found| self.pool.join(found, entry.value)));
                }
            }
        }
        if let Some((_, value)) = rest {
            found = Some(found.map_or(value, |found| self.pool.join(found, value)));
        }
        (found, false)
    }

    /// Puts an entry into a map, bundle or store.
    pub(crate) fn put_entry(&mut self, map: Value, key: Value, value: Value) {
        self.put_at(map, key, value, false);
    }

    /// Puts an entry into a map; `first` in its bucket, as `merge` and its like put new ones.
    pub(crate) fn put_at(&mut self, map: Value, key: Value, value: Value, first: bool) {
        let (key, value) = (self.under_choice(key), self.under_choice(value));
        let Some((mut entries, mut rest)) = self.entries_of(map) else {
            let mark = self.carried(value);
            self.taint_object(map, mark);
            return;
        };
        let Some(id) = self.one_object(map) else {
            return;
        };
        let weak = self.heap.get(id).is_some_and(|content| content.summary);
        let mut place = Place::New;
        let rule = KeyRule::of(self, map);
        for (at, entry) in entries.iter().enumerate() {
            match rule.same(self, key, entry.key) {
                Some(true) => place = Place::At(at),
                Some(false) => continue,
                None => place = Place::Unknown,
            }
            break;
        }
        match place {
            Place::At(at) => {
                if let Some(entry) = entries.get_mut(at) {
                    entry.value = if weak {
                        self.pool.join(entry.value, value)
                    } else {
                        value
                    };
                    entry.sure |= !weak;
                }
            }
            Place::New if !key.is_unknown() && entries.len() < MOST_ENTRIES => {
                let keys: Vec<Value> = entries.iter().map(|entry| entry.key).collect();
                let at = match (rule.sorted, rule.hashed && first) {
                    (true, _) => rule.place(self, &entries, key),
                    (false, true) => order::front(self, id, &keys, key),
                    _ => entries.len(),
                };
                entries.insert(
                    at,
                    Entry {
                        key,
                        value,
                        sure: !weak,
                    },
                );
                if rule.hashed && !first {
                    let keys: Vec<Value> = entries.iter().map(|entry| entry.key).collect();
                    order::grow(self, id, &keys);
                }
                list_write::changed(self, map);
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
        let (Some((mut entries, rest)), Some(id)) = (self.entries_of(map), self.one_object(map))
        else {
            return;
        };
        let weak = self.heap.get(id).is_some_and(|content| content.summary);
        let rule = KeyRule::of(self, map);
        let keys: Vec<Value> = entries.iter().map(|entry| entry.key).collect();
        let answers: Vec<Option<bool>> = keys
            .into_iter()
            .map(|known| rule.same(self, key, known))
            .collect();
        let before = entries.len();
        let mut answers = answers.into_iter();
        entries.retain_mut(|entry| match answers.next().flatten() {
            Some(true) if !weak => false,
            Some(false) => true,
            _ => {
                entry.sure = false;
                true
            }
        });
        let changed = entries.len() != before;
        if let Some(content) = self.heap.get_mut(id) {
            content.body = Body::Entries { entries, rest };
        }
        if changed {
            list_write::changed(self, map);
        }
    }
}

/// The entries of a map in the order its iterators give them.
pub(crate) fn arranged(machine: &mut Machine<'_, '_>, map: Value) -> Option<Entries> {
    let id = source_of(machine, map)?;
    let (entries, rest) = machine.entries_of(Value::object(id))?;
    if machine.sort_of(id) != Sort::Hash || rest.is_some() {
        return Some((entries, rest));
    }
    let keys: Vec<Value> = entries.iter().map(|entry| entry.key).collect();
    let order =
        order::buckets(machine, id).and_then(|buckets| order::by_table(machine, &keys, buckets));
    let entries = match order {
        Some(order) => order
            .iter()
            .filter_map(|at| entries.get(*at))
            .cloned()
            .collect(),
        None => entries,
    };
    Some((entries, rest))
}

/// The map a view shows, or the map itself.
pub(crate) fn source_of(machine: &Machine<'_, '_>, map: Value) -> Option<ObjectId> {
    let mut at = map;
    for _ in 0..8 {
        match (
            machine.field_of(at, slots::SHOWS),
            machine.field_of(at, slots::OF),
        ) {
            (Some(_), Some(source)) => at = source,
            _ => break,
        }
    }
    machine.one_object(at)
}

enum Place {
    At(usize),
    New,
    Unknown,
}

pub(crate) fn map(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    if call.is_static {
        return map_write::statics(machine, call);
    }
    let Some(given) = machine.one_object(receiver) else {
        return blurred(machine, call);
    };
    let fixed = machine
        .field_of(Value::object(given), slots::FIXED)
        .and_then(Value::as_int)
        .unwrap_or(0);
    let id = source_of(machine, Value::object(given))?;
    let this = Value::object(id);
    let mark = machine
        .heap
        .get(id)
        .map_or(Mark::NONE, |content| content.mark);
    let found = reads(machine, call, this);
    match found {
        Ok(Some(value)) => returned(value.marked(machine.pool.both(value.mark, mark))),
        Err(thrown) => Some(thrown),
        Ok(None) if fixed == 2 && map_write::changes(call.name()) => {
            Some(machine.throw_new("Ljava/lang/UnsupportedOperationException;", None))
        }
        Ok(None) => match map_write::writes(machine, call, this) {
            Ok(value) => value.map(Paths::returned),
            Err(thrown) => Some(thrown),
        },
    }
}

pub(crate) fn or_null(
    machine: &mut Machine<'_, '_>,
    (found, sure): (Option<Value>, bool),
) -> Value {
    match (found, sure) {
        (Some(value), true) => value,
        (Some(value), false) => machine.pool.join(value, Value::ZERO),
        (None, _) => Value::ZERO,
    }
}

fn reads(machine: &mut Machine<'_, '_>, call: &Call, this: Value) -> Result<Option<Value>, Paths> {
    let value = match (call.name(), call.count()) {
        ("get", 1) => {
            // `EnumMap.get` looks whether the key is of its enumeration, and `null` is not.
            let class = machine
                .class_of(this.shape)
                .map(|class| machine.program.java_type(class));
            if class.as_deref() != Some("java.util.EnumMap") {
                map_write::refuse_null(machine, this, call.arg(1))?;
            }
            let found = machine.find_entry(this, call.arg(1));
            map_write::touch(machine, this, call.arg(1));
            let value = or_null(machine, found);
            by_key(machine, call.arg(1), value)
        }
        ("getOrDefault" | "optString", 2) => match machine.find_entry(this, call.arg(1)) {
            (Some(value), true) => value,
            (Some(value), false) => {
                let value = machine.pool.join(value, call.arg(2));
                by_key(machine, call.arg(1), value)
            }
            (None, _) => call.arg(2),
        },
        ("containsKey" | "has", 1) => match machine.find_entry(this, call.arg(1)) {
            (Some(_), true) => Value::flag(true),
            (Some(_), false) => {
                let mark = asked_for(machine, this, call.arg(1));
                machine.either_flag().marked(mark)
            }
            (None, _) => Value::flag(false),
        },
        ("hashCode", 0) => order::hash(machine, this).map_or(Value::ANY, Value::int),
        ("equals", 1) => same(machine, this, call.arg(1)).map_or(Value::ANY, Value::flag),
        ("comparator", 0) => machine.field_of(this, slots::ORDER).unwrap_or(Value::ZERO),
        ("keySet" | "navigableKeySet", 0) => view(machine, call.receiver(), views::KEYS),
        ("values", 0) => view(machine, call.receiver(), views::VALUES),
        ("entrySet", 0) => view(machine, call.receiver(), views::ENTRIES),
        _ => return whole(machine, call, this),
    };
    Ok(Some(value))
}

/// What is asked of all entries.
fn whole(machine: &mut Machine<'_, '_>, call: &Call, this: Value) -> Result<Option<Value>, Paths> {
    let name = call.name();
    if !matches!(
        (name, call.count()),
        ("containsValue", 1)
            | (
                "size" | "length" | "isEmpty" | "keys" | "elements" | "toString" | "clone",
                0
            )
    ) && !name.ends_with("Key")
        && !name.ends_with("Entry")
        && !name.ends_with("Map")
    {
        return Ok(None);
    }
    let Some((entries, rest)) = arranged(machine, this) else {
        return Ok(None);
    };
    let sized = rest.is_none() && entries.iter().all(|entry| entry.sure);
    Ok(Some(match (name, call.count()) {
        ("containsValue", 1) => {
            let each: Vec<Option<bool>> = entries
                .iter()
                .map(|entry| same(machine, call.arg(1), entry.value))
                .collect();
            let none = each.iter().all(|answer| *answer == Some(false)) && rest.is_none();
            match (each.contains(&Some(true)) && sized, none) {
                (true, _) => Value::flag(true),
                (_, true) => Value::flag(false),
                _ => Value::ANY,
            }
        }
        ("size" | "length", 0) => {
            if sized {
                text::number(entries.len())
            } else {
                Value::ANY
            }
        }
        ("isEmpty", 0) => match (
            entries.iter().any(|entry| entry.sure),
            entries.is_empty() && rest.is_none(),
        ) {
            (true, _) => Value::flag(false),
            (_, true) => Value::flag(true),
            _ => Value::ANY,
        },
        ("keys" | "elements", 0) => {
            let pick = |entry: &Entry| {
                if name == "keys" {
                    entry.key
                } else {
                    entry.value
                }
            };
            let rest = rest.map(|(key, value)| if name == "keys" { key } else { value });
            crate::natives::iterate::iterate(
                machine,
                this,
                entries.iter().map(pick).collect(),
                rest,
                false,
                Value::ZERO,
            )
        }
        ("toString", 0) => shown(machine, this, &entries, sized)?,
        ("clone", 0) => {
            let Some(id) = this.as_object() else {
                return Ok(None);
            };
            let content = machine.heap.get(id).cloned().unwrap_or_default();
            machine.make_here(machine.heap.class(id), content)
        }
        _ if sized => return map_write::neighbours(machine, call, this, &entries),
        _ => return Ok(None),
    }))
}

fn view(machine: &mut Machine<'_, '_>, of: Value, shows: i32) -> Value {
    let class = if shows == views::VALUES {
        "Ljava/util/ArrayList;"
    } else {
        "Ljava/util/LinkedHashSet;"
    };
    let class = machine.type_of(class);
    let Some(id) = machine.one_object(of) else {
        return Value::ANY;
    };
    let made = views::View::make(machine, Value::object(id), shows, class);
    let fixed = machine.field_of(of, slots::FIXED);
    views::fixed(machine, made, 0);
    if let Some(fixed) = fixed {
        machine.set_field_of(made, slots::FIXED, fixed);
    }
    made
}
