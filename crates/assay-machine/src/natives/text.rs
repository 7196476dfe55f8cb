//! `java.lang.String`.

use std::rc::Rc;

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::value::{Mark, Shape, Value};

const BOUNDS: &str = "Ljava/lang/StringIndexOutOfBoundsException;";
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
            (b"F", Shape::Word(word)) => text(super::math::float_text(f32::from_bits(word.cast_unsigned()))),
            (b"D", Shape::Wide(wide)) => text(super::math::double_text(f64::from_bits(wide.cast_unsigned()))),
            (_, Shape::Text { text, .. }) => Some(self.pool.units(text).to_vec()),
            (_, Shape::Word(0)) => text("null".to_owned()),
            (_, Shape::Boxed(wrapper, bits)) => text(super::boxes::text(wrapper, bits)),
            _ => None,
        }
    }

    /// The characters of a `char[]`, or `None`.
    pub(crate) fn chars(&self, array: Value) -> Option<Vec<u16>> {
        let Body::Cells { cells, rest: None } = &self.heap.get(self.one_object(array)?)?.body else {
            return None;
        };
        cells.iter().map(|cell| cell.as_int().map(unit)).collect()
    }

    /// The bytes of a `byte[]`, or `None`.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a byte in an int")]
    pub(crate) fn bytes(&self, array: Value) -> Option<Vec<u8>> {
        let Body::Cells { cells, rest: None } = &self.heap.get(self.one_object(array)?)?.body else {
            return None;
        };
        cells.iter().map(|cell| cell.as_int().map(|word| word as u8)).collect()
    }

    /// A new array of primitives or objects.
    pub(crate) fn new_array_of(&mut self, descriptor: &str, cells: Vec<Value>, mark: Mark) -> Value {
        let class = self.type_of(descriptor);
        let made = self.make_here(class, Content { mark, ..Content::cells(cells) });
        made.marked(mark)
    }

    /// A new array of which only what it carries is known.
    pub(crate) fn any_array(&mut self, descriptor: &str, mark: Mark) -> Value {
        let class = self.type_of(descriptor);
        let body = Body::Cells { cells: Vec::new(), rest: Some(Value::ANY.marked(mark)) };
        let made = self.make_here(class, Content { body, mark, ..Content::default() });
        made.marked(mark)
    }
}

/// The low 16 bits: what a `char` is.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(crate) const fn unit(word: i32) -> u16 {
    word as u16
}

/// What is known of the result of a method that only reads.
enum Known {
    Value(Value),
    Text(Vec<u16>),
    Throws(&'static str),
}

pub(crate) fn string(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.is_static {
        return of_values(machine, call);
    }
    if call.name() == "<init>" {
        return None;
    }
    let receiver = call.receiver();
    let mut mark = receiver.mark;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    if let Some(array) = spread(machine, call, mark) {
        return returned(array);
    }
    if let (Some(units), "equals", None) = (machine.units(receiver), call.name(), machine.units(call.arg(1)))
        && machine.class_of(call.arg(1).shape).is_some()
    {
        // Equal to nothing that is no string.
        let _ = units;
        return returned(Value::flag(false).marked(mark));
    }
    match machine.units(receiver).and_then(|units| known(machine, call, &units)) {
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
        "toCharArray" => Some(match units {
            Some(units) => {
                let cells = units.iter().map(|u| Value::int(i32::from(*u)).marked(mark)).collect();
                machine.new_array_of("[C", cells, Mark::NONE)
            }
            None => machine.any_array("[C", mark),
        }),
        "getBytes" => Some(match units.map(|units| String::from_utf16_lossy(&units)) {
            Some(text) => {
                let cells = text.bytes().map(|b| Value::int(i32::from(b.cast_signed())).marked(mark)).collect();
                machine.new_array_of("[B", cells, Mark::NONE)
            }
            None => machine.any_array("[B", mark),
        }),
        "split" => {
            let pattern = machine.units(call.arg(1)).map(|units| String::from_utf16_lossy(&units));
            let parts = match (units, pattern, call.count()) {
                (Some(units), Some(pattern), 1) => split(&String::from_utf16_lossy(&units), &pattern),
                _ => None,
            };
            Some(match parts {
                Some(parts) => {
                    let cells: Vec<Value> = parts.iter().map(|part| machine.pool.fresh_str(part).marked(mark)).collect();
                    machine.new_array_of("[Ljava/lang/String;", cells, Mark::NONE)
                }
                None => {
                    let array = machine.any_array("[Ljava/lang/String;", mark);
                    if let Some(Content { body: Body::Cells { rest, .. }, .. }) = array.as_object().and_then(|id| machine.heap.get_mut(id)) {
                        *rest = Some(Value::unknown(call.signature.key.class).marked(mark));
                    }
                    array
                }
            })
        }
        _ => None,
    }
}

/// `split` by a pattern that means itself; trailing empty parts are left out.
fn split(text: &str, pattern: &str) -> Option<Vec<String>> {
    let literal = match pattern.strip_prefix('\\') {
        Some(escaped) if escaped.chars().count() == 1 && !escaped.chars().all(char::is_alphanumeric) => escaped,
        Some(_) => return None,
        None if pattern.contains(['.', '|', '*', '+', '?', '(', ')', '[', ']', '{', '}', '^', '$']) => return None,
        None => pattern,
    };
    if literal.is_empty() {
        return None;
    }
    let mut parts: Vec<String> = text.split(literal).map(str::to_owned).collect();
    while parts.len() > 1 && parts.last().is_some_and(String::is_empty) {
        parts.pop();
    }
    Some(parts)
}

fn known(machine: &Machine<'_, '_>, call: &Call, units: &[u16]) -> Option<Known> {
    let other = || machine.units(call.arg(1));
    let int = |number: usize| call.arg(number).as_int();
    let index = |number: usize| int(number).map(|at| usize::try_from(at).ok());
    let flag = |flag: bool| Some(Known::Value(Value::flag(flag)));
    let lossy = || String::from_utf16_lossy(units);
    match (call.name(), call.count()) {
        ("length", 0) => Some(Known::Value(number(units.len()))),
        ("isEmpty", 0) => flag(units.is_empty()),
        ("hashCode", 0) => Some(Known::Value(Value::int(hash(units)))),
        ("toString" | "intern" | "trim" | "strip", 0) if call.name() != "trim" && call.name() != "strip" => {
            Some(Known::Value(call.receiver()))
        }
        ("trim", 0) => {
            let from = units.iter().position(|u| *u > 32).unwrap_or(units.len());
            let to = units.iter().rposition(|u| *u > 32).map_or(from, |at| at + 1);
            units.get(from..to).map(|part| Known::Text(part.to_vec()))
        }
        ("toLowerCase", _) => Some(Known::Text(lossy().to_lowercase().encode_utf16().collect())),
        ("toUpperCase", _) => Some(Known::Text(lossy().to_uppercase().encode_utf16().collect())),
        ("charAt", 1) => Some(match index(1)?.and_then(|at| units.get(at)) {
            Some(unit) => Known::Value(Value::int(i32::from(*unit))),
            None => Known::Throws(BOUNDS),
        }),
        ("substring" | "subSequence", count) => {
            let to = if count == 2 { index(2)? } else { Some(units.len()) };
            let part = index(1)?.zip(to).and_then(|(from, to)| units.get(from..to));
            Some(part.map_or(Known::Throws(BOUNDS), |part| Known::Text(part.to_vec())))
        }
        ("concat", 1) => Some(Known::Text([units, &other()?].concat())),
        ("equals" | "contentEquals", 1) if call.arg(1).is_null() => flag(false),
        ("equals" | "contentEquals", 1) => flag(*other()? == *units),
        ("equalsIgnoreCase", 1) if call.arg(1).is_null() => flag(false),
        ("equalsIgnoreCase", 1) => flag(lossy().to_lowercase() == String::from_utf16_lossy(&other()?).to_lowercase()),
        ("compareTo", 1) => Some(Known::Value(Value::int(compare(units, &other()?)))),
        ("contains", 1) => flag(find(units, &other()?, 0).is_some()),
        ("startsWith", 1) => flag(units.starts_with(&other()?)),
        ("startsWith", 2) => {
            let from = index(2)?;
            flag(from.and_then(|from| units.get(from..)).is_some_and(|tail| other().is_some_and(|o| tail.starts_with(&o))))
        }
        ("endsWith", 1) => flag(units.ends_with(&other()?)),
        ("indexOf", _) => {
            let from = if call.count() == 2 { usize::try_from(int(2)?).unwrap_or(0) } else { 0 };
            let found = match call.arg(1).shape {
                Shape::Word(word) => units.iter().skip(from).position(|u| *u == unit(word)).map(|at| at + from),
                _ => find(units, &other()?, from),
            };
            Some(Known::Value(place(found)))
        }
        ("lastIndexOf", 1) => {
            let found = match call.arg(1).shape {
                Shape::Word(word) => units.iter().rposition(|u| *u == unit(word)),
                _ => rfind(units, &other()?),
            };
            Some(Known::Value(place(found)))
        }
        ("replace", 2) => match (call.arg(1).shape, call.arg(2).shape) {
            (Shape::Word(from), Shape::Word(to)) => {
                let swap = |u: &u16| if *u == unit(from) { unit(to) } else { *u };
                Some(Known::Text(units.iter().map(swap).collect()))
            }
            _ => {
                let (from, to) = (other()?, machine.units(call.arg(2))?);
                Some(Known::Text(replace(units, &from, &to)))
            }
        },
        _ => None,
    }
}

/// `valueOf`, `format`, `join` and their like.
fn of_values(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let mut mark = Mark::NONE;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    let descriptor = call.signature.params.first().map(|ty| machine.program.descriptor(*ty).to_vec())?;
    let units = match call.name() {
        "valueOf" | "copyValueOf" if descriptor == b"[C" => machine.chars(call.arg(1)),
        "valueOf" => match machine.valued(call.arg(1), &descriptor) {
            Some(units) => Some(units),
            None => return super::lang::to_text(machine, call.arg(1)),
        },
        "format" => super::lang::format(machine, call),
        _ => None,
    };
    let text = match units {
        Some(units) => machine.new_text(&units, mark),
        None => machine.any_text(mark),
    };
    returned(text)
}

pub(crate) fn number(length: usize) -> Value {
    i32::try_from(length).map_or(Value::ANY, Value::int)
}

fn place(found: Option<usize>) -> Value {
    found.map_or(Value::int(-1), number)
}

/// `String.hashCode` (Java SE 8 API).
pub(crate) fn hash(units: &[u16]) -> i32 {
    units.iter().fold(0, |all: i32, unit| all.wrapping_mul(31).wrapping_add((*unit).into()))
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
    units.windows(wanted.len()).skip(from).position(|part| part == wanted).map(|at| at + from)
}

fn rfind(units: &[u16], wanted: &[u16]) -> Option<usize> {
    if wanted.is_empty() {
        return Some(units.len());
    }
    units.windows(wanted.len()).rposition(|part| part == wanted)
}

fn replace(units: &[u16], from: &[u16], to: &[u16]) -> Vec<u16> {
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
