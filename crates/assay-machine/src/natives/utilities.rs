//! Atomics, random numbers with a known seed, Base64, message digests.

use md5::Digest as _;

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::{order, returned, text};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};

// ---- java.util.concurrent.atomic --------------------------------------------------------------

/// `AtomicInteger`, `AtomicLong`, `AtomicBoolean`, `AtomicReference`.
pub(crate) fn atomic(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match change(machine, call) {
        Ok(value) => value.map(Paths::returned),
        Err(thrown) => Some(thrown),
    }
}

fn change(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let this = call.receiver();
    let wide = call.signature.class.ends_with("Long");
    let zero = if wide { Value::wide(0) } else { Value::ZERO };
    let old = machine.field_of(this, slots::VALUE).unwrap_or(zero);
    let old = if this.as_object().is_some() { old } else { Value::ANY };
    let add = |by: i64| match old.shape {
        #[allow(clippy::cast_possible_truncation, reason = "`int` arithmetic wraps around")]
        Shape::Word(word) => Value::int(word.wrapping_add(by as i32)).marked(old.mark),
        Shape::Wide(long) => Value::wide(long.wrapping_add(by)).marked(old.mark),
        _ => Value::ANY.marked(old.mark),
    };
    let by = |value: Value| match value.shape {
        Shape::Word(word) => Some(i64::from(word)),
        Shape::Wide(long) => Some(long),
        _ => None,
    };
    let added = |value: Value| by(value).map_or(Value::ANY, add);
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
        ("compareAndSet" | "weakCompareAndSet", 2) => match crate::value::same(old.shape, call.arg(1).shape) {
            Some(true) => (call.arg(2), Value::flag(true)),
            Some(false) => (old, Value::flag(false)),
            None => (machine.pool.join(old, call.arg(2)), machine.either_flag()),
        },
        ("updateAndGet" | "getAndUpdate", 1) => {
            let method = match call.signature.class.as_str() {
                "java.util.concurrent.atomic.AtomicInteger" => "applyAsInt(I)I",
                "java.util.concurrent.atomic.AtomicLong" => "applyAsLong(J)J",
                _ => super::function::APPLY,
            };
            let new = machine.ask(call.arg(1), method, vec![old])?.unwrap_or(Value::ANY);
            (new, if call.name() == "updateAndGet" { new } else { old })
        }
        ("accumulateAndGet" | "getAndAccumulate", 2) => {
            let method = match call.signature.class.as_str() {
                "java.util.concurrent.atomic.AtomicInteger" => "applyAsInt(II)I",
                "java.util.concurrent.atomic.AtomicLong" => "applyAsLong(JJ)J",
                _ => super::function::APPLY_BOTH,
            };
            let new = machine.ask(call.arg(2), method, vec![old, call.arg(1)])?.unwrap_or(Value::ANY);
            (new, if call.name() == "accumulateAndGet" { new } else { old })
        }
        ("toString", 0) => {
            let letter: &[u8] = match call.signature.class.as_str() {
                "java.util.concurrent.atomic.AtomicInteger" => b"I",
                "java.util.concurrent.atomic.AtomicLong" => b"J",
                "java.util.concurrent.atomic.AtomicBoolean" => b"Z",
                _ => b"L",
            };
            return Ok(Some(match machine.text_of(old, letter)? {
                Some(units) => machine.new_text(&units, old.mark),
                None => machine.any_text(old.mark),
            }));
        }
        _ => return Ok(None),
    };
    machine.set_field_of(this, slots::VALUE, new);
    Ok(Some(answer))
}

// ---- java.util.Random -------------------------------------------------------------------------

const MULTIPLIER: i64 = 0x5_DEEC_E66D;
const MASK: i64 = (1 << 48) - 1;

struct Random {
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
            Some(_) => return Some(machine.throw_new("Ljava/lang/IllegalArgumentException;", None)),
            None => Value::ANY,
        },
        ("nextLong", 0) => Value::wide(random.long()),
        ("nextBoolean", 0) => Value::flag(random.next(1) != 0),
        ("nextDouble", 0) => Value::wide(random.double().to_bits().cast_signed()),
        #[allow(clippy::cast_precision_loss, reason = "24 bits")]
        ("nextFloat", 0) => Value::int((random.next(24) as f32 / (1 << 24) as f32).to_bits().cast_signed()),
        _ => {
            machine.set_field_of(this, slots::SEED, Value::ANY);
            return returned(machine.anything(call.signature.result));
        }
    };
    let seed = if value.is_unknown() { Value::ANY } else { Value::wide(random.seed) };
    machine.set_field_of(this, slots::SEED, seed);
    returned(value)
}

// ---- Base64 -----------------------------------------------------------------------------------

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SAFE: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn encoded(bytes: &[u8], alphabet: &[u8; 64], padding: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0_u32, |all, byte| all << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            let digit = (group >> (18 - 6 * place)) & 63;
            out.extend(alphabet.get(digit as usize));
        }
        if padding {
            out.extend(std::iter::repeat_n(b'=', 3 - chunk.len()));
        }
    }
    out
}

/// None where the text is no Base64.
fn decoded(text: &[u8], alphabet: &[u8; 64]) -> Option<Vec<u8>> {
    let end = text.iter().rposition(|c| *c != b'=').map_or(0, |at| at + 1);
    let (digits, padding) = text.split_at(end);
    if padding.len() > 2 || (!padding.is_empty() && !text.len().is_multiple_of(4)) {
        return None;
    }
    let mut out = Vec::new();
    for chunk in digits.chunks(4) {
        let mut group = 0_u32;
        for digit in chunk {
            group = group << 6 | u32::try_from(alphabet.iter().position(|c| c == digit)?).ok()?;
        }
        group <<= 6 * (4 - chunk.len());
        let bytes = group.to_be_bytes();
        out.extend(bytes.get(1..chunk.len().checked_sub(1).filter(|n| *n > 0)? + 1)?);
    }
    Some(out)
}

/// `java.util.Base64`: coders are objects that know their alphabet.
pub(crate) fn base64(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let kind = match call.name() {
        "getEncoder" | "getDecoder" => 0,
        "getUrlEncoder" | "getUrlDecoder" => 1,
        _ => return None,
    };
    let made = machine.make_here(call.signature.result, Content::default());
    machine.set_field_of(made, slots::WHAT, Value::int(kind));
    returned(made)
}

/// `Base64.Encoder` and `Base64.Decoder`.
pub(crate) fn coder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let kind = machine.field_of(this, slots::WHAT)?.as_int()?;
    let alphabet = if kind & 1 == 0 { STANDARD } else { SAFE };
    let mark = machine.carried(call.arg(1));
    let given = machine.bytes(call.arg(1)).or_else(|| {
        let units = machine.units(call.arg(1))?;
        units.iter().map(|unit| u8::try_from(*unit).ok()).collect()
    });
    let out = match (call.name(), given) {
        ("withoutPadding", _) => {
            let made = machine.make_here(call.signature.result, Content::default());
            machine.set_field_of(made, slots::WHAT, Value::int(kind | 2));
            return returned(made);
        }
        ("encodeToString", Some(bytes)) => {
            let text = encoded(&bytes, alphabet, kind & 2 == 0);
            let units: Vec<u16> = text.iter().map(|byte| u16::from(*byte)).collect();
            return returned(machine.new_text(&units, mark));
        }
        ("encodeToString", None) => return returned(machine.any_text(mark)),
        ("encode", Some(bytes)) if call.signature.result_letter == b'[' => encoded(&bytes, alphabet, kind & 2 == 0),
        ("decode", Some(bytes)) if call.signature.result_letter == b'[' => match decoded(&bytes, alphabet) {
            Some(bytes) => bytes,
            None => return Some(machine.throw_new("Ljava/lang/IllegalArgumentException;", None)),
        },
        ("encode" | "decode", None) => return returned(machine.any_array("[B", mark)),
        _ => return None,
    };
    returned(array(machine, &out, mark))
}

fn array(machine: &mut Machine<'_, '_>, bytes: &[u8], mark: Mark) -> Value {
    let cells = bytes.iter().map(|byte| Value::int(byte.cast_signed().into()).marked(mark)).collect();
    machine.new_array_of("[B", cells, mark)
}

/// `android.util.Base64`.
pub(crate) fn android_base64(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    const PADLESS: i32 = 1;
    const UNBROKEN: i32 = 2;
    const URL: i32 = 8;
    let mark = machine.carried(call.arg(1));
    let flags = call.arg(call.count()).as_int();
    let given = machine.bytes(call.arg(1)).or_else(|| {
        let units = machine.units(call.arg(1))?;
        units.iter().map(|unit| u8::try_from(*unit).ok()).collect()
    });
    let known = flags.zip(given).filter(|_| call.count() == 2);
    match (call.name(), known) {
        ("encodeToString", Some((flags, bytes))) => {
            let alphabet = if flags & URL == 0 { STANDARD } else { SAFE };
            let mut text = encoded(&bytes, alphabet, flags & PADLESS == 0);
            if flags & UNBROKEN == 0 {
                text = text.chunks(76).flat_map(|line| [line, b"\n"].concat()).collect();
            }
            let units: Vec<u16> = text.iter().map(|byte| u16::from(*byte)).collect();
            returned(machine.new_text(&units, mark))
        }
        ("decode", Some((flags, bytes))) => {
            let alphabet = if flags & URL == 0 { STANDARD } else { SAFE };
            // What is no digit is passed over.
            let digits: Vec<u8> = bytes.into_iter().filter(|b| alphabet.contains(b) || *b == b'=').collect();
            match decoded(&digits, alphabet) {
                Some(bytes) => returned(array(machine, &bytes, mark)),
                None => Some(machine.throw_new("Ljava/lang/IllegalArgumentException;", None)),
            }
        }
        ("encodeToString", None) => returned(machine.any_text(mark)),
        ("encode" | "decode", None) => returned(machine.any_array("[B", mark)),
        _ => None,
    }
}

// ---- MessageDigest ----------------------------------------------------------------------------

fn hashed(machine: &mut Machine<'_, '_>, mark: Mark) -> Mark {
    machine.pool.change(mark, |origin| origin.hashed = true)
}

/// `java.security.MessageDigest`: what is put in is kept; the sum is what it comes to.
pub(crate) fn digest(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "getInstance" => {
            let made = machine.make_here(call.signature.result, Content::cells(Vec::new()));
            machine.set_field_of(made, slots::NAME, call.arg(1));
            returned(made)
        }
        "update" => {
            feed(machine, this, call);
            returned(Value::ZERO)
        }
        "digest" if call.count() <= 1 => {
            if call.count() == 1 {
                feed(machine, this, call);
            }
            let carried = machine.carried(this);
            let mark = hashed(machine, carried);
            let name = machine.field_of(this, slots::NAME).and_then(|name| machine.pool.known(name));
            let sum = name.zip(machine.bytes(this)).and_then(|(name, bytes)| sum(&name, &bytes));
            let id = machine.one_object(this)?;
            if let Some(content) = machine.heap.get_mut(id) {
                *content = Content { fields: content.fields.clone(), ..Content::cells(Vec::new()) };
            }
            returned(match sum {
                Some(sum) => array(machine, &sum, mark),
                None => machine.any_array("[B", mark),
            })
        }
        "reset" => {
            let id = machine.one_object(this)?;
            if let Some(content) = machine.heap.get_mut(id) {
                *content = Content { fields: content.fields.clone(), ..Content::cells(Vec::new()) };
            }
            returned(Value::ZERO)
        }
        "isEqual" => {
            let (a, b) = (machine.bytes(call.arg(1)), machine.bytes(call.arg(2)));
            returned(a.zip(b).map_or(Value::ANY, |(a, b)| Value::flag(a == b)))
        }
        _ => None,
    }
}

fn sum(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    match name.to_ascii_uppercase().as_str() {
        "MD5" => Some(md5::Md5::digest(bytes).to_vec()),
        "SHA" | "SHA1" | "SHA-1" => Some(sha1::Sha1::digest(bytes).to_vec()),
        "SHA-256" => Some(sha2::Sha256::digest(bytes).to_vec()),
        "SHA-512" => Some(sha2::Sha512::digest(bytes).to_vec()),
        _ => None,
    }
}

fn feed(machine: &mut Machine<'_, '_>, this: Value, call: &Call) {
    let Some(id) = machine.one_object(this) else { return };
    let given = call.arg(1);
    let mark = machine.carried(given);
    let range = if call.count() == 3 {
        call.arg(2).as_int().zip(call.arg(3).as_int()).and_then(|(from, count)| {
            let from = usize::try_from(from).ok()?;
            Some(from..from + usize::try_from(count).ok()?)
        })
    } else {
        Some(0..usize::MAX)
    };
    let more = match given.as_int().filter(|_| call.count() == 1) {
        Some(byte) => Some(vec![Value::int(byte)]),
        None => machine.one_object(given).and_then(|id| order::held(machine, id)).and_then(|(cells, rest)| {
            let range = range?;
            let to = range.end.min(cells.len());
            cells.get(range.start..to).filter(|_| rest.is_none()).map(<[Value]>::to_vec)
        }),
    };
    let Some(content) = machine.heap.get_mut(id) else { return };
    if let crate::content::Body::Cells { cells, rest } = &mut content.body {
        match more {
            Some(more) => cells.extend(more),
            None => *rest = Some(Value::ANY.marked(mark)),
        }
    }
    machine.taint_object(this, mark);
}

// ---- BitSet -----------------------------------------------------------------------------------

/// `java.util.BitSet`: the places of its bits, in order.
pub(crate) fn bits(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let id = machine.one_object(this)?;
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
            let boolean = call.signature.params.get(1).is_some_and(|ty| machine.program.descriptor(*ty) == b"Z");
            let to = if call.count() == 2 && !boolean { call.arg(2).as_int()? } else { from + 1 };
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
            let (other, None) = order::held(machine, machine.one_object(call.arg(1))?)? else { return None };
            let other: Vec<i32> = other.into_iter().map(Value::as_int).collect::<Option<_>>()?;
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
