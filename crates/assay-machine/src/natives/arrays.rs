//! `Arrays`, `System.arraycopy`, `java.lang.reflect.Array`.

use std::cmp::Ordering;

use assay_dex::program::TypeId;

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::{boxes, collections, lang, list, list_write, order, returned, stream, views};
use crate::run::Paths;
use crate::step::{BOUNDS, NULL};
use crate::value::{Shape, Value};

const STORE: &str = "Ljava/lang/ArrayStoreException;";
const ARGUMENT: &str = "Ljava/lang/IllegalArgumentException;";
const NEGATIVE: &str = "Ljava/lang/NegativeArraySizeException;";

/// The cells of an array or list: those told apart, and the rest.
pub(crate) fn cells_of(machine: &Machine<'_, '_>, array: Value) -> Option<(Vec<Value>, Option<Value>)> {
    order::held(machine, machine.one_object(array)?)
}

/// What an array's elements are, as a descriptor.
fn element_of(machine: &Machine<'_, '_>, array: Value) -> Option<Vec<u8>> {
    let class = machine.heap.class(machine.one_object(array)?);
    machine.program.descriptor(class).strip_prefix(b"[").map(<[u8]>::to_vec)
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
    if call.arg(1).is_null() && !matches!(call.name(), "equals" | "hashCode" | "toString" | "deepToString" | "deepEquals" | "deepHashCode") {
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
        ("hashCode" | "deepHashCode", 1) => hash(machine, array, call.name() == "deepHashCode", 8).map_or(Value::ANY, Value::int),
        ("binarySearch", 2 | 3) => {
            let letter = element_of(machine, array).unwrap_or_default();
            let Some((cells, None)) = cells_of(machine, array) else { return Ok(Some(Value::ANY)) };
            let wrap = |machine: &mut Machine<'_, '_>, value| match letter.as_slice() {
                [letter] => boxes::boxed(machine, *letter, value),
                _ => value,
            };
            let cells: Vec<Value> = cells.into_iter().map(|cell| wrap(machine, cell)).collect();
            let key = wrap(machine, call.arg(2));
            let comparator = if call.count() == 3 { call.arg(3) } else { Value::ZERO };
            collections::search(machine, &cells, key, comparator)?
        }
        ("stream", 1) => {
            let Some((cells, rest)) = cells_of(machine, array) else { return Ok(None) };
            let letter = element_of(machine, array).unwrap_or_default();
            stream::make(machine, call.signature.result, &letter, cells, rest)
        }
        ("setAll", 2) => {
            let Some((cells, None)) = cells_of(machine, array) else { return Ok(None) };
            let letter = element_of(machine, array).unwrap_or_default();
            let method = match letter.as_slice() {
                b"I" => "applyAsInt(I)I",
                b"J" => "applyAsLong(I)J",
                b"D" => "applyAsDouble(I)D",
                _ => "apply(I)Ljava/lang/Object;",
            };
            let mut new = Vec::new();
            for at in 0..cells.len() {
                new.push(machine.ask(call.arg(2), method, vec![super::text::number(at)])?.unwrap_or(Value::ANY));
            }
            put(machine, array, new);
            Value::ZERO
        }
        _ => return Ok(None),
    }))
}

fn put(machine: &mut Machine<'_, '_>, array: Value, new: Vec<Value>) {
    if let Some(content) = machine.one_object(array).and_then(|id| machine.heap.get_mut(id)) {
        content.body = Body::Cells { cells: new, rest: None };
    }
}

/// A range of an array; an error is what a wrong one throws, none where it is not known.
fn range(
    machine: &mut Machine<'_, '_>,
    length: usize,
    from: Value,
    to: Value,
) -> Result<Option<(usize, usize)>, Paths> {
    let (Some(from), Some(to)) = (from.as_int(), to.as_int()) else { return Ok(None) };
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
    let Some((mut cells, rest)) = cells_of(machine, array) else { return Ok(Value::ZERO) };
    let value = call.arg(call.count());
    if call.count() == 4 && rest.is_none() {
        match range(machine, cells.len(), call.arg(2), call.arg(3))? {
            Some((from, to)) => {
                for cell in cells.iter_mut().take(to).skip(from) {
                    *cell = value;
                }
            }
            None => cells.iter_mut().for_each(|cell| *cell = machine.pool.join(*cell, value)),
        }
    } else {
        cells.fill(value);
    }
    if let Some(content) = machine.one_object(array).and_then(|id| machine.heap.get_mut(id)) {
        content.body = Body::Cells { cells, rest: rest.map(|_| value) };
    }
    Ok(Value::ZERO)
}

fn part(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let array = call.arg(1);
    let ranged = call.name() == "copyOfRange";
    let (from, to) = if ranged { (call.arg(2), call.arg(3)) } else { (Value::ZERO, call.arg(2)) };
    let Some((cells, rest)) = cells_of(machine, array) else { return Ok(None) };
    let Some(class) = machine.class_of(array.shape) else { return Ok(None) };
    let zero = machine.zero_of(class);
    let content = match ((from.as_int(), to.as_int()), rest) {
        ((Some(from), Some(to)), None) => {
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
            let mut part: Vec<Value> = cells.get(from..to.min(cells.len())).unwrap_or_default().to_vec();
            part.resize(to - from, zero);
            Content::cells(part)
        }
        _ => {
            let all = cells.into_iter().chain(rest).chain([zero]).reduce(|a, b| machine.pool.join(a, b));
            Content { body: Body::Cells { cells: Vec::new(), rest: all }, ..Content::default() }
        }
    };
    Ok(Some(machine.make_here(class, content)))
}

fn equals(machine: &mut Machine<'_, '_>, call: &Call) -> Value {
    let (a, b) = (call.arg(1), call.arg(2));
    let mark = lang::marks(machine, &[a, b]);
    let known = match (a.is_null(), b.is_null()) {
        (true, true) => Some(true),
        (true, false) | (false, true) => Some(false),
        _ => equal(machine, a, b, call.name() == "deepEquals", 8),
    };
    known.map_or(Value::ANY, Value::flag).marked(mark)
}

fn equal(machine: &mut Machine<'_, '_>, a: Value, b: Value, deep: bool, depth: u32) -> Option<bool> {
    let depth = depth.checked_sub(1)?;
    let (Some((x, None)), Some((y, None))) = (cells_of(machine, a), cells_of(machine, b)) else { return None };
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
                let (v, w) = (boxes::boxed(machine, *letter, v), boxes::boxed(machine, *letter, w));
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

fn hash(machine: &mut Machine<'_, '_>, array: Value, deep: bool, depth: u32) -> Option<i32> {
    let depth = depth.checked_sub(1)?;
    if array.is_null() {
        return Some(0);
    }
    let (cells, None) = cells_of(machine, array)? else { return None };
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

fn shown(machine: &mut Machine<'_, '_>, array: Value, deep: bool, out: &mut Option<Vec<u16>>) -> Result<(), Paths> {
    let known = if array.is_null() { None } else { cells_of(machine, array) };
    let Some((cells, rest)) = known else {
        if array.is_null() {
            out.iter_mut().for_each(|out| out.extend("null".encode_utf16()));
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
                out.iter_mut().for_each(|out| out.extend(units.iter()));
            }
            _ => *out = None,
        }
        return Ok(());
    }
    if rest.is_some() {
        *out = None;
    }
    out.iter_mut().for_each(|out| out.push(b'['.into()));
    for (number, cell) in cells.into_iter().enumerate() {
        if number > 0 {
            out.iter_mut().for_each(|out| out.extend(", ".encode_utf16()));
        }
        if element_of(machine, cell).is_some() {
            shown(machine, cell, deep, out)?;
        } else {
            let part = machine.text_of(cell, b"L")?;
            *out = out.take().zip(part).map(|(out, part)| [out, part].concat());
        }
    }
    out.iter_mut().for_each(|out| out.push(b']'.into()));
    Ok(())
}

fn sort(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Value, Paths> {
    let array = call.arg(1);
    let letter = element_of(machine, array).unwrap_or_default();
    let primitive = letter.len() == 1;
    let comparator = if !primitive && matches!(call.count(), 2 | 4) { call.arg(call.count()) } else { Value::ZERO };
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
    let part = cells.get(from..to).unwrap_or_default().to_vec();
    let sorted = match letter.as_slice() {
        [letter] => primitives(&part, *letter),
        _ => order::sorted(machine, &part, comparator)?,
    };
    match sorted {
        Some(sorted) => {
            cells.splice(from..to, sorted);
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

/// `java.lang.reflect.Array`; arrays of several dimensions are made by it.
pub(crate) fn array(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let first = call.arg(1);
    match (call.name(), call.count()) {
        ("newInstance", 2) => {
            let element = first.as_class()?;
            let sizes = match call.arg(2).as_int() {
                Some(size) => vec![Value::int(size)],
                None => cells_of(machine, call.arg(2)).filter(|(_, rest)| rest.is_none())?.0,
            };
            let sizes: Vec<i32> = sizes.into_iter().map(Value::as_int).collect::<Option<_>>()?;
            if sizes.iter().any(|size| *size < 0) {
                return Some(machine.throw_new(NEGATIVE, None));
            }
            let total = sizes.iter().try_fold(1_usize, |all, size| all.checked_mul(usize::try_from(*size).ok()?.max(1)))?;
            if total > machine.limits.cells {
                return None;
            }
            returned(nested(machine, element, &sizes)?)
        }
        ("getLength", 1) => {
            let (cells, None) = cells_of(machine, first)? else { return None };
            returned(super::text::number(cells.len()))
        }
        ("get", 2) => {
            let (cells, None) = cells_of(machine, first)? else { return None };
            let at = call.arg(2).as_int()?;
            let Some(cell) = usize::try_from(at).ok().and_then(|at| cells.get(at)).copied() else {
                return Some(machine.throw_new(BOUNDS, None));
            };
            returned(match element_of(machine, first)?.as_slice() {
                [letter] => boxes::boxed(machine, *letter, cell),
                _ => cell,
            })
        }
        ("set", 3) => {
            let (mut cells, None) = cells_of(machine, first)? else { return None };
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

fn nested(machine: &mut Machine<'_, '_>, element: TypeId, sizes: &[i32]) -> Option<Value> {
    let (size, inner) = sizes.split_first()?;
    let brackets = "[".repeat(sizes.len());
    let descriptor = brackets + std::str::from_utf8(machine.program.descriptor(element)).ok()?;
    let class = machine.type_of(&descriptor);
    let mut cells = Vec::new();
    for _ in 0..*size {
        cells.push(if inner.is_empty() { machine.zero_of(class) } else { nested(machine, element, inner)? });
    }
    Some(machine.make_here(class, Content::cells(cells)))
}
