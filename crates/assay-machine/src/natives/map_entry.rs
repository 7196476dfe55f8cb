//! Entries of maps.

use crate::call::Call;
use crate::content::{Content, Entry};
use crate::machine::Machine;
use crate::natives::order::{self, same};
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// An entry of a map; `setValue` writes through.
pub(crate) fn pair(machine: &mut Machine<'_, '_>, map: Value, key: Value, value: Value) -> Value {
    let class = machine.type_of("Ljava/util/Map$Entry;");
    let which = if machine.looping == 0 {
        String::new()
    } else {
        format!("{:?}", key.shape)
    };
    let made = machine.make_apart(class, Content::default(), &which);
    machine.set_field_of(made, slots::NAME, key);
    machine.set_field_of(made, slots::VALUE, value);
    machine.set_field_of(made, slots::OF, map);
    made
}

pub(crate) fn shown(
    machine: &mut Machine<'_, '_>,
    this: Value,
    entries: &[Entry],
    sized: bool,
) -> Result<Value, Paths> {
    let mut mark = machine.carried(this);
    let (mut whole, mut known) = (vec![u16::from(b'{')], sized);
    for (number, entry) in entries.iter().enumerate() {
        if number > 0 {
            whole.extend([u16::from(b','), u16::from(b' ')]);
        }
        for (value, sign) in [(entry.key, Some(u16::from(b'='))), (entry.value, None)] {
            if value.as_object().is_some() && value == this {
                whole.extend("(this Map)".encode_utf16());
            } else {
                let part = machine.text_of(value, b"L")?;
                mark = machine.pool.both(mark, part.mark);
                known &= part.units.is_some();
                whole.extend(part.units.unwrap_or_default());
            }
            whole.extend(sign);
        }
    }
    whole.push(u16::from(b'}'));
    Ok(if known {
        machine.new_text(&whole, mark)
    } else {
        machine.any_text(mark)
    })
}

pub(crate) fn entry(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    let held = |key| {
        machine
            .field_of(receiver, key)
            .unwrap_or(Value::ANY.marked(receiver.mark))
    };
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
        ("equals", 1) => {
            returned(same(machine, receiver, call.arg(1)).map_or(Value::ANY, Value::flag))
        }
        ("hashCode", 0) => returned(order::hash(machine, receiver).map_or(Value::ANY, Value::int)),
        ("toString", 0) => {
            let (key, value) = (held(slots::NAME), held(slots::VALUE));
            let mut mark = machine.carried(receiver);
            let mut parts = Vec::new();
            for value in [key, value] {
                match machine.text_of(value, b"L") {
                    Ok(part) => {
                        mark = machine.pool.both(mark, part.mark);
                        parts.push(part.units);
                    }
                    Err(thrown) => return Some(thrown),
                }
            }
            let known: Option<Vec<Vec<u16>>> = parts.into_iter().collect();
            returned(match known {
                Some(parts) => machine.new_text(&parts.join(&u16::from(b'=')), mark),
                None => machine.any_text(mark),
            })
        }
        ("comparingByKey" | "comparingByValue", _) => {
            crate::natives::function::by_entry(machine, call)
        }
        _ => None,
    }
}
