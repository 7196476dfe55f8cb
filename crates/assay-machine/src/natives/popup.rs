//! Pop-ups: windows without a frame.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::dialog::come_up;
use crate::natives::returned;
use crate::natives::view::keep;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

/// What a pop-up tells its listener when it goes.
pub(crate) const GONE: &str = "onDismiss()V";
pub(crate) const MENU_GONE: &str = "onDismiss(Landroid/widget/PopupMenu;)V";
const CHOSEN: &str = "onMenuItemClick(Landroid/view/MenuItem;)Z";

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

/// `PopupMenu`: a menu of its own; each of its items can be touched once it is shown.
pub(crate) fn menu(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("<init>", _) => {
            let menu = machine.make_named("Landroid/view/Menu;");
            keep(machine, this, slots::MENU, menu)
        }
        ("getMenu", 0) => returned(machine.field_of(this, slots::MENU)?),
        ("inflate", 1) => {
            let menu = machine.field_of(this, slots::MENU)?;
            let layout = machine.resource(call.arg(1));
            let layout = layout.and_then(|id| machine.world.app.resources.layout(id))?;
            machine.items_of(menu, &layout);
            returned(Value::ZERO)
        }
        ("setOnMenuItemClickListener", 1) => keep(machine, this, slots::ON_ITEM, call.arg(1)),
        ("setOnDismissListener", 1) => keep(machine, this, slots::ON_DISMISS, call.arg(1)),
        ("show", 0) => {
            if !machine.world.exploring {
                come_up(machine, this, &call.signature.shown());
            }
            offer_items(machine, this);
            returned(Value::ZERO)
        }
        ("dismiss", 0) => {
            if machine.may == 0 {
                let listeners = &mut machine.world.listeners;
                listeners.retain(|known| known.holder != this);
            }
            machine.hide(this);
            let listener = machine.field_of(this, slots::ON_DISMISS);
            let listener = listener.filter(|held| !held.is_null());
            let Some(listener) = listener else {
                return returned(Value::ZERO);
            };
            Some(machine.call_back(listener, MENU_GONE, vec![this]))
        }
        _ => None,
    }
}

/// What a touch on the items of a menu that comes up is told to.
fn offer_items(machine: &mut Machine<'_, '_>, popup: Value) {
    let menu = machine.field_of(popup, slots::MENU).unwrap_or(Value::ZERO);
    let listens = |machine: &Machine<'_, '_>, holder: Value, key: u32| {
        let held = machine.field_of(holder, key);
        held.filter(|held| !held.is_null())
    };
    for item in machine.choosable(menu) {
        let own = listens(machine, item, slots::ON_CLICK);
        let object = own.or_else(|| listens(machine, popup, slots::ON_ITEM));
        let Some(object) = object else { continue };
        let label = machine
            .field_of(item, slots::TEXT)
            .and_then(|text| machine.told(text));
        machine.world.listen(Listener {
            kind: "click".to_owned(),
            object,
            method: CHOSEN.to_owned(),
            args: vec![item],
            holder: popup,
            why: format!("android.widget.PopupMenu #{}", label.unwrap_or_default()),
        });
    }
    if let Some(object) = listens(machine, popup, slots::ON_DISMISS) {
        machine.world.listen(Listener {
            kind: "event".to_owned(),
            object,
            method: MENU_GONE.to_owned(),
            args: vec![popup],
            holder: popup,
            why: "android.widget.PopupMenu".to_owned(),
        });
    }
}
