//! What may happen next: touches, menus, answers, the life of activities, broadcasts.

use crate::machine::Machine;
use crate::natives::{MENU_OF_VIEW, MODE, OBSERVER, ROW};
use crate::outside::MOST_ACTIONS;
use crate::slots;
use crate::value::Value;
use crate::world::{Component, Listener, Request, Shown};

/// Something that may happen.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    /// Something that was registered is called.
    Heard(Listener),
    /// An item of a menu is chosen.
    Chosen(Value, Value),
    /// The activity on top loses the focus and gets it back.
    Paused,
    /// It leaves the screen and comes back.
    Stopped,
    /// It is destroyed and made again from what it saved.
    Turned,
    /// It is left for good.
    Left,
    /// The process is killed, and the app launched again.
    Killed,
    /// The user answers a request for permissions.
    Answered(Request, bool),
    /// A broadcast, a start from outside, a job.
    Outside(Component, String),
    /// A service ends.
    Ended(String),
    /// Memory is short, settings change.
    Told(&'static str),
    /// The user touches the activity, goes home.
    Touched(Value, &'static str),
    /// The user presses a key: which, where that is looked at.
    Pressed(Value, &'static str, Option<i32>),
}

impl Machine<'_, '_> {
    /// Everything that may happen in the state the app is in.
    pub(crate) fn possible(&mut self) -> Vec<Event> {
        let mut events: Vec<Event> = Vec::new();
        let top = self.world.shown.last().cloned();
        for request in self.world.requests.clone() {
            events.extend([
                Event::Answered(request.clone(), true),
                Event::Answered(request, false),
            ]);
        }
        let views = top
            .as_ref()
            .map(|top| self.touchable(top.activity))
            .unwrap_or_default();
        for listener in self.world.listeners.clone() {
            if !self.may_hear(&listener, &views) {
                continue;
            }
            if listener.kind == MODE {
                events.extend(self.by_item(&listener).into_iter().map(Event::Heard));
            } else {
                events.extend(self.on_some_row(listener).map(Event::Heard));
            }
        }
        if let Some(top) = &top {
            let rows = self.touchable_rows(top.activity);
            events.extend(rows.into_iter().map(Event::Heard));
            self.menu_events(top, &mut events);
            self.life_events(top, &mut events);
        }
        events.extend(
            self.world
                .services
                .iter()
                .map(|known| Event::Ended(known.class.clone())),
        );
        self.outside_events(top.is_some(), &mut events);
        events
    }

    /// Whether a listener can be called: what it listens to is on the screen and can be touched.
    pub(crate) fn may_hear(&self, listener: &Listener, views: &[Value]) -> bool {
        match listener.kind.as_str() {
            "lifecycle" | crate::natives::PREFERENCES => false,
            "receiver" | "pending" | MODE => true,
            OBSERVER => self.changes_outside(listener),
            _ => {
                let dialog = self
                    .world
                    .windows
                    .iter()
                    .any(|window| window.object == listener.holder);
                let view = self.field_of(listener.holder, slots::CONTEXT).is_some()
                    || self.field_of(listener.holder, slots::ID).is_some();
                let off = listener.kind == "click"
                    && self.field_of(listener.holder, slots::CLICKABLE) == Some(Value::ZERO);
                !self.feels_nothing(listener)
                    && (dialog || !view || (views.contains(&listener.holder) && !off))
            }
        }
    }

    /// The views of a window that are shown and enabled.
    pub(crate) fn touchable(&self, top: Value) -> Vec<Value> {
        let mut windows: Vec<Value> = self
            .world
            .windows
            .iter()
            .map(|window| window.object)
            .collect();
        windows.retain(|window| {
            !self
                .world
                .shown
                .iter()
                .any(|shown| shown.activity == *window)
        });
        windows.push(top);
        let (mut all, mut found) = (windows, Vec::new());
        while let Some(view) = all.pop() {
            let hidden = self
                .field_of(view, slots::HIDDEN)
                .and_then(Value::as_int)
                .is_some_and(|how| how != 0);
            if hidden || found.contains(&view) {
                continue;
            }
            found.push(view);
            all.extend(self.inside(view));
        }
        found.retain(|view| self.field_of(*view, slots::ENABLED) != Some(Value::ZERO));
        found
    }

    pub(crate) fn menu_events(&mut self, top: &Shown, events: &mut Vec<Event>) {
        for item in self.choosable(top.menu) {
            events.push(Event::Chosen(top.activity, item));
        }
    }

    /// The items of a menu that are shown and enabled.
    pub(crate) fn choosable(&self, menu: Value) -> Vec<Value> {
        let mut items = self.inside(menu);
        items.retain(|item| {
            let off = [slots::ENABLED, slots::VISIBLE].iter().any(|key| {
                match self.field_of(*item, *key) {
                    Some(held) => {
                        *key == slots::ENABLED && held == Value::ZERO
                            || *key == slots::VISIBLE && held == Value::int(8)
                    }
                    None => false,
                }
            });
            !off
        });
        items
    }

    pub(crate) fn outside_events(&self, shown: bool, events: &mut Vec<Event>) {
        for component in self.reachable() {
            let system: Vec<&String> = component
                .actions
                .iter()
                .filter(|action| action.starts_with("android."))
                .collect();
            match component.kind.as_str() {
                "receiver" => {
                    let actions = component
                        .actions
                        .iter()
                        .filter(|a| component.exported || system.contains(a));
                    events.extend(
                        actions
                            .take(MOST_ACTIONS)
                            .map(|a| Event::Outside(component.clone(), a.clone())),
                    );
                    if component.actions.is_empty() && component.exported {
                        events.push(Event::Outside(component.clone(), String::new()));
                    }
                }
                "activity" if component.exported && !(component.launcher && shown) => {
                    let action = component.actions.first().cloned().unwrap_or_default();
                    events.push(Event::Outside(component.clone(), action));
                }
                "service" if component.exported && Self::may_be_bound(component) => {
                    let action = component.actions.first().cloned().unwrap_or_default();
                    events.push(Event::Outside(component.clone(), action));
                }
                _ => {}
            }
        }
    }

    /// Makes something happen, and lets all run that follows.
    pub(crate) fn happen(&mut self, event: &Event) {
        self.ended = false;
        self.may = 0;
        self.started = 0;
        match event {
            Event::Heard(listener) => self.hear(listener),
            Event::Chosen(activity, item) => self.choose_item(*activity, *item),
            Event::Paused => self.on_top(|machine, top| {
                machine.to_pause(top.activity);
                machine.come_forward(top.activity);
            }),
            Event::Stopped => self.on_top(|machine, top| {
                machine.to_pause(top.activity);
                machine.stop(top.activity);
                machine.save(top.activity);
                machine.call_own(top.activity, "onRestart()V", Vec::new());
                machine.call_own(top.activity, "onStart()V", Vec::new());
                machine.lifecycle("onActivityStarted", top.activity, false);
                machine.come_forward(top.activity);
            }),
            Event::Turned => self.turn(),
            Event::Left => self.leave(),
            Event::Killed => self.kill(),
            Event::Answered(request, granted) => self.give_answer(request, *granted),
            Event::Outside(component, action) => self.from_outside(component, action),
            Event::Ended(class) => {
                for known in &mut self.world.services {
                    if known.class == *class {
                        known.bound.clear();
                    }
                }
                self.end_service(class, true);
            }
            Event::Pressed(object, name, key) => self.press(*object, name, *key),
            Event::Told(name) => self.tell_all(name),
            Event::Touched(object, name) => {
                let args = self.typed_by_user(*object, name);
                self.call_own(*object, name, args);
            }
        }
        self.settle();
    }

    pub(crate) fn on_top(&mut self, run: impl FnOnce(&mut Self, &Shown)) {
        if let Some(top) = self.world.shown.last().cloned() {
            run(self, &top);
        }
    }

    pub(crate) fn hear(&mut self, listener: &Listener) {
        if listener.kind == "pending" {
            return self.send_token(listener.object);
        }
        if listener.kind == ROW {
            return self.touch_row(listener);
        }
        if listener.kind == MODE {
            return self.hear_mode(listener);
        }
        if listener.kind == OBSERVER {
            let (observer, uri) = (listener.object, listener.args.first().copied());
            return self.enter(&listener.why, |machine| {
                machine.tell_observer(observer, uri.unwrap_or(Value::ANY), 0)
            });
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
        if listener.method == MENU_OF_VIEW {
            self.open_menu_of(listener.object, listener.holder);
            return;
        }
        self.call_own(listener.object, &listener.method, listener.args.clone());
    }

    /// The extras of an intent or message that comes from outside: anything may be in them.
    pub(crate) fn unknown_extras(&mut self, holder: Value) {
        let extras = self.extras_of(holder);
        let any = crate::content::Body::Entries {
            entries: Vec::new(),
            rest: Some((Value::ANY, Value::ANY)),
        };
        if let Some(content) = self.one_object(extras).and_then(|id| self.heap.get_mut(id)) {
            content.body = any;
        }
    }

    pub(crate) fn turn(&mut self) {
        let Some(top) = self.world.shown.last().cloned() else {
            return;
        };
        self.to_pause(top.activity);
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
        self.destroy_for(top.activity, true);
        self.world.shown.pop();
        let intent = self
            .field_of(top.activity, slots::INTENT)
            .unwrap_or(Value::ZERO);
        self.come_back(&top, intent, saved, kept);
    }
}
