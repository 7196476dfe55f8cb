//! Components an app asks for.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::Start;

/// Asks for a component: an event, and a start for the driver.
pub(crate) fn start(
    machine: &mut Machine<'_, '_>,
    kind: &str,
    intent: Value,
    from: Value,
    extra: Value,
    call: &Call,
) {
    let what = format!("start.{kind}");
    let shown = shown_intent(machine, intent);
    let mark = machine.carried(intent);
    let api = call.signature.shown();
    let package = machine
        .field_of(intent, slots::PACKAGE)
        .and_then(|package| machine.pool.known(package));
    let own = package.is_some_and(|package| package == machine.world.app.package);
    let internal = own
        || matches!(kind, "service" | "bind") && !is_foreign(machine, intent)
        || machine
            .component_of(intent)
            .is_some_and(|name| machine.declares(&name));
    let internal = internal || kind == "activity" && is_of_app(machine, intent);
    machine.record(
        &what,
        if internal { "own" } else { "other" },
        &api,
        shown.clone(),
        mark,
    );
    if !internal && mark != Mark::NONE {
        machine.record("sink", "intent", &api, shown, mark);
    }
    // What the caller makes of it from here on the other side does not see.
    let intent = machine.copy_of_intent(intent);
    machine.world.starts.push(Start {
        kind: kind.to_owned(),
        intent,
        from,
        sure: machine.may == 0,
        extra,
    });
}

/// Whether an activity of the app is what the user finds: one takes an action of the app's own.
fn is_of_app(machine: &mut Machine<'_, '_>, intent: Value) -> bool {
    let action = machine.field_of(intent, slots::ACTION);
    let action = action.and_then(|action| machine.pool.known(action));
    let own = action.is_some_and(|action| !action.starts_with("android."));
    own && !machine.targets_of("activity", intent).is_empty()
}

/// Whether an intent names the package of another app.
fn is_foreign(machine: &Machine<'_, '_>, intent: Value) -> bool {
    let named = machine.field_of(intent, slots::COMPONENT);
    let of_component = named.and_then(|named| machine.field_of(named, slots::PACKAGE));
    let package = of_component.or_else(|| machine.field_of(intent, slots::PACKAGE));
    let package = package.and_then(|package| machine.pool.known(package));
    package.is_some_and(|package| package != machine.world.app.package)
}

/// An intent as an event shows it: component, action, package, data.
pub(crate) fn shown_intent(machine: &Machine<'_, '_>, intent: Value) -> Vec<String> {
    let mut shown = Vec::new();
    if let Some(name) = machine.component_of(intent) {
        shown.push(format!("component={name}"));
    }
    for (key, word) in [
        (slots::ACTION, "action"),
        (slots::PACKAGE, "package"),
        (slots::DATA, "data"),
    ] {
        let mut held = machine.field_of(intent, key).filter(|held| !held.is_null());
        if key == slots::PACKAGE && held.is_none() {
            // A `ComponentName` names the package too.
            held = machine
                .field_of(intent, slots::COMPONENT)
                .and_then(|name| machine.field_of(name, key));
        }
        match held.map(|held| machine.told(held)) {
            Some(Some(text)) => shown.push(format!("{word}={text}")),
            // It names a package, and which one is not known.
            Some(None) if key == slots::PACKAGE => shown.push("package=?".to_owned()),
            _ => {}
        }
    }
    shown
}

impl Machine<'_, '_> {
    /// The factory that the manifest names is asked for a component. What it makes is taken to be
    /// what the platform would make; what else it does is done.
    pub(crate) fn make_by_factory(&mut self, kind: &str, class: &str, intent: Value) {
        let Some(factory) = self.world.app.factory.clone() else {
            return;
        };
        let known = self.components.iter().find(|(class, _)| *class == factory);
        let object = if let Some((_, known)) = known {
            *known
        } else if let Some(made) = self.construct(&factory) {
            self.components.push((factory, made));
            made
        } else {
            return;
        };
        let name = self.pool.literal(class);
        let (method, args) = if kind == "application" {
            (APPLICATION, vec![Value::ANY, name])
        } else {
            (ACTIVITY, vec![Value::ANY, name, intent])
        };
        self.call_own(object, method, args);
    }
}

const APPLICATION: &str =
    "instantiateApplication(Ljava/lang/ClassLoader;Ljava/lang/String;)Landroid/app/Application;";
const ACTIVITY: &str = "instantiateActivity(Ljava/lang/ClassLoader;Ljava/lang/String;Landroid/content/Intent;)Landroid/app/Activity;";

/// `AppComponentFactory`: what the platform makes itself.
pub(crate) fn factory(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "instantiateApplication" => returned(machine.application()),
        "<init>" => returned(Value::ZERO),
        _ => returned(machine.some_of(call.signature.result)),
    }
}
