//! How maps tell their keys apart.

use crate::content::Entry;
use crate::machine::Machine;
use crate::natives::order::{self, Sort, same};
use crate::slots;
use crate::value::Value;

/// How a map tells its keys apart.
pub(crate) struct KeyRule {
    pub comparator: Value,
    pub sorted: bool,
    pub hashed: bool,
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
        }
    }

    pub(crate) fn same(&self, machine: &mut Machine<'_, '_>, a: Value, b: Value) -> Option<bool> {
        if self.sorted && !self.comparator.is_null() {
            return order::compare(machine, self.comparator, a, b)
                .ok()
                .flatten()
                .map(|order| order == 0);
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
