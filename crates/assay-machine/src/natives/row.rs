//! Values that are written one after the other and read back in the same order.

use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::slots;
use crate::value::{Mark, Value};

/// Where a row stands: at a cell, or nobody knows where.
fn place(machine: &Machine<'_, '_>, row: Value) -> Option<usize> {
    let at = machine.field_of(row, slots::AT)?.as_int()?;
    usize::try_from(at).ok()
}

/// Sets where a row stands.
pub(crate) fn go(machine: &mut Machine<'_, '_>, row: Value, at: Option<usize>) {
    let at = at.and_then(|at| i32::try_from(at).ok());
    machine.set_field_of(row, slots::AT, at.map_or(Value::ANY, Value::int));
}

/// Writes a value at the end, or in place of what stands where the row is.
pub(crate) fn write(machine: &mut Machine<'_, '_>, row: Value, value: Value) {
    let at = place(machine, row);
    let most = machine.limits.cells;
    let Some(id) = machine.one_object(row) else {
        let mark = machine.carried(value);
        machine.taint_object(row, mark);
        return;
    };
    let Machine { heap, pool, .. } = machine;
    let Some(content) = heap.get_mut(id) else {
        return;
    };
    let alone = !content.summary;
    let Body::Cells { cells, rest } = &mut content.body else {
        return;
    };
    let told = at.filter(|at| alone && rest.is_none() && *at <= cells.len() && *at < most);
    let next = told.map(|at| at + 1);
    if let Some(at) = told {
        match cells.get_mut(at) {
            Some(cell) => *cell = value,
            None => cells.push(value),
        }
    } else {
        let all = cells.drain(..).chain(*rest);
        *rest = Some(all.fold(value, |sum, one| pool.join(sum, one)));
    }
    go(machine, row, next);
}

/// The next value; none behind the last one.
pub(crate) fn read(machine: &mut Machine<'_, '_>, row: Value) -> Option<Value> {
    let (cells, rest) = super::arrays_cells(machine, row)?;
    let whole = machine
        .one_object(row)
        .and_then(|id| machine.heap.get(id))
        .map_or(Mark::NONE, |content| content.mark);
    let found = match place(machine, row) {
        Some(at) => {
            go(machine, row, Some(at + 1));
            cells.get(at).copied().or(rest)
        }
        None => cells
            .into_iter()
            .chain(rest)
            .reduce(|sum, one| machine.pool.join(sum, one)),
    }?;
    Some(found.marked(machine.pool.both(found.mark, whole)))
}

/// Another row with the same values, from the first on.
pub(crate) fn copy(machine: &mut Machine<'_, '_>, row: Value) -> Option<Value> {
    let id = machine.one_object(row)?;
    let content = machine.heap.get(id)?.clone();
    let class = machine.heap.class(id);
    let body = Content {
        body: content.body,
        mark: content.mark,
        ..Content::default()
    };
    let made = machine.make_apart(class, body, "row");
    go(machine, made, Some(0));
    Some(made)
}

/// A value as it is when it is written: what happens to an object later does not change it.
pub(crate) fn frozen(machine: &mut Machine<'_, '_>, value: Value) -> Value {
    let content = machine
        .one_object(value)
        .and_then(|id| Some((machine.heap.class(id), machine.heap.get(id)?.clone())));
    match content {
        Some((class, content)) if !content.summary => machine
            .make_apart(class, content, "frozen")
            .marked(value.mark),
        _ => value,
    }
}
