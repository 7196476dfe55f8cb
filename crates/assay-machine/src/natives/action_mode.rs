//! Action modes: a bar with items of its own, for as long as the mode lasts.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

/// The kind of listeners that a mode's bar stands for.
pub(crate) const MODE: &str = "mode";
const CREATED: &str = "onCreateActionMode(Landroid/view/ActionMode;Landroid/view/Menu;)Z";
const PREPARED: &str = "onPrepareActionMode(Landroid/view/ActionMode;Landroid/view/Menu;)Z";
const CHOSEN: &str = "onActionItemClicked(Landroid/view/ActionMode;Landroid/view/MenuItem;)Z";
const ENDED: &str = "onDestroyActionMode(Landroid/view/ActionMode;)V";

impl Machine<'_, '_> {
    /// Starts a mode; none where its callback does not want it.
    pub(crate) fn start_mode(&mut self, callback: Value, why: &str) -> Value {
        if !self.is_own(callback.shape) {
            return Value::ANY;
        }
        let mode = self.make_named("Landroid/view/ActionMode;");
        let menu = self.make_named("Landroid/view/Menu;");
        self.set_field_of(mode, slots::MENU, menu);
        self.set_field_of(mode, slots::TARGET, callback);
        let made = self.call_back(callback, CREATED, vec![mode, menu]);
        let wanted = match &made {
            Paths::One(End::Returned(value)) => value.as_int(),
            _ => None,
        };
        let _ = self.taken(made);
        if wanted == Some(0) {
            return Value::ZERO;
        }
        let _ = self.call_back(callback, PREPARED, vec![mode, menu]);
        self.world.listen(Listener {
            kind: MODE.to_owned(),
            object: callback,
            method: CHOSEN.to_owned(),
            args: Vec::new(),
            holder: mode,
            why: why.to_owned(),
        });
        mode
    }

    /// What the user may do while a mode lasts: choose one of its items, or leave it.
    pub(crate) fn by_item(&self, listener: &Listener) -> Vec<Listener> {
        let mode = listener.holder;
        let menu = self.field_of(mode, slots::MENU).unwrap_or(Value::ZERO);
        let one = |method: &str, args: Vec<Value>| Listener {
            kind: MODE.to_owned(),
            method: method.to_owned(),
            args,
            ..listener.clone()
        };
        let items = self.choosable(menu).into_iter();
        items
            .map(|item| one(CHOSEN, vec![mode, item]))
            .chain([one(ENDED, vec![mode])])
            .collect()
    }

    /// A mode ends, once.
    pub(crate) fn end_mode(&mut self, mode: Value) -> Paths {
        let there = self
            .world
            .listeners
            .iter()
            .any(|known| known.kind == MODE && known.holder == mode);
        let callback = self.field_of(mode, slots::TARGET);
        let Some(callback) = callback.filter(|_| there) else {
            return Paths::returned(Value::ZERO);
        };
        if self.may == 0 {
            let listeners = &mut self.world.listeners;
            listeners.retain(|known| known.kind != MODE || known.holder != mode);
        }
        self.call_back(callback, ENDED, vec![mode])
    }

    /// The user does something to a mode.
    pub(crate) fn hear_mode(&mut self, listener: &Listener) {
        if listener.method == ENDED {
            let mode = listener.holder;
            self.enter(&listener.why.clone(), |machine| machine.end_mode(mode));
        } else {
            self.call_own(listener.object, &listener.method, listener.args.clone());
        }
    }
}

/// `ActionMode`.
pub(crate) fn mode(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "getMenu" => returned(machine.field_of(this, slots::MENU)?),
        "finish" => Some(machine.end_mode(this)),
        "invalidate" => {
            let callback = machine.field_of(this, slots::TARGET)?;
            let menu = machine.field_of(this, slots::MENU)?;
            Some(machine.call_back(callback, PREPARED, vec![this, menu]))
        }
        "setTag" => {
            machine.set_field_of(this, slots::OBJECT, call.arg(1));
            returned(Value::ZERO)
        }
        "getTag" => returned(machine.field_of(this, slots::OBJECT).unwrap_or(Value::ZERO)),
        "setTitle" => {
            let text = machine.text_or_resource(call.arg(1));
            machine.set_field_of(this, slots::TITLE, text);
            returned(Value::ZERO)
        }
        "getTitle" => returned(machine.field_of(this, slots::TITLE).unwrap_or(Value::ZERO)),
        _ => None,
    }
}
