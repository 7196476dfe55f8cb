//! What the app's package declares, and what can be asked of it.

use std::collections::BTreeMap;

/// A component the manifest declares.
#[derive(Debug, Clone, Default)]
pub struct Component {
    /// `activity`, `service`, `receiver`, `provider`.
    pub kind: String,
    /// Its class in Java's notation; of an alias, that of its target.
    pub class: String,
    /// The name it is declared under, where that is another.
    pub alias: Option<String>,
    /// Whether the launcher shows it.
    pub launcher: bool,
    /// Whether other apps may reach it.
    pub exported: bool,
    /// The process it runs in; empty for the app's own.
    pub process: String,
    /// Actions of its filters.
    pub actions: Vec<String>,
    /// Providers with a higher one start first.
    pub init_order: i32,
    /// Names a provider is reached by.
    pub authorities: Vec<String>,
    /// Meta-data: name, and value as text.
    pub meta: BTreeMap<String, String>,
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

/// What can be looked up in the package.
pub trait Resources {
    /// A text resource, in the default language.
    fn text(&self, id: u32) -> Option<String>;
    /// The items of an array resource.
    fn texts(&self, id: u32) -> Option<Vec<String>>;
    /// A number or boolean resource.
    fn number(&self, id: u32) -> Option<i64>;
    /// A layout or menu.
    fn layout(&self, id: u32) -> Option<View>;
    /// A file of the package, by its path.
    fn file(&self, path: &str) -> Option<Vec<u8>>;
    /// The number of a resource, by type and name.
    fn identifier(&self, kind: &str, name: &str) -> Option<u32>;
    /// The plug-in that these bytes are: a DEX file, or an archive that has some. `name` is where
    /// the bytes lie, for code that is no file of the package.
    fn plug_in(&self, _bytes: &[u8], _name: &str) -> PlugIn {
        PlugIn::Unknown
    }
    /// The file a plug-in came from.
    fn plug_in_file(&self, _number: u32) -> String {
        String::new()
    }
}

/// Code that a class loader was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlugIn {
    /// A plug-in of the program, by its number.
    Known(u32),
    /// It is code, but the program was built without it: the run has to begin anew.
    Missing,
    /// It is no code that can be followed.
    Unknown,
}

/// A package that has nothing to look up.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoResources;

impl Resources for NoResources {
    fn text(&self, _: u32) -> Option<String> {
        None
    }
    fn texts(&self, _: u32) -> Option<Vec<String>> {
        None
    }
    fn number(&self, _: u32) -> Option<i64> {
        None
    }
    fn layout(&self, _: u32) -> Option<View> {
        None
    }
    fn file(&self, _: &str) -> Option<Vec<u8>> {
        None
    }
    fn identifier(&self, _: &str, _: &str) -> Option<u32> {
        None
    }
}

/// The package, as far as running it asks.
pub struct App<'r> {
    /// Its name.
    pub package: String,
    /// The class of its `Application`, where it has its own.
    pub application: Option<String>,
    /// The process of components that name none.
    pub process: String,
    /// Components in the order of the manifest.
    pub components: Vec<Component>,
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
    /// Resources and files.
    pub resources: &'r dyn Resources,
}

impl Default for App<'_> {
    fn default() -> Self {
        Self {
            package: String::new(),
            application: None,
            process: String::new(),
            components: Vec::new(),
            permissions: Vec::new(),
            meta: BTreeMap::new(),
            version: String::new(),
            version_code: 0,
            min_sdk: 0,
            resources: &NoResources,
        }
    }
}
