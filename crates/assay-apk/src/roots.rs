//! Where execution starts: what the manifest and the XML resources name.

use std::collections::BTreeSet;

use assay_dex::graph::Root;

use crate::reading::{Element, Value};

const COMPONENTS: [&str; 6] = [
    "activity",
    "activity-alias",
    "service",
    "receiver",
    "provider",
    "instrumentation",
];
/// Attributes of the application element that name classes Android starts.
const OF_APPLICATION: [&str; 4] = [
    "android:name",
    "android:backupAgent",
    "android:appComponentFactory",
    "android:zygotePreloadName",
];
/// `onClick` handlers times activities, at most.
const MOST_HANDLERS: usize = 20_000;

/// Text of an attribute, or nothing.
pub fn text<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    element
        .attributes
        .iter()
        .find(|a| a.name == name)
        .and_then(|a| match &a.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        })
}

/// A class name in full: a leading dot, or no dot at all, stands for the package.
pub fn class(package: &str, name: &str) -> String {
    if name.starts_with('.') {
        format!("{package}{name}")
    } else if name.contains('.') || package.is_empty() {
        name.to_owned()
    } else {
        format!("{package}.{name}")
    }
}

/// The classes the manifest has Android start: element name, class in full.
pub fn manifest_classes(manifest: &Element) -> Vec<(String, String)> {
    let package = text(manifest, "package").unwrap_or_default();
    let mut found = Vec::new();
    let mut add = |kind: &str, name: Option<&str>| {
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            found.push((kind.to_owned(), class(package, name)));
        }
    };
    for element in &manifest.children {
        if element.name == "instrumentation" {
            add("instrumentation", text(element, "android:name"));
        }
        if element.name != "application" {
            continue;
        }
        for attribute in OF_APPLICATION {
            add("application", text(element, attribute));
        }
        for child in &element.children {
            if child.name == "activity-alias" {
                add("activity", text(child, "android:targetActivity"));
            } else if COMPONENTS.contains(&child.name.as_str()) {
                add(&child.name, text(child, "android:name"));
            }
        }
    }
    found
}

/// All roots: manifest classes, classes named in XML resources, click handlers in layouts.
pub fn roots(
    manifest: Option<&Element>,
    named: &BTreeSet<String>,
    handlers: &BTreeSet<String>,
) -> Vec<Root> {
    let classes = manifest.map(manifest_classes).unwrap_or_default();
    let mut roots: Vec<Root> = classes
        .iter()
        .map(|(kind, name)| Root {
            class: name.clone(),
            method: None,
            reason: format!("{kind} {name}"),
        })
        .collect();
    roots.extend(named.iter().map(|name| Root {
        class: name.clone(),
        method: None,
        reason: format!("layout {name}"),
    }));
    let activities = classes.iter().filter(|(kind, _)| kind == "activity");
    let pairs =
        activities.flat_map(|(_, name)| handlers.iter().map(move |handler| (name, handler)));
    roots.extend(pairs.take(MOST_HANDLERS).map(|(name, handler)| Root {
        class: name.clone(),
        method: Some(handler.clone()),
        reason: format!("onClick {handler}"),
    }));
    roots
}
