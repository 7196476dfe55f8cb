//! `CompletableFuture`: what is asked for is computed at once, what waits is kept until it is done.

use assay_dex::program::TypeId;

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::function::{ACCEPT, APPLY, APPLY_BOTH};
use crate::natives::{arrays_cells, returned};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;

const RUN: &str = "run()V";
const GET: &str = "get()Ljava/lang/Object;";
const BOTH: &str = "accept(Ljava/lang/Object;Ljava/lang/Object;)V";
/// Most stages that wait for one future.
const MOST: usize = 32;

pub(crate) fn promise(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, class) = (call.receiver(), call.signature.result);
    if call.is_static {
        let (function, method) = match call.name() {
            "supplyAsync" => (call.arg(1), GET),
            "runAsync" => (call.arg(1), RUN),
            "completedFuture" | "completedStage" => {
                return returned(done(machine, class, call.arg(1)));
            }
            "allOf" | "anyOf" => return all_of(machine, call),
            _ => return None,
        };
        let made = machine.make_here(class, Content::default());
        let paths = machine.call_back(function, method, Vec::new());
        finish(machine, made, paths);
        return returned(made);
    }
    match call.name() {
        "<init>" => returned(Value::ZERO),
        "complete" | "completeExceptionally" | "cancel" => {
            let first = !ended(machine, this);
            let end = match call.name() {
                "complete" => Paths::returned(call.arg(1)),
                "cancel" => machine.throw_new(super::threads::CANCELLED, None),
                _ => Paths::One(End::Thrown(call.arg(1))),
            };
            finish(machine, this, end);
            returned(Value::flag(first))
        }
        // What it ended with before counts no more.
        "obtrudeValue" | "obtrudeException" => {
            let fails = call.name() == "obtrudeException";
            let (now, gone) = if fails {
                (slots::CAUSE, slots::VALUE)
            } else {
                (slots::VALUE, slots::CAUSE)
            };
            forget(machine, this, gone);
            machine.set_field_of(this, now, call.arg(1));
            told(machine, this);
            returned(Value::ZERO)
        }
        "isCompletedExceptionally" => {
            let failed = machine.field_of(this, slots::CAUSE).is_some();
            returned(Value::flag(failed))
        }
        "get" | "join" | "getNow" | "resultNow"
            if machine.field_of(this, slots::VALUE).is_none()
                && machine.field_of(this, slots::CAUSE).is_some() =>
        {
            let cause = machine.field_of(this, slots::CAUSE)?;
            Some(failed_with(machine, cause, call.name() == "get"))
        }
        "getNow" if !machine.world.exploring && !ended(machine, this) => returned(call.arg(1)),
        "get" | "join" if call.count() == 0 && waits(machine, this) => Some(machine.block(this)),
        "get" | "join" | "getNow" | "resultNow" => {
            let mark = machine.carried(this);
            let held = machine.field_of(this, slots::VALUE);
            returned(held.unwrap_or(Value::ANY.marked(mark)))
        }
        "isDone" => returned(if ended(machine, this) {
            Value::flag(true)
        } else if machine.world.exploring || machine.one_object(this).is_none() {
            Value::ANY
        } else {
            Value::flag(false)
        }),
        "toCompletableFuture" | "orTimeout" => returned(this),
        name if name.starts_with("then") || is_end(name) => {
            machine.one_object(this)?;
            let made = machine.make_here(class, Content::default());
            let name = machine.pool.literal(name.trim_end_matches("Async"));
            let other = if call.count() > 1 {
                call.arg(2)
            } else {
                Value::ZERO
            };
            let kept = [name, call.arg(1), other, made];
            if ended(machine, this) {
                run(machine, this, kept);
            } else {
                wait(machine, this, kept);
            }
            returned(made)
        }
        _ => None,
    }
}

fn is_end(name: &str) -> bool {
    let name = name.trim_end_matches("Async");
    matches!(name, "handle" | "whenComplete" | "exceptionally")
}

/// `allOf`, which has no value of its own, and `anyOf`, which has that of one; where all are
/// done.
fn all_of(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (futures, None) = arrays_cells(machine, call.arg(1))? else {
        return None;
    };
    let done_by_now = |future: &Value| ended(machine, *future);
    futures.iter().all(done_by_now).then_some(())?;
    let mut value = Value::ZERO;
    for future in futures.iter().filter(|_| call.name() == "anyOf") {
        // Which of them was the first nobody knows.
        let held = value_of(machine, *future);
        value = if value.is_null() {
            held
        } else {
            machine.pool.join(value, held)
        };
    }
    returned(done(machine, call.signature.result, value))
}

/// A future that has its value.
fn done(machine: &mut Machine<'_, '_>, class: TypeId, value: Value) -> Value {
    let made = machine.make_here(class, Content::default());
    machine.set_field_of(made, slots::VALUE, value);
    made
}

fn ended(machine: &Machine<'_, '_>, future: Value) -> bool {
    [slots::VALUE, slots::CAUSE]
        .into_iter()
        .any(|key| machine.field_of(future, key).is_some())
}

/// Whether a thread of the app has to wait for a future; where the main thread does, nobody can
/// answer any more, and it is taken to go on.
fn waits(machine: &mut Machine<'_, '_>, future: Value) -> bool {
    let aside = machine.world.thread != super::looper::MAIN && !machine.world.exploring;
    aside && machine.one_object(future).is_some() && !ended(machine, future)
}

/// A future gets its value or its exception, and what waits for it goes on.
fn finish(machine: &mut Machine<'_, '_>, future: Value, paths: Paths) {
    if ended(machine, future) {
        return;
    }
    match machine.settled_on(paths) {
        Ok(value) => {
            machine.set_field_of(future, slots::VALUE, value.unwrap_or(Value::ANY));
        }
        Err(Paths::One(End::Thrown(thrown))) => {
            machine.set_field_of(future, slots::CAUSE, thrown);
        }
        Err(_) => return,
    }
    told(machine, future);
}

/// What `get` or `join` throws where a future failed.
fn failed_with(machine: &mut Machine<'_, '_>, cause: Value, get: bool) -> Paths {
    let class = machine.class_of(cause.shape);
    let name = class.map(|class| machine.program.java_type(class));
    if name.as_deref() == Some("java.util.concurrent.CancellationException") {
        return Paths::One(End::Thrown(cause));
    }
    let wrapper = if get {
        "Ljava/util/concurrent/ExecutionException;"
    } else {
        "Ljava/util/concurrent/CompletionException;"
    };
    let paths = machine.throw_new(wrapper, None);
    if let Paths::One(End::Thrown(thrown)) = &paths {
        machine.set_field_of(*thrown, slots::CAUSE, cause);
    }
    paths
}

/// A field that counts as never written.
fn forget(machine: &mut Machine<'_, '_>, future: Value, key: u32) {
    let content = machine
        .one_object(future)
        .and_then(|id| machine.heap.get_mut(id));
    if let Some(content) = content.filter(|content| !content.summary) {
        content.fields.retain(|(known, _)| *known != key);
    }
}

/// A future is done: what waits for it goes on.
fn told(machine: &mut Machine<'_, '_>, future: Value) {
    machine.release(future);
    let waiting = machine
        .field_of(future, slots::CHILDREN)
        .and_then(|held| arrays_cells(machine, held))
        .map_or_else(Vec::new, |(cells, _)| cells);
    for stage in waiting.chunks_exact(4) {
        if let [name, function, other, made] = *stage {
            run(machine, future, [name, function, other, made]);
        }
    }
}

/// Keeps a stage until the future is done.
fn wait(machine: &mut Machine<'_, '_>, future: Value, kept: [Value; 4]) {
    let held = machine
        .field_of(future, slots::CHILDREN)
        .and_then(|held| arrays_cells(machine, held));
    let mut cells = held.map_or_else(Vec::new, |(cells, _)| cells);
    if cells.len() / 4 >= MOST {
        machine.cut("too many stages of a future");
        return;
    }
    cells.extend(kept);
    let array = machine.new_array_of("[Ljava/lang/Object;", cells, crate::value::Mark::NONE);
    machine.set_field_of(future, slots::CHILDREN, array);
}

/// Runs a stage on a future that is done.
fn run(machine: &mut Machine<'_, '_>, future: Value, [name, function, other, made]: [Value; 4]) {
    let Some(name) = machine.pool.known(name) else {
        return;
    };
    let thrown = machine.field_of(future, slots::CAUSE);
    let value = machine.field_of(future, slots::VALUE);
    let held = value.unwrap_or(Value::ZERO);
    let failed = thrown.filter(|_| value.is_none());
    let both = vec![held, failed.unwrap_or(Value::ZERO)];
    let paths = match (name.as_str(), failed) {
        ("handle", _) => machine.call_back(function, APPLY_BOTH, both),
        ("whenComplete", _) => {
            let _ = machine.call_back(function, BOTH, both);
            passed(failed, held)
        }
        ("exceptionally", Some(thrown)) => machine.call_back(function, APPLY, vec![thrown]),
        (_, Some(_)) | ("exceptionally", None) => passed(failed, held),
        ("thenApply", _) => machine.call_back(function, APPLY, vec![held]),
        ("thenAccept", _) => machine.call_back(function, ACCEPT, vec![held]),
        ("thenRun", _) => machine.call_back(function, RUN, Vec::new()),
        ("thenCompose", _) => {
            let inner = machine.call_back(function, APPLY, vec![held]);
            match machine.settled_on(inner) {
                Ok(inner) => Paths::returned(value_of(machine, inner.unwrap_or(Value::ANY))),
                Err(paths) => paths,
            }
        }
        // Two futures: the other is the first argument, the function the second.
        ("thenCombine", _) => {
            let second = value_of(machine, function);
            machine.call_back(other, APPLY_BOTH, vec![held, second])
        }
        ("thenAcceptBoth", _) => {
            let second = value_of(machine, function);
            machine.call_back(other, BOTH, vec![held, second])
        }
        _ => Paths::returned(Value::ANY),
    };
    finish(machine, made, paths);
}

const fn passed(failed: Option<Value>, held: Value) -> Paths {
    match failed {
        Some(thrown) => Paths::One(End::Thrown(thrown)),
        None => Paths::returned(held),
    }
}

fn value_of(machine: &mut Machine<'_, '_>, future: Value) -> Value {
    let mark = machine.carried(future);
    machine
        .field_of(future, slots::VALUE)
        .unwrap_or(Value::ANY.marked(mark))
}
