//! The life of activities and services where the whole app is followed.

use crate::content::Content;
use crate::life_events::FOCUS;
use crate::machine::Machine;
use crate::slots;
use crate::value::Value;
use crate::world::{Component, Shown, Start};

const BUNDLE: &str = "(Landroid/os/Bundle;)V";
/// Milliseconds that pass behind each event: what is due by then runs.
pub(crate) const AFTER: i64 = 600_000;
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
    pub(crate) fn race(&mut self) {
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
    pub(crate) fn open(
        &mut self,
        component: &Component,
        intent: Value,
        asked: Option<(Value, Value)>,
    ) {
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
            asked,
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
        self.restore_fragments(activity);
        self.lifecycle("onActivityCreated", activity, true);
        self.run_fragments();
        if self.field_of(activity, slots::FINISHED) == Some(Value::flag(true)) {
            return;
        }
        self.call_own(activity, "onStart()V", Vec::new());
        self.lifecycle("onActivityStarted", activity, false);
        if !saved.is_null() {
            self.restore_views(activity, saved);
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
        self.show(activity);
        self.focus(activity, true);
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
        self.focus(activity, false);
    }

    /// An activity that ends takes its views off the screen.
    fn leave_window(&mut self, activity: Value) {
        self.enter("onDetachedFromWindow", |machine| {
            machine.detach(activity);
            crate::run::Paths::returned(Value::ZERO)
        });
    }

    /// The window of an activity gets or loses the focus: it is told, and its views are.
    fn focus(&mut self, activity: Value, has: bool) {
        for object in self.views_in(activity) {
            if object == activity || self.is_own(object.shape) {
                self.call_own(object, FOCUS, vec![Value::flag(has)]);
            }
        }
    }

    /// An activity that is on the screen goes on in front.
    pub(crate) fn come_forward(&mut self, activity: Value) {
        self.to_resume(activity);
        self.focus(activity, true);
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
        if self.world.exploring {
            self.save_views(activity, saved);
        }
        self.call_own(
            activity,
            &format!("onSaveInstanceState{BUNDLE}"),
            vec![saved],
        );
        for fragment in self.fragments_in(activity) {
            self.save_fragment(fragment);
        }
        saved
    }

    pub(crate) fn destroy(&mut self, activity: Value) {
        self.destroy_for(activity, false);
    }

    /// The same, with what is retained for the one that takes its place or without.
    pub(crate) fn destroy_for(&mut self, activity: Value, kept: bool) {
        for fragment in self.fragments_in(activity) {
            self.call_own(fragment, "onDestroyView()V", Vec::new());
            if !kept || !self.is_retained(fragment) {
                self.call_own(fragment, "onDestroy()V", Vec::new());
            }
            self.call_own(fragment, "onDetach()V", Vec::new());
        }
        self.call_own(activity, "onDestroy()V", Vec::new());
        self.leave_window(activity);
        self.lifecycle("onActivityDestroyed", activity, false);
        // The system takes back what the activity registered or bound by itself and left.
        self.world
            .listeners
            .retain(|known| known.kind != "receiver" || known.args.first() != Some(&activity));
        let windows: Vec<Value> = self
            .world
            .windows
            .iter()
            .map(|window| window.object)
            .collect();
        for window in windows {
            if window == activity || self.field_of(window, slots::CONTEXT) == Some(activity) {
                self.world.windows.retain(|known| known.object != window);
            }
        }
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
        self.keep_answer(&ended, outcome.as_ref());
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
            self.give_answers(below);
            self.come_forward(below);
        }
        self.stop(ended.activity);
        self.destroy(ended.activity);
    }

    // ---- what the app asks for ------------------------------------------------------------------

    /// Starts what an intent means.
    pub(crate) fn explored_start(&mut self, start: &Start) {
        self.started += 1;
        match start.kind.as_str() {
            "activity" => {
                let asked = self.awaited_by(start);
                let targets = self.targets_of("activity", start.intent);
                if let (true, Some((who, code))) = (targets.is_empty(), asked) {
                    self.answer_from_outside(who, code);
                }
                for target in targets {
                    if !self.told_again(&target, start.intent) {
                        self.open(&target, start.intent, asked);
                    }
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
            _ if start.extra.as_object().is_some() => self.run_round(start.intent, start.extra),
            _ => self.broadcast(start.intent),
        }
    }

    /// An activity that is there once only, or once on top, is told of the intent instead of being
    /// made anew.
    fn told_again(&mut self, target: &Component, intent: Value) -> bool {
        const SINGLE_TOP: i32 = 0x2000_0000;
        const CLEAR_TOP: i32 = 0x0400_0000;
        const NEW: &str = "onNewIntent(Landroid/content/Intent;)V";
        let flags = self.field_of(intent, slots::FLAGS).and_then(Value::as_int);
        let has = |flag: i32| flags.is_some_and(|flags| flags & flag != 0);
        let on_top = target.launch_mode == 1 || has(SINGLE_TOP);
        let once = target.launch_mode > 1 || on_top && has(CLEAR_TOP);
        let at = self
            .world
            .shown
            .iter()
            .rposition(|shown| shown.class == target.class);
        let Some(at) = at else { return false };
        while once && self.world.shown.len() > at + 1 {
            let top = self.world.shown.len() - 1;
            self.close(top);
        }
        let top = self
            .world
            .shown
            .last()
            .filter(|top| top.class == target.class);
        let Some(activity) = top.map(|top| top.activity).filter(|_| once || on_top) else {
            return false;
        };
        self.call_own(activity, "onPause()V", Vec::new());
        self.call_own(activity, NEW, vec![intent]);
        self.to_resume(activity);
        true
    }

    pub(crate) fn broadcast(&mut self, intent: Value) {
        for target in self.targets_of("receiver", intent) {
            self.receive(&target, intent);
        }
        self.deliver_broadcast(intent);
    }
}
