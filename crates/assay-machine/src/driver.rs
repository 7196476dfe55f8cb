//! The life of an app: first launch, the user's answers, the background, boot.

use assay_dex::program::{TypeId, java};

use crate::content::Content;
use crate::heap::Point;
use crate::machine::Machine;
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::{Component, Start, World};

/// Milliseconds an untouched first launch is watched.
const FIRST_LOOK: i64 = 60_000;
/// Milliseconds after an answer or click.
const AFTER_TOUCH: i64 = 30_000;
/// Milliseconds in the background.
const BACKGROUND: i64 = 600_000;
/// Most messages and threads that run in one state.
const MOST_TASKS: u32 = 400;
/// Most components one state starts.
const MOST_STARTS: u32 = 60;
/// Most times one component starts in one state.
const MOST_TIMES: usize = 2;

const BUNDLE: &str = "(Landroid/os/Bundle;)V";
const RECEIVE: &str = "onReceive(Landroid/content/Context;Landroid/content/Intent;)V";

/// Where worlds part: the heap's mark, and copies of what is not on the heap.
pub(crate) struct Fork<'p> {
    point: Point,
    world: World<'p>,
    ended: bool,
}

impl<'p> Machine<'p, '_> {
    /// Follows the whole life: every state from R0 on.
    pub fn live(&mut self) {
        self.first_launch();
        let consent = self.consent();
        self.consent_texts = consent.as_ref().map(|consent| consent.texts.clone());
        if let Some(consent) = &consent {
            let refuse = self.fork_world("R1");
            for listener in &consent.refuse {
                self.touch(listener);
            }
            self.back(refuse);
            for listener in &consent.other {
                let fork = self.fork_world("R3");
                self.touch(listener);
                self.back(fork);
            }
        }
        self.after_kill();
        let agree = self.fork_world("R2");
        if let Some(consent) = &consent {
            self.world.agreed = true;
            for listener in &consent.accept {
                self.touch(listener);
            }
        }
        self.other_clicks(consent.as_ref());
        self.background();
        self.back(agree);
    }

    /// A copy of the world to go on in, under the name of a state.
    pub(crate) fn fork_world(&mut self, state: &str) -> Fork<'p> {
        let fork = Fork { point: self.heap.mark(), world: self.world.clone(), ended: self.ended };
        state.clone_into(&mut self.world.state);
        self.ended = false;
        fork
    }

    /// Goes back to where worlds parted.
    pub(crate) fn back(&mut self, fork: Fork<'p>) {
        let _ = self.heap.take(fork.point);
        self.heap.close(fork.point);
        self.world = fork.world;
        self.ended = fork.ended;
    }

    /// R0: everything up to a minute after the icon was touched.
    pub fn first_launch(&mut self) {
        self.start_process("");
        let launcher = self.world.app.components.iter().find(|c| c.kind == "activity" && c.launcher).cloned();
        if let Some(launcher) = launcher {
            let intent = self.intent_of("android.intent.action.MAIN");
            self.start_activity(&launcher, intent);
        }
        self.drain(FIRST_LOOK);
    }

    fn intent_of(&mut self, action: &str) -> Value {
        let intent = self.make_named("Landroid/content/Intent;");
        let action = self.pool.literal(action);
        self.set_field_of(intent, slots::ACTION, action);
        intent
    }

    /// Runs one entry and takes its end.
    pub(crate) fn enter(&mut self, entry: &str, run: impl FnOnce(&mut Self) -> Paths) {
        if self.ended {
            return;
        }
        entry.clone_into(&mut self.world.entry);
        let paths = self.with_budget(run);
        match paths {
            Paths::One(End::Exited) => {
                self.record("exit", "", "", Vec::new(), Mark::NONE);
                self.ended = self.may == 0;
            }
            Paths::One(End::Thrown(value)) => {
                let shown = self.shown(value);
                let at = value.as_object().and_then(|id| self.thrown_at.get(&id)).cloned();
                let stack = std::mem::replace(&mut self.stack, at.unwrap_or_default());
                self.record("uncaught", "", "", vec![shown], Mark::NONE);
                self.stack = stack;
            }
            Paths::One(_) => {}
            Paths::Many(ends) => {
                let exits = ends.iter().any(|(end, _)| matches!(end, End::Exited));
                // An exception nobody catches ends the app; a launch is judged as if it had not.
                let on = ends.into_iter().find(|(end, _)| matches!(end, End::Returned(_)));
                if let Some((_, delta)) = on {
                    self.heap.apply(&delta);
                }
                if exits {
                    self.may += 1;
                }
            }
        }
    }

    /// Calls a method of the app's own object, where its class has one of that name.
    pub(crate) fn call_own(&mut self, object: Value, method: &str, args: Vec<Value>) {
        let class = self.class_of(object.shape).map(|class| self.program.java_type(class)).unwrap_or_default();
        let name = method.split('(').next().unwrap_or_default();
        self.enter(&format!("{class}.{name}"), |machine| machine.call_back(object, method, args));
        self.run_starts();
    }

    /// An object of a class of the app, constructed; none where there is no such class.
    pub(crate) fn construct(&mut self, class: &str) -> Option<Value> {
        let ty = self.type_of(&java::descriptor(class));
        self.program.class_of(ty)?;
        let content = self.empty(ty);
        let object = self.make(ty, content);
        self.enter(&format!("{class}.<clinit>"), |machine| machine.initialise(ty));
        self.call_own(object, "<init>()V", Vec::new());
        Some(object)
    }

    // ---- processes and components ---------------------------------------------------------------

    /// Starts a process: application, then providers, then the application's own `onCreate`.
    pub(crate) fn start_process(&mut self, process: &str) {
        process.clone_into(&mut self.world.process);
        let application = self.application();
        let base = self.base_context();
        let class = self.class_of(application.shape).unwrap_or(TypeId::NONE);
        if self.program.class_of(class).is_some() {
            let name = self.program.java_type(class);
            self.enter(&format!("{name}.<clinit>"), |machine| machine.initialise(class));
            self.call_own(application, "<init>()V", Vec::new());
        }
        self.call_own(application, "attachBaseContext(Landroid/content/Context;)V", vec![base]);
        let mut providers: Vec<Component> = self
            .world
            .app
            .components
            .iter()
            .filter(|c| c.kind == "provider" && c.process == process)
            .cloned()
            .collect();
        providers.sort_by_key(|provider| -provider.init_order);
        for provider in providers {
            if let Some(object) = self.construct(&provider.class) {
                self.components.push((provider.class.clone(), object));
                self.call_own(object, "onCreate()Z", Vec::new());
            }
        }
        self.call_own(application, "onCreate()V", Vec::new());
    }

    pub(crate) fn base_context(&mut self) -> Value {
        self.one_named("android.content.Context", "base")
    }

    /// Starts an activity and shows it.
    pub(crate) fn start_activity(&mut self, component: &Component, intent: Value) {
        let Some(activity) = self.construct(&component.class) else {
            self.cut("a component whose class is not in the package");
            return;
        };
        self.components.push((component.class.clone(), activity));
        self.set_field_of(activity, slots::INTENT, intent);
        let base = self.base_context();
        self.call_own(activity, "attachBaseContext(Landroid/content/Context;)V", vec![base]);
        self.lifecycle("onActivityPreCreated", activity, true);
        self.call_own(activity, &format!("onCreate{BUNDLE}"), vec![Value::ZERO]);
        self.lifecycle("onActivityCreated", activity, true);
        let gone = self.field_of(activity, slots::FINISHED) == Some(Value::flag(true));
        if gone {
            self.call_own(activity, "onDestroy()V", Vec::new());
            return;
        }
        self.call_own(activity, "onStart()V", Vec::new());
        self.lifecycle("onActivityStarted", activity, false);
        self.call_own(activity, &format!("onPostCreate{BUNDLE}"), vec![Value::ZERO]);
        self.call_own(activity, "onResume()V", Vec::new());
        self.lifecycle("onActivityResumed", activity, false);
        self.call_own(activity, "onPostResume()V", Vec::new());
        self.call_own(activity, "onAttachedToWindow()V", Vec::new());
        self.call_own(activity, "onWindowFocusChanged(Z)V", vec![Value::flag(true)]);
        self.call_own(activity, "onCreateOptionsMenu(Landroid/view/Menu;)Z", vec![Value::ANY]);
        self.show(activity);
        let texts = self.texts_in(activity);
        self.record("window.activity", "", &component.class, texts, Mark::NONE);
    }

    /// Tells those who listen to the life of activities.
    pub(crate) fn lifecycle(&mut self, name: &str, activity: Value, bundle: bool) {
        let listeners: Vec<Value> =
            self.world.listeners.iter().filter(|known| known.kind == "lifecycle").map(|known| known.object).collect();
        for listener in listeners {
            let (descriptor, args) = if bundle {
                ("(Landroid/app/Activity;Landroid/os/Bundle;)V", vec![activity, Value::ZERO])
            } else {
                ("(Landroid/app/Activity;)V", vec![activity])
            };
            self.call_own(listener, &format!("{name}{descriptor}"), args);
        }
    }

    fn start_service(&mut self, component: &Component, intent: Value, bound: Option<Value>) {
        let known = self.components.iter().find(|(class, _)| *class == component.class).map(|(_, object)| *object);
        let service = match known {
            Some(service) => service,
            None => {
                let Some(service) = self.construct(&component.class) else { return };
                self.components.push((component.class.clone(), service));
                let base = self.base_context();
                self.call_own(service, "attachBaseContext(Landroid/content/Context;)V", vec![base]);
                self.call_own(service, "onCreate()V", Vec::new());
                service
            }
        };
        match bound {
            Some(connection) => {
                let mut binder = Value::ZERO;
                self.enter(&format!("{}.onBind", component.class), |machine| {
                    let paths = machine.call_back(service, "onBind(Landroid/content/Intent;)Landroid/os/IBinder;", vec![intent]);
                    if let Paths::One(End::Returned(value)) = paths {
                        binder = value;
                        return Paths::returned(value);
                    }
                    paths
                });
                let name = self.make_named("Landroid/content/ComponentName;");
                let connected = "onServiceConnected(Landroid/content/ComponentName;Landroid/os/IBinder;)V";
                self.call_own(connection, connected, vec![name, binder]);
            }
            None => {
                self.call_own(service, "onStartCommand(Landroid/content/Intent;II)I", vec![intent, Value::ZERO, Value::int(1)]);
                self.call_own(service, "onStart(Landroid/content/Intent;I)V", vec![intent, Value::int(1)]);
                self.call_own(service, "onHandleIntent(Landroid/content/Intent;)V", vec![intent]);
                self.call_own(service, "onHandleWork(Landroid/content/Intent;)V", vec![intent]);
            }
        }
    }

    pub(crate) fn receive(&mut self, component: &Component, intent: Value) {
        let Some(receiver) = self.construct(&component.class) else { return };
        let context = self.application();
        self.call_own(receiver, RECEIVE, vec![context, intent]);
    }

    /// Starts what was asked for since the last entry.
    pub(crate) fn run_starts(&mut self) {
        if self.starting {
            return;
        }
        self.starting = true;
        while !self.ended && !self.world.starts.is_empty() {
            let start = self.world.starts.remove(0);
            let may = self.may;
            self.may += u32::from(!start.sure);
            self.run_start(&start);
            self.may = may;
        }
        self.starting = false;
    }

    fn run_start(&mut self, start: &Start) {
        if self.world.exploring {
            self.explored_start(start);
            return;
        }
        self.started += 1;
        if self.started > MOST_STARTS {
            self.cut("too many components started");
            return;
        }
        let kind = match start.kind.as_str() {
            "bind" => "service",
            "broadcast" => "receiver",
            kind => kind,
        };
        let targets = self.targets_of(kind, start.intent);
        for target in targets {
            let times = self.times.entry(format!("{} {} {}", self.world.state, kind, target.class)).or_default();
            *times += 1;
            if *times > MOST_TIMES {
                continue;
            }
            // What runs in another process has statics of its own; its events are what counts.
            match kind {
                "activity" => {
                    self.start_activity(&target, start.intent);
                }
                "service" => {
                    let bound = (start.kind == "bind").then_some(start.extra);
                    self.start_service(&target, start.intent, bound);
                }
                _ => self.receive(&target, start.intent),
            }
        }
        if kind == "receiver" {
            self.deliver_broadcast(start.intent);
        }
    }

    /// The components of the package an intent may mean.
    pub(crate) fn targets_of(&mut self, kind: &str, intent: Value) -> Vec<Component> {
        let app = self.world.app;
        if let Some(name) = self.component_of(intent) {
            let full = if name.starts_with('.') { format!("{}{name}", app.package) } else { name };
            let named = |c: &&Component| c.kind == kind && (c.class == full || c.alias.as_ref() == Some(&full));
            return app.components.iter().filter(named).cloned().collect();
        }
        let action = self.field_of(intent, slots::ACTION).and_then(|action| self.pool.known(action));
        let package = self.field_of(intent, slots::PACKAGE).and_then(|package| self.pool.known(package));
        if package.is_some_and(|package| package != app.package) {
            return Vec::new();
        }
        match action {
            Some(action) => {
                let takes = |c: &&Component| c.kind == kind && c.actions.contains(&action);
                app.components.iter().filter(takes).cloned().collect()
            }
            None => Vec::new(),
        }
    }

    /// Tells receivers that were registered in code.
    pub(crate) fn deliver_broadcast(&mut self, intent: Value) {
        let action = self.field_of(intent, slots::ACTION).and_then(|action| self.pool.known(action));
        let listeners: Vec<_> =
            self.world.listeners.iter().filter(|known| known.kind == "receiver").cloned().collect();
        for listener in listeners {
            let wanted = self.actions_of(listener.holder);
            let fits = match (&action, wanted) {
                (Some(action), Some(wanted)) => wanted.contains(action),
                _ => true,
            };
            if fits {
                let context = self.application();
                self.call_own(listener.object, RECEIVE, vec![context, intent]);
            }
        }
    }

    /// The actions of an `IntentFilter`, where all are known.
    pub(crate) fn actions_of(&self, filter: Value) -> Option<Vec<String>> {
        let (cells, rest) = crate::natives::arrays_cells(self, filter)?;
        rest.is_none().then_some(())?;
        cells.into_iter().map(|cell| self.pool.known(cell)).collect()
    }

    // ---- time -----------------------------------------------------------------------------------

    /// Lets time pass: runs what is in the queue and due.
    pub(crate) fn drain(&mut self, span: i64) {
        let until = self.world.time.saturating_add(span);
        let mut left = MOST_TASKS;
        while let Some(task) = self.world.next_due(until) {
            let Some(rest) = left.checked_sub(1).filter(|_| !self.ended) else {
                self.cut("too many messages");
                break;
            };
            left = rest;
            self.world.time = self.world.time.max(task.due);
            let may = self.may;
            self.may += u32::from(!task.sure);
            self.enter(&task.why.clone(), |machine| machine.run_task(&task));
            self.run_starts();
            self.may = may;
        }
        self.world.time = until;
    }

    /// Touches something, and waits.
    fn touch(&mut self, listener: &crate::world::Listener) {
        let may = self.may;
        self.call_own(listener.object, &listener.method, listener.args.clone());
        self.drain(AFTER_TOUCH);
        self.may = may;
    }

    /// R3: everything else that can be clicked, each from the state behind the answer.
    fn other_clicks(&mut self, consent: Option<&crate::consent::Consent>) {
        let known: Vec<_> = self.world.listeners.iter().filter(|l| l.kind == "click").cloned().collect();
        for listener in known.into_iter().take(100) {
            let answered = consent.is_some_and(|consent| {
                consent.accept.iter().chain(&consent.refuse).any(|answer| *answer == listener)
            });
            if !answered {
                let fork = self.fork_world("R3");
                self.touch(&listener);
                self.back(fork);
            }
        }
    }

    /// R4: the app leaves the screen.
    fn background(&mut self) {
        "R4".clone_into(&mut self.world.state);
        let on_screen: Vec<Value> = self.components.iter().map(|(_, object)| *object).collect();
        for object in on_screen {
            self.call_own(object, "onPause()V", Vec::new());
            self.call_own(object, "onStop()V", Vec::new());
        }
        self.drain(BACKGROUND);
    }

    /// R5 and R6: the process was killed; broadcasts, services and jobs start it again.
    fn after_kill(&mut self) {
        let app = self.world.app;
        for component in &app.components {
            let state = match component.kind.as_str() {
                "receiver" => "R5",
                "service" => "R6",
                _ => continue,
            };
            let fork = self.fork_world(state);
            self.new_process();
            self.start_process(&component.process);
            if component.kind == "receiver" {
                let actions = if component.actions.is_empty() { vec![String::new()] } else { component.actions.clone() };
                for action in actions.iter().take(8) {
                    let intent = self.intent_of(action);
                    self.receive(component, intent);
                }
            } else {
                let intent = self.make_named("Landroid/content/Intent;");
                self.start_service(component, intent, None);
                self.scheduled(component);
            }
            self.drain(AFTER_TOUCH);
            self.back(fork);
        }
    }

    /// What the system calls of a job, a sync adapter or a listening service.
    fn scheduled(&mut self, component: &Component) {
        let found = self.components.iter().find(|(class, _)| *class == component.class).map(|(_, object)| *object);
        let Some(service) = found else { return };
        self.call_own(service, "onStartJob(Landroid/app/job/JobParameters;)Z", vec![Value::ANY]);
        self.call_own(service, "onBind(Landroid/content/Intent;)Landroid/os/IBinder;", vec![Value::ANY]);
    }

    /// A process that was just made: no class is initialised, nothing waits.
    pub(crate) fn new_process(&mut self) {
        let holders: Vec<_> = self.statics.values().copied().collect();
        for holder in holders {
            self.heap.put(holder, Content::default());
        }
        let application = self.application();
        if let Some(id) = application.as_object() {
            self.heap.put(id, Content::default());
        }
        self.world.queue.clear();
        self.world.listeners.clear();
        self.world.windows.clear();
        self.world.starts.clear();
        self.components.clear();
    }
}
