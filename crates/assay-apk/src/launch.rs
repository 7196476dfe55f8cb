//! Runs the app of an artifact on the abstract machine, and tells what happened.

use std::cell::RefCell;

use assay_dex::program::Builder;
use assay_machine::machine::{Limits, Machine};
use assay_machine::model::Models;
use assay_machine::told::Told;
use assay_machine::world::{App, PlugIn, Resources as Surroundings, View, World};
use assay_res::axml::{Document, Element as XmlElement};

use crate::declared::{application, attribute};
use crate::open::{CodeFile, Gatherer, LARGEST_FILE, Package, open};
use crate::plug_in::PlugInCode;
use crate::read::MANIFESTS;
use crate::reading::{Gap, Value};
use crate::resources::Resources;
use crate::tree::{plain, tree};

/// Stack of the thread the machine runs on: calls of the app are calls of ours.
const STACK: usize = 1 << 30;
/// Bytes of one asset that code may read.
const LARGEST_ASSET: u64 = 16 << 20;

/// Pieces of code one app may load; each one found makes the run begin anew.
const MOST_PLUG_INS: usize = 8;

/// Layouts inside layouts that are followed.
const MOST_INCLUDES: u32 = 12;

/// What to follow.
#[derive(Debug, Clone, Copy, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Options {
    /// Everything a user and the system can make the app do, in place of its first launch alone.
    pub whole: bool,
    /// Taint by control too.
    pub implicit: bool,
}

/// Runs one artifact.
///
/// # Errors
/// One line that says why there is nothing to run.
pub fn launch(bytes: &[u8], models: &Models, options: Options) -> Result<Told, String> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK);
        let run = thread
            .spawn_scoped(scope, || run(bytes, models, options))
            .map_err(|error| error.to_string())?;
        run.join()
            .map_err(|_| "the machine stopped on an error of its own".to_owned())?
    })
}

fn run(bytes: &[u8], models: &Models, options: Options) -> Result<Told, String> {
    let content = open(bytes)?;
    let mut gaps: Vec<Gap> = content.gaps.clone();
    let mut packages = Vec::new();
    for (name, bytes) in &content.packages {
        packages
            .push(Package::new(name, bytes, &content.budget).map_err(|error| error.to_string())?);
    }
    let mut gatherer = Gatherer::default();
    for package in &packages {
        gatherer.package(package, content.kind);
    }
    if packages.is_empty() {
        gatherer.single("classes.dex", bytes);
    }
    let resources = Resources::new(&packages, &mut gaps, &mut Vec::new());
    let mut plug_ins: Vec<PlugInCode> = Vec::new();
    loop {
        let surroundings = Files {
            packages: &packages,
            resources: &resources,
            code: &gatherer.files,
            plug_ins: &plug_ins,
            missing: RefCell::default(),
        };
        let told = attempt(&surroundings, models, options);
        let missing = surroundings.missing.take();
        if missing.is_empty() {
            return Ok(told);
        }
        // Code that was found on the way is part of the program from the start of the next run.
        plug_ins.extend(missing);
    }
}

/// One run, with the code that is known of so far.
fn attempt(surroundings: &Files<'_, '_>, models: &Models, options: Options) -> Told {
    let mut builder = Builder::new();
    for file in surroundings
        .code
        .iter()
        .filter(|file| !file.hidden && file.bytes.starts_with(b"dex\n"))
    {
        // A file Android would refuse too is no code of the app.
        let _ = builder.add_dex(&file.bytes);
    }
    for plug_in in surroundings.plug_ins {
        let files: Vec<&[u8]> = plug_in.files.iter().map(Vec::as_slice).collect();
        let _ = builder.add_plug_in(&files);
    }
    models.prepare(&mut builder);
    let program = builder.build();
    let app = app(surroundings);
    let mut world = World::new(&app);
    world.implicit = options.implicit;
    let mut machine = Machine::new(&program, models, world, Limits::default());
    if options.whole {
        machine.explore();
    } else {
        machine.live();
    }
    machine.tell()
}

/// What the package can be asked while it runs.
struct Files<'r, 'a> {
    packages: &'r [Package<'a>],
    resources: &'r Resources,
    /// All code of the package.
    code: &'r [CodeFile<'a>],
    /// Code the program has beside it.
    plug_ins: &'r [PlugInCode],
    /// Code the program has to be built with.
    missing: RefCell<Vec<PlugInCode>>,
}

impl Surroundings for Files<'_, '_> {
    fn text(&self, id: u32) -> Option<String> {
        // Texts are compared with words in Chinese and English: the default comes first.
        match self.resources.default(id) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    fn texts(&self, id: u32) -> Option<Vec<String>> {
        self.resources.items(id)
    }

    fn number(&self, id: u32) -> Option<i64> {
        match self.resources.default(id) {
            Value::Int(number) => Some(number),
            Value::Bool(flag) => Some(i64::from(flag)),
            _ => None,
        }
    }

    fn layout(&self, id: u32) -> Option<View> {
        self.layout_within(id, MOST_INCLUDES)
    }

    fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.packages.iter().find_map(|package| {
            let entry = package.archive.find(path)?;
            package
                .read(entry, LARGEST_ASSET)
                .ok()
                .map(std::borrow::Cow::into_owned)
        })
    }

    fn identifier(&self, kind: &str, name: &str) -> Option<u32> {
        self.resources
            .tables()
            .find_map(|(_, table)| table.id(kind, name))
    }

    fn plug_in(&self, bytes: &[u8], name: &str) -> PlugIn {
        let Some(code) = PlugInCode::of(bytes, name, self.code) else {
            return PlugIn::Unknown;
        };
        let number = (0..)
            .zip(self.plug_ins)
            .find(|(_, known)| known.files == code.files)
            .map(|(number, _)| number);
        if let Some(number) = number {
            return PlugIn::Known(number);
        }
        if self.plug_ins.len() >= MOST_PLUG_INS {
            return PlugIn::Unknown;
        }
        self.missing.replace(vec![code]);
        PlugIn::Missing
    }

    fn plug_in_file(&self, number: u32) -> String {
        let known = self.plug_ins.get(number as usize);
        known.map_or_else(String::new, |plug_in| plug_in.name.clone())
    }
}

impl Files<'_, '_> {
    fn layout_within(&self, id: u32, left: u32) -> Option<View> {
        let Value::Text(path) = self.resources.default(id) else {
            return None;
        };
        let bytes = self
            .packages
            .iter()
            .find_map(|package| package.file(&path))?;
        let document = Document::parse(&bytes).ok()?;
        document.root().map(|root| self.view(&root, left))
    }

    /// The layout an `<include>` or `<ViewStub>` names, in its place.
    fn included(&self, element: &XmlElement<'_>, left: u32) -> Option<View> {
        let named = element.attributes().find(|a| a.name() == "layout")?;
        let mut view = self.layout_within(named.value().as_reference()?, left.checked_sub(1)?)?;
        let id = element.android("id").and_then(|a| a.value().as_reference());
        view.id = id.unwrap_or(view.id);
        Some(view)
    }

    fn children(&self, element: &XmlElement<'_>, left: u32) -> Vec<View> {
        let mut views = Vec::new();
        for child in element.children() {
            let put_in = matches!(child.name(), "include" | "ViewStub");
            let found = if put_in {
                self.included(&child, left)
            } else {
                None
            };
            match found.unwrap_or_else(|| self.view(&child, left)) {
                // What is merged stands in the place of the element that merges.
                view if view.tag == "merge" => views.extend(view.children),
                view => views.push(view),
            }
        }
        views
    }

    /// The reader bounds how deep elements nest, so recursion is bounded too.
    fn view(&self, element: &XmlElement<'_>, left: u32) -> View {
        let mut view = View {
            tag: element.name().to_owned(),
            ..View::default()
        };
        if view.tag == "view"
            && let Some(class) = element.attributes().find(|a| a.name() == "class")
        {
            class
                .value()
                .as_text()
                .unwrap_or_default()
                .clone_into(&mut view.tag);
        }
        for attribute in element.attributes() {
            let value = attribute.value();
            let reference = value.as_reference();
            if attribute.name() == "id" {
                view.id = reference.unwrap_or(0);
            }
            let shown = match reference {
                Some(id) => self.resources.default(id),
                None => plain(&value),
            };
            let text = match shown {
                Value::Text(text) => text,
                Value::Bool(flag) => flag.to_string(),
                Value::Int(number) if attribute.name() == "inputType" => input_type(number),
                Value::Int(number) => number.to_string(),
                Value::Float(number) => number.to_string(),
                Value::None => continue,
            };
            view.attributes.insert(attribute.name().to_owned(), text);
        }
        view.children = self.children(element, left);
        view
    }
}

/// The word for an input type that hides what is typed (`InputType`, Android API reference).
fn input_type(number: i64) -> String {
    const TEXT: i64 = 0x1;
    const NUMBER: i64 = 0x2;
    let (class, variation) = (number & 0xf, number & 0xff0);
    let hidden = (class == TEXT && matches!(variation, 0x80 | 0x90 | 0xe0))
        || (class == NUMBER && variation == 0x10);
    if hidden {
        "password".to_owned()
    } else {
        number.to_string()
    }
}

fn app<'r>(surroundings: &'r Files<'r, '_>) -> App<'r> {
    let (packages, resources) = (surroundings.packages, surroundings.resources);
    let mut app = App {
        resources: Box::new(Shared(surroundings)),
        ..App::default()
    };
    let manifest = packages.first().and_then(|base| {
        MANIFESTS.iter().find_map(|name| {
            let entry = base.archive.find(name)?;
            let bytes = base.read(entry, LARGEST_FILE).ok()?;
            Document::parse(&bytes)
                .ok()
                .map(|document| tree(&document, resources))
        })
    });
    let Some(root) = manifest else { return app };
    app.package = attribute(&root, "package").unwrap_or_default();
    app.version = attribute(&root, "android:versionName").unwrap_or_default();
    app.version_code = attribute(&root, "android:versionCode")
        .and_then(|code| code.parse().ok())
        .unwrap_or(0);
    for child in &root.children {
        match child.name.as_str() {
            "uses-sdk" => {
                let lowest = attribute(child, "android:minSdkVersion");
                app.min_sdk = lowest.and_then(|lowest| lowest.parse().ok()).unwrap_or(0);
            }
            "uses-permission" => app.permissions.extend(attribute(child, "android:name")),
            "application" => application(child, &mut app),
            _ => {}
        }
    }
    app
}

/// Lends the files to the app.
struct Shared<'r, 'a>(&'r Files<'r, 'a>);

impl Surroundings for Shared<'_, '_> {
    fn text(&self, id: u32) -> Option<String> {
        self.0.text(id)
    }
    fn texts(&self, id: u32) -> Option<Vec<String>> {
        self.0.texts(id)
    }
    fn number(&self, id: u32) -> Option<i64> {
        self.0.number(id)
    }
    fn layout(&self, id: u32) -> Option<View> {
        self.0.layout(id)
    }
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.0.file(path)
    }
    fn identifier(&self, kind: &str, name: &str) -> Option<u32> {
        self.0.identifier(kind, name)
    }
    fn plug_in(&self, bytes: &[u8], name: &str) -> PlugIn {
        self.0.plug_in(bytes, name)
    }
    fn plug_in_file(&self, number: u32) -> String {
        self.0.plug_in_file(number)
    }
}
