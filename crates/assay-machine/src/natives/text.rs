//! `java.lang.String`.

use std::rc::Rc;

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::{order, regex, returned};
use crate::run::{End, Paths};
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
    let first = call.arg(1);
    if first.is_null() && refuses_null(call.name(), machine, call) {
        return Some(machine.throw_new(crate::step::NULL, None));
    }
    if call.name() == "equals" && machine.units(receiver).is_some() && machine.units(first).is_none() {
        // Equal to nothing that is no string.
        let other = !first.is_unknown() && !matches!(first.shape, Shape::OneOf(_));
        return returned(if other { Value::flag(false) } else { machine.either_flag() }.marked(mark));
    }
    if matches!(call.name(), "contains" | "contentEquals" | "replace" | "join") && machine.units(first).is_none() {
        // Any `CharSequence` will do.
        if let Some(call) = spelled_out(machine, call) {
            return string(machine, &call);
        }
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
        "getBytes" => Some(match units.zip(charset_of(machine, call)).and_then(|(units, name)| encoded(&units, &name)) {
            Some(bytes) => {
                let cells = bytes.iter().map(|b| Value::int(i32::from(b.cast_signed())).marked(mark)).collect();
                machine.new_array_of("[B", cells, Mark::NONE)
            }
            None => machine.any_array("[B", mark),
        }),
        "split" => {
            let parts = match units {
                Some(units) => regex::of_text(machine, call, &units),
                None => None,
            };
            let parts = parts.and_then(|answer| match answer {
                regex::Answer::Parts(parts) => Some(parts),
                _ => None,
            });
            Some(match parts {
                Some(parts) => array_of(machine, &parts, mark),
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

fn charset_of(machine: &Machine<'_, '_>, call: &Call) -> Option<String> {
    match call.count() {
        0 => Some("UTF-8".to_owned()),
        _ => charset(machine, call.arg(1)),
    }
}

/// An array of strings.
pub(crate) fn array_of(machine: &mut Machine<'_, '_>, parts: &[String], mark: Mark) -> Value {
    let cells: Vec<Value> = parts.iter().map(|part| machine.pool.fresh_str(part).marked(mark)).collect();
    machine.new_array_of("[Ljava/lang/String;", cells, Mark::NONE)
}

/// Methods whose first argument must not be `null`.
fn refuses_null(name: &str, machine: &Machine<'_, '_>, call: &Call) -> bool {
    let object = call.signature.params.first().is_some_and(|ty| machine.program.descriptor(*ty).len() > 1);
    let names = [
        "contains", "startsWith", "endsWith", "concat", "compareTo", "compareToIgnoreCase", "indexOf", "lastIndexOf",
        "replace", "matches", "replaceAll", "replaceFirst", "split", "contentEquals", "getBytes",
    ];
    object && names.contains(&name)
}

/// A call with the texts of builders in place of builders.
fn spelled_out(machine: &Machine<'_, '_>, call: &Call) -> Option<Call> {
    let mut changed = false;
    let args = call.args.iter().map(|arg| {
        let held = machine.one_object(*arg).and_then(|_| machine.field_of(*arg, crate::slots::VALUE));
        match held.filter(|held| held.as_text().is_some()) {
            Some(held) => {
                changed = true;
                held
            }
            None => *arg,
        }
    });
    let args = args.collect();
    changed.then(|| Call { args, ..call.clone() })
}

/// `new String(…)`: the string is a value of its own.
pub(crate) fn made(machine: &mut Machine<'_, '_>, call: &Call) -> Paths {
    let mut mark = Mark::NONE;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    let first = call.signature.params.first().map(|ty| machine.program.descriptor(*ty).to_vec());
    if first.is_some() && call.arg(1).is_null() {
        return machine.throw_new(crate::step::NULL, None);
    }
    let units = match first.as_deref() {
        None => Some(Vec::new()),
        Some(b"[C") => machine.chars(call.arg(1)),
        Some(b"[I") => code_points(machine, call.arg(1)),
        Some(b"[B") => return of_bytes(machine, call, mark),
        Some(b"Ljava/lang/String;") => machine.units(call.arg(1)).map(|units| units.to_vec()),
        _ => machine.field_of(call.arg(1), crate::slots::VALUE).and_then(|held| machine.units(held)).map(|u| u.to_vec()),
    };
    let part = if call.count() == 3 {
        match (units, call.arg(2).as_int(), call.arg(3).as_int()) {
            (Some(units), Some(from), Some(count)) => {
                let range = usize::try_from(from).ok().zip(usize::try_from(count).ok());
                match range.and_then(|(from, count)| units.get(from..from.checked_add(count)?)) {
                    Some(part) => Some(part.to_vec()),
                    None => return machine.throw_new(BOUNDS, None),
                }
            }
            _ => None,
        }
    } else {
        units
    };
    Paths::returned(match part {
        Some(units) => machine.new_text(&units, mark),
        None => machine.any_text(mark),
    })
}

fn code_points(machine: &Machine<'_, '_>, array: Value) -> Option<Vec<u16>> {
    let (cells, None) = order::held(machine, machine.one_object(array)?)? else { return None };
    let each = cells.into_iter().map(|cell| char::from_u32(cell.as_int()?.cast_unsigned()));
    let text: String = each.collect::<Option<_>>()?;
    Some(text.encode_utf16().collect())
}

fn of_bytes(machine: &mut Machine<'_, '_>, call: &Call, mark: Mark) -> Paths {
    let bytes = machine.bytes(call.arg(1));
    let last = call.signature.params.last().map(|ty| machine.program.descriptor(*ty).to_vec());
    let named = matches!(last.as_deref(), Some(b"Ljava/lang/String;" | b"Ljava/nio/charset/Charset;"));
    let charset = if named { charset(machine, call.arg(call.count())) } else { Some("UTF-8".to_owned()) };
    let bytes = match (bytes, call.count() - usize::from(named)) {
        (Some(bytes), 3) => {
            let (Some(from), Some(count)) = (call.arg(2).as_int(), call.arg(3).as_int()) else {
                return Paths::returned(machine.any_text(mark));
            };
            let range = usize::try_from(from).ok().zip(usize::try_from(count).ok());
            match range.and_then(|(from, count)| bytes.get(from..from.checked_add(count)?)) {
                Some(part) => Some(part.to_vec()),
                None => return machine.throw_new(BOUNDS, None),
            }
        }
        (bytes, _) => bytes,
    };
    let units = bytes.zip(charset).and_then(|(bytes, charset)| decoded(&bytes, &charset));
    Paths::returned(match units {
        Some(units) => machine.new_text(&units, mark),
        None => machine.any_text(mark),
    })
}

/// The name of a charset, given by name or object.
fn charset(machine: &Machine<'_, '_>, value: Value) -> Option<String> {
    let name = machine.pool.known(value).or_else(|| {
        machine.field_of(value, crate::slots::NAME).and_then(|name| machine.pool.known(name))
    })?;
    Some(name.to_ascii_uppercase())
}

fn decoded(bytes: &[u8], charset: &str) -> Option<Vec<u16>> {
    match charset {
        "UTF-8" | "UTF8" => Some(String::from_utf8_lossy(bytes).encode_utf16().collect()),
        "ISO-8859-1" | "LATIN1" => Some(bytes.iter().map(|byte| u16::from(*byte)).collect()),
        "US-ASCII" | "ASCII" => {
            Some(bytes.iter().map(|byte| if byte.is_ascii() { u16::from(*byte) } else { 0xfffd }).collect())
        }
        "UTF-16BE" => Some(bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair)).collect()),
        "UTF-16LE" => Some(bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect()),
        _ => None,
    }
}

fn encoded(units: &[u16], charset: &str) -> Option<Vec<u8>> {
    let narrow = |most: u16| {
        let chars = char::decode_utf16(units.iter().copied());
        chars.map(|c| c.ok().and_then(|c| u16::try_from(u32::from(c)).ok()).filter(|c| *c <= most))
            .map(|unit| unit.and_then(|unit| u8::try_from(unit).ok()).unwrap_or(b'?')).collect()
    };
    match charset {
        // A surrogate that stands alone becomes a question mark.
        "UTF-8" | "UTF8" => {
            let chars = char::decode_utf16(units.iter().copied());
            let text: String = chars.map(|c| c.unwrap_or('?')).collect();
            Some(text.into_bytes())
        }
        "ISO-8859-1" | "LATIN1" => Some(narrow(0xff)),
        "US-ASCII" | "ASCII" => Some(narrow(0x7f)),
        "UTF-16BE" => Some(units.iter().flat_map(|unit| unit.to_be_bytes()).collect()),
        "UTF-16LE" => Some(units.iter().flat_map(|unit| unit.to_le_bytes()).collect()),
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
fn folded(unit: u16) -> u16 {
    let one = |text: String, old: u16| {
        let mut units = text.encode_utf16();
        match (units.next(), units.next()) {
            (Some(unit), None) => unit,
            _ => old,
        }
    };
    let Some(letter) = char::from_u32(unit.into()) else { return unit };
    let upper = one(letter.to_uppercase().to_string(), unit);
    char::from_u32(upper.into()).map_or(upper, |upper_letter| one(upper_letter.to_lowercase().to_string(), upper))
}

fn known(machine: &Machine<'_, '_>, call: &Call, units: &[u16]) -> Option<Known> {
    let other = || machine.units(call.arg(1));
    let int = |number: usize| call.arg(number).as_int();
    let index = |number: usize| int(number).map(|at| usize::try_from(at).ok());
    let flag = |flag: bool| Some(Known::Value(Value::flag(flag)));
    match (call.name(), call.count()) {
        ("length", 0) => Some(Known::Value(number(units.len()))),
        ("isEmpty", 0) => flag(units.is_empty()),
        ("hashCode", 0) => Some(Known::Value(Value::int(hash(units)))),
        ("toString", 0) => Some(Known::Value(call.receiver())),
        ("intern", 0) => Some(Known::Value(Value::of(Shape::Text { text: call.receiver().as_text()?, identity: 0 }))),
        ("trim", 0) => {
            let from = units.iter().position(|u| *u > 32).unwrap_or(units.len());
            let to = units.iter().rposition(|u| *u > 32).map_or(from, |at| at + 1);
            units.get(from..to).map(|part| Known::Text(part.to_vec()))
        }
        ("toLowerCase", _) => Some(Known::Text(cased(units, &|text| text.to_lowercase()))),
        ("toUpperCase", _) => Some(Known::Text(cased(units, &|text| text.to_uppercase()))),
        ("isBlank", 0) => flag(units.iter().all(|u| is_space(*u))),
        ("strip" | "stripLeading" | "stripTrailing", 0) => {
            let from = units.iter().position(|u| !is_space(*u)).unwrap_or(units.len());
            let to = units.iter().rposition(|u| !is_space(*u)).map_or(from, |at| at + 1);
            let from = if call.name() == "stripTrailing" { 0 } else { from };
            let to = if call.name() == "stripLeading" { units.len() } else { to };
            Some(Known::Text(units.get(from..to.max(from)).unwrap_or_default().to_vec()))
        }
        ("repeat", 1) => match index(1)? {
            Some(count) if units.len().saturating_mul(count) <= LONGEST => Some(Known::Text(units.repeat(count))),
            Some(_) => None,
            None => Some(Known::Throws("Ljava/lang/IllegalArgumentException;")),
        },
        ("codePointAt", 1) => Some(match index(1)?.and_then(|at| units.get(at..)) {
            Some([high, low, ..]) if (0xd800..0xdc00).contains(high) && (0xdc00..0xe000).contains(low) => {
                let point = 0x10000 + (i32::from(*high) - 0xd800) * 0x400 + i32::from(*low) - 0xdc00;
                Known::Value(Value::int(point))
            }
            Some([unit, ..]) => Known::Value(Value::int(i32::from(*unit))),
            _ => Known::Throws(BOUNDS),
        }),
        ("codePointCount", 2) => {
            let part = index(1)?.zip(index(2)?).and_then(|(from, to)| units.get(from..to));
            let count = |part: &[u16]| char::decode_utf16(part.iter().copied()).count();
            Some(part.map_or(Known::Throws("Ljava/lang/IndexOutOfBoundsException;"), |part| Known::Value(number(count(part)))))
        }
        ("compareToIgnoreCase", 1) => Some(Known::Value(Value::int(compare_ignoring_case(machine, call.receiver(), call.arg(1))?))),
        ("regionMatches", 4 | 5) => {
            let first = call.count() - 3;
            let ignores = call.count() == 5 && int(1)? != 0;
            let other = machine.units(call.arg(first + 1))?;
            let length = int(first + 3)?;
            if length <= 0 {
                let fits = |at: i32, whole: usize| at >= 0 && i64::from(at) <= i64::try_from(whole).unwrap_or(0) - i64::from(length);
                return flag(fits(int(first)?, units.len()) && fits(int(first + 2)?, other.len()));
            }
            let part = |units: &[u16], at: i32| {
                let at = usize::try_from(at).ok()?;
                units.get(at..at.checked_add(usize::try_from(length).ok()?)?).map(<[u16]>::to_vec)
            };
            let (a, b) = (part(units, int(first)?), part(&other, int(first + 2)?));
            let fold = |units: Vec<u16>| -> Vec<u16> { units.into_iter().map(|u| if ignores { folded(u) } else { u }).collect() };
            flag(a.zip(b).is_some_and(|(a, b)| fold(a) == fold(b)))
        }

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
        ("equalsIgnoreCase", 1) => {
            let other = other()?;
            flag(units.len() == other.len() && units.iter().zip(other.iter()).all(|(a, b)| folded(*a) == folded(*b)))
        }
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
                Shape::Word(word) if word > 0xffff => find(units, &points(word), from),
                Shape::Word(word) if word < 0 => None,
                Shape::Word(word) => units.iter().skip(from).position(|u| *u == unit(word)).map(|at| at + from),
                _ => find(units, &other()?, from),
            };
            Some(Known::Value(place(found)))
        }
        ("lastIndexOf", count) => {
            let from = if count == 2 { int(2)? } else { i32::MAX };
            let Ok(from) = usize::try_from(from) else { return Some(Known::Value(Value::int(-1))) };
            let found = match call.arg(1).shape {
                Shape::Word(word) if word < 0 => None,
                Shape::Word(word) if word > 0xffff => rfind(units, &points(word), from),
                Shape::Word(word) => units.iter().take(from.saturating_add(1)).rposition(|u| *u == unit(word)),
                _ => rfind(units, &other()?, from),
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
        "valueOf" | "copyValueOf" if descriptor == b"[C" => match call.arg(1).is_null() {
            true => Err(machine.throw_new(crate::step::NULL, None)),
            false if call.count() == 3 => return Some(made(machine, call)),
            false => Ok(machine.chars(call.arg(1))),
        },
        "valueOf" => match own_text(machine, call.arg(1), &descriptor) {
            Some(paths) => return Some(paths),
            None => machine.text_of(call.arg(1), &descriptor),
        },
        "format" => super::format::format(machine, call),
        "join" => joined(machine, call),
        _ => Ok(None),
    };
    let text = match units {
        Ok(Some(units)) => machine.new_text(&units, mark),
        Ok(None) => machine.any_text(mark),
        Err(thrown) => return Some(thrown),
    };
    returned(text)
}

/// `valueOf` of an object of the app: its `toString` may end in several ways.
fn own_text(machine: &mut Machine<'_, '_>, value: Value, descriptor: &[u8]) -> Option<Paths> {
    if descriptor.len() == 1 || machine.valued(value, descriptor).is_some() {
        return None;
    }
    let paths = super::lang::to_text(machine, value)?;
    match paths {
        Paths::One(End::Returned(text)) if text.is_null() => None,
        paths => Some(paths),
    }
}

/// `String.join`.
fn joined(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Vec<u16>>, Paths> {
    let Some((cells, None)) = machine.elements(call.arg(2)) else { return Ok(None) };
    let Some(between) = machine.text_of(call.arg(1), b"L")? else { return Ok(None) };
    let mut parts = Vec::new();
    for cell in cells {
        match machine.text_of(cell, b"L")? {
            Some(units) => parts.push(units),
            None => return Ok(None),
        }
    }
    Ok(Some(parts.join(&between[..])))
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

pub(crate) fn rfind(units: &[u16], wanted: &[u16], from: usize) -> Option<usize> {
    if wanted.is_empty() {
        return Some(units.len().min(from));
    }
    let ends = units.windows(wanted.len()).take(from.saturating_add(1));
    ends.collect::<Vec<_>>().iter().rposition(|part| *part == wanted)
}

/// A code point as its units.
fn points(point: i32) -> Vec<u16> {
    let letter = u32::try_from(point).ok().and_then(char::from_u32);
    letter.map_or_else(Vec::new, |letter| letter.to_string().encode_utf16().collect())
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
fn cased(units: &[u16], change: &dyn Fn(&str) -> String) -> Vec<u16> {
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
