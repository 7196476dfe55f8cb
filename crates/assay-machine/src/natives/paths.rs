//! `java.nio.file`: a path is the file it names, and files are read and written as a whole.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::stream_io::base;
use crate::natives::{file, output, returned, whole};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

const PATH: &str = "Ljava/nio/file/Path;";

/// A path of a text.
fn path_of(machine: &mut Machine<'_, '_>, text: &str) -> Value {
    let made = machine.make_named(PATH);
    let text = machine.pool.fresh_str(text);
    machine.set_field_of(made, slots::VALUE, text);
    made
}

/// `Paths.get`, `Path.of`, `Path`.
pub(crate) fn path(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.is_static {
        let first = machine.told(call.arg(1))?;
        let (more, rest) = super::arrays_cells(machine, call.arg(2))?;
        let more: Option<Vec<String>> = more.iter().map(|part| machine.told(*part)).collect();
        let mut parts = more.filter(|_| rest.is_none())?;
        parts.insert(0, first);
        return returned(path_of(machine, &parts.join("/")));
    }
    let own = machine.told(call.receiver())?;
    match call.name() {
        "toFile" => returned(machine.file_of(&own)),
        "toString" => returned(machine.pool.fresh_str(&own)),
        "toAbsolutePath" | "normalize" => returned(call.receiver()),
        "resolve" => {
            let inner = machine.told(call.arg(1))?;
            let joined = format!("{}/{inner}", own.trim_end_matches('/'));
            let whole = if inner.starts_with('/') {
                inner
            } else {
                joined
            };
            returned(path_of(machine, &whole))
        }
        _ => None,
    }
}

/// `File.toPath`.
pub(crate) fn to_path(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "toPath" {
        return None;
    }
    let text = machine.told(call.receiver())?;
    returned(path_of(machine, &text))
}

/// `Files`.
pub(crate) fn files(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let first = machine.told(call.arg(1));
    match call.name() {
        "copy" => copy(machine, call),
        "newOutputStream" => {
            let made = machine.make_named("Ljava/io/FileOutputStream;");
            output::to_file(machine, made, &first?, false);
            returned(made)
        }
        "readAllBytes" => {
            let path = first?;
            if let Some(thrown) = file::missing(machine, &path) {
                return Some(thrown);
            }
            let text = machine.file_text(&path);
            let made = machine.any_array("[B", text.mark);
            let node = machine.node(&path);
            whole::becomes(machine, node, made);
            returned(made)
        }
        "write" => {
            let path = first?;
            let mark = machine.carried(call.arg(2));
            let node = fresh_file(machine, &path);
            output::add(machine, node, None, mark);
            whole::becomes(machine, call.arg(2), node);
            machine.leads_out(node, mark, call);
            returned(call.arg(1))
        }
        _ => None,
    }
}

/// A file that is written anew.
fn fresh_file(machine: &mut Machine<'_, '_>, path: &str) -> Value {
    let stream = machine.make_named("Ljava/io/FileOutputStream;");
    output::to_file(machine, stream, path, false);
    machine.node(path)
}

/// From a stream or file into a file or stream, all of it.
fn copy(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (from, to) = (call.arg(1), call.arg(2));
    let source = content_of(machine, from);
    let target = match machine.told(to) {
        Some(path) => fresh_file(machine, &path),
        None => base(machine, to),
    };
    let mark = machine.carried(source);
    let text = machine.field_of(source, slots::TEXT);
    let text = text.unwrap_or_else(|| machine.any_text(Mark::NONE));
    machine.set_field_of(target, slots::TEXT, text);
    machine.taint_object(target, mark);
    whole::becomes(machine, source, target);
    machine.leads_out(target, mark, call);
    returned(machine.anything(call.signature.result))
}

/// What holds the bytes of a path or stream.
fn content_of(machine: &mut Machine<'_, '_>, from: Value) -> Value {
    match machine.told(from) {
        Some(path) => machine.node(&path),
        None => base(machine, from),
    }
}
