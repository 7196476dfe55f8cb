//! `java.lang.invoke`: method handles that code looks up by name, binds and calls.

use std::rc::Rc;

use crate::call::Call;
use crate::content::{Body, Content};
use crate::dynamic::{MAKES, STATIC, VIRTUAL};
use crate::lookup::Signature;
use crate::machine::Machine;
use crate::natives::arrays::cells_of;
use crate::natives::members::{CONSTRUCTOR, METHOD};
use crate::natives::{members, reflect, returned};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;

const HANDLE: &str = "Ljava/lang/invoke/MethodHandle;";
const LOOKUP: &str = "Ljava/lang/invoke/MethodHandles$Lookup;";
const TYPE: &str = "Ljava/lang/invoke/MethodType;";
const WRAPPED: &str = "Ljava/lang/reflect/InvocationTargetException;";

/// `MethodHandles`.
pub(crate) fn makers(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "lookup" | "publicLookup" | "privateLookupIn" => returned(machine.make_named(LOOKUP)),
        "insertArguments" if call.arg(2) == Value::ZERO => {
            let (bound, None) = cells_of(machine, call.arg(3))? else {
                return None;
            };
            returned(bind(machine, call.arg(1), &bound)?)
        }
        _ => None,
    }
}

/// `MethodType`: the classes of the parameters; those of the result tell no method apart.
pub(crate) fn types(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "methodType" {
        return None;
    }
    let params = match call.count() {
        1 => Vec::new(),
        2 => match cells_of(machine, call.arg(2)) {
            Some((cells, None)) => cells,
            Some(_) => return None,
            None => vec![call.arg(2)],
        },
        _ => {
            let (rest, None) = cells_of(machine, call.arg(3))? else {
                return None;
            };
            [vec![call.arg(2)], rest].concat()
        }
    };
    let params = machine.new_array_of("[Ljava/lang/Class;", params, crate::value::Mark::NONE);
    let made = machine.make_named(TYPE);
    machine.set_field_of(made, slots::PARAMS, params);
    returned(made)
}

/// `MethodHandles.Lookup`: what is found by name, or was found by reflection.
pub(crate) fn lookup(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let class = call.arg(1);
    let (kind, name, types) = match call.name() {
        "findStatic" => (STATIC, call.arg(2), call.arg(3)),
        "findVirtual" | "findSpecial" | "bind" => (VIRTUAL, call.arg(2), call.arg(3)),
        "findConstructor" => (MAKES, machine.pool.literal("<init>"), call.arg(2)),
        "unreflect" | "unreflectSpecial" | "unreflectConstructor" => {
            let made = machine.class_of(class.shape) == Some(machine.type_of(CONSTRUCTOR));
            let kind = match (made, members::is_static(machine, class)) {
                (true, _) => MAKES,
                (false, Some(true)) => STATIC,
                (false, _) => VIRTUAL,
            };
            return returned(handle_of(machine, class, kind, Vec::new()));
        }
        _ => return None,
    };
    let params = machine.field_of(types, slots::PARAMS).unwrap_or(Value::ANY);
    let (class, bound) = match (call.name(), machine.class_of(class.shape)) {
        ("bind", Some(ty)) => (Value::class(ty), vec![call.arg(1)]),
        ("bind", None) => return None,
        _ => (class, Vec::new()),
    };
    let member = if kind == MAKES { CONSTRUCTOR } else { METHOD };
    match reflect::member_of(machine, class, name, params, member)? {
        Paths::One(End::Returned(member)) => returned(handle_of(machine, member, kind, bound)),
        other => Some(other),
    }
}

/// The methods of `MethodHandle` that are no calls through it.
pub(crate) fn handle(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "bindTo" => returned(bind(machine, this, &[call.arg(1)])?),
        "asType" | "asFixedArity" | "asVarargsCollector" => returned(this),
        "invokeWithArguments" => {
            let descriptor = call.signature.params.first();
            let array =
                descriptor.is_some_and(|ty| machine.program.descriptor(*ty).starts_with(b"["));
            let given = if array {
                cells_of(machine, call.arg(1))
            } else {
                machine.elements(call.arg(1))
            };
            let (args, None) = given? else {
                return None;
            };
            machine.run_member(&call.signature, this, args)
        }
        _ => None,
    }
}

fn handle_of(machine: &mut Machine<'_, '_>, member: Value, kind: i32, bound: Vec<Value>) -> Value {
    let class = machine.type_of(HANDLE);
    let made = machine.make_here(class, Content::cells(bound));
    machine.set_field_of(made, slots::OF, member);
    machine.set_field_of(made, slots::LAMBDA_KIND, Value::int(kind));
    made
}

/// A handle with its first arguments given.
fn bind(machine: &mut Machine<'_, '_>, handle: Value, bound: &[Value]) -> Option<Value> {
    let mut content = machine.heap.get(handle.as_object()?)?.clone();
    let Body::Cells { cells, rest: None } = &mut content.body else {
        return None;
    };
    cells.extend_from_slice(bound);
    let class = machine.type_of(HANDLE);
    Some(machine.make_here(class, content))
}

impl Machine<'_, '_> {
    /// Calls through a handle that was found by name; arguments are in their wrappers. None where
    /// it is no such handle.
    pub(crate) fn run_member(
        &mut self,
        signature: &Rc<Signature>,
        handle: Value,
        args: Vec<Value>,
    ) -> Option<Paths> {
        let member = self.field_of(handle, slots::OF)?;
        let kind = self.field_of(handle, slots::LAMBDA_KIND)?.as_int()?;
        let (bound, None) = cells_of(self, handle)? else {
            return None;
        };
        let mut all = [bound, args].concat().into_iter();
        let receiver = if kind == VIRTUAL {
            all.next()?
        } else {
            Value::ZERO
        };
        if kind == VIRTUAL && receiver.is_null() {
            return Some(self.throw_new(crate::step::NULL, None));
        }
        let args = self.new_array_of(
            "[Ljava/lang/Object;",
            all.collect(),
            crate::value::Mark::NONE,
        );
        let given = if kind == MAKES {
            vec![member, args]
        } else {
            vec![member, receiver, args]
        };
        let inner = Call {
            signature: Rc::new(Signature {
                name: "newInstance".to_owned(),
                ..signature.copy()
            }),
            class: assay_dex::program::TypeId::NONE,
            args: given,
            is_static: false,
        };
        let paths = if kind == MAKES {
            members::constructor(self, &inner)?
        } else {
            members::invoke(self, &inner)?
        };
        Some(self.unwrapped_cause(paths))
    }

    /// A handle throws what the method threw.
    fn unwrapped_cause(&mut self, paths: Paths) -> Paths {
        match paths {
            Paths::One(End::Thrown(thrown))
                if self.class_of(thrown.shape) == Some(self.type_of(WRAPPED)) =>
            {
                let cause = self.field_of(thrown, slots::CAUSE);
                Paths::One(End::Thrown(cause.unwrap_or(thrown)))
            }
            other => other,
        }
    }
}
