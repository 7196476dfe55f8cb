//! Cursors over rows that are known.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{arrays, boxes, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// `Cursor` over rows that are known.
pub(crate) fn cursor(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    if call.name() == "close" {
        return returned(Value::ZERO);
    }
    let rows = machine
        .field_of(this, slots::ROWS)
        .and_then(|rows| arrays::cells_of(machine, rows))?
        .0;
    let at = machine
        .field_of(this, slots::AT)
        .and_then(|at| at.as_int())?;
    let count = i32::try_from(rows.len()).unwrap_or(i32::MAX);
    let to = match call.name() {
        "moveToFirst" => 0,
        "moveToNext" => at + 1,
        "moveToLast" => count - 1,
        "moveToPrevious" => at - 1,
        "moveToPosition" => call.arg(1).as_int()?,
        "getCount" => return returned(Value::int(count)),
        "getPosition" => return returned(Value::int(at)),
        "isAfterLast" => return returned(Value::flag(at >= count)),
        "isBeforeFirst" => return returned(Value::flag(at < 0)),
        "getColumnIndex" | "getColumnIndexOrThrow" => return column(machine, this, call.arg(1)),
        name if name.starts_with("get") || name == "isNull" => {
            return cell(machine, call, &rows, at);
        }
        _ => return None,
    };
    machine.set_field_of(this, slots::AT, Value::int(to.clamp(-1, count)));
    returned(Value::flag(to >= 0 && to < count))
}

fn column(machine: &mut Machine<'_, '_>, cursor: Value, name: Value) -> Option<Paths> {
    let names = machine
        .field_of(cursor, slots::PARAMS)
        .and_then(|names| arrays::cells_of(machine, names))?
        .0;
    let wanted = machine.pool.known(name)?;
    let at = names
        .iter()
        .position(|name| machine.pool.known(*name).as_deref() == Some(&wanted));
    match at {
        Some(at) => returned(i32::try_from(at).map_or(Value::ANY, Value::int)),
        // All columns were asked for: the name itself stands for the number.
        None => returned(name),
    }
}

fn cell(machine: &mut Machine<'_, '_>, call: &Call, rows: &[Value], at: i32) -> Option<Paths> {
    let row = usize::try_from(at)
        .ok()
        .and_then(|at| rows.get(at))
        .copied()?;
    let asked = call.arg(1);
    let key = match asked.as_int() {
        Some(number) => {
            let names = machine
                .field_of(call.receiver(), slots::PARAMS)
                .and_then(|names| arrays::cells_of(machine, names))?
                .0;
            usize::try_from(number)
                .ok()
                .and_then(|number| names.get(number))
                .copied()?
        }
        None => asked,
    };
    let (found, sure) = machine.find_entry(row, key);
    let value = found.filter(|_| sure)?;
    if call.name() == "isNull" {
        return returned(Value::flag(value.is_null()));
    }
    let letter = call.signature.result_letter;
    returned(match letter {
        b'I' | b'J' | b'S' if machine.pool.known(value).is_none() && value.as_int().is_none() => {
            boxes::unboxed(machine, value, letter)
        }
        b'J' => value
            .as_int()
            .map_or(value, |number| Value::wide(number.into())),
        _ => value,
    })
}
