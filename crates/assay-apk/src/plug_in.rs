//! Code an app loads by itself: a DEX file, or an archive with such.

use assay_zip::{Archive, Limits, loaded_dex};

use crate::open::{CodeFile, DEX_MAGIC};

/// Bytes of one DEX file inside what is loaded.
const LARGEST_DEX: u64 = 64 << 20;

/// Bytes of code of a package that is followed a second time.
const LARGEST_AGAIN: usize = 4 << 20;

/// The DEX files of one plug-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlugInCode {
    /// The file it came from: one of the package, or where it lay when it was loaded.
    pub name: String,
    /// The DEX files, in the order they are searched.
    pub files: Vec<Vec<u8>>,
    /// Its loader does not find the classes of the app.
    pub alone: bool,
}

impl PlugInCode {
    /// The code that is in these bytes; none where there is none Android would take.
    pub fn of(bytes: &[u8], place: &str, alone: bool, package: &[CodeFile<'_>]) -> Option<Self> {
        let files = if bytes.starts_with(DEX_MAGIC) {
            vec![bytes.to_vec()]
        } else {
            inside(bytes)?
        };
        let mut check = assay_dex::program::Builder::new();
        let slices: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
        check.add_plug_in(&slices, alone).ok()?;
        let first = files.first()?;
        let same = package.iter().find(|file| *file.bytes == **first);
        let name = same.map_or_else(
            || format!("{place} (made by the app)"),
            |file| file.file.clone(),
        );
        Some(Self { name, files, alone })
    }

    /// Whether it defines a class.
    pub fn defines(&self, descriptor: &str) -> bool {
        let mut builder = assay_dex::program::Builder::new();
        let slices: Vec<&[u8]> = self.files.iter().map(Vec::as_slice).collect();
        if builder.add_plug_in(&slices, false).is_err() {
            return false;
        }
        let program = builder.build();
        let ty = program.type_of(descriptor.as_bytes());
        ty.is_some_and(|ty| program.class_of(ty).is_some())
    }

    /// The code of the package itself, loaded once more by a loader that does not know the app's.
    pub fn of_package(package: &[CodeFile<'_>]) -> Option<Self> {
        let dex = |file: &&CodeFile<'_>| !file.hidden && file.bytes.starts_with(DEX_MAGIC);
        let files: Vec<Vec<u8>> = package
            .iter()
            .filter(dex)
            .map(|file| file.bytes.to_vec())
            .collect();
        let size: usize = files.iter().map(Vec::len).sum();
        (!files.is_empty() && size <= LARGEST_AGAIN).then_some(Self {
            name: "the package itself".to_owned(),
            files,
            alone: true,
        })
    }
}

fn inside(bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let archive = Archive::parse(bytes, Limits::default()).ok()?;
    let found: Vec<Vec<u8>> = loaded_dex(&archive)
        .into_iter()
        .filter(|entry| entry.size <= LARGEST_DEX)
        .filter_map(|entry| archive.read(entry).ok())
        .map(std::borrow::Cow::into_owned)
        .collect();
    (!found.is_empty()).then_some(found)
}
