//! Stages of streams wait until something asks for what comes out: without that nothing runs.

use std::rc::Rc;

use assay_dex::program::MethodId;
use rustc_hash::FxHashMap;

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::stream;
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};

/// Deepest chain of stages that is followed.
const DEEPEST: u32 = 64;

/// The stages that wait, by their numbers.
#[derive(Debug, Default)]
pub(crate) struct Stages {
    calls: Vec<Rc<Call>>,
    known: FxHashMap<(MethodId, Vec<Value>), i32>,
    /// How many streams are being run, one within another.
    pub running: u32,
}

impl Stages {
    fn keep(&mut self, call: &Call) -> i32 {
        let key = (call.signature.method, call.args.clone());
        let next = i32::try_from(self.calls.len()).unwrap_or(i32::MAX);
        let number = *self.known.entry(key).or_insert(next);
        if number == next {
            self.calls.push(Rc::new(call.clone()));
        }
        number
    }
}

/// Whether a method of a stream makes another stream and runs nothing yet.
pub(crate) fn is_stage(name: &str) -> bool {
    matches!(
        name,
        "filter"
            | "map"
            | "mapToObj"
            | "mapToInt"
            | "mapToLong"
            | "mapToDouble"
            | "flatMap"
            | "boxed"
            | "asLongStream"
            | "asDoubleStream"
            | "sorted"
            | "distinct"
            | "limit"
            | "skip"
            | "peek"
            | "takeWhile"
            | "dropWhile"
            | "parallel"
            | "sequential"
            | "unordered"
            | "onClose"
    )
}

/// A stream that will be what a call makes of another.
pub(crate) fn postpone(machine: &mut Machine<'_, '_>, call: &Call) -> Value {
    let number = machine.stages.keep(call);
    let mark = super::lang::marks(machine, &call.args);
    let content = Content {
        mark,
        ..Content::default()
    };
    let made = machine.make_apart(call.signature.result, content, call.name());
    machine.set_field_of(made, slots::STAGE, Value::int(number));
    made
}

/// The call a stream waits with; of several the last.
pub(crate) fn pending(machine: &Machine<'_, '_>, stream: Value) -> Option<Rc<Call>> {
    let id = machine.one_object(stream)?;
    let held = machine.heap.get(id)?.field(slots::STAGE)?;
    let number = machine
        .pool
        .shapes(held.shape)
        .iter()
        .filter_map(|shape| match shape {
            Shape::Word(number) => usize::try_from(*number).ok(),
            _ => None,
        })
        .max()?;
    machine.stages.calls.get(number).cloned()
}

/// A call with the streams it is made on run.
pub(crate) fn run_args(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Call, Paths> {
    let mut args = Vec::with_capacity(call.args.len());
    for arg in &call.args {
        args.push(if machine.stages.running < DEEPEST {
            stream::run(machine, *arg)?
        } else {
            *arg
        });
    }
    Ok(Call {
        args,
        ..call.clone()
    })
}
