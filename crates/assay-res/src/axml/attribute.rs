//! Attributes, as a reader sees them.

use super::{ANDROID, Document, StoredAttribute};
use crate::framework;
use crate::value::{Raw, Value};

/// An attribute of an element.
#[derive(Debug, Clone, Copy)]
pub struct Attribute<'a> {
    pub(super) document: &'a Document,
    pub(super) stored: &'a StoredAttribute,
}

impl<'a> Attribute<'a> {
    /// Its name. If its resource id is Android's own, the name that belongs to the
    /// id: it is the id that Android goes by, and the stored name may lie.
    #[must_use]
    pub fn name(&self) -> &'a str {
        framework::attribute_name(self.stored.id).unwrap_or_else(|| self.stored_name())
    }

    /// Its name as the file has it.
    #[must_use]
    pub fn stored_name(&self) -> &'a str {
        self.document.span(self.stored.name)
    }

    /// URI of its namespace, as the file has it.
    #[must_use]
    pub fn namespace(&self) -> Option<&'a str> {
        self.stored.namespace.map(|s| self.document.span(s))
    }

    /// Whether it is one of Android's own attributes, by id or else by namespace.
    #[must_use]
    pub fn is_android(&self) -> bool {
        match self.stored.id {
            0 => self.namespace() == Some(ANDROID),
            id => id >> 24 == 1,
        }
    }

    /// Its resource id; 0 if it has none.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.stored.id
    }

    /// Its value.
    #[must_use]
    pub fn value(&self) -> Value<'a> {
        let text = self.stored.text.map(|s| self.document.span(s).into());
        self.stored.value.value(text)
    }

    /// Its value as stored.
    #[must_use]
    pub fn raw_value(&self) -> Raw {
        self.stored.value
    }

    /// The text it was compiled from, if that was kept.
    #[must_use]
    pub fn source(&self) -> Option<&'a str> {
        self.stored.raw.map(|s| self.document.span(s))
    }

    /// Whether Android's look-up by resource id misses it, because a higher id
    /// stands before it.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.stored.hidden
    }
}
