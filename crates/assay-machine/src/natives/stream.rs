//! `java.util.stream`: what is known to be in a stream is computed at once, stage by stage.

use assay_dex::program::TypeId;

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::function::{ACCEPT, APPLY, APPLY_BOTH, TEST};
use crate::natives::{boxes, collect, order, returned, text};
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};

/// Most elements a range makes.
const MOST: i64 = 1 << 14;

/// A stream of these elements; primitives are bare in it.
pub(crate) fn make(
    machine: &mut Machine<'_, '_>,
    class: TypeId,
    letter: &[u8],
    cells: Vec<Value>,
    rest: Option<Value>,
) -> Value {
    let content = Content { body: Body::Cells { cells, rest }, ..Content::default() };
    let made = machine.make_here(class, content);
    let letter = match letter {
        [letter] => i32::from(*letter),
        _ => i32::from(b'L'),
    };
    machine.set_field_of(made, slots::LETTER, Value::int(letter));
    made
}

struct Stream {
    letter: u8,
    cells: Vec<Value>,
}

impl Stream {
    /// Names of the methods of the functions its stages take.
    fn method(&self, general: &'static str) -> &'static str {
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
    fn wrapped(&self, machine: &mut Machine<'_, '_>, value: Value) -> Value {
        if self.letter == b'L' { value } else { boxes::boxed(machine, self.letter, value) }
    }
}

pub(crate) fn stream(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let answer = if call.is_static { statics(machine, call) } else { stage(machine, call) };
    match answer {
        Ok(Some(value)) => returned(value),
        Ok(None) => {
            let mark = super::lang::marks(machine, &call.args);
            let any = if call.signature.result_letter == b'L' {
                machine.some_of(call.signature.result)
            } else {
                machine.anything(call.signature.result)
            };
            machine.cut("a stream that is not known");
            returned(any.marked(mark))
        }
        Err(thrown) => Some(thrown),
    }
}

/// Streams of collections.
pub(crate) fn of_collection(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if !matches!(call.name(), "stream" | "parallelStream") || call.is_static {
        return None;
    }
    let (cells, rest) = machine.elements(call.receiver())?;
    returned(make(machine, call.signature.result, b"L", cells, rest))
}

fn statics(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let class = call.signature.class.as_str();
    let letter: &[u8] = match class {
        "java.util.stream.IntStream" => b"I",
        "java.util.stream.LongStream" => b"J",
        "java.util.stream.DoubleStream" => b"D",
        _ => b"L",
    };
    let result = call.signature.result;
    let number = |number: usize| match call.arg(number).shape {
        Shape::Word(word) => Some(i64::from(word)),
        Shape::Wide(wide) => Some(wide),
        _ => None,
    };
    let cells = match (call.name(), call.count()) {
        ("of", 1) => {
            let array = call.signature.params.first().is_some_and(|ty| machine.program.descriptor(*ty).starts_with(b"["));
            if array {
                let Some((cells, None)) = super::arrays::cells_of(machine, call.arg(1)) else { return Ok(None) };
                cells
            } else {
                vec![call.arg(1)]
            }
        }
        ("empty", 0) => Vec::new(),
        ("ofNullable", 1) => if call.arg(1).is_null() { Vec::new() } else { vec![call.arg(1)] },
        ("range" | "rangeClosed", 2) => {
            let (Some(from), Some(to)) = (number(1), number(2)) else { return Ok(None) };
            let to = if call.name() == "range" { to } else { to.saturating_add(1) };
            if to.saturating_sub(from) > MOST {
                return Ok(None);
            }
            let wide = letter == b"J";
            (from..to).map(|n| if wide { Value::wide(n) } else { Value::int(i32::try_from(n).unwrap_or(i32::MAX)) }).collect()
        }
        ("concat", 2) => {
            let (Some((mut a, None)), Some((b, None))) =
                (machine.elements(call.arg(1)), machine.elements(call.arg(2)))
            else {
                return Ok(None);
            };
            a.extend(b);
            a
        }
        // What never ends is bounded by a `limit` behind it: that much is made on demand.
        ("iterate", 2) | ("generate", 1) => {
            let made = make(machine, result, letter, Vec::new(), Some(Value::ANY));
            machine.set_field_of(made, slots::PARAMS, call.arg(1));
            let step = if call.count() == 2 { call.arg(2) } else { Value::ZERO };
            machine.set_field_of(made, slots::TARGET, step);
            return Ok(Some(made));
        }
        ("iterate", 3) => {
            let stream = Stream { letter: letter.first().copied().unwrap_or(b'L'), cells: Vec::new() };
            let (mut cells, mut at) = (Vec::new(), call.arg(1));
            loop {
                match machine.ask(call.arg(2), stream.method(TEST), vec![at])?.and_then(Value::as_int) {
                    Some(0) => break,
                    Some(_) if cells.len() < 4096 => cells.push(at),
                    _ => return Ok(None),
                }
                at = step(machine, &stream, call.arg(3), at)?;
            }
            cells
        }
        _ => return Ok(None),
    };
    Ok(Some(make(machine, result, letter, cells, None)))
}

/// The next element of `iterate`.
fn step(machine: &mut Machine<'_, '_>, stream: &Stream, function: Value, at: Value) -> Result<Value, Paths> {
    let method = match stream.letter {
        b'I' => "applyAsInt(I)I",
        b'J' => "applyAsLong(J)J",
        b'D' => "applyAsDouble(D)D",
        _ => APPLY,
    };
    Ok(machine.ask(function, method, vec![at])?.unwrap_or(Value::ANY))
}

/// The first elements of a stream without an end.
fn endless(machine: &mut Machine<'_, '_>, this: Value, letter: u8, count: usize) -> Result<Option<Vec<Value>>, Paths> {
    let (Some(seed), Some(next)) = (machine.field_of(this, slots::PARAMS), machine.field_of(this, slots::TARGET)) else {
        return Ok(None);
    };
    if count > 4096 {
        return Ok(None);
    }
    let stream = Stream { letter, cells: Vec::new() };
    let mut cells = Vec::new();
    let mut at = seed;
    for number in 0..count {
        if next.is_null() {
            let method = match letter {
                b'I' => "getAsInt()I",
                b'J' => "getAsLong()J",
                b'D' => "getAsDouble()D",
                _ => "get()Ljava/lang/Object;",
            };
            at = machine.ask(seed, method, Vec::new())?.unwrap_or(Value::ANY);
        } else if number > 0 {
            at = step(machine, &stream, next, at)?;
        }
        cells.push(at);
    }
    Ok(Some(cells))
}

fn stage(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let this = call.receiver();
    let Some(id) = machine.one_object(this) else { return Ok(None) };
    let letter = machine.field_of(this, slots::LETTER).and_then(Value::as_int).and_then(|l| u8::try_from(l).ok());
    let letter = letter.unwrap_or(b'L');
    let result = call.signature.result;
    let Some((cells, rest)) = order::held(machine, id) else { return Ok(None) };
    if rest.is_some() {
        let count = call.arg(1).as_long().and_then(|count| usize::try_from(count).ok());
        return match (call.name(), count) {
            ("limit", Some(count)) => {
                let cells = endless(machine, this, letter, count)?;
                Ok(cells.map(|cells| make(machine, result, &[letter], cells, None)))
            }
            _ => Ok(None),
        };
    }
    let stream = Stream { letter, cells };
    if let Some(value) = stream.between(machine, call)? {
        return Ok(Some(value));
    }
    stream.ends(machine, call)
}

impl Stream {
    /// Stages that give another stream.
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
                    let Some(answer) = machine.ask(function, self.method(TEST), vec![*cell])?.and_then(Value::as_int)
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
                    let one = machine.ask(function, method, vec![*cell])?.unwrap_or(Value::ANY);
                    if call.name() != "flatMap" {
                        mapped.push(one);
                    } else if !one.is_null() {
                        let Some((inner, None)) = machine.elements(one) else { return Ok(None) };
                        mapped.extend(inner);
                    }
                }
                mapped
            }
            ("boxed", 0) => {
                letter = b'L';
                self.cells.iter().map(|cell| self.wrapped(machine, *cell)).collect()
            }
            ("asLongStream" | "asDoubleStream", 0) => {
                letter = if call.name() == "asLongStream" { b'J' } else { b'D' };
                let wrapped: Vec<Value> = self.cells.iter().map(|cell| self.wrapped(machine, *cell)).collect();
                wrapped.into_iter().map(|cell| boxes::unboxed(machine, cell, letter)).collect()
            }
            ("sorted", count) => {
                let wrapped: Vec<Value> = self.cells.iter().map(|cell| self.wrapped(machine, *cell)).collect();
                let comparator = if count == 1 { function } else { Value::ZERO };
                match order::sorted(machine, &wrapped, comparator)? {
                    Some(sorted) if letter == b'L' => sorted,
                    Some(sorted) => sorted.into_iter().map(|cell| boxes::unboxed(machine, cell, letter)).collect(),
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
                let Some(count) = call.arg(1).as_long() else { return Ok(None) };
                let Ok(count) = usize::try_from(count) else {
                    return Err(machine.throw_new("Ljava/lang/IllegalArgumentException;", None));
                };
                let all = self.cells.iter().copied();
                if call.name() == "limit" { all.take(count).collect() } else { all.skip(count).collect() }
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
        Ok(Some(make(machine, call.signature.result, &[letter], cells, None)))
    }

    fn mapping(&self, name: &str) -> (&'static str, u8) {
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

    /// Stages that end a stream.
    fn ends(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
        let function = call.arg(1);
        Ok(Some(match (call.name(), call.count()) {
            ("forEach" | "forEachOrdered", 1) => {
                for cell in &self.cells {
                    machine.ask(function, self.method(ACCEPT), vec![*cell])?;
                }
                Value::ZERO
            }
            ("count", 0) => Value::wide(i64::try_from(self.cells.len()).unwrap_or(i64::MAX)),
            ("anyMatch" | "allMatch" | "noneMatch", 1) => {
                for cell in &self.cells {
                    let Some(answer) = machine.ask(function, self.method(TEST), vec![*cell])?.and_then(Value::as_int)
                    else {
                        return Ok(None);
                    };
                    match (call.name(), answer != 0) {
                        ("anyMatch", true) => return Ok(Some(Value::flag(true))),
                        ("allMatch", false) | ("noneMatch", true) => return Ok(Some(Value::flag(false))),
                        _ => {}
                    }
                }
                Value::flag(call.name() != "anyMatch")
            }
            ("findFirst" | "findAny", 0) => collect::optional(machine, call.signature.result, self.cells.first().copied()),
            ("reduce", 1 | 2 | 3) => return self.reduce(machine, call),
            ("min" | "max", _) => return self.extreme(machine, call),
            ("sum" | "average", 0) => return self.total(machine, call),
            ("collect", 1) => return collect::collect(machine, function, &self.cells),
            ("toList", 0) => {
                let class = machine.type_of("Ljava/util/ArrayList;");
                let made = machine.make_here(class, Content::cells(self.cells.clone()));
                super::views::fixed(machine, made, 2)
            }
            ("toArray", count) => {
                let given = if count == 1 {
                    let length = text::number(self.cells.len());
                    machine.ask(function, "apply(I)Ljava/lang/Object;", vec![length])?
                } else {
                    None
                };
                let class = given.and_then(|given| machine.class_of(given.shape));
                let class = class.unwrap_or(call.signature.result);
                machine.make_here(class, Content::cells(self.cells.clone()))
            }
            ("iterator", 0) => {
                let cells = self.cells.iter().map(|cell| self.wrapped(machine, *cell)).collect();
                super::iterate::iterate(machine, Value::ZERO, cells, None, false, Value::ZERO)
            }
            ("close", 0) => Value::ZERO,
            _ => return Ok(None),
        }))
    }

    fn reduce(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
        let whole = call.count() > 1;
        let function = call.arg(if whole { 2 } else { 1 });
        let mut cells = self.cells.iter().copied();
        let mut sum = if whole { Some(call.arg(1)) } else { cells.next() };
        for cell in cells {
            let held = sum.unwrap_or(Value::ANY);
            sum = Some(machine.ask(function, self.method(APPLY_BOTH), vec![held, cell])?.unwrap_or(Value::ANY));
        }
        Ok(Some(match (whole, sum) {
            (true, sum) => sum.unwrap_or(Value::ANY),
            (false, sum) => collect::optional(machine, call.signature.result, sum),
        }))
    }

    fn extreme(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
        let comparator = if call.count() == 1 { call.arg(1) } else { Value::ZERO };
        let mut best: Option<Value> = None;
        for cell in &self.cells {
            let Some(held) = best else {
                best = Some(*cell);
                continue;
            };
            let (x, y) = (self.wrapped(machine, held), self.wrapped(machine, *cell));
            let Some(order) = order::compare(machine, comparator, x, y)? else { return Ok(None) };
            // `(a, b) -> compare(a, b) <= 0 ? a : b`, and `>=` for the largest.
            let keep = if call.name() == "min" { order <= 0 } else { order >= 0 };
            if !keep {
                best = Some(*cell);
            }
        }
        Ok(Some(collect::optional(machine, call.signature.result, best)))
    }

    #[allow(clippy::cast_precision_loss, reason = "as the original computes it")]
    fn total(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
        if self.letter == b'D' {
            // The original sums with compensation; what is exact anyway is taken.
            let all: Option<Vec<f64>> =
                self.cells.iter().map(|cell| Some(f64::from_bits(cell.as_long()?.cast_unsigned()))).collect();
            let Some(all) = all else { return Ok(None) };
            if !all.iter().all(|one| one.fract() == 0.0 && one.abs() < 9e15) {
                return Ok(None);
            }
            let sum: f64 = all.iter().sum();
            let double = |value: f64| Value::wide(value.to_bits().cast_signed());
            return Ok(Some(match call.name() {
                "sum" => double(sum + 0.0),
                _ if all.is_empty() => collect::optional(machine, call.signature.result, None),
                _ => {
                    let average = double(sum / all.len() as f64);
                    collect::optional(machine, call.signature.result, Some(average))
                }
            }));
        }
        let all: Option<Vec<i64>> = self
            .cells
            .iter()
            .map(|cell| cell.as_int().map(i64::from).or_else(|| cell.as_long()))
            .collect();
        let Some(all) = all else { return Ok(None) };
        let sum = all.iter().fold(0_i64, |sum, one| sum.wrapping_add(*one));
        Ok(Some(match (call.name(), self.letter) {
            #[allow(clippy::cast_possible_truncation, reason = "an `int` sum wraps around")]
            ("sum", b'I') => Value::int(sum as i32),
            ("sum", _) => Value::wide(sum),
            _ if all.is_empty() => collect::optional(machine, call.signature.result, None),
            _ => {
                let average = Value::wide((sum as f64 / all.len() as f64).to_bits().cast_signed());
                collect::optional(machine, call.signature.result, Some(average))
            }
        }))
    }
}
