//! `Arrays`, `System.arraycopy`, `java.lang.reflect.Array`.

use std::cmp::Ordering;

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::arrays_alike::{equals, hash, shown};
use crate::natives::{boxes, collections, list_write, order, returned, stream, views};
use crate::run::Paths;
use crate::step::{BOUNDS, NULL};
use crate::value::{Shape, Value};

const STORE: &str = "Ljava/lang/ArrayStoreException;";
const ARGUMENT: &str = "Ljava/lang/IllegalArgumentException;";
pub(crate) const NEGATIVE: &str = "Ljava/lang/NegativeArraySizeException;";

/// The cells of an array or list: those told apart, and the rest.
pub(crate) fn cells_of(
    machine: &Machine<'_, '_>,
    array: Value,
) -> Option<(Vec<Value>, Option<Value>)> {
    order::held(machine, machine.one_object(array)?)
}

/// What an array's elements are, as a descriptor.
pub(crate) fn element_of(machine: &Machine<'_, '_>, array: Value) -> Option<Vec<u8>> {
    let class = machine.heap.class(machine.one_object(array)?);
    machine
        .program
        .descriptor(class)
        .strip_prefix(b"[")
        .map(<[u8]>::to_vec)
}

pub(crate) fn copy(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (from, to) = (call.arg(1), call.arg(3));
    if from.is_null() || to.is_null() {
        return Some(machine.throw_new(NULL, None));
    }
    let numbers = [call.arg(2), call.arg(4), call.arg(5)].map(Value::as_int);
    let (Some((source, None)), [Some(at), Some(into), Some(length)]) =
        (cells_of(machine, from), numbers)
    else {
        return blur(machine, from, to, call.arg(4));
    };
    let Some((target, None)) = cells_of(machine, to) else {
        return blur(machine, from, to, call.arg(4));
    };
    if let (Some(x), Some(y)) = (element_of(machine, from), element_of(machine, to))
        && (x.len() == 1 || y.len() == 1)
        && x != y
    {
        return Some(machine.throw_new(STORE, None));
    }
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
            *cell = if summary {
                pool.join(*cell, *value)
            } else {
                *value
            };
        }
    }
    returned(Value::ZERO)
}

/// Where it is not known which cells are copied, any behind the first may be.
fn blur(machine: &mut Machine<'_, '_>, from: Value, to: Value, into: Value) -> Option<Paths> {
    let into = into.as_int().and_then(|into| usize::try_from(into).ok());
    let mut sum = None;
    for id in machine.objects(from).unwrap_or_default() {
        let Some(content) = machine.heap.get(id).cloned() else {
            continue;
        };
        if let Some(found) = content.summed(&mut machine.pool) {
            sum = Some(sum.map_or(found, |sum| machine.pool.join(sum, found)));
        }
    }
    let sum = sum.unwrap_or(Value::ANY.marked(from.mark));
    for id in machine.objects(to).unwrap_or_default() {
        let Machine { heap, pool, .. } = machine;
        if let Some(Content {
            body: Body::Cells { cells, rest },
            ..
        }) = heap.get_mut(id)
        {
            // What lies before the first cell that is written stays.
            let after = cells.iter_mut().skip(into.unwrap_or(0));
            for cell in after.chain(rest.as_mut()) {
                *cell = pool.join(*cell, sum);
            }
        }
    }
    returned(Value::ZERO)
}

pub(crate) fn arrays(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.arg(1).is_null()
        && !matches!(
            call.name(),
            "equals" | "hashCode" | "toString" | "deepToString" | "deepEquals" | "deepHashCode"
        )
    {
        return Some(machine.throw_new(NULL, None));
    }
    match answer(machine, call) {
        Ok(value) => value.map(Paths::returned),
        Err(thrown) => Some(thrown),
    }
}

fn answer(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let array = call.arg(1);
    Ok(Some(match (call.name(), call.count()) {
        ("asList", 1) => {
            let class = machine.type_of("Ljava/util/ArrayList;");
            let made = views::View::make(machine, array, views::ARRAY, class);
            views::fixed(machine, made, 1)
        }
        ("fill", 2 | 4) => fill(machine, call)?,
        ("copyOf" | "copyOfRange", _) => return part(machine, call),
        ("equals" | "deepEquals", 2) => equals(machine, call),
        ("sort" | "parallelSort", _) => sort(machine, call)?,
        ("toString" | "deepToString", 1) => {
            let mut units = Some(Vec::new());
            shown(machine, array, call.name() == "deepToString", &mut units)?;
            let mark = machine.carried(array);
            match units {
                Some(units) => machine.new_text(&units, mark),
                None => machine.any_text(mark),
            }
        }
        ("hashCode" | "deepHashCode", 1) => {
            hash(machine, array, call.name() == "deepHashCode", 8).map_or(Value::ANY, Value::int)
        }
        ("binarySearch", 2 | 3) => {
            let letter = element_of(machine, array).unwrap_or_default();
            let Some((cells, None)) = cells_of(machine, array) else {
                return Ok(Some(Value::ANY));
            };
            let wrap = |machine: &mut Machine<'_, '_>, value| match letter.as_slice() {
                [letter] => boxes::boxed(machine, *letter, value),
                _ => value,
            };
            let cells: Vec<Value> = cells.into_iter().map(|cell| wrap(machine, cell)).collect();
            let key = wrap(machine, call.arg(2));
            let comparator = if call.count() == 3 {
                call.arg(3)
            } else {
                Value::ZERO
            };
            collections::search(machine, &cells, key, comparator)?
        }
        ("stream", 1) => {
            let Some((cells, rest)) = cells_of(machine, array) else {
                return Ok(None);
            };
            let letter = element_of(machine, array).unwrap_or_default();
            stream::make(machine, call.signature.result, &letter, cells, rest)
        }
        ("setAll", 2) => {
            let Some((cells, None)) = cells_of(machine, array) else {
                return Ok(None);
            };
            let letter = element_of(machine, array).unwrap_or_default();
            let method = match letter.as_slice() {
                b"I" => "applyAsInt(I)I",
                b"J" => "applyAsLong(I)J",
                b"D" => "applyAsDouble(I)D",
                _ => "apply(I)Ljava/lang/Object;",
            };
            let mut new = Vec::new();
            for at in 0..cells.len() {
                new.push(
                    machine
                        .ask(call.arg(2), method, vec![super::text::number(at)])?
                        .unwrap_or(Value::ANY),
                );
            }
            put(machine, array, new);
            Value::ZERO
        }
        _ => return Ok(None),
    }))
}

pub(crate) fn put(machine: &mut Machine<'_, '_>, array: Value, new: Vec<Value>) {
    if let Some(content) = machine
        .one_object(array)
        .and_then(|id| machine.heap.get_mut(id))
    {
        content.body = Body::Cells {
            cells: new,
            rest: None,
        };
    }
}

/// A range of an array; an error is what a wrong one throws, none where it is not known.
fn range(
    machine: &mut Machine<'_, '_>,
    length: usize,
    from: Value,
    to: Value,
) -> Result<Option<(usize, usize)>, Paths> {
    let (Some(from), Some(to)) = (from.as_int(), to.as_int()) else {
        return Ok(None);
    };
    if from > to {
        return Err(machine.throw_new(ARGUMENT, None));
    }
    match (usize::try_from(from), usize::try_from(to)) {
        (Ok(from), Ok(to)) if to <= length => Ok(Some((from, to))),
        _ => Err(machine.throw_new(BOUNDS, None)),
    }
}

fn fill(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Value, Paths> {
    let array = call.arg(1);
    let Some((mut cells, rest)) = cells_of(machine, array) else {
        return Ok(Value::ZERO);
    };
    let value = call.arg(call.count());
    if call.count() == 4 && rest.is_none() {
        match range(machine, cells.len(), call.arg(2), call.arg(3))? {
            Some((from, to)) => {
                for cell in cells.iter_mut().take(to).skip(from) {
                    *cell = value;
                }
            }
            None => cells
                .iter_mut()
                .for_each(|cell| *cell = machine.pool.join(*cell, value)),
        }
    } else {
        cells.fill(value);
    }
    if let Some(content) = machine
        .one_object(array)
        .and_then(|id| machine.heap.get_mut(id))
    {
        content.body = Body::Cells {
            cells,
            rest: rest.map(|_| value),
        };
    }
    Ok(Value::ZERO)
}

fn part(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let array = call.arg(1);
    let ranged = call.name() == "copyOfRange";
    let (from, to) = if ranged {
        (call.arg(2), call.arg(3))
    } else {
        (Value::ZERO, call.arg(2))
    };
    let Some((cells, rest)) = cells_of(machine, array) else {
        return Ok(None);
    };
    let Some(class) = machine.class_of(array.shape) else {
        return Ok(None);
    };
    let zero = machine.zero_of(class);
    let content = if let ((Some(from), Some(to)), None) = ((from.as_int(), to.as_int()), rest) {
        if !ranged && to < 0 {
            return Err(machine.throw_new(NEGATIVE, None));
        }
        if to.wrapping_sub(from) < 0 {
            return Err(machine.throw_new(ARGUMENT, None));
        }
        let (Ok(from), Ok(to)) = (usize::try_from(from), usize::try_from(to)) else {
            return Err(machine.throw_new(BOUNDS, None));
        };
        if from > cells.len() || to < from {
            return Err(machine.throw_new(BOUNDS, None));
        }
        if to - from > machine.limits.cells {
            return Ok(None);
        }
        let mut part: Vec<Value> = cells
            .get(from..to.min(cells.len()))
            .unwrap_or_default()
            .to_vec();
        part.resize(to - from, zero);
        Content::cells(part)
    } else {
        let all = cells
            .into_iter()
            .chain(rest)
            .chain([zero])
            .reduce(|a, b| machine.pool.join(a, b));
        Content {
            body: Body::Cells {
                cells: Vec::new(),
                rest: all,
            },
            ..Content::default()
        }
    };
    Ok(Some(machine.make_here(class, content)))
}

fn sort(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Value, Paths> {
    let array = call.arg(1);
    let letter = element_of(machine, array).unwrap_or_default();
    let primitive = letter.len() == 1;
    let comparator = if !primitive && matches!(call.count(), 2 | 4) {
        call.arg(call.count())
    } else {
        Value::ZERO
    };
    let ranged = call.count() >= 3;
    let Some((mut cells, None)) = cells_of(machine, array) else {
        return list_write::sort(machine, array, comparator);
    };
    let (from, to) = if ranged {
        match range(machine, cells.len(), call.arg(2), call.arg(3))? {
            Some(range) => range,
            None => return list_write::sort(machine, array, comparator),
        }
    } else {
        (0, cells.len())
    };
    let chosen = cells.get(from..to).unwrap_or_default().to_vec();
    let arranged = match letter.as_slice() {
        [letter] => primitives(&chosen, *letter),
        _ => order::sorted(machine, &chosen, comparator)?,
    };
    match arranged {
        Some(arranged) => {
            cells.splice(from..to, arranged);
            put(machine, array, cells);
            Ok(Value::ZERO)
        }
        None => list_write::sort(machine, array, comparator),
    }
}

fn primitives(cells: &[Value], letter: u8) -> Option<Vec<Value>> {
    let wrapper = boxes::of_letter(letter)?;
    let bits = |value: &Value| match value.shape {
        Shape::Word(word) => Some(i64::from(word)),
        Shape::Wide(wide) => Some(wide),
        _ => None,
    };
    if cells.iter().any(|cell| bits(cell).is_none()) {
        return None;
    }
    let mut sorted = cells.to_vec();
    sorted.sort_by(|a, b| match bits(a).zip(bits(b)) {
        Some((a, b)) => boxes::ordered(wrapper, a, b).cmp(&0),
        None => Ordering::Equal,
    });
    Some(sorted)
}
