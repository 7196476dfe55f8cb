//! `Instrumentation`: who calls an activity's methods. Apps put their own in its place, by a field
//! of the platform that is not for them.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

const FIELD: &str = "mInstrumentation";
const CLASS: &str = "android.app.Instrumentation";
const BUNDLE: &str = "Landroid/os/Bundle;";
/// What is called of an activity, and how it is asked for.
const CALLS: [(&str, &str); 9] = [
    ("onCreate(Landroid/os/Bundle;)V", "callActivityOnCreate"),
    ("onStart()V", "callActivityOnStart"),
    ("onRestart()V", "callActivityOnRestart"),
    ("onResume()V", "callActivityOnResume"),
    ("onPause()V", "callActivityOnPause"),
    ("onStop()V", "callActivityOnStop"),
    ("onDestroy()V", "callActivityOnDestroy"),
    (
        "onSaveInstanceState(Landroid/os/Bundle;)V",
        "callActivityOnSaveInstanceState",
    ),
    (
        "onRestoreInstanceState(Landroid/os/Bundle;)V",
        "callActivityOnRestoreInstanceState",
    ),
];

/// A field of the platform that holds it is read or written by reflection.
pub(crate) fn swapped(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    name: Option<&str>,
) -> Option<Paths> {
    if name != Some(FIELD) {
        return None;
    }
    match (call.name(), call.count()) {
        ("get", 1) => {
            let own = machine.instrument().filter(|held| !held.is_null());
            returned(own.unwrap_or_else(|| machine.one_named(CLASS, "")))
        }
        ("set", 2) => {
            let holder = machine.one_named(CLASS, "holder");
            machine.instruments = machine.one_object(holder);
            machine.set_field_of(holder, slots::VALUE, call.arg(2));
            returned(Value::ZERO)
        }
        _ => None,
    }
}

impl Machine<'_, '_> {
    /// The one that the app put in place.
    pub(crate) fn instrument(&self) -> Option<Value> {
        self.field_of(Value::object(self.instruments?), slots::VALUE)
    }

    /// A new process has the platform's own again.
    pub(crate) fn forget_instrument(&mut self) {
        if let Some(holder) = self.instruments {
            self.set_field_of(Value::object(holder), slots::VALUE, Value::ZERO);
        }
    }

    /// What is called instead of a method of an activity.
    pub(crate) fn instead_of(
        &mut self,
        object: Value,
        method: &str,
        args: &[Value],
    ) -> Option<(Value, String, Vec<Value>)> {
        let own = self.instrument().filter(|held| !held.is_null())?;
        let (_, name) = CALLS.iter().find(|(known, _)| *known == method)?;
        let bundle = if method.contains(BUNDLE) { BUNDLE } else { "" };
        let asked = format!("{name}(Landroid/app/Activity;{bundle})V");
        let activity = self.is_kind(object, "Landroid/app/Activity;");
        (activity && self.answers_to(own, &asked)).then(|| (own, asked, [&[object], args].concat()))
    }
}

/// `Instrumentation`, the platform's own.
pub(crate) fn instrumentation(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() == "callApplicationOnCreate" {
        return Some(machine.call_back(call.arg(1), "onCreate()V", Vec::new()));
    }
    let (method, _) = CALLS.iter().find(|(_, name)| *name == call.name())?;
    let args = (2..=call.count()).map(|number| call.arg(number)).collect();
    Some(machine.call_back(call.arg(1), method, args))
}
