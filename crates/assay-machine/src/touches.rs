//! What the user does to a view beside a click.

use crate::machine::Machine;
use crate::outside::MOST_ACTIONS;
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

const ON_TOUCH: &str = "#android.view.View$OnTouchListener";
/// How a view of the app's own is told of a touch.
const OWN: &str = "onTouchEvent(Landroid/view/MotionEvent;)Z";
/// A finger comes down and goes up again (`MotionEvent.ACTION_DOWN`, `ACTION_UP`).
const ACTIONS: [i32; 2] = [0, 1];

impl Machine<'_, '_> {
    /// Whether a listener is told of a touch that is no click.
    pub(crate) fn is_touch(&self, listener: &Listener) -> bool {
        let interface = listener.method.strip_prefix('#');
        listener.kind == "event" && interface.is_some_and(|name| self.models.touches.contains(name))
    }

    /// Touches on views whose own class looks at them.
    pub(crate) fn own_touches(&mut self, views: &[Value]) -> Vec<Listener> {
        let mut found = Vec::new();
        for view in views {
            if self.is_own(view.shape)
                && self.is_kind(*view, "Landroid/view/View;")
                && self.answers_to(*view, OWN)
            {
                found.push(Listener {
                    kind: "touch".to_owned(),
                    object: *view,
                    method: OWN.to_owned(),
                    args: Vec::new(),
                    holder: *view,
                    why: "android.view.View".to_owned(),
                });
            }
        }
        found
    }

    /// What happens on the phone while the app is open, whatever its user answers.
    pub(crate) fn happenings(&mut self) {
        let models = self.models;
        let outside: Vec<&str> = models
            .entries
            .iter()
            .filter(|entry| entry.fires.as_deref() == Some("outside"))
            .map(|entry| entry.class.as_str())
            .collect();
        let waits = |known: &&Listener| {
            if !self.changes_outside(known) {
                return false;
            }
            let interface = known.method.strip_prefix('#');
            interface.is_some_and(|interface| outside.contains(&interface))
        };
        let listeners = self.world.listeners.iter().filter(waits);
        for listener in listeners.cloned().collect::<Vec<_>>() {
            self.aside("R3", |machine| machine.touch(&listener));
        }
        let receivers = self
            .world
            .listeners
            .iter()
            .filter(|known| known.kind == "receiver");
        for listener in receivers.cloned().collect::<Vec<_>>() {
            let actions = self.actions_of(listener.holder).unwrap_or_default();
            let system = actions
                .iter()
                .filter(|action| action.starts_with("android."));
            for action in system.take(MOST_ACTIONS) {
                self.aside("R3", |machine| machine.hear_of(&listener, action));
            }
        }
    }

    /// The system tells a receiver that was registered of something.
    fn hear_of(&mut self, listener: &Listener, action: &str) {
        let intent = self.intent_of(action);
        self.unknown_extras(intent);
        let context = self.application();
        self.call_own(listener.object, &listener.method, vec![context, intent]);
        self.drain(crate::clock::AFTER_TOUCH);
    }

    /// Does to a view what a listener waits for.
    pub(crate) fn feel(&mut self, listener: &Listener) {
        let touched = listener.kind == "touch" || listener.method == ON_TOUCH;
        if !touched {
            if listener.method.starts_with('#') {
                self.call_interface(listener);
            } else {
                self.call_own(listener.object, &listener.method, listener.args.clone());
            }
            return;
        }
        for action in ACTIONS {
            let event = self.make_named("Landroid/view/MotionEvent;");
            self.set_field_of(event, slots::WHAT, Value::int(action));
            if listener.kind == "touch" {
                self.call_own(listener.object, OWN, vec![event]);
            } else {
                let method = "onTouch(Landroid/view/View;Landroid/view/MotionEvent;)Z";
                self.call_own(listener.object, method, vec![listener.holder, event]);
            }
        }
    }
}
