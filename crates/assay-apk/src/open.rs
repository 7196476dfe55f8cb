//! Opens an artifact: which packages it is made of, and which files hold code.

use std::borrow::Cow;
use std::cell::OnceCell;

use assay_zip::{
    Archive, Container, Entry, Kind, Limits, ZipError, hidden_code, loaded_dex, nested,
};

use crate::budget::Budget;
use crate::reading::{Gap, Note};

/// How a DEX file begins.
pub const DEX_MAGIC: &[u8] = b"dex\n";
const CLASS_MAGIC: &[u8] = &[0xCA, 0xFE, 0xBA, 0xBE];
/// Packages of one split set that are opened.
const MOST_PARTS: usize = 200;
/// A manifest, a layout or a picture is never as large as this.
pub const LARGEST_FILE: u64 = 32 << 20;
/// Bytes of code kept from one artifact; the largest apps have a third of it.
const MOST_CODE: u64 = 512 << 20;
/// Bytes of files kept because they are looked at several times; the others are inflated again.
const MOST_AGAIN: u64 = 64 << 20;

/// The content of an artifact, before it is taken apart.
pub struct Content<'a> {
    /// What it is: a word of [`Kind`], or `dex`.
    pub kind: &'static str,
    /// Packages: name inside the artifact, and bytes; the one with the manifest first.
    pub packages: Vec<(String, Cow<'a, [u8]>)>,
    /// What was not read.
    pub gaps: Vec<Gap>,
    /// What may still be inflated, in all packages together.
    pub budget: Budget,
}

/// Tells what the bytes are.
///
/// # Errors
/// One line that says why this is nothing we can test.
pub fn open(bytes: &[u8]) -> Result<Content<'_>, String> {
    if bytes.starts_with(DEX_MAGIC) && Archive::parse(bytes, Limits::default()).is_err() {
        return Ok(Content {
            kind: "dex",
            packages: Vec::new(),
            gaps: Vec::new(),
            budget: Budget::default(),
        });
    }
    let archive =
        Archive::parse(bytes, Limits::default()).map_err(|error| refusal(bytes, &error))?;
    let container = Container::of(&archive)
        .ok_or("is a ZIP archive, but neither an Android package nor a Java library")?;
    let mut content = Content {
        kind: container.kind.word(),
        packages: Vec::new(),
        gaps: Vec::new(),
        budget: Budget::default(),
    };
    if container.parts.is_empty() {
        content.packages.push((String::new(), Cow::Borrowed(bytes)));
        return Ok(content);
    }
    for name in container.parts.iter().take(MOST_PARTS) {
        let inner = archive.find(name).map(|entry| {
            content.budget.keep(entry)?;
            archive.read(entry)
        });
        match inner {
            Some(Ok(inner)) => content.packages.push((name.clone(), inner)),
            Some(Err(error)) => content.gaps.push(gap(name, &error)),
            None => {}
        }
    }
    if content.packages.is_empty() {
        return Err("is a split set, but none of its packages can be read".to_owned());
    }
    Ok(content)
}

fn refusal(bytes: &[u8], error: &ZipError) -> String {
    if *error == ZipError::NotZip && bytes.starts_with(b"PK") {
        return "is cut short: a ZIP archive without its central directory".to_owned();
    }
    error.to_string()
}

/// Says that an entry was not read.
pub fn gap(file: &str, error: &ZipError) -> Gap {
    let why = if matches!(error, ZipError::TooLarge(_)) {
        "limit"
    } else {
        "unreadable"
    };
    Gap {
        why: why.to_owned(),
        file: file.to_owned(),
        detail: error.to_string(),
    }
}

/// One package, opened.
pub struct Package<'a> {
    /// Name inside the artifact; empty where the artifact is the package.
    pub name: String,
    /// Its entries.
    pub archive: Archive<'a>,
    budget: Budget,
    again: OnceCell<Vec<Again<'a>>>,
}

/// A file that is looked at several times.
struct Again<'a> {
    /// Where its local header lies.
    header: u64,
    packed: &'a [u8],
    content: Vec<u8>,
}

impl<'a> Package<'a> {
    /// Opens one package, which spends from the budget of its artifact.
    pub fn new(name: &str, bytes: &'a [u8], budget: &Budget) -> Result<Self, ZipError> {
        Ok(Self {
            name: name.to_owned(),
            archive: Archive::parse(bytes, Limits::default())?,
            budget: budget.clone(),
            again: OnceCell::new(),
        })
    }

    /// Inflates files now that will be looked at several times, as far as there is room.
    pub fn foresee(&self, wanted: impl Fn(&Entry) -> bool) {
        self.again.get_or_init(|| {
            let mut left = MOST_AGAIN;
            let mut found = Vec::new();
            for entry in self.archive.entries().iter().filter(|entry| wanted(entry)) {
                let Some(rest) = left.checked_sub(entry.size) else {
                    continue;
                };
                if let Ok(Cow::Owned(content)) = self.keep(entry, MOST_AGAIN)
                    && let Ok(packed) = self.archive.packed(entry)
                {
                    left = rest;
                    found.push(Again {
                        header: entry.header,
                        packed,
                        content,
                    });
                }
            }
            found
        });
    }

    /// What a deflate stream of the package inflates to, if that was foreseen.
    pub fn inflated(&self, stream: &[u8]) -> Option<&[u8]> {
        let mut again = self.again.get()?.iter();
        let known = again.find(|known| std::ptr::eq(known.packed, stream))?;
        Some(&known.content)
    }

    /// Like [`Self::read`], for what may have been foreseen.
    pub fn look(&self, entry: &Entry, most: u64) -> Result<Cow<'_, [u8]>, ZipError> {
        let mut again = self.again.get().into_iter().flatten();
        match again.find(|known| known.header == entry.header) {
            Some(known) => Ok(Cow::Borrowed(&known.content)),
            None => self.read(entry, most),
        }
    }

    /// The content of an entry of at most so many bytes, to look at and let go.
    pub fn read(&self, entry: &Entry, most: u64) -> Result<Cow<'a, [u8]>, ZipError> {
        if entry.size > most {
            return Err(ZipError::TooLarge(entry.size));
        }
        self.budget.look(entry)?;
        self.archive.read(entry)
    }

    /// The content of an entry of at most so many bytes, which stays in memory.
    pub fn keep(&self, entry: &Entry, most: u64) -> Result<Cow<'a, [u8]>, ZipError> {
        if entry.size > most {
            return Err(ZipError::TooLarge(entry.size));
        }
        self.budget.keep(entry)?;
        self.archive.read(entry)
    }

    /// The path of an entry inside the artifact.
    pub fn path(&self, entry: &str) -> String {
        nested(&self.name, entry)
    }

    /// The content of a resource file by name, if it is there and can be read.
    pub fn file(&self, name: &str) -> Option<Cow<'a, [u8]>> {
        self.read(self.archive.find(name)?, LARGEST_FILE).ok()
    }

    /// What is odd about the archive.
    pub fn notes(&self) -> impl Iterator<Item = Note> + '_ {
        self.archive.notes().iter().map(|note| Note {
            id: note.id.to_owned(),
            entry: note
                .entry
                .as_deref()
                .map_or_else(|| self.name.clone(), |e| self.path(e)),
            detail: note.detail.clone(),
        })
    }
}

/// Whether an artifact is an archive of classes that a host is built with.
pub fn is_sdk(kind: &str) -> bool {
    matches!(kind, "aar" | "jar")
}

/// A file that holds code.
pub struct CodeFile<'a> {
    /// Path inside the artifact.
    pub file: String,
    /// Its bytes: DEX, or a class file.
    pub bytes: Cow<'a, [u8]>,
    /// The deflate stream these were inflated from, where it lies in the artifact as it is.
    pub packed: Option<&'a [u8]>,
    /// Android does not load it by itself.
    pub hidden: bool,
}

/// Gathers code files, within the limits.
pub struct Gatherer<'a> {
    /// Found so far.
    pub files: Vec<CodeFile<'a>>,
    /// What was not read.
    pub gaps: Vec<Gap>,
    left: u64,
}

impl Default for Gatherer<'_> {
    fn default() -> Self {
        Self {
            files: Vec::new(),
            gaps: Vec::new(),
            left: MOST_CODE,
        }
    }
}

impl<'a> Gatherer<'a> {
    /// Takes all code of an artifact that was opened.
    pub fn all(bytes: &'a [u8], packages: &[Package<'a>], kind: &str) -> Self {
        let mut gatherer = Self::default();
        for package in packages {
            gatherer.package(package, kind);
        }
        if packages.is_empty() {
            gatherer.single("classes.dex", bytes);
        }
        gatherer
    }

    /// Takes the code of one package.
    pub fn package(&mut self, package: &Package<'a>, kind: &str) {
        let archive = &package.archive;
        if is_sdk(kind) {
            return self.library(package);
        }
        let bundle = kind == Kind::Aab.word();
        for entry in loaded_dex(archive) {
            self.take(package, entry, false);
        }
        for entry in hidden_code(archive) {
            let module = bundle && entry.name.contains("/dex/");
            self.take(package, entry, !module);
        }
    }

    /// Takes a code file that is the artifact itself.
    pub fn single(&mut self, name: &str, bytes: &'a [u8]) {
        self.add(name.to_owned(), Cow::Borrowed(bytes), None, false);
    }

    /// Takes the classes of a Java or Android library, those of nested archives too.
    fn library(&mut self, package: &Package<'a>) {
        for entry in package.archive.entries() {
            if ends(&entry.name, ".class") || ends(&entry.name, ".jar") {
                self.take(package, entry, false);
            }
        }
    }

    fn take(&mut self, package: &Package<'a>, entry: &Entry, hidden: bool) {
        let path = package.path(&entry.name);
        match package.keep(entry, self.left) {
            Err(error) => self.gaps.push(gap(&path, &error)),
            Ok(bytes) => {
                self.left -= entry.size;
                let packed = match bytes {
                    Cow::Borrowed(_) => None,
                    Cow::Owned(_) => package.archive.packed(entry).ok(),
                };
                self.add(path, bytes, packed, hidden);
            }
        }
    }

    /// Adds a file that is code, or the code inside a file that is an archive.
    fn add(&mut self, file: String, bytes: Cow<'a, [u8]>, packed: Option<&'a [u8]>, hidden: bool) {
        if bytes.starts_with(DEX_MAGIC) || bytes.starts_with(CLASS_MAGIC) {
            self.files.push(CodeFile {
                file,
                bytes,
                packed,
                hidden,
            });
        } else if bytes.starts_with(b"PK") {
            self.inner(&file, &bytes, hidden);
        } else if !hidden {
            self.gaps.push(Gap {
                why: "damaged".to_owned(),
                detail: "not a DEX file".to_owned(),
                file,
            });
        }
    }

    /// Looks one level into an archive inside a package.
    fn inner(&mut self, file: &str, bytes: &[u8], hidden: bool) {
        let Ok(archive) = Archive::parse(bytes, Limits::default()) else {
            return;
        };
        for entry in archive.entries() {
            let code = [".dex", ".class"]
                .iter()
                .any(|end| entry.name.ends_with(end));
            if !code || entry.size > self.left {
                continue;
            }
            if let Ok(content) = archive.read(entry) {
                self.left -= entry.size;
                if content.starts_with(DEX_MAGIC) || content.starts_with(CLASS_MAGIC) {
                    self.files.push(CodeFile {
                        file: nested(file, &entry.name),
                        bytes: Cow::Owned(content.into_owned()),
                        packed: None,
                        hidden,
                    });
                }
            }
        }
    }
}

/// Whether a name has an ending, in small or capital letters.
pub fn ends(name: &str, ending: &str) -> bool {
    let begin = name.len().checked_sub(ending.len());
    let tail = begin.and_then(|begin| name.get(begin..));
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(ending))
}
