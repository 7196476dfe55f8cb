//! What one artifact gave: plain structures, the same shape as `_native.pyi` names them.

use std::collections::BTreeMap;

use serde::Serialize;

mod kits;
mod signatures;

pub use kits::Kit;
pub use signatures::{Block, Problem, Scheme, Signer, Signing};

/// An entry of an SDK, and the reading calls it leads to.
#[derive(Debug, Default, Serialize)]
pub struct Offer {
    /// The method in Java notation; of a provider, its class.
    pub entry: String,
    /// `provider`, `init` or `use`.
    pub role: String,
    /// The calls, each with the way there.
    pub calls: Vec<Call>,
}

/// Everything read from one artifact.
#[derive(Debug, Default, Serialize)]
pub struct Reading {
    /// Of an SDK: what its entries lead to.
    pub offers: Vec<Offer>,
    /// What was handed in.
    pub artifact: Artifact,
    /// The APKs of a split set, or the modules of a bundle.
    pub parts: Vec<Part>,
    /// Names of all entries, those of nested archives behind `!/`.
    pub entries: Vec<String>,
    /// Oddities of the archive.
    pub notes: Vec<Note>,
    /// What was not read, and why.
    pub gaps: Vec<Gap>,
    /// The manifest, with references resolved.
    pub manifest: Option<Element>,
    /// Where the manifest lies.
    pub manifest_file: String,
    /// Texts of the string resources the manifest refers to, in every locale.
    pub texts: BTreeMap<u32, Vec<Text>>,
    /// Icons the manifest refers to, in every configuration.
    pub icons: BTreeMap<u32, Vec<Icon>>,
    /// The launcher icon as PNG, for the report; may be empty.
    pub icon_png: Vec<u8>,
    /// XML resources the manifest refers to, by file.
    pub xml: BTreeMap<String, Element>,
    /// Controls of the layouts.
    pub layouts: Vec<Layout>,
    /// Texts of resources that match a phrase.
    pub resource_texts: Vec<ResourceText>,
    /// What the code gave.
    pub code: Code,
    /// Signatures; none for what is not signed as an app is.
    pub signing: Option<Signing>,
    /// Native libraries.
    pub libraries: Vec<Library>,
    /// Small text files that were asked for, by name inside their package.
    pub files: BTreeMap<String, String>,
}

/// The file handed in.
#[derive(Debug, Default, Serialize)]
pub struct Artifact {
    /// apk, apks, xapk, apkm, aab, aar, jar or dex.
    pub kind: String,
    /// Bytes.
    pub size: u64,
    /// Hex.
    pub sha256: String,
}

/// One APK of a set, or one module of a bundle.
#[derive(Debug, Serialize)]
pub struct Part {
    /// Name inside the set.
    pub file: String,
    /// The one with the app's manifest.
    pub base: bool,
}

/// Something odd about an archive.
#[derive(Debug, Serialize)]
pub struct Note {
    /// What it is, such as `duplicate_name`.
    pub id: String,
    /// The entry it is about, or empty.
    pub entry: String,
    /// Figures.
    pub detail: String,
}

/// Something that was not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// A row of the table `gap` of `wording.toml`.
    pub why: String,
    /// The file it is about, or empty.
    pub file: String,
    /// Figures or the reader's message.
    pub detail: String,
}

/// An XML element.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Element {
    /// Local name; `#text` for character data.
    pub name: String,
    /// Line in the source, 0 where unknown.
    pub line: u32,
    /// In the order of the file.
    pub attributes: Vec<Attribute>,
    /// In the order of the file.
    pub children: Vec<Element>,
}

/// An attribute of an element.
#[derive(Debug, Clone, Serialize)]
pub struct Attribute {
    /// With prefix, such as `android:label`.
    pub name: String,
    /// The value; for a reference, the default value it leads to.
    pub value: Value,
    /// Resource id of a reference.
    #[serde(rename = "ref")]
    pub reference: Option<u32>,
    /// Name of a reference, such as `@string/app_name`.
    pub ref_name: String,
}

/// A value of an attribute or an argument.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing known.
    #[default]
    None,
    /// Truth value.
    Bool(bool),
    /// Whole number.
    Int(i64),
    /// One of two whole numbers.
    Either([i64; 2]),
    /// Number.
    Float(f64),
    /// Text.
    Text(String),
}

/// A text in one locale.
#[derive(Debug, Serialize)]
pub struct Text {
    /// Such as `zh-CN`; empty for the default.
    pub locale: String,
    /// The text.
    pub text: String,
}

/// An icon, drawn.
#[derive(Debug, Serialize)]
pub struct Icon {
    /// Resource qualifiers.
    pub configuration: String,
    /// File in the package.
    pub file: String,
    /// png, webp, jpeg, vector, adaptive, …
    pub format: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Whether it could be drawn.
    pub drawn: bool,
    /// Why not.
    pub problem: String,
    /// Share of pixels with alpha over 0.1.
    pub opaque_share: f64,
    /// Standard deviation of luminance over white.
    pub deviation_white: f64,
    /// Standard deviation of luminance over black.
    pub deviation_black: f64,
    /// Perceptual hash, hex.
    pub phash: String,
}

/// A control of a layout.
#[derive(Debug, Serialize)]
pub struct Layout {
    /// Layout file.
    pub file: String,
    /// Line, 0 where unknown.
    pub line: u32,
    /// Element name.
    pub element: String,
    /// Resource name of its id.
    pub id: String,
    /// Its text, resolved.
    pub text: String,
    /// Whether it starts ticked, where that is stated.
    pub checked: Option<bool>,
    /// Name of its click handler.
    pub on_click: String,
}

/// A text of a resource that matches a phrase.
#[derive(Debug, Serialize)]
pub struct ResourceText {
    /// Row of `phrases`.
    pub phrase: String,
    /// The text.
    pub text: String,
    /// resource, layout, asset or manifest.
    pub source: String,
    /// Resource name or file.
    pub name: String,
    /// Resource qualifiers.
    pub configuration: String,
}

/// Where in the code something stands, and whether a path leads there.
#[derive(Debug, Serialize)]
pub struct Spot {
    /// Code file inside the artifact.
    pub dex: String,
    /// Method in Java notation.
    pub caller: String,
    /// Its class.
    pub cls: String,
    /// Code address in 16-bit units.
    pub pc: u32,
    /// Source line.
    pub line: Option<u32>,
    /// Whether an entry point leads here.
    pub reachable: bool,
    /// Call path, entry point first.
    pub path: Vec<String>,
}

/// A call that matches a row of the API tables.
#[derive(Debug, Serialize)]
pub struct Call {
    /// Where.
    #[serde(flatten)]
    pub spot: Spot,
    /// Row.
    pub api: String,
    /// Method called.
    pub target: String,
    /// Arguments after the receiver.
    pub args: Vec<Value>,
}

/// A string constant that matches a phrase.
#[derive(Debug, Serialize)]
pub struct CodeText {
    /// Where.
    #[serde(flatten)]
    pub spot: Spot,
    /// Row.
    pub phrase: String,
    /// The text.
    pub text: String,
}

/// An overriding method and what its body amounts to.
#[derive(Debug, Serialize)]
pub struct Shape {
    /// Where.
    #[serde(flatten)]
    pub spot: Spot,
    /// Row.
    pub shape: String,
    /// Does nothing but return.
    pub empty: bool,
    /// The one constant it returns.
    pub returns: Option<i64>,
    /// Contains a throw.
    pub throws: bool,
    /// API rows its own body calls.
    pub calls: Vec<String>,
    /// API rows reachable from it.
    pub reaches: Vec<String>,
    /// Literals it compares with.
    pub constants: Vec<f64>,
    /// Classes that inherit it.
    pub heirs: Vec<String>,
}

/// Figures on one code file.
#[derive(Debug, Serialize)]
pub struct Dex {
    /// File inside the artifact.
    pub file: String,
    /// Format version.
    pub version: String,
    /// Classes defined.
    pub classes: usize,
    /// Methods defined.
    pub methods: usize,
    /// Instructions.
    pub instructions: usize,
    /// Strings.
    pub strings: usize,
    /// Android does not load it by itself.
    pub hidden: bool,
}

/// A Java package and how many classes it holds.
#[derive(Debug, Serialize)]
pub struct Package {
    /// Dotted name.
    pub name: String,
    /// Count.
    pub classes: usize,
    /// How many of them have a method that can run.
    pub used: usize,
}

/// What the code gave.
#[derive(Debug, Default, Serialize)]
pub struct Code {
    /// Kits known by their prints.
    pub kits: Vec<Kit>,
    /// Files.
    pub dex: Vec<Dex>,
    /// Calls.
    pub calls: Vec<Call>,
    /// Texts.
    pub strings: Vec<CodeText>,
    /// Callback bodies.
    pub shapes: Vec<Shape>,
    /// Packages.
    pub packages: Vec<Package>,
    /// Manifest classes that are in no code file.
    pub missing: Vec<String>,
    /// Texts of the static final fields that were asked for.
    pub constants: BTreeMap<String, String>,
}

/// A native library.
#[derive(Debug, Default, Serialize)]
pub struct Library {
    /// File inside the artifact.
    pub file: String,
    /// File name.
    pub name: String,
    /// Folder below `lib/`.
    pub abi: String,
    /// Libraries it needs.
    pub needed: Vec<String>,
    /// JNI functions it exports.
    pub jni: Vec<String>,
    /// GNU build id, hex.
    pub build_id: String,
    /// Why it could not be read.
    pub problem: String,
}
