//! Makes happen what may: each event with all that follows from it.

use crate::machine::Machine;
use crate::possible::Event;
use crate::slots;
use crate::value::{Shape, Value};
use crate::world::{Component, Listener, Request, Shown};

impl Machine<'_, '_> {
    /// Makes something happen, and lets all run that follows.
    pub(crate) fn happen(&mut self, event: &Event) {
        self.ended = false;
        self.may = 0;
        self.started = 0;
        match event {
            Event::Heard(listener) => self.hear(listener),
            Event::Chosen(activity, item) => self.choose_item(*activity, *item),
            Event::Paused => self.on_top(|machine, top| {
                machine.puts_aside(top.activity);
                machine.brings_back(top.activity);
            }),
            Event::Stopped => self.on_top(|machine, top| {
                machine.puts_aside(top.activity);
                machine.stop(top.activity);
                machine.save(top.activity);
                machine.call_own(top.activity, "onRestart()V", Vec::new());
                machine.call_own(top.activity, "onStart()V", Vec::new());
                machine.lifecycle("onActivityStarted", top.activity, false);
                machine.brings_back(top.activity);
            }),
            Event::Turned => self.turn(),
            Event::Left => self.leave(),
            Event::Killed => self.kill(),
            Event::Answered(request, granted) => self.give_answer(request, *granted),
            Event::Outside(component, action) => self.outside_calls(component, action),
            Event::Ended(class) => {
                for known in &mut self.world.services {
                    if known.class == *class {
                        known.bound.clear();
                    }
                }
                self.end_service(class, true);
            }
            Event::Told(name) => self.tell_all(name),
        }
        self.settle();
    }

    fn on_top(&mut self, run: impl FnOnce(&mut Self, &Shown)) {
        if let Some(top) = self.world.shown.last().cloned() {
            run(self, &top);
        }
    }

    fn hear(&mut self, listener: &Listener) {
        if listener.kind == "pending" {
            let intent = self
                .field_of(listener.object, slots::INTENT)
                .unwrap_or(Value::ZERO);
            let kind = self
                .field_of(listener.object, slots::NAME)
                .and_then(|kind| self.pool.known(kind));
            let (kind, from) = (kind.unwrap_or_default(), listener.object);
            self.world.starts.push(crate::world::Start {
                kind,
                intent,
                from,
                sure: true,
                extra: Value::int(-1),
            });
            return;
        }
        if listener.kind == "receiver" {
            let intent = self.make_named("Landroid/content/Intent;");
            let action = self
                .actions_of(listener.holder)
                .and_then(|actions| actions.first().cloned());
            if let Some(action) = action {
                let action = self.pool.literal(&action);
                self.set_field_of(intent, slots::ACTION, action);
            }
            self.unknown_extras(intent);
            let context = self.application();
            self.call_own(listener.object, &listener.method, vec![context, intent]);
            return;
        }
        if listener.method.is_empty() || listener.method.starts_with('#') {
            self.call_interface(listener);
            return;
        }
        self.call_own(listener.object, &listener.method, listener.args.clone());
    }

    /// The extras of an intent that comes from outside: anything may be in them.
    fn unknown_extras(&mut self, intent: Value) {
        let extras = self.extras_of(intent);
        let any = crate::content::Body::Entries {
            entries: Vec::new(),
            rest: Some((Value::ANY, Value::ANY)),
        };
        if let Some(content) = self.one_object(extras).and_then(|id| self.heap.get_mut(id)) {
            content.body = any;
        }
    }

    fn turn(&mut self) {
        let Some(top) = self.world.shown.last().cloned() else {
            return;
        };
        self.puts_aside(top.activity);
        self.stop(top.activity);
        let saved = self.save(top.activity);
        let mut kept = Value::ZERO;
        let retain = "onRetainNonConfigurationInstance()Ljava/lang/Object;";
        if self.answers_to(top.activity, retain) {
            self.enter("onRetainNonConfigurationInstance", |machine| {
                let paths = machine.call_back(top.activity, retain, Vec::new());
                if let crate::run::Paths::One(crate::run::End::Returned(value)) = &paths {
                    kept = *value;
                }
                paths
            });
        }
        self.destroy(top.activity);
        self.world.shown.pop();
        let intent = self
            .field_of(top.activity, slots::INTENT)
            .unwrap_or(Value::ZERO);
        self.come_back(&top, intent, saved, kept);
    }

    /// A new object of an activity that was destroyed.
    fn come_back(&mut self, old: &Shown, intent: Value, saved: Value, kept: Value) {
        let Some(activity) = self.construct(&old.class) else {
            return;
        };
        self.set_field_of(activity, slots::INTENT, intent);
        self.set_field_of(activity, slots::KEPT, kept);
        self.components.push((old.class.clone(), activity));
        self.world.shown.push(Shown {
            activity,
            ..old.clone()
        });
        self.appear(activity, saved);
    }

    /// The user goes back; from the first activity, out of the app and in again.
    fn leave(&mut self) {
        let Some(at) = self.world.shown.len().checked_sub(1) else {
            return;
        };
        let top = self.world.shown.last().cloned();
        self.close(at);
        if let (true, Some(top)) = (self.world.shown.is_empty(), top) {
            self.settle();
            let intent = self
                .field_of(top.activity, slots::INTENT)
                .unwrap_or(Value::ZERO);
            self.come_back(&top, intent, Value::ZERO, Value::ZERO);
        }
    }

    /// The process is killed in the background, and the user comes back to the app.
    fn kill(&mut self) {
        let Some(top) = self.world.shown.last().cloned() else {
            return;
        };
        self.puts_aside(top.activity);
        self.stop(top.activity);
        let saved = self.save(top.activity);
        let intent = self
            .field_of(top.activity, slots::INTENT)
            .unwrap_or(Value::ZERO);
        self.new_process();
        self.world.shown.clear();
        self.world.services.clear();
        self.start_process("");
        self.come_back(&top, intent, saved, Value::ZERO);
    }

    fn give_answer(&mut self, request: &Request, granted: bool) {
        self.world.requests.retain(|known| known != request);
        let app = self.world.app;
        let mut results = Vec::new();
        for name in &request.names {
            let given =
                (granted && app.permissions.contains(name)) || self.world.granted.contains(name);
            if given {
                self.world.granted.insert(name.clone());
            }
            results.push(Value::int(if given { 0 } else { -1 }));
        }
        let results = self.new_array_of("[I", results, crate::value::Mark::NONE);
        let told = "onRequestPermissionsResult(I[Ljava/lang/String;[I)V";
        self.call_own(
            request.object,
            told,
            vec![request.code, request.array, results],
        );
    }

    fn outside_calls(&mut self, component: &Component, action: &str) {
        let intent = self.make_named("Landroid/content/Intent;");
        let action = if action.is_empty() {
            Value::ZERO
        } else {
            self.pool.literal(action)
        };
        self.set_field_of(intent, slots::ACTION, action);
        self.unknown_extras(intent);
        match component.kind.as_str() {
            "receiver" => {
                self.receive(component, intent);
            }
            "activity" => self.open(component, intent, None),
            _ => {
                let start = crate::world::Start {
                    kind: "service".to_owned(),
                    intent: Value::ZERO,
                    from: Value::ZERO,
                    sure: true,
                    extra: Value::ZERO,
                };
                let start = crate::world::Start { intent, ..start };
                self.in_process(&component.process.clone(), |machine| {
                    machine.serve(component, &start);
                });
            }
        }
    }

    fn tell_all(&mut self, name: &str) {
        let mut all = vec![self.application()];
        all.extend(self.world.shown.iter().map(|shown| shown.activity));
        all.extend(self.world.services.iter().map(|known| known.service));
        for object in all {
            self.call_own(object, name, vec![Value::ANY]);
        }
    }

    /// Whether a shape is an object of the app's own code.
    pub(crate) fn is_own(&self, shape: Shape) -> bool {
        self.class_of(shape)
            .is_some_and(|class| self.program.class_of(class).is_some())
    }
}
