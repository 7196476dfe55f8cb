//! What the manifest names: labels in every locale, icons in every density, XML files.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use assay_res::axml::Document;
use assay_res::icon::{self, Drawer};

use crate::open::{Package, ends};
use crate::reading::{Element, Icon, Reading, Value};
use crate::resources::Resources;
use crate::tree::tree;

const LABEL: &str = "android:label";
const ICON: &str = "android:icon";
/// Resources a manifest may name before we stop looking them up.
const MOST_NAMED: usize = 2_000;

/// Looks up everything the manifest refers to.
pub fn named(base: &Package<'_>, resources: &Resources, manifest: &Element, reading: &mut Reading) {
    let mut found = References::default();
    found.gather(manifest);
    reading.texts = found
        .labels
        .iter()
        .map(|id| (*id, resources.texts(*id)))
        .collect();
    reading.icons = icons(base, resources, &found, &mut reading.icon_png);
    for path in found.files {
        let document = base
            .file(&path)
            .and_then(|bytes| Document::parse(&bytes).ok());
        if let Some(document) = document {
            reading.xml.insert(path, tree(&document, resources));
        }
    }
}

/// References of a manifest.
#[derive(Default)]
struct References {
    /// Texts: labels, and values of meta-data.
    labels: BTreeSet<u32>,
    icons: BTreeSet<u32>,
    files: Vec<String>,
    /// The application's icon.
    first_icon: Option<u32>,
}

impl References {
    fn gather(&mut self, element: &Element) {
        for attribute in &element.attributes {
            let Some(id) = attribute.reference.filter(|_| self.has_room()) else {
                continue;
            };
            if attribute.name == ICON || attribute.name == "android:roundIcon" {
                self.icons.insert(id);
                if element.name == "application" && attribute.name == ICON {
                    self.first_icon = Some(id);
                }
                continue;
            }
            match &attribute.value {
                Value::Text(path) if ends(path, ".xml") => self.files.push(path.clone()),
                Value::Text(_) => self.add_label(id),
                _ if attribute.name == LABEL => self.add_label(id),
                _ => {}
            }
        }
        for child in &element.children {
            self.gather(child);
        }
    }

    fn add_label(&mut self, id: u32) {
        self.labels.insert(id);
    }

    fn has_room(&self) -> bool {
        self.labels.len() + self.icons.len() + self.files.len() < MOST_NAMED
    }
}

/// Draws the icons a launcher may show; the application's own is kept for the report.
fn icons(
    base: &Package<'_>,
    resources: &Resources,
    found: &References,
    preview: &mut Vec<u8>,
) -> BTreeMap<u32, Vec<Icon>> {
    let Some((_, table)) = resources.tables().next() else {
        return BTreeMap::new();
    };
    let mut drawer = Drawer::new(table, |path| base.file(path).map(Cow::into_owned));
    if let Some(png) = found.first_icon.and_then(|id| drawer.preview(id)) {
        *preview = png;
    }
    let ids = found.icons.iter();
    ids.map(|id| (*id, drawer.variants(*id).iter().map(icon).collect()))
        .collect()
}

fn icon(from: &icon::Icon) -> Icon {
    let look = from.look.as_ref();
    Icon {
        configuration: from.config.to_string(),
        file: from.path.clone().unwrap_or_default(),
        format: from.format.id().to_owned(),
        width: from.width,
        height: from.height,
        drawn: look.is_ok(),
        problem: look.err().map_or_else(String::new, ToString::to_string),
        opaque_share: look.map_or(0.0, |look| look.opaque_share),
        deviation_white: look.map_or(0.0, |look| look.deviation_white),
        deviation_black: look.map_or(0.0, |look| look.deviation_black),
        phash: look.map_or_else(|_| String::new(), icon::Look::hash_hex),
    }
}
