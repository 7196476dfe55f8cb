//! `JsonReader`: a text that is read piece by piece.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::{boxes, json_text, returned, stream_io, stream_parts};
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value, Wrapper};

const TOKEN: &str = "android.util.JsonToken";
const WRONG: &str = "Ljava/lang/IllegalStateException;";
/// Most parts of a text that are told apart.
const MOST: usize = 10_000;
/// What may come next, as `JsonToken` names it.
const TOKENS: [&str; 10] = [
    "BEGIN_ARRAY",
    "END_ARRAY",
    "BEGIN_OBJECT",
    "END_OBJECT",
    "NAME",
    "STRING",
    "NUMBER",
    "BOOLEAN",
    "NULL",
    "END_DOCUMENT",
];
const ARRAY: i32 = 0;
const OBJECT: i32 = 2;
const NAME: i32 = 4;
const STRING: i32 = 5;
const NUMBER: i32 = 6;
const BOOLEAN: i32 = 7;
const NULL: i32 = 8;
const END: i32 = 9;

/// A text as a row of what is read one after the other: what it is, and its value.
fn spread(machine: &Machine<'_, '_>, value: Value, row: &mut Vec<Value>) -> Option<()> {
    if row.len() > MOST {
        return None;
    }
    let body = machine
        .one_object(value)
        .and_then(|id| machine.heap.get(id));
    match body.map(|content| &content.body) {
        Some(Body::Cells { cells, .. }) => {
            row.extend([Value::int(ARRAY), Value::ZERO]);
            for cell in cells.clone() {
                spread(machine, cell, row)?;
            }
            row.extend([Value::int(ARRAY + 1), Value::ZERO]);
        }
        Some(Body::Entries { entries, .. }) => {
            row.extend([Value::int(OBJECT), Value::ZERO]);
            for entry in entries.clone() {
                row.extend([Value::int(NAME), entry.key]);
                spread(machine, entry.value, row)?;
            }
            row.extend([Value::int(OBJECT + 1), Value::ZERO]);
        }
        Some(Body::Plain) => row.extend([Value::int(NULL), Value::ZERO]),
        None => {
            let kind = match value.shape {
                Shape::Boxed(Wrapper::Boolean, _) => BOOLEAN,
                Shape::Text { .. } | Shape::Pieces(_) => STRING,
                _ => NUMBER,
            };
            row.extend([Value::int(kind), value]);
        }
    }
    Some(())
}

/// The row of a reader, made when it is first asked.
fn row_of(machine: &mut Machine<'_, '_>, this: Value) -> Option<Vec<Value>> {
    if machine.field_of(this, slots::ROWS).is_none() {
        let stream = machine.field_of(this, slots::OF)?;
        let stream = stream_io::base(machine, stream);
        let parts = stream_parts::whole(machine, stream)?;
        let source = json_text::of_parts(machine, &parts)?;
        let read = json_text::read(machine, &source)?;
        let mut row = Vec::new();
        spread(machine, read, &mut row)?;
        row.extend([Value::int(END), Value::ZERO]);
        let class = machine.type_of("Ljava/util/ArrayList;");
        let made = machine.make(class, Content::cells(row));
        machine.set_field_of(this, slots::ROWS, made);
        machine.set_field_of(this, slots::AT, Value::int(0));
    }
    let row = machine.field_of(this, slots::ROWS)?;
    match super::arrays_cells(machine, row)? {
        (cells, None) => Some(cells),
        _ => None,
    }
}

pub(crate) fn reader(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::OF, call.arg(1));
            return returned(Value::ZERO);
        }
        "setLenient" | "close" => return returned(Value::ZERO),
        _ => {}
    }
    let row = row_of(machine, this)?;
    let at = usize::try_from(machine.field_of(this, slots::AT)?.as_int()?).ok()?;
    let kind = row.get(at)?.as_int()?;
    let value = row.get(at + 1).copied()?;
    let wanted: &[i32] = match call.name() {
        "hasNext" => {
            return returned(Value::flag(![ARRAY + 1, OBJECT + 1, END].contains(&kind)));
        }
        "peek" => return returned(token(machine, call, kind)),
        "skipValue" => {
            go(machine, this, behind(&row, at));
            return returned(Value::ZERO);
        }
        "beginArray" => &[ARRAY],
        "endArray" => &[ARRAY + 1],
        "beginObject" => &[OBJECT],
        "endObject" => &[OBJECT + 1],
        "nextName" => &[NAME],
        "nextNull" => &[NULL],
        "nextBoolean" => &[BOOLEAN],
        // A number may stand in quotes, and is a text where that is asked for.
        "nextString" | "nextInt" | "nextLong" | "nextDouble" => &[STRING, NUMBER],
        _ => return None,
    };
    if !wanted.contains(&kind) {
        return Some(machine.throw_new(WRONG, None));
    }
    go(machine, this, at + 2);
    returned(given(machine, call, kind, value))
}

fn go(machine: &mut Machine<'_, '_>, this: Value, at: usize) {
    stream_io::advance(machine, this, at);
}

/// What is behind a value, or behind a name.
fn behind(row: &[Value], from: usize) -> usize {
    let (mut at, mut depth) = (from, 0_i32);
    while let Some(kind) = row.get(at).and_then(|kind| kind.as_int()) {
        at += 2;
        depth += match kind {
            ARRAY | OBJECT => 1,
            END => return from,
            kind if kind == ARRAY + 1 || kind == OBJECT + 1 => -1,
            _ => 0,
        };
        if depth <= 0 {
            break;
        }
    }
    at
}

/// A value as a method hands it out.
fn given(machine: &mut Machine<'_, '_>, call: &Call, kind: i32, value: Value) -> Value {
    match (call.signature.result_letter, kind) {
        (b'L', NUMBER) => match machine.valued(value, b"L") {
            Some(units) => machine.new_text(&units, value.mark),
            None => machine.any_text(value.mark),
        },
        (b'V' | b'L', _) => value,
        (_, STRING) => machine.anything(call.signature.result).marked(value.mark),
        (letter, _) => boxes::unboxed(machine, value, letter),
    }
}

fn token(machine: &mut Machine<'_, '_>, call: &Call, kind: i32) -> Value {
    let name = usize::try_from(kind).ok().and_then(|kind| TOKENS.get(kind));
    machine.one_with(
        TOKEN,
        name.copied().unwrap_or_default(),
        call.signature.result,
        Content::default(),
    )
}
