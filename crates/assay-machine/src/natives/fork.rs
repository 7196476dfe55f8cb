//! `ForkJoinTask` and its pool: a task that is forked runs at once.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::arrays_cells;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

const CALL: &str = "call()Ljava/lang/Object;";
const COMPUTE: [&str; 2] = ["compute()Ljava/lang/Object;", "compute()V"];

/// A task.
pub(crate) fn task(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => returned(Value::ZERO),
        "fork" => match computed(machine, this)? {
            Ok(_) => returned(this),
            Err(thrown) => Some(thrown),
        },
        "join" | "get" | "invoke" | "getRawResult" => {
            let held = machine.field_of(this, slots::VALUE);
            match held.filter(|_| call.name() != "invoke") {
                Some(held) => returned(held),
                None => Some(match computed(machine, this)? {
                    Ok(value) => Paths::returned(value),
                    Err(thrown) => thrown,
                }),
            }
        }
        "invokeAll" => {
            let mut tasks: Vec<Value> = (1..=call.count()).map(|number| call.arg(number)).collect();
            if let [one] = tasks.as_slice() {
                tasks = arrays_cells(machine, *one)?.0;
            }
            for task in tasks {
                if let Err(thrown) = computed(machine, task)? {
                    return Some(thrown);
                }
            }
            let all = call.signature.result_letter == b'L';
            returned(if all { call.arg(1) } else { Value::ZERO })
        }
        _ => None,
    }
}

/// A pool.
pub(crate) fn pool(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "<init>" => returned(Value::ZERO),
        "commonPool" => returned(machine.one_named("java.util.concurrent.ForkJoinPool", "")),
        "invoke" | "submit" | "execute" => {
            let asked = call.arg(1);
            Some(match computed(machine, asked)? {
                Ok(value) if call.name() == "invoke" => Paths::returned(value),
                Ok(_) => Paths::returned(asked),
                Err(thrown) => thrown,
            })
        }
        _ => None,
    }
}

/// `invokeAll` and `invokeAny` of an executor: each of the calls is made.
pub(crate) fn all(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (tasks, None) = machine.elements(call.arg(1))? else {
        return None;
    };
    let mut futures = Vec::new();
    let mut sum = None;
    for task in tasks {
        let paths = machine.call_back(task, CALL, Vec::new());
        let value = machine
            .settled_on(paths)
            .ok()
            .flatten()
            .unwrap_or(Value::ANY);
        sum = Some(sum.map_or(value, |sum| machine.pool.join(sum, value)));
        let future = machine.make_named("Ljava/util/concurrent/Future;");
        machine.set_field_of(future, slots::VALUE, value);
        futures.push(future);
    }
    if call.name() == "invokeAny" {
        return returned(sum.unwrap_or(Value::ANY));
    }
    returned(machine.make_empty("Ljava/util/ArrayList;", Content::cells(futures)))
}

/// Whether a call is one of a `CompletionService`, which hands out what is done in order.
fn hands_out(call: &Call) -> bool {
    call.signature.class.ends_with("CompletionService")
}

/// A `CompletionService` remembers what it was given.
pub(crate) fn queued(machine: &mut Machine<'_, '_>, call: &Call, future: Value) {
    if hands_out(call) {
        machine.keep_in_list(call.receiver(), slots::ROWS, future);
    }
}

/// `CompletionService.take` and `poll`.
pub(crate) fn completed(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if !hands_out(call) {
        return None;
    }
    let this = call.receiver();
    let mut futures = machine.kept_in_list(this, slots::ROWS).into_iter();
    let first = futures.next()?;
    machine.set_field_of(this, slots::ROWS, Value::ZERO);
    for future in futures {
        machine.keep_in_list(this, slots::ROWS, future);
    }
    machine.run_waiting(|task| task.object == first);
    returned(first)
}

impl Machine<'_, '_> {
    /// Whether an object is a `FutureTask`, or of a class below it.
    pub(crate) fn is_future_task(&mut self, object: Value) -> bool {
        self.is_kind(object, "Ljava/util/concurrent/FutureTask;")
    }

    /// Runs what a `FutureTask` is for, keeps what comes of it, and says that it is done.
    pub(crate) fn run_future(&mut self, task: Value) -> Paths {
        let target = self.field_of(task, slots::TARGET).unwrap_or(Value::ZERO);
        let paths = self.call_back(target, CALL, Vec::new());
        if self.answers_to(target, "run()V") {
            let _ = self.call_back(target, "run()V", Vec::new());
        }
        if let Some(value) = super::lang::sole(Some(paths)) {
            self.set_field_of(task, slots::VALUE, value);
        }
        if self.answers_to(task, "done()V") {
            let _ = self.call_back(task, "done()V", Vec::new());
        }
        Paths::returned(Value::ZERO)
    }
}

/// What a task computes, kept in it; none of what is no such task.
fn computed(machine: &mut Machine<'_, '_>, task: Value) -> Option<Result<Value, Paths>> {
    machine.one_object(task)?;
    let method = COMPUTE
        .into_iter()
        .find(|method| machine.answers_to(task, method))?;
    let paths = machine.call_back(task, method, Vec::new());
    Some(match machine.settled_on(paths) {
        Ok(value) => {
            let value = value.unwrap_or(Value::ANY);
            machine.set_field_of(task, slots::VALUE, value);
            Ok(value)
        }
        Err(thrown) => Err(thrown),
    })
}
