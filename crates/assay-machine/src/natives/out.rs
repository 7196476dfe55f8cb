//! Where bytes go: streams that leave the app, commands, objects that are written and read.

use crate::call::Call;
use crate::content::Body;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

/// Where every app with the permission for it can read.
const SHARED: [&str; 3] = ["/storage/", "/sdcard", "/mnt/sdcard"];
/// The flag of a transient field (JVMS 4.5).
const TRANSIENT: u32 = 0x80;

impl Machine<'_, '_> {
    /// Every cell of an array may be something that carries this.
    pub(crate) fn pour(&mut self, array: Value, mark: Mark) {
        if mark == Mark::NONE {
            return;
        }
        for id in self.objects(array).unwrap_or_default() {
            let Self { heap, pool, .. } = self;
            let Some(content) = heap.get_mut(id) else {
                continue;
            };
            if let Body::Cells { cells, rest } = &mut content.body {
                for cell in cells.iter_mut().chain(rest.as_mut()) {
                    *cell = Value::ANY.marked(pool.both(cell.mark, mark));
                }
            }
        }
    }

    /// What is written of an object: all but its transient fields.
    pub(crate) fn saved_copy(&mut self, object: Value) -> Value {
        if self.one_object(object).is_none() {
            return object;
        }
        let content = self
            .one_object(object)
            .and_then(|id| self.heap.get(id))
            .cloned()
            .unwrap_or_default();
        let class = self
            .class_of(object.shape)
            .unwrap_or(assay_dex::program::TypeId::NONE);
        let mut content = content;
        let line: Vec<_> = self.lookup.superclasses(class).collect();
        for ty in line {
            let Some(known) = self
                .program
                .class_of(ty)
                .and_then(|id| self.program.class(id))
            else {
                continue;
            };
            let range = known.fields.start as usize..known.fields.end as usize;
            for field in self.program.fields.get(range).unwrap_or_default() {
                if field.access & TRANSIENT != 0 {
                    content.fields.retain(|(key, _)| *key != field.field.0);
                }
            }
        }
        self.make_here(class, content)
    }

    /// Notes that what is typed into a field is hidden, where code says so.
    pub(crate) fn note_secret(&mut self, field: Value, call: &Call) {
        let by_type = call.arg(1).as_int().is_some_and(|number| {
            matches!(
                (number & 0xf, number & 0xff0),
                (1, 0x80 | 0x90 | 0xe0) | (2, 0x10)
            )
        });
        let class = self
            .class_of(call.arg(1).shape)
            .map(|class| self.program.java_type(class));
        if by_type || class.is_some_and(|class| class.contains("PasswordTransformation")) {
            self.set_field_of(field, slots::SECRET, Value::flag(true));
        }
    }

    /// Views of the app's own classes come on the screen.
    pub(crate) fn attach_views(&mut self, top: Value) {
        self.set_field_of(top, slots::ATTACHED, Value::flag(true));
        for view in self.views_in(top).into_iter().filter(|view| *view != top) {
            self.attach(view);
        }
    }

    /// Records that a stream that leads out of the app is written to. `base` is the innermost.
    pub(crate) fn leads_out(&mut self, base: Value, mark: Mark, call: &Call) {
        let class = self
            .class_of(base.shape)
            .map(|class| self.program.java_type(class));
        let channel = match class.as_deref() {
            Some(class)
                if class.contains("Array")
                    || ["java.io.String", "java.io.Piped"]
                        .iter()
                        .any(|start| class.starts_with(start)) =>
            {
                return;
            }
            Some(class) if class.starts_with("java.io.File") || class == "java.io.PrintStream" => {
                return;
            }
            Some(_) if self.is_own(base.shape) => return,
            Some(_) => "network",
            None => {
                let path = self
                    .field_of(base, slots::NAME)
                    .and_then(|path| self.pool.known(path));
                match path {
                    Some(path) if SHARED.iter().any(|start| path.starts_with(start)) => "file",
                    _ => return,
                }
            }
        };
        let mark = self.pool.both(mark, self.world.control);
        self.event("sink", channel, mark, call);
    }
}

pub(crate) fn environment(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let path = match call.name() {
        "getExternalStorageDirectory" => "/storage/emulated/0".to_owned(),
        "getExternalStoragePublicDirectory" => {
            let kind = machine
                .pool
                .known(call.arg(1))
                .unwrap_or_else(|| "*".to_owned());
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
