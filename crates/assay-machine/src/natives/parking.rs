//! Threads that wait until others have run, and what each thread has of its own.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Task;

/// Where the tasks come from that run on the main thread alone.
const OF_MAIN: [&str; 4] = ["android.", "androidx.", "#", "java.lang.ref."];

/// How long somebody who waits lets time pass, in milliseconds.
const PATIENCE: i64 = 60_000;
/// Most tasks that run while somebody waits.
const MOST_MEANWHILE: usize = 200;

impl Machine<'_, '_> {
    /// Somebody waits for what others do: they run in their order until it is done, or until
    /// nobody is left who could do it.
    pub(crate) fn wait_until(&mut self, done: impl Fn(&Self) -> bool) {
        for _ in 0..MOST_MEANWHILE {
            if done(self) || !self.run_another() {
                break;
            }
        }
    }

    /// Runs the task that is due first and needs no thread that waits here; whether there was one.
    fn run_another(&mut self) -> bool {
        let main = self.world.thread == super::looper::MAIN;
        let until = self.world.time.saturating_add(PATIENCE);
        let fits = |task: &Task| {
            let of_main = || OF_MAIN.iter().any(|start| task.why.starts_with(start));
            task.due <= until && !(main && of_main())
        };
        let queue = &self.world.queue;
        let first = (0..queue.len())
            .filter(|at| queue.get(*at).is_some_and(fits))
            .min_by_key(|at| queue.get(*at).map(|task| (task.due, task.order)));
        let Some(at) = first else { return false };
        let task = self.world.queue.remove(at);
        self.world.time = self.world.time.max(task.due);
        let may = self.may;
        self.may += u32::from(!task.sure);
        let _ = self.run_task(&task);
        self.may = may;
        true
    }
}

/// `LockSupport`: who parks lets others run; where there are none, it waits for ever.
pub(crate) fn support(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "park" | "parkNanos" | "parkUntil" => {
            let nanos = call.arg(call.count()).as_long();
            let timed = call.name() != "park" && nanos != Some(i64::MAX);
            if machine.run_another() || timed {
                return returned(Value::ZERO);
            }
            Some(Paths::Many(Vec::new()))
        }
        "unpark" | "setCurrentBlocker" => returned(Value::ZERO),
        _ => None,
    }
}

/// The event loop of `runBlocking`, in place of its own code.
pub(crate) fn event_loop(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "processNextEvent" {
        return None;
    }
    let ran = machine.run_another();
    returned(Value::wide(if ran { 0 } else { i64::MAX }))
}

/// The place of a thread's value in a `ThreadLocal`.
fn own(machine: &mut Machine<'_, '_>, local: Value) -> Option<Value> {
    let thread = machine.world.thread.clone();
    of_thread(machine, local, &thread)
}

/// What a thread has from the one that made it, where the values are handed down.
fn inherited(machine: &mut Machine<'_, '_>, local: Value) -> Option<Value> {
    let handed = machine.is_kind(local, "Ljava/lang/InheritableThreadLocal;");
    handed.then_some(())?;
    let place = of_thread(machine, local, "main")?;
    let there = machine.field_of(place, slots::STARTED) == Some(Value::flag(true));
    there.then(|| machine.field_of(place, slots::VALUE))?
}

fn of_thread(machine: &mut Machine<'_, '_>, local: Value, thread: &str) -> Option<Value> {
    let id = machine.one_object(local)?;
    let name = format!("{} {thread}", id.0);
    let class = machine.type_of("Ljava/lang/Object;");
    Some(machine.one_with("thread local", &name, class, Content::default()))
}

/// `ThreadLocal`: one value for the main thread, one for all others.
pub(crate) fn thread_local(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" | "initialValue" => return returned(Value::ZERO),
        "withInitial" => {
            let made = machine.make_empty("Ljava/lang/ThreadLocal;", Content::default());
            machine.set_field_of(made, slots::TARGET, call.arg(1));
            return returned(made);
        }
        _ => {}
    }
    let place = own(machine, this)?;
    match call.name() {
        "set" => {
            machine.set_field_of(place, slots::VALUE, call.arg(1));
            machine.set_field_of(place, slots::STARTED, Value::flag(true));
            returned(Value::ZERO)
        }
        "remove" => {
            machine.set_field_of(place, slots::STARTED, Value::ZERO);
            returned(Value::ZERO)
        }
        "get" => {
            let there = machine.field_of(place, slots::STARTED);
            if there == Some(Value::flag(true)) {
                return returned(machine.field_of(place, slots::VALUE)?);
            }
            if there.is_some_and(|there| !there.is_null()) {
                return None;
            }
            let value = match inherited(machine, this) {
                Some(value) => value,
                None => initial(machine, this)?,
            };
            machine.set_field_of(place, slots::VALUE, value);
            machine.set_field_of(place, slots::STARTED, Value::flag(true));
            returned(value)
        }
        _ => None,
    }
}

/// What a value is before it was set: what `initialValue` or the supplier says.
fn initial(machine: &mut Machine<'_, '_>, local: Value) -> Option<Value> {
    let class = machine.class_of(local.shape)?;
    let own = machine.program.class_of(class).is_some();
    let supplier = machine.field_of(local, slots::TARGET);
    let paths = match supplier {
        Some(supplier) => {
            let asked = machine.ask(supplier, "get()Ljava/lang/Object;", Vec::new());
            return asked.ok().flatten();
        }
        None if own => machine.call_back(local, "initialValue()Ljava/lang/Object;", Vec::new()),
        None => return Some(Value::ZERO),
    };
    super::lang::sole(Some(paths))
}
