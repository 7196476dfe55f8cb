//! Maps whose entries have places too: sparse arrays lie in the order of their keys, an `ArrayMap`
//! in that of the hashes of its keys.

use crate::call::Call;
use crate::content::{Body, Entry};
use crate::machine::Machine;
use crate::natives::{order, returned};
use crate::run::Paths;
use crate::value::Value;

const OUTSIDE: &str = "Ljava/lang/ArrayIndexOutOfBoundsException;";

/// The key of an entry as its place goes by.
fn rank(machine: &mut Machine<'_, '_>, key: Value, hashed: bool) -> Option<i64> {
    match (hashed, key.as_int(), key.as_long()) {
        (true, _, _) if key.is_null() => Some(0),
        (true, _, _) => order::hash(machine, key).map(i64::from),
        (false, Some(word), _) => Some(i64::from(word)),
        (false, None, wide) => wide,
    }
}

/// The entries by place, each with what its place goes by; none where one is not known.
fn placed(machine: &mut Machine<'_, '_>, this: Value, hashed: bool) -> Option<Vec<(i64, Entry)>> {
    let (entries, rest) = machine.entries_of(this)?;
    if rest.is_some() || !entries.iter().all(|entry| entry.sure) {
        return None;
    }
    let mut found = Vec::new();
    for entry in entries {
        found.push((rank(machine, entry.key, hashed)?, entry));
    }
    found.sort_by_key(|(rank, _)| *rank);
    Some(found)
}

/// What is asked by place where the places are not known: any of the keys or values.
fn any_of(machine: &mut Machine<'_, '_>, this: Value, keys: bool) -> Option<Paths> {
    let (entries, rest) = machine.entries_of(this)?;
    let pick = |entry: &Entry| if keys { entry.key } else { entry.value };
    let rest = rest.map(|(key, value)| if keys { key } else { value });
    let all = entries.iter().map(pick).chain(rest);
    let joined = all.reduce(|sum, one| machine.pool.join(sum, one));
    returned(joined.unwrap_or(Value::ANY))
}

fn write(machine: &mut Machine<'_, '_>, this: Value, entries: Vec<Entry>) -> Option<()> {
    let id = machine.one_object(this)?;
    machine.heap.get_mut(id)?.body = Body::Entries {
        entries,
        rest: None,
    };
    Some(())
}

pub(crate) fn sparse(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let id = machine.one_object(this)?;
    let hashed = machine.program.descriptor(machine.heap.class(id)) == b"Landroid/util/ArrayMap;";
    match (call.name(), call.count()) {
        ("<init>", _) if !hashed => returned(Value::ZERO),
        ("append", 2) => {
            machine.put_entry(this, call.arg(1), call.arg(2));
            returned(Value::ZERO)
        }
        ("delete" | "remove", 1) if !hashed => {
            machine.remove_entry(this, call.arg(1));
            returned(Value::ZERO)
        }
        ("get", 2) => {
            let found = machine.find_entry(this, call.arg(1));
            returned(match found {
                (Some(value), true) => value,
                (Some(value), false) => machine.pool.join(value, call.arg(2)),
                (None, _) => call.arg(2),
            })
        }
        ("get", 1) if call.signature.result_letter == b'J' => {
            let found = machine.find_entry(this, call.arg(1));
            returned(match found {
                (Some(value), true) => value,
                (Some(value), false) => machine.pool.join(value, Value::wide(0)),
                (None, _) => Value::wide(0),
            })
        }
        ("keyAt" | "valueAt", 1) => at(machine, call, hashed),
        ("setValueAt" | "removeAtRange", 2) | ("removeAt", 1) => change(machine, call, hashed),
        ("indexOfKey" | "indexOfValue", 1) => index(machine, call, hashed),
        _ => None,
    }
}

/// What lies at a place.
fn at(machine: &mut Machine<'_, '_>, call: &Call, hashed: bool) -> Option<Paths> {
    let this = call.receiver();
    let keys = call.name() == "keyAt";
    let (Some(found), Some(place)) = (placed(machine, this, hashed), call.arg(1).as_int()) else {
        return any_of(machine, this, keys);
    };
    let entry = usize::try_from(place).ok().and_then(|at| found.get(at));
    match entry {
        Some((_, entry)) if keys => returned(entry.key),
        Some((_, entry)) => returned(entry.value),
        None => Some(machine.throw_new(OUTSIDE, None)),
    }
}

/// What is changed by place.
fn change(machine: &mut Machine<'_, '_>, call: &Call, hashed: bool) -> Option<Paths> {
    let this = call.receiver();
    let found = placed(machine, this, hashed)?;
    let mut entries: Vec<Entry> = found.into_iter().map(|(_, entry)| entry).collect();
    let place = usize::try_from(call.arg(1).as_int()?).ok()?;
    if place >= entries.len() {
        return Some(machine.throw_new(OUTSIDE, None));
    }
    let old = entries.get(place)?.value;
    match call.name() {
        "setValueAt" => entries.get_mut(place)?.value = call.arg(2),
        "removeAt" => {
            entries.remove(place);
        }
        _ => {
            let count = usize::try_from(call.arg(2).as_int()?).ok()?;
            let end = entries.len().min(place.saturating_add(count));
            entries.drain(place..end);
        }
    }
    write(machine, this, entries)?;
    returned(if hashed { old } else { Value::ZERO })
}

/// Where a key or value lies.
fn index(machine: &mut Machine<'_, '_>, call: &Call, hashed: bool) -> Option<Paths> {
    let (this, wanted) = (call.receiver(), call.arg(1));
    let Some(found) = placed(machine, this, hashed) else {
        return returned(Value::ANY);
    };
    let keys = call.name() == "indexOfKey";
    for (place, (_, entry)) in (0..).zip(&found) {
        let held = if keys { entry.key } else { entry.value };
        let same = if keys || hashed {
            order::same(machine, wanted, held)
        } else {
            crate::value::same(wanted.shape, held.shape)
        };
        match same {
            Some(true) => return returned(Value::int(place)),
            Some(false) => {}
            None => return returned(Value::ANY),
        }
    }
    let rank = rank(machine, wanted, hashed).filter(|_| keys);
    let before = rank.map(|rank| found.iter().filter(|(known, _)| *known < rank).count());
    let place = before.and_then(|place| i32::try_from(place).ok());
    match (keys, place) {
        (true, Some(place)) => returned(Value::int(!place)),
        (true, None) => returned(Value::ANY),
        _ => returned(Value::int(-1)),
    }
}

#[cfg(test)]
mod tests {
    use super::sparse;
    use crate::content::Content;
    use crate::natives::harness::{call_of, with_machine};
    use crate::run::{End, Paths};
    use crate::value::Value;

    #[test]
    fn places_go_by_keys() {
        with_machine(|machine| {
            let map = machine.make_named("Landroid/util/SparseArray;");
            let id = map.as_object().and_then(|id| machine.heap.get_mut(id));
            if let Some(content) = id {
                *content = Content::map();
            }
            for key in [40, 0, 7] {
                machine.put_entry(map, Value::int(key), Value::int(key * 10));
            }
            let mut ask = |method: &str, number: i32| {
                let args = vec![map, Value::int(number)];
                let call = call_of(machine, "android.util.SparseArray", method, args, false);
                match sparse(machine, &call) {
                    Some(Paths::One(End::Returned(value))) => value.as_int(),
                    _ => None,
                }
            };
            assert_eq!(ask("keyAt(I)I", 2), Some(40));
            assert_eq!(ask("valueAt(I)Ljava/lang/Object;", 1), Some(70));
            assert_eq!(ask("indexOfKey(I)I", 40), Some(2));
            assert_eq!(ask("indexOfKey(I)I", 12), Some(!2));
            assert_eq!(ask("removeAt(I)V", 1), Some(0));
            assert_eq!(ask("keyAt(I)I", 1), Some(40));
            assert_eq!(ask("keyAt(I)I", 2), None);
        });
    }
}
