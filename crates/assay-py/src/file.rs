//! Maps the input file: the one place in the workspace that needs `unsafe`.

use std::fs::File;
use std::io;
use std::path::Path;

use memmap2::Mmap;

/// Larger files are refused: a ZIP with 32-bit offsets ends there, and so do Android's packages.
const LARGEST: u64 = 4 << 30;

/// Maps a file into memory.
///
/// # Errors
/// One line a user can act on: missing, a folder, empty, too large, not readable.
pub fn map(path: &Path) -> io::Result<Mmap> {
    let file = File::open(path).map_err(|error| plain(&error))?;
    let about = file.metadata()?;
    if about.is_dir() {
        return Err(io::Error::other("is a folder; name the files in it"));
    }
    match about.len() {
        0 => Err(io::Error::other("is empty")),
        size if size >= LARGEST => Err(io::Error::other("is larger than 4 GB, which no app is")),
        _ => mapped(&file),
    }
}

/// The mapping is private and read-only. Its safety rests on nobody truncating the file while it
/// is being read; who may write to the input could as well hand in another one, and the worst
/// outcome is that the process is stopped by SIGBUS, as it would be with any mapped file.
#[allow(unsafe_code)]
fn mapped(file: &File) -> io::Result<Mmap> {
    // SAFETY: see above.
    unsafe { Mmap::map(file) }
}

fn plain(error: &io::Error) -> io::Error {
    let text = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file",
        io::ErrorKind::PermissionDenied => "may not be read by this user",
        _ => return io::Error::other(error.to_string()),
    };
    io::Error::other(text)
}
