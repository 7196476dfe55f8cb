//! Latches, semaphores, and updaters of fields: what threads wait for and agree by.

use crate::call::Call;
use crate::content::Body;
use crate::machine::Machine;
use crate::natives::arrays::cells_of;
use crate::natives::{counters, reflect, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Task;

/// Most threads that wait for one thing.
const MOST_WAITING: usize = 20;

/// How often a thread sleeps before it is taken to wait for the user: a minute and more, for who
/// looks twice a second.
const MOST_NAPS: u32 = 150;

impl Machine<'_, '_> {
    /// A thread waits for something that did not happen yet: it goes no further, and starts over
    /// when that happens.
    pub(crate) fn block(&mut self, on: Value) -> Paths {
        if let Some(task) = self.current.clone()
            && self.world.blocked.len() < MOST_WAITING
        {
            self.world.blocked.push((on, task));
        }
        Paths::Many(Vec::new())
    }

    /// Whether what waits in vain is taken to go on: where events are followed in no order, it is
    /// not known what comes later, and who can't start over would be lost.
    pub(crate) fn goes_on_anyway(&self) -> bool {
        self.world.exploring && (self.world.in_any_order || self.current.is_none())
    }

    /// Whether a thread sleeps once more: who sleeps again and again waits for something that the
    /// user does, and looks again after that.
    pub(crate) fn dozes(&mut self) -> bool {
        if self.world.thread == super::looper::MAIN {
            return false;
        }
        self.naps += 1;
        self.naps > MOST_NAPS
    }

    /// What threads waited for has happened.
    pub(crate) fn release(&mut self, on: Value) {
        self.wake(|what, _| what == on);
    }

    /// Threads that wait go on, if there are any.
    pub(crate) fn wake(&mut self, goes: impl Fn(Value, &Task) -> bool) -> bool {
        let (now, later): (Vec<_>, Vec<_>) = std::mem::take(&mut self.world.blocked)
            .into_iter()
            .partition(|(what, task)| goes(*what, task));
        self.world.blocked = later;
        let any = !now.is_empty();
        for (_, task) in now {
            let task = Task {
                due: self.world.time,
                sure: task.sure && self.may == 0,
                ..task
            };
            self.world.post(task);
        }
        any
    }

    pub(crate) fn count_of(&self, counter: Value) -> Option<i32> {
        self.field_of(counter, slots::AT)
            .and_then(super::super::value::Value::as_int)
    }
}

/// `CountDownLatch`: who waits goes on when it is at zero, or when the time is over.
pub(crate) fn latch(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::AT, call.arg(1));
            returned(Value::ZERO)
        }
        "countDown" => {
            let next = machine
                .count_of(this)
                .map_or(Value::ANY, |left| Value::int((left - 1).max(0)));
            machine.set_field_of(this, slots::AT, next);
            if next.as_int().is_none_or(|left| left == 0) {
                machine.release(this);
            }
            returned(Value::ZERO)
        }
        "getCount" => returned(
            machine
                .count_of(this)
                .map_or(Value::ANY, |left| Value::wide(left.into())),
        ),
        "await" => wait(machine, call, |left| left == 0),
        _ => None,
    }
}

/// `Semaphore`: who wants a permit goes on when there is one.
pub(crate) fn semaphore(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let (left, many) = (
        machine.count_of(this),
        call.arg(1)
            .as_int()
            .filter(|_| call.count() > 0)
            .unwrap_or(1),
    );
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::AT, call.arg(1));
            returned(Value::ZERO)
        }
        "release" => {
            let next = left.map_or(Value::ANY, |left| Value::int(left.saturating_add(many)));
            machine.set_field_of(this, slots::AT, next);
            machine.release(this);
            returned(Value::ZERO)
        }
        "availablePermits" => returned(left.map_or(Value::ANY, Value::int)),
        "drainPermits" => {
            machine.set_field_of(this, slots::AT, Value::ZERO);
            returned(left.map_or(Value::ANY, Value::int))
        }
        "reducePermits" => {
            let next = left.map_or(Value::ANY, |left| Value::int(left.saturating_sub(many)));
            machine.set_field_of(this, slots::AT, next);
            returned(Value::ZERO)
        }
        "acquire" | "acquireUninterruptibly" | "tryAcquire" => {
            let once = call.name() == "tryAcquire";
            if !once && left.is_some_and(|left| left < many) {
                machine
                    .wait_until(|machine| machine.count_of(this).is_none_or(|left| left >= many));
            }
            if let Some(paths) = machine.interrupted() {
                return Some(paths);
            }
            match machine.count_of(this) {
                Some(left) if left >= many => {
                    machine.set_field_of(this, slots::AT, Value::int(left - many));
                    returned(Value::flag(once))
                }
                Some(_) if once => returned(Value::flag(false)),
                Some(_) if !once && !machine.goes_on_anyway() => Some(machine.block(this)),
                _ => returned(if once {
                    machine.either_flag()
                } else {
                    Value::ZERO
                }),
            }
        }
        _ => None,
    }
}

fn wait(machine: &mut Machine<'_, '_>, call: &Call, over: impl Fn(i32) -> bool) -> Option<Paths> {
    let this = call.receiver();
    let open = |machine: &Machine<'_, '_>| machine.count_of(this).map(&over);
    if open(machine) != Some(true) {
        // Others run meanwhile.
        machine.wait_until(|machine| open(machine) != Some(false));
    }
    if let Some(paths) = machine.interrupted() {
        return Some(paths);
    }
    match (open(machine), call.count()) {
        (Some(true) | None, 0) => returned(Value::ZERO),
        (Some(true), _) => returned(Value::flag(true)),
        (None, _) => returned(machine.either_flag()),
        (Some(false), 0) if machine.goes_on_anyway() => returned(Value::ZERO),
        (Some(false), 0) => Some(machine.block(this)),
        (Some(false), _) => returned(Value::flag(false)),
    }
}

/// `AtomicReferenceFieldUpdater` and its like: an atomic that lies in a field.
pub(crate) fn updater(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    if call.name() == "newUpdater" {
        let made = machine.make(call.signature.result, crate::content::Content::default());
        machine.set_field_of(made, slots::CLASS, call.arg(1));
        machine.set_field_of(made, slots::NAME, call.arg(call.count()));
        return returned(made);
    }
    let class = machine.field_of(this, slots::CLASS)?.as_class()?;
    let name = machine
        .field_of(this, slots::NAME)
        .and_then(|name| machine.pool.known(name))?;
    let (field, ..) = reflect::defined(machine, class, &name)?;
    let target = call.arg(1);
    machine.one_object(target)?;
    let long = call.signature.class.contains("Long");
    let zero = if long { Value::wide(0) } else { Value::ZERO };
    let held = machine.field_of(target, field.0).unwrap_or(zero);
    let kind = if long { "Long" } else { "Reference" };
    let (paths, now) = within(machine, call, kind, held, 2)?;
    machine.set_field_of(target, field.0, now);
    Some(paths)
}

/// What an atomic does to a value that lies elsewhere: the ends of the call, and the value behind
/// it. The arguments of the atomic are those from a number on.
fn within(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    kind: &str,
    held: Value,
    from: usize,
) -> Option<(Paths, Value)> {
    let cell = machine.make(
        assay_dex::program::TypeId::NONE,
        crate::content::Content::default(),
    );
    machine.set_field_of(cell, slots::VALUE, held);
    let mut signature = call.signature.copy();
    signature.class = format!("java.util.concurrent.atomic.Atomic{kind}");
    let rest = (from..=call.count()).map(|number| call.arg(number));
    let inner = Call {
        signature: std::rc::Rc::new(signature),
        class: call.class,
        args: std::iter::once(cell).chain(rest).collect(),
        is_static: false,
    };
    let paths = counters::atomic(machine, &inner)?;
    let now = machine.field_of(cell, slots::VALUE).unwrap_or(held);
    Some((paths, now))
}

/// `AtomicReferenceArray` and its like: an atomic for each cell.
pub(crate) fn array(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let class = call.signature.class.as_str();
    let kind = class.strip_prefix("java.util.concurrent.atomic.Atomic")?;
    let kind = kind.strip_suffix("Array")?;
    if call.name() == "<init>" {
        let zero = if kind == "Long" {
            Value::wide(0)
        } else {
            Value::ZERO
        };
        let cells = match call.arg(1).as_int() {
            Some(count) => {
                let count = usize::try_from(count).ok()?;
                (count <= machine.limits.cells).then(|| vec![zero; count])?
            }
            None => {
                cells_of(machine, call.arg(1))
                    .filter(|(_, rest)| rest.is_none())?
                    .0
            }
        };
        let content = machine.heap.get_mut(machine.one_object(this)?)?;
        content.body = Body::Cells { cells, rest: None };
        return returned(Value::ZERO);
    }
    let (cells, None) = cells_of(machine, this)? else {
        return None;
    };
    if call.name() == "length" {
        return returned(super::text::number(cells.len()));
    }
    let at = usize::try_from(call.arg(1).as_int()?).ok()?;
    let Some(held) = cells.get(at).copied() else {
        return Some(machine.throw_new(crate::step::BOUNDS, None));
    };
    let (paths, now) = within(machine, call, kind, held, 2)?;
    let id = machine.one_object(this)?;
    if let Body::Cells { cells, .. } = &mut machine.heap.get_mut(id)?.body
        && let Some(cell) = cells.get_mut(at)
    {
        *cell = now;
    }
    Some(paths)
}
