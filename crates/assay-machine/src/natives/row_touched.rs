//! Touches on the rows of a preference screen.

use crate::machine::Machine;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::{Listener, Start};

/// The kind of listeners that stand for a touch on a row.
pub(crate) const ROW: &str = "preference";
const CLICK: &str = "onClick()V";
const CLICKED: &str = "onPreferenceClick(Landroid/preference/Preference;)Z";
const TREE: &str =
    "onPreferenceTreeClick(Landroid/preference/PreferenceScreen;Landroid/preference/Preference;)Z";
/// Rows that a touch sets to something.
const SET_BY_TOUCH: [&str; 2] = [
    "Landroid/preference/TwoStatePreference;",
    "Landroid/preference/DialogPreference;",
];
/// What stands between rows and can't be touched.
const HEADING: &str = "Landroid/preference/PreferenceCategory;";

impl Machine<'_, '_> {
    /// The rows that can be touched on a screen of preferences, and that do something then.
    pub(crate) fn touchable_rows(&mut self, activity: Value) -> Vec<Listener> {
        let mut holders = vec![activity];
        holders.extend(self.fragments_in(activity));
        let mut found = Vec::new();
        for holder in holders {
            let Some(screen) = self.preference_screen(holder) else {
                continue;
            };
            let heard = self.answers_to(holder, TREE);
            for row in self.enabled_rows(screen) {
                if self.is_kind(row, HEADING) || !heard && !self.does_something(row) {
                    continue;
                }
                found.push(Listener {
                    kind: ROW.to_owned(),
                    object: row,
                    method: String::new(),
                    args: vec![screen],
                    holder,
                    why: "android.preference.Preference".to_owned(),
                });
            }
        }
        found
    }

    /// Rows below a group; what lies in a group that is off is off too.
    fn enabled_rows(&self, group: Value) -> Vec<Value> {
        let off = |row: &Value| self.field_of(*row, slots::ENABLED) == Some(Value::ZERO);
        let mut all = self.preferences_in(group);
        let below: Vec<Value> = all
            .iter()
            .filter(|row| off(row))
            .flat_map(|row| self.preferences_in(*row))
            .collect();
        all.retain(|row| !off(row) && !below.contains(row));
        all
    }

    fn does_something(&mut self, row: Value) -> bool {
        // What is kept of a row that can be set is read elsewhere.
        if SET_BY_TOUCH.iter().any(|kind| self.is_kind(row, kind)) {
            return true;
        }
        let listens = [slots::ON_CLICK, slots::ON_CHECK, slots::INTENT];
        let set = |key: &u32| self.field_of(row, *key).is_some_and(|held| !held.is_null());
        let listeners = &self.world.listeners;
        self.is_own(row.shape)
            || listens.iter().any(set)
            || listeners
                .iter()
                .any(|known| known.kind == crate::natives::PREFERENCES)
    }

    /// A row is touched: itself, who listens to it, who listens to the screen, its intent.
    pub(crate) fn touch_row(&mut self, listener: &Listener) {
        let (row, holder) = (listener.object, listener.holder);
        let screen = listener.args.first().copied().unwrap_or(Value::ZERO);
        self.enter(&listener.why, |machine| {
            machine.follow_touch(row, holder, screen);
            Paths::returned(Value::ZERO)
        });
        self.run_starts();
    }

    fn follow_touch(&mut self, row: Value, holder: Value, screen: Value) {
        if self.answers_to(row, CLICK) {
            let _ = self.call_back(row, CLICK, Vec::new());
        } else {
            self.set_by_user(row);
        }
        let listener = self.field_of(row, slots::ON_CLICK);
        let told = [
            (listener.unwrap_or(Value::ZERO), CLICKED, vec![row]),
            (holder, TREE, vec![screen, row]),
        ];
        for (object, method, args) in told {
            if object.is_null() {
                continue;
            }
            let paths = self.call_back(object, method, args);
            let done = self.taken(paths).and_then(Value::as_int);
            if done.is_some_and(|done| done != 0) {
                return;
            }
        }
        let intent = self.field_of(row, slots::INTENT);
        if let Some(intent) = intent.filter(|held| !held.is_null()) {
            self.world.starts.push(Start {
                kind: "activity".to_owned(),
                intent,
                from: holder,
                sure: self.may == 0,
                extra: Value::int(-1),
            });
        }
    }
}
