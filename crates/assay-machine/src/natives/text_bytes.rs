//! Strings out of bytes and characters, and back.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::order;
use crate::natives::text::BOUNDS;
use crate::run::Paths;
use crate::value::{Mark, Value};

/// `new String(…)`: the string is a value of its own.
pub(crate) fn made(machine: &mut Machine<'_, '_>, call: &Call) -> Paths {
    let mut mark = Mark::NONE;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    let first = call
        .signature
        .params
        .first()
        .map(|ty| machine.program.descriptor(*ty).to_vec());
    if first.is_some() && call.arg(1).is_null() {
        return machine.throw_new(crate::step::NULL, None);
    }
    let units = match first.as_deref() {
        None => Some(Vec::new()),
        Some(b"[C") => machine.chars(call.arg(1)),
        Some(b"[I") => code_points(machine, call.arg(1)),
        Some(b"[B") => return of_bytes(machine, call, mark),
        Some(b"Ljava/lang/String;") => machine.units(call.arg(1)).map(|units| units.to_vec()),
        _ => machine
            .field_of(call.arg(1), crate::slots::VALUE)
            .and_then(|held| machine.units(held))
            .map(|u| u.to_vec()),
    };
    let part = if call.count() == 3 {
        match (units, call.arg(2).as_int(), call.arg(3).as_int()) {
            (Some(units), Some(from), Some(count)) => {
                let range = usize::try_from(from).ok().zip(usize::try_from(count).ok());
                match range.and_then(|(from, count)| units.get(from..from.checked_add(count)?)) {
                    Some(part) => Some(part.to_vec()),
                    None => return machine.throw_new(BOUNDS, None),
                }
            }
            _ => None,
        }
    } else {
        units
    };
    Paths::returned(match part {
        Some(units) => machine.new_text(&units, mark),
        None => machine.any_text(mark),
    })
}

pub(crate) fn code_points(machine: &Machine<'_, '_>, array: Value) -> Option<Vec<u16>> {
    let (cells, None) = order::held(machine, machine.one_object(array)?)? else {
        return None;
    };
    let each = cells
        .into_iter()
        .map(|cell| char::from_u32(cell.as_int()?.cast_unsigned()));
    let text: String = each.collect::<Option<_>>()?;
    Some(text.encode_utf16().collect())
}

pub(crate) fn of_bytes(machine: &mut Machine<'_, '_>, call: &Call, mark: Mark) -> Paths {
    let bytes = machine.bytes(call.arg(1));
    let last = call
        .signature
        .params
        .last()
        .map(|ty| machine.program.descriptor(*ty).to_vec());
    let named = matches!(
        last.as_deref(),
        Some(b"Ljava/lang/String;" | b"Ljava/nio/charset/Charset;")
    );
    let charset = if named {
        charset(machine, call.arg(call.count()))
    } else {
        Some("UTF-8".to_owned())
    };
    let bytes = match (bytes, call.count() - usize::from(named)) {
        (Some(bytes), 3) => {
            let (Some(from), Some(count)) = (call.arg(2).as_int(), call.arg(3).as_int()) else {
                return Paths::returned(machine.any_text(mark));
            };
            let range = usize::try_from(from).ok().zip(usize::try_from(count).ok());
            match range.and_then(|(from, count)| bytes.get(from..from.checked_add(count)?)) {
                Some(part) => Some(part.to_vec()),
                None => return machine.throw_new(BOUNDS, None),
            }
        }
        (bytes, _) => bytes,
    };
    let units = bytes
        .zip(charset)
        .and_then(|(bytes, charset)| decoded(&bytes, &charset));
    Paths::returned(match units {
        Some(units) => machine.new_text(&units, mark),
        None => machine.any_text(mark),
    })
}

pub(crate) fn charset_of(machine: &Machine<'_, '_>, call: &Call) -> Option<String> {
    match call.count() {
        0 => Some("UTF-8".to_owned()),
        _ => charset(machine, call.arg(1)),
    }
}

/// The name of a charset, given by name or object.
pub(crate) fn charset(machine: &Machine<'_, '_>, value: Value) -> Option<String> {
    let name = machine.pool.known(value).or_else(|| {
        machine
            .field_of(value, crate::slots::NAME)
            .and_then(|name| machine.pool.known(name))
    })?;
    Some(name.to_ascii_uppercase())
}

pub(crate) fn decoded(bytes: &[u8], charset: &str) -> Option<Vec<u16>> {
    match charset {
        "UTF-8" | "UTF8" => Some(String::from_utf8_lossy(bytes).encode_utf16().collect()),
        "ISO-8859-1" | "LATIN1" => Some(bytes.iter().map(|byte| u16::from(*byte)).collect()),
        "US-ASCII" | "ASCII" => Some(
            bytes
                .iter()
                .map(|byte| {
                    if byte.is_ascii() {
                        u16::from(*byte)
                    } else {
                        0xfffd
                    }
                })
                .collect(),
        ),
        "UTF-16BE" => Some(
            bytes
                .as_chunks::<2>()
                .0
                .iter()
                .map(|pair| u16::from_be_bytes(*pair))
                .collect(),
        ),
        "UTF-16LE" => Some(
            bytes
                .as_chunks::<2>()
                .0
                .iter()
                .map(|pair| u16::from_le_bytes(*pair))
                .collect(),
        ),
        _ => None,
    }
}

pub(crate) fn encoded(units: &[u16], charset: &str) -> Option<Vec<u8>> {
    let narrow = |most: u16| {
        let chars = char::decode_utf16(units.iter().copied());
        chars
            .map(|c| {
                c.ok()
                    .and_then(|c| u16::try_from(u32::from(c)).ok())
                    .filter(|c| *c <= most)
            })
            .map(|unit| {
                unit.and_then(|unit| u8::try_from(unit).ok())
                    .unwrap_or(b'?')
            })
            .collect()
    };
    match charset {
        // A surrogate that stands alone becomes a question mark.
        "UTF-8" | "UTF8" => {
            let chars = char::decode_utf16(units.iter().copied());
            let text: String = chars.map(|c| c.unwrap_or('?')).collect();
            Some(text.into_bytes())
        }
        "ISO-8859-1" | "LATIN1" => Some(narrow(0xff)),
        "US-ASCII" | "ASCII" => Some(narrow(0x7f)),
        "UTF-16BE" => Some(units.iter().flat_map(|unit| unit.to_be_bytes()).collect()),
        "UTF-16LE" => Some(units.iter().flat_map(|unit| unit.to_le_bytes()).collect()),
        _ => None,
    }
}
