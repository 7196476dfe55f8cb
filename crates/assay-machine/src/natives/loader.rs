//! Class loaders: code of the package, or made by the app, that is loaded while it runs.
//!
//! Source: the Android API reference, `dalvik.system`.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::reflect::{classes, for_name};
use crate::natives::{code_names, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::PlugIn;

/// The loader of the platform's own classes.
const BOOT: &str = "boot";
/// Most loaders that are asked one behind another.
const MOST_PARENTS: usize = 8;

/// Where a loader looks for classes beside the app itself.
#[derive(Debug)]
pub(crate) struct Searched {
    /// Numbers of plug-ins, in the order they are asked.
    pub(crate) plug_ins: Vec<u32>,
    /// Whether there may be classes nobody knows.
    pub(crate) unknown: bool,
    /// Whether the classes of the app are found.
    pub(crate) app: bool,
    /// Whether plug-ins come before the app.
    pub(crate) app_last: bool,
}

impl Searched {
    /// The app alone.
    const fn app() -> Self {
        Self {
            plug_ins: Vec::new(),
            unknown: false,
            app: true,
            app_last: false,
        }
    }
}

/// Where one loader looks, and those it asks first.
pub(crate) fn searched(machine: &Machine<'_, '_>, loader: Value) -> Searched {
    let mut found = Searched {
        app: false,
        ..Searched::app()
    };
    let own = machine.named.get(&named("")).copied();
    let mut at = loader;
    for _ in 0..MOST_PARENTS {
        if at.is_null() {
            break;
        }
        let Some(id) = machine.one_object(at) else {
            (found.unknown, found.app) = (true, true);
            break;
        };
        if Some(id) == own {
            found.app = true;
            break;
        }
        found.app_last |= machine.field_of(at, slots::LAST).is_some();
        // What a loader asks first comes first.
        let own = plug_ins(machine, at);
        found.unknown |= own.unknown;
        found.plug_ins.splice(0..0, own.plug_ins);
        let Some(parent) = machine.field_of(at, slots::PARENT) else {
            // Whom it asks was not seen.
            found.app |= machine.named.get(&named(BOOT)) != Some(&id);
            break;
        };
        at = parent;
    }
    found
}

/// How the one loader of a name is kept.
fn named(name: &str) -> (String, String) {
    ("java.lang.ClassLoader".to_owned(), name.to_owned())
}

fn plug_ins(machine: &Machine<'_, '_>, loader: Value) -> Searched {
    let code = machine.field_of(loader, slots::CODE);
    let text = code.and_then(|code| machine.pool.known(code));
    let words = text.unwrap_or_default();
    Searched {
        plug_ins: words
            .split(' ')
            .filter_map(|word| word.parse().ok())
            .collect(),
        unknown: words.contains('?'),
        ..Searched::app()
    }
}

/// Where the code that runs finds the classes it names.
pub(crate) fn of_caller(machine: &Machine<'_, '_>) -> Searched {
    let class = machine
        .stack
        .last()
        .and_then(|site| machine.program.def(site.def))
        .map(|def| def.class);
    let Some(number) = class.and_then(|class| machine.program.plug_in_of(class)) else {
        return Searched::app();
    };
    match machine.named.get(&key(number)) {
        Some(holder) => match machine.field_of(Value::object(*holder), slots::VALUE) {
            Some(loader) => searched(machine, loader),
            None => alone(number),
        },
        None => alone(number),
    }
}

/// A plug-in that finds its own classes alone.
fn alone(number: u32) -> Searched {
    Searched {
        plug_ins: vec![number],
        ..Searched::app()
    }
}

/// What holds the loader of a plug-in, among named objects.
fn key(number: u32) -> (String, String) {
    ("loader".to_owned(), number.to_string())
}

/// The loader of a class.
pub(crate) fn loader_of(machine: &mut Machine<'_, '_>, call: &Call, class: Value) -> Value {
    let Some(ty) = class.as_class() else {
        return machine.some_of(call.signature.result);
    };
    let Some(known) = machine.program.class_of(ty) else {
        return machine.one_named("java.lang.ClassLoader", BOOT);
    };
    let number = machine.program.plug_in_of(known);
    let holder = number.and_then(|number| machine.named.get(&key(number)).copied());
    let loader = holder.and_then(|id| machine.field_of(Value::object(id), slots::VALUE));
    loader.unwrap_or_else(|| own(machine))
}

/// The loader of the app itself.
fn own(machine: &mut Machine<'_, '_>) -> Value {
    machine.one_named("java.lang.ClassLoader", "")
}

pub(crate) fn loader(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "<init>" => {
            if call.signature.class == "dalvik.system.DexFile" {
                code_names::note(machine, call, call.receiver());
            }
            made(machine, call, call.receiver());
            returned(Value::ZERO)
        }
        "loadDex" => {
            let file = machine.make_named("Ldalvik/system/DexFile;");
            code_names::note(machine, call, file);
            made(machine, call, file);
            returned(file)
        }
        "loadClass" | "findClass" => {
            if call.name() == "findClass" {
                apart(machine, call.receiver(), call.arg(1));
            }
            let mut from = searched(machine, call.receiver());
            // Its own code alone is searched.
            from.app_last |= call.name() == "findClass";
            // A file of code hands its classes to the loader it is given.
            if code_names::is_own(machine, call.receiver()) {
                from = Searched::app();
            } else if call.signature.class == "dalvik.system.DexFile" {
                from.unknown |= searched(machine, call.arg(2)).unknown;
            }
            for_name(machine, call, call.arg(1), &from, false)
        }
        // It finds what lies in the folder the process was started in: nothing.
        "getSystemClassLoader" => {
            let boot = machine.one_named("java.lang.ClassLoader", BOOT);
            let system = machine.one_named("java.lang.ClassLoader", "system");
            machine.set_field_of(system, slots::PARENT, boot);
            returned(system)
        }
        "entries" => {
            let numbers = plug_ins(machine, call.receiver()).plug_ins;
            code_names::names(machine, call.receiver(), &numbers)
        }
        "getContextClassLoader" => returned(own(machine)),
        "getParent" if call.receiver() == own(machine) => {
            returned(machine.one_named("java.lang.ClassLoader", BOOT))
        }
        "getParent" => {
            let parent = machine.field_of(call.receiver(), slots::PARENT);
            let parent = parent.unwrap_or_else(|| own(machine));
            returned(parent)
        }
        _ => None,
    }
}

/// A loader that is asked for a class of its own code that the app has too: its code stands alone.
fn apart(machine: &mut Machine<'_, '_>, loader: Value, name: Value) {
    let Some(name) = machine.pool.known(name) else {
        return;
    };
    let descriptor = assay_dex::program::java::descriptor(&name);
    let ty = machine.type_of(&descriptor);
    let class = machine.program.class_of(ty);
    let of_app = class.is_some_and(|class| machine.program.plug_in_of(class).is_none());
    let own = plug_ins(machine, loader).plug_ins;
    let here = |number: &u32| {
        machine
            .program
            .type_in(*number, descriptor.as_bytes())
            .is_some()
    };
    if !of_app || own.iter().any(here) {
        return;
    }
    for number in own {
        let resources = machine.world.app.resources;
        match resources.plug_in_apart(number, &descriptor) {
            PlugIn::Known(apart) => {
                let words = machine.pool.literal(&apart.to_string());
                machine.set_field_of(loader, slots::CODE, words);
            }
            PlugIn::Missing => machine.begin_anew(),
            PlugIn::Unknown => {}
        }
    }
}

/// A loader is made: of paths, of buffers, or to ask another.
fn made(machine: &mut Machine<'_, '_>, call: &Call, loader: Value) {
    let class = call.signature.class.as_str();
    let number = call
        .signature
        .params
        .iter()
        .rposition(|ty| machine.program.descriptor(*ty) == b"Ljava/lang/ClassLoader;");
    if let Some(number) = number {
        machine.set_field_of(loader, slots::PARENT, call.arg(number + 1));
    }
    if !class.starts_with("dalvik.system.") {
        return;
    }
    let sources = match sources(machine, call) {
        Some(sources) => sources,
        None => vec![(String::new(), None)],
    };
    if class.ends_with("DelegateLastClassLoader") {
        machine.set_field_of(loader, slots::LAST, Value::flag(true));
    }
    let from = searched(machine, loader);
    let alone = !from.app || from.app_last;
    let mut words = Vec::new();
    let mut names = Vec::new();
    for (place, bytes) in sources {
        let resources = machine.world.app.resources;
        let code = if is_package(machine, &place) {
            Some(resources.package_again()).filter(|_| alone)
        } else {
            bytes.map(|bytes| resources.plug_in(&bytes, &place, alone))
        };
        match code {
            None if is_package(machine, &place) => {}
            Some(PlugIn::Known(number)) => {
                words.push(number.to_string());
                names.push(machine.world.app.resources.plug_in_file(number));
                let (group, name) = key(number);
                let none = assay_dex::program::TypeId::NONE;
                let holder = machine.one_with(&group, &name, none, Content::default());
                machine.set_field_of(holder, slots::VALUE, loader);
            }
            Some(PlugIn::Missing) => machine.begin_anew(),
            _ => words.push("?".to_owned()),
        }
    }
    let words = machine.pool.literal(&words.join(" "));
    machine.set_field_of(loader, slots::CODE, words);
    tell(machine, call, names);
}

/// The event, with the files of the package that the code came from.
fn tell(machine: &mut Machine<'_, '_>, call: &Call, names: Vec<String>) {
    let first = usize::from(!call.is_static);
    let mut args: Vec<String> = (call.args.iter().skip(first))
        .map(|arg| machine.shown(*arg))
        .collect();
    for name in names {
        if !args.contains(&name) {
            args.push(name);
        }
    }
    let api = call.signature.shown();
    machine.record("load.code", "", &api, args, Mark::NONE);
}

type Source = (String, Option<Vec<u8>>);

/// What a loader reads: where it lies, and its bytes where they are known.
fn sources(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Vec<Source>> {
    if call.signature.class.contains("InMemory") {
        let buffers = match classes(machine, call.arg(1)) {
            Some(buffers) => buffers,
            None => vec![call.arg(1)],
        };
        let each = buffers.into_iter().map(|buffer| {
            let array = machine.field_of(buffer, slots::OF);
            let bytes =
                super::buffer::remaining(machine, buffer).or_else(|| whole_file(machine, array?));
            ("memory".to_owned(), bytes)
        });
        return Some(each.collect());
    }
    let paths = machine.told(call.arg(1))?;
    let each = paths.split(':').filter(|path| !path.is_empty());
    Some(
        each.map(|path| {
            if is_package(machine, path) {
                return (path.to_owned(), None);
            }
            let text = machine.file_text(path);
            let node = machine.node(path);
            let bytes = machine.bytes_of_text(text);
            let bytes = bytes.or_else(|| whole_file(machine, node));
            (path.to_owned(), bytes)
        })
        .collect(),
    )
}

/// Whether a path is that of the package itself.
fn is_package(machine: &Machine<'_, '_>, path: &str) -> bool {
    path == super::package::code_path(machine)
}

/// The file of the package that something is the whole content of.
fn whole_file(machine: &Machine<'_, '_>, of: Value) -> Option<Vec<u8>> {
    let path = super::whole::file(machine, of)?;
    machine.world.app.resources.file(&path)
}

impl Machine<'_, '_> {
    /// The bytes that a text of one letter a byte stands for.
    pub(crate) fn bytes_of_text(&self, text: Value) -> Option<Vec<u8>> {
        let units = self.pool.units(text.as_text()?);
        units.iter().map(|unit| u8::try_from(*unit).ok()).collect()
    }

    /// Ends the run: it has to begin anew with code that it did not know of.
    fn begin_anew(&mut self) {
        self.steps = self.limits.steps;
        self.left = 0;
        self.cut("code that was found on the way");
    }

    /// An empty object of a class by its descriptor, with what its family holds.
    pub(crate) fn make_empty(&mut self, descriptor: &str, content: Content) -> Value {
        let class = self.type_of(descriptor);
        self.make_here(class, content)
    }
}
