//! `wait` and `notify`, and the conditions of locks.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{blocking, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// `Object.wait`, `notify` and `notifyAll`.
pub(crate) fn object(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "wait" {
        told(machine, lock_of(call));
        return returned(Value::ZERO);
    }
    let span = match call.arg(1).as_long() {
        _ if call.count() == 0 => None,
        Some(0) => None,
        span => Some(span.unwrap_or(0)),
    };
    Some(wait(machine, call, span, Value::ZERO))
}

/// `Condition.await` and its like, `signal` and `signalAll`.
pub(crate) fn condition(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "signal" | "signalAll" => Some(either_first(machine, lock_of(call))),
        "await" if call.count() == 2 => {
            let span = blocking::time(machine, call).unwrap_or(0);
            let told = machine.either_flag();
            Some(wait(machine, call, Some(span), told))
        }
        "await" | "awaitUninterruptibly" => Some(wait(machine, call, None, Value::ZERO)),
        _ => None,
    }
}

/// Who waits goes on.
fn told(machine: &mut Machine<'_, '_>, lock: Value) {
    let times = machine.field_of(lock, slots::TOLD);
    let times = times.and_then(Value::as_int).unwrap_or(0);
    machine.set_field_of(lock, slots::TOLD, Value::int(times.wrapping_add(1)));
    machine.release(lock);
}

/// Who waits goes on at once, or behind what the one that tells it does next.
fn either_first(machine: &mut Machine<'_, '_>, lock: Value) -> Paths {
    let waits = machine.world.blocked.iter().any(|(on, _)| *on == lock);
    if !machine.world.exploring || !waits {
        told(machine, lock);
        return Paths::returned(Value::ZERO);
    }
    let before = machine.world.clone();
    machine.choose(2, |machine, number| {
        machine.world = before.clone();
        let queued: Vec<u64> = machine.world.queue.iter().map(|task| task.order).collect();
        told(machine, lock);
        if number == 0 {
            machine.run_waiting(|task| !queued.contains(&task.order));
        }
        Paths::returned(Value::ZERO)
    })
}

/// Who was told is found by the object alone, whatever is known of how it came here.
fn lock_of(call: &Call) -> Value {
    Value::of(call.receiver().shape)
}

/// A thread gives way to others; without a time it goes on when it is told to.
fn wait(machine: &mut Machine<'_, '_>, call: &Call, span: Option<i64>, then: Value) -> Paths {
    let lock = lock_of(call);
    if machine.one_object(lock).is_none() {
        return Paths::returned(then);
    }
    if machine.world.exploring {
        // Others can be done by then; whoever is told later starts over.
        let before = machine.field_of(lock, slots::TOLD);
        machine.run_waiting(super::turns::is_thread);
        let woken = span.is_some() || machine.field_of(lock, slots::TOLD) != before;
        return if woken || machine.current.is_none() {
            Paths::returned(then)
        } else {
            machine.block(lock)
        };
    }
    let until = machine.world.time.saturating_add(span.unwrap_or(0));
    let Some(task) = machine.current.clone() else {
        // Nobody can start this over: the others that are ready are all that can help.
        let waits = machine.world.queue.iter().any(|task| task.due <= until);
        machine.run_waiting(|task| task.due <= until);
        return if waits || span.is_some() {
            Paths::returned(then)
        } else {
            Paths::Many(Vec::new())
        };
    };
    // Who waits for a time once goes on behind it; who does so again goes round a loop, and what
    // it looks for comes when somebody tells.
    let turn = i32::try_from(task.order).map_or(Value::ANY, Value::int);
    if span.is_none() || machine.field_of(lock, slots::WAITED) == Some(turn) {
        return machine.block(lock);
    }
    machine.set_field_of(lock, slots::WAITED, turn);
    machine.run_waiting(|task| task.due <= until);
    Paths::returned(then)
}
