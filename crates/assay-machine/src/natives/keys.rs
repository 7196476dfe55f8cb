//! Keys: what a press on one is told to, and in which order.

use std::collections::BTreeSet;

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

pub(crate) const DISPATCH: &str = "dispatchKeyEvent(Landroid/view/KeyEvent;)Z";
const DOWN: &str = "onKeyDown(ILandroid/view/KeyEvent;)Z";
const LONG: &str = "onKeyLongPress(ILandroid/view/KeyEvent;)Z";
const UP: &str = "onKeyUp(ILandroid/view/KeyEvent;)Z";
/// What is told of a press on a key.
pub(crate) const KEYS: [&str; 4] = [DISPATCH, DOWN, LONG, UP];
const EVENT: &str = "Landroid/view/KeyEvent;";
/// `KeyEvent.ACTION_UP`, `KEYCODE_BACK`, and a key that means nothing to most.
const RELEASED: i32 = 1;
const BACK: i32 = 4;
const LETTER: i32 = 29;
/// The highest number of a key, and how many keys are tried.
const LAST: i64 = 330;
const MOST: usize = 4;

impl Machine<'_, '_> {
    /// Whether an object is told of a press only by its own `dispatchKeyEvent`.
    pub(crate) fn hears_by_dispatch(&mut self, object: Value, method: &str) -> bool {
        method != DISPATCH && KEYS.contains(&method) && self.answers_to(object, DISPATCH)
    }

    /// A press on a key, as far as one method of an object is told of it.
    pub(crate) fn press(&mut self, object: Value, method: &str, key: Option<i32>) {
        let code = key.map_or(Value::ANY, Value::int);
        let event = self.key(code, 0);
        match method {
            DISPATCH => {
                self.call_own(object, DISPATCH, vec![event]);
                if self.is_tracked(event) {
                    // It is held, and then let go.
                    self.set_field_of(event, slots::TOLD, Value::flag(true));
                    self.call_own(object, DISPATCH, vec![event]);
                }
                let event = self.key(code, RELEASED);
                self.call_own(object, DISPATCH, vec![event]);
            }
            LONG => {
                if self.answers_to(object, DOWN) {
                    self.call_own(object, DOWN, vec![code, event]);
                } else if key.is_none_or(|key| key == BACK) {
                    self.set_field_of(event, slots::FLAGS, Value::flag(true));
                }
                if self.is_tracked(event) {
                    self.call_own(object, LONG, vec![code, event]);
                }
            }
            UP => {
                let event = self.key(code, RELEASED);
                self.call_own(object, UP, vec![code, event]);
            }
            method => self.call_own(object, method, vec![code, event]),
        }
    }

    fn key(&mut self, code: Value, action: i32) -> Value {
        let event = self.make_named(EVENT);
        self.set_field_of(event, slots::WHAT, code);
        self.set_field_of(event, slots::AT, Value::int(action));
        event
    }

    /// Whether somebody asked to be told how long a key is held; not known counts too.
    fn is_tracked(&self, event: Value) -> bool {
        let held = self.field_of(event, slots::FLAGS);
        held.is_some_and(|held| held.as_int() != Some(0))
    }

    /// The keys that make a difference to an object: those its methods name, and one they don't.
    pub(crate) fn keys_for(&mut self, object: Value) -> Vec<Option<i32>> {
        let Some(class) = self.class_of(object.shape) else {
            return vec![None];
        };
        let mut named: BTreeSet<i32> = BTreeSet::new();
        let line: Vec<_> = self.lookup.superclasses(class).collect();
        for ty in line {
            for def in self.lookup.defs(ty).collect::<Vec<_>>() {
                let name = self.program.name_of(def);
                if name.starts_with(b"onKey") || name == b"dispatchKeyEvent" {
                    named.extend(self.numbers_in(def));
                }
            }
        }
        if named.is_empty() || named.len() >= MOST {
            return vec![None];
        }
        named.insert(LETTER);
        named.into_iter().map(Some).collect()
    }

    /// The numbers a method compares with that may be those of keys.
    fn numbers_in(&mut self, def: assay_dex::program::DefId) -> Vec<i32> {
        let body = self.program.def(def).map(|def| def.body);
        let Some(code) = body.and_then(|body| self.code(body)) else {
            return Vec::new();
        };
        let loads = code
            .ops
            .iter()
            .filter(|op| (0x12..=0x14).contains(&op.code));
        let cases = code
            .switches
            .iter()
            .flatten()
            .map(|(key, _)| i64::from(*key));
        let all = loads.map(|op| op.literal).chain(cases);
        // One and zero are answers as well.
        all.filter(|number| (2..=LAST).contains(number))
            .filter_map(|number| i32::try_from(number).ok())
            .collect()
    }
}

/// `dispatchKeyEvent` of an activity or view: what its own methods are told.
pub(crate) fn dispatch(machine: &mut Machine<'_, '_>, call: &Call) -> Paths {
    let (this, event) = (call.receiver(), call.arg(1));
    let code = machine.field_of(event, slots::WHAT);
    let action = machine.field_of(event, slots::AT).and_then(Value::as_int);
    let (Some(code), Some(action)) = (code, action) else {
        let args = vec![Value::ANY, event];
        for method in [DOWN, UP] {
            let _ = machine.call_back(this, method, args.clone());
        }
        return Paths::returned(machine.either_flag());
    };
    let held = machine.field_of(event, slots::TOLD).is_some();
    let method = match (action, held) {
        (RELEASED, _) => UP,
        (_, true) => LONG,
        _ => DOWN,
    };
    if machine.answers_to(this, method) {
        return machine.call_back(this, method, vec![code, event]);
    }
    Paths::returned(machine.either_flag())
}

/// `Activity.onKeyDown`: the key that leads back is tracked.
pub(crate) fn by_activity(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let back = call.arg(1).as_int() == Some(BACK);
    if back {
        machine.set_field_of(call.arg(2), slots::FLAGS, Value::flag(true));
    }
    returned(Value::flag(back))
}

/// `KeyEvent`, where it is known which key it is.
pub(crate) fn key_event(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let code = machine.field_of(this, slots::WHAT)?;
    let flag = |machine: &Machine<'_, '_>, key: u32| {
        returned(machine.field_of(this, key).unwrap_or(Value::ZERO))
    };
    match (call.name(), call.count()) {
        ("getKeyCode", 0) => returned(code),
        ("getAction", 0) => returned(machine.field_of(this, slots::AT)?),
        ("startTracking", 0) => {
            machine.set_field_of(this, slots::FLAGS, Value::flag(true));
            returned(Value::ZERO)
        }
        ("isTracking", 0) => flag(machine, slots::FLAGS),
        ("isLongPress", 0) => flag(machine, slots::TOLD),
        _ => None,
    }
}
