//! Numbers out of texts.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::value::{Shape, Value, Wrapper};

pub(crate) fn parsed(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    wrapper: Wrapper,
    letter: u8,
    boxes: bool,
) -> Option<Paths> {
    const FORMAT: &str = "Ljava/lang/NumberFormatException;";
    let radix = if call.count() == 2 {
        call.arg(2).as_int()
    } else {
        Some(10)
    };
    let argument = call.arg(1);
    if argument.is_null() {
        return match wrapper {
            Wrapper::Boolean => returned(finish(wrapper, 0, boxes)),
            Wrapper::Float | Wrapper::Double => {
                Some(machine.throw_new("Ljava/lang/NullPointerException;", None))
            }
            _ => Some(machine.throw_new(FORMAT, None)),
        };
    }
    let (Some(text), Some(radix)) = (
        machine.pool.known(argument),
        radix.map(|r| u32::try_from(r).unwrap_or(0)),
    ) else {
        let any = if boxes {
            Value::unknown(call.signature.result)
        } else {
            machine.anything(call.signature.result)
        };
        let any = any.marked(argument.mark);
        if machine.world.exploring && wrapper != Wrapper::Boolean {
            // What is read may be no number.
            return Some(machine.choose(2, |machine, way| match way {
                0 => Paths::returned(any),
                // The message quotes what was read.
                _ => machine.throw_about(FORMAT, argument.mark),
            }));
        }
        return returned(any);
    };
    if !(2..=36).contains(&radix) {
        return Some(machine.throw_new(FORMAT, None));
    }
    let (text, radix) = if call.name() == "decode" {
        decoded(&text)
    } else {
        (ascii_digits(&text), radix)
    };
    let number = match letter {
        b'Z' => {
            return returned(finish(
                wrapper,
                i64::from(text.eq_ignore_ascii_case("true")),
                boxes,
            ));
        }
        b'B' => i8::from_str_radix(&text, radix).ok().map(i64::from),
        b'S' => i16::from_str_radix(&text, radix).ok().map(i64::from),
        b'I' => i32::from_str_radix(&text, radix).ok().map(i64::from),
        b'J' => i64::from_str_radix(&text, radix).ok(),
        b'F' => java_real(&text)
            .and_then(|t| t.parse::<f32>().ok())
            .map(|f| f.to_bits().cast_signed().into()),
        _ => java_real(&text)
            .and_then(|t| t.parse::<f64>().ok())
            .map(|f| f.to_bits().cast_signed()),
    };
    match number {
        Some(bits) => returned(finish(wrapper, bits, boxes)),
        None => Some(machine.throw_new(FORMAT, None)),
    }
}

/// `decode`: a sign, and `0x`, `#` or `0` before the digits.
pub(crate) fn decoded(text: &str) -> (String, u32) {
    let (sign, rest) = match text.as_bytes().first() {
        Some(b'-') => ("-", text.get(1..).unwrap_or_default()),
        Some(b'+') => ("", text.get(1..).unwrap_or_default()),
        _ => ("", text),
    };
    let prefixed = ["0x", "0X", "#"]
        .iter()
        .find_map(|prefix| rest.strip_prefix(prefix));
    let (digits, radix) = match (prefixed, rest.strip_prefix('0')) {
        (Some(digits), _) => (digits, 16),
        (None, Some(digits)) if !digits.is_empty() => (digits, 8),
        _ => (rest, 10),
    };
    // A second sign is refused.
    let digits = if digits.starts_with(['-', '+']) {
        "?"
    } else {
        digits
    };
    (format!("{sign}{digits}"), radix)
}

/// Decimal digits of other scripts as ASCII ones, as `Character.digit` reads them.
pub(crate) fn ascii_digits(text: &str) -> String {
    let full = |c: char| match u32::from(c) {
        0xff10..=0xff19 => char::from_digit(u32::from(c) - 0xff10, 10).unwrap_or(c),
        0x660..=0x669 => char::from_digit(u32::from(c) - 0x660, 10).unwrap_or(c),
        _ => c,
    };
    text.chars().map(full).collect()
}

/// A floating-point number as Java allows it; Rust's parser takes the same decimal forms.
pub(crate) fn java_real(text: &str) -> Option<String> {
    let trimmed = text.trim_matches(|c: char| c <= ' ');
    let plain = trimmed
        .strip_suffix(['f', 'F', 'd', 'D'])
        .unwrap_or(trimmed);
    match plain.trim_start_matches(['+', '-']) {
        "NaN" | "Infinity" => Some(plain.to_owned()),
        rest if rest.starts_with(|c: char| c.is_ascii_digit() || c == '.')
            && !rest.contains(['x', 'X', '_']) =>
        {
            Some(plain.to_owned())
        }
        _ => None,
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a word in 64 bits")]
pub(crate) fn finish(wrapper: Wrapper, bits: i64, boxes: bool) -> Value {
    match (boxes, wrapper) {
        (true, _) => Value::of(Shape::Boxed(wrapper, bits)),
        (false, Wrapper::Long | Wrapper::Double) => Value::wide(bits),
        (false, _) => Value::int(bits as i32),
    }
}
