//! `Collectors`: what streams end in.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::function::{APPLY, APPLY_BOTH, TEST};
use crate::natives::list::Whole;
use crate::natives::{function, optional, order, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

/// `Collectors`: a collector is a name, and what it was given.
pub(crate) fn collectors(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if !call.is_static {
        return None;
    }
    let class = machine.type_of("Ljava/util/stream/Collector;");
    let made = machine.make_here(class, Content::cells(call.args.clone()));
    let name = machine.pool.literal(call.name());
    machine.set_field_of(made, slots::NAME, name);
    returned(made)
}

/// What a collector makes of elements.
#[allow(clippy::too_many_lines, reason = "a table of methods")]
pub(crate) fn collect(
    machine: &mut Machine<'_, '_>,
    collector: Value,
    cells: &[Value],
) -> Result<Option<Value>, Paths> {
    let name = machine
        .field_of(collector, slots::NAME)
        .and_then(|name| machine.pool.known(name));
    let args = machine
        .one_object(collector)
        .and_then(|id| order::held(machine, id))
        .map(|held| held.0);
    let (Some(name), Some(args)) = (name, args) else {
        return Ok(None);
    };
    let arg = |number: usize| args.get(number).copied().unwrap_or(Value::ZERO);
    Ok(Some(match (name.as_str(), args.len()) {
        ("toList" | "toUnmodifiableList", 0) => {
            gather(machine, "Ljava/util/ArrayList;", false, cells)?
        }
        ("toSet" | "toUnmodifiableSet", 0) => gather(machine, "Ljava/util/HashSet;", true, cells)?,
        ("toCollection", 1) => {
            let made = machine
                .ask(arg(0), "get()Ljava/lang/Object;", Vec::new())?
                .unwrap_or(Value::ANY);
            let Some(id) = machine.one_object(made) else {
                return Ok(None);
            };
            let unique = machine
                .models
                .family(&machine.program.java_type(machine.heap.class(id)))
                == Some("set");
            fill(machine, made, unique, cells)?
        }
        ("joining", _) => return joined(machine, &args, cells),
        ("counting", 0) => {
            let count = Value::wide(i64::try_from(cells.len()).unwrap_or(i64::MAX));
            super::boxes::boxed(machine, b'J', count)
        }
        ("mapping" | "filtering" | "flatMapping", 2) => {
            let mut inner = Vec::new();
            for cell in cells {
                let method = if name == "filtering" { TEST } else { APPLY };
                let one = machine
                    .ask(arg(0), method, vec![*cell])?
                    .unwrap_or(Value::ANY);
                match (name.as_str(), one.as_int()) {
                    ("filtering", Some(0)) => {}
                    ("filtering", Some(_)) => inner.push(*cell),
                    ("mapping", _) => inner.push(one),
                    _ => return Ok(None),
                }
            }
            return collect(machine, arg(1), &inner);
        }
        ("collectingAndThen", 2) => {
            let Some(inner) = collect(machine, arg(0), cells)? else {
                return Ok(None);
            };
            machine
                .ask(arg(1), APPLY, vec![inner])?
                .unwrap_or(Value::ANY)
        }
        ("groupingBy", count) => {
            let key_of = arg(0);
            let made = if count == 3 {
                machine
                    .ask(arg(1), "get()Ljava/lang/Object;", Vec::new())?
                    .unwrap_or(Value::ANY)
            } else {
                new_map(machine)
            };
            let down = if count == 1 {
                None
            } else {
                Some(arg(count - 1))
            };
            let mut groups: Vec<(Value, Vec<Value>)> = Vec::new();
            for cell in cells {
                let key = machine
                    .ask(key_of, APPLY, vec![*cell])?
                    .unwrap_or(Value::ANY);
                group(machine, &mut groups, key, *cell)?;
            }
            put_groups(machine, made, groups, down)?
        }
        ("partitioningBy", count) => {
            let mut parts = [Vec::new(), Vec::new()];
            for cell in cells {
                let Some(flag) = machine
                    .ask(arg(0), TEST, vec![*cell])?
                    .and_then(Value::as_int)
                else {
                    return Ok(None);
                };
                if let Some(part) = parts.get_mut(usize::from(flag != 0)) {
                    part.push(*cell);
                }
            }
            let class = machine.type_of("Ljava/util/LinkedHashMap;");
            let made = machine.make_here(class, Content::map());
            let down = (count == 2).then(|| arg(1));
            let groups = parts
                .into_iter()
                .zip([0, 1])
                .map(|(part, flag)| (super::boxes::boxed(machine, b'Z', Value::int(flag)), part));
            let groups = groups.collect();
            put_groups(machine, made, groups, down)?
        }
        ("toMap" | "toUnmodifiableMap", count) => {
            let made = if count == 4 {
                machine
                    .ask(arg(3), "get()Ljava/lang/Object;", Vec::new())?
                    .unwrap_or(Value::ANY)
            } else {
                new_map(machine)
            };
            for cell in cells {
                let key = machine
                    .ask(arg(0), APPLY, vec![*cell])?
                    .unwrap_or(Value::ANY);
                let mut value = machine
                    .ask(arg(1), APPLY, vec![*cell])?
                    .unwrap_or(Value::ANY);
                if let (Some(old), _) = machine.find_entry(made, key) {
                    if count < 3 {
                        return Err(machine.throw_new("Ljava/lang/IllegalStateException;", None));
                    }
                    value = machine
                        .ask(arg(2), APPLY_BOTH, vec![old, value])?
                        .unwrap_or(Value::ANY);
                }
                machine.put_at(made, key, value, count >= 3);
            }
            made
        }
        ("summingInt" | "summingLong", 1) => {
            let (method, letter) = match name.as_str() {
                "summingInt" => ("applyAsInt(Ljava/lang/Object;)I", b'I'),
                _ => ("applyAsLong(Ljava/lang/Object;)J", b'J'),
            };
            let mut sum = 0_i64;
            for cell in cells {
                let one = machine.ask(arg(0), method, vec![*cell])?;
                let Some(one) =
                    one.and_then(|one| one.as_int().map(i64::from).or_else(|| one.as_long()))
                else {
                    return Ok(None);
                };
                sum = sum.wrapping_add(one);
            }
            #[allow(clippy::cast_possible_truncation, reason = "an `int` sum wraps around")]
            let sum = if letter == b'I' {
                Value::int(sum as i32)
            } else {
                Value::wide(sum)
            };
            super::boxes::boxed(machine, letter, sum)
        }
        ("minBy" | "maxBy", 1) => {
            let does = if name == "minBy" { "least" } else { "most" };
            let pick = function::make(
                machine,
                "Ljava/util/function/BinaryOperator;",
                does,
                vec![arg(0)],
            );
            let mut best: Option<Value> = None;
            for cell in cells {
                best = Some(match best {
                    Some(held) => machine
                        .ask(pick, APPLY_BOTH, vec![held, *cell])?
                        .unwrap_or(Value::ANY),
                    None => *cell,
                });
            }
            let class = machine.type_of("Ljava/util/Optional;");
            optional::optional(machine, class, best)
        }
        ("reducing", 2) => {
            let mut sum = arg(0);
            for cell in cells {
                sum = machine
                    .ask(arg(1), APPLY_BOTH, vec![sum, *cell])?
                    .unwrap_or(Value::ANY);
            }
            sum
        }
        _ => return Ok(None),
    }))
}

fn new_map(machine: &mut Machine<'_, '_>) -> Value {
    let class = machine.type_of("Ljava/util/HashMap;");
    machine.make_here(class, Content::map())
}

fn gather(
    machine: &mut Machine<'_, '_>,
    class: &str,
    unique: bool,
    cells: &[Value],
) -> Result<Value, Paths> {
    let class = machine.type_of(class);
    let made = machine.make_here(class, Content::cells(Vec::new()));
    fill(machine, made, unique, cells)
}

fn fill(
    machine: &mut Machine<'_, '_>,
    made: Value,
    unique: bool,
    cells: &[Value],
) -> Result<Value, Paths> {
    let Some(mut whole) = machine
        .one_object(made)
        .and_then(|id| Whole::load(machine, id, unique))
    else {
        return Ok(Value::ANY);
    };
    for cell in cells {
        whole.add(machine, *cell)?;
    }
    whole.write(machine, true);
    Ok(made)
}

fn group(
    machine: &mut Machine<'_, '_>,
    groups: &mut Vec<(Value, Vec<Value>)>,
    key: Value,
    cell: Value,
) -> Result<(), Paths> {
    if key.is_null() {
        return Err(machine.throw_new(crate::step::NULL, None));
    }
    for (known, members) in groups.iter_mut() {
        if order::same(machine, key, *known) == Some(true) {
            members.push(cell);
            return Ok(());
        }
    }
    groups.push((key, vec![cell]));
    Ok(())
}

fn put_groups(
    machine: &mut Machine<'_, '_>,
    made: Value,
    groups: Vec<(Value, Vec<Value>)>,
    down: Option<Value>,
) -> Result<Value, Paths> {
    for (key, members) in groups {
        let value = match down {
            Some(down) => collect(machine, down, &members)?.unwrap_or(Value::ANY),
            None => gather(machine, "Ljava/util/ArrayList;", false, &members)?,
        };
        // By `computeIfAbsent`.
        machine.put_at(made, key, value, true);
    }
    Ok(made)
}

fn joined(
    machine: &mut Machine<'_, '_>,
    args: &[Value],
    cells: &[Value],
) -> Result<Option<Value>, Paths> {
    let part = |machine: &Machine<'_, '_>, number: usize| match args.get(number) {
        Some(value) => machine.units(*value).map(|units| units.to_vec()),
        None => Some(Vec::new()),
    };
    let (Some(between), Some(before), Some(behind)) =
        (part(machine, 0), part(machine, 1), part(machine, 2))
    else {
        return Ok(None);
    };
    let (mut whole, mut known) = (before, true);
    let mut mark = Mark::NONE;
    for (number, cell) in cells.iter().enumerate() {
        if number > 0 {
            whole.extend(&between);
        }
        let part = machine.text_of(*cell, b"L")?;
        mark = machine.pool.both(mark, part.mark);
        known &= part.units.is_some();
        whole.extend(part.units.unwrap_or_default());
    }
    whole.extend(behind);
    Ok(Some(if known {
        machine.new_text(&whole, mark)
    } else {
        machine.any_text(mark)
    }))
}
