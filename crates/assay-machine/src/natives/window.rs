//! `Window`: what holds the views of an activity or dialog.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::{returned, view};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// `android.R.id.content`: the frame the content lies in.
pub(crate) const CONTENT: i32 = 0x0102_0002;

/// The window of an activity or dialog; views put into it are the holder's.
pub(crate) fn of(machine: &mut Machine<'_, '_>, holder: Value) -> Value {
    let name = format!("{:?}", machine.one_object(holder));
    let class = machine.type_of("Landroid/view/Window;");
    let window = machine.one_with(
        "window",
        &name,
        class,
        Content {
            bound: true,
            ..Content::default()
        },
    );
    machine.set_field_of(window, slots::CONTEXT, holder);
    window
}

/// The frame around all views of a window: what is put into it lies above the content.
pub(crate) fn decor(machine: &mut Machine<'_, '_>, holder: Value) -> Value {
    if let Some(held) = machine.field_of(holder, slots::DECOR) {
        return held;
    }
    let name = format!("{:?}", machine.one_object(holder));
    let class = machine.type_of("Landroid/widget/FrameLayout;");
    let decor = machine.one_with("decor", &name, class, Content::default());
    machine.set_field_of(holder, slots::DECOR, decor);
    machine.set_field_of(decor, slots::OF, holder);
    machine.set_field_of(decor, slots::CONTEXT, holder);
    if let Some(content) = machine.field_of(holder, slots::VIEW) {
        fill(machine, holder, content);
    }
    decor
}

/// Gives a window its content.
pub(crate) fn fill(machine: &mut Machine<'_, '_>, holder: Value, content: Value) {
    machine.set_field_of(holder, slots::VIEW, content);
    if machine.is_attached(holder) {
        machine.attach(content);
    }
    if let Some(decor) = machine.field_of(holder, slots::DECOR) {
        machine.set_field_of(decor, slots::VIEW, content);
        if machine.one_object(content).is_some() {
            machine.set_field_of(content, slots::WITHIN, decor);
        }
    } else if machine.one_object(content).is_some() {
        machine.set_field_of(content, slots::OF, holder);
    }
}

/// What a window tells its holder once its content is another.
const CHANGED: &str = "onContentChanged()V";
const ATTRIBUTES: &str = "onWindowAttributesChanged(Landroid/view/WindowManager$LayoutParams;)V";
const TITLED: &str = "onTitleChanged(Ljava/lang/CharSequence;I)V";

/// Tells who holds a window that its content changed; how that ends.
pub(crate) fn changed(machine: &mut Machine<'_, '_>, holder: Value) -> Option<Paths> {
    attributes_changed(machine, holder);
    if !machine.answers_to(holder, CHANGED) {
        return returned(Value::ZERO);
    }
    Some(machine.call_back(holder, CHANGED, Vec::new()))
}

/// Tells who holds a window that its flags or its size changed.
fn attributes_changed(machine: &mut Machine<'_, '_>, holder: Value) {
    if machine.answers_to(holder, ATTRIBUTES) {
        let _ = machine.call_back(holder, ATTRIBUTES, Vec::new());
    }
}

/// Tells an activity its title.
pub(crate) fn titled(machine: &mut Machine<'_, '_>, holder: Value, title: Value) -> Option<Paths> {
    if !machine.answers_to(holder, TITLED) {
        return returned(Value::ZERO);
    }
    Some(machine.call_back(holder, TITLED, vec![title, Value::ANY]))
}

/// Whom a window calls: who was set, else who holds it.
fn called(machine: &Machine<'_, '_>, window: Value, holder: Value) -> Value {
    machine.field_of(window, slots::TARGET).unwrap_or(holder)
}

pub(crate) fn window(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let holder = machine.field_of(this, slots::CONTEXT).unwrap_or(this);
    match call.name() {
        "setContentView" => {
            let content = view::content(machine, call.arg(1), holder);
            fill(machine, holder, content);
            changed(machine, called(machine, this, holder))
        }
        "addContentView" => {
            machine.add_child(holder, call.arg(1));
            changed(machine, called(machine, this, holder))
        }
        "getDecorView" | "peekDecorView" => returned(decor(machine, holder)),
        "findViewById" | "requireViewById" => returned(view::find(machine, holder, call.arg(1))),
        "getContext" => returned(holder),
        "getCallback" => returned(called(machine, this, holder)),
        "setCallback" => {
            machine.set_field_of(this, slots::TARGET, call.arg(1));
            returned(Value::ZERO)
        }
        "getLayoutInflater" => returned(machine.one_named("android.view.LayoutInflater", "")),
        "getAttributes" => returned(machine.some_of(call.signature.result)),
        "hasFeature" | "requestFeature" => returned(machine.either_flag()),
        "setBackgroundDrawable" => {
            let decor = decor(machine, holder);
            machine.keep_drawable(decor, "window", call.arg(1));
            returned(Value::ZERO)
        }
        name if name.starts_with("set") || name.ends_with("Flags") => {
            let told = called(machine, this, holder);
            attributes_changed(machine, told);
            returned(Value::ZERO)
        }
        _ => None,
    }
}

/// `MotionEvent`: what a finger does, where it is known.
pub(crate) fn motion_event(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getAction" | "getActionMasked" => {
            returned(machine.field_of(call.receiver(), slots::WHAT)?)
        }
        _ => None,
    }
}

/// `WindowManager`: views that are windows of their own.
pub(crate) fn manager(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if machine.world.exploring {
        return None;
    }
    let view = call.arg(1);
    match call.name() {
        "addView" => {
            let api = call.signature.shown();
            super::dialog::come_up(machine, view, &api);
            machine.attach(view);
            returned(Value::ZERO)
        }
        "removeView" | "removeViewImmediate" => {
            if machine.may == 0 {
                machine.hide(view);
            }
            returned(Value::ZERO)
        }
        _ => None,
    }
}
