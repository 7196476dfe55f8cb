//! The machine: one program, its state, what was looked up, and what running it has cost.

use std::collections::BTreeMap;
use std::rc::Rc;

use assay_dex::program::{BodyId, DefId, MethodId, MethodKey, Program, TypeId};
use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::code::Code;
use crate::content::Content;
use crate::heap::Heap;
use crate::lookup::Lookup;
use crate::model::Models;
use crate::platform::Binding;
use crate::pool::Pool;
use crate::run::{End, Paths};
use crate::trace::Trace;
use crate::value::{Mark, ObjectId, Shape, TextId, Value};
use crate::world::World;

/// What one run may cost. Counted, not timed: the same input gives the same answer everywhere.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Instructions of the whole run.
    pub steps: u64,
    /// Instructions of one entry: a callback, a message, a thread.
    pub entry_steps: u64,
    /// Instructions of one call on a way that is not known to be taken.
    pub guess_steps: u64,
    /// Instructions of one call inside a loop whose end is not known.
    pub loop_steps: u64,
    /// Instructions of its own a method may take in one entry on such ways.
    pub method_steps: u64,
    /// Calls inside calls.
    pub depth: u32,
    /// Cells of one array or list.
    pub cells: usize,
    /// Times a path may come back to one unknown branch before it is given up.
    pub visits: u32,
    /// Times one activation may jump backwards.
    pub jumps: u32,
    /// Classes an unknown receiver may have before a call on it is not followed.
    pub receivers: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            steps: 12_000_000,
            entry_steps: 1_000_000,
            guess_steps: 20_000,
            loop_steps: 20_000,
            method_steps: 2_000,
            depth: 96,
            cells: 1 << 16,
            visits: 12,
            jumps: 200_000,
            receivers: 8,
        }
    }
}

/// One activation on the stack, as events name it.
#[derive(Debug, Clone)]
pub struct Site {
    /// The method.
    pub def: DefId,
    /// The instruction, in code units.
    pub pc: u32,
}

/// Tells two activations of one piece of code apart: the code, the instruction, and the caller's.
pub(crate) type Place = (BodyId, u32, BodyId, u32);

/// One program under execution.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says one thing of what runs now"
)]
pub struct Machine<'p, 'a> {
    pub(crate) program: &'p Program<'a>,
    pub(crate) models: &'p Models,
    pub(crate) limits: Limits,
    pub(crate) pool: Pool,
    pub(crate) heap: Heap,
    pub(crate) lookup: Lookup<'p, 'a>,
    /// What the app's surroundings know: components, resources, the queue.
    pub(crate) world: World<'p>,
    /// What happened, in order.
    pub trace: Trace,
    /// How many unknown choices are open.
    pub(crate) may: u32,
    /// How many loops whose end is not known are being followed.
    pub(crate) looping: u32,
    /// Calls that are under way, the innermost last.
    pub(crate) stack: Vec<Site>,
    /// Object that holds the static fields of a class.
    pub(crate) statics: FxHashMap<TypeId, ObjectId>,
    /// The object that stands for all of one place, where a loop makes them.
    pub(crate) summaries: FxHashMap<Place, ObjectId>,
    /// Classes of which an object was made.
    pub(crate) instantiated: IndexSet<TypeId, FxBuildHasher>,
    /// What a call on an unknown object may run, as of a number of instantiated classes.
    pub(crate) possible: FxHashMap<(MethodId, TypeId), (usize, Rc<[DefId]>)>,
    /// One object for each name: services, singletons, opened files.
    pub(crate) named: FxHashMap<(String, String), ObjectId>,
    literals: FxHashMap<u32, TextId>,
    /// How often the task that runs slept.
    pub(crate) naps: u32,
    /// Calls back into the app that are open: a method without code may lead back to itself.
    pub(crate) called_back: u32,
    /// Texts of native libraries, once they were asked for.
    pub(crate) native_texts: Option<Rc<FxHashSet<Box<[u8]>>>>,
    /// Methods of a class that native libraries name: those of the class, and those of objects.
    pub(crate) natively_named: FxHashMap<TypeId, Rc<[Vec<DefId>; 2]>>,
    /// Methods of an SDK that returned to its host.
    pub(crate) returned: FxHashSet<DefId>,
    /// Annotations that were asked for.
    pub(crate) notes: Vec<assay_dex::program::Note>,
    /// Stages of streams that wait.
    pub(crate) stages: crate::natives::stream_later::Stages,
    pub(crate) bindings: FxHashMap<(TypeId, MethodId), Rc<Binding>>,
    /// The instruction that is followed next is one that does not throw.
    pub(crate) passes: bool,
    /// Instructions that ran.
    pub steps: u64,
    /// Instructions the current entry may still run.
    pub(crate) left: u64,
    /// Instructions all entries of the current event may still run.
    pub(crate) event_left: u64,
    /// What was cut or not known, by state, and how often.
    pub(crate) cuts: Vec<(String, &'static str, u64)>,
    /// Calls that no model covers, and how often they were made.
    pub unmodelled: BTreeMap<String, u64>,
    /// Components that were started: class and object.
    pub(crate) components: Vec<(String, Value)>,
    /// How often each component started, by state.
    pub(crate) times: FxHashMap<String, usize>,
    /// How many components started.
    pub(crate) started: u32,
    /// What was asked for is being started.
    pub(crate) starting: bool,
    /// What the consent window says, where one was recognised.
    pub(crate) consent_texts: Option<Vec<String>>,
    /// The task that runs.
    pub(crate) current: Option<crate::world::Task>,
    /// What holds the app's own instrumentation, where it ever had one.
    pub(crate) instruments: Option<ObjectId>,
    /// What ran, and the thread it ran on, when an exception ended it.
    pub(crate) fallen: Option<[Value; 2]>,
    /// Statics of processes that run beside.
    pub(crate) other_statics: BTreeMap<String, FxHashMap<TypeId, ObjectId>>,
    /// The app asked which release it runs on.
    pub(crate) asked_release: bool,
    /// What was and is being played to listeners of sensors.
    pub(crate) playing: crate::motion::Playing,
    /// The process ended.
    pub(crate) ended: bool,
    /// Methods that took too many steps in this entry.
    pub(crate) costly: FxHashSet<DefId>,
    /// Instructions of its own each method took on guesses in this entry.
    pub(crate) guessed: FxHashMap<DefId, u64>,
    /// Instructions of the calls that returned to the one under way.
    pub(crate) inner: u64,
    /// Methods of the app in place of which rows are used.
    pub(crate) replaced: FxHashSet<DefId>,
    /// Where each exception was thrown first.
    pub(crate) thrown_at: FxHashMap<ObjectId, Vec<Site>>,
    /// Which bodies ran, and which of their instructions.
    pub(crate) executed: FxHashMap<BodyId, Vec<u64>>,
}

impl<'p, 'a> Machine<'p, 'a> {
    /// A machine for a program.
    #[must_use]
    pub fn new(
        program: &'p Program<'a>,
        models: &'p Models,
        world: World<'p>,
        limits: Limits,
    ) -> Self {
        Self {
            program,
            models,
            limits,
            pool: Pool::default(),
            heap: Heap::default(),
            lookup: Lookup::new(program, models),
            world,
            trace: Trace::default(),
            may: 0,
            looping: 0,
            stack: Vec::new(),
            statics: FxHashMap::default(),
            summaries: FxHashMap::default(),
            instantiated: IndexSet::default(),
            possible: FxHashMap::default(),
            named: FxHashMap::default(),
            literals: FxHashMap::default(),
            native_texts: None,
            naps: 0,
            called_back: 0,
            natively_named: FxHashMap::default(),
            returned: FxHashSet::default(),
            notes: Vec::new(),
            stages: crate::natives::stream_later::Stages::default(),
            bindings: FxHashMap::default(),
            passes: false,
            steps: 0,
            left: limits.entry_steps,
            event_left: u64::MAX,
            cuts: Vec::new(),
            unmodelled: BTreeMap::new(),
            components: Vec::new(),
            times: FxHashMap::default(),
            started: 0,
            starting: false,
            consent_texts: None,
            current: None,
            instruments: None,
            fallen: None,
            other_statics: BTreeMap::new(),
            asked_release: false,
            playing: crate::motion::Playing::default(),
            ended: false,
            costly: FxHashSet::default(),
            guessed: FxHashMap::default(),
            inner: 0,
            replaced: crate::replaced::replaced(program, models),
            thrown_at: FxHashMap::default(),
            executed: FxHashMap::default(),
        }
    }

    /// Counts something that was cut, by the state it was cut in.
    pub(crate) fn cut(&mut self, what: &'static str) {
        let state = &self.world.state;
        let mut rows = self.cuts.iter_mut().rev();
        match rows.find(|(when, of, _)| *of == what && when == state) {
            Some((_, _, count)) => *count += 1,
            None => self.cuts.push((state.clone(), what, 1)),
        }
    }

    /// Pays for one instruction.
    pub(crate) fn pay(&mut self) -> bool {
        self.steps += 1;
        if self.left == 0 || self.steps > self.limits.steps {
            return false;
        }
        self.left -= 1;
        true
    }

    /// Pays for work beside instructions; the next instruction finds out that nothing is left.
    pub(crate) fn charge(&mut self, steps: u64) {
        self.steps += steps;
        self.left = self.left.saturating_sub(steps);
    }

    /// The code of a method.
    pub(crate) fn code(&mut self, body: BodyId) -> Option<Rc<Code<'a>>> {
        self.lookup.code(body)
    }

    /// A literal of the program, by its number.
    pub(crate) fn literal(&mut self, string: u32) -> Value {
        let text = if let Some(text) = self.literals.get(&string) {
            *text
        } else {
            let bytes = self.program.string(assay_dex::program::StrId(string));
            let text = self.pool.text(&assay_dex::mutf8::utf16(bytes));
            self.literals.insert(string, text);
            text
        };
        Value::of(Shape::Text { text, identity: 0 })
    }

    /// The type with a descriptor, if the program mentions it.
    pub(crate) fn type_of(&self, descriptor: &str) -> TypeId {
        self.program
            .type_of(descriptor.as_bytes())
            .unwrap_or(TypeId::NONE)
    }

    /// A new object of the platform or the app; its constructor is not run.
    pub(crate) fn make(&mut self, class: TypeId, content: Content) -> Value {
        if class.is_some() {
            self.instantiated.insert(class);
        }
        Value::object(self.heap.allocate(class, content))
    }

    /// A new object of a class by its Java name.
    pub(crate) fn make_named(&mut self, descriptor: &str) -> Value {
        let class = self.type_of(descriptor);
        self.make(class, Content::default())
    }

    /// A field of an object that a model keeps or the app wrote; none where it was never written.
    pub(crate) fn field_of(&self, object: Value, key: u32) -> Option<Value> {
        self.heap.get(object.as_object()?)?.field(key)
    }

    /// Writes a field of an object; joins where the object stands for several.
    pub(crate) fn set_field_of(&mut self, object: Value, key: u32, value: Value) {
        let Some(id) = object.as_object() else { return };
        let Self { heap, pool, .. } = self;
        let Some(content) = heap.get_mut(id) else {
            return;
        };
        let new = match (content.summary, content.field(key)) {
            (true, Some(old)) => pool.join(old, value),
            _ => value,
        };
        content.set_field(key, new);
    }

    /// Throws a new exception of a platform class.
    pub(crate) fn throw_new(&mut self, descriptor: &str, message: Option<&str>) -> Paths {
        // What the platform writes into it differs from version to version.
        let text = match message {
            Some(message) => self.pool.fresh_str(message),
            None => self.any_text(Mark::NONE),
        };
        self.throw_with(descriptor, text)
    }

    /// Throws a new exception of a platform class whose message quotes a value.
    pub(crate) fn throw_about(&mut self, descriptor: &str, mark: Mark) -> Paths {
        let text = self.any_text(mark);
        self.throw_with(descriptor, text)
    }

    fn throw_with(&mut self, descriptor: &str, text: Value) -> Paths {
        let exception = self.make_named(descriptor);
        self.set_field_of(exception, crate::slots::MESSAGE, text);
        self.note_thrown(exception);
        Paths::One(End::Thrown(exception))
    }

    /// Remembers where an exception was thrown first.
    pub(crate) fn note_thrown(&mut self, exception: Value) {
        if let Some(id) = exception.as_object() {
            let Self {
                stack, thrown_at, ..
            } = self;
            thrown_at.entry(id).or_insert_with(|| stack.clone());
        }
    }

    /// The class of the object a shape points to; none where it is not known.
    pub(crate) fn class_of(&self, shape: Shape) -> Option<TypeId> {
        match shape {
            Shape::Text { .. } | Shape::Pieces(_) => Some(self.type_of("Ljava/lang/String;")),
            Shape::Class(_) => Some(self.type_of("Ljava/lang/Class;")),
            Shape::Boxed(wrapper, _) => {
                Some(self.type_of(crate::natives::boxes::descriptor(wrapper)))
            }
            Shape::Ref(id) => Some(self.heap.class(id)).filter(|class| class.is_some()),
            Shape::Word(_)
            | Shape::Wide(_)
            | Shape::OneOf(_)
            | Shape::Term(_)
            | Shape::Unknown(_) => None,
        }
    }

    /// Runs something with a budget of its own.
    pub(crate) fn with_budget<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        let share = self.limits.entry_steps.min(self.event_left);
        let left = std::mem::replace(&mut self.left, share);
        self.costly.clear();
        self.guessed.clear();
        let out = run(self);
        if self.left == 0 {
            self.cut("an entry that takes too many steps");
        }
        if self.event_left != u64::MAX {
            self.event_left -= share - self.left;
        }
        if std::mem::take(&mut self.world.refused) > 0 {
            self.cut("too many listeners and messages");
        }
        self.left = left;
        out
    }

    /// The method a definition is named by.
    pub(crate) fn key_of(&self, def: DefId) -> Option<MethodKey> {
        self.program.method(self.program.def(def)?.method)
    }
}
