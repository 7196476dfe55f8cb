//! An archive, its entries, and what is odd about them.

use std::borrow::Cow;

use libdeflater::Decompressor;
use rustc_hash::FxHashMap;

use crate::directory::{End, Record, Records, end};
use crate::error::ZipError;
use crate::local::Local;

const ENCRYPTED: u16 = 1;
/// Deflate can't do better than about 1032 to 1 (zlib's documentation).
const BEST_RATIO: u64 = 1_040;
/// Notes of one kind that are kept; a hostile archive could give one an entry.
const NOTES_OF_A_KIND: usize = 20;

/// How much we are willing to read.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Entries in one archive.
    pub entries: u64,
    /// Bytes of one entry, inflated.
    pub entry: u64,
}

impl Default for Limits {
    /// A million entries; 512 MB an entry, four times the largest DEX file there can be.
    fn default() -> Self {
        Self {
            entries: 1_000_000,
            entry: 512 << 20,
        }
    }
}

/// How an entry's data is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// As it is.
    Stored,
    /// Deflate.
    Deflated,
    /// An id Android does not know; its asset manager then reads the data as it is.
    Unknown(u16),
}

/// One entry.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Name; bytes that are not UTF-8 are replaced.
    pub name: String,
    /// How it is packed.
    pub method: Method,
    /// CRC-32 the directory states.
    pub crc32: u32,
    /// Bytes in the archive.
    pub compressed_size: u64,
    /// Bytes of the content.
    pub size: u64,
    /// Offset of the local header.
    pub header: u64,
    /// General purpose bits.
    pub flags: u16,
}

/// Something odd that other tools may read differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is.
    pub id: &'static str,
    /// The entry it is about.
    pub entry: Option<String>,
    /// Figures.
    pub detail: String,
}

/// A ZIP archive over borrowed bytes.
#[derive(Debug)]
pub struct Archive<'a> {
    data: &'a [u8],
    end: End,
    entries: Vec<Entry>,
    by_name: FxHashMap<String, usize>,
    notes: Vec<Note>,
    limits: Limits,
}

impl<'a> Archive<'a> {
    /// Reads the central directory.
    ///
    /// # Errors
    /// Where there is no central directory to read, or it is over the limits.
    pub fn parse(data: &'a [u8], limits: Limits) -> Result<Self, ZipError> {
        let end = end(data)?;
        if end.count == 0 || end.size == 0 {
            return Err(ZipError::Empty);
        }
        let mut archive = Self {
            data,
            end,
            entries: Vec::new(),
            by_name: FxHashMap::default(),
            notes: Vec::new(),
            limits,
        };
        let mut found = 0;
        for record in Records::new(data, &end) {
            found += 1;
            // libziparchive counts; what follows in the directory it never sees.
            if found > end.count {
                continue;
            }
            if found > limits.entries {
                return Err(ZipError::TooManyEntries(end.count));
            }
            archive.add(&record);
        }
        if archive.entries.is_empty() {
            return Err(ZipError::Truncated);
        }
        archive.look_at_the_whole(found);
        Ok(archive)
    }

    /// The entries, in the order of the directory.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of that name; the first where there are several.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Entry> {
        self.entries.get(*self.by_name.get(name)?)
    }

    /// What is odd.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Where the central directory lies.
    #[must_use]
    pub fn end(&self) -> &End {
        &self.end
    }

    /// The bytes of the whole archive.
    #[must_use]
    pub fn data(&self) -> &'a [u8] {
        self.data
    }

    /// Returns an entry's content; stored content is not copied.
    ///
    /// # Errors
    /// Where Android would not find the data, where it is damaged, or where it is over the limits.
    pub fn read(&self, entry: &Entry) -> Result<Cow<'a, [u8]>, ZipError> {
        if entry.size > self.limits.entry {
            return Err(ZipError::TooLarge(entry.size));
        }
        let packed = self.packed(entry)?;
        match entry.method {
            Method::Deflated => inflate(packed, entry.size).map(Cow::Owned),
            Method::Stored | Method::Unknown(_) => Ok(Cow::Borrowed(packed)),
        }
    }

    /// Returns an entry's bytes as they lie in the archive.
    ///
    /// # Errors
    /// Where Android would not find them.
    pub fn packed(&self, entry: &Entry) -> Result<&'a [u8], ZipError> {
        let local = Local::at(self.data, entry.header).ok_or(ZipError::LocalHeader)?;
        if !local.same_name(entry) || !local.same_figures(entry) {
            return Err(ZipError::LocalHeader);
        }
        let length = match entry.method {
            // The asset manager maps as many bytes as the content is said to have.
            Method::Unknown(_) | Method::Stored => entry.size,
            Method::Deflated => entry.compressed_size,
        };
        // The packed bytes must end before the directory even where they are not what is read.
        self.before_directory(local.begin, entry.compressed_size)?;
        self.before_directory(local.begin, length)
    }

    /// Returns bytes that must lie before the central directory.
    fn before_directory(&self, begin: usize, length: u64) -> Result<&'a [u8], ZipError> {
        let length = usize::try_from(length).map_err(|_| ZipError::OutOfRange)?;
        let stop = begin.checked_add(length).ok_or(ZipError::OutOfRange)?;
        let room = self.data.get(..self.end.directory);
        room.and_then(|room| room.get(begin..stop))
            .ok_or(ZipError::OutOfRange)
    }

    fn add(&mut self, record: &Record<'_>) {
        let name = String::from_utf8_lossy(record.name).into_owned();
        let method = match record.method {
            0 => Method::Stored,
            8 => Method::Deflated,
            other => Method::Unknown(other),
        };
        let entry = Entry {
            name,
            method,
            crc32: record.crc32,
            compressed_size: record.compressed,
            size: record.size,
            header: record.header,
            flags: record.flags,
        };
        self.look_at(&entry, record.name);
        let index = self.entries.len();
        let mut twice = false;
        self.by_name
            .entry(entry.name.clone())
            .and_modify(|_| twice = true)
            .or_insert(index);
        if twice {
            self.note("duplicate_name", Some(&entry.name), String::new());
        }
        self.entries.push(entry);
    }

    fn note(&mut self, id: &'static str, entry: Option<&str>, detail: String) {
        if self.notes.iter().filter(|note| note.id == id).count() < NOTES_OF_A_KIND {
            self.notes.push(Note {
                id,
                entry: entry.map(str::to_owned),
                detail,
            });
        }
    }

    /// Notes what is odd about one entry.
    fn look_at(&mut self, entry: &Entry, raw: &[u8]) {
        let name = Some(entry.name.as_str());
        if std::str::from_utf8(raw).is_err() {
            self.note("name_not_utf8", name, String::new());
        }
        if unsafe_name(&entry.name) {
            self.note("path_traversal", name, String::new());
        }
        if entry.name.ends_with(".xml/") || entry.name.ends_with(".dex/") {
            self.note("file_as_folder", name, String::new());
        }
        if let Method::Unknown(id) = entry.method {
            self.note("unknown_method", name, format!("method {id}"));
        }
        if entry.flags & ENCRYPTED != 0 {
            self.note("encryption_bit", name, String::new());
        }
        if entry.method == Method::Deflated && entry.size / BEST_RATIO > entry.compressed_size {
            let detail = format!("{} bytes from {}", entry.size, entry.compressed_size);
            self.note("impossible_ratio", name, detail);
        }
        self.look_at_local(entry);
    }

    /// Notes where the local header tells another story than the directory.
    fn look_at_local(&mut self, entry: &Entry) {
        let Some(local) = Local::at(self.data, entry.header) else {
            return self.note("no_local_header", Some(&entry.name), String::new());
        };
        if !local.same_name(entry) {
            self.note("local_name", Some(&entry.name), String::new());
        }
        if !local.same_figures(entry) {
            self.note("local_sizes", Some(&entry.name), String::new());
        }
    }

    /// Notes what is odd about the archive.
    fn look_at_the_whole(&mut self, found: u64) {
        let first = self
            .entries
            .iter()
            .map(|entry| entry.header)
            .min()
            .unwrap_or(0);
        // zipflinger pads with a local header no record points to; Android asks for one at zero.
        if first > 0 && Local::at(self.data, 0).is_none() {
            self.note("prepended_data", None, format!("{first} bytes"));
        }
        let end = self.end;
        if end.trailing > 0 {
            self.note("trailing_data", None, format!("{} bytes", end.trailing));
        }
        if end.decoys > 0 {
            self.note("several_end_records", None, format!("{}", end.decoys + 1));
        }
        if end.count != found {
            let detail = format!("{} stated, {found} found", end.count);
            self.note("entry_count", None, detail);
        }
        self.look_for_overlaps();
    }

    /// Notes entries whose data overlaps that of another: how zip bombs are made.
    fn look_for_overlaps(&mut self) {
        let mut spans: Vec<(u64, u64)> = self
            .entries
            .iter()
            .map(|e| (e.header, e.header.saturating_add(e.compressed_size)))
            .collect();
        spans.sort_unstable();
        let overlapping = spans
            .windows(2)
            .filter(|pair| matches!(pair, [a, b] if a.1 > b.0))
            .count();
        if overlapping > 0 {
            self.note("overlapping_entries", None, format!("{overlapping}"));
        }
    }
}

/// Whether a name leads out of the folder one unpacks to.
fn unsafe_name(name: &str) -> bool {
    name.starts_with('/')
        || name.contains('\\')
        || name.contains('\0')
        || name.split('/').any(|part| part == "..")
}

/// Inflates to exactly the size that is stated.
fn inflate(packed: &[u8], size: u64) -> Result<Vec<u8>, ZipError> {
    if size / BEST_RATIO > packed.len() as u64 + 1 {
        return Err(ZipError::Damaged);
    }
    let size = usize::try_from(size).map_err(|_| ZipError::TooLarge(size))?;
    let mut content = vec![0; size];
    let written = Decompressor::new()
        .deflate_decompress(packed, &mut content)
        .map_err(|_| ZipError::Damaged)?;
    if written == size {
        Ok(content)
    } else {
        Err(ZipError::Damaged)
    }
}
