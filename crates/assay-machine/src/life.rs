//! The life of activities and services where the whole app is followed.

use crate::content::Content;
use crate::machine::{Machine, Site};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::{Component, Outcome, Running, Shown, Start};

const BUNDLE: &str = "(Landroid/os/Bundle;)V";
/// Milliseconds that pass behind each event: what is due by then runs.
const AFTER: i64 = 600_000;
/// Most activities on top of each other.
const MOST_SHOWN: usize = 6;
/// Most activities that end behind one event.
const MOST_ENDS: usize = 8;

impl Machine<'_, '_> {
    /// Lets everything run that waits: components, messages, activities that finish.
    pub(crate) fn settle(&mut self) {
        for _ in 0..MOST_ENDS {
            self.run_starts();
            self.race();
            self.drain(AFTER);
            let ending = self.world.shown.iter().rposition(|shown| {
                self.field_of(shown.activity, slots::FINISHED) == Some(Value::flag(true))
            });
            match ending {
                Some(at) => self.close(at),
                None => return,
            }
        }
    }

    /// Threads run in any order: what comes last first, and, behind this, in order.
    fn race(&mut self) {
        let loose =
            |why: &str| why.starts_with("java.lang.Thread.") || why.ends_with("(several threads)");
        let count = self
            .world
            .queue
            .iter()
            .filter(|task| loose(&task.why))
            .count();
        if count < 2 {
            return;
        }
        let parting = self.part();
        let last = self
            .world
            .queue
            .iter()
            .map(|task| task.order)
            .max()
            .unwrap_or(0);
        for task in &mut self.world.queue {
            if loose(&task.why) {
                task.order = last.saturating_sub(task.order);
            }
        }
        self.drain(AFTER);
        self.rejoin(parting);
    }

    /// Starts an activity on top of what is shown.
    pub(crate) fn open(&mut self, component: &Component, intent: Value, code: Option<Value>) {
        if self.world.shown.len() >= MOST_SHOWN {
            self.cut("too many activities on top of each other");
            return;
        }
        let below = self.world.shown.last().map(|shown| shown.activity);
        if let Some(below) = below {
            self.to_pause(below);
        }
        let Some(activity) = self.construct(&component.class) else {
            return;
        };
        self.components.push((component.class.clone(), activity));
        self.set_field_of(activity, slots::INTENT, intent);
        let shown = Shown {
            activity,
            class: component.class.clone(),
            code,
            menu: Value::ZERO,
        };
        self.world.shown.push(shown);
        self.appear(activity, Value::ZERO);
        if let Some(below) = below {
            self.stop(below);
        }
    }

    /// An activity comes up: from nothing, or from what was saved.
    pub(crate) fn appear(&mut self, activity: Value, saved: Value) {
        let base = self.base_context();
        self.call_own(
            activity,
            "attachBaseContext(Landroid/content/Context;)V",
            vec![base],
        );
        self.lifecycle("onActivityPreCreated", activity, true);
        self.call_own(activity, &format!("onCreate{BUNDLE}"), vec![saved]);
        self.lifecycle("onActivityCreated", activity, true);
        self.run_fragments();
        if self.field_of(activity, slots::FINISHED) == Some(Value::flag(true)) {
            return;
        }
        self.call_own(activity, "onStart()V", Vec::new());
        self.lifecycle("onActivityStarted", activity, false);
        if !saved.is_null() {
            self.call_own(
                activity,
                &format!("onRestoreInstanceState{BUNDLE}"),
                vec![saved],
            );
        }
        self.call_own(activity, &format!("onPostCreate{BUNDLE}"), vec![saved]);
        self.to_resume(activity);
        self.call_own(activity, "onAttachedToWindow()V", Vec::new());
        self.attach_views(activity);
        self.call_own(
            activity,
            "onWindowFocusChanged(Z)V",
            vec![Value::flag(true)],
        );
        self.show(activity);
        self.make_menu(activity);
    }

    pub(crate) fn to_resume(&mut self, activity: Value) {
        for fragment in self.fragments_in(activity) {
            self.call_own(fragment, "onResume()V", Vec::new());
        }
        self.call_own(activity, "onResume()V", Vec::new());
        self.lifecycle("onActivityResumed", activity, false);
        self.call_own(activity, "onPostResume()V", Vec::new());
    }

    pub(crate) fn to_pause(&mut self, activity: Value) {
        for fragment in self.fragments_in(activity) {
            self.call_own(fragment, "onPause()V", Vec::new());
        }
        self.call_own(activity, "onPause()V", Vec::new());
        self.lifecycle("onActivityPaused", activity, false);
    }

    pub(crate) fn stop(&mut self, activity: Value) {
        for fragment in self.fragments_in(activity) {
            self.call_own(fragment, "onStop()V", Vec::new());
        }
        self.call_own(activity, "onStop()V", Vec::new());
        self.lifecycle("onActivityStopped", activity, false);
    }

    /// The bundle an activity saves its state in.
    pub(crate) fn save(&mut self, activity: Value) -> Value {
        let class = self.type_of("Landroid/os/Bundle;");
        let saved = self.make(class, Content::map());
        self.call_own(
            activity,
            &format!("onSaveInstanceState{BUNDLE}"),
            vec![saved],
        );
        saved
    }

    pub(crate) fn destroy(&mut self, activity: Value) {
        for fragment in self.fragments_in(activity) {
            self.call_own(fragment, "onDestroy()V", Vec::new());
        }
        self.call_own(activity, "onDestroy()V", Vec::new());
        self.lifecycle("onActivityDestroyed", activity, false);
        // The system takes back what the activity registered or bound by itself and left.
        self.world
            .listeners
            .retain(|known| known.kind != "receiver" || known.args.first() != Some(&activity));
        self.unbind(activity);
    }

    /// An activity ends: the one below comes back, with its result where it waits for one.
    pub(crate) fn close(&mut self, at: usize) {
        let ended = self.world.shown.remove(at);
        let top = at == self.world.shown.len();
        self.to_pause(ended.activity);
        let outcome = self
            .world
            .results
            .iter()
            .position(|known| known.activity == ended.activity);
        let outcome = outcome.map(|at| self.world.results.remove(at));
        self.give_out(&ended, outcome.as_ref());
        if let Some(below) = self
            .world
            .shown
            .last()
            .map(|shown| shown.activity)
            .filter(|_| top)
        {
            self.call_own(below, "onRestart()V", Vec::new());
            self.call_own(below, "onStart()V", Vec::new());
            self.lifecycle("onActivityStarted", below, false);
            if let Some(code) = ended.code {
                let (result, data) =
                    outcome.map_or((Value::ZERO, Value::ZERO), |known| (known.code, known.data));
                let answer = "onActivityResult(IILandroid/content/Intent;)V";
                self.call_own(below, answer, vec![code, result, data]);
            }
            self.to_resume(below);
        }
        self.stop(ended.activity);
        self.destroy(ended.activity);
    }

    /// What an activity that other apps can start gives back leaves the app.
    fn give_out(&mut self, ended: &Shown, outcome: Option<&Outcome>) {
        let app = self.world.app;
        let open = app
            .components
            .iter()
            .any(|c| c.kind == "activity" && c.class == ended.class && c.exported);
        let Some(outcome) = outcome.filter(|_| open) else {
            return;
        };
        let mark = self.carried(outcome.data);
        if mark == Mark::NONE {
            return;
        }
        let under = outcome
            .stack
            .iter()
            .map(|(def, pc)| Site { def: *def, pc: *pc })
            .collect();
        let before = std::mem::replace(&mut self.stack, under);
        self.record("sink", "intent", &outcome.api, Vec::new(), mark);
        self.stack = before;
    }

    // ---- what the app asks for ------------------------------------------------------------------

    /// Starts what an intent means.
    pub(crate) fn explored_start(&mut self, start: &Start) {
        self.started += 1;
        match start.kind.as_str() {
            "activity" => {
                let code = Some(start.extra).filter(|code| *code != Value::int(-1));
                for target in self.targets_of("activity", start.intent) {
                    self.open(&target, start.intent, code);
                }
            }
            "service" | "bind" => {
                for target in self.targets_of("service", start.intent) {
                    let process = target.process.clone();
                    self.in_process(&process, |machine| machine.serve(&target, start));
                }
            }
            "stop" => {
                for target in self.targets_of("service", start.intent) {
                    self.end_service(&target.class, true);
                }
            }
            "job" => {
                for target in self.targets_of("service", start.intent) {
                    self.run_job(&target, start.intent);
                }
            }
            "unbind" => self.unbind(start.extra),
            _ => self.broadcast(start.intent),
        }
    }

    pub(crate) fn broadcast(&mut self, intent: Value) {
        for target in self.targets_of("receiver", intent) {
            self.receive(&target, intent);
        }
        self.deliver_broadcast(intent);
    }

    pub(crate) fn serve(&mut self, component: &Component, start: &Start) {
        let binds = start.kind == "bind";
        let at = match self
            .world
            .services
            .iter()
            .position(|known| known.class == component.class)
        {
            Some(at) => at,
            // Without this flag a binding waits until somebody starts the service.
            None if binds && self.creates(start) == Some(false) => return,
            None => {
                let Some(service) = self.construct(&component.class) else {
                    return;
                };
                self.components.push((component.class.clone(), service));
                let base = self.base_context();
                self.call_own(
                    service,
                    "attachBaseContext(Landroid/content/Context;)V",
                    vec![base],
                );
                self.call_own(service, "onCreate()V", Vec::new());
                let running = Running {
                    service,
                    class: component.class.clone(),
                    started: false,
                    bound: Vec::new(),
                };
                self.world.services.push(running);
                self.world.services.len() - 1
            }
        };
        let Some(running) = self.world.services.get_mut(at) else {
            return;
        };
        let service = running.service;
        if binds {
            self.bind_to(&component.class, service, start);
            return;
        }
        running.started = true;
        let intent = start.intent;
        self.call_own(
            service,
            "onStartCommand(Landroid/content/Intent;II)I",
            vec![intent, Value::ZERO, Value::int(1)],
        );
        self.call_own(
            service,
            "onStart(Landroid/content/Intent;I)V",
            vec![intent, Value::int(1)],
        );
        self.call_own(
            service,
            "onHandleIntent(Landroid/content/Intent;)V",
            vec![intent],
        );
        self.call_own(
            service,
            "onHandleWork(Landroid/content/Intent;)V",
            vec![intent],
        );
    }

    /// The system runs a job that was scheduled.
    fn run_job(&mut self, component: &Component, info: Value) {
        let Some(service) = self.construct(&component.class) else {
            return;
        };
        self.call_own(service, "onCreate()V", Vec::new());
        let given = self.make_named("Landroid/app/job/JobParameters;");
        let extras = self.extras_of(info);
        self.set_field_of(given, slots::EXTRAS, extras);
        self.call_own(
            service,
            "onStartJob(Landroid/app/job/JobParameters;)Z",
            vec![given],
        );
        self.settle_jobs(service, given);
    }

    /// The system stops a job that still runs, and the service ends.
    fn settle_jobs(&mut self, service: Value, given: Value) {
        self.drain(AFTER);
        self.call_own(
            service,
            "onStopJob(Landroid/app/job/JobParameters;)Z",
            vec![given],
        );
        self.call_own(service, "onDestroy()V", Vec::new());
    }

    /// Whether a binding makes the service, where its flags are known.
    fn creates(&self, start: &Start) -> Option<bool> {
        let flags = self.field_of(start.from, slots::FLAGS)?.as_int()?;
        Some(flags & 1 != 0)
    }

    fn bind_to(&mut self, class: &str, service: Value, start: &Start) {
        let mut binder = Value::ZERO;
        let bind = "onBind(Landroid/content/Intent;)Landroid/os/IBinder;";
        self.enter(&format!("{class}.onBind"), |machine| {
            let paths = machine.call_back(service, bind, vec![start.intent]);
            if let Paths::One(End::Returned(value)) = &paths {
                binder = *value;
            }
            paths
        });
        if let Some(running) = self
            .world
            .services
            .iter_mut()
            .find(|known| known.service == service)
        {
            running.bound.push((start.extra, start.intent, binder));
        }
        if binder.is_null() {
            return;
        }
        let name = self.make_named("Landroid/content/ComponentName;");
        let connected = "onServiceConnected(Landroid/content/ComponentName;Landroid/os/IBinder;)V";
        self.in_process("", |machine| {
            machine.call_own(start.extra, connected, vec![name, binder])
        });
    }

    fn unbind(&mut self, connection: Value) {
        let mut ended = Vec::new();
        let mut left = Vec::new();
        for running in &mut self.world.services {
            let before = running.bound.len();
            let intent = running
                .bound
                .iter()
                .find(|bound| bound.0 == connection)
                .map(|bound| bound.1);
            running.bound.retain(|bound| bound.0 != connection);
            if before > running.bound.len() && running.bound.is_empty() {
                left.push((running.service, intent.unwrap_or(Value::ZERO)));
                if !running.started {
                    ended.push(running.class.clone());
                }
            }
        }
        for (service, intent) in left {
            self.call_own(service, "onUnbind(Landroid/content/Intent;)Z", vec![intent]);
        }
        for class in ended {
            self.end_service(&class, false);
        }
    }

    /// A service ends, unless something is bound to it.
    pub(crate) fn end_service(&mut self, class: &str, stopped: bool) {
        let at = self
            .world
            .services
            .iter()
            .position(|known| known.class == class);
        let Some(at) = at else { return };
        let Some(running) = self.world.services.get_mut(at) else {
            return;
        };
        if stopped {
            running.started = false;
        }
        if running.started || !running.bound.is_empty() {
            return;
        }
        let running = self.world.services.remove(at);
        self.call_own(running.service, "onDestroy()V", Vec::new());
    }
}
