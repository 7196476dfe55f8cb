//! The resource tables of an artifact, asked the way the readings need it.

use assay_res::arsc::{Config, Entry as Valued, Resource, Table};
use assay_res::framework;
use assay_zip::Entry;

use crate::open::Package;
use crate::reading::{self, Gap, Note, Text};
use crate::tree::plain;

const TABLE: &str = "resources.arsc";
const PROTO_TABLE: &str = "resources.pb";
const BASE: &str = "base/";
/// Ten times the largest tables of real apps.
const LARGEST_TABLE: u64 = 256 << 20;
/// The device whose defaults count: a common density on a recent Android.
const DENSITY: u16 = 480;
const API_LEVEL: u16 = 34;
/// Types whose resources are XML files with controls or class names in them.
const XML_TYPES: [&str; 4] = ["layout", "xml", "menu", "navigation"];

/// The tables: the base package's first, then those of its splits.
#[derive(Default)]
pub struct Resources {
    tables: Vec<(String, Table)>,
}

impl Resources {
    /// Reads the tables of all packages.
    pub fn new(packages: &[Package<'_>], gaps: &mut Vec<Gap>, notes: &mut Vec<Note>) -> Self {
        let mut tables = Vec::new();
        for package in packages {
            for (entry, folder) in stored(package) {
                let file = package.path(&entry.name);
                match parse(package, entry, folder) {
                    Ok(table) => {
                        notes.extend(oddities(&file, &table));
                        tables.push((package.name.clone(), table));
                    }
                    Err(detail) => gaps.push(Gap {
                        why: "unreadable".to_owned(),
                        file,
                        detail,
                    }),
                }
            }
        }
        Self { tables }
    }

    /// The tables, with the name of the package each is from.
    pub fn tables(&self) -> impl Iterator<Item = (&str, &Table)> {
        self.tables
            .iter()
            .map(|(name, table)| (name.as_str(), table))
    }

    /// The default value of a resource, through references.
    pub fn values(&self, id: u32) -> Vec<reading::Value> {
        let values = self.entries(id).filter_map(|(_, entry)| entry.value());
        values.map(|value| plain(&value)).collect()
    }

    /// The value on a device of no language.
    pub fn default(&self, id: u32) -> reading::Value {
        let device = Config::device("", DENSITY, API_LEVEL);
        let found = self
            .tables
            .iter()
            .find_map(|(_, table)| table.resolve(id, &device));
        // Without a default there may still be a value for some locale.
        let any = || self.entries(id).find_map(|(_, entry)| entry.value());
        let value = found.map(|found| found.value).or_else(any);
        value.map_or(reading::Value::None, |value| plain(&value))
    }

    /// The texts of an array.
    pub fn items(&self, id: u32) -> Option<Vec<String>> {
        let device = Config::device("", DENSITY, API_LEVEL);
        let (table, entry) = self
            .tables
            .iter()
            .find_map(|(_, table)| Some((table, table.best(id, &device)?)))?;
        let Resource::Bag(map) = entry.resource() else {
            return None;
        };
        let texts = map.items().map(|(_, value)| match value.as_reference() {
            Some(other) => table.text(other, &device).map(std::borrow::Cow::into_owned),
            None => value.as_text().map(str::to_owned),
        });
        texts.collect()
    }

    /// Its name, such as `@string/app_name`.
    pub fn name(&self, id: u32) -> String {
        let own = self.tables.iter().find_map(|(_, table)| table.name(id));
        own.map(|name| name.to_string())
            .or_else(|| framework::name(id).map(|(kind, name)| format!("@android:{kind}/{name}")))
            .unwrap_or_else(|| format!("@0x{id:08x}"))
    }

    /// Its text in every locale.
    pub fn texts(&self, id: u32) -> Vec<Text> {
        let mut found: Vec<Text> = Vec::new();
        for (table, entry) in self.entries(id) {
            let locale = entry.config().locale();
            let device = Config::device(&locale, DENSITY, API_LEVEL);
            let value = entry.value().and_then(|value| match value.as_reference() {
                Some(other) => table.resolve(other, &device).map(|found| found.value),
                None => Some(value),
            });
            let Some(text) = value
                .as_ref()
                .and_then(|value| value.as_text().map(str::to_owned))
            else {
                continue;
            };
            if !found.iter().any(|t| t.locale == locale && t.text == text) {
                found.push(Text { locale, text });
            }
        }
        found
    }

    /// The files of XML resources, by package: the table knows them whatever they are called.
    pub fn xml_files(&self) -> Vec<(String, String)> {
        let mut files = Vec::new();
        for (package, table) in self.tables() {
            let types = table.packages().flat_map(|package| package.types());
            let wanted =
                types.filter(|t| t.name().is_some_and(|n| XML_TYPES.contains(&n.as_ref())));
            for entry in wanted.flat_map(|found| found.entries()) {
                if let Some(path) = entry.value().and_then(|v| v.as_text().map(str::to_owned)) {
                    files.push((package.to_owned(), path));
                }
            }
        }
        files.sort();
        files.dedup();
        files
    }

    fn entries(&self, id: u32) -> impl Iterator<Item = (&Table, Valued<'_>)> {
        self.tables
            .iter()
            .flat_map(move |(_, table)| table.all(id).map(move |entry| (table, entry)))
    }
}

/// The tables of a package with the folder their paths are in: an APK has one,
/// a bundle one for each module. The first is that of the base.
fn stored<'a>(package: &'a Package<'_>) -> Vec<(&'a Entry, &'a str)> {
    let archive = &package.archive;
    if let Some(entry) = archive.find(TABLE) {
        return vec![(entry, "")];
    }
    let mut found: Vec<(&Entry, &str)> = archive
        .entries()
        .iter()
        .filter_map(|entry| Some((entry, entry.name.strip_suffix(PROTO_TABLE)?)))
        .filter(|(_, folder)| folder.ends_with('/') && folder.matches('/').count() == 1)
        .collect();
    found.sort_by_key(|(_, folder)| (*folder != BASE, *folder));
    found.dedup_by_key(|(_, folder)| *folder);
    found
}

fn parse(package: &Package<'_>, entry: &Entry, folder: &str) -> Result<Table, String> {
    let data = package
        .keep(entry, LARGEST_TABLE)
        .map_err(|error| error.to_string())?;
    let table = if folder.is_empty() {
        Table::parse(data.into_owned())
    } else {
        Table::parse_proto(&data, folder)
    };
    table.map_err(|error| error.to_string())
}

fn oddities(file: &str, table: &Table) -> Vec<Note> {
    let notes = table.notes().iter();
    notes
        .map(|note| Note {
            id: note.what.id().replace('-', "_"),
            entry: file.to_owned(),
            detail: format!("offset {:#x}, {} in all", note.at, note.count),
        })
        .collect()
}
