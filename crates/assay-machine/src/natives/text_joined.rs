//! Strings out of other values.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::asked::Written;
use crate::run::{End, Paths};
use crate::value::Value;

/// `String.join`.
pub(crate) fn joined(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Written, Paths> {
    let between = machine.text_of(call.arg(1), b"L")?;
    let mark = machine.carried(call.arg(2));
    let mut written = Written {
        units: None,
        mark: machine.pool.both(between.mark, mark),
    };
    let Some((cells, rest)) = machine.elements(call.arg(2)) else {
        return Ok(written);
    };
    let mut parts = Vec::new();
    for cell in cells.into_iter().chain(rest) {
        let part = machine.text_of(cell, b"L")?;
        written.mark = machine.pool.both(written.mark, part.mark);
        parts.push(part.units);
    }
    let parts: Option<Vec<Vec<u16>>> = parts.into_iter().collect();
    written.units = between
        .units
        .zip(parts.filter(|_| rest.is_none()))
        .map(|(between, parts)| parts.join(&between[..]));
    Ok(written)
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

/// Patterns each match of which is one letter, whichever it is.
const ANY_LETTER: [&str; 5] = [".", "(?s).", "[\\s\\S]", "[\\d\\D]", "[\\w\\W]"];

/// Whether a call puts the same letters in the place of every letter of a text.
pub(crate) fn masks(machine: &Machine<'_, '_>, call: &Call) -> bool {
    let (pattern, with) = (
        machine.pool.known(call.arg(1)),
        machine.pool.known(call.arg(2)),
    );
    call.name() == "replaceAll"
        && pattern.is_some_and(|pattern| ANY_LETTER.contains(&pattern.as_str()))
        && with.is_some_and(|with| !with.contains('$'))
}
