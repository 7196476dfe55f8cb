//! Base64 and message digests.

use md5::Digest as _;

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::{order, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

// ---- Base64 -----------------------------------------------------------------------------------

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SAFE: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn encoded(bytes: &[u8], alphabet: &[u8; 64], padding: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk
            .iter()
            .fold(0_u32, |all, byte| all << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
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
        ("encode", Some(bytes)) if call.signature.result_letter == b'[' => {
            encoded(&bytes, alphabet, kind & 2 == 0)
        }
        ("decode", Some(bytes)) if call.signature.result_letter == b'[' => {
            match decoded(&bytes, alphabet) {
                Some(bytes) => bytes,
                None => {
                    return Some(machine.throw_new("Ljava/lang/IllegalArgumentException;", None));
                }
            }
        }
        ("encode" | "decode", None) => return returned(machine.any_array("[B", mark)),
        _ => return None,
    };
    returned(array(machine, &out, mark))
}

fn array(machine: &mut Machine<'_, '_>, bytes: &[u8], mark: Mark) -> Value {
    let cells = bytes
        .iter()
        .map(|byte| Value::int(byte.cast_signed().into()).marked(mark))
        .collect();
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
                text = text
                    .chunks(76)
                    .flat_map(|line| [line, b"\n"].concat())
                    .collect();
            }
            let units: Vec<u16> = text.iter().map(|byte| u16::from(*byte)).collect();
            returned(machine.new_text(&units, mark))
        }
        ("decode", Some((flags, bytes))) => {
            let alphabet = if flags & URL == 0 { STANDARD } else { SAFE };
            // What is no digit is passed over.
            let digits: Vec<u8> = bytes
                .into_iter()
                .filter(|b| alphabet.contains(b) || *b == b'=')
                .collect();
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
            let name = machine
                .field_of(this, slots::NAME)
                .and_then(|name| machine.pool.known(name));
            let sum = name
                .zip(machine.bytes(this))
                .and_then(|(name, bytes)| sum(&name, &bytes));
            let id = machine.one_object(this)?;
            if let Some(content) = machine.heap.get_mut(id) {
                *content = Content {
                    fields: content.fields.clone(),
                    ..Content::cells(Vec::new())
                };
            }
            returned(match sum {
                Some(sum) => array(machine, &sum, mark),
                None => machine.any_array("[B", mark),
            })
        }
        "reset" => {
            let id = machine.one_object(this)?;
            if let Some(content) = machine.heap.get_mut(id) {
                *content = Content {
                    fields: content.fields.clone(),
                    ..Content::cells(Vec::new())
                };
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
    let Some(id) = machine.one_object(this) else {
        return;
    };
    let given = call.arg(1);
    let mark = machine.carried(given);
    let range = if call.count() == 3 {
        call.arg(2)
            .as_int()
            .zip(call.arg(3).as_int())
            .and_then(|(from, count)| {
                let from = usize::try_from(from).ok()?;
                Some(from..from + usize::try_from(count).ok()?)
            })
    } else {
        Some(0..usize::MAX)
    };
    let more = match given.as_int().filter(|_| call.count() == 1) {
        Some(byte) => Some(vec![Value::int(byte)]),
        None => machine
            .one_object(given)
            .and_then(|id| order::held(machine, id))
            .and_then(|(cells, rest)| {
                let range = range?;
                let to = range.end.min(cells.len());
                cells
                    .get(range.start..to)
                    .filter(|_| rest.is_none())
                    .map(<[Value]>::to_vec)
            }),
    };
    let Some(content) = machine.heap.get_mut(id) else {
        return;
    };
    if let crate::content::Body::Cells { cells, rest } = &mut content.body {
        match more {
            Some(more) => cells.extend(more),
            None => *rest = Some(Value::ANY.marked(mark)),
        }
    }
    machine.taint_object(this, mark);
}
