//! From an XML document to the elements of a reading, with references resolved.

use assay_res::axml::{Attribute, Document, Element, Item};
use assay_res::value::Value;

use crate::reading;
use crate::resources::Resources;

/// Converts a document; an empty element where it has no root.
pub fn tree(document: &Document, resources: &Resources) -> reading::Element {
    document
        .root()
        .map_or_else(reading::Element::default, |root| element(&root, resources))
}

/// The reader bounds how deep elements nest, so recursion is bounded too.
fn element(from: &Element<'_>, resources: &Resources) -> reading::Element {
    let seen = from
        .attributes()
        .filter(|a| !(a.is_android() && a.is_hidden()));
    reading::Element {
        name: from.name().to_owned(),
        line: from.line(),
        attributes: seen.map(|a| attribute(&a, resources)).collect(),
        children: from
            .items()
            .filter_map(|item| child(&item, resources))
            .collect(),
    }
}

fn child(item: &Item<'_>, resources: &Resources) -> Option<reading::Element> {
    match item {
        Item::Element(inner) => Some(element(inner, resources)),
        Item::Text(text, _) if text.trim().is_empty() => None,
        Item::Text(text, line) => Some(reading::Element {
            name: "#text".to_owned(),
            line: *line,
            attributes: vec![reading::Attribute {
                name: "text".to_owned(),
                value: reading::Value::Text((*text).to_owned()),
                reference: None,
                ref_name: String::new(),
            }],
            children: Vec::new(),
        }),
    }
}

fn attribute(from: &Attribute<'_>, resources: &Resources) -> reading::Attribute {
    let value = from.value();
    let reference = value.as_reference();
    let theme = match value {
        Value::ThemeAttribute(id) => Some(id),
        _ => None,
    };
    reading::Attribute {
        name: name(from),
        value: match reference {
            Some(id) => resources.default(id),
            None => plain(&value),
        },
        reference,
        ref_name: match (reference, theme) {
            (Some(id), _) => resources.name(id),
            (None, Some(id)) => resources.name(id).replacen('@', "?", 1),
            _ => textual(&value),
        },
    }
}

/// The name with the prefix its namespace usually has.
pub fn name(attribute: &Attribute<'_>) -> String {
    if attribute.is_android() {
        return format!("android:{}", attribute.name());
    }
    let prefix = match attribute.namespace() {
        None | Some("") => return attribute.name().to_owned(),
        Some(uri) if uri.ends_with("/res-auto") => "app",
        Some(uri) => uri.rsplit('/').next().unwrap_or(uri),
    };
    format!("{prefix}:{}", attribute.name())
}

/// A reference that is still written out, as in the plain-text manifest of a library.
fn textual(value: &Value<'_>) -> String {
    let text = value.as_text().filter(|text| text.starts_with(['@', '?']));
    text.unwrap_or_default().to_owned()
}

/// A value that is no reference.
pub fn plain(value: &Value<'_>) -> reading::Value {
    match value {
        Value::Text(text) => reading::Value::Text(text.clone().into_owned()),
        Value::Bool(value) => reading::Value::Bool(*value),
        Value::Decimal(value) => reading::Value::Int((*value).into()),
        Value::Hex(value) | Value::Color(value) => reading::Value::Int((*value).into()),
        Value::Float(value) => reading::Value::Float((*value).into()),
        Value::Empty => reading::Value::Text(String::new()),
        Value::Dimension(_) | Value::Fraction(_) => reading::Value::Text(value.to_string()),
        _ => reading::Value::None,
    }
}
