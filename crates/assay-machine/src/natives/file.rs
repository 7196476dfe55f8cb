//! Files: a fresh install has none but the app's own folders; what is written is there.

use assay_dex::program::TypeId;

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::stream_io::MOST;
use crate::natives::{returned, stream_parts};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

pub(crate) const NOT_FOUND: &str = "Ljava/io/FileNotFoundException;";

impl Machine<'_, '_> {
    /// What stands for the file of a path: whether it is there, and what it holds.
    pub(crate) fn node(&mut self, path: &str) -> Value {
        let node = self.one_with("file", path, TypeId::NONE, Content::default());
        let name = self.pool.literal(path);
        self.set_field_of(node, slots::NAME, name);
        node
    }

    /// Whether a file is there; none where nobody knows.
    pub(crate) fn file_exists(&mut self, path: &str) -> Option<bool> {
        let node = self.node(path);
        if let Some(there) = self.field_of(node, slots::THERE) {
            return there.as_int().map(|there| there != 0);
        }
        let data = format!("/data/data/{}", self.world.app.package);
        match path.strip_prefix(&data) {
            Some(
                "" | "/files" | "/cache" | "/nobackupfiles" | "/codecache" | "/data" | "/external",
            ) => Some(true),
            Some(_) => Some(false),
            None if path.starts_with("/proc/self/") => Some(true),
            None => None,
        }
    }

    /// A file object of a path.
    pub(crate) fn file_of(&mut self, path: &str) -> Value {
        let file = self.make_named("Ljava/io/File;");
        let text = self.pool.fresh_str(path);
        self.set_field_of(file, slots::VALUE, text);
        file
    }

    /// Notes that a file is there, or no longer.
    pub(crate) fn set_there(&mut self, path: &str, there: bool) {
        let node = self.node(path);
        let now = Value::flag(there);
        self.set_field_of(node, slots::THERE, now);
        if !there {
            stream_parts::emptied(self, node);
            self.set_field_of(node, slots::TEXT, Value::ZERO);
        }
    }

    /// What a file holds as bytes, each a letter; none where nobody knows.
    pub(crate) fn file_text(&mut self, path: &str) -> Value {
        if path == "/proc/self/cmdline" {
            let name = self.process_name();
            return self.pool.fresh_str(&format!("{name}\0"));
        }
        let node = self.node(path);
        let mark = self.carried(node);
        match self
            .field_of(node, slots::TEXT)
            .filter(|text| !text.is_null())
        {
            Some(text) if stream_parts::own_mark(self, node) == Mark::NONE => text,
            Some(text) if self.pool.known(text).is_some() => {
                text.marked(self.pool.both(mark, text.mark))
            }
            Some(_) => self.any_text(mark),
            None if self.file_exists(path) == Some(true) && path.starts_with("/data/data/") => {
                self.pool.literal("")
            }
            None => self.any_text(mark),
        }
    }
}

pub(crate) fn file(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    if call.name() == "<init>" {
        let path = made_of(machine, call);
        let marks = [1, 2].map(|number| machine.carried(call.arg(number)));
        let mark = machine.pool.both(marks[0], marks[1]);
        let text = match path {
            Some(path) => machine.pool.fresh_str(&path).marked(mark),
            None => machine.any_text(mark),
        };
        machine.set_field_of(this, slots::VALUE, text);
        return returned(Value::ZERO);
    }
    if let Some(paths) = super::paths::to_path(machine, call) {
        return Some(paths);
    }
    let path = machine.told(this);
    if let Some(paths) = names(machine, call, path.as_deref()) {
        return Some(paths);
    }
    let flag = |machine: &mut Machine<'_, '_>, known: Option<bool>| {
        returned(known.map_or_else(|| machine.either_flag(), Value::flag))
    };
    let path = path?;
    let there = machine.file_exists(&path);
    match call.name() {
        "exists" | "isFile" | "canRead" | "canWrite" | "isDirectory" => {
            there.and_then(|there| returned(Value::flag(there)))
        }
        "createNewFile" | "mkdir" | "mkdirs" => {
            machine.set_there(&path, true);
            flag(machine, there.map(|there| !there))
        }
        "delete" => {
            machine.set_there(&path, false);
            flag(machine, there)
        }
        "renameTo" => {
            let to = machine.told(call.arg(1));
            let text = machine.file_text(&path);
            if let Some(to) = to {
                machine.set_there(&to, true);
                let (from, node) = (machine.node(&path), machine.node(&to));
                machine.set_field_of(node, slots::TEXT, text);
                super::whole::becomes(machine, from, node);
            }
            machine.set_there(&path, false);
            flag(machine, there)
        }
        "length" => {
            let text = machine.file_text(&path);
            let length = machine
                .pool
                .known(text)
                .and_then(|text| i64::try_from(text.chars().count()).ok());
            returned(length.map_or(Value::ANY, Value::wide))
        }
        "list" | "listFiles" if there == Some(false) => returned(Value::ZERO),
        _ => None,
    }
}

fn made_of(machine: &Machine<'_, '_>, call: &Call) -> Option<String> {
    let first = machine.told(call.arg(1));
    if call.count() < 2 {
        return first;
    }
    let (folder, name) = (first.unwrap_or_default(), machine.told(call.arg(2))?);
    Some(format!(
        "{}/{}",
        folder.trim_end_matches('/'),
        name.trim_start_matches('/')
    ))
}

fn names(machine: &mut Machine<'_, '_>, call: &Call, path: Option<&str>) -> Option<Paths> {
    let path = match call.name() {
        "getPath" | "getAbsolutePath" | "getCanonicalPath" | "toString" => path?.to_owned(),
        "getName" => path?.rsplit('/').next().unwrap_or_default().to_owned(),
        "getParent" => path?.rsplit_once('/')?.0.to_owned(),
        "getParentFile" => {
            let path = path?.rsplit_once('/')?.0.to_owned();
            return returned(machine.file_of(&path));
        }
        "getAbsoluteFile" | "getCanonicalFile" => return returned(call.receiver()),
        _ => return None,
    };
    let mark = machine.carried(call.receiver());
    returned(machine.pool.fresh_str(&path).marked(mark))
}

/// A stream that reads a file of the package, or one nobody knows.
pub(crate) fn stream_of(machine: &mut Machine<'_, '_>, path: Option<&str>) -> Option<Value> {
    let bytes = match path {
        Some(path) => Some(machine.world.app.resources.file(path)?),
        None => None,
    };
    let made = machine.make_named("Ljava/io/InputStream;");
    let text = match (bytes, path) {
        (Some(bytes), _) if bytes.len() <= MOST => {
            let letters: Vec<u16> = bytes.iter().map(|byte| u16::from(*byte)).collect();
            machine.new_text(&letters, Mark::NONE)
        }
        (Some(_), Some(path)) => {
            // Too large to be kept as it is read: what becomes of the whole is followed.
            let whole = machine.pool.literal(path);
            machine.set_field_of(made, slots::WHOLE, whole);
            machine.any_text(Mark::NONE)
        }
        _ => machine.any_text(Mark::NONE),
    };
    machine.set_field_of(made, slots::TEXT, text);
    machine.set_field_of(made, slots::AT, Value::int(0));
    Some(made)
}

/// `AssetManager`.
pub(crate) fn assets(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "open" {
        return None;
    }
    let path = machine.pool.known(call.arg(1));
    let inside = path.as_ref().map(|path| format!("assets/{path}"));
    match stream_of(machine, inside.as_deref()) {
        Some(stream) => returned(stream),
        None => Some(machine.throw_new(NOT_FOUND, path.as_deref())),
    }
}

/// Throws where a file that is to be read is not there.
pub(crate) fn missing(machine: &mut Machine<'_, '_>, path: &str) -> Option<Paths> {
    (machine.file_exists(path) == Some(false)).then(|| machine.throw_new(NOT_FOUND, Some(path)))
}
