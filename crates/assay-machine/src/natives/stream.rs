//! `java.util.stream`: what is known to be in a stream is computed at once, stage by stage.

use assay_dex::program::TypeId;

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::function::{ACCEPT, APPLY, APPLY_BOTH, TEST};
use crate::natives::stream_later as later;
use crate::natives::stream_starts::{endless, statics};
use crate::natives::{boxes, order, perhaps, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// A stream of these elements; primitives are bare in it.
pub(crate) fn make(
    machine: &mut Machine<'_, '_>,
    class: TypeId,
    letter: &[u8],
    cells: Vec<Value>,
    rest: Option<Value>,
) -> Value {
    let content = Content {
        body: Body::Cells { cells, rest },
        ..Content::default()
    };
    // What is made while a stream runs is seen by nobody else.
    let made = if machine.stages.running > 0 {
        machine.make(class, content)
    } else {
        machine.make_here(class, content)
    };
    let letter = match letter {
        [letter] => i32::from(*letter),
        _ => i32::from(b'L'),
    };
    machine.set_field_of(made, slots::LETTER, Value::int(letter));
    made
}

pub(crate) struct Stream {
    pub letter: u8,
    pub cells: Vec<Value>,
}

impl Stream {
    /// Names of the methods of the functions its stages take.
    pub(crate) fn method(&self, general: &'static str) -> &'static str {
        match (self.letter, general) {
            (b'I', APPLY) => "apply(I)Ljava/lang/Object;",
            (b'J', APPLY) => "apply(J)Ljava/lang/Object;",
            (b'D', APPLY) => "apply(D)Ljava/lang/Object;",
            (b'I', TEST) => "test(I)Z",
            (b'J', TEST) => "test(J)Z",
            (b'D', TEST) => "test(D)Z",
            (b'I', ACCEPT) => "accept(I)V",
            (b'J', ACCEPT) => "accept(J)V",
            (b'D', ACCEPT) => "accept(D)V",
            (b'I', APPLY_BOTH) => "applyAsInt(II)I",
            (b'J', APPLY_BOTH) => "applyAsLong(JJ)J",
            (b'D', APPLY_BOTH) => "applyAsDouble(DD)D",
            (_, general) => general,
        }
    }

    /// An element in its wrapper.
    pub(crate) fn wrapped(&self, machine: &mut Machine<'_, '_>, value: Value) -> Value {
        if self.letter == b'L' {
            value
        } else {
            boxes::boxed(machine, self.letter, value)
        }
    }
}

pub(crate) fn stream(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if !call.is_static && later::is_stage(call.name()) {
        return returned(later::postpone(machine, call));
    }
    match now(machine, call) {
        Ok(value) => returned(value),
        Err(thrown) => Some(thrown),
    }
}

/// What a call comes to, with all stages before it.
fn now(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Value, Paths> {
    machine.stages.running += 1;
    let answer = match later::run_args(machine, call) {
        Ok(call) if call.is_static => statics(machine, &call),
        Ok(call) => stage(machine, &call),
        Err(thrown) => Err(thrown),
    };
    machine.stages.running -= 1;
    if let Some(value) = answer? {
        return Ok(value);
    }
    let mark = super::lang::marks(machine, &call.args);
    let any = if call.signature.result_letter == b'L' {
        machine.some_of(call.signature.result)
    } else {
        machine.anything(call.signature.result)
    };
    machine.cut("a stream that is not known");
    Ok(any.marked(mark))
}

/// A stream with its stages run.
pub(crate) fn run(machine: &mut Machine<'_, '_>, stream: Value) -> Result<Value, Paths> {
    match later::pending(machine, stream) {
        Some(call) => now(machine, &call),
        None => Ok(stream),
    }
}

/// Streams of collections.
pub(crate) fn of_collection(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if !matches!(call.name(), "stream" | "parallelStream") || call.is_static {
        return None;
    }
    let this = call.receiver();
    let whole = machine
        .one_object(this)
        .and_then(|id| machine.heap.get(id))
        .map_or(this.mark, |content| content.mark);
    let (mut cells, mut rest) = match machine.elements(this) {
        Some(found) => found,
        None => (Vec::new(), Some(perhaps::summed(machine, this))),
    };
    perhaps::carrying(machine, &mut cells, whole);
    perhaps::carrying(machine, rest.as_mut_slice(), whole);
    returned(make(machine, call.signature.result, b"L", cells, rest))
}

fn stage(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let this = call.receiver();
    let letter = machine
        .field_of(this, slots::LETTER)
        .and_then(Value::as_int)
        .and_then(|l| u8::try_from(l).ok());
    let letter = letter.unwrap_or(b'L');
    let result = call.signature.result;
    let held = machine
        .one_object(this)
        .and_then(|id| order::held(machine, id));
    let Some((cells, rest)) = held else {
        let mark = machine.carried(this);
        let element = Value::ANY.marked(mark);
        return Ok(perhaps::stage(machine, call, of_class(call), element));
    };
    if let Some(rest) = rest {
        let count = call
            .arg(1)
            .as_long()
            .and_then(|count| usize::try_from(count).ok());
        if let ("limit", Some(count)) = (call.name(), count)
            && let Some(cells) = endless(machine, this, letter, count)?
        {
            return Ok(Some(make(machine, result, &[letter], cells, None)));
        }
        let element = cells
            .into_iter()
            .fold(rest, |sum, cell| machine.pool.join(sum, cell));
        return Ok(perhaps::stage(machine, call, letter, element));
    }
    let stream = Stream { letter, cells };
    if let Some(value) = stream.between(machine, call)? {
        return Ok(Some(value));
    }
    if let Some(value) = stream.ends(machine, call)? {
        return Ok(Some(value));
    }
    let sum = stream
        .cells
        .iter()
        .copied()
        .reduce(|a, b| machine.pool.join(a, b));
    Ok(sum.and_then(|element| perhaps::stage(machine, call, letter, element)))
}

/// The kind of element of a stream class.
fn of_class(call: &Call) -> u8 {
    match call.signature.class.as_str() {
        "java.util.stream.IntStream" => b'I',
        "java.util.stream.LongStream" => b'J',
        "java.util.stream.DoubleStream" => b'D',
        _ => b'L',
    }
}

impl Stream {
    /// Stages that give another stream.
    #[allow(clippy::too_many_lines, reason = "a table of methods")]
    fn between(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
        let function = call.arg(1);
        let mut letter = self.letter;
        let cells = match (call.name(), call.count()) {
            ("filter" | "takeWhile" | "dropWhile", 1) => {
                let (mut kept, mut open) = (Vec::new(), true);
                for cell in &self.cells {
                    if call.name() == "dropWhile" && !open {
                        kept.push(*cell);
                        continue;
                    }
                    let Some(answer) = machine
                        .ask(function, self.method(TEST), vec![*cell])?
                        .and_then(Value::as_int)
                    else {
                        return Ok(None);
                    };
                    match call.name() {
                        "takeWhile" if answer == 0 => break,
                        "dropWhile" if answer == 0 => {
                            open = false;
                            kept.push(*cell);
                        }
                        "dropWhile" => {}
                        _ if answer != 0 => kept.push(*cell),
                        _ => {}
                    }
                }
                kept
            }
            ("map" | "mapToObj" | "mapToInt" | "mapToLong" | "mapToDouble" | "flatMap", 1) => {
                let (method, to) = self.mapping(call.name());
                letter = to;
                let mut mapped = Vec::new();
                for cell in &self.cells {
                    let one = machine
                        .ask(function, method, vec![*cell])?
                        .unwrap_or(Value::ANY);
                    if call.name() != "flatMap" {
                        mapped.push(one);
                    } else if !one.is_null() {
                        let one = run(machine, one)?;
                        let Some((inner, None)) = machine.elements(one) else {
                            return Ok(None);
                        };
                        mapped.extend(inner);
                    }
                }
                mapped
            }
            ("boxed", 0) => {
                letter = b'L';
                self.cells
                    .iter()
                    .map(|cell| self.wrapped(machine, *cell))
                    .collect()
            }
            ("asLongStream" | "asDoubleStream", 0) => {
                letter = if call.name() == "asLongStream" {
                    b'J'
                } else {
                    b'D'
                };
                let wrapped: Vec<Value> = self
                    .cells
                    .iter()
                    .map(|cell| self.wrapped(machine, *cell))
                    .collect();
                wrapped
                    .into_iter()
                    .map(|cell| boxes::unboxed(machine, cell, letter))
                    .collect()
            }
            ("sorted", count) => {
                let wrapped: Vec<Value> = self
                    .cells
                    .iter()
                    .map(|cell| self.wrapped(machine, *cell))
                    .collect();
                let comparator = if count == 1 { function } else { Value::ZERO };
                match order::sorted(machine, &wrapped, comparator)? {
                    Some(sorted) if letter == b'L' => sorted,
                    Some(sorted) => sorted
                        .into_iter()
                        .map(|cell| boxes::unboxed(machine, cell, letter))
                        .collect(),
                    None => return Ok(None),
                }
            }
            ("distinct", 0) => {
                let mut kept: Vec<Value> = Vec::new();
                for cell in &self.cells {
                    let mut found = false;
                    for held in &kept {
                        match order::same(machine, *cell, *held) {
                            Some(same) => found |= same,
                            None => return Ok(None),
                        }
                    }
                    if !found {
                        kept.push(*cell);
                    }
                }
                kept
            }
            ("limit" | "skip", 1) => {
                let Some(count) = call.arg(1).as_long() else {
                    return Ok(None);
                };
                let Ok(count) = usize::try_from(count) else {
                    return Err(machine.throw_new("Ljava/lang/IllegalArgumentException;", None));
                };
                let all = self.cells.iter().copied();
                if call.name() == "limit" {
                    all.take(count).collect()
                } else {
                    all.skip(count).collect()
                }
            }
            ("peek", 1) => {
                for cell in &self.cells {
                    machine.ask(function, self.method(ACCEPT), vec![*cell])?;
                }
                self.cells.clone()
            }
            ("parallel" | "sequential" | "unordered" | "onClose", _) => self.cells.clone(),
            _ => return Ok(None),
        };
        Ok(Some(make(
            machine,
            call.signature.result,
            &[letter],
            cells,
            None,
        )))
    }

    pub(crate) fn mapping(&self, name: &str) -> (&'static str, u8) {
        match (name, self.letter) {
            ("map", b'I') => ("applyAsInt(I)I", b'I'),
            ("map", b'J') => ("applyAsLong(J)J", b'J'),
            ("map", b'D') => ("applyAsDouble(D)D", b'D'),
            ("mapToInt", b'L') => ("applyAsInt(Ljava/lang/Object;)I", b'I'),
            ("mapToLong", b'L') => ("applyAsLong(Ljava/lang/Object;)J", b'J'),
            ("mapToDouble", b'L') => ("applyAsDouble(Ljava/lang/Object;)D", b'D'),
            ("mapToInt", b'J') => ("applyAsInt(J)I", b'I'),
            ("mapToInt", _) => ("applyAsInt(D)I", b'I'),
            ("mapToLong", b'I') => ("applyAsLong(I)J", b'J'),
            ("mapToLong", _) => ("applyAsLong(D)J", b'J'),
            ("mapToDouble", b'I') => ("applyAsDouble(I)D", b'D'),
            ("mapToDouble", _) => ("applyAsDouble(J)D", b'D'),
            ("flatMap", letter) => (self.method(APPLY), letter),
            _ => (self.method(APPLY), b'L'),
        }
    }
}
