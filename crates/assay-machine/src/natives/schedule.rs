//! Alarms, jobs, loopers, idle handlers, timers, latches, filters.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Plan;

/// `AlarmManager`: what hangs on an alarm starts some time, whether the app runs or not.
pub(crate) fn alarms(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "set"
        | "setExact"
        | "setRepeating"
        | "setInexactRepeating"
        | "setWindow"
        | "setAndAllowWhileIdle"
        | "setExactAndAllowWhileIdle"
        | "setAlarmClock" => {
            let pending = call
                .args
                .iter()
                .rev()
                .copied()
                .find(|arg| machine.field_of(*arg, slots::INTENT).is_some());
            if let Some(pending) = pending {
                let kind = machine
                    .field_of(pending, slots::NAME)
                    .and_then(|kind| machine.pool.known(kind));
                let intent = machine
                    .field_of(pending, slots::INTENT)
                    .unwrap_or(Value::ANY);
                plan(machine, kind.unwrap_or_default(), intent);
            }
            let shown = call.signature.shown();
            machine.record(
                "schedule.alarm",
                "",
                &shown,
                Vec::new(),
                crate::value::Mark::NONE,
            );
            returned(Value::ZERO)
        }
        "cancel" => {
            if machine.may == 0 {
                let intent = machine
                    .field_of(call.arg(1), slots::INTENT)
                    .and_then(|intent| machine.component_of(intent));
                let action = |machine: &Machine<'_, '_>, intent: Value| {
                    let held = machine.field_of(intent, slots::ACTION);
                    held.and_then(|held| machine.pool.known(held))
                };
                let gone = machine.field_of(call.arg(1), slots::INTENT);
                let gone = gone.and_then(|intent| action(machine, intent));
                let plans = std::mem::take(&mut machine.world.plans);
                let stays = |plan: &Plan| {
                    intent.is_none()
                        || machine.component_of(plan.intent) != intent
                        || action(machine, plan.intent) != gone
                        || plan.kind == "job"
                };
                let plans = plans.into_iter().filter(stays).collect();
                machine.world.plans = plans;
                let token = call.arg(1);
                let kept = |known: &crate::world::Listener| {
                    known.kind != "pending" || known.object != token
                };
                machine.world.listeners.retain(kept);
            }
            returned(Value::ZERO)
        }
        _ => None,
    }
}

fn plan(machine: &mut Machine<'_, '_>, kind: String, intent: Value) {
    let sure = machine.may == 0;
    let plan = Plan { kind, intent, sure };
    if !machine.world.plans.contains(&plan) {
        machine.world.plans.push(plan);
    }
}

/// `JobInfo.Builder`.
pub(crate) fn job_builder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::ID, call.arg(1));
            machine.set_field_of(this, slots::COMPONENT, call.arg(2));
            returned(Value::ZERO)
        }
        "setExtras" | "setTransientExtras" => {
            machine.set_field_of(this, slots::EXTRAS, call.arg(1));
            returned(this)
        }
        "build" => {
            let made = machine.make_named("Landroid/app/job/JobInfo;");
            for key in [slots::ID, slots::COMPONENT, slots::EXTRAS] {
                let held = machine.field_of(this, key).unwrap_or(Value::ZERO);
                machine.set_field_of(made, key, held);
            }
            returned(made)
        }
        _ => returned(this),
    }
}

/// `JobScheduler`.
pub(crate) fn jobs(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "schedule" | "enqueue" => {
            plan(machine, "job".to_owned(), call.arg(1));
            if machine.world.exploring {
                let (intent, from, sure) = (call.arg(1), call.receiver(), machine.may == 0);
                machine.world.starts.push(crate::world::Start {
                    kind: "job".to_owned(),
                    intent,
                    from,
                    sure,
                    extra: Value::ZERO,
                });
            }
            let shown = vec![machine.component_of(call.arg(1)).unwrap_or_default()];
            machine.record(
                "schedule.job",
                "",
                &call.signature.shown(),
                shown,
                crate::value::Mark::NONE,
            );
            returned(Value::int(1))
        }
        "cancelAll" => {
            if machine.may == 0 {
                machine.world.plans.retain(|plan| plan.kind != "job");
                machine.world.starts.retain(|start| start.kind != "job");
            }
            returned(Value::ZERO)
        }
        "cancel" => {
            if machine.may == 0 {
                let starts = std::mem::take(&mut machine.world.starts);
                let id = call.arg(1);
                let other = |start: &crate::world::Start| {
                    start.kind != "job" || machine.field_of(start.intent, slots::ID) != Some(id)
                };
                let starts = starts.into_iter().filter(other).collect();
                machine.world.starts = starts;
                let plans = std::mem::take(&mut machine.world.plans);
                let stays =
                    |plan: &Plan| machine.field_of(plan.intent, slots::ID) != Some(call.arg(1));
                let plans = plans.into_iter().filter(stays).collect();
                machine.world.plans = plans;
            }
            returned(Value::ZERO)
        }
        _ => None,
    }
}

/// `HandlerThread`.
pub(crate) fn looper(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getLooper" => returned(machine.one_named("android.os.Looper", "main")),
        "quitSafely" | "quit" => returned(machine.anything(call.signature.result)),
        "start" => {
            machine.later(
                call.receiver(),
                "onLooperPrepared()V",
                Vec::new(),
                0,
                "android.os.HandlerThread.start",
            );
            returned(Value::ZERO)
        }
        _ => None,
    }
}

/// `MessageQueue`: an idle handler runs when nothing else waits.
pub(crate) fn queue(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "addIdleHandler" => {
            machine.later(
                call.arg(1),
                "queueIdle()Z",
                Vec::new(),
                1,
                "android.os.MessageQueue.addIdleHandler",
            );
            returned(Value::ZERO)
        }
        "removeIdleHandler" => {
            super::taken_back::by_object(machine, &[call.arg(1)]);
            returned(Value::ZERO)
        }
        "isIdle" => returned(machine.either_flag()),
        _ => None,
    }
}

/// `CountDownTimer`: ticks, and an end.
pub(crate) fn count_down_timer(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::AT, call.arg(1));
            machine.set_field_of(this, slots::WHAT, call.arg(2));
            returned(Value::ZERO)
        }
        "start" => {
            let span = machine
                .field_of(this, slots::AT)
                .map_or(0, |span| machine.millis(span));
            let why = "android.os.CountDownTimer.start";
            let every = machine.field_of(this, slots::WHAT);
            let every = every.map_or(span, |every| machine.millis(every)).max(1);
            // The first ticks and the last; those between differ from them by the time alone.
            let last = (span - 1).max(0) / every;
            let mut ticks = vec![0, 1, last];
            ticks.retain(|tick| *tick <= last);
            ticks.dedup();
            for tick in ticks {
                let (at, left) = (tick * every, span - tick * every);
                machine.later(this, "onTick(J)V", vec![Value::wide(left)], at, why);
            }
            machine.later(this, "onFinish()V", Vec::new(), span, why);
            returned(this)
        }
        "cancel" => {
            super::taken_back::by_object(machine, &[this]);
            returned(Value::ZERO)
        }
        _ => None,
    }
}

/// `Choreographer`.
pub(crate) fn choreographer(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getInstance" => returned(machine.one_named("android.view.Choreographer", "")),
        "postFrameCallback" | "postFrameCallbackDelayed" => {
            machine.later(
                call.arg(1),
                "doFrame(J)V",
                vec![Value::ANY],
                16,
                "android.view.Choreographer",
            );
            returned(Value::ZERO)
        }
        _ => None,
    }
}

/// `TimerTask`.
pub(crate) fn timer_task(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "<init>" => returned(Value::ZERO),
        "cancel" => {
            super::taken_back::by_object(machine, &[call.receiver()]);
            returned(Value::flag(true))
        }
        _ => None,
    }
}
