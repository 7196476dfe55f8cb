//! Which method a call on an object runs.

use crate::call::Call;
use crate::lookup::Signature;
use crate::machine::Machine;
use crate::run::Paths;
use crate::step::NULL;
use crate::value::{Mark, Shape, Value};
use assay_dex::program::{DefId, MethodId, TypeId};
use std::rc::Rc;

/// What a call runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    App(DefId),
    Platform(TypeId),
}

impl Machine<'_, '_> {
    /// Calls what the classes of the receiver say.
    pub(crate) fn dispatch(&mut self, signature: &Rc<Signature>, args: Vec<Value>) -> Paths {
        let receiver = args.first().copied().unwrap_or(Value::ZERO);
        let mut groups: Vec<(Target, Vec<Shape>)> = Vec::new();
        for shape in self.pool.shapes(receiver.shape).iter() {
            if *shape == Shape::Word(0) {
                continue;
            }
            for target in self.targets(signature, *shape) {
                match groups.iter_mut().find(|group| group.0 == target) {
                    Some(group) => group.1.push(*shape),
                    None => groups.push((target, vec![*shape])),
                }
            }
        }
        if groups.is_empty() {
            return self.throw_new(NULL, None);
        }
        // Which of several known objects it is called on tells what chose it.
        let known = groups.len() > 1 && self.objects(receiver).is_some();
        let chosen = if known { receiver.mark } else { Mark::NONE };
        let guard = self.enter_choice(chosen);
        let paths = self.choose(groups.len(), |machine, number| {
            let Some((target, shapes)) = groups.get(number) else {
                return Paths::Many(Vec::new());
            };
            let mut args = args.clone();
            if let Some(first) = args.first_mut() {
                first.shape = machine.pool.one_of(shapes.clone());
            }
            match target {
                Target::App(def) => machine.call(*def, args),
                Target::Platform(class) => machine.platform(Call {
                    signature: Rc::clone(signature),
                    class: *class,
                    args,
                    is_static: false,
                }),
            }
        });
        self.leave_choice(guard);
        paths
    }

    pub(crate) fn targets(&mut self, signature: &Signature, shape: Shape) -> Vec<Target> {
        let key = signature.key;
        if let Some(class) = self.class_of(shape) {
            return vec![match self.lookup.find(class, key.name, key.proto) {
                Some(def) => Target::App(def),
                None if self.program.class_of(class).is_some() => {
                    Target::Platform(self.lookup.platform_class(class))
                }
                None => Target::Platform(class),
            }];
        }
        let bound = match shape {
            Shape::Unknown(bound) if bound.is_some() => bound,
            _ => key.class,
        };
        self.possible_targets(signature, bound)
    }

    /// What a call on an object that is not known may run: methods of classes that were
    /// instantiated, and the platform's own.
    pub(crate) fn possible_targets(&mut self, signature: &Signature, bound: TypeId) -> Vec<Target> {
        let key = signature.key;
        let mut found: Vec<Target> = self
            .possible_methods(signature.method, bound)
            .iter()
            .map(|def| Target::App(*def))
            .collect();
        if found.len() > self.limits.receivers {
            self.cut("a call on too many classes");
            found.clear();
        }
        if self.program.class_of(bound).is_none() {
            found.push(Target::Platform(bound));
        } else if found.is_empty() {
            // Nothing of this class was made: what its own code does is the best guess.
            match self.lookup.find(bound, key.name, key.proto) {
                Some(def) => found.push(Target::App(def)),
                None => found.push(Target::Platform(self.lookup.platform_class(bound))),
            }
        }
        found
    }

    /// The methods of the app that a call on an unknown object may run, by the classes of which an
    /// object was made so far.
    pub(crate) fn possible_methods(&mut self, method: MethodId, bound: TypeId) -> Rc<[DefId]> {
        let (seen, mut found) = match self.possible.get(&(method, bound)) {
            Some((seen, defs)) if *seen == self.instantiated.len() => return Rc::clone(defs),
            Some((seen, defs)) => (*seen, defs.to_vec()),
            None => (0, Vec::new()),
        };
        if let Some(key) = self.program.method(method) {
            for class in self.instantiated.iter().skip(seen) {
                if self.program.class_of(*class).is_none()
                    || self.lookup.is_subtype(*class, bound) != Some(true)
                {
                    continue;
                }
                let def = self.lookup.find(*class, key.name, key.proto);
                found.extend(def.filter(|def| !found.contains(def)));
            }
        }
        found.sort_unstable();
        let found: Rc<[DefId]> = found.into();
        let seen = self.instantiated.len();
        self.possible
            .insert((method, bound), (seen, Rc::clone(&found)));
        found
    }
}
