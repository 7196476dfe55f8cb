//! How maps tell their keys apart.

use crate::content::Entry;
use crate::machine::Machine;
use crate::natives::order::{self, Sort, same};
use crate::slots;
use crate::value::{self, Mark, Shape, Value};

/// How a map tells its keys apart.
pub(crate) struct KeyRule {
    pub comparator: Value,
    pub sorted: bool,
    pub hashed: bool,
    /// Keys are the same only where they are one object.
    identity: bool,
}

impl KeyRule {
    pub(crate) fn of(machine: &Machine<'_, '_>, map: Value) -> Self {
        let sort = machine
            .one_object(map)
            .map_or(Sort::Insertion, |id| machine.sort_of(id));
        let comparator = machine.field_of(map, slots::ORDER).unwrap_or(Value::ZERO);
        // `LinkedHashMap` grows as `HashMap` does, but nobody sees it.
        Self {
            comparator,
            sorted: sort == Sort::Sorted,
            hashed: sort == Sort::Hash,
            identity: machine.one_object(map).is_some_and(|id| {
                let class = machine.heap.class(id);
                machine.program.descriptor(class) == b"Ljava/util/IdentityHashMap;"
            }),
        }
    }

    pub(crate) fn same(&self, machine: &mut Machine<'_, '_>, a: Value, b: Value) -> Option<bool> {
        if self.sorted && !self.comparator.is_null() {
            return order::compare(machine, self.comparator, a, b)
                .ok()
                .flatten()
                .map(|order| order == 0);
        }
        if self.identity {
            return one_and_the_same(machine, a, b);
        }
        same(machine, a, b)
    }

    /// Where a new key goes in a sorted map.
    pub(crate) fn place(
        &self,
        machine: &mut Machine<'_, '_>,
        entries: &[Entry],
        key: Value,
    ) -> usize {
        for (at, entry) in entries.iter().enumerate() {
            if let Ok(Some(order)) = order::compare(machine, self.comparator, key, entry.key)
                && order < 0
            {
                return at;
            }
        }
        entries.len()
    }
}

/// What is found under a key tells which key it is, where that is not known.
pub(crate) fn by_key(machine: &mut Machine<'_, '_>, key: Value, value: Value) -> Value {
    if !key.is_unknown() || key.mark == Mark::NONE || value.is_null() {
        return value;
    }
    let told = machine.told_by(key.mark);
    value.marked(machine.pool.both(value.mark, told))
}

/// What it tells whether a key is there: the key, and those that may be it.
pub(crate) fn asked_for(machine: &mut Machine<'_, '_>, map: Value, key: Value) -> Mark {
    let entries = machine.entries_of(map);
    let (entries, rest) = entries.unwrap_or_default();
    let keys = entries.iter().map(|entry| entry.key);
    keys.chain(rest.map(|rest| rest.0))
        .fold(key.mark, |mark, known| machine.pool.both(mark, known.mark))
}

/// Whether two values are one object.
fn one_and_the_same(machine: &Machine<'_, '_>, a: Value, b: Value) -> Option<bool> {
    if let (Shape::Ref(x), Shape::Ref(y)) = (a.shape, b.shape)
        && x == y
        && machine.heap.get(x).is_none_or(|content| content.summary)
    {
        return None;
    }
    value::same(a.shape, b.shape)
}

#[cfg(test)]
mod tests {
    use crate::content::Content;
    use crate::natives::harness::with_machine;
    use crate::value::Value;

    #[test]
    fn a_map_by_identity_finds_the_very_object_alone() {
        with_machine(|machine| {
            let class = machine.type_of("Ljava/util/IdentityHashMap;");
            let map = machine.make(class, Content::map());
            let list = machine.type_of("Ljava/util/ArrayList;");
            let [mine, other] = [1, 1].map(|cell| {
                let cells = Content::cells(vec![Value::int(cell)]);
                machine.make(list, cells)
            });
            machine.put_entry(map, mine, Value::int(7));
            assert_eq!(machine.find_entry(map, mine), (Some(Value::int(7)), true));
            assert_eq!(machine.find_entry(map, other), (None, false));
            let literal = machine.pool.literal("a");
            let made = machine.pool.fresh_str("a");
            machine.put_entry(map, literal, Value::int(8));
            assert_eq!(machine.find_entry(map, made), (None, false));
            assert_eq!(machine.find_entry(map, literal).0, Some(Value::int(8)));
        });
    }
}
