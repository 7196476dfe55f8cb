//! What a manifest declares: components, with what the machine asks of them.

use std::collections::BTreeMap;

use assay_machine::world::{App, Component, Filter};

use crate::reading::{Element, Value};

pub(crate) fn attribute(element: &Element, name: &str) -> Option<String> {
    let value = &element.attributes.iter().find(|a| a.name == name)?.value;
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Int(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::None | Value::Either(_) => None,
    }
}

/// Attributes of the application that set flags of its `ApplicationInfo`: their names, whether
/// they are set where nothing is said, and the bits (Android API reference).
const FLAGS: [(&str, bool, i32); 8] = [
    ("debuggable", false, 1 << 1),
    ("hasCode", true, 1 << 2),
    ("allowClearUserData", true, 1 << 6),
    ("testOnly", false, 1 << 8),
    ("vmSafeMode", false, 1 << 14),
    ("allowBackup", true, 1 << 15),
    ("largeHeap", false, 1 << 20),
    ("supportsRtl", false, 1 << 22),
];

/// A class name as the manifest may shorten it.
fn full(package: &str, name: String) -> String {
    match name.strip_prefix('.') {
        Some(_) => format!("{package}{name}"),
        None if name.contains('.') => name,
        None => format!("{package}.{name}"),
    }
}

pub(crate) fn application(element: &Element, app: &mut App<'_>) {
    let package = app.package.clone();
    app.application = attribute(element, "android:name").map(|name| full(&package, name));
    app.factory =
        attribute(element, "android:appComponentFactory").map(|name| full(&package, name));
    app.meta = meta(element);
    app.flags = FLAGS.iter().fold(0, |all, (name, usual, bit)| {
        let told = attribute(element, &format!("android:{name}"));
        let set = told.map_or(*usual, |told| told == "true");
        if set { all | bit } else { all }
    });
    for child in &element.children {
        let kind = match child.name.as_str() {
            "activity" | "activity-alias" => "activity",
            "service" => "service",
            "receiver" => "receiver",
            "provider" => "provider",
            _ => continue,
        };
        let off = attribute(child, "android:enabled").is_some_and(|enabled| enabled == "false");
        let name = attribute(child, "android:name").map(|name| full(&package, name));
        let Some(name) = name else { continue };
        let target =
            attribute(child, "android:targetActivity").map(|target| full(&package, target));
        let declared = Component {
            off,
            ..component(child, kind, name, target, &package)
        };
        if off {
            app.off.push(declared);
        } else {
            app.components.push(declared);
        }
    }
}

fn component(
    element: &Element,
    kind: &str,
    name: String,
    target: Option<String>,
    package: &str,
) -> Component {
    let filters: Vec<&Element> = element
        .children
        .iter()
        .filter(|child| child.name == "intent-filter")
        .collect();
    let named = |child: &str| -> Vec<String> {
        let inner = filters.iter().flat_map(|filter| &filter.children);
        inner
            .filter(|e| e.name == child)
            .filter_map(|e| attribute(e, "android:name"))
            .collect()
    };
    let actions = named("action");
    let main = actions
        .iter()
        .any(|action| action == "android.intent.action.MAIN");
    let launcher = main
        && named("category")
            .iter()
            .any(|category| category == "android.intent.category.LAUNCHER");
    let exported =
        attribute(element, "android:exported").map_or(!filters.is_empty(), |flag| flag == "true");
    let process = attribute(element, "android:process").unwrap_or_default();
    let own = process == package;
    Component {
        kind: kind.to_owned(),
        alias: target.as_ref().map(|_| name.clone()),
        class: target.unwrap_or(name),
        launcher,
        off: false,
        exported,
        guard: attribute(element, "android:permission").unwrap_or_default(),
        process: if own { String::new() } else { process },
        actions,
        filters: filters.iter().map(|one| filter(one)).collect(),
        launch_mode: attribute(element, "android:launchMode")
            .and_then(|mode| mode.parse().ok())
            .unwrap_or(0),
        init_order: attribute(element, "android:initOrder")
            .and_then(|order| order.parse().ok())
            .unwrap_or(0),
        told_changes: attribute(element, "android:configChanges")
            .is_some_and(|changes| !changes.is_empty() && changes != "0"),
        authorities: attribute(element, "android:authorities").map_or_else(Vec::new, |names| {
            names.split(';').map(str::to_owned).collect()
        }),
        meta: meta(element),
    }
}

fn filter(element: &Element) -> Filter {
    let all = |child: &str, name: &str| -> Vec<String> {
        let inner = element.children.iter().filter(|e| e.name == child);
        inner.filter_map(|e| attribute(e, name)).collect()
    };
    Filter {
        actions: all("action", "android:name"),
        categories: all("category", "android:name"),
        schemes: all("data", "android:scheme"),
        hosts: all("data", "android:host"),
        types: all("data", "android:mimeType"),
        priority: attribute(element, "android:priority")
            .and_then(|priority| priority.parse().ok())
            .unwrap_or(0),
    }
}

fn meta(element: &Element) -> BTreeMap<String, String> {
    let data = element
        .children
        .iter()
        .filter(|child| child.name == "meta-data");
    data.filter_map(|child| {
        let value =
            attribute(child, "android:value").or_else(|| attribute(child, "android:resource"));
        Some((attribute(child, "android:name")?, value.unwrap_or_default()))
    })
    .collect()
}
