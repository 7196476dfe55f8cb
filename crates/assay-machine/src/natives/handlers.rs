//! Handlers and their messages.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::later::{RUN, set_public};
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Tag;

/// The public fields of a message that are empty at first.
const FIELDS: [&str; 5] = ["what", "arg1", "arg2", "obj", "replyTo"];

pub(crate) fn handler(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let why = call.signature.shown();
    let yes = returned(Value::flag(true));
    match call.name() {
        "<init>" | "createAsync" | "getLooper" => super::looper::of_handler(machine, call),
        "post" | "postAtFrontOfQueue" | "postDelayed" | "postAtTime" => {
            let delay = match call.name() {
                "postDelayed" => machine.millis(call.arg(call.count())),
                // In front of all that is due already.
                "postAtFrontOfQueue" => -machine.world.time,
                _ => 0,
            };
            let token = if call.count() == 3 {
                call.arg(2)
            } else {
                Value::ZERO
            };
            let tag = Tag { by: this, token };
            machine.later_by(tag, call.arg(1), RUN, Vec::new(), delay, &why);
            yes
        }
        "sendMessage"
        | "sendMessageDelayed"
        | "sendMessageAtTime"
        | "sendMessageAtFrontOfQueue" => {
            let delay = match call.name() {
                "sendMessageDelayed" => machine.millis(call.arg(2)),
                "sendMessageAtFrontOfQueue" => -machine.world.time,
                _ => 0,
            };
            deliver(machine, this, call.arg(1), delay, &why);
            yes
        }
        "sendEmptyMessage" | "sendEmptyMessageDelayed" => {
            let message = empty_message(machine);
            machine.set_field_of(message, slots::WHAT, call.arg(1));
            set_public(machine, message, "what", call.arg(1));
            let delay = if call.count() == 2 {
                machine.millis(call.arg(2))
            } else {
                0
            };
            deliver(machine, this, message, delay, &why);
            yes
        }
        "obtainMessage" => returned(message_of(machine, call, this)),
        name if name.starts_with("remove") => super::taken_back::by_handler(machine, call),
        "dispatchMessage" => Some(handle(machine, this, call.arg(1))),
        "handleMessage" => returned(Value::ZERO),
        _ => None,
    }
}

/// A message that says nothing.
fn empty_message(machine: &mut Machine<'_, '_>) -> Value {
    let message = machine.make_named("Landroid/os/Message;");
    blank(machine, message);
    message
}

fn blank(machine: &mut Machine<'_, '_>, message: Value) {
    for name in FIELDS {
        set_public(machine, message, name, Value::ZERO);
    }
    for key in [slots::WHAT, slots::EXTRAS, slots::TARGET] {
        if machine.field_of(message, key).is_some() {
            machine.set_field_of(message, key, Value::ZERO);
        }
    }
}

/// A message says what another says.
fn copied(machine: &mut Machine<'_, '_>, from: Value, to: Value) {
    let content = machine.one_object(from).and_then(|id| machine.heap.get(id));
    let fields = content.map_or_else(Vec::new, |content| content.fields.clone());
    for (key, value) in fields {
        machine.set_field_of(to, key, value);
    }
    if let Some(data) = machine.field_of(from, slots::EXTRAS)
        && !data.is_null()
    {
        let data = machine.copy_of_extras(data);
        machine.set_field_of(to, slots::EXTRAS, data);
    }
}

fn message_of(machine: &mut Machine<'_, '_>, call: &Call, handler: Value) -> Value {
    let message = empty_message(machine);
    machine.set_field_of(message, slots::HANDLER, handler);
    if call.signature.params.len() == 1
        && machine.class_of(call.arg(1).shape) == machine.class_of(message.shape)
    {
        copied(machine, call.arg(1), message);
        return message;
    }
    let params: Vec<Vec<u8>> = call
        .signature
        .params
        .iter()
        .map(|ty| machine.program.descriptor(*ty).to_vec())
        .collect();
    let mut ints = ["what", "arg1", "arg2"].into_iter();
    for (number, ty) in (1..).zip(params) {
        match ty.as_slice() {
            b"I" => {
                if let Some(name) = ints.next() {
                    if name == "what" {
                        machine.set_field_of(message, slots::WHAT, call.arg(number));
                    }
                    set_public(machine, message, name, call.arg(number));
                }
            }
            b"Ljava/lang/Object;" => set_public(machine, message, "obj", call.arg(number)),
            b"Landroid/os/Handler;" => {
                machine.set_field_of(message, slots::HANDLER, call.arg(number));
            }
            b"Ljava/lang/Runnable;" => {
                machine.set_field_of(message, slots::TARGET, call.arg(number));
            }
            _ => {}
        }
    }
    message
}

pub(crate) fn deliver(
    machine: &mut Machine<'_, '_>,
    handler: Value,
    message: Value,
    delay: i64,
    why: &str,
) {
    let token = machine.public_of(message, "obj").unwrap_or(Value::ZERO);
    let tag = Tag { by: handler, token };
    if let Some(target) = machine
        .field_of(message, slots::TARGET)
        .filter(|target| !target.is_null())
    {
        machine.later_by(tag, target, RUN, Vec::new(), delay, why);
        return;
    }
    machine.set_field_of(message, slots::HANDLER, handler);
    let callback = machine.field_of(handler, slots::TARGET);
    for (object, result) in [(Some(handler), 'V'), (callback, 'Z')] {
        let method = format!("handleMessage(Landroid/os/Message;){result}");
        if let Some(object) = object {
            machine.later_by(tag, object, &method, vec![message], delay, why);
        }
    }
}

fn handle(machine: &mut Machine<'_, '_>, handler: Value, message: Value) -> Paths {
    machine.call_back(
        handler,
        "handleMessage(Landroid/os/Message;)V",
        vec![message],
    )
}

pub(crate) fn message(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "<init>" => {
            blank(machine, call.receiver());
            returned(Value::ZERO)
        }
        "copyFrom" => {
            copied(machine, call.arg(1), call.receiver());
            returned(Value::ZERO)
        }
        "getTarget" => {
            let held = machine.field_of(call.receiver(), slots::HANDLER);
            returned(held.unwrap_or(Value::ZERO))
        }
        "getCallback" => {
            let held = machine.field_of(call.receiver(), slots::TARGET);
            returned(held.unwrap_or(Value::ZERO))
        }
        "recycle" => {
            blank(machine, call.receiver());
            returned(Value::ZERO)
        }
        "obtain" => returned(message_of(machine, call, Value::ZERO)),
        "sendToTarget" => {
            let handler = machine
                .field_of(call.receiver(), slots::HANDLER)
                .unwrap_or(Value::ZERO);
            deliver(
                machine,
                handler,
                call.receiver(),
                0,
                &call.signature.shown(),
            );
            returned(Value::ZERO)
        }
        "setTarget" => {
            machine.set_field_of(call.receiver(), slots::HANDLER, call.arg(1));
            returned(Value::ZERO)
        }
        "getData" | "peekData" => {
            let held = machine.field_of(call.receiver(), slots::EXTRAS);
            if let Some(held) = held.filter(|held| !held.is_null()) {
                return returned(held);
            }
            if call.name() == "peekData" {
                return returned(Value::ZERO);
            }
            let class = machine.type_of("Landroid/os/Bundle;");
            let made = machine.make_here(class, crate::content::Content::map());
            machine.set_field_of(call.receiver(), slots::EXTRAS, made);
            returned(made)
        }
        "setData" => {
            machine.set_field_of(call.receiver(), slots::EXTRAS, call.arg(1));
            returned(Value::ZERO)
        }
        _ => None,
    }
}
