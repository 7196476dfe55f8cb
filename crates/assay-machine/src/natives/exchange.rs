//! `Exchanger`: two threads meet and swap what they bring.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// Who comes first leaves what it brings and waits; who comes second takes it and leaves its own.
pub(crate) fn exchanger(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => return returned(Value::ZERO),
        "exchange" => {}
        _ => return None,
    }
    machine.one_object(this)?;
    let task = machine.current.as_ref().map(|task| task.object);
    let mine = task.unwrap_or_else(|| machine.current_thread());
    if let Some(answer) = answered(machine, this, mine) {
        return returned(answer);
    }
    let waits = machine.field_of(this, slots::OF).filter(|by| !by.is_null());
    if let Some(by) = waits.filter(|by| *by != mine) {
        let brought = machine.field_of(this, slots::OBJECT)?;
        machine.set_field_of(this, slots::OF, Value::ZERO);
        machine.set_field_of(this, slots::TARGET, by);
        machine.set_field_of(this, slots::VALUE, call.arg(1));
        machine.release(this);
        return returned(brought);
    }
    machine.set_field_of(this, slots::OF, mine);
    machine.set_field_of(this, slots::OBJECT, call.arg(1));
    // Others run meanwhile.
    machine.run_waiting(|_| true);
    match answered(machine, this, mine) {
        Some(answer) => returned(answer),
        None => Some(machine.block(this)),
    }
}

/// What was left for a thread that waits.
fn answered(machine: &mut Machine<'_, '_>, this: Value, mine: Value) -> Option<Value> {
    let target = machine.field_of(this, slots::TARGET)?;
    (target == mine).then_some(())?;
    machine.set_field_of(this, slots::TARGET, Value::ZERO);
    machine.field_of(this, slots::VALUE)
}
