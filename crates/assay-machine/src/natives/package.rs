//! What the package manager and the process know of the app itself.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::{later, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};

/// The number of the process that runs.
const PID: i32 = 10_101;
/// When the app was installed, in milliseconds.
const INSTALLED: i64 = 1_700_000_000_000;

impl Machine<'_, '_> {
    /// The name of the process that runs.
    pub(crate) fn process_name(&self) -> String {
        let package = &self.world.app.package;
        match self.world.process.as_str() {
            "" => package.clone(),
            part if part.starts_with(':') => format!("{package}{part}"),
            whole => whole.to_owned(),
        }
    }

    /// Meta-data as a bundle.
    fn bundle_of(&mut self, meta: &std::collections::BTreeMap<String, String>) -> Value {
        let class = self.type_of("Landroid/os/Bundle;");
        let bundle = self.make(class, Content::map());
        for (name, text) in meta {
            let key = self.pool.literal(name);
            let value = match text.as_str() {
                "true" => Value::flag(true),
                "false" => Value::flag(false),
                text => match text.parse::<i32>() {
                    Ok(number) => Value::int(number),
                    Err(_) => self.pool.literal(text),
                },
            };
            self.put_entry(bundle, key, value);
        }
        bundle
    }
}

/// `PackageManager`: questions about the app itself.
pub(crate) fn manager(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getApplicationInfo" | "getPackageInfo" => about_package(machine, call),
        "getProviderInfo" | "getActivityInfo" | "getServiceInfo" | "getReceiverInfo" => {
            about_component(machine, call)
        }
        "getLaunchIntentForPackage" => launch_intent(machine, call),
        "checkPermission" => {
            let name = machine.pool.known(call.arg(1))?;
            returned(Value::int(if machine.has_permission(&name) {
                0
            } else {
                -1
            }))
        }
        "setComponentEnabledSetting" => super::switched::switch(machine, call),
        "getComponentEnabledSetting" => super::switched::setting(machine, call),
        _ => None,
    }
}

/// What the launcher would start: of the app itself its launcher, of another its package alone,
/// where it is installed.
fn launch_intent(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let asked = machine.pool.known(call.arg(1))?;
    let app = machine.world.app;
    let intent = machine.intent_of("android.intent.action.MAIN");
    if asked != app.package {
        if machine.world.exploring {
            return None;
        }
        // Whether that app is on the phone nobody knows.
        machine.set_field_of(intent, slots::PACKAGE, call.arg(1));
        let shapes = vec![intent.shape, Shape::Word(0)];
        return returned(Value::of(machine.pool.one_of(shapes)));
    }
    let mut all = app.components.iter();
    let Some(launcher) = all.find(|c| c.kind == "activity" && c.launcher) else {
        return returned(Value::ZERO);
    };
    let class = machine.pool.literal(&launcher.class);
    let component = machine.make_named("Landroid/content/ComponentName;");
    machine.set_field_of(component, slots::COMPONENT, class);
    machine.set_field_of(intent, slots::COMPONENT, component);
    returned(intent)
}

/// Where the package lies on the phone.
pub(crate) fn code_path(machine: &Machine<'_, '_>) -> String {
    format!("/data/app/{}/base.apk", machine.world.app.package)
}

/// `Context.getApplicationInfo`.
pub(crate) fn own_info(machine: &mut Machine<'_, '_>) -> Option<Paths> {
    let info = application_info(machine);
    returned(info)
}

fn application_info(machine: &mut Machine<'_, '_>) -> Value {
    let app = machine.world.app;
    let info = machine.make_named("Landroid/content/pm/ApplicationInfo;");
    let bundle = machine.bundle_of(&app.meta);
    later::set_public(machine, info, "metaData", bundle);
    let name = machine.pool.literal(&app.package);
    later::set_public(machine, info, "packageName", name);
    later::set_public(machine, info, "flags", Value::int(app.flags));
    let path = code_path(machine);
    let path = machine.pool.literal(&path);
    for name in ["sourceDir", "publicSourceDir"] {
        later::set_public(machine, info, name, path);
    }
    info
}

fn about_package(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let asked = machine.pool.known(call.arg(1));
    let own = asked
        .as_deref()
        .is_none_or(|name| name == machine.world.app.package);
    if !own {
        // Whether another app is there is not known; who looks for it learns of one app.
        return None;
    }
    let app = machine.world.app;
    let info = application_info(machine);
    let name = machine.pool.literal(&app.package);
    if call.name() == "getApplicationInfo" {
        return returned(info);
    }
    let package = machine.make_named("Landroid/content/pm/PackageInfo;");
    let version = machine.pool.literal(&app.version);
    let code = i32::try_from(app.version_code).map_or(Value::ANY, Value::int);
    for (field, value) in [
        ("packageName", name),
        ("versionName", version),
        ("versionCode", code),
        ("applicationInfo", info),
    ] {
        later::set_public(machine, package, field, value);
    }
    // At a first install both times are the same.
    let update = machine.world.update;
    for (field, time) in [("firstInstallTime", 0), ("lastUpdateTime", update)] {
        later::set_public(machine, package, field, Value::wide(INSTALLED + time));
    }
    returned(package)
}

fn about_component(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let class = machine.component_of(call.arg(1))?;
    let app = machine.world.app;
    let found = app
        .components
        .iter()
        .find(|c| c.class == class || c.alias.as_ref() == Some(&class));
    let Some(component) = found else {
        return Some(machine.throw_new(
            "Landroid/content/pm/PackageManager$NameNotFoundException;",
            Some(&class),
        ));
    };
    let descriptor = match call.name() {
        "getProviderInfo" => "Landroid/content/pm/ProviderInfo;",
        "getServiceInfo" => "Landroid/content/pm/ServiceInfo;",
        _ => "Landroid/content/pm/ActivityInfo;",
    };
    let info = machine.make_named(descriptor);
    let bundle = machine.bundle_of(&component.meta);
    later::set_public(machine, info, "metaData", bundle);
    let name = machine.pool.literal(&class);
    later::set_public(machine, info, "name", name);
    returned(info)
}

/// `ActivityManager`: an app sees its own processes alone.
pub(crate) fn processes(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "getRunningAppProcesses" {
        return None;
    }
    let info = machine.make_named("Landroid/app/ActivityManager$RunningAppProcessInfo;");
    let name = machine.process_name();
    let name = machine.pool.literal(&name);
    later::set_public(machine, info, "processName", name);
    later::set_public(machine, info, "pid", Value::int(PID));
    later::set_public(machine, info, "uid", Value::int(PID));
    let list = machine.type_of("Ljava/util/ArrayList;");
    returned(machine.make(list, Content::cells(vec![info])))
}

/// `Process`.
pub(crate) fn process(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "myPid" | "myUid" => returned(Value::int(PID)),
        "myProcessName" => {
            let name = machine.process_name();
            returned(machine.pool.fresh_str(&name))
        }
        "killProcess" => {
            let own = call.arg(1).as_int() == Some(PID);
            own.then_some(Paths::One(crate::run::End::Exited))
        }
        "is64Bit" => returned(Value::flag(true)),
        "setThreadPriority" => returned(Value::ZERO),
        _ => None,
    }
}

/// `Application`.
pub(crate) fn application(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getProcessName" => {
            let name = machine.process_name();
            returned(machine.pool.fresh_str(&name))
        }
        _ => None,
    }
}

/// `NetworkInterface`: a phone has one of itself and one of its radio.
pub(crate) fn network(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getNetworkInterfaces" => {
            let cells = ["lo", "wlan0"]
                .map(|name| interface(machine, name))
                .to_vec();
            returned(super::iterate::iterate(
                machine,
                Value::ZERO,
                cells,
                None,
                false,
                Value::int(0),
            ))
        }
        "getByName" => {
            let name = machine.pool.known(call.arg(1))?;
            returned(interface(machine, &name))
        }
        "getName" | "getDisplayName" => machine
            .field_of(call.receiver(), crate::slots::NAME)
            .and_then(returned),
        _ => None,
    }
}

fn interface(machine: &mut Machine<'_, '_>, name: &str) -> Value {
    let made = machine.one_named("java.net.NetworkInterface", name);
    let name = machine.pool.literal(name);
    machine.set_field_of(made, crate::slots::NAME, name);
    made
}
