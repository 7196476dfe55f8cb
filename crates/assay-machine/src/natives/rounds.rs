//! Ordered broadcasts: what receivers of one round tell each other.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::starts::RECEIVE;
use crate::value::Value;
use crate::world::{Component, Listener};

/// Who hears of a round, and how early.
pub(crate) enum Hearer {
    /// A receiver of the manifest.
    Declared(Component),
    /// One that was registered.
    Registered(Listener),
}

/// The order of a round: by priority; of one priority those that were registered come first.
pub(crate) fn in_order(mut all: Vec<(i32, Hearer)>) -> Vec<Hearer> {
    all.sort_by_key(|(priority, hearer)| {
        let declared = matches!(hearer, Hearer::Declared(_));
        (std::cmp::Reverse(*priority), declared)
    });
    all.into_iter().map(|(_, hearer)| hearer).collect()
}

impl Machine<'_, '_> {
    /// A round that begins with a result.
    pub(crate) fn round(&mut self, code: Value, data: Value, extras: Value) -> Value {
        let round = self.make_named("Landroid/content/BroadcastReceiver$PendingResult;");
        for (key, value) in [
            (slots::WHAT, code),
            (slots::DATA, data),
            (slots::EXTRAS, extras),
            (slots::FINISHED, Value::ZERO),
        ] {
            self.set_field_of(round, key, value);
        }
        round
    }

    /// Sends a broadcast through its round: one receiver after the other, and the one that awaits
    /// the result, if there is one.
    pub(crate) fn run_round(&mut self, intent: Value, round: Value) {
        let mut all = Vec::new();
        for target in self.targets_of("receiver", intent) {
            let priority = self.priority_of(&target, intent);
            all.push((priority, Hearer::Declared(target)));
        }
        for listener in self.hearers_of(intent) {
            let held = self.field_of(listener.holder, slots::PRIORITY);
            let priority = held.and_then(Value::as_int).unwrap_or(0);
            all.push((priority, Hearer::Registered(listener)));
        }
        for hearer in in_order(all) {
            if self.field_of(round, slots::FINISHED) == Some(Value::flag(true)) {
                break;
            }
            match hearer {
                Hearer::Declared(target) => self.receive_in(&target, intent, round),
                Hearer::Registered(listener) => self.hear_in(listener.object, intent, round),
            }
            if self.field_of(round, slots::STARTED) == Some(Value::flag(true)) {
                // It answers from another thread, and the next one waits for that.
                self.run_waiting(super::turns::is_thread);
                self.set_field_of(round, slots::STARTED, Value::ZERO);
            }
        }
        let last = self.field_of(round, slots::CLIENT).unwrap_or(Value::ZERO);
        if last.is_null() {
            return;
        }
        if self.answers_to(last, RECEIVE) {
            self.hear_in(last, intent, round);
        } else {
            self.tell_sent(last, round, intent);
        }
    }

    fn hear_in(&mut self, receiver: Value, intent: Value, round: Value) {
        let context = self.application();
        self.set_field_of(receiver, slots::ROUND, round);
        self.call_own(receiver, RECEIVE, vec![context, intent]);
        self.set_field_of(receiver, slots::ROUND, Value::ZERO);
    }

    /// The priority of the filter of a receiver that takes an intent.
    fn priority_of(&self, target: &Component, intent: Value) -> i32 {
        let action = self.field_of(intent, slots::ACTION);
        let action = action.and_then(|action| self.pool.known(action));
        let fits = target
            .filters
            .iter()
            .filter(|filter| action.as_ref().is_none_or(|a| filter.actions.contains(a)));
        fits.map(|filter| filter.priority).max().unwrap_or(0)
    }
}

/// `Context.sendOrderedBroadcast`: the round it is sent through.
pub(crate) fn of_call(machine: &mut Machine<'_, '_>, call: &Call) -> Value {
    let receiver = b"Landroid/content/BroadcastReceiver;".as_slice();
    let params = &call.signature.params;
    let at = params
        .iter()
        .position(|ty| machine.program.descriptor(*ty) == receiver);
    let Some(at) = at else {
        return machine.round(Value::ZERO, Value::ZERO, Value::ZERO);
    };
    // Behind the receiver: a handler, and the result to begin with.
    let given = [3, 4, 5].map(|more| call.arg(at + more));
    let round = machine.round(given[0], given[1], given[2]);
    machine.set_field_of(round, slots::CLIENT, call.arg(at + 1));
    round
}

/// `BroadcastReceiver` and its pending result: the result of the round it stands in.
pub(crate) fn receiver(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let pending = call.signature.class.ends_with("PendingResult");
    let round = if pending {
        this
    } else {
        let held = machine.field_of(this, slots::ROUND)?;
        if held.is_null() {
            return None;
        }
        held
    };
    if let Some(paths) = asked(machine, call, round) {
        return Some(paths);
    }
    let keys: &[u32] = match call.name() {
        "setResult" => &[slots::WHAT, slots::DATA, slots::EXTRAS],
        "setResultCode" => &[slots::WHAT],
        "setResultData" => &[slots::DATA],
        "setResultExtras" => &[slots::EXTRAS],
        "abortBroadcast" | "clearAbortBroadcast" => {
            let ends = Value::flag(call.name() == "abortBroadcast");
            machine.set_field_of(round, slots::FINISHED, ends);
            &[]
        }
        "finish" if pending => &[],
        _ => return None,
    };
    for (number, key) in (1..).zip(keys) {
        machine.set_field_of(round, *key, call.arg(number));
    }
    returned(Value::ZERO)
}

fn asked(machine: &mut Machine<'_, '_>, call: &Call, round: Value) -> Option<Paths> {
    let held = |machine: &Machine<'_, '_>, key| {
        let held = machine.field_of(round, key);
        returned(held.unwrap_or(Value::ZERO))
    };
    match call.name() {
        "getResultCode" => held(machine, slots::WHAT),
        "getResultData" => held(machine, slots::DATA),
        "getAbortBroadcast" => held(machine, slots::FINISHED),
        "isOrderedBroadcast" => returned(Value::flag(true)),
        "goAsync" => {
            machine.set_field_of(round, slots::STARTED, Value::flag(true));
            returned(round)
        }
        "getResultExtras" => {
            let extras = machine.field_of(round, slots::EXTRAS);
            let none = extras.is_none_or(Value::is_null);
            if none && call.arg(1) == Value::ZERO {
                return returned(Value::ZERO);
            }
            returned(machine.extras_of(round))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Hearer, in_order};
    use crate::value::Value;
    use crate::world::{Component, Listener};

    fn declared(class: &str) -> Hearer {
        Hearer::Declared(Component {
            class: class.to_owned(),
            ..Component::default()
        })
    }

    fn registered(why: &str) -> Hearer {
        Hearer::Registered(Listener {
            kind: "receiver".to_owned(),
            object: Value::ZERO,
            method: String::new(),
            args: Vec::new(),
            holder: Value::ZERO,
            why: why.to_owned(),
        })
    }

    #[test]
    fn a_round_goes_by_priority_and_registered_receivers_first() {
        let all = vec![
            (0, declared("late")),
            (0, registered("early")),
            (-5, registered("last")),
            (7, declared("first")),
        ];
        let names: Vec<String> = in_order(all)
            .into_iter()
            .map(|hearer| match hearer {
                Hearer::Declared(component) => component.class,
                Hearer::Registered(listener) => listener.why,
            })
            .collect();
        assert_eq!(names, ["first", "early", "late", "last"]);
    }
}
