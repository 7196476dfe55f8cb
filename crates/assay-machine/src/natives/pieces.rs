//! `String` and `StringBuilder` of texts in parts.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::text::{self, unit};
use crate::natives::{list_more, text_read};
use crate::piece::{Piece, parts, split_at};
use crate::pool::Pool;
use crate::value::{Mark, Shape, TermId, Value};

/// Kinds of personal information that are written in letters and digits.
const PLAIN: [&str; 8] = [
    "android_id",
    "imei",
    "meid",
    "imsi",
    "iccid",
    "serial",
    "phone_number",
    "mac",
];

/// A text in these parts; just some text where too little of it is known.
pub(crate) fn whole(machine: &mut Machine<'_, '_>, pieces: Vec<Piece>) -> Value {
    let mark = marks(&mut machine.pool, &pieces);
    if pieces.iter().all(|piece| piece.units.is_some()) {
        let all: Vec<u16> = pieces
            .iter()
            .flat_map(|piece| piece.units.iter().flat_map(|units| units.iter().copied()))
            .collect();
        return machine.new_text(&all, mark);
    }
    match machine.pool.pieces.add(pieces) {
        Some(id) => Value::of(Shape::Pieces(id)).marked(mark),
        None => machine.any_text(mark),
    }
}

fn marks(pool: &mut Pool, pieces: &[Piece]) -> Mark {
    let mut mark = Mark::NONE;
    for piece in pieces {
        mark = pool.both(mark, piece.mark);
    }
    mark
}

/// The parts of a value that is a text.
pub(crate) fn of(machine: &mut Machine<'_, '_>, value: Value, descriptor: &[u8]) -> Vec<Piece> {
    if let Shape::Pieces(id) = value.shape {
        let pieces = machine.pool.pieces.get(id).to_vec();
        if !is_some(&pieces) {
            return pieces;
        }
    }
    match machine.valued(value, descriptor) {
        Some(units) => vec![Piece::known(&units, value.mark)],
        None => vec![Piece::open(machine.carried(value))],
    }
}

/// Whether it is known of a text alone that it has characters; what it carries, the value says.
fn is_some(pieces: &[Piece]) -> bool {
    matches!(pieces, [Piece { units: None, .. }])
}

impl Machine<'_, '_> {
    /// A text that has characters, whichever they are.
    pub(crate) fn some_text(&mut self, mark: Mark) -> Value {
        match self.pool.pieces.some() {
            Some(id) => Value::of(Shape::Pieces(id)).marked(mark),
            None => self.any_text(mark),
        }
    }
}

/// The parts of a text one of which is not known.
fn open(machine: &Machine<'_, '_>, value: Value) -> Option<Vec<Piece>> {
    match value.shape {
        Shape::Pieces(id) => Some(machine.pool.pieces.get(id).to_vec()),
        _ => None,
    }
}

fn length(machine: &mut Machine<'_, '_>, value: Value) -> Option<TermId> {
    let Shape::Pieces(id) = value.shape else {
        return None;
    };
    if let Some(known) = machine.pool.pieces.length(id) {
        return Some(known);
    }
    let pieces = machine.pool.pieces.get(id);
    let sure: usize = pieces
        .iter()
        .filter_map(|piece| piece.units.as_ref())
        .map(|units| units.len())
        .sum();
    let least = i32::try_from(sure.max(1)).ok()?;
    let term = machine.pool.terms.leaf((least, i32::MAX))?;
    machine.pool.pieces.set_length(id, term);
    Some(term)
}

/// A place in a text: so many characters from its beginning, or its end.
enum At {
    Start(usize),
    End,
}

fn place(machine: &mut Machine<'_, '_>, text: Value, at: Value) -> Option<At> {
    match at.shape {
        Shape::Word(word) => usize::try_from(word).ok().map(At::Start),
        Shape::Term(term) => (length(machine, text) == Some(term)).then_some(At::End),
        _ => None,
    }
}

/// What is before a place and what is behind it.
fn cut(pieces: &[Piece], at: &At) -> Option<(Vec<Piece>, Vec<Piece>)> {
    match at {
        At::Start(at) => split_at(pieces, *at),
        At::End => Some((pieces.to_vec(), Vec::new())),
    }
}

/// The characters a text begins with, and what they carry.
fn beginning(machine: &mut Machine<'_, '_>, pieces: &[Piece]) -> (Vec<u16>, Mark) {
    let known = pieces.iter().take_while(|piece| piece.units.is_some());
    let known: Vec<Piece> = known.cloned().collect();
    let mark = marks(&mut machine.pool, &known);
    let units = known
        .iter()
        .flat_map(|piece| piece.units.iter().flat_map(|units| units.iter().copied()))
        .collect();
    (units, mark)
}

/// What a method that reads says of a text in parts; none where only the default is left.
pub(crate) fn reads(machine: &mut Machine<'_, '_>, call: &Call, text: Value) -> Option<Value> {
    let pieces = open(machine, text)?;
    let tells = matches!(call.name(), "toString" | "intern" | "length" | "isEmpty");
    if is_some(&pieces) && !tells {
        return None;
    }
    let first = call.arg(1);
    let (start, mark) = beginning(machine, &pieces);
    match (call.name(), call.count()) {
        ("toString" | "intern", 0) => Some(text),
        ("length", 0) => {
            let term = length(machine, text)?;
            Some(Value::of(Shape::Term(term)).marked(text.mark))
        }
        ("isEmpty", 0) => Some(Value::flag(false).marked(text.mark)),
        ("charAt", 1) => {
            let at = usize::try_from(first.as_int()?).ok()?;
            let unit = start.get(at).copied()?;
            Some(Value::int(i32::from(unit)).marked(mark))
        }
        ("substring" | "subSequence", count) => {
            let from = place(machine, text, first)?;
            let rest = if count == 2 {
                let to = place(machine, text, call.arg(2))?;
                cut(&pieces, &to)?.0
            } else {
                pieces
            };
            let part = cut(&rest, &from)?.1;
            Some(whole(machine, part))
        }
        ("startsWith", 1) => {
            let wanted = machine.units(first)?;
            let agree = start.iter().zip(wanted.iter()).all(|(a, b)| a == b);
            let known = !agree || start.len() >= wanted.len();
            known.then(|| Value::flag(agree).marked(mark))
        }
        ("equals" | "contentEquals", 1) => {
            let wanted = machine.units(first)?;
            let agree = start.iter().zip(wanted.iter()).all(|(a, b)| a == b);
            let shorter = wanted.len() < start.len();
            (!agree || shorter).then(|| Value::flag(false).marked(mark))
        }
        ("contains", 1) => {
            let wanted = machine.units(first)?;
            let holds = |piece: &&Piece| {
                let units = piece.units.as_ref();
                units.is_some_and(|units| text_read::find(units, &wanted, 0).is_some())
            };
            let mark = pieces.iter().find(holds)?.mark;
            Some(Value::flag(true).marked(mark))
        }
        ("indexOf", 1) => {
            let wanted = match first.shape {
                Shape::Word(word) => vec![unit(word)],
                _ => machine.units(first)?.to_vec(),
            };
            let at = text_read::find(&start, &wanted, 0)?;
            Some(text::number(at).marked(mark))
        }
        ("concat", 1) => {
            let more = of(machine, first, b"L");
            Some(whole(machine, [pieces, more].concat()))
        }
        ("trim" | "strip", 0) => {
            let ends = |piece: Option<&Piece>, last: bool| {
                let units = piece.and_then(|piece| piece.units.as_ref());
                let unit = units.and_then(|units| if last { units.last() } else { units.first() });
                unit.is_some_and(|unit| *unit > 32)
            };
            (ends(pieces.first(), false) && ends(pieces.last(), true)).then_some(text)
        }
        ("split", 1) => split(machine, call, &pieces),
        _ => None,
    }
}

/// `split` at one character that stands for itself.
fn split(machine: &mut Machine<'_, '_>, call: &Call, pieces: &[Piece]) -> Option<Value> {
    let pattern = machine.units(call.arg(1))?;
    let special = |unit: u16| ".$|()[{^?*+\\".encode_utf16().any(|other| other == unit);
    let separator = match *pattern {
        [one] if !special(one) => one,
        [slash, one] if slash == u16::from(b'\\') && special(one) => one,
        _ => return None,
    };
    let (found, all) = parts(
        pieces,
        |unit| unit == separator,
        |piece| may_hold(machine, piece, separator),
    );
    let mut cells: Vec<Value> = Vec::new();
    for part in found {
        cells.push(whole(machine, part));
    }
    if all {
        // Empty parts at the end are left out.
        while cells
            .last()
            .is_some_and(|cell| machine.units(*cell).is_some_and(|units| units.is_empty()))
        {
            cells.pop();
        }
        return Some(machine.new_array_of("[Ljava/lang/String;", cells, Mark::NONE));
    }
    let rest = cells.pop()?;
    let rest = machine.any_text(rest.mark);
    Some(list_more::open_array(
        machine,
        "[Ljava/lang/String;",
        cells,
        rest,
    ))
}

/// Whether a part that is not known may hold a separator. What identifies a phone is written in
/// letters and digits; that is believed only where nothing that must be so rests on it.
pub(crate) fn may_hold(machine: &Machine<'_, '_>, piece: &Piece, separator: u16) -> bool {
    let origins = machine.pool.origins(piece.mark);
    let plain = char::from_u32(separator.into()).is_some_and(|letter| {
        letter.is_alphanumeric() || matches!(letter, ':' | '-' | '+' | '_' | ' ')
    });
    let known = !origins.is_empty()
        && origins.iter().all(|origin| {
            let event = machine.trace.events.get(origin.event as usize);
            event.is_some_and(|event| PLAIN.contains(&event.kind.as_str()))
        });
    !(machine.world.exploring && known && !plain)
}

/// What emulators give for what was read, and no phone does: how it begins, by kind. Of Android IDs
/// none is here: the one emulators had was that of many phones of Android 2.2, too.
const EMULATED: [(&str, &[&str]); 5] = [
    ("sim_operator", &["android"]),
    (
        "imei",
        &[
            "000000000000000",
            "0000000000000",
            "012345678912345",
            "004999010640000",
        ],
    ),
    ("imsi", &["310260000000000"]),
    ("iccid", &["8901410321111851072"]),
    ("phone_number", &["1555521", "+1555521", "15552175049"]),
];

/// Whether no phone gives this for what was read.
fn is_emulated(kind: &str, known: &str) -> bool {
    let known = known.to_ascii_lowercase();
    let mut rows = EMULATED.iter().filter(|row| row.0 == kind);
    rows.any(|row| row.1.iter().any(|start| known.starts_with(start)))
}

/// Whether a text that was read is compared with what it is on no user's phone: what an emulator
/// gives, or the app's own name where other apps are listened to. The whole app is followed as
/// users have it.
pub(crate) fn never_equal(machine: &Machine<'_, '_>, call: &Call) -> bool {
    let whole = matches!(call.name(), "equals" | "equalsIgnoreCase" | "contentEquals");
    if !machine.world.exploring || !(whole || call.name() == "startsWith") {
        return false;
    }
    let (one, other) = (call.receiver(), call.arg(1));
    let (read, known) = match (machine.pool.known(one), machine.pool.known(other)) {
        (None, Some(known)) => (one, known),
        (Some(known), None) => (other, known),
        _ => return false,
    };
    let origins = machine.pool.origins(read.mark);
    !read.is_null()
        && !origins.is_empty()
        && origins.iter().all(|origin| {
            let event = machine.trace.events.get(origin.event as usize);
            match event.map(|event| event.kind.as_str()) {
                Some("notifications") => whole && known == machine.world.app.package,
                Some(kind) => is_emulated(kind, &known),
                None => false,
            }
        })
}

/// A builder's text after a change, where a part of it is not known.
pub(crate) fn changed(machine: &mut Machine<'_, '_>, call: &Call, held: Value) -> Option<Value> {
    let descriptor = call
        .signature
        .params
        .last()
        .map(|ty| machine.program.descriptor(*ty).to_vec())
        .unwrap_or_default();
    let before = of(machine, held, b"L");
    let pieces = match (call.name(), call.count()) {
        ("<init>", 1) => of(machine, call.arg(1), &descriptor),
        ("append", 1) if descriptor == b"[C" => {
            [before, vec![Piece::open(machine.carried(call.arg(1)))]].concat()
        }
        ("append", 1) => [before, of(machine, call.arg(1), &descriptor)].concat(),
        ("insert", 2) => {
            let at = place(machine, held, call.arg(1))?;
            let (start, end) = cut(&before, &at)?;
            [start, of(machine, call.arg(2), &descriptor), end].concat()
        }
        ("delete", 2) => {
            let (from, to) = (call.arg(1), call.arg(2));
            let (from, to) = (place(machine, held, from)?, place(machine, held, to)?);
            [cut(&before, &from)?.0, cut(&before, &to)?.1].concat()
        }
        ("setLength", 1) => {
            let at = place(machine, held, call.arg(1))?;
            cut(&before, &at)?.0
        }
        ("deleteCharAt", 1) => {
            let at = usize::try_from(call.arg(1).as_int()?).ok()?;
            [
                split_at(&before, at)?.0,
                split_at(&before, at.checked_add(1)?)?.1,
            ]
            .concat()
        }
        ("setCharAt", 2) => {
            let at = usize::try_from(call.arg(1).as_int()?).ok()?;
            let new = match call.arg(2).shape {
                Shape::Word(word) => Piece::known(&[unit(word)], call.arg(2).mark),
                _ => Piece::open(call.arg(2).mark),
            };
            let (start, end) = (
                split_at(&before, at)?.0,
                split_at(&before, at.checked_add(1)?)?.1,
            );
            [start, vec![new], end].concat()
        }
        ("ensureCapacity" | "trimToSize", _) => before,
        _ => return None,
    };
    Some(whole(machine, pieces))
}
