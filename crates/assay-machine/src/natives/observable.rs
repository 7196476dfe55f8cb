//! `java.util.Observable`: who asked to be told is told once something changed.

use crate::call::Call;
use crate::content::Body;
use crate::machine::Machine;
use crate::natives::{order, returned};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;

const UPDATE: &str = "update(Ljava/util/Observable;Ljava/lang/Object;)V";

pub(crate) fn observable(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let id = machine.one_object(this)?;
    let held = order::held(machine, id).map_or_else(Vec::new, |(cells, _)| cells);
    let keep = |machine: &mut Machine<'_, '_>, cells: Vec<Value>| {
        if let Some(content) = machine.heap.get_mut(id) {
            content.body = Body::Cells { cells, rest: None };
        }
    };
    match call.name() {
        "<init>" => returned(Value::ZERO),
        "addObserver" => {
            let mut cells = held;
            if !cells.contains(&call.arg(1)) {
                cells.push(call.arg(1));
            }
            keep(machine, cells);
            returned(Value::ZERO)
        }
        "deleteObserver" => {
            let left = held.into_iter().filter(|one| *one != call.arg(1)).collect();
            keep(machine, left);
            returned(Value::ZERO)
        }
        "deleteObservers" => {
            keep(machine, Vec::new());
            returned(Value::ZERO)
        }
        "countObservers" => returned(Value::int(i32::try_from(held.len()).ok()?)),
        "setChanged" | "clearChanged" => {
            machine.set_field_of(this, slots::THERE, Value::flag(call.name() == "setChanged"));
            returned(Value::ZERO)
        }
        "hasChanged" => returned(machine.field_of(this, slots::THERE).unwrap_or(Value::ZERO)),
        "notifyObservers" => {
            let changed = machine.field_of(this, slots::THERE).unwrap_or(Value::ZERO);
            if changed == Value::ZERO {
                return returned(Value::ZERO);
            }
            machine.set_field_of(this, slots::THERE, Value::ZERO);
            // The one who asked last is told first.
            for observer in held.into_iter().rev() {
                let args = vec![this, call.arg(1)];
                let told = machine.call_back(observer, UPDATE, args);
                if let Paths::One(End::Thrown(_)) = told {
                    return Some(told);
                }
            }
            returned(Value::ZERO)
        }
        _ => None,
    }
}
