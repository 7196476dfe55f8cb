//! Motion of known size, played to what listens to motion sensors, to see which of it opens a page.
//!
//! A person who tests this on a phone shakes it by a rig; here the listener is given the readings
//! such a rig brings about. What a reading is follows from the motion alone, so code may keep,
//! filter, square or add them up as it likes. Sources: Android API reference, `SensorEvent`.

use std::collections::BTreeSet;
use std::f64::consts::TAU;

use serde::Deserialize;

use crate::content::Content;
use crate::machine::{Machine, Site};
use crate::natives::later::set_public;
use crate::trace::Event;
use crate::value::{Mark, Value};
use crate::world::Listener;

/// How a listener to a sensor of known type is kept in the list of listeners.
pub(crate) const MOTION: &str = "motion";
const CHANGED: &str = "onSensorChanged(Landroid/hardware/SensorEvent;)V";
const OPENED: &str = "start.activity";

/// Types of sensor (`android.hardware.Sensor`).
const ACCELEROMETER: i32 = 1;
const GYROSCOPE: i32 = 4;
const GRAVITY: i32 = 9;
const LINEAR: i32 = 10;
const ROTATION: i32 = 11;
const GAME_ROTATION: i32 = 15;
const PLAYED: [i32; 5] = [ACCELEROMETER, GYROSCOPE, LINEAR, ROTATION, GAME_ROTATION];

/// Metres a square second at rest.
const STANDARD_GRAVITY: f64 = 9.806_65;
/// Milliseconds between readings: of the rates the platform offers, one slow and one fast.
const RATES: [i64; 2] = [60, 20];
/// Milliseconds of rest before and behind a motion.
const REST: i64 = 1_500;
/// Shakes a second.
const SHAKES: f64 = 3.0;
/// Seconds in which a turn is made; then the phone is held.
const TURNING: f64 = 1.0;
/// Most listeners that are tried, and instructions that may cost.
const MOST_LISTENERS: usize = 6;
const MOST_STEPS: u64 = 2_500_000;

/// A motion, by its size. The first of the table is one that may open a page.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Play {
    /// What it is for.
    pub name: String,
    /// The greatest acceleration without gravity, in metres a square second.
    pub force: f64,
    /// The angle it turns by, in degrees.
    pub turn: f64,
    /// How many seconds it lasts.
    pub seconds: f64,
}

/// What was and is being played.
#[derive(Debug, Default)]
pub(crate) struct Playing {
    /// Classes of listeners that motions were played to.
    pub(crate) tried: BTreeSet<String>,
    /// Clocks show the time that passed.
    pub(crate) clocked: bool,
}

/// Along which axis gravity and the shaking lie, and about which the phone turns.
#[derive(Debug, Clone, Copy)]
struct Pose {
    down: usize,
    about: usize,
}

/// What a motion led to.
enum Led {
    Nowhere,
    /// To a page: on every way or on some, and where from.
    Away(bool, Vec<Site>),
    /// More than can be followed.
    Unknown,
}

impl Machine<'_, '_> {
    /// Plays motions to what listens to motion and was not tried yet.
    pub(crate) fn motions(&mut self) {
        let heard = self.world.listeners.iter().filter(|l| l.kind == MOTION);
        let mut objects: Vec<Value> = Vec::new();
        for listener in heard {
            if !objects.contains(&listener.object) {
                objects.push(listener.object);
            }
        }
        for object in objects {
            let class = self
                .class_of(object.shape)
                .map(|c| self.program.java_type(c));
            let Some(class) = class.filter(|_| self.playing.tried.len() < MOST_LISTENERS) else {
                continue;
            };
            let own: Vec<Listener> = self.world.listeners.iter().cloned().collect();
            let own: Vec<Listener> = own
                .into_iter()
                .filter(|l| l.kind == MOTION && l.object == object && played(l).is_some())
                .collect();
            if !own.is_empty() && !self.ended && self.playing.tried.insert(class.clone()) {
                self.try_motions(object, &class, &own);
            }
        }
    }

    fn try_motions(&mut self, object: Value, class: &str, own: &[Listener]) {
        let models = self.models;
        let Some((full, small)) = models.plays.split_first() else {
            return;
        };
        let mut sensors: Vec<i32> = own.iter().filter_map(played).collect();
        sensors.sort_unstable();
        sensors.dedup();
        let heard = own
            .iter()
            .all(|l| l.args.get(1) == Some(&Value::flag(true)));
        let start = self.steps;
        let mut opens = None;
        for pose in poses(None) {
            let led = self.play(object, &sensors, full, pose, start);
            if !matches!(led, Led::Nowhere) {
                opens = matches!(led, Led::Away(..)).then_some(pose);
                self.tell_motion(full, class, &sensors, heard, led);
                break;
            }
        }
        let Some(opens) = opens else { return };
        for play in small {
            let mut worst = Led::Nowhere;
            for pose in poses(Some(opens)) {
                worst = self.play(object, &sensors, play, pose, start);
                if !matches!(worst, Led::Nowhere) {
                    break;
                }
            }
            self.tell_motion(play, class, &sensors, heard, worst);
        }
    }

    /// Plays a motion at each rate: it is sure to open a page only if it does at all of them.
    fn play(&mut self, object: Value, sensors: &[i32], play: &Play, pose: Pose, start: u64) -> Led {
        let mut found: Option<(bool, Vec<Site>)> = None;
        let mut all = true;
        for rate in RATES {
            if self.steps - start > MOST_STEPS {
                return Led::Unknown;
            }
            match self.play_at(object, sensors, play, pose, rate) {
                Led::Away(sure, stack) => {
                    all &= sure;
                    found.get_or_insert((sure, stack));
                }
                Led::Nowhere => all = false,
                Led::Unknown => return Led::Unknown,
            }
        }
        match found {
            Some((_, stack)) => Led::Away(all, stack),
            None => Led::Nowhere,
        }
    }

    /// Plays a motion in a world of its own, of which nothing stays.
    fn play_at(
        &mut self,
        object: Value,
        sensors: &[i32],
        play: &Play,
        pose: Pose,
        rate: i64,
    ) -> Led {
        let before = std::mem::take(&mut self.trace);
        let (cuts, unmodelled) = (self.cuts.clone(), self.unmodelled.clone());
        let times = self.times.clone();
        let fork = self.fork_world("R3");
        self.may = 0;
        self.playing.clocked = true;
        let mut led = Led::Nowhere;
        let (mut at, until) = (0, 2 * REST + millis(play.seconds));
        while at < until && matches!(led, Led::Nowhere) {
            let since = seconds(at - REST);
            for kind in sensors {
                let values = reading(*kind, play, pose, since);
                self.sense(object, *kind, &values);
            }
            self.drain(rate);
            led = self.led();
            at += rate;
        }
        let lost = self.cuts != cuts;
        self.playing.clocked = false;
        self.back(fork);
        self.trace = before;
        (self.cuts, self.unmodelled, self.times) = (cuts, unmodelled, times);
        match led {
            Led::Nowhere if lost => Led::Unknown,
            led => led,
        }
    }

    /// Gives a listener one reading.
    fn sense(&mut self, object: Value, kind: i32, values: &[f64]) {
        let cells: Vec<Value> = values.iter().map(|value| float(*value)).collect();
        let floats = self.type_of("[F");
        let array = self.make(floats, Content::cells(cells));
        let sensor = self.sensor(kind);
        let event = self.make_named("Landroid/hardware/SensorEvent;");
        let time = self.clock_shows("elapsedRealtimeNanos");
        set_public(self, event, "values", array);
        set_public(self, event, "sensor", sensor);
        set_public(self, event, "timestamp", time);
        set_public(self, event, "accuracy", Value::int(3));
        self.call_own(object, CHANGED, vec![event]);
    }

    /// Whether what was played so far opened a page.
    fn led(&self) -> Led {
        let opened = |event: &&Event| event.what == OPENED;
        let Some(event) = self.trace.events.iter().find(opened) else {
            return Led::Nowhere;
        };
        let site = |(def, pc): &(assay_dex::program::DefId, u32)| Site { def: *def, pc: *pc };
        Led::Away(event.sure, event.stack.iter().map(site).collect())
    }

    /// Tells what a motion led to, at the place that opens the page.
    fn tell_motion(&mut self, play: &Play, class: &str, sensors: &[i32], heard: bool, led: Led) {
        let (kind, sure, stack) = match led {
            Led::Nowhere => ("stays", true, Vec::new()),
            Led::Away(sure, stack) => ("opens", sure, stack),
            Led::Unknown => ("unknown", false, Vec::new()),
        };
        let sensors: Vec<String> = sensors.iter().map(ToString::to_string).collect();
        let args = vec![
            format!("play={}", play.name),
            format!("force={}", play.force),
            format!("turn={}", play.turn),
            format!("seconds={}", play.seconds),
            format!("sensors={}", sensors.join(" ")),
            format!("heard={}", if heard { "sure" } else { "may be" }),
        ];
        let outer = std::mem::replace(&mut self.stack, stack);
        let may = std::mem::replace(&mut self.may, u32::from(!sure));
        let entry = format!("{class}.onSensorChanged");
        let before = std::mem::replace(&mut self.world.entry, entry.clone());
        self.record(MOTION, kind, &entry, args, Mark::NONE);
        self.world.entry = before;
        self.may = may;
        self.stack = outer;
    }
}

/// The type of sensor a listener hears, if motion can be played to it.
fn played(listener: &Listener) -> Option<i32> {
    let kind = listener.args.first()?.as_int()?;
    PLAYED.contains(&kind).then_some(kind)
}

/// All poses; those that turn as another does, beginning with that itself.
fn poses(like: Option<Pose>) -> Vec<Pose> {
    const DOWN: [usize; 3] = [1, 2, 0];
    let all = DOWN.into_iter().flat_map(|down| {
        let about = [2, 1, 0];
        about.map(|about| Pose { down, about })
    });
    match like {
        None => all.collect(),
        Some(like) => {
            let others = DOWN.into_iter().filter(|down| *down != like.down);
            let others = others.map(|down| Pose { down, ..like });
            std::iter::once(like).chain(others).collect()
        }
    }
}

/// What a sensor reads so many seconds after a motion began.
fn reading(kind: i32, play: &Play, pose: Pose, since: f64) -> Vec<f64> {
    let moving = (0.0..play.seconds).contains(&since);
    let shake = if moving {
        play.force * (TAU * SHAKES * since).sin()
    } else {
        0.0
    };
    let turning = TURNING.min(play.seconds);
    let turn = play.turn.to_radians();
    let turned = turn * (since / turning).clamp(0.0, 1.0);
    let mut values = vec![0.0; 3];
    let (axis, value) = match kind {
        ACCELEROMETER => (pose.down, STANDARD_GRAVITY + shake),
        GRAVITY => (pose.down, STANDARD_GRAVITY),
        LINEAR => (pose.down, shake),
        GYROSCOPE if (0.0..turning).contains(&since) => (pose.about, turn / turning),
        GYROSCOPE => (pose.about, 0.0),
        _ => (pose.about, (turned / 2.0).sin()),
    };
    if let Some(cell) = values.get_mut(axis) {
        *cell = value;
    }
    if matches!(kind, ROTATION | GAME_ROTATION) {
        values.push((turned / 2.0).cos());
    }
    if kind == ROTATION {
        values.push(0.0);
    }
    values
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "readings are floats, times milliseconds"
)]
fn float(value: f64) -> Value {
    Value::int((value as f32).to_bits().cast_signed())
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "readings are floats, times milliseconds"
)]
fn millis(seconds: f64) -> i64 {
    (seconds * 1_000.0) as i64
}

#[allow(clippy::cast_precision_loss, reason = "a time within one motion")]
fn seconds(millis: i64) -> f64 {
    millis as f64 / 1_000.0
}
