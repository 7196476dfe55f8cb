//! What components of one app hand to each other: providers and their cursors, messengers, jobs;
//! and the builder of URIs.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::{arrays_cells, pieces, returned};
use crate::piece::Piece;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

/// How a provider is asked for what is no table.
const CALL: &str =
    "call(Ljava/lang/String;Ljava/lang/String;Landroid/os/Bundle;)Landroid/os/Bundle;";

/// How a provider is asked for rows, and told of them, in the forms all releases have.
pub(super) const QUERY: &str = "(Landroid/net/Uri;[Ljava/lang/String;Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;)Landroid/database/Cursor;";
pub(super) const INSERT: &str =
    "(Landroid/net/Uri;Landroid/content/ContentValues;)Landroid/net/Uri;";
pub(super) const UPDATE: &str =
    "(Landroid/net/Uri;Landroid/content/ContentValues;Ljava/lang/String;[Ljava/lang/String;)I";
pub(super) const DELETE: &str = "(Landroid/net/Uri;Ljava/lang/String;[Ljava/lang/String;)I";

/// `ContentResolver`: a provider of the app itself is called, others are left to the rows.
pub(crate) fn resolver(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if let Some(paths) = super::observers::resolver(machine, call) {
        return Some(paths);
    }
    if let Some(paths) = super::descriptors::resolver(machine, call) {
        return Some(paths);
    }
    if !matches!(
        call.name(),
        "query" | "insert" | "update" | "delete" | "bulkInsert" | "getType" | "call" | "applyBatch"
    ) {
        return None;
    }
    let text = machine.told(call.arg(1))?;
    if !is_own(machine, &text) {
        give_away(machine, call);
        return None;
    }
    let known = provider_of(machine, &text)?;
    if call.name() == "applyBatch" {
        return Some(super::batch::apply(machine, known, call.arg(2), true));
    }
    if call.name() == "bulkInsert" && !machine.answers_to(known, &format!("bulkInsert{BULK}")) {
        return bulk(
            machine,
            &Call {
                args: [vec![known], call.args.get(1..)?.to_vec()].concat(),
                ..call.clone()
            },
        );
    }
    let descriptor = match (call.name(), call.count()) {
        ("query", 5) => QUERY.to_owned(),
        ("insert", 2) => INSERT.to_owned(),
        ("update", 4) => UPDATE.to_owned(),
        ("delete", 3) => DELETE.to_owned(),
        _ => machine.lookup.descriptor_of(call.signature.key.proto),
    };
    let args = (1..=call.count()).map(|number| call.arg(number));
    if call.name() == "call" {
        // The provider is not told how it was named.
        let args = args.skip(1).collect();
        return Some(machine.call_back(known, CALL, args));
    }
    let args = args.collect();
    Some(machine.call_back(known, &format!("{}{descriptor}", call.name()), args))
}

const BULK: &str = "(Landroid/net/Uri;[Landroid/content/ContentValues;)I";

/// `ContentProvider.bulkInsert`, where it is not the app's own: one row after the other.
pub(super) fn bulk(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if (call.name(), call.count()) != ("bulkInsert", 2) {
        return None;
    }
    let (rows, rest) = arrays_cells(machine, call.arg(2))?;
    let method = format!("insert{INSERT}");
    let count = i32::try_from(rows.len()).ok().filter(|_| rest.is_none());
    for row in rows.into_iter().chain(rest) {
        let _ = machine.call_back(call.receiver(), &method, vec![call.arg(1), row]);
    }
    returned(count.map_or(Value::ANY, Value::int))
}

fn authority(address: &str) -> &str {
    let rest = address.strip_prefix("content://").unwrap_or(address);
    rest.split('/').next().unwrap_or_default()
}

/// Whether an address, or the name of a provider, is one of the app's own.
fn is_own(machine: &Machine<'_, '_>, address: &str) -> bool {
    let name = authority(address);
    let own = |c: &crate::world::Component| {
        c.kind == "provider" && c.authorities.iter().any(|known| known == name)
    };
    machine.reachable().any(own)
}

/// The object of the provider of the app that answers for an address.
pub(crate) fn provider_of(machine: &Machine<'_, '_>, address: &str) -> Option<Value> {
    let name = authority(address);
    let mut all = machine.reachable();
    let provider =
        all.find(|c| c.kind == "provider" && c.authorities.iter().any(|known| known == name))?;
    let mut known = machine.components.iter();
    known
        .find(|(class, _)| *class == provider.class)
        .map(|(_, object)| *object)
}

/// What is put into another app's provider leaves the app.
fn give_away(machine: &mut Machine<'_, '_>, call: &Call) {
    if !matches!(
        call.name(),
        "insert" | "update" | "bulkInsert" | "call" | "applyBatch"
    ) {
        return;
    }
    let mut mark = machine.world.control;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    machine.event("sink", "provider", mark, call);
}

/// The rows of a `MatrixCursor`, where all are known.
fn rows(machine: &Machine<'_, '_>, cursor: Value) -> Option<Vec<Value>> {
    match machine.field_of(cursor, slots::CHILDREN) {
        None => Some(Vec::new()),
        Some(held) => {
            arrays_cells(machine, held).and_then(|(cells, rest)| rest.is_none().then_some(cells))
        }
    }
}

pub(crate) fn matrix(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::NAME, call.arg(1));
            machine.set_field_of(this, slots::AT, Value::int(-1));
            returned(Value::ZERO)
        }
        "newRow" => {
            let row = machine.make_named("Landroid/database/MatrixCursor$RowBuilder;");
            machine.keep_in_list(this, slots::CHILDREN, row);
            returned(row)
        }
        "addRow" => {
            let row = machine.make_named("Landroid/database/MatrixCursor$RowBuilder;");
            machine.keep_in_list(this, slots::CHILDREN, row);
            let cells = arrays_cells(machine, call.arg(1));
            if let Some((cells, None)) = cells {
                let list = machine.type_of("Ljava/util/ArrayList;");
                let list = machine.make(list, Content::cells(cells));
                machine.set_field_of(row, slots::VIEW, list);
            } else {
                let mark = machine.carried(call.arg(1));
                machine.taint_object(this, mark);
            }
            returned(Value::ZERO)
        }
        "close" => returned(Value::ZERO),
        _ => moved(machine, call).or_else(|| read(machine, call)),
    }
}

fn moved(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let count = i32::try_from(rows(machine, this)?.len()).ok()?;
    let at = machine.field_of(this, slots::AT)?.as_int()?;
    let to = match call.name() {
        "moveToNext" => at + 1,
        "moveToFirst" => 0,
        "moveToLast" => count - 1,
        "moveToPrevious" => at - 1,
        "moveToPosition" => call.arg(1).as_int()?,
        "getCount" => return returned(Value::int(count)),
        "getPosition" => return returned(Value::int(at)),
        "isAfterLast" => return returned(Value::flag(at >= count)),
        _ => return None,
    };
    let to = to.clamp(-1, count);
    machine.set_field_of(this, slots::AT, Value::int(to));
    returned(Value::flag((0..count).contains(&to)))
}

fn read(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "getColumnIndex" | "getColumnIndexOrThrow" => {
            let (columns, _) = arrays_cells(machine, machine.field_of(this, slots::NAME)?)?;
            let wanted = machine.pool.known(call.arg(1))?;
            let at = columns
                .iter()
                .position(|name| machine.pool.known(*name).as_ref() == Some(&wanted));
            returned(
                at.and_then(|at| i32::try_from(at).ok())
                    .map_or(Value::int(-1), Value::int),
            )
        }
        name if name.starts_with("get") && call.count() == 1 => {
            let at = usize::try_from(machine.field_of(this, slots::AT)?.as_int()?).ok()?;
            let row = rows(machine, this)?.get(at).copied()?;
            let held = machine.field_of(row, slots::VIEW)?;
            let (cells, rest) = arrays_cells(machine, held)?;
            let column = usize::try_from(call.arg(1).as_int()?).ok()?;
            let cell = cells.get(column).copied().or(rest)?;
            let mark = machine.carried(cell);
            returned(if name == "getString" {
                cell
            } else {
                machine.anything(call.signature.result).marked(mark)
            })
        }
        _ => None,
    }
}

pub(crate) fn row_builder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "add" {
        return None;
    }
    let this = call.receiver();
    let held = if let Some(held) = machine.field_of(this, slots::VIEW) {
        held
    } else {
        let list = machine.type_of("Ljava/util/ArrayList;");
        let made = machine.make(list, Content::cells(Vec::new()));
        machine.set_field_of(this, slots::VIEW, made);
        made
    };
    let id = machine.one_object(held)?;
    if let Some(Content {
        body: crate::content::Body::Cells { cells, .. },
        ..
    }) = machine.heap.get_mut(id)
    {
        cells.push(call.arg(call.count()));
    }
    returned(this)
}

pub(crate) fn messenger(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::TARGET, call.arg(1));
            returned(Value::ZERO)
        }
        "getBinder" => {
            let binder = machine.make_named("Landroid/os/IBinder;");
            machine.set_field_of(binder, slots::TARGET, this);
            returned(binder)
        }
        "send" => {
            let mut target = machine.field_of(this, slots::TARGET)?;
            for _ in 0..2 {
                let handler = machine.type_of("Landroid/os/Handler;");
                let class = machine.class_of(target.shape)?;
                if machine.lookup.is_subtype(class, handler) == Some(true) {
                    break;
                }
                target = machine.field_of(target, slots::TARGET)?;
            }
            super::deliver(machine, target, call.arg(1), 0, "android.os.Messenger.send");
            returned(Value::ZERO)
        }
        _ => None,
    }
}

pub(crate) fn job(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "getExtras" | "getTransientExtras" => returned(machine.extras_of(call.receiver())),
        _ => None,
    }
}

/// `Uri.Builder`: the address, and apart from it the query.
pub(crate) fn uri_builder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let (first, second) = (call.arg(1), call.arg(2));
    match call.name() {
        "<init>" => return returned(Value::ZERO),
        "scheme" => set(
            machine,
            this,
            slots::DATA,
            &[(first, ""), (Value::ZERO, "://")],
        ),
        "authority" | "encodedAuthority" => append(machine, this, slots::DATA, &[("", first)]),
        "path" | "encodedPath" | "appendPath" | "appendEncodedPath" => {
            append(machine, this, slots::DATA, &[("/", first)]);
        }
        "appendQueryParameter" => {
            let held = machine.field_of(this, slots::TITLE);
            let more = if held.is_none_or(Value::is_null) {
                ""
            } else {
                "&"
            };
            append(machine, this, slots::TITLE, &[(more, first), ("=", second)]);
        }
        "query" | "encodedQuery" => set(machine, this, slots::TITLE, &[(first, "")]),
        "fragment" | "encodedFragment" => set(machine, this, slots::NAME, &[(first, "")]),
        "clearQuery" => machine.set_field_of(this, slots::TITLE, Value::ZERO),
        "build" | "toString" => {
            let parts = [(slots::DATA, ""), (slots::TITLE, "?"), (slots::NAME, "#")];
            let mut text = Vec::new();
            for (key, before) in parts {
                let held = machine.field_of(this, key).filter(|held| !held.is_null());
                if let Some(held) = held {
                    text.push(plain(before));
                    text.extend(pieces::of(machine, held, b"L"));
                }
            }
            let text = pieces::whole(machine, text);
            let mark = machine.carried(text);
            if call.name() == "toString" {
                return returned(text);
            }
            let made = machine.make_named("Landroid/net/Uri;");
            machine.set_field_of(made, slots::DATA, text);
            return returned(made.marked(mark));
        }
        _ => return None,
    }
    returned(this)
}

fn set(machine: &mut Machine<'_, '_>, this: Value, key: u32, parts: &[(Value, &str)]) {
    machine.set_field_of(this, key, Value::ZERO);
    for (value, after) in parts {
        append(machine, this, key, &[("", *value), (after, Value::ZERO)]);
    }
}

/// Puts pieces of text behind what is there; each keeps what it carries.
fn append(machine: &mut Machine<'_, '_>, this: Value, key: u32, parts: &[(&str, Value)]) {
    let held = machine.field_of(this, key).filter(|held| !held.is_null());
    let mut text = held.map_or_else(Vec::new, |held| pieces::of(machine, held, b"L"));
    for (before, value) in parts {
        text.push(plain(before));
        if !value.is_null() {
            text.extend(pieces::of(machine, *value, b"L"));
        }
    }
    let made = pieces::whole(machine, text);
    machine.set_field_of(this, key, made);
}

fn plain(text: &str) -> Piece {
    let units: Vec<u16> = text.encode_utf16().collect();
    Piece::known(&units, Mark::NONE)
}
