//! Streams that values and objects are written to, and read from in the same order; pipes.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::stream_io::{base, left};
use crate::natives::{returned, row};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

/// What reads one value.
pub(crate) const READ: [&str; 14] = [
    "readObject",
    "readUnshared",
    "readUTF",
    "readInt",
    "readLong",
    "readBoolean",
    "readByte",
    "readUnsignedByte",
    "readShort",
    "readUnsignedShort",
    "readChar",
    "readFloat",
    "readDouble",
    "readFields",
];

/// Notes a value that was written to a stream as such.
pub(crate) fn write(machine: &mut Machine<'_, '_>, stream: Value, value: Value) {
    let held = machine.field_of(stream, slots::WRITTEN);
    let row = match held.filter(|held| !held.is_null()) {
        Some(row) => row,
        None if is_new(machine, stream) => {
            let class = machine.type_of("Ljava/util/ArrayList;");
            let made = machine.make_apart(class, Content::cells(Vec::new()), "written");
            row::go(machine, made, Some(0));
            machine.set_field_of(stream, slots::WRITTEN, made);
            made
        }
        None => return,
    };
    row::write(machine, row, value);
}

/// Whether nothing was written to a stream yet.
fn is_new(machine: &Machine<'_, '_>, stream: Value) -> bool {
    match machine.field_of(stream, slots::TEXT) {
        Some(text) => machine.pool.known(text).is_some_and(|text| text.is_empty()),
        None => true,
    }
}

/// Bytes were written between values, so that nobody knows which value is where.
pub(crate) fn broken(machine: &mut Machine<'_, '_>, stream: Value) {
    let held = machine.field_of(stream, slots::WRITTEN);
    if held.is_some_and(|held| !held.is_null()) {
        machine.set_field_of(stream, slots::WRITTEN, Value::ANY);
    }
}

/// The values that were written, to be read from the first on.
pub(crate) fn copied(machine: &mut Machine<'_, '_>, from: Value) -> Option<Value> {
    let held = machine.field_of(from, slots::WRITTEN)?;
    row::copy(machine, held)
}

/// The next value that was written; what it is is not known where bytes are in between.
pub(crate) fn read(machine: &mut Machine<'_, '_>, call: &Call, stream: Value) -> Option<Paths> {
    let held = machine.field_of(stream, slots::WRITTEN)?;
    machine.one_object(held)?;
    let value = row::read(machine, held)?;
    returned(if call.name().starts_with("readObject") {
        row::frozen(machine, value)
    } else {
        value
    })
}

/// What a copy that is written carries, with all its fields.
pub(crate) fn deep(machine: &mut Machine<'_, '_>, copy: Value) -> Mark {
    let mut mark = machine.carried(copy);
    let content = machine.one_object(copy).and_then(|id| machine.heap.get(id));
    let fields = content.map_or(Vec::new(), |content| content.fields.clone());
    for (_, held) in fields {
        let carried = machine.carried(held);
        mark = machine.pool.both(mark, carried);
    }
    mark
}

/// A pipe nobody wrote to yet.
pub(crate) fn pipe(machine: &mut Machine<'_, '_>, end: Value) {
    let empty = machine.pool.literal("");
    machine.set_field_of(end, slots::TEXT, empty);
    machine.set_field_of(end, slots::AT, Value::int(0));
}

/// Who reads from an empty pipe lets others run, who may write to it.
pub(crate) fn await_bytes(machine: &mut Machine<'_, '_>, stream: Value) {
    let class = machine.class_of(stream.shape);
    let pipe = class.is_some_and(|class| {
        machine
            .program
            .java_type(class)
            .starts_with("java.io.Piped")
    });
    if pipe && left(machine, stream).is_some_and(|(bytes, _)| bytes.is_empty()) {
        machine.run_waiting(|_| true);
    }
}

/// `SequenceInputStream`: one stream, and then another.
pub(crate) fn sequence(machine: &mut Machine<'_, '_>, call: &Call) {
    let mut all = Some(Vec::new());
    let mut mark = Mark::NONE;
    for number in 1..=call.count() {
        let stream = base(machine, call.arg(number));
        let carried = machine.carried(stream);
        mark = machine.pool.both(mark, carried);
        let more = left(machine, stream).filter(|_| call.count() == 2);
        all = all.zip(more).map(|(mut all, (bytes, _))| {
            all.extend(bytes.into_iter().map(u16::from));
            all
        });
    }
    let text = match all {
        Some(letters) => machine.new_text(&letters, mark),
        None => machine.any_text(mark),
    };
    machine.set_field_of(call.receiver(), slots::TEXT, text);
    machine.set_field_of(call.receiver(), slots::AT, Value::int(0));
    machine.taint_object(call.receiver(), mark);
}
