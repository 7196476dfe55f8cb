//! Streams that are written.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::stream_io::base;
use crate::natives::{descriptors, formatted, returned, stream_parts, typed, whole};
use crate::piece::Piece;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

/// What is in a stream that keeps what it is given.
pub(crate) fn held(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let stream = base(machine, call.receiver());
    let mark = machine.carried(stream);
    if call.name() == "reset" {
        stream_parts::emptied(machine, stream);
        return returned(Value::ZERO);
    }
    let text = machine.field_of(stream, slots::TEXT)?;
    if call.name() == "toByteArray"
        && let Some(copy) = typed::copied(machine, stream)
    {
        let made = machine.any_array("[B", mark);
        machine.set_field_of(made, slots::WRITTEN, copy);
        return returned(made);
    }
    let bytes: Option<Vec<u8>> = machine.pool.known(text).map(|text| {
        text.chars()
            .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
            .collect()
    });
    returned(match (bytes, call.name()) {
        (Some(bytes), "toString") => machine
            .pool
            .fresh_str(&String::from_utf8_lossy(&bytes))
            .marked(mark),
        (Some(bytes), "toByteArray") => {
            let cells = bytes
                .iter()
                .map(|byte| Value::int(i32::from(byte.cast_signed())))
                .collect();
            machine.new_array_of("[B", cells, mark)
        }
        (Some(bytes), _) => i32::try_from(bytes.len()).map_or(Value::ANY, Value::int),
        (None, "toString") if stream_parts::own_mark(machine, stream) == Mark::NONE => {
            stream_parts::shown(machine, text).unwrap_or_else(|| machine.any_text(mark))
        }
        (None, "toString") => machine.any_text(mark),
        (None, "toByteArray") => {
            let made = machine.any_array("[B", mark);
            whole::becomes(machine, stream, made);
            made
        }
        (None, _) => Value::ANY,
    })
}

/// The stream writes to a file, keeps what it is given, or hands on to another.
pub(crate) fn created(machine: &mut Machine<'_, '_>, call: &Call) {
    let (this, first) = (call.receiver(), call.arg(1));
    match call.signature.class.as_str() {
        "java.io.FileOutputStream" | "java.io.FileWriter" => {
            let Some(path) = machine.told(first) else {
                return;
            };
            let append = call.count() == 2 && call.arg(2).as_int() == Some(1)
                || descriptors::is_descriptor(machine, first);
            to_file(machine, this, &path, append);
        }
        "java.io.ByteArrayOutputStream" | "java.io.StringWriter" | "java.io.CharArrayWriter" => {
            let empty = machine.pool.literal("");
            machine.set_field_of(this, slots::TEXT, empty);
        }
        class if class.starts_with("java.io.Piped") && call.count() == 0 => {
            typed::pipe(machine, this);
        }
        _ if call.count() > 0 => machine.set_field_of(this, slots::OF, first),
        _ => {}
    }
}

/// Sets a stream up to write to a file.
pub(crate) fn to_file(machine: &mut Machine<'_, '_>, stream: Value, path: &str, append: bool) {
    let node = machine.node(path);
    machine.set_there(path, true);
    if !append || machine.field_of(node, slots::TEXT).is_none() {
        stream_parts::emptied(machine, node);
    }
    machine.set_field_of(stream, slots::OF, node);
}

/// The bytes a call writes, where they are known.
pub(crate) fn written(machine: &mut Machine<'_, '_>, call: &Call, text: bool) -> Option<Vec<u8>> {
    let first = call.arg(1);
    if call.count() == 0 {
        return Some(Vec::new());
    }
    if text {
        return machine.told(first).map(String::into_bytes);
    }
    let params = call
        .signature
        .params
        .first()
        .map(|ty| machine.program.descriptor(*ty).to_vec());
    let whole = match params.as_deref() {
        Some(b"[B") => machine.bytes(first)?,
        Some(b"[C") => String::from_utf16_lossy(&machine.chars(first)?).into_bytes(),
        _ => return first.as_int().map(|number| vec![number.to_le_bytes()[0]]),
    };
    if call.count() < 3 {
        return Some(whole);
    }
    let from = usize::try_from(call.arg(2).as_int()?).ok()?;
    let count = usize::try_from(call.arg(3).as_int()?).ok()?;
    whole
        .get(from..from.checked_add(count)?)
        .map(<[u8]>::to_vec)
}

/// Something is written behind what a stream or file holds.
pub(crate) fn add(machine: &mut Machine<'_, '_>, stream: Value, more: Option<Vec<u8>>, mark: Mark) {
    let more = stream_parts::of_bytes(more.as_deref(), mark);
    add_parts(machine, stream, vec![more], mark);
}

/// Parts are written to what a writer of another format was made for; none where it is not known.
pub(crate) fn write_through(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    parts: Vec<Piece>,
) -> Option<()> {
    let stream = machine.field_of(call.receiver(), slots::OF)?;
    let stream = base(machine, stream);
    let mark = parts.iter().fold(Mark::NONE, |mark, piece| {
        machine.pool.both(mark, piece.mark)
    });
    machine.leads_out(stream, mark, call);
    add_parts(machine, stream, parts, mark);
    Some(())
}

/// Parts are written behind what a stream or file holds.
pub(crate) fn add_parts(
    machine: &mut Machine<'_, '_>,
    stream: Value,
    more: Vec<Piece>,
    mark: Mark,
) {
    let before = machine.field_of(stream, slots::TEXT);
    let Some(before) = before.filter(|before| !before.is_null()) else {
        // Where it goes is not kept.
        let text = machine.any_text(mark);
        machine.set_field_of(stream, slots::TEXT, text);
        machine.taint_object(stream, mark);
        return;
    };
    let text = stream_parts::with(machine, before, more);
    machine.set_field_of(stream, slots::TEXT, text);
}

/// `printf`: what the pattern makes of its arguments is written.
pub(crate) fn printed(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let text = match formatted::format(machine, call) {
        Ok(Some(text)) => text,
        Ok(None) => {
            let all: Vec<Value> = (1..=call.count()).map(|n| call.arg(n)).collect();
            let mark = super::lang::marks(machine, &all);
            machine.any_text(mark)
        }
        Err(thrown) => return Some(thrown),
    };
    let stream = base(machine, call.receiver());
    let mark = machine.carried(text);
    machine.leads_out(stream, mark, call);
    typed::broken(machine, stream);
    let parts = stream_parts::bytes_of(machine, text);
    add_parts(machine, stream, parts, mark);
    returned(call.receiver())
}
