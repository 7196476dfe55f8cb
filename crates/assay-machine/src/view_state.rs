//! What views keep of themselves where their activity is made anew: of those with a number.

use crate::content::Content;
use crate::machine::Machine;
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;

const SAVE: &str = "onSaveInstanceState()Landroid/os/Parcelable;";
const RESTORE: &str = "onRestoreInstanceState(Landroid/os/Parcelable;)V";
/// What fields of the platform's own keep: what was typed, whether a box is ticked.
const KEPT: [(&str, u32); 2] = [
    ("Landroid/widget/EditText;", slots::TEXT),
    ("Landroid/widget/CompoundButton;", slots::CHECKED),
];

impl Machine<'_, '_> {
    /// The views whose state is saved, with their numbers.
    fn saving_views(&self, activity: Value) -> Vec<(Value, Value)> {
        let mut found = Vec::new();
        for view in self.views_in(activity) {
            let number = self.field_of(view, slots::ID);
            let off = self.field_of(view, slots::SAVES) == Some(Value::ZERO);
            if let Some(number) = number.filter(|number| !number.is_null() && !off) {
                found.push((view, number));
            }
        }
        found
    }

    /// What the views of an activity save.
    pub(crate) fn save_views(&mut self, activity: Value, saved: Value) {
        let class = self.type_of("Ljava/util/HashMap;");
        let states = self.make(class, Content::map());
        for (view, number) in self.saving_views(activity) {
            if self.answers_to(view, SAVE) {
                let mut state = Value::ANY;
                self.enter("onSaveInstanceState", |machine| {
                    let paths = machine.call_back(view, SAVE, Vec::new());
                    if let Paths::One(End::Returned(value)) = &paths {
                        state = *value;
                    }
                    paths
                });
                self.put_entry(states, number, state);
            } else if let Some(held) = self.kept_by(view).and_then(|key| self.field_of(view, key)) {
                self.put_entry(states, number, held);
            }
        }
        self.set_field_of(saved, slots::WRITTEN, states);
    }

    fn kept_by(&mut self, view: Value) -> Option<u32> {
        let kinds = KEPT.into_iter();
        let mut fitting = kinds.filter(|(kind, _)| self.is_kind(view, kind));
        fitting.next().map(|(_, key)| key)
    }

    /// The views of an activity that was made anew take up what those before saved.
    pub(crate) fn restore_views(&mut self, activity: Value, saved: Value) {
        let Some(states) = self.field_of(saved, slots::WRITTEN) else {
            return;
        };
        for (view, number) in self.saving_views(activity) {
            let (state, _) = self.find_entry(states, number);
            let Some(state) = state else { continue };
            if self.answers_to(view, RESTORE) {
                if !state.is_null() {
                    self.call_own(view, RESTORE, vec![state]);
                }
            } else if let Some(key) = self.kept_by(view)
                && !self.answers_to(view, SAVE)
            {
                self.set_field_of(view, key, state);
            }
        }
    }
}
