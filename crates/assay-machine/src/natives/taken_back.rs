//! What was handed in to run later and is taken back before it does.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Value, same};
use crate::world::{Task, take_back};

/// What an `AsyncTask` does aside.
pub(crate) const BACKGROUND: &str = "#background";
/// What it does on the main thread when that is done.
const AFTER: &str = "onPostExecute(Ljava/lang/Object;)V";
/// What it does instead where it was called off.
const CALLED_OFF: &str = "onCancelled(Ljava/lang/Object;)V";

/// Whether all of several things hold.
fn all<const N: usize>(parts: [Option<bool>; N]) -> Option<bool> {
    if parts.contains(&Some(false)) {
        return Some(false);
    }
    (!parts.contains(&None)).then_some(true)
}

/// Whether two objects are one. What a task does not have nobody takes it back by.
fn equal(of_task: Value, asked: Value) -> Option<bool> {
    if of_task.is_null() {
        return Some(false);
    }
    same(of_task.shape, asked.shape)
}

/// Whether a token is the one that is asked for; a null one asks for all.
fn meets(token: Value, asked: Value) -> Option<bool> {
    if asked.is_null() {
        Some(true)
    } else {
        equal(token, asked)
    }
}

/// The `remove…` methods of `Handler`: what it alone was handed, by runnable, number and token.
pub(crate) fn by_handler(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first, second) = (call.receiver(), call.arg(1), call.arg(2));
    let surely = machine.may == 0;
    let number = |machine: &Machine<'_, '_>, task: &Task| {
        let message = task.args.first().copied()?;
        let number = machine
            .public_of(message, "what")
            .or_else(|| machine.field_of(message, slots::WHAT));
        Some(number.unwrap_or(Value::ZERO))
    };
    let own = |task: &Task| equal(task.tag.by, this);
    let mut queue = std::mem::take(&mut machine.world.queue);
    take_back(&mut queue, surely, |task| match call.name() {
        "removeCallbacks" => all([
            own(task),
            equal(task.object, first),
            meets(task.tag.token, second),
        ]),
        "removeCallbacksAndMessages" => all([own(task), meets(task.tag.token, first)]),
        "removeMessages" => number(machine, task).map_or(Some(false), |number| {
            all([
                own(task),
                same(number.shape, first.shape),
                meets(task.tag.token, second),
            ])
        }),
        // Those that compare by `equals`.
        _ => own(task).filter(|own| !own),
    });
    machine.world.queue = queue;
    returned(Value::ZERO)
}

/// `shutdownNow`: what an executor was handed and did not begin.
pub(crate) fn by_executor(machine: &mut Machine<'_, '_>, executor: Value) {
    let surely = machine.may == 0;
    machine
        .world
        .take_back(surely, |task| equal(task.tag.by, executor));
}

/// `shutdown`: what runs again and again ends, and what waits for its time where it was said so.
pub(crate) fn by_shutdown(machine: &mut Machine<'_, '_>, executor: Value) {
    let surely = machine.may == 0;
    let said = |machine: &Machine<'_, '_>, key: u32| {
        let held = machine.field_of(executor, key);
        held.map_or(Some(false), |held| held.as_int().map(|held| held != 0))
    };
    let forgets = said(machine, slots::FORGETS);
    let ends = said(machine, slots::GOES_ON).map(|goes_on| !goes_on);
    machine.world.take_back(surely, |task| {
        let again = task.why.contains(".scheduleAt") || task.why.contains(".scheduleWith");
        let goes = match (again, task.why.contains(".schedule")) {
            (true, _) => ends,
            (_, true) => forgets,
            _ => Some(false),
        };
        all([equal(task.tag.by, executor), goes])
    });
}

/// `Future.cancel`: what it stands for does not begin any more.
pub(crate) fn by_future(machine: &mut Machine<'_, '_>, future: Value) -> Option<Paths> {
    let surely = machine.may == 0;
    if machine.field_of(future, slots::VALUE).is_some() {
        return returned(Value::flag(false));
    }
    machine.world.take_back(surely, |task| {
        let own = equal(task.object, future);
        if own == Some(true) {
            own
        } else {
            equal(task.tag.token, future)
        }
    });
    machine.set_field_of(future, slots::CALLED_OFF, Value::flag(true));
    returned(Value::flag(true))
}

/// `cancel` of a task, a timer, a count-down, an idle handler: what calls one of these objects.
pub(crate) fn by_object(machine: &mut Machine<'_, '_>, objects: &[Value]) {
    let surely = machine.may == 0;
    machine.world.take_back(surely, |task| {
        let mut found = objects.iter().map(|object| equal(task.object, *object));
        found.find(|one| *one != Some(false)).unwrap_or(Some(false))
    });
}

/// `isCancelled` of a task or future.
pub(crate) fn is_off(machine: &mut Machine<'_, '_>, object: Value) -> Option<Paths> {
    let off = machine.called_off(object);
    returned(off.map_or_else(|| machine.either_flag(), Value::flag))
}

impl Machine<'_, '_> {
    /// Whether a task or future was called off; none where that is not known.
    pub(crate) fn called_off(&self, object: Value) -> Option<bool> {
        self.field_of(object, slots::CALLED_OFF)
            .map_or(Some(false), |held| held.as_int().map(|held| held != 0))
    }

    /// `AsyncTask.cancel`: what did not begin does not, and what began ends in another method.
    pub(crate) fn call_off(&mut self, task: Value) -> Option<Paths> {
        let began = !self
            .world
            .queue
            .iter()
            .any(|known| known.object == task && known.method == BACKGROUND);
        let surely = self.may == 0;
        self.world.take_back(surely, |known| {
            let mine = [BACKGROUND, AFTER].contains(&known.method.as_str());
            if mine {
                equal(known.object, task)
            } else {
                Some(false)
            }
        });
        self.set_field_of(task, slots::CALLED_OFF, Value::flag(true));
        if !began || self.field_of(task, slots::VALUE).is_some() {
            let value = self.field_of(task, slots::VALUE).unwrap_or(Value::ZERO);
            self.end_task(task, value);
        }
        returned(Value::flag(true))
    }

    /// An `AsyncTask` is through with what it did aside.
    pub(crate) fn end_task(&mut self, task: Value, value: Value) {
        let off = self.called_off(task);
        for (method, other) in [(AFTER, true), (CALLED_OFF, false)] {
            if off != Some(other) {
                let may = self.may;
                self.may += u32::from(off.is_none());
                self.later(task, method, vec![value], 0, "android.os.AsyncTask");
                self.may = may;
            }
        }
    }
}
