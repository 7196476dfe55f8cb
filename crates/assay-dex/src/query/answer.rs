//! What the questions found.

use std::sync::Arc;

use crate::error::Gaps;

/// All answers of one pass, in order of input, class, method and position.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// Uses of the members asked for.
    pub calls: Vec<CallHit>,
    /// Strings asked for and where they are used.
    pub strings: Vec<StringHit>,
    /// Subtypes asked for.
    pub subclasses: Vec<Subclass>,
    /// What overriding methods do.
    pub shapes: Vec<Shape>,
    /// The files that were read.
    pub inputs: Vec<InputSummary>,
    /// Packages in Java notation, with how many classes each has.
    pub packages: Vec<(String, u64)>,
    /// Classes whose name has one or two letters.
    pub short_names: u64,
    /// What was cut in the analysis of the whole; the files' own gaps are theirs.
    pub gaps: Gaps,
}

/// A place in the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// Number of the file, in the order they were added.
    pub input: u32,
    /// Class in Java notation.
    pub class: String,
    /// Method with its parameter types, or `.NAME` for a field's initial value.
    pub method: String,
    /// Position: 16-bit units in DEX, bytes in class files.
    pub pc: u32,
    /// Source line, where the file tells it.
    pub line: Option<u32>,
    /// Source file, where the file tells it.
    pub source: Option<String>,
    /// Whether the place can be reached from a root.
    pub reachable: bool,
}

/// The way from a root to a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Why the first method runs.
    pub reason: String,
    /// Methods in Java notation, the root first, the place's method last.
    pub methods: Vec<String>,
}

/// One use of a member asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct CallHit {
    /// Name of the question.
    pub api: String,
    /// The member as the question names its class.
    pub target: String,
    /// The class that the code names: the same or a subtype.
    pub receiver: String,
    /// Where.
    pub at: Location,
    /// The arguments, without the receiver. Empty for fields.
    pub args: Vec<Arg>,
    /// How it is reached; shared by the hits of one method.
    pub path: Option<Arc<Path>>,
}

/// What is known of an argument.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Nothing.
    Unknown,
    /// `null`.
    Null,
    /// `boolean`.
    Boolean(bool),
    /// `byte`, `char`, `short` or `int`.
    Int(i32),
    /// One of two of these.
    Either(i32, i32),
    /// `long`.
    Long(i64),
    /// `float`.
    Float(f32),
    /// `double`.
    Double(f64),
    /// A string.
    Str(String),
    /// A class object, in Java notation.
    Class(String),
    /// An array of strings; `None` where an element is not known.
    Strings(Vec<Option<String>>),
    /// An array of bytes.
    Bytes(Vec<u8>),
}

/// A string asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StringHit {
    /// Name of the question.
    pub pattern: String,
    /// The string.
    pub value: String,
    /// Where it is used.
    pub users: Vec<Location>,
}

/// A subtype asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subclass {
    /// Name of the question.
    pub query: String,
    /// Class in Java notation.
    pub class: String,
    /// Number of the file.
    pub input: u32,
    /// From the class up to the type asked for.
    pub chain: Vec<String>,
    /// Whether an object of it can exist.
    pub reachable: bool,
}

/// What a method does.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "independent facts, not states"
)]
pub struct Shape {
    /// Name of the question.
    pub query: String,
    /// Where it is defined; the position is 0.
    pub at: Location,
    /// Whether it has code.
    pub has_code: bool,
    /// Whether it does nothing but return, with a constant or nothing.
    pub empty: bool,
    /// What it returns on every way, if that is one constant.
    pub returns: Option<Arg>,
    /// Whether it has a `throw` of its own.
    pub throws: bool,
    /// Names of the API questions its own code answers.
    pub calls: Vec<String>,
    /// Names of the API questions answered by what it can reach.
    pub reaches: Vec<String>,
    /// Numbers compared with, here and in methods of the same class it calls.
    pub constants: Vec<f64>,
    /// Classes that have it from here, without one of their own.
    pub heirs: Vec<String>,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputSummary {
    /// `dex` or `class`.
    pub format: &'static str,
    /// 35 for DEX version 035; the major version of a class file.
    pub version: u16,
    /// Classes defined.
    pub classes: u64,
    /// Methods defined.
    pub methods: u64,
    /// Methods with code.
    pub code_items: u64,
    /// Instructions.
    pub instructions: u64,
    /// Strings listed; 0 for class files.
    pub strings: u64,
    /// What was skipped.
    pub gaps: Gaps,
}
