//! Handlers, threads, executors, tasks, timers: what runs later.

use crate::machine::Machine;
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};
use crate::world::{Tag, Task};

pub(crate) const RUN: &str = "run()V";

impl Machine<'_, '_> {
    /// Milliseconds a value says, none below zero.
    pub(crate) fn millis(&self, value: Value) -> i64 {
        match value.shape {
            Shape::Word(word) => i64::from(word).max(0),
            Shape::Wide(wide) => wide.max(0),
            _ => 0,
        }
    }

    /// Puts a call of a method into the queue.
    pub(crate) fn later(
        &mut self,
        object: Value,
        method: &str,
        args: Vec<Value>,
        delay: i64,
        why: &str,
    ) {
        self.later_by(Tag::NONE, object, method, args, delay, why);
    }

    /// Puts a call of a method into the queue, to be taken back by whom it was handed to.
    pub(crate) fn later_by(
        &mut self,
        tag: Tag,
        object: Value,
        method: &str,
        args: Vec<Value>,
        delay: i64,
        why: &str,
    ) {
        if object.is_null() {
            return;
        }
        self.world.post(Task {
            due: self.world.time.saturating_add(delay),
            order: 0,
            sure: self.may == 0,
            object,
            method: method.to_owned(),
            args,
            why: why.to_owned(),
            tag,
            process: String::new(),
        });
    }
}

impl Machine<'_, '_> {
    /// A public field of a platform object, as code reads it.
    pub(crate) fn public_of(&self, object: Value, name: &str) -> Option<Value> {
        let class = self.class_of(object.shape)?;
        let name = self.program.find_name(name.as_bytes())?;
        let types = [
            b"I".as_slice(),
            b"Ljava/lang/Object;",
            b"J",
            b"Z",
            b"Ljava/lang/String;",
        ];
        let fields = types.into_iter().filter_map(|ty| {
            self.program
                .find_field(class, name, self.program.type_of(ty)?)
        });
        fields
            .into_iter()
            .find_map(|field| self.field_of(object, field.0))
    }
}

/// Writes a public field of a platform object, as code reads it.
pub(crate) fn set_public(machine: &mut Machine<'_, '_>, object: Value, name: &str, value: Value) {
    let Some(class) = machine.class_of(object.shape) else {
        return;
    };
    let Some(name) = machine.program.find_name(name.as_bytes()) else {
        return;
    };
    for ty in [
        b"I".as_slice(),
        b"Ljava/lang/Object;",
        b"J",
        b"Z",
        b"Ljava/lang/String;",
        b"Ljava/lang/CharSequence;",
        b"Landroid/os/Bundle;",
        b"Landroid/content/pm/ApplicationInfo;",
        b"Landroid/hardware/Sensor;",
        b"Landroid/os/Messenger;",
        b"[F",
    ] {
        let field = machine
            .program
            .type_of(ty)
            .and_then(|ty| machine.program.find_field(class, name, ty));
        if let Some(field) = field {
            machine.set_field_of(object, field.0, value);
        }
    }
}

impl Machine<'_, '_> {
    /// Runs the tasks something waits for, now.
    pub(crate) fn run_waiting(&mut self, wanted: impl Fn(&Task) -> bool) {
        let (now, rest): (Vec<Task>, Vec<Task>) = std::mem::take(&mut self.world.queue)
            .into_iter()
            .partition(|t| wanted(t));
        self.world.queue = rest;
        for task in now {
            let may = self.may;
            self.may += u32::from(!task.sure);
            let _ = self.run_task(&task);
            self.may = may;
        }
    }

    /// Runs one task, on the thread it is for.
    pub(crate) fn run_task(&mut self, task: &Task) -> Paths {
        let aside = [
            "android.content.AbstractThreadedSyncAdapter.",
            "java.lang.Thread.",
            "java.util.concurrent.",
            "java.util.Timer.",
            "kotlinx.coroutines.DefaultExecutor.",
            "kotlinx.coroutines.internal.LimitedDispatcher.",
            "kotlinx.coroutines.scheduling.",
        ];
        let background = matches!(
            task.method.as_str(),
            "#background" | super::data_loader::LOAD
        ) || aside.iter().any(|start| task.why.starts_with(start));
        let thread = match super::looper::thread_of(task.object) {
            // What a thread keeps for itself no other one sees.
            Some(own) if task.why.starts_with("java.lang.Thread.") => own,
            _ if background => "background".to_owned(),
            _ => super::looper::MAIN.to_owned(),
        };
        let before = std::mem::replace(&mut self.world.thread, thread);
        let outer = self.current.replace(task.clone());
        let naps = std::mem::take(&mut self.naps);
        let paths = self.run_here(task);
        let paths = self.kept_by_future(task, paths);
        if matches!(paths, Paths::One(crate::run::End::Thrown(_))) {
            self.fallen = Some([task.object, task.tag.token]);
        }
        self.naps = naps;
        self.current = outer;
        let thread = std::mem::replace(&mut self.world.thread, before);
        if thread != self.world.thread {
            self.world.interrupted.remove(&thread);
        }
        paths
    }

    pub(crate) fn run_here(&mut self, task: &Task) -> Paths {
        if let Some(paths) = self.by_itself(task) {
            return paths;
        }
        match task.method.as_str() {
            "#call" => {
                let target = task.args.first().copied().unwrap_or(Value::ZERO);
                let paths = self.call_back(target, "call()Ljava/lang/Object;", Vec::new());
                self.settle_value(task.object, paths)
            }
            "#background" => {
                let paths = self.call_back(
                    task.object,
                    "doInBackground([Ljava/lang/Object;)Ljava/lang/Object;",
                    task.args.clone(),
                );
                let paths = self.settle_value(task.object, paths);
                if let Some(value) = self.field_of(task.object, slots::VALUE) {
                    self.end_task(task.object, value);
                }
                paths
            }
            super::fragment::BRING_UP => {
                let host = task.args.first().copied().unwrap_or(Value::ZERO);
                self.bring_up(task.object, host);
                Paths::returned(Value::ZERO)
            }
            method => self.call_back(task.object, method, task.args.clone()),
        }
    }

    /// Keeps what a task returned.
    pub(crate) fn settle_value(&mut self, holder: Value, paths: Paths) -> Paths {
        let value = match paths {
            Paths::One(crate::run::End::Returned(value)) => value,
            Paths::Many(ends) => {
                let found = ends.into_iter().find_map(|(end, delta)| match end {
                    crate::run::End::Returned(value) => Some((value, delta)),
                    _ => None,
                });
                let Some((value, delta)) = found else {
                    return Paths::One(crate::run::End::Exited);
                };
                self.heap.apply(&delta);
                value
            }
            other => return other,
        };
        self.set_field_of(holder, slots::VALUE, value);
        Paths::returned(value)
    }
}
