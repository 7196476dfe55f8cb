//! `Window`: what holds the views of an activity or dialog.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::{returned, view};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

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

pub(crate) fn window(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let holder = machine.field_of(this, slots::CONTEXT).unwrap_or(this);
    match call.name() {
        "setContentView" => {
            let content = view::content(machine, call.arg(1), holder);
            machine.set_field_of(holder, slots::VIEW, content);
            returned(Value::ZERO)
        }
        "getDecorView" | "peekDecorView" => {
            if let Some(held) = machine
                .field_of(holder, slots::VIEW)
                .filter(|held| !held.is_null())
            {
                return returned(held);
            }
            let decor = machine.some_of(call.signature.result);
            machine.set_field_of(holder, slots::VIEW, decor);
            returned(decor)
        }
        "findViewById" | "requireViewById" => returned(view::find(machine, holder, call.arg(1))),
        "getContext" => returned(holder),
        "getCallback" => returned(machine.field_of(this, slots::TARGET).unwrap_or(holder)),
        "setCallback" => {
            machine.set_field_of(this, slots::TARGET, call.arg(1));
            returned(Value::ZERO)
        }
        "getLayoutInflater" => returned(machine.one_named("android.view.LayoutInflater", "")),
        "getAttributes" => returned(machine.some_of(call.signature.result)),
        "hasFeature" | "requestFeature" => returned(machine.either_flag()),
        name if name.starts_with("set") || name.ends_with("Flags") => returned(Value::ZERO),
        _ => None,
    }
}
