//! `XmlSerializer` and `XmlPullParser`: what is written as XML is read back from it.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::output::write_through;
use crate::natives::stream_io::base;
use crate::natives::xml_text::{Event, escaped, events};
use crate::natives::{arrays_cells, pieces, returned, stream_parts};
use crate::piece::Piece;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

const START_DOCUMENT: i32 = 0;
const END_DOCUMENT: i32 = 1;
const START_TAG: i32 = 2;
const END_TAG: i32 = 3;
const TEXT: i32 = 4;

/// `Xml` and `XmlPullParserFactory`: what makes them.
pub(crate) fn makers(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "newSerializer" | "newPullParser" => {
            let made = machine.make_here(call.signature.result, Content::default());
            returned(made)
        }
        "newInstance" => {
            let made = machine.make_here(call.signature.result, Content::default());
            returned(made)
        }
        "setNamespaceAware" | "setValidating" | "setFeature" => returned(Value::ZERO),
        _ => None,
    }
}

fn plain(text: &str) -> Piece {
    stream_parts::of_bytes(Some(text.as_bytes()), Mark::NONE)
}

/// A value as it stands in XML, each byte a letter.
fn shown(machine: &mut Machine<'_, '_>, value: Value) -> Vec<Piece> {
    let parts = pieces::of(machine, value, b"L").into_iter();
    let written = parts.map(|piece| match &piece.units {
        Some(units) => {
            let text = escaped(&String::from_utf16_lossy(units));
            stream_parts::of_bytes(Some(text.as_bytes()), piece.mark)
        }
        None => piece,
    });
    written.collect()
}

/// `XmlSerializer`: what it is told is written to the stream it was given.
pub(crate) fn serializer(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let name = |machine: &Machine<'_, '_>| machine.pool.known(call.arg(2));
    let open = machine.field_of(this, slots::STARTED) == Some(Value::flag(true));
    let closing = plain(if open { ">" } else { "" });
    let (parts, pending) = match call.name() {
        "setOutput" => {
            machine.set_field_of(this, slots::OF, call.arg(1));
            return returned(Value::ZERO);
        }
        "startTag" => (vec![closing, plain(&format!("<{}", name(machine)?))], true),
        "attribute" => {
            let mut parts = vec![plain(&format!(" {}=\"", name(machine)?))];
            parts.extend(shown(machine, call.arg(3)));
            parts.push(plain("\""));
            (parts, true)
        }
        "text" | "cdsect" => {
            let mut parts = vec![closing];
            if call.count() == 1 {
                parts.extend(shown(machine, call.arg(1)));
            } else {
                parts.push(Piece::open(machine.carried(call.arg(1))));
            }
            (parts, false)
        }
        "endTag" if open => (vec![plain(" />")], false),
        "endTag" => (vec![plain(&format!("</{}>", name(machine)?))], false),
        "startDocument" => (vec![plain("<?xml version='1.0' ?>")], false),
        "endDocument"
        | "flush"
        | "setFeature"
        | "setProperty"
        | "setPrefix"
        | "comment"
        | "ignorableWhitespace"
        | "docdecl" => return returned(Value::ZERO),
        _ => return None,
    };
    machine.set_field_of(this, slots::STARTED, Value::flag(pending));
    write_through(machine, call, parts)?;
    returned(if call.signature.result_letter == b'V' {
        Value::ZERO
    } else {
        this
    })
}

/// `XmlPullParser`: goes through a text event by event.
pub(crate) fn parser(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "setInput" => {
            read(machine, this, call.arg(1));
            return returned(Value::ZERO);
        }
        "setFeature" | "setProperty" | "require" => return returned(Value::ZERO),
        "getNamespace" | "getPrefix" => return returned(Value::ZERO),
        _ => {}
    }
    let at = usize::try_from(machine.field_of(this, slots::AT)?.as_int()?).ok()?;
    let held = machine.field_of(this, slots::ROWS)?;
    let (rows, None) = arrays_cells(machine, held)? else {
        return None;
    };
    match call.name() {
        "next" | "nextToken" => returned(go(machine, this, &rows, at + 1)),
        "nextTag" => {
            let mut to = at + 1;
            while kind(machine, &rows, to) == TEXT {
                to += 1;
            }
            returned(go(machine, this, &rows, to))
        }
        "nextText" => {
            let text = kind(machine, &rows, at + 1) == TEXT;
            go(machine, this, &rows, at + 1 + usize::from(text));
            let empty = machine.pool.literal("");
            let found = row(&rows, at + 1).and_then(|row| machine.field_of(row, slots::TEXT));
            returned(found.filter(|_| text).unwrap_or(empty))
        }
        "getEventType" => returned(Value::int(kind(machine, &rows, at))),
        "getName" | "getText" | "isWhitespace" | "getDepth" => {
            let here = row(&rows, at);
            let of = |machine: &Machine<'_, '_>, key| {
                here.and_then(|row| machine.field_of(row, key))
                    .unwrap_or(Value::ZERO)
            };
            match call.name() {
                "getName" => returned(of(machine, slots::NAME)),
                "getText" => returned(of(machine, slots::TEXT)),
                "getDepth" => returned(of(machine, slots::COUNT)),
                _ => {
                    let text = machine.pool.known(of(machine, slots::TEXT))?;
                    returned(Value::flag(text.trim().is_empty()))
                }
            }
        }
        name if name.contains("Attribute") => attribute(machine, call, row(&rows, at)?),
        _ => None,
    }
}

/// What lies at a place; before the first and behind the last there is the document.
fn row(rows: &[Value], at: usize) -> Option<Value> {
    rows.get(at.checked_sub(1)?).copied()
}

fn kind(machine: &Machine<'_, '_>, rows: &[Value], at: usize) -> i32 {
    if at == 0 {
        return START_DOCUMENT;
    }
    let kind = row(rows, at).and_then(|row| machine.field_of(row, slots::WHAT));
    kind.and_then(Value::as_int).unwrap_or(END_DOCUMENT)
}

fn go(machine: &mut Machine<'_, '_>, this: Value, rows: &[Value], to: usize) -> Value {
    let to = to.min(rows.len() + 1);
    let at = i32::try_from(to).map_or(Value::ANY, Value::int);
    machine.set_field_of(this, slots::AT, at);
    Value::int(kind(machine, rows, to))
}

fn attribute(machine: &mut Machine<'_, '_>, call: &Call, row: Value) -> Option<Paths> {
    let held = machine.field_of(row, slots::PARAMS);
    let held = held.and_then(|held| arrays_cells(machine, held));
    let cells = held.map_or_else(Vec::new, |(cells, _)| cells);
    if call.name() == "getAttributeCount" {
        return returned(Value::int(i32::try_from(cells.len() / 2).ok()?));
    }
    let pair = if call.count() == 2 {
        let wanted = machine.pool.known(call.arg(2))?;
        let mut pairs = cells.chunks_exact(2);
        pairs.find(|pair| {
            let name = pair.first().and_then(|name| machine.pool.known(*name));
            name.as_ref() == Some(&wanted)
        })
    } else {
        let at = usize::try_from(call.arg(1).as_int()?).ok()?;
        cells.chunks_exact(2).nth(at)
    };
    let number = match call.name() {
        "getAttributeName" => 0,
        "getAttributeValue" => 1,
        _ => return None,
    };
    let found = pair.and_then(|pair| pair.get(number)).copied();
    returned(found.unwrap_or(Value::ZERO))
}

/// A parser is given a stream to read.
fn read(machine: &mut Machine<'_, '_>, parser: Value, stream: Value) {
    let source = base(machine, stream);
    let Some(found) = stream_parts::whole(machine, source).and_then(|parts| events(&parts)) else {
        let mark = machine.carried(stream);
        machine.set_field_of(parser, slots::AT, Value::ANY);
        return machine.taint_object(parser, mark);
    };
    let (mut rows, mut depth) = (Vec::new(), 0);
    for event in found {
        let row = machine.make_named("Ljava/lang/Object;");
        depth += i32::from(matches!(event, Event::Start(..)));
        machine.set_field_of(row, slots::COUNT, Value::int(depth));
        let what = match event {
            Event::Start(name, attributes) => {
                let name = machine.pool.fresh_str(&name);
                machine.set_field_of(row, slots::NAME, name);
                let mut cells = Vec::new();
                for (key, held) in attributes {
                    cells.push(machine.pool.literal(&key));
                    cells.push(pieces::whole(machine, held));
                }
                let cells = machine.new_array_of("[Ljava/lang/Object;", cells, Mark::NONE);
                machine.set_field_of(row, slots::PARAMS, cells);
                START_TAG
            }
            Event::End(name) => {
                let name = machine.pool.fresh_str(&name);
                machine.set_field_of(row, slots::NAME, name);
                depth -= 1;
                END_TAG
            }
            Event::Text(parts) => {
                let text = pieces::whole(machine, parts);
                machine.set_field_of(row, slots::TEXT, text);
                TEXT
            }
        };
        machine.set_field_of(row, slots::WHAT, Value::int(what));
        rows.push(row);
    }
    let rows = machine.new_array_of("[Ljava/lang/Object;", rows, Mark::NONE);
    machine.set_field_of(parser, slots::ROWS, rows);
    machine.set_field_of(parser, slots::AT, Value::int(0));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::natives::harness::{call_of, mark, with_machine};
    use crate::run::End;

    const PEN: &str = "org.xmlpull.v1.XmlSerializer";
    const EYE: &str = "org.xmlpull.v1.XmlPullParser";

    fn asked(
        machine: &mut Machine<'_, '_>,
        class: &str,
        this: Value,
        method: &str,
        args: &[Value],
    ) -> Value {
        let args = std::iter::once(this).chain(args.iter().copied()).collect();
        let call = call_of(machine, class, method, args, false);
        let native = if class == PEN { serializer } else { parser };
        match native(machine, &call) {
            Some(Paths::One(End::Returned(value))) => value,
            _ => Value::ANY,
        }
    }

    #[test]
    fn what_is_written_is_read_back_where_it_was_put() {
        with_machine(|machine| {
            let secret = mark(machine, 0);
            let paper = machine.make_named("Ljava/io/StringWriter;");
            let empty = machine.pool.literal("");
            machine.set_field_of(paper, slots::TEXT, empty);
            machine.set_field_of(paper, slots::AT, Value::int(0));
            let pen = machine.make_named("Ljava/lang/Object;");
            asked(
                machine,
                PEN,
                pen,
                "setOutput(Ljava/lang/Object;)V",
                &[paper],
            );
            let [note, who, colour, yellow, milk] =
                ["note", "who", "colour", "yellow", "milk"].map(|text| machine.pool.literal(text));
            let id = machine.some_text(secret);
            let (two, three) = (
                "(Ljava/lang/String;Ljava/lang/String;)V",
                "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)V",
            );
            asked(
                machine,
                PEN,
                pen,
                &format!("startTag{two}"),
                &[Value::ZERO, note],
            );
            asked(
                machine,
                PEN,
                pen,
                &format!("attribute{three}"),
                &[Value::ZERO, who, id],
            );
            asked(
                machine,
                PEN,
                pen,
                &format!("attribute{three}"),
                &[Value::ZERO, colour, yellow],
            );
            asked(machine, PEN, pen, "text(Ljava/lang/String;)V", &[milk]);
            asked(
                machine,
                PEN,
                pen,
                &format!("endTag{two}"),
                &[Value::ZERO, note],
            );
            let eye = machine.make_named("Ljava/lang/Object;");
            asked(machine, EYE, eye, "setInput(Ljava/lang/Object;)V", &[paper]);
            assert_eq!(
                asked(machine, EYE, eye, "nextTag()I", &[]),
                Value::int(START_TAG)
            );
            let get = "getAttributeValue(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;";
            let held = asked(machine, EYE, eye, get, &[Value::ZERO, who]);
            assert_eq!(machine.carried(held), secret);
            let held = asked(machine, EYE, eye, get, &[Value::ZERO, colour]);
            assert_eq!(machine.pool.known(held), Some("yellow".to_owned()));
            assert_eq!(held.mark, Mark::NONE);
            let text = asked(machine, EYE, eye, "nextText()Ljava/lang/String;", &[]);
            assert_eq!(machine.pool.known(text), Some("milk".to_owned()));
            assert_eq!(
                asked(machine, EYE, eye, "getEventType()I", &[]),
                Value::int(END_TAG)
            );
            assert_eq!(
                asked(machine, EYE, eye, "next()I", &[]),
                Value::int(END_DOCUMENT)
            );
        });
    }
}
