//! Loopers and which thread runs.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// The name of the thread that draws and handles input.
pub(crate) const MAIN: &str = "main";

/// The name of a thread that was made for an object to run in.
pub(crate) fn thread_of(object: Value) -> Option<String> {
    object.as_object().map(|id| format!("background {}", id.0))
}

impl Machine<'_, '_> {
    /// The object of the thread that runs.
    pub(crate) fn current_thread(&mut self) -> Value {
        let name = self.world.thread.clone();
        self.one_named("java.lang.Thread", &name)
    }
}

pub(crate) fn looper(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let value = match call.name() {
        "getMainLooper" => machine.one_named("android.os.Looper", MAIN),
        // Threads without a looper are not told from those with one.
        "myLooper" => {
            let name = machine.world.thread.clone();
            machine.one_named("android.os.Looper", &name)
        }
        "getThread" => {
            let main = machine.one_named("android.os.Looper", MAIN);
            if call.receiver() == main {
                machine.one_named("java.lang.Thread", MAIN)
            } else {
                machine.current_thread()
            }
        }
        "isCurrentThread" => {
            let name = machine.world.thread.clone();
            let own = machine.one_named("android.os.Looper", &name);
            Value::flag(call.receiver() == own)
        }
        "prepare" | "prepareMainLooper" | "loop" | "quit" | "quitSafely" => Value::ZERO,
        "myQueue" | "getQueue" => machine.one_named("android.os.MessageQueue", ""),
        _ => return None,
    };
    returned(value)
}

/// A handler is made for a looper, or asked for it.
pub(crate) fn of_handler(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "createAsync" => {
            let made = machine.make_empty("Landroid/os/Handler;", Content::default());
            machine.set_field_of(made, slots::PARENT, call.arg(1));
            machine.set_field_of(made, slots::TARGET, call.arg(2));
            returned(made)
        }
        "getLooper" => {
            let name = machine.world.thread.clone();
            let own = machine.one_named("android.os.Looper", &name);
            returned(machine.field_of(this, slots::PARENT).unwrap_or(own))
        }
        _ => {
            for (number, ty) in (1..).zip(&call.signature.params) {
                match machine.program.descriptor(*ty) {
                    b"Landroid/os/Handler$Callback;" => {
                        machine.set_field_of(this, slots::TARGET, call.arg(number));
                    }
                    b"Landroid/os/Looper;" => {
                        machine.set_field_of(this, slots::PARENT, call.arg(number));
                    }
                    _ => {}
                }
            }
            returned(Value::ZERO)
        }
    }
}
