//! What platform classes do, as far as it must be computed: strings and their builders, numbers,
//! exceptions. Everything else keeps taint and is not known.

use assay_dex::mutf8;
use assay_dex::program::{MethodKey, TypeId};

use crate::arith::Bits;
use crate::call::Arg;
use crate::machine::{Ends, Machine};
use crate::value::{Taint, Value};
use crate::world::{Content, Object, World};

impl Machine<'_, '_> {
    /// Runs a method the program has no code for.
    pub(crate) fn platform(&mut self, key: MethodKey, args: &[Arg], world: World) -> Ends {
        let class = mutf8::decode(self.program.descriptor(key.class)).into_owned();
        let name = mutf8::decode(self.program.name(key.name)).into_owned();
        let values: Vec<&Value> = args.iter().map(|(value, _)| value).collect();
        let taint = values
            .iter()
            .fold(Taint::NONE, |all, value| all.with(value.taint));
        let found = match class.as_str() {
            "Ljava/lang/String;" => self.text_method(&name, &values, &world),
            "Ljava/lang/StringBuilder;" | "Ljava/lang/StringBuffer;" => {
                return self.builder_method(key, &name, args, world);
            }
            "Ljava/lang/Math;" => math(&name, &values).map(Known::Value),
            "Ljava/lang/Object;" if name == "<init>" => Some(Known::Value(Value::ZERO)),
            _ => None,
        };
        match found {
            Some(Known::Value(value)) => Ends::returns(value.tainted(taint), world),
            Some(Known::Throws(descriptor)) => self.exception(descriptor, world),
            None => {
                self.cut(&format!("{class}.{name}"));
                self.havoc(key, args, world)
            }
        }
    }

    /// A call nothing is known of: its result carries what went in.
    pub(crate) fn havoc(&mut self, key: MethodKey, args: &[Arg], world: World) -> Ends {
        let taint = args
            .iter()
            .fold(Taint::NONE, |all, (value, _)| all.with(value.taint));
        let result = self.program.proto(key.proto).first().copied();
        let ty = result.map_or(TypeId::NONE, TypeId);
        Ends::returns(Value::unknown(ty).tainted(taint), world)
    }

    fn text_method(&mut self, name: &str, args: &[&Value], world: &World) -> Option<Known> {
        let text = args.first()?.as_text()?.clone();
        let units = &text.units;
        let int = |n: usize| args.get(n).and_then(|value| value.as_int());
        let other = |n: usize| args.get(n).and_then(|value| value.as_text());
        let length = i32::try_from(units.len()).ok()?;
        let value = match (name, args.len()) {
            ("length", 1) => Value::int(length),
            ("isEmpty", 1) => Value::flag(units.is_empty()),
            ("toString" | "intern", 1) if name == "toString" => (*args.first()?).clone(),
            ("intern", 1) => self.literal(units.to_vec()),
            ("hashCode", 1) => Value::int(hash(units)),
            ("charAt", 2) => match usize::try_from(int(1)?).ok().and_then(|n| units.get(n)) {
                Some(unit) => Value::int((*unit).into()),
                None => return Some(Known::Throws(TEXT_BOUNDS)),
            },
            ("equals", 2) => match args.get(1)?.as_text() {
                Some(other) => Value::flag(other.units == *units),
                None if self.classes(args.get(1)?, world).is_some() => Value::flag(false),
                None if args.get(1)?.is_null() == Some(true) => Value::flag(false),
                None => return None,
            },
            ("compareTo", 2) => Value::int(compare(units, &other(1)?.units)),
            ("concat", 2) => self.string([&**units, &other(1)?.units].concat()),
            ("startsWith", 2) => Value::flag(units.starts_with(&other(1)?.units)),
            ("endsWith", 2) => Value::flag(units.ends_with(&other(1)?.units)),
            ("contains", 2) => Value::flag(find(units, &other(1)?.units, 0).is_some()),
            ("indexOf", 2) if int(1).is_none() => place(find(units, &other(1)?.units, 0)),
            ("indexOf", 2) => place(
                units
                    .iter()
                    .position(|unit| i32::from(*unit) == int(1).unwrap_or(-1)),
            ),
            ("substring", 2 | 3) => {
                let (from, to) = (int(1)?, if args.len() == 3 { int(2)? } else { length });
                let (Ok(start), Ok(end)) = (usize::try_from(from), usize::try_from(to)) else {
                    return Some(Known::Throws(TEXT_BOUNDS));
                };
                match units.get(start..end) {
                    Some(part) => self.string(part),
                    None => return Some(Known::Throws(TEXT_BOUNDS)),
                }
            }
            ("replace", 3) if int(1).is_some() => {
                let (from, to) = (unit(int(1)?), unit(int(2)?));
                let changed = units.iter().map(|u| if *u == from { to } else { *u });
                let changed: Vec<u16> = changed.collect();
                self.string(changed)
            }
            _ => return None,
        };
        Some(Known::Value(value))
    }

    fn builder_method(
        &mut self,
        key: MethodKey,
        name: &str,
        args: &[Arg],
        mut world: World,
    ) -> Ends {
        let taint = args
            .iter()
            .fold(Taint::NONE, |all, (value, _)| all.with(value.taint));
        let Some((receiver, _)) = args.first() else {
            return self.havoc(key, args, world);
        };
        let held =
            receiver
                .as_object()
                .and_then(|id| world.get(id))
                .and_then(|object| match &object.content {
                    Content::Builder(text) if !object.summary => text.clone(),
                    _ => None,
                });
        let shown = args.get(1).and_then(|(value, _)| self.shown(key, value));
        let new = match (name, held.clone(), args.len()) {
            ("<init>", _, 1) => Some(Vec::new()),
            ("<init>", _, 2)
                if args
                    .get(1)
                    .is_some_and(|(value, _)| value.as_int().is_some()) =>
            {
                Some(Vec::new())
            }
            ("<init>", _, 2) => shown,
            ("append", Some(held), 2) => shown.map(|shown| [held, shown].concat()),
            ("reverse", Some(held), 1) => Some(reversed(&held)),
            ("toString", Some(held), 1) => {
                let text = self.string(held).tainted(receiver.taint);
                return Ends::returns(text, world);
            }
            ("length", Some(held), 1) => {
                let length =
                    i32::try_from(held.len()).map_or(Value::unknown(TypeId::NONE), Value::int);
                return Ends::returns(length.tainted(taint), world);
            }
            _ => {
                if !matches!(name, "append" | "toString" | "length") {
                    self.cut(&format!("StringBuilder.{name}"));
                }
                None
            }
        };
        let object = receiver.as_object().and_then(|id| world.get_mut(id));
        if let Some(Object {
            content: Content::Builder(text),
            ..
        }) = object
        {
            *text = new;
        }
        // What is appended is carried by the builder from now on; the machine hands it on through
        // the value it returns.
        Ends::returns(receiver.clone().tainted(taint), world)
    }

    /// The text `append` adds for a value, by the type of the parameter.
    fn shown(&self, key: MethodKey, value: &Value) -> Option<Vec<u16>> {
        let ty = TypeId(*self.program.proto(key.proto).get(1)?);
        let text = |text: String| Some(text.encode_utf16().collect());
        match (self.program.descriptor(ty), value.bits()) {
            (b"I" | b"S" | b"B", Some(Bits::Word(word))) => text(word.to_string()),
            (b"J", Some(Bits::Wide(wide))) => text(wide.to_string()),
            (b"C", Some(Bits::Word(word))) => Some(vec![unit(word)]),
            (b"Z", Some(Bits::Word(word))) => text((word != 0).to_string()),
            (b"Ljava/lang/String;" | b"Ljava/lang/Object;" | b"Ljava/lang/CharSequence;", _) => {
                match value.as_text() {
                    Some(known) => Some(known.units.to_vec()),
                    None if value.is_null() == Some(true) => text("null".to_owned()),
                    None => None,
                }
            }
            _ => None,
        }
    }
}

/// What is known of a call's end.
enum Known {
    Value(Value),
    Throws(&'static str),
}

const TEXT_BOUNDS: &str = "Ljava/lang/StringIndexOutOfBoundsException;";

/// The low 16 bits: what a `char` is.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
const fn unit(word: i32) -> u16 {
    word as u16
}

fn place(found: Option<usize>) -> Value {
    Value::int(found.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1))
}

/// `String.hashCode` (Java SE 8 API).
fn hash(units: &[u16]) -> i32 {
    let step = |all: i32, unit: &u16| all.wrapping_mul(31).wrapping_add((*unit).into());
    units.iter().fold(0, step)
}

fn compare(a: &[u16], b: &[u16]) -> i32 {
    let differing = a.iter().zip(b).find(|(a, b)| a != b);
    let length = |units: &[u16]| i32::try_from(units.len()).unwrap_or(i32::MAX);
    match differing {
        Some((a, b)) => i32::from(*a) - i32::from(*b),
        None => length(a) - length(b),
    }
}

fn find(units: &[u16], wanted: &[u16], from: usize) -> Option<usize> {
    if wanted.is_empty() {
        return Some(from);
    }
    units
        .windows(wanted.len())
        .skip(from)
        .position(|part| part == wanted)
        .map(|at| at + from)
}

/// `StringBuilder.reverse`: surrogate pairs keep their order.
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

fn math(name: &str, args: &[&Value]) -> Option<Value> {
    let bits = |n: usize| args.get(n).and_then(|value| value.bits());
    Some(Value::of(match (name, bits(0)?, bits(1)) {
        ("max", Bits::Word(a), Some(Bits::Word(b))) => Bits::Word(a.max(b)),
        ("min", Bits::Word(a), Some(Bits::Word(b))) => Bits::Word(a.min(b)),
        _ => return None,
    }))
}
