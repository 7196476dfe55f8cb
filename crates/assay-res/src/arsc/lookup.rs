//! Finds resources: by id for a device, by name, and through references.

use std::borrow::Cow;
use std::fmt;

use super::{Config, Entry, Package, Table};
use crate::framework;
use crate::value::Value;

/// References followed before giving up, as many as Android follows.
const MAX_REFERENCES: usize = 20;

/// A resource's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name<'a> {
    /// Its package, such as `android`.
    pub package: Cow<'a, str>,
    /// Its type, such as `string`.
    pub kind: Cow<'a, str>,
    /// Its name within the type, such as `app_name`.
    pub entry: Cow<'a, str>,
}

/// Where following references ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved<'a> {
    /// The resource that holds the value.
    pub id: u32,
    /// The configuration the value is meant for.
    pub config: &'a Config,
    /// The value: never a reference into this table.
    pub value: Value<'a>,
}

/// A name as resource files write it, such as `@string/app_name`.
impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let package = if self.package == "android" {
            "android:"
        } else {
            ""
        };
        write!(f, "@{package}{}/{}", self.kind, self.entry)
    }
}

impl Table {
    /// A resource's values in all configurations, in the order stored.
    pub fn all(&self, id: u32) -> impl Iterator<Item = Entry<'_>> {
        let packages = self.packages_of(id).collect::<Vec<_>>();
        let index = entry_index(id);
        let types = packages
            .into_iter()
            .filter_map(move |package| package.type_of(id));
        types.flat_map(move |found| found.values(index))
    }

    /// A resource's value for a device, as Android picks it.
    #[must_use]
    pub fn best(&self, id: u32, device: &Config) -> Option<Entry<'_>> {
        let fitting = self.all(id).filter(|entry| entry.config().fits(device));
        fitting.reduce(|best, entry| {
            if entry.config().is_better_than(best.config(), device) {
                entry
            } else {
                best
            }
        })
    }

    /// A resource's value for a device, references followed. Nothing if there is
    /// none, if it is a bag, or if the references never end.
    #[must_use]
    pub fn resolve(&self, id: u32, device: &Config) -> Option<Resolved<'_>> {
        let mut id = id;
        for _ in 0..MAX_REFERENCES {
            let entry = self.best(id, device)?;
            let value = entry.value()?;
            match value.as_reference() {
                Some(next) if self.packages_of(next).next().is_some() => id = next,
                _ => {
                    return Some(Resolved {
                        id,
                        config: entry.config(),
                        value,
                    });
                }
            }
        }
        None
    }

    /// The text of a resource for a device, references followed.
    #[must_use]
    pub fn text(&self, id: u32, device: &Config) -> Option<Cow<'_, str>> {
        match self.resolve(id, device)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A resource's name; also of one of Android's own.
    #[must_use]
    pub fn name(&self, id: u32) -> Option<Name<'_>> {
        self.own_name(id).or_else(|| {
            let (kind, entry) = framework::name(id)?;
            Some(Name {
                package: "android".into(),
                kind: kind.into(),
                entry: entry.into(),
            })
        })
    }

    fn own_name(&self, id: u32) -> Option<Name<'_>> {
        let packages = self.packages_of(id);
        let mut found = packages.filter_map(|p| Some((p, p.type_of(id)?)));
        found.find_map(|(package, kind)| {
            let entry = kind.values(entry_index(id)).next()?.name()?;
            Some(Name {
                package: package.name().into(),
                kind: kind.name()?,
                entry,
            })
        })
    }

    /// The id of a resource by type and name, such as `string` and `app_name`.
    #[must_use]
    pub fn id(&self, kind: &str, name: &str) -> Option<u32> {
        let types = self.packages().flat_map(|package| package.types());
        let mut types = types.filter(|t| t.name().as_deref() == Some(kind));
        types.find_map(|t| {
            let mut entries = t.entries().filter(|e| e.name().as_deref() == Some(name));
            entries.next().map(|entry| entry.id())
        })
    }

    /// The packages with the id that a resource id starts with.
    fn packages_of(&self, id: u32) -> impl Iterator<Item = Package<'_>> {
        self.packages()
            .filter(move |package| package.id() == id >> 24)
    }
}

fn entry_index(id: u32) -> u16 {
    u16::try_from(id & 0xffff).unwrap_or(0)
}
