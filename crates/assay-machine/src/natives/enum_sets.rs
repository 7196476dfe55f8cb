//! `EnumSet`, and the constants of an enum.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::list::Whole;
use crate::natives::{lang, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// The constants of an enum, in order.
pub(crate) fn constants(machine: &mut Machine<'_, '_>, class: Value) -> Option<Vec<Value>> {
    let ty = class.as_class()?;
    let def = machine.lookup.all_named(ty, "values").first().copied()?;
    let _ = machine.initialise(ty);
    let all = lang::sole(Some(machine.call(def, Vec::new())))?;
    match machine.elements(all)? {
        (cells, None) => Some(cells),
        _ => None,
    }
}

/// `EnumSet`'s factories.
pub(crate) fn enum_set(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let cells = match call.name() {
        "noneOf" => Vec::new(),
        "allOf" => constants(machine, call.arg(1))?,
        "of" => {
            let mut cells = Vec::new();
            for (number, ty) in (1..).zip(&call.signature.params) {
                if machine.program.descriptor(*ty).starts_with(b"[") {
                    cells.extend(machine.elements(call.arg(number))?.0);
                } else {
                    cells.push(call.arg(number));
                }
            }
            cells
        }
        "copyOf" => machine.elements(call.arg(1))?.0,
        "range" | "complementOf" => {
            let some = match call.name() {
                "range" => vec![call.arg(1), call.arg(2)],
                _ => machine.elements(call.arg(1))?.0,
            };
            let class = machine.class_of(some.first()?.shape)?;
            let class = machine.lookup.superclasses(class).find(|ty| {
                let above = machine.lookup.superclasses(*ty).nth(1);
                above.is_some_and(|above| machine.program.descriptor(above) == b"Ljava/lang/Enum;")
            })?;
            let all = constants(machine, Value::class(class))?;
            let at = |value: &Value| machine.field_of(*value, slots::AT).and_then(Value::as_int);
            match call.name() {
                "range" => {
                    let (from, to) = (at(some.first()?)?, at(some.get(1)?)?);
                    all.into_iter()
                        .filter(|value| at(value).is_some_and(|at| from <= at && at <= to))
                        .collect()
                }
                _ => all
                    .into_iter()
                    .filter(|value| !some.contains(value))
                    .collect(),
            }
        }
        _ => return None,
    };
    let class = machine.type_of("Ljava/util/EnumSet;");
    let made = machine.make_here(class, Content::cells(Vec::new()));
    let mut whole = Whole::load(machine, made.as_object()?, true)?;
    for cell in cells {
        if let Err(thrown) = whole.add(machine, cell) {
            return Some(thrown);
        }
    }
    whole.write(machine, false);
    returned(made)
}
