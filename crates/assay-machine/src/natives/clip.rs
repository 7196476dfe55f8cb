//! `ClipData`: what is cut, dragged or handed over in an intent.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{arrays_cells, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

const ITEM: &str = "Landroid/content/ClipData$Item;";

/// `ClipData`.
pub(crate) fn clip(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let last = call.arg(call.count());
    match call.name() {
        "newPlainText" | "newHtmlText" | "newIntent" | "newUri" | "newRawUri" => {
            let made = machine.make_named("Landroid/content/ClipData;");
            let key = match call.name() {
                "newIntent" => slots::INTENT,
                "newUri" | "newRawUri" => slots::DATA,
                _ => slots::VALUE,
            };
            let given = if call.name() == "newHtmlText" {
                call.arg(2)
            } else {
                last
            };
            let item = machine.make_named(ITEM);
            machine.set_field_of(item, key, given);
            if call.name() == "newHtmlText" {
                machine.set_field_of(item, slots::TEXT, last);
            }
            machine.keep_in_list(made, slots::CHILDREN, item);
            let label = if call.name() == "newUri" {
                call.arg(2)
            } else {
                call.arg(1)
            };
            machine.set_field_of(made, slots::NAME, label);
            returned(made)
        }
        "<init>" | "addItem" => {
            machine.keep_in_list(this, slots::CHILDREN, last);
            returned(Value::ZERO)
        }
        "getDescription" => returned(super::drag::described(machine, this)?),
        "getItemCount" => {
            let (cells, None) = arrays_cells(machine, machine.field_of(this, slots::CHILDREN)?)?
            else {
                return None;
            };
            returned(i32::try_from(cells.len()).map_or(Value::ANY, Value::int))
        }
        "getItemAt" => {
            let (cells, rest) = arrays_cells(machine, machine.field_of(this, slots::CHILDREN)?)?;
            let at = call.arg(1).as_int().and_then(|at| usize::try_from(at).ok());
            if let Some(item) = at.and_then(|at| cells.get(at)).filter(|_| rest.is_none()) {
                return returned(*item);
            }
            let all = cells.into_iter().chain(rest);
            returned(all.reduce(|sum, one| machine.pool.join(sum, one))?)
        }
        _ => None,
    }
}

/// One item of it.
pub(crate) fn item(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let key = match call.name() {
        "getText" | "coerceToText" => slots::VALUE,
        "getHtmlText" | "coerceToHtmlText" => slots::TEXT,
        "getIntent" => slots::INTENT,
        "getUri" => slots::DATA,
        "<init>" => {
            for (number, ty) in (1..).zip(&call.signature.params) {
                let key = match machine.program.descriptor(*ty) {
                    b"Landroid/content/Intent;" => slots::INTENT,
                    b"Landroid/net/Uri;" => slots::DATA,
                    b"Ljava/lang/String;" => slots::TEXT,
                    _ => slots::VALUE,
                };
                machine.set_field_of(this, key, call.arg(number));
            }
            return returned(Value::ZERO);
        }
        _ => return None,
    };
    machine.one_object(this)?;
    // Of a clip of elsewhere nothing is known.
    let keys = [slots::VALUE, slots::TEXT, slots::INTENT, slots::DATA];
    let made = keys
        .into_iter()
        .any(|key| machine.field_of(this, key).is_some());
    made.then_some(())?;
    let held = machine.field_of(this, key);
    // What is no text is shown as one.
    let shown = call.name().starts_with("coerce") && held.is_none_or(Value::is_null);
    match held {
        Some(held) if !shown => returned(held),
        _ if machine.carried(this) != crate::value::Mark::NONE && shown => {
            let mark = machine.carried(this);
            returned(machine.any_text(mark))
        }
        _ => returned(Value::ZERO),
    }
}
