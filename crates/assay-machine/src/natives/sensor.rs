//! Sensors: which are listened to, and what time it is while motion is played to their listeners.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::motion::MOTION;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::Listener;

/// Milliseconds the phone ran when the app was launched, and those since 1970.
const BOOTED: i64 = 3_600_000;
const LAUNCHED: i64 = 1_700_000_000_000;
const NANOS: i64 = 1_000_000;

impl Machine<'_, '_> {
    /// What a clock shows; known only while motion is played.
    pub(crate) fn clock_shows(&self, name: &str) -> Value {
        if !self.playing.clocked {
            return Value::ANY;
        }
        let since_boot = BOOTED + self.world.time;
        match name {
            "currentTimeMillis" => Value::wide(LAUNCHED + self.world.time),
            "elapsedRealtime" | "uptimeMillis" => Value::wide(since_boot),
            "nanoTime" | "elapsedRealtimeNanos" => Value::wide(since_boot * NANOS),
            _ => Value::ANY,
        }
    }

    /// A sensor of a type.
    pub(crate) fn sensor(&mut self, kind: i32) -> Value {
        let class = self.type_of("Landroid/hardware/Sensor;");
        let content = Content::default();
        let sensor = self.one_with("sensor", &kind.to_string(), class, content);
        self.set_field_of(sensor, slots::WHAT, Value::int(kind));
        sensor
    }
}

/// `SensorManager`.
pub(crate) fn manager(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getDefaultSensor" => {
            let kind = call.arg(1).as_int()?;
            let sensor = machine.sensor(kind);
            returned(sensor)
        }
        "registerListener" => {
            let kind = machine.field_of(call.arg(2), slots::WHAT);
            let known = kind.filter(|kind| kind.as_int().is_some() && !machine.world.exploring);
            if let Some(kind) = known {
                machine.world.listen(Listener {
                    kind: MOTION.to_owned(),
                    object: call.arg(1),
                    method: String::new(),
                    // Whether it listens on every way.
                    args: vec![kind, Value::flag(machine.may == 0)],
                    holder: call.receiver(),
                    why: call.signature.shown(),
                });
            }
            // What else is known of it is not told here.
            None
        }
        _ => None,
    }
}

/// `Sensor`.
pub(crate) fn sensor(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getType" => returned(machine.field_of(call.receiver(), slots::WHAT)?),
        _ => None,
    }
}

/// What is made of an address: `URL`, a request of the download manager. It keeps the address.
pub(crate) fn address(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("<init>", 1) => {
            if let Some(text) = machine.told(call.arg(1)) {
                let text = machine.pool.literal(&text);
                machine.set_field_of(this, slots::DATA, text);
            }
        }
        ("openConnection" | "openStream" | "getContent", _) => {
            if let Some(text) = machine.told(this) {
                let scheme = text.split(':').next().unwrap_or_default().to_lowercase();
                let api = call.signature.shown();
                machine.record("connect", &scheme, &api, vec![text], Mark::NONE);
            }
        }
        _ => {}
    }
    None
}

/// `SystemClock`.
pub(crate) fn clock(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let shows = machine.clock_shows(call.name());
    if shows == Value::ANY {
        return None;
    }
    returned(shows)
}
