//! `java.util.Collections`.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::list::{NO_ELEMENT, Whole, position};
use crate::natives::{function, list_write, order, text, views};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

pub(crate) fn collections(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match answer(machine, call) {
        Ok(value) => value.map(Paths::returned),
        Err(thrown) => Some(thrown),
    }
}

fn made(machine: &mut Machine<'_, '_>, class: &str, content: Content) -> Value {
    let class = machine.type_of(class);
    let made = machine.make_here(class, content);
    views::fixed(machine, made, 2)
}

fn answer(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    const LIST: &str = "Ljava/util/ArrayList;";
    const SET: &str = "Ljava/util/LinkedHashSet;";
    const MAP: &str = "Ljava/util/LinkedHashMap;";
    let first = call.arg(1);
    Ok(Some(match (call.name(), call.count()) {
        ("emptyList", 0) => made(machine, LIST, Content::cells(Vec::new())),
        ("emptySet", 0) => made(machine, SET, Content::cells(Vec::new())),
        ("emptyMap", 0) => made(machine, MAP, Content::map()),
        ("singletonList", 1) => made(machine, LIST, Content::cells(vec![first])),
        ("singleton", 1) => made(machine, SET, Content::cells(vec![first])),
        ("singletonMap", 2) => {
            let map = made(machine, MAP, Content::map());
            machine.put_entry(map, first, call.arg(2));
            map
        }
        ("nCopies", 2) => {
            let count = first.as_int().and_then(|count| usize::try_from(count).ok());
            let Some(count) = count.filter(|count| *count < crate::natives::list::MOST) else {
                return Ok(None);
            };
            made(machine, LIST, Content::cells(vec![call.arg(2); count]))
        }
        ("reverseOrder", 0) => function::make(
            machine,
            "Ljava/util/Comparator;",
            "reverse",
            vec![Value::ZERO],
        ),
        ("reverseOrder", 1) => {
            function::make(machine, "Ljava/util/Comparator;", "reverse", vec![first])
        }
        ("sort", 1) => list_write::sort(machine, first, Value::ZERO)?,
        ("sort", 2) => list_write::sort(machine, first, call.arg(2))?,
        ("min" | "max", _) => return extreme(machine, call),
        ("frequency", 2) => match machine.elements(first) {
            Some((cells, None)) => {
                let mut count = 0;
                for cell in cells {
                    match order::same(machine, call.arg(2), cell) {
                        Some(same) => count += usize::from(same),
                        None => return Ok(Some(Value::ANY)),
                    }
                }
                text::number(count)
            }
            _ => Value::ANY,
        },
        ("disjoint", 2) => {
            let (Some((a, None)), Some((b, None))) =
                (machine.elements(first), machine.elements(call.arg(2)))
            else {
                return Ok(Some(Value::ANY));
            };
            for cell in a {
                match position(machine, &b, cell) {
                    Ok(None) => {}
                    Ok(Some(_)) => return Ok(Some(Value::flag(false))),
                    Err(()) => return Ok(Some(Value::ANY)),
                }
            }
            Value::flag(true)
        }
        ("binarySearch", count) => {
            let comparator = if count == 3 { call.arg(3) } else { Value::ZERO };
            let Some((cells, None)) = machine.elements(first) else {
                return Ok(Some(Value::ANY));
            };
            search(machine, &cells, call.arg(2), comparator)?
        }
        ("reverse" | "swap" | "rotate" | "fill" | "addAll" | "shuffle", _) => {
            return change(machine, call);
        }
        (name, 1) if name.starts_with("unmodifiable") => {
            return Ok(Some(views::unmodifiable(machine, first).unwrap_or(first)));
        }
        (name, 1) if name.starts_with("synchronized") || name == "list" => first,
        ("newSetFromMap", 1) => {
            // A set keeps the order of the map behind it.
            let of = machine.class_of(first.shape);
            let name = of.map(|class| machine.program.java_type(class));
            let class = machine.type_of(match name.as_deref() {
                Some("java.util.LinkedHashMap") => "Ljava/util/LinkedHashSet;",
                Some("java.util.TreeMap" | "java.util.concurrent.ConcurrentSkipListMap") => {
                    "Ljava/util/TreeSet;"
                }
                _ => "Ljava/util/HashSet;",
            });
            let made = machine.make_here(class, Content::cells(Vec::new()));
            if let Some(order) = machine.field_of(first, slots::ORDER) {
                machine.set_field_of(made, slots::ORDER, order);
            }
            made
        }
        _ => return Ok(None),
    }))
}

fn extreme(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let Some((cells, None)) = machine.elements(call.arg(1)) else {
        return Ok(Some(super::perhaps::summed(machine, call.arg(1))));
    };
    let comparator = if call.count() == 2 {
        call.arg(2)
    } else {
        Value::ZERO
    };
    let mut best: Option<Value> = None;
    for cell in cells {
        let better = match best {
            None => Some(true),
            Some(held) => {
                let order = order::compare(machine, comparator, cell, held)?;
                order.map(|order| {
                    if call.name() == "min" {
                        order < 0
                    } else {
                        order > 0
                    }
                })
            }
        };
        match better {
            Some(true) => best = Some(cell),
            Some(false) => {}
            None => return Ok(Some(super::perhaps::summed(machine, call.arg(1)))),
        }
    }
    best.map(Some)
        .ok_or_else(|| machine.throw_new(NO_ELEMENT, None))
}

/// `binarySearch` as `Collections` and `Arrays` do it.
pub(crate) fn search(
    machine: &mut Machine<'_, '_>,
    cells: &[Value],
    key: Value,
    comparator: Value,
) -> Result<Value, Paths> {
    let (mut low, mut high) = (0, cells.len());
    while low < high {
        // As the original: (low + high) / 2 with `high` the last of the range.
        let middle = usize::midpoint(low, high - 1);
        let Some(cell) = cells.get(middle).copied() else {
            break;
        };
        match order::compare(machine, comparator, cell, key)? {
            Some(order) if order < 0 => low = middle + 1,
            Some(order) if order > 0 => high = middle,
            Some(_) => return Ok(text::number(middle)),
            None => return Ok(Value::ANY),
        }
    }
    Ok(Value::int(-i32::try_from(low).unwrap_or(0) - 1))
}

fn change(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let Some(id) = machine.one_object(call.arg(1)) else {
        return Ok(None);
    };
    if call.name() == "addAll" {
        let Some((cells, None)) = machine.elements(call.arg(2)) else {
            return Ok(None);
        };
        let unique = machine
            .models
            .family(&machine.program.java_type(machine.heap.class(id)))
            == Some("set");
        let Some(mut whole) = Whole::load(machine, id, unique) else {
            return Ok(None);
        };
        if whole.fixed > 0 {
            return Err(machine.throw_new("Ljava/lang/UnsupportedOperationException;", None));
        }
        let before = whole.cells.len();
        for cell in cells {
            whole.add(machine, cell)?;
        }
        whole.write(machine, true);
        return Ok(Some(Value::flag(whole.cells.len() != before)));
    }
    let Some(mut whole) = Whole::load(machine, id, false) else {
        return Ok(None);
    };
    if whole.fixed == 2 {
        return Err(machine.throw_new("Ljava/lang/UnsupportedOperationException;", None));
    }
    let length = i32::try_from(whole.cells.len()).unwrap_or(i32::MAX);
    let place = |number: usize| call.arg(number).as_int();
    match (call.name(), whole.sized()) {
        ("reverse", true) => whole.cells.reverse(),
        ("fill", true) => whole.cells.fill(call.arg(2)),
        ("swap", true) => match (place(2), place(3)) {
            (Some(a), Some(b)) if (0..length).contains(&a) && (0..length).contains(&b) => {
                whole.cells.swap(
                    usize::try_from(a).unwrap_or(0),
                    usize::try_from(b).unwrap_or(0),
                );
            }
            (Some(_), Some(_)) => return Err(Whole::outside(machine, false)),
            _ => whole.blur(machine, None),
        },
        ("rotate", true) => match place(2) {
            Some(by) if length > 0 => whole
                .cells
                .rotate_right(usize::try_from(by.rem_euclid(length)).unwrap_or(0)),
            Some(_) => {}
            None => whole.blur(machine, None),
        },
        _ => whole.blur(machine, Some(call.arg(2))),
    }
    whole.write(machine, false);
    Ok(Some(Value::ZERO))
}
