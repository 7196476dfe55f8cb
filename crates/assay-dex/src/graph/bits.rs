//! A set of small numbers.

use crate::bytes::id32;

/// One bit a number. Numbers beyond the size are never members.
#[derive(Debug, Clone, Default)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// An empty set for the numbers below `size`.
    #[must_use]
    pub fn new(size: usize) -> Self {
        Self(vec![0; size.div_ceil(64)])
    }

    /// Adds a number; `true` if it is new.
    pub fn insert(&mut self, n: usize) -> bool {
        let Some(word) = self.0.get_mut(n / 64) else {
            return false;
        };
        let bit = 1 << (n % 64);
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    /// Whether a number is a member.
    #[must_use]
    pub fn contains(&self, n: usize) -> bool {
        self.0
            .get(n / 64)
            .is_some_and(|word| word >> (n % 64) & 1 == 1)
    }
}

/// Lists of numbers, one list a key, stored end to end (compressed sparse rows).
#[derive(Debug, Clone, Default)]
pub struct Rows {
    offsets: Vec<u32>,
    items: Vec<u32>,
}

impl Rows {
    /// Groups pairs of key and item. Items keep their order; doubles go.
    #[must_use]
    pub fn group(keys: usize, mut pairs: Vec<(u32, u32)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let mut rows = Self {
            offsets: Vec::with_capacity(keys + 1),
            items: Vec::new(),
        };
        rows.items.reserve_exact(pairs.len());
        for (key, item) in pairs {
            while rows.offsets.len() <= crate::bytes::ix(key) {
                rows.offsets.push(id32(rows.items.len()));
            }
            rows.items.push(item);
        }
        while rows.offsets.len() <= keys {
            rows.offsets.push(id32(rows.items.len()));
        }
        rows
    }

    /// Adds the list of the next key.
    pub fn push(&mut self, list: &[u32]) {
        if self.offsets.is_empty() {
            self.offsets.push(0);
        }
        self.items.extend_from_slice(list);
        self.offsets.push(id32(self.items.len()));
    }

    /// The list of a key.
    #[must_use]
    pub fn get(&self, key: usize) -> &[u32] {
        let bounds = self.offsets.get(key).zip(self.offsets.get(key + 1));
        let Some((&start, &end)) = bounds else {
            return &[];
        };
        self.items
            .get(crate::bytes::ix(start)..crate::bytes::ix(end))
            .unwrap_or_default()
    }

    /// How many items all lists have.
    #[must_use]
    pub fn item_count(&self) -> usize {
        self.items.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_keys_without_items() {
        let rows = Rows::group(4, vec![(2, 7), (0, 5), (2, 6), (2, 7)]);
        let all: Vec<_> = (0..5).map(|key| rows.get(key).to_vec()).collect();
        assert_eq!(all, [vec![5], vec![], vec![6, 7], vec![], vec![]]);
    }
}
