//! Virtual time: messages and threads run when they are due.

use rustc_hash::FxHashMap;

use crate::machine::Machine;
use crate::slots;
use crate::value::Value;

/// Milliseconds after an answer or click.
pub(crate) const AFTER_TOUCH: i64 = 30_000;
/// Most messages and threads that run in one state.
const MOST_TASKS: u32 = 400;
/// Messages of one handler at one moment that tell nothing new.
const MOST_IN_VAIN: u32 = 8;

/// What one handler was sent at one moment, and how much of it told nothing new.
#[derive(Default)]
struct Heard {
    last: (i64, (usize, u64)),
    in_vain: u32,
}

impl Heard {
    /// Whether a handler is to run again: handlers that send each other messages for ever, while
    /// no time passes, are stopped.
    fn again(&mut self, now: (i64, (usize, u64))) -> bool {
        self.in_vain = if self.last == now {
            self.in_vain + 1
        } else {
            0
        };
        self.last = now;
        self.in_vain < MOST_IN_VAIN
    }
}

impl Machine<'_, '_> {
    /// Lets time pass: runs what is in the queue and due.
    pub(crate) fn drain(&mut self, span: i64) {
        let until = self.world.time.saturating_add(span);
        let mut left = MOST_TASKS;
        let mut heard: FxHashMap<(Value, String), Heard> = FxHashMap::default();
        while let Some(task) = self.world.next_due(until) {
            let told = (self.trace.events.len(), self.trace.changes);
            let known = heard.entry((task.object, task.method.clone())).or_default();
            if !known.again((task.due, told)) {
                self.cut("messages without end");
                continue;
            }
            let Some(rest) = left.checked_sub(1).filter(|_| !self.ended) else {
                self.cut("too many messages");
                break;
            };
            left = rest;
            self.world.time = self.world.time.max(task.due);
            let may = self.may;
            self.may += u32::from(!task.sure);
            let process = task.process.clone();
            self.in_process(&process, |machine| {
                machine.enter(&task.why.clone(), |machine| machine.run_task(&task));
                machine.run_starts();
            });
            self.may = may;
        }
        self.world.time = until;
    }

    /// Touches something, and waits.
    pub(crate) fn touch(&mut self, listener: &crate::world::Listener) {
        let may = self.may;
        if self.field_of(listener.holder, slots::ENABLED) == Some(Value::ZERO) {
            return;
        }
        self.feel(listener);
        self.pressed(listener);
        if self.world.state != "R3" {
            // Who waits for an answer looks whether it came.
            self.release(Value::ZERO);
        }
        self.drain(AFTER_TOUCH);
        self.may = may;
    }
}
