//! Queues that threads wait at.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{list, returned};
use crate::run::Paths;
use crate::value::{Shape, Value};

/// What a blocking queue does beyond other queues: who takes from an empty one waits until
/// something is put in, or until the time is over.
pub(crate) fn queue(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let ends = match (call.name(), call.count()) {
        (
            "add" | "offer" | "put" | "addFirst" | "offerFirst" | "putFirst" | "addLast"
            | "offerLast" | "putLast" | "addAll" | "push",
            _,
        ) => {
            // Who waits runs behind what runs now, and finds it there.
            machine.release(this);
            return None;
        }
        ("take" | "takeFirst" | "takeLast", 0) => None,
        ("poll" | "pollFirst" | "pollLast", 2) => Some(time(machine, call)),
        _ => return None,
    };
    if !empty(machine, this)? {
        return ends.and_then(|_| at_once(machine, call));
    }
    let until = machine
        .world
        .time
        .saturating_add(ends.flatten().unwrap_or(0));
    // Others run meanwhile.
    machine.run_waiting(|task| task.due <= until);
    match (empty(machine, this)?, ends) {
        (false, None) => None,
        (false, Some(_)) => at_once(machine, call),
        (true, None) => Some(machine.block(this)),
        (true, Some(Some(_))) => returned(Value::ZERO),
        (true, Some(None)) => returned(machine.pool.join(Value::ZERO, Value::ANY)),
    }
}

/// What is there is taken without waiting.
fn at_once(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let plain = Call {
        args: vec![call.receiver()],
        ..call.clone()
    };
    list::list(machine, &plain)
}

/// Whether nothing is in a queue; none where that is not known.
fn empty(machine: &mut Machine<'_, '_>, queue: Value) -> Option<bool> {
    match machine.elements(queue)? {
        (cells, None) => Some(cells.is_empty()),
        (_, Some(_)) => None,
    }
}

/// Milliseconds of each unit, in thousandths of them.
const UNITS: [(&str, i64); 7] = [
    ("NANOSECONDS", 0),
    ("MICROSECONDS", 1),
    ("MILLISECONDS", 1_000),
    ("SECONDS", 1_000_000),
    ("MINUTES", 60_000_000),
    ("HOURS", 3_600_000_000),
    ("DAYS", 86_400_000_000),
];

/// The milliseconds that a number of some unit stands for.
pub(crate) fn time(machine: &Machine<'_, '_>, call: &Call) -> Option<i64> {
    let Shape::Wide(count) = call.arg(1).shape else {
        return None;
    };
    let unit = call.arg(2).as_object()?;
    let class = "java.util.concurrent.TimeUnit";
    let (_, thousandths) = UNITS.into_iter().find(|(name, _)| {
        let key = (class.to_owned(), (*name).to_owned());
        machine.named.get(&key) == Some(&unit)
    })?;
    Some(count.max(0).saturating_mul(thousandths) / 1_000)
}
