//! Maps the input file: the one place in the workspace that needs `unsafe`.

use std::fs::{File, FileType, metadata};
use std::io;
use std::os::unix::fs::FileTypeExt;
use std::path::Path;

use memmap2::Mmap;

/// Larger files are refused: a ZIP with 32-bit offsets ends there, and so do Android's packages.
const LARGEST: u64 = 4 << 30;

/// Maps a file into memory.
///
/// What it is gets asked before it is opened: opening a pipe nobody writes to would wait for ever.
///
/// # Errors
/// One line a user can act on: missing, a folder, a pipe, empty, too large, not readable.
pub fn map(path: &Path) -> io::Result<Mmap> {
    let about = metadata(path).map_err(|error| plain(&error))?;
    if !about.is_file() {
        return Err(io::Error::other(kind(about.file_type())));
    }
    let file = File::open(path).map_err(|error| plain(&error))?;
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

fn kind(found: FileType) -> &'static str {
    if found.is_dir() {
        "is a folder; name the files in it"
    } else if found.is_fifo() {
        "is a pipe; save what it gives to a file, and name that"
    } else {
        "is a device or socket, not a file"
    }
}

fn plain(error: &io::Error) -> io::Error {
    let text = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file",
        io::ErrorKind::PermissionDenied => "may not be read by this user",
        io::ErrorKind::NotADirectory => "a part of this path is a file, not a folder",
        io::ErrorKind::InvalidFilename => "this path is longer than the system allows",
        _ if error.raw_os_error() == Some(40) => "is a symbolic link that leads back to itself",
        _ => return io::Error::other(error.to_string()),
    };
    io::Error::other(text)
}
