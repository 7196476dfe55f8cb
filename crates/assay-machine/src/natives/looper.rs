//! Loopers and which thread runs.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::value::Value;

/// The name of the thread that draws and handles input.
pub(crate) const MAIN: &str = "main";

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
