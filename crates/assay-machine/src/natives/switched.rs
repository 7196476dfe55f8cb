//! Components that are switched on and off while the app runs.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::value::{Mark, Value};
use crate::world::Component;

const GROUP: &str = "switches";
/// `COMPONENT_ENABLED_STATE_ENABLED`; zero is what the manifest says, all others are off.
const ON: i32 = 1;
const NOT_FOUND: &str = "Landroid/content/ActivityNotFoundException;";

/// Whether a setting lets a component be reached.
const fn lets(setting: i32, declared: bool) -> bool {
    match setting {
        0 => declared,
        setting => setting == ON,
    }
}

impl Machine<'_, '_> {
    /// What the app set for a component of a name: none where it may have set it or not.
    fn setting_of(&self, name: &str) -> Option<i32> {
        let key = (GROUP.to_owned(), String::new());
        let Some(id) = self.named.get(&key) else {
            return Some(0);
        };
        let Some((entries, _)) = self.entries_of(Value::object(*id)) else {
            return Some(0);
        };
        let known = |entry: &&crate::content::Entry| {
            let text = self.pool.known(entry.key);
            text.as_deref() == Some(name)
        };
        match entries.iter().find(known) {
            None => Some(0),
            Some(entry) if entry.sure => entry.value.as_int(),
            Some(_) => None,
        }
    }

    /// Whether a component can be reached; none where nobody knows.
    pub(crate) fn is_on(&self, component: &Component) -> Option<bool> {
        let name = component.alias.as_ref().unwrap_or(&component.class);
        let setting = self.setting_of(name)?;
        Some(lets(setting, !component.off))
    }

    /// The components that can be reached, or may be.
    pub(crate) fn reachable(&self) -> impl Iterator<Item = &'_ Component> {
        let app = self.world.app;
        let all = app.components.iter().chain(&app.off);
        all.filter(|component| self.is_on(component) != Some(false))
    }

    /// Whether a name is that of a component, whether or not it can be reached.
    pub(crate) fn declares(&self, name: &str) -> bool {
        let app = self.world.app;
        let mut all = app.components.iter().chain(&app.off);
        all.any(|c| c.class == name || c.alias.as_deref() == Some(name))
    }
}

/// `PackageManager.setComponentEnabledSetting`.
pub(crate) fn switch(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    machine.event("component.enabled", "", Mark::NONE, call);
    if let Some(name) = machine.component_of(call.arg(1)) {
        let switches =
            machine.one_with(GROUP, "", assay_dex::program::TypeId::NONE, Content::map());
        let name = machine.pool.literal(&name);
        machine.put_entry(switches, name, call.arg(2));
    }
    returned(Value::ZERO)
}

/// `PackageManager.getComponentEnabledSetting`.
pub(crate) fn setting(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let name = machine.component_of(call.arg(1))?;
    machine.declares(&name).then_some(())?;
    let setting = machine.setting_of(&name).map_or(Value::ANY, Value::int);
    returned(setting)
}

/// What starting an activity of the app's own throws that is switched off.
pub(crate) fn closed(machine: &mut Machine<'_, '_>, intent: Value) -> Option<Paths> {
    let name = machine.component_of(intent)?;
    let app = machine.world.app;
    let mut all = app.components.iter().chain(&app.off);
    let named =
        |c: &&Component| c.kind == "activity" && c.alias.as_ref().unwrap_or(&c.class) == &name;
    let target = all.find(named)?;
    (machine.is_on(target) == Some(false)).then(|| machine.throw_new(NOT_FOUND, None))
}

#[cfg(test)]
mod tests {
    use super::{closed, lets};
    use crate::natives::harness::{call_of, with_app};
    use crate::slots;
    use crate::value::Value;
    use crate::world::{App, Component};

    fn activity(class: &str, off: bool) -> Component {
        Component {
            kind: "activity".to_owned(),
            class: class.to_owned(),
            off,
            ..Component::default()
        }
    }

    #[test]
    fn a_setting_goes_before_the_manifest() {
        assert!(lets(0, true) && !lets(0, false));
        assert!(lets(1, false) && !lets(2, true) && !lets(3, true));
    }

    #[test]
    fn what_is_switched_off_is_not_reached() {
        let app = App {
            components: vec![activity("x.Open", false)],
            off: vec![activity("x.Shut", true)],
            ..App::default()
        };
        with_app(&app, |machine| {
            let on = |machine: &mut crate::machine::Machine<'_, '_>| {
                let names = machine.reachable().map(|c| c.class.clone());
                names.collect::<Vec<_>>()
            };
            assert_eq!(on(machine), ["x.Open"]);
            let [open, shut] = ["x.Open", "x.Shut"].map(|class| {
                let name = machine.make_named("Landroid/content/ComponentName;");
                let class = machine.pool.literal(class);
                machine.set_field_of(name, slots::COMPONENT, class);
                name
            });
            assert!(closed(machine, shut).is_some() && closed(machine, open).is_none());
            let manager = machine.make_named("Landroid/content/pm/PackageManager;");
            for (name, how) in [(open, 2), (shut, 1)] {
                let method = "setComponentEnabledSetting(Landroid/content/ComponentName;II)V";
                let args = vec![manager, name, Value::int(how), Value::int(1)];
                let call = call_of(
                    machine,
                    "android.content.pm.PackageManager",
                    method,
                    args,
                    false,
                );
                assert!(super::switch(machine, &call).is_some());
            }
            assert_eq!(on(machine), ["x.Shut"]);
            assert!(closed(machine, shut).is_none() && closed(machine, open).is_some());
        });
    }
}
