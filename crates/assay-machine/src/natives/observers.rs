//! `ContentObserver`: who watches an address is told of changes of it.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

/// The task that tells an observer of a change.
pub(crate) const TELL: &str = "#changed";
/// The kind of listeners that watch an address.
pub(crate) const OBSERVER: &str = "observer";
/// How an observer is told, the newest way first: each hands on to the next where it is not
/// overridden. The number is that of the arguments.
const TOLD: [(&str, usize); 4] = [
    ("onChange(ZLjava/util/Collection;I)V", 3),
    ("onChange(ZLandroid/net/Uri;I)V", 3),
    ("onChange(ZLandroid/net/Uri;)V", 2),
    ("onChange(Z)V", 1),
];

impl Machine<'_, '_> {
    /// Calls the newest of the methods by which an observer can be told, from one on.
    pub(crate) fn tell_observer(&mut self, observer: Value, uri: Value, from: usize) -> Paths {
        for (method, count) in TOLD.into_iter().skip(from) {
            if self.answers_to(observer, method) {
                let address = if method.contains("Collection") {
                    Value::ANY
                } else {
                    uri
                };
                let mut args = vec![Value::ZERO, address, Value::ANY];
                args.truncate(count);
                return self.call_back(observer, method, args);
            }
        }
        Paths::returned(Value::ZERO)
    }

    /// Whether what a listener watches may change without the app's doing. A provider of the app
    /// that no other app reaches changes by its own code alone.
    pub(crate) fn changes_outside(&self, listener: &Listener) -> bool {
        if listener.kind != OBSERVER {
            return true;
        }
        let watched = listener.args.first().and_then(|uri| self.told(*uri));
        let Some(path) = watched.as_deref().map(path) else {
            return true;
        };
        let authority = path.first().copied().unwrap_or_default();
        let mut all = self.world.app.components.iter();
        let own = all.find(|known| {
            known.kind == "provider" && known.authorities.iter().any(|name| name == authority)
        });
        own.is_none_or(|own| own.exported)
    }
}

/// The authority of an address and what stands behind it.
fn path(uri: &str) -> Vec<&str> {
    let uri = uri.split(['?', '#']).next().unwrap_or_default();
    let parts = uri.trim_start_matches("content://").split('/');
    parts.filter(|part| !part.is_empty()).collect()
}

/// Whether a change of an address is told to who watches another: the same, one above that is
/// watched with all below it, and all below what changed.
fn concerns(changed: &str, watched: &str, below: bool) -> bool {
    let (changed, watched) = (path(changed), path(watched));
    changed == watched || watched.starts_with(&changed) || below && changed.starts_with(&watched)
}

/// `ContentResolver`: who watches, and what is told to be changed.
pub(crate) fn resolver(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match (call.name(), call.count()) {
        ("registerContentObserver", 3) => {
            machine.world.listen(Listener {
                kind: OBSERVER.to_owned(),
                object: call.arg(3),
                method: "#android.database.ContentObserver".to_owned(),
                args: vec![call.arg(1), call.arg(2)],
                holder: call.receiver(),
                why: call.signature.shown(),
            });
            returned(Value::ZERO)
        }
        ("unregisterContentObserver", 1) => returned(Value::ZERO),
        ("notifyChange", 2 | 3) => {
            notify(machine, call);
            returned(Value::ZERO)
        }
        _ => None,
    }
}

fn notify(machine: &mut Machine<'_, '_>, call: &Call) {
    let (uri, by) = (call.arg(1), call.arg(2));
    let changed = machine.told(uri);
    let watching = machine.world.listeners.iter();
    let watching: Vec<Listener> = watching
        .filter(|known| known.kind == OBSERVER)
        .cloned()
        .collect();
    for known in watching {
        let watched = known.args.first().and_then(|uri| machine.told(*uri));
        let below = known.args.get(1).and_then(|below| below.as_int());
        let told = changed.as_deref().zip(watched.as_deref());
        let told = told.map(|(changed, watched)| concerns(changed, watched, below != Some(0)));
        if told == Some(false) || known.object == by && !by.is_null() {
            continue;
        }
        let may = machine.may;
        machine.may += u32::from(told.is_none());
        machine.later(known.object, TELL, vec![uri], 0, &call.signature.shown());
        machine.may = may;
    }
}

/// `ContentObserver`: what is not overridden hands on to the older ways.
pub(crate) fn observer(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("<init>", _) => {
            machine.set_field_of(this, slots::HANDLER, call.arg(1));
            returned(Value::ZERO)
        }
        ("deliverSelfNotifications", 0) => returned(Value::ZERO),
        ("onChange", 1) => returned(Value::ZERO),
        ("onChange", 2) => Some(machine.tell_observer(this, call.arg(2), 3)),
        ("onChange", 3) => {
            let second = call
                .signature
                .params
                .get(1)
                .map(|ty| machine.program.java_type(*ty));
            let many = second.is_some_and(|name| name == "java.util.Collection");
            Some(machine.tell_observer(this, call.arg(2), if many { 1 } else { 2 }))
        }
        ("dispatchChange", _) => Some(machine.tell_observer(this, call.arg(2), 0)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::concerns;

    #[test]
    fn a_change_is_told_above_only_where_asked_for() {
        let (list, row) = ("content://a.b/list", "content://a.b/list/3?x=1");
        assert!(concerns(list, list, false));
        assert!(!concerns(row, list, false));
        assert!(concerns(row, list, true));
        assert!(concerns(list, row, false));
        assert!(!concerns("content://a.b/lists", list, true));
        assert!(!concerns("content://a.b/other", list, true));
    }
}
