//! The life of an app: first launch, the user's answers, the background, boot.

use crate::clock::AFTER_TOUCH;
use crate::content::Content;
use crate::heap::Point;
use crate::machine::Machine;
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::World;

/// Milliseconds an untouched first launch is watched.
pub(crate) const FIRST_LOOK: i64 = 60_000;
/// The state of what a user may do beside answering the question.
const OTHER: &str = "R3";
/// Instructions one such thing may take: there are dozens of them on one screen.
const OTHER_STEPS: u64 = 60_000;
/// The states of a process that was killed: a broadcast comes, or something that was planned.
const WOKEN: &str = "R5";
const PLANNED: &str = "R6";
/// Instructions one such start may take.
const WOKEN_STEPS: u64 = 150_000;
/// Instructions what follows an activity that was put away may take.
const AWAY_STEPS: u64 = 30_000;
/// Milliseconds in the background.
const BACKGROUND: i64 = 600_000;
/// From this release on, ordinary apps are refused the identifiers of a device, so code looks
/// whether it runs on one before (Android 10, API 29).
const GUARDED_RELEASE: i32 = 29;
/// Where worlds part: the heap's mark, and copies of what is not on the heap.
pub(crate) struct Fork<'p> {
    point: Point,
    world: World<'p>,
    ended: bool,
    started: u32,
    may: u32,
    components: Vec<(String, Value)>,
}

impl<'p> Machine<'p, '_> {
    /// Follows the whole life: every state from R0 on. It ends where the first launch ended.
    pub fn live(&mut self) {
        let (point, world) = (self.heap.mark(), self.world.clone());
        self.first_launch();
        self.after_launch();
        let lowest = self.world.app.min_sdk;
        if self.asked_release && lowest > 0 && lowest < GUARDED_RELEASE {
            let written = self.heap.take(point);
            let now = std::mem::replace(&mut self.world, world);
            let ended = std::mem::replace(&mut self.ended, false);
            self.world.sdk = lowest;
            self.first_launch();
            let _ = self.heap.take(point);
            self.heap.apply(&written);
            self.world = now;
            self.ended = ended;
        }
        self.heap.close(point);
    }

    /// What may follow a first launch.
    fn after_launch(&mut self) {
        let consent = self.consent();
        self.consent_texts = consent.as_ref().map(|consent| consent.texts.clone());
        self.tell_boxes();
        if let Some(consent) = &consent {
            self.tell_ways(consent);
            self.aside("R3", Self::turn_screen);
        }
        self.motions();
        self.happenings();
        self.answers(1);
        self.aside("R9", Self::updated);
        self.aside("R4", Self::background);
        self.aside("R8", Self::relaunch);
        self.after_kill();
    }

    /// What follows an answer or a click: other clicks, the background, the next launch.
    pub(crate) fn later_states(&mut self, clicks: bool) {
        self.motions();
        if clicks {
            self.clicks(0);
        }
        self.aside("R4", Self::background);
        self.aside("R8", Self::relaunch);
    }

    /// Does something in a state of its own, and goes back to where it was.
    pub(crate) fn aside(&mut self, state: &str, run: impl FnOnce(&mut Self)) {
        let most = match state {
            OTHER => OTHER_STEPS,
            WOKEN | PLANNED => WOKEN_STEPS,
            _ => u64::MAX,
        };
        self.aside_within(state, most, run);
    }

    /// The same, with no more than so many instructions.
    pub(crate) fn aside_within(&mut self, state: &str, most: u64, run: impl FnOnce(&mut Self)) {
        let fork = self.fork_world(state);
        let left = self.event_left;
        let share = left.min(most);
        self.event_left = share;
        run(self);
        let spent = share - self.event_left.min(share);
        self.event_left = if left == u64::MAX { left } else { left - spent };
        self.back(fork);
    }

    /// A copy of the world to go on in, under the name of a state.
    pub(crate) fn fork_world(&mut self, state: &str) -> Fork<'p> {
        let fork = Fork {
            point: self.heap.mark(),
            world: self.world.clone(),
            ended: self.ended,
            started: self.started,
            may: self.may,
            components: self.components.clone(),
        };
        state.clone_into(&mut self.world.state);
        fork
    }

    /// Goes back to where worlds parted.
    pub(crate) fn back(&mut self, fork: Fork<'p>) {
        let _ = self.heap.take(fork.point);
        self.heap.close(fork.point);
        self.world = fork.world;
        self.ended = fork.ended;
        self.started = fork.started;
        self.may = fork.may;
        self.components = fork.components;
    }

    /// R0: everything up to a minute after the icon was touched.
    pub fn first_launch(&mut self) {
        self.start_process("");
        self.launch();
        self.drain(0);
        self.early_answers();
        self.drain(FIRST_LOOK);
    }

    fn launch(&mut self) {
        let launcher = self
            .world
            .app
            .components
            .iter()
            .find(|c| c.kind == "activity" && c.launcher)
            .cloned();
        if let Some(launcher) = launcher {
            let intent = self.intent_of("android.intent.action.MAIN");
            self.start_activity(&launcher, intent, Value::ZERO, -1);
        }
    }

    /// R8: the app was closed, and is opened again; what it stored is there. Apps that can switch
    /// components off are opened once more: some do not hide before they were used.
    pub(crate) fn relaunch(&mut self) {
        let hides = self
            .program
            .find_name(b"setComponentEnabledSetting")
            .is_some();
        for _ in 0..=u32::from(hides) {
            self.open_anew();
        }
    }

    /// The app is opened by the user, with what it stored and nothing else.
    pub(crate) fn open_anew(&mut self) {
        self.new_process();
        self.start_process("");
        self.launch();
        self.drain(AFTER_TOUCH);
    }

    pub(crate) fn intent_of(&mut self, action: &str) -> Value {
        let intent = self.make_named("Landroid/content/Intent;");
        let action = self.pool.literal(action);
        self.set_field_of(intent, slots::ACTION, action);
        intent
    }

    /// Runs one entry and takes its end.
    pub(crate) fn enter(&mut self, entry: &str, run: impl FnOnce(&mut Self) -> Paths) {
        if self.ended {
            return;
        }
        entry.clone_into(&mut self.world.entry);
        let paths = self.with_budget(run);
        match paths {
            Paths::One(End::Exited) => {
                self.record("exit", "", "", Vec::new(), Mark::NONE);
                // Another process may go on; the first one is what is on the screen.
                self.ended = self.may == 0 && self.world.process.is_empty();
            }
            Paths::One(End::Thrown(value)) => {
                let shown = self.shown(value);
                let at = value
                    .as_object()
                    .and_then(|id| self.thrown_at.get(&id))
                    .cloned();
                let stack = std::mem::replace(&mut self.stack, at.unwrap_or_default());
                self.record("uncaught", "", "", vec![shown], Mark::NONE);
                self.stack = stack;
                self.last_words(value);
            }
            Paths::One(_) => {}
            Paths::Many(ends) => {
                let exits = ends.iter().any(|(end, _)| matches!(end, End::Exited));
                // An exception nobody catches ends the app; a launch is judged as if it had not.
                let on = ends
                    .into_iter()
                    .find(|(end, _)| matches!(end, End::Returned(_)));
                if let Some((_, delta)) = on {
                    self.heap.apply(&delta);
                }
                if exits {
                    self.may += 1;
                }
            }
        }
    }

    /// What the app hears of an exception that nobody caught: the handler of the thread, or that
    /// of all threads.
    fn last_words(&mut self, thrown: Value) {
        let thread = self.current_thread();
        let all = self.one_named("java.lang.Thread", "uncaught");
        let holders = self
            .fallen
            .take()
            .into_iter()
            .flatten()
            .chain([thread, all]);
        let handler = holders.into_iter().find_map(|holder| {
            let held = self.field_of(holder, slots::HANDLER);
            held.filter(|held| !held.is_null())
        });
        if let Some(handler) = handler {
            let method = "uncaughtException(Ljava/lang/Thread;Ljava/lang/Throwable;)V";
            self.with_budget(|machine| machine.call_back(handler, method, vec![thread, thrown]));
        }
    }

    /// Calls a method of the app's own object, where its class has one of that name.
    pub(crate) fn call_own(&mut self, object: Value, method: &str, args: Vec<Value>) {
        if let Some((own, method, args)) = self.instead_of(object, method, &args) {
            return self.call_directly(own, &method, args);
        }
        self.call_directly(object, method, args);
    }

    fn call_directly(&mut self, object: Value, method: &str, args: Vec<Value>) {
        let class = self
            .class_of(object.shape)
            .map(|class| self.program.java_type(class))
            .unwrap_or_default();
        let name = method.split('(').next().unwrap_or_default();
        self.enter(&format!("{class}.{name}"), |machine| {
            machine.call_back(object, method, args)
        });
        self.run_starts();
    }

    // ---- the background --------------------------------------------------------------------------

    /// R4: the app leaves the screen.
    pub(crate) fn background(&mut self) {
        if let Some(top) = self
            .world
            .screen
            .last()
            .filter(|top| top.resumed)
            .map(|top| top.object)
        {
            self.call_own(top, "onUserLeaveHint()V", Vec::new());
            self.call_own(top, "onPause()V", Vec::new());
            self.lifecycle("onActivityPaused", top, false);
            self.call_own(top, "onStop()V", Vec::new());
            self.lifecycle("onActivityStopped", top, false);
            self.aside_within("R4", AWAY_STEPS, |machine| machine.put_away(top));
        }
        self.drain(BACKGROUND);
        self.copied(false);
    }

    // ---- started by the system ------------------------------------------------------------------

    /// A process that was just made: no class is initialised, nothing waits.
    pub(crate) fn new_process(&mut self) {
        let others: Vec<_> = self
            .other_statics
            .values()
            .flat_map(|statics| statics.values())
            .copied()
            .collect();
        let holders: Vec<_> = self.statics.values().copied().chain(others).collect();
        for holder in holders {
            self.heap.put(holder, Content::default());
        }
        let applications: Vec<_> = self
            .named
            .iter()
            .filter(|((group, _), _)| group == "application" || group == "service")
            .map(|(_, id)| *id)
            .collect();
        for id in applications {
            self.heap.put(id, Content::default());
        }
        self.forget_instrument();
        self.ended = false;
        self.world.process.clear();
        self.world.processes.clear();
        self.world.queue.clear();
        self.world.blocked.clear();
        self.world.listeners.clear();
        self.world.windows.clear();
        self.world.starts.clear();
        self.world.screen.clear();
        self.world.requests.clear();
        self.components.clear();
    }
}
