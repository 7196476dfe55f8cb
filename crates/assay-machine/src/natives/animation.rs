//! Animations: what they tell when they begin and end.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// Milliseconds an animation takes where nothing else is said (`config_mediumAnimTime` is near).
const USUAL: i64 = 300;
const BEGIN: &str = "onAnimationStart(Landroid/animation/Animator;)V";
const END: &str = "onAnimationEnd(Landroid/animation/Animator;)V";
const UPDATE: &str = "onAnimationUpdate(Landroid/animation/ValueAnimator;)V";
const OLD_BEGIN: &str = "onAnimationStart(Landroid/view/animation/Animation;)V";
const OLD_END: &str = "onAnimationEnd(Landroid/view/animation/Animation;)V";

impl Machine<'_, '_> {
    /// How long an animation takes.
    fn lasts(&self, animation: Value) -> i64 {
        let held = self.field_of(animation, slots::SIZE);
        held.map_or(USUAL, |held| self.millis(held))
    }

    fn heard(&self, animation: Value, key: u32) -> Vec<Value> {
        let held = self.field_of(animation, key);
        let cells = held.and_then(|held| super::arrays_cells(self, held));
        cells.map_or_else(Vec::new, |(cells, rest)| {
            cells.into_iter().chain(rest).collect()
        })
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

/// `Animator` and those derived from it.
pub(crate) fn animator(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if machine.world.exploring {
        return None;
    }
    let (this, first) = (call.receiver(), call.arg(1));
    match call.name() {
        "addListener" => machine.keep_in_list(this, slots::CHILDREN, first),
        "addUpdateListener" => machine.keep_in_list(this, slots::ROWS, first),
        "removeAllListeners" => machine.set_field_of(this, slots::CHILDREN, Value::ZERO),
        "removeAllUpdateListeners" => machine.set_field_of(this, slots::ROWS, Value::ZERO),
        "setDuration" => {
            machine.set_field_of(this, slots::SIZE, first);
            return returned(this);
        }
        "start" => {
            let (lasts, why) = (machine.lasts(this), "android.animation.Animator");
            for listener in machine.heard(this, slots::CHILDREN) {
                machine.later(listener, BEGIN, vec![this], 0, why);
                machine.later(listener, END, vec![this], lasts, why);
            }
            for listener in machine.heard(this, slots::ROWS) {
                machine.later(listener, UPDATE, vec![this], 0, why);
            }
        }
        _ => return None,
    }
    returned(Value::ZERO)
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
