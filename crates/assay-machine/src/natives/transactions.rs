//! Transactions: what was changed in one that is not said to be successful is as before.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::database::{rows_of, set_rows};
use crate::natives::{arrays_cells, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

/// Begins, ends and the marks between.
pub(crate) fn transaction(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "setTransactionSuccessful" => succeed(machine, this),
        "endTransaction" => end(machine, this),
        "inTransaction" => return returned(Value::flag(depth_of(machine, this) > 0)),
        name if name.starts_with("beginTransaction") => begin(machine, this),
        _ => return None,
    }
    returned(Value::ZERO)
}

/// The same as statements; whether it is one.
pub(crate) fn statement(machine: &mut Machine<'_, '_>, database: Value, sql: &str) -> bool {
    let lower = sql.trim().to_lowercase();
    match lower.split_whitespace().next().unwrap_or_default() {
        "begin" => begin(machine, database),
        "commit" | "end" | "commit;" | "end;" => {
            succeed(machine, database);
            end(machine, database);
        }
        "rollback" | "rollback;" => end(machine, database),
        _ => return false,
    }
    true
}

fn depth_of(machine: &Machine<'_, '_>, database: Value) -> i32 {
    let depth = machine.field_of(database, slots::COUNT);
    depth.and_then(Value::as_int).unwrap_or(0)
}

/// Opens a transaction, or one more inside another.
fn begin(machine: &mut Machine<'_, '_>, database: Value) {
    let depth = depth_of(machine, database);
    if depth == 0 {
        let before = tables_of(machine, database);
        let mut kept = Vec::new();
        for table in before {
            let (rows, rest) = rows_of(machine, table);
            let copies = rows.into_iter().map(|row| copy(machine, row)).collect();
            let class = machine.type_of("Ljava/util/ArrayList;");
            let body = Body::Cells {
                cells: copies,
                rest,
            };
            let rows = machine.make(
                class,
                Content {
                    body,
                    ..Content::default()
                },
            );
            kept.extend([table, rows]);
        }
        let kept = machine.new_array_of("[Ljava/lang/Object;", kept, Mark::NONE);
        machine.set_field_of(database, slots::KEPT, kept);
        machine.set_field_of(database, slots::FINISHED, Value::ZERO);
    }
    machine.set_field_of(database, slots::COUNT, Value::int(depth + 1));
    machine.set_field_of(database, slots::CHECKED, Value::ZERO);
}

fn succeed(machine: &mut Machine<'_, '_>, database: Value) {
    machine.set_field_of(database, slots::CHECKED, Value::flag(true));
}

/// Closes the innermost transaction; with the last one what was changed stays, or is as before.
fn end(machine: &mut Machine<'_, '_>, database: Value) {
    let depth = depth_of(machine, database);
    let good = machine.field_of(database, slots::CHECKED);
    let good = good.map_or(Some(0), Value::as_int);
    let failed = machine.field_of(database, slots::FINISHED);
    let failed = failed.map_or(Some(0), Value::as_int);
    machine.set_field_of(database, slots::COUNT, Value::int((depth - 1).max(0)));
    let kept = match (good, failed) {
        (Some(good), Some(failed)) => Some(good != 0 && failed == 0),
        _ => None,
    };
    if depth > 1 {
        // The outer one fails with it.
        if kept != Some(true) {
            let failed = kept.map_or(Value::ANY, |kept| Value::flag(!kept));
            machine.set_field_of(database, slots::FINISHED, failed);
        }
        machine.set_field_of(database, slots::CHECKED, Value::ZERO);
        return;
    }
    if kept != Some(true) {
        undo(machine, database, kept.is_none());
    }
}

/// Tables are as they were before; where that is not sure, their rows may be there as well.
fn undo(machine: &mut Machine<'_, '_>, database: Value, unsure: bool) {
    let Some(kept) = machine.field_of(database, slots::KEPT) else {
        return;
    };
    let (cells, _) = arrays_cells(machine, kept).unwrap_or_default();
    let mut known = Vec::new();
    for pair in cells.chunks_exact(2) {
        let [table, rows] = *pair else { continue };
        let (mut before, _) = rows_of(machine, rows);
        if unsure {
            before.extend(rows_of(machine, table).0);
        }
        set_rows(machine, table, before);
        known.push(table);
    }
    // Tables that were made meanwhile are gone.
    for table in tables_of(machine, database) {
        if !unsure && !known.contains(&table) {
            set_rows(machine, table, Vec::new());
        }
    }
}

/// The tables of a database, in the order they were made.
fn tables_of(machine: &Machine<'_, '_>, database: Value) -> Vec<Value> {
    let owner = machine.one_object(database);
    let start = owner.map(|id| format!("{} ", id.0)).unwrap_or_default();
    let own = |(group, name): &(String, String)| group == "table" && name.starts_with(&start);
    let known = machine.named.iter().filter(|(name, _)| own(name));
    let mut found: Vec<_> = known.map(|(_, id)| *id).collect();
    found.retain(|id| machine.heap.get(*id).is_some());
    found.sort_unstable();
    found.into_iter().map(Value::object).collect()
}

fn copy(machine: &mut Machine<'_, '_>, row: Value) -> Value {
    let held = machine
        .one_object(row)
        .and_then(|id| Some((machine.heap.class(id), machine.heap.get(id)?.clone())));
    match held {
        Some((class, content)) => machine.make(class, content),
        None => row,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::natives::database::table;
    use crate::natives::harness::with_machine;

    fn row(machine: &mut Machine<'_, '_>, number: i32) -> Value {
        let class = machine.type_of("Ljava/util/HashMap;");
        let row = machine.make(class, Content::map());
        let key = machine.pool.literal("n");
        machine.put_entry(row, key, Value::int(number));
        row
    }

    fn numbers(machine: &mut Machine<'_, '_>, table: Value) -> Vec<Option<i32>> {
        let key = machine.pool.literal("n");
        let rows = rows_of(machine, table).0;
        let held = rows.into_iter().map(|row| machine.find_entry(row, key).0);
        held.map(|value| value.and_then(Value::as_int)).collect()
    }

    #[test]
    fn what_did_not_succeed_is_as_before() {
        with_machine(|machine| {
            let database = machine.one_named("android.database.sqlite.SQLiteDatabase", "a");
            let rows = table(machine, database, "t");
            let first = row(machine, 1);
            set_rows(machine, rows, vec![first]);
            for (succeeds, left) in [(false, 1), (true, 9)] {
                begin(machine, database);
                let (held, _) = rows_of(machine, rows);
                let key = machine.pool.literal("n");
                for held in held {
                    machine.put_entry(held, key, Value::int(9));
                }
                assert_eq!(numbers(machine, rows), [Some(9)], "it is seen inside");
                if succeeds {
                    succeed(machine, database);
                }
                end(machine, database);
                assert_eq!(numbers(machine, rows), [Some(left)]);
            }
        });
    }

    #[test]
    fn an_inner_one_that_fails_takes_the_outer_one_with_it() {
        with_machine(|machine| {
            let database = machine.one_named("android.database.sqlite.SQLiteDatabase", "a");
            let rows = table(machine, database, "t");
            assert!(statement(machine, database, "BEGIN"));
            let first = row(machine, 1);
            set_rows(machine, rows, vec![first]);
            begin(machine, database);
            end(machine, database);
            assert!(statement(machine, database, "commit;"));
            assert!(numbers(machine, rows).is_empty());
            assert!(!statement(machine, database, "DELETE FROM t"));
        });
    }
}
