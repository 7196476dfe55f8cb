//! `ViewStub`: what it stands for takes its place, once.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

const INFLATED: &str = "onInflate(Landroid/view/ViewStub;Landroid/view/View;)V";

pub(crate) fn stub(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("setOnInflateListener", 1) => {
            machine.set_field_of(this, slots::ON_SHOW, call.arg(1));
            returned(Value::ZERO)
        }
        ("inflate", 0) => comes_up(machine, this).map(Paths::returned),
        // Out of sight for good is 8; anything else shows it.
        ("setVisibility", 1) if call.arg(1).as_int() != Some(8) => {
            let _ = comes_up(machine, this);
            None
        }
        _ => None,
    }
}

/// What a stub stands for comes in sight; who waits for that is told where it did not before.
fn comes_up(machine: &mut Machine<'_, '_>, stub: Value) -> Option<Value> {
    let inside = machine.inside(stub).first().copied()?;
    if machine.field_of(stub, slots::STARTED) == Some(Value::flag(true)) {
        return Some(inside);
    }
    machine.set_field_of(stub, slots::STARTED, Value::flag(true));
    machine.set_field_of(stub, slots::HIDDEN, Value::ZERO);
    machine.join_window(stub, inside);
    let listener = machine.field_of(stub, slots::ON_SHOW);
    if let Some(listener) = listener.filter(|held| !held.is_null()) {
        let _ = machine.call_back(listener, INFLATED, vec![stub, inside]);
    }
    Some(inside)
}
