//! `ByteBuffer`, over the array it wraps, and check sums.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::arrays::{cells_of, put};
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

const BUFFER: &str = "Ljava/nio/ByteBuffer;";
const ADLER: u32 = 65_521;

/// Where a buffer stands in its array, and where it ends.
#[derive(Debug, Clone, Copy)]
struct Window {
    array: Value,
    at: usize,
    end: usize,
}

fn window(machine: &Machine<'_, '_>, buffer: Value) -> Option<Window> {
    let number = |key| {
        let known = machine.field_of(buffer, key)?.as_int()?;
        usize::try_from(known).ok()
    };
    Some(Window {
        array: machine.field_of(buffer, slots::OF)?,
        at: number(slots::AT)?,
        end: number(slots::COUNT)?,
    })
}

/// The bytes between the position and the limit, where they are known.
pub(crate) fn remaining(machine: &Machine<'_, '_>, buffer: Value) -> Option<Vec<u8>> {
    let Window { array, at, end } = window(machine, buffer)?;
    machine.bytes(array)?.get(at..end).map(<[u8]>::to_vec)
}

fn set(machine: &mut Machine<'_, '_>, buffer: Value, key: u32, value: usize) {
    let value = i32::try_from(value).map_or(Value::ANY, Value::int);
    machine.set_field_of(buffer, key, value);
}

/// A buffer over a part of an array.
fn over(machine: &mut Machine<'_, '_>, array: Value, at: usize, end: Option<usize>) -> Value {
    let made = machine.make_empty(BUFFER, Content::default());
    machine.set_field_of(made, slots::OF, array);
    set(machine, made, slots::AT, at);
    match end {
        Some(end) => set(machine, made, slots::COUNT, end),
        None => machine.set_field_of(made, slots::COUNT, Value::ANY),
    }
    made.marked(array.mark)
}

fn size(machine: &Machine<'_, '_>, array: Value) -> Option<usize> {
    let (cells, rest) = cells_of(machine, array)?;
    rest.is_none().then_some(cells.len())
}

fn number(call: &Call, at: usize) -> Option<usize> {
    usize::try_from(call.arg(at).as_int()?).ok()
}

fn starts(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match (call.name(), call.count()) {
        ("wrap", 1) => {
            let end = size(machine, call.arg(1));
            returned(over(machine, call.arg(1), 0, end))
        }
        ("wrap", 3) => {
            let (from, count) = (number(call, 2)?, number(call, 3)?);
            let end = from.checked_add(count)?;
            returned(over(machine, call.arg(1), from, Some(end)))
        }
        ("allocate" | "allocateDirect", 1) => {
            let count = number(call, 1).filter(|count| *count <= machine.limits.cells)?;
            let array = machine.new_array_of("[B", vec![Value::ZERO; count], Mark::NONE);
            returned(over(machine, array, 0, Some(count)))
        }
        _ => None,
    }
}

/// `ByteBuffer`, and what it has of `Buffer`.
pub(crate) fn buffer(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.is_static {
        return starts(machine, call);
    }
    let this = call.receiver();
    if call.name() == "order" && call.count() == 1 {
        let little = little(machine, call.arg(1));
        machine.set_field_of(this, slots::LITTLE, little);
        return returned(this);
    }
    let Window { array, at, end } = window(machine, this)?;
    let told = |number: usize| returned(i32::try_from(number).map_or(Value::ANY, Value::int));
    match (call.name(), call.count()) {
        ("array", 0) => returned(array),
        ("hasArray", 0) => returned(Value::flag(true)),
        ("position", 0) => told(at),
        ("limit", 0) => told(end),
        ("capacity", 0) => told(size(machine, array)?),
        ("remaining", 0) => told(end.saturating_sub(at)),
        ("hasRemaining", 0) => returned(Value::flag(at < end)),
        ("duplicate" | "asReadOnlyBuffer", 0) => returned(over(machine, array, at, Some(end))),
        ("put", _) if machine.bytes(call.arg(1)).is_some() => put_bytes(machine, call, at, end),
        ("put" | "putInt" | "putLong" | "putShort", 1 | 2) => put_number(machine, call, at, end),
        ("get", 1) if call.signature.result == call.signature.key.class => {
            let (cells, _) = cells_of(machine, array)?;
            let count = size(machine, call.arg(1))?;
            let part = cells.get(at..at.checked_add(count)?)?.to_vec();
            put(machine, call.arg(1), part);
            set(machine, this, slots::AT, at + count);
            returned(this)
        }
        ("get", 0) => {
            let (cells, _) = cells_of(machine, array)?;
            set(machine, this, slots::AT, at + 1);
            returned(cells.get(at).copied().filter(|_| at < end)?)
        }
        ("get", 1) => {
            let (cells, _) = cells_of(machine, array)?;
            returned(*cells.get(number(call, 1)?)?)
        }
        _ => moved(machine, call, at),
    }
}

/// What moves the position or the limit alone.
fn moved(machine: &mut Machine<'_, '_>, call: &Call, at: usize) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("flip", 0) => {
            set(machine, this, slots::COUNT, at);
            set(machine, this, slots::AT, 0);
        }
        ("rewind", 0) => set(machine, this, slots::AT, 0),
        ("clear", 0) => {
            let array = machine.field_of(this, slots::OF)?;
            let whole = size(machine, array)?;
            set(machine, this, slots::COUNT, whole);
            set(machine, this, slots::AT, 0);
        }
        ("position", 1) => machine.set_field_of(this, slots::AT, call.arg(1)),
        ("limit", 1) => machine.set_field_of(this, slots::COUNT, call.arg(1)),
        ("mark", 0) => set(machine, this, slots::MARKED, at),
        ("reset", 0) => {
            let marked = machine.field_of(this, slots::MARKED)?;
            machine.set_field_of(this, slots::AT, marked);
        }
        _ => return None,
    }
    returned(this)
}

/// Puts an array, or a part of it.
fn put_bytes(machine: &mut Machine<'_, '_>, call: &Call, at: usize, end: usize) -> Option<Paths> {
    let (from, _) = cells_of(machine, call.arg(1))?;
    let part = match call.count() {
        1 => from,
        3 => {
            let first = number(call, 2)?;
            let last = first.checked_add(number(call, 3)?)?;
            from.get(first..last)?.to_vec()
        }
        _ => return None,
    };
    let next = at.checked_add(part.len()).filter(|next| *next <= end)?;
    let this = call.receiver();
    let array = machine.field_of(this, slots::OF)?;
    let (mut cells, _) = cells_of(machine, array)?;
    cells.get_mut(at..next)?.copy_from_slice(&part);
    put(machine, array, cells);
    set(machine, this, slots::AT, next);
    returned(this)
}

/// Puts a number, at the position or at an index.
fn put_number(machine: &mut Machine<'_, '_>, call: &Call, at: usize, end: usize) -> Option<Paths> {
    let this = call.receiver();
    let (at, value) = match call.count() {
        1 => (at, call.arg(1)),
        _ => (number(call, 1)?, call.arg(2)),
    };
    let width = match call.name() {
        "putLong" => 8,
        "putInt" => 4,
        "putShort" => 2,
        _ => 1,
    };
    let next = at.checked_add(width).filter(|next| *next <= end)?;
    let bits = value.as_long().or(value.as_int().map(i64::from));
    let mut part: Vec<Value> = match bits {
        Some(bits) => bits
            .to_le_bytes()
            .iter()
            .take(width)
            .map(|byte| Value::int(i32::from(byte.cast_signed())).marked(value.mark))
            .collect(),
        None => vec![Value::ANY.marked(value.mark); width],
    };
    if machine.field_of(this, slots::LITTLE) != Some(Value::flag(true)) {
        part.reverse();
    }
    let array = machine.field_of(this, slots::OF)?;
    let (mut cells, _) = cells_of(machine, array)?;
    cells.get_mut(at..next)?.copy_from_slice(&part);
    put(machine, array, cells);
    if call.count() == 1 {
        set(machine, this, slots::AT, next);
    }
    returned(this)
}

/// Whether a byte order is the one with the least significant byte first.
fn little(machine: &Machine<'_, '_>, order: Value) -> Value {
    match machine.told(order).as_deref() {
        Some("LITTLE_ENDIAN") => Value::flag(true),
        Some("BIG_ENDIAN") => Value::flag(false),
        _ => Value::ANY,
    }
}

/// `Adler32` and `CRC32`: all that was fed so far, until it is asked for.
pub(crate) fn checksum(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let adler = call.signature.class.ends_with("Adler32");
    let state = machine.field_of(this, slots::VALUE);
    match (call.name(), call.count()) {
        ("<init>" | "reset", 0) => {
            let start = Value::wide(i64::from(adler));
            machine.set_field_of(this, slots::VALUE, start);
            returned(Value::ZERO)
        }
        ("update", _) => {
            let bytes = fed(machine, call);
            let before = state.and_then(Value::as_long);
            let next = before.zip(bytes).map(|(before, bytes)| {
                let before = u32::try_from(before).unwrap_or(0);
                let sum = if adler { adler32 } else { crc32 };
                i64::from(sum(before, &bytes))
            });
            let mark = machine.carried(call.arg(1));
            let next = next.map_or(Value::ANY, Value::wide).marked(mark);
            machine.set_field_of(this, slots::VALUE, next);
            returned(Value::ZERO)
        }
        ("getValue", 0) => returned(state.unwrap_or(Value::ANY)),
        _ => None,
    }
}

fn fed(machine: &Machine<'_, '_>, call: &Call) -> Option<Vec<u8>> {
    if let Some(number) = call.arg(1).as_int().filter(|_| call.count() == 1) {
        return Some(vec![number.to_le_bytes()[0]]);
    }
    let bytes = machine.bytes(call.arg(1))?;
    if call.count() < 3 {
        return Some(bytes);
    }
    let from = number(call, 2)?;
    let to = from.checked_add(number(call, 3)?)?;
    bytes.get(from..to).map(<[u8]>::to_vec)
}

/// RFC 1950, 8.2.
fn adler32(before: u32, bytes: &[u8]) -> u32 {
    let (mut a, mut b) = (before & 0xffff, before >> 16);
    for byte in bytes {
        a = (a + u32::from(*byte)) % ADLER;
        b = (b + a) % ADLER;
    }
    (b << 16) | a
}

/// RFC 1952, 8.
fn crc32(before: u32, bytes: &[u8]) -> u32 {
    let mut crc = !before;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let odd = crc & 1 == 1;
            crc = (crc >> 1) ^ if odd { 0xedb8_8320 } else { 0 };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_known_texts() {
        assert_eq!(adler32(1, b"Wikipedia"), 0x11e6_0398);
        assert_eq!(crc32(0, b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(crc32(0, b"1234"), b"56789"), 0xcbf4_3926);
    }
}
