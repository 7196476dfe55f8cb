//! What XML resources hold: controls with text, click handlers, names of classes.

use std::collections::BTreeSet;

use assay_res::axml::{Document, Element};

use crate::reading::{Layout, Value};
use crate::resources::Resources;
use crate::tree::plain;

/// Attributes whose value names a class of the app.
const CLASS_ATTRIBUTES: [&str; 8] = [
    "class",
    "name",
    "fragment",
    "layout_behavior",
    "layoutManager",
    "actionViewClass",
    "actionProviderClass",
    "controller",
];
/// Controls kept from one artifact.
const MOST_CONTROLS: usize = 50_000;

/// Everything gathered from XML resources.
#[derive(Default)]
pub struct Found {
    /// Controls that show text, can be ticked, or name a click handler.
    pub controls: Vec<Layout>,
    /// Classes named.
    pub classes: BTreeSet<String>,
    /// Click handlers named.
    pub handlers: BTreeSet<String>,
}

impl Found {
    /// Takes one document.
    pub fn add(&mut self, file: &str, document: &Document, resources: &Resources) {
        for element in document.elements() {
            self.classes_of(&element);
            self.control(file, &element, resources);
        }
    }

    fn classes_of(&mut self, element: &Element<'_>) {
        let name = element.name();
        if name.contains('.') {
            self.classes.insert(name.to_owned());
        }
        for attribute in element.attributes() {
            if let Some(text) = attribute.value().as_text()
                && text.contains('.')
                && CLASS_ATTRIBUTES.contains(&attribute.name())
            {
                self.classes.insert(text.to_owned());
            }
        }
    }

    fn control(&mut self, file: &str, element: &Element<'_>, resources: &Resources) {
        let text = |name| shown(element, name, resources);
        let row = Layout {
            file: file.to_owned(),
            line: element.line(),
            element: element.name().to_owned(),
            id: element
                .android("id")
                .and_then(|a| a.value().as_reference())
                .map_or_else(String::new, |id| resources.name(id)),
            text: text("text").or_else(|| text("hint")).unwrap_or_default(),
            checked: element.android("checked").and_then(|a| a.value().as_bool()),
            on_click: text("onClick").unwrap_or_default(),
        };
        if !row.on_click.is_empty() {
            self.handlers.insert(row.on_click.clone());
        }
        let worth = row.checked.is_some() || !row.text.is_empty() || !row.on_click.is_empty();
        if worth && self.controls.len() < MOST_CONTROLS {
            self.controls.push(row);
        }
    }
}

/// The text of an attribute, through a reference where it is one.
fn shown(element: &Element<'_>, name: &str, resources: &Resources) -> Option<String> {
    let value = element.android(name)?.value();
    let value = match value.as_reference() {
        Some(id) => resources.default(id),
        None => plain(&value),
    };
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}
