//! What is put into `JSONObject` and `JSONArray` beside plain values.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::json::FAILS;
use crate::natives::{arrays, returned};
use crate::run::Paths;
use crate::value::Value;

/// An argument as it is kept: numbers in their wrappers.
pub(crate) fn given(machine: &mut Machine<'_, '_>, call: &Call, number: usize) -> Value {
    let ty = call.signature.params.get(number - 1);
    match ty
        .map(|ty| machine.program.descriptor(*ty).to_vec())
        .as_deref()
    {
        Some([letter]) => super::boxes::boxed(machine, *letter, call.arg(number)),
        _ => call.arg(number),
    }
}

/// Puts a value at a place of an array; what is missing before it is `null`.
pub(crate) fn write_at(
    machine: &mut Machine<'_, '_>,
    array: Value,
    at: Option<usize>,
    value: Value,
) {
    let most = machine.limits.cells;
    let Machine { heap, pool, .. } = machine;
    let id = array.as_object();
    let Some(content) = id.and_then(|id| heap.get_mut(id)) else {
        return;
    };
    let weak = content.summary;
    let crate::content::Body::Cells { cells, rest } = &mut content.body else {
        return;
    };
    match at.filter(|at| !weak && rest.is_none() && *at < most) {
        Some(at) => {
            if cells.len() <= at {
                cells.resize(at + 1, Value::ZERO);
            }
            if let Some(cell) = cells.get_mut(at) {
                *cell = value;
            }
        }
        None => *rest = Some(rest.map_or(value, |rest| pool.join(rest, value))),
    }
}

/// `accumulate` and `append`: under one name several values lie in an array.
pub(crate) fn gather(machine: &mut Machine<'_, '_>, call: &Call, value: Value) -> Paths {
    let (this, key) = (call.receiver(), call.arg(1));
    let append = call.name() == "append";
    let (found, sure) = machine.find_entry(this, key);
    let array = machine.type_of("Lorg/json/JSONArray;");
    let is_array = |machine: &Machine<'_, '_>, held: Value| {
        machine
            .one_object(held)
            .is_some_and(|id| machine.heap.class(id) == array)
    };
    match found {
        Some(held) if sure && is_array(machine, held) => {
            let at = arrays::cells_of(machine, held).map(|(cells, _)| cells.len());
            write_at(machine, held, at, value);
        }
        Some(held) if sure && append && !held.is_unknown() => {
            return machine.throw_new(FAILS, None);
        }
        None if !append => machine.put_entry(this, key, value),
        held => {
            let cells = held.into_iter().chain([value]).collect();
            let made = machine.make_here(array, Content::cells(cells));
            let made = match held {
                Some(_) if sure => made,
                Some(_) => machine.pool.join(made, value),
                None => made,
            };
            machine.put_entry(this, key, made);
        }
    }
    Paths::returned(this)
}

/// `JSONObject(JSONObject, String[])`: what an object holds under some names.
pub(crate) fn picked(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, from) = (call.receiver(), call.arg(1));
    let (names, None) = arrays::cells_of(machine, call.arg(2))? else {
        return None;
    };
    machine.entries_of(from)?;
    for name in names {
        match machine.find_entry(from, name) {
            (Some(value), true) => machine.put_entry(this, name, value),
            (Some(value), false) => {
                let value = machine.pool.join(value, Value::ZERO);
                machine.put_entry(this, name, value);
            }
            (None, _) => {}
        }
    }
    returned(Value::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::natives::harness::{call_of, mark, with_machine};
    use crate::natives::json::object;

    fn does(machine: &mut Machine<'_, '_>, this: Value, method: &str, args: &[Value]) -> Value {
        let args = std::iter::once(this).chain(args.iter().copied()).collect();
        let call = call_of(machine, "org.json.JSONObject", method, args, false);
        match object(machine, &call) {
            Some(Paths::One(crate::run::End::Returned(value))) => value,
            _ => Value::ANY,
        }
    }

    const TWO: &str = "(Ljava/lang/String;Ljava/lang/Object;)Lorg/json/JSONObject;";

    #[test]
    fn what_is_gathered_under_a_name_lies_in_an_array() {
        with_machine(|machine| {
            let secret = mark(machine, 0);
            let class = machine.type_of("Lorg/json/JSONObject;");
            let this = machine.make(class, Content::map());
            let who = machine.pool.literal("who");
            let (id, word) = (machine.any_text(secret), machine.pool.literal("gardener"));
            does(machine, this, &format!("put{TWO}"), &[who, id]);
            for round in 2..=3 {
                does(machine, this, &format!("accumulate{TWO}"), &[who, word]);
                let held = machine.find_entry(this, who).0.unwrap_or(Value::ZERO);
                let cells = arrays::cells_of(machine, held).map(|(cells, _)| cells);
                assert_eq!(cells.as_ref().map(Vec::len), Some(round));
                assert_eq!(cells.and_then(|cells| cells.first().copied()), Some(id));
            }
            does(machine, this, &format!("put{TWO}"), &[who, word]);
            assert_eq!(machine.find_entry(this, who), (Some(word), true));
            does(machine, this, &format!("put{TWO}"), &[who, Value::ZERO]);
            assert_eq!(machine.find_entry(this, who), (None, false));
        });
    }

    #[test]
    fn a_place_of_an_array_is_written_alone() {
        with_machine(|machine| {
            let class = machine.type_of("Lorg/json/JSONArray;");
            let this = machine.make(class, Content::cells(vec![Value::int(1)]));
            write_at(machine, this, Some(2), Value::int(3));
            write_at(machine, this, Some(0), Value::int(2));
            let cells = arrays::cells_of(machine, this);
            let expected = vec![Value::int(2), Value::ZERO, Value::int(3)];
            assert_eq!(cells, Some((expected, None)));
            write_at(machine, this, None, Value::int(9));
            let rest = arrays::cells_of(machine, this).and_then(|(_, rest)| rest);
            assert_eq!(rest, Some(Value::int(9)));
        });
    }
}
