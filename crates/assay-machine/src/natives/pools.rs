//! Executors: who makes their threads, what becomes of what a task throws, how they are shut down.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::later::RUN;
use crate::natives::{returned, taken_back};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;
use crate::world::Task;

const FACTORY: &[u8] = b"Ljava/util/concurrent/ThreadFactory;";
const NEW_THREAD: &str = "newThread(Ljava/lang/Runnable;)Ljava/lang/Thread;";
const FUTURE: &str = "Ljava/util/concurrent/Future;";
const FAILED: &str = "Ljava/util/concurrent/ExecutionException;";

/// Keeps who makes the threads of an executor.
pub(crate) fn keep_factory(machine: &mut Machine<'_, '_>, call: &Call, pool: Value) {
    let mut params = (1..).zip(&call.signature.params);
    let found = params.find(|(_, ty)| machine.program.descriptor(**ty) == FACTORY);
    if let Some((number, _)) = found {
        machine.set_field_of(pool, slots::CLIENT, call.arg(number));
    }
}

/// What is said of an executor before tasks are handed in, and when it is to end.
pub(crate) fn set_up(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" | "setThreadFactory" => {
            keep_factory(machine, call, this);
            return returned(Value::ZERO);
        }
        "setExecuteExistingDelayedTasksAfterShutdownPolicy" => {
            let forgets = call.arg(1).as_int();
            let forgets = forgets.map_or(Value::ANY, |on| Value::flag(on == 0));
            machine.set_field_of(this, slots::FORGETS, forgets);
            return returned(Value::ZERO);
        }
        "setContinueExistingPeriodicTasksAfterShutdownPolicy" => {
            machine.set_field_of(this, slots::GOES_ON, call.arg(1));
            return returned(Value::ZERO);
        }
        "shutdown" => taken_back::by_shutdown(machine, this),
        "shutdownNow" => taken_back::by_executor(machine, this),
        _ => return None,
    }
    machine.set_field_of(this, slots::FINISHED, Value::flag(true));
    returned(machine.anything(call.signature.result))
}

/// The thread that runs what an executor is handed, where the app makes it, and what runs on it.
pub(crate) fn worker(machine: &mut Machine<'_, '_>, call: &Call) -> (Value, Value) {
    let task = call.arg(1);
    let factory = machine.field_of(call.receiver(), slots::CLIENT);
    let Some(factory) = factory.filter(|factory| !factory.is_null()) else {
        return (Value::ZERO, task);
    };
    let paths = machine.call_back(factory, NEW_THREAD, vec![task]);
    let thread = machine.taken(paths).unwrap_or(Value::ZERO);
    if machine.answers_to(thread, RUN) {
        return (thread, thread);
    }
    (thread, task)
}

impl Machine<'_, '_> {
    /// What a task throws that stands behind a future is kept for who asks, and told to nobody
    /// else.
    pub(crate) fn kept_by_future(&mut self, task: &Task, paths: Paths) -> Paths {
        let future = task.tag.token;
        match paths {
            Paths::One(End::Thrown(thrown)) if self.is_kind(future, FUTURE) => {
                self.set_field_of(future, slots::CAUSE, thrown);
                Paths::returned(Value::ZERO)
            }
            paths => paths,
        }
    }
}

/// What asking a future throws where its task failed.
pub(crate) fn failed(machine: &mut Machine<'_, '_>, future: Value) -> Option<Paths> {
    let cause = machine.field_of(future, slots::CAUSE)?;
    let mark = machine.carried(cause);
    let paths = machine.throw_about(FAILED, mark);
    if let Paths::One(End::Thrown(thrown)) = &paths {
        machine.set_field_of(*thrown, slots::CAUSE, cause);
    }
    Some(paths)
}
