//! The whole app: what no first launch reaches, in any order.

use assay_dex::program::{DefId, TypeId, access};

use crate::machine::Machine;
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;

/// Rounds over all entry points; a flow through more stores than that is not found.
const ROUNDS: u32 = 3;
/// Most entry points of one round.
const MOST_ENTRIES: usize = 4_000;

/// Names of methods that the platform calls on objects it was given, by how they begin.
const CALLED: [&str; 14] = [
    "on", "run", "call", "handle", "accept", "apply", "doIn", "doWork", "surface", "after", "before", "invoke", "query",
    "do",
];

impl Machine<'_, '_> {
    /// Runs everything the platform may call, in any order: what one entry writes another may read.
    pub fn saturate(&mut self) {
        "any".clone_into(&mut self.world.state);
        self.ended = false;
        self.world.agreed = true;
        self.may = 1;
        self.start_rest();
        for _ in 0..ROUNDS {
            let before = (self.trace.events.len(), self.trace.changes);
            self.round();
            if before == (self.trace.events.len(), self.trace.changes) {
                break;
            }
        }
        self.may = 0;
    }

    /// Starts the components that did not start yet.
    fn start_rest(&mut self) {
        let app = self.world.app;
        for component in &app.components {
            if self.components.iter().any(|(class, _)| *class == component.class) {
                continue;
            }
            let Some(object) = self.construct(&component.class) else { continue };
            self.components.push((component.class.clone(), object));
            if component.kind == "activity" {
                let intent = self.make_named("Landroid/content/Intent;");
                self.set_field_of(object, slots::INTENT, intent);
            }
        }
    }

    fn round(&mut self) {
        let components: Vec<Value> = self.components.iter().map(|(_, object)| *object).collect();
        for object in components {
            self.call_all(object, false);
            self.drain(60_000);
        }
        let mut number = 0;
        // Listeners may register others.
        while let Some(listener) = self.world.listeners.get(number).cloned().filter(|_| number < MOST_ENTRIES) {
            number += 1;
            if listener.method.is_empty() {
                self.call_all(listener.object, true);
            } else {
                self.maybe(&listener.why.clone(), |machine| {
                    machine.call_back(listener.object, &listener.method, listener.args.clone())
                });
            }
            self.drain(60_000);
        }
    }

    /// Calls every method of an object that the platform may call.
    fn call_all(&mut self, object: Value, listener: bool) {
        let Some(class) = self.class_of(object.shape) else { return };
        for (def, name) in self.callable(class, listener) {
            let key = self.key_of(def);
            let count = key.map_or(0, |key| self.program.proto(key.proto).len().saturating_sub(1));
            let mut args = vec![object];
            args.extend((0..count).map(|_| Value::ANY));
            if let Some(key) = key {
                for (slot, ty) in args.iter_mut().skip(1).zip(self.program.proto(key.proto).iter().skip(1)) {
                    *slot = Value::unknown(TypeId(*ty));
                }
            }
            self.arguments(object, &name, &mut args);
            self.maybe(&name.clone(), |machine| machine.call(def, args.clone()));
            self.run_starts();
        }
    }

    /// What some callbacks are given for certain.
    fn arguments(&mut self, object: Value, name: &str, args: &mut [Value]) {
        let saved = name.ends_with("onSaveInstanceState") || name.ends_with("onRestoreInstanceState") || name.ends_with("onCreate");
        if saved && let Some(slot) = args.get_mut(1) {
            // One bundle for each object: what is saved is what is restored.
            let label = format!("{:?}", object.shape);
            let class = self.type_of("Landroid/os/Bundle;");
            let bundle = self.one_with("saved", &label, class, crate::content::Content::map());
            *slot = self.pool.join(bundle, Value::ZERO);
        }
    }

    fn callable(&mut self, class: TypeId, listener: bool) -> Vec<(DefId, String)> {
        let line: Vec<TypeId> = self.lookup.superclasses(class).collect();
        let mut found: Vec<(DefId, String)> = Vec::new();
        for ty in line {
            for def in self.lookup.defs(ty).collect::<Vec<_>>() {
                let Some(known) = self.program.def(def) else { continue };
                let hidden = known.access & (access::STATIC | access::PRIVATE | access::ABSTRACT) != 0;
                let name = String::from_utf8_lossy(self.program.name_of(def)).into_owned();
                let wanted = CALLED.iter().any(|start| name.starts_with(start)) || (listener && !name.starts_with('<'));
                if hidden || !wanted || name.starts_with('<') {
                    continue;
                }
                let shown = format!("{}.{name}", self.program.java_type(ty));
                let same = |other: &(DefId, String)| {
                    self.key_of(other.0).zip(self.key_of(def)).is_some_and(|(a, b)| a.name == b.name && a.proto == b.proto)
                };
                if !found.iter().any(same) {
                    found.push((def, shown));
                }
            }
        }
        found
    }

    /// Runs something that may or may not run: what it writes is joined with what was there.
    fn maybe(&mut self, entry: &str, run: impl Fn(&mut Self) -> Paths) {
        self.ended = false;
        self.enter(entry, |machine| {
            let paths = machine.choose(2, |machine, way| {
                if way == 0 {
                    return Paths::returned(Value::ZERO);
                }
                match run(machine) {
                    Paths::One(_) => Paths::returned(Value::ZERO),
                    Paths::Many(ends) => Paths::Many(
                        ends.into_iter().map(|(_, delta)| (End::Returned(Value::ZERO), delta)).take(1).collect(),
                    ),
                }
            });
            match paths {
                Paths::One(_) => Paths::returned(Value::ZERO),
                many => many,
            }
        });
        self.may = 1;
        self.ended = false;
    }
}
