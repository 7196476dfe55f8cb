//! Content too large to be kept: which file of the package it is, as long as nothing changes it.
//!
//! The slot [`slots::WHOLE`] holds the name of the file; nothing or `null` where nothing was
//! written yet, and anything else where other bytes are in it too.

use crate::call::Call;
use crate::machine::Machine;
use crate::slots;
use crate::value::{Shape, Value};

/// What an array, stream or file is the whole of; `null` where nothing is.
pub(crate) fn of(machine: &Machine<'_, '_>, object: Value) -> Value {
    let id = machine.one_object(object);
    let content = id.and_then(|id| machine.heap.get(id));
    content
        .and_then(|content| content.field(slots::WHOLE))
        .unwrap_or(Value::ZERO)
}

/// The file that an array, stream or file is the whole content of.
pub(crate) fn file(machine: &Machine<'_, '_>, object: Value) -> Option<String> {
    let shapes = machine.pool.shapes(of(machine, object).shape);
    let mut some = shapes.iter().filter(|shape| **shape != Shape::Word(0));
    match (some.next(), some.next()) {
        (Some(shape), None) => machine.pool.known(Value::of(*shape)),
        _ => None,
    }
}

/// What is in one becomes the content of another.
pub(crate) fn becomes(machine: &mut Machine<'_, '_>, from: Value, to: Value) {
    if let Some(name) = file(machine, from) {
        let name = machine.pool.literal(&name);
        machine.set_field_of(to, slots::WHOLE, name);
    } else if !of(machine, to).is_null() {
        machine.set_field_of(to, slots::WHOLE, Value::ANY);
    }
}

/// Something else was done to it than to read or copy it in full.
pub(crate) fn broken(machine: &mut Machine<'_, '_>, object: Value) {
    if !of(machine, object).is_null() {
        machine.set_field_of(object, slots::WHOLE, Value::ANY);
    }
}

/// A stream is read where its content is too large: into an array, or past some of it.
pub(crate) fn read(machine: &mut Machine<'_, '_>, call: &Call, stream: Value) {
    let array = call.arg(1);
    match (call.name(), call.count()) {
        ("read" | "readFully", 1) => becomes(machine, stream, array),
        ("read" | "readFully", 3) if call.arg(2).is_null() => becomes(machine, stream, array),
        ("available" | "ready", _) => {}
        _ => broken(machine, stream),
    }
}

/// A call writes to a stream.
pub(crate) fn written(machine: &mut Machine<'_, '_>, call: &Call, stream: Value) {
    let from = call.arg(1);
    let first = call.count() < 3 || call.arg(2).is_null();
    let (new, old) = (file(machine, from), file(machine, stream));
    let fresh = of(machine, stream).is_null();
    let one = new.is_some() && (fresh || old == new);
    if first && one {
        becomes(machine, from, stream);
    } else if !fresh || new.is_some() {
        machine.set_field_of(stream, slots::WHOLE, Value::ANY);
    }
}
