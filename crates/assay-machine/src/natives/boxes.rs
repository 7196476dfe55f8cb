//! `Integer` and the other wrappers.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{Native, returned};
use crate::run::Paths;
use crate::value::{Shape, Value, Wrapper};

/// Class, its short name, its primitive's letter.
const ALL: [(Wrapper, &str, &str, u8); 8] = [
    (Wrapper::Boolean, "java.lang.Boolean", "Ljava/lang/Boolean;", b'Z'),
    (Wrapper::Byte, "java.lang.Byte", "Ljava/lang/Byte;", b'B'),
    (Wrapper::Character, "java.lang.Character", "Ljava/lang/Character;", b'C'),
    (Wrapper::Short, "java.lang.Short", "Ljava/lang/Short;", b'S'),
    (Wrapper::Integer, "java.lang.Integer", "Ljava/lang/Integer;", b'I'),
    (Wrapper::Long, "java.lang.Long", "Ljava/lang/Long;", b'J'),
    (Wrapper::Float, "java.lang.Float", "Ljava/lang/Float;", b'F'),
    (Wrapper::Double, "java.lang.Double", "Ljava/lang/Double;", b'D'),
];

/// The function that answers for a wrapper class.
pub(crate) fn find(class: &str) -> Option<Native> {
    (class == "java.lang.Number" || ALL.iter().any(|row| row.1 == class)).then_some(wrapper as Native)
}

/// The descriptor of a wrapper class.
pub(crate) fn descriptor(wrapper: Wrapper) -> &'static str {
    ALL.iter().find(|row| row.0 == wrapper).map_or("", |row| row.2)
}

/// The wrapper of a primitive, by its letter.
pub(crate) fn of_letter(letter: u8) -> Option<Wrapper> {
    ALL.iter().find(|row| row.3 == letter).map(|row| row.0)
}

/// A primitive in its wrapper.
pub(crate) fn boxed(machine: &mut Machine<'_, '_>, letter: u8, value: Value) -> Value {
    let Some(wrapper) = of_letter(letter) else { return value };
    let shapes = machine.pool.shapes(value.shape);
    let each = shapes.iter().map(|shape| match shape {
        Shape::Word(word) => Some(Shape::Boxed(wrapper, i64::from(*word))),
        Shape::Wide(wide) => Some(Shape::Boxed(wrapper, *wide)),
        _ => None,
    });
    match each.collect::<Option<Vec<_>>>() {
        Some(shapes) => Value { shape: machine.pool.one_of(shapes), mark: value.mark },
        None => Value::unknown(machine.type_of(descriptor(wrapper))).marked(value.mark),
    }
}

/// The primitive in a wrapper, as a primitive of a letter.
pub(crate) fn unboxed(machine: &mut Machine<'_, '_>, value: Value, letter: u8) -> Value {
    let shapes = machine.pool.shapes(value.shape);
    let each = shapes.iter().filter(|shape| **shape != Shape::Word(0)).map(|shape| match shape {
        Shape::Boxed(wrapper, bits) => converted(*wrapper, *bits, letter),
        _ => None,
    });
    match each.collect::<Option<Vec<_>>>() {
        Some(shapes) => Value { shape: machine.pool.one_of(shapes), mark: value.mark },
        None => Value::ANY.marked(value.mark),
    }
}

/// `xxxValue()` of a number: Java's conversions are Rust's.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "JLS 5.1.2, 5.1.3")]
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
    let first = call.signature.params.first().map(|ty| machine.program.descriptor(*ty).to_vec())?;
    match first.as_slice() {
        b"Ljava/lang/String;" => {
            let paths = parsed(machine, call, own.0, own.3, true)?;
            Some(mark_result(machine, paths, call.arg(1).mark))
        }
        b"D" if own.3 == b'F' => {
            let Shape::Wide(bits) = call.arg(1).shape else { return returned(Value::unknown(call.signature.key.class)) };
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
#[allow(clippy::cast_possible_truncation, reason = "the upper half is folded in")]
pub(crate) fn hash(wrapper: Wrapper, bits: i64) -> i32 {
    match wrapper {
        Wrapper::Boolean => if bits == 0 { 1237 } else { 1231 },
        Wrapper::Long | Wrapper::Double => (bits ^ (bits.cast_unsigned() >> 32).cast_signed()) as i32,
        _ => bits as i32,
    }
}

fn wrapper(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.is_static { of_class(machine, call) } else { of_object(machine, call) }
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
            let Shape::Boxed(wrapper, bits) = receiver.shape else { return returned(machine.either_flag()) };
            let Some(Shape::Wide(bits)) = converted(wrapper, bits, b'D') else { return None };
            let real = f64::from_bits(bits.cast_unsigned());
            let answer = if call.name() == "isNaN" { real.is_nan() } else { real.is_infinite() };
            return returned(Value::flag(answer).marked(receiver.mark));
        }
        _ => return None,
    };
    // `new Integer(5)` makes an object that holds the value.
    if let Some(held) = machine.field_of(receiver, crate::slots::VALUE) {
        return returned(unboxed(machine, held, letter));
    }
    returned(unboxed(machine, receiver, letter))
}

fn compare(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let mark = machine.pool.both(call.receiver().mark, call.arg(1).mark);
    match (call.receiver().shape, call.arg(1).shape) {
        (Shape::Boxed(w, a), Shape::Boxed(v, b)) if w == v => returned(Value::int(ordered(w, a, b)).marked(mark)),
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
        Wrapper::Character | Wrapper::Byte | Wrapper::Short => i32::try_from(a - b).unwrap_or(order as i32),
        _ => order as i32,
    }
}

fn of_class(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let first = call.signature.params.first().map(|ty| machine.program.descriptor(*ty).to_vec())?;
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
        let point = argument.as_int().and_then(|point| char::from_u32(point.cast_unsigned()))?;
        let cells = point.to_string().encode_utf16().map(|unit| Value::int(unit.into())).collect();
        return returned(machine.new_array_of("[C", cells, mark));
    }
    if call.name().ends_with("Unsigned") && call.count() == 2 && matches!(call.arg(2).shape, Shape::Word(0) | Shape::Wide(0)) && call.name() != "compareUnsigned" {
        return Some(machine.throw_new("Ljava/lang/ArithmeticException;", None));
    }
    let parses = call.name().starts_with("parse") || (matches!(call.name(), "valueOf" | "decode") && letter == b'L');
    if parses {
        return parse(machine, call, own.0, own.3).map(|paths| mark_result(machine, paths, mark));
    }
    let known = statics(machine, call, own.0, &first);
    match known {
        Some(Shape::Word(word)) => returned(Value::int(word).marked(mark)),
        Some(shape) => returned(Value::of(shape).marked(mark)),
        None => match call.name() {
            "toString" | "toHexString" | "toBinaryString" | "toOctalString" | "toUnsignedString" => {
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

fn parse(machine: &mut Machine<'_, '_>, call: &Call, wrapper: Wrapper, letter: u8) -> Option<Paths> {
    parsed(machine, call, wrapper, letter, matches!(call.name(), "valueOf" | "decode"))
}

fn parsed(machine: &mut Machine<'_, '_>, call: &Call, wrapper: Wrapper, letter: u8, boxes: bool) -> Option<Paths> {
    const FORMAT: &str = "Ljava/lang/NumberFormatException;";
    let radix = if call.count() == 2 { call.arg(2).as_int() } else { Some(10) };
    let argument = call.arg(1);
    if argument.is_null() {
        return match wrapper {
            Wrapper::Boolean => returned(finish(wrapper, 0, boxes)),
            Wrapper::Float | Wrapper::Double => Some(machine.throw_new("Ljava/lang/NullPointerException;", None)),
            _ => Some(machine.throw_new(FORMAT, None)),
        };
    }
    let (Some(text), Some(radix)) = (machine.pool.known(argument), radix.map(|r| u32::try_from(r).unwrap_or(0))) else {
        let any = if boxes { Value::unknown(call.signature.result) } else { machine.anything(call.signature.result) };
        return returned(any);
    };
    if !(2..=36).contains(&radix) {
        return Some(machine.throw_new(FORMAT, None));
    }
    let (text, radix) = if call.name() == "decode" { decoded(&text) } else { (ascii_digits(&text), radix) };
    let number = match letter {
        b'Z' => return returned(finish(wrapper, i64::from(text.eq_ignore_ascii_case("true")), boxes)),
        b'B' => i8::from_str_radix(&text, radix).ok().map(i64::from),
        b'S' => i16::from_str_radix(&text, radix).ok().map(i64::from),
        b'I' => i32::from_str_radix(&text, radix).ok().map(i64::from),
        b'J' => i64::from_str_radix(&text, radix).ok(),
        b'F' => java_real(&text).and_then(|t| t.parse::<f32>().ok()).map(|f| f.to_bits().cast_signed().into()),
        _ => java_real(&text).and_then(|t| t.parse::<f64>().ok()).map(|f| f.to_bits().cast_signed()),
    };
    match number {
        Some(bits) => returned(finish(wrapper, bits, boxes)),
        None => Some(machine.throw_new(FORMAT, None)),
    }
}

/// `decode`: a sign, and `0x`, `#` or `0` before the digits.
fn decoded(text: &str) -> (String, u32) {
    let (sign, rest) = match text.as_bytes().first() {
        Some(b'-') => ("-", text.get(1..).unwrap_or_default()),
        Some(b'+') => ("", text.get(1..).unwrap_or_default()),
        _ => ("", text),
    };
    let prefixed = ["0x", "0X", "#"].iter().find_map(|prefix| rest.strip_prefix(prefix));
    let (digits, radix) = match (prefixed, rest.strip_prefix('0')) {
        (Some(digits), _) => (digits, 16),
        (None, Some(digits)) if !digits.is_empty() => (digits, 8),
        _ => (rest, 10),
    };
    // A second sign is refused.
    let digits = if digits.starts_with(['-', '+']) { "?" } else { digits };
    (format!("{sign}{digits}"), radix)
}

/// Decimal digits of other scripts as ASCII ones, as `Character.digit` reads them.
fn ascii_digits(text: &str) -> String {
    let full = |c: char| match u32::from(c) {
        0xff10..=0xff19 => char::from_digit(u32::from(c) - 0xff10, 10).unwrap_or(c),
        0x660..=0x669 => char::from_digit(u32::from(c) - 0x660, 10).unwrap_or(c),
        _ => c,
    };
    text.chars().map(full).collect()
}

/// A floating-point number as Java allows it; Rust's parser takes the same decimal forms.
fn java_real(text: &str) -> Option<String> {
    let trimmed = text.trim_matches(|c: char| c <= ' ');
    let plain = trimmed.strip_suffix(['f', 'F', 'd', 'D']).unwrap_or(trimmed);
    match plain.trim_start_matches(['+', '-']) {
        "NaN" | "Infinity" => Some(plain.to_owned()),
        rest if rest.starts_with(|c: char| c.is_ascii_digit() || c == '.') && !rest.contains(['x', 'X', '_']) => {
            Some(plain.to_owned())
        }
        _ => None,
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a word in 64 bits")]
fn finish(wrapper: Wrapper, bits: i64, boxes: bool) -> Value {
    match (boxes, wrapper) {
        (true, _) => Value::of(Shape::Boxed(wrapper, bits)),
        (false, Wrapper::Long | Wrapper::Double) => Value::wide(bits),
        (false, _) => Value::int(bits as i32),
    }
}

/// Static methods that give numbers.
fn statics(machine: &Machine<'_, '_>, call: &Call, wrapper: Wrapper, first: &[u8]) -> Option<Shape> {
    let bits = |number: usize| match call.arg(number).shape {
        Shape::Word(word) => Some(i64::from(word)),
        Shape::Wide(wide) => Some(wide),
        _ => None,
    };
    let a = bits(1)?;
    let flag = |flag: bool| Some(Shape::Word(i32::from(flag)));
    let char_of = || char::from_u32(u32::try_from(a).ok()?);
    let _ = machine;
    match (wrapper, call.name(), call.count()) {
        (_, "compare", 2) => Some(Shape::Word(ordered(wrapper, a, bits(2)?))),
        (_, "hashCode", 1) => Some(Shape::Word(hash(wrapper, a))),
        (Wrapper::Integer | Wrapper::Long, "max", 2) => Some(like(first, a.max(bits(2)?))),
        (Wrapper::Integer | Wrapper::Long, "min", 2) => Some(like(first, a.min(bits(2)?))),
        (Wrapper::Integer | Wrapper::Long, "signum", 1) => Some(Shape::Word(i32::try_from(a.signum()).unwrap_or(0))),
        (Wrapper::Integer, "sum", 2) => Some(like(first, a.wrapping_add(bits(2)?))),
        (Wrapper::Long, "sum", 2) => Some(Shape::Wide(a.wrapping_add(bits(2)?))),
        (Wrapper::Integer, "bitCount", 1) => Some(Shape::Word(word(a).count_ones().cast_signed())),
        (Wrapper::Long, "bitCount", 1) => Some(Shape::Word(a.count_ones().cast_signed())),
        (Wrapper::Integer, "reverse", 1) => Some(Shape::Word(word(a).reverse_bits())),
        (Wrapper::Integer, "reverseBytes", 1) => Some(Shape::Word(word(a).swap_bytes())),
        (Wrapper::Integer, "highestOneBit", 1) => {
            let bits = word(a).cast_unsigned();
            Some(Shape::Word(if bits == 0 { 0 } else { (0x8000_0000_u32 >> bits.leading_zeros()).cast_signed() }))
        }
        (Wrapper::Integer, "lowestOneBit", 1) => Some(Shape::Word(word(a) & word(a).wrapping_neg())),
        (Wrapper::Integer, "numberOfLeadingZeros", 1) => Some(Shape::Word(word(a).leading_zeros().cast_signed())),
        (Wrapper::Integer, "numberOfTrailingZeros", 1) => Some(Shape::Word(word(a).trailing_zeros().cast_signed())),
        (Wrapper::Integer, "rotateLeft", 2) => Some(Shape::Word(word(a).rotate_left(word(bits(2)?).cast_unsigned() & 31))),
        (Wrapper::Integer, "rotateRight", 2) => Some(Shape::Word(word(a).rotate_right(word(bits(2)?).cast_unsigned() & 31))),
        (Wrapper::Long, "numberOfLeadingZeros", 1) => Some(Shape::Word(a.leading_zeros().cast_signed())),
        (Wrapper::Long, "numberOfTrailingZeros", 1) => Some(Shape::Word(a.trailing_zeros().cast_signed())),
        (Wrapper::Float, "floatToIntBits", 1) => {
            let nan = f32::from_bits(word(a).cast_unsigned()).is_nan();
            Some(Shape::Word(if nan { 0x7fc0_0000 } else { word(a) }))
        }
        (Wrapper::Float, "floatToRawIntBits" | "intBitsToFloat", 1) => Some(Shape::Word(word(a))),
        (Wrapper::Double, "doubleToLongBits", 1) => {
            let nan = f64::from_bits(a.cast_unsigned()).is_nan();
            Some(Shape::Wide(if nan { 0x7ff8_0000_0000_0000 } else { a }))
        }
        (Wrapper::Double, "doubleToRawLongBits" | "longBitsToDouble", 1) => Some(Shape::Wide(a)),
        (Wrapper::Float, "isFinite", 1) => flag(f32::from_bits(word(a).cast_unsigned()).is_finite()),
        (Wrapper::Double, "isFinite", 1) => flag(f64::from_bits(a.cast_unsigned()).is_finite()),
        (Wrapper::Double, "sum" | "max" | "min", 2) => super::math::both_doubles(call.name(), a, bits(2)?),
        (Wrapper::Float, "sum" | "max" | "min", 2) => super::math::both_floats(call.name(), word(a), word(bits(2)?)),
        (Wrapper::Long, "reverse", 1) => Some(Shape::Wide(a.reverse_bits())),
        (Wrapper::Long, "reverseBytes", 1) => Some(Shape::Wide(a.swap_bytes())),
        (Wrapper::Short, "reverseBytes", 1) => Some(Shape::Word(i32::from((word(a) as i16).swap_bytes()))),
        (Wrapper::Character, "reverseBytes", 1) => Some(Shape::Word(i32::from((word(a) as u16).swap_bytes()))),
        (Wrapper::Long, "lowestOneBit", 1) => Some(Shape::Wide(a & a.wrapping_neg())),
        (Wrapper::Long, "highestOneBit", 1) => {
            let bits = a.cast_unsigned();
            Some(Shape::Wide(if bits == 0 { 0 } else { ((1_u64 << 63) >> bits.leading_zeros()).cast_signed() }))
        }
        (Wrapper::Long, "rotateLeft", 2) => Some(Shape::Wide(a.rotate_left(word(bits(2)?).cast_unsigned() & 63))),
        (Wrapper::Long, "rotateRight", 2) => Some(Shape::Wide(a.rotate_right(word(bits(2)?).cast_unsigned() & 63))),
        (Wrapper::Integer, "compareUnsigned", 2) => {
            Some(Shape::Word(word(a).cast_unsigned().cmp(&word(bits(2)?).cast_unsigned()) as i32))
        }
        (Wrapper::Long, "compareUnsigned", 2) => {
            Some(Shape::Word(a.cast_unsigned().cmp(&bits(2)?.cast_unsigned()) as i32))
        }
        (Wrapper::Integer, "divideUnsigned", 2) => {
            Some(Shape::Word(word(a).cast_unsigned().checked_div(word(bits(2)?).cast_unsigned())?.cast_signed()))
        }
        (Wrapper::Integer, "remainderUnsigned", 2) => {
            Some(Shape::Word(word(a).cast_unsigned().checked_rem(word(bits(2)?).cast_unsigned())?.cast_signed()))
        }
        (Wrapper::Long, "divideUnsigned", 2) => {
            Some(Shape::Wide(a.cast_unsigned().checked_div(bits(2)?.cast_unsigned())?.cast_signed()))
        }
        (Wrapper::Long, "remainderUnsigned", 2) => {
            Some(Shape::Wide(a.cast_unsigned().checked_rem(bits(2)?.cast_unsigned())?.cast_signed()))
        }
        (Wrapper::Integer | Wrapper::Short | Wrapper::Byte, "toUnsignedLong", 1) => {
            Some(Shape::Wide(match wrapper {
                Wrapper::Integer => i64::from(word(a).cast_unsigned()),
                Wrapper::Short => a & 0xffff,
                _ => a & 0xff,
            }))
        }
        (Wrapper::Short, "toUnsignedInt", 1) => Some(Shape::Word(word(a) & 0xffff)),
        (Wrapper::Byte, "toUnsignedInt", 1) => Some(Shape::Word(word(a) & 0xff)),
        (Wrapper::Character, "isSurrogate", 1) => flag((0xd800..0xe000).contains(&a)),
        (Wrapper::Character, "isHighSurrogate", 1) => flag((0xd800..0xdc00).contains(&a)),
        (Wrapper::Character, "isLowSurrogate", 1) => flag((0xdc00..0xe000).contains(&a)),
        (Wrapper::Character, "charCount", 1) => Some(Shape::Word(if a >= 0x10000 { 2 } else { 1 })),
        (Wrapper::Character, "toCodePoint", 2) => {
            let low = bits(2)?;
            Some(Shape::Word(word(((a - 0xd800) << 10) + (low - 0xdc00) + 0x10000)))
        }
        (Wrapper::Character, "isSpaceChar", 1) => flag(matches!(a, 0x20 | 0xa0)),
        (Wrapper::Character, "isISOControl", 1) => flag(matches!(a, 0..=0x1f | 0x7f..=0x9f)),
        (Wrapper::Character, "isAlphabetic", 1) => flag(char_of().is_some_and(char::is_alphabetic)),
        (Wrapper::Float, "isNaN", 1) => flag(f32::from_bits(word(a).cast_unsigned()).is_nan()),
        (Wrapper::Double, "isNaN", 1) => flag(f64::from_bits(a.cast_unsigned()).is_nan()),
        (Wrapper::Float, "isInfinite", 1) => flag(f32::from_bits(word(a).cast_unsigned()).is_infinite()),
        (Wrapper::Double, "isInfinite", 1) => flag(f64::from_bits(a.cast_unsigned()).is_infinite()),
        (Wrapper::Boolean, "logicalAnd", 2) => flag(a != 0 && bits(2)? != 0),
        (Wrapper::Boolean, "logicalOr", 2) => flag(a != 0 || bits(2)? != 0),
        (Wrapper::Boolean, "logicalXor", 2) => flag((a != 0) != (bits(2)? != 0)),
        (Wrapper::Character, "isDigit", 1) => flag(super::regex::is_of(r"\p{Nd}", char_of())),
        (Wrapper::Character, "isLetter", 1) => flag(super::regex::is_of(r"\p{L}", char_of())),
        (Wrapper::Character, "isLetterOrDigit", 1) => flag(super::regex::is_of(r"[\p{L}\p{Nd}]", char_of())),
        (Wrapper::Character, "isUpperCase", 1) => flag(char_of().is_some_and(char::is_uppercase)),
        (Wrapper::Character, "isLowerCase", 1) => flag(char_of().is_some_and(char::is_lowercase)),
        (Wrapper::Character, "isWhitespace", 1) => flag(u16::try_from(a).is_ok_and(super::text::is_space)),
        (Wrapper::Character, "toUpperCase", 1) => match char_of() {
            Some(letter) => single(letter.to_uppercase(), a),
            None => Some(Shape::Word(word(a))),
        },
        (Wrapper::Character, "toLowerCase", 1) => match char_of() {
            Some(letter) => single(letter.to_lowercase(), a),
            None => Some(Shape::Word(word(a))),
        },
        (Wrapper::Character, "getNumericValue" | "digit", _) => {
            let radix = if call.count() == 2 { u32::try_from(bits(2)?).ok()? } else { 36 };
            let digit = (2..=36).contains(&radix).then(|| char_of()?.to_digit(radix)).flatten();
            Some(Shape::Word(digit.map_or(-1, u32::cast_signed)))
        }
        (Wrapper::Character, "forDigit", 2) => {
            let radix = u32::try_from(bits(2)?).ok().filter(|radix| (2..=36).contains(radix));
            let digit = radix.and_then(|radix| char::from_digit(u32::try_from(a).ok().filter(|d| *d < radix)?, radix));
            Some(Shape::Word(digit.map_or(0, |c| u32::from(c).cast_signed())))
        }
        _ => None,
    }
}

fn single(mut chars: impl Iterator<Item = char>, old: i64) -> Option<Shape> {
    match (chars.next(), chars.next()) {
        (Some(c), None) => Some(Shape::Word(u32::from(c).cast_signed())),
        // More than one: the character stays.
        _ => Some(Shape::Word(i32::try_from(old).ok()?)),
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a word in 64 bits")]
const fn word(bits: i64) -> i32 {
    bits as i32
}

fn like(letter: &[u8], value: i64) -> Shape {
    if letter == b"J" { Shape::Wide(value) } else { Shape::Word(word(value)) }
}

fn shown(machine: &Machine<'_, '_>, call: &Call, first: &[u8]) -> Option<String> {
    let value = call.arg(1);
    match (call.name(), value.shape, call.count()) {
        ("toString", _, 1) => machine.valued(value, first).map(|units| String::from_utf16_lossy(&units)),
        ("toHexString", Shape::Word(word), 1) => Some(format!("{word:x}")),
        ("toHexString", Shape::Wide(wide), 1) => Some(format!("{wide:x}")),
        ("toBinaryString", Shape::Word(word), 1) => Some(format!("{word:b}")),
        ("toBinaryString", Shape::Wide(wide), 1) => Some(format!("{wide:b}")),
        ("toOctalString", Shape::Word(word), 1) => Some(format!("{word:o}")),
        ("toOctalString", Shape::Wide(wide), 1) => Some(format!("{wide:o}")),
        ("toUnsignedString", Shape::Word(word), 1) => Some(word.cast_unsigned().to_string()),
        ("toUnsignedString", Shape::Wide(wide), 1) => Some(wide.cast_unsigned().to_string()),
        ("toString", Shape::Word(word), 2) => radix(word.into(), call.arg(2).as_int()?),
        ("toString", Shape::Wide(wide), 2) => radix(wide, call.arg(2).as_int()?),
        _ => None,
    }
}

fn radix(value: i64, radix: i32) -> Option<String> {
    let radix = u32::try_from(radix).ok().filter(|radix| (2..=36).contains(radix)).unwrap_or(10);
    let (mut left, mut digits) = (value.unsigned_abs(), Vec::new());
    loop {
        digits.push(char::from_digit(u32::try_from(left % u64::from(radix)).ok()?, radix)?);
        left /= u64::from(radix);
        if left == 0 {
            break;
        }
    }
    if value < 0 {
        digits.push('-');
    }
    Some(digits.iter().rev().collect())
}
