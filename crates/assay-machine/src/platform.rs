//! Calls the program does not define: what the models say of them.

use std::rc::Rc;

use crate::call::Call;
use crate::machine::Machine;
use crate::model::{Row, When};
use crate::natives::{self, Native};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Mark, Shape, Value};

/// What is known of a method of one class.
#[derive(Debug, Default)]
pub(crate) struct Binding {
    natives: Vec<Native>,
    rows: Vec<usize>,
}

/// What a call of the platform costs beside its own, in instructions.
const PLATFORM_STEPS: u64 = 8;
/// Elements of the receiver that cost as much as one instruction.
const CELLS_A_STEP: u64 = 4;

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
        if let Some(thrown) = self.denied(&rows) {
            return thrown;
        }
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
        if let Some(thrown) = self.denied(&rows) {
            return thrown;
        }
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

    pub(crate) fn bind(&mut self, call: &Call) -> Rc<Binding> {
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
            let rows = self.models.rows(&class, &call.signature.name, &descriptor);
            // What a user lists counts for all that is below it too.
            let first = binding.rows.is_empty();
            let listed = rows.filter(|number| first || self.models.is_listed_by_user(*number));
            binding.rows.extend(listed);
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

    pub(crate) fn holds(&mut self, row: &Row, call: &Call) -> bool {
        row.when
            .iter()
            .all(|when| self.condition(when, call.arg(when.arg)))
    }

    /// Whether a condition may hold; an argument that is not known may be anything.
    pub(crate) fn condition(&mut self, when: &When, value: Value) -> bool {
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

    // ---- values -------------------------------------------------------------------------------

    /// A call no model covers: anything may come back, and it carries all that went in.
    pub(crate) fn unmodelled(&mut self, call: &Call) -> Paths {
        if call.name() != "<init>" {
            let shown = call.signature.shown();
            *self.unmodelled.entry(shown).or_default() += 1;
        }
        let mut read = Mark::NONE;
        if self.is_native(&call.signature) {
            if self.lacks_code(None) {
                return self.throw_new(super::natives::UNLINKED, None);
            }
            self.native_calls(&call.signature, &call.args);
            read = self.native_deeds(call);
        }
        let value = self.result_of(call);
        let mark = self.spread_taint(call);
        let mark = self.pool.both(mark, read);
        let takes = ["remove", "unregister", "unbind", "cancel"]
            .iter()
            .any(|start| call.name().starts_with(start));
        for number in (1..=call.count()).filter(|_| !takes) {
            self.offer(number, call);
        }
        Paths::returned(value.marked(self.pool.both(value.mark, mark)))
    }

    /// All that goes in goes to the receiver and the result.
    pub(crate) fn spread_taint(&mut self, call: &Call) -> Mark {
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

    pub(crate) fn give(&mut self, paths: Paths, origin: Mark, rows: &[&Row], call: &Call) -> Paths {
        let out = rows.iter().find_map(|row| row.out.as_deref());
        let hashes = rows.iter().any(|row| row.hashes);
        if origin != Mark::NONE
            && let Some(out) = out.filter(|out| *out != "result")
        {
            if let Some(place) = self.place(out, call) {
                self.taint_object(place, origin);
                self.pour(place, origin);
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
        let mark = self.measured(call.name(), mark);
        if origin != Mark::NONE {
            self.taint_object(value, origin);
        }
        Paths::returned(value.marked(mark))
    }

    // ---- callbacks ----------------------------------------------------------------------------

    // ---- static fields ------------------------------------------------------------------------
}
