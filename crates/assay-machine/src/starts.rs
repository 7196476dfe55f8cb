//! Services, receivers, and what was asked for: started as the platform would.

use crate::machine::Machine;
use crate::run::{End, Paths};
use crate::screen::ATTACH;
use crate::slots;
use crate::value::Value;
use crate::world::{Component, Listener, Start};

/// Most components one state starts.
const MOST_STARTS: u32 = 60;
/// Most times one component starts in one state.
const MOST_TIMES: usize = 3;

pub(crate) const RECEIVE: &str = "onReceive(Landroid/content/Context;Landroid/content/Intent;)V";
pub(crate) const BIND: &str = "onBind(Landroid/content/Intent;)Landroid/os/IBinder;";
const RESULT: &str = "onActivityResult(IILandroid/content/Intent;)V";

impl Machine<'_, '_> {
    // ---- services and receivers -----------------------------------------------------------------

    pub(crate) fn start_service(
        &mut self,
        component: &Component,
        intent: Value,
        bound: Option<Value>,
    ) {
        self.in_process(&component.process.clone(), |machine| {
            if let Some(service) = machine.service(component) {
                machine.started_service(component, service, intent, bound);
            }
        });
    }

    /// The object of a service, made where it does not run yet.
    fn service(&mut self, component: &Component) -> Option<Value> {
        let name = format!("{} {}", self.world.process, component.class);
        let known = self
            .named
            .get(&("service".to_owned(), name.clone()))
            .copied();
        if let Some(known) = known.filter(|id| {
            self.heap
                .get(*id)
                .is_some_and(|c| c.field(slots::STARTED).is_some())
        }) {
            return Some(Value::object(known));
        }
        let service = self.construct(&component.class)?;
        if let Some(id) = service.as_object() {
            self.named.insert(("service".to_owned(), name), id);
        }
        self.set_field_of(service, slots::STARTED, Value::flag(true));
        self.components.push((component.class.clone(), service));
        let base = self.base_context();
        self.call_own(service, ATTACH, vec![base]);
        self.call_own(service, "onCreate()V", Vec::new());
        Some(service)
    }

    /// A service is started by another app, or bound by it or the system.
    pub(crate) fn serve_outside(&mut self, component: &Component, intent: Value, started: bool) {
        self.in_process(&component.process.clone(), |machine| {
            let Some(service) = machine.service(component) else {
                return;
            };
            if started {
                machine.start_command(service, intent);
            }
            machine.call_own(service, BIND, vec![intent]);
            if !started {
                machine.tell_bound(service);
                machine.live_wallpaper(service);
            }
        });
    }

    /// The engine of a live wallpaper, which the system makes and shows.
    fn live_wallpaper(&mut self, service: Value) {
        let make = "onCreateEngine()Landroid/service/wallpaper/WallpaperService$Engine;";
        if !self.answers_to(service, make) {
            return;
        }
        let engine = self.answer_of("WallpaperService.onCreateEngine", service, make, Vec::new());
        for told in [
            "onCreate(Landroid/view/SurfaceHolder;)V",
            "onSurfaceCreated(Landroid/view/SurfaceHolder;)V",
            "onVisibilityChanged(Z)V",
        ] {
            let args = if told.ends_with("(Z)V") {
                vec![Value::flag(true)]
            } else {
                vec![Value::ANY]
            };
            self.call_own(engine, told, args);
        }
    }

    /// Enters a method of the app's; what it returns, where that is one value.
    pub(crate) fn answer_of(
        &mut self,
        entry: &str,
        object: Value,
        method: &str,
        args: Vec<Value>,
    ) -> Value {
        let mut answer = Value::ZERO;
        self.enter(entry, |machine| {
            let paths = machine.call_back(object, method, args);
            if let Paths::One(End::Returned(value)) = &paths {
                answer = *value;
            }
            paths
        });
        answer
    }

    fn started_service(
        &mut self,
        component: &Component,
        service: Value,
        intent: Value,
        bound: Option<Value>,
    ) {
        let Some(connection) = bound else {
            self.start_command(service, intent);
            return;
        };
        let entry = format!("{}.onBind", component.class);
        let binder = self.answer_of(&entry, service, BIND, vec![intent]);
        let name = self.make_named("Landroid/content/ComponentName;");
        let connected = "onServiceConnected(Landroid/content/ComponentName;Landroid/os/IBinder;)V";
        self.call_own(connection, connected, vec![name, binder]);
    }

    pub(crate) fn receive(&mut self, component: &Component, intent: Value) {
        self.receive_in(component, intent, Value::ZERO);
    }

    /// The same in the round of a broadcast.
    pub(crate) fn receive_in(&mut self, component: &Component, intent: Value, round: Value) {
        self.in_process(&component.process.clone(), |machine| {
            let Some(receiver) = machine.construct(&component.class) else {
                return;
            };
            let context = machine.application();
            if !round.is_null() {
                machine.set_field_of(receiver, slots::ROUND, round);
            }
            match machine.told_by_platform(receiver, intent) {
                Some((method, args)) => machine.call_own(receiver, method, args),
                None => machine.call_own(receiver, RECEIVE, vec![context, intent]),
            }
        });
    }

    /// What the system was told to start: a job, or what hangs on an alarm.
    pub(crate) fn planned(&mut self, plan: &crate::world::Plan) {
        self.new_process();
        if plan.kind == "job" {
            let name = self.component_of(plan.intent).unwrap_or_default();
            let found = self
                .world
                .app
                .components
                .iter()
                .find(|c| c.kind == "service" && c.class == name)
                .cloned();
            let Some(component) = found else { return };
            self.start_process(&component.process);
            let service = self.service(&component);
            let parameters = self.one_named("android.app.job.JobParameters", "");
            if let Some(service) = service {
                self.call_own(
                    service,
                    "onStartJob(Landroid/app/job/JobParameters;)Z",
                    vec![parameters],
                );
            }
        } else {
            self.start_process("");
            let start = Start {
                kind: plan.kind.clone(),
                intent: plan.intent,
                from: Value::ZERO,
                sure: true,
                extra: Value::int(-1),
            };
            self.run_start(&start);
        }
        self.drain(crate::clock::AFTER_TOUCH);
    }

    // ---- what was asked for ---------------------------------------------------------------------

    /// Starts what was asked for since the last entry.
    pub(crate) fn run_starts(&mut self) {
        if self.starting {
            return;
        }
        while !self.ended && !self.world.starts.is_empty() {
            let start = self.world.starts.remove(0);
            let may = self.may;
            self.may += u32::from(!start.sure);
            self.starting = true;
            self.run_start(&start);
            self.starting = false;
            self.may = may;
        }
        self.settle_screen();
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
        if kind == "receiver" && start.extra.as_object().is_some() {
            return self.run_round(start.intent, start.extra);
        }
        let targets = self.targets_of(kind, start.intent);
        let code = start
            .extra
            .as_int()
            .filter(|_| kind == "activity")
            .unwrap_or(-1);
        if targets.is_empty() && code >= 0 {
            self.result_from_outside(start, code);
        }
        for target in targets {
            let times = self
                .times
                .entry(format!(
                    "{} {} {kind} {}",
                    self.world.state, self.world.time, target.class
                ))
                .or_default();
            *times += 1;
            if *times > MOST_TIMES {
                continue;
            }
            match kind {
                "activity" => self.start_activity(&target, start.intent, start.from, code),
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

    /// Another app's activity gives a result that nobody knows, if the user goes through with it.
    fn result_from_outside(&mut self, start: &Start, code: i32) {
        let may = self.may;
        self.may += 1;
        let intent = self.make_named("Landroid/content/Intent;");
        self.call_own(
            start.from,
            RESULT,
            vec![Value::int(code), Value::ANY, intent],
        );
        self.may = may;
    }

    /// The components of the package an intent may mean.
    pub(crate) fn targets_of(&mut self, kind: &str, intent: Value) -> Vec<Component> {
        let app = self.world.app;
        if let Some(name) = self.component_of(intent) {
            let full = if name.starts_with('.') {
                format!("{}{name}", app.package)
            } else {
                name
            };
            let named = |c: &&Component| {
                c.kind == kind && (c.class == full || c.alias.as_ref() == Some(&full))
            };
            return self.reachable().filter(named).take(1).cloned().collect();
        }
        let action = self
            .field_of(intent, slots::ACTION)
            .and_then(|action| self.pool.known(action));
        let package = self
            .field_of(intent, slots::PACKAGE)
            .and_then(|package| self.pool.known(package));
        if package.is_some_and(|package| package != app.package) {
            return Vec::new();
        }
        match action {
            Some(action) => {
                let takes = |c: &&Component| c.kind == kind && self.takes(c, &action, intent);
                self.reachable().filter(takes).cloned().collect()
            }
            None => Vec::new(),
        }
    }

    /// Tells receivers that were registered in code.
    pub(crate) fn deliver_broadcast(&mut self, intent: Value) {
        for listener in self.hearers_of(intent) {
            let context = self.application();
            self.call_own(listener.object, RECEIVE, vec![context, intent]);
        }
    }

    /// Receivers that were registered in code and take an intent.
    pub(crate) fn hearers_of(&self, intent: Value) -> Vec<Listener> {
        let action = self
            .field_of(intent, slots::ACTION)
            .and_then(|action| self.pool.known(action));
        let known = self.world.listeners.iter();
        known
            .filter(|known| known.kind == "receiver")
            .filter(|known| match (&action, self.actions_of(known.holder)) {
                (Some(action), Some(wanted)) => wanted.contains(action),
                _ => true,
            })
            .cloned()
            .collect()
    }

    /// The actions of an `IntentFilter`, where all are known.
    pub(crate) fn actions_of(&self, filter: Value) -> Option<Vec<String>> {
        let (cells, rest) = crate::natives::arrays_cells(self, filter)?;
        rest.is_none().then_some(())?;
        cells
            .into_iter()
            .map(|cell| self.pool.known(cell))
            .collect()
    }
}
