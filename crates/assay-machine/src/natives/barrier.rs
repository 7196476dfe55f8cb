//! Barriers, and threads that are interrupted while they wait.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Task;

const BROKEN: &str = "Ljava/util/concurrent/BrokenBarrierException;";
const LATE: &str = "Ljava/util/concurrent/TimeoutException;";
const INTERRUPTED: &str = "Ljava/lang/InterruptedException;";

/// `CyclicBarrier`: who comes waits for the others, and the last one lets all go on.
pub(crate) fn barrier(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let parties = machine.field_of(this, slots::WHAT).unwrap_or(Value::ANY);
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::WHAT, call.arg(1));
            machine.set_field_of(this, slots::AT, call.arg(1));
            machine.set_field_of(this, slots::TARGET, call.arg(2));
            machine.set_field_of(this, slots::PASSING, Value::ZERO);
            returned(Value::ZERO)
        }
        "await" => Some(come(machine, this, parties, call.count() == 2)),
        "getParties" => returned(parties),
        "getNumberWaiting" => {
            let waiting = machine.waiting_for(this);
            returned(Value::int(waiting))
        }
        "reset" => {
            machine.set_field_of(this, slots::AT, parties);
            let waiting = machine.waiting_for(this);
            machine.set_field_of(this, slots::PASSING, Value::int(-waiting));
            let resets = resets_of(machine, this);
            machine.set_field_of(this, slots::CHANGES, Value::int(resets.wrapping_add(1)));
            machine.release(this);
            returned(Value::ZERO)
        }
        _ => None,
    }
}

/// How often a barrier was reset.
fn resets_of(machine: &Machine<'_, '_>, barrier: Value) -> i32 {
    machine
        .field_of(barrier, slots::CHANGES)
        .and_then(Value::as_int)
        .unwrap_or(0)
}

/// A thread comes to a barrier.
fn come(machine: &mut Machine<'_, '_>, this: Value, parties: Value, timed: bool) -> Paths {
    let passing = machine
        .field_of(this, slots::PASSING)
        .and_then(Value::as_int)
        .unwrap_or(0);
    if passing != 0 {
        // It waited before, and starts over.
        machine.set_field_of(this, slots::PASSING, Value::int(passing - passing.signum()));
        if passing < 0 {
            return machine.throw_new(BROKEN, None);
        }
        return Paths::returned(Value::ANY);
    }
    let Some(before) = machine.count_of(this) else {
        return Paths::returned(Value::ANY);
    };
    let left = before - 1;
    machine.set_field_of(this, slots::AT, Value::int(left));
    if left <= machine.waiting_for(this) {
        pass(machine, this, parties);
        return Paths::returned(Value::ANY);
    }
    // The others come meanwhile.
    let resets = resets_of(machine, this);
    machine.wait_until(|machine| machine.count_of(this) > Some(left));
    let here = machine.count_of(this).is_some_and(|now| now <= left);
    if resets != resets_of(machine, this) {
        return machine.throw_new(BROKEN, None);
    }
    if !here || machine.goes_on_anyway() {
        return Paths::returned(Value::ANY);
    }
    machine.set_field_of(this, slots::AT, Value::int(before));
    if let Some(paths) = machine.interrupted() {
        return paths;
    }
    if timed {
        return machine.throw_new(LATE, None);
    }
    machine.block(this)
}

/// The last one has come.
fn pass(machine: &mut Machine<'_, '_>, this: Value, parties: Value) {
    machine.set_field_of(this, slots::AT, parties);
    let waiting = machine.waiting_for(this);
    machine.set_field_of(this, slots::PASSING, Value::int(waiting));
    machine.release(this);
    let action = machine.field_of(this, slots::TARGET).unwrap_or(Value::ZERO);
    if !action.is_null() {
        let _ = machine.call_back(action, "run()V", Vec::new());
    }
}

impl Machine<'_, '_> {
    /// How many threads wait for something.
    fn waiting_for(&self, on: Value) -> i32 {
        let count = self.world.blocked.iter().filter(|row| row.0 == on).count();
        i32::try_from(count).unwrap_or(i32::MAX)
    }

    /// What a call that waits ends with, if its thread was interrupted.
    pub(crate) fn interrupted(&mut self) -> Option<Paths> {
        self.was_interrupted()
            .then(|| self.throw_new(INTERRUPTED, None))
    }

    /// Whether this thread was interrupted; it is not any more.
    pub(crate) fn was_interrupted(&mut self) -> bool {
        let thread = self.world.thread.clone();
        self.world.interrupted.remove(&thread)
    }

    /// The names a thread runs under: its own, and that of what it was given to run.
    fn names_of(&self, thread: Value) -> Vec<String> {
        let named = self.one_object(thread).and_then(|id| {
            let mut known = self.named.iter();
            known.find(|((group, _), known)| group == "java.lang.Thread" && **known == id)
        });
        if let Some(((_, name), _)) = named {
            return vec![name.clone()];
        }
        let target = self.field_of(thread, slots::TARGET);
        [Some(thread), target]
            .into_iter()
            .flatten()
            .filter_map(super::looper::thread_of)
            .collect()
    }

    /// Whether a thread was interrupted and did not notice yet.
    pub(crate) fn is_interrupted(&self, thread: Value) -> bool {
        let names = self.names_of(thread);
        names
            .iter()
            .any(|name| self.world.interrupted.contains(name))
    }

    /// A thread is interrupted: where it waits, that ends.
    pub(crate) fn interrupt(&mut self, thread: Value) {
        for name in self.names_of(thread) {
            let waits = |task: &Task| super::looper::thread_of(task.object).as_ref() == Some(&name);
            if self.wake(|_, task| waits(task)) || self.may == 0 {
                self.world.interrupted.insert(name);
            }
        }
    }
}
