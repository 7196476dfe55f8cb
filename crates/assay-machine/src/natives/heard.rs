//! What receivers hear: filters, and broadcasts that are there already.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};

/// `IntentFilter`: its actions.
pub(crate) fn filter(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let add = |machine: &mut Machine<'_, '_>, action: Value| {
        let id = machine.one_object(this);
        let Some(content) = id.and_then(|id| machine.heap.get_mut(id)) else {
            return;
        };
        match &mut content.body {
            crate::content::Body::Cells { cells, .. } => cells.push(action),
            body => {
                *body = crate::content::Body::Cells {
                    cells: vec![action],
                    rest: None,
                }
            }
        }
    };
    match call.name() {
        "<init>" => {
            if call.count() > 0 && !matches!(call.arg(1).shape, Shape::Word(0)) {
                add(machine, call.arg(1));
            }
            returned(Value::ZERO)
        }
        "addAction" => {
            add(machine, call.arg(1));
            returned(Value::ZERO)
        }
        "addDataScheme" | "addDataType" => {
            machine.set_field_of(this, slots::DATA, Value::flag(true));
            returned(Value::ZERO)
        }
        "setPriority" => {
            machine.set_field_of(this, slots::PRIORITY, call.arg(1));
            returned(Value::ZERO)
        }
        "getPriority" => {
            let held = machine.field_of(this, slots::PRIORITY);
            returned(held.unwrap_or(Value::ZERO))
        }
        "addCategory" | "addDataAuthority" => returned(Value::ZERO),
        _ => asked(machine, call),
    }
}

/// What a filter is asked: whether it takes an action; data is told apart where there is none.
fn asked(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    const MATCHES: i32 = 0x0010_8000;
    const NO_ACTION: i32 = -3;
    let this = call.receiver();
    let actions = machine.actions_of(this)?;
    match (call.name(), call.count()) {
        ("countActions", 0) => returned(Value::int(i32::try_from(actions.len()).ok()?)),
        ("getAction", 1) => {
            let at = usize::try_from(call.arg(1).as_int()?).ok()?;
            let action = actions.get(at)?.clone();
            returned(machine.pool.literal(&action))
        }
        ("hasAction" | "matchAction", 1) => {
            let action = machine.pool.known(call.arg(1))?;
            returned(Value::flag(actions.contains(&action)))
        }
        ("match", 6) => {
            let action = machine.pool.known(call.arg(1))?;
            if !actions.contains(&action) {
                return returned(Value::int(NO_ACTION));
            }
            let bare = (2..=4).all(|number| call.arg(number).is_null());
            let plain = machine.field_of(this, slots::DATA).is_none();
            (bare && plain).then_some(())?;
            returned(Value::int(MATCHES))
        }
        _ => None,
    }
}

/// Broadcasts that are there for whoever registers: the last one is handed over at once.
const STICKY: [&str; 9] = [
    "android.intent.action.BATTERY_CHANGED",
    "android.net.conn.CONNECTIVITY_CHANGE",
    "android.net.wifi.STATE_CHANGE",
    "android.net.wifi.WIFI_STATE_CHANGED",
    "android.intent.action.DOCK_EVENT",
    "android.intent.action.HEADSET_PLUG",
    "android.hardware.usb.action.USB_STATE",
    "android.net.wifi.p2p.STATE_CHANGED",
    "android.net.wifi.supplicant.STATE_CHANGE",
];

impl Machine<'_, '_> {
    /// What registering a receiver hands over at once.
    pub(crate) fn sticky(
        &mut self,
        receiver: Value,
        filter: Value,
        context: Value,
        why: &str,
    ) -> Value {
        let actions = self.actions_of(filter).unwrap_or_default();
        let mut last = Value::ZERO;
        for action in actions
            .iter()
            .filter(|action| STICKY.contains(&action.as_str()))
        {
            last = self.intent_of(action);
            self.unknown_extras(last);
            if !receiver.is_null() {
                let method = "onReceive(Landroid/content/Context;Landroid/content/Intent;)V";
                self.later(receiver, method, vec![context, last], 0, why);
            }
        }
        last
    }
}
