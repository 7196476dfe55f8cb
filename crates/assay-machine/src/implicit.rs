//! What a branch tells: taint by control, an option.

use crate::machine::Machine;
use crate::value::{Mark, Value};

impl Machine<'_, '_> {
    /// Opens a region whose instructions run only because of what a condition carries.
    pub(crate) fn enter_choice(&mut self, condition: Mark) -> Mark {
        let before = self.world.control;
        if self.world.implicit && condition != Mark::NONE {
            let told = self.pool.change(condition, |origin| {
                origin.implicit = true;
                origin.sure = false;
            });
            self.world.control = self.pool.both(before, told);
        }
        before
    }

    /// Closes it.
    pub(crate) fn leave_choice(&mut self, before: Mark) {
        self.world.control = before;
    }

    /// A value that is written or given away here: it carries what the open regions tell.
    pub(crate) fn under_choice(&mut self, value: Value) -> Value {
        if self.world.control == Mark::NONE {
            return value;
        }
        value.marked(self.pool.both(value.mark, self.world.control))
    }
}
