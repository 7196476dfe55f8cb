//! What a query asks of a table: which rows, in what order, how many.

use crate::machine::Machine;
use crate::natives::arrays;
use crate::natives::database::{chosen, rows_of, shown};
use crate::slots;
use crate::value::{Mark, Value};

/// What a query asks for.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    /// Names of columns; none for all.
    pub columns: Vec<Value>,
    /// The condition.
    pub clause: Value,
    /// What stands for its `?`.
    pub values: Value,
    /// By which column the rows are sorted, and whether downwards; none where that is not read.
    order: Option<Vec<(String, bool)>>,
    /// Most rows.
    most: Option<usize>,
}

/// The parts of a statement behind its table.
#[derive(Debug, Default, PartialEq, Eq)]
struct Parts {
    clause: Option<String>,
    order: Option<String>,
    limit: Option<String>,
}

fn parts(sql: &str) -> Parts {
    let sql = sql.trim_end().trim_end_matches(';');
    let lower = sql.to_lowercase();
    let words = [" where ", " group by ", " order by ", " limit "];
    let starts: Vec<Option<usize>> = words.iter().map(|word| lower.rfind(word)).collect();
    let part = |number: usize| {
        let from = (*starts.get(number)?)?;
        let word = words.get(number)?.len();
        let behind = starts.iter().skip(number + 1).flatten();
        let to = behind.copied().min().unwrap_or(sql.len());
        sql.get(from + word..to).map(|text| text.trim().to_owned())
    };
    Parts {
        clause: part(0),
        order: part(2),
        limit: part(3),
    }
}

/// Columns of an order, and which of them go downwards.
fn directions(order: &str) -> Option<Vec<(String, bool)>> {
    let each = order.split(',').map(|part| {
        let mut words = part.split_whitespace();
        let name = words.next()?.trim_matches(['"', '`']).to_owned();
        let down = words.next().map(str::to_lowercase);
        let plain = name
            .chars()
            .all(|letter| letter.is_alphanumeric() || letter == '_');
        match down.as_deref() {
            None | Some("asc") if plain => Some((name, false)),
            Some("desc") if plain => Some((name, true)),
            _ => None,
        }
    });
    each.collect()
}

impl Wanted {
    /// Of the arguments of `query`: columns, condition, its values, order, limit.
    pub(super) fn of_call(
        machine: &Machine<'_, '_>,
        [columns, clause, values, order, limit]: [Value; 5],
    ) -> Self {
        let order = if order.is_null() {
            Some(Vec::new())
        } else {
            machine
                .pool
                .known(order)
                .and_then(|order| directions(&order))
        };
        let limit = machine.pool.known(limit);
        Self {
            columns: arrays::cells_of(machine, columns).map_or(Vec::new(), |(cells, _)| cells),
            clause,
            values,
            order,
            most: limit.and_then(|limit| limit.trim().parse().ok()),
        }
    }

    /// Of a statement.
    pub(super) fn of_text(machine: &mut Machine<'_, '_>, sql: &str, values: Value) -> Self {
        let parts = parts(sql);
        let clause = parts.clause;
        Self {
            columns: Vec::new(),
            clause: clause.map_or(Value::ZERO, |clause| machine.pool.fresh_str(&clause)),
            values,
            order: match parts.order {
                Some(order) => directions(&order),
                None => Some(Vec::new()),
            },
            most: parts.limit.and_then(|limit| limit.parse().ok()),
        }
    }
}

/// A cursor over the rows of a table.
pub(super) fn select(machine: &mut Machine<'_, '_>, table: Value, wanted: &Wanted) -> Value {
    let (rows, rest) = rows_of(machine, table);
    let (found, sure) = chosen(machine, &rows, wanted.clause, wanted.values);
    let sure = sure && rest.is_none();
    let ordered = wanted
        .order
        .as_ref()
        .and_then(|order| sorted(machine, found.clone(), order));
    let (mut found, sure) = match ordered {
        Some(ordered) => (ordered, sure),
        None => (found, false),
    };
    if let Some(most) = wanted.most.filter(|_| sure) {
        found.truncate(most);
    }
    let mut columns = wanted.columns.clone();
    let made = machine.field_of(table, slots::NAME);
    if let (true, Some(names)) = (columns.is_empty(), made.and_then(|n| machine.pool.known(n))) {
        columns.extend(names.split(',').map(|name| machine.pool.literal(name)));
    }
    cursor_over(machine, found, sure, columns)
}

/// Rows in an order; none where it is not known.
fn sorted(
    machine: &mut Machine<'_, '_>,
    mut rows: Vec<Value>,
    order: &[(String, bool)],
) -> Option<Vec<Value>> {
    if rows.len() < 2 {
        return Some(rows);
    }
    for (column, down) in order.iter().rev() {
        let key = machine.pool.literal(column);
        let mut keyed = Vec::new();
        for row in &rows {
            let (held, true) = machine.find_entry(*row, key) else {
                return None;
            };
            let text = shown(machine, held?)?;
            // Numbers stand before texts and are compared as such.
            let number = text.parse::<i64>().ok();
            keyed.push(((number.is_none(), number, text), *row));
        }
        keyed.sort_by(|(a, _), (b, _)| if *down { b.cmp(a) } else { a.cmp(b) });
        rows = keyed.into_iter().map(|(_, row)| row).collect();
    }
    Some(rows)
}

pub(super) fn cursor_over(
    machine: &mut Machine<'_, '_>,
    rows: Vec<Value>,
    sure: bool,
    columns: Vec<Value>,
) -> Value {
    let cursor = machine.make_named("Landroid/database/Cursor;");
    let names = machine.new_array_of("[Ljava/lang/String;", columns, Mark::NONE);
    machine.set_field_of(cursor, slots::PARAMS, names);
    if sure {
        let held = machine.new_array_of("[Ljava/lang/Object;", rows, Mark::NONE);
        machine.set_field_of(cursor, slots::ROWS, held);
        machine.set_field_of(cursor, slots::AT, Value::int(-1));
    } else {
        for row in rows {
            let mark = machine.carried(row);
            machine.taint_object(cursor, mark);
        }
    }
    cursor
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;
    use crate::natives::harness::with_machine;

    #[test]
    fn a_statement_is_read_part_by_part() {
        let read = parts("SELECT a FROM t WHERE b = 1 ORDER BY a DESC LIMIT 2;");
        assert_eq!(read.clause.as_deref(), Some("b = 1"));
        assert_eq!(read.order.as_deref(), Some("a DESC"));
        assert_eq!(read.limit.as_deref(), Some("2"));
        assert_eq!(parts("SELECT a FROM t"), Parts::default());
        assert_eq!(directions("a, b desc").map(|all| all.len()), Some(2));
        assert_eq!(directions("random()"), None);
    }

    #[test]
    fn rows_come_in_the_order_that_is_asked_for() {
        with_machine(|machine| {
            let class = machine.type_of("Ljava/util/HashMap;");
            let list = machine.type_of("Ljava/util/ArrayList;");
            let key = machine.pool.literal("n");
            let rows: Vec<Value> = [2, 10, 1]
                .into_iter()
                .map(|number| {
                    let row = machine.make(class, Content::map());
                    machine.put_entry(row, key, Value::int(number));
                    row
                })
                .collect();
            let table = machine.make(list, Content::cells(rows.clone()));
            let sql = "SELECT * FROM t ORDER BY n DESC LIMIT 2";
            let wanted = Wanted::of_text(machine, sql, Value::ZERO);
            let cursor = select(machine, table, &wanted);
            let held = machine.field_of(cursor, slots::ROWS);
            let held = held.and_then(|held| arrays::cells_of(machine, held));
            let expected = [1, 0].map(|at: usize| rows.get(at).copied());
            let found = held.map(|(cells, _)| cells.into_iter().map(Some).collect::<Vec<_>>());
            assert_eq!(found, Some(expected.to_vec()));
        });
    }
}
