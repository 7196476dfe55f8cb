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
        let value = if same { receiver } else { machine.anything(call.signature.result) };
        return returned(value.marked(mark));
    };
    let this = Value::object(id);
    let empty = machine.pool.literal("");
    let held = machine.field_of(this, slots::VALUE).unwrap_or(empty);
    if let Some(paths) = reads(machine, call, held) {
        return Some(paths);
    }
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
        (None, ..) => machine.any_text(mark),
    };
    machine.set_field_of(this, slots::VALUE, value);
    returned(receiver)
}

/// Methods that leave it as it is.
fn reads(machine: &mut Machine<'_, '_>, call: &Call, held: Value) -> Option<Paths> {
    let units = machine.units(held);
    let value = match (call.name(), units) {
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
            let end = if call.count() == 2 { call.arg(2).as_int()? } else { i32::try_from(units.len()).ok()? };
            let range = usize::try_from(call.arg(1).as_int()?).ok().zip(usize::try_from(end).ok());
            match range.and_then(|(from, to)| units.get(from..to)) {
                Some(part) => machine.new_text(part, held.mark),
                None => return Some(machine.throw_new(BOUNDS, None)),
            }
        }
        ("indexOf", Some(units)) if call.count() == 1 => {
            let wanted = machine.units(call.arg(1))?;
            let found = text::find(&units, &wanted, 0);
            found.map_or(Value::int(-1), text::number).marked(held.mark)
        }
        ("length" | "charAt" | "indexOf" | "lastIndexOf" | "substring" | "subSequence" | "capacity", _) => {
            machine.anything(call.signature.result).marked(held.mark)
        }
        _ => return None,
    };
    returned(value)
}

enum Change {
    To(Vec<u16>),
    Throws,
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
    let index = |number: usize| call.arg(number).as_int().and_then(|at| usize::try_from(at).ok());
    let done = |units: Option<Vec<u16>>| units.map_or(Change::Unknown, Change::To);
    match (call.name(), call.count()) {
        ("<init>", 0) => Change::To(Vec::new()),
        ("<init>", 1) if descriptor(1) == b"I" => Change::To(Vec::new()),
        ("<init>", 1) => done(valued(1)),
        ("append", 1) => done(valued(1).map(|more| [units, more].concat())),
        ("append", 3) => {
            let part = valued(1).and_then(|more| {
                let (from, to) = (index(2)?, index(3)?);
                let to = if descriptor(1) == b"[C" { from + to } else { to };
                more.get(from..to).map(<[u16]>::to_vec)
            });
            done(part.map(|more| [units, more].concat()))
        }
        ("reverse", 0) => Change::To(reversed(&units)),
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
                let more = if call.name() == "replace" { valued(3) } else { Some(Vec::new()) };
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

/// `reverse`: surrogate pairs keep their order.
fn reversed(units: &[u16]) -> Vec<u16> {
    let mut out: Vec<u16> = units.iter().rev().copied().collect();
    let mut at = 0;
    while let Some([low, high]) = out.get_mut(at..at + 2).and_then(|pair| <&mut [u16; 2]>::try_from(pair).ok()) {
        if (0xdc00..0xe000).contains(low) && (0xd800..0xdc00).contains(high) {
            std::mem::swap(low, high);
            at += 1;
        }
        at += 1;
    }
    out
}
