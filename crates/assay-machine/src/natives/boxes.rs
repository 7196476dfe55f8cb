//! `Integer` and the other wrappers.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::boxes_parse::parsed;
use crate::natives::boxes_static::{shown, statics};
use crate::natives::{Native, returned};
use crate::run::Paths;
use crate::value::{Shape, Value, Wrapper};

/// Class, its short name, its primitive's letter.
const ALL: [(Wrapper, &str, &str, u8); 8] = [
    (
        Wrapper::Boolean,
        "java.lang.Boolean",
        "Ljava/lang/Boolean;",
        b'Z',
    ),
    (Wrapper::Byte, "java.lang.Byte", "Ljava/lang/Byte;", b'B'),
    (
        Wrapper::Character,
        "java.lang.Character",
        "Ljava/lang/Character;",
        b'C',
    ),
    (Wrapper::Short, "java.lang.Short", "Ljava/lang/Short;", b'S'),
    (
        Wrapper::Integer,
        "java.lang.Integer",
        "Ljava/lang/Integer;",
        b'I',
    ),
    (Wrapper::Long, "java.lang.Long", "Ljava/lang/Long;", b'J'),
    (Wrapper::Float, "java.lang.Float", "Ljava/lang/Float;", b'F'),
    (
        Wrapper::Double,
        "java.lang.Double",
        "Ljava/lang/Double;",
        b'D',
    ),
];

/// The function that answers for a wrapper class.
pub(crate) fn find(class: &str) -> Option<Native> {
    (class == "java.lang.Number" || ALL.iter().any(|row| row.1 == class))
        .then_some(wrapper as Native)
}

/// The descriptor of a wrapper class.
pub(crate) fn descriptor(wrapper: Wrapper) -> &'static str {
    ALL.iter()
        .find(|row| row.0 == wrapper)
        .map_or("", |row| row.2)
}

/// The wrapper of a primitive, by its letter.
pub(crate) fn of_letter(letter: u8) -> Option<Wrapper> {
    ALL.iter().find(|row| row.3 == letter).map(|row| row.0)
}

/// A primitive in its wrapper.
pub(crate) fn boxed(machine: &mut Machine<'_, '_>, letter: u8, value: Value) -> Value {
    let Some(wrapper) = of_letter(letter) else {
        return value;
    };
    let shapes = machine.pool.shapes(value.shape);
    let each = shapes.iter().map(|shape| match shape {
        Shape::Word(word) => Some(Shape::Boxed(wrapper, i64::from(*word))),
        Shape::Wide(wide) => Some(Shape::Boxed(wrapper, *wide)),
        _ => None,
    });
    match each.collect::<Option<Vec<_>>>() {
        Some(shapes) => Value {
            shape: machine.pool.one_of(shapes),
            mark: value.mark,
        },
        None => Value::unknown(machine.type_of(descriptor(wrapper))).marked(value.mark),
    }
}

/// The primitive in a wrapper, as a primitive of a letter.
pub(crate) fn unboxed(machine: &mut Machine<'_, '_>, value: Value, letter: u8) -> Value {
    let shapes = machine.pool.shapes(value.shape);
    let each = shapes
        .iter()
        .filter(|shape| **shape != Shape::Word(0))
        .map(|shape| match shape {
            Shape::Boxed(wrapper, bits) => converted(*wrapper, *bits, letter),
            _ => None,
        });
    match each.collect::<Option<Vec<_>>>() {
        Some(shapes) => Value {
            shape: machine.pool.one_of(shapes),
            mark: value.mark,
        },
        None => Value::ANY.marked(value.mark),
    }
}

/// `xxxValue()` of a number: Java's conversions are Rust's.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "JLS 5.1.2, 5.1.3"
)]
fn converted(wrapper: Wrapper, bits: i64, letter: u8) -> Option<Shape> {
    let real = match wrapper {
        Wrapper::Float => Some(f64::from(f32::from_bits((bits as i32).cast_unsigned()))),
        Wrapper::Double => Some(f64::from_bits(bits.cast_unsigned())),
        _ => None,
    };
    Some(match (letter, real) {
        (b'J', None) => Shape::Wide(bits),
        (b'J', Some(real)) => Shape::Wide(real as i64),
        (b'D', None) => Shape::Wide((bits as f64).to_bits().cast_signed()),
        (b'D', Some(real)) => Shape::Wide(real.to_bits().cast_signed()),
        (b'F', None) => Shape::Word((bits as f32).to_bits().cast_signed()),
        (b'F', Some(real)) => Shape::Word((real as f32).to_bits().cast_signed()),
        (b'B', None) => Shape::Word(i32::from(bits as i8)),
        (b'S', None) => Shape::Word(i32::from(bits as i16)),
        (b'I' | b'Z' | b'C', None) => Shape::Word(bits as i32),
        (b'I', Some(real)) => Shape::Word(real as i32),
        (b'B', Some(real)) => Shape::Word(i32::from(real as i32 as i8)),
        (b'S', Some(real)) => Shape::Word(i32::from(real as i32 as i16)),
        _ => return None,
    })
}

/// What `new Integer(…)` and its like make: the same values as `valueOf`.
pub(crate) fn made(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let own = ALL.iter().find(|row| row.1 == call.signature.class)?;
    let first = call
        .signature
        .params
        .first()
        .map(|ty| machine.program.descriptor(*ty).to_vec())?;
    match first.as_slice() {
        b"Ljava/lang/String;" => {
            let paths = parsed(machine, call, own.0, own.3, true)?;
            Some(mark_result(machine, paths, call.arg(1).mark))
        }
        b"D" if own.3 == b'F' => {
            let Shape::Wide(bits) = call.arg(1).shape else {
                return returned(Value::unknown(call.signature.key.class));
            };
            #[allow(clippy::cast_possible_truncation, reason = "JLS 5.1.3")]
            let narrow = f64::from_bits(bits.cast_unsigned()) as f32;
            let word = Value::int(narrow.to_bits().cast_signed()).marked(call.arg(1).mark);
            returned(boxed(machine, b'F', word))
        }
        [letter] => returned(boxed(machine, *letter, call.arg(1))),
        _ => None,
    }
}

/// What `toString` shows.
#[allow(clippy::cast_possible_truncation, reason = "a word in 64 bits")]
pub(crate) fn text(wrapper: Wrapper, bits: i64) -> String {
    match wrapper {
        Wrapper::Boolean => (bits != 0).to_string(),
        Wrapper::Character => String::from_utf16_lossy(&[super::text::unit(bits as i32)]),
        Wrapper::Float => super::math::float_text(f32::from_bits((bits as i32).cast_unsigned())),
        Wrapper::Double => super::math::double_text(f64::from_bits(bits.cast_unsigned())),
        _ => bits.to_string(),
    }
}

/// `hashCode` of a wrapper.
#[allow(
    clippy::cast_possible_truncation,
    reason = "the upper half is folded in"
)]
pub(crate) fn hash(wrapper: Wrapper, bits: i64) -> i32 {
    match wrapper {
        Wrapper::Boolean => {
            if bits == 0 {
                1237
            } else {
                1231
            }
        }
        Wrapper::Long | Wrapper::Double => {
            (bits ^ (bits.cast_unsigned() >> 32).cast_signed()) as i32
        }
        _ => bits as i32,
    }
}

fn wrapper(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.is_static {
        of_class(machine, call)
    } else {
        of_object(machine, call)
    }
}

fn of_object(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    let letter = match call.name() {
        "intValue" => b'I',
        "longValue" => b'J',
        "floatValue" => b'F',
        "doubleValue" => b'D',
        "shortValue" => b'S',
        "byteValue" => b'B',
        "booleanValue" => b'Z',
        "charValue" => b'C',
        "compareTo" | "compare" => return compare(machine, call),
        "isNaN" | "isInfinite" => {
            let Shape::Boxed(wrapper, bits) = receiver.shape else {
                return returned(machine.either_flag());
            };
            let Some(Shape::Wide(bits)) = converted(wrapper, bits, b'D') else {
                return None;
            };
            let real = f64::from_bits(bits.cast_unsigned());
            let answer = if call.name() == "isNaN" {
                real.is_nan()
            } else {
                real.is_infinite()
            };
            return returned(Value::flag(answer).marked(receiver.mark));
        }
        _ => return None,
    };
    // `new Integer(5)` makes an object that holds the value.
    if let Some(held) = machine.field_of(receiver, crate::slots::VALUE) {
        return returned(unboxed(machine, held, letter));
    }
    // Of other numbers, such as those of any size, only what they carry is known.
    let mark = machine.carried(receiver);
    let value = unboxed(machine, receiver, letter);
    let mark = machine.pool.both(value.mark, mark);
    returned(value.marked(mark))
}

fn compare(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let mark = machine.pool.both(call.receiver().mark, call.arg(1).mark);
    match (call.receiver().shape, call.arg(1).shape) {
        (Shape::Boxed(w, a), Shape::Boxed(v, b)) if w == v => {
            returned(Value::int(ordered(w, a, b)).marked(mark))
        }
        _ => returned(Value::ANY.marked(mark)),
    }
}

pub(crate) fn ordered(wrapper: Wrapper, a: i64, b: i64) -> i32 {
    let order = match wrapper {
        Wrapper::Float | Wrapper::Double => {
            let real = |bits| match converted(wrapper, bits, b'D') {
                Some(Shape::Wide(bits)) => f64::from_bits(bits.cast_unsigned()),
                _ => f64::NAN,
            };
            // NaN is larger than all, and 0.0 than -0.0: the order of `totalOrder` but for the
            // sign of NaN.
            let (a, b) = (real(a), real(b));
            match (a.is_nan(), b.is_nan()) {
                (true, true) => std::cmp::Ordering::Equal,
                (true, false) => std::cmp::Ordering::Greater,
                (false, true) => std::cmp::Ordering::Less,
                (false, false) => a.total_cmp(&b),
            }
        }
        _ => a.cmp(&b),
    };
    // Character, Byte and Short return the difference, the others the sign.
    match wrapper {
        Wrapper::Character | Wrapper::Byte | Wrapper::Short => {
            i32::try_from(a - b).unwrap_or(order as i32)
        }
        _ => order as i32,
    }
}

fn of_class(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let first = call
        .signature
        .params
        .first()
        .map(|ty| machine.program.descriptor(*ty).to_vec())?;
    let letter = first.first().copied()?;
    let own = ALL.iter().find(|row| row.1 == call.signature.class)?;
    let argument = call.arg(1);
    if call.name() == "valueOf" && first.len() == 1 && call.count() == 1 {
        return returned(boxed(machine, letter, argument));
    }
    let mut mark = argument.mark;
    for number in 2..=call.count() {
        mark = machine.pool.both(mark, call.arg(number).mark);
    }
    if call.name() == "toChars" {
        let point = argument
            .as_int()
            .and_then(|point| char::from_u32(point.cast_unsigned()))?;
        let cells = point
            .to_string()
            .encode_utf16()
            .map(|unit| Value::int(unit.into()))
            .collect();
        return returned(machine.new_array_of("[C", cells, mark));
    }
    if call.name().ends_with("Unsigned")
        && call.count() == 2
        && matches!(call.arg(2).shape, Shape::Word(0) | Shape::Wide(0))
        && call.name() != "compareUnsigned"
    {
        return Some(machine.throw_new("Ljava/lang/ArithmeticException;", None));
    }
    let parses = call.name().starts_with("parse")
        || (matches!(call.name(), "valueOf" | "decode") && letter == b'L');
    if parses {
        return parse(machine, call, own.0, own.3).map(|paths| mark_result(machine, paths, mark));
    }
    let known = statics(machine, call, own.0, &first);
    match known {
        Some(Shape::Word(word)) => returned(Value::int(word).marked(mark)),
        Some(shape) => returned(Value::of(shape).marked(mark)),
        None => match call.name() {
            "toString" | "toHexString" | "toBinaryString" | "toOctalString"
            | "toUnsignedString" => {
                let text = shown(machine, call, &first);
                let value = match text {
                    Some(text) => machine.pool.fresh_str(&text).marked(mark),
                    None => machine.any_text(mark),
                };
                returned(value)
            }
            _ => returned(machine.anything(call.signature.result).marked(mark)),
        },
    }
}

fn mark_result(machine: &mut Machine<'_, '_>, paths: Paths, mark: crate::value::Mark) -> Paths {
    match paths {
        Paths::One(crate::run::End::Returned(value)) => {
            let mark = machine.pool.both(value.mark, mark);
            Paths::returned(value.marked(mark))
        }
        other => other,
    }
}

fn parse(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    wrapper: Wrapper,
    letter: u8,
) -> Option<Paths> {
    parsed(
        machine,
        call,
        wrapper,
        letter,
        matches!(call.name(), "valueOf" | "decode"),
    )
}
