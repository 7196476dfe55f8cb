//! What may happen to the activity on top: its life, touches, news of the device.

use crate::happen::Event;
use crate::machine::Machine;
use crate::natives::{KEYS, TEXT_CHANGED};
use crate::slots;
use crate::value::Value;
use crate::world::Shown;

/// What an activity or a view of the app's own is told of the user.
const TOUCHED: [&str; 26] = [
    TEXT_CHANGED,
    "onSelectionChanged(II)V",
    "onEditorAction(I)V",
    "onBackPressed()V",
    "onKeyDown(ILandroid/view/KeyEvent;)Z",
    "onKeyUp(ILandroid/view/KeyEvent;)Z",
    "onKeyLongPress(ILandroid/view/KeyEvent;)Z",
    "onTouchEvent(Landroid/view/MotionEvent;)Z",
    "dispatchTouchEvent(Landroid/view/MotionEvent;)Z",
    "dispatchKeyEvent(Landroid/view/KeyEvent;)Z",
    "onInterceptTouchEvent(Landroid/view/MotionEvent;)Z",
    "performClick()Z",
    "onUserInteraction()V",
    "onUserLeaveHint()V",
    "onKeyShortcut(ILandroid/view/KeyEvent;)Z",
    "onTrackballEvent(Landroid/view/MotionEvent;)Z",
    "onGenericMotionEvent(Landroid/view/MotionEvent;)Z",
    "dispatchGenericMotionEvent(Landroid/view/MotionEvent;)Z",
    "onHoverEvent(Landroid/view/MotionEvent;)Z",
    "onKeyPreIme(ILandroid/view/KeyEvent;)Z",
    "onTextContextMenuItem(I)Z",
    "performLongClick()Z",
    "onSearchRequested()Z",
    "onEnterAnimationComplete()V",
    "onTopResumedActivityChanged(Z)V",
    "onProvideAssistData(Landroid/os/Bundle;)V",
];
/// Of these, what a view is told only where it can be touched.
const BY_FINGER: [&str; 3] = [
    "performClick()Z",
    "performLongClick()Z",
    "onTouchEvent(Landroid/view/MotionEvent;)Z",
];
/// How a window is told whether it has the focus.
pub(crate) const FOCUS: &str = "onWindowFocusChanged(Z)V";

/// What all components are told of the device.
const TOLD: [&str; 3] = ["onTrimMemory(I)V", "onLowMemory()V", TURN];

/// What is told of a screen that turned, another language.
pub(crate) const TURN: &str = "onConfigurationChanged(Landroid/content/res/Configuration;)V";

impl Machine<'_, '_> {
    pub(crate) fn life_events(&mut self, top: &Shown, events: &mut Vec<Event>) {
        let has = |machine: &mut Self, name: &str, descriptor: &str| {
            let class = machine.class_of(top.activity.shape);
            class.is_some_and(|class| machine.lookup.find_named(class, name, descriptor).is_some())
        };
        let watched = self
            .world
            .listeners
            .iter()
            .any(|known| known.kind == "lifecycle");
        let pauses =
            watched || has(self, "onPause", "()V") || has(self, "onWindowFocusChanged", "(Z)V");
        let resumes = watched || has(self, "onResume", "()V");
        let stops = watched || has(self, "onStop", "()V");
        let starts = watched || has(self, "onStart", "()V") || has(self, "onRestart", "()V");
        let saves = has(self, "onSaveInstanceState", "(Landroid/os/Bundle;)V");
        let retains = has(
            self,
            "onRetainNonConfigurationInstance",
            "()Ljava/lang/Object;",
        );
        let fragments = !self.fragments_in(top.activity).is_empty();
        if pauses || resumes || fragments {
            events.push(Event::Paused);
        }
        if pauses || resumes || stops || starts || fragments {
            events.push(Event::Stopped);
        }
        // Made again it does what it did at first; only what lasts longer than it can differ.
        events.push(Event::Turned);
        if !saves && !retains {
            events.push(Event::Left);
        } else {
            events.extend([Event::Left, Event::Killed]);
        }
        self.touches(top.activity, events);
        let app = self.application();
        for name in TOLD {
            let deaf = name == TURN && !self.hears_of_turns(&top.class);
            let told = self.answers_to(app, name) || !deaf && self.answers_to(top.activity, name);
            if told {
                events.push(Event::Told(name));
            }
        }
    }

    /// What the user does to an activity and to what is seen of its views.
    fn touches(&mut self, activity: Value, events: &mut Vec<Event>) {
        let mut touched = self.seen_in(activity);
        if !touched.contains(&activity) {
            touched.push(activity);
        }
        for object in touched {
            if !self.is_own(object.shape) {
                continue;
            }
            let off = self.field_of(object, slots::ENABLED) == Some(Value::ZERO);
            for name in TOUCHED {
                let deaf = off && BY_FINGER.contains(&name)
                    || name == TEXT_CHANGED && !self.is_kind(object, "Landroid/widget/EditText;");
                if deaf || !self.answers_to(object, name) || self.hears_by_dispatch(object, name) {
                    continue;
                }
                if KEYS.contains(&name) {
                    let keys = self.keys_for(object).into_iter();
                    events.extend(keys.map(|key| Event::Pressed(object, name, key)));
                } else {
                    events.push(Event::Touched(object, name));
                }
            }
        }
    }

    pub(crate) fn answers_to(&mut self, object: Value, method: &str) -> bool {
        let (name, class) = (
            method.split('(').next().unwrap_or_default(),
            self.class_of(object.shape),
        );
        let descriptor = method.get(name.len()..).unwrap_or_default();
        class.is_some_and(|class| self.lookup.find_named(class, name, descriptor).is_some())
    }

    /// What a field of the app's own is told that the user types: of a password it is personal.
    pub(crate) fn typed_by_user(&mut self, object: Value, method: &str) -> Vec<Value> {
        let secret = self.field_of(object, slots::SECRET).is_some();
        if method != TEXT_CHANGED || !secret {
            return Vec::new();
        }
        let mark = self.parameter_source("profile_form", object, method);
        vec![Value::ANY.marked(mark)]
    }
}
