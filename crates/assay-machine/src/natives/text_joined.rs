//! Strings out of other values.

use crate::call::Call;
use crate::machine::Machine;
use crate::run::{End, Paths};
use crate::value::Value;

/// `String.join`.
pub(crate) fn joined(
    machine: &mut Machine<'_, '_>,
    call: &Call,
) -> Result<Option<Vec<u16>>, Paths> {
    let Some((cells, None)) = machine.elements(call.arg(2)) else {
        return Ok(None);
    };
    let Some(between) = machine.text_of(call.arg(1), b"L")? else {
        return Ok(None);
    };
    let mut parts = Vec::new();
    for cell in cells {
        match machine.text_of(cell, b"L")? {
            Some(units) => parts.push(units),
            None => return Ok(None),
        }
    }
    Ok(Some(parts.join(&between[..])))
}

/// `valueOf` of an object of the app: its `toString` may end in several ways.
pub(crate) fn own_text(
    machine: &mut Machine<'_, '_>,
    value: Value,
    descriptor: &[u8],
) -> Option<Paths> {
    if descriptor.len() == 1 || machine.valued(value, descriptor).is_some() {
        return None;
    }
    let paths = crate::natives::lang::to_text(machine, value)?;
    match paths {
        Paths::One(End::Returned(text)) if text.is_null() => None,
        paths => Some(paths),
    }
}
