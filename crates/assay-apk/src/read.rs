//! From bytes to a reading.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Instant;

use assay_machine::model::Models;
use assay_machine::told::Told;
use assay_res::axml::Document;
use assay_sign::Sdk;
use sha2::{Digest, Sha256};

use crate::code::Loaded;
use crate::hosted::Wanted;
use crate::launch::{Opened, Options, STOPPED, execute, with_stack};
use crate::layouts::Found;
use crate::libraries::libraries;
use crate::named::named;
use crate::open::{Content, Gatherer, LARGEST_FILE, Package, gap, is_sdk, open};
use crate::query::Query;
use crate::reading::{Artifact, Code, Element, Gap, Note, Part, Reading, Value};
use crate::resources::Resources;
use crate::roots::{manifest_classes, roots, text};
use crate::signing::signing;
use crate::texts::{Set, search, search_assets};
use crate::tree::tree;

/// Files that tell the version of a library have a line or three.
const LARGEST_TEXT: u64 = 4096;
pub const MANIFESTS: [&str; 2] = ["AndroidManifest.xml", "base/manifest/AndroidManifest.xml"];

/// What is asked of an artifact.
#[derive(Clone, Copy)]
pub struct Asked<'q> {
    /// What to look for.
    pub query: &'q Query,
    /// What calls into the platform mean, and which types it has.
    pub models: &'q Models,
    /// Whether its first launch is executed too.
    pub run: bool,
}

/// What happened when it was executed: nothing where it was not asked for or there is nothing to
/// execute; an error is one line that says what stopped it.
pub type Ran = Option<Result<Told, String>>;

/// Reads one artifact, and executes it where that is asked for.
///
/// # Errors
/// One line that says why there is nothing to test.
pub fn read(bytes: &[u8], asked: Asked<'_>) -> Result<(Reading, Ran), String> {
    let (reading, ran, _) = with_stack(|| run(bytes, asked))?;
    Ok((reading, ran))
}

/// Reads one artifact and returns seconds a stage. Nothing runs in parallel, so on an idle machine
/// these are CPU seconds.
///
/// # Errors
/// As for [`read`].
pub fn measure(bytes: &[u8], asked: Asked<'_>) -> Result<BTreeMap<String, f64>, String> {
    Ok(with_stack(|| run(bytes, asked))?.2.0)
}

/// A stopwatch with a lap a stage.
struct Stages(BTreeMap<String, f64>, Instant);

impl Stages {
    fn lap(&mut self, name: &str) {
        let seconds = self.1.elapsed().as_secs_f64();
        *self.0.entry(name.to_owned()).or_default() += seconds;
        self.1 = Instant::now();
    }
}

fn run(bytes: &[u8], asked: Asked<'_>) -> Result<(Reading, Ran, Stages), String> {
    let query = asked.query;
    let mut stages = Stages(BTreeMap::new(), Instant::now());
    let content = open(bytes)?;
    let mut reading = Reading {
        artifact: Artifact {
            kind: content.kind.to_owned(),
            size: bytes.len() as u64,
            sha256: hex(&Sha256::digest(bytes)),
        },
        gaps: content.gaps.clone(),
        ..Reading::default()
    };
    stages.lap("hash");
    let packages = packages(&content, &mut reading.gaps);
    if packages.is_empty() && content.kind != "dex" {
        return Err("holds no package that can be read".to_owned());
    }
    archive(&packages, query, &mut reading);
    stages.lap("archive");
    let resources = Resources::new(&packages, &mut reading.gaps, &mut reading.notes);
    let found = look_up(&packages, &resources, query, &mut reading)?;
    stages.lap("resources");
    let mut gathered = Gatherer::all(bytes, &packages, content.kind);
    reading.gaps.append(&mut gathered.gaps);
    let files = gathered.files;
    stages.lap("inflate");
    let loaded = Loaded::new(&files, asked.models, &mut reading.gaps);
    stages.lap("tables and decode");
    code(&loaded, query, &found, &mut reading)?;
    stages.lap("graph and queries");
    let artifact = Opened {
        packages: &packages,
        resources: &resources,
        code: &files,
    };
    let hosted = host(&loaded, query, &mut reading)?;
    let ran = (asked.run && can_run(&reading))
        .then(|| launch(&artifact, &loaded, asked.models, hosted.as_ref()));
    stages.lap("machine");
    if let Some((_, apk)) = content.packages.first().filter(|_| signed(content.kind)) {
        let sdk = versions(reading.manifest.as_ref());
        reading.signing = Some(signing(apk, sdk, packages.first(), &files));
    }
    stages.lap("signatures");
    refuse_noise(&reading)?;
    Ok((reading, ran, stages))
}

/// Of an SDK: what its host would call, once it is told what that leads to.
fn host<'q>(
    loaded: &Loaded<'_>,
    query: &'q Query,
    reading: &mut Reading,
) -> Result<Option<Wanted<'q>>, String> {
    if !is_sdk(&reading.artifact.kind) {
        return Ok(None);
    }
    let hosted = Wanted::new(&query.hosted, &reading.code.calls)?;
    let offers = hosted.offers(loaded, query, reading.manifest.as_ref());
    reading.offers = offers.map_err(|error| error.to_string())?;
    Ok(Some(hosted))
}

/// Whether there is an app to execute, or an SDK to host.
fn can_run(reading: &Reading) -> bool {
    let kind = &reading.artifact.kind;
    let app = !is_library(kind) && reading.manifest.is_some();
    !reading.code.dex.is_empty() && (app || is_sdk(kind))
}

fn is_library(kind: &str) -> bool {
    is_sdk(kind) || kind == "dex"
}

/// Executes an app. An error of ours in it costs what it would have told, and no more.
fn launch(
    artifact: &Opened<'_, '_>,
    loaded: &Loaded<'_>,
    models: &Models,
    hosted: Option<&Wanted<'_>>,
) -> Result<Told, String> {
    let run = || execute(artifact, loaded.alone(), models, Options::default(), hosted);
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).map_err(|_| STOPPED.to_owned())
}

/// An app of which neither manifest nor code can be read gets no report: one in which every test
/// point is untested would look like an app that nothing is known against.
fn refuse_noise(reading: &Reading) -> Result<(), String> {
    if is_library(&reading.artifact.kind)
        || reading.manifest.is_some()
        || !reading.code.dex.is_empty()
    {
        return Ok(());
    }
    let first = reading.gaps.first();
    let why = first.map_or_else(String::new, |gap| {
        format!(" ({}: {})", gap.file, gap.detail)
    });
    // The mark alone means nothing, as Android ignores it; together with this it tells why.
    let locked = reading.notes.iter().any(|note| note.id == "encryption_bit");
    let hint = if locked {
        ", and entries are marked as encrypted: it may need a password"
    } else {
        ""
    };
    Err(format!(
        "neither its AndroidManifest.xml nor any of its code can be read{why}{hint}"
    ))
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a string can't fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

fn signed(kind: &str) -> bool {
    matches!(kind, "apk" | "apks" | "xapk" | "apkm")
}

fn packages<'a>(content: &'a Content<'_>, gaps: &mut Vec<Gap>) -> Vec<Package<'a>> {
    let mut opened = Vec::new();
    for (name, bytes) in &content.packages {
        match Package::new(name, bytes, &content.budget) {
            Ok(package) => opened.push(package),
            Err(error) => gaps.push(gap(name, &error)),
        }
    }
    opened
}

/// Parts, entries, oddities, libraries, small files.
fn archive(packages: &[Package<'_>], query: &Query, reading: &mut Reading) {
    for (number, package) in packages.iter().enumerate() {
        if !package.name.is_empty() {
            reading.parts.push(Part {
                file: package.name.clone(),
                base: number == 0,
            });
        }
        let names = package
            .archive
            .entries()
            .iter()
            .map(|e| package.path(&e.name));
        reading.entries.extend(names);
        reading.notes.extend(package.notes());
        reading.libraries.extend(libraries(package));
        for name in &query.files {
            if let Some(text) = small_text(package, name) {
                reading.files.entry(name.clone()).or_insert(text);
            }
        }
    }
}

fn small_text(package: &Package<'_>, name: &str) -> Option<String> {
    let bytes = package
        .read(package.archive.find(name)?, LARGEST_TEXT)
        .ok()?;
    String::from_utf8(bytes.into_owned()).ok()
}

/// The manifest, what it refers to, and the XML resources.
fn look_up(
    packages: &[Package<'_>],
    resources: &Resources,
    query: &Query,
    reading: &mut Reading,
) -> Result<Found, String> {
    let mut found = Found::default();
    let Some(base) = packages.first() else {
        return Ok(found);
    };
    for name in MANIFESTS {
        if let Some(entry) = base.archive.find(name) {
            reading.manifest_file = base.path(name);
            match base.read(entry, LARGEST_FILE) {
                Ok(bytes) => manifest(&bytes, resources, reading),
                Err(error) => reading.gaps.push(gap(&reading.manifest_file, &error)),
            }
        }
    }
    if let Some(manifest) = reading.manifest.take() {
        named(base, resources, &manifest, reading);
        reading.manifest = Some(manifest);
    }
    xml_resources(packages, resources, &mut found);
    reading.layouts = std::mem::take(&mut found.controls);
    let tree = reading
        .manifest
        .as_ref()
        .map(|e| (reading.manifest_file.as_str(), e));
    let set = Set::new(query)?;
    reading.resource_texts = search(&set, resources, &reading.layouts, tree);
    for package in packages {
        reading.resource_texts.extend(search_assets(&set, package));
    }
    Ok(found)
}

fn manifest(bytes: &[u8], resources: &Resources, reading: &mut Reading) {
    let file = reading.manifest_file.clone();
    match Document::parse(bytes) {
        Ok(document) => {
            reading.manifest = Some(tree(&document, resources));
            reading
                .notes
                .extend(document.notes().iter().map(|note| Note {
                    id: note.what.id().replace('-', "_"),
                    entry: file.clone(),
                    detail: format!("offset {:#x}, {} in all", note.at, note.count),
                }));
        }
        Err(error) => reading.gaps.push(Gap {
            why: "unreadable".to_owned(),
            file,
            detail: error.to_string(),
        }),
    }
}

/// Reads the XML resources, wherever the table says they lie.
fn xml_resources(packages: &[Package<'_>], resources: &Resources, found: &mut Found) {
    for (name, path) in resources.xml_files() {
        let package = packages.iter().find(|package| package.name == name);
        let bytes = package.and_then(|package| Some((package.path(&path), package.file(&path)?)));
        if let Some((file, bytes)) = bytes
            && let Ok(document) = Document::parse(&bytes)
        {
            found.add(&file, &document, resources);
        }
    }
}

/// The code, asked every question.
fn code(
    loaded: &Loaded<'_>,
    query: &Query,
    found: &Found,
    reading: &mut Reading,
) -> Result<(), String> {
    let library = is_library(&reading.artifact.kind);
    let roots = roots(reading.manifest.as_ref(), &found.classes, &found.handlers);
    reading.code = loaded
        .ask(query, roots, library, &mut reading.gaps)
        .map_err(|error| error.to_string())?;
    reading.code.missing = missing(loaded, reading.manifest.as_ref(), &reading.code);
    Ok(())
}

/// Manifest classes that no code file defines.
fn missing(loaded: &Loaded<'_>, manifest: Option<&Element>, code: &Code) -> Vec<String> {
    if code.dex.is_empty() {
        return Vec::new();
    }
    let classes = manifest.map(manifest_classes).unwrap_or_default();
    let mut names: Vec<String> = classes
        .into_iter()
        .map(|(_, name)| name)
        .filter(|name| !loaded.has_class(name) && !name.starts_with("android."))
        .collect();
    names.sort();
    names.dedup();
    names
}

/// The Android versions the manifest admits, counted as apksigner does: of several `uses-sdk`
/// elements the highest minimum holds, and a target that is a code name counts as the minimum.
fn versions(manifest: Option<&Element>) -> Sdk {
    let Some(root) = manifest else {
        return Sdk {
            min: None,
            ..Sdk::default()
        };
    };
    let stated = || root.children.iter().filter(|e| e.name == "uses-sdk");
    let min = stated().filter_map(minimum).max().unwrap_or(1);
    let target = stated().find_map(|e| number(e, "android:targetSdkVersion"));
    Sdk {
        min: Some(min),
        target: target.unwrap_or(min),
        target_sandbox: number(root, "android:targetSandboxVersion").unwrap_or(1),
        ..Sdk::default()
    }
}

fn minimum(element: &Element) -> Option<i32> {
    let name = "android:minSdkVersion";
    number(element, name).or_else(|| text(element, name).and_then(assay_sign::codename_sdk))
}

fn number(element: &Element, name: &str) -> Option<i32> {
    let value = &element.attributes.iter().find(|a| a.name == name)?.value;
    match value {
        Value::Int(number) => i32::try_from(*number).ok(),
        Value::Text(digits) => digits.parse().ok(),
        _ => None,
    }
}
