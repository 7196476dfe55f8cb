//! Streams of which parts are known: what was written first is read first, line by line.

use std::rc::Rc;

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::pieces;
use crate::natives::stream_io::{MOST, advance};
use crate::piece::{Piece, split_at};
use crate::slots;
use crate::value::{Mark, Shape, Value};

const LINE: u16 = b'\n' as u16;

/// The parts of a text of which some are known: of the others it is not known where they end, and
/// what they carry the value says. None for any other text.
fn partly(machine: &Machine<'_, '_>, text: Value) -> Option<Rc<[Piece]>> {
    let Shape::Pieces(id) = text.shape else {
        return None;
    };
    let all = machine.pool.pieces.get(id);
    all.iter().any(|piece| piece.units.is_some()).then_some(all)
}

/// What is left of a stream in parts; none where it is known in full, or not at all.
fn left(machine: &mut Machine<'_, '_>, stream: Value) -> Option<Vec<Piece>> {
    let text = machine.field_of(stream, slots::TEXT)?;
    let all = partly(machine, text)?;
    let at = usize::try_from(machine.field_of(stream, slots::AT)?.as_int()?).ok()?;
    split_at(&all, at).map(|(_, behind)| behind)
}

/// What is left of a stream as text, whatever is known of it; none where it carries something as
/// a whole.
pub(crate) fn whole(machine: &mut Machine<'_, '_>, stream: Value) -> Option<Vec<Piece>> {
    if own_mark(machine, stream) != Mark::NONE {
        return None;
    }
    let text = machine.field_of(stream, slots::TEXT)?;
    if machine.pool.known(text).is_some() {
        let at = machine.field_of(stream, slots::AT)?.as_int()?;
        let units = machine.units(text)?;
        let left = units.get(usize::try_from(at).ok()?..)?;
        return Some(vec![decoded(&Piece::known(left, text.mark))]);
    }
    let parts = left(machine, stream)?;
    Some(parts.iter().map(decoded).collect())
}

/// Letters that stand for bytes become the text that the bytes stand for.
fn decoded(piece: &Piece) -> Piece {
    let Some(units) = &piece.units else {
        return piece.clone();
    };
    let bytes: Vec<u8> = units.iter().map(|unit| unit.to_le_bytes()[0]).collect();
    let text: Vec<u16> = String::from_utf8_lossy(&bytes).encode_utf16().collect();
    Piece::known(&text, piece.mark)
}

/// A text of parts that hold bytes.
fn text_of(machine: &mut Machine<'_, '_>, parts: &[Piece]) -> Value {
    let decoded = parts.iter().map(decoded).collect();
    pieces::whole(machine, decoded)
}

/// Everything a row of parts carries.
fn marks(machine: &mut Machine<'_, '_>, parts: &[Piece]) -> Mark {
    let pool = &mut machine.pool;
    parts
        .iter()
        .fold(Mark::NONE, |mark, piece| pool.both(mark, piece.mark))
}

/// What an object itself carries, beside what it holds.
pub(crate) fn own_mark(machine: &Machine<'_, '_>, object: Value) -> Mark {
    let id = machine.one_object(object);
    id.and_then(|id| machine.heap.get(id))
        .map_or(Mark::NONE, |content| content.mark)
}

/// What stood in a file or buffer is gone, and with it what it carried.
pub(crate) fn emptied(machine: &mut Machine<'_, '_>, object: Value) {
    let empty = machine.pool.literal("");
    machine.set_field_of(object, slots::TEXT, empty);
    machine.set_field_of(object, slots::WHOLE, Value::ZERO);
    machine.set_field_of(object, slots::WRITTEN, Value::ZERO);
    let id = machine.one_object(object);
    let content = id.and_then(|id| machine.heap.get_mut(id));
    if let Some(content) = content.filter(|content| !content.summary) {
        content.mark = Mark::NONE;
    }
}

/// Bytes as letters, or that there are some.
pub(crate) fn of_bytes(bytes: Option<&[u8]>, mark: Mark) -> Piece {
    bytes.map_or(Piece::open(mark), |bytes| {
        let letters: Vec<u16> = bytes.iter().map(|byte| u16::from(*byte)).collect();
        Piece::known(&letters, mark)
    })
}

/// The bytes of a text of which parts are known, each a letter; none where it is all or nothing.
pub(crate) fn encoded(machine: &mut Machine<'_, '_>, text: Value) -> Option<Vec<Piece>> {
    let all = partly(machine, text)?;
    let bytes = |piece: &Piece| {
        let text = piece
            .units
            .as_ref()
            .map(|units| String::from_utf16_lossy(units));
        of_bytes(text.as_deref().map(str::as_bytes), piece.mark)
    };
    Some(all.iter().map(bytes).collect())
}

/// The bytes of any text, each a letter.
pub(crate) fn bytes_of(machine: &mut Machine<'_, '_>, text: Value) -> Vec<Piece> {
    if let Some(parts) = encoded(machine, text) {
        return parts;
    }
    let known = machine.pool.known(text);
    let mark = machine.carried(text);
    vec![of_bytes(known.as_deref().map(str::as_bytes), mark)]
}

/// What a text holds once more was written behind it.
pub(crate) fn with(machine: &mut Machine<'_, '_>, before: Value, more: Vec<Piece>) -> Value {
    let mut all = pieces::of(machine, before, b"L");
    all.extend(more);
    let known = all.iter().filter_map(|piece| piece.units.as_ref());
    if known.map(|units| units.len()).sum::<usize>() > MOST {
        let mark = marks(machine, &all);
        return machine.any_text(mark);
    }
    pieces::whole(machine, all)
}

/// The text in a buffer of bytes of which parts are known.
pub(crate) fn shown(machine: &mut Machine<'_, '_>, text: Value) -> Option<Value> {
    let all = partly(machine, text)?;
    Some(text_of(machine, &all))
}

/// Reads from a stream of which parts are known; none where that is left to the default.
pub(crate) fn read(machine: &mut Machine<'_, '_>, call: &Call, stream: Value) -> Option<Value> {
    if own_mark(machine, stream) != Mark::NONE {
        return None;
    }
    let parts = left(machine, stream)?;
    match (call.name(), call.count()) {
        ("ready", 0) => Some(Value::flag(true)),
        ("readLine", 0) => Some(line(machine, stream, &parts)),
        ("read", 0) => {
            let first = parts.first()?;
            let unit = first.units.as_ref()?.first().copied()?;
            let mark = first.mark;
            let (_, behind) = split_at(&parts, 1)?;
            goes_on(machine, stream, behind);
            Some(Value::int(i32::from(unit)).marked(mark))
        }
        _ => None,
    }
}

/// Nobody knows how much of a stream was read.
pub(crate) fn lost(machine: &mut Machine<'_, '_>, stream: Value) {
    if let Some(parts) = left(machine, stream) {
        let mark = marks(machine, &parts);
        let rest = machine.any_text(mark);
        machine.set_field_of(stream, slots::TEXT, rest);
    }
}

fn goes_on(machine: &mut Machine<'_, '_>, stream: Value, rest: Vec<Piece>) {
    let rest = pieces::whole(machine, rest);
    machine.set_field_of(stream, slots::TEXT, rest);
    advance(machine, stream, 0);
}

/// The first line, which ends at a known place, or somewhere in a part that is not known.
fn line(machine: &mut Machine<'_, '_>, stream: Value, parts: &[Piece]) -> Value {
    let mut before = Vec::new();
    for (number, piece) in parts.iter().enumerate() {
        let behind = parts.get(number + 1..).unwrap_or_default();
        let Some(units) = &piece.units else {
            before.push(piece.clone());
            if pieces::may_hold(machine, piece, LINE) {
                let mark = marks(machine, parts);
                let rest = machine.any_text(mark);
                machine.set_field_of(stream, slots::TEXT, rest);
                return rest;
            }
            continue;
        };
        if let Some(at) = units.iter().position(|unit| *unit == LINE) {
            let (start, rest) = (units.get(..at), units.get(at + 1..));
            before.push(Piece::known(start.unwrap_or_default(), piece.mark));
            let rest = Piece::known(rest.unwrap_or_default(), piece.mark);
            goes_on(machine, stream, [&[rest], behind].concat());
            return ended(machine, before);
        }
        before.push(piece.clone());
    }
    goes_on(machine, stream, Vec::new());
    ended(machine, before)
}

/// A line without the sign of its end.
fn ended(machine: &mut Machine<'_, '_>, mut line: Vec<Piece>) -> Value {
    if let Some(last) = line.last_mut()
        && let Some(units) = &last.units
        && let Some(cut) = units.strip_suffix(&[u16::from(b'\r')])
    {
        *last = Piece::known(cut, last.mark);
    }
    text_of(machine, &line)
}

#[cfg(test)]
mod tests {
    use super::{emptied, encoded, lost, of_bytes, own_mark, read, shown, with};
    use crate::machine::Machine;
    use crate::natives::harness::{call_of, mark, with_machine};
    use crate::natives::pieces;
    use crate::piece::Piece;
    use crate::slots;
    use crate::value::{Mark, Shape, Value};

    fn known(text: &str, mark: Mark) -> Piece {
        of_bytes(Some(text.as_bytes()), mark)
    }

    fn stream_of(machine: &mut Machine<'_, '_>, parts: Vec<Piece>) -> Value {
        let stream = machine.make_named("Ljava/io/InputStream;");
        let text = pieces::whole(machine, parts);
        machine.set_field_of(stream, slots::TEXT, text);
        machine.set_field_of(stream, slots::AT, Value::int(0));
        stream
    }

    fn asked(machine: &mut Machine<'_, '_>, stream: Value, method: &str) -> Option<Value> {
        let call = call_of(
            machine,
            "java.io.BufferedReader",
            method,
            vec![stream],
            false,
        );
        read(machine, &call, stream)
    }

    const LINE: &str = "readLine()Ljava/lang/String;";

    #[test]
    fn lines_carry_what_stands_in_them() {
        with_machine(|machine| {
            let secret = mark(machine, 0);
            let parts = vec![
                known("first\r\nid=", Mark::NONE),
                Piece::open(secret),
                known("\nlast", Mark::NONE),
            ];
            let stream = stream_of(machine, parts);
            let first = asked(machine, stream, LINE);
            assert_eq!(
                first.and_then(|line| machine.pool.known(line)),
                Some("first".to_owned())
            );
            assert_eq!(first.map(|line| line.mark), Some(Mark::NONE));
            let second = asked(machine, stream, LINE);
            assert_eq!(second.map(|line| machine.carried(line)), Some(secret));
            // Where the part that is not known ends nobody knows, so the rest may be of it.
            let rest = machine.field_of(stream, slots::TEXT).unwrap_or(Value::ZERO);
            assert_eq!(machine.carried(rest), secret);
        });
    }

    #[test]
    fn letters_before_the_first_unknown_part_are_read_one_by_one() {
        with_machine(|machine| {
            let (secret, other) = (mark(machine, 0), mark(machine, 1));
            let parts = vec![known("ab", other), Piece::open(secret)];
            let stream = stream_of(machine, parts);
            for letter in *b"ab" {
                let letter = Value::int(letter.into()).marked(other);
                assert_eq!(asked(machine, stream, "read()I"), Some(letter));
            }
            assert_eq!(
                asked(machine, stream, "read()I"),
                None,
                "that is for the default"
            );
            assert_eq!(
                asked(machine, stream, "ready()Z"),
                None,
                "nothing of it is known now"
            );
        });
    }

    #[test]
    fn who_reads_an_unknown_count_may_have_read_anything() {
        with_machine(|machine| {
            let secret = mark(machine, 0);
            let parts = vec![Piece::open(secret), known("\nlast", Mark::NONE)];
            let stream = stream_of(machine, parts);
            lost(machine, stream);
            let rest = machine.field_of(stream, slots::TEXT).unwrap_or(Value::ZERO);
            assert!(matches!(rest.shape, Shape::Unknown(_)));
            assert_eq!(machine.carried(rest), secret);
        });
    }

    #[test]
    fn what_is_written_behind_stays_apart_and_is_gone_when_it_is_emptied() {
        with_machine(|machine| {
            let secret = mark(machine, 0);
            let node = machine.make_named("Ljava/lang/Object;");
            let empty = machine.pool.literal("");
            let text = with(
                machine,
                empty,
                vec![known("a=", Mark::NONE), Piece::open(secret)],
            );
            machine.set_field_of(node, slots::TEXT, text);
            machine.taint_object(node, secret);
            assert_eq!(own_mark(machine, node), secret);
            let bytes = encoded(machine, text).unwrap_or_default();
            assert_eq!(bytes.len(), 2);
            assert_eq!(bytes.first().map(|piece| piece.mark), Some(Mark::NONE));
            emptied(machine, node);
            assert_eq!(own_mark(machine, node), Mark::NONE);
            let left = machine.field_of(node, slots::TEXT).unwrap_or(Value::ZERO);
            assert_eq!(machine.carried(left), Mark::NONE);
        });
    }

    #[test]
    fn letters_stand_for_bytes_and_back() {
        with_machine(|machine| {
            let secret = mark(machine, 0);
            let word = machine.pool.literal("é=");
            let open = machine.any_text(secret);
            let mut parts = pieces::of(machine, word, b"L");
            parts.extend(pieces::of(machine, open, b"L"));
            let text = pieces::whole(machine, parts);
            let bytes = encoded(machine, text).unwrap_or_default();
            let letters = bytes.first().and_then(|piece| piece.units.clone());
            assert_eq!(letters.as_deref(), Some(&[0xc3, 0xa9, 0x3d][..]));
            let bytes = pieces::whole(machine, bytes);
            let back = shown(machine, bytes);
            assert_eq!(back.map(|back| back.shape), Some(text.shape));
            assert_eq!(shown(machine, word), None, "it is known in full");
        });
    }
}
