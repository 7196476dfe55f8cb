//! Files by their descriptors, and those that a provider of the app opens.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{file, output, returned, stream_io, stream_parts};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

const OPEN: &str = "openFile(Landroid/net/Uri;Ljava/lang/String;)Landroid/os/ParcelFileDescriptor;";
const OPEN_ASSET: &str =
    "openAssetFile(Landroid/net/Uri;Ljava/lang/String;)Landroid/content/res/AssetFileDescriptor;";

// Modes of `ParcelFileDescriptor`.
const READ_ONLY: i32 = 0x1000_0000;
const WRITE_ONLY: i32 = 0x2000_0000;
const READ_WRITE: i32 = 0x3000_0000;
const CREATE: i32 = 0x0800_0000;
const TRUNCATE: i32 = 0x0400_0000;
const APPEND: i32 = 0x0200_0000;

/// The mode that letters stand for.
fn mode_of(letters: &str) -> Option<i32> {
    Some(match letters {
        "r" => READ_ONLY,
        "w" | "wt" => WRITE_ONLY | CREATE | TRUNCATE,
        "wa" => WRITE_ONLY | CREATE | APPEND,
        "rw" => READ_WRITE | CREATE,
        "rwt" => READ_WRITE | CREATE | TRUNCATE,
        _ => return None,
    })
}

/// `ContentResolver`: a file that a provider of the app opens, or one that is named as such.
pub(crate) fn resolver(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (reads, writes) = match call.name() {
        "openInputStream" => (true, false),
        "openOutputStream" => (false, true),
        "openFileDescriptor" | "openAssetFileDescriptor" | "openFile" | "openAssetFile" => {
            (false, false)
        }
        _ => return None,
    };
    let text = machine.told(call.arg(1))?;
    let mode = match (reads, writes, call.count()) {
        (true, ..) => machine.pool.literal("r"),
        (_, true, 1) => machine.pool.literal("w"),
        _ => call.arg(2),
    };
    let descriptor = if let Some(path) = text.strip_prefix("file://") {
        let bits = mode_of(&machine.pool.known(mode)?)?;
        match of_path(machine, path, bits) {
            Ok(opened) => opened,
            Err(thrown) => return Some(thrown),
        }
    } else {
        match by_provider(machine, &text, call.arg(1), mode)? {
            Ok(opened) => opened,
            Err(thrown) => return Some(thrown),
        }
    };
    if reads {
        return returned(reader_of(machine, descriptor));
    }
    returned(if writes {
        writer_of(machine, descriptor)
    } else {
        descriptor
    })
}

/// What a provider of the app answers, where the address is one of its own.
fn by_provider(
    machine: &mut Machine<'_, '_>,
    text: &str,
    uri: Value,
    mode: Value,
) -> Option<Result<Value, Paths>> {
    let provider = super::icc::provider_of(machine, text)?;
    let method = [OPEN, OPEN_ASSET]
        .into_iter()
        .find(|method| machine.answers_to(provider, method));
    let Some(method) = method else {
        return Some(Err(machine.throw_new(file::NOT_FOUND, None)));
    };
    let paths = machine.call_back(provider, method, vec![uri, mode]);
    let opened = machine.settled_on(paths);
    Some(opened.map(|opened| opened.unwrap_or(Value::ANY)))
}

/// Opens a file.
fn of_path(machine: &mut Machine<'_, '_>, path: &str, mode: i32) -> Result<Value, Paths> {
    if mode & CREATE == 0
        && let Some(thrown) = file::missing(machine, path)
    {
        return Err(thrown);
    }
    if mode & CREATE != 0 {
        machine.set_there(path, true);
    }
    let node = machine.node(path);
    let bare = machine.field_of(node, slots::TEXT).is_none();
    if mode & TRUNCATE != 0 || bare && mode & CREATE != 0 {
        stream_parts::emptied(machine, node);
    }
    let made = machine.make_named("Landroid/os/ParcelFileDescriptor;");
    let text = machine.pool.literal(path);
    machine.set_field_of(made, slots::DATA, text);
    Ok(made)
}

fn path_of(machine: &Machine<'_, '_>, descriptor: Value) -> Option<String> {
    machine.told(descriptor)
}

fn reader_of(machine: &mut Machine<'_, '_>, descriptor: Value) -> Value {
    let stream = machine.make_named("Ljava/io/FileInputStream;");
    read_from(machine, stream, descriptor);
    stream
}

fn read_from(machine: &mut Machine<'_, '_>, stream: Value, descriptor: Value) {
    if let Some(path) = path_of(machine, descriptor) {
        stream_io::from_file(machine, stream, &path);
    } else {
        let mark = machine.carried(descriptor);
        let text = machine.any_text(mark);
        machine.set_field_of(stream, slots::TEXT, text);
        machine.taint_object(stream, mark);
    }
}

fn writer_of(machine: &mut Machine<'_, '_>, descriptor: Value) -> Value {
    let stream = machine.make_named("Ljava/io/FileOutputStream;");
    write_to(machine, stream, descriptor);
    stream
}

fn write_to(machine: &mut Machine<'_, '_>, stream: Value, descriptor: Value) {
    if let Some(path) = path_of(machine, descriptor) {
        // It was emptied when it was opened, where its mode says so.
        output::to_file(machine, stream, &path, true);
    }
}

/// `ParcelFileDescriptor`.
pub(crate) fn descriptor(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "parseMode" => {
            let letters = machine.pool.known(call.arg(1))?;
            returned(mode_of(&letters).map_or(Value::ANY, Value::int))
        }
        "open" => {
            let path = machine.told(call.arg(1))?;
            match of_path(machine, &path, call.arg(2).as_int()?) {
                Ok(opened) => returned(opened),
                Err(thrown) => Some(thrown),
            }
        }
        "createPipe" | "createReliablePipe" => {
            let path = format!("pipe:{}", machine.heap.len());
            let mut ends = Vec::new();
            for mode in [WRITE_ONLY | CREATE | TRUNCATE, READ_ONLY] {
                match of_path(machine, &path, mode) {
                    Ok(end) => ends.insert(0, end),
                    Err(thrown) => return Some(thrown),
                }
            }
            let array = "[Landroid/os/ParcelFileDescriptor;";
            returned(machine.new_array_of(array, ends, Mark::NONE))
        }
        "dup" | "getFileDescriptor" => returned(call.receiver()),
        "close" => returned(Value::ZERO),
        _ => None,
    }
}

/// `AssetFileDescriptor`: a descriptor, and which part of it.
pub(crate) fn asset(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            let text = machine.field_of(call.arg(1), slots::DATA)?;
            machine.set_field_of(this, slots::DATA, text);
            returned(Value::ZERO)
        }
        "getParcelFileDescriptor" | "getFileDescriptor" => returned(this),
        "createInputStream" => returned(reader_of(machine, this)),
        "createOutputStream" => returned(writer_of(machine, this)),
        "close" => returned(Value::ZERO),
        _ => None,
    }
}

/// Streams that are made of a descriptor.
pub(crate) fn stream(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "<init>" {
        return None;
    }
    if call.signature.class.ends_with("InputStream") {
        read_from(machine, call.receiver(), call.arg(1));
    } else {
        write_to(machine, call.receiver(), call.arg(1));
    }
    returned(Value::ZERO)
}

/// Whether a file stream is made of a descriptor: what is opened is not emptied again.
pub(crate) fn is_descriptor(machine: &Machine<'_, '_>, value: Value) -> bool {
    let class = machine.class_of(value.shape);
    let class = class.map(|class| machine.program.java_type(class));
    class.is_some_and(|class| class.ends_with("FileDescriptor"))
}

#[cfg(test)]
mod tests {
    use super::{APPEND, TRUNCATE, mode_of, of_path, reader_of, writer_of};
    use crate::natives::harness::{mark, with_machine};
    use crate::natives::output::add;
    use crate::slots;
    use crate::value::{Mark, Value};

    #[test]
    fn letters_say_what_becomes_of_a_file() {
        assert!(mode_of("wt").is_some_and(|mode| mode & TRUNCATE != 0));
        assert!(mode_of("wa").is_some_and(|mode| mode & (TRUNCATE | APPEND) == APPEND));
        assert!(mode_of("rw").is_some_and(|mode| mode & TRUNCATE == 0));
        assert_eq!(mode_of("x"), None);
    }

    #[test]
    fn what_is_written_by_a_descriptor_is_read_by_another() {
        with_machine(|machine| {
            let secret = mark(machine, 0);
            let path = "/data/data/files/a";
            let open = |machine: &mut crate::machine::Machine<'_, '_>, letters: &str| {
                let mode = mode_of(letters).unwrap_or_default();
                of_path(machine, path, mode).unwrap_or(Value::ZERO)
            };
            for (letters, more, carried, expected) in [
                ("wt", "one", secret, secret),
                ("wa", "two", Mark::NONE, secret),
                ("wt", "three", Mark::NONE, Mark::NONE),
            ] {
                let opened = open(machine, letters);
                let stream = writer_of(machine, opened);
                let node = machine.field_of(stream, slots::OF).unwrap_or(Value::ZERO);
                add(machine, node, Some(more.into()), carried);
                let opened = open(machine, "r");
                let read = reader_of(machine, opened);
                let text = machine.field_of(read, slots::TEXT).unwrap_or(Value::ZERO);
                assert_eq!(machine.carried(text), expected, "{letters} {more}");
            }
        });
    }

    #[test]
    fn a_file_that_is_not_there_is_not_read() {
        with_machine(|machine| {
            let mode = mode_of("r").unwrap_or_default();
            assert!(of_path(machine, "/data/data//gone", mode).is_err());
        });
    }
}
