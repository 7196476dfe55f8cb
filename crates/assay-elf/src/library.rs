//! What a native library tells about itself.

use crate::dynamic::Dynamic;
use crate::error::ElfError;
use crate::file::File;
use crate::note::build_id;
use crate::symbols::Symbols;

const SYMBOL_SECTION: u32 = 2;

/// A native library.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    /// The machine by Android's name for it: `arm64-v8a`, `x86` …, or `machine 42`.
    pub machine: String,
    /// Its own name; empty where it states none.
    pub soname: String,
    /// Libraries it needs, in order.
    pub needed: Vec<String>,
    /// Exported `Java_*` names and `JNI_OnLoad`, sorted; the first 2,000.
    pub jni: Vec<String>,
    /// GNU build id in hex; empty where it has none.
    pub build_id: String,
    /// There is no symbol table for debuggers.
    pub stripped: bool,
}

/// Returns the parts of a library that hold no instructions, as its section headers tell; the whole
/// where it can't be read.
#[must_use]
pub fn beside_code(bytes: &[u8]) -> Vec<&[u8]> {
    File::parse(bytes).map_or_else(|_| vec![bytes], |file| file.beside_code())
}

/// Reads a library. A file without a dynamic segment, as a static program, needs and exports
/// nothing.
///
/// # Errors
/// Where the bytes are no ELF file of Android's, or tables the linker needs lie outside the file.
pub fn read(bytes: &[u8]) -> Result<Library, ElfError> {
    let file = File::parse(bytes)?;
    let mut library = Library {
        machine: machine(&file),
        build_id: build_id(&file),
        stripped: !file.sections.iter().any(|s| s.kind == SYMBOL_SECTION),
        ..Library::default()
    };
    if let Some(dynamic) = Dynamic::of(&file)? {
        let strings = dynamic.strings(&file)?;
        library.soname = dynamic.soname(strings)?;
        library.needed = dynamic.needed(strings)?;
        let symbols = Symbols::of(&file, &dynamic, strings)?;
        library.jni = symbols.map(|s| s.jni()).unwrap_or_default();
    }
    Ok(library)
}

/// Names the machine. The header does not tell the old `armeabi` from `armeabi-v7a`.
fn machine(file: &File<'_>) -> String {
    let name = match file.machine {
        3 => "x86",
        8 => file.class.pick("mips", "mips64"),
        40 => "armeabi-v7a",
        62 => "x86_64",
        183 => "arm64-v8a",
        243 => file.class.pick("riscv32", "riscv64"),
        other => return format!("machine {other}"),
    };
    name.to_owned()
}
