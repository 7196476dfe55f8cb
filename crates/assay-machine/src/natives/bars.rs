//! `ProgressBar` and the bars below it: how far they are, how far they go.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

const LISTENER: &str = "#android.widget.SeekBar$OnSeekBarChangeListener";
const MOVED: &str = "onProgressChanged(Landroid/widget/SeekBar;IZ)V";
/// How far a bar goes of which nobody says it.
const MOST: i32 = 100;

pub(crate) fn bar(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    machine.one_object(this)?;
    match (call.name(), call.count()) {
        ("setMax", 1) => {
            machine.set_field_of(this, slots::COUNT, call.arg(1));
            returned(Value::ZERO)
        }
        ("getMax", 0) => returned(most(machine, this)),
        ("setProgress", 1 | 2) if !machine.world.exploring => {
            go(machine, this, call.arg(1));
            returned(Value::ZERO)
        }
        // Where somebody listens, the user moves it too.
        ("getProgress", 0)
            if !machine.world.exploring && machine.listening(this, LISTENER).is_empty() =>
        {
            returned(machine.field_of(this, slots::AT).unwrap_or(Value::ZERO))
        }
        _ => None,
    }
}

/// How far a bar goes. Of one that a layout describes that is not known.
fn most(machine: &Machine<'_, '_>, this: Value) -> Value {
    let said = machine.field_of(this, slots::COUNT);
    let laid_out = machine.field_of(this, slots::LAYOUT).is_some()
        || machine.field_of(this, slots::ID).is_some();
    said.unwrap_or(if laid_out {
        Value::ANY
    } else {
        Value::int(MOST)
    })
}

/// Code moves a bar: who listens is told where that changes something.
fn go(machine: &mut Machine<'_, '_>, this: Value, to: Value) {
    let most = most(machine, this).as_int();
    let to = match (to.as_int(), most) {
        (Some(at), Some(most)) => Value::int(at.clamp(0, most.max(0))).marked(to.mark),
        _ => to,
    };
    let before = machine.field_of(this, slots::AT).unwrap_or(Value::ZERO);
    machine.set_field_of(this, slots::AT, to);
    if before.as_int().is_some() && before.as_int() == to.as_int() {
        return;
    }
    machine.tell_listeners(this, LISTENER, (MOVED, vec![this, to, Value::ZERO]));
}
