//! What code does to a view is told to those who listen to it, as if the user had done it.

use crate::machine::Machine;
use crate::slots;
use crate::ticks::TICKED;
use crate::value::Value;
use crate::world::Listener;

const WATCHES: &str = "#android.text.TextWatcher";
/// What a watcher of a text is told, in order; the text is the first argument.
const WATCHED: [&str; 3] = [
    "beforeTextChanged(Ljava/lang/CharSequence;III)V",
    "onTextChanged(Ljava/lang/CharSequence;III)V",
    "afterTextChanged(Landroid/text/Editable;)V",
];

impl Machine<'_, '_> {
    /// Code ticks a box or not: who listens is told where that changes something.
    pub(crate) fn set_checked(&mut self, held: Value, now: Value) {
        let before = self.field_of(held, slots::CHECKED).unwrap_or(Value::ZERO);
        self.set_field_of(held, slots::CHECKED, now);
        let changes = before.as_int().is_none() || before.as_int() != now.as_int();
        if let Some(listener) = self.field_of(held, slots::ON_CHECK)
            && changes
            && !listener.is_null()
        {
            let _ = self.call_back(listener, TICKED, vec![held, now]);
        }
    }

    /// Code changes the text of a view; a watcher that does so itself is not told again.
    pub(crate) fn tell_watchers(&mut self, view: Value) {
        let watches = |known: &&Listener| known.holder == view && known.method == WATCHES;
        let watchers = self.world.listeners.iter().filter(watches);
        let watchers: Vec<Value> = watchers.map(|known| known.object).collect();
        if watchers.is_empty()
            || self
                .field_of(view, slots::WAITED)
                .is_some_and(|at| !at.is_null())
        {
            return;
        }
        self.set_field_of(view, slots::WAITED, Value::flag(true));
        for method in WATCHED {
            for watcher in &watchers {
                let _ = self.call_back(*watcher, method, vec![view]);
            }
        }
        self.set_field_of(view, slots::WAITED, Value::ZERO);
    }
}
