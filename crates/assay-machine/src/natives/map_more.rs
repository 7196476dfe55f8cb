//! Maps that are made whole, and what sorted maps know of neighbours.

use crate::call::Call;
use crate::content::{Body, Content, Entry, Key};
use crate::machine::Machine;
use crate::natives::map::pair;
use crate::natives::map_write::put_all;
use crate::natives::{order, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

impl Machine<'_, '_> {
    /// The map an object keeps in a field, made where it has none.
    pub(crate) fn map_in(&mut self, holder: Value, key: Key) -> Value {
        if let Some(held) = self.field_of(holder, key) {
            return held;
        }
        let class = self.type_of("Ljava/util/HashMap;");
        let made = self.make(class, Content::map());
        self.set_field_of(holder, key, made);
        made
    }
}

/// `Map.of` and its like.
pub(crate) fn statics(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let class = machine.type_of("Ljava/util/LinkedHashMap;");
    let made = machine.make_here(class, Content::map());
    match call.name() {
        "of" => {
            for pair in call.args.chunks(2) {
                if let [key, value] = pair {
                    machine.put_entry(made, *key, *value);
                }
            }
        }
        "entry" => return returned(pair(machine, Value::ZERO, call.arg(1), call.arg(2))),
        "copyOf" => {
            if let Err(thrown) = put_all(machine, call.arg(1), made) {
                return Some(thrown);
            }
        }
        _ => return None,
    }
    machine.set_field_of(made, slots::FIXED, Value::int(2));
    returned(made)
}

/// What sorted maps know: the entries before, at and behind a key, and parts of the map.
pub(crate) fn neighbours(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    this: Value,
    entries: &[Entry],
) -> Result<Option<Value>, Paths> {
    let name = call.name();
    let comparator = machine.field_of(this, slots::ORDER).unwrap_or(Value::ZERO);
    if matches!(name, "firstKey" | "lastKey" | "firstEntry" | "lastEntry") && call.count() == 0 {
        let end = if name.starts_with("first") {
            entries.first()
        } else {
            entries.last()
        };
        return match (end, name.ends_with("Key")) {
            (None, true) => Err(machine.throw_new("Ljava/util/NoSuchElementException;", None)),
            (None, false) => Ok(Some(Value::ZERO)),
            (Some(entry), true) => Ok(Some(entry.key)),
            (Some(entry), false) => Ok(Some(pair(machine, Value::ZERO, entry.key, entry.value))),
        };
    }
    let Some(id) = this.as_object() else {
        return Ok(None);
    };
    let class = machine.heap.class(id);
    if name == "descendingMap" {
        let linked = machine.type_of("Ljava/util/LinkedHashMap;");
        let body = Body::Entries {
            entries: entries.iter().rev().cloned().collect(),
            rest: None,
        };
        return Ok(Some(machine.make_here(
            linked,
            Content {
                body,
                ..Content::default()
            },
        )));
    }
    let mut orders = Vec::new();
    let near = [
        "floor", "lower", "ceiling", "higher", "headMap", "tailMap", "subMap",
    ];
    if !near.iter().any(|start| name.starts_with(start)) {
        return Ok(None);
    }
    for entry in entries {
        match order::compare(machine, comparator, entry.key, call.arg(1))? {
            Some(order) => orders.push(order),
            None => return Ok(Some(Value::ANY)),
        }
    }
    let pick = |test: &dyn Fn(i32) -> bool| -> Vec<Entry> {
        entries
            .iter()
            .zip(&orders)
            .filter(|(_, order)| test(**order))
            .map(|(entry, _)| entry.clone())
            .collect()
    };
    let flag = |number: usize| call.arg(number).as_int().is_some_and(|flag| flag != 0);
    let one = match name {
        "floorKey" | "floorEntry" => pick(&|o| o <= 0).last().cloned(),
        "lowerKey" | "lowerEntry" => pick(&|o| o < 0).last().cloned(),
        "ceilingKey" | "ceilingEntry" => pick(&|o| o >= 0).first().cloned(),
        "higherKey" | "higherEntry" => pick(&|o| o > 0).first().cloned(),
        _ => {
            let part = match name {
                "headMap" => pick(&|o| o < 0 || (call.count() == 2 && flag(2) && o == 0)),
                "tailMap" => pick(&|o| o > 0 || ((call.count() == 1 || flag(2)) && o == 0)),
                _ => {
                    let four = call.count() == 4;
                    let (with, upper) = (!four || flag(2), call.arg(if four { 3 } else { 2 }));
                    let mut kept = Vec::new();
                    for entry in pick(&|o| o > 0 || (with && o == 0)) {
                        match order::compare(machine, comparator, entry.key, upper)? {
                            Some(order) if order < 0 || (four && flag(4) && order == 0) => {
                                kept.push(entry);
                            }
                            Some(_) => {}
                            None => return Ok(Some(Value::ANY)),
                        }
                    }
                    kept
                }
            };
            let body = Body::Entries {
                entries: part,
                rest: None,
            };
            let made = machine.make_here(
                class,
                Content {
                    body,
                    ..Content::default()
                },
            );
            machine.set_field_of(made, slots::ORDER, comparator);
            return Ok(Some(made));
        }
    };
    Ok(Some(match (one, name.ends_with("Key")) {
        (None, _) => Value::ZERO,
        (Some(entry), true) => entry.key,
        (Some(entry), false) => pair(machine, Value::ZERO, entry.key, entry.value),
    }))
}
