//! Calls on maps of which it is not known which they are.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::map::or_null;
use crate::natives::returned;
use crate::run::Paths;
use crate::value::{ObjectId, Value};

/// A call on a map of which it is not known which it is.
pub(crate) fn blurred(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let mut sum: Option<Value> = None;
    let ids: Vec<ObjectId> = machine.objects(call.receiver()).unwrap_or_default();
    for id in ids {
        let this = Value::object(id);
        match (call.name(), call.count()) {
            ("put" | "replace" | "putIfAbsent", 2) => {
                let (old, _) = machine.find_entry(this, call.arg(1));
                let value = old.map_or(call.arg(2), |old| machine.pool.join(old, call.arg(2)));
                machine.put_entry(this, call.arg(1), value);
            }
            ("get" | "getOrDefault", _) => {
                let found = machine.find_entry(this, call.arg(1));
                let value = or_null(machine, found);
                sum = Some(sum.map_or(value, |sum| machine.pool.join(sum, value)));
            }
            _ => {}
        }
    }
    let mark = machine.carried(call.receiver());
    let value = sum.unwrap_or_else(|| Value::ANY.marked(mark));
    returned(value)
}
