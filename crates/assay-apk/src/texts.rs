//! Looks for the phrases of the knowledge tables in resources, layouts and the manifest.

use std::collections::HashMap;

use regex::{Regex, RegexSet, RegexSetBuilder};

use crate::open::{Package, ends};
use crate::query::{Phrase, Query};
use crate::reading::{Element, Layout, ResourceText, Value};
use crate::resources::Resources;

/// Hits of one phrase that are kept.
const MOST_HITS: usize = 100;
/// A regular expression may need this much memory, in bytes.
const REGEX_SIZE: usize = 4 << 20;

/// Assets that hold text users may read or code that shows it.
const TEXT_ENDINGS: [&str; 7] = [
    ".html",
    ".htm",
    ".js",
    ".json",
    ".txt",
    ".xml",
    ".properties",
];
/// Larger assets are data, in bytes.
const LARGEST_ASSET: u64 = 1 << 20;
/// Bytes of assets looked through in one package.
const MOST_ASSETS: u64 = 8 << 20;
/// Bytes of an asset quoted before and after a match.
const AROUND: usize = 60;

/// Kinds of places outside the code.
const PLACES: [&str; 4] = ["resource", "layout", "manifest", "asset"];

/// The phrases wanted anywhere outside the code, as one set: preparing it costs more than using it.
pub struct Set<'q> {
    phrases: Vec<&'q Phrase>,
    set: RegexSet,
}

impl<'q> Set<'q> {
    /// Prepares the phrases of a query.
    ///
    /// # Errors
    /// Where a table holds a pattern that is no regular expression.
    pub fn new(query: &'q Query) -> Result<Self, String> {
        let wanted = |phrase: &&Phrase| PLACES.iter().any(|place| phrase.wanted(place));
        let phrases: Vec<&Phrase> = query.phrases.iter().filter(wanted).collect();
        let set = RegexSetBuilder::new(phrases.iter().map(|p| p.pattern()))
            .size_limit(REGEX_SIZE * 8)
            .build()
            .map_err(|error| error.to_string())?;
        Ok(Self { phrases, set })
    }

    /// The phrases of a text that are wanted in such a place.
    fn find(&self, place: &str, text: &str) -> Vec<&'q Phrase> {
        let found = self.set.matches(text).into_iter();
        found
            .filter_map(|index| self.phrases.get(index).copied())
            .filter(|phrase| phrase.wanted(place))
            .collect()
    }
}

/// Hits, with a limit for each phrase.
#[derive(Default)]
struct Hits<'q> {
    rows: Vec<ResourceText>,
    counts: HashMap<&'q str, usize>,
}

impl<'q> Hits<'q> {
    fn add(
        &mut self,
        phrase: &'q Phrase,
        text: &str,
        source: &str,
        name: String,
        configuration: String,
    ) {
        let count = self.counts.entry(&phrase.id).or_default();
        *count += 1;
        if *count <= MOST_HITS {
            self.rows.push(ResourceText {
                phrase: phrase.id.clone(),
                text: text.to_owned(),
                source: source.to_owned(),
                name,
                configuration,
            });
        }
    }
}

/// Looks through everything a user may read.
pub fn search(
    set: &Set<'_>,
    resources: &Resources,
    controls: &[Layout],
    manifest: Option<(&str, &Element)>,
) -> Vec<ResourceText> {
    let mut hits = Hits::default();
    for (_, table) in resources.tables() {
        for message in table.messages() {
            for phrase in set.find("resource", &message.text) {
                let locale = message.config.locale();
                hits.add(
                    phrase,
                    &message.text,
                    "resource",
                    resources.name(message.id),
                    locale,
                );
            }
        }
    }
    for row in controls.iter().filter(|row| !row.text.is_empty()) {
        for phrase in set.find("layout", &row.text) {
            hits.add(phrase, &row.text, "layout", row.file.clone(), String::new());
        }
    }
    if let Some((file, element)) = manifest {
        in_manifest(set, element, file, &mut hits);
    }
    hits.rows
}

/// Looks through the text files among the assets of a package.
pub fn search_assets(set: &Set<'_>, package: &Package<'_>) -> Vec<ResourceText> {
    let mut hits = Hits::default();
    let mut left = MOST_ASSETS;
    for entry in package.archive.entries() {
        if !is_text(&entry.name) || entry.size > left {
            continue;
        }
        let Ok(bytes) = package.read(entry, LARGEST_ASSET) else {
            continue;
        };
        left -= entry.size;
        let text = String::from_utf8_lossy(&bytes);
        for phrase in set.find("asset", &text) {
            let quoted = quote(&text, phrase);
            hits.add(
                phrase,
                &quoted,
                "asset",
                package.path(&entry.name),
                String::new(),
            );
        }
    }
    hits.rows
}

fn is_text(name: &str) -> bool {
    let asset = name.starts_with("assets/") || name.starts_with("res/raw");
    asset && TEXT_ENDINGS.iter().any(|ending| ends(name, ending))
}

/// The first match with a little of what stands around it.
fn quote(text: &str, phrase: &Phrase) -> String {
    let pattern = Regex::new(&phrase.pattern()).ok();
    let Some(found) = pattern.as_ref().and_then(|pattern| pattern.find(text)) else {
        return String::new();
    };
    let begin = text.floor_char_boundary(found.start().saturating_sub(AROUND));
    let end = text.ceil_char_boundary((found.end() + AROUND).min(text.len()));
    text.get(begin..end).unwrap_or_default().trim().to_owned()
}

fn in_manifest<'q>(set: &Set<'q>, element: &Element, file: &str, hits: &mut Hits<'q>) {
    for attribute in &element.attributes {
        if let Value::Text(text) = &attribute.value {
            for phrase in set.find("manifest", text) {
                hits.add(phrase, text, "manifest", file.to_owned(), String::new());
            }
        }
    }
    for child in &element.children {
        in_manifest(set, child, file, hits);
    }
}
