//! Fragments over the life of their activity: what outlives it, and how they go.

use crate::content::Content;
use crate::machine::Machine;
use crate::natives::fragment::BRING_UP;
use crate::slots;
use crate::value::Value;

/// The task by which a fragment is taken away.
pub(crate) const TAKE_DOWN: &str = "#remove_fragment";
const SAVE: &str = "onSaveInstanceState(Landroid/os/Bundle;)V";
const CREATE: &str = "onCreate(Landroid/os/Bundle;)V";
const ATTACHED: [&str; 2] = [
    "onAttach(Landroid/content/Context;)V",
    "onAttach(Landroid/app/Activity;)V",
];

impl Machine<'_, '_> {
    /// A fragment comes into an activity and is created, where it was not before.
    pub(crate) fn create_fragment(&mut self, fragment: Value, host: Value) {
        self.set_field_of(fragment, slots::CONTEXT, host);
        self.keep_in_list(host, slots::FRAGMENTS, fragment);
        for method in ATTACHED {
            let _ = self.call_back(fragment, method, vec![host]);
        }
        let told = "onAttachFragment(Landroid/app/Fragment;)V";
        let _ = self.call_back(host, told, vec![fragment]);
        if self.field_of(fragment, slots::STARTED) == Some(Value::flag(true)) {
            return;
        }
        self.set_field_of(fragment, slots::STARTED, Value::flag(true));
        let saved = self.field_of(fragment, slots::KEPT).unwrap_or(Value::ZERO);
        let _ = self.call_back(fragment, CREATE, vec![saved]);
    }

    /// A fragment leaves its activity: its view goes, and it itself unless it is retained.
    pub(crate) fn drop_fragment(&mut self, fragment: Value, retained: bool) {
        let end = if retained { None } else { Some("onDestroy()V") };
        let told = [Some("onDestroyView()V"), end, Some("onDetach()V")];
        for method in told.into_iter().flatten() {
            let _ = self.call_back(fragment, method, Vec::new());
        }
        self.set_field_of(fragment, slots::VIEW, Value::ZERO);
        if !retained {
            self.set_field_of(fragment, slots::CONTEXT, Value::ZERO);
            self.set_field_of(fragment, slots::STARTED, Value::ZERO);
        }
    }

    /// A transaction takes a fragment away.
    pub(crate) fn take_down(&mut self, fragment: Value, host: Value) {
        let left = self.fragments_in(host);
        if !left.contains(&fragment) {
            return;
        }
        for method in ["onPause()V", "onStop()V"] {
            let _ = self.call_back(fragment, method, Vec::new());
        }
        let view = self.field_of(fragment, slots::VIEW);
        if let Some(view) = view.filter(|view| self.one_object(*view).is_some()) {
            self.set_field_of(view, slots::HIDDEN, Value::int(8));
            self.detach(view);
        }
        self.drop_fragment(fragment, false);
        if self.may == 0 {
            self.set_field_of(host, slots::FRAGMENTS, Value::ZERO);
            for other in left.into_iter().filter(|other| *other != fragment) {
                self.keep_in_list(host, slots::FRAGMENTS, other);
            }
        }
    }

    pub(crate) fn is_retained(&self, fragment: Value) -> bool {
        let held = self.field_of(fragment, slots::RETAINED);
        held.is_some_and(|held| !held.is_null())
    }

    /// The state a fragment saves.
    pub(crate) fn save_fragment(&mut self, fragment: Value) {
        let class = self.type_of("Landroid/os/Bundle;");
        let saved = self.make(class, Content::map());
        self.call_own(fragment, SAVE, vec![saved]);
        self.set_field_of(fragment, slots::KEPT, saved);
    }

    /// The fragments an activity hands to the one that takes its place: those that are retained as
    /// they are, where the process lives on, the others made anew from what they saved.
    pub(crate) fn hand_on_fragments(&mut self, old: Value, new: Value, lives: bool) {
        for fragment in self.fragments_in(old) {
            if lives && self.is_retained(fragment) {
                self.keep_in_list(new, slots::RESTORED, fragment);
                continue;
            }
            let Some(class) = self.class_of(fragment.shape) else {
                continue;
            };
            let name = self.program.java_type(class);
            let Some(made) = self.construct(&name) else {
                continue;
            };
            for key in [slots::EXTRAS, slots::NAME, slots::ID, slots::KEPT] {
                if let Some(held) = self.field_of(fragment, key) {
                    self.set_field_of(made, key, held);
                }
            }
            self.keep_in_list(new, slots::RESTORED, made);
        }
    }

    /// An activity that is made anew has its fragments again, from within its `onCreate` on.
    pub(crate) fn restore_fragments(&mut self, host: Value) {
        let restored = self.kept_in_list(host, slots::RESTORED);
        self.set_field_of(host, slots::RESTORED, Value::ZERO);
        for fragment in restored {
            self.create_fragment(fragment, host);
            self.later(fragment, BRING_UP, vec![host], 0, "android.app.Fragment");
        }
    }

    /// A fragment of an activity by its tag or number.
    pub(crate) fn fragment_by(&mut self, host: Value, key: u32, wanted: Value) -> Value {
        let name = self.pool.known(wanted);
        let fits = |machine: &Self, fragment: &Value| {
            let held = machine.field_of(*fragment, key).unwrap_or(Value::ZERO);
            match &name {
                Some(name) => machine.pool.known(held).as_ref() == Some(name),
                None => held.as_int().is_some() && held.as_int() == wanted.as_int(),
            }
        };
        let all = self.fragments_in(host).into_iter().rev();
        let found = all
            .filter(|fragment| fits(self, fragment))
            .collect::<Vec<_>>();
        found.first().copied().unwrap_or(Value::ZERO)
    }
}
