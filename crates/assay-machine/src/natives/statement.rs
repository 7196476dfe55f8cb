//! `SQLiteStatement`: a statement that is compiled once and filled in again and again.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{arrays, returned, sql};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

/// Most places of a statement that are told apart.
const MOST_PLACES: usize = 64;

pub(crate) fn statement(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "bindString" | "bindLong" | "bindDouble" | "bindBlob" => {
            bind(machine, this, call.arg(1), call.arg(2));
            returned(Value::ZERO)
        }
        "bindNull" => {
            bind(machine, this, call.arg(1), Value::ZERO);
            returned(Value::ZERO)
        }
        "bindAllArgsAsStrings" => {
            machine.set_field_of(this, slots::PARAMS, call.arg(1));
            returned(Value::ZERO)
        }
        "clearBindings" => {
            machine.set_field_of(this, slots::PARAMS, Value::ZERO);
            returned(Value::ZERO)
        }
        "execute" | "executeInsert" | "executeUpdateDelete" => {
            let text = machine.field_of(this, slots::VALUE)?;
            let text = machine.pool.known(text)?;
            let values = machine.field_of(this, slots::PARAMS).unwrap_or(Value::ZERO);
            let of = machine.field_of(this, slots::OF)?;
            if let Err(thrown) = sql::execute(machine, of, &text, values) {
                return Some(thrown);
            }
            returned(machine.anything(call.signature.result))
        }
        "close" => returned(Value::ZERO),
        _ => None,
    }
}

/// Puts a value into a place; the first is 1.
fn bind(machine: &mut Machine<'_, '_>, statement: Value, place: Value, value: Value) {
    let held = machine.field_of(statement, slots::PARAMS);
    let held = held.and_then(|held| arrays::cells_of(machine, held));
    let mut cells = held.map_or_else(Vec::new, |(cells, _)| cells);
    let place = place.as_int().and_then(|place| usize::try_from(place).ok());
    match place {
        Some(place) if (1..=MOST_PLACES).contains(&place) => {
            let room = cells.len().max(place);
            cells.resize(room, Value::ZERO);
            if let Some(cell) = cells.get_mut(place - 1) {
                *cell = value;
            }
        }
        _ => {
            for cell in &mut cells {
                *cell = machine.pool.join(*cell, value);
            }
        }
    }
    let cells = machine.new_array_of("[Ljava/lang/Object;", cells, Mark::NONE);
    machine.set_field_of(statement, slots::PARAMS, cells);
}
