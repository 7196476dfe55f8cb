//! What the device is like: what is known of any phone, and no more.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{Native, monitor, parking, plain, preference, reflect, replies, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};

/// Numbers of processors that phones have.
const PROCESSORS: [i32; 7] = [1, 2, 4, 6, 8, 9, 10];

/// The function that answers for a class, beside those of the other tables.
pub(crate) fn find(class: &str) -> Option<Native> {
    Some(match class {
        "android.preference.PreferenceManager" => preference::manager,
        "android.preference.PreferenceActivity" | "android.preference.PreferenceFragment" => {
            preference::holder
        }
        "android.preference.PreferenceGroup" => preference::group,
        "android.preference.Preference" => preference::preference,
        "android.content.BroadcastReceiver" | "android.content.BroadcastReceiver$PendingResult" => {
            replies::receiver
        }
        "android.os.ResultReceiver" | "android.os.IBinder" | "android.os.Messenger" => {
            replies::remote
        }
        "java.util.concurrent.ForkJoinTask" => super::fork::task,
        "java.util.concurrent.ForkJoinPool" => super::fork::pool,
        "java.lang.Class" => plain::kind,
        "android.util.Xml" | "org.xmlpull.v1.XmlPullParserFactory" => super::xml::makers,
        "android.util.JsonWriter" => super::json_writer::writer,
        "org.xmlpull.v1.XmlSerializer" => super::xml::serializer,
        "org.xmlpull.v1.XmlPullParser" => super::xml::parser,
        "java.lang.Package" => package,
        "java.lang.reflect.Modifier" => super::member_lists::modifier,
        "java.lang.Runtime" => runtime,
        "java.lang.StackTraceElement" => plain::element,
        "java.lang.Thread" | "java.lang.Throwable" => plain::stack,
        "java.lang.ref.Reference" => plain::reference,
        "java.lang.ThreadLocal" => parking::thread_local,
        "java.util.concurrent.locks.Condition" => monitor::condition,
        "java.util.concurrent.locks.LockSupport" => parking::support,
        "kotlinx.coroutines.EventLoopImplBase" => parking::event_loop,
        _ => return None,
    })
}

fn runtime(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getRuntime" => returned(machine.one_named("java.lang.Runtime", "")),
        "availableProcessors" => {
            let shapes = PROCESSORS.into_iter().map(Shape::Word).collect();
            returned(Value::of(machine.pool.one_of(shapes)))
        }
        "gc" | "runFinalization" => returned(Value::ZERO),
        _ => None,
    }
}

/// The package of a class, or its name.
pub(crate) fn package_of(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let name = reflect::name_of(machine, call.receiver());
    let text = match &name {
        Some(name) => {
            let package = name.rsplit_once('.').map_or("", |(package, _)| package);
            machine.pool.fresh_str(package)
        }
        None => machine.any_text(call.receiver().mark),
    };
    if call.name() == "getPackageName" {
        return returned(text);
    }
    let package = machine.some_of(call.signature.result);
    machine.set_field_of(package, slots::NAME, text);
    returned(package)
}

fn package(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getName" => returned(machine.field_of(call.receiver(), slots::NAME)?),
        _ => None,
    }
}
