//! `Context` and what hangs on it: services, resources, preferences, components.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::returned;
use crate::natives::starting::start;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::{Listener, Start};

/// The class of a system service, by its name. Source: Android API reference, `Context`.
const SERVICES: &[(&str, &str)] = &[
    ("phone", "android.telephony.TelephonyManager"),
    ("location", "android.location.LocationManager"),
    ("wifi", "android.net.wifi.WifiManager"),
    ("connectivity", "android.net.ConnectivityManager"),
    ("clipboard", "android.content.ClipboardManager"),
    ("sensor", "android.hardware.SensorManager"),
    ("activity", "android.app.ActivityManager"),
    ("alarm", "android.app.AlarmManager"),
    ("notification", "android.app.NotificationManager"),
    ("layout_inflater", "android.view.LayoutInflater"),
    ("window", "android.view.WindowManager"),
    ("audio", "android.media.AudioManager"),
    ("power", "android.os.PowerManager"),
    ("vibrator", "android.os.Vibrator"),
    ("account", "android.accounts.AccountManager"),
    ("download", "android.app.DownloadManager"),
    ("jobscheduler", "android.app.job.JobScheduler"),
    ("bluetooth", "android.bluetooth.BluetoothManager"),
    ("camera", "android.hardware.camera2.CameraManager"),
    (
        "telephony_subscription_service",
        "android.telephony.SubscriptionManager",
    ),
    (
        "input_method",
        "android.view.inputmethod.InputMethodManager",
    ),
    (
        "accessibility",
        "android.view.accessibility.AccessibilityManager",
    ),
    ("usagestats", "android.app.usage.UsageStatsManager"),
    ("batterymanager", "android.os.BatteryManager"),
    ("keyguard", "android.app.KeyguardManager"),
    ("storage", "android.os.storage.StorageManager"),
    (
        "media_projection",
        "android.media.projection.MediaProjectionManager",
    ),
    ("device_policy", "android.app.admin.DevicePolicyManager"),
    ("appops", "android.app.AppOpsManager"),
    ("user", "android.os.UserManager"),
    ("display", "android.hardware.display.DisplayManager"),
    ("uimode", "android.app.UiModeManager"),
    ("nfc", "android.nfc.NfcManager"),
    ("print", "android.print.PrintManager"),
];

impl Machine<'_, '_> {
    /// A resource number, where it is known.
    pub(crate) fn resource(&self, value: Value) -> Option<u32> {
        value
            .as_int()
            .map(i32::cast_unsigned)
            .filter(|id| *id > 0x00ff_ffff)
    }

    /// A text resource as a value.
    pub(crate) fn text_resource(&mut self, id: Value) -> Value {
        let text = self
            .resource(id)
            .and_then(|id| self.world.app.resources.text(id));
        match text {
            Some(text) => self.pool.fresh_str(&text),
            None => self.any_text(Mark::NONE),
        }
    }

    /// A text, or the text of a resource number.
    pub(crate) fn text_or_resource(&mut self, value: Value) -> Value {
        if self.resource(value).is_some() {
            self.text_resource(value)
        } else {
            value
        }
    }

    /// The preferences of a name.
    pub(crate) fn preferences_of(&mut self, name: &str) -> Value {
        let class = self.type_of("Landroid/content/SharedPreferences;");
        self.one_with("preferences", name, class, Content::map())
    }

    /// The object of the app's `Application`.
    pub(crate) fn application(&mut self) -> Value {
        let name = self
            .world
            .app
            .application
            .clone()
            .unwrap_or_else(|| "android.app.Application".to_owned());
        let class = self.type_of(&assay_dex::program::java::descriptor(&name));
        let content = self.empty(class);
        let process = self.world.process.clone();
        self.one_with("application", &process, class, content)
    }
}

pub(crate) fn context(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    if let Some(paths) = asks(machine, call) {
        return Some(paths);
    }
    let start = |machine: &mut Machine<'_, '_>, kind: &str, intent: Value, extra: Value| {
        start(machine, kind, intent, this, extra, call);
    };
    match call.name() {
        "<init>" | "attachBaseContext" | "onCreate" if call.name() != "onCreate" => {
            returned(Value::ZERO)
        }
        "getApplicationContext" | "getApplication" | "getBaseContext" => {
            returned(machine.application())
        }
        "getSystemService" => returned(service(machine, call)),
        "getSharedPreferences" => {
            let name = machine
                .pool
                .known(call.arg(1))
                .unwrap_or_else(|| "?".to_owned());
            returned(machine.preferences_of(&name))
        }
        "getPreferences" => {
            let class = machine
                .class_of(this.shape)
                .map(|class| machine.program.java_type(class));
            returned(machine.preferences_of(&class.unwrap_or_default()))
        }
        "startActivity" | "startActivityForResult" | "startActivityIfNeeded" => {
            if let Some(thrown) = super::switched::closed(machine, call.arg(1)) {
                return Some(thrown);
            }
            let code = if call.name() == "startActivity" {
                Value::int(-1)
            } else {
                call.arg(2)
            };
            start(machine, "activity", call.arg(1), code);
            returned(machine.anything(call.signature.result))
        }
        "startActivities" => {
            let asked = super::arrays_cells(machine, call.arg(1));
            for intent in asked.map_or_else(Vec::new, |(cells, _)| cells) {
                start(machine, "activity", intent, Value::int(-1));
            }
            returned(Value::ZERO)
        }
        "startIntentSender" | "startIntentSenderForResult" => {
            let awaited = if call.name() == "startIntentSender" {
                Value::int(-1)
            } else {
                call.arg(2)
            };
            super::pending::send(machine, call, call.arg(1), awaited)
        }
        "startService" | "startForegroundService" => {
            start(machine, "service", call.arg(1), Value::ZERO);
            returned(machine.anything(call.signature.result))
        }
        "bindService" => {
            let asked = machine.make_named("Landroid/content/Intent;");
            machine.set_field_of(asked, slots::FLAGS, call.arg(3));
            super::starting::start(machine, "bind", call.arg(1), asked, call.arg(2), call);
            returned(Value::flag(true))
        }
        "stopService" => {
            later_stop(machine, "stop", call.arg(1), this, Value::ZERO);
            returned(Value::flag(true))
        }
        "unbindService" => {
            later_stop(machine, "unbind", Value::ZERO, this, call.arg(1));
            returned(Value::ZERO)
        }
        "registerComponentCallbacks" => {
            for callbacks in ["ComponentCallbacks", "ComponentCallbacks2"] {
                machine.world.listen(Listener {
                    kind: "event".to_owned(),
                    object: call.arg(1),
                    method: format!("#android.content.{callbacks}"),
                    args: Vec::new(),
                    holder: Value::ZERO,
                    why: call.signature.shown(),
                });
            }
            returned(Value::ZERO)
        }
        "unregisterComponentCallbacks" => returned(Value::ZERO),
        "sendBroadcast" | "sendStickyBroadcast" => {
            start(machine, "broadcast", call.arg(1), Value::ZERO);
            returned(Value::ZERO)
        }
        "sendOrderedBroadcast" | "sendStickyOrderedBroadcast" => {
            let round = super::rounds::of_call(machine, call);
            start(machine, "broadcast", call.arg(1), round);
            returned(Value::ZERO)
        }
        "registerReceiver" => {
            if !call.arg(1).is_null() {
                machine.world.listen(Listener {
                    kind: "receiver".to_owned(),
                    object: call.arg(1),
                    method: "onReceive(Landroid/content/Context;Landroid/content/Intent;)V"
                        .to_owned(),
                    args: vec![this],
                    holder: call.arg(2),
                    why: call.signature.shown(),
                });
            }
            returned(machine.sticky(call.arg(1), call.arg(2), this, &call.signature.shown()))
        }
        "openFileOutput"
        | "openFileInput"
        | "getFileStreamPath"
        | "getDir"
        | "getDatabasePath"
        | "deleteFile"
        | "getExternalFilesDir"
        | "getExternalCacheDir" => own_file(machine, call),
        "unregisterReceiver" => {
            if machine.may == 0 {
                machine
                    .world
                    .listeners
                    .retain(|known| known.object != call.arg(1));
            }
            returned(Value::ZERO)
        }
        _ => None,
    }
}

/// A file of the app's own, by its name.
fn own_file(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let data = format!("/data/data/{}", machine.world.app.package);
    let name = machine.pool.known(call.arg(1));
    if call.name().starts_with("getExternal") {
        return returned(machine.file_of(&format!("{data}/external")));
    }
    let name = name?;
    let path = match call.name() {
        "getDir" => format!("{data}/app_{name}"),
        "getDatabasePath" => format!("{data}/databases/{name}"),
        _ => format!("{data}/files/{name}"),
    };
    match call.name() {
        "openFileOutput" => {
            let stream = machine.make_named("Ljava/io/FileOutputStream;");
            let append = call.arg(2).as_int().is_some_and(|mode| mode & 0x8000 != 0);
            super::output::to_file(machine, stream, &path, append);
            returned(stream)
        }
        "openFileInput" => {
            if let Some(thrown) = super::file::missing(machine, &path) {
                return Some(thrown);
            }
            let stream = machine.make_named("Ljava/io/FileInputStream;");
            super::stream_io::from_file(machine, stream, &path);
            returned(stream)
        }
        "deleteFile" => {
            machine.set_there(&path, false);
            returned(machine.either_flag())
        }
        _ => {
            if call.name() == "getDir" {
                machine.set_there(&path, true);
            }
            returned(machine.file_of(&path))
        }
    }
}

/// Asks that something ends.
pub(crate) fn later_stop(
    machine: &mut Machine<'_, '_>,
    kind: &str,
    intent: Value,
    from: Value,
    extra: Value,
) {
    if machine.world.exploring {
        machine.world.starts.push(Start {
            kind: kind.to_owned(),
            intent,
            from,
            sure: machine.may == 0,
            extra,
        });
    }
}

pub(crate) fn service(machine: &mut Machine<'_, '_>, call: &Call) -> Value {
    let asked = call.arg(1);
    let class = match asked.as_class() {
        Some(class) => Some(machine.program.java_type(class)),
        None => machine.pool.known(asked).and_then(|name| {
            SERVICES
                .iter()
                .find(|row| row.0 == name)
                .map(|row| row.1.to_owned())
        }),
    };
    match class {
        Some(class) => machine.one_named(&class, ""),
        None => Value::ANY,
    }
}

/// Questions about the package and its surroundings.
fn asks(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let first = call.arg(1);
    let value = match (call.name(), call.count()) {
        ("getPackageName" | "getOpPackageName", 0) => {
            let name = machine.world.app.package.clone();
            machine.pool.literal(&name)
        }
        ("getString" | "getText", 1) => machine.text_resource(first),
        ("getString", 2) => {
            // A format with arguments: what they carry stays.
            let mark = machine.carried(call.arg(2));
            machine.any_text(mark)
        }
        ("getPackageCodePath" | "getPackageResourcePath", 0) => {
            let path = super::package::code_path(machine);
            machine.pool.fresh_str(&path)
        }
        ("getResources", 0) => machine.one_named("android.content.res.Resources", ""),
        ("getAssets", 0) => machine.one_named("android.content.res.AssetManager", ""),
        ("getPackageManager", 0) => machine.one_named("android.content.pm.PackageManager", ""),
        ("getContentResolver", 0) => machine.one_named("android.content.ContentResolver", ""),
        ("getClassLoader", 0) => machine.one_named("java.lang.ClassLoader", ""),
        ("getApplicationInfo", 0) => return super::package::own_info(machine),
        ("getMainLooper", 0) => machine.one_named("android.os.Looper", "main"),
        (
            "getFilesDir"
            | "getCacheDir"
            | "getNoBackupFilesDir"
            | "getCodeCacheDir"
            | "getDataDir",
            0,
        ) => {
            let name = call
                .name()
                .trim_start_matches("get")
                .trim_end_matches("Dir")
                .to_lowercase();
            let path = format!("/data/data/{}/{name}", machine.world.app.package);
            let file = machine.make_named("Ljava/io/File;");
            let text = machine.pool.literal(&path);
            machine.set_field_of(file, slots::VALUE, text);
            file
        }
        ("checkSelfPermission" | "checkCallingOrSelfPermission" | "checkPermission", _) => {
            match machine.pool.known(first) {
                Some(permission) => Value::int(if machine.has_permission(&permission) {
                    0
                } else {
                    -1
                }),
                None => Value::ANY,
            }
        }
        _ => return None,
    };
    returned(value)
}
