//! The tables of hash maps and sets, whose order is that of their iterators.

use crate::machine::Machine;
use crate::natives::order::{Sort, hash};
use crate::slots;
use crate::value::{ObjectId, Value};

/// Smallest table a crowded bucket does not make larger (`HashMap.MIN_TREEIFY_CAPACITY`).
pub(crate) const LARGE_TABLE: usize = 64;

/// Nodes that crowd a bucket.
pub(crate) const CROWD: usize = 9;

pub(crate) const fn spread(hash: i32) -> usize {
    (hash ^ (hash.cast_unsigned() >> 16).cast_signed()).cast_unsigned() as usize
}

/// The order in which a table of so many buckets gives its keys, which are listed as they were put
/// in: by bucket, and as they came inside of one.
pub(crate) fn by_table(
    machine: &mut Machine<'_, '_>,
    keys: &[Value],
    buckets: usize,
) -> Option<Vec<usize>> {
    let hashes: Option<Vec<usize>> = keys
        .iter()
        .map(|key| hash(machine, *key).map(spread))
        .collect();
    let hashes = hashes?;
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by_key(|at| hashes.get(*at).map(|hash| hash & (buckets.max(1) - 1)));
    Some(order)
}

/// Buckets of the table of a map or set: those it has, or will have with its first element.
pub(crate) fn buckets(machine: &Machine<'_, '_>, id: ObjectId) -> Option<usize> {
    match machine.field_of(Value::object(id), slots::BUCKETS) {
        None | Some(Value::ZERO) => Some(16),
        Some(value) => usize::try_from(value.as_int()?.unsigned_abs()).ok(),
    }
}

/// The table as it is behind the newest of these keys was put in.
pub(crate) fn grow(machine: &mut Machine<'_, '_>, id: ObjectId, keys: &[Value]) {
    let Some(mut size) = buckets(machine, id) else {
        return;
    };
    if size < LARGE_TABLE && keys.len() >= CROWD {
        let hashes: Vec<Option<i32>> = keys.iter().map(|key| hash(machine, *key)).collect();
        let bucket = |hash: &Option<i32>| hash.map(|hash| spread(hash) & (size - 1));
        let newest = hashes.last().and_then(bucket);
        if newest.is_some() && hashes.iter().filter(|hash| bucket(hash) == newest).count() >= CROWD
        {
            size *= 2;
        }
    }
    if keys.len() > size / 4 * 3 + size % 4 * 3 / 4 {
        size *= 2;
    }
    set_buckets(machine, id, size, true);
}

/// Where `merge` and its like put a new key: in front of its bucket, in a table that is made larger
/// before, not behind.
pub(crate) fn front(
    machine: &mut Machine<'_, '_>,
    id: ObjectId,
    keys: &[Value],
    key: Value,
) -> usize {
    let Some(mut size) = buckets(machine, id) else {
        return keys.len();
    };
    if keys.len() > size / 4 * 3 + size % 4 * 3 / 4 {
        size *= 2;
    }
    let hashes: Vec<Option<i32>> = keys.iter().map(|key| hash(machine, *key)).collect();
    let bucket = |hash: &Option<i32>| hash.map(|hash| spread(hash) & (size - 1));
    let wanted = bucket(&hash(machine, key));
    let at = hashes
        .iter()
        .position(|hash| wanted.is_some() && bucket(hash) == wanted)
        .unwrap_or(keys.len());
    let crowd = hashes
        .iter()
        .filter(|hash| wanted.is_some() && bucket(hash) == wanted)
        .count();
    if size < LARGE_TABLE && crowd + 1 >= CROWD {
        size *= 2;
    }
    set_buckets(machine, id, size, true);
    at
}

/// Writes how many buckets there are, or will be.
pub(crate) fn set_buckets(machine: &mut Machine<'_, '_>, id: ObjectId, size: usize, there: bool) {
    let size = i32::try_from(size).unwrap_or(1 << 30);
    let value = Value::int(if there { size } else { -size });
    if machine.field_of(Value::object(id), slots::BUCKETS) != Some(value) {
        machine.set_field_of(Value::object(id), slots::BUCKETS, value);
    }
}

/// `HashMap(int)`.
pub(crate) fn table_for(capacity: i32) -> usize {
    usize::try_from(capacity.clamp(1, 1 << 30))
        .unwrap_or(1)
        .next_power_of_two()
}

/// Makes room for a map that is copied in (`HashMap.putMapEntries`).
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "as the original computes it"
)]
pub(crate) fn room_for(machine: &mut Machine<'_, '_>, id: ObjectId, more: usize) {
    if more == 0 {
        return;
    }
    let held = machine
        .field_of(Value::object(id), slots::BUCKETS)
        .map_or(Some(0), Value::as_int);
    let Some(held) = held else { return };
    if held > 0 {
        let mut size = usize::try_from(held).unwrap_or(16);
        while more > size * 3 / 4 {
            size *= 2;
        }
        set_buckets(machine, id, size, true);
        return;
    }
    let wanted = (more as f32 / 0.75 + 1.0) as i32;
    if wanted > -held {
        set_buckets(machine, id, table_for(wanted), false);
    }
}

/// The elements as they come out of a collection.
pub(crate) fn arranged(
    machine: &mut Machine<'_, '_>,
    id: ObjectId,
    cells: Vec<Value>,
) -> Vec<Value> {
    if machine.sort_of(id) != Sort::Hash || cells.len() < 2 {
        return cells;
    }
    let order = buckets(machine, id).and_then(|buckets| by_table(machine, &cells, buckets));
    match order {
        Some(order) => order
            .iter()
            .filter_map(|at| cells.get(*at))
            .copied()
            .collect(),
        None => cells,
    }
}
