//! Methods of the app that the platform calls back, and its static fields.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::model::{Callback, Row};
use crate::natives::{self};
use crate::pool::Origin;
use crate::record::LEVELS;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};
use crate::world::{Listener, Tag, Task};
use assay_dex::program::{FieldId, TypeId};

impl Machine<'_, '_> {
    /// An object of the app that is handed to the platform may be called back.
    pub(crate) fn offer(&mut self, number: usize, call: &Call) {
        let value = call.arg(number);
        let declared = call
            .signature
            .params
            .get(number.saturating_sub(1))
            .copied()
            .unwrap_or(TypeId::NONE);
        let interface = self.program.java_type(declared);
        for id in self.objects(value).unwrap_or_default() {
            let class = self.heap.class(id);
            if self.program.class_of(class).is_some() {
                if !self.awaits_surface(call) {
                    self.soon(Value::object(id), &interface, &[], &call.signature.shown());
                }
                self.world.listen(Listener {
                    kind: "event".to_owned(),
                    object: Value::object(id),
                    method: if interface == "java.lang.Object" {
                        String::new()
                    } else {
                        format!("#{interface}")
                    },
                    args: Vec::new(),
                    holder: if call.is_static {
                        Value::ZERO
                    } else {
                        call.receiver()
                    },
                    why: call.signature.shown(),
                });
            }
        }
    }

    /// Some interfaces are called by themselves soon after they were handed over.
    pub(crate) fn soon(&mut self, object: Value, interface: &str, args: &[Value], why: &str) {
        let models = self.models;
        if self.world.exploring {
            return;
        }
        for entry in models
            .entries
            .iter()
            .filter(|entry| entry.class == interface)
        {
            if entry.fires.as_deref() == Some("soon") && self.answers_to(object, &entry.method) {
                self.later(object, &entry.method, args.to_vec(), 0, why);
            }
        }
    }

    pub(crate) fn hand_over(&mut self, rows: &[&Row], call: &Call) {
        for row in rows {
            for callback in &row.calls {
                self.callback(callback, call);
            }
        }
    }

    pub(crate) fn callback(&mut self, callback: &Callback, call: &Call) {
        let object = call.arg(callback.arg);
        if object.is_null() {
            return;
        }
        let args: Vec<Value> = callback
            .args
            .iter()
            .enumerate()
            .map(|(number, words)| match words.strip_prefix("source ") {
                Some(kind) => {
                    let mark = self.parameter_source(kind, object, &callback.method);
                    self.given_source(&callback.method, number, mark)
                }
                None if words == "any" => Value::ANY,
                None => self.spelled(words, call),
            })
            .collect();
        let delay = callback
            .delay
            .map_or(Value::wide(0), |number| call.arg(number));
        let delay = match delay.shape {
            Shape::Word(word) => i64::from(word),
            Shape::Wide(wide) => wide,
            _ => 0,
        };
        match callback.when.as_str() {
            "now" => {
                let _ = self.call_back(object, &callback.method, args);
            }
            "post" | "thread" | "later" => {
                let task = Task {
                    due: self.world.time.saturating_add(delay.max(0)),
                    order: 0,
                    sure: self.may == 0 && callback.when != "later",
                    object,
                    method: callback.method.clone(),
                    args,
                    why: call.signature.shown(),
                    tag: Tag::NONE,
                    process: String::new(),
                };
                self.world.post(task);
            }
            kind => self.world.listen(Listener {
                kind: kind.to_owned(),
                object,
                method: callback.method.clone(),
                args,
                holder: call.receiver(),
                why: call.signature.shown(),
            }),
        }
    }

    /// Calls a method of an object by name and descriptor, on all objects it may be.
    pub(crate) fn call_back(&mut self, object: Value, method: &str, args: Vec<Value>) -> Paths {
        let Some((name, _)) = method.split_once('(') else {
            return Paths::returned(Value::ZERO);
        };
        let descriptor = method.get(name.len()..).unwrap_or_default();
        let count = parameters(descriptor);
        let shapes: Vec<Shape> = self.pool.shapes(object.shape).iter().copied().collect();
        let mut found = Vec::new();
        for shape in shapes {
            let Some(class) = self.class_of(shape) else {
                continue;
            };
            if self.is_function(shape) {
                found.push((None, shape));
            } else if let Some(def) = self.lookup.find_named(class, name, descriptor) {
                found.push((Some(def), shape));
            }
        }
        if found.is_empty() {
            if name == "run" && self.is_future_task(object) {
                return self.run_future(object);
            }
            return Paths::returned(Value::ANY);
        }
        if self.called_back >= self.limits.depth {
            self.cut("calls too deep");
            return self.havoc(None, &args);
        }
        self.called_back += 1;
        let paths = self.choose(found.len(), |machine, number| {
            let Some((def, shape)) = found.get(number).copied() else {
                return Paths::Many(Vec::new());
            };
            let Some(def) = def else {
                let object = Value {
                    shape,
                    mark: object.mark,
                };
                return match machine.call_function(object, name, &args) {
                    Some(paths) => paths,
                    None => machine.havoc(None, &args),
                };
            };
            let mut all = vec![Value {
                shape,
                mark: object.mark,
            }];
            all.extend(
                args.iter()
                    .copied()
                    .chain(std::iter::repeat(Value::ANY))
                    .take(count),
            );
            machine.call(def, all)
        });
        self.called_back -= 1;
        paths
    }

    /// The levels of the platform that the app can be installed on.
    pub(crate) fn levels(&mut self) -> Value {
        let least = self.world.app.min_sdk;
        let mut levels: Vec<i32> = LEVELS.into_iter().filter(|level| *level > least).collect();
        levels.push(least);
        let shapes = levels.into_iter().map(Shape::Word).collect();
        Value::of(self.pool.one_of(shapes))
    }

    /// A static field of a platform class.
    pub(crate) fn platform_static(&mut self, field: FieldId) -> Value {
        let Some((class, name, ty)) = self.program.field(field) else {
            return Value::ANY;
        };
        let class = self.program.java_type(class);
        let name = String::from_utf8_lossy(self.program.name(name)).into_owned();
        if let Some(value) = natives::function::constant(self, &class, &name) {
            return value;
        }
        let models = self.models;
        if self.world.exploring && name == "SDK_INT" && class == "android.os.Build$VERSION" {
            return self.levels();
        }
        if let Some(known) = models.field(&class, &name) {
            let phone = known.phone.as_deref().filter(|_| self.world.exploring);
            let value = match phone
                .or(known.value.as_deref())
                .and_then(|value| value.split_once(' '))
            {
                Some(("int", number)) => number.parse().map_or(Value::ANY, Value::int),
                Some(("text", text)) => self.pool.literal(text),
                Some(("uri", text)) => {
                    let text = self.pool.literal(text);
                    let uri = self.type_of("Landroid/net/Uri;");
                    let made = self.one_with(&class, &name, uri, Content::default());
                    self.set_field_of(made, slots::DATA, text);
                    made
                }
                Some(("release", _)) => {
                    self.asked_release = true;
                    Value::int(self.world.sdk)
                }
                // What tells of a phone is never missing.
                _ if known.source.is_some() && self.is_text(ty) => self.some_text(Mark::NONE),
                _ => Value::unknown(ty),
            };
            let Some(kind) = &known.source else {
                return value;
            };
            let api = format!("{class}.{name}");
            let event = self.record("source", kind, &api, Vec::new(), Mark::NONE);
            let mark = self.pool.origin(Origin {
                event,
                sure: true,
                hashed: false,
                implicit: false,
                size: false,
            });
            return value.marked(mark);
        }
        match self.program.descriptor(ty).first() {
            Some(b'L') if !self.is_text(ty) => {
                let content = self.models.empty(&self.program.java_type(ty));
                self.one_with(&class, &name, ty, content)
            }
            _ => Value::unknown(ty),
        }
    }
}

/// How many parameters a descriptor has.
pub(crate) fn parameters(descriptor: &str) -> usize {
    let inside = descriptor
        .trim_start_matches('(')
        .split(')')
        .next()
        .unwrap_or_default();
    let (mut count, mut letters) = (0, inside.chars());
    while let Some(letter) = letters.next() {
        if letter == '[' {
            continue;
        }
        if letter == 'L' {
            letters.by_ref().find(|letter| *letter == ';');
        }
        count += 1;
    }
    count
}
