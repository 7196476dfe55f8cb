//! Static methods of the wrappers.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::boxes::{hash, ordered};
use crate::value::{Shape, Wrapper};

/// Static methods that give numbers.
#[allow(clippy::too_many_lines, reason = "a table of methods")]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the lower half is meant"
)]
pub(crate) fn statics(
    machine: &Machine<'_, '_>,
    call: &Call,
    wrapper: Wrapper,
    first: &[u8],
) -> Option<Shape> {
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
        (Wrapper::Integer | Wrapper::Long, "signum", 1) => {
            Some(Shape::Word(i32::try_from(a.signum()).unwrap_or(0)))
        }
        (Wrapper::Integer, "sum", 2) => Some(like(first, a.wrapping_add(bits(2)?))),
        (Wrapper::Long, "sum", 2) => Some(Shape::Wide(a.wrapping_add(bits(2)?))),
        (Wrapper::Integer, "bitCount", 1) => Some(Shape::Word(word(a).count_ones().cast_signed())),
        (Wrapper::Long, "bitCount", 1) => Some(Shape::Word(a.count_ones().cast_signed())),
        (Wrapper::Integer, "reverse", 1) => Some(Shape::Word(word(a).reverse_bits())),
        (Wrapper::Integer, "reverseBytes", 1) => Some(Shape::Word(word(a).swap_bytes())),
        (Wrapper::Integer, "highestOneBit", 1) => {
            let bits = word(a).cast_unsigned();
            Some(Shape::Word(if bits == 0 {
                0
            } else {
                (0x8000_0000_u32 >> bits.leading_zeros()).cast_signed()
            }))
        }
        (Wrapper::Integer, "lowestOneBit", 1) => {
            Some(Shape::Word(word(a) & word(a).wrapping_neg()))
        }
        (Wrapper::Integer, "numberOfLeadingZeros", 1) => {
            Some(Shape::Word(word(a).leading_zeros().cast_signed()))
        }
        (Wrapper::Integer, "numberOfTrailingZeros", 1) => {
            Some(Shape::Word(word(a).trailing_zeros().cast_signed()))
        }
        (Wrapper::Integer, "rotateLeft", 2) => Some(Shape::Word(
            word(a).rotate_left(word(bits(2)?).cast_unsigned() & 31),
        )),
        (Wrapper::Integer, "rotateRight", 2) => Some(Shape::Word(
            word(a).rotate_right(word(bits(2)?).cast_unsigned() & 31),
        )),
        (Wrapper::Long, "numberOfLeadingZeros", 1) => {
            Some(Shape::Word(a.leading_zeros().cast_signed()))
        }
        (Wrapper::Long, "numberOfTrailingZeros", 1) => {
            Some(Shape::Word(a.trailing_zeros().cast_signed()))
        }
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
        (Wrapper::Float, "isFinite", 1) => {
            flag(f32::from_bits(word(a).cast_unsigned()).is_finite())
        }
        (Wrapper::Double, "isFinite", 1) => flag(f64::from_bits(a.cast_unsigned()).is_finite()),
        (Wrapper::Double, "sum" | "max" | "min", 2) => {
            super::math::both_doubles(call.name(), a, bits(2)?)
        }
        (Wrapper::Float, "sum" | "max" | "min", 2) => {
            super::math::both_floats(call.name(), word(a), word(bits(2)?))
        }
        (Wrapper::Long, "reverse", 1) => Some(Shape::Wide(a.reverse_bits())),
        (Wrapper::Long, "reverseBytes", 1) => Some(Shape::Wide(a.swap_bytes())),
        (Wrapper::Short, "reverseBytes", 1) => {
            Some(Shape::Word(i32::from((word(a) as i16).swap_bytes())))
        }
        (Wrapper::Character, "reverseBytes", 1) => {
            Some(Shape::Word(i32::from((word(a) as u16).swap_bytes())))
        }
        (Wrapper::Long, "lowestOneBit", 1) => Some(Shape::Wide(a & a.wrapping_neg())),
        (Wrapper::Long, "highestOneBit", 1) => {
            let bits = a.cast_unsigned();
            Some(Shape::Wide(if bits == 0 {
                0
            } else {
                ((1_u64 << 63) >> bits.leading_zeros()).cast_signed()
            }))
        }
        (Wrapper::Long, "rotateLeft", 2) => Some(Shape::Wide(
            a.rotate_left(word(bits(2)?).cast_unsigned() & 63),
        )),
        (Wrapper::Long, "rotateRight", 2) => Some(Shape::Wide(
            a.rotate_right(word(bits(2)?).cast_unsigned() & 63),
        )),
        (Wrapper::Integer, "compareUnsigned", 2) => Some(Shape::Word(
            word(a).cast_unsigned().cmp(&word(bits(2)?).cast_unsigned()) as i32,
        )),
        (Wrapper::Long, "compareUnsigned", 2) => Some(Shape::Word(
            a.cast_unsigned().cmp(&bits(2)?.cast_unsigned()) as i32,
        )),
        (Wrapper::Integer, "divideUnsigned", 2) => Some(Shape::Word(
            word(a)
                .cast_unsigned()
                .checked_div(word(bits(2)?).cast_unsigned())?
                .cast_signed(),
        )),
        (Wrapper::Integer, "remainderUnsigned", 2) => Some(Shape::Word(
            word(a)
                .cast_unsigned()
                .checked_rem(word(bits(2)?).cast_unsigned())?
                .cast_signed(),
        )),
        (Wrapper::Long, "divideUnsigned", 2) => Some(Shape::Wide(
            a.cast_unsigned()
                .checked_div(bits(2)?.cast_unsigned())?
                .cast_signed(),
        )),
        (Wrapper::Long, "remainderUnsigned", 2) => Some(Shape::Wide(
            a.cast_unsigned()
                .checked_rem(bits(2)?.cast_unsigned())?
                .cast_signed(),
        )),
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
            Some(Shape::Word(word(
                ((a - 0xd800) << 10) + (low - 0xdc00) + 0x10000,
            )))
        }
        (Wrapper::Character, "isSpaceChar", 1) => flag(matches!(a, 0x20 | 0xa0)),
        (Wrapper::Character, "isISOControl", 1) => flag(matches!(a, 0..=0x1f | 0x7f..=0x9f)),
        (Wrapper::Character, "isAlphabetic", 1) => flag(char_of().is_some_and(char::is_alphabetic)),
        (Wrapper::Float, "isNaN", 1) => flag(f32::from_bits(word(a).cast_unsigned()).is_nan()),
        (Wrapper::Double, "isNaN", 1) => flag(f64::from_bits(a.cast_unsigned()).is_nan()),
        (Wrapper::Float, "isInfinite", 1) => {
            flag(f32::from_bits(word(a).cast_unsigned()).is_infinite())
        }
        (Wrapper::Double, "isInfinite", 1) => flag(f64::from_bits(a.cast_unsigned()).is_infinite()),
        (Wrapper::Boolean, "logicalAnd", 2) => flag(a != 0 && bits(2)? != 0),
        (Wrapper::Boolean, "logicalOr", 2) => flag(a != 0 || bits(2)? != 0),
        (Wrapper::Boolean, "logicalXor", 2) => flag((a != 0) != (bits(2)? != 0)),
        (Wrapper::Character, "isDigit", 1) => flag(super::regex::is_of(r"\p{Nd}", char_of())),
        (Wrapper::Character, "isLetter", 1) => flag(super::regex::is_of(r"\p{L}", char_of())),
        (Wrapper::Character, "isLetterOrDigit", 1) => {
            flag(super::regex::is_of(r"[\p{L}\p{Nd}]", char_of()))
        }
        (Wrapper::Character, "isUpperCase", 1) => flag(char_of().is_some_and(char::is_uppercase)),
        (Wrapper::Character, "isLowerCase", 1) => flag(char_of().is_some_and(char::is_lowercase)),
        (Wrapper::Character, "isWhitespace", 1) => {
            flag(u16::try_from(a).is_ok_and(super::text::is_space))
        }
        (Wrapper::Character, "toUpperCase", 1) => match char_of() {
            Some(letter) => single(letter.to_uppercase(), a),
            None => Some(Shape::Word(word(a))),
        },
        (Wrapper::Character, "toLowerCase", 1) => match char_of() {
            Some(letter) => single(letter.to_lowercase(), a),
            None => Some(Shape::Word(word(a))),
        },
        (Wrapper::Character, "getNumericValue" | "digit", _) => {
            let radix = if call.count() == 2 {
                u32::try_from(bits(2)?).ok()?
            } else {
                36
            };
            let digit = (2..=36)
                .contains(&radix)
                .then(|| char_of()?.to_digit(radix))
                .flatten();
            Some(Shape::Word(digit.map_or(-1, u32::cast_signed)))
        }
        (Wrapper::Character, "forDigit", 2) => {
            let radix = u32::try_from(bits(2)?)
                .ok()
                .filter(|radix| (2..=36).contains(radix));
            let digit = radix.and_then(|radix| {
                char::from_digit(u32::try_from(a).ok().filter(|d| *d < radix)?, radix)
            });
            Some(Shape::Word(digit.map_or(0, |c| u32::from(c).cast_signed())))
        }
        _ => None,
    }
}

pub(crate) fn single(mut chars: impl Iterator<Item = char>, old: i64) -> Option<Shape> {
    match (chars.next(), chars.next()) {
        (Some(c), None) => Some(Shape::Word(u32::from(c).cast_signed())),
        // More than one: the character stays.
        _ => Some(Shape::Word(i32::try_from(old).ok()?)),
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a word in 64 bits")]
pub(crate) const fn word(bits: i64) -> i32 {
    bits as i32
}

pub(crate) fn like(letter: &[u8], value: i64) -> Shape {
    if letter == b"J" {
        Shape::Wide(value)
    } else {
        Shape::Word(word(value))
    }
}

pub(crate) fn shown(machine: &Machine<'_, '_>, call: &Call, first: &[u8]) -> Option<String> {
    let value = call.arg(1);
    match (call.name(), value.shape, call.count()) {
        ("toString", _, 1) => machine
            .valued(value, first)
            .map(|units| String::from_utf16_lossy(&units)),
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

pub(crate) fn radix(value: i64, radix: i32) -> Option<String> {
    let radix = u32::try_from(radix)
        .ok()
        .filter(|radix| (2..=36).contains(radix))
        .unwrap_or(10);
    let (mut left, mut digits) = (value.unsigned_abs(), Vec::new());
    loop {
        digits.push(char::from_digit(
            u32::try_from(left % u64::from(radix)).ok()?,
            radix,
        )?);
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
