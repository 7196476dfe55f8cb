//! Animations: what they tell when they begin and end.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// Milliseconds an animation takes where nothing else is said (`config_mediumAnimTime` is near).
const USUAL: i64 = 300;
/// Milliseconds a film is taken to last.
const FILM: i64 = 5_000;
const BEGIN: &str = "onAnimationStart(Landroid/animation/Animator;)V";
const END: &str = "onAnimationEnd(Landroid/animation/Animator;)V";
const OLD_BEGIN: &str = "onAnimationStart(Landroid/view/animation/Animation;)V";
const OLD_END: &str = "onAnimationEnd(Landroid/view/animation/Animation;)V";

impl Machine<'_, '_> {
    /// How long an animation takes.
    pub(crate) fn lasts(&self, animation: Value) -> i64 {
        let held = self.field_of(animation, slots::SIZE);
        held.map_or(USUAL, |held| self.millis(held))
    }

    /// An animation of a view begins, and ends once its time is over.
    pub(crate) fn animate(&mut self, animation: Value) {
        let why = "android.view.animation.Animation";
        let Some(listener) = self.field_of(animation, slots::TARGET) else {
            return;
        };
        let lasts = self.lasts(animation);
        self.later(listener, OLD_BEGIN, vec![animation], 0, why);
        self.later(listener, OLD_END, vec![animation], lasts, why);
    }
}

/// `ViewPropertyAnimator`, which begins by itself.
pub(crate) fn of_view(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if machine.world.exploring {
        return None;
    }
    let (this, first) = (call.receiver(), call.arg(1));
    let why = "android.view.ViewPropertyAnimator";
    match call.name() {
        "setDuration" => machine.set_field_of(this, slots::SIZE, first),
        "withStartAction" => machine.later(first, "run()V", Vec::new(), 0, why),
        "withEndAction" => {
            let lasts = machine.lasts(this);
            machine.later(first, "run()V", Vec::new(), lasts, why);
        }
        "setListener" => {
            let lasts = machine.lasts(this);
            machine.later(first, BEGIN, vec![Value::ZERO], 0, why);
            machine.later(first, END, vec![Value::ZERO], lasts, why);
        }
        _ => return None,
    }
    returned(this)
}

/// `Animation`, which a view is given.
pub(crate) fn animation(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if machine.world.exploring {
        return None;
    }
    let key = match call.name() {
        "setAnimationListener" => slots::TARGET,
        "setDuration" => slots::SIZE,
        _ => return None,
    };
    machine.set_field_of(call.receiver(), key, call.arg(1));
    returned(Value::ZERO)
}

/// `MediaPlayer`: it is ready soon after it was told to prepare, and through some time after it began.
pub(crate) fn player(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if machine.world.exploring {
        return None;
    }
    let (this, why) = (call.receiver(), "android.media.MediaPlayer");
    let (key, method, after) = match call.name() {
        "setOnPreparedListener" => {
            machine.set_field_of(this, slots::ON_CLICK, call.arg(1));
            return returned(Value::ZERO);
        }
        "setOnCompletionListener" => {
            machine.set_field_of(this, slots::TARGET, call.arg(1));
            return returned(Value::ZERO);
        }
        "prepare" | "prepareAsync" => (slots::ON_CLICK, "onPrepared", 0),
        // A film that begins again when it ends is shown once.
        "start" if machine.field_of(this, slots::STARTED).is_none() => {
            machine.set_field_of(this, slots::STARTED, Value::flag(true));
            (slots::TARGET, "onCompletion", FILM)
        }
        "start" => return returned(Value::ZERO),
        _ => return None,
    };
    if let Some(listener) = machine.field_of(this, key) {
        let method = format!("{method}(Landroid/media/MediaPlayer;)V");
        machine.later(listener, &method, vec![this], after, why);
    }
    returned(Value::ZERO)
}
