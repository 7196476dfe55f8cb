//! Views that show one of their children at a time.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// `ViewAnimator`, `ViewFlipper`, `ViewSwitcher`.
pub(crate) fn animator(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let count = i32::try_from(machine.inside(this).len()).ok()?;
    let at = machine.field_of(this, slots::AT).unwrap_or(Value::ZERO);
    let wanted = match call.name() {
        "getDisplayedChild" => return returned(at),
        "getCurrentView" => {
            let at = usize::try_from(at.as_int()?).ok()?;
            return returned(machine.inside(this).get(at).copied()?);
        }
        "setDisplayedChild" => call.arg(1).as_int(),
        "showNext" => at.as_int().map(|at| at + 1),
        "showPrevious" => at.as_int().map(|at| at - 1),
        _ => return None,
    };
    // Beyond the last comes the first, and before the first the last.
    let next = match wanted {
        Some(wanted) if count > 0 && wanted >= count => Value::ZERO,
        Some(wanted) if count > 0 && wanted < 0 => Value::int(count - 1),
        Some(wanted) => Value::int(wanted),
        None => Value::ANY,
    };
    machine.set_field_of(this, slots::AT, next);
    returned(Value::ZERO)
}
