//! What methods of `String` that only read come to.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::text::{BOUNDS, Known, LONGEST, number, unit};
use crate::value::{Shape, Value};

#[allow(clippy::too_many_lines, reason = "a table of methods")]
pub(crate) fn known(machine: &Machine<'_, '_>, call: &Call, units: &[u16]) -> Option<Known> {
    let other = || machine.units(call.arg(1));
    let int = |number: usize| call.arg(number).as_int();
    let index = |number: usize| int(number).map(|at| usize::try_from(at).ok());
    let flag = |flag: bool| Some(Known::Value(Value::flag(flag)));
    match (call.name(), call.count()) {
        ("length", 0) => Some(Known::Value(number(units.len()))),
        ("isEmpty", 0) => flag(units.is_empty()),
        ("hashCode", 0) => Some(Known::Value(Value::int(hash(units)))),
        ("toString", 0) => Some(Known::Value(call.receiver())),
        ("intern", 0) => Some(Known::Value(Value::of(Shape::Text {
            text: call.receiver().as_text()?,
            identity: 0,
        }))),
        ("trim", 0) => {
            let from = units.iter().position(|u| *u > 32).unwrap_or(units.len());
            let to = units
                .iter()
                .rposition(|u| *u > 32)
                .map_or(from, |at| at + 1);
            units.get(from..to).map(|part| Known::Text(part.to_vec()))
        }
        ("toLowerCase", _) => Some(Known::Text(cased(units, &|text| text.to_lowercase()))),
        ("toUpperCase", _) => Some(Known::Text(cased(units, &|text| text.to_uppercase()))),
        ("isBlank", 0) => flag(units.iter().all(|u| is_space(*u))),
        ("strip" | "stripLeading" | "stripTrailing", 0) => {
            let from = units
                .iter()
                .position(|u| !is_space(*u))
                .unwrap_or(units.len());
            let to = units
                .iter()
                .rposition(|u| !is_space(*u))
                .map_or(from, |at| at + 1);
            let from = if call.name() == "stripTrailing" {
                0
            } else {
                from
            };
            let to = if call.name() == "stripLeading" {
                units.len()
            } else {
                to
            };
            Some(Known::Text(
                units.get(from..to.max(from)).unwrap_or_default().to_vec(),
            ))
        }
        ("repeat", 1) => match index(1)? {
            Some(count) if units.len().saturating_mul(count) <= LONGEST => {
                Some(Known::Text(units.repeat(count)))
            }
            Some(_) => None,
            None => Some(Known::Throws("Ljava/lang/IllegalArgumentException;")),
        },
        ("codePointAt", 1) => Some(match index(1)?.and_then(|at| units.get(at..)) {
            Some([high, low, ..])
                if (0xd800..0xdc00).contains(high) && (0xdc00..0xe000).contains(low) =>
            {
                let point =
                    0x10000 + (i32::from(*high) - 0xd800) * 0x400 + i32::from(*low) - 0xdc00;
                Known::Value(Value::int(point))
            }
            Some([unit, ..]) => Known::Value(Value::int(i32::from(*unit))),
            _ => Known::Throws(BOUNDS),
        }),
        ("codePointCount", 2) => {
            let part = index(1)?
                .zip(index(2)?)
                .and_then(|(from, to)| units.get(from..to));
            let count = |part: &[u16]| char::decode_utf16(part.iter().copied()).count();
            Some(part.map_or(
                Known::Throws("Ljava/lang/IndexOutOfBoundsException;"),
                |part| Known::Value(number(count(part))),
            ))
        }
        ("compareToIgnoreCase", 1) => Some(Known::Value(Value::int(compare_ignoring_case(
            machine,
            call.receiver(),
            call.arg(1),
        )?))),
        ("regionMatches", 4 | 5) => {
            let first = call.count() - 3;
            let ignores = call.count() == 5 && int(1)? != 0;
            let other = machine.units(call.arg(first + 1))?;
            let length = int(first + 3)?;
            if length <= 0 {
                let fits = |at: i32, whole: usize| {
                    at >= 0
                        && i64::from(at) <= i64::try_from(whole).unwrap_or(0) - i64::from(length)
                };
                return flag(fits(int(first)?, units.len()) && fits(int(first + 2)?, other.len()));
            }
            let part = |units: &[u16], at: i32| {
                let at = usize::try_from(at).ok()?;
                units
                    .get(at..at.checked_add(usize::try_from(length).ok()?)?)
                    .map(<[u16]>::to_vec)
            };
            let (a, b) = (part(units, int(first)?), part(&other, int(first + 2)?));
            let fold = |units: Vec<u16>| -> Vec<u16> {
                units
                    .into_iter()
                    .map(|u| if ignores { folded(u) } else { u })
                    .collect()
            };
            flag(a.zip(b).is_some_and(|(a, b)| fold(a) == fold(b)))
        }

        ("charAt", 1) => Some(match index(1)?.and_then(|at| units.get(at)) {
            Some(unit) => Known::Value(Value::int(i32::from(*unit))),
            None => Known::Throws(BOUNDS),
        }),
        ("substring" | "subSequence", count) => {
            let to = if count == 2 {
                index(2)?
            } else {
                Some(units.len())
            };
            let part = index(1)?.zip(to).and_then(|(from, to)| units.get(from..to));
            Some(part.map_or(Known::Throws(BOUNDS), |part| Known::Text(part.to_vec())))
        }
        ("concat", 1) => Some(Known::Text([units, &other()?].concat())),
        ("equals" | "contentEquals" | "equalsIgnoreCase", 1) if call.arg(1).is_null() => {
            flag(false)
        }
        ("equals" | "contentEquals", 1) => flag(*other()? == *units),
        ("equalsIgnoreCase", 1) => {
            let other = other()?;
            flag(
                units.len() == other.len()
                    && units
                        .iter()
                        .zip(other.iter())
                        .all(|(a, b)| folded(*a) == folded(*b)),
            )
        }
        ("compareTo", 1) => Some(Known::Value(Value::int(compare(units, &other()?)))),
        ("contains", 1) => flag(find(units, &other()?, 0).is_some()),
        ("startsWith", 1) => flag(units.starts_with(&other()?)),
        ("startsWith", 2) => {
            let from = index(2)?;
            flag(
                from.and_then(|from| units.get(from..))
                    .is_some_and(|tail| other().is_some_and(|o| tail.starts_with(&o))),
            )
        }
        ("endsWith", 1) => flag(units.ends_with(&other()?)),
        ("indexOf", _) => {
            let from = if call.count() == 2 {
                usize::try_from(int(2)?).unwrap_or(0)
            } else {
                0
            };
            let found = match call.arg(1).shape {
                Shape::Word(word) if word > 0xffff => find(units, &points(word), from),
                Shape::Word(word) if word < 0 => None,
                Shape::Word(word) => units
                    .iter()
                    .skip(from)
                    .position(|u| *u == unit(word))
                    .map(|at| at + from),
                _ => find(units, &other()?, from),
            };
            Some(Known::Value(place(found)))
        }
        ("lastIndexOf", count) => {
            let from = if count == 2 { int(2)? } else { i32::MAX };
            let Ok(from) = usize::try_from(from) else {
                return Some(Known::Value(Value::int(-1)));
            };
            let found = match call.arg(1).shape {
                Shape::Word(word) if word < 0 => None,
                Shape::Word(word) if word > 0xffff => rfind(units, &points(word), from),
                Shape::Word(word) => units
                    .iter()
                    .take(from.saturating_add(1))
                    .rposition(|u| *u == unit(word)),
                _ => rfind(units, &other()?, from),
            };
            Some(Known::Value(place(found)))
        }
        ("replace", 2) => {
            if let (Shape::Word(from), Shape::Word(to)) = (call.arg(1).shape, call.arg(2).shape) {
                let swap = |u: &u16| if *u == unit(from) { unit(to) } else { *u };
                Some(Known::Text(units.iter().map(swap).collect()))
            } else {
                let (from, to) = (other()?, machine.units(call.arg(2))?);
                Some(Known::Text(replace(units, &from, &to)))
            }
        }
        _ => None,
    }
}

/// `compareToIgnoreCase`, unit by unit.
pub(crate) fn compare_ignoring_case(machine: &Machine<'_, '_>, a: Value, b: Value) -> Option<i32> {
    let (a, b) = (machine.units(a)?, machine.units(b)?);
    let fold = |unit: &u16| folded(*unit);
    let (x, y): (Vec<u16>, Vec<u16>) = (a.iter().map(fold).collect(), b.iter().map(fold).collect());
    Some(compare(&x, &y))
}

/// A unit as comparisons without case see it: the lower case of its upper case.
pub(crate) fn folded(unit: u16) -> u16 {
    let one = |text: String, old: u16| {
        let mut units = text.encode_utf16();
        match (units.next(), units.next()) {
            (Some(unit), None) => unit,
            _ => old,
        }
    };
    let Some(letter) = char::from_u32(unit.into()) else {
        return unit;
    };
    let upper = one(letter.to_uppercase().to_string(), unit);
    char::from_u32(upper.into()).map_or(upper, |upper_letter| {
        one(upper_letter.to_lowercase().to_string(), upper)
    })
}

pub(crate) fn place(found: Option<usize>) -> Value {
    found.map_or(Value::int(-1), number)
}

/// `String.hashCode` (Java SE 8 API).
pub(crate) fn hash(units: &[u16]) -> i32 {
    units.iter().fold(0, |all: i32, unit| {
        all.wrapping_mul(31).wrapping_add((*unit).into())
    })
}

pub(crate) fn compare(a: &[u16], b: &[u16]) -> i32 {
    let length = |units: &[u16]| i32::try_from(units.len()).unwrap_or(i32::MAX);
    match a.iter().zip(b).find(|(a, b)| a != b) {
        Some((a, b)) => i32::from(*a) - i32::from(*b),
        None => length(a) - length(b),
    }
}

pub(crate) fn find(units: &[u16], wanted: &[u16], from: usize) -> Option<usize> {
    if wanted.is_empty() {
        return Some(from.min(units.len()));
    }
    units
        .windows(wanted.len())
        .skip(from)
        .position(|part| part == wanted)
        .map(|at| at + from)
}

pub(crate) fn rfind(units: &[u16], wanted: &[u16], from: usize) -> Option<usize> {
    if wanted.is_empty() {
        return Some(units.len().min(from));
    }
    let ends = units.windows(wanted.len()).take(from.saturating_add(1));
    ends.collect::<Vec<_>>()
        .iter()
        .rposition(|part| *part == wanted)
}

/// A code point as its units.
pub(crate) fn points(point: i32) -> Vec<u16> {
    let letter = u32::try_from(point).ok().and_then(char::from_u32);
    letter.map_or_else(Vec::new, |letter| {
        letter.to_string().encode_utf16().collect()
    })
}

/// White space of `strip` and `isBlank`: `Character.isWhitespace`.
pub(crate) fn is_space(unit: u16) -> bool {
    match unit {
        9..=13 | 28..=32 => true,
        0xa0 | 0x2007 | 0x202f | 0x85 => false,
        unit => char::from_u32(unit.into()).is_some_and(char::is_whitespace),
    }
}

/// A text in another case; surrogates that stand alone stay.
pub(crate) fn cased(units: &[u16], change: &dyn Fn(&str) -> String) -> Vec<u16> {
    let mut out = Vec::with_capacity(units.len());
    let mut run = String::new();
    let flush = |run: &mut String, out: &mut Vec<u16>| {
        out.extend(change(run).encode_utf16());
        run.clear();
    };
    for letter in char::decode_utf16(units.iter().copied()) {
        match letter {
            Ok(letter) => run.push(letter),
            Err(alone) => {
                flush(&mut run, &mut out);
                out.push(alone.unpaired_surrogate());
            }
        }
    }
    flush(&mut run, &mut out);
    out
}

pub(crate) fn replace(units: &[u16], from: &[u16], to: &[u16]) -> Vec<u16> {
    let mut out = Vec::with_capacity(units.len());
    let mut at = 0;
    if from.is_empty() {
        for unit in units {
            out.extend_from_slice(to);
            out.push(*unit);
        }
        out.extend_from_slice(to);
        return out;
    }
    while let Some(found) = find(units, from, at) {
        out.extend_from_slice(units.get(at..found).unwrap_or_default());
        out.extend_from_slice(to);
        at = found + from.len();
    }
    out.extend_from_slice(units.get(at..).unwrap_or_default());
    out
}
