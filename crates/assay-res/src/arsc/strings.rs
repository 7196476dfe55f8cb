//! All text in a table, with the locale it is for.

use std::borrow::Cow;

use super::{Config, Entry, Resource, Table};
use crate::value::Value;

/// A piece of text: a string, or an item of an array or of plurals.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalText<'a> {
    /// The resource it belongs to.
    pub id: u32,
    /// The configuration it is meant for; its locale among other things.
    pub config: &'a Config,
    /// The text.
    pub text: Cow<'a, str>,
}

impl Table {
    /// Every text of every resource in every configuration, also the names of
    /// files. A table is read at most so far that its texts have sixteen times
    /// the file's size: in a sound file they have much less.
    pub fn texts(&self) -> impl Iterator<Item = LocalText<'_>> {
        let mut budget = self.data.len().saturating_mul(16);
        let types = self.packages().flat_map(|package| package.types());
        let texts = types.flat_map(|t| t.entries()).flat_map(texts_of);
        texts.map_while(move |text| {
            budget = budget.checked_sub(text.text.len() + size_of::<u64>())?;
            Some(text)
        })
    }

    /// Every text of type `string`, of plurals and of arrays: what users may read.
    pub fn messages(&self) -> impl Iterator<Item = LocalText<'_>> {
        let message = |id: u32| {
            let kind = self.name(id).map(|name| name.kind.into_owned());
            matches!(kind.as_deref(), Some("string" | "plurals" | "array"))
        };
        let mut last = (0, false);
        self.texts().filter(move |text| {
            let kind = text.id >> 16;
            if last.0 != kind {
                last = (kind, message(text.id));
            }
            last.1
        })
    }
}

fn texts_of(entry: Entry<'_>) -> impl Iterator<Item = LocalText<'_>> {
    let (value, bag) = match entry.resource() {
        Resource::Value(value) => (Some(value), None),
        Resource::Bag(bag) => (None, Some(bag)),
    };
    let items = bag
        .into_iter()
        .flat_map(|bag| bag.items().map(|(_, value)| value));
    let (id, config) = (entry.id(), entry.config());
    value
        .into_iter()
        .chain(items)
        .filter_map(move |value| match value {
            Value::Text(text) => Some(LocalText { id, config, text }),
            _ => None,
        })
}
