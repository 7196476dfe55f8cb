//! Looks for the phrases of the knowledge tables in resources, layouts and the manifest.

use std::collections::HashMap;

use regex::{RegexSet, RegexSetBuilder};

use crate::query::{Phrase, Query};
use crate::reading::{Element, Layout, ResourceText, Value};
use crate::resources::Resources;

/// Hits of one phrase that are kept.
const MOST_HITS: usize = 100;
/// A regular expression may need this much memory, in bytes.
const REGEX_SIZE: usize = 4 << 20;

/// The phrases wanted in one kind of place, as one set.
struct Set<'q> {
    phrases: Vec<&'q Phrase>,
    set: RegexSet,
}

impl<'q> Set<'q> {
    fn new(query: &'q Query, place: &str) -> Result<Self, String> {
        let phrases: Vec<&Phrase> = query.phrases.iter().filter(|p| p.wanted(place)).collect();
        let set = RegexSetBuilder::new(phrases.iter().map(|p| p.pattern()))
            .size_limit(REGEX_SIZE * 8)
            .build()
            .map_err(|error| error.to_string())?;
        Ok(Self { phrases, set })
    }

    fn find(&self, text: &str) -> impl Iterator<Item = &'q Phrase> + use<'q, '_> {
        let found = self.set.matches(text).into_iter().collect::<Vec<_>>();
        found
            .into_iter()
            .filter_map(|index| self.phrases.get(index).copied())
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
///
/// # Errors
/// Where a table holds a pattern that is no regular expression.
pub fn search(
    query: &Query,
    resources: &Resources,
    controls: &[Layout],
    manifest: Option<(&str, &Element)>,
) -> Result<Vec<ResourceText>, String> {
    let mut hits = Hits::default();
    let set = Set::new(query, "resource")?;
    for (_, table) in resources.tables() {
        for message in table.messages() {
            for phrase in set.find(&message.text) {
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
    let set = Set::new(query, "layout")?;
    for row in controls.iter().filter(|row| !row.text.is_empty()) {
        for phrase in set.find(&row.text) {
            hits.add(phrase, &row.text, "layout", row.file.clone(), String::new());
        }
    }
    if let Some((file, element)) = manifest {
        let set = Set::new(query, "manifest")?;
        in_manifest(&set, element, file, &mut hits);
    }
    Ok(hits.rows)
}

fn in_manifest<'q>(set: &Set<'q>, element: &Element, file: &str, hits: &mut Hits<'q>) {
    for attribute in &element.attributes {
        if let Value::Text(text) = &attribute.value {
            for phrase in set.find(text) {
                hits.add(phrase, text, "manifest", file.to_owned(), String::new());
            }
        }
    }
    for child in &element.children {
        in_manifest(set, child, file, hits);
    }
}
