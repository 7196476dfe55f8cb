//! Sorted sets, how lists are shown, and what is not one known list.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::list::{BOUNDS, Whole};
use crate::natives::views::View;
use crate::natives::{list_write, order, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

impl Whole {
    pub(crate) fn to_array(&self, machine: &mut Machine<'_, '_>, given: Option<Value>) -> Value {
        let mut cells = self.arranged(machine);
        let class = given.and_then(|given| machine.class_of(given.shape));
        if let (Some(given), None, Some(id)) =
            (given, self.rest, given.and_then(|g| machine.one_object(g)))
            && let Some((held, None)) = order::held(machine, id)
            && held.len() >= cells.len()
        {
            // The array is large enough: it is used, with `null` behind the elements.
            let behind = held.iter().skip(cells.len() + 1).copied();
            if held.len() > cells.len() {
                cells.push(Value::ZERO);
            }
            cells.extend(behind);
            if let Some(content) = machine.heap.get_mut(id) {
                content.body = Body::Cells { cells, rest: None };
            }
            return given;
        }
        let class = class.unwrap_or_else(|| machine.type_of("[Ljava/lang/Object;"));
        let content = Content {
            body: Body::Cells {
                cells,
                rest: self.rest,
            },
            ..Content::default()
        };
        machine.make_here(class, content)
    }

    pub(crate) fn part(
        &self,
        machine: &mut Machine<'_, '_>,
        call: &Call,
    ) -> Result<Option<Value>, Paths> {
        let class = machine.type_of("Ljava/util/ArrayList;");
        let (Some(from), Some(to), true) =
            (call.arg(1).as_int(), call.arg(2).as_int(), self.sized())
        else {
            let content = Content {
                body: Body::Cells {
                    cells: Vec::new(),
                    rest: self.sum(machine),
                },
                ..Content::default()
            };
            return Ok(Some(machine.make_here(class, content)));
        };
        let length = i32::try_from(self.cells.len()).unwrap_or(i32::MAX);
        if from < 0 || to > length {
            return Err(machine.throw_new(BOUNDS, None));
        }
        if from > to {
            return Err(machine.throw_new("Ljava/lang/IllegalArgumentException;", None));
        }
        let made = View::make(machine, self.this(), crate::natives::views::PART, class);
        machine.set_field_of(made, slots::FROM, Value::int(from));
        machine.set_field_of(made, slots::COUNT, Value::int(to - from));
        Ok(Some(made))
    }

    /// What sorted sets know of the neighbours of a value.
    pub(crate) fn neighbours(
        &self,
        machine: &mut Machine<'_, '_>,
        call: &Call,
    ) -> Result<Option<Value>, Paths> {
        let name = call.name();
        if !matches!(
            name,
            "floor"
                | "lower"
                | "ceiling"
                | "higher"
                | "headSet"
                | "tailSet"
                | "subSet"
                | "descendingSet"
        ) {
            return Ok(None);
        }
        if name == "descendingSet" {
            let cells = self.cells.iter().rev().copied().collect();
            let class = machine.type_of("Ljava/util/LinkedHashSet;");
            return Ok(Some(machine.make_here(class, Content::cells(cells))));
        }
        let mut orders = Vec::new();
        for cell in &self.cells {
            match order::compare(machine, self.comparator, *cell, call.arg(1))? {
                Some(order) => orders.push(order),
                None => return Ok(Some(Value::ANY)),
            }
        }
        let pick = |test: &dyn Fn(i32) -> bool| -> Vec<Value> {
            self.cells
                .iter()
                .zip(&orders)
                .filter(|(_, order)| test(**order))
                .map(|(cell, _)| *cell)
                .collect()
        };
        let flag = |number: usize, missing: bool| {
            if call.count() >= number {
                call.arg(number).as_int().is_some_and(|flag| flag != 0)
            } else {
                missing
            }
        };
        let cells = match name {
            "floor" => {
                return Ok(Some(
                    pick(&|o| o <= 0).last().copied().unwrap_or(Value::ZERO),
                ));
            }
            "lower" => {
                return Ok(Some(
                    pick(&|o| o < 0).last().copied().unwrap_or(Value::ZERO),
                ));
            }
            "ceiling" => {
                return Ok(Some(
                    pick(&|o| o >= 0).first().copied().unwrap_or(Value::ZERO),
                ));
            }
            "higher" => {
                return Ok(Some(
                    pick(&|o| o > 0).first().copied().unwrap_or(Value::ZERO),
                ));
            }
            "headSet" => {
                let with = flag(2, false);
                pick(&|o| o < 0 || (with && o == 0))
            }
            "tailSet" => {
                let with = flag(2, true);
                pick(&|o| o > 0 || (with && o == 0))
            }
            _ => {
                let four = call.count() == 4;
                let (with, upper, also) = (
                    !four || flag(2, true),
                    call.arg(if four { 3 } else { 2 }),
                    four && flag(4, false),
                );
                let mut kept = Vec::new();
                for cell in pick(&|o| o > 0 || (with && o == 0)) {
                    match order::compare(machine, self.comparator, cell, upper)? {
                        Some(order) if order < 0 || (also && order == 0) => kept.push(cell),
                        Some(_) => {}
                        None => return Ok(Some(Value::ANY)),
                    }
                }
                kept
            }
        };
        let class = machine.heap.class(self.id);
        let made = machine.make_here(class, Content::cells(cells));
        machine.set_field_of(made, slots::ORDER, self.comparator);
        Ok(Some(made))
    }
}

/// `[a, b]`.
pub(crate) fn shown(
    machine: &mut Machine<'_, '_>,
    list: Value,
    cells: &[Value],
    rest: Option<Value>,
    letter: &[u8],
) -> Result<Paths, Paths> {
    let mut mark = machine.carried(list);
    let (mut whole, mut known) = (vec![u16::from(b'[')], rest.is_none());
    for (number, cell) in cells.iter().enumerate() {
        if number > 0 {
            whole.extend([u16::from(b','), u16::from(b' ')]);
        }
        if cell.as_object().is_some() && *cell == list {
            whole.extend("(this Collection)".encode_utf16());
            continue;
        }
        let part = machine.text_of(*cell, letter)?;
        mark = machine.pool.both(mark, part.mark);
        known &= part.units.is_some();
        whole.extend(part.units.unwrap_or_default());
    }
    if let Some(rest) = rest {
        let part = machine.text_of(rest, letter)?;
        mark = machine.pool.both(mark, part.mark);
    }
    whole.push(u16::from(b']'));
    let text = if known {
        machine.new_text(&whole, mark)
    } else {
        machine.any_text(mark)
    };
    Ok(Paths::returned(text))
}

/// An array that begins with these elements and has any number of others.
pub(crate) fn open_array(
    machine: &mut Machine<'_, '_>,
    descriptor: &str,
    cells: Vec<Value>,
    rest: Value,
) -> Value {
    let class = machine.type_of(descriptor);
    let body = Body::Cells {
        cells,
        rest: Some(rest),
    };
    machine.make_here(
        class,
        Content {
            body,
            ..Content::default()
        },
    )
}

/// A call on a collection of which it is not known which it is.
pub(crate) fn blurred(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let mut sum: Option<Value> = None;
    let mut inside = Mark::NONE;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        inside = machine.pool.both(inside, carried);
    }
    let adds = ["add", "put", "push", "offer", "set", "addAll"]
        .iter()
        .any(|name| call.name().starts_with(name));
    for id in machine.objects(call.receiver()).unwrap_or_default() {
        let Some(content) = machine.heap.get(id).cloned() else {
            continue;
        };
        if let Some(found) = content.summed(&mut machine.pool) {
            sum = Some(sum.map_or(found, |sum| machine.pool.join(sum, found)));
        }
        if adds && let Body::Cells { cells, rest } = content.body {
            let value = call.arg(call.count());
            let rest = rest.map_or(value, |rest| machine.pool.join(rest, value));
            if let Some(content) = machine.heap.get_mut(id) {
                content.body = Body::Cells {
                    cells,
                    rest: Some(rest),
                };
            }
        }
    }
    let mark = machine.pool.both(call.receiver().mark, inside);
    let reads =
        matches!(call.signature.result_letter, b'L' | b'[') && !call.name().contains("terator");
    let value = match sum {
        Some(sum) if reads => sum,
        _ => machine.anything(call.signature.result),
    };
    returned(value.marked(machine.pool.both(value.mark, mark)))
}

/// `List.of`, `Set.of`, `EnumSet.of` and their like.
pub(crate) fn statics(machine: &mut Machine<'_, '_>, call: &Call, unique: bool) -> Option<Paths> {
    if call.signature.class == "java.util.EnumSet" {
        return list_write::enum_set(machine, call);
    }
    if !matches!(call.name(), "of" | "copyOf") {
        return None;
    }
    let class = machine.type_of(if unique {
        "Ljava/util/LinkedHashSet;"
    } else {
        "Ljava/util/ArrayList;"
    });
    let spread = call.count() == 1
        && (call.name() == "copyOf"
            || call
                .signature
                .params
                .first()
                .is_some_and(|ty| machine.program.descriptor(*ty).starts_with(b"[")));
    let (cells, rest) = if spread {
        machine.elements(call.arg(1))?
    } else {
        (call.args.clone(), None)
    };
    if cells.iter().any(|cell| cell.is_null()) {
        return Some(machine.throw_new(crate::step::NULL, None));
    }
    let content = Content {
        body: Body::Cells { cells, rest },
        ..Content::default()
    };
    let made = machine.make_here(class, content);
    machine.set_field_of(made, slots::FIXED, Value::int(2));
    returned(made)
}
