//! Alarms that a listener of the process is told of.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{returned, schedule};
use crate::run::Paths;
use crate::value::Value;

const TOLD: &str = "onAlarm()V";

/// `AlarmManager`: with a listener the alarm is a message of this process, else of the system.
pub(crate) fn alarms(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let name = call.name();
    let told = (1..=call.count()).map(|number| call.arg(number));
    let listener = told.rev().find(|given| machine.answers_to(*given, TOLD));
    if let Some(listener) = listener.filter(|_| name.starts_with("set")) {
        let why = "android.app.AlarmManager";
        machine.later(listener, TOLD, Vec::new(), DUE, why);
    }
    if name == "cancel" && machine.answers_to(call.arg(1), TOLD) {
        let gone = call.arg(1);
        let surely = machine.may == 0;
        let world = &mut machine.world;
        world.take_back(surely, |task| {
            Some(task.object == gone && task.method == TOLD)
        });
        return returned(Value::ZERO);
    }
    schedule::alarms(machine, call)
}

/// When an alarm is due is told by a clock that nobody knows: within the first look.
const DUE: i64 = 30_000;
