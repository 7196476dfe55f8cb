//! Streams, files, digests: where bytes go, and that they come back as they went.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

/// Where every app with the permission for it can read.
const SHARED: [&str; 3] = ["/storage/", "/sdcard", "/mnt/sdcard"];
/// The flag of a transient field (JVMS 4.5).
const TRANSIENT: u32 = 0x80;
/// Streams inside streams.
const DEEPEST: usize = 8;

impl Machine<'_, '_> {
    /// Every cell of an array may be something that carries this.
    pub(crate) fn pour(&mut self, array: Value, mark: Mark) {
        if mark == Mark::NONE {
            return;
        }
        for id in self.objects(array).unwrap_or_default() {
            let Self { heap, pool, .. } = self;
            let Some(content) = heap.get_mut(id) else { continue };
            if let Body::Cells { cells, rest } = &mut content.body {
                for cell in cells.iter_mut().chain(rest.as_mut()) {
                    *cell = Value::ANY.marked(pool.both(cell.mark, mark));
                }
            }
        }
    }

    /// The object that stands for what a file holds.
    fn stored(&mut self, path: &str) -> Value {
        self.one_with("stored", path, assay_dex::program::TypeId::NONE, Content::default())
    }

    /// What a stream writes to or reads from in the end.
    fn bottom(&self, stream: Value) -> Value {
        let mut at = stream;
        for _ in 0..DEEPEST {
            match self.field_of(at, slots::OF).filter(|held| held.as_object().is_some()) {
                Some(held) => at = held,
                None => break,
            }
        }
        at
    }

    /// What is written of an object: all but its transient fields.
    fn saved_copy(&mut self, object: Value) -> Value {
        let content = self.one_object(object).and_then(|id| self.heap.get(id)).cloned().unwrap_or_default();
        let class = self.class_of(object.shape).unwrap_or(assay_dex::program::TypeId::NONE);
        let mut content = content;
        let line: Vec<_> = self.lookup.superclasses(class).collect();
        for ty in line {
            let Some(known) = self.program.class_of(ty).and_then(|id| self.program.class(id)) else { continue };
            let range = known.fields.start as usize..known.fields.end as usize;
            for field in self.program.fields.get(range).unwrap_or_default() {
                if field.access & TRANSIENT != 0 {
                    content.fields.retain(|(key, _)| *key != field.field.0);
                }
            }
        }
        self.make_here(class, content)
    }

    fn class_name(&self, value: Value) -> String {
        self.class_of(value.shape).map_or_else(String::new, |class| self.program.java_type(class))
    }
}

/// The path a value says: a `File` or a text.
fn path_of(machine: &Machine<'_, '_>, value: Value) -> Option<String> {
    machine.told(value)
}

pub(crate) fn file(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("<init>", 1) => {
            machine.set_field_of(this, slots::VALUE, call.arg(1));
            returned(Value::ZERO)
        }
        ("<init>", 2) => {
            let mark = machine.carried(call.arg(2));
            let child = machine.pool.known(call.arg(2)).unwrap_or_else(|| "*".to_owned());
            let path = path_of(machine, call.arg(1)).map(|parent| format!("{parent}/{child}"));
            let path = match path {
                Some(path) => machine.pool.fresh_str(&path),
                None => machine.any_text(mark),
            };
            machine.set_field_of(this, slots::VALUE, path.marked(mark));
            returned(Value::ZERO)
        }
        ("getPath" | "getAbsolutePath" | "toString" | "getCanonicalPath", 0) => {
            returned(machine.field_of(this, slots::VALUE)?)
        }
        ("getName", 0) => {
            let path = path_of(machine, this)?;
            let name = path.rsplit('/').next().unwrap_or_default().to_owned();
            returned(machine.pool.fresh_str(&name))
        }
        _ => None,
    }
}

pub(crate) fn environment(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let path = match call.name() {
        "getExternalStorageDirectory" => "/storage/emulated/0".to_owned(),
        "getExternalStoragePublicDirectory" => {
            let kind = machine.pool.known(call.arg(1)).unwrap_or_else(|| "*".to_owned());
            format!("/storage/emulated/0/{kind}")
        }
        "getExternalStorageState" => return returned(machine.pool.literal("mounted")),
        _ => return None,
    };
    let file = machine.make_named("Ljava/io/File;");
    let text = machine.pool.literal(&path);
    machine.set_field_of(file, slots::VALUE, text);
    returned(file)
}

/// `Editable` and other texts that copy themselves into an array.
pub(crate) fn editable(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "getChars" || call.count() != 4 {
        return None;
    }
    let mark = machine.carried(call.receiver());
    machine.pour(call.arg(3), mark);
    returned(Value::ZERO)
}

/// `MessageDigest`: what went in since the last reset comes out, changed.
pub(crate) fn digest(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "getInstance" => returned(machine.make_named("Ljava/security/MessageDigest;")),
        "reset" => {
            machine.set_field_of(this, slots::VALUE, Value::ZERO);
            returned(Value::ZERO)
        }
        "update" => {
            take_in(machine, this, call.arg(1));
            returned(Value::ZERO)
        }
        "digest" => {
            if call.count() == 1 {
                take_in(machine, this, call.arg(1));
            }
            let mark = machine.field_of(this, slots::VALUE).map_or(Mark::NONE, |held| held.mark);
            let mark = machine.pool.change(mark, |origin| origin.hashed = true);
            machine.set_field_of(this, slots::VALUE, Value::ZERO);
            let made = machine.some_of(call.signature.result);
            machine.taint_object(made, mark);
            returned(made.marked(mark))
        }
        _ => None,
    }
}

fn take_in(machine: &mut Machine<'_, '_>, this: Value, value: Value) {
    let mark = machine.carried(value);
    let before = machine.field_of(this, slots::VALUE).map_or(Mark::NONE, |held| held.mark);
    let both = machine.pool.both(before, mark);
    machine.set_field_of(this, slots::VALUE, Value::ANY.marked(both));
}

/// Streams and writers that are written to.
pub(crate) fn output(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let name = call.name();
    match name {
        "<init>" => {
            opened(machine, this, call.arg(1));
            returned(Value::ZERO)
        }
        "write" | "print" | "println" | "printf" | "format" | "append" | "newLine" => {
            written(machine, this, call);
            let result = if call.signature.result_letter == b'L' { this } else { Value::ZERO };
            returned(result)
        }
        "writeObject" if machine.is_own(call.arg(1).shape) => {
            let copy = machine.saved_copy(call.arg(1));
            let bottom = machine.bottom(this);
            machine.set_field_of(bottom, slots::WRITTEN, copy);
            written(machine, this, call);
            returned(Value::ZERO)
        }
        name if name.starts_with("write") => {
            written(machine, this, call);
            returned(Value::ZERO)
        }
        "toByteArray" | "toString" | "toCharArray" | "getBuffer" => {
            let mark = machine.carried(this);
            let result = call.signature.result;
            let made = if name == "toString" { machine.any_text(mark) } else { machine.some_of(result) };
            machine.taint_object(made, mark);
            if let Some(copy) = machine.field_of(this, slots::WRITTEN) {
                machine.set_field_of(made, slots::WRITTEN, copy);
            }
            returned(made.marked(mark))
        }
        "reset" => {
            if let Some(content) = machine.one_object(this).and_then(|id| machine.heap.get_mut(id)) {
                content.mark = Mark::NONE;
            }
            returned(Value::ZERO)
        }
        "flush" | "close" => returned(Value::ZERO),
        _ => None,
    }
}

/// A stream is opened: on another, on a file, on nothing.
fn opened(machine: &mut Machine<'_, '_>, this: Value, on: Value) {
    let stream = machine.class_name(on).contains("Stream") || machine.class_name(on).contains("Writer")
        || machine.class_name(on).contains("Reader") || machine.is_own(on.shape);
    if stream {
        machine.set_field_of(this, slots::OF, on);
        return;
    }
    let kind = machine.class_name(this);
    if kind.starts_with("java.io.File") || kind.starts_with("java.io.Print") {
        if let Some(path) = path_of(machine, on) {
            let stored = machine.stored(&path);
            machine.set_field_of(this, slots::OF, stored);
        }
        machine.set_field_of(this, slots::NAME, on);
    } else if kind.contains("Array") || kind.contains("StringReader") {
        let mark = machine.carried(on);
        machine.taint_object(this, mark);
        if let Some(copy) = machine.field_of(on, slots::WRITTEN) {
            machine.set_field_of(this, slots::WRITTEN, copy);
        }
    }
}

fn written(machine: &mut Machine<'_, '_>, this: Value, call: &Call) {
    let mut mark = Mark::NONE;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    let bottom = machine.bottom(this);
    machine.taint_object(bottom, mark);
    let kind = machine.class_name(bottom);
    if kind.contains("Array") || kind.starts_with("java.io.String") || machine.is_own(bottom.shape) {
        return;
    }
    let channel = match channel_of(machine, this, bottom) {
        Some(channel) => channel,
        None => return,
    };
    let mark = machine.pool.both(mark, machine.world.control);
    machine.event("sink", channel, mark, call);
}

/// The channel a stream leads to; none where it stays in the app.
fn channel_of(machine: &Machine<'_, '_>, stream: Value, bottom: Value) -> Option<&'static str> {
    let stored = machine.class_name(bottom).is_empty() && bottom.as_object().is_some();
    if !stored {
        return Some("network");
    }
    let mut at = stream;
    for _ in 0..DEEPEST {
        if let Some(path) = machine.field_of(at, slots::NAME).and_then(|held| path_of(machine, held)) {
            return SHARED.iter().any(|start| path.starts_with(start)).then_some("file");
        }
        at = machine.field_of(at, slots::OF)?;
    }
    None
}

/// Streams and readers that are read from.
pub(crate) fn input(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("<init>", _) => {
            opened(machine, this, call.arg(1));
            returned(Value::ZERO)
        }
        ("close", 0) => returned(Value::ZERO),
        ("read", 0) if empty_line(machine, this) => returned(Value::int(10)),
        ("readLine", 0) if empty_line(machine, this) => returned(machine.pool.literal("")),
        ("readObject", 0) => {
            let bottom = machine.bottom(this);
            let held = machine.field_of(bottom, slots::WRITTEN)?;
            let class = machine.class_of(held.shape)?;
            let content = machine.one_object(held).and_then(|id| machine.heap.get(id)).cloned()?;
            returned(machine.make_here(class, content))
        }
        ("read" | "readFully", count) if count > 0 => {
            let bottom = machine.bottom(this);
            let mark = machine.carried(bottom);
            machine.pour(call.arg(1), mark);
            returned(machine.anything(call.signature.result).marked(mark))
        }
        _ => None,
    }
}

/// Commands: what is known of those that tell an emulator from a phone.
pub(crate) fn process(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let words = |machine: &mut Machine<'_, '_>, value: Value| -> Option<String> {
        if let Some(text) = machine.pool.known(value) {
            return Some(text);
        }
        let (cells, rest) = super::arrays_cells(machine, value)?;
        let texts: Option<Vec<String>> = cells.into_iter().map(|cell| machine.pool.known(cell)).collect();
        texts.filter(|_| rest.is_none()).map(|texts| texts.join(" "))
    };
    let keep = |machine: &mut Machine<'_, '_>, holder: Value, words: Option<String>| {
        if let Some(words) = words {
            let words = machine.pool.literal(&words);
            machine.set_field_of(holder, slots::COMMAND, words);
        }
    };
    match call.name() {
        "<init>" | "command" if call.count() == 1 => {
            let words = words(machine, call.arg(1));
            keep(machine, this, words);
            returned(if call.name() == "<init>" { Value::ZERO } else { this })
        }
        "exec" => {
            let words = words(machine, call.arg(1));
            let made = machine.some_of(call.signature.result);
            keep(machine, made, words);
            returned(made)
        }
        "start" | "getInputStream" => {
            let words = machine.field_of(this, slots::COMMAND).and_then(|words| machine.pool.known(words));
            let made = machine.some_of(call.signature.result);
            keep(machine, made, words);
            returned(made)
        }
        _ => None,
    }
}

/// Whether a stream holds an empty line: the answer of a phone to what only emulators have.
fn empty_line(machine: &Machine<'_, '_>, stream: Value) -> bool {
    let bottom = machine.bottom(stream);
    let words = machine.field_of(bottom, slots::COMMAND).and_then(|words| machine.pool.known(words));
    machine.world.exploring && words.is_some_and(|words| words.starts_with("getprop") && words.contains("qemu"))
}
