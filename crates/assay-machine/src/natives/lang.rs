//! `Object`, `System`, `Throwable`, `Enum`, `Objects`, and what `toString` and `equals` come to.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{boxes, returned, text};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Mark, Shape, Value};

/// What `equals` says of two values, where no code of the app decides it.
pub(crate) fn equal(machine: &Machine<'_, '_>, a: Value, b: Value) -> Option<bool> {
    match (a.shape, b.shape) {
        (Shape::Text { text: x, .. }, Shape::Text { text: y, .. }) => Some(x == y),
        (Shape::Boxed(w, x), Shape::Boxed(v, y)) => Some(w == v && x == y),
        (Shape::Unknown(_) | Shape::OneOf(_), _) | (_, Shape::Unknown(_) | Shape::OneOf(_)) => None,
        (Shape::Ref(x), Shape::Ref(y)) if x != y => {
            // Two objects of the platform may be equal by value.
            let ours = machine.program.class_of(machine.heap.class(x)).is_some();
            ours.then_some(false)
        }
        (a, b) => Some(a == b),
    }
}

/// Calls a method of the app's own on a value, where its class defines it.
pub(crate) fn own(machine: &mut Machine<'_, '_>, value: Value, method: &str, args: Vec<Value>) -> Option<Paths> {
    let (name, _) = method.split_once('(')?;
    let class = machine.class_of(value.shape)?;
    machine.program.class_of(class)?;
    machine.lookup.find_named(class, name, method.get(name.len()..)?)?;
    Some(machine.call_back(value, method, args))
}

/// The only value of paths, where there is one.
pub(crate) fn sole(paths: Option<Paths>) -> Option<Value> {
    match paths {
        Some(Paths::One(End::Returned(value))) => Some(value),
        _ => None,
    }
}

/// What `toString()` of a value comes to.
pub(crate) fn to_text(machine: &mut Machine<'_, '_>, value: Value) -> Option<Paths> {
    if let Some(paths) = own(machine, value, "toString()Ljava/lang/String;", Vec::new()) {
        return Some(paths);
    }
    let mark = machine.carried(value);
    let text = match machine.valued(value, b"L").or_else(|| machine.told(value).map(|t| t.encode_utf16().collect())) {
        Some(units) => machine.new_text(&units, mark),
        None => machine.any_text(mark),
    };
    returned(text)
}

pub(crate) fn object(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    match call.name() {
        "<init>" if call.count() == 0 && call.signature.class == "java.lang.Object" => returned(Value::ZERO),
        "equals" => {
            let known = equal(machine, receiver, call.arg(1));
            let mark = machine.pool.both(receiver.mark, call.arg(1).mark);
            returned(known.map_or(Value::ANY, Value::flag).marked(mark))
        }
        "hashCode" => {
            let known = match receiver.shape {
                Shape::Text { text, .. } => Some(text::hash(&machine.pool.units(text))),
                Shape::Boxed(wrapper, bits) => Some(boxes::hash(wrapper, bits)),
                _ => None,
            };
            returned(known.map_or(Value::ANY, Value::int).marked(receiver.mark))
        }
        "toString" => {
            let mark = machine.carried(receiver);
            let told = machine.valued(receiver, b"L").or_else(|| machine.told(receiver).map(|t| t.encode_utf16().collect()));
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
        "notify" | "notifyAll" | "wait" | "finalize" => returned(Value::ZERO),
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
                returned(equal(machine, a, b).map_or(Value::ANY, Value::flag).marked(mark))
            }
        },
        "requireNonNull" => {
            if a.is_null() {
                return Some(machine.throw_new("Ljava/lang/NullPointerException;", None));
            }
            returned(a)
        }
        "isNull" | "nonNull" => {
            let wanted = call.name() == "isNull";
            let known = match a.shape {
                Shape::Word(0) => Some(true),
                Shape::Unknown(_) | Shape::OneOf(_) => None,
                _ => Some(false),
            };
            returned(known.map_or(Value::ANY, |null| Value::flag(null == wanted)).marked(a.mark))
        }
        "toString" if call.count() == 1 => to_text(machine, a),
        "hashCode" if a.is_null() => returned(Value::ZERO),
        _ => None,
    }
}

pub(crate) fn system(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "arraycopy" => super::arrays::copy(machine, call),
        "currentTimeMillis" | "nanoTime" => returned(Value::ANY),
        "identityHashCode" => returned(Value::ANY),
        "lineSeparator" => returned(machine.pool.literal("\n")),
        _ => None,
    }
}

pub(crate) fn throwable(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    match call.name() {
        "<init>" => {
            for (number, ty) in (1..).zip(&call.signature.params) {
                let key = match machine.program.descriptor(*ty) {
                    b"Ljava/lang/String;" => slots::MESSAGE,
                    b"Ljava/lang/Throwable;" => slots::CAUSE,
                    _ => continue,
                };
                machine.set_field_of(receiver, key, call.arg(number));
            }
            returned(Value::ZERO)
        }
        "getMessage" | "getLocalizedMessage" => {
            let held = machine.field_of(receiver, slots::MESSAGE).unwrap_or(Value::ZERO);
            returned(if receiver.as_object().is_some() { held } else { machine.any_text(receiver.mark) })
        }
        "getCause" => returned(match receiver.as_object() {
            Some(_) => machine.field_of(receiver, slots::CAUSE).unwrap_or(Value::ZERO),
            None => Value::ANY.marked(receiver.mark),
        }),
        "initCause" => {
            machine.set_field_of(receiver, slots::CAUSE, call.arg(1));
            returned(receiver)
        }
        "fillInStackTrace" => returned(receiver),
        "setStackTrace" | "addSuppressed" => returned(Value::ZERO),
        "toString" => {
            let mark = machine.carried(receiver);
            let class = machine.class_of(receiver.shape).map(|class| machine.program.java_type(class));
            let message = machine.field_of(receiver, slots::MESSAGE).unwrap_or(Value::ZERO);
            let text = match (class, message.is_null(), machine.pool.known(message)) {
                (Some(class), true, _) => Some(class),
                (Some(class), false, Some(message)) => Some(format!("{class}: {message}")),
                _ => None,
            };
            returned(match text {
                Some(text) => machine.pool.fresh_str(&text).marked(mark),
                None => machine.any_text(mark),
            })
        }
        _ => None,
    }
}

pub(crate) fn enumeration(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(receiver, slots::NAME, call.arg(1));
            machine.set_field_of(receiver, slots::AT, call.arg(2));
            returned(Value::ZERO)
        }
        "name" | "toString" => returned(machine.field_of(receiver, slots::NAME).unwrap_or_else(|| machine.any_text(receiver.mark))),
        "ordinal" => returned(machine.field_of(receiver, slots::AT).unwrap_or(Value::ANY)),
        "compareTo" => {
            let of = |value| machine.field_of(value, slots::AT).and_then(Value::as_int);
            returned(match (of(receiver), of(call.arg(1))) {
                (Some(a), Some(b)) => Value::int(a.wrapping_sub(b)),
                _ => Value::ANY,
            })
        }
        "getDeclaringClass" => returned(machine.class_of(receiver.shape).map_or(Value::ANY, Value::class)),
        "valueOf" if call.count() == 2 => {
            let (Some(class), Some(name)) = (call.arg(1).as_class(), machine.pool.known(call.arg(2))) else {
                return returned(Value::ANY);
            };
            let values = machine.lookup.all_named(class, "values");
            let Some(def) = values.first().copied() else { return returned(Value::ANY) };
            let _ = machine.initialise(class);
            let all = sole(Some(machine.call(def, Vec::new())))?;
            let cells = match machine.one_object(all).and_then(|id| machine.heap.get(id)).map(|c| &c.body) {
                Some(crate::content::Body::Cells { cells, .. }) => cells.clone(),
                _ => Vec::new(),
            };
            let same = |value: &&Value| {
                machine.field_of(**value, slots::NAME).and_then(|held| machine.pool.known(held)).as_ref() == Some(&name)
            };
            match cells.iter().find(same) {
                Some(found) => returned(*found),
                None => Some(machine.throw_new("Ljava/lang/IllegalArgumentException;", None)),
            }
        }
        _ => None,
    }
}

/// `String.format` of plain `%s`, `%d`, `%x`, `%c`, `%b`, `%%` and `%n` with known arguments.
pub(crate) fn format(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Vec<u16>> {
    let at = call.signature.params.iter().position(|ty| machine.program.descriptor(*ty) == b"Ljava/lang/String;")? + 1;
    let pattern = machine.pool.known(call.arg(at))?;
    let array = machine.one_object(call.arg(at + 1)).and_then(|id| machine.heap.get(id)).map(|c| c.body.clone());
    let cells = match array {
        Some(crate::content::Body::Cells { cells, rest: None }) => cells,
        None if call.arg(at + 1).is_null() => Vec::new(),
        _ => return None,
    };
    let (mut out, mut letters, mut cells) = (String::new(), pattern.chars().peekable(), cells.into_iter());
    while let Some(letter) = letters.next() {
        if letter != '%' {
            out.push(letter);
            continue;
        }
        let mut zero = false;
        let mut width = 0_usize;
        while let Some(digit) = letters.peek().and_then(|c| c.to_digit(10)) {
            zero |= width == 0 && digit == 0;
            width = (width * 10 + digit as usize).min(1_000);
            letters.next();
        }
        let part = match letters.next()? {
            '%' => "%".to_owned(),
            'n' => "\n".to_owned(),
            's' | 'd' | 'c' | 'b' => {
                let value = cells.next()?;
                let text = sole(to_text(machine, value))?;
                machine.pool.known(text)?
            }
            'x' => match cells.next()?.shape {
                Shape::Boxed(crate::value::Wrapper::Long, bits) => format!("{bits:x}"),
                Shape::Boxed(crate::value::Wrapper::Byte, bits) => format!("{:x}", bits & 0xff),
                Shape::Boxed(_, bits) => format!("{:x}", i32::try_from(bits).ok()?),
                _ => return None,
            },
            _ => return None,
        };
        let missing = width.saturating_sub(part.chars().count());
        out.extend(std::iter::repeat_n(if zero { '0' } else { ' ' }, missing));
        out.push_str(&part);
    }
    Some(out.encode_utf16().collect())
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
