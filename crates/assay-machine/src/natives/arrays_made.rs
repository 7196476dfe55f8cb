//! `java.lang.reflect.Array`.

use assay_dex::program::TypeId;

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::arrays::{NEGATIVE, cells_of, element_of, put};
use crate::natives::{boxes, returned, text};
use crate::run::Paths;
use crate::step::BOUNDS;
use crate::value::Value;

/// `java.lang.reflect.Array`; arrays of several dimensions are made by it.
#[allow(clippy::similar_names, reason = "a call and a cell")]
pub(crate) fn array(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let first = call.arg(1);
    match (call.name(), call.count()) {
        ("newInstance", 2) => {
            let element = first.as_class()?;
            let sizes = match call.arg(2).as_int() {
                Some(size) => vec![Value::int(size)],
                None => {
                    cells_of(machine, call.arg(2))
                        .filter(|(_, rest)| rest.is_none())?
                        .0
                }
            };
            let sizes: Vec<i32> = sizes
                .into_iter()
                .map(Value::as_int)
                .collect::<Option<_>>()?;
            if sizes.iter().any(|size| *size < 0) {
                return Some(machine.throw_new(NEGATIVE, None));
            }
            let total = sizes.iter().try_fold(1_usize, |all, size| {
                all.checked_mul(usize::try_from(*size).ok()?.max(1))
            })?;
            if total > machine.limits.cells {
                return None;
            }
            returned(nested(machine, element, &sizes)?)
        }
        ("getLength", 1) => {
            let (cells, None) = cells_of(machine, first)? else {
                return None;
            };
            returned(text::number(cells.len()))
        }
        ("get", 2) => {
            let (cells, None) = cells_of(machine, first)? else {
                return None;
            };
            let at = call.arg(2).as_int()?;
            let Some(cell) = usize::try_from(at)
                .ok()
                .and_then(|at| cells.get(at))
                .copied()
            else {
                return Some(machine.throw_new(BOUNDS, None));
            };
            returned(match element_of(machine, first)?.as_slice() {
                [letter] => boxes::boxed(machine, *letter, cell),
                _ => cell,
            })
        }
        ("set", 3) => {
            let (mut cells, None) = cells_of(machine, first)? else {
                return None;
            };
            let at = usize::try_from(call.arg(2).as_int()?).ok();
            let value = match element_of(machine, first)?.as_slice() {
                [letter] => boxes::unboxed(machine, call.arg(3), *letter),
                _ => call.arg(3),
            };
            let Some(cell) = at.and_then(|at| cells.get_mut(at)) else {
                return Some(machine.throw_new(BOUNDS, None));
            };
            *cell = value;
            put(machine, first, cells);
            returned(Value::ZERO)
        }
        _ => None,
    }
}

pub(crate) fn nested(
    machine: &mut Machine<'_, '_>,
    element: TypeId,
    sizes: &[i32],
) -> Option<Value> {
    let (size, inner) = sizes.split_first()?;
    let brackets = "[".repeat(sizes.len());
    let descriptor = brackets + std::str::from_utf8(machine.program.descriptor(element)).ok()?;
    let class = machine.type_of(&descriptor);
    let mut cells = Vec::new();
    for _ in 0..*size {
        cells.push(if inner.is_empty() {
            machine.zero_of(class)
        } else {
            nested(machine, element, inner)?
        });
    }
    Some(machine.make_here(class, Content::cells(cells)))
}
