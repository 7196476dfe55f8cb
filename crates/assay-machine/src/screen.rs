//! Processes and components: how the platform starts, shows and ends them.

use assay_dex::program::{TypeId, java};

use crate::machine::Machine;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::{Component, Screen};

const BUNDLE: &str = "(Landroid/os/Bundle;)V";
const RESULT: &str = "onActivityResult(IILandroid/content/Intent;)V";
pub(crate) const ATTACH: &str = "attachBaseContext(Landroid/content/Context;)V";

impl Machine<'_, '_> {
    /// An object of a class of the app, constructed; none where there is no such class.
    pub(crate) fn construct(&mut self, class: &str) -> Option<Value> {
        let ty = self.type_of(&java::descriptor(class));
        self.program.class_of(ty)?;
        let content = self.empty(ty);
        let object = self.make(ty, content);
        self.enter(&format!("{class}.<clinit>"), |machine| {
            machine.initialise(ty)
        });
        self.call_own(object, "<init>()V", Vec::new());
        Some(object)
    }

    /// Does something in a process, which is started where it does not run yet.
    pub(crate) fn in_process(&mut self, process: &str, run: impl FnOnce(&mut Self)) {
        if self.world.process == process {
            run(self);
            return;
        }
        let outer = std::mem::replace(&mut self.world.process, process.to_owned());
        let inner = self.other_statics.remove(process).unwrap_or_default();
        let statics = std::mem::replace(&mut self.statics, inner);
        self.other_statics.insert(outer.clone(), statics);
        if !process.is_empty() && self.world.processes.insert(process.to_owned()) {
            self.start_process(process);
        }
        run(self);
        let inner = std::mem::take(&mut self.statics);
        self.other_statics.insert(process.to_owned(), inner);
        self.statics = self.other_statics.remove(&outer).unwrap_or_default();
        self.world.process = outer;
    }

    /// Starts a process: application, then providers, then the application's own `onCreate`.
    pub(crate) fn start_process(&mut self, process: &str) {
        process.clone_into(&mut self.world.process);
        let waiting = std::mem::replace(&mut self.starting, true);
        let application = self.application();
        let name = self.world.app.application.clone().unwrap_or_default();
        self.make_by_factory("application", &name, Value::ZERO);
        let base = self.base_context();
        let class = self.class_of(application.shape).unwrap_or(TypeId::NONE);
        if self.program.class_of(class).is_some() {
            let name = self.program.java_type(class);
            self.enter(&format!("{name}.<clinit>"), |machine| {
                machine.initialise(class)
            });
            self.call_own(application, "<init>()V", Vec::new());
        }
        self.call_own(application, ATTACH, vec![base]);
        let all = self.world.app.components.iter();
        let mut providers: Vec<Component> = all
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
        self.starting = waiting;
        self.run_starts();
    }

    pub(crate) fn base_context(&mut self) -> Value {
        self.one_named("android.content.Context", "base")
    }

    // ---- activities -----------------------------------------------------------------------------

    /// Starts an activity and shows it, above what is on the screen.
    pub(crate) fn start_activity(
        &mut self,
        component: &Component,
        intent: Value,
        from: Value,
        code: i32,
    ) {
        let waiting = std::mem::replace(&mut self.starting, true);
        let below = self
            .world
            .screen
            .last()
            .filter(|below| below.resumed)
            .map(|below| below.object);
        if let Some(below) = below {
            self.pause(below);
        }
        self.in_process(&component.process.clone(), |machine| {
            machine.show_activity(component, intent, (from, code), Value::ZERO);
        });
        let stays = |screen: &&Screen| Some(screen.object) == below;
        if let Some(below) = self
            .world
            .screen
            .iter()
            .find(stays)
            .map(|below| below.object)
        {
            self.call_own(below, "onStop()V", Vec::new());
            self.lifecycle("onActivityStopped", below, false);
        }
        self.starting = waiting;
        self.run_starts();
    }

    /// Makes an activity and brings it to the screen; `asked` is who wants its result and under
    /// which number, `saved` what an earlier one of it had kept.
    pub(crate) fn show_activity(
        &mut self,
        component: &Component,
        intent: Value,
        (from, code): (Value, i32),
        saved: Value,
    ) {
        self.make_by_factory("activity", &component.class, intent);
        let Some(activity) = self.construct(&component.class) else {
            self.cut("a component whose class is not in the package");
            return;
        };
        self.components.push((component.class.clone(), activity));
        self.set_field_of(activity, slots::INTENT, intent);
        let screen = Screen {
            object: activity,
            class: component.class.clone(),
            from,
            code,
            resumed: false,
        };
        self.world.screen.push(screen);
        let base = self.base_context();
        self.call_own(activity, ATTACH, vec![base]);
        self.lifecycle("onActivityPreCreated", activity, true);
        self.call_own(activity, &format!("onCreate{BUNDLE}"), vec![saved]);
        self.lifecycle("onActivityCreated", activity, true);
        if self.field_of(activity, slots::FINISHED) == Some(Value::flag(true)) {
            return;
        }
        self.run_fragments();
        self.call_own(activity, "onStart()V", Vec::new());
        self.lifecycle("onActivityStarted", activity, false);
        if !saved.is_null() {
            let method = format!("onRestoreInstanceState{BUNDLE}");
            self.call_own(activity, &method, vec![saved]);
        }
        self.call_own(activity, &format!("onPostCreate{BUNDLE}"), vec![saved]);
        self.resume(activity);
        self.call_own(activity, "onPostResume()V", Vec::new());
        self.call_own(activity, "onAttachedToWindow()V", Vec::new());
        self.attach_views(activity);
        self.call_own(
            activity,
            "onWindowFocusChanged(Z)V",
            vec![Value::flag(true)],
        );
        self.make_menu(activity);
        self.show(activity);
        let texts = self.texts_in(activity);
        self.record("window.activity", "", &component.class, texts, Mark::NONE);
    }

    fn resume(&mut self, activity: Value) {
        self.call_own(activity, "onResume()V", Vec::new());
        self.lifecycle("onActivityResumed", activity, false);
        if let Some(screen) = self
            .world
            .screen
            .iter_mut()
            .find(|screen| screen.object == activity)
        {
            screen.resumed = true;
        }
    }

    pub(crate) fn pause(&mut self, activity: Value) {
        self.call_own(activity, "onPause()V", Vec::new());
        self.lifecycle("onActivityPaused", activity, false);
    }

    /// Ends activities that were finished, and shows what is below them.
    pub(crate) fn settle_screen(&mut self) {
        if self.world.exploring {
            return;
        }
        while !self.starting && !self.ended {
            let gone = |screen: &Screen| {
                self.field_of(screen.object, slots::FINISHED)
                    .is_some_and(|held| !held.is_null())
            };
            let Some(at) = self.world.screen.iter().rposition(gone) else {
                return;
            };
            let gone = self.world.screen.remove(at);
            self.starting = true;
            let sure = self.field_of(gone.object, slots::FINISHED) == Some(Value::flag(true));
            let may = self.may;
            self.may += u32::from(!sure);
            self.end_activity(&gone, at == self.world.screen.len());
            self.may = may;
            if !sure {
                self.set_field_of(gone.object, slots::FINISHED, Value::ZERO);
                self.world.screen.insert(at, gone);
            }
            self.starting = false;
            self.run_starts();
        }
    }

    fn end_activity(&mut self, gone: &Screen, uppermost: bool) {
        if gone.resumed {
            self.pause(gone.object);
        }
        let below = self
            .world
            .screen
            .last()
            .map(|below| (below.object, below.resumed));
        if gone.code >= 0 {
            let result = self
                .field_of(gone.object, slots::VALUE)
                .unwrap_or(Value::ZERO);
            let data = self
                .field_of(gone.object, slots::DATA)
                .unwrap_or(Value::ZERO);
            self.call_own(gone.from, RESULT, vec![Value::int(gone.code), result, data]);
        }
        if let Some((below, resumed)) = below.filter(|_| uppermost) {
            if resumed {
                self.call_own(below, "onRestart()V", Vec::new());
                self.call_own(below, "onStart()V", Vec::new());
            }
            self.resume(below);
        }
        if gone.resumed {
            self.call_own(gone.object, "onStop()V", Vec::new());
            self.lifecycle("onActivityStopped", gone.object, false);
        }
        let owned = |machine: &Self, window: Value| {
            window == gone.object || machine.field_of(window, slots::CONTEXT) == Some(gone.object)
        };
        let left = self
            .world
            .windows
            .iter()
            .filter(|window| !owned(self, window.object))
            .cloned()
            .collect();
        self.world.windows = left;
        self.call_own(gone.object, "onDestroy()V", Vec::new());
        self.lifecycle("onActivityDestroyed", gone.object, false);
    }

    /// Tells those who listen to the life of activities.
    pub(crate) fn lifecycle(&mut self, name: &str, activity: Value, bundle: bool) {
        let listeners: Vec<Value> = self
            .world
            .listeners
            .iter()
            .filter(|known| known.kind == "lifecycle")
            .map(|known| known.object)
            .collect();
        for listener in listeners {
            let (descriptor, args) = if bundle {
                (
                    "(Landroid/app/Activity;Landroid/os/Bundle;)V",
                    vec![activity, Value::ZERO],
                )
            } else {
                ("(Landroid/app/Activity;)V", vec![activity])
            };
            self.call_own(listener, &format!("{name}{descriptor}"), args);
        }
    }
}
