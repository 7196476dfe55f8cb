//! Pop-ups: windows without a frame.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::dialog::come_up;
use crate::natives::returned;
use crate::natives::view::keep;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// What a pop-up tells its listener when it goes.
pub(crate) const GONE: &str = "onDismiss()V";

/// `PopupWindow`.
pub(crate) fn popup(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" | "setContentView" => {
            if machine.one_object(call.arg(1)).is_some() {
                machine.set_field_of(this, slots::VIEW, call.arg(1));
            }
            if call.name() == "<init>" {
                let last = call.signature.params.last().copied();
                let told = last.is_some_and(|ty| machine.program.descriptor(ty) == b"Z");
                let focus = call.arg(call.count()).as_int().filter(|_| told);
                set_focus(machine, this, if told { focus } else { Some(0) });
            }
            returned(Value::ZERO)
        }
        "setFocusable" => {
            set_focus(machine, this, call.arg(1).as_int());
            returned(Value::ZERO)
        }
        "setOnDismissListener" => keep(machine, this, slots::ON_DISMISS, call.arg(1)),
        "showAtLocation" | "showAsDropDown" => {
            come_up(machine, this, &call.signature.shown());
            returned(Value::ZERO)
        }
        "dismiss" => {
            let there = machine.may > 0 || machine.hide(this);
            if let Some(listener) = machine.field_of(this, slots::ON_DISMISS).filter(|_| there) {
                let _ = machine.call_back(listener, GONE, Vec::new());
            }
            returned(Value::ZERO)
        }
        "isShowing" => {
            let shown = machine
                .world
                .windows
                .iter()
                .any(|window| window.object == this);
            returned(Value::flag(shown))
        }
        _ => None,
    }
}

/// The back key reaches a pop-up that takes the focus, and no other.
fn set_focus(machine: &mut Machine<'_, '_>, popup: Value, focus: Option<i32>) {
    let fixed = focus.map_or(Value::ANY, |focus| Value::flag(focus == 0));
    machine.set_field_of(popup, slots::UNCANCELABLE, fixed);
}
