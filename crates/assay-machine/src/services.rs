//! Services and jobs over their life.

use assay_dex::program::java;

use crate::life::AFTER;
use crate::machine::Machine;
use crate::run::{End, Paths};
use crate::slots;
use crate::starts::BIND;
use crate::value::Value;
use crate::world::{Component, Listener, Running, Start};

impl Machine<'_, '_> {
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
                    kept: None,
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
        self.start_command(service, start.intent);
    }

    /// What a started service is told, in the order of its kinds: of all that exist it has one.
    pub(crate) fn start_command(&mut self, service: Value, intent: Value) {
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

    /// What the system tells a service of its kind, as the models say.
    pub(crate) fn tell_service(&mut self, class: &str) {
        let mut known = self.world.services.iter();
        let Some(service) = known.find(|known| known.class == class) else {
            return;
        };
        let service = service.service;
        self.tell_bound(service);
    }

    /// What the system tells a service that it bound.
    pub(crate) fn tell_bound(&mut self, service: Value) {
        let models = self.models;
        for entry in &models.entries {
            let ty = self.type_of(&java::descriptor(&entry.class));
            let own = self.class_of(service.shape);
            let fits = own.is_some_and(|own| self.lookup.is_subtype(own, ty) == Some(true));
            if !fits
                || !entry.class.ends_with("Service")
                || !self.answers_to(service, &entry.method)
            {
                continue;
            }
            let told = Listener {
                kind: "event".to_owned(),
                object: service,
                method: String::new(),
                args: Vec::new(),
                holder: Value::ZERO,
                why: entry.class.clone(),
            };
            let args = self.given(&told, &entry.method, &entry.args);
            self.call_own(service, &entry.method, args);
        }
    }

    /// The system runs a job that was scheduled.
    pub(crate) fn run_job(&mut self, component: &Component, info: Value) {
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
    pub(crate) fn settle_jobs(&mut self, service: Value, given: Value) {
        self.drain(AFTER);
        self.call_own(
            service,
            "onStopJob(Landroid/app/job/JobParameters;)Z",
            vec![given],
        );
        self.call_own(service, "onDestroy()V", Vec::new());
    }

    /// Whether a binding makes the service, where its flags are known.
    pub(crate) fn creates(&self, start: &Start) -> Option<bool> {
        let flags = self.field_of(start.from, slots::FLAGS)?.as_int()?;
        Some(flags & 1 != 0)
    }

    pub(crate) fn bind_to(&mut self, class: &str, service: Value, start: &Start) {
        let binder = self.binder_of(class, service, start.intent);
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
            machine.call_own(start.extra, connected, vec![name, binder]);
        });
    }

    /// The binder of a service that is bound, for the first time or again.
    pub(crate) fn binder_of(&mut self, class: &str, service: Value, intent: Value) -> Value {
        let known = self.world.services.iter_mut();
        let mut running = known.filter(|known| known.service == service);
        let kept = running.next().and_then(|running| {
            let alone = running.bound.is_empty();
            alone.then(|| running.kept.take()).flatten()
        });
        if let Some(binder) = kept {
            self.call_own(service, "onRebind(Landroid/content/Intent;)V", vec![intent]);
            return binder;
        }
        self.answer_of(&format!("{class}.onBind"), service, BIND, vec![intent])
    }

    /// The last client is gone; a service that says so is told when the next one comes.
    fn left_by_all(&mut self, service: Value, intent: Value, binder: Value) {
        let unbind = "onUnbind(Landroid/content/Intent;)Z";
        let mut again = false;
        self.enter("onUnbind", |machine| {
            let paths = machine.call_back(service, unbind, vec![intent]);
            if let Paths::One(End::Returned(value)) = &paths {
                again = value.as_int().is_some_and(|flag| flag != 0);
            }
            paths
        });
        let mut all = self.world.services.iter_mut();
        if let Some(running) = all.find(|known| known.service == service) {
            running.kept = again.then_some(binder);
        }
        self.run_starts();
    }

    pub(crate) fn unbind(&mut self, connection: Value) {
        let mut ended = Vec::new();
        let mut left = Vec::new();
        for running in &mut self.world.services {
            let before = running.bound.len();
            let mut known = running.bound.iter();
            let gone = known.find(|bound| bound.0 == connection);
            let (intent, binder) = gone.map_or((Value::ZERO, Value::ZERO), |gone| (gone.1, gone.2));
            running.bound.retain(|bound| bound.0 != connection);
            if before > running.bound.len() && running.bound.is_empty() {
                left.push((running.service, intent, binder));
                if !running.started {
                    ended.push(running.class.clone());
                }
            }
        }
        for (service, intent, binder) in left {
            self.left_by_all(service, intent, binder);
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
