//! Runs the app of an artifact on the abstract machine, and tells what happened.

use std::cell::RefCell;

use assay_dex::program::{Builder, Program};
use assay_machine::machine::{Limits, Machine};
use assay_machine::model::Models;
use assay_machine::told::Told;
use assay_machine::world::{App, World};
use assay_res::axml::Document;

use crate::code::add;
use crate::declared::{application, attribute};
use crate::hosted::Wanted;
use crate::open::{CodeFile, Gatherer, LARGEST_FILE, Package, open};
use crate::plug_in::PlugInCode;
use crate::read::MANIFESTS;
use crate::reading::Gap;
use crate::resources::Resources;
use crate::surroundings::Files;
use crate::tree::tree;

/// Stack of the thread the machine runs on: calls of the app are calls of ours.
const STACK: usize = 1 << 30;
/// What is told where the machine fails.
pub const STOPPED: &str = "the machine stopped on an error of its own";

/// What to follow.
#[derive(Debug, Clone, Copy, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Options {
    /// Everything a user and the system can make the app do, in place of its first launch alone.
    pub whole: bool,
    /// Taint by control too.
    pub implicit: bool,
}

/// Does something that may run the machine, on a stack that is large enough for it.
///
/// # Errors
/// Where no such thread can be made, or an error of the machine stopped it.
pub fn with_stack<T: Send>(work: impl FnOnce() -> Result<T, String> + Send) -> Result<T, String> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK);
        let run = thread
            .spawn_scoped(scope, work)
            .map_err(|error| error.to_string())?;
        run.join().map_err(|_| STOPPED.to_owned())?
    })
}

/// Runs one artifact.
///
/// # Errors
/// One line that says why there is nothing to run.
pub fn launch(bytes: &[u8], models: &Models, options: Options) -> Result<Told, String> {
    with_stack(|| run(bytes, models, options))
}

fn run(bytes: &[u8], models: &Models, options: Options) -> Result<Told, String> {
    let content = open(bytes)?;
    let mut gaps: Vec<Gap> = content.gaps.clone();
    let mut packages = Vec::new();
    for (name, bytes) in &content.packages {
        packages
            .push(Package::new(name, bytes, &content.budget).map_err(|error| error.to_string())?);
    }
    let gatherer = Gatherer::all(bytes, &packages, content.kind);
    let resources = Resources::new(&packages, &mut gaps, &mut Vec::new());
    let artifact = Opened {
        packages: &packages,
        resources: &resources,
        code: &gatherer.files,
    };
    Ok(execute(&artifact, None, models, options, None))
}

/// What was opened of an artifact.
#[derive(Clone, Copy)]
pub struct Opened<'r, 'a> {
    /// Its packages.
    pub packages: &'r [Package<'a>],
    /// Their resources.
    pub resources: &'r Resources,
    /// All code of them.
    pub code: &'r [CodeFile<'a>],
}

/// Runs what was opened, with a host where it is an SDK; the program is made anew where none is handed in.
pub fn execute(
    artifact: &Opened<'_, '_>,
    program: Option<&Program<'_>>,
    models: &Models,
    options: Options,
    hosted: Option<&Wanted<'_>>,
) -> Told {
    let mut plug_ins: Vec<PlugInCode> = Vec::new();
    loop {
        let surroundings = Files {
            packages: artifact.packages,
            resources: artifact.resources,
            code: artifact.code,
            plug_ins: &plug_ins,
            layouts: RefCell::default(),
            missing: RefCell::default(),
        };
        let told = match program.filter(|_| plug_ins.is_empty()) {
            Some(program) => attempt(&surroundings, program, models, options, hosted),
            None => attempt_anew(&surroundings, models, options, hosted),
        };
        let missing = surroundings.missing.take();
        if missing.is_empty() {
            return told;
        }
        // Code that was found on the way is part of the program from the start of the next run.
        plug_ins.extend(missing);
    }
}

/// One run of a program made of the code that is known of so far.
fn attempt_anew(
    surroundings: &Files<'_, '_>,
    models: &Models,
    options: Options,
    hosted: Option<&Wanted<'_>>,
) -> Told {
    let mut builder = Builder::new();
    for file in surroundings.code.iter().filter(|file| !file.hidden) {
        // A file Android would refuse too is no code of the app.
        let _ = add(&mut builder, file);
    }
    for plug_in in surroundings.plug_ins {
        let files: Vec<&[u8]> = plug_in.files.iter().map(Vec::as_slice).collect();
        let _ = builder.add_plug_in(&files, plug_in.alone);
    }
    models.prepare(&mut builder);
    attempt(surroundings, &builder.build(), models, options, hosted)
}

/// One run.
fn attempt(
    surroundings: &Files<'_, '_>,
    program: &Program<'_>,
    models: &Models,
    options: Options,
    hosted: Option<&Wanted<'_>>,
) -> Told {
    let app = app(surroundings);
    let mut world = World::new(&app);
    world.implicit = options.implicit;
    let mut machine = Machine::new(program, models, world, Limits::default());
    let Some(hosted) = hosted else {
        if options.whole {
            machine.explore();
        } else {
            machine.live();
        }
        return machine.tell();
    };
    let (doors, mut rows) = hosted.doors(program);
    machine.host(&doors);
    for (door, row) in doors.iter().zip(&mut rows) {
        row.returned = machine.has_returned(door.def);
    }
    Told {
        doors: rows,
        ..machine.tell()
    }
}

fn app<'r>(surroundings: &'r Files<'r, '_>) -> App<'r> {
    let (packages, resources) = (surroundings.packages, surroundings.resources);
    let mut app = App {
        resources: surroundings,
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
                let level = |name: &str| {
                    let told = attribute(child, name);
                    told.and_then(|told| told.parse().ok()).unwrap_or(0)
                };
                app.min_sdk = level("android:minSdkVersion");
                app.target_sdk = level("android:targetSdkVersion");
            }
            "uses-permission" | "uses-permission-sdk-23" | "uses-permission-sdk-m" => {
                app.permissions.extend(attribute(child, "android:name"));
            }
            "application" => application(child, &mut app),
            _ => {}
        }
    }
    app
}
