//! Where streams come from.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::function::{APPLY, TEST};
use crate::natives::stream::{Stream, make};
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};

/// Most elements a range makes.
pub(crate) const MOST: i64 = 1 << 14;

#[allow(clippy::too_many_lines, reason = "a table of methods")]
pub(crate) fn statics(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let class = call.signature.class.as_str();
    let letter: &[u8] = match class {
        "java.util.stream.IntStream" => b"I",
        "java.util.stream.LongStream" => b"J",
        "java.util.stream.DoubleStream" => b"D",
        _ => b"L",
    };
    let result = call.signature.result;
    let number = |number: usize| match call.arg(number).shape {
        Shape::Word(word) => Some(i64::from(word)),
        Shape::Wide(wide) => Some(wide),
        _ => None,
    };
    let cells = match (call.name(), call.count()) {
        ("of", 1) => {
            let array = call
                .signature
                .params
                .first()
                .is_some_and(|ty| machine.program.descriptor(*ty).starts_with(b"["));
            if array {
                let Some((cells, None)) = crate::natives::arrays::cells_of(machine, call.arg(1))
                else {
                    return Ok(None);
                };
                cells
            } else {
                vec![call.arg(1)]
            }
        }
        ("empty", 0) => Vec::new(),
        ("ofNullable", 1) => {
            if call.arg(1).is_null() {
                Vec::new()
            } else {
                vec![call.arg(1)]
            }
        }
        ("range" | "rangeClosed", 2) => {
            let (Some(from), Some(to)) = (number(1), number(2)) else {
                return Ok(None);
            };
            let to = if call.name() == "range" {
                to
            } else {
                to.saturating_add(1)
            };
            if to.saturating_sub(from) > MOST {
                return Ok(None);
            }
            let wide = letter == b"J";
            (from..to)
                .map(|n| {
                    if wide {
                        Value::wide(n)
                    } else {
                        Value::int(i32::try_from(n).unwrap_or(i32::MAX))
                    }
                })
                .collect()
        }
        ("concat", 2) => {
            let (Some((mut a, None)), Some((b, None))) =
                (machine.elements(call.arg(1)), machine.elements(call.arg(2)))
            else {
                return Ok(None);
            };
            a.extend(b);
            a
        }
        // What never ends is bounded by a `limit` behind it: that much is made on demand.
        ("iterate", 2) | ("generate", 1) => {
            let made = make(machine, result, letter, Vec::new(), Some(Value::ANY));
            machine.set_field_of(made, slots::PARAMS, call.arg(1));
            let step = if call.count() == 2 {
                call.arg(2)
            } else {
                Value::ZERO
            };
            machine.set_field_of(made, slots::TARGET, step);
            return Ok(Some(made));
        }
        ("iterate", 3) => {
            let stream = Stream {
                letter: letter.first().copied().unwrap_or(b'L'),
                cells: Vec::new(),
            };
            let (mut cells, mut at) = (Vec::new(), call.arg(1));
            loop {
                match machine
                    .ask(call.arg(2), stream.method(TEST), vec![at])?
                    .and_then(Value::as_int)
                {
                    Some(0) => break,
                    Some(_) if cells.len() < 4096 => cells.push(at),
                    _ => return Ok(None),
                }
                at = step(machine, &stream, call.arg(3), at)?;
            }
            cells
        }
        _ => return Ok(None),
    };
    Ok(Some(make(machine, result, letter, cells, None)))
}

/// The next element of `iterate`.
pub(crate) fn step(
    machine: &mut Machine<'_, '_>,
    stream: &Stream,
    function: Value,
    at: Value,
) -> Result<Value, Paths> {
    let method = match stream.letter {
        b'I' => "applyAsInt(I)I",
        b'J' => "applyAsLong(J)J",
        b'D' => "applyAsDouble(D)D",
        _ => APPLY,
    };
    Ok(machine
        .ask(function, method, vec![at])?
        .unwrap_or(Value::ANY))
}

/// The first elements of a stream without an end.
pub(crate) fn endless(
    machine: &mut Machine<'_, '_>,
    this: Value,
    letter: u8,
    count: usize,
) -> Result<Option<Vec<Value>>, Paths> {
    let (Some(seed), Some(next)) = (
        machine.field_of(this, slots::PARAMS),
        machine.field_of(this, slots::TARGET),
    ) else {
        return Ok(None);
    };
    if count > 4096 {
        return Ok(None);
    }
    let stream = Stream {
        letter,
        cells: Vec::new(),
    };
    let mut cells = Vec::new();
    let mut at = seed;
    for number in 0..count {
        if next.is_null() {
            let method = match letter {
                b'I' => "getAsInt()I",
                b'J' => "getAsLong()J",
                b'D' => "getAsDouble()D",
                _ => "get()Ljava/lang/Object;",
            };
            at = machine.ask(seed, method, Vec::new())?.unwrap_or(Value::ANY);
        } else if number > 0 {
            at = step(machine, &stream, next, at)?;
        }
        cells.push(at);
    }
    Ok(Some(cells))
}
