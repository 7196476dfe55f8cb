//! Interning: equal things of all inputs get one number.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use hashbrown::HashTable;
use rustc_hash::FxHasher;

use crate::bytes::{id32, ix};

/// Byte strings (descriptors, member names), each once, in order of first sight.
#[derive(Debug, Default)]
pub struct Names<'a> {
    table: HashTable<u32>,
    items: Vec<Cow<'a, [u8]>>,
}

impl<'a> Names<'a> {
    /// Makes room for `more` new names.
    pub(crate) fn reserve(&mut self, more: usize) {
        let items = &self.items;
        self.table.reserve(more, |i| {
            hash_of(items.get(ix(*i)).map_or(&b""[..], |name| name))
        });
        self.items.reserve(more);
    }

    /// The number of `name`, new or old.
    pub(crate) fn intern(&mut self, name: Cow<'a, [u8]>) -> u32 {
        let hash = hash_of(&*name);
        let items = &mut self.items;
        if let Some(found) = self.table.find(hash, |i| items.get(ix(*i)) == Some(&name)) {
            return *found;
        }
        let id = id32(items.len());
        items.push(name);
        let rehash = |i: &u32| hash_of(items.get(ix(*i)).map_or(&b""[..], |name| name));
        self.table.insert_unique(hash, id, rehash);
        id
    }

    /// The number of `name`, if it was interned.
    #[must_use]
    pub fn find(&self, name: &[u8]) -> Option<u32> {
        let same = |i: &u32| self.items.get(ix(*i)).is_some_and(|item| **item == *name);
        self.table.find(hash_of(name), same).copied()
    }

    /// The bytes of a number; empty for one never given out.
    #[must_use]
    pub fn get(&self, id: u32) -> &[u8] {
        self.items.get(ix(id)).map_or(b"", |name| name)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// Triples of numbers: methods and fields.
#[derive(Debug, Default)]
pub struct Triples {
    table: HashTable<u32>,
    items: Vec<[u32; 3]>,
}

impl Triples {
    /// Makes room for `more` new triples.
    pub(crate) fn reserve(&mut self, more: usize) {
        let items = &self.items;
        self.table.reserve(more, |i| {
            hash_of(&items.get(ix(*i)).copied().unwrap_or_default())
        });
        self.items.reserve(more);
    }

    pub(crate) fn intern(&mut self, key: [u32; 3]) -> u32 {
        let items = &mut self.items;
        let hash = hash_of(&key);
        if let Some(found) = self.table.find(hash, |i| items.get(ix(*i)) == Some(&key)) {
            return *found;
        }
        let id = id32(items.len());
        items.push(key);
        let rehash = |i: &u32| hash_of(&items.get(ix(*i)).copied().unwrap_or_default());
        self.table.insert_unique(hash, id, rehash);
        id
    }

    /// The number of a triple, if it was interned.
    #[must_use]
    pub fn find(&self, key: [u32; 3]) -> Option<u32> {
        self.table
            .find(hash_of(&key), |i| self.items.get(ix(*i)) == Some(&key))
            .copied()
    }

    /// The triple of a number.
    #[must_use]
    pub fn get(&self, id: u32) -> Option<[u32; 3]> {
        self.items.get(ix(id)).copied()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// Lists of types: result first, then parameters.
#[derive(Debug, Default)]
pub struct Lists {
    table: HashTable<u32>,
    spans: Vec<(u32, u32)>,
    flat: Vec<u32>,
}

impl Lists {
    pub(crate) fn intern(&mut self, list: &[u32]) -> u32 {
        let hash = hash_of(list);
        let same = |i: &u32| slice(&self.spans, &self.flat, *i) == list;
        if let Some(found) = self.table.find(hash, same) {
            return *found;
        }
        let id = id32(self.spans.len());
        self.spans.push((id32(self.flat.len()), id32(list.len())));
        self.flat.extend_from_slice(list);
        let (spans, flat) = (&self.spans, &self.flat);
        self.table
            .insert_unique(hash, id, |i| hash_of(slice(spans, flat, *i)));
        id
    }

    /// The number of a list.
    #[must_use]
    pub fn find(&self, list: &[u32]) -> Option<u32> {
        let same = |i: &u32| slice(&self.spans, &self.flat, *i) == list;
        self.table.find(hash_of(list), same).copied()
    }

    /// The list of a number; empty for one never given out.
    #[must_use]
    pub fn get(&self, id: u32) -> &[u32] {
        slice(&self.spans, &self.flat, id)
    }
}

fn slice<'s>(spans: &[(u32, u32)], flat: &'s [u32], id: u32) -> &'s [u32] {
    let Some(&(start, len)) = spans.get(ix(id)) else {
        return &[];
    };
    flat.get(ix(start)..ix(start) + ix(len)).unwrap_or_default()
}

fn hash_of<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_things_share_a_number() {
        let mut names = Names::default();
        assert_eq!(
            [b"a", b"b", b"a"].map(|name| names.intern(Cow::Borrowed(name))),
            [0, 1, 0]
        );
        assert_eq!(
            (names.find(b"b"), names.find(b"c"), names.get(9)),
            (Some(1), None, &b""[..])
        );
        let mut lists = Lists::default();
        assert_eq!(
            [
                lists.intern(&[1, 2]),
                lists.intern(&[]),
                lists.intern(&[1, 2])
            ],
            [0, 1, 0]
        );
        assert_eq!(lists.get(0), [1, 2]);
    }
}
