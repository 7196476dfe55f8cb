//! Small classes whose values matter: references, stack traces, kinds of classes.

use assay_dex::program::access;

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::{Machine, Site};
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// Most frames a stack trace tells apart.
const MOST_FRAMES: usize = 64;
/// Frames of the platform on top of what `Thread.getStackTrace` gives.
const OWN_FRAMES: [(&str, &str); 2] = [
    ("dalvik.system.VMStack", "getThreadStackTrace"),
    ("java.lang.Thread", "getStackTrace"),
];

/// `WeakReference` and its like: what they point to is there as long as nothing clears them.
pub(crate) fn reference(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::VALUE, call.arg(1));
            returned(Value::ZERO)
        }
        "clear" => {
            machine.set_field_of(this, slots::VALUE, Value::ZERO);
            returned(Value::ZERO)
        }
        "get" => returned(machine.field_of(this, slots::VALUE)?),
        _ => None,
    }
}

/// The stack of a thread or exception: calls of the app, and what is below them.
pub(crate) fn stack(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "getStackTrace" {
        return None;
    }
    let thrown = call.receiver().as_object();
    let known = thrown.and_then(|id| machine.thrown_at.get(&id));
    let sites: Vec<Site> = known.unwrap_or(&machine.stack).clone();
    let of_thread = call.signature.class == "java.lang.Thread";
    let own = OWN_FRAMES.iter().filter(|_| of_thread);
    let mut names: Vec<(String, String)> = own
        .map(|(class, method)| ((*class).to_owned(), (*method).to_owned()))
        .collect();
    for site in sites.iter().rev().take(MOST_FRAMES) {
        let name = String::from_utf8_lossy(machine.program.name_of(site.def)).into_owned();
        let key = machine.key_of(site.def)?;
        names.push((machine.program.java_type(key.class), name));
    }
    let mut cells = Vec::new();
    for (class, method) in names {
        let element = machine.make_named("Ljava/lang/StackTraceElement;");
        let (class, method) = (
            machine.pool.fresh_str(&class),
            machine.pool.fresh_str(&method),
        );
        machine.set_field_of(element, slots::CLASS, class);
        machine.set_field_of(element, slots::NAME, method);
        cells.push(element);
    }
    // Below the app's own calls are the platform's.
    let below = machine.type_of("Ljava/lang/StackTraceElement;");
    let rest = Some(Value::unknown(below));
    let content = Content {
        body: Body::Cells { cells, rest },
        ..Content::default()
    };
    returned(machine.make_here(call.signature.result, content))
}

/// One frame of a stack trace.
pub(crate) fn element(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let key = match call.name() {
        "getClassName" => slots::CLASS,
        "getMethodName" => slots::NAME,
        _ => return None,
    };
    returned(machine.field_of(call.receiver(), key)?)
}

/// What kind of class a class object stands for.
pub(crate) fn kind(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let ty = call.receiver().as_class()?;
    let descriptor = machine.program.descriptor(ty);
    let flag = |flag: bool| returned(Value::flag(flag));
    match call.name() {
        "isArray" => flag(descriptor.starts_with(b"[")),
        "isPrimitive" => flag(descriptor.len() == 1),
        "getComponentType" => match descriptor.strip_prefix(b"[") {
            Some(inner) => returned(Value::class(machine.program.type_of(inner)?)),
            None => returned(Value::ZERO),
        },
        "isInterface" | "isEnum" => {
            const ENUM: u32 = 0x4000;
            let class = machine.program.class(machine.program.class_of(ty)?)?;
            let bit = match call.name() {
                "isEnum" => ENUM,
                _ => access::INTERFACE,
            };
            flag(class.access & bit != 0)
        }
        _ => None,
    }
}

/// `PreferenceManager`: the preferences named after the package.
pub(crate) fn preferences(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let name = format!("{}_preferences", machine.world.app.package);
    match call.name() {
        "getDefaultSharedPreferences" => returned(machine.preferences_of(&name)),
        "getDefaultSharedPreferencesName" => returned(machine.pool.fresh_str(&name)),
        _ => None,
    }
}
