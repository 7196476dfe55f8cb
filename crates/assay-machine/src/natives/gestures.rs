//! Detectors of gestures: they tell their listeners of what they are told themselves.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

const DETECTORS: [&str; 2] = [
    "Landroid/view/GestureDetector;",
    "Landroid/view/ScaleGestureDetector;",
];
const LONG: &str = "onLongPress";

/// What tells which gestures a detector can report.
fn note(machine: &mut Machine<'_, '_>, call: &Call) {
    let this = call.receiver();
    match call.name() {
        "onTouchEvent" | "onGenericMotionEvent" => {
            machine.set_field_of(this, slots::STARTED, Value::flag(true));
        }
        "setIsLongpressEnabled" => machine.set_field_of(this, slots::ENABLED, call.arg(1)),
        _ => {}
    }
}

impl Machine<'_, '_> {
    /// Whether a listener was handed to a detector that nobody tells of touches.
    pub(crate) fn feels_nothing(&self, listener: &Listener) -> bool {
        let class = self.class_of(listener.holder.shape);
        let descriptor = class.map(|class| self.program.descriptor(class));
        let detects = DETECTORS
            .iter()
            .any(|kind| descriptor == Some(kind.as_bytes()));
        detects && self.field_of(listener.holder, slots::STARTED).is_none()
    }

    /// Whether a detector leaves a gesture out.
    pub(crate) fn leaves_out(&self, detector: Value, method: &str) -> bool {
        let off = self.field_of(detector, slots::ENABLED) == Some(Value::ZERO);
        off && method == LONG
    }
}

/// `GestureDetector`: what a finger that comes down and goes up may have meant.
pub(crate) fn gestures(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    if machine.world.exploring {
        note(machine, call);
        return None;
    }
    match call.name() {
        "<init>" => {
            let listener = (1..=call.count()).map(|number| call.arg(number));
            let listener = listener.rev().find(|given| machine.is_own(given.shape));
            // The context may be the listener too, as the last of those that are the app's own.
            machine.set_field_of(this, slots::TARGET, listener.unwrap_or(Value::ZERO));
            returned(Value::ZERO)
        }
        "onTouchEvent" => {
            let event = call.arg(1);
            let action = machine.field_of(event, slots::WHAT).and_then(Value::as_int);
            let listener = machine.field_of(this, slots::TARGET)?;
            let meant: &[&str] = match action {
                Some(0) => &["onDown(Landroid/view/MotionEvent;)Z"],
                Some(1) => &[
                    "onSingleTapUp(Landroid/view/MotionEvent;)Z",
                    "onFling(Landroid/view/MotionEvent;Landroid/view/MotionEvent;FF)Z",
                ],
                _ => &[],
            };
            for method in meant {
                let _ = machine.call_back(listener, method, vec![event]);
            }
            returned(Value::flag(true))
        }
        _ => None,
    }
}
