//! Rows that may stand in a table once only, and what becomes of those that come again.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::database::{MOST_ROWS, rows_of, set_rows, shown};
use crate::natives::order;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

const CONSTRAINT: &str = "Landroid/database/sqlite/SQLiteConstraintException;";

/// What becomes of a row that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clash {
    /// The new one takes its place.
    Replace,
    /// It stays, and the new one is dropped.
    Ignore,
    /// It stays, and who puts the new one is told by a number.
    Refuse,
    /// It stays, and who puts the new one is told by an exception.
    Throw,
}

impl Clash {
    /// By the method that puts a row.
    pub(crate) fn of(call: &Call) -> Self {
        match call.name() {
            "replace" | "replaceOrThrow" => Self::Replace,
            "insert" => Self::Refuse,
            "insertWithOnConflict" => match call.arg(4).as_int() {
                Some(5) => Self::Replace,
                Some(4) => Self::Ignore,
                _ => Self::Throw,
            },
            _ => Self::Throw,
        }
    }

    /// By the words a statement begins with.
    pub(crate) fn of_words(statement: &str) -> Self {
        let words: Vec<&str> = statement.split_whitespace().take(3).collect();
        match words.as_slice() {
            ["replace", ..] | ["insert", "or", "replace"] => Self::Replace,
            ["insert", "or", "ignore"] => Self::Ignore,
            _ => Self::Throw,
        }
    }
}

/// Splits at commas that stand in no brackets.
pub(crate) fn listed(text: &str) -> Vec<&str> {
    let (mut depth, mut quoted, mut from) = (0_u32, false, 0);
    let mut parts = Vec::new();
    for (at, letter) in text.char_indices() {
        match letter {
            '\'' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth = depth.saturating_sub(1),
            ',' if depth == 0 && !quoted => {
                parts.extend(text.get(from..at));
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.extend(text.get(from..));
    parts
}

fn bare(name: &str) -> String {
    name.trim()
        .trim_matches(['"', '`', '\'', '[', ']'])
        .to_owned()
}

/// The columns a table is made with, and the sets of them that no two rows share: what stands
/// between the outer brackets of `CREATE TABLE`.
pub(crate) fn columns(inner: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let (mut names, mut keys) = (Vec::new(), Vec::new());
    for part in listed(inner) {
        let lower = part.trim().to_lowercase();
        let first = lower.split_whitespace().next().unwrap_or_default();
        let whole = ["primary", "unique", "foreign", "check", "constraint"]
            .iter()
            .any(|word| first == *word || first.starts_with(&format!("{word}(")));
        let unique = lower.contains("primary key") || lower.contains("unique");
        if !whole {
            let name = bare(part.split_whitespace().next().unwrap_or_default());
            if unique {
                keys.push(vec![name.clone()]);
            }
            names.push(name);
        } else if unique && let Some((_, behind)) = part.split_once('(') {
            let inside = behind.split(')').next().unwrap_or_default();
            keys.push(inside.split(',').map(bare).collect());
        }
    }
    (names, keys)
}

/// Notes which columns no two rows of a table share.
pub(crate) fn note(machine: &mut Machine<'_, '_>, table: Value, keys: &[Vec<String>]) {
    let keys: Vec<String> = keys.iter().map(|key| key.join(",")).collect();
    let keys = machine.pool.fresh_str(&keys.join(";"));
    machine.set_field_of(table, slots::MARKED, keys);
}

/// Whether two rows are the same in some columns; a row without one of them differs.
fn alike(machine: &mut Machine<'_, '_>, a: Value, b: Value, columns: &str) -> Option<bool> {
    let mut all = Some(true);
    for column in columns.split(',') {
        let key = machine.pool.literal(column);
        let (x, y) = (machine.find_entry(a, key), machine.find_entry(b, key));
        let ((Some(x), true), (Some(y), true)) = (x, y) else {
            return if x.0.is_none() || y.0.is_none() {
                Some(false)
            } else {
                None
            };
        };
        if x.is_null() || y.is_null() {
            return Some(false);
        }
        let same = match (shown(machine, x), shown(machine, y)) {
            (Some(x), Some(y)) => Some(x == y),
            _ => order::same(machine, x, y),
        };
        match same {
            Some(false) => return Some(false),
            Some(true) => {}
            None => all = None,
        }
    }
    all
}

/// Puts a row into a table: its number, -1 where it is not put, or an exception.
pub(crate) fn put(
    machine: &mut Machine<'_, '_>,
    table: Value,
    row: Value,
    clash: Clash,
) -> Result<Value, Paths> {
    let (mut rows, _) = rows_of(machine, table);
    let keys = machine.field_of(table, slots::MARKED);
    let keys = keys.and_then(|keys| machine.pool.known(keys));
    let (mut gone, mut unsure) = (Vec::new(), false);
    for key in keys.iter().flat_map(|keys| keys.split(';')) {
        for known in rows.iter().filter(|_| !key.is_empty()) {
            match alike(machine, *known, row, key) {
                Some(true) => gone.push(*known),
                Some(false) => {}
                None => unsure = true,
            }
        }
    }
    if !gone.is_empty() {
        match clash {
            Clash::Replace => rows.retain(|known| !gone.contains(known)),
            Clash::Ignore | Clash::Refuse => return Ok(Value::wide(-1)),
            Clash::Throw => return Err(machine.throw_new(CONSTRAINT, None)),
        }
    }
    if rows.len() < MOST_ROWS {
        rows.push(row);
    }
    set_rows(machine, table, rows);
    Ok(if unsure { Value::ANY } else { Value::wide(1) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;
    use crate::natives::harness::with_machine;

    #[test]
    fn what_a_table_is_made_with_is_read() {
        let (names, keys) = columns("_id INTEGER PRIMARY KEY, who TEXT DEFAULT ('a,b'), n INT");
        assert_eq!(names, ["_id", "who", "n"]);
        assert_eq!(keys, [["_id"]]);
        let (names, keys) = columns("a TEXT, `b` TEXT UNIQUE, PRIMARY KEY(a, b)");
        assert_eq!(names, ["a", "b"]);
        assert_eq!(keys, [vec!["b"], vec!["a", "b"]]);
    }

    #[test]
    fn words_say_what_becomes_of_a_row_that_is_there() {
        assert_eq!(Clash::of_words("insert or replace into t"), Clash::Replace);
        assert_eq!(Clash::of_words("replace into t"), Clash::Replace);
        assert_eq!(Clash::of_words("insert or ignore into t"), Clash::Ignore);
        assert_eq!(Clash::of_words("insert into t values"), Clash::Throw);
    }

    #[test]
    fn a_row_comes_once_only_where_its_key_is_unique() {
        with_machine(|machine| {
            let list = machine.type_of("Ljava/util/ArrayList;");
            let table = machine.make(list, Content::cells(Vec::new()));
            note(machine, table, &[vec!["seat".to_owned()]]);
            let map = machine.type_of("Ljava/util/HashMap;");
            let row = |machine: &mut Machine<'_, '_>, seat: i32| {
                let row = machine.make(map, Content::map());
                let key = machine.pool.literal("seat");
                machine.put_entry(row, key, Value::int(seat));
                row
            };
            let (one, again, other) = (row(machine, 1), row(machine, 1), row(machine, 2));
            assert!(put(machine, table, one, Clash::Throw).is_ok());
            assert!(put(machine, table, other, Clash::Throw).is_ok());
            let ignored = put(machine, table, again, Clash::Ignore).ok();
            assert_eq!(ignored, Some(Value::wide(-1)));
            assert!(put(machine, table, again, Clash::Throw).is_err());
            assert_eq!(rows_of(machine, table).0, [one, other]);
            assert!(put(machine, table, again, Clash::Replace).is_ok());
            assert_eq!(rows_of(machine, table).0, [other, again]);
        });
    }
}
