//! `SQLite`: tables that hold the rows that were put in. A fresh install has none.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::{arrays, returned, selected, sql, transactions, unique};
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};

/// Most rows of a table that are told apart.
pub(super) const MOST_ROWS: usize = 200;

/// `SQLiteOpenHelper`: makes the database when it is first asked for.
pub(crate) fn helper(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::NAME, call.arg(2));
            if let Some(edition) = call.args.get(4) {
                machine.set_field_of(this, slots::EDITION, *edition);
            }
            returned(Value::ZERO)
        }
        "getWritableDatabase" | "getReadableDatabase" => {
            let name = machine
                .field_of(this, slots::NAME)
                .and_then(|name| machine.pool.known(name))
                .unwrap_or_default();
            let database = machine.one_named("android.database.sqlite.SQLiteDatabase", &name);
            if machine.field_of(database, slots::THERE).is_none() {
                machine.set_field_of(database, slots::THERE, Value::flag(true));
                for method in ["onConfigure", "onCreate", "onOpen"] {
                    let method = format!("{method}(Landroid/database/sqlite/SQLiteDatabase;)V");
                    let _ = machine.call_back(this, &method, vec![database]);
                }
            } else if machine.field_of(database, slots::AGED) == Some(Value::flag(true)) {
                upgrade(machine, this, database);
            }
            returned(database)
        }
        "close" | "onConfigure" | "onOpen" => returned(Value::ZERO),
        _ => None,
    }
}

/// An older edition of the app made the database.
fn upgrade(machine: &mut Machine<'_, '_>, helper: Value, database: Value) {
    const UPGRADE: &str = "onUpgrade(Landroid/database/sqlite/SQLiteDatabase;II)V";
    machine.set_field_of(database, slots::AGED, Value::flag(false));
    let edition = machine.field_of(helper, slots::EDITION);
    if let Some(Shape::Word(number)) = edition.map(|edition| edition.shape)
        && number > 1
    {
        let older = vec![database, Value::int(number - 1), Value::int(number)];
        let _ = machine.call_back(helper, UPGRADE, older);
    }
}

/// The table of a name in a database: a list of rows.
pub(super) fn table(machine: &mut Machine<'_, '_>, database: Value, name: &str) -> Value {
    let owner = machine
        .one_object(database)
        .map(|id| id.0.to_string())
        .unwrap_or_default();
    let class = machine.type_of("Ljava/util/ArrayList;");
    let name = name.trim_matches(['"', '`', '\'', ' ', ';']).to_lowercase();
    machine.one_with(
        "table",
        &format!("{owner} {name}"),
        class,
        Content::cells(Vec::new()),
    )
}

pub(super) fn rows_of(machine: &Machine<'_, '_>, table: Value) -> (Vec<Value>, Option<Value>) {
    arrays::cells_of(machine, table).unwrap_or_default()
}

pub(super) fn set_rows(machine: &mut Machine<'_, '_>, table: Value, rows: Vec<Value>) {
    if let Some(content) = machine
        .one_object(table)
        .and_then(|id| machine.heap.get_mut(id))
    {
        let rest = match &content.body {
            Body::Cells { rest, .. } => *rest,
            _ => None,
        };
        content.body = Body::Cells { cells: rows, rest };
    }
}

/// `SQLiteDatabase`.
pub(crate) fn database(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let name = || machine.pool.known(call.arg(1));
    match call.name() {
        "openOrCreateDatabase" | "openDatabase" => {
            let path = machine.told(call.arg(1)).unwrap_or_default();
            returned(machine.one_named("android.database.sqlite.SQLiteDatabase", &path))
        }
        "insert" | "insertOrThrow" | "replace" | "insertWithOnConflict" | "replaceOrThrow" => {
            let table = table(machine, this, &name()?);
            let copy = copied(machine, call.arg(3));
            let clash = unique::Clash::of(call);
            Some(match unique::put(machine, table, copy, clash) {
                Ok(number) => Paths::returned(number),
                Err(thrown) => thrown,
            })
        }
        "update" | "updateWithOnConflict" => {
            let table = table(machine, this, &name()?);
            let (rows, _) = rows_of(machine, table);
            let (chosen, sure) = chosen(machine, &rows, call.arg(3), call.arg(4));
            let count = i32::try_from(chosen.len()).unwrap_or(0);
            for row in chosen {
                change(machine, row, call.arg(2), sure);
            }
            returned(if sure { Value::int(count) } else { Value::ANY })
        }
        "delete" => {
            let table = table(machine, this, &name()?);
            let (rows, _) = rows_of(machine, table);
            let (chosen, sure) = chosen(machine, &rows, call.arg(2), call.arg(3));
            if sure {
                let left = rows
                    .iter()
                    .copied()
                    .filter(|row| !chosen.contains(row))
                    .collect();
                set_rows(machine, table, left);
            }
            returned(Value::ANY)
        }
        "query" => {
            let at = usize::from(
                call.signature
                    .params
                    .first()
                    .is_some_and(|ty| machine.program.descriptor(*ty) == b"Z"),
            );
            let name = machine.pool.known(call.arg(1 + at))?;
            let table = table(machine, this, &name);
            let given = [2, 3, 4, 7, 8].map(|number| call.arg(number + at));
            let wanted = selected::Wanted::of_call(machine, given);
            returned(selected::select(machine, table, &wanted))
        }
        "rawQuery" => {
            let sql = machine.pool.known(call.arg(1))?;
            raw_query(machine, this, &sql, call.arg(2))
        }
        "execSQL" => {
            let sql = machine.pool.known(call.arg(1))?;
            match sql::execute(machine, this, &sql, call.arg(2)) {
                Ok(()) => returned(Value::ZERO),
                Err(thrown) => Some(thrown),
            }
        }
        "compileStatement" => {
            let statement = machine.make_named("Landroid/database/sqlite/SQLiteStatement;");
            machine.set_field_of(statement, slots::VALUE, call.arg(1));
            machine.set_field_of(statement, slots::OF, this);
            returned(statement)
        }
        "close" => returned(Value::ZERO),
        "isOpen" => returned(Value::flag(true)),
        _ => transactions::transaction(machine, call),
    }
}

/// `DatabaseUtils`: how many rows there are.
pub(crate) fn utilities(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "queryNumEntries" {
        return None;
    }
    let name = machine.pool.known(call.arg(2))?;
    let table = table(machine, call.arg(1), &name);
    let (rows, rest) = rows_of(machine, table);
    let given = |at| {
        if call.count() >= at {
            call.arg(at)
        } else {
            Value::ZERO
        }
    };
    let (found, sure) = chosen(machine, &rows, given(3), given(4));
    let count = i64::try_from(found.len()).ok()?;
    returned(if sure && rest.is_none() {
        Value::wide(count)
    } else {
        Value::ANY
    })
}

fn copied(machine: &mut Machine<'_, '_>, values: Value) -> Value {
    let class = machine.type_of("Ljava/util/HashMap;");
    let content = machine
        .one_object(values)
        .and_then(|id| machine.heap.get(id))
        .cloned();
    let body = content.map_or_else(Content::map, |content| Content {
        body: content.body,
        mark: content.mark,
        ..Content::default()
    });
    machine.make(class, body)
}

pub(super) fn change(machine: &mut Machine<'_, '_>, row: Value, values: Value, sure: bool) {
    let Some((entries, _)) = machine.entries_of(values) else {
        return;
    };
    for entry in entries {
        let new = match machine.find_entry(row, entry.key) {
            (Some(old), _) if !sure => machine.pool.join(old, entry.value),
            _ => entry.value,
        };
        machine.put_entry(row, entry.key, new);
    }
}

/// The rows a condition chooses, and whether it is known which those are.
pub(super) fn chosen(
    machine: &mut Machine<'_, '_>,
    rows: &[Value],
    clause: Value,
    values: Value,
) -> (Vec<Value>, bool) {
    if clause.is_null() {
        return (rows.to_vec(), true);
    }
    let values = arrays::cells_of(machine, values).map_or(Vec::new(), |(cells, _)| cells);
    let Some(parts) = machine.pool.known(clause).and_then(|clause| terms(&clause)) else {
        return (rows.to_vec(), false);
    };
    let mut found = Vec::new();
    let mut sure = true;
    for row in rows {
        let mut given = values.iter();
        let mut fits = Some(true);
        for (column, wanted) in &parts {
            let wanted = match wanted {
                Some(text) => Some(text.clone()),
                None => given.next().and_then(|value| machine.told(*value)),
            };
            let key = machine.pool.literal(column);
            let held = machine
                .find_entry(*row, key)
                .0
                .map(|held| shown(machine, held));
            fits = match (held.flatten(), wanted) {
                (Some(held), Some(wanted)) => fits.map(|fits| fits && held == wanted),
                _ => None,
            };
        }
        sure &= fits.is_some();
        if fits != Some(false) {
            found.push(*row);
        }
    }
    (found, sure)
}

pub(super) fn shown(machine: &Machine<'_, '_>, value: Value) -> Option<String> {
    let text = machine.shown(value);
    (!text.contains('?') && !text.contains(" | ")).then_some(text)
}

/// `a = ? AND b = 'x'`: columns and what they must be; none for `?`. Other forms are not read.
fn terms(clause: &str) -> Option<Vec<(String, Option<String>)>> {
    let lower = clause.to_lowercase();
    if [" or ", "<", ">", "like", "(", " in ", "!", " is "]
        .iter()
        .any(|word| lower.contains(word))
    {
        return None;
    }
    let clause = clause.replace(" AND ", " and ");
    let parts = clause.split(" and ").map(|part| {
        let (column, wanted) = part.split_once('=')?;
        let wanted = wanted.trim_matches(['=', ' ', ';']);
        let column = column.trim().trim_matches(['"', '`']).to_owned();
        Some((
            column,
            (wanted != "?").then(|| wanted.trim_matches(['\'', '"']).to_owned()),
        ))
    });
    parts.collect()
}

/// `SELECT … FROM table [WHERE …]`.
fn raw_query(
    machine: &mut Machine<'_, '_>,
    database: Value,
    sql: &str,
    values: Value,
) -> Option<Paths> {
    let lower = sql.to_lowercase();
    let from = lower.find(" from ")?;
    let behind = sql.get(from + 6..)?.trim_start();
    let name: String = behind
        .chars()
        .take_while(|letter| !letter.is_whitespace() && *letter != ';')
        .collect();
    let listed = sql
        .get(..from)?
        .trim_start()
        .get("select ".len()..)?
        .to_owned();
    let mut wanted = selected::Wanted::of_text(machine, sql, values);
    let table = table(machine, database, &name);
    if listed.to_lowercase().contains("count(") {
        let (rows, rest) = rows_of(machine, table);
        let (found, sure) = chosen(machine, &rows, wanted.clause, values);
        let count = i32::try_from(found.len()).map_or(Value::ANY, Value::int);
        let class = machine.type_of("Ljava/util/HashMap;");
        let row = machine.make(class, Content::map());
        let key = machine.pool.literal("count");
        machine.put_entry(
            row,
            key,
            if sure && rest.is_none() {
                count
            } else {
                Value::ANY
            },
        );
        return returned(selected::cursor_over(machine, vec![row], true, vec![key]));
    }
    let columns: Vec<Value> = if listed.trim() == "*" {
        Vec::new()
    } else {
        listed
            .split(',')
            .map(|column| machine.pool.fresh_str(column.trim()))
            .collect()
    };
    wanted.columns = columns;
    returned(selected::select(machine, table, &wanted))
}
