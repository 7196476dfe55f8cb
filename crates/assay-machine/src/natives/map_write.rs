//! What changes maps, and what sorted maps know of neighbours.

use crate::call::Call;
use crate::content::Body;
use crate::machine::Machine;
use crate::natives::list_write;
use crate::natives::map::{arranged, or_null, pair};
pub(crate) use crate::natives::map_more::{neighbours, statics};
use crate::natives::order::{self, Sort};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

const APPLY: &str = "apply(Ljava/lang/Object;)Ljava/lang/Object;";
const APPLY_BOTH: &str = "apply(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";

/// Whether a method changes a map.
pub(crate) fn changes(name: &str) -> bool {
    let starts = [
        "put", "remove", "replace", "compute", "merge", "clear", "poll",
    ];
    starts.iter().any(|start| name.starts_with(start))
}

/// Maps that take no `null` key throw.
pub(crate) fn refuse_null(
    machine: &mut Machine<'_, '_>,
    this: Value,
    key: Value,
) -> Result<(), Paths> {
    if !key.is_null() {
        return Ok(());
    }
    let Some(id) = this.as_object() else {
        return Ok(());
    };
    let class = machine.program.java_type(machine.heap.class(id));
    let natural = machine
        .field_of(this, slots::ORDER)
        .is_none_or(Value::is_null);
    let sorted = machine.sort_of(id) == Sort::Sorted && natural;
    if sorted || class.contains(".concurrent.") || class == "java.util.Hashtable" {
        return Err(machine.throw_new(crate::step::NULL, None));
    }
    Ok(())
}

/// `LinkedHashMap` in the order of access moves what is asked for to the end.
pub(crate) fn touch(machine: &mut Machine<'_, '_>, this: Value, key: Value) {
    if machine.field_of(this, slots::LAST) != Some(Value::flag(true)) {
        return;
    }
    let (Some((mut entries, None)), Some(id)) = (machine.entries_of(this), this.as_object()) else {
        return;
    };
    let at = (0..entries.len()).find(|at| {
        let held = entries.get(*at).map(|entry| entry.key);
        held.and_then(|held| order::same(machine, key, held)) == Some(true)
    });
    let Some(at) = at else { return };
    let entry = entries.remove(at);
    entries.push(entry);
    if let Some(content) = machine.heap.get_mut(id) {
        content.body = Body::Entries {
            entries,
            rest: None,
        };
    }
}

fn made(machine: &mut Machine<'_, '_>, call: &Call, this: Value) -> Result<Value, Paths> {
    let Some(id) = this.as_object() else {
        return Ok(Value::ZERO);
    };
    let first = call
        .signature
        .params
        .first()
        .map(|ty| machine.program.descriptor(*ty).to_vec());
    match first.as_deref() {
        Some(b"I") => {
            let Some(size) = call.arg(1).as_int() else {
                return Ok(Value::ZERO);
            };
            if size < 0 {
                return Err(machine.throw_new("Ljava/lang/IllegalArgumentException;", None));
            }
            order::set_buckets(machine, id, order::table_for(size), false);
            if call.count() == 3 {
                // `LinkedHashMap` in the order of access.
                machine.set_field_of(this, slots::LAST, call.arg(3));
            }
        }
        Some(b"Ljava/util/Comparator;") => machine.set_field_of(this, slots::ORDER, call.arg(1)),
        Some(b"Ljava/lang/Class;") | None => {}
        Some(_) => {
            if call.arg(1).is_null() {
                return Err(machine.throw_new(crate::step::NULL, None));
            }
            if let Some(order) = machine.field_of(call.arg(1), slots::ORDER) {
                machine.set_field_of(this, slots::ORDER, order);
            }
            put_all(machine, call.arg(1), this)?;
        }
    }
    Ok(Value::ZERO)
}

pub(crate) fn put_all(
    machine: &mut Machine<'_, '_>,
    from: Value,
    this: Value,
) -> Result<(), Paths> {
    let Some((others, other)) = arranged(machine, from) else {
        let mark = machine.carried(from);
        machine.taint_object(this, mark);
        machine.put_entry(this, Value::ANY, Value::ANY.marked(mark));
        return Ok(());
    };
    if let Some(id) = this.as_object() {
        order::room_for(machine, id, others.len());
    }
    for entry in others {
        put(machine, this, entry.key, entry.value)?;
    }
    if let Some((_, value)) = other {
        machine.put_entry(this, Value::ANY, value);
    }
    Ok(())
}

fn put(
    machine: &mut Machine<'_, '_>,
    this: Value,
    key: Value,
    value: Value,
) -> Result<Value, Paths> {
    put_new(machine, this, key, value, false)
}

/// `put`, or what `merge` and its like do.
pub(crate) fn put_new(
    machine: &mut Machine<'_, '_>,
    this: Value,
    key: Value,
    value: Value,
    first: bool,
) -> Result<Value, Paths> {
    refuse_null(machine, this, key)?;
    if let (Some(id), Some((entries, None))) = (this.as_object(), machine.entries_of(this))
        && entries.is_empty()
        && machine.sort_of(id) == Sort::Sorted
    {
        // Even the first key is compared, with itself.
        let comparator = machine.field_of(this, slots::ORDER).unwrap_or(Value::ZERO);
        order::compare(machine, comparator, key, key)?;
    }
    let found = machine.find_entry(this, key);
    let old = or_null(machine, found);
    machine.put_at(this, key, value, first);
    touch(machine, this, key);
    evict(machine, this)?;
    Ok(old)
}

/// An app's `removeEldestEntry`.
fn evict(machine: &mut Machine<'_, '_>, this: Value) -> Result<(), Paths> {
    const ELDEST: &str = "removeEldestEntry(Ljava/util/Map$Entry;)Z";
    let Some(class) = machine.class_of(this.shape) else {
        return Ok(());
    };
    if machine.program.class_of(class).is_none()
        || machine
            .lookup
            .find_named(class, "removeEldestEntry", "(Ljava/util/Map$Entry;)Z")
            .is_none()
    {
        return Ok(());
    }
    let Some((entries, None)) = machine.entries_of(this) else {
        return Ok(());
    };
    let Some(eldest) = entries.first().cloned() else {
        return Ok(());
    };
    let shown = pair(machine, this, eldest.key, eldest.value);
    match machine
        .ask(this, ELDEST, vec![shown])?
        .and_then(Value::as_int)
    {
        Some(0) => {}
        Some(_) => machine.remove_entry(this, eldest.key),
        None => machine.cut("an eviction that is not known"),
    }
    Ok(())
}

#[allow(clippy::too_many_lines, reason = "a table of methods")]
pub(crate) fn writes(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    this: Value,
) -> Result<Option<Value>, Paths> {
    let (key, value) = (call.arg(1), call.arg(2));
    Ok(Some(match (call.name(), call.count()) {
        ("<init>", _) => made(machine, call, this)?,
        ("putAll", 1) => {
            put_all(machine, key, this)?;
            Value::ZERO
        }
        ("put", 2) => put(machine, this, key, value)?,
        ("replace", 2) => match machine.find_entry(this, key) {
            (None, _) => Value::ZERO,
            _ => put(machine, this, key, value)?,
        },
        ("replace", 3) => match machine.find_entry(this, key) {
            (Some(old), true) => match order::same(machine, value, old) {
                Some(true) => {
                    machine.put_entry(this, key, call.arg(3));
                    Value::flag(true)
                }
                Some(false) => Value::flag(false),
                None => {
                    let joined = machine.pool.join(old, call.arg(3));
                    machine.put_entry(this, key, joined);
                    machine.either_flag()
                }
            },
            (None, _) => Value::flag(false),
            _ => machine.either_flag(),
        },
        ("putIfAbsent", 2) => {
            let found = machine.find_entry(this, key);
            match found {
                (Some(held), true) if !held.is_null() => return Ok(Some(held)),
                (Some(old), false) => {
                    let joined = machine.pool.join(old, value);
                    machine.put_entry(this, key, joined);
                }
                _ => {
                    put(machine, this, key, value)?;
                }
            }
            or_null(machine, found)
        }
        ("computeIfAbsent", 2) => {
            if let (Some(held), true) = machine.find_entry(this, key)
                && !held.is_null()
            {
                return Ok(Some(held));
            }
            let made = machine.ask(value, APPLY, vec![key])?.unwrap_or(Value::ANY);
            if !made.is_null() {
                put_new(machine, this, key, made, true)?;
            }
            made
        }
        ("computeIfPresent" | "compute" | "merge", _) => {
            return computed(machine, call, this).map(Some);
        }
        ("replaceAll" | "forEach", 1) => return each(machine, call, this).map(Some),
        ("remove", 1) => {
            refuse_null(machine, this, key)?;
            let found = machine.find_entry(this, key);
            machine.remove_entry(this, key);
            or_null(machine, found)
        }
        ("remove", 2) => match machine.find_entry(this, key) {
            (Some(old), true) if order::same(machine, value, old) == Some(true) => {
                machine.remove_entry(this, key);
                Value::flag(true)
            }
            (Some(old), true) if order::same(machine, value, old) == Some(false) => {
                Value::flag(false)
            }
            (None, _) => Value::flag(false),
            _ => machine.either_flag(),
        },
        ("clear", 0) => {
            if let Some(content) = this.as_object().and_then(|id| machine.heap.get_mut(id)) {
                content.body = Body::Entries {
                    entries: Vec::new(),
                    rest: None,
                };
            }
            list_write::changed(machine, this);
            Value::ZERO
        }
        ("pollFirstEntry" | "pollLastEntry", 0) => {
            let Some((entries, None)) = machine.entries_of(this) else {
                return Ok(None);
            };
            let end = if call.name() == "pollFirstEntry" {
                entries.first()
            } else {
                entries.last()
            };
            let Some(entry) = end.cloned() else {
                return Ok(Some(Value::ZERO));
            };
            machine.remove_entry(this, entry.key);
            pair(machine, Value::ZERO, entry.key, entry.value)
        }
        _ => return Ok(None),
    }))
}

fn computed(machine: &mut Machine<'_, '_>, call: &Call, this: Value) -> Result<Value, Paths> {
    let key = call.arg(1);
    let found = machine.find_entry(this, key);
    let held = or_null(machine, found);
    let function = call.arg(call.count());
    let new = match (call.name(), held.is_null()) {
        ("computeIfPresent", true) => return Ok(Value::ZERO),
        ("merge", true) => Some(call.arg(2)),
        ("merge", false) => machine.ask(function, APPLY_BOTH, vec![held, call.arg(2)])?,
        _ => machine.ask(function, APPLY_BOTH, vec![key, held])?,
    };
    let new = new.unwrap_or(Value::ANY);
    if new.is_null() {
        machine.remove_entry(this, key);
    } else {
        put_new(machine, this, key, new, true)?;
    }
    Ok(new)
}

fn each(machine: &mut Machine<'_, '_>, call: &Call, this: Value) -> Result<Value, Paths> {
    const ACCEPT: &str = "accept(Ljava/lang/Object;Ljava/lang/Object;)V";
    let Some((entries, rest)) = arranged(machine, this) else {
        return Ok(Value::ZERO);
    };
    let replaces = call.name() == "replaceAll";
    for entry in entries {
        let args = vec![entry.key, entry.value];
        if replaces {
            let new = machine
                .ask(call.arg(1), APPLY_BOTH, args)?
                .unwrap_or(Value::ANY);
            machine.put_entry(this, entry.key, new);
        } else {
            machine.ask(call.arg(1), ACCEPT, args)?;
        }
    }
    if let Some((key, value)) = rest {
        machine.may += 1;
        let method = if replaces { APPLY_BOTH } else { ACCEPT };
        let _ = machine.call_back(call.arg(1), method, vec![key, value]);
        machine.may -= 1;
    }
    Ok(Value::ZERO)
}
