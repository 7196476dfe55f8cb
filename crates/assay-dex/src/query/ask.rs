//! What can be asked about an app's code.

use std::fmt;

use crate::graph::Roots;

/// All questions of one pass.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// Calls and field accesses.
    pub apis: Vec<ApiQuery>,
    /// String constants.
    pub strings: Vec<StringQuery>,
    /// Classes below a class or interface.
    pub supertypes: Vec<SupertypeQuery>,
    /// What overriding methods do.
    pub shapes: Vec<ShapeQuery>,
    /// Where execution starts.
    pub roots: Roots,
}

/// Asks for uses of members of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiQuery {
    /// Name of the question.
    pub id: String,
    /// Class in Java notation, or `*` for any. Calls through the app's own
    /// subclasses count too, unless they run a method of the app.
    pub class: String,
    /// Method names; `<init>` for constructors; `.NAME` for a field; a name with
    /// parameters, as in `m(int)`, for one overload.
    pub members: Vec<String>,
}

/// Asks for string constants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StringQuery {
    /// Name of the question.
    pub id: String,
    /// Which strings.
    pub pattern: Pattern,
}

/// Which strings are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pattern {
    /// Equal to one of these.
    Exact(Vec<String>),
    /// With one of these inside.
    Contains(Vec<String>),
    /// Matched by this regular expression, anywhere in the string.
    Regex(String),
}

/// Asks for all subtypes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupertypeQuery {
    /// Name of the question.
    pub id: String,
    /// Class or interface in Java notation.
    pub class: String,
}

/// Asks what a method does in each subtype that defines it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShapeQuery {
    /// Name of the question.
    pub id: String,
    /// Class or interface in Java notation.
    pub supertype: String,
    /// Method name; all overloads are meant.
    pub method: String,
}

/// A question that cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryError {
    /// Name of the question.
    pub id: String,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "query {}: {}", self.id, self.message)
    }
}

impl std::error::Error for QueryError {}
