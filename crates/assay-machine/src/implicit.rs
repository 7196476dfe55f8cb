//! What a branch tells: taint by control, an option.
//!
//! Where arms of a branch meet, what differs between them tells which was taken, and so what the
//! condition carries. What is the same on all of them tells nothing.

use crate::machine::Machine;
use crate::value::{Mark, Value};

impl Machine<'_, '_> {
    /// Opens a region whose instructions run only because of what a condition carries.
    pub(crate) fn enter_choice(&mut self, condition: Mark) -> Mark {
        let before = self.world.control;
        self.world.choice = Mark::NONE;
        if self.world.implicit && condition != Mark::NONE {
            let told = self.pool.change(condition, |origin| {
                origin.implicit = true;
                origin.sure = false;
            });
            self.world.choice = told;
            self.world.control = self.pool.both(before, told);
        }
        before
    }

    /// A value that is put into a collection here: whether it is there tells what the open regions
    /// tell.
    pub(crate) fn under_choice(&mut self, value: Value) -> Value {
        if self.world.control == Mark::NONE {
            return value;
        }
        value.marked(self.pool.both(value.mark, self.world.control))
    }

    /// Closes it.
    pub(crate) fn leave_choice(&mut self, before: Mark) {
        self.world.control = before;
        self.world.choice = Mark::NONE;
    }
}
