//! Statements that put rows into tables.

use crate::content::Content;
use crate::machine::Machine;
use crate::natives::arrays;
use crate::natives::database::{MOST_ROWS, rows_of, set_rows, table};
use crate::slots;
use crate::value::Value;

/// `INSERT INTO table (a, b) VALUES (1, 'x')`; what else changes rows leaves them unknown.
pub(super) fn execute(machine: &mut Machine<'_, '_>, database: Value, sql: &str, values: Value) {
    let lower = sql.to_lowercase();
    if lower.trim_start().starts_with("create ") {
        return note_columns(machine, database, sql);
    }
    let Some(at) = lower.find(" into ").filter(|_| {
        lower.trim_start().starts_with("insert") || lower.trim_start().starts_with("replace")
    }) else {
        return;
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
        _ => return,
    };
    let mut handed = arrays::cells_of(machine, values)
        .map_or(Vec::new(), |(cells, _)| cells)
        .into_iter();
    let class = machine.type_of("Ljava/util/HashMap;");
    let row = machine.make(class, Content::map());
    for (column, text) in columns.split(',').zip(given.split(',')) {
        let (column, text) = (column.trim().trim_matches(['"', '`']), text.trim());
        let value = match (text, text.parse::<i32>()) {
            ("?", _) => handed.next().unwrap_or(Value::ANY),
            (_, Ok(number)) => Value::int(number),
            _ => machine.pool.fresh_str(text.trim_matches(['\'', '"'])),
        };
        let key = machine.pool.literal(column);
        machine.put_entry(row, key, value);
    }
    let (mut rows, _) = rows_of(machine, table);
    if rows.len() < MOST_ROWS {
        rows.push(row);
    }
    set_rows(machine, table, rows);
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
    let firsts = inner
        .split(',')
        .filter_map(|part| part.split_whitespace().next());
    let names: Vec<&str> = firsts
        .map(|name| name.trim_matches(['"', '`', '\'']))
        .collect();
    let table = table(machine, database, name);
    let names = machine.pool.fresh_str(&names.join(","));
    machine.set_field_of(table, slots::NAME, names);
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
