//! Pending intents: what is kept, who may fill it in, how often it can be sent.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// `FLAG_UPDATE_CURRENT` and `FLAG_CANCEL_CURRENT`.
const RENEWS: i32 = 1 << 27 | 1 << 28;
/// `FLAG_IMMUTABLE`.
const FIXED: i32 = 1 << 26;
/// `FLAG_NO_CREATE`.
const ASKS: i32 = 1 << 29;
/// `FLAG_ONE_SHOT`.
const ONCE: i32 = 1 << 30;
/// What a token stands for that answers an activity.
const RESULT: &str = "result";
const CANCELED: &str = "Landroid/app/PendingIntent$CanceledException;";
const SENT: &str = "onSendFinished(Landroid/app/PendingIntent;Landroid/content/Intent;ILjava/lang/String;Landroid/os/Bundle;)V";

/// The token that the system keeps for what starts the same component in the same way, and whether
/// there was one before.
fn token_of(machine: &mut Machine<'_, '_>, call: &Call, kind: &str) -> Option<(Value, bool)> {
    let (intent, code) = (call.arg(3), call.arg(2).as_int()?);
    let component = machine.component_of(intent)?;
    let mut name = format!("{kind} {code} {component}");
    // Intents that differ in more than their extras are kept apart.
    for key in [slots::ACTION, slots::DATA, slots::MIME] {
        let held = machine.field_of(intent, key).filter(|held| !held.is_null());
        if let Some(held) = held {
            name = format!("{name} {}", machine.told(held)?);
        }
    }
    let token = machine.one_named("android.app.PendingIntent", &name);
    let known = machine.field_of(token, slots::INTENT).is_some() && !is_gone(machine, token);
    Some((token, known))
}

/// Whether a token was cancelled, or can't be sent again, for certain.
fn is_gone(machine: &Machine<'_, '_>, token: Value) -> bool {
    machine.field_of(token, slots::FINISHED) == Some(Value::flag(true))
}

/// `PendingIntent` and `IntentSender`: an intent, and what it starts.
pub(crate) fn pending(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let kind = match call.name() {
        "getActivity" | "getActivities" => "activity",
        "getService" | "getForegroundService" => "service",
        "getBroadcast" => "broadcast",
        "send" | "sendIntent" => return send(machine, call, call.receiver(), Value::int(-1)),
        "getIntentSender" => return returned(call.receiver()),
        "cancel" => {
            machine.set_field_of(call.receiver(), slots::FINISHED, Value::flag(true));
            return returned(Value::ZERO);
        }
        _ => return None,
    };
    let flags = call.arg(4).as_int().unwrap_or(0);
    let made = match token_of(machine, call, kind) {
        Some((token, true)) if flags & RENEWS == 0 => return returned(token),
        Some((_, false)) if flags & ASKS != 0 => return returned(Value::ZERO),
        Some((token, _)) => token,
        None => machine.make_named("Landroid/app/PendingIntent;"),
    };
    keep(machine, call, made, kind, flags);
    returned(made)
}

/// What the token stands for from now on.
fn keep(machine: &mut Machine<'_, '_>, call: &Call, made: Value, kind: &str, flags: i32) {
    let given = match super::arrays_cells(machine, call.arg(3)) {
        // Of several the last is the one on top.
        Some((cells, None)) => cells.last().copied().unwrap_or(Value::ZERO),
        _ => call.arg(3),
    };
    let intent = machine.copy_of_intent(given);
    if let Some(before) = machine
        .field_of(made, slots::INTENT)
        .filter(|_| machine.may == 0)
    {
        // An alarm that was set sends what its token stands for when it is due.
        let plans = machine.world.plans.iter_mut();
        for plan in plans.filter(|plan| plan.intent == before) {
            plan.intent = intent;
        }
    }
    let kind = machine.pool.literal(kind);
    machine.set_field_of(made, slots::NAME, kind);
    machine.set_field_of(made, slots::INTENT, intent);
    machine.set_field_of(made, slots::FLAGS, Value::int(flags));
    machine.set_field_of(made, slots::FINISHED, Value::ZERO);
    if machine.world.exploring {
        // Whoever it is handed to may send it.
        machine.world.listen(crate::world::Listener {
            kind: "pending".to_owned(),
            object: made,
            method: String::new(),
            args: Vec::new(),
            holder: Value::ZERO,
            why: call.signature.shown(),
        });
    }
}

/// `Activity.createPendingResult`: who sends it answers the activity.
pub(crate) fn of_result(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let made = machine.make_named("Landroid/app/PendingIntent;");
    let intent = machine.copy_of_intent(call.arg(2));
    let kind = machine.pool.literal(RESULT);
    for (key, value) in [
        (slots::NAME, kind),
        (slots::INTENT, intent),
        (slots::CONTEXT, call.receiver()),
        (slots::ASKED, call.arg(1)),
        (slots::FLAGS, call.arg(3)),
    ] {
        machine.set_field_of(made, key, value);
    }
    returned(made)
}

/// An argument by the type it is declared with.
fn given(machine: &Machine<'_, '_>, call: &Call, ty: &str) -> Option<Value> {
    let mut params = (1..).zip(&call.signature.params);
    let found = params.find(|(_, known)| machine.program.descriptor(**known) == ty.as_bytes());
    found.map(|(number, _)| call.arg(number))
}

/// Sends what a token stands for, filled in by whoever sends it where that is let.
pub(crate) fn send(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    token: Value,
    awaited: Value,
) -> Option<Paths> {
    let kind = machine
        .field_of(token, slots::NAME)
        .and_then(|kind| machine.pool.known(kind))?;
    if is_gone(machine, token) {
        return Some(machine.throw_new(CANCELED, None));
    }
    let kept = machine.field_of(token, slots::INTENT).unwrap_or(Value::ANY);
    let intent = machine.copy_of_intent(kept);
    let flags = machine.field_of(token, slots::FLAGS);
    let flags = flags.and_then(Value::as_int).unwrap_or(0);
    let more = given(machine, call, "Landroid/content/Intent;");
    if let Some(more) = more.filter(|more| flags & FIXED == 0 && !more.is_null()) {
        machine.fill_in(intent, more, flags & 0xff);
    }
    if flags & ONCE != 0 {
        machine.set_field_of(token, slots::FINISHED, Value::flag(true));
    }
    let code = given(machine, call, "I").unwrap_or(Value::ZERO);
    if kind == RESULT {
        let who = machine
            .field_of(token, slots::CONTEXT)
            .unwrap_or(Value::ZERO);
        let asked = machine.field_of(token, slots::ASKED).unwrap_or(Value::ANY);
        let args = vec![asked, code, intent];
        machine.later(
            who,
            crate::results::RESULT,
            args,
            0,
            &call.signature.shown(),
        );
        return returned(Value::ZERO);
    }
    let told = given(machine, call, "Landroid/app/PendingIntent$OnFinished;");
    let told = told.filter(|told| !told.is_null());
    let extra = if kind == "broadcast" {
        let round = machine.round(code, Value::ZERO, Value::ZERO);
        machine.set_field_of(round, slots::CLIENT, told.unwrap_or(Value::ZERO));
        machine.set_field_of(round, slots::OF, token);
        round
    } else {
        if let Some(told) = told {
            let args = vec![token, intent, code, Value::ZERO, Value::ZERO];
            machine.later(told, SENT, args, 0, &call.signature.shown());
        }
        awaited
    };
    let from = if awaited == Value::int(-1) {
        Value::ZERO
    } else {
        call.receiver()
    };
    super::starting::start(machine, &kind, intent, from, extra, call);
    returned(Value::ZERO)
}

impl Machine<'_, '_> {
    /// Tells who sent a broadcast through a token how it ended.
    pub(crate) fn tell_sent(&mut self, told: Value, round: Value, intent: Value) {
        let mut args = vec![
            self.field_of(round, slots::OF).unwrap_or(Value::ZERO),
            intent,
        ];
        for key in [slots::WHAT, slots::DATA, slots::EXTRAS] {
            args.push(self.field_of(round, key).unwrap_or(Value::ZERO));
        }
        self.call_own(told, SENT, args);
    }
}
