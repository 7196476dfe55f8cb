//! Fields, methods and proxies that were found by name.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::reflect::{classes, create, defined, lookup, name_of, unwrapped};
use crate::natives::{annotated, boxes, member_lists, returned};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;
use assay_dex::program::{DefId, TypeId, access};

pub(crate) const METHOD: &str = "Ljava/lang/reflect/Method;";
pub(crate) const CONSTRUCTOR: &str = "Ljava/lang/reflect/Constructor;";

pub(crate) fn constructor(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "newInstance" => {
            let class = machine.field_of(this, slots::CLASS).unwrap_or(Value::ANY);
            let params = machine.field_of(this, slots::PARAMS).unwrap_or(Value::ZERO);
            let params = classes(machine, params).unwrap_or_default();
            let args = classes(machine, call.arg(1)).unwrap_or_default();
            create(machine, class, &params, args)
        }
        "setAccessible" => returned(Value::ZERO),
        _ => member_lists::described(machine, call),
    }
}

pub(crate) fn method(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "invoke" => invoke(machine, call),
        "setAccessible" => returned(Value::ZERO),
        "getName" => returned(
            machine
                .field_of(this, slots::NAME)
                .unwrap_or_else(|| machine.any_text(this.mark)),
        ),
        "getDeclaringClass" => returned(machine.field_of(this, slots::CLASS).unwrap_or(Value::ANY)),
        _ => member_lists::described(machine, call),
    }
}

/// Whether a method that was found is static, where that is known.
pub(crate) fn is_static(machine: &mut Machine<'_, '_>, method: Value) -> Option<bool> {
    let class = machine.field_of(method, slots::CLASS)?.as_class()?;
    let name = machine.field_of(method, slots::NAME)?;
    let name = machine.pool.known(name)?;
    let params = machine.field_of(method, slots::PARAMS)?;
    let params = classes(machine, params);
    let def = lookup(machine, class, &name, params.as_deref())?;
    Some(machine.program.def(def)?.access & access::STATIC != 0)
}

pub(crate) fn invoke(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let class = machine.field_of(this, slots::CLASS).unwrap_or(Value::ANY);
    let name = machine
        .field_of(this, slots::NAME)
        .and_then(|name| machine.pool.known(name));
    let args = classes(machine, call.arg(2));
    let (Some(name), Some(args)) = (name, args) else {
        machine.event("reflection.unknown", "", this.mark, call);
        let mark = super::lang::marks(machine, &[call.arg(1), call.arg(2)]);
        return returned(Value::ANY.marked(mark));
    };
    let params = machine.field_of(this, slots::PARAMS).unwrap_or(Value::ZERO);
    let params = classes(machine, params);
    let known = machine
        .field_of(this, slots::WHAT)
        .and_then(Value::as_int)
        .map(|number| DefId(number.cast_unsigned()));
    let receiver = call.arg(1);
    let dynamic = machine
        .class_of(receiver.shape)
        .or_else(|| class.as_class());
    let found = match (known, dynamic) {
        (Some(def), _) => Some(def),
        (None, Some(ty)) => lookup(machine, ty, &name, params.as_deref()),
        _ => None,
    };
    let Some(def) = found else {
        return on_platform(machine, call, class, &name, params, args);
    };
    let key = machine.key_of(def)?;
    let is_static = machine
        .program
        .def(def)
        .is_some_and(|def| def.access & access::STATIC != 0);
    if is_static && let Paths::One(End::Thrown(thrown)) = machine.initialise(key.class) {
        return Some(Paths::One(End::Thrown(thrown)));
    }
    if !is_static && receiver.is_null() {
        return Some(machine.throw_new(crate::step::NULL, None));
    }
    let args = unwrapped(machine, def, args);
    let all = if is_static {
        args
    } else {
        [vec![receiver], args].concat()
    };
    let paths = machine.call(def, all);
    let letter = machine.program.proto(key.proto).first().and_then(|ty| {
        match machine.program.descriptor(TypeId(*ty)) {
            [letter] => Some(*letter),
            _ => None,
        }
    });
    Some(match (paths, letter) {
        (Paths::One(End::Returned(_)), Some(b'V')) => Paths::returned(Value::ZERO),
        (Paths::One(End::Returned(value)), Some(letter)) => {
            Paths::returned(boxes::boxed(machine, letter, value))
        }
        (Paths::One(End::Thrown(value)), _) => {
            let wrapped = machine.make_named("Ljava/lang/reflect/InvocationTargetException;");
            machine.set_field_of(wrapped, slots::CAUSE, value);
            Paths::One(End::Thrown(wrapped))
        }
        (paths, _) => paths,
    })
}

/// A method of a platform class, called by its name: the models say what it means.
pub(crate) fn on_platform(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    class: Value,
    name: &str,
    params: Option<Vec<Value>>,
    args: Vec<Value>,
) -> Option<Paths> {
    let class_name = name_of(machine, class)?;
    let params = params.unwrap_or_default();
    let types: Vec<TypeId> = params
        .iter()
        .map(|param| param.as_class().unwrap_or(TypeId::NONE))
        .collect();
    let receiver = call.arg(1);
    let is_static = receiver.is_null();
    let signature = crate::lookup::Signature {
        class: class_name.clone(),
        name: name.to_owned(),
        wide: types.iter().map(|_| false).collect(),
        params: types,
        result_letter: b'L',
        ..call.signature.copy()
    };
    let args = if is_static {
        args
    } else {
        [vec![receiver], args].concat()
    };
    let inner = Call {
        signature: std::rc::Rc::new(signature),
        class: class.as_class().unwrap_or(TypeId::NONE),
        args,
        is_static,
    };
    Some(machine.platform_named(&class_name, inner))
}

pub(crate) fn field(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let name = machine
        .field_of(this, slots::NAME)
        .and_then(|name| machine.pool.known(name));
    let class = machine.field_of(this, slots::CLASS).unwrap_or(Value::ANY);
    if let Some(paths) = super::instrument::swapped(machine, call, name.as_deref()) {
        return Some(paths);
    }
    match call.name() {
        "setAccessible" => return returned(Value::ZERO),
        "getName" => return returned(machine.field_of(this, slots::NAME).unwrap_or(Value::ANY)),
        "isAnnotationPresent"
        | "getAnnotation"
        | "getDeclaredAnnotation"
        | "getAnnotations"
        | "getDeclaredAnnotations" => return annotated::asked(machine, call),
        "getType" | "getModifiers" | "getDeclaringClass" => {
            return member_lists::field_described(machine, call);
        }
        _ => {}
    }
    let (Some(ty), Some(name)) = (class.as_class(), name) else {
        return None;
    };
    let (field, holder, is_static, kind) = defined(machine, ty, &name)?;
    let letter = match machine.program.descriptor(kind) {
        [letter] => Some(*letter),
        _ => None,
    };
    let wide = matches!(letter, Some(b'J' | b'D'));
    if is_static {
        let _ = machine.initialise(holder);
    }
    match call.name() {
        name if name.starts_with("get") => {
            let value = if is_static {
                machine.read_static(holder, field, wide)
            } else {
                let zero = if wide { Value::wide(0) } else { Value::ZERO };
                machine.field_of(call.arg(1), field.0).unwrap_or(zero)
            };
            returned(match letter {
                Some(letter) if name == "get" => boxes::boxed(machine, letter, value),
                _ => value,
            })
        }
        name if name.starts_with("set") => {
            let value = match letter {
                Some(letter) if name == "set" => boxes::unboxed(machine, call.arg(2), letter),
                _ => call.arg(2),
            };
            let object = if is_static {
                Value::object(machine.statics_of(holder))
            } else {
                call.arg(1)
            };
            machine.set_field_of(object, field.0, value);
            returned(Value::ZERO)
        }
        _ => None,
    }
}

pub(crate) fn proxy(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "newProxyInstance" {
        return through_proxy(machine, call);
    }
    let made = machine.make_named("Ljava/lang/reflect/Proxy;");
    machine.set_field_of(made, slots::TARGET, call.arg(3));
    returned(made)
}

/// A call on a proxy: its handler answers.
pub(crate) fn through_proxy(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    if let Some(paths) = annotated::value(machine, call) {
        return Some(paths);
    }
    let handler = machine.field_of(this, slots::TARGET)?;
    let method = machine.make_named("Ljava/lang/reflect/Method;");
    let name = machine.pool.fresh_str(call.name());
    machine.set_field_of(method, slots::NAME, name);
    machine.set_field_of(method, slots::CLASS, Value::class(call.signature.key.class));
    let params = call
        .signature
        .params
        .iter()
        .map(|ty| Value::class(*ty))
        .collect();
    let params = machine.new_array_of("[Ljava/lang/Class;", params, crate::value::Mark::NONE);
    machine.set_field_of(method, slots::PARAMS, params);
    let mut args = Vec::new();
    for (number, ty) in (1..).zip(&call.signature.params) {
        args.push(match machine.program.descriptor(*ty) {
            [letter] => boxes::boxed(machine, *letter, call.arg(number)),
            _ => call.arg(number),
        });
    }
    let args = if args.is_empty() {
        Value::ZERO
    } else {
        machine.new_array_of("[Ljava/lang/Object;", args, crate::value::Mark::NONE)
    };
    let invoke =
        "invoke(Ljava/lang/Object;Ljava/lang/reflect/Method;[Ljava/lang/Object;)Ljava/lang/Object;";
    let paths = machine.call_back(handler, invoke, vec![this, method, args]);
    Some(match (paths, call.signature.result_letter) {
        (Paths::One(End::Returned(_)), b'V') => Paths::returned(Value::ZERO),
        (Paths::One(End::Returned(value)), letter) if !matches!(letter, b'L' | b'[') => {
            Paths::returned(boxes::unboxed(machine, value, letter))
        }
        (paths, _) => paths,
    })
}
