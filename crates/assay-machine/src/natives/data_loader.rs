//! `LoaderManager` and its loaders: what is loaded aside and handed to who asked.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// The tasks of a loader: it starts, it loads aside, it hands over.
pub(crate) const START: &str = "#start_loading";
pub(crate) const LOAD: &str = "#load";
pub(crate) const HAND_OVER: &str = "#deliver";
const MADE: &str = "onCreateLoader(ILandroid/os/Bundle;)Landroid/content/Loader;";
const FINISHED: &str = "onLoadFinished(Landroid/content/Loader;Ljava/lang/Object;)V";
const COMPLETE: &str = "onLoadComplete(Landroid/content/Loader;Ljava/lang/Object;)V";
const RESET: &str = "onLoaderReset(Landroid/content/Loader;)V";
const DELIVER: &str = "deliverResult(Ljava/lang/Object;)V";
const IN_BACKGROUND: [&str; 2] = [
    "onLoadInBackground()Ljava/lang/Object;",
    "loadInBackground()Ljava/lang/Object;",
];
const CURSOR: &str = "Landroid/content/CursorLoader;";
const WHY: &str = "android.app.LoaderManager";

impl Machine<'_, '_> {
    /// Calls a method of an object of the app, or does what the platform's own does.
    fn own_or(
        &mut self,
        object: Value,
        method: &str,
        args: Vec<Value>,
        usual: impl FnOnce(&mut Self) -> Paths,
    ) -> Paths {
        if self.answers_to(object, method) {
            self.call_back(object, method, args)
        } else {
            usual(self)
        }
    }

    /// A loader starts: what it does then is its own, but for cursors, which load at once.
    pub(crate) fn start_loading(&mut self, loader: Value) -> Paths {
        self.set_field_of(loader, slots::STARTED, Value::flag(true));
        self.own_or(loader, "onStartLoading()V", Vec::new(), |machine| {
            machine.usual_start(loader)
        })
    }

    fn usual_start(&mut self, loader: Value) -> Paths {
        if !self.is_kind(loader, CURSOR) {
            return Paths::returned(Value::ZERO);
        }
        self.force_load(loader)
    }

    fn force_load(&mut self, loader: Value) -> Paths {
        self.own_or(loader, "onForceLoad()V", Vec::new(), |machine| {
            machine.later(loader, LOAD, Vec::new(), 0, WHY);
            Paths::returned(Value::ZERO)
        })
    }

    /// What a loader does aside; what comes of it is handed over on the main thread.
    pub(crate) fn load_aside(&mut self, loader: Value) -> Paths {
        let own = IN_BACKGROUND
            .into_iter()
            .find(|method| self.answers_to(loader, method));
        let paths = match own {
            Some(method) => self.call_back(loader, method, Vec::new()),
            None => Paths::returned(self.field_of(loader, slots::OBJECT).unwrap_or(Value::ANY)),
        };
        if let Some(given) = self.taken(paths) {
            self.later(loader, HAND_OVER, vec![given], 0, WHY);
        }
        Paths::returned(Value::ZERO)
    }

    /// A loader is through.
    pub(crate) fn hand_to(&mut self, loader: Value, data: Value) -> Paths {
        self.own_or(loader, DELIVER, vec![data], |machine| {
            machine.deliver_loaded(loader, data)
        })
    }

    /// Hands what was loaded to who waits for it, while the loader is started.
    fn deliver_loaded(&mut self, loader: Value, data: Value) -> Paths {
        self.set_field_of(loader, slots::VALUE, data);
        let started = self.field_of(loader, slots::STARTED);
        if started.is_none_or(Value::is_null) {
            return Paths::returned(Value::ZERO);
        }
        for listener in self.kept_in_list(loader, slots::ROWS) {
            let _ = self.call_back(listener, COMPLETE, vec![loader, data]);
        }
        match self.field_of(loader, slots::TARGET) {
            Some(told) => self.call_back(told, FINISHED, vec![loader, data]),
            None => Paths::returned(Value::ZERO),
        }
    }

    /// The loaders of a manager, by their numbers.
    fn loaders(&mut self, manager: Value) -> Value {
        self.map_in(manager, slots::LOADERS)
    }

    /// The loader manager of an activity or fragment.
    pub(crate) fn loader_manager(&mut self, host: Value) -> Value {
        let name = self.one_object(host).map(|id| id.0.to_string());
        let made = self.one_named("android.app.LoaderManager", &name.unwrap_or_default());
        self.set_field_of(made, slots::CONTEXT, host);
        made
    }

    /// Loaders outlive an activity that is made anew.
    pub(crate) fn keep_loaders(&mut self, old: Value, new: Value) {
        let name = self.one_object(old).map(|id| id.0.to_string());
        let key = (
            "android.app.LoaderManager".to_owned(),
            name.unwrap_or_default(),
        );
        if !self.named.contains_key(&key) {
            return;
        }
        let (from, to) = (self.loader_manager(old), self.loader_manager(new));
        if let Some(held) = self.field_of(from, slots::LOADERS) {
            self.set_field_of(to, slots::LOADERS, held);
        }
    }
}

/// `LoaderManager`.
pub(crate) fn manager(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, number) = (call.receiver(), call.arg(1));
    let loaders = machine.loaders(this);
    let (known, _) = machine.find_entry(loaders, number);
    let known = known.filter(|known| !known.is_null());
    match call.name() {
        "initLoader" => {
            if let Some(known) = known {
                machine.set_field_of(known, slots::TARGET, call.arg(3));
                if let Some(data) = machine.field_of(known, slots::VALUE) {
                    machine.later(call.arg(3), FINISHED, vec![known, data], 0, WHY);
                }
                return returned(known);
            }
            made(machine, call, loaders)
        }
        "restartLoader" => {
            if let Some(known) = known {
                machine.set_field_of(known, slots::STARTED, Value::ZERO);
            }
            made(machine, call, loaders)
        }
        "getLoader" => returned(known.unwrap_or(Value::ZERO)),
        "destroyLoader" => {
            if let Some(known) = known {
                machine.remove_entry(loaders, number);
                end(machine, known);
            }
            returned(Value::ZERO)
        }
        "hasRunningLoaders" => returned(machine.either_flag()),
        _ => None,
    }
}

/// A new loader, which starts once the activity is there.
fn made(machine: &mut Machine<'_, '_>, call: &Call, loaders: Value) -> Option<Paths> {
    let (number, told) = (call.arg(1), call.arg(3));
    let paths = machine.call_back(told, MADE, vec![number, call.arg(2)]);
    let loader = machine.taken(paths).unwrap_or(Value::ZERO);
    if machine.one_object(loader).is_some() {
        machine.set_field_of(loader, slots::ID, number);
        machine.set_field_of(loader, slots::TARGET, told);
        machine.put_entry(loaders, number, loader);
        machine.later(loader, START, Vec::new(), 0, WHY);
    }
    returned(loader)
}

/// A loader is not needed any more.
fn end(machine: &mut Machine<'_, '_>, loader: Value) {
    machine.set_field_of(loader, slots::STARTED, Value::ZERO);
    if machine.field_of(loader, slots::VALUE).is_some()
        && let Some(told) = machine.field_of(loader, slots::TARGET)
    {
        let _ = machine.call_back(told, RESET, vec![loader]);
    }
    let _ = machine.call_back(loader, "onReset()V", Vec::new());
}

/// `Loader` and those derived from it.
pub(crate) fn loader(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::CONTEXT, first);
            if call.count() == 6 {
                let args: Vec<Value> = (2..=6).map(|number| call.arg(number)).collect();
                let gives = "Landroid/database/Cursor;";
                if let Some(rows) = machine.ask_provider(call, "query", gives, &args) {
                    machine.set_field_of(this, slots::OBJECT, rows);
                }
            }
            returned(Value::ZERO)
        }
        "getContext" => returned(machine.application()),
        "getId" => returned(machine.field_of(this, slots::ID).unwrap_or(Value::ANY)),
        "startLoading" => Some(machine.start_loading(this)),
        "onStartLoading" => Some(machine.usual_start(this)),
        "forceLoad" => Some(machine.force_load(this)),
        "onContentChanged" => {
            machine.set_field_of(this, slots::CHANGES, Value::flag(true));
            let started = machine.field_of(this, slots::STARTED);
            if started.is_none_or(Value::is_null) {
                return returned(Value::ZERO);
            }
            Some(machine.force_load(this))
        }
        "onForceLoad" => {
            machine.later(this, LOAD, Vec::new(), 0, WHY);
            returned(Value::ZERO)
        }
        "onLoadInBackground" => Some(machine.call_back(this, IN_BACKGROUND[1], Vec::new())),
        "loadInBackground" => returned(machine.field_of(this, slots::OBJECT).unwrap_or(Value::ANY)),
        "deliverResult" => Some(machine.deliver_loaded(this, first)),
        "registerListener" => {
            machine.set_field_of(this, slots::ID, first);
            machine.keep_in_list(this, slots::ROWS, call.arg(2));
            returned(Value::ZERO)
        }
        "stopLoading" | "reset" | "abandon" => {
            machine.set_field_of(this, slots::STARTED, Value::ZERO);
            let told = match call.name() {
                "stopLoading" => "onStopLoading()V",
                "reset" => "onReset()V",
                _ => "onAbandon()V",
            };
            let _ = machine.call_back(this, told, Vec::new());
            returned(Value::ZERO)
        }
        "isStarted" => returned(
            machine
                .field_of(this, slots::STARTED)
                .unwrap_or(Value::ZERO),
        ),
        "takeContentChanged" => {
            let held = machine
                .field_of(this, slots::CHANGES)
                .unwrap_or(Value::ZERO);
            machine.set_field_of(this, slots::CHANGES, Value::ZERO);
            returned(held)
        }
        name if name.starts_with("on") => returned(machine.anything(call.signature.result)),
        _ => None,
    }
}
