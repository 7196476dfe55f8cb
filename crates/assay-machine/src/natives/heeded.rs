//! What code does to a view is told to those who listen to it, as if the user had done it.

use crate::call::Call;
use crate::machine::Machine;
use crate::slots;
use crate::ticks::{CHOSEN, GROUP_LISTENER, TICKED};
use crate::value::Value;
use crate::world::Listener;

const WATCHES: &str = "#android.text.TextWatcher";
const SELECTS: &str = "#android.widget.AdapterView$OnItemSelectedListener";
const SELECTED: &str = "onItemSelected(Landroid/widget/AdapterView;Landroid/view/View;IJ)V";
/// What a watcher of a text is told, in order; the text is the first argument.
const WATCHED: [&str; 3] = [
    "beforeTextChanged(Ljava/lang/CharSequence;III)V",
    "onTextChanged(Ljava/lang/CharSequence;III)V",
    "afterTextChanged(Landroid/text/Editable;)V",
];

impl Machine<'_, '_> {
    /// The objects that listen to a view by an interface.
    pub(crate) fn listening(&self, view: Value, interface: &str) -> Vec<Value> {
        let listens = |known: &&Listener| known.holder == view && known.method == interface;
        let heard = self.world.listeners.iter().filter(listens);
        heard.map(|known| known.object).collect()
    }

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
        let watchers = self.listening(view, WATCHES);
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

    /// Code moves a bar, chooses of a group, gives the focus: who listens is told.
    pub(crate) fn tell_listeners(
        &mut self,
        view: Value,
        interface: &str,
        told: (&str, Vec<Value>),
    ) {
        if self.world.exploring {
            return;
        }
        for listener in self.listening(view, interface) {
            let _ = self.call_back(listener, told.0, told.1.clone());
        }
    }

    /// A spinner selects its first row by itself once it has rows, and says so.
    pub(crate) fn select_first(&mut self, view: Value) {
        if !self.is_kind(view, "Landroid/widget/Spinner;")
            || self
                .field_of(view, slots::OBJECT)
                .is_none_or(Value::is_null)
        {
            return;
        }
        for listener in self.listening(view, SELECTS) {
            let args = vec![view, Value::ANY, Value::int(0), Value::wide(0)];
            self.later(listener, SELECTED, args, 0, "android.widget.Spinner");
        }
    }
}

/// `check`, `requestFocus`.
pub(crate) fn moved(machine: &mut Machine<'_, '_>, call: &Call) {
    let (this, given) = (call.receiver(), call.arg(1));
    let focus = "#android.view.View$OnFocusChangeListener";
    match (call.name(), call.count()) {
        ("check", 1) => {
            machine.tell_listeners(this, GROUP_LISTENER, (CHOSEN, vec![this, given]));
        }
        ("requestFocus", _) => {
            let method = "onFocusChange(Landroid/view/View;Z)V";
            machine.tell_listeners(this, focus, (method, vec![this, Value::flag(true)]));
        }
        _ => {}
    }
}
