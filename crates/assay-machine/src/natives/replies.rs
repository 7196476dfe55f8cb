//! Answers to whoever asked: other apps, where nobody in the app did.

use crate::call::Call;
use crate::machine::Machine;
use crate::run::Paths;
use crate::value::{Mark, Shape, Value};

/// What a receiver that other apps reach gives back to the sender of a broadcast.
pub(crate) fn receiver(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let sets = matches!(
        call.name(),
        "setResult" | "setResultData" | "setResultExtras"
    );
    if call.signature.class.ends_with("PendingResult") {
        return super::rounds::receiver(machine, call);
    }
    let class = machine.class_of(call.receiver().shape)?;
    let class = machine.program.java_type(class);
    let mut known = machine.world.app.components.iter();
    if sets && known.any(|known| known.kind == "receiver" && known.class == class && known.exported)
    {
        give(machine, call);
    }
    super::rounds::receiver(machine, call)
}

/// What is sent through a receiver, messenger or binder that another app handed over.
pub(crate) fn remote(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let sends = matches!(call.name(), "send" | "transact");
    if sends && is_foreign(machine, call.receiver()) {
        give(machine, call);
    }
    None
}

/// Whether nobody knows what an object is.
fn is_foreign(machine: &Machine<'_, '_>, object: Value) -> bool {
    let shapes = machine.pool.shapes(object.shape);
    shapes
        .iter()
        .any(|shape| matches!(shape, Shape::Unknown(_)))
}

fn give(machine: &mut Machine<'_, '_>, call: &Call) {
    let mut mark = Mark::NONE;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    if mark != Mark::NONE {
        machine.event("sink", "intent", mark, call);
    }
}
