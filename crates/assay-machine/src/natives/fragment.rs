//! Fragments of the platform.

use assay_dex::program::java;

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{context, returned};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;

const BUNDLE: &str = "(Landroid/os/Bundle;)V";
/// The task that brings a fragment up.
pub(crate) const SHOW: &str = "#fragment";

impl Machine<'_, '_> {
    /// The fragments an activity shows.
    pub(crate) fn inside_fragments(&self, activity: Value) -> Vec<Value> {
        let held = self.field_of(activity, slots::FRAGMENTS);
        let cells = held.and_then(|held| super::arrays_cells(self, held));
        cells.map_or(Vec::new(), |(cells, rest)| cells.into_iter().chain(rest).collect())
    }

    /// Brings a fragment up: from being attached to being resumed.
    pub(crate) fn show_fragment(&mut self, fragment: Value, activity: Value) -> Paths {
        self.set_field_of(fragment, slots::CONTEXT, activity);
        self.keep_in_list(activity, slots::FRAGMENTS, fragment);
        let plain = Value::ZERO;
        let inflater = self.make_named("Landroid/view/LayoutInflater;");
        self.set_field_of(inflater, slots::CONTEXT, activity);
        let _ = self.call_back(fragment, "onAttach(Landroid/content/Context;)V", vec![activity]);
        let _ = self.call_back(fragment, "onAttach(Landroid/app/Activity;)V", vec![activity]);
        let _ = self.call_back(fragment, &format!("onCreate{BUNDLE}"), vec![plain]);
        let make = "onCreateView(Landroid/view/LayoutInflater;Landroid/view/ViewGroup;Landroid/os/Bundle;)Landroid/view/View;";
        if let Paths::One(End::Returned(view)) = self.call_back(fragment, make, vec![inflater, Value::ANY, plain]) {
            self.set_field_of(fragment, slots::VIEW, view);
            self.keep_in_list(activity, slots::CHILDREN, view);
            let _ = self.call_back(fragment, "onViewCreated(Landroid/view/View;Landroid/os/Bundle;)V", vec![view, plain]);
        }
        let dialog = "onCreateDialog(Landroid/os/Bundle;)Landroid/app/Dialog;";
        if let Paths::One(End::Returned(made)) = self.call_back(fragment, dialog, vec![plain])
            && made.as_object().is_some()
        {
            let _ = self.call_back(made, "show()V", Vec::new());
        }
        let _ = self.call_back(fragment, &format!("onActivityCreated{BUNDLE}"), vec![plain]);
        let _ = self.call_back(fragment, "onStart()V", Vec::new());
        self.call_back(fragment, "onResume()V", Vec::new())
    }

    /// A fragment that a layout names.
    pub(crate) fn fragment_of_layout(&mut self, class: &str, activity: Value) {
        let ty = self.type_of(&java::descriptor(class));
        if self.program.class_of(ty).is_none() {
            return;
        }
        let content = self.empty(ty);
        let fragment = self.make(ty, content);
        let _ = self.initialise(ty);
        let _ = self.call_back(fragment, "<init>()V", Vec::new());
        self.later(fragment, SHOW, vec![activity], 0, "android.app.Fragment");
    }
}

/// `FragmentManager`.
pub(crate) fn manager(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "beginTransaction" => {
            let made = machine.make_named("Landroid/app/FragmentTransaction;");
            let activity = machine.field_of(this, slots::CONTEXT).unwrap_or(Value::ZERO);
            machine.set_field_of(made, slots::CONTEXT, activity);
            returned(made)
        }
        "findFragmentById" | "findFragmentByTag" => {
            let activity = machine.field_of(this, slots::CONTEXT).unwrap_or(Value::ZERO);
            let fragments = machine.inside_fragments(activity);
            returned(fragments.first().copied().unwrap_or(Value::ZERO))
        }
        "executePendingTransactions" => {
            machine.run_waiting(|task| task.method == SHOW);
            returned(Value::flag(true))
        }
        _ => None,
    }
}

/// `FragmentTransaction`: what it adds comes up once it is committed.
pub(crate) fn transaction(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "add" | "replace" | "attach" | "show" => {
            for number in 1..=call.count() {
                if machine.is_own(call.arg(number).shape) {
                    machine.keep_in_list(this, slots::FRAGMENTS, call.arg(number));
                }
            }
            returned(this)
        }
        "commit" | "commitAllowingStateLoss" | "commitNow" | "commitNowAllowingStateLoss" => {
            let activity = machine.field_of(this, slots::CONTEXT).unwrap_or(Value::ZERO);
            for fragment in machine.inside_fragments(this) {
                machine.later(fragment, SHOW, vec![activity], 0, "android.app.FragmentTransaction.commit");
            }
            if call.name().starts_with("commitNow") {
                machine.run_waiting(|task| task.method == SHOW);
            }
            returned(machine.anything(call.signature.result))
        }
        _ => returned(this),
    }
}

/// `Fragment` and its kinds.
pub(crate) fn fragment(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let activity = machine.field_of(this, slots::CONTEXT);
    match call.name() {
        "<init>" => returned(Value::ZERO),
        "setArguments" => {
            machine.set_field_of(this, slots::EXTRAS, call.arg(1));
            returned(Value::ZERO)
        }
        "getArguments" => returned(machine.field_of(this, slots::EXTRAS).unwrap_or(Value::ZERO)),
        "getActivity" | "getContext" => returned(activity.unwrap_or(Value::ZERO)),
        "getView" => returned(machine.field_of(this, slots::VIEW).unwrap_or(Value::ZERO)),
        "getFragmentManager" | "getChildFragmentManager" => {
            returned(machine.manager_of(activity.unwrap_or(Value::ZERO)))
        }
        "show" => {
            let activity = machine.field_of(call.arg(1), slots::CONTEXT).unwrap_or(Value::ZERO);
            machine.later(this, SHOW, vec![activity], 0, "android.app.DialogFragment.show");
            returned(machine.anything(call.signature.result))
        }
        "startActivity" | "startActivityForResult" => {
            context::start(machine, "activity", call.arg(1), activity.unwrap_or(this), Value::int(-1), call);
            returned(Value::ZERO)
        }
        "getString" | "getText" if call.count() == 1 => returned(machine.text_resource(call.arg(1))),
        name if name.starts_with("on") => returned(machine.anything(call.signature.result)),
        _ => None,
    }
}

impl Machine<'_, '_> {
    /// The fragment manager of an activity.
    pub(crate) fn manager_of(&mut self, activity: Value) -> Value {
        let name = format!("{:?}", activity.shape);
        let manager = self.one_named("android.app.FragmentManager", &name);
        self.set_field_of(manager, slots::CONTEXT, activity);
        manager
    }
}
