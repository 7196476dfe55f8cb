//! What follows once an activity is off the screen: its state is saved, memory runs short, the user
//! comes back to it, or it is closed for good.

use crate::clock::AFTER_TOUCH;
use crate::machine::Machine;
use crate::slots;
use crate::value::Value;

/// `ComponentCallbacks2.TRIM_MEMORY_UI_HIDDEN`.
const UI_HIDDEN: i32 = 20;
const SAVE: &str = "onSaveInstanceState(Landroid/os/Bundle;)V";
const TRIM: &str = "onTrimMemory(I)V";
const LOW: &str = "onLowMemory()V";

impl Machine<'_, '_> {
    /// R4, behind what the activity was told of leaving the screen.
    pub(crate) fn put_away(&mut self, activity: Value) {
        let state = self.make_named("Landroid/os/Bundle;");
        self.call_own(activity, SAVE, vec![state]);
        self.lifecycle("onActivitySaveInstanceState", activity, true);
        self.short_of_memory();
        self.aside("R4", |machine| {
            for method in ["onRestart()V", "onStart()V", "onResume()V"] {
                machine.call_own(activity, method, Vec::new());
            }
            machine.drain(AFTER_TOUCH);
        });
        self.call_own(activity, "onDestroy()V", Vec::new());
        self.lifecycle("onActivityDestroyed", activity, false);
        for (_, service) in self.components.clone() {
            if self.field_of(service, slots::STARTED).is_some() {
                let removed = "onTaskRemoved(Landroid/content/Intent;)V";
                self.call_own(service, removed, vec![Value::ZERO]);
                self.call_own(service, "onDestroy()V", Vec::new());
            }
        }
        self.drain(AFTER_TOUCH);
    }

    /// The phone is turned: the activity on top is made anew from what it saves, unless it minds
    /// turns itself.
    pub(crate) fn turn_screen(&mut self) {
        let Some(top) = self.world.screen.last().cloned() else {
            return;
        };
        let mut known = self.world.app.components.iter();
        let component = known.find(|known| known.class == top.class && !known.told_changes);
        let Some(component) = component else {
            return;
        };
        let intent = self.field_of(top.object, slots::INTENT);
        self.pause(top.object);
        let saved = self.save(top.object);
        self.stop(top.object);
        self.destroy(top.object);
        self.world.screen.pop();
        self.in_process(&component.process.clone(), |machine| {
            let intent = intent.unwrap_or(Value::ZERO);
            machine.show_activity(component, intent, (top.from, top.code), saved);
        });
        self.run_starts();
        self.drain(AFTER_TOUCH);
    }

    /// The system tells everybody to let go of memory.
    fn short_of_memory(&mut self) {
        let mut told = vec![self.application()];
        told.extend(self.components.iter().map(|(_, component)| *component));
        let callbacks =
            |known: &&crate::world::Listener| known.method.contains("ComponentCallbacks");
        let heard = self.world.listeners.iter().filter(callbacks);
        told.extend(heard.map(|known| known.object));
        let mut once = Vec::new();
        for object in told {
            if once.contains(&object) {
                continue;
            }
            once.push(object);
            for (method, args) in [(TRIM, vec![Value::int(UI_HIDDEN)]), (LOW, Vec::new())] {
                if self.answers_to(object, method) {
                    self.call_own(object, method, args);
                }
            }
        }
    }
}
