//! Streams, readers and writers: what goes in and comes out, through any number of wrappers.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::output::{add, add_parts, created, held, written};
use crate::natives::{command, file, returned, stream_parts, typed, whole};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};

/// Most letters that are read at once.
pub(crate) const MOST: usize = 1 << 16;
/// Most cells of a buffer that stay apart where what is read is not known.
const MOST_BLURRED: usize = 64;
/// Most wrappers around a stream.
const MOST_WRAPPED: u32 = 8;

/// The innermost of wrapped streams.
pub(crate) fn base(machine: &Machine<'_, '_>, stream: Value) -> Value {
    let mut at = stream;
    for _ in 0..MOST_WRAPPED {
        let inner = machine.field_of(at, slots::OF);
        match inner.and_then(|inner| Some((machine.one_object(inner)?, inner.mark))) {
            // A stream that may be null as well is that stream: nobody writes to null.
            Some((id, mark)) => at = Value::object(id).marked(mark),
            None => break,
        }
    }
    at
}

/// What is left to read of a stream, as bytes, and where it stands.
pub(crate) fn left(machine: &Machine<'_, '_>, stream: Value) -> Option<(Vec<u8>, usize)> {
    let text = machine.field_of(stream, slots::TEXT)?;
    let at = usize::try_from(machine.field_of(stream, slots::AT)?.as_int()?).ok()?;
    let letters: Vec<u8> = machine
        .pool
        .known(text)?
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
        .collect();
    Some((letters.get(at..).unwrap_or_default().to_vec(), at))
}

pub(crate) fn advance(machine: &mut Machine<'_, '_>, stream: Value, at: usize) {
    let at = i32::try_from(at).map_or(Value::ANY, Value::int);
    machine.set_field_of(stream, slots::AT, at);
}

/// `InputStream` and `Reader`, with all that is below them.
pub(crate) fn source(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => return opened(machine, call),
        "close" | "mark" | "reset" => return returned(Value::ZERO),
        "connect" => {
            machine.set_field_of(this, slots::OF, call.arg(1));
            return returned(Value::ZERO);
        }
        name if typed::READ.contains(&name) => {
            return typed::read(machine, call, base(machine, this));
        }
        "ready" | "available" | "readLine" | "read" | "lines" | "readAllBytes" | "readNBytes"
        | "readFully" | "skip" => {}
        _ => return None,
    }
    let stream = base(machine, this);
    if command::asks_for_emulator(machine, stream)
        && machine.field_of(stream, slots::TEXT).is_none()
    {
        let line = machine.pool.literal("\n");
        machine.set_field_of(stream, slots::TEXT, line);
        machine.set_field_of(stream, slots::AT, Value::int(0));
    }
    typed::await_bytes(machine, stream);
    let mark = machine.carried(stream);
    let Some((bytes, at)) = left(machine, stream) else {
        return match stream_parts::read(machine, call, stream) {
            Some(value) => returned(value),
            None => unknown(machine, call, mark),
        };
    };
    match call.name() {
        "ready" => returned(Value::flag(!bytes.is_empty())),
        "available" => returned(i32::try_from(bytes.len()).map_or(Value::ANY, Value::int)),
        "readLine" => {
            if bytes.is_empty() {
                return returned(Value::ZERO);
            }
            let end = bytes
                .iter()
                .position(|byte| *byte == b'\n')
                .unwrap_or(bytes.len());
            advance(machine, stream, at + end + 1);
            let line = String::from_utf8_lossy(bytes.get(..end).unwrap_or_default()).into_owned();
            returned(
                machine
                    .pool
                    .fresh_str(line.trim_end_matches('\r'))
                    .marked(mark),
            )
        }
        "readAllBytes" => {
            advance(machine, stream, at + bytes.len());
            let cells = bytes
                .iter()
                .map(|byte| Value::int(i32::from(byte.cast_signed())))
                .collect();
            returned(machine.new_array_of("[B", cells, mark))
        }
        "read" if call.count() == 0 => {
            advance(machine, stream, at + 1);
            returned(
                bytes
                    .first()
                    .map_or(Value::int(-1), |byte| Value::int((*byte).into()))
                    .marked(mark),
            )
        }
        "read" => fill(machine, call, stream, &bytes, at, mark),
        _ => unknown(machine, call, mark),
    }
}

/// Reads into an array.
fn fill(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    stream: Value,
    bytes: &[u8],
    at: usize,
    mark: Mark,
) -> Option<Paths> {
    let array = call.arg(1);
    let chars = call
        .signature
        .params
        .first()
        .is_some_and(|ty| machine.program.descriptor(*ty) == b"[C");
    let size = super::arrays::cells_of(machine, array).map(|(cells, _)| cells.len());
    let (from, room) = match (call.arg(2).as_int(), call.arg(3).as_int(), call.count()) {
        (Some(from), Some(room), 3) => (usize::try_from(from).ok()?, usize::try_from(room).ok()?),
        (_, _, 1) => (0, size?),
        _ => return unknown(machine, call, mark),
    };
    if bytes.is_empty() {
        return returned(Value::int(-1));
    }
    let letters: Vec<u16> = if chars {
        String::from_utf8_lossy(bytes).encode_utf16().collect()
    } else {
        bytes.iter().map(|byte| u16::from(*byte)).collect()
    };
    let count = letters.len().min(room).min(MOST);
    let taken = letters.get(..count).unwrap_or_default();
    let used = if chars {
        String::from_utf16_lossy(taken).len()
    } else {
        count
    };
    let Some(content) = machine
        .one_object(array)
        .and_then(|id| machine.heap.get_mut(id))
    else {
        return unknown(machine, call, mark);
    };
    if let crate::content::Body::Cells { cells, .. } = &mut content.body {
        for (cell, letter) in cells.iter_mut().skip(from).zip(taken) {
            let number = if chars {
                i32::from(*letter)
            } else {
                i32::from((*letter).to_le_bytes()[0].cast_signed())
            };
            *cell = Value::int(number).marked(mark);
        }
    }
    advance(machine, stream, at + used);
    returned(i32::try_from(count).map_or(Value::ANY, Value::int))
}

/// Reading what nobody knows.
fn unknown(machine: &mut Machine<'_, '_>, call: &Call, mark: Mark) -> Option<Paths> {
    for number in 1..=call.count() {
        machine.taint_object(call.arg(number), mark);
        blur(machine, call.arg(number), mark);
    }
    let stream = base(machine, call.receiver());
    whole::read(machine, call, stream);
    if !matches!(call.name(), "available" | "ready") {
        stream_parts::lost(machine, stream);
    }
    let value = match call.name() {
        "readLine" => Value {
            shape: machine
                .pool
                .one_of(vec![machine.any_text(mark).shape, Shape::Word(0)]),
            mark,
        },
        "readAllBytes" | "readNBytes" => {
            let made = machine.any_array("[B", mark);
            if call.count() == 0 {
                whole::becomes(machine, stream, made);
            }
            made
        }
        _ => machine.anything(call.signature.result).marked(mark),
    };
    returned(value)
}

/// An array that something unknown was read into.
fn blur(machine: &mut Machine<'_, '_>, array: Value, mark: Mark) {
    let Some(content) = machine
        .one_object(array)
        .and_then(|id| machine.heap.get_mut(id))
    else {
        return;
    };
    if let crate::content::Body::Cells { cells, rest } = &mut content.body {
        let any = Value::ANY.marked(mark);
        if cells.len() > MOST_BLURRED {
            // A large buffer is one cell from now on: nothing is known of any part of it.
            cells.clear();
            *rest = Some(any);
        }
        cells.fill(any);
    }
}

/// Whether a stream gives other bytes than the one it reads from.
fn changes(class: &str) -> bool {
    let word = class.rsplit('.').next().unwrap_or_default();
    let by = |words: &[&str]| words.iter().any(|start| word.starts_with(start));
    by(&["Cipher", "GZIP", "Inflater", "Deflater", "Zip", "Jar"])
}

/// The stream is made of a file, of bytes or text, or of another stream.
fn opened(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    let class = call.signature.class.as_str();
    let file = matches!(class, "java.io.FileInputStream" | "java.io.FileReader");
    if file {
        let Some(path) = machine.told(first) else {
            return returned(Value::ZERO);
        };
        if let Some(thrown) = file::missing(machine, &path) {
            return Some(thrown);
        }
        from_file(machine, this, &path);
        return returned(Value::ZERO);
    }
    if changes(class) {
        let mark = machine.carried(first);
        let text = machine.any_text(mark);
        machine.set_field_of(this, slots::TEXT, text);
        machine.taint_object(this, mark);
        return returned(Value::ZERO);
    }
    if class.starts_with("java.io.Piped") && call.count() == 0 {
        typed::pipe(machine, this);
        return returned(Value::ZERO);
    }
    if class == "java.io.SequenceInputStream" {
        typed::sequence(machine, call);
        return returned(Value::ZERO);
    }
    let bytes = match class {
        "java.io.ByteArrayInputStream" => machine.bytes(first),
        "java.io.StringReader" => machine.told(first).map(String::into_bytes),
        _ => {
            machine.set_field_of(this, slots::OF, first);
            return returned(Value::ZERO);
        }
    };
    if let Some(copy) = typed::copied(machine, first) {
        machine.set_field_of(this, slots::WRITTEN, copy);
    }
    let mark = machine.carried(first);
    let parts = stream_parts::encoded(machine, first);
    let text = match (bytes, parts) {
        (None, Some(parts)) => super::pieces::whole(machine, parts),
        (Some(bytes), _) => {
            let letters: Vec<u16> = bytes.iter().map(|byte| u16::from(*byte)).collect();
            machine.new_text(&letters, mark)
        }
        (None, None) => machine.any_text(mark),
    };
    machine.set_field_of(this, slots::TEXT, text);
    machine.set_field_of(this, slots::AT, Value::int(0));
    returned(Value::ZERO)
}

/// A stream reads a file from its beginning.
pub(crate) fn from_file(machine: &mut Machine<'_, '_>, stream: Value, path: &str) {
    let text = machine.file_text(path);
    machine.set_field_of(stream, slots::TEXT, text);
    machine.set_field_of(stream, slots::AT, Value::int(0));
    let node = machine.node(path);
    whole::becomes(machine, node, stream);
    if let Some(copy) = typed::copied(machine, node) {
        machine.set_field_of(stream, slots::WRITTEN, copy);
    }
}

/// `OutputStream` and `Writer`, with all that is below them.
pub(crate) fn drain(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let text = call
        .signature
        .params
        .first()
        .is_some_and(|ty| machine.program.descriptor(*ty).starts_with(b"L"));
    match call.name() {
        "<init>" => {
            created(machine, call);
            returned(Value::ZERO)
        }
        "flush" | "close" => returned(Value::ZERO),
        "writeObject" | "writeUnshared" => {
            let copy = machine.saved_copy(call.arg(1));
            let stream = base(machine, this);
            let mark = typed::deep(machine, copy);
            typed::write(machine, stream, copy);
            machine.leads_out(stream, mark, call);
            add(machine, stream, None, mark);
            returned(Value::ZERO)
        }
        "connect" => {
            machine.set_field_of(this, slots::OF, call.arg(1));
            returned(Value::ZERO)
        }
        "format" | "printf" if call.count() > 0 => super::output::printed(machine, call),
        "write" | "append" | "print" | "println" | "newLine" | "writeUTF" | "writeBytes"
        | "writeChars" | "writeChar" | "writeInt" | "writeLong" | "writeShort" | "writeByte"
        | "writeDouble" | "writeFloat" | "writeBoolean" => {
            let plain = matches!(
                call.name(),
                "write" | "append" | "print" | "println" | "newLine" | "writeBytes"
            );
            let more = if plain {
                written(machine, call, text)
            } else {
                None
            };
            let line = matches!(call.name(), "println" | "newLine");
            let mut mark = Mark::NONE;
            for number in 1..=call.count() {
                let carried = machine.carried(call.arg(number));
                mark = machine.pool.both(mark, carried);
            }
            let more = more.map(|mut bytes| {
                bytes.extend(line.then_some(b'\n'));
                bytes
            });
            let stream = base(machine, this);
            machine.leads_out(stream, mark, call);
            if plain {
                typed::broken(machine, stream);
            } else if call.count() == 1 && call.name().starts_with("write") {
                typed::write(machine, stream, call.arg(1));
            }
            let parts = if plain && more.is_none() && call.count() == 1 {
                stream_parts::encoded(machine, call.arg(1))
            } else {
                None
            };
            if let Some(mut parts) = parts {
                parts.push(stream_parts::of_bytes(
                    Some(if line { b"\n" } else { b"" }),
                    Mark::NONE,
                ));
                add_parts(machine, stream, parts, mark);
            } else {
                add(machine, stream, more, mark);
            }
            whole::written(machine, call, stream);
            if this != stream {
                machine.taint_object(this, mark);
            }
            returned(if call.name() == "append" {
                this
            } else {
                Value::ZERO
            })
        }
        "toString" | "toByteArray" | "size" | "reset" => held(machine, call),
        _ => None,
    }
}
