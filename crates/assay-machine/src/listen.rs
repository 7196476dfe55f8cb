//! Objects the app handed to the platform: which of their methods are called, and with what.

use assay_dex::program::{DefId, MethodId, TypeId, access, java};

use crate::content::{Body, Content};
use crate::machine::{Machine, Site};
use crate::pool::Origin;
use crate::slots;
use crate::told::DECLARED;
use crate::value::{Mark, Value};
use crate::world::Listener;

/// The flag of a class that no source states.
const SYNTHETIC: u32 = 0x1000;

/// Names of methods that the platform calls on objects it was given, by how they begin.
const CALLED: [&str; 13] = [
    "on", "run", "call", "handle", "accept", "apply", "doIn", "surface", "after", "before",
    "invoke", "get", "should",
];

impl Machine<'_, '_> {
    /// Calls what the interface a listener was registered as declares.
    pub(crate) fn call_interface(&mut self, listener: &Listener) {
        let wanted = listener.method.trim_start_matches('#').to_owned();
        let models = self.models;
        let mut known = false;
        for entry in &models.entries {
            let ty = self.type_of(&java::descriptor(&entry.class));
            let class = self.class_of(listener.object.shape);
            let fits = wanted == entry.class
                || wanted.is_empty()
                    && class.is_some_and(|class| self.lookup.is_subtype(class, ty) == Some(true));
            if !fits {
                continue;
            }
            known = true;
            let args = self.given(listener, &entry.method, &entry.args);
            self.call_own(listener.object, &entry.method, args);
        }
        if !known {
            self.call_all(listener.object, listener.holder);
        }
    }

    /// The arguments of a callback: the view it is about, and what the models say.
    pub(crate) fn given(
        &mut self,
        listener: &Listener,
        method: &str,
        words: &[String],
    ) -> Vec<Value> {
        let secret = self.field_of(listener.holder, slots::SECRET).is_some();
        words
            .iter()
            .enumerate()
            .map(|(number, word)| match word.as_str() {
                "view" => listener.holder,
                "typed" if secret => {
                    let mark = self.parameter_source("profile_form", listener.object, method);
                    Value::ANY.marked(mark)
                }
                "true" => Value::flag(true),
                word => match word.split_once(' ') {
                    Some(("source", kind)) => {
                        let mark = self.parameter_source(kind, listener.object, method);
                        self.given_source(method, number, mark)
                    }
                    Some(("number", digits)) => digits.parse().map_or(Value::ANY, Value::int),
                    _ => Value::ANY,
                },
            })
            .collect()
    }

    /// What a callback is given that carries personal information; of an array it is the cells,
    /// not their count.
    pub(crate) fn given_source(&mut self, method: &str, number: usize, mark: Mark) -> Value {
        match parameters(method).get(number) {
            Some(array) if array.starts_with('[') => {
                let class = self.type_of(array);
                let body = Body::Cells {
                    cells: Vec::new(),
                    rest: Some(Value::ANY.marked(mark)),
                };
                let content = Content {
                    body,
                    ..Content::default()
                };
                self.make_here(class, content)
            }
            _ => Value::ANY.marked(mark),
        }
    }

    /// The method of the app's source that a lambda's own class hands on to.
    fn behind_lambda(&mut self, def: DefId) -> DefId {
        let known = self.program.def(def).copied();
        let made = known.and_then(|known| self.program.class(known.class));
        let bridges = self.program.name_of(def).starts_with(b"$r8$");
        if !bridges && made.is_none_or(|class| class.access & SYNTHETIC == 0) {
            return def;
        }
        let Some(code) = known.and_then(|known| self.code(known.body)) else {
            return def;
        };
        let calls = code
            .ops
            .iter()
            .filter(|op| (0x6e..=0x78).contains(&op.code));
        for op in calls {
            let Some(key) = self.program.method(MethodId(op.x)) else {
                continue;
            };
            if self.program.class_of(key.class).is_some()
                && let Some(found) = self.lookup.find(key.class, key.name, key.proto)
                && found != def
            {
                return if bridges {
                    found
                } else {
                    self.behind_lambda(found)
                };
            }
        }
        def
    }

    /// Records that a callback is given personal information, at the place it is declared.
    pub(crate) fn parameter_source(&mut self, kind: &str, object: Value, method: &str) -> Mark {
        let name = method.split('(').next().unwrap_or_default();
        let descriptor = method.get(name.len()..).unwrap_or_default();
        let class = self.class_of(object.shape);
        let def = class.and_then(|class| self.lookup.find_named(class, name, descriptor));
        let Some(def) = def.map(|def| self.behind_lambda(def)) else {
            return Mark::NONE;
        };
        self.stack.push(Site { def, pc: DECLARED });
        let api = class
            .map(|class| self.program.java_type(class))
            .unwrap_or_default();
        let event = self.record(
            "source",
            kind,
            &format!("{api}.{name}"),
            Vec::new(),
            Mark::NONE,
        );
        self.stack.pop();
        self.pool.origin(Origin {
            event,
            sure: true,
            hashed: false,
            implicit: false,
            size: false,
        })
    }

    /// Calls every method of an object that the platform may call, where its interface is not in
    /// the models.
    fn call_all(&mut self, object: Value, holder: Value) {
        let Some(class) = self.class_of(object.shape) else {
            return;
        };
        for (def, name, descriptor) in self.callable(class) {
            if self.leaves_out(holder, &name) {
                continue;
            }
            let types: Vec<u32> = self.key_of(def).map_or(Vec::new(), |key| {
                self.program
                    .proto(key.proto)
                    .iter()
                    .skip(1)
                    .copied()
                    .collect()
            });
            let args = types
                .into_iter()
                .map(|ty| Value::unknown(TypeId(ty)))
                .collect();
            self.call_own(object, &format!("{name}{descriptor}"), args);
        }
    }

    fn callable(&mut self, class: TypeId) -> Vec<(DefId, String, String)> {
        let line: Vec<TypeId> = self.lookup.superclasses(class).collect();
        let mut found: Vec<(DefId, String, String)> = Vec::new();
        for ty in line {
            for def in self.lookup.defs(ty).collect::<Vec<_>>() {
                let (Some(known), Some(key)) = (self.program.def(def), self.key_of(def)) else {
                    continue;
                };
                let open =
                    known.access & (access::STATIC | access::PRIVATE | access::ABSTRACT) == 0;
                let name = String::from_utf8_lossy(self.program.name_of(def)).into_owned();
                let descriptor = self.lookup.descriptor_of(key.proto);
                let wanted = CALLED.iter().any(|start| name.starts_with(start));
                let twice = found
                    .iter()
                    .any(|other| other.1 == name && other.2 == descriptor);
                if open && wanted && !twice {
                    found.push((def, name, descriptor));
                }
            }
        }
        found
    }

    /// Something is taken off again: `remove…`, `unregister…` with the very object.
    pub(crate) fn forget_listeners(&mut self, call: &crate::call::Call) {
        let name = call.name();
        let takes = ["remove", "unregister", "unset", "stopListening"]
            .iter()
            .any(|start| name.starts_with(start));
        if !takes || self.may != 0 {
            return;
        }
        let receiver = if call.is_static {
            Value::ZERO
        } else {
            call.receiver()
        };
        for number in 1..=call.count() {
            let gone = call.arg(number);
            if gone.as_object().is_some() {
                // What it would have been told soon it is not told any more.
                self.world
                    .queue
                    .retain(|task| task.object != gone || !task.method.starts_with("on"));
                self.world.listeners.retain(|known| {
                    let here = known.holder == receiver
                        || known.holder.is_null()
                        || matches!(known.kind.as_str(), "receiver" | "lifecycle");
                    known.object != gone || !here
                });
            }
        }
    }
}

/// The parameters of a method, each as its descriptor.
pub(crate) fn parameters(method: &str) -> Vec<&str> {
    let inside = method.split_once('(').map_or("", |(_, rest)| rest);
    let mut left = inside.split(')').next().unwrap_or_default();
    let mut found = Vec::new();
    while !left.is_empty() {
        let element = left.trim_start_matches('[');
        let dimensions = left.len() - element.len();
        let length = match element.strip_prefix('L').map(|name| name.find(';')) {
            Some(Some(end)) => end + 2,
            // A name that does not end.
            Some(None) => break,
            None => 1,
        };
        let Some((first, rest)) = left.split_at_checked(dimensions + length) else {
            break;
        };
        found.push(first);
        left = rest;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::parameters;

    #[test]
    fn parameters_are_split_at_their_ends() {
        let split = parameters("on(I[BLa/B;[[La/C;J)V");
        assert_eq!(split, ["I", "[B", "La/B;", "[[La/C;", "J"]);
        assert!(parameters("run()V").is_empty());
        assert_eq!(parameters("cut([La/B"), Vec::<&str>::new());
    }
}
