//! What arrays are equal to, their hashes, how they are shown.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::arrays::{cells_of, element_of};
use crate::natives::{boxes, lang, list, order};
use crate::run::Paths;
use crate::value::Value;

pub(crate) fn equals(machine: &mut Machine<'_, '_>, call: &Call) -> Value {
    let (a, b) = (call.arg(1), call.arg(2));
    let mark = lang::marks(machine, &[a, b]);
    let known = match (a.is_null(), b.is_null()) {
        (true, true) => Some(true),
        (true, false) | (false, true) => Some(false),
        _ => equal(machine, a, b, call.name() == "deepEquals", 8),
    };
    known.map_or(Value::ANY, Value::flag).marked(mark)
}

#[allow(
    clippy::many_single_char_names,
    reason = "two of everything, side by side"
)]
pub(crate) fn equal(
    machine: &mut Machine<'_, '_>,
    a: Value,
    b: Value,
    deep: bool,
    depth: u32,
) -> Option<bool> {
    let depth = depth.checked_sub(1)?;
    let (Some((x, None)), Some((y, None))) = (cells_of(machine, a), cells_of(machine, b)) else {
        return None;
    };
    if x.len() != y.len() {
        return Some(false);
    }
    let letter = element_of(machine, a).unwrap_or_default();
    let mut all = Some(true);
    for (v, w) in x.into_iter().zip(y) {
        let nested = deep && element_of(machine, v).is_some() && element_of(machine, w).is_some();
        let same = match letter.as_slice() {
            // By `equals` of the wrappers: NaN equals itself.
            [letter] => {
                let (v, w) = (
                    boxes::boxed(machine, *letter, v),
                    boxes::boxed(machine, *letter, w),
                );
                order::same(machine, v, w)
            }
            _ if nested => equal(machine, v, w, deep, depth),
            _ => order::same(machine, v, w),
        };
        match same {
            Some(false) => return Some(false),
            Some(true) => {}
            None => all = None,
        }
    }
    all
}

pub(crate) fn hash(
    machine: &mut Machine<'_, '_>,
    array: Value,
    deep: bool,
    depth: u32,
) -> Option<i32> {
    let depth = depth.checked_sub(1)?;
    if array.is_null() {
        return Some(0);
    }
    let (cells, None) = cells_of(machine, array)? else {
        return None;
    };
    let letter = element_of(machine, array)?;
    cells.into_iter().try_fold(1_i32, |all, cell| {
        let one = match letter.as_slice() {
            [letter] => {
                let wrapped = boxes::boxed(machine, *letter, cell);
                order::hash(machine, wrapped)?
            }
            _ if deep && element_of(machine, cell).is_some() => hash(machine, cell, deep, depth)?,
            _ => order::hash(machine, cell)?,
        };
        Some(all.wrapping_mul(31).wrapping_add(one))
    })
}

pub(crate) fn shown(
    machine: &mut Machine<'_, '_>,
    array: Value,
    deep: bool,
    out: &mut Option<Vec<u16>>,
) -> Result<(), Paths> {
    let known = if array.is_null() {
        None
    } else {
        cells_of(machine, array)
    };
    let Some((cells, rest)) = known else {
        if array.is_null() {
            for out in out.iter_mut() {
                out.extend("null".encode_utf16());
            }
        } else {
            *out = None;
        }
        return Ok(());
    };
    let letter = element_of(machine, array).unwrap_or_else(|| b"L".to_vec());
    if !deep || letter.len() == 1 {
        match list::shown(machine, array, &cells, rest, &letter)? {
            Paths::One(crate::run::End::Returned(text)) if machine.units(text).is_some() => {
                let units = machine.units(text).unwrap_or_else(|| [].into());
                for out in out.iter_mut() {
                    out.extend(units.iter());
                }
            }
            _ => *out = None,
        }
        return Ok(());
    }
    if rest.is_some() {
        *out = None;
    }
    for out in out.iter_mut() {
        out.push(b'['.into());
    }
    for (number, cell) in cells.into_iter().enumerate() {
        if number > 0 {
            for out in out.iter_mut() {
                out.extend(", ".encode_utf16());
            }
        }
        if element_of(machine, cell).is_some() {
            shown(machine, cell, deep, out)?;
        } else {
            let part = machine.text_of(cell, b"L")?.units;
            *out = out.take().zip(part).map(|(out, part)| [out, part].concat());
        }
    }
    for out in out.iter_mut() {
        out.push(b']'.into());
    }
    Ok(())
}
