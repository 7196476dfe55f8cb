//! Why an input was refused, and what was skipped in an input that was read.

use std::collections::BTreeMap;
use std::fmt;

/// Why a whole DEX or class file was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The magic number of the format is not there.
    Magic,
    /// A version this reader (and Android) does not know.
    Version(u16),
    /// The header says other than little-endian.
    Endian,
    /// The header has a size no version has.
    HeaderSize(u32),
    /// The file is shorter than the header says.
    Truncated {
        /// Bytes the header asks for.
        wanted: u64,
        /// Bytes there are.
        found: u64,
    },
    /// A table lies outside the file or is too long for its index type.
    Table(&'static str),
    /// Four gigabytes or more.
    TooLarge,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Magic => f.write_str("not a DEX or class file: the magic number is missing"),
            Self::Version(version) => write!(f, "version {version:03} is not known"),
            Self::Endian => f.write_str("the file is not little-endian"),
            Self::HeaderSize(size) => write!(f, "header size {size} is not valid"),
            Self::Truncated { wanted, found } => {
                write!(
                    f,
                    "the file ends early: {wanted} bytes announced, {found} found"
                )
            }
            Self::Table(name) => write!(f, "the {name} table lies outside the file"),
            Self::TooLarge => f.write_str("the file is larger than the format allows"),
        }
    }
}

impl std::error::Error for ReadError {}

/// What kind of structure was skipped because it is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapKind {
    /// The checksum in the header is wrong.
    Checksum,
    /// A string outside the file, unterminated, or overlapping others.
    String,
    /// An entry of the type, prototype, field or method table.
    Id,
    /// A class definition, or a second one of the same class.
    ClassDef,
    /// The field and method lists of a class.
    ClassData,
    /// A code item outside the file or overlapping another one.
    CodeItem,
    /// An instruction stream that cannot be decoded to its end.
    Instruction,
    /// Initial values of static fields.
    StaticValues,
    /// A call site of `invoke-custom`.
    CallSite,
    /// Supertypes that were cut at a limit.
    Hierarchy,
    /// Virtual calls whose targets were cut at a limit.
    Dispatch,
    /// Constants that were given up at a limit.
    Constants,
    /// Methods whose overriding was not looked at any more.
    Shapes,
    /// Answers that were left out because there are too many.
    Answers,
}

impl GapKind {
    /// A short English name, stable enough for a report.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Checksum => "checksum",
            Self::String => "string",
            Self::Id => "id",
            Self::ClassDef => "class definition",
            Self::ClassData => "class data",
            Self::CodeItem => "code item",
            Self::Instruction => "instruction",
            Self::StaticValues => "static values",
            Self::CallSite => "call site",
            Self::Hierarchy => "hierarchy",
            Self::Dispatch => "dispatch",
            Self::Constants => "constants",
            Self::Shapes => "shapes",
            Self::Answers => "answers",
        }
    }
}

/// One kind of damage: how often, and where first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// How many structures were skipped.
    pub count: u64,
    /// The index or offset of the first one.
    pub first: u32,
}

/// What was not read. Kept by kind, so that damage cannot fill memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gaps(BTreeMap<GapKind, Gap>);

impl Gaps {
    /// Notes one skipped structure.
    pub fn note(&mut self, kind: GapKind, at: u32) {
        self.0
            .entry(kind)
            .or_insert(Gap {
                count: 0,
                first: at,
            })
            .count += 1;
    }

    /// All kinds of damage seen, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (GapKind, Gap)> + '_ {
        self.0.iter().map(|(kind, gap)| (*kind, *gap))
    }

    /// Whether everything was read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Work that may still be done. Keeps hostile sharing of data linear.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Budget(u64);

impl Budget {
    pub(crate) const fn new(units: u64) -> Self {
        Self(units)
    }

    /// Takes `cost` units; `false` when they are spent.
    pub(crate) fn spend(&mut self, cost: usize) -> bool {
        let cost = cost as u64;
        let enough = self.0 >= cost;
        self.0 = self.0.saturating_sub(cost);
        enough
    }
}
