//! Threads, executors, futures, tasks, timers.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::later::RUN;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Tag;

/// What is thrown to who asks for what was cancelled.
pub(crate) const CANCELLED: &str = "Ljava/util/concurrent/CancellationException;";

pub(crate) fn thread(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            for (number, ty) in (1..).zip(&call.signature.params) {
                match machine.program.descriptor(*ty) {
                    b"Ljava/lang/Runnable;" => {
                        machine.set_field_of(this, slots::TARGET, call.arg(number));
                    }
                    b"Ljava/lang/String;" => {
                        machine.set_field_of(this, slots::NAME, call.arg(number));
                    }
                    _ => {}
                }
            }
            returned(Value::ZERO)
        }
        "start" => {
            let target = machine.field_of(this, slots::TARGET).unwrap_or(Value::ZERO);
            machine.later(this, RUN, Vec::new(), 0, "java.lang.Thread.start");
            machine.later(target, RUN, Vec::new(), 0, "java.lang.Thread.start");
            returned(Value::ZERO)
        }
        "run" => {
            let target = machine.field_of(this, slots::TARGET).unwrap_or(Value::ZERO);
            if target.is_null() {
                return returned(Value::ZERO);
            }
            Some(machine.call_back(target, RUN, Vec::new()))
        }
        "join" => {
            let target = machine.field_of(this, slots::TARGET).unwrap_or(Value::ZERO);
            machine.run_waiting(|task| task.object == this || task.object == target);
            returned(Value::ZERO)
        }
        "sleep" if machine.world.interrupted.contains(&machine.world.thread) => {
            machine.interrupted()
        }
        "sleep" if machine.world.exploring => {
            // Others can be done by then.
            machine.run_waiting(super::turns::is_thread);
            returned(Value::ZERO)
        }
        "sleep" if machine.dozes() => Some(machine.block(Value::ZERO)),
        "interrupt" => {
            machine.interrupt(this);
            returned(Value::ZERO)
        }
        "sleep" | "yield" | "setDaemon" | "setPriority" | "setName" => returned(Value::ZERO),
        "setUncaughtExceptionHandler" => {
            machine.set_field_of(this, slots::HANDLER, call.arg(1));
            returned(Value::ZERO)
        }
        "setDefaultUncaughtExceptionHandler" => {
            let all = machine.one_named("java.lang.Thread", "uncaught");
            machine.set_field_of(all, slots::HANDLER, call.arg(1));
            returned(Value::ZERO)
        }
        "currentThread" => returned(machine.current_thread()),
        "isInterrupted" => returned(Value::flag(machine.is_interrupted(this))),
        "interrupted" => returned(Value::flag(machine.was_interrupted())),
        "getName" => returned(
            machine
                .field_of(this, slots::NAME)
                .unwrap_or_else(|| machine.pool.literal("main")),
        ),
        _ => None,
    }
}

/// `Executors`: those with more than one thread keep no order.
pub(crate) fn executors(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if !call.name().starts_with("new") {
        return None;
    }
    let made = machine.some_of(call.signature.result);
    let single = call.name().contains("Single")
        || call.arg(1) == Value::int(1) && call.name() != "newCachedThreadPool";
    machine.set_field_of(made, slots::WHAT, Value::flag(!single));
    super::pools::keep_factory(machine, call, made);
    returned(made)
}

/// Executors: what is handed in runs on another thread, soon or after a delay.
pub(crate) fn executor(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let why = call.signature.shown();
    let task = call.arg(1);
    let params: Vec<Vec<u8>> = call
        .signature
        .params
        .iter()
        .map(|ty| machine.program.descriptor(*ty).to_vec())
        .collect();
    if let Some(paths) = super::pools::set_up(machine, call) {
        return Some(paths);
    }
    if matches!(
        call.name(),
        "execute" | "submit" | "schedule" | "scheduleAtFixedRate" | "scheduleWithFixedDelay"
    ) && machine.field_of(call.receiver(), slots::FINISHED) == Some(Value::flag(true))
    {
        return Some(machine.throw_new("Ljava/util/concurrent/RejectedExecutionException;", None));
    }
    let many = machine.field_of(call.receiver(), slots::WHAT) == Some(Value::flag(true));
    let why = if many {
        format!("{why} (several threads)")
    } else {
        why
    };
    let is_callable = params
        .first()
        .is_some_and(|ty| ty == b"Ljava/util/concurrent/Callable;");
    match call.name() {
        "execute" if call.count() == 1 => {
            let (thread, object) = super::pools::worker(machine, call);
            let tag = Tag {
                by: call.receiver(),
                token: thread,
            };
            machine.later_by(tag, object, RUN, Vec::new(), 0, &why);
            returned(Value::ZERO)
        }
        "submit" | "schedule" | "scheduleAtFixedRate" | "scheduleWithFixedDelay" => {
            let unit = call.arg(call.count());
            let delay = if call.name() == "submit" {
                0
            } else {
                machine
                    .millis(call.arg(2))
                    .saturating_mul(unit_of(machine, unit))
            };
            let future = machine.make_named("Ljava/util/concurrent/Future;");
            machine.set_field_of(future, slots::TARGET, task);
            super::fork::queued(machine, call, future);
            let tag = Tag {
                by: call.receiver(),
                token: future,
            };
            if is_callable {
                machine.set_field_of(future, slots::WHAT, Value::flag(true));
                let target = future;
                machine.later_by(tag, target, "#call", vec![task], delay, &why);
            } else if call.name().ends_with("Rate") || call.name().ends_with("Delay") {
                let every = machine.millis(call.arg(3));
                let every = every.saturating_mul(unit_of(machine, unit));
                machine.later_again(tag, task, RUN, (delay, every), &why);
            } else {
                machine.later_by(tag, task, RUN, Vec::new(), delay, &why);
            }
            returned(future)
        }
        "invokeAll" | "invokeAny" => super::fork::all(machine, call),
        "take" | "poll" => super::fork::completed(machine, call),
        "shutdown" | "awaitTermination" => {
            machine.run_waiting(|_| false);
            returned(machine.anything(call.signature.result))
        }
        _ => None,
    }
}

pub(crate) fn unit_of(machine: &Machine<'_, '_>, unit: Value) -> i64 {
    let name = machine.one_object(unit).and_then(|id| {
        machine
            .named
            .iter()
            .find(|(_, known)| **known == id)
            .map(|((_, name), _)| name.clone())
    });
    match name.as_deref() {
        Some("SECONDS") => 1_000,
        Some("MINUTES") => 60_000,
        Some("HOURS") => 3_600_000,
        Some("DAYS") => 86_400_000,
        Some("MICROSECONDS" | "NANOSECONDS") => 0,
        _ => 1,
    }
}

/// `Future.get` and `FutureTask`: what it waits for has run.
pub(crate) fn future(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::TARGET, call.arg(1));
            returned(Value::ZERO)
        }
        "run" => Some(machine.run_future(this)),
        "done" => returned(Value::ZERO),
        "get" | "join" | "getNow" => {
            if machine.called_off(this) == Some(true) {
                return Some(machine.throw_new(CANCELLED, None));
            }
            machine.run_waiting(|task| task.object == this || task.tag.token == this);
            if let Some(thrown) = super::pools::failed(machine, this) {
                return Some(thrown);
            }
            let held = machine.field_of(this, slots::VALUE);
            let mark = machine.carried(this);
            returned(held.unwrap_or_else(|| Value::ANY.marked(mark)))
        }
        "isDone" => returned(Value::flag(true)),
        "isCancelled" => super::taken_back::is_off(machine, this),
        "cancel" => super::taken_back::by_future(machine, this),
        _ => None,
    }
}

pub(crate) fn async_task(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "execute" | "executeOnExecutor" => {
            let params = call.arg(call.count());
            let _ = machine.call_back(this, "onPreExecute()V", Vec::new());
            machine.later(
                this,
                super::taken_back::BACKGROUND,
                vec![params],
                0,
                "android.os.AsyncTask.execute",
            );
            returned(this)
        }
        "publishProgress" => {
            machine.later(
                this,
                "onProgressUpdate([Ljava/lang/Object;)V",
                vec![call.arg(1)],
                0,
                "android.os.AsyncTask.publishProgress",
            );
            returned(Value::ZERO)
        }
        "get" => {
            machine.run_waiting(|task| task.object == this);
            let held = machine.field_of(this, slots::VALUE);
            returned(held.unwrap_or(Value::ANY))
        }
        "isCancelled" => super::taken_back::is_off(machine, this),
        "cancel" => machine.call_off(this),
        "<init>" | "onPreExecute" | "onPostExecute" | "onProgressUpdate" | "onCancelled" => {
            returned(Value::ZERO)
        }
        _ => None,
    }
}

pub(crate) fn timer(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "schedule" | "scheduleAtFixedRate" => {
            let delay = machine.millis(call.arg(2));
            let why = "java.util.Timer.schedule";
            if call.count() == 3 {
                let every = machine.millis(call.arg(3));
                machine.later_again(Tag::NONE, call.arg(1), RUN, (delay, every), why);
            } else {
                machine.later(call.arg(1), RUN, Vec::new(), delay, why);
            }
            machine.keep_in_list(call.receiver(), slots::ROWS, call.arg(1));
            returned(Value::ZERO)
        }
        "<init>" | "purge" => returned(Value::ZERO),
        "cancel" => {
            let tasks = machine.kept_in_list(call.receiver(), slots::ROWS);
            super::taken_back::by_object(machine, &tasks);
            returned(Value::ZERO)
        }
        _ => None,
    }
}
