//! `org.json`: objects and arrays, read from texts that are known.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::json_more::{gather, given, picked, write_at};
use crate::natives::{arrays, json_text, returned};
use crate::run::Paths;
use crate::value::{Mark, Value};

pub(crate) const FAILS: &str = "Lorg/json/JSONException;";

/// Fills a new object or array from a text; it throws where that is none.
fn parsed(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    let mark = machine.carried(first);
    let text = call
        .signature
        .params
        .first()
        .is_some_and(|ty| machine.program.descriptor(*ty) == b"Ljava/lang/String;");
    if call.count() == 0 {
        return returned(Value::ZERO);
    }
    let source = json_text::source(machine, first).filter(|_| text);
    let mark = source.as_ref().map_or(mark, |source| source.mark);
    let content = match source {
        Some(source) => {
            let Some(made) = json_text::read(machine, &source) else {
                return Some(machine.throw_new(FAILS, Some("no JSON")));
            };
            machine
                .one_object(made)
                .and_then(|id| machine.heap.get(id))
                .cloned()
        }
        None if text => {
            return Some(unknown(machine, this, mark));
        }
        None => machine
            .one_object(first)
            .and_then(|id| machine.heap.get(id))
            .cloned(),
    };
    if let (Some(id), Some(content)) = (machine.one_object(this), content)
        && let Some(held) = machine.heap.get_mut(id)
    {
        held.body = content.body;
    }
    if text {
        machine.taint_object(this, mark);
    }
    returned(Value::ZERO)
}

/// A text nobody knows: it may be no JSON, and may hold anything.
fn unknown(machine: &mut Machine<'_, '_>, this: Value, mark: Mark) -> Paths {
    machine.choose(2, |machine, way| {
        if way == 1 {
            return machine.throw_new(FAILS, None);
        }
        let any = Value::ANY.marked(mark);
        if let Some(content) = machine
            .one_object(this)
            .and_then(|id| machine.heap.get_mut(id))
        {
            content.body = match &content.body {
                crate::content::Body::Cells { .. } => crate::content::Body::Cells {
                    cells: Vec::new(),
                    rest: Some(any),
                },
                _ => crate::content::Body::Entries {
                    entries: Vec::new(),
                    rest: Some((Value::ANY, any)),
                },
            };
        }
        machine.taint_object(this, mark);
        Paths::returned(Value::ZERO)
    })
}

/// What was found, as a method of a name hands it out.
fn handed(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    found: Option<Value>,
    sure: bool,
) -> Option<Paths> {
    let optional = call.name().starts_with("opt");
    let letter = call.signature.result_letter;
    let default = if call.count() == 2 {
        call.arg(2)
    } else {
        match (letter, call.signature.name.as_str()) {
            (b'J' | b'D', _) => Value::wide(0),
            (_, "optString") => machine.pool.literal(""),
            _ => Value::ZERO,
        }
    };
    let whole = machine
        .one_object(call.receiver())
        .and_then(|id| machine.heap.get(id))
        .map_or(Mark::NONE, |c| c.mark);
    let Some(value) = found else {
        return if optional {
            returned(default)
        } else {
            Some(machine.throw_new(FAILS, Some("no value")))
        };
    };
    let value = match letter {
        b'L' => value,
        letter => super::boxes::unboxed(machine, value, letter),
    };
    let value = value.marked(machine.pool.both(value.mark, whole));
    if sure {
        return returned(value);
    }
    if optional {
        return returned(machine.pool.join(value, default));
    }
    Some(machine.choose(2, |machine, way| {
        if way == 0 {
            Paths::returned(value)
        } else {
            machine.throw_new(FAILS, None)
        }
    }))
}

/// `JSONObject`.
pub(crate) fn object(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    machine.one_object(this)?;
    match call.name() {
        "<init>" if call.count() == 2 => picked(machine, call),
        "<init>" => parsed(machine, call),
        "has" | "isNull" => {
            let (found, sure) = machine.find_entry(this, call.arg(1));
            let has = call.name() == "has";
            returned(if found.is_some() && !sure {
                machine.either_flag()
            } else {
                Value::flag(found.is_some() == has)
            })
        }
        "put" | "putOpt" | "accumulate" | "append" => {
            let value = given(machine, call, 2);
            match call.name() {
                // Nothing is put, or nothing stays.
                "put" if value.is_null() => machine.remove_entry(this, call.arg(1)),
                "putOpt" if value.is_null() || call.arg(1).is_null() => {}
                "accumulate" | "append" => return Some(gather(machine, call, value)),
                _ => machine.put_entry(this, call.arg(1), value),
            }
            returned(this)
        }
        "keys" | "keySet" => super::map::map(machine, call),
        "names" => {
            let (entries, None) = machine.entries_of(this)? else {
                return None;
            };
            if entries.is_empty() {
                return returned(Value::ZERO);
            }
            let class = machine.type_of("Lorg/json/JSONArray;");
            let cells = entries.into_iter().map(|entry| entry.key).collect();
            returned(machine.make_here(class, Content::cells(cells)))
        }
        "remove" => {
            let found = machine.find_entry(this, call.arg(1));
            machine.remove_entry(this, call.arg(1));
            returned(super::map::or_null(machine, found))
        }
        name if (name.starts_with("get") || name.starts_with("opt")) && call.count() >= 1 => {
            let (found, sure) = machine.find_entry(this, call.arg(1));
            handed(machine, call, found, sure)
        }
        _ => None,
    }
}

/// `JSONArray`.
pub(crate) fn array(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    machine.one_object(this)?;
    if call.name() == "<init>" {
        return parsed(machine, call);
    }
    let (cells, rest) = arrays::cells_of(machine, this)?;
    match call.name() {
        "length" if rest.is_none() => {
            returned(i32::try_from(cells.len()).map_or(Value::ANY, Value::int))
        }
        "put" => {
            let (number, at) = match call.count() {
                1 => (1, Some(cells.len())),
                _ => (
                    2,
                    call.arg(1).as_int().and_then(|at| usize::try_from(at).ok()),
                ),
            };
            let value = given(machine, call, number);
            write_at(machine, this, at, value);
            returned(this)
        }
        "remove" => {
            let at = call.arg(1).as_int().and_then(|at| usize::try_from(at).ok());
            let known = at.and_then(|at| cells.get(at)).copied();
            let content = machine
                .one_object(this)
                .and_then(|id| machine.heap.get_mut(id));
            if let (Some(at), Some(content)) = (at.filter(|_| known.is_some()), content)
                && let crate::content::Body::Cells { cells, .. } = &mut content.body
                && !content.summary
            {
                cells.remove(at);
            }
            returned(known.or(rest).unwrap_or(Value::ZERO))
        }
        name if name.starts_with("get") || name.starts_with("opt") => {
            let at = call.arg(1).as_int().and_then(|at| usize::try_from(at).ok());
            let known = at.and_then(|at| cells.get(at)).copied();
            let found = known.or(rest);
            handed(machine, call, found, known.is_some() || rest.is_none())
        }
        _ => None,
    }
}
