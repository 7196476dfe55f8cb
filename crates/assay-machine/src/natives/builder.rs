//! `StringBuilder` and `StringBuffer`.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{returned, text};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};

const BOUNDS: &str = "Ljava/lang/StringIndexOutOfBoundsException;";

pub(crate) fn builder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    let Some(id) = machine.one_object(receiver) else {
        // One of several, or none that is known: all of them carry what goes in.
        let mut mark = machine.carried(receiver);
        for number in 1..=call.count() {
            let carried = machine.carried(call.arg(number));
            mark = machine.pool.both(mark, carried);
        }
        for id in machine.objects(receiver).unwrap_or_default() {
            let any = machine.any_text(mark);
            machine.set_field_of(Value::object(id), slots::VALUE, any);
        }
        let same = call.signature.result == call.signature.key.class;
        let value = if same {
            receiver
        } else {
            machine.anything(call.signature.result)
        };
        return returned(value.marked(mark));
    };
    let this = Value::object(id);
    if call.name() == "<init>" && call.count() == 1 {
        let object = call
            .signature
            .params
            .first()
            .is_some_and(|ty| machine.program.descriptor(*ty).len() > 1);
        if object && call.arg(1).is_null() {
            return Some(machine.throw_new(crate::step::NULL, None));
        }
        if !object && call.arg(1).as_int().is_some_and(|size| size < 0) {
            return Some(machine.throw_new("Ljava/lang/NegativeArraySizeException;", None));
        }
    }
    let empty = machine.pool.literal("");
    let held = machine.field_of(this, slots::VALUE).unwrap_or(empty);
    if let Some(answer) = super::pieces::reads(machine, call, held).filter(|_| reading(call)) {
        return returned(answer);
    }
    if let Some(paths) = reads(machine, call, held) {
        return Some(paths);
    }
    let call = &match spelled(machine, call) {
        Ok(call) => call,
        Err(thrown) => return Some(thrown),
    };
    let mut mark = held.mark;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    let units = machine.units(held).map(|units| units.to_vec());
    let changed = match units {
        Some(units) => match changed(machine, call, units) {
            Change::To(units) => Some(units),
            Change::Throws => return Some(machine.throw_new(BOUNDS, None)),
            Change::Outside => {
                return Some(machine.throw_new("Ljava/lang/IndexOutOfBoundsException;", None));
            }
            Change::Unknown => None,
        },
        None if call.name() == "<init>" => match changed(machine, call, Vec::new()) {
            Change::To(units) => Some(units),
            _ => None,
        },
        None => None,
    };
    let value = match (changed, call.name(), call.arg(1).as_int()) {
        (None, "setLength", Some(0)) => machine.pool.literal(""),
        (Some(units), "setLength", Some(0)) => machine.new_text(&units, Mark::NONE),
        (Some(units), ..) => machine.new_text(&units, mark),
        (None, ..) => match super::pieces::changed(machine, call, held) {
            Some(text) => text,
            None => machine.any_text(mark),
        },
    };
    machine.set_field_of(this, slots::VALUE, value);
    returned(receiver)
}

/// Whether a method leaves it as it is and reads it as that of a string does.
fn reading(call: &Call) -> bool {
    matches!(
        call.name(),
        "toString" | "length" | "isEmpty" | "charAt" | "substring" | "subSequence" | "indexOf"
    )
}

/// The call with texts in place of the objects it adds.
fn spelled(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Call, Paths> {
    let adds = matches!(call.name(), "append" | "insert" | "<init>");
    let mut args = call.args.clone();
    for (number, ty) in (1..).zip(&call.signature.params) {
        let descriptor = machine.program.descriptor(*ty).to_vec();
        let value = call.arg(number);
        if adds
            && descriptor.first() == Some(&b'L')
            && machine.valued(value, &descriptor).is_none()
            && !matches!(value.shape, Shape::Pieces(_))
        {
            let shown = machine.text_of(value, &descriptor)?;
            let text = match shown.units {
                Some(units) => machine.pool.fresh(&units).marked(shown.mark),
                None => machine.any_text(shown.mark),
            };
            if let Some(slot) = args.get_mut(number) {
                *slot = text;
            }
        }
    }
    Ok(Call {
        args,
        ..call.clone()
    })
}

/// Methods that leave it as it is.
fn reads(machine: &mut Machine<'_, '_>, call: &Call, held: Value) -> Option<Paths> {
    let units = machine.units(held);
    let value = match (call.name(), units) {
        ("toString", Some(units)) if units.is_empty() => machine.pool.literal("").marked(held.mark),
        ("toString", Some(units)) => machine.new_text(&units, held.mark),
        ("toString", None) => held,
        ("length", Some(units)) => text::number(units.len()).marked(held.mark),
        ("charAt", Some(units)) => {
            let at = usize::try_from(call.arg(1).as_int()?).ok();
            match at.and_then(|at| units.get(at)) {
                Some(unit) => Value::int(i32::from(*unit)).marked(held.mark),
                None => return Some(machine.throw_new(BOUNDS, None)),
            }
        }
        ("substring" | "subSequence", Some(units)) => {
            let end = if call.count() == 2 {
                call.arg(2).as_int()?
            } else {
                i32::try_from(units.len()).ok()?
            };
            let range = usize::try_from(call.arg(1).as_int()?)
                .ok()
                .zip(usize::try_from(end).ok());
            match range.and_then(|(from, to)| units.get(from..to)) {
                Some(part) => machine.new_text(part, held.mark),
                None => return Some(machine.throw_new(BOUNDS, None)),
            }
        }
        ("indexOf" | "lastIndexOf", Some(units)) if machine.units(call.arg(1)).is_some() => {
            let wanted = machine.units(call.arg(1))?;
            let last = call.name() == "lastIndexOf";
            let from = if call.count() == 2 {
                call.arg(2).as_int()?
            } else if last {
                i32::MAX
            } else {
                0
            };
            let found = match (last, usize::try_from(from)) {
                (true, Ok(from)) => text::rfind(&units, &wanted, from),
                (true, Err(_)) => None,
                (false, from) => text::find(&units, &wanted, from.unwrap_or(0)),
            };
            found.map_or(Value::int(-1), text::number).marked(held.mark)
        }
        ("isEmpty", Some(units)) => Value::flag(units.is_empty()).marked(held.mark),
        ("compareTo", Some(units)) => {
            let other = machine
                .field_of(call.arg(1), slots::VALUE)
                .and_then(|held| machine.units(held))?;
            Value::int(text::compare(&units, &other)).marked(held.mark)
        }
        ("equals", _) => crate::value::same(call.receiver().shape, call.arg(1).shape)
            .map_or(Value::ANY, Value::flag),
        ("chars", Some(units)) => {
            let cells = units
                .iter()
                .map(|unit| Value::int(i32::from(*unit)))
                .collect();
            super::stream::make(machine, call.signature.result, b"I", cells, None)
        }
        (
            "length" | "charAt" | "indexOf" | "lastIndexOf" | "substring" | "subSequence"
            | "capacity",
            _,
        ) => machine.anything(call.signature.result).marked(held.mark),
        _ => return None,
    };
    returned(value)
}

enum Change {
    To(Vec<u16>),
    Throws,
    /// Throws what ranges outside throw.
    Outside,
    Unknown,
}

fn changed(machine: &Machine<'_, '_>, call: &Call, mut units: Vec<u16>) -> Change {
    let descriptor = |number: usize| {
        let ty = call.signature.params.get(number - 1);
        ty.map_or(&b""[..], |ty| machine.program.descriptor(*ty))
    };
    let valued = |number: usize| match descriptor(number) {
        b"[C" => machine.chars(call.arg(number)),
        letter => machine.valued(call.arg(number), letter),
    };
    let index = |number: usize| {
        call.arg(number)
            .as_int()
            .and_then(|at| usize::try_from(at).ok())
    };
    let done = |units: Option<Vec<u16>>| units.map_or(Change::Unknown, Change::To);
    match (call.name(), call.count()) {
        ("<init>", 0) => Change::To(Vec::new()),
        ("<init>", 1) if descriptor(1) == b"I" => Change::To(Vec::new()),
        ("<init>", 1) => done(valued(1)),
        ("append", 1) => done(valued(1).map(|more| [units, more].concat())),
        ("appendCodePoint", 1) => {
            let point = call
                .arg(1)
                .as_int()
                .and_then(|point| char::from_u32(point.cast_unsigned()));
            done(point.map(|point| {
                let mut pair = [0; 2];
                [units, point.encode_utf16(&mut pair).to_vec()].concat()
            }))
        }
        ("append", 3) => {
            let (Some(more), Some(from), Some(to)) =
                (valued(1), call.arg(2).as_int(), call.arg(3).as_int())
            else {
                return Change::Unknown;
            };
            let to = if descriptor(1) == b"[C" {
                from.wrapping_add(to)
            } else {
                to
            };
            let range = usize::try_from(from).ok().zip(usize::try_from(to).ok());
            match range.and_then(|(from, to)| more.get(from..to)) {
                Some(part) => Change::To([units, part.to_vec()].concat()),
                None => Change::Outside,
            }
        }
        ("reverse", 0) => Change::To(reversed(&units)),
        _ if negative(call) => Change::Throws,
        ("insert", 2) => match (index(1), valued(2)) {
            (Some(at), Some(more)) if at <= units.len() => {
                units.splice(at..at, more);
                Change::To(units)
            }
            (Some(_), Some(_)) => Change::Throws,
            _ => Change::Unknown,
        },
        ("deleteCharAt", 1) => match index(1) {
            Some(at) if at < units.len() => {
                units.remove(at);
                Change::To(units)
            }
            Some(_) => Change::Throws,
            None => Change::Unknown,
        },
        ("delete" | "replace", _) => match (index(1), index(2)) {
            (Some(from), Some(to)) if from <= to.min(units.len()) => {
                let to = to.min(units.len());
                let more = if call.name() == "replace" {
                    valued(3)
                } else {
                    Some(Vec::new())
                };
                more.map_or(Change::Unknown, |more| {
                    units.splice(from..to, more);
                    Change::To(units)
                })
            }
            (Some(_), Some(_)) => Change::Throws,
            _ => Change::Unknown,
        },
        ("setCharAt", 2) => match (index(1), call.arg(2).shape) {
            (Some(at), Shape::Word(word)) => match units.get_mut(at) {
                Some(slot) => {
                    *slot = text::unit(word);
                    Change::To(units)
                }
                None => Change::Throws,
            },
            _ => Change::Unknown,
        },
        ("setLength", 1) => match index(1) {
            Some(length) if length <= text::LONGEST => {
                units.resize(length, 0);
                Change::To(units)
            }
            _ => Change::Unknown,
        },
        ("ensureCapacity" | "trimToSize", _) => Change::To(units),
        _ => Change::Unknown,
    }
}

/// Whether a place the call names is below zero.
fn negative(call: &Call) -> bool {
    let places = match call.name() {
        "insert" | "deleteCharAt" | "setCharAt" | "setLength" => 1,
        "delete" | "replace" => 2,
        _ => 0,
    };
    (1..=places).any(|number| call.arg(number).as_int().is_some_and(|at| at < 0))
}

/// `reverse`: surrogate pairs keep their order.
fn reversed(units: &[u16]) -> Vec<u16> {
    let mut out: Vec<u16> = units.iter().rev().copied().collect();
    let mut at = 0;
    while let Some([low, high]) = out
        .get_mut(at..at + 2)
        .and_then(|pair| <&mut [u16; 2]>::try_from(pair).ok())
    {
        if (0xdc00..0xe000).contains(low) && (0xd800..0xdc00).contains(high) {
            std::mem::swap(low, high);
            at += 1;
        }
        at += 1;
    }
    out
}
