//! Native methods: their code is not followed, but it can only call methods of the app by their
//! names, and those stand as texts in the libraries.

use std::rc::Rc;

use assay_dex::program::{DefId, TypeId, access};
use rustc_hash::FxHashSet;

use crate::call::Call;
use crate::lookup::Signature;
use crate::machine::Machine;
use crate::run::Paths;
use crate::value::{Mark, Value};

/// Most methods one native method may call.
const MOST: usize = 8;

/// What is thrown where a library or the code of a native method is not there.
pub(crate) const UNLINKED: &str = "Ljava/lang/UnsatisfiedLinkError;";
/// Libraries of the system that apps may load (the NDK's list of stable interfaces).
const SYSTEM: [&str; 12] = [
    "android",
    "c",
    "dl",
    "EGL",
    "GLESv1_CM",
    "GLESv2",
    "GLESv3",
    "jnigraphics",
    "log",
    "m",
    "mediandk",
    "z",
];
/// Functions by which native code gives data away, by channel (the NDK's API reference, POSIX).
const OUTPUTS: [(&str, &[&str]); 2] = [
    (
        "log",
        &[
            "__android_log_print",
            "__android_log_write",
            "__android_log_vprint",
            "__android_log_buf_write",
            "__android_log_buf_print",
        ],
    ),
    (
        "network",
        &["sendto", "sendmsg", "SSL_write", "curl_easy_perform"],
    ),
];
/// The meta-data of a package that is one part of several.
const SPLIT: &str = "com.android.vending.splits.required";

/// A method native code may call, and the object it may call it on.
type Callee = (DefId, Option<Value>);

impl Machine<'_, '_> {
    /// Texts of the native libraries of the package.
    fn native_texts(&mut self) -> Rc<FxHashSet<Box<[u8]>>> {
        if let Some(known) = &self.native_texts {
            return Rc::clone(known);
        }
        let found = Rc::new(self.world.app.resources.native_texts());
        self.native_texts = Some(Rc::clone(&found));
        found
    }

    /// Whether the package surely has no library of a name, or none at all.
    pub(crate) fn lacks_code(&self, name: Option<&str>) -> bool {
        let app = self.world.app;
        if !self.world.exploring || app.meta.contains_key(SPLIT) {
            return false;
        }
        let Some(there) = app.resources.libraries() else {
            return false;
        };
        match name {
            // What the system brings along is loaded by its name too.
            Some(name) => there.is_empty() && !SYSTEM.contains(&name),
            None => there.is_empty(),
        }
    }

    /// Whether a method of the app has its code in a library.
    pub(crate) fn is_native(&self, signature: &Signature) -> bool {
        let key = signature.key;
        let mut line = self.lookup.superclasses(key.class);
        line.any(|ty| {
            let known = self
                .program
                .class_of(ty)
                .and_then(|id| self.program.class(id));
            let mut defs = known.into_iter().flat_map(|known| known.defs.clone());
            defs.any(|def| {
                let Some(def) = self.program.def(DefId(def)) else {
                    return false;
                };
                let same = self
                    .program
                    .method(def.method)
                    .is_some_and(|other| (other.name, other.proto) == (key.name, key.proto));
                same && def.access & access::NATIVE != 0
            })
        })
    }

    /// What a native method may do by itself with what it is given: write it to the log or the
    /// network, and read what tells phones apart; the mark of what it may have read.
    pub(crate) fn native_deeds(&mut self, call: &Call) -> Mark {
        let texts = self.native_texts();
        let mut mark = super::lang::marks(self, &call.args);
        mark = self.pool.both(mark, self.world.control);
        for (channel, names) in OUTPUTS {
            if mark != Mark::NONE && names.iter().any(|name| texts.contains(name.as_bytes())) {
                self.event("sink", channel, mark, call);
            }
        }
        if call.signature.result_letter == b'V' {
            return Mark::NONE;
        }
        let mut read = Mark::NONE;
        for kind in self.native_sources(&texts, &call.args) {
            let mark = self.source(&kind, call);
            read = self.pool.both(read, mark);
        }
        read
    }

    /// The kinds of what native code may read through an object it is given.
    fn native_sources(&mut self, texts: &FxHashSet<Box<[u8]>>, args: &[Value]) -> Vec<String> {
        let context = self.type_of("Landroid/content/Context;");
        let mut kinds = Vec::new();
        let models = self.models;
        for row in models.sources() {
            let class = row.class.replace('.', "/");
            let named = texts.contains(class.as_bytes())
                && row
                    .methods
                    .iter()
                    .any(|name| texts.contains(name.as_bytes()))
                && row
                    .when
                    .iter()
                    .all(|when| when.is.iter().any(|text| texts.contains(text.as_bytes())));
            let Some(kind) = row.source.clone().filter(|_| named && !self.withheld(row)) else {
                continue;
            };
            let own = self.type_of(&assay_dex::program::java::descriptor(&row.class));
            let given = args.iter().any(|arg| {
                let class = self.class_of(arg.shape);
                class.is_some_and(|class| {
                    [context, own]
                        .into_iter()
                        .any(|wanted| self.lookup.is_subtype(class, wanted) == Some(true))
                })
            });
            if given && !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        kinds
    }

    /// What a native method may call back, with what it was given.
    pub(crate) fn native_calls(&mut self, signature: &Signature, args: &[Value]) {
        let callees = self.callees(signature.key.class, args);
        let mark = super::lang::marks(self, args);
        for (def, receiver) in callees {
            let Some(method) = self.program.def(def).map(|known| known.method) else {
                continue;
            };
            let Some(wanted) = self.lookup.signature(method) else {
                continue;
            };
            let mut given: Vec<Value> = receiver.into_iter().collect();
            for ty in &wanted.params {
                given.push(self.given_to(*ty, args, mark));
            }
            let paths = self.choose(2, |machine, number| {
                if number == 0 {
                    machine.call(def, given.clone())
                } else {
                    Paths::returned(Value::ZERO)
                }
            });
            let _ = self.settled_on(paths);
        }
    }

    /// What a parameter of a type may be: what the native method was given, or made of it.
    fn given_to(&mut self, ty: TypeId, args: &[Value], mark: Mark) -> Value {
        let fitting = args.iter().copied().filter(|arg| {
            let class = self.class_of(arg.shape);
            class.is_some_and(|class| self.lookup.is_subtype(class, ty) == Some(true))
                && arg.as_object().is_some()
        });
        let fitting: Vec<Value> = fitting.collect();
        match fitting.into_iter().reduce(|a, b| self.pool.join(a, b)) {
            Some(value) => value,
            None => self.anything(ty).marked(mark),
        }
    }

    fn callees(&mut self, class: TypeId, args: &[Value]) -> Vec<Callee> {
        let mut found: Vec<Callee> = Vec::new();
        let [of_class, _] = &*self.natively_named(class);
        found.extend(of_class.iter().map(|def| (*def, None)));
        for arg in args {
            let Some(class) = arg.as_object().map(|id| self.heap.class(id)) else {
                continue;
            };
            let line: Vec<TypeId> = self.lookup.superclasses(class).collect();
            for ty in line {
                let [_, of_objects] = &*self.natively_named(ty);
                for def in of_objects {
                    if !found.iter().any(|(other, _)| other == def) {
                        found.push((*def, Some(*arg)));
                    }
                }
            }
        }
        found.truncate(MOST);
        found
    }

    /// The methods of a class that are named in native libraries: its own, those of its objects.
    fn natively_named(&mut self, class: TypeId) -> Rc<[Vec<DefId>; 2]> {
        if let Some(known) = self.natively_named.get(&class) {
            return Rc::clone(known);
        }
        let texts = self.native_texts();
        let known = self.program.class_of(class);
        let defs = known
            .and_then(|id| self.program.class(id))
            .map(|known| known.defs.clone());
        let defs = defs.into_iter().flatten().map(DefId);
        let told = defs.filter(|def| !texts.is_empty() && self.is_told(&texts, *def));
        let (of_class, of_objects) = told.partition(|def| {
            let method = self.program.def(*def);
            method.is_some_and(|method| method.access & access::STATIC != 0)
        });
        let named = Rc::new([of_class, of_objects]);
        self.natively_named.insert(class, Rc::clone(&named));
        named
    }

    /// Whether name and descriptor of a method with code stand in texts.
    fn is_told(&self, texts: &FxHashSet<Box<[u8]>>, def: DefId) -> bool {
        let Some(method) = self.program.def(def) else {
            return false;
        };
        let name = self.program.name_of(def);
        let Some(key) = self.program.method(method.method) else {
            return false;
        };
        method.access & (access::NATIVE | access::ABSTRACT) == 0
            && !name.starts_with(b"<")
            && texts.contains(name)
            && texts.contains(self.lookup.descriptor_of(key.proto).as_bytes())
    }
}
