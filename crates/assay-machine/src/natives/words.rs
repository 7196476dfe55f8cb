//! `TextUtils`.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{arrays_cells, returned};
use crate::run::Paths;
use crate::value::{Mark, Value};

pub(crate) fn text_utils(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let first = call.arg(1);
    match call.name() {
        "isEmpty" => {
            if first.is_null() {
                return returned(Value::flag(true));
            }
            let known = machine.pool.known(first).map(|text| text.is_empty());
            let answer = known.map_or_else(|| machine.either_flag(), Value::flag);
            returned(answer.marked(first.mark))
        }
        "equals" => {
            let known = machine.pool.known(first).zip(machine.pool.known(call.arg(2))).map(|(a, b)| a == b);
            let mark = machine.pool.both(first.mark, call.arg(2).mark);
            let answer = known.map_or_else(|| machine.either_flag(), Value::flag);
            returned(answer.marked(mark))
        }
        "join" => {
            let (mark, list) = (machine.carried(call.arg(2)), arrays_cells(machine, call.arg(2)));
            let texts: Option<Vec<String>> = match list {
                Some((cells, None)) => cells.into_iter().map(|cell| machine.pool.known(cell)).collect(),
                _ => None,
            };
            joined(machine, first, texts, mark)
        }
        "concat" => {
            let (mark, list) = (machine.carried(first), arrays_cells(machine, first));
            let texts: Option<Vec<String>> = match list {
                Some((cells, None)) => cells.into_iter().map(|cell| machine.pool.known(cell)).collect(),
                _ => None,
            };
            let nothing = machine.pool.literal("");
            joined(machine, nothing, texts, mark)
        }
        _ => None,
    }
}

fn joined(machine: &mut Machine<'_, '_>, between: Value, texts: Option<Vec<String>>, mark: Mark) -> Option<Paths> {
    let made = match (machine.pool.known(between), texts) {
        (Some(between), Some(texts)) => machine.pool.fresh_str(&texts.join(&between)),
        _ => machine.any_text(mark),
    };
    returned(made.marked(mark))
}
