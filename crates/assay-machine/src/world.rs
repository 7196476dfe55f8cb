//! What surrounds the app: its package, the state of its life, the message queue.

use std::collections::BTreeSet;

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

pub use crate::lent::{NoResources, PlugIn, Resources};
pub use crate::package::{App, Component, Filter, View};
use crate::value::Value;

/// The release an app is followed on.
const SDK: i32 = 34;

/// Listeners, and messages, that are kept at a time.
const MOST_WAITING: usize = 2_048;

/// What a task can be taken back by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag {
    /// What it was handed to: a handler, an executor; null where that can take nothing back.
    pub by: Value,
    /// The token it was handed in with.
    pub token: Value,
}

impl Tag {
    /// None.
    pub const NONE: Self = Self {
        by: Value::ZERO,
        token: Value::ZERO,
    };
}

/// Something that is to run later.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// When, in milliseconds since the launch.
    pub due: i64,
    /// The order of posting.
    pub order: u64,
    /// Whether it was posted on every way the app can take.
    pub sure: bool,
    /// The object.
    pub object: Value,
    /// Name and descriptor of its method.
    pub method: String,
    /// Arguments, the object left out.
    pub args: Vec<Value>,
    /// What posted it, for people.
    pub why: String,
    /// What it can be taken back by.
    pub tag: Tag,
    /// The process it runs in; filled in by [`World::post`].
    pub process: String,
}

/// As [`World::take_back`], of a queue that was taken out of its world.
pub fn take_back(queue: &mut Vec<Task>, surely: bool, meant: impl Fn(&Task) -> Option<bool>) {
    queue.retain_mut(|task| {
        let gone = meant(task);
        task.sure &= gone == Some(false);
        !surely || gone != Some(true)
    });
}

/// An activity on the screen or below it.
#[derive(Debug, Clone, PartialEq)]
pub struct Screen {
    /// The activity.
    pub object: Value,
    /// Its class.
    pub class: String,
    /// Who awaits a result.
    pub from: Value,
    /// The number the result is awaited with; below zero where none is.
    pub code: i32,
    /// Whether it was shown.
    pub resumed: bool,
}

/// Permissions the user is being asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The activity or fragment that asks.
    pub object: Value,
    /// Their names.
    pub names: Vec<String>,
    /// The array of names as it was handed in.
    pub array: Value,
    /// The number of the request.
    pub code: Value,
}

/// Something the system was told to start some time, whether the app runs or not.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// `job`, `service`, `broadcast`, `activity`.
    pub kind: String,
    /// The intent, or the class name of a job.
    pub intent: Value,
    /// Whether it was told so on every way.
    pub sure: bool,
}

/// An object that was handed to the platform and may be called back.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Listener {
    /// `click`, `event`, `receiver`.
    pub kind: String,
    /// The object.
    pub object: Value,
    /// Name and descriptor of its method; empty for all the platform declares.
    pub method: String,
    /// Arguments, the object left out.
    pub args: Vec<Value>,
    /// The view or dialog it belongs to.
    pub holder: Value,
    /// What it was handed to, for people.
    pub why: String,
}

/// A window that was shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// The dialog or activity.
    pub object: Value,
    /// Texts in it.
    pub texts: Vec<String>,
    /// Whether it was shown on every way.
    pub sure: bool,
}

/// A component that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// `activity`, `service`, `bind`, `broadcast`.
    pub kind: String,
    /// The intent.
    pub intent: Value,
    /// Who asked.
    pub from: Value,
    /// Whether it was asked for on every way.
    pub sure: bool,
    /// A service connection, or the number a result is awaited with.
    pub extra: Value,
}

/// An activity that is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Its object.
    pub activity: Value,
    /// Its class.
    pub class: String,
    /// Who awaits its result, and the number they await it with.
    pub asked: Option<(Value, Value)>,
    /// Its options menu.
    pub menu: Value,
}

/// A service that runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    /// Its object.
    pub service: Value,
    /// Its class.
    pub class: String,
    /// Whether it was started, not only bound.
    pub started: bool,
    /// Connections that are bound to it, each with the intent and the binder it was given.
    pub bound: Vec<(Value, Value, Value)>,
    /// The binder it gave, where it wants to be told that it is bound again.
    pub kept: Option<Value>,
}

/// What an activity gives back.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The activity.
    pub activity: Value,
    /// The result's number.
    pub code: Value,
    /// The result's data.
    pub data: Value,
    /// Calls that were under way when it was set: method and code unit.
    pub stack: Vec<(assay_dex::program::DefId, u32)>,
    /// What set it.
    pub api: String,
}

/// The surroundings. Grows only; the driver takes copies where worlds part.
#[derive(Clone)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says one thing of how the app is followed"
)]
pub struct World<'p> {
    /// The package.
    pub app: &'p App<'p>,
    /// The state of the app's life.
    pub state: String,
    /// Whether the user agreed.
    pub agreed: bool,
    /// Milliseconds between the installation and the last update; 0 where there was none.
    pub update: i64,
    /// Milliseconds since the launch.
    pub time: i64,
    /// What the app is being asked to do.
    pub entry: String,
    /// What started the process, where it was not the user: `broadcast ACTION`, `job` and so on.
    pub cause: String,
    /// Of an SDK: how its host has set its switches; empty before the host does anything.
    pub setting: String,
    /// Of an SDK: the object of each class that its host has.
    pub hosted: Vec<(assay_dex::program::TypeId, Value)>,
    /// The permissions for want of which the system refuses what happens now.
    pub denied: String,
    /// The thread that runs: `main`, or another.
    pub thread: String,
    /// What waits to run.
    pub queue: Vec<Task>,
    /// Threads that wait, and for what.
    pub blocked: Vec<(Value, Task)>,
    /// Threads that were interrupted and did not notice yet.
    pub interrupted: BTreeSet<String>,
    /// What may be called back.
    pub listeners: IndexSet<Listener, FxBuildHasher>,
    /// Windows that were shown.
    pub windows: Vec<Window>,
    /// Components that were asked for and did not start yet.
    pub starts: Vec<Start>,
    /// Permissions the user granted.
    pub granted: BTreeSet<String>,
    /// Permissions the app asked for.
    pub asked: Vec<String>,
    /// The process that runs; empty for the app's own.
    pub process: String,
    /// Processes that run beside.
    pub processes: BTreeSet<String>,
    /// Activities, the uppermost last.
    pub screen: Vec<Screen>,
    /// Permissions the user is being asked for.
    pub requests: Vec<Request>,
    /// What the system will start.
    pub plans: Vec<Plan>,
    /// The release of the platform, `SDK_INT`.
    pub sdk: i32,
    /// Whether a control dependence marks what is written.
    pub implicit: bool,
    /// Whether the whole app is followed, beyond its first launch.
    pub exploring: bool,
    /// Whether events are followed on joined states, in no order.
    pub in_any_order: bool,
    /// Activities that are there, the one on top last.
    pub shown: Vec<Shown>,
    /// Services that run.
    pub services: Vec<Running>,
    /// What activities will give back when they end.
    pub results: Vec<Outcome>,
    /// Results on their way.
    pub answers: Vec<crate::results::Answer>,
    /// What the condition of the branch that is entered next carries.
    pub choice: crate::value::Mark,
    /// What the branches under way carry.
    pub control: crate::value::Mark,
    /// Listeners and messages that were not kept, there being too many.
    pub refused: u64,
    next: u64,
}

impl<'p> World<'p> {
    /// The surroundings of a package, before its first launch.
    #[must_use]
    pub fn new(app: &'p App<'p>) -> Self {
        Self {
            app,
            state: "R0".to_owned(),
            agreed: false,
            update: 0,
            time: 0,
            entry: String::new(),
            cause: String::new(),
            setting: String::new(),
            hosted: Vec::new(),
            denied: String::new(),
            thread: "main".to_owned(),
            queue: Vec::new(),
            blocked: Vec::new(),
            interrupted: BTreeSet::new(),
            listeners: IndexSet::default(),
            windows: Vec::new(),
            starts: Vec::new(),
            granted: BTreeSet::new(),
            asked: Vec::new(),
            process: app.process.clone(),
            processes: BTreeSet::new(),
            screen: Vec::new(),
            requests: Vec::new(),
            plans: Vec::new(),
            sdk: SDK,
            implicit: false,
            exploring: false,
            in_any_order: false,
            shown: Vec::new(),
            services: Vec::new(),
            results: Vec::new(),
            answers: Vec::new(),
            choice: crate::value::Mark::NONE,
            control: crate::value::Mark::NONE,
            refused: 0,
            next: 0,
        }
    }

    /// Puts something into the queue, once.
    pub fn post(&mut self, mut task: Task) {
        task.process.clone_from(&self.process);
        let same = |known: &&mut Task| {
            known.object == task.object
                && known.method == task.method
                && known.due == task.due
                && known.args == task.args
                && known.tag == task.tag
        };
        if let Some(known) = self.queue.iter_mut().find(same) {
            known.sure |= task.sure;
            return;
        }
        if self.queue.len() >= MOST_WAITING {
            self.refused += 1;
            return;
        }
        task.order = self.next;
        self.next += 1;
        self.queue.push(task);
    }

    /// The task that runs next, if one is due by a time.
    pub fn next_due(&mut self, until: i64) -> Option<Task> {
        let first = (0..self.queue.len())
            .filter(|at| self.queue.get(*at).is_some_and(|task| task.due <= until))
            .min_by_key(|at| self.queue.get(*at).map(|task| (task.due, task.order)))?;
        Some(self.queue.remove(first))
    }

    /// Takes tasks back: those that are surely meant are gone where the call itself is sure, those
    /// that may be meant are sure to run no longer.
    pub fn take_back(&mut self, surely: bool, meant: impl Fn(&Task) -> Option<bool>) {
        take_back(&mut self.queue, surely, meant);
    }

    /// Registers a listener, once.
    pub fn listen(&mut self, listener: Listener) {
        if self.listeners.contains(&listener) {
            return;
        }
        if self.listeners.len() >= MOST_WAITING {
            self.refused += 1;
        } else {
            self.listeners.insert(listener);
        }
    }
}
