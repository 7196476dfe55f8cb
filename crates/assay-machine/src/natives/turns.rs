//! Tasks that run again and again, and those that run aside.

use crate::machine::Machine;
use crate::value::Value;
use crate::world::{Tag, Task};

/// Turns of a task that runs again and again.
const TURNS: i64 = 3;

impl Machine<'_, '_> {
    /// Posts what runs again and again: as often as counts of turns need, not for ever.
    pub(crate) fn later_again(
        &mut self,
        tag: Tag,
        object: Value,
        method: &str,
        (delay, every): (i64, i64),
        why: &str,
    ) {
        for turn in 0..TURNS {
            let delay = delay.saturating_add(every.max(1).saturating_mul(turn));
            self.later_by(tag, object, method, Vec::new(), delay, why);
        }
    }
}

/// Whether a task runs on a thread of its own, aside from the one that waits.
pub(crate) fn is_thread(task: &Task) -> bool {
    task.why.starts_with("java.lang.Thread.") || task.why.starts_with("java.util.concurrent.")
}
