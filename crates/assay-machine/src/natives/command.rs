//! Programs of the system that the app runs: which one, with what words, and what it prints.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{arrays_cells, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};

/// Stands for a word that is not known.
const UNKNOWN: &str = "?";
/// The class whose rows tell which properties of the system are personal.
const PROPERTIES: &str = "android.os.SystemProperties";

/// The words of a command, with what they carry.
fn words(machine: &mut Machine<'_, '_>, given: Value) -> Option<Value> {
    if let Some(text) = machine.pool.known(given) {
        return Some(machine.pool.literal(&text));
    }
    if let Shape::Pieces(id) = given.shape {
        let pieces = machine.pool.pieces.get(id);
        let texts = pieces.iter().map(|piece| match &piece.units {
            Some(units) => String::from_utf16_lossy(units),
            None => UNKNOWN.to_owned(),
        });
        let text: String = texts.collect();
        return Some(machine.pool.literal(&text).marked(given.mark));
    }
    let (cells, None) = arrays_cells(machine, given)? else {
        return None;
    };
    let mut mark = Mark::NONE;
    let mut texts = Vec::new();
    for cell in cells {
        let carried = machine.carried(cell);
        mark = machine.pool.both(mark, carried);
        let known = machine.pool.known(cell);
        texts.push(known.unwrap_or_else(|| UNKNOWN.to_owned()));
    }
    Some(machine.pool.literal(&texts.join(" ")).marked(mark))
}

/// `ProcessBuilder`, `Runtime.exec`, `Process`.
pub(crate) fn process(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" | "command" if call.count() == 1 => {
            if let Some(words) = words(machine, call.arg(1)) {
                machine.set_field_of(this, slots::COMMAND, words);
            }
            let made = call.name() == "<init>";
            returned(if made { Value::ZERO } else { this })
        }
        "exec" => {
            let command = words(machine, call.arg(1));
            Some(run(machine, call, command))
        }
        "start" => {
            let command = machine.field_of(this, slots::COMMAND);
            Some(run(machine, call, command))
        }
        "getInputStream" | "getErrorStream" => {
            let made = machine.some_of(call.signature.result);
            if let Some(command) = machine.field_of(this, slots::COMMAND) {
                machine.set_field_of(made, slots::COMMAND, command);
                machine.taint_object(made, command.mark);
            }
            returned(made)
        }
        // How a program ended tells nothing of what it printed.
        "waitFor" | "exitValue" => returned(Value::unknown(call.signature.result)),
        _ => None,
    }
}

/// A program runs; what it prints carries what it read.
fn run(machine: &mut Machine<'_, '_>, call: &Call, command: Option<Value>) -> Paths {
    let made = machine.some_of(call.signature.result);
    let Some(command) = command else {
        return Paths::returned(made);
    };
    let known = machine.pool.known(command).unwrap_or_default();
    let mut words = known.split_whitespace();
    let program = words.next().and_then(|path| path.rsplit('/').next());
    let mut printed = Mark::NONE;
    match (program, words.next()) {
        (Some("log"), Some(_)) => {
            let mark = machine.pool.both(command.mark, machine.world.control);
            machine.event("sink", "log", mark, call);
        }
        // What opens pages, tells other apps, asks servers.
        (Some("am" | "content" | "service"), Some(_)) => {
            leaves(machine, "intent", command.mark, call);
        }
        (Some("curl" | "wget" | "ping" | "ping6" | "nc" | "ftpput"), Some(_)) => {
            leaves(machine, "network", command.mark, call);
        }
        (Some("getprop"), Some(property)) => {
            if let Some(kind) = property_kind(machine, property) {
                printed = machine.source(&kind, call);
            }
        }
        _ => {}
    }
    let command = machine.pool.literal(&known).marked(printed);
    machine.set_field_of(made, slots::COMMAND, command);
    Paths::returned(made)
}

/// What the words of a command carry is given away by the program.
fn leaves(machine: &mut Machine<'_, '_>, channel: &str, mark: Mark, call: &Call) {
    let mark = machine.pool.both(mark, machine.world.control);
    if mark != Mark::NONE {
        machine.event("sink", channel, mark, call);
    }
}

/// The PI kind that a property of the system is.
fn property_kind(machine: &Machine<'_, '_>, property: &str) -> Option<String> {
    let models = machine.models;
    let rows = models.rows(PROPERTIES, "get", "");
    rows.filter_map(|number| models.row(number))
        .find(|row| {
            let mut names = row.when.iter().flat_map(|when| &when.is);
            names.any(|name| match name.strip_suffix('*') {
                Some(start) => property.starts_with(start),
                None => name == property,
            })
        })
        .and_then(|row| row.source.clone())
}

/// Whether a command asks a phone for what only emulators have.
pub(crate) fn asks_for_emulator(machine: &Machine<'_, '_>, stream: Value) -> bool {
    let words = machine
        .field_of(stream, slots::COMMAND)
        .and_then(|words| machine.pool.known(words));
    machine.world.exploring
        && words.is_some_and(|words| words.starts_with("getprop") && words.contains("qemu"))
}
