//! Statements that change tables.

use crate::content::Content;
use crate::machine::Machine;
use crate::natives::database::{change, chosen, rows_of, set_rows, table};
use crate::natives::{arrays, transactions, unique};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

/// Statements that change tables; what else there is leaves them as they are.
pub(super) fn execute(
    machine: &mut Machine<'_, '_>,
    database: Value,
    sql: &str,
    values: Value,
) -> Result<(), Paths> {
    if transactions::statement(machine, database, sql) {
        return Ok(());
    }
    let lower = sql.trim_start().to_lowercase();
    match lower.split_whitespace().next().unwrap_or_default() {
        "create" => note_columns(machine, database, sql),
        "update" => update(machine, database, sql.trim(), values),
        "delete" | "drop" => delete(machine, database, sql.trim(), values),
        "insert" | "replace" => return insert(machine, database, sql, values),
        _ => {}
    }
    Ok(())
}

/// The word behind another, and what follows.
fn behind<'t>(sql: &'t str, word: &str) -> Option<(String, &'t str)> {
    let at = sql.to_lowercase().find(word)? + word.len();
    let rest = sql.get(at..)?.trim_start();
    let end = rest
        .find(|letter: char| letter.is_whitespace() || letter == ';')
        .unwrap_or(rest.len());
    Some((rest.get(..end)?.to_owned(), rest.get(end..)?))
}

fn split_where(rest: &str) -> (&str, Option<&str>) {
    let rest = rest.trim_end().trim_end_matches(';');
    match rest.to_lowercase().find("where ") {
        Some(at) => (
            rest.get(..at).unwrap_or_default(),
            rest.get(at + "where ".len()..),
        ),
        None => (rest, None),
    }
}

/// The rows a statement is about, and whether those are sure; arguments that stand in front of the
/// condition are left out.
fn meant(
    machine: &mut Machine<'_, '_>,
    table: Value,
    clause: Option<&str>,
    values: Vec<Value>,
) -> (Vec<Value>, bool) {
    let (rows, _) = rows_of(machine, table);
    let clause = clause.map_or(Value::ZERO, |clause| machine.pool.fresh_str(clause));
    let values = machine.new_array_of("[Ljava/lang/Object;", values, Mark::NONE);
    chosen(machine, &rows, clause, values)
}

/// `UPDATE table SET a = 1, b = ? WHERE …`.
fn update(machine: &mut Machine<'_, '_>, database: Value, sql: &str, values: Value) {
    let Some((name, rest)) = behind(sql, "update ") else {
        return;
    };
    let (sets, clause) = split_where(rest);
    let table = table(machine, database, &name);
    let given = arrays::cells_of(machine, values).map_or(Vec::new(), |(cells, _)| cells);
    let mut given = given.into_iter();
    let class = machine.type_of("Ljava/util/HashMap;");
    let new = machine.make(class, Content::map());
    let sets = sets.trim_start();
    for part in unique::listed(sets.get("set ".len()..).unwrap_or_default()) {
        let Some((column, text)) = part.split_once('=') else {
            continue;
        };
        let value = literal(machine, text.trim(), &mut given);
        let key = machine.pool.literal(column.trim().trim_matches(['"', '`']));
        machine.put_entry(new, key, value);
    }
    let (rows, sure) = meant(machine, table, clause, given.collect());
    for row in rows {
        change(machine, row, new, sure);
    }
}

/// `DELETE FROM table WHERE …`, `DROP TABLE table`.
fn delete(machine: &mut Machine<'_, '_>, database: Value, sql: &str, values: Value) {
    let found = behind(sql, " from ")
        .or_else(|| behind(sql, " exists "))
        .or_else(|| behind(sql, " table "));
    let Some((name, rest)) = found else { return };
    let (_, clause) = split_where(rest);
    let table = table(machine, database, &name);
    let given = arrays::cells_of(machine, values).map_or(Vec::new(), |(cells, _)| cells);
    let (gone, sure) = meant(machine, table, clause, given);
    if sure {
        let (mut rows, _) = rows_of(machine, table);
        rows.retain(|row| !gone.contains(row));
        set_rows(machine, table, rows);
    }
}

/// A value as a statement writes it.
fn literal(
    machine: &mut Machine<'_, '_>,
    text: &str,
    given: &mut impl Iterator<Item = Value>,
) -> Value {
    match (text, text.parse::<i32>()) {
        ("?", _) => given.next().unwrap_or(Value::ANY),
        (_, Ok(number)) => Value::int(number),
        _ if text.eq_ignore_ascii_case("null") => Value::ZERO,
        _ if text.starts_with('\'') => machine.pool.fresh_str(text.trim_matches('\'')),
        _ => machine.pool.fresh_str(text.trim_matches('"')),
    }
}

/// `INSERT INTO table (a, b) VALUES (1, 'x')`.
fn insert(
    machine: &mut Machine<'_, '_>,
    database: Value,
    sql: &str,
    values: Value,
) -> Result<(), Paths> {
    let lower = sql.trim_start().to_lowercase();
    let Some(at) = sql.to_lowercase().find(" into ") else {
        return Ok(());
    };
    let behind = sql.get(at + 6..).unwrap_or_default().trim_start();
    let name: String = behind
        .chars()
        .take_while(|letter| !letter.is_whitespace() && *letter != '(')
        .collect();
    let table = table(machine, database, &name);
    let mut groups = behind
        .split('(')
        .skip(1)
        .map(|group| group.split(')').next().unwrap_or_default());
    let (columns, given) = match (groups.next(), groups.next()) {
        (Some(columns), Some(given)) => (columns.to_owned(), given),
        (Some(given), None) => (columns_of(machine, table, given), given),
        _ => return Ok(()),
    };
    let mut handed = arrays::cells_of(machine, values)
        .map_or(Vec::new(), |(cells, _)| cells)
        .into_iter();
    let class = machine.type_of("Ljava/util/HashMap;");
    let row = machine.make(class, Content::map());
    for (column, text) in columns.split(',').zip(unique::listed(given)) {
        let (column, text) = (column.trim().trim_matches(['"', '`']), text.trim());
        let value = literal(machine, text, &mut handed);
        let key = machine.pool.literal(column);
        machine.put_entry(row, key, value);
    }
    unique::put(machine, table, row, unique::Clash::of_words(&lower))?;
    Ok(())
}

/// `CREATE TABLE [IF NOT EXISTS] table (a TEXT, b INTEGER)`: the names of its columns.
fn note_columns(machine: &mut Machine<'_, '_>, database: Value, sql: &str) {
    let Some((head, rest)) = sql.split_once('(') else {
        return;
    };
    let Some(name) = head.split_whitespace().last() else {
        return;
    };
    let inner = rest.rsplit_once(')').map_or(rest, |(inner, _)| inner);
    let (names, keys) = unique::columns(inner);
    let table = table(machine, database, name);
    let names = machine.pool.fresh_str(&names.join(","));
    machine.set_field_of(table, slots::NAME, names);
    unique::note(machine, table, &keys);
}

/// The columns of a table in order; numbers where its making was not seen.
fn columns_of(machine: &Machine<'_, '_>, table: Value, given: &str) -> String {
    let known = machine.field_of(table, slots::NAME);
    let known = known.and_then(|names| machine.pool.known(names));
    known.unwrap_or_else(|| {
        let numbers = 1..=given.split(',').count();
        numbers.map(|n| n.to_string()).collect::<Vec<_>>().join(",")
    })
}
