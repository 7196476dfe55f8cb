//! `Arrays` and `System.arraycopy`.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::{lang, returned};
use crate::run::Paths;
use crate::step::{BOUNDS, NULL};
use crate::value::Value;

/// The cells of an array or list: those told apart, and the rest.
pub(crate) fn cells_of(machine: &Machine<'_, '_>, array: Value) -> Option<(Vec<Value>, Option<Value>)> {
    match &machine.heap.get(machine.one_object(array)?)?.body {
        Body::Cells { cells, rest } => Some((cells.clone(), *rest)),
        _ => None,
    }
}

pub(crate) fn copy(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (from, to) = (call.arg(1), call.arg(3));
    if from.is_null() || to.is_null() {
        return Some(machine.throw_new(NULL, None));
    }
    let numbers = [call.arg(2), call.arg(4), call.arg(5)].map(Value::as_int);
    let (Some((source, None)), [Some(at), Some(into), Some(length)]) = (cells_of(machine, from), numbers) else {
        return blur(machine, from, to);
    };
    let Some((target, None)) = cells_of(machine, to) else { return blur(machine, from, to) };
    let index = |n: i32| usize::try_from(n).ok();
    let (Some(at), Some(into), Some(length)) = (index(at), index(into), index(length)) else {
        return Some(machine.throw_new(BOUNDS, None));
    };
    let inside = at + length <= source.len() && into + length <= target.len();
    let Some(part) = source.get(at..at + length).filter(|_| inside) else {
        return Some(machine.throw_new(BOUNDS, None));
    };
    let id = machine.one_object(to)?;
    let Machine { heap, pool, .. } = machine;
    let content = heap.get_mut(id)?;
    let summary = content.summary;
    if let Body::Cells { cells, .. } = &mut content.body {
        for (cell, value) in cells.iter_mut().skip(into).zip(part) {
            *cell = if summary { pool.join(*cell, *value) } else { *value };
        }
    }
    returned(Value::ZERO)
}

/// Where it is not known which cells are copied, any may be.
fn blur(machine: &mut Machine<'_, '_>, from: Value, to: Value) -> Option<Paths> {
    let mut sum = None;
    for id in machine.objects(from).unwrap_or_default() {
        let Some(content) = machine.heap.get(id).cloned() else { continue };
        if let Some(found) = content.summed(&mut machine.pool) {
            sum = Some(sum.map_or(found, |sum| machine.pool.join(sum, found)));
        }
    }
    let sum = sum.unwrap_or(Value::ANY.marked(from.mark));
    for id in machine.objects(to).unwrap_or_default() {
        let Machine { heap, pool, .. } = machine;
        if let Some(Content { body: Body::Cells { cells, rest }, .. }) = heap.get_mut(id) {
            for cell in cells.iter_mut().chain(rest.as_mut()) {
                *cell = pool.join(*cell, sum);
            }
        }
    }
    returned(Value::ZERO)
}

pub(crate) fn arrays(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let array = call.arg(1);
    match call.name() {
        "asList" => {
            let (cells, rest) = cells_of(machine, array)?;
            let class = machine.type_of("Ljava/util/ArrayList;");
            let content = Content { body: Body::Cells { cells, rest }, ..Content::default() };
            returned(machine.make_here(class, content))
        }
        "fill" if call.count() == 2 => {
            let value = call.arg(2);
            let id = machine.one_object(array)?;
            if let Body::Cells { cells, rest } = &mut machine.heap.get_mut(id)?.body {
                cells.iter_mut().chain(rest.as_mut()).for_each(|cell| *cell = value);
            }
            returned(Value::ZERO)
        }
        "copyOf" | "copyOfRange" => {
            let (cells, rest) = cells_of(machine, array)?;
            let (from, to) = if call.name() == "copyOf" { (Value::ZERO, call.arg(2)) } else { (call.arg(2), call.arg(3)) };
            let class = machine.class_of(array.shape)?;
            let zero = machine.zero_of(class);
            let range = (from.as_int(), to.as_int());
            let content = match (range, rest) {
                ((Some(from), Some(to)), None) => {
                    let (Ok(from), Ok(to)) = (usize::try_from(from), usize::try_from(to)) else {
                        return Some(machine.throw_new("Ljava/lang/NegativeArraySizeException;", None));
                    };
                    if from > cells.len() || to < from || to - from > machine.limits.cells {
                        return Some(machine.throw_new(BOUNDS, None));
                    }
                    let mut part: Vec<Value> = cells.get(from..to.min(cells.len())).unwrap_or_default().to_vec();
                    part.resize(to - from, zero);
                    Content::cells(part)
                }
                _ => {
                    let all = cells.into_iter().chain(rest).chain([zero]).reduce(|a, b| machine.pool.join(a, b));
                    Content { body: Body::Cells { cells: Vec::new(), rest: all }, ..Content::default() }
                }
            };
            returned(machine.make_here(class, content))
        }
        "equals" if call.count() == 2 => {
            let known = match (cells_of(machine, array), cells_of(machine, call.arg(2))) {
                (Some((a, None)), Some((b, None))) if a.len() != b.len() => Some(false),
                (Some((a, None)), Some((b, None))) => {
                    let each = a.iter().zip(&b).map(|(a, b)| lang::equal(machine, *a, *b));
                    each.fold(Some(true), |all, one| match (all, one) {
                        (Some(false), _) | (_, Some(false)) => Some(false),
                        (Some(true), Some(true)) => Some(true),
                        _ => None,
                    })
                }
                _ => None,
            };
            let mark = lang::marks(machine, &[array, call.arg(2)]);
            returned(known.map_or(Value::ANY, Value::flag).marked(mark))
        }
        "sort" if call.count() == 1 => {
            let (mut cells, rest) = cells_of(machine, array)?;
            let id = machine.one_object(array)?;
            let sortable = cells.iter().all(|cell| matches!(cell.shape, crate::value::Shape::Word(_) | crate::value::Shape::Wide(_)));
            let plain = !matches!(machine.program.descriptor(machine.heap.class(id)), b"[F" | b"[D");
            if sortable && plain && rest.is_none() {
                cells.sort_by_key(|cell| (cell.as_int(), cell.as_long()));
                if let Body::Cells { cells: held, .. } = &mut machine.heap.get_mut(id)?.body {
                    *held = cells;
                }
                return returned(Value::ZERO);
            }
            super::list::sort(machine, array, Value::ZERO)
        }
        "toString" if call.count() == 1 => super::list::shown(machine, array),
        "hashCode" | "stream" | "deepToString" | "binarySearch" => {
            let mark = machine.carried(array);
            returned(machine.anything(call.signature.result).marked(mark))
        }
        _ => None,
    }
}
