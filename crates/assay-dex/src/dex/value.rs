//! Encoded values: static field values, annotation elements, call site arguments.

use super::annotation::EncodedAnnotation;
use crate::bytes::Cursor;

/// Values nested deeper than this are refused; compilers need three levels.
const MAX_DEPTH: u8 = 16;

/// A constant written in the file.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `byte`, `short`, `char` or `int`.
    Int(i32),
    /// `long`.
    Long(i64),
    /// `float`.
    Float(f32),
    /// `double`.
    Double(f64),
    /// `boolean`.
    Boolean(bool),
    /// `null`.
    Null,
    /// String index.
    String(u32),
    /// Type index.
    Type(u32),
    /// Field index.
    Field(u32),
    /// Method index.
    Method(u32),
    /// Field index of an enum constant.
    Enum(u32),
    /// Prototype index.
    MethodType(u32),
    /// Method handle index.
    MethodHandle(u32),
    /// A list of values.
    Array(Vec<Value>),
    /// A nested annotation.
    Annotation(EncodedAnnotation),
}

/// Reads an `encoded_array` at the cursor, giving `limit` one step a value.
pub(crate) fn array(cursor: &mut Cursor<'_>, depth: u8, limit: &mut usize) -> Option<Vec<Value>> {
    let count = cursor.uleb()?;
    let mut values = Vec::new();
    for _ in 0..count {
        values.push(value(cursor, depth, limit)?);
    }
    Some(values)
}

/// Reads one `encoded_value`.
pub(crate) fn value(cursor: &mut Cursor<'_>, depth: u8, limit: &mut usize) -> Option<Value> {
    *limit = limit.checked_sub(1)?;
    let head = cursor.u8()?;
    let (kind, arg) = (head & 0x1f, head >> 5);
    match kind {
        0x1c if depth < MAX_DEPTH => array(cursor, depth + 1, limit).map(Value::Array),
        0x1d if depth < MAX_DEPTH => {
            EncodedAnnotation::read(cursor, depth + 1, limit).map(Value::Annotation)
        }
        0x1e => Some(Value::Null),
        0x1f => Some(Value::Boolean(arg != 0)),
        _ => scalar(kind, cursor.take(usize::from(arg) + 1)?),
    }
}

fn scalar(kind: u8, bytes: &[u8]) -> Option<Value> {
    Some(match kind {
        0x00 | 0x02 | 0x04 => Value::Int(i32::try_from(signed(bytes)).ok()?),
        0x03 => Value::Int(index(bytes)?.cast_signed()),
        0x06 => Value::Long(signed(bytes)),
        0x10 => Value::Float(f32::from_bits(u32::try_from(left(bytes) >> 32).ok()?)),
        0x11 => Value::Double(f64::from_bits(left(bytes))),
        0x15 => Value::MethodType(index(bytes)?),
        0x16 => Value::MethodHandle(index(bytes)?),
        0x17 => Value::String(index(bytes)?),
        0x18 => Value::Type(index(bytes)?),
        0x19 => Value::Field(index(bytes)?),
        0x1a => Value::Method(index(bytes)?),
        0x1b => Value::Enum(index(bytes)?),
        _ => return None,
    })
}

/// Little-endian bytes, zero-extended.
fn unsigned(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .rev()
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// Little-endian bytes, sign-extended.
fn signed(bytes: &[u8]) -> i64 {
    left(bytes).cast_signed() >> unused_bits(bytes)
}

/// Little-endian bytes at the top: `float` and `double` drop trailing zeros.
fn left(bytes: &[u8]) -> u64 {
    unsigned(bytes) << unused_bits(bytes)
}

/// Bits of a `u64` that the one to eight bytes leave free.
fn unused_bits(bytes: &[u8]) -> usize {
    8_usize.saturating_sub(bytes.len()).min(7) * 8
}

fn index(bytes: &[u8]) -> Option<u32> {
    u32::try_from(unsigned(bytes)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Option<Value> {
        value(&mut Cursor::new(bytes, 0), 0, &mut 100)
    }

    #[test]
    fn extends_numbers_as_their_type_asks() {
        assert_eq!(read(&[0x04, 0xff]), Some(Value::Int(-1)));
        assert_eq!(read(&[0x03, 0xff]), Some(Value::Int(255)));
        assert_eq!(read(&[0x30, 0x70, 0x41]), Some(Value::Float(15.0)));
        assert_eq!(read(&[0x31, 0x24, 0x40]), Some(Value::Double(10.0)));
        assert_eq!(
            read(&[0x66, 1, 0, 0, 0x80]),
            Some(Value::Long(-2_147_483_647))
        );
        assert_eq!(read(&[0x3f]), Some(Value::Boolean(true)));
    }

    #[test]
    fn nesting_is_bounded() {
        assert_eq!(
            read(&[0x1c, 1, 0x1e]),
            Some(Value::Array(vec![Value::Null]))
        );
        assert_eq!(read(&[0x1c, 1].repeat(40)), None);
    }
}
