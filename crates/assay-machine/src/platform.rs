//! Calls the program does not define: what the models say of them.

use std::rc::Rc;

use assay_dex::program::{FieldId, TypeId};

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::model::{Callback, Row, When};
use crate::natives::{self, Native};
use crate::pool::Origin;
use crate::run::{End, Paths};
use crate::slots;
use crate::trace::Event;
use crate::value::{Mark, Shape, Value};
use crate::world::{Listener, Task};

/// What is known of a method of one class.
#[derive(Debug, Default)]
pub(crate) struct Binding {
    natives: Vec<Native>,
    rows: Vec<usize>,
}

/// Levels of the platform on phones that are in use.
const LEVELS: [i32; 6] = [26, 28, 29, 31, 33, 34];
/// What a call of the platform costs beside its own, in instructions.
const PLATFORM_STEPS: u64 = 8;
/// Elements of the receiver that cost as much as one instruction.
const CELLS_A_STEP: u64 = 4;
/// Most characters of an argument an event shows.
const MOST_SHOWN: usize = 200;

impl Machine<'_, '_> {
    /// Calls a method of the platform.
    pub(crate) fn platform(&mut self, call: Call) -> Paths {
        let size = self
            .one_object(call.receiver())
            .and_then(|id| self.heap.get(id))
            .map_or(0, super::content::Content::size);
        self.charge(PLATFORM_STEPS + size / CELLS_A_STEP);
        if !call.is_static
            && let Some(paths) = self.call_function(
                call.receiver(),
                call.name(),
                call.args.get(1..).unwrap_or_default(),
            )
        {
            return paths;
        }
        let binding = self.bind(&call);
        let mut rows: Vec<&Row> = Vec::new();
        for number in &binding.rows {
            let models = self.models;
            if let Some(row) = models.row(*number)
                && self.holds(row, &call)
            {
                rows.push(row);
            }
        }
        self.forget_listeners(&call);
        let origin = self.happens(&rows, &call);
        let mut paths = None;
        for native in &binding.natives {
            paths = native(self, &call);
            if paths.is_some() {
                break;
            }
        }
        let paths = match paths {
            Some(paths) => paths,
            None if rows.is_empty() => self.unmodelled(&call),
            None => self.by_rows(&rows, &call),
        };
        self.hand_over(&rows, &call);
        if rows.iter().any(|row| row.exits) {
            return Paths::One(End::Exited);
        }
        self.give(paths, origin, &rows, &call)
    }

    /// Calls a method of a platform class that the code does not mention, by name: reflection.
    pub(crate) fn platform_named(&mut self, class: &str, call: Call) -> Paths {
        let models = self.models;
        let family = models.family(class).unwrap_or("");
        let mut rows: Vec<&Row> = Vec::new();
        for number in models.rows(class, call.name(), "") {
            if let Some(row) = models.row(number)
                && self.holds(row, &call)
            {
                rows.push(row);
            }
        }
        let origin = self.happens(&rows, &call);
        let found = natives::find(class, family)
            .into_iter()
            .find_map(|native| native(self, &call));
        let paths = match found {
            Some(paths) => paths,
            None if rows.is_empty() => self.unmodelled(&call),
            None => self.by_rows(&rows, &call),
        };
        self.give(paths, origin, &rows, &call)
    }

    fn bind(&mut self, call: &Call) -> Rc<Binding> {
        let key = (call.class, call.signature.method);
        if let Some(known) = self.bindings.get(&key) {
            return Rc::clone(known);
        }
        let mut binding = Binding::default();
        let descriptor = self.lookup.descriptor_of(call.signature.key.proto);
        let mut line = self.lookup.supertypes(call.class).to_vec();
        // The class the call names may know more than that of the receiver.
        for ty in self.lookup.supertypes(call.signature.key.class).iter() {
            if !line.contains(ty) {
                line.push(*ty);
            }
        }
        let object = self.type_of("Ljava/lang/Object;");
        let above = !line.contains(&object);
        for ty in line {
            let class = self.program.java_type(ty);
            let family = self.models.family(&class).unwrap_or("");
            binding.natives.extend(natives::find(&class, family));
            if binding.rows.is_empty() {
                binding
                    .rows
                    .extend(self.models.rows(&class, &call.signature.name, &descriptor));
            }
        }
        if above {
            // Arrays and interfaces have the methods of `Object` too.
            binding
                .natives
                .extend(natives::find("java.lang.Object", ""));
        }
        let binding = Rc::new(binding);
        self.bindings.insert(key, Rc::clone(&binding));
        binding
    }

    fn holds(&mut self, row: &Row, call: &Call) -> bool {
        row.when
            .iter()
            .all(|when| self.condition(when, call.arg(when.arg)))
    }

    /// Whether a condition may hold; an argument that is not known may be anything.
    fn condition(&mut self, when: &When, value: Value) -> bool {
        if let Some(text) = self.told(value) {
            return when.is.iter().any(|wanted| match wanted.strip_suffix('*') {
                Some(prefix) => text.starts_with(prefix),
                None => *wanted == text,
            });
        }
        match value.shape {
            Shape::Word(word) => when.number.contains(&word.into()),
            Shape::Wide(wide) => when.number.contains(&wide),
            Shape::OneOf(_) => self
                .pool
                .shapes(value.shape)
                .iter()
                .any(|s| self.condition(when, Value::of(*s))),
            _ => false,
        }
    }

    /// The text a value is, or that the object it points to stands for (a URI, a builder).
    pub(crate) fn told(&self, value: Value) -> Option<String> {
        if let Some(text) = self.pool.known(value) {
            return Some(text);
        }
        let id = self.one_object(value)?;
        let content = self.heap.get(id)?;
        let held = [slots::VALUE, slots::DATA]
            .into_iter()
            .find_map(|key| content.field(key))?;
        self.pool.known(held)
    }

    // ---- what happens -------------------------------------------------------------------------

    /// Records what the rows say happens; the origin of what is read.
    fn happens(&mut self, rows: &[&Row], call: &Call) -> Mark {
        let mut origin = Mark::NONE;
        for row in rows {
            if let Some(kind) = &row.source {
                let mark = self.source(kind, call);
                if !self.withheld(row) {
                    origin = self.pool.both(origin, mark);
                }
            }
            if let Some(channel) = &row.sink {
                self.sink(channel, &row.args, call);
            }
            if let Some(event) = &row.event {
                self.event(event, "", Mark::NONE, call);
            }
        }
        origin
    }

    /// Whether the system gives nothing, since the user permitted none of what a row needs.
    fn withheld(&self, row: &Row) -> bool {
        let world = &self.world;
        world.exploring
            && !row.permission.is_empty()
            && !row.permission.iter().any(|name| {
                world
                    .granted
                    .iter()
                    .any(|granted| granted.strip_prefix("android.permission.") == Some(name))
            })
    }

    /// Records that a PI kind is read; the mark of what is read.
    pub(crate) fn source(&mut self, kind: &str, call: &Call) -> Mark {
        let event = self.event("source", kind, Mark::NONE, call);
        self.pool.origin(Origin {
            event,
            sure: true,
            hashed: false,
            implicit: false,
        })
    }

    /// Records that data is given away; nothing where the arguments carry nothing and the channel
    /// is no event of its own.
    pub(crate) fn sink(&mut self, channel: &str, which: &[usize], call: &Call) {
        let mut mark = self.world.control;
        for number in 0..=call.count() {
            if (which.is_empty() && number > 0) || which.contains(&number) {
                let carried = self.carried(call.arg(number));
                mark = self.pool.both(mark, carried);
            }
        }
        self.event("sink", channel, mark, call);
    }

    /// Records an event here and now; returns its number.
    pub(crate) fn event(&mut self, what: &str, kind: &str, mark: Mark, call: &Call) -> u32 {
        let args: Vec<String> = call
            .args
            .iter()
            .skip(usize::from(!call.is_static))
            .map(|arg| self.shown(*arg))
            .collect();
        let api = call.signature.shown();
        self.record(what, kind, &api, args, mark)
    }

    /// Records an event of any kind.
    pub(crate) fn record(
        &mut self,
        what: &str,
        kind: &str,
        api: &str,
        args: Vec<String>,
        mark: Mark,
    ) -> u32 {
        let event = Event {
            state: self.world.state.clone(),
            agreed: self.world.agreed,
            time: self.world.time,
            what: what.to_owned(),
            api: api.to_owned(),
            kind: kind.to_owned(),
            sure: self.may == 0 && !self.world.exploring,
            stack: self.stack.iter().map(|site| (site.def, site.pc)).collect(),
            args,
            entry: self.world.entry.clone(),
            mark,
        };
        let Self { trace, pool, .. } = self;
        trace.add(event, |a, b| pool.both(a, b))
    }

    /// A value as an event shows it.
    pub(crate) fn shown(&self, value: Value) -> String {
        match value.shape {
            Shape::Word(word) => word.to_string(),
            Shape::Wide(wide) => wide.to_string(),
            Shape::Boxed(_, bits) => bits.to_string(),
            Shape::Class(ty) => self.program.java_type(ty),
            Shape::OneOf(_) => {
                let shapes = self.pool.shapes(value.shape);
                let each: Vec<String> = shapes.iter().map(|s| self.shown(Value::of(*s))).collect();
                each.join(" | ")
            }
            Shape::Unknown(_) => "?".to_owned(),
            Shape::Text { .. } | Shape::Ref(_) => match self.told(value) {
                Some(text) => text.chars().take(MOST_SHOWN).collect(),
                // A `ComponentName` is the class it names.
                None => self
                    .component_of(value)
                    .or_else(|| {
                        self.class_of(value.shape)
                            .map(|ty| self.program.java_type(ty))
                    })
                    .unwrap_or_else(|| "?".to_owned()),
            },
        }
    }

    // ---- values -------------------------------------------------------------------------------

    fn by_rows(&mut self, rows: &[&Row], call: &Call) -> Paths {
        let returns = rows.iter().find_map(|row| row.returns.as_deref());
        let value = match returns {
            Some(words) => self.spelled(words, call),
            None => self.result_of(call),
        };
        let flows: Vec<&String> = rows.iter().flat_map(|row| &row.flows).collect();
        if flows.is_empty() {
            let mark = self.spread_taint(call);
            return Paths::returned(value.marked(self.pool.both(value.mark, mark)));
        }
        let mut value = value;
        for flow in flows {
            let Some((from, to)) = flow.split_once(" -> ") else {
                continue;
            };
            let from = self.place(from, call);
            let mark = from.map_or(Mark::NONE, |from| self.carried(from));
            if to == "result" {
                value = value.marked(self.pool.both(value.mark, mark));
            } else if let Some(to) = self.place(to, call) {
                self.taint_object(to, mark);
            }
        }
        Paths::returned(value)
    }

    fn place(&self, words: &str, call: &Call) -> Option<Value> {
        match words {
            "this" => Some(call.receiver()),
            words => words
                .strip_prefix("arg ")
                .and_then(|n| n.parse().ok())
                .map(|n| call.arg(n)),
        }
    }

    /// The value that words of a row stand for.
    pub(crate) fn spelled(&mut self, words: &str, call: &Call) -> Value {
        let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
        match first {
            "this" => call.receiver(),
            "arg" => rest.parse().map_or(Value::ANY, |number| call.arg(number)),
            "null" | "false" | "void" => Value::ZERO,
            "true" => Value::flag(true),
            "int" => rest.parse().map_or(Value::ANY, Value::int),
            "long" => rest.parse().map_or(Value::ANY, Value::wide),
            "text" => self.pool.literal(rest),
            "new" => self.fresh(rest, call),
            "one" => self.one_named(rest, ""),
            "some" => self.some_of(call.signature.result),
            "filled" => self.filled(call.signature.result),
            _ => self.result_of(call),
        }
    }

    /// A list of which it is known that it holds something.
    fn filled(&mut self, ty: TypeId) -> Value {
        let made = self.some_of(ty);
        let content = made.as_object().and_then(|id| self.heap.get_mut(id));
        if let Some(Content {
            body: crate::content::Body::Cells { cells, .. },
            ..
        }) = content
        {
            cells.push(Value::ANY);
        }
        made
    }

    fn fresh(&mut self, class: &str, call: &Call) -> Value {
        let ty = if class.is_empty() {
            call.signature.result
        } else {
            self.type_of(&assay_dex::program::java::descriptor(class))
        };
        let name = if class.is_empty() {
            self.program.java_type(ty)
        } else {
            class.to_owned()
        };
        let content = self.models.empty(&name);
        self.make_here(ty, content)
    }

    /// A new object; inside a loop whose end is not known, one for the place of the call.
    pub(crate) fn make_here(&mut self, class: TypeId, content: Content) -> Value {
        self.make_apart(class, content, "")
    }

    /// The same for calls that make several objects of a class, which `which` tells apart.
    pub(crate) fn make_apart(&mut self, class: TypeId, content: Content, which: &str) -> Value {
        if self.looping == 0 {
            return self.make(class, content);
        }
        let place = self.stack.last().map(|site| (site.def, site.pc));
        let name = format!("{place:?} {} {which}", class.0);
        self.one_with("made", &name, class, content)
    }

    /// The one object of a name.
    pub(crate) fn one_named(&mut self, class: &str, name: &str) -> Value {
        let ty = self.type_of(&assay_dex::program::java::descriptor(class));
        let content = self.models.empty(class);
        self.one_with(class, name, ty, content)
    }

    pub(crate) fn one_with(
        &mut self,
        group: &str,
        name: &str,
        class: TypeId,
        content: Content,
    ) -> Value {
        let key = (group.to_owned(), name.to_owned());
        if let Some(id) = self.named.get(&key).copied() {
            if self.heap.get(id).is_none() {
                self.heap.put(id, content);
            }
            return Value::object(id);
        }
        let made = self.make(class, content);
        if let Some(id) = made.as_object() {
            self.named.insert(key, id);
        }
        made
    }

    /// What a call returns of which nothing but the type is known.
    fn result_of(&mut self, call: &Call) -> Value {
        let result = call.signature.result;
        // Builders hand themselves on.
        if !call.is_static && result == call.signature.key.class && call.name() != "clone" {
            return call.receiver();
        }
        if !matches!(call.signature.result_letter, b'L' | b'[') || self.is_text(result) {
            return self.anything(result);
        }
        let made = self.some_of(result);
        let null = Shape::Word(0);
        Value {
            shape: self.pool.one_of(vec![made.shape, null]),
            mark: made.mark,
        }
    }

    fn is_text(&self, ty: TypeId) -> bool {
        matches!(
            self.program.descriptor(ty),
            b"Ljava/lang/String;" | b"Ljava/lang/Object;" | b"Ljava/lang/CharSequence;"
        )
    }

    /// An object of a type of which nothing else is known.
    pub(crate) fn some_of(&mut self, ty: TypeId) -> Value {
        let descriptor = self.program.descriptor(ty);
        match descriptor.first() {
            Some(b'[') => {
                let rest = match descriptor.get(1) {
                    Some(b'L' | b'[') => {
                        let inner = descriptor.get(1..).unwrap_or_default();
                        Value::unknown(self.program.type_of(inner).unwrap_or(TypeId::NONE))
                    }
                    _ => Value::ANY,
                };
                let body = crate::content::Body::Cells {
                    cells: Vec::new(),
                    rest: Some(rest),
                };
                self.make_here(
                    ty,
                    Content {
                        body,
                        ..Content::default()
                    },
                )
            }
            Some(b'L') if !self.is_text(ty) && self.program.class_of(ty).is_none() => {
                let content = self.unknown_content(ty);
                self.make_here(
                    ty,
                    Content {
                        bound: true,
                        ..content
                    },
                )
            }
            _ => self.anything(ty),
        }
    }

    /// What an object of a platform class holds of which nothing is known.
    fn unknown_content(&self, ty: TypeId) -> Content {
        use crate::content::Body;
        let mut content = self.models.empty(&self.program.java_type(ty));
        match &mut content.body {
            Body::Cells { rest, .. } => *rest = Some(Value::ANY),
            Body::Entries { rest, .. } => *rest = Some((Value::ANY, Value::ANY)),
            Body::Plain => {}
        }
        content
    }

    /// A call no model covers: anything may come back, and it carries all that went in.
    fn unmodelled(&mut self, call: &Call) -> Paths {
        if call.name() != "<init>" {
            let shown = call.signature.shown();
            *self.unmodelled.entry(shown).or_default() += 1;
        }
        let value = self.result_of(call);
        let mark = self.spread_taint(call);
        let takes = ["remove", "unregister", "unbind", "cancel"]
            .iter()
            .any(|start| call.name().starts_with(start));
        for number in (1..=call.count()).filter(|_| !takes) {
            self.offer(number, call);
        }
        Paths::returned(value.marked(self.pool.both(value.mark, mark)))
    }

    /// All that goes in goes to the receiver and the result.
    fn spread_taint(&mut self, call: &Call) -> Mark {
        let mut into = Mark::NONE;
        for number in 1..=call.count() {
            let carried = self.carried(call.arg(number));
            into = self.pool.both(into, carried);
        }
        if call.is_static {
            return into;
        }
        let receiver = call.receiver();
        let before = self.carried(receiver);
        self.taint_object(receiver, into);
        self.pool.both(before, into)
    }

    /// An object as a whole carries something more. Objects of the app's own classes carry in
    /// their fields.
    pub(crate) fn taint_object(&mut self, value: Value, mark: Mark) {
        if mark == Mark::NONE {
            return;
        }
        for id in self.objects(value).unwrap_or_default() {
            let Self { heap, pool, .. } = self;
            if let Some(content) = heap.get_mut(id) {
                content.mark = pool.both(content.mark, mark);
            }
        }
    }

    /// An object of the app that is handed to the platform may be called back.
    fn offer(&mut self, number: usize, call: &Call) {
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

    fn give(&mut self, paths: Paths, origin: Mark, rows: &[&Row], call: &Call) -> Paths {
        let out = rows.iter().find_map(|row| row.out.as_deref());
        let hashes = rows.iter().any(|row| row.hashes);
        if origin != Mark::NONE
            && let Some(out) = out.filter(|out| *out != "result")
        {
            if let Some(place) = self.place(out, call) {
                self.taint_object(place, origin);
            }
            return paths;
        }
        let Paths::One(End::Returned(value)) = paths else {
            return paths;
        };
        let mut mark = value.mark;
        if hashes {
            mark = self.pool.change(mark, |origin| origin.hashed = true);
        }
        let mark = self.pool.both(mark, origin);
        if origin != Mark::NONE {
            self.taint_object(value, origin);
        }
        Paths::returned(value.marked(mark))
    }

    // ---- callbacks ----------------------------------------------------------------------------

    fn hand_over(&mut self, rows: &[&Row], call: &Call) {
        for row in rows {
            for callback in &row.calls {
                self.callback(callback, call);
            }
        }
    }

    fn callback(&mut self, callback: &Callback, call: &Call) {
        let object = call.arg(callback.arg);
        if object.is_null() {
            return;
        }
        let args: Vec<Value> = callback
            .args
            .iter()
            .map(|words| match words.strip_prefix("source ") {
                Some(kind) => {
                    let mark = self.parameter_source(kind, object, &callback.method);
                    Value::ANY.marked(mark)
                }
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
            return Paths::returned(Value::ANY);
        }
        self.choose(found.len(), |machine, number| {
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
        })
    }

    /// The levels of the platform that the app can be installed on.
    fn levels(&mut self) -> Value {
        let least = self.world.app.min_sdk;
        let mut levels: Vec<i32> = LEVELS.into_iter().filter(|level| *level > least).collect();
        levels.push(least);
        let shapes = levels.into_iter().map(Shape::Word).collect();
        Value::of(self.pool.one_of(shapes))
    }

    // ---- static fields ------------------------------------------------------------------------

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
fn parameters(descriptor: &str) -> usize {
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
