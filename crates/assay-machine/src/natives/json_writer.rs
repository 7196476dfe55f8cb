//! `JsonWriter`: what it is told is written to the writer it was made for.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::output::write_through;
use crate::natives::{pieces, returned, stream_parts};
use crate::piece::Piece;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};

fn plain(text: &str) -> Piece {
    stream_parts::of_bytes(Some(text.as_bytes()), Mark::NONE)
}

/// A text between quotes, each byte a letter.
fn quoted(machine: &mut Machine<'_, '_>, value: Value) -> Vec<Piece> {
    let mut parts = vec![plain("\"")];
    for piece in pieces::of(machine, value, b"L") {
        parts.push(match &piece.units {
            Some(units) => {
                let text = String::from_utf16_lossy(units);
                let text = text.replace('\\', "\\\\").replace('"', "\\\"");
                stream_parts::of_bytes(Some(text.as_bytes()), piece.mark)
            }
            None => piece,
        });
    }
    parts.push(plain("\""));
    parts
}

pub(crate) fn writer(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let first = call.arg(1);
    let behind = machine.field_of(this, slots::STARTED) == Some(Value::flag(true));
    let comma = plain(if behind { "," } else { "" });
    let (parts, next) = match (call.name(), call.count()) {
        ("<init>", _) => {
            machine.set_field_of(this, slots::OF, first);
            return returned(Value::ZERO);
        }
        ("beginObject", _) => (vec![comma, plain("{")], false),
        ("beginArray", _) => (vec![comma, plain("[")], false),
        ("endObject", _) => (vec![plain("}")], true),
        ("endArray", _) => (vec![plain("]")], true),
        ("name", _) => {
            let mut parts = vec![comma];
            parts.extend(quoted(machine, first));
            parts.push(plain(":"));
            (parts, false)
        }
        ("nullValue", _) => (vec![comma, plain("null")], true),
        ("value", _) => {
            let mut parts = vec![comma];
            let text = matches!(
                first.shape,
                Shape::Text { .. } | Shape::Pieces(_) | Shape::Unknown(_)
            );
            match call.signature.params.first() {
                _ if first.is_null() && call.signature.result_letter == b'L' => {
                    parts.push(plain("null"));
                }
                Some(_) if text => parts.extend(quoted(machine, first)),
                _ => parts.push(Piece::open(machine.carried(first))),
            }
            (parts, true)
        }
        ("setIndent" | "setLenient" | "setSerializeNulls" | "flush" | "close", _) => {
            return returned(Value::ZERO);
        }
        _ => return None,
    };
    machine.set_field_of(this, slots::STARTED, Value::flag(next));
    write_through(machine, call, parts)?;
    returned(this)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::natives::harness::{call_of, mark, with_machine};

    #[test]
    fn values_stand_between_commas_and_carry_their_own() {
        with_machine(|machine| {
            let secret = mark(machine, 0);
            let paper = machine.make_named("Ljava/io/StringWriter;");
            let empty = machine.pool.literal("");
            machine.set_field_of(paper, slots::TEXT, empty);
            let pen = machine.make_named("Ljava/lang/Object;");
            let [a, b, word] = ["a", "b", "w\"x"].map(|text| machine.pool.literal(text));
            let id = machine.some_text(secret);
            let one = "(Ljava/lang/String;)Landroid/util/JsonWriter;";
            for (name, args) in [
                ("<init>", vec![paper]),
                ("beginObject", vec![]),
                ("name", vec![a]),
                ("value", vec![word]),
                ("name", vec![b]),
                ("value", vec![id]),
                ("endObject", vec![]),
            ] {
                let args = std::iter::once(pen).chain(args).collect();
                let method = format!("{name}{one}");
                let call = call_of(machine, "android.util.JsonWriter", &method, args, false);
                assert!(writer(machine, &call).is_some(), "{name}");
            }
            let parts = stream_parts::whole(machine, paper);
            assert_eq!(parts, None, "where it stands is not known of a writer");
            machine.set_field_of(paper, slots::AT, Value::int(0));
            let parts = stream_parts::whole(machine, paper).unwrap_or_default();
            let shown: Vec<Option<String>> = parts
                .iter()
                .map(|piece| {
                    piece
                        .units
                        .as_ref()
                        .map(|units| String::from_utf16_lossy(units))
                })
                .collect();
            let before = "{\"a\":\"w\\\"x\",\"b\":\"".to_owned();
            assert_eq!(shown, [Some(before), None, Some("\"}".to_owned())]);
            assert_eq!(parts.get(1).map(|piece| piece.mark), Some(secret));
        });
    }
}
