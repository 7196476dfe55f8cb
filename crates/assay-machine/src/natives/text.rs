//! `java.lang.String`.

use std::rc::Rc;

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::asked::Written;
pub(crate) use crate::natives::text_bytes::made;
use crate::natives::text_bytes::{charset_of, encoded};
use crate::natives::text_joined::{joined, own_text};
use crate::natives::text_read::known;
pub(crate) use crate::natives::text_read::{
    compare, compare_ignoring_case, find, hash, is_space, rfind,
};
use crate::natives::{regex, returned};
use crate::run::Paths;
use crate::value::{Mark, Shape, Value};

pub(crate) const BOUNDS: &str = "Ljava/lang/StringIndexOutOfBoundsException;";
/// Longest text that is followed.
pub(crate) const LONGEST: usize = 1 << 14;

impl Machine<'_, '_> {
    /// The characters of a value, where they are known; `null` is none.
    pub(crate) fn units(&self, value: Value) -> Option<Rc<[u16]>> {
        value.as_text().map(|text| self.pool.units(text))
    }

    /// A new string, unknown where it is too long.
    pub(crate) fn new_text(&mut self, units: &[u16], mark: Mark) -> Value {
        if units.len() > LONGEST {
            return self.any_text(mark);
        }
        self.pool.fresh(units).marked(mark)
    }

    /// Some string.
    pub(crate) fn any_text(&self, mark: Mark) -> Value {
        Value::unknown(self.type_of("Ljava/lang/String;")).marked(mark)
    }

    /// What `String.valueOf` makes of a value, by the descriptor of its static type.
    pub(crate) fn valued(&self, value: Value, descriptor: &[u8]) -> Option<Vec<u16>> {
        let text = |text: String| Some(text.encode_utf16().collect());
        match (descriptor, value.shape) {
            (b"I" | b"S" | b"B", Shape::Word(word)) => text(word.to_string()),
            (b"J", Shape::Wide(wide)) => text(wide.to_string()),
            (b"C", Shape::Word(word)) => Some(vec![unit(word)]),
            (b"Z", Shape::Word(word)) => text((word != 0).to_string()),
            (b"F", Shape::Word(word)) => text(super::math::float_text(f32::from_bits(
                word.cast_unsigned(),
            ))),
            (b"D", Shape::Wide(wide)) => text(super::math::double_text(f64::from_bits(
                wide.cast_unsigned(),
            ))),
            (_, Shape::Text { text, .. }) => Some(self.pool.units(text).to_vec()),
            (_, Shape::Word(0)) => text("null".to_owned()),
            (_, Shape::Boxed(wrapper, bits)) => text(super::boxes::text(wrapper, bits)),
            _ => None,
        }
    }

    /// The characters of a `char[]`, or `None`.
    pub(crate) fn chars(&self, array: Value) -> Option<Vec<u16>> {
        let Body::Cells { cells, rest: None } = &self.heap.get(self.one_object(array)?)?.body
        else {
            return None;
        };
        cells.iter().map(|cell| cell.as_int().map(unit)).collect()
    }

    /// The bytes of a `byte[]`, or `None`.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a byte in an int"
    )]
    pub(crate) fn bytes(&self, array: Value) -> Option<Vec<u8>> {
        let Body::Cells { cells, rest: None } = &self.heap.get(self.one_object(array)?)?.body
        else {
            return None;
        };
        cells
            .iter()
            .map(|cell| cell.as_int().map(|word| word as u8))
            .collect()
    }

    /// A new array of primitives or objects.
    pub(crate) fn new_array_of(
        &mut self,
        descriptor: &str,
        cells: Vec<Value>,
        mark: Mark,
    ) -> Value {
        let class = self.type_of(descriptor);
        let made = self.make_here(
            class,
            Content {
                mark,
                ..Content::cells(cells)
            },
        );
        made.marked(mark)
    }

    /// A new array of which only what it carries is known.
    pub(crate) fn any_array(&mut self, descriptor: &str, mark: Mark) -> Value {
        let class = self.type_of(descriptor);
        let body = Body::Cells {
            cells: Vec::new(),
            rest: Some(Value::ANY.marked(mark)),
        };
        let made = self.make_here(
            class,
            Content {
                body,
                mark,
                ..Content::default()
            },
        );
        made.marked(mark)
    }
}

/// The low 16 bits: what a `char` is.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(crate) const fn unit(word: i32) -> u16 {
    word as u16
}

/// What is known of the result of a method that only reads.
pub(crate) enum Known {
    Value(Value),
    Text(Vec<u16>),
    Throws(&'static str),
}

pub(crate) fn string(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.is_static {
        return of_values(machine, call);
    }
    if matches!(call.name(), "<init>" | "getClass") {
        return None;
    }
    let receiver = call.receiver();
    if let Some(answer) = super::pieces::reads(machine, call, receiver) {
        return returned(answer);
    }
    if super::pieces::never_equal(machine, call) {
        return returned(Value::flag(false).marked(receiver.mark));
    }
    let mut mark = receiver.mark;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    if let Some(array) = spread(machine, call, mark) {
        return returned(array);
    }
    let first = call.arg(1);
    if first.is_null() && refuses_null(call.name(), machine, call) {
        return Some(machine.throw_new(crate::step::NULL, None));
    }
    if call.name() == "equals"
        && machine.units(receiver).is_some()
        && machine.units(first).is_none()
    {
        // Equal to nothing that is no string.
        let other = !first.is_unknown() && !matches!(first.shape, Shape::OneOf(_));
        return returned(
            if other {
                Value::flag(false)
            } else {
                machine.either_flag()
            }
            .marked(mark),
        );
    }
    if matches!(
        call.name(),
        "contains" | "contentEquals" | "replace" | "join"
    ) && machine.units(first).is_none()
    {
        // Any `CharSequence` will do.
        if let Some(call) = spelled_out(machine, call) {
            return string(machine, &call);
        }
    }
    if super::text_joined::masks(machine, call) && machine.units(receiver).is_none() {
        return returned(machine.any_text(crate::value::Mark::NONE));
    }
    if let Some(units) = machine.units(receiver)
        && matches!(call.name(), "matches" | "replaceAll" | "replaceFirst")
        && let Some(answer) = regex::of_text(machine, call, &units)
    {
        return returned(match answer {
            regex::Answer::Flag(flag) => Value::flag(flag).marked(mark),
            regex::Answer::Text(text) => machine.pool.fresh_str(&text).marked(mark),
            regex::Answer::Parts(_) => Value::ANY.marked(mark),
        });
    }
    match machine
        .units(receiver)
        .and_then(|units| known(machine, call, &units))
    {
        Some(Known::Value(value)) => returned(value.marked(mark)),
        Some(Known::Text(units)) => {
            let text = machine.new_text(&units, mark);
            returned(text)
        }
        Some(Known::Throws(class)) => Some(machine.throw_new(class, None)),
        None => {
            let any = machine.anything(call.signature.result);
            returned(any.marked(mark))
        }
    }
}

/// Methods that make arrays of a text.
fn spread(machine: &mut Machine<'_, '_>, call: &Call, mark: Mark) -> Option<Value> {
    let units = machine.units(call.receiver());
    match call.name() {
        "chars" => {
            let units = units?;
            let cells = units
                .iter()
                .map(|unit| Value::int(i32::from(*unit)).marked(mark))
                .collect();
            Some(super::stream::make(
                machine,
                call.signature.result,
                b"I",
                cells,
                None,
            ))
        }
        "toCharArray" => Some(match units {
            Some(units) => {
                let cells = units
                    .iter()
                    .map(|u| Value::int(i32::from(*u)).marked(mark))
                    .collect();
                machine.new_array_of("[C", cells, Mark::NONE)
            }
            None => machine.any_array("[C", mark),
        }),
        "getBytes" => Some(
            match units
                .zip(charset_of(machine, call))
                .and_then(|(units, name)| encoded(&units, &name))
            {
                Some(bytes) => {
                    let cells = bytes
                        .iter()
                        .map(|b| Value::int(i32::from(b.cast_signed())).marked(mark))
                        .collect();
                    machine.new_array_of("[B", cells, Mark::NONE)
                }
                None => machine.any_array("[B", mark),
            },
        ),
        "split" => {
            let parts = match units {
                Some(units) => regex::of_text(machine, call, &units),
                None => None,
            };
            let parts = parts.and_then(|answer| match answer {
                regex::Answer::Parts(parts) => Some(parts),
                _ => None,
            });
            Some(if let Some(parts) = parts {
                array_of(machine, &parts, mark)
            } else {
                let array = machine.any_array("[Ljava/lang/String;", mark);
                if let Some(Content {
                    body: Body::Cells { rest, .. },
                    ..
                }) = array.as_object().and_then(|id| machine.heap.get_mut(id))
                {
                    *rest = Some(Value::unknown(call.signature.key.class).marked(mark));
                }
                array
            })
        }
        _ => None,
    }
}

/// An array of strings.
pub(crate) fn array_of(machine: &mut Machine<'_, '_>, parts: &[String], mark: Mark) -> Value {
    let cells: Vec<Value> = parts
        .iter()
        .map(|part| machine.pool.fresh_str(part).marked(mark))
        .collect();
    machine.new_array_of("[Ljava/lang/String;", cells, Mark::NONE)
}

/// Methods whose first argument must not be `null`.
fn refuses_null(name: &str, machine: &Machine<'_, '_>, call: &Call) -> bool {
    let object = call
        .signature
        .params
        .first()
        .is_some_and(|ty| machine.program.descriptor(*ty).len() > 1);
    let names = [
        "contains",
        "startsWith",
        "endsWith",
        "concat",
        "compareTo",
        "compareToIgnoreCase",
        "indexOf",
        "lastIndexOf",
        "replace",
        "matches",
        "replaceAll",
        "replaceFirst",
        "split",
        "contentEquals",
        "getBytes",
    ];
    object && names.contains(&name)
}

/// A call with the texts of builders in place of builders.
fn spelled_out(machine: &Machine<'_, '_>, call: &Call) -> Option<Call> {
    let mut changed = false;
    let args = call.args.iter().map(|arg| {
        let held = machine
            .one_object(*arg)
            .and_then(|_| machine.field_of(*arg, crate::slots::VALUE));
        match held.filter(|held| held.as_text().is_some()) {
            Some(held) => {
                changed = true;
                held
            }
            None => *arg,
        }
    });
    let args = args.collect();
    changed.then(|| Call {
        args,
        ..call.clone()
    })
}

/// `valueOf`, `format`, `join` and their like.
fn of_values(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let mut mark = Mark::NONE;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    if call.name() == "format" {
        match super::formatted::format(machine, call) {
            Ok(Some(made)) => return returned(made),
            Ok(None) => return returned(machine.any_text(mark)),
            Err(thrown) => return Some(thrown),
        }
    }
    let descriptor = call
        .signature
        .params
        .first()
        .map(|ty| machine.program.descriptor(*ty).to_vec())?;
    let alone = |units: Option<Vec<u16>>| Written { units, mark };
    let written = match call.name() {
        "valueOf" | "copyValueOf" if descriptor == b"[C" => match call.arg(1).is_null() {
            true => Err(machine.throw_new(crate::step::NULL, None)),
            false if call.count() == 3 => return Some(made(machine, call)),
            false => Ok(alone(machine.chars(call.arg(1)))),
        },
        "valueOf" => match own_text(machine, call.arg(1), &descriptor) {
            Some(paths) => return Some(paths),
            None => machine.text_of(call.arg(1), &descriptor),
        },
        "join" => joined(machine, call),
        _ => Ok(alone(None)),
    };
    let text = match written {
        Ok(Written { units, mark: more }) => {
            let mark = machine.pool.both(mark, more);
            match units {
                Some(units) => machine.new_text(&units, mark),
                None => machine.any_text(mark),
            }
        }
        Err(thrown) => return Some(thrown),
    };
    returned(text)
}

pub(crate) fn number(length: usize) -> Value {
    i32::try_from(length).map_or(Value::ANY, Value::int)
}
