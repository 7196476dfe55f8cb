//! Calls: which method runs, with what, and the initialisation of classes.

use std::rc::Rc;

use assay_dex::program::{BodyId, DefId, MethodId, TypeId, access};

use crate::code::Op;
use crate::content::Content;
use crate::lookup::Signature;
use crate::machine::Machine;
use crate::run::{End, Frame, Paths, State, Step};
use crate::step::NULL;
use crate::value::{Mark, Shape, Value};

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
    pub(crate) fn compact(
        signature: &Signature,
        registers: Vec<Value>,
        is_static: bool,
    ) -> Vec<Value> {
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
        self.here(frame, state);
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
        let by_arguments = self.ends_by_arguments(signature.key.class, &signature.class);
        if !self.world.implicit || !by_arguments || matches!(paths, Paths::One(_)) {
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
    pub(crate) fn or_throws(
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
    pub(crate) fn forget_null(
        &mut self,
        frame: &Frame<'a>,
        op: &Op,
        state: &mut State,
        receiver: Value,
    ) {
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

    /// Calls a method of the program with one value an argument.
    pub(crate) fn call(&mut self, def: DefId, args: Vec<Value>) -> Paths {
        let Some(known) = self.program.def(def).copied() else {
            return self.havoc(None, &args);
        };
        let signature = self.lookup.signature(known.method);
        let is_static = known.access & access::STATIC != 0;
        let code = Some(known.body)
            .filter(|body| *body != BodyId::NONE && !self.replaced.contains(&def))
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

    // ---- initialisation of classes ------------------------------------------------------------

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
