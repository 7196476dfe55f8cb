//! Questions about an app's code, all answered in one pass.

mod answer;
mod api;
mod args;
mod ask;
mod calls;
mod fields;
mod location;
mod reached;
mod room;
mod shapes;
mod strings;
mod subclasses;
mod summary;
mod users;

pub use answer::{Answer, Arg, CallHit, InputSummary, Location, Path, Shape, StringHit, Subclass};
pub use ask::{ApiQuery, Pattern, Query, QueryError, ShapeQuery, StringQuery, SupertypeQuery};
pub use strings::Patterns;

use crate::graph::{CallGraph, Reach};
use crate::program::Program;

/// Answers all questions about a program.
///
/// # Errors
///
/// [`QueryError`] if a question cannot be asked; nothing depends on the program.
pub fn run(program: &Program<'_>, query: &Query) -> Result<Answer, QueryError> {
    let patterns = Patterns::new(&query.strings)?;
    let graph = CallGraph::new(program);
    let reach = Reach::new(program, &graph, &query.roots);
    Ok(answer(program, &graph, &reach, query, &patterns))
}

/// Answers all questions with a graph that the caller keeps.
#[must_use]
pub fn answer(
    program: &Program<'_>,
    graph: &CallGraph,
    reach: &Reach,
    query: &Query,
    patterns: &Patterns,
) -> Answer {
    let mut gaps = graph.gaps.clone();
    let members = api::Members::new(program, graph, &query.apis);
    let world = fields::World::new(program, graph);
    let (packages, short_names) = summary::packages(program, reach);
    Answer {
        calls: calls::find(&world, &members, reach, query, &mut gaps),
        strings: users::find(program, reach, query, patterns.search(program), &mut gaps),
        subclasses: subclasses::find(program, graph, reach, query),
        shapes: shapes::find(&world, &members, reach, query, &mut gaps),
        inputs: summary::inputs(program),
        packages,
        short_names,
        gaps,
    }
}
