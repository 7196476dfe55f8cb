//! Animators: who is told when one begins, goes on, and ends, by itself or before its time.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{arrays_cells, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

const BEGIN: &str = "onAnimationStart(Landroid/animation/Animator;)V";
const END: &str = "onAnimationEnd(Landroid/animation/Animator;)V";
const CANCEL: &str = "onAnimationCancel(Landroid/animation/Animator;)V";
const REPEAT: &str = "onAnimationRepeat(Landroid/animation/Animator;)V";
const UPDATE: &str = "onAnimationUpdate(Landroid/animation/ValueAnimator;)V";
const WHY: &str = "android.animation.Animator";
/// Most levels of sets in sets.
const DEEPEST: u32 = 4;

/// `Animator` and those derived from it.
pub(crate) fn animator(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    if call.is_static {
        let made = call.name().starts_with("of") && call.signature.result_letter == b'L';
        made.then_some(())?;
        let animator = machine.some_of(call.signature.result);
        let mark = (1..=call.count()).fold(crate::value::Mark::NONE, |mark, number| {
            let carried = machine.carried(call.arg(number));
            machine.pool.both(mark, carried)
        });
        machine.taint_object(animator, mark);
        return returned(animator);
    }
    match call.name() {
        "<init>" => {}
        "addListener" => machine.keep_in_list(this, slots::CHILDREN, first),
        "addUpdateListener" => machine.keep_in_list(this, slots::ROWS, first),
        "removeListener" => drop_from(machine, this, slots::CHILDREN, first),
        "removeUpdateListener" => drop_from(machine, this, slots::ROWS, first),
        "removeAllListeners" => {
            machine.set_field_of(this, slots::CHILDREN, Value::ZERO);
            let waits = |method: &str| method != UPDATE;
            forget(machine, this, waits);
        }
        "removeAllUpdateListeners" => {
            machine.set_field_of(this, slots::ROWS, Value::ZERO);
            forget(machine, this, |method| method == UPDATE);
        }
        "setDuration" => {
            machine.set_field_of(this, slots::SIZE, first);
            return returned(this);
        }
        "setStartDelay" => machine.set_field_of(this, slots::FROM, first),
        "setRepeatCount" => machine.set_field_of(this, slots::COUNT, first),
        "playTogether" | "playSequentially" => {
            let parts = arrays_cells(machine, first);
            for part in parts.map_or_else(Vec::new, |(cells, _)| cells) {
                machine.keep_in_list(this, slots::ITEMS, part);
            }
        }
        "play" => {
            machine.keep_in_list(this, slots::ITEMS, first);
            let builder = machine.some_of(call.signature.result);
            machine.set_field_of(builder, slots::OF, this);
            return returned(builder);
        }
        "start" | "reverse" => start(machine, this, DEEPEST),
        "cancel" => stop(machine, this, true),
        "end" => {
            if !runs(machine, this) {
                start(machine, this, DEEPEST);
            }
            stop(machine, this, false);
        }
        "isRunning" | "isStarted" => return returned(Value::flag(runs(machine, this))),
        _ => return None,
    }
    returned(Value::ZERO)
}

/// `AnimatorSet.Builder`: one more animator of the set.
pub(crate) fn builder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    if !matches!(call.name(), "with" | "before" | "after") {
        return None;
    }
    let set = machine.field_of(this, slots::OF)?;
    if machine.one_object(call.arg(1)).is_some() {
        machine.keep_in_list(set, slots::ITEMS, call.arg(1));
    }
    returned(this)
}

fn drop_from(machine: &mut Machine<'_, '_>, this: Value, key: u32, gone: Value) {
    let kept = machine.kept_in_list(this, key);
    machine.set_field_of(this, key, Value::ZERO);
    for listener in kept.into_iter().filter(|known| *known != gone) {
        machine.keep_in_list(this, key, listener);
    }
}

/// Takes back what an animator would still tell.
fn forget(machine: &mut Machine<'_, '_>, this: Value, what: impl Fn(&str) -> bool) {
    let surely = machine.may == 0;
    machine.world.take_back(surely, |task| {
        Some(task.why == WHY && task.args.first() == Some(&this) && what(&task.method))
    });
}

/// Whether an animator that was started did not end yet.
fn runs(machine: &Machine<'_, '_>, this: Value) -> bool {
    let until = machine.field_of(this, slots::AT).and_then(Value::as_long);
    until.is_some_and(|until| machine.world.time < until)
}

fn start(machine: &mut Machine<'_, '_>, this: Value, depth: u32) {
    let number = |machine: &Machine<'_, '_>, key| {
        let held = machine.field_of(this, key);
        held.map(|held| machine.millis(held))
    };
    let wait = number(machine, slots::FROM).unwrap_or(0);
    let lasts = machine.lasts(this);
    let again = machine.field_of(this, slots::COUNT).and_then(Value::as_int);
    let again = again.unwrap_or(0);
    // One that repeats for ever ends where it is told to.
    let until = match i64::from(again) {
        again if again < 0 => i64::MAX,
        again => machine.world.time + wait + lasts.saturating_mul(again + 1),
    };
    machine.set_field_of(this, slots::AT, Value::wide(until));
    for listener in machine.kept_in_list(this, slots::CHILDREN) {
        if wait == 0 {
            let _ = machine.call_back(listener, BEGIN, vec![this]);
        } else {
            machine.later(listener, BEGIN, vec![this], wait, WHY);
        }
        if again != 0 {
            machine.later(listener, REPEAT, vec![this], wait + lasts, WHY);
        }
        if until != i64::MAX {
            let left = until - machine.world.time;
            machine.later(listener, END, vec![this], left, WHY);
        }
    }
    for listener in machine.kept_in_list(this, slots::ROWS) {
        machine.later(listener, UPDATE, vec![this], wait, WHY);
    }
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    for part in machine.kept_in_list(this, slots::ITEMS) {
        start(machine, part, depth);
    }
}

/// An animator ends before its time; one that does not run tells nobody.
fn stop(machine: &mut Machine<'_, '_>, this: Value, cancelled: bool) {
    if !runs(machine, this) {
        return;
    }
    machine.set_field_of(this, slots::AT, Value::wide(0));
    forget(machine, this, |_| true);
    for listener in machine.kept_in_list(this, slots::CHILDREN) {
        if cancelled {
            let _ = machine.call_back(listener, CANCEL, vec![this]);
        }
        let _ = machine.call_back(listener, END, vec![this]);
    }
    for part in machine.kept_in_list(this, slots::ITEMS) {
        stop(machine, part, cancelled);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::natives::harness::{call_of, with_machine};

    fn told(machine: &Machine<'_, '_>) -> Vec<String> {
        let queue = machine.world.queue.iter();
        let names = queue.map(|task| task.method.split('(').next().unwrap_or_default().to_owned());
        names.collect()
    }

    fn does(machine: &mut Machine<'_, '_>, this: Value, method: &str, args: &[Value]) {
        let args = std::iter::once(this).chain(args.iter().copied()).collect();
        let call = call_of(
            machine,
            "android.animation.ValueAnimator",
            method,
            args,
            false,
        );
        assert!(animator(machine, &call).is_some(), "{method}");
    }

    #[test]
    fn listeners_are_told_of_what_comes_and_not_of_what_was_taken_back() {
        with_machine(|machine| {
            let this = machine.make_named("Landroid/animation/ValueAnimator;");
            let ear = machine.make_named("Ljava/lang/Object;");
            does(machine, this, "cancel()V", &[]);
            does(machine, this, "addListener(Ljava/lang/Object;)V", &[ear]);
            does(machine, this, "start()V", &[]);
            assert_eq!(told(machine), ["onAnimationEnd"]);
            assert!(runs(machine, this));
            does(machine, this, "removeAllListeners()V", &[]);
            assert!(told(machine).is_empty());
            does(machine, this, "cancel()V", &[]);
            assert!(!runs(machine, this));
            does(machine, this, "addListener(Ljava/lang/Object;)V", &[ear]);
            does(machine, this, "setRepeatCount(I)V", &[Value::int(-1)]);
            does(machine, this, "start()V", &[]);
            assert_eq!(
                told(machine),
                ["onAnimationRepeat"],
                "it has no end of its own"
            );
        });
    }
}
