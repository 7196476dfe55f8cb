//! Atomics, random numbers with a known seed, sets of bits.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{order, returned, text};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};

/// `AtomicInteger`, `AtomicLong`, `AtomicBoolean`, `AtomicReference`.
pub(crate) fn atomic(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match change(machine, call) {
        Ok(value) => value.map(Paths::returned),
        Err(thrown) => Some(thrown),
    }
}

pub(crate) fn change(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let this = call.receiver();
    let wide = call.signature.class.ends_with("Long");
    let zero = if wide { Value::wide(0) } else { Value::ZERO };
    let old = machine.field_of(this, slots::VALUE).unwrap_or(zero);
    let old = if this.as_object().is_some() {
        old
    } else {
        Value::ANY
    };
    let add = |by: i64| match old.shape {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "`int` arithmetic wraps around"
        )]
        Shape::Word(word) => Value::int(word.wrapping_add(by as i32)).marked(old.mark),
        Shape::Wide(long) => Value::wide(long.wrapping_add(by)).marked(old.mark),
        _ => Value::ANY.marked(old.mark),
    };
    let by = |value: Value| match value.shape {
        Shape::Word(word) => Some(i64::from(word)),
        Shape::Wide(long) => Some(long),
        _ => None,
    };
    let mut added = |value: Value| {
        let mark = machine.pool.both(old.mark, value.mark);
        by(value).map_or(Value::ANY, add).marked(mark)
    };
    let (new, answer) = match (call.name(), call.count()) {
        ("<init>", 0) => (zero, Value::ZERO),
        ("<init>" | "set" | "lazySet" | "setPlain" | "setRelease", 1) => (call.arg(1), Value::ZERO),
        ("get" | "getPlain" | "getAcquire" | "intValue" | "longValue", 0) => return Ok(Some(old)),
        ("getAndSet", 1) => (call.arg(1), old),
        ("incrementAndGet", 0) => (add(1), add(1)),
        ("decrementAndGet", 0) => (add(-1), add(-1)),
        ("getAndIncrement", 0) => (add(1), old),
        ("getAndDecrement", 0) => (add(-1), old),
        ("addAndGet", 1) => (added(call.arg(1)), added(call.arg(1))),
        ("getAndAdd", 1) => (added(call.arg(1)), old),
        ("compareAndSet" | "weakCompareAndSet", 2) => {
            match crate::value::same(old.shape, call.arg(1).shape) {
                Some(true) => (call.arg(2), Value::flag(true)),
                Some(false) => (old, Value::flag(false)),
                None => (machine.pool.join(old, call.arg(2)), machine.either_flag()),
            }
        }
        ("updateAndGet" | "getAndUpdate", 1) => {
            let method = match call.signature.class.as_str() {
                "java.util.concurrent.atomic.AtomicInteger" => "applyAsInt(I)I",
                "java.util.concurrent.atomic.AtomicLong" => "applyAsLong(J)J",
                _ => super::function::APPLY,
            };
            let new = machine
                .ask(call.arg(1), method, vec![old])?
                .unwrap_or(Value::ANY);
            (
                new,
                if call.name() == "updateAndGet" {
                    new
                } else {
                    old
                },
            )
        }
        ("accumulateAndGet" | "getAndAccumulate", 2) => {
            let method = match call.signature.class.as_str() {
                "java.util.concurrent.atomic.AtomicInteger" => "applyAsInt(II)I",
                "java.util.concurrent.atomic.AtomicLong" => "applyAsLong(JJ)J",
                _ => super::function::APPLY_BOTH,
            };
            let new = machine
                .ask(call.arg(2), method, vec![old, call.arg(1)])?
                .unwrap_or(Value::ANY);
            (
                new,
                if call.name() == "accumulateAndGet" {
                    new
                } else {
                    old
                },
            )
        }
        ("toString", 0) => {
            let letter: &[u8] = match call.signature.class.as_str() {
                "java.util.concurrent.atomic.AtomicInteger" => b"I",
                "java.util.concurrent.atomic.AtomicLong" => b"J",
                "java.util.concurrent.atomic.AtomicBoolean" => b"Z",
                _ => b"L",
            };
            let shown = machine.text_of(old, letter)?;
            return Ok(Some(match shown.units {
                Some(units) => machine.new_text(&units, shown.mark),
                None => machine.any_text(shown.mark),
            }));
        }
        _ => return Ok(None),
    };
    machine.set_field_of(this, slots::VALUE, new);
    Ok(Some(answer))
}

pub(crate) const MULTIPLIER: i64 = 0x5_DEEC_E66D;

pub(crate) const MASK: i64 = (1 << 48) - 1;

pub(crate) struct Random {
    seed: i64,
}

impl Random {
    #[allow(clippy::cast_possible_truncation, reason = "as the specification says")]
    const fn next(&mut self, bits: u32) -> i32 {
        self.seed = self.seed.wrapping_mul(MULTIPLIER).wrapping_add(0xB) & MASK;
        (self.seed >> (48 - bits)) as i32
    }

    fn long(&mut self) -> i64 {
        (i64::from(self.next(32)) << 32).wrapping_add(i64::from(self.next(32)))
    }

    /// `nextInt(bound)`.
    #[allow(clippy::cast_possible_truncation, reason = "as the specification says")]
    fn below(&mut self, bound: i32) -> i32 {
        let mut bits = self.next(31);
        if bound & (bound - 1) == 0 {
            return ((i64::from(bound) * i64::from(bits)) >> 31) as i32;
        }
        loop {
            let value = bits % bound;
            if bits.wrapping_sub(value).wrapping_add(bound - 1) >= 0 {
                return value;
            }
            bits = self.next(31);
        }
    }

    #[allow(clippy::cast_precision_loss, reason = "53 bits")]
    fn double(&mut self) -> f64 {
        let bits = (i64::from(self.next(26)) << 27) + i64::from(self.next(27));
        bits as f64 * (1.0 / (1_i64 << 53) as f64)
    }
}

/// `java.util.Random`: what a known seed gives.
pub(crate) fn random(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    if matches!(call.name(), "<init>" | "setSeed") {
        let seed = match call.arg(1).as_long() {
            Some(seed) if call.count() == 1 => Value::wide((seed ^ MULTIPLIER) & MASK),
            _ => Value::ANY,
        };
        machine.set_field_of(this, slots::SEED, seed);
        return returned(Value::ZERO);
    }
    let seed = machine.field_of(this, slots::SEED).and_then(Value::as_long);
    let plain = call.signature.class == "java.util.Random";
    let (Some(seed), true) = (seed, plain) else {
        return returned(machine.anything(call.signature.result));
    };
    let mut random = Random { seed };
    let value = match (call.name(), call.count()) {
        ("nextInt", 0) => Value::int(random.next(32)),
        ("nextInt", 1) => match call.arg(1).as_int() {
            Some(bound) if bound > 0 => Value::int(random.below(bound)),
            Some(_) => {
                return Some(machine.throw_new("Ljava/lang/IllegalArgumentException;", None));
            }
            None => Value::ANY,
        },
        ("nextLong", 0) => Value::wide(random.long()),
        ("nextBoolean", 0) => Value::flag(random.next(1) != 0),
        ("nextDouble", 0) => Value::wide(random.double().to_bits().cast_signed()),
        #[allow(clippy::cast_precision_loss, reason = "24 bits")]
        ("nextFloat", 0) => Value::int(
            (random.next(24) as f32 / (1 << 24) as f32)
                .to_bits()
                .cast_signed(),
        ),
        _ => {
            machine.set_field_of(this, slots::SEED, Value::ANY);
            return returned(machine.anything(call.signature.result));
        }
    };
    let seed = if value.is_unknown() {
        Value::ANY
    } else {
        Value::wide(random.seed)
    };
    machine.set_field_of(this, slots::SEED, seed);
    returned(value)
}

/// `java.util.BitSet`: the places of its bits, in order.
/// Whether no bit is left, whichever there were.
fn emptied(machine: &Machine<'_, '_>, call: &Call) -> bool {
    let other = machine.one_object(call.arg(1));
    match (call.name(), call.count()) {
        ("clear", 0) => true,
        ("and", 1) => other.is_some_and(|other| {
            let clean = machine
                .heap
                .get(other)
                .is_some_and(|held| held.mark == Mark::NONE);
            let held = order::held(machine, other);
            clean && held.is_none_or(|(cells, rest)| cells.is_empty() && rest.is_none())
        }),
        _ => false,
    }
}

pub(crate) fn bits(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let id = machine.one_object(this)?;
    if emptied(machine, call) {
        let content = machine.heap.get_mut(id)?;
        content.body = crate::content::Body::Cells {
            cells: Vec::new(),
            rest: None,
        };
        content.mark = crate::value::Mark::NONE;
        return returned(Value::ZERO);
    }
    // What is not known that went in was left to the default, which marks the whole.
    if machine.heap.get(id)?.mark != crate::value::Mark::NONE {
        return None;
    }
    let held = match order::held(machine, id) {
        Some((cells, None)) => cells,
        Some(_) => return None,
        None => Vec::new(),
    };
    let mut set: Vec<i32> = held.into_iter().map(Value::as_int).collect::<Option<_>>()?;
    let at = call.arg(1).as_int();
    let next = |set: &[i32], from: i32| set.iter().copied().find(|bit| *bit >= from);
    let value = match (call.name(), call.count()) {
        ("<init>", _) => Value::ZERO,
        ("get", 1) => return returned(Value::flag(set.contains(&at?))),
        ("cardinality", 0) => return returned(text::number(set.len())),
        ("isEmpty", 0) => return returned(Value::flag(set.is_empty())),
        ("length", 0) => return returned(Value::int(set.last().map_or(0, |last| last + 1))),
        ("nextSetBit", 1) => return returned(Value::int(next(&set, at?).unwrap_or(-1))),
        ("nextClearBit", 1) => {
            let mut from = at?;
            while set.contains(&from) {
                from += 1;
            }
            return returned(Value::int(from));
        }
        ("toString", 0) => {
            let shown: Vec<String> = set.iter().map(i32::to_string).collect();
            return returned(machine.pool.fresh_str(&format!("{{{}}}", shown.join(", "))));
        }
        ("set" | "clear" | "flip", 1 | 2) => {
            let from = at?;
            let boolean = call
                .signature
                .params
                .get(1)
                .is_some_and(|ty| machine.program.descriptor(*ty) == b"Z");
            let to = if call.count() == 2 && !boolean {
                call.arg(2).as_int()?
            } else {
                from + 1
            };
            if from < 0 || to < from || to - from > 4096 {
                return None;
            }
            let sets = match call.name() {
                "set" if boolean => Some(call.arg(2).as_int()? != 0),
                "set" => Some(true),
                "clear" => Some(false),
                _ => None,
            };
            for bit in from..to {
                let there = set.contains(&bit);
                match sets.unwrap_or(!there) {
                    true if !there => set.push(bit),
                    false => set.retain(|held| *held != bit),
                    true => {}
                }
            }
            Value::ZERO
        }
        ("clear", 0) => {
            set.clear();
            Value::ZERO
        }
        ("and" | "or" | "xor" | "andNot", 1) => {
            let (other, None) = order::held(machine, machine.one_object(call.arg(1))?)? else {
                return None;
            };
            let other: Vec<i32> = other
                .into_iter()
                .map(Value::as_int)
                .collect::<Option<_>>()?;
            let mine = set.clone();
            match call.name() {
                "and" => set.retain(|bit| other.contains(bit)),
                "andNot" => set.retain(|bit| !other.contains(bit)),
                "or" => set.extend(other.iter().filter(|bit| !mine.contains(bit))),
                _ => {
                    set.retain(|bit| !other.contains(bit));
                    set.extend(other.iter().filter(|bit| !mine.contains(bit)));
                }
            }
            Value::ZERO
        }
        _ => return None,
    };
    set.sort_unstable();
    let cells = set.into_iter().map(Value::int).collect();
    machine.heap.get_mut(id)?.body = crate::content::Body::Cells { cells, rest: None };
    returned(value)
}
