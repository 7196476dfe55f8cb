//! `Object`, `System`, `Throwable`, `Enum`, `Objects`, and what `toString` and `equals` come to.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{order, returned};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Mark, Shape, Value};

/// Calls a method of the app's own on a value, where its class defines it.
pub(crate) fn own(
    machine: &mut Machine<'_, '_>,
    value: Value,
    method: &str,
    args: Vec<Value>,
) -> Option<Paths> {
    let (name, _) = method.split_once('(')?;
    let class = machine.class_of(value.shape)?;
    machine.program.class_of(class)?;
    machine
        .lookup
        .find_named(class, name, method.get(name.len()..)?)?;
    Some(machine.call_back(value, method, args))
}

/// The only value of paths, where there is one.
#[allow(clippy::needless_pass_by_value, reason = "the paths end here")]
pub(crate) fn sole(paths: Option<Paths>) -> Option<Value> {
    match paths {
        Some(Paths::One(End::Returned(value))) => Some(value),
        _ => None,
    }
}

const TO_STRING: &str = "toString()Ljava/lang/String;";

/// What `toString()` of a value comes to.
pub(crate) fn to_text(machine: &mut Machine<'_, '_>, value: Value) -> Option<Paths> {
    let mark = machine.carried(value);
    // One of several: each of the app's own classes says what it shows.
    let shapes = machine.pool.shapes(value.shape);
    let shows = |machine: &Machine<'_, '_>, shape: &Shape| machine.is_own(*shape);
    if shapes.len() > 1 && shapes.iter().any(|shape| shows(machine, shape)) {
        let paths = machine.call_back(value, TO_STRING, Vec::new());
        return Some(match machine.settled_on(paths) {
            Ok(text) => {
                let more = text.map_or(Mark::NONE, |text| text.mark);
                let mark = machine.pool.both(mark, more);
                Paths::returned(machine.any_text(mark))
            }
            Err(thrown) => thrown,
        });
    }
    if let Some(paths) = own(machine, value, TO_STRING, Vec::new()) {
        return Some(paths);
    }
    if let Some(units) = machine.valued(value, b"L") {
        return returned(machine.new_text(&units, mark));
    }
    if let Some(paths) = by_class(machine, value) {
        return Some(paths);
    }
    let text = match machine
        .told(value)
        .map(|t| t.encode_utf16().collect::<Vec<u16>>())
    {
        Some(units) => machine.new_text(&units, mark),
        None => machine.any_text(mark),
    };
    returned(text)
}

/// What the models of a platform class say of `toString()`.
fn by_class(machine: &mut Machine<'_, '_>, value: Value) -> Option<Paths> {
    let class = machine.class_of(value.shape)?;
    let class = if machine.program.class_of(class).is_some() {
        machine.lookup.platform_class(class)
    } else {
        class
    };
    let object = machine.type_of("Ljava/lang/Object;");
    let signature = crate::lookup::Signature {
        method: assay_dex::program::MethodId(u32::MAX),
        key: assay_dex::program::MethodKey {
            class,
            name: assay_dex::program::NameId(u32::MAX),
            proto: assay_dex::program::ProtoId(u32::MAX),
        },
        class: machine.program.java_type(class),
        name: "toString".to_owned(),
        params: Vec::new(),
        wide: Vec::new(),
        result: machine.type_of("Ljava/lang/String;"),
        result_letter: b'L',
    };
    let call = Call {
        signature: std::rc::Rc::new(signature),
        class,
        args: vec![value],
        is_static: false,
    };
    let line = machine.lookup.supertypes(class);
    let names: Vec<String> = line
        .iter()
        .filter(|ty| **ty != object)
        .map(|ty| machine.program.java_type(*ty))
        .collect();
    names.into_iter().find_map(|name| {
        let family = machine.models.family(&name).unwrap_or("");
        super::find(&name, family)
            .into_iter()
            .find_map(|native| native(machine, &call))
    })
}

pub(crate) fn object(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    match call.name() {
        "<init>" if call.count() == 0 && call.signature.class == "java.lang.Object" => {
            returned(Value::ZERO)
        }
        "equals" => {
            let known = order::same(machine, receiver, call.arg(1));
            let mark = machine.pool.both(receiver.mark, call.arg(1).mark);
            returned(known.map_or(Value::ANY, Value::flag).marked(mark))
        }
        "hashCode" => {
            let known = order::hash(machine, receiver);
            returned(known.map_or(Value::ANY, Value::int).marked(receiver.mark))
        }
        "toString" => {
            let mark = machine.carried(receiver);
            let told = machine
                .valued(receiver, b"L")
                .or_else(|| machine.told(receiver).map(|t| t.encode_utf16().collect()));
            let text = match told {
                Some(units) => machine.new_text(&units, mark),
                None => machine.any_text(mark),
            };
            returned(text)
        }
        "getClass" => returned(match machine.class_of(receiver.shape) {
            Some(class) => Value::class(class),
            None => Value::unknown(call.signature.result),
        }),
        "clone" => {
            let id = machine.one_object(receiver)?;
            let content = machine.heap.get(id)?.clone();
            let class = machine.heap.class(id);
            returned(machine.make_here(class, content).marked(receiver.mark))
        }
        "notify" | "notifyAll" | "wait" => super::monitor::object(machine, call),
        "finalize" => returned(Value::ZERO),
        _ => None,
    }
}

pub(crate) fn objects(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (a, b) = (call.arg(1), call.arg(2));
    match call.name() {
        "equals" => match (a.is_null(), b.is_null()) {
            (true, true) => returned(Value::flag(true)),
            (true, false) if !b.is_unknown() => returned(Value::flag(false)),
            _ => {
                if let Some(paths) = own(machine, a, "equals(Ljava/lang/Object;)Z", vec![b]) {
                    return Some(paths);
                }
                let mark = machine.pool.both(a.mark, b.mark);
                returned(
                    order::same(machine, a, b)
                        .map_or(Value::ANY, Value::flag)
                        .marked(mark),
                )
            }
        },
        "requireNonNull" => {
            if a.is_null() {
                let text = machine.pool.known(b).filter(|_| call.count() == 2);
                return Some(
                    machine.throw_new("Ljava/lang/NullPointerException;", text.as_deref()),
                );
            }
            returned(a)
        }
        "isNull" | "nonNull" => {
            let wanted = call.name() == "isNull";
            let known = match a.shape {
                Shape::Word(0) => Some(true),
                Shape::Unknown(_) | Shape::OneOf(_) | Shape::Term(_) => None,
                _ => Some(false),
            };
            returned(
                known
                    .map_or(Value::ANY, |null| Value::flag(null == wanted))
                    .marked(a.mark),
            )
        }
        "toString" if call.count() == 1 => to_text(machine, a),
        "toString" if call.count() == 2 => {
            if a.is_null() {
                returned(b)
            } else {
                to_text(machine, a)
            }
        }
        "requireNonNullElse" => {
            if a.is_unknown() {
                return None;
            }
            returned(if a.is_null() { b } else { a })
        }
        "hashCode" if call.count() == 1 => {
            returned(order::hash(machine, a).map_or(Value::ANY, Value::int))
        }
        "hash" => {
            let (cells, None) = machine.elements(a)? else {
                return returned(Value::ANY);
            };
            let sum = cells.into_iter().try_fold(1_i32, |all, cell| {
                Some(
                    all.wrapping_mul(31)
                        .wrapping_add(order::hash(machine, cell)?),
                )
            });
            returned(sum.map_or(Value::ANY, Value::int))
        }
        "compare" => match order::compare(machine, call.arg(3), a, b) {
            Ok(order) => returned(order.map_or(Value::ANY, Value::int)),
            Err(thrown) => Some(thrown),
        },
        "checkIndex" => match (a.as_int(), b.as_int()) {
            (Some(at), Some(length)) if at < 0 || at >= length => {
                Some(machine.throw_new("Ljava/lang/IndexOutOfBoundsException;", None))
            }
            (Some(_), Some(_)) => returned(a),
            _ => None,
        },
        _ => None,
    }
}

pub(crate) fn system(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "arraycopy" => super::arrays::copy(machine, call),
        "currentTimeMillis" | "nanoTime" => returned(machine.clock_shows(call.name())),
        "identityHashCode" => returned(Value::ANY),
        "lineSeparator" => returned(machine.pool.literal("\n")),
        "loadLibrary" => {
            let name = machine.pool.known(call.arg(1))?;
            let lacks = machine.lacks_code(Some(&name));
            lacks.then(|| machine.throw_new(super::UNLINKED, None))
        }
        "getProperty" | "setProperty" | "clearProperty" => property(machine, call),
        _ => None,
    }
}

/// How the names of properties begin that the platform sets.
const PLATFORM_PROPERTIES: [&str; 12] = [
    "android.", "file.", "ftp.", "http", "icu.", "java.", "javax.", "line.", "net.", "os.",
    "path.", "user.",
];

/// A property of the system: the platform's own, or one that the app has set.
fn property(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let Some(key) = machine.pool.known(call.arg(1)) else {
        if call.name() != "getProperty" {
            // Any of them may be another from here on.
            let any = machine.one_named("property", "");
            machine.set_field_of(any, slots::VALUE, Value::flag(true));
        }
        return returned(machine.any_text(call.arg(1).mark));
    };
    let known = match key.as_str() {
        "line.separator" => "\n",
        "file.separator" => "/",
        "path.separator" => ":",
        "java.vm.name" => "Dalvik",
        "os.name" => "Linux",
        _ => return own_property(machine, call, &key),
    };
    returned(machine.pool.literal(known))
}

fn own_property(machine: &mut Machine<'_, '_>, call: &Call, key: &str) -> Option<Paths> {
    let held = machine.one_named("property", key);
    let before = machine.field_of(held, slots::VALUE);
    let any = machine.one_named("property", "");
    let platform = PLATFORM_PROPERTIES
        .iter()
        .any(|start| key.starts_with(start));
    let open = platform || machine.field_of(any, slots::VALUE).is_some();
    let value = match before {
        None if open => machine.any_text(call.arg(1).mark),
        None => Value::ZERO,
        Some(value) => value,
    };
    match call.name() {
        "setProperty" => machine.set_field_of(held, slots::VALUE, call.arg(2)),
        "clearProperty" => machine.set_field_of(held, slots::VALUE, Value::ZERO),
        _ if value.is_null() && call.count() == 2 => return returned(call.arg(2)),
        _ => {}
    }
    returned(value)
}

pub(crate) fn enumeration(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(receiver, slots::NAME, call.arg(1));
            machine.set_field_of(receiver, slots::AT, call.arg(2));
            returned(Value::ZERO)
        }
        "name" | "toString" => returned(
            machine
                .field_of(receiver, slots::NAME)
                .unwrap_or_else(|| machine.any_text(receiver.mark)),
        ),
        "ordinal" => returned(machine.field_of(receiver, slots::AT).unwrap_or(Value::ANY)),
        "compareTo" => {
            let of = |value| machine.field_of(value, slots::AT).and_then(Value::as_int);
            returned(match (of(receiver), of(call.arg(1))) {
                (Some(a), Some(b)) => Value::int(a.wrapping_sub(b)),
                _ => Value::ANY,
            })
        }
        "equals" => returned(
            crate::value::same(receiver.shape, call.arg(1).shape).map_or(Value::ANY, Value::flag),
        ),
        "getDeclaringClass" => {
            // A constant with a body is of a class of its own.
            let class = machine.class_of(receiver.shape);
            let line = class.map(|class| {
                machine
                    .lookup
                    .superclasses(class)
                    .take(2)
                    .collect::<Vec<_>>()
            });
            let is_enum = |ty: &assay_dex::program::TypeId| {
                let above = machine.lookup.superclasses(*ty).nth(1);
                above.is_some_and(|above| machine.program.descriptor(above) == b"Ljava/lang/Enum;")
            };
            let found = line.and_then(|line| line.into_iter().find(is_enum));
            returned(found.map_or(Value::ANY, Value::class))
        }
        "valueOf" if call.count() == 2 && call.arg(2).is_null() => {
            Some(machine.throw_new(crate::step::NULL, None))
        }
        "valueOf" if call.count() == 2 => {
            let (Some(class), Some(name)) =
                (call.arg(1).as_class(), machine.pool.known(call.arg(2)))
            else {
                return returned(Value::ANY);
            };
            let Some(cells) = super::list_write::constants(machine, Value::class(class)) else {
                return returned(Value::ANY);
            };
            let same = |value: &&Value| {
                machine
                    .field_of(**value, slots::NAME)
                    .and_then(|held| machine.pool.known(held))
                    .as_ref()
                    == Some(&name)
            };
            match cells.iter().find(same) {
                Some(found) => returned(*found),
                None => Some(machine.throw_new("Ljava/lang/IllegalArgumentException;", None)),
            }
        }
        _ => None,
    }
}

/// What several values carry together.
pub(crate) fn marks(machine: &mut Machine<'_, '_>, values: &[Value]) -> Mark {
    let mut mark = Mark::NONE;
    for value in values {
        let carried = machine.carried(*value);
        mark = machine.pool.both(mark, carried);
    }
    mark
}
