//! `StringTokenizer`, `MessageFormat`, `Formatter`: texts taken apart and put together.

use std::rc::Rc;

use crate::call::Call;
use crate::content::{Body, Content};
use crate::lookup::Signature;
use crate::machine::Machine;
use crate::natives::{arrays_cells, builder, formatted, pieces, returned, row};
use crate::piece::{Piece, parts};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};

const NONE_LEFT: &str = "Ljava/util/NoSuchElementException;";
const BUILDER: &str = "Ljava/lang/StringBuilder;";

/// `StringTokenizer`: a row of the tokens.
pub(crate) fn tokenizer(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("<init>", 1 | 2) => {
            let separators = if call.count() == 2 {
                machine.units(call.arg(2))?.to_vec()
            } else {
                " \t\n\r\u{c}".encode_utf16().collect()
            };
            cut(machine, this, call.arg(1), &separators);
            returned(Value::ZERO)
        }
        ("hasMoreTokens" | "hasMoreElements", 0) => {
            let (cells, rest) = arrays_cells(machine, this)?;
            let at = machine.field_of(this, slots::AT)?.as_int();
            let at = at.and_then(|at| usize::try_from(at).ok());
            returned(match at {
                Some(at) if at < cells.len() => Value::flag(true),
                Some(_) if rest.is_none() => Value::flag(false),
                _ => machine.either_flag(),
            })
        }
        ("nextToken" | "nextElement", 0) => {
            machine.field_of(this, slots::AT)?;
            Some(match row::read(machine, this) {
                Some(token) => Paths::returned(token),
                None => machine.throw_new(NONE_LEFT, None),
            })
        }
        _ => None,
    }
}

fn cut(machine: &mut Machine<'_, '_>, this: Value, text: Value, separators: &[u16]) {
    let whole = pieces::of(machine, text, b"L");
    let (found, all) = parts(
        &whole,
        |unit| separators.contains(&unit),
        |piece| {
            let may = |unit: &u16| pieces::may_hold(machine, piece, *unit);
            separators.iter().any(may)
        },
    );
    let mut cells = Vec::new();
    let mut open = None;
    let last = found.len().saturating_sub(1);
    for (number, part) in found.into_iter().enumerate() {
        let value = pieces::whole(machine, part);
        if number == last && !all {
            open = Some(machine.any_text(value.mark));
        } else if machine.units(value).is_none_or(|units| !units.is_empty()) {
            cells.push(value);
        }
    }
    if let Some(content) = machine
        .one_object(this)
        .and_then(|id| machine.heap.get_mut(id))
    {
        content.body = Body::Cells { cells, rest: open };
    }
    row::go(machine, this, Some(0));
}

/// `MessageFormat.format`: the arguments its pattern names.
pub(crate) fn message(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "format" || !call.is_static {
        return None;
    }
    let (given, None) = arrays_cells(machine, call.arg(2))? else {
        let mark = super::lang::marks(machine, &[call.arg(1), call.arg(2)]);
        return returned(machine.any_text(mark));
    };
    let pattern = machine.pool.known(call.arg(1));
    let plain = pattern.as_deref().filter(|text| !text.contains('\''));
    let Some(pattern) = plain else {
        let mut mark = call.arg(1).mark;
        for cell in given {
            let carried = machine.carried(cell);
            mark = machine.pool.both(mark, carried);
        }
        return returned(machine.any_text(mark));
    };
    let mut out = Vec::new();
    for (number, part) in pattern.split('{').enumerate() {
        let text = if number == 0 {
            part
        } else {
            let (inside, text) = part.split_once('}')?;
            let at: usize = inside.split(',').next()?.trim().parse().ok()?;
            out.extend(argument(machine, given.get(at).copied(), inside));
            text
        };
        let units: Vec<u16> = text.encode_utf16().collect();
        out.push(Piece::known(&units, Mark::NONE));
    }
    returned(pieces::whole(machine, out))
}

/// An argument as it is shown; numbers are shown as the language of the phone has it.
fn argument(machine: &mut Machine<'_, '_>, value: Option<Value>, inside: &str) -> Vec<Piece> {
    match value {
        Some(value) if machine.is_a_text(value) => pieces::of(machine, value, b"L"),
        Some(value) => vec![Piece::open(machine.carried(value))],
        None => {
            let units: Vec<u16> = format!("{{{inside}}}").encode_utf16().collect();
            vec![Piece::known(&units, Mark::NONE)]
        }
    }
}

impl Machine<'_, '_> {
    fn is_a_text(&self, value: Value) -> bool {
        matches!(value.shape, Shape::Text { .. } | Shape::Pieces(_))
    }
}

/// `Formatter`: what is formatted is appended to a builder.
pub(crate) fn formatter(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let target = machine.field_of(this, slots::OF);
    match call.name() {
        "<init>" => {
            let class = machine.class_of(call.arg(1).shape);
            let kept = class.is_some_and(|class| {
                let name = machine.program.java_type(class);
                matches!(
                    name.as_str(),
                    "java.lang.StringBuilder" | "java.lang.StringBuffer"
                )
            });
            let locale = call.count() == 0
                || class.is_some_and(|c| machine.program.java_type(c) == "java.util.Locale");
            let target = if kept {
                call.arg(1)
            } else if locale {
                machine.make_empty(BUILDER, Content::default())
            } else {
                return None;
            };
            machine.set_field_of(this, slots::OF, target);
            returned(Value::ZERO)
        }
        "format" => {
            let text = match formatted::format(machine, call) {
                Ok(Some(text)) => text,
                Ok(None) => {
                    let all = (1..=call.count()).map(|number| call.arg(number));
                    let all: Vec<Value> = all.collect();
                    let mark = super::lang::marks(machine, &all);
                    machine.any_text(mark)
                }
                Err(thrown) => return Some(thrown),
            };
            on_builder(machine, call, target?, "append", Some(text))?;
            returned(this)
        }
        "toString" => on_builder(machine, call, target?, "toString", None),
        "out" => returned(target?),
        "flush" | "close" => returned(Value::ZERO),
        _ => None,
    }
}

/// Calls a method of the builder a formatter writes to.
fn on_builder(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    target: Value,
    name: &str,
    given: Option<Value>,
) -> Option<Paths> {
    let text = machine.type_of("Ljava/lang/String;");
    let class = machine.class_of(target.shape)?;
    let signature = Signature {
        class: machine.program.java_type(class),
        name: name.to_owned(),
        params: given.iter().map(|_| text).collect(),
        wide: given.iter().map(|_| false).collect(),
        result: if given.is_some() { class } else { text },
        result_letter: b'L',
        ..call.signature.copy()
    };
    let inner = Call {
        signature: Rc::new(signature),
        class,
        args: std::iter::once(target).chain(given).collect(),
        is_static: false,
    };
    builder::builder(machine, &inner)
}
