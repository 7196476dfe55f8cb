//! Parcels, and the binders that are handed them.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::{returned, row};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;

/// What answers a transaction.
pub(crate) const TRANSACT: &str = "onTransact(ILandroid/os/Parcel;Landroid/os/Parcel;I)Z";
/// What is written for the other side of a call and read by it at once.
const AROUND: [&str; 5] = [
    "writeInterfaceToken",
    "enforceInterface",
    "writeNoException",
    "readException",
    "writeException",
];

/// `Parcel`: values in the order they are written.
pub(crate) fn parcel(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    let name = call.name();
    match name {
        "obtain" => {
            let made = machine.make_here(call.signature.result, Content::cells(Vec::new()));
            row::go(machine, made, Some(0));
            returned(made)
        }
        "recycle" | "setDataCapacity" | "setDataSize" => returned(Value::ZERO),
        "setDataPosition" => {
            row::go(
                machine,
                this,
                first.as_int().filter(|at| *at == 0).map(|_| 0),
            );
            returned(Value::ZERO)
        }
        "dataPosition" | "dataSize" | "dataAvail" | "dataCapacity" | "hasFileDescriptors" => {
            returned(machine.anything(call.signature.result))
        }
        "marshall" => {
            let copy = row::copy(machine, this)?;
            let mark = machine.carried(copy);
            let made = machine.any_array("[B", mark);
            machine.set_field_of(made, slots::WRITTEN, copy);
            returned(made)
        }
        "unmarshall" | "appendFrom" => {
            let from = machine.field_of(first, slots::WRITTEN).unwrap_or(first);
            let held = super::arrays_cells(machine, from);
            let is_row = machine.field_of(from, slots::AT).is_some();
            if let Some((cells, _)) = held.filter(|(_, rest)| is_row && rest.is_none()) {
                for cell in cells {
                    row::write(machine, this, cell);
                }
            } else {
                let mark = machine.carried(first);
                row::write(machine, this, Value::ANY.marked(mark));
            }
            returned(Value::ZERO)
        }
        _ if AROUND.contains(&name) => returned(Value::ZERO),
        _ if name.starts_with("write") => {
            let value = row::frozen(machine, first);
            row::write(machine, this, value);
            returned(Value::ZERO)
        }
        _ if name.starts_with("read") || name.starts_with("create") => Some(read(machine, call)),
        _ => None,
    }
}

fn read(machine: &mut Machine<'_, '_>, call: &Call) -> Paths {
    let this = call.receiver();
    let zero = match call.signature.result_letter {
        b'J' | b'D' => Value::wide(0),
        _ => Value::ZERO,
    };
    let known = machine.one_object(this).is_some();
    let value = row::read(machine, this).unwrap_or(if known {
        zero
    } else {
        machine.anything(call.signature.result).marked(this.mark)
    });
    if call.signature.result_letter != b'V' {
        return Paths::returned(row::frozen(machine, value));
    }
    // It is read into what is handed in.
    let into = call.arg(1);
    let held = machine
        .one_object(value)
        .and_then(|id| machine.heap.get(id))
        .map(|content| content.body.clone());
    let target = machine
        .one_object(into)
        .and_then(|id| machine.heap.get_mut(id));
    match (held, target) {
        (Some(body), Some(target)) if !target.summary && !matches!(body, Body::Plain) => {
            target.body = body;
        }
        _ => {
            let mark = machine.carried(value);
            machine.taint_object(into, mark);
            machine.pour(into, mark);
        }
    }
    Paths::returned(Value::ZERO)
}

/// `Binder`: a transaction is answered by the object it is made on.
pub(crate) fn binder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => returned(Value::ZERO),
        "attachInterface" => {
            machine.set_field_of(this, slots::TARGET, call.arg(1));
            machine.set_field_of(this, slots::NAME, call.arg(2));
            returned(Value::ZERO)
        }
        "queryLocalInterface" => {
            let name = machine.field_of(this, slots::NAME);
            let name = name.and_then(|name| machine.pool.known(name));
            let same = name.is_some() && name == machine.pool.known(call.arg(1));
            let held = machine.field_of(this, slots::TARGET).filter(|_| same);
            returned(held.unwrap_or(Value::ZERO))
        }
        "getInterfaceDescriptor" => returned(machine.field_of(this, slots::NAME)?),
        "transact" => {
            let (data, reply) = (call.arg(2), call.arg(3));
            row::go(machine, data, Some(0));
            let args = (1..=4).map(|number| call.arg(number)).collect();
            let paths = machine.call_back(this, TRANSACT, args);
            if matches!(paths, Paths::One(End::Returned(_))) {
                row::go(machine, reply, Some(0));
                return Some(paths);
            }
            let back = machine.field_of(reply, slots::AT);
            if back.is_some() {
                machine.set_field_of(reply, slots::AT, Value::ANY);
            }
            Some(paths)
        }
        "onTransact" => returned(Value::flag(false)),
        "isBinderAlive" | "pingBinder" => returned(Value::flag(true)),
        _ => None,
    }
}
