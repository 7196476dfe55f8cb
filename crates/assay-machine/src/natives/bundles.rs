//! `ResourceBundle`: words by their keys, those that are missing looked up in the parent.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{arrays_cells, order, reflect, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};

const HANDLE: &str = "handleGetObject(Ljava/lang/String;)Ljava/lang/Object;";
const CONTENTS: &str = "getContents()[[Ljava/lang/Object;";
const MISSING: &str = "Ljava/util/MissingResourceException;";
/// Most bundles behind each other.
const MOST_BEHIND: u32 = 8;

pub(crate) fn bundle(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("setParent", 1) => {
            machine.set_field_of(this, slots::PARENT, call.arg(1));
            returned(Value::ZERO)
        }
        ("handleGetObject", 1) => returned(in_contents(machine, this, call.arg(1))?),
        ("getObject" | "getString" | "getStringArray", 1) => match look(machine, this, call.arg(1))
        {
            Some(value) if value.is_null() => Some(machine.throw_new(MISSING, None)),
            Some(value) => returned(value),
            None => None,
        },
        ("containsKey", 1) => {
            let value = look(machine, this, call.arg(1))?;
            returned(if value.is_null() {
                Value::flag(false)
            } else if may_be_null(machine, value) {
                machine.either_flag()
            } else {
                Value::flag(true)
            })
        }
        ("getBundle", _) => of_app(machine, call),
        _ => None,
    }
}

fn may_be_null(machine: &Machine<'_, '_>, value: Value) -> bool {
    let shapes = machine.pool.shapes(value.shape);
    let mut shapes = shapes.iter();
    shapes.any(|shape| *shape == Shape::Word(0) || Value::of(*shape).is_unknown())
}

/// What is found under a key, here or behind; `null` where there is nothing.
fn look(machine: &mut Machine<'_, '_>, this: Value, key: Value) -> Option<Value> {
    let (mut at, mut perhaps) = (this, None::<Value>);
    for _ in 0..MOST_BEHIND {
        let value = if machine.answers_to(at, HANDLE) {
            let paths = machine.call_back(at, HANDLE, vec![key]);
            machine.taken(paths)?
        } else {
            in_contents(machine, at, key)?
        };
        if !value.is_null() {
            let joined = perhaps.map_or(value, |other| machine.pool.join(other, value));
            if !may_be_null(machine, value) {
                return Some(joined);
            }
            perhaps = Some(joined);
        }
        match machine.field_of(at, slots::PARENT) {
            Some(behind) if !behind.is_null() => at = behind,
            _ => break,
        }
    }
    Some(perhaps.unwrap_or(Value::ZERO))
}

/// What a `ListResourceBundle` says itself.
fn in_contents(machine: &mut Machine<'_, '_>, this: Value, key: Value) -> Option<Value> {
    if !machine.answers_to(this, CONTENTS) {
        return None;
    }
    let paths = machine.call_back(this, CONTENTS, Vec::new());
    let rows = machine.taken(paths)?;
    let (rows, None) = arrays_cells(machine, rows)? else {
        return None;
    };
    for row in rows {
        let (cells, _) = arrays_cells(machine, row)?;
        let held = cells.first().copied()?;
        match order::same(machine, held, key) {
            Some(true) => return cells.get(1).copied(),
            Some(false) => {}
            None => return None,
        }
    }
    Some(Value::ZERO)
}

/// The bundle of a name that is a class of the app; where there are more of them, for languages,
/// that of no language may be the one.
fn of_app(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let name = machine.pool.known(call.arg(1))?;
    let descriptor = assay_dex::program::java::descriptor(&name);
    let ty = machine.type_of(&descriptor);
    machine.program.class_of(ty)?;
    let start = format!("{}_", descriptor.trim_end_matches(';'));
    let classes = &machine.program.classes;
    let named = |ty| machine.program.descriptor(ty).starts_with(start.as_bytes());
    if classes.iter().any(|class| named(class.ty)) {
        return None;
    }
    reflect::create(machine, Value::class(ty), &[], Vec::new())
}
