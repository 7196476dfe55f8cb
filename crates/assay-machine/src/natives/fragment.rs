//! Fragments of the platform: transactions, their life, dialogs.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::{arrays, returned};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;

/// The method of a task that brings a fragment up.
pub(crate) const BRING_UP: &str = "#fragment";

/// `FragmentManager`.
pub(crate) fn manager(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "beginTransaction" => {
            let made = machine.make_named("Landroid/app/FragmentTransaction;");
            let list = machine.type_of("Ljava/util/ArrayList;");
            let rows = machine.make(list, Content::cells(Vec::new()));
            let host = machine
                .field_of(this, slots::CONTEXT)
                .unwrap_or(Value::ZERO);
            machine.set_field_of(made, slots::ROWS, rows);
            machine.set_field_of(made, slots::CONTEXT, host);
            returned(made)
        }
        "executePendingTransactions" => {
            machine.run_fragments();
            returned(Value::flag(true))
        }
        "findFragmentByTag" => {
            let host = machine.field_of(this, slots::CONTEXT)?;
            returned(machine.fragment_by(host, slots::NAME, call.arg(1)))
        }
        "findFragmentById" => {
            let host = machine.field_of(this, slots::CONTEXT)?;
            returned(machine.fragment_by(host, slots::ID, call.arg(1)))
        }
        _ => None,
    }
}

/// `FragmentTransaction`: what is added comes up behind `commit`.
pub(crate) fn transaction(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "add" | "replace" | "attach" | "show" => {
            let fragment = call
                .args
                .iter()
                .skip(1)
                .copied()
                .find(|arg| is_object(machine, *arg));
            let rows = machine.field_of(this, slots::ROWS);
            if let (Some(fragment), Some(id)) =
                (fragment, rows.and_then(|rows| machine.one_object(rows)))
                && let Some(content) = machine.heap.get_mut(id)
                && let crate::content::Body::Cells { cells, .. } = &mut content.body
            {
                cells.push(fragment);
                let first = call.arg(1);
                let last = call.arg(call.count());
                if machine.pool.known(last).is_some() {
                    machine.set_field_of(fragment, slots::NAME, last);
                }
                if first.as_int().is_some() {
                    machine.set_field_of(fragment, slots::ID, first);
                }
                if call.name() == "replace" {
                    replaced(machine, this, first);
                }
            }
            returned(this)
        }
        "remove" | "detach" => {
            machine.keep_in_list(this, slots::CHILDREN, call.arg(1));
            returned(this)
        }
        "commit" | "commitAllowingStateLoss" | "commitNow" | "commitNowAllowingStateLoss" => {
            let host = machine
                .field_of(this, slots::CONTEXT)
                .unwrap_or(Value::ZERO);
            for gone in machine.kept_in_list(this, slots::CHILDREN) {
                let why = "android.app.FragmentTransaction.commit";
                machine.later(gone, super::fragment_life::TAKE_DOWN, vec![host], 0, why);
            }
            let rows = machine
                .field_of(this, slots::ROWS)
                .and_then(|rows| arrays::cells_of(machine, rows));
            for fragment in rows.map_or(Vec::new(), |(cells, _)| cells) {
                machine.later(
                    fragment,
                    BRING_UP,
                    vec![host],
                    0,
                    "android.app.FragmentTransaction.commit",
                );
            }
            if call.name().starts_with("commitNow") {
                machine.run_fragments();
            }
            returned(machine.anything(call.signature.result))
        }
        _ => returned(this),
    }
}

/// What lies in the container where another fragment is put goes.
fn replaced(machine: &mut Machine<'_, '_>, transaction: Value, container: Value) {
    let host = machine.field_of(transaction, slots::CONTEXT);
    for other in machine.fragments_in(host.unwrap_or(Value::ZERO)) {
        if container.as_int().is_some() && machine.field_of(other, slots::ID) == Some(container) {
            machine.keep_in_list(transaction, slots::CHILDREN, other);
        }
    }
}

fn is_object(machine: &Machine<'_, '_>, value: Value) -> bool {
    let Some(class) = machine.class_of(value.shape) else {
        return false;
    };
    machine.program.class_of(class).is_some()
}

/// `Fragment` and `DialogFragment`.
pub(crate) fn fragment(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => returned(Value::ZERO),
        "getActivity" | "getContext" | "getHost" => returned(
            machine
                .field_of(this, slots::CONTEXT)
                .unwrap_or(Value::ZERO),
        ),
        "getView" => returned(machine.field_of(this, slots::VIEW).unwrap_or(Value::ZERO)),
        "getDialog" => returned(machine.field_of(this, slots::OBJECT).unwrap_or(Value::ZERO)),
        "getFragmentManager" | "getChildFragmentManager" | "getParentFragmentManager" => {
            let host = machine
                .field_of(this, slots::CONTEXT)
                .unwrap_or(Value::ZERO);
            returned(machine.fragments_of(host))
        }
        "getLoaderManager" => returned(machine.loader_manager(this)),
        "setArguments" => {
            machine.set_field_of(this, slots::EXTRAS, call.arg(1));
            returned(Value::ZERO)
        }
        "getArguments" => returned(machine.field_of(this, slots::EXTRAS).unwrap_or(Value::ZERO)),
        "setRetainInstance" => {
            machine.set_field_of(this, slots::RETAINED, call.arg(1));
            returned(Value::ZERO)
        }
        "getRetainInstance" => returned(
            machine
                .field_of(this, slots::RETAINED)
                .unwrap_or(Value::ZERO),
        ),
        "setTargetFragment" => {
            machine.set_field_of(this, slots::ANSWERS, call.arg(1));
            machine.set_field_of(this, slots::ASKED, call.arg(2));
            returned(Value::ZERO)
        }
        "getTargetFragment" => returned(
            machine
                .field_of(this, slots::ANSWERS)
                .unwrap_or(Value::ZERO),
        ),
        "getTargetRequestCode" => {
            returned(machine.field_of(this, slots::ASKED).unwrap_or(Value::ZERO))
        }
        "getTag" => returned(machine.field_of(this, slots::NAME).unwrap_or(Value::ZERO)),
        "isAdded" | "isVisible" | "isResumed" => returned(Value::flag(
            machine
                .field_of(this, slots::CONTEXT)
                .is_some_and(|held| !held.is_null()),
        )),
        "getString" | "getText" if call.count() == 1 => {
            returned(machine.text_resource(call.arg(1)))
        }
        "getResources" => returned(machine.one_named("android.content.res.Resources", "")),
        "setCancelable" => {
            let fixed = call
                .arg(1)
                .as_int()
                .map_or(Value::ANY, |can| Value::flag(can == 0));
            machine.set_field_of(this, slots::UNCANCELABLE, fixed);
            returned(Value::ZERO)
        }
        "show" | "showNow" => {
            let host = machine
                .field_of(call.arg(1), slots::CONTEXT)
                .unwrap_or(Value::ZERO);
            machine.later(
                this,
                BRING_UP,
                vec![host],
                0,
                "android.app.DialogFragment.show",
            );
            returned(machine.anything(call.signature.result))
        }
        "dismiss" | "dismissAllowingStateLoss" => {
            if let Some(dialog) = machine.field_of(this, slots::OBJECT) {
                machine.hide(dialog);
            }
            let _ = machine.call_back(this, super::dialog::DISMISSED, vec![Value::ANY]);
            returned(Value::ZERO)
        }
        "startActivity" | "startActivityForResult" => {
            if let Some(thrown) = super::switched::closed(machine, call.arg(1)) {
                return Some(thrown);
            }
            let code = if call.count() == 2 {
                call.arg(2)
            } else {
                Value::int(-1)
            };
            super::starting::start(machine, "activity", call.arg(1), this, code, call);
            returned(Value::ZERO)
        }
        "requestPermissions" => {
            super::activity::ask(machine, call, call.arg(1), call.arg(2));
            returned(Value::ZERO)
        }
        name if name.starts_with("on") => returned(machine.anything(call.signature.result)),
        _ => None,
    }
}

impl Machine<'_, '_> {
    /// The fragment manager of an activity.
    pub(crate) fn fragments_of(&mut self, host: Value) -> Value {
        let name = self
            .one_object(host)
            .map(|id| id.0.to_string())
            .unwrap_or_default();
        let made = self.one_named("android.app.FragmentManager", &name);
        self.set_field_of(made, slots::CONTEXT, host);
        made
    }

    /// The fragments an activity shows.
    pub(crate) fn fragments_in(&self, activity: Value) -> Vec<Value> {
        let held = self.field_of(activity, slots::FRAGMENTS);
        let cells = held.and_then(|held| arrays::cells_of(self, held));
        cells.map_or(Vec::new(), |(cells, rest)| {
            cells.into_iter().chain(rest).collect()
        })
    }

    /// A fragment that a layout names.
    pub(crate) fn fragment_of_layout(&mut self, class: &str, activity: Value) {
        let ty = self.type_of(&assay_dex::program::java::descriptor(class));
        if self.program.class_of(ty).is_none() {
            return;
        }
        let content = self.empty(ty);
        let fragment = self.make(ty, content);
        let _ = self.initialise(ty);
        let _ = self.call_back(fragment, "<init>()V", Vec::new());
        self.later(
            fragment,
            BRING_UP,
            vec![activity],
            0,
            "android.app.Fragment",
        );
    }

    /// Brings up the fragments that wait.
    pub(crate) fn run_fragments(&mut self) {
        self.run_waiting(|task| task.method == BRING_UP);
    }

    /// A fragment comes up in its activity.
    pub(crate) fn bring_up(&mut self, fragment: Value, host: Value) {
        let there = self.fragments_in(host).contains(&fragment);
        if !there {
            self.create_fragment(fragment, host);
        }
        let saved = self.field_of(fragment, slots::KEPT).unwrap_or(Value::ZERO);
        self.dialog_of(fragment, host);
        let inflater = self.make_named("Landroid/view/LayoutInflater;");
        self.set_field_of(inflater, slots::CONTEXT, host);
        let create = "onCreateView(Landroid/view/LayoutInflater;Landroid/view/ViewGroup;Landroid/os/Bundle;)Landroid/view/View;";
        let paths = self.call_back(fragment, create, vec![inflater, Value::ZERO, saved]);
        let view = self.taken(paths).unwrap_or(Value::ZERO);
        if self.one_object(view).is_some() {
            self.set_field_of(fragment, slots::VIEW, view);
            if let Some(dialog) = self.field_of(fragment, slots::OBJECT) {
                self.set_field_of(dialog, slots::VIEW, view);
            } else {
                self.add_child(host, view);
                self.join_window(host, view);
            }
            let _ = self.call_back(
                fragment,
                "onViewCreated(Landroid/view/View;Landroid/os/Bundle;)V",
                vec![view, saved],
            );
        }
        let _ = self.call_back(
            fragment,
            "onActivityCreated(Landroid/os/Bundle;)V",
            vec![saved],
        );
        let _ = self.call_back(
            fragment,
            "onViewStateRestored(Landroid/os/Bundle;)V",
            vec![saved],
        );
        let _ = self.call_back(fragment, "onStart()V", Vec::new());
        let _ = self.call_back(fragment, "onResume()V", Vec::new());
    }

    /// The dialog of a dialog fragment is made and shown.
    fn dialog_of(&mut self, fragment: Value, host: Value) {
        let Some(class) = self.class_of(fragment.shape) else {
            return;
        };
        let wanted = self.type_of("Landroid/app/DialogFragment;");
        if !wanted.is_some() || self.lookup.is_subtype(class, wanted) != Some(true) {
            return;
        }
        let create = "onCreateDialog(Landroid/os/Bundle;)Landroid/app/Dialog;";
        let own = self.lookup.find_named(
            class,
            "onCreateDialog",
            "(Landroid/os/Bundle;)Landroid/app/Dialog;",
        );
        let dialog = match own {
            Some(_) => {
                let paths = self.call_back(fragment, create, vec![Value::ZERO]);
                self.taken(paths)
            }
            None => Some(self.make_named("Landroid/app/Dialog;")),
        };
        let Some(dialog) = dialog.filter(|dialog| self.one_object(*dialog).is_some()) else {
            return;
        };
        self.set_field_of(fragment, slots::OBJECT, dialog);
        self.set_field_of(dialog, slots::CONTEXT, host);
        self.set_field_of(dialog, slots::ON_CANCEL, fragment);
        self.set_field_of(dialog, slots::ON_DISMISS, fragment);
        if let Some(fixed) = self.field_of(fragment, slots::UNCANCELABLE) {
            self.set_field_of(dialog, slots::UNCANCELABLE, fixed);
        }
        super::dialog::come_up(self, dialog, "android.app.DialogFragment.show");
    }

    /// What a call returned; what it wrote is kept.
    pub(crate) fn taken(&mut self, paths: Paths) -> Option<Value> {
        match paths {
            Paths::One(End::Returned(value)) => Some(value),
            Paths::Many(ends) => ends.into_iter().find_map(|(end, delta)| match end {
                End::Returned(value) => {
                    self.heap.apply(&delta);
                    Some(value)
                }
                _ => None,
            }),
            Paths::One(_) => None,
        }
    }
}
