//! Calls: which method runs, with what, and the initialisation of classes.

use std::rc::Rc;

use assay_dex::program::{BodyId, DefId, MethodId, TypeId, access};

use crate::code::Op;
use crate::content::Content;
use crate::lookup::Signature;
use crate::machine::Machine;
use crate::run::{End, Frame, Paths, State, Step};
use crate::slots;
use crate::step::NULL;
use crate::value::{Mark, Shape, Value};

/// How far the initialisation of a class has come, in the slot [`slots::INIT`].
const RUNNING: i32 = 1;
const DONE: i32 = 2;
const FAILED: i32 = 3;

/// Activations of one method that may be open where its arguments are not known.
const MOST_OPEN: usize = 3;

/// A call of a method the program does not define.
#[derive(Debug, Clone)]
pub struct Call {
    /// What is called.
    pub signature: Rc<Signature>,
    /// The platform class whose method it is: that of the receiver where it is known.
    pub class: TypeId,
    /// Receiver (of all but static methods) and arguments, one value each.
    pub args: Vec<Value>,
    /// Whether there is no receiver.
    pub is_static: bool,
}

impl Call {
    /// The receiver, or the first argument of a static method.
    #[must_use]
    pub fn receiver(&self) -> Value {
        self.args.first().copied().unwrap_or(Value::ZERO)
    }

    /// An argument by its number, from 1; 0 is the receiver. Static methods count from 1 too.
    #[must_use]
    pub fn arg(&self, number: usize) -> Value {
        let at = if self.is_static {
            number.checked_sub(1)
        } else {
            Some(number)
        };
        at.and_then(|at| self.args.get(at))
            .copied()
            .unwrap_or(Value::ZERO)
    }

    /// How many arguments there are, the receiver left out.
    #[must_use]
    pub fn count(&self) -> usize {
        self.args.len() - usize::from(!self.is_static).min(self.args.len())
    }

    /// The name of the method.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.signature.name
    }
}

/// A call keeps one part in so many of the steps left for what follows it.
const SHARE_KEPT: u64 = 32;

/// Elements that are looked at for the price of one instruction.
const CELLS_A_STEP: u64 = 8;
/// Elements of one array, list or map that are asked what they carry.
const MOST_HELD: usize = 1_024;

/// What a call runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    App(DefId),
    Platform(TypeId),
}

impl<'a> Machine<'_, 'a> {
    /// Values of the argument registers, one a register.
    pub(crate) fn arguments_of(&self, frame: &Frame<'a>, op: &Op, state: &State) -> Vec<Value> {
        let first = usize::try_from(op.literal).unwrap_or(0);
        let registers = frame
            .code
            .args
            .get(first..first + usize::from(op.c))
            .unwrap_or_default();
        registers
            .iter()
            .map(|register| state.get(*register))
            .collect()
    }

    /// One value an argument: the second register of wide ones left out.
    fn compact(signature: &Signature, registers: Vec<Value>, is_static: bool) -> Vec<Value> {
        if !signature.wide.contains(&true) {
            return registers;
        }
        let mut registers = registers.into_iter();
        let mut args: Vec<Value> = registers.by_ref().take(usize::from(!is_static)).collect();
        for wide in &signature.wide {
            args.extend(registers.next());
            if *wide {
                registers.next();
            }
        }
        args
    }

    /// Runs a call instruction (all but those through method handles).
    pub(crate) fn invoke(
        &mut self,
        frame: &mut Frame<'a>,
        op: &Op,
        state: &mut State,
        stop: u32,
    ) -> Step {
        let Some(signature) = self.lookup.signature(MethodId(op.x)) else {
            self.cut("a call to no known method");
            state.pc += 1;
            return Step::Go;
        };
        let pc = frame.code.pc(state.pc);
        if let Some(site) = self.stack.last_mut() {
            site.pc = pc;
        }
        let kind = if op.code >= 0x74 {
            op.code - 0x74
        } else {
            op.code - 0x6e
        };
        let is_static = kind == 3;
        if is_static && let Some(step) = self.initialised(frame, signature.key.class, state, stop) {
            return step;
        }
        let args = Self::compact(&signature, self.arguments_of(frame, op, state), is_static);
        let receiver = args.first().copied().unwrap_or(Value::ZERO);
        if !is_static && receiver.is_null() {
            return self.raise(frame, state, NULL, stop);
        }
        if kind == 2
            && let Some(paths) = self.made_by(&signature, &args)
        {
            let placeholder = receiver.shape;
            if let Paths::One(End::Returned(value)) = paths {
                // Every register that holds the object made by `new-instance` holds this one.
                for register in &mut state.registers {
                    if register.shape == placeholder {
                        *register = value;
                    }
                }
            }
            return self.land(frame, state, paths, stop);
        }
        let paths = match kind {
            0 | 4 => {
                self.forget_null(frame, op, state, receiver);
                self.dispatch(&signature, args)
            }
            _ => self.call_exactly(&signature, args, is_static),
        };
        let paths = self.or_throws(frame, state, &signature, paths);
        if !self.world.implicit || matches!(paths, Paths::One(_)) {
            return self.land(frame, state, paths, stop);
        }
        // How a call ends tells what went into it.
        let mut mark = Mark::NONE;
        for value in self.arguments_of(frame, op, state) {
            let carried = self.carried(value);
            mark = self.pool.both(mark, carried);
        }
        let guard = self.enter_choice(mark);
        let step = self.land(frame, state, paths, stop);
        self.leave_choice(guard);
        step
    }

    /// A call of the platform that returned may throw what a handler here waits for, where the
    /// whole app is followed.
    fn or_throws(
        &mut self,
        frame: &Frame<'a>,
        state: &State,
        signature: &Signature,
        paths: Paths,
    ) -> Paths {
        let Paths::One(End::Returned(value)) = paths else {
            return paths;
        };
        if !self.world.exploring || self.program.class_of(signature.key.class).is_some() {
            return Paths::returned(value);
        }
        let wanted = frame
            .code
            .handlers(state.pc)
            .into_iter()
            .find_map(|handler| {
                let ty = handler.ty?;
                throws(&signature.class, &self.program.java_type(ty)).then_some(ty)
            });
        let Some(ty) = wanted else {
            return Paths::returned(value);
        };
        let thrown = self.make_here(ty, Content::default());
        Paths::Many(vec![
            (End::Returned(value), Vec::new()),
            (End::Thrown(thrown), Vec::new()),
        ])
    }

    /// What a constructor makes whose objects are values of the machine: strings and wrappers.
    pub(crate) fn made_by(&mut self, signature: &Rc<Signature>, args: &[Value]) -> Option<Paths> {
        if signature.name != "<init>" {
            return None;
        }
        let call = Call {
            signature: Rc::clone(signature),
            class: signature.key.class,
            args: args.to_vec(),
            is_static: false,
        };
        match signature.class.as_str() {
            "java.lang.String" => Some(crate::natives::text::made(self, &call)),
            _ => crate::natives::boxes::made(self, &call),
        }
    }

    /// Behind a call on it, a reference that may have been `null` is not.
    fn forget_null(&mut self, frame: &Frame<'a>, op: &Op, state: &mut State, receiver: Value) {
        if !matches!(receiver.shape, Shape::OneOf(_)) {
            return;
        }
        let shapes = self.pool.shapes(receiver.shape);
        let left: Vec<Shape> = shapes
            .iter()
            .copied()
            .filter(|shape| *shape != Shape::Word(0))
            .collect();
        if left.len() < shapes.len()
            && let Some(register) = usize::try_from(op.literal)
                .ok()
                .and_then(|first| frame.code.args.get(first))
                .copied()
        {
            let shape = self.pool.one_of(left);
            state.set(
                register,
                Value {
                    shape,
                    mark: receiver.mark,
                },
            );
        }
    }

    /// Calls the method of this very name: static, private, constructor, or of a superclass.
    pub(crate) fn call_exactly(
        &mut self,
        signature: &Rc<Signature>,
        args: Vec<Value>,
        is_static: bool,
    ) -> Paths {
        let key = signature.key;
        if let Some(def) = self.lookup.find(key.class, key.name, key.proto) {
            self.call(def, args)
        } else {
            // A constructor or method inherited from the platform.
            let class = if self.program.class_of(key.class).is_some() {
                self.lookup.platform_class(key.class)
            } else {
                key.class
            };
            self.platform(Call {
                signature: Rc::clone(signature),
                class,
                args,
                is_static,
            })
        }
    }

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
        self.choose(groups.len(), |machine, number| {
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
        })
    }

    fn targets(&mut self, signature: &Signature, shape: Shape) -> Vec<Target> {
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
    fn possible_targets(&mut self, signature: &Signature, bound: TypeId) -> Vec<Target> {
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
    fn possible_methods(&mut self, method: MethodId, bound: TypeId) -> Rc<[DefId]> {
        let made = self.instantiated.len();
        if let Some((known, defs)) = self.possible.get(&(method, bound))
            && *known == made
        {
            return Rc::clone(defs);
        }
        let mut classes: Vec<TypeId> = self.instantiated.iter().copied().collect();
        classes.sort_unstable();
        let mut found = Vec::new();
        if let Some(key) = self.program.method(method) {
            for class in classes {
                if self.program.class_of(class).is_none()
                    || self.lookup.is_subtype(class, bound) != Some(true)
                {
                    continue;
                }
                let def = self.lookup.find(class, key.name, key.proto);
                found.extend(def.filter(|def| !found.contains(def)));
            }
        }
        let found: Rc<[DefId]> = found.into();
        self.possible
            .insert((method, bound), (made, Rc::clone(&found)));
        found
    }

    /// Calls a method of the program with one value an argument.
    pub(crate) fn call(&mut self, def: DefId, args: Vec<Value>) -> Paths {
        let Some(known) = self.program.def(def).copied() else {
            return self.havoc(None, &args);
        };
        let signature = self.lookup.signature(known.method);
        let is_static = known.access & access::STATIC != 0;
        let code = Some(known.body)
            .filter(|body| *body != BodyId::NONE)
            .and_then(|body| self.code(body));
        let Some(code) = code else {
            return match signature {
                Some(signature) => {
                    let class = signature.key.class;
                    self.platform(Call {
                        signature,
                        class,
                        args,
                        is_static,
                    })
                }
                None => self.havoc(None, &args),
            };
        };
        let open = self.stack.iter().filter(|site| site.def == def).count();
        let guessing = self.may > 0
            && !args.iter().all(|arg| {
                matches!(
                    arg.shape,
                    Shape::Word(_) | Shape::Wide(_) | Shape::Text { .. }
                )
            });
        if self.stack.len() >= self.limits.depth as usize || (open >= MOST_OPEN && guessing) {
            self.cut(if open >= MOST_OPEN {
                "recursion"
            } else {
                "calls too deep"
            });
            return self.havoc(signature.as_deref(), &args);
        }
        if self.costly.contains(&def) && self.may + self.looping > 0 {
            self.cut("a method that took too many steps before");
            return self.havoc(signature.as_deref(), &args);
        }
        let registers = match &signature {
            Some(signature) if signature.wide.contains(&true) => {
                spread(signature, args.clone(), is_static)
            }
            _ => args.clone(),
        };
        self.within_means(def, signature.as_deref(), &args, |machine| {
            machine.activate(code, def, known.body, &registers)
        })
    }

    /// Runs a call on a part of the steps that are left, so that one that takes too many does not
    /// take all. What was given up in it ends as a call that is not followed.
    fn within_means(
        &mut self,
        def: DefId,
        signature: Option<&Signature>,
        args: &[Value],
        run: impl FnOnce(&mut Self) -> Paths,
    ) -> Paths {
        let most = match (self.looping, self.may) {
            (0, 0) => self.limits.entry_steps,
            (0, _) => self.limits.guess_steps,
            _ => self.limits.loop_steps,
        };
        let before = self.left;
        let share = (before - before / SHARE_KEPT).min(most);
        self.left = share;
        let paths = run(self);
        let starved = self.left == 0;
        self.left = before - (share - self.left);
        if starved {
            self.cut("a method that takes too many steps");
            self.costly.insert(def);
        }
        let cut = match &paths {
            Paths::One(end) => matches!(end, End::Cut),
            Paths::Many(ends) => ends.iter().any(|(end, _)| matches!(end, End::Cut)),
        };
        if !cut {
            return paths;
        }
        // Until the caller returns, what follows rests on a guess.
        self.may += 1;
        let Paths::One(End::Returned(value)) = self.havoc(signature, args) else {
            return paths;
        };
        match paths {
            Paths::One(_) => Paths::returned(value),
            Paths::Many(ends) => {
                let ends = ends.into_iter().map(|(end, delta)| match end {
                    End::Cut => (End::Returned(value), delta),
                    end => (end, delta),
                });
                self.meet(ends.collect())
            }
        }
    }

    /// The end of a call that is not followed: anything of its type, carrying all that went in.
    pub(crate) fn havoc(&mut self, signature: Option<&Signature>, args: &[Value]) -> Paths {
        let mut mark = Mark::NONE;
        for arg in args {
            let carried = self.carried(*arg);
            mark = self.pool.both(mark, carried);
            for id in self.objects(*arg).unwrap_or_default() {
                if let Some(content) = self.heap.get_mut(id) {
                    content.open = true;
                }
            }
        }
        let result = match signature {
            Some(signature) => self.anything(signature.result),
            None => Value::ANY,
        };
        Paths::returned(result.marked(mark))
    }

    /// Any value of a type.
    pub(crate) fn anything(&mut self, ty: TypeId) -> Value {
        match self.program.descriptor(ty) {
            b"V" => Value::ZERO,
            b"Z" => Value::of(self.pool.one_of(vec![Shape::Word(0), Shape::Word(1)])),
            _ => Value::unknown(ty),
        }
    }

    /// What a value carries, with what the object it points to carries.
    pub(crate) fn carried(&mut self, value: Value) -> Mark {
        self.carried_within(value, 3)
    }

    fn carried_within(&mut self, value: Value, depth: u32) -> Mark {
        let mut mark = value.mark;
        // Before anything was read nothing can be carried.
        if depth == 0 || self.pool.is_clean() {
            return mark;
        }
        for id in self.objects(value).unwrap_or_default() {
            let Some(content) = self.heap.shared(id) else {
                continue;
            };
            mark = self.pool.both(mark, content.mark);
            // Only what the machine's own models keep, and elements: fields of the app's objects
            // are not read by a platform method.
            for (key, held) in &content.fields {
                if *key >= slots::FIRST || self.program.class_of(self.heap.class(id)).is_none() {
                    let inner = self.carried_within(*held, depth - 1);
                    mark = self.pool.both(mark, inner);
                }
            }
            let mut asked = 0;
            for held in content.held().take(MOST_HELD) {
                asked += 1;
                let inner = match held.shape {
                    Shape::Ref(_) | Shape::OneOf(_) => self.carried_within(held, depth - 1),
                    _ => held.mark,
                };
                mark = self.pool.both(mark, inner);
            }
            self.charge(asked / CELLS_A_STEP);
        }
        mark
    }

    // ---- initialisation of classes ------------------------------------------------------------

    /// Sees that a class is initialised (JLS 12.4.2). Some step where that does not just go on.
    pub(crate) fn initialised(
        &mut self,
        frame: &mut Frame<'a>,
        class: TypeId,
        state: &mut State,
        stop: u32,
    ) -> Option<Step> {
        if self.is_initialised(class) {
            return None;
        }
        let pc = frame.code.pc(state.pc);
        if let Some(site) = self.stack.last_mut() {
            site.pc = pc;
        }
        match self.initialise(class) {
            Paths::One(End::Returned(_)) => None,
            Paths::One(End::Thrown(value)) => Some(self.thrown(frame, state, value, stop)),
            Paths::One(end) => Some(Step::Split(Paths::One(end))),
            Paths::Many(ends) => {
                self.cut("an initialiser that may throw");
                let on = ends
                    .into_iter()
                    .find(|(end, _)| matches!(end, End::Returned(_)));
                match on {
                    Some((_, delta)) => {
                        self.heap.apply(&delta);
                        None
                    }
                    None => Some(Step::Split(Paths::One(End::Exited))),
                }
            }
        }
    }

    fn is_initialised(&mut self, class: TypeId) -> bool {
        if self.program.class_of(class).is_none() {
            return true;
        }
        let Some(holder) = self.statics.get(&class) else {
            return false;
        };
        let state = self
            .heap
            .get(*holder)
            .and_then(|content| content.field(slots::INIT));
        state.is_some_and(|state| !state.is_null() && state != Value::int(FAILED))
    }

    pub(crate) fn initialise(&mut self, class: TypeId) -> Paths {
        let done = Paths::returned(Value::ZERO);
        if self.is_initialised(class) {
            return done;
        }
        let Some(known) = self
            .program
            .class_of(class)
            .and_then(|id| self.program.class(id))
        else {
            return done;
        };
        let superclass = known.superclass;
        let holder = Value::object(self.statics_of(class));
        if self.field_of(holder, slots::INIT) == Some(Value::int(FAILED)) {
            return self.throw_new("Ljava/lang/NoClassDefFoundError;", None);
        }
        self.set_field_of(holder, slots::INIT, Value::int(RUNNING));
        if superclass.is_some()
            && let Paths::One(End::Thrown(thrown)) = self.initialise(superclass)
        {
            self.set_field_of(holder, slots::INIT, Value::int(FAILED));
            return Paths::One(End::Thrown(thrown));
        }
        let initialiser = self
            .lookup
            .defs(class)
            .find(|def| self.program.name_of(*def) == b"<clinit>");
        let paths = match initialiser {
            Some(def) => self.call(def, Vec::new()),
            None => done,
        };
        match paths {
            Paths::One(End::Thrown(_)) => {
                self.set_field_of(holder, slots::INIT, Value::int(FAILED));
                self.throw_new("Ljava/lang/ExceptionInInitializerError;", None)
            }
            Paths::Many(ends) => {
                self.cut("an initialiser that may throw");
                match ends
                    .into_iter()
                    .find(|(end, _)| matches!(end, End::Returned(_)))
                {
                    Some((end, delta)) => {
                        self.heap.apply(&delta);
                        self.set_field_of(holder, slots::INIT, Value::int(DONE));
                        Paths::One(end)
                    }
                    None => Paths::One(End::Exited),
                }
            }
            paths => {
                self.set_field_of(holder, slots::INIT, Value::int(DONE));
                paths
            }
        }
    }

    /// What an object of a class holds before its constructor runs.
    pub(crate) fn empty(&self, class: TypeId) -> Content {
        let platform = if self.program.class_of(class).is_some() {
            self.lookup.platform_class(class)
        } else {
            class
        };
        self.models.empty(&self.program.java_type(platform))
    }
}

/// Whether calls of a platform class may throw an exception for reasons outside the app.
fn throws(class: &str, exception: &str) -> bool {
    let by = |starts: &[&str]| starts.iter().any(|start| class.starts_with(start));
    match exception {
        "java.io.IOException"
        | "java.net.SocketTimeoutException"
        | "java.net.UnknownHostException" => {
            by(&[
                "java.io.",
                "java.net.",
                "javax.net.",
                "android.content.res.AssetManager",
                "android.util.JsonReader",
            ]) && !class.contains("Array")
                && !class.starts_with("java.io.String")
                && class != "java.io.File"
        }
        "org.json.JSONException" => by(&["org.json."]),
        "android.content.pm.PackageManager$NameNotFoundException" => {
            by(&["android.content.pm.PackageManager"])
        }
        "android.os.RemoteException" => by(&["android.os.IBinder", "android.os.Messenger"]),
        "java.lang.Exception" | "java.lang.Throwable" => by(&[
            "java.net.",
            "javax.net.",
            "android.content.ContentResolver",
            "android.content.pm.",
            "android.location.",
        ]),
        _ => false,
    }
}

/// One value a register.
fn spread(signature: &Signature, args: Vec<Value>, is_static: bool) -> Vec<Value> {
    let mut args = args.into_iter();
    let mut registers: Vec<Value> = args.by_ref().take(usize::from(!is_static)).collect();
    for (arg, wide) in args.zip(&signature.wide) {
        registers.push(arg);
        if *wide {
            registers.push(Value::ANY);
        }
    }
    registers
}
