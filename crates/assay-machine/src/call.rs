//! Calls: which method runs, with what, and the initialisation of classes.

use assay_dex::dex::{Args, Insn};
use assay_dex::program::{DefId, MethodKey, TypeId};

use crate::machine::{Ends, Machine};
use crate::run::{Frame, State, Step, Thrown};
use crate::value::Value;
use crate::world::{Content, Init, Object, World};

/// An argument, and whether it takes two registers.
pub(crate) type Arg = (Value, bool);

/// How deep the call is, and whether it is made in a loop whose end is not known.
pub(crate) type Context = (u32, bool);

impl<'a> Machine<'_, 'a> {
    /// Runs a call instruction (all but those through method handles).
    pub(crate) fn invoke(
        &mut self,
        frame: &Frame<'a>,
        insn: &Insn<'a>,
        args: Args,
        index: u32,
        mut state: State,
    ) -> Step {
        let tables = self.tables(frame.body);
        let method = tables.and_then(|tables| tables.methods.get(index as usize).copied());
        let Some(key) = method.and_then(|method| self.program.method(method)) else {
            self.cut("a call to no known method");
            state.pc += insn.units;
            return Step::Go(state);
        };
        let is_static = matches!(insn.opcode.0, 0x71 | 0x77);
        let given = self.arguments(key, is_static, args, &state);
        let receiver = given.first().map(|(value, _)| value.clone());
        if !is_static && receiver.as_ref().and_then(Value::is_null) == Some(true) {
            return self.throw("Ljava/lang/NullPointerException;", state);
        }
        let context = (frame.depth + 1, frame.looping);
        let dispatched = matches!(insn.opcode.0, 0x6e | 0x72 | 0x74 | 0x78);
        let next = insn.pc + insn.units;
        if is_static {
            return self.initialised(frame, key.class, state, |machine, state| {
                let world = state.world.clone();
                let ends = machine.call_named(key, &given, world, context);
                landed(ends, state, next)
            });
        }
        let world = state.world.clone();
        let ends = match receiver {
            Some(receiver) if dispatched => self.dispatch(key, &receiver, &given, world, context),
            _ => self.call_named(key, &given, world, context),
        };
        landed(ends, state, next)
    }

    fn arguments(&self, key: MethodKey, is_static: bool, args: Args, state: &State) -> Vec<Arg> {
        let mut registers = args.iter();
        let mut given = Vec::new();
        if !is_static {
            given.extend(
                registers
                    .next()
                    .map(|register| (state.get(register), false)),
            );
        }
        for ty in self.program.proto(key.proto).iter().skip(1) {
            let wide = matches!(self.program.descriptor(TypeId(*ty)), b"J" | b"D");
            given.extend(registers.next().map(|register| (state.get(register), wide)));
            if wide {
                registers.next();
            }
        }
        given
    }

    /// Calls a static method from outside: its class is initialised first.
    pub(crate) fn start(&mut self, key: MethodKey, args: &[Arg], world: World) -> Ends {
        let Ends { returned, thrown } = self.initialise(key.class, world, (0, false));
        let failed = Ends {
            returned: None,
            thrown,
        };
        match returned {
            Some((_, world)) => self.call_named(key, args, world, (0, false)).or(failed),
            None => failed,
        }
    }

    /// Calls the method of this very name: static, private, constructor, or of a superclass.
    pub(crate) fn call_named(
        &mut self,
        key: MethodKey,
        args: &[Arg],
        world: World,
        context: Context,
    ) -> Ends {
        match self.find(key.class, key.name, key.proto) {
            Some(def) => self.call(def, key, args, world, context),
            None => self.platform(key, args, world),
        }
    }

    /// Calls what the classes of the receiver say.
    fn dispatch(
        &mut self,
        key: MethodKey,
        receiver: &Value,
        args: &[Arg],
        world: World,
        context: Context,
    ) -> Ends {
        let Some(classes) = self.classes(receiver, &world) else {
            return self.platform(key, args, world);
        };
        let mut targets: Vec<Option<DefId>> = Vec::new();
        for class in classes {
            let target = self.find(class, key.name, key.proto);
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
        let several = targets.len() > 1;
        let mut ends = Ends::default();
        for target in targets {
            let mut world = world.clone();
            world.forked |= several;
            ends = ends.or(match target {
                Some(def) => self.call(def, key, args, world, context),
                None => self.platform(key, args, world),
            });
        }
        ends
    }

    /// Calls a method of the program.
    pub(crate) fn call(
        &mut self,
        def: DefId,
        key: MethodKey,
        args: &[Arg],
        world: World,
        context: Context,
    ) -> Ends {
        let body = self.program.def(def).map(|def| def.body);
        let Some((body, code)) = body.and_then(|body| Some((body, self.code(body)?))) else {
            return self.platform(key, args, world);
        };
        if context.0 > self.limits.depth {
            self.cut("calls too deep");
            return self.havoc(key, args, world);
        }
        self.activate(code, body, args, world, context)
    }

    /// Goes on once a class is initialised (JLS 12.4.2), or with what its initialiser throws.
    pub(crate) fn initialised(
        &mut self,
        frame: &Frame<'a>,
        class: TypeId,
        state: State,
        then: impl FnOnce(&mut Self, State) -> Step,
    ) -> Step {
        let registers = state.registers.clone();
        let mut before = state;
        let ends = self.initialise(
            class,
            before.world.clone(),
            (frame.depth + 1, frame.looping),
        );
        let thrown = ends.thrown.map(|(value, world)| Thrown {
            on: None,
            registers,
            value,
            world,
        });
        let Some((_, world)) = ends.returned else {
            return thrown.map_or_else(|| Step::Ends(Ends::default()), Step::Throws);
        };
        before.world = world;
        let step = then(self, before);
        match (step, thrown) {
            (step, None) => step,
            (Step::Go(state), Some(thrown)) => Step::Throws(Thrown {
                on: Some(state),
                ..thrown
            }),
            (step, Some(_)) => {
                self.cut("an initialiser that may throw before a call that may throw");
                step
            }
        }
    }

    fn initialise(&mut self, class: TypeId, mut world: World, context: Context) -> Ends {
        let done = || Ends::returns(Value::ZERO, World::default());
        let with = |world: World| Ends {
            returned: Some((Value::ZERO, world)),
            ..done()
        };
        let Some(known) = self
            .program
            .class_of(class)
            .and_then(|id| self.program.class(id))
        else {
            return with(world);
        };
        match world.init(class) {
            Some(Init::Done | Init::Running) => return with(world),
            Some(Init::Failed) => return self.exception("Ljava/lang/NoClassDefFoundError;", world),
            None => {}
        }
        world.set_init(class, Init::Running);
        let mut thrown = None;
        if known.superclass.is_some() {
            let above = self.initialise(known.superclass, world, context);
            thrown = above.thrown;
            match above.returned {
                Some((_, after)) => world = after,
                None => {
                    return Ends {
                        returned: None,
                        thrown,
                    };
                }
            }
        }
        let initialiser = (known.defs.start..known.defs.end)
            .map(DefId)
            .find(|def| self.program.name_of(*def) == b"<clinit>");
        let key = initialiser.and_then(|def| self.program.method(self.program.def(def)?.method));
        let mut ends = match (initialiser, key) {
            (Some(def), Some(key)) => self.call(def, key, &[], world, context),
            _ => with(world),
        };
        if let Some((_, world)) = &mut ends.returned {
            world.set_init(class, Init::Done);
        }
        if let Some((_, mut world)) = ends.thrown.take() {
            world.set_init(class, Init::Failed);
            ends.thrown = self
                .exception("Ljava/lang/ExceptionInInitializerError;", world)
                .thrown;
        }
        ends.or(Ends {
            returned: None,
            thrown,
        })
    }

    /// A new object of a place in the code. In a loop whose end is not known one object stands for
    /// all of that place, or there would be no end of them.
    pub(crate) fn allocate_at(
        &mut self,
        frame: &Frame<'a>,
        pc: u32,
        class: TypeId,
        content: Content,
        world: &mut World,
    ) -> Value {
        if !frame.looping {
            return self.allocate(class, content, world);
        }
        if let Some(id) = self.summaries.get(&(frame.body, pc)).copied() {
            let fresh = Object {
                class,
                content,
                summary: true,
            };
            let joined = world
                .get(id)
                .map_or_else(|| fresh.clone(), |old| old.join(&fresh));
            world.put(id, joined);
            return Value::object(id);
        }
        let value = self.allocate(class, content, world);
        if let Some(id) = value.as_object() {
            self.summaries.insert((frame.body, pc), id);
            if let Some(object) = world.get_mut(id) {
                object.summary = true;
            }
        }
        value
    }
}

/// Goes on behind a call.
fn landed(ends: Ends, state: State, next: u32) -> Step {
    let registers = state.registers.clone();
    let on = ends.returned.map(|(result, world)| State {
        pc: next,
        result,
        world,
        ..state
    });
    match (on, ends.thrown) {
        (Some(state), None) => Step::Go(state),
        (on, Some((value, world))) => Step::Throws(Thrown {
            on,
            registers,
            value,
            world,
        }),
        (None, None) => Step::Ends(Ends::default()),
    }
}
