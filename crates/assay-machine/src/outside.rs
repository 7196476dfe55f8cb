//! What comes from outside: other apps, the system.

use crate::life_events::TURN;
use crate::machine::Machine;
use crate::slots;
use crate::value::{Shape, Value};
use crate::world::{Component, Request, Shown};

/// Most actions of one receiver that are sent.
pub(crate) const MOST_ACTIONS: usize = 8;
/// How the guards of services that the system alone binds are named.
const SYSTEM_GUARD: &str = "android.permission.BIND_";
/// Rows of a widget are asked for by their service's name.
const REMOTE_VIEWS: &str = "android.permission.BIND_REMOTEVIEWS";

impl Machine<'_, '_> {
    /// A new object of an activity that was destroyed.
    pub(crate) fn come_back(&mut self, old: &Shown, intent: Value, saved: Value, kept: Value) {
        // What is retained is lost with the process.
        let lives = self
            .components
            .iter()
            .any(|(_, known)| *known == old.activity);
        let Some(activity) = self.construct(&old.class) else {
            return;
        };
        self.set_field_of(activity, slots::INTENT, intent);
        self.set_field_of(activity, slots::KEPT, kept);
        if !saved.is_null() {
            self.keep_loaders(old.activity, activity);
            self.hand_on_fragments(old.activity, activity, lives);
        }
        self.components.push((old.class.clone(), activity));
        self.hand_on_answers(old.activity, activity);
        self.world.shown.push(Shown {
            activity,
            ..old.clone()
        });
        self.appear(activity, saved);
    }

    /// The user goes back; from the first activity, out of the app and in again.
    pub(crate) fn leave(&mut self) {
        let Some(at) = self.world.shown.len().checked_sub(1) else {
            return;
        };
        let top = self.world.shown.last().cloned();
        if let Some(top) = &top {
            self.set_field_of(top.activity, slots::FINISHED, Value::flag(true));
        }
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
    pub(crate) fn kill(&mut self) {
        let Some(top) = self.world.shown.last().cloned() else {
            return;
        };
        self.to_pause(top.activity);
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

    pub(crate) fn give_answer(&mut self, request: &Request, granted: bool) {
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

    pub(crate) fn from_outside(&mut self, component: &Component, action: &str) {
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
                    machine.tell_service(&component.class);
                    machine.write_to(component, intent);
                });
            }
        }
    }

    /// Another app binds to a service and sends it a message that asks for an answer.
    fn write_to(&mut self, component: &Component, intent: Value) {
        let mut known = self.world.services.iter();
        let Some(service) = known.find(|known| known.class == component.class) else {
            return;
        };
        let service = service.service;
        let binder = self.binder_of(&component.class, service, intent);
        let held = self.field_of(binder, slots::TARGET);
        let handler = held.and_then(|messenger| self.field_of(messenger, slots::TARGET));
        if let Some(handler) = handler {
            let message = self.message_from_outside();
            crate::natives::deliver(self, handler, message, 0, "android.os.Messenger.send");
        } else if self.answers_to(binder, crate::natives::TRANSACT) {
            let reply = self.make_named("Landroid/os/Parcel;");
            let args = vec![Value::ANY, Value::ANY, reply, Value::ZERO];
            self.call_own(binder, crate::natives::TRANSACT, args);
        }
    }

    /// A message of another app's, with where to answer.
    fn message_from_outside(&mut self) -> Value {
        let message = self.make_named("Landroid/os/Message;");
        for (name, ty) in [
            ("what", "I"),
            ("arg1", "I"),
            ("arg2", "I"),
            ("obj", "Ljava/lang/Object;"),
            ("replyTo", "Landroid/os/Messenger;"),
        ] {
            let ty = self.type_of(ty);
            let class = self.class_of(message.shape);
            let field = self
                .program
                .find_name(name.as_bytes())
                .and_then(|name| self.program.find_field(class?, name, ty));
            if let Some(field) = field {
                self.set_field_of(message, field.0, Value::unknown(ty));
            }
        }
        self.unknown_extras(message);
        message
    }

    /// Whoever holds a token sends it: what it starts, one of several where it was renewed.
    pub(crate) fn send_token(&mut self, token: Value) {
        if self.field_of(token, slots::FINISHED) == Some(Value::flag(true)) {
            return;
        }
        let intent = self.field_of(token, slots::INTENT).unwrap_or(Value::ZERO);
        let kind = self.field_of(token, slots::NAME);
        let kind = kind.and_then(|kind| self.pool.known(kind));
        let intents: Vec<Value> = match self.objects(intent) {
            Some(all) if all.len() > 1 => all.into_iter().map(Value::object).collect(),
            _ => vec![intent],
        };
        for intent in &intents {
            self.world.starts.push(crate::world::Start {
                kind: kind.clone().unwrap_or_default(),
                intent: *intent,
                from: token,
                sure: intents.len() == 1,
                extra: Value::int(-1),
            });
        }
    }

    /// Whether anybody binds a service that other apps can reach: one that is guarded by a
    /// permission of the system is bound by it for an action its filter names.
    pub(crate) fn may_be_bound(component: &Component) -> bool {
        let guard = component.guard.as_str();
        !guard.starts_with(SYSTEM_GUARD) || guard == REMOTE_VIEWS || !component.actions.is_empty()
    }

    /// Whether an activity is told of changes of the device; others are made anew.
    pub(crate) fn hears_of_turns(&self, class: &str) -> bool {
        let mut known = self.world.app.components.iter();
        known.any(|known| known.class == class && known.told_changes)
    }

    pub(crate) fn tell_all(&mut self, name: &str) {
        let mut all = vec![self.application()];
        let shown = self.world.shown.iter();
        let told = shown.filter(|shown| name != TURN || self.hears_of_turns(&shown.class));
        all.extend(told.map(|shown| shown.activity));
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
