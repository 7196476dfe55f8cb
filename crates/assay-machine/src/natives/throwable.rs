//! `Throwable`.

use crate::call::Call;
use crate::content::Key;
use crate::machine::Machine;
use crate::natives::lang::{own, sole};
use crate::natives::{order, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

/// Exceptions that have no message of their own where they are given a cause alone.
const SILENT: [&str; 4] = [
    "java.lang.ExceptionInInitializerError",
    "java.lang.reflect.InvocationTargetException",
    "java.lang.reflect.UndeclaredThrowableException",
    "java.security.PrivilegedActionException",
];

#[allow(clippy::too_many_lines, reason = "a table of methods")]
pub(crate) fn throwable(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    match call.name() {
        "<init>" => {
            for (number, ty) in (1..).zip(&call.signature.params) {
                let key = match machine.program.descriptor(*ty) {
                    b"Ljava/lang/String;" => slots::MESSAGE,
                    b"Ljava/lang/Throwable;" => slots::CAUSE,
                    _ => continue,
                };
                machine.set_field_of(receiver, key, call.arg(number));
            }
            let only_cause =
                call.count() == 1
                    && !SILENT.contains(&call.signature.class.as_str())
                    && call.signature.params.first().is_some_and(|ty| {
                        machine.program.descriptor(*ty) == b"Ljava/lang/Throwable;"
                    });
            let detail = call.signature.class == "java.lang.AssertionError";
            if (only_cause || detail) && call.count() == 1 && !call.arg(1).is_null() {
                // The message is what the cause shows as.
                let letter = call
                    .signature
                    .params
                    .first()
                    .map(|ty| machine.program.descriptor(*ty).to_vec());
                let letter = letter.as_deref().unwrap_or(b"L");
                let message = if let Ok(shown) = machine.text_of(call.arg(1), letter) {
                    match shown.units {
                        Some(units) => machine.pool.fresh(&units).marked(shown.mark),
                        None => machine.any_text(shown.mark),
                    }
                } else {
                    let mark = machine.carried(call.arg(1));
                    machine.any_text(mark)
                };
                machine.set_field_of(receiver, slots::MESSAGE, message);
            }
            returned(Value::ZERO)
        }
        "getMessage" | "getLocalizedMessage" => {
            let held = held_by_each(machine, receiver, slots::MESSAGE);
            returned(held.unwrap_or_else(|| machine.any_text(receiver.mark)))
        }
        "getCause" | "getTargetException" | "getUndeclaredThrowable" | "getException" => {
            let held = held_by_each(machine, receiver, slots::CAUSE);
            returned(held.unwrap_or(Value::ANY.marked(receiver.mark)))
        }
        "initCause" => {
            machine.set_field_of(receiver, slots::CAUSE, call.arg(1));
            returned(receiver)
        }
        "fillInStackTrace" => returned(receiver),
        "setStackTrace" => returned(Value::ZERO),
        "addSuppressed" => {
            let id = machine.one_object(receiver)?;
            let mut cells = order::held(machine, id).map_or_else(Vec::new, |(cells, _)| cells);
            cells.push(call.arg(1));
            machine.heap.get_mut(id)?.body = crate::content::Body::Cells { cells, rest: None };
            returned(Value::ZERO)
        }
        "getSuppressed" => {
            let id = machine.one_object(receiver)?;
            let cells = order::held(machine, id).map_or_else(Vec::new, |(cells, _)| cells);
            returned(machine.new_array_of("[Ljava/lang/Throwable;", cells, Mark::NONE))
        }
        "toString" => {
            let mark = of_itself(machine, receiver);
            let class = machine
                .class_of(receiver.shape)
                .map(|class| machine.program.java_type(class));
            let asked = own(
                machine,
                receiver,
                "getLocalizedMessage()Ljava/lang/String;",
                Vec::new(),
            )
            .or_else(|| {
                own(
                    machine,
                    receiver,
                    "getMessage()Ljava/lang/String;",
                    Vec::new(),
                )
            });
            let message = match asked {
                Some(paths) => sole(Some(paths)).unwrap_or(Value::ANY),
                None => held_by_each(machine, receiver, slots::MESSAGE)
                    .unwrap_or(Value::ANY.marked(receiver.mark)),
            };
            let mark = machine.pool.both(mark, message.mark);
            let text = match (class, message.is_null(), machine.pool.known(message)) {
                (Some(class), true, _) => Some(class),
                (Some(class), false, Some(message)) => Some(format!("{class}: {message}")),
                _ => None,
            };
            returned(match text {
                Some(text) => machine.pool.fresh_str(&text).marked(mark),
                None => machine.any_text(mark),
            })
        }
        _ => None,
    }
}

/// What an exception carries beside its message and cause, neither of which is in this.
fn of_itself(machine: &mut Machine<'_, '_>, receiver: Value) -> Mark {
    let ids = machine.objects(receiver).unwrap_or_default();
    ids.into_iter().fold(receiver.mark, |mark, id| {
        let own = machine.heap.get(id).map_or(Mark::NONE, |held| held.mark);
        machine.pool.both(mark, own)
    })
}

/// What a field holds, whichever of several exceptions was caught; none where one is unknown.
fn held_by_each(machine: &mut Machine<'_, '_>, receiver: Value, key: Key) -> Option<Value> {
    let ids = machine.objects(receiver)?;
    let mut held = ids
        .into_iter()
        .map(|id| {
            let content = machine.heap.get(id);
            content
                .and_then(|content| content.field(key))
                .unwrap_or(Value::ZERO)
        })
        .collect::<Vec<_>>()
        .into_iter();
    let first = held.next()?;
    Some(held.fold(first, |all, one| machine.pool.join(all, one)))
}
