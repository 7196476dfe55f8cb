//! Dialogs, their builders, pop-ups.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::natives::view::{content, find, keep};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::Listener;

/// What is told to who listens for the end of a dialog.
pub(crate) const CANCELLED: &str = "onCancel(Landroid/content/DialogInterface;)V";
pub(crate) const DISMISSED: &str = "onDismiss(Landroid/content/DialogInterface;)V";

/// `AlertDialog.Builder`.
pub(crate) fn alert_builder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let first = call.arg(1);
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::CONTEXT, first);
            return returned(Value::ZERO);
        }
        "setTitle" | "setMessage" => {
            let text = machine.text_or_resource(first);
            machine.set_field_of(
                this,
                if call.name() == "setTitle" {
                    slots::TITLE
                } else {
                    slots::TEXT
                },
                text,
            );
        }
        "setPositiveButton" | "setNegativeButton" | "setNeutralButton" => {
            let (listener, label) = match call.name() {
                "setPositiveButton" => (slots::POSITIVE, slots::POSITIVE_TEXT),
                "setNegativeButton" => (slots::NEGATIVE, slots::NEGATIVE_TEXT),
                _ => (slots::NEUTRAL, slots::NEUTRAL_TEXT),
            };
            let text = machine.text_or_resource(first);
            machine.set_field_of(this, label, text);
            machine.set_field_of(this, listener, call.arg(2));
        }
        "setView" => {
            let owner = machine.field_of(this, slots::CONTEXT).unwrap_or(Value::ANY);
            let view = content(machine, first, owner);
            machine.set_field_of(this, slots::VIEW, view);
        }
        "setOnCancelListener" => machine.set_field_of(this, slots::ON_CANCEL, first),
        "setOnDismissListener" => machine.set_field_of(this, slots::ON_DISMISS, first),
        "setOnShowListener" => machine.set_field_of(this, slots::ON_SHOW, first),
        "setCancelable" => {
            let fixed = first
                .as_int()
                .map_or(Value::ANY, |can| Value::flag(can == 0));
            machine.set_field_of(this, slots::UNCANCELABLE, fixed);
        }
        "setItems" | "setSingleChoiceItems" if !machine.world.exploring => {
            let items = machine.text_list(first);
            machine.set_field_of(this, slots::ITEMS, items);
            machine.set_field_of(this, slots::ON_ITEM, call.arg(call.count()));
        }
        "setItems" | "setSingleChoiceItems" | "setAdapter" | "setMultiChoiceItems" => {
            machine.set_field_of(this, slots::NEUTRAL, call.arg(call.count()));
        }
        "create" | "show" => {
            let dialog = machine.make_named("Landroid/app/AlertDialog;");
            let content = machine
                .one_object(this)
                .and_then(|id| machine.heap.get(id))
                .cloned();
            if let (Some(id), Some(content)) = (dialog.as_object(), content) {
                machine.heap.put(id, content);
            }
            if call.name() == "show" {
                shown(machine, dialog, call);
            }
            return returned(dialog);
        }
        "getContext" => {
            return returned(machine.field_of(this, slots::CONTEXT).unwrap_or(Value::ANY));
        }
        _ => {}
    }
    returned(this)
}

pub(crate) fn shown(machine: &mut Machine<'_, '_>, dialog: Value, call: &Call) {
    come_up(machine, dialog, &call.signature.shown());
}

/// A dialog comes up: an event, a window, and buttons to be touched.
pub(crate) fn come_up(machine: &mut Machine<'_, '_>, dialog: Value, api: &str) {
    let texts = machine.texts_in(dialog);
    machine.record("window.dialog", "", api, texts, Mark::NONE);
    machine.attach_views(dialog);
    machine.show(dialog);
    if let Some(listener) = machine.field_of(dialog, slots::ON_SHOW)
        && !machine.world.exploring
    {
        let shown = "onShow(Landroid/content/DialogInterface;)V";
        machine.later(listener, shown, vec![dialog], 0, api);
    }
    let press = "onClick(Landroid/content/DialogInterface;I)V";
    let buttons = [
        (slots::POSITIVE, -1),
        (slots::NEGATIVE, -2),
        (slots::NEUTRAL, -3),
    ];
    for (key, which) in buttons {
        let Some(object) = pressed(machine, dialog, key) else {
            continue;
        };
        machine.world.listen(Listener {
            kind: "click".to_owned(),
            object,
            method: press.to_owned(),
            args: vec![dialog, Value::int(which)],
            holder: dialog,
            why: "android.app.AlertDialog".to_owned(),
        });
    }
    list_items(machine, dialog, press);
    if machine.world.exploring {
        closings(machine, dialog);
    }
}

/// The user goes back, or a button closes the dialog: who listens is told.
fn closings(machine: &mut Machine<'_, '_>, dialog: Value) {
    let fixed = machine.field_of(dialog, slots::UNCANCELABLE) == Some(Value::flag(true));
    let told = [
        (slots::ON_CANCEL, CANCELLED),
        (slots::ON_DISMISS, DISMISSED),
    ];
    for (key, method) in told {
        let object = machine.field_of(dialog, key).filter(|held| !held.is_null());
        let Some(object) = object.filter(|_| key == slots::ON_DISMISS || !fixed) else {
            continue;
        };
        machine.world.listen(Listener {
            kind: "event".to_owned(),
            object,
            method: method.to_owned(),
            args: vec![dialog],
            holder: dialog,
            why: "android.app.Dialog".to_owned(),
        });
    }
}

/// What a press on a button is told to; a button without a listener closes the dialog.
fn pressed(machine: &Machine<'_, '_>, dialog: Value, key: u32) -> Option<Value> {
    let held = machine.field_of(dialog, key).filter(|held| !held.is_null());
    let text = match key {
        slots::POSITIVE => slots::POSITIVE_TEXT,
        slots::NEGATIVE => slots::NEGATIVE_TEXT,
        _ => slots::NEUTRAL_TEXT,
    };
    let label = machine
        .field_of(dialog, text)
        .filter(|held| !held.is_null());
    held.or_else(|| {
        label
            .filter(|_| !machine.world.exploring)
            .map(|_| Value::ZERO)
    })
}

/// Each item of a dialog's list can be touched.
fn list_items(machine: &mut Machine<'_, '_>, dialog: Value, press: &str) {
    let Some(object) = machine.field_of(dialog, slots::ON_ITEM) else {
        return;
    };
    let items = machine.field_of(dialog, slots::ITEMS);
    let cells = items.and_then(|items| super::arrays_cells(machine, items));
    for (which, item) in (0..).zip(cells.map_or_else(Vec::new, |(cells, _)| cells)) {
        let label = machine.told(item).unwrap_or_default();
        machine.world.listen(Listener {
            kind: "click".to_owned(),
            object,
            method: press.to_owned(),
            args: vec![dialog, Value::int(which)],
            holder: dialog,
            why: format!("android.app.AlertDialog #{label}"),
        });
    }
}

/// The view of a dialog's button; a listener of its own takes the place of the dialog's.
fn button(machine: &mut Machine<'_, '_>, dialog: Value, which: Value) -> Value {
    let key = match which.as_int() {
        Some(-1) => slots::POSITIVE_TEXT,
        Some(-2) => slots::NEGATIVE_TEXT,
        _ => slots::NEUTRAL_TEXT,
    };
    let name = format!("{:?} {:?}", machine.one_object(dialog), which.as_int());
    let class = machine.type_of("Landroid/widget/Button;");
    let made = machine.one_with("button", &name, class, crate::content::Content::default());
    if let Some(text) = machine.field_of(dialog, key) {
        machine.set_field_of(made, slots::TEXT, text);
    }
    machine.set_field_of(made, slots::CONTEXT, dialog);
    machine.set_field_of(made, slots::WHAT, which);
    machine.add_child(dialog, made);
    made
}

/// `Dialog`.
pub(crate) fn dialog(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::CONTEXT, call.arg(1));
            returned(Value::ZERO)
        }
        "setContentView" | "setView" => {
            let view = content(machine, call.arg(1), this);
            super::window::fill(machine, this, view);
            super::window::changed(machine, this)
        }
        "setTitle" | "setMessage" => {
            let text = machine.text_or_resource(call.arg(1));
            keep(
                machine,
                this,
                if call.name() == "setTitle" {
                    slots::TITLE
                } else {
                    slots::TEXT
                },
                text,
            )
        }
        "setButton" => {
            let (listener, label) = match call.arg(1).as_int() {
                Some(-1) => (slots::POSITIVE, slots::POSITIVE_TEXT),
                Some(-2) => (slots::NEGATIVE, slots::NEGATIVE_TEXT),
                _ => (slots::NEUTRAL, slots::NEUTRAL_TEXT),
            };
            machine.set_field_of(this, label, call.arg(2));
            keep(machine, this, listener, call.arg(3))
        }
        "show" => {
            let _ = machine.call_back(this, "onCreate(Landroid/os/Bundle;)V", vec![Value::ZERO]);
            let _ = machine.call_back(this, "onStart()V", Vec::new());
            shown(machine, this, call);
            returned(Value::ZERO)
        }
        "cancel"
            if machine
                .world
                .windows
                .iter()
                .any(|window| window.object == this) =>
        {
            if let Some(listener) = machine.field_of(this, slots::ON_CANCEL) {
                let _ = machine.call_back(listener, CANCELLED, vec![this]);
            }
            let listener = machine
                .field_of(this, slots::ON_DISMISS)
                .unwrap_or(Value::ZERO);
            machine.hide(this);
            let _ = machine.call_back(listener, DISMISSED, vec![this]);
            returned(Value::ZERO)
        }
        "cancel" => returned(Value::ZERO),
        "dismiss" | "hide" => {
            let there = if machine.may == 0 {
                machine.hide(this)
            } else {
                true
            };
            if let Some(listener) = machine.field_of(this, slots::ON_DISMISS).filter(|_| there) {
                let _ = machine.call_back(listener, DISMISSED, vec![this]);
            }
            returned(Value::ZERO)
        }
        "setOnDismissListener" => keep(machine, this, slots::ON_DISMISS, call.arg(1)),
        "setOnShowListener" => keep(machine, this, slots::ON_SHOW, call.arg(1)),
        "setOnCancelListener" => keep(machine, this, slots::ON_CANCEL, call.arg(1)),
        "setCancelable" => {
            let fixed = call
                .arg(1)
                .as_int()
                .map_or(Value::ANY, |can| Value::flag(can == 0));
            keep(machine, this, slots::UNCANCELABLE, fixed)
        }
        "getButton" if !machine.world.exploring => returned(button(machine, this, call.arg(1))),
        "findViewById" => returned(find(machine, this, call.arg(1))),
        "getContext" => returned(machine.field_of(this, slots::CONTEXT).unwrap_or(Value::ANY)),
        "getWindow" => returned(super::window::of(machine, this)),
        "getLayoutInflater" => returned(machine.one_named("android.view.LayoutInflater", "")),
        "isShowing" => {
            let shown = machine
                .world
                .windows
                .iter()
                .any(|window| window.object == this);
            returned(if machine.may == 0 {
                Value::flag(shown)
            } else {
                machine.either_flag()
            })
        }
        name if name.starts_with("on") => returned(machine.anything(call.signature.result)),
        _ => None,
    }
}
