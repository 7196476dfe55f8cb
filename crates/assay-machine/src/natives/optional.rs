//! `Optional` and `StringJoiner`.

use assay_dex::program::TypeId;

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::function::{ACCEPT, APPLY, TEST};
use crate::natives::list::NO_ELEMENT;
use crate::natives::{order, returned, text};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};

/// An `Optional` (or one of a primitive) of a value, or of none.
pub(crate) fn optional(
    machine: &mut Machine<'_, '_>,
    class: TypeId,
    value: Option<Value>,
) -> Value {
    let made = machine.make_here(class, Content::default());
    // A primitive zero is there; a reference that is `null` is not.
    let primitive = machine.program.descriptor(class) != b"Ljava/util/Optional;";
    let there = match value {
        Some(value) if !primitive => is_there(machine, value),
        value => Some(value.is_some()),
    };
    let there = there.map_or(Value::ANY, Value::flag);
    machine.set_field_of(made, slots::VALUE, value.unwrap_or(Value::ZERO));
    machine.set_field_of(made, slots::CHECKED, there);
    made
}

/// Whether a reference is something and not `null`; none where that is not known.
fn is_there(machine: &Machine<'_, '_>, value: Value) -> Option<bool> {
    let shapes = machine.pool.shapes(value.shape);
    let is = |shape: &Shape| match shape {
        Shape::Unknown(_) => None,
        Shape::Word(0) => Some(false),
        _ => Some(true),
    };
    let mut all = shapes.iter().map(is);
    let first = all.next()??;
    all.all(|other| other == Some(first)).then_some(first)
}

/// `Optional`, `OptionalInt` and their like.
pub(crate) fn optionals(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match answer(machine, call) {
        Ok(Some(value)) => returned(value),
        Ok(None) => super::perhaps::optionals(machine, call).map(Paths::returned),
        Err(thrown) => Some(thrown),
    }
}

pub(crate) fn answer(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let this = call.receiver();
    let result = call.signature.result;
    if call.is_static {
        return match call.name() {
            "of" if call.arg(1).is_null() && call.signature.class == "java.util.Optional" => {
                Err(machine.throw_new(crate::step::NULL, None))
            }
            "of" => {
                let made = optional(machine, result, Some(call.arg(1)));
                // Of `null` none is made.
                machine.set_field_of(made, slots::CHECKED, Value::flag(true));
                Ok(Some(made))
            }
            "ofNullable" => Ok(Some(optional(machine, result, Some(call.arg(1))))),
            "empty" => Ok(Some(optional(machine, result, None))),
            _ => Ok(None),
        };
    }
    let there = machine
        .field_of(this, slots::CHECKED)
        .and_then(Value::as_int);
    let held = machine.field_of(this, slots::VALUE).unwrap_or(Value::ANY);
    let Some(there) = there.map(|there| there != 0) else {
        return Ok(None);
    };
    let method = |object: &'static str, int: &'static str| match call.signature.class.as_str() {
        "java.util.OptionalInt" => int,
        _ => object,
    };
    Ok(Some(match (call.name(), there) {
        ("isPresent", there) => Value::flag(there),
        ("isEmpty", there) => Value::flag(!there),
        (
            "get" | "orElseThrow" | "getAsInt" | "getAsLong" | "getAsDouble" | "orElse"
            | "orElseGet",
            true,
        ) => held,
        ("orElseThrow", false) if call.count() == 1 => {
            let thrown = machine.ask(call.arg(1), "get()Ljava/lang/Object;", Vec::new())?;
            return Err(Paths::One(crate::run::End::Thrown(
                thrown.unwrap_or(Value::ANY),
            )));
        }
        ("get" | "orElseThrow" | "getAsInt" | "getAsLong" | "getAsDouble", false) => {
            return Err(machine.throw_new(NO_ELEMENT, None));
        }
        ("orElse", false) => call.arg(1),
        ("orElseGet", false) => machine
            .ask(
                call.arg(1),
                method("get()Ljava/lang/Object;", "getAsInt()I"),
                Vec::new(),
            )?
            .unwrap_or(Value::ANY),
        ("ifPresent" | "ifPresentOrElse", true) => {
            machine.ask(call.arg(1), method(ACCEPT, "accept(I)V"), vec![held])?;
            Value::ZERO
        }
        ("ifPresent", false) => Value::ZERO,
        ("ifPresentOrElse", false) => {
            machine.ask(call.arg(2), "run()V", Vec::new())?;
            Value::ZERO
        }
        ("map" | "flatMap" | "filter" | "or", there) => return chained(machine, call, there, held),
        ("toString", there) => {
            let shown = machine.text_of(held, b"L")?;
            if there && shown.units.is_none() {
                return Ok(Some(machine.any_text(shown.mark)));
            }
            let (mark, shown) = (shown.mark, shown.units.unwrap_or_default());
            let text = if there {
                format!("Optional[{}]", String::from_utf16_lossy(&shown))
            } else {
                "Optional.empty".to_owned()
            };
            machine.pool.fresh_str(&text).marked(mark)
        }
        ("equals", _) => order::same(machine, this, call.arg(1)).map_or(Value::ANY, Value::flag),
        ("stream", there) => {
            let cells = if there { vec![held] } else { Vec::new() };
            super::stream::make(machine, result, b"L", cells, None)
        }
        _ => return Ok(None),
    }))
}

pub(crate) fn chained(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    there: bool,
    held: Value,
) -> Result<Option<Value>, Paths> {
    let this = call.receiver();
    let result = call.signature.result;
    Ok(Some(match (call.name(), there) {
        ("or", false) => machine
            .ask(call.arg(1), "get()Ljava/lang/Object;", Vec::new())?
            .unwrap_or(Value::ANY),
        ("or", true) | (_, false) => this,
        ("map", _) => {
            let mapped = machine.ask(call.arg(1), APPLY, vec![held])?;
            match mapped {
                Some(mapped) => optional(machine, result, Some(mapped)),
                None => return Ok(None),
            }
        }
        ("flatMap", _) => machine
            .ask(call.arg(1), APPLY, vec![held])?
            .unwrap_or(Value::ANY),
        _ => match machine
            .ask(call.arg(1), TEST, vec![held])?
            .and_then(Value::as_int)
        {
            Some(0) => optional(machine, result, None),
            Some(_) => this,
            None => return Ok(None),
        },
    }))
}

/// `StringJoiner`.
pub(crate) fn joiner(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let field = |machine: &Machine<'_, '_>, key| machine.field_of(this, key);
    match call.name() {
        "<init>" => {
            for (number, key) in [
                (1, slots::SEPARATOR),
                (2, slots::PREFIX),
                (3, slots::SUFFIX),
            ] {
                if number <= call.count() {
                    machine.set_field_of(this, key, call.arg(number));
                }
            }
            returned(Value::ZERO)
        }
        "add" => {
            let written = match machine.text_of(call.arg(1), b"L") {
                Ok(written) => written,
                Err(thrown) => return Some(thrown),
            };
            let held = field(machine, slots::VALUE);
            let before = held.map_or(Mark::NONE, |held| held.mark);
            let (mark, part) = (machine.pool.both(before, written.mark), written.units);
            let separator = field(machine, slots::SEPARATOR).and_then(|value| machine.units(value));
            let value = match (held, part, separator) {
                (None, Some(part), _) => machine.new_text(&part, mark),
                (Some(held), Some(part), Some(separator)) => match machine.units(held) {
                    Some(units) => machine.new_text(&[&units, &*separator, &part].concat(), mark),
                    None => machine.any_text(mark),
                },
                _ => machine.any_text(mark),
            };
            machine.set_field_of(this, slots::VALUE, value);
            returned(this)
        }
        "setEmptyValue" => {
            machine.set_field_of(this, slots::DATA, call.arg(1));
            returned(this)
        }
        "toString" | "length" => {
            let held = field(machine, slots::VALUE);
            let units = |machine: &Machine<'_, '_>, value: Option<Value>| match value {
                Some(value) => machine.units(value).map(|units| units.to_vec()),
                None => Some(Vec::new()),
            };
            let empty = field(machine, slots::DATA).filter(|_| held.is_none());
            let (prefix, suffix) = (field(machine, slots::PREFIX), field(machine, slots::SUFFIX));
            let whole = match empty {
                Some(empty) => machine.units(empty).map(|units| units.to_vec()),
                None => units(machine, prefix)
                    .zip(units(machine, held))
                    .zip(units(machine, suffix))
                    .map(|((a, b), c)| [a, b, c].concat()),
            };
            let mark = held.map_or(Mark::NONE, |held| held.mark);
            returned(match (whole, call.name()) {
                (Some(whole), "length") => text::number(whole.len()),
                (Some(whole), _) => machine.new_text(&whole, mark),
                (None, "length") => Value::ANY,
                (None, _) => machine.any_text(mark),
            })
        }
        _ => None,
    }
}
