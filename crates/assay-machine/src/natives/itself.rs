//! Tasks of the platform's own: what it does by itself some time after it was asked.

use crate::machine::Machine;
use crate::natives::{adapter, data_loader, drag, fragment_life, observers, on_screen, web};
use crate::run::Paths;
use crate::value::Value;
use crate::world::Task;

impl Machine<'_, '_> {
    /// Runs a task of the platform's own; none where it is no such task.
    pub(crate) fn by_itself(&mut self, task: &Task) -> Option<Paths> {
        let given = task.args.first().copied().unwrap_or(Value::ZERO);
        Some(match task.method.as_str() {
            web::COMES => {
                self.page_comes(task.object, given);
                Paths::returned(Value::ZERO)
            }
            observers::TELL => self.tell_observer(task.object, given, 0),
            adapter::FILL => {
                self.fill_rows(task.object, given);
                Paths::returned(Value::ZERO)
            }
            on_screen::LAY_OUT => self.lay_out(task.object),
            on_screen::PAINT => self.paint(task.object),
            fragment_life::TAKE_DOWN => {
                self.take_down(task.object, given);
                Paths::returned(Value::ZERO)
            }
            drag::DRAG => self.drag_over(task.object, &task.args),
            data_loader::START => self.start_loading(task.object),
            data_loader::LOAD => self.load_aside(task.object),
            data_loader::HAND_OVER => self.hand_to(task.object, given),
            _ => return None,
        })
    }
}
