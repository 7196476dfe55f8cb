//! Texts of views: what is shown, what is typed, and what stands between.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

/// How filters of a text are listed among listeners.
const FILTERS: &str = "#android.text.InputFilter";
const FILTER: &str =
    "filter(Ljava/lang/CharSequence;IILandroid/text/Spanned;II)Ljava/lang/CharSequence;";
/// What a text view of the app's own is told of its text.
pub(crate) const TEXT_CHANGED: &str = "onTextChanged(Ljava/lang/CharSequence;III)V";

/// The part of views that is about texts.
pub(crate) fn field(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("setInputType" | "setRawInputType" | "setTransformationMethod", _) => {
            machine.note_secret(this, call);
            returned(Value::ZERO)
        }
        ("setFilters", 1) => {
            set_filters(machine, call);
            returned(Value::ZERO)
        }
        ("getFilters", 0) => {
            let held = machine.field_of(this, slots::FILTERS);
            let none = "[Landroid/text/InputFilter;";
            returned(held.unwrap_or_else(|| {
                machine.new_array_of(none, Vec::new(), crate::value::Mark::NONE)
            }))
        }
        ("setText", _) => {
            let text = machine.text_or_resource(call.arg(1));
            let mark = machine.carried(text);
            let text = filtered(machine, this, text.marked(mark));
            machine.set_field_of(this, slots::TEXT, text);
            if machine.answers_to(this, TEXT_CHANGED) {
                let _ = machine.call_back(this, TEXT_CHANGED, vec![text]);
            }
            machine.tell_watchers(this);
            returned(Value::ZERO)
        }
        ("append", _) => {
            let mark = machine.carried(call.arg(1));
            machine.taint_object(this, mark);
            returned(Value::ZERO)
        }
        ("getText" | "getEditableText", _) => typed(machine, call),
        _ => None,
    }
}

/// The filters of a text take the place of those before.
fn set_filters(machine: &mut Machine<'_, '_>, call: &Call) {
    let this = call.receiver();
    machine.set_field_of(this, slots::FILTERS, call.arg(1));
    if machine.may == 0 {
        let listeners = &mut machine.world.listeners;
        listeners.retain(|known| known.holder != this || known.method != FILTERS);
    }
    let cells = super::arrays_cells(machine, call.arg(1));
    for filter in cells.map_or_else(Vec::new, |(cells, rest)| {
        cells.into_iter().chain(rest).collect()
    }) {
        if !machine.is_own(filter.shape) {
            continue;
        }
        machine.world.listen(Listener {
            kind: "event".to_owned(),
            object: filter,
            method: FILTERS.to_owned(),
            args: Vec::new(),
            holder: this,
            why: call.signature.shown(),
        });
    }
}

/// What the filters of a view leave of a text that code sets.
fn filtered(machine: &mut Machine<'_, '_>, view: Value, text: Value) -> Value {
    let mut left = text;
    for filter in machine.listening(view, FILTERS) {
        let args = vec![
            left,
            Value::ZERO,
            Value::ANY,
            Value::ANY,
            Value::ZERO,
            Value::ZERO,
        ];
        let paths = machine.call_back(filter, FILTER, args);
        match machine.taken(paths) {
            Some(given) if !given.is_null() => left = given,
            _ => {}
        }
    }
    left
}

/// The text of a view; of a password field it is personal information.
fn typed(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let held = machine.field_of(this, slots::TEXT);
    let secret = machine.field_of(this, slots::SECRET).is_some();
    let edit = machine.is_kind(this, "Landroid/widget/EditText;");
    let mark = machine.carried(this);
    if secret {
        let origin = machine.source("profile_form", call);
        let mark = machine.pool.both(mark, origin);
        return returned(Value::unknown(call.signature.result).marked(mark));
    }
    match held {
        Some(held) if !edit => returned(held),
        _ => returned(Value::unknown(call.signature.result).marked(mark)),
    }
}
