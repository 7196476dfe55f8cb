//! What the app's package declares.

use std::collections::BTreeMap;

use crate::lent::{NoResources, Resources};

/// A component the manifest declares.
#[derive(Debug, Clone, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "attributes of the manifest, each apart"
)]
pub struct Component {
    /// `activity`, `service`, `receiver`, `provider`.
    pub kind: String,
    /// Its class in Java's notation; of an alias, that of its target.
    pub class: String,
    /// The name it is declared under, where that is another.
    pub alias: Option<String>,
    /// Whether the launcher shows it.
    pub launcher: bool,
    /// Whether the manifest switches it off.
    pub off: bool,
    /// Whether other apps may reach it.
    pub exported: bool,
    /// The permission whoever reaches it must hold; empty where none is asked for.
    pub guard: String,
    /// The process it runs in; empty for the app's own.
    pub process: String,
    /// Actions of its filters.
    pub actions: Vec<String>,
    /// Its filters.
    pub filters: Vec<Filter>,
    /// How an activity that is there already is started: 1 where it is not made anew on top of
    /// itself, more where there is only one.
    pub launch_mode: i32,
    /// Providers with a higher one start first.
    pub init_order: i32,
    /// Whether an activity is told of some changes of the device instead of being made anew.
    pub told_changes: bool,
    /// Names a provider is reached by.
    pub authorities: Vec<String>,
    /// Meta-data: name, and value as text.
    pub meta: BTreeMap<String, String>,
}

/// Which intents a component takes.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Actions one of which an intent must have.
    pub actions: Vec<String>,
    /// Categories an intent may have.
    pub categories: Vec<String>,
    /// Schemes of data; of a filter without any, data has none.
    pub schemes: Vec<String>,
    /// Hosts of data; none stands for all.
    pub hosts: Vec<String>,
    /// Types of data; they may end in `*`.
    pub types: Vec<String>,
    /// How early it is asked: the higher, the earlier.
    pub priority: i32,
}

/// A view of a layout.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// The element's name: a class, short for those of the platform.
    pub tag: String,
    /// Attributes without their prefix; references to texts are resolved.
    pub attributes: BTreeMap<String, String>,
    /// The resource number of its `android:id`; 0 where it has none.
    pub id: u32,
    /// Views inside.
    pub children: Vec<View>,
}

/// The package, as far as running it asks.
pub struct App<'r> {
    /// Its name.
    pub package: String,
    /// The class of its `Application`, where it has its own.
    pub application: Option<String>,
    /// The class that makes the components, where the manifest names one.
    pub factory: Option<String>,
    /// The process of components that name none.
    pub process: String,
    /// Components in the order of the manifest.
    pub components: Vec<Component>,
    /// Those that the manifest switches off.
    pub off: Vec<Component>,
    /// Permissions it asks for.
    pub permissions: Vec<String>,
    /// Meta-data of the application.
    pub meta: BTreeMap<String, String>,
    /// `android:versionName`.
    pub version: String,
    /// `android:versionCode`.
    pub version_code: i64,
    /// `android:minSdkVersion`; 0 where it is not told.
    pub min_sdk: i32,
    /// `android:targetSdkVersion`; 0 where it is not told.
    pub target_sdk: i32,
    /// The flags its `ApplicationInfo` bears, as far as the manifest fixes them.
    pub flags: i32,
    /// Resources and files.
    pub resources: &'r dyn Resources,
}

impl Default for App<'_> {
    fn default() -> Self {
        Self {
            package: String::new(),
            application: None,
            factory: None,
            process: String::new(),
            components: Vec::new(),
            off: Vec::new(),
            permissions: Vec::new(),
            meta: BTreeMap::new(),
            version: String::new(),
            version_code: 0,
            min_sdk: 0,
            target_sdk: 0,
            flags: 0,
            resources: &NoResources,
        }
    }
}
