//! `invoke-custom` and `invoke-polymorphic`.

use crate::code::Op;
use crate::machine::Machine;
use crate::run::{Frame, State, Step};
use crate::value::{Mark, Value};

impl<'a> Machine<'_, 'a> {
    /// A call through a method handle.
    pub(crate) fn invoke_dynamic(&mut self, frame: &mut Frame<'a>, op: &Op, state: &mut State, _stop: u32) -> Step {
        self.cut("a call through a method handle");
        let mut mark = Mark::NONE;
        for value in self.arguments_of(frame, op, state) {
            let carried = self.carried(value);
            mark = self.pool.both(mark, carried);
        }
        state.result = Value::ANY.marked(mark);
        state.pc += 1;
        Step::Go
    }
}
