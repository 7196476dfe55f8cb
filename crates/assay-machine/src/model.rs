//! What calls into the platform mean: rows of data, read from `knowledge/models/`.

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::consent::Words;
use crate::content::Content;
use crate::made;
use crate::motion::Play;
use crate::woken::{Broadcast, Served};

/// A condition on an argument that must hold for a row to count.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// Number of the argument, from 1; 0 is the receiver.
    pub arg: usize,
    /// Texts it may be; a text that ends in `*` stands for all that begin so.
    #[serde(default)]
    pub is: Vec<String>,
    /// Numbers it may be.
    #[serde(default)]
    pub number: Vec<i64>,
}

/// A method of the app that a call hands over, and when it runs.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Callback {
    /// Number of the argument that has the method; 0 is the receiver.
    pub arg: usize,
    /// Its name and descriptor, `run()V`.
    pub method: String,
    /// `now`, `post` (behind what runs), `thread`, `later` (some time), `click`, `event`.
    pub when: String,
    /// Number of the argument that holds the delay in milliseconds, where there is one.
    #[serde(default)]
    pub delay: Option<usize>,
    /// What it is given: `arg 1`, `this`, `null`, `source KIND`, `any`; missing ones are `any`.
    #[serde(default)]
    pub args: Vec<String>,
}

/// What a call of a method means.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The class, in Java's notation.
    pub class: String,
    /// Names of methods, all overloads of each; a name with a descriptor stands for one.
    pub methods: Vec<String>,
    /// When the row counts; all must hold.
    #[serde(default)]
    pub when: Vec<When>,
    /// The PI kind it reads.
    #[serde(default)]
    pub source: Option<String>,
    /// Permissions one of which it needs, without `android.permission.`.
    #[serde(default)]
    pub permission: Vec<String>,
    /// What it throws without them, where that is no `SecurityException`.
    #[serde(default)]
    pub throws: Option<String>,
    /// Where what is read goes: `result` (default), `arg 1`, `this`.
    #[serde(default)]
    pub out: Option<String>,
    /// The channel it gives data to.
    #[serde(default)]
    pub sink: Option<String>,
    /// The arguments a sink gives away; all where it is empty.
    #[serde(default)]
    pub args: Vec<usize>,
    /// An event of this name.
    #[serde(default)]
    pub event: Option<String>,
    /// What it returns: `this`, `arg 1`, `null`, `true`, `false`, `int 5`, `text …`, `text`
    /// (some text that is not empty), `new CLASS`, `one CLASS` (always the same object), `any`,
    /// `some` (any but null).
    #[serde(default)]
    pub returns: Option<String>,
    /// What it returns on a phone, where the whole app is followed: emulators are no users.
    #[serde(default)]
    pub phone: Option<String>,
    /// Where taint goes: `arg 1 -> this`, `this -> result`; `none` for nowhere. The default is all
    /// to the result, and all arguments to the receiver.
    #[serde(default)]
    pub flows: Vec<String>,
    /// What is carried is changed by a one-way function.
    #[serde(default)]
    pub hashes: bool,
    /// Methods it hands over.
    #[serde(default)]
    pub calls: Vec<Callback>,
    /// The process or path ends here.
    #[serde(default)]
    pub exits: bool,
    /// It is used in place of the code of a library that the app brings along.
    #[serde(default)]
    pub replaces: bool,
}

/// A static field of the platform.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The class.
    pub class: String,
    /// Names.
    pub names: Vec<String>,
    /// The PI kind it holds.
    #[serde(default)]
    pub source: Option<String>,
    /// `int 5`, `text …`, `uri …`, `any`.
    #[serde(default)]
    pub value: Option<String>,
    /// The same for a phone, where the whole app is followed: emulators are no users.
    #[serde(default)]
    pub phone: Option<String>,
}

/// What a class is to the machine: its objects hold cells or entries.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// `list`, `set`, `map`, and others; see [`natives`](crate::natives).
    pub family: String,
    /// Classes.
    pub classes: Vec<String>,
}

/// A callback of a component or object whose arguments come from outside, such as `onReceive`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The platform class or interface that declares it.
    pub class: String,
    /// Name and descriptor.
    pub method: String,
    /// What its arguments carry, by number from 1: `source KIND`, `number N`, `view`, `typed`.
    #[serde(default)]
    pub args: Vec<String>,
    /// When a launch calls it: `soon` after it was handed over, by itself; `outside`, when something
    /// happens on the phone; `touch`, when the user touches the view it was set on. Not at all where nothing is said.
    #[serde(default)]
    pub fires: Option<String>,
}

/// All tables, as they are handed in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Tables {
    /// Methods.
    pub rows: Vec<Row>,
    /// Static fields.
    pub fields: Vec<Field>,
    /// Families.
    pub families: Vec<Family>,
    /// Callbacks.
    pub entries: Vec<Entry>,
    /// Classes of the platform with their supertypes, one line a class.
    pub hierarchy: String,
    /// Words by which a consent window is told.
    pub words: Words,
    /// Motions that are played to listeners of sensors.
    pub plays: Vec<Play>,
    /// Broadcasts of the system.
    pub broadcasts: Vec<Broadcast>,
    /// Services the system binds.
    pub services: Vec<Served>,
}

/// The tables, ready to be asked.
#[derive(Debug, Default)]
pub struct Models {
    rows: Vec<Row>,
    by_class: FxHashMap<String, Vec<usize>>,
    /// Of the classes that have rows, in order.
    descriptors: Vec<String>,
    fields: FxHashMap<(String, String), Field>,
    families: FxHashMap<String, String>,
    /// Callbacks of components and listeners.
    pub entries: Vec<Entry>,
    /// Interfaces of listeners that are told of what the user does to a view beside a click.
    pub touches: rustc_hash::FxHashSet<String>,
    hierarchy: String,
    /// Classes of which all supertypes are known.
    listed: std::sync::OnceLock<rustc_hash::FxHashSet<String>>,
    /// Words by which a consent window is told.
    pub words: Words,
    /// Motions that are played to listeners of sensors.
    pub plays: Vec<Play>,
    /// Broadcasts of the system.
    pub broadcasts: Vec<Broadcast>,
    /// Services the system binds.
    pub services: Vec<Served>,
}

impl Models {
    /// The permissions that rows need, without `android.permission.`.
    pub(crate) fn permissions(&self) -> impl Iterator<Item = &str> {
        let rows = self.rows.iter();
        rows.flat_map(|row| row.permission.iter().map(String::as_str))
    }

    /// Tells a program the supertypes of platform classes; before it is built.
    pub fn prepare<'a>(&'a self, builder: &mut assay_dex::program::Builder<'a>) {
        builder.mention(&made::TYPES);
        // What is reached by name alone counts too.
        let descriptors: Vec<&str> = self.descriptors.iter().map(String::as_str).collect();
        builder.mention(&descriptors);
        let mut named: Vec<&str> = self
            .by_class
            .keys()
            .map(String::as_str)
            .chain(made::CLASSES)
            .collect();
        named.sort_unstable();
        named.dedup();
        builder.framework_table(&self.hierarchy, &named);
    }

    /// Makes the tables ready.
    #[must_use]
    pub fn new(tables: Tables) -> Self {
        let mut by_class: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (number, row) in tables.rows.iter().enumerate() {
            by_class.entry(row.class.clone()).or_default().push(number);
        }
        let mut descriptors: Vec<String> = by_class
            .keys()
            .map(|class| assay_dex::program::java::descriptor(class))
            .collect();
        descriptors.sort_unstable();
        let mut fields = FxHashMap::default();
        for field in tables.fields {
            for name in &field.names {
                fields.insert((field.class.clone(), name.clone()), field.clone());
            }
        }
        let mut families = FxHashMap::default();
        for Family { family, classes } in tables.families {
            families.extend(classes.into_iter().map(|class| (class, family.clone())));
        }
        let by_touch = |entry: &&Entry| entry.fires.as_deref() == Some("touch");
        let touches = tables.entries.iter().filter(by_touch);
        let touches = touches.map(|entry| entry.class.clone()).collect();
        Self {
            rows: tables.rows,
            by_class,
            descriptors,
            fields,
            families,
            entries: tables.entries,
            touches,
            hierarchy: tables.hierarchy,
            listed: std::sync::OnceLock::new(),
            words: tables.words,
            plays: tables.plays,
            broadcasts: tables.broadcasts,
            services: tables.services,
        }
    }

    /// Whether all supertypes of a platform class are known. The table leaves out those that have
    /// none but `Object`.
    #[must_use]
    pub fn is_listed(&self, class: &str) -> bool {
        if class.starts_with("java.") && !self.hierarchy.is_empty() {
            return true;
        }
        let names = || {
            self.hierarchy
                .split_ascii_whitespace()
                .map(str::to_owned)
                .collect()
        };
        self.listed.get_or_init(names).contains(class)
    }

    /// All rows of a class.
    pub fn of_class(&self, class: &str) -> impl Iterator<Item = &Row> {
        let listed = self.by_class.get(class).map_or(&[][..], Vec::as_slice);
        listed.iter().filter_map(|number| self.rows.get(*number))
    }

    /// The rows of a class that speak of a method.
    pub fn rows<'m>(
        &'m self,
        class: &str,
        name: &'m str,
        descriptor: &'m str,
    ) -> impl Iterator<Item = usize> + use<'m> {
        let listed = self.by_class.get(class).map_or(&[][..], Vec::as_slice);
        listed.iter().copied().filter(move |number| {
            self.rows.get(*number).is_some_and(|row| {
                row.methods
                    .iter()
                    .any(|method| match method.split_once('(') {
                        Some((plain, _)) => {
                            plain == name && method.get(plain.len()..) == Some(descriptor)
                        }
                        None => method == name,
                    })
            })
        })
    }

    /// Whether a row comes from a list that a user gave.
    #[must_use]
    pub fn is_listed_by_user(&self, number: usize) -> bool {
        let given = |word: &Option<String>| word.as_deref() == Some("given");
        self.row(number)
            .is_some_and(|row| given(&row.source) || given(&row.sink))
    }

    /// The rows that are used in place of code.
    pub fn replacing(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.replaces)
    }

    /// The rows of calls that read something.
    pub(crate) fn sources(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.source.is_some())
    }

    /// A row by number.
    #[must_use]
    pub fn row(&self, number: usize) -> Option<&Row> {
        self.rows.get(number)
    }

    /// What is known of a static field.
    #[must_use]
    pub fn field(&self, class: &str, name: &str) -> Option<&Field> {
        self.fields.get(&(class.to_owned(), name.to_owned()))
    }

    /// The family of a class.
    #[must_use]
    pub fn family(&self, class: &str) -> Option<&str> {
        self.families.get(class).map(String::as_str)
    }

    /// What an object of a platform class holds when it is made.
    #[must_use]
    pub fn empty(&self, class: &str) -> Content {
        match self.family(class) {
            Some("list" | "set" | "cells") => Content::cells(Vec::new()),
            Some("map" | "bundle" | "json") => Content::map(),
            _ => Content::default(),
        }
    }
}
