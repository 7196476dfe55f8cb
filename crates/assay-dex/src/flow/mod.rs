//! Code in a common form, and what is known about its values.

pub(crate) mod from_class;
pub(crate) mod from_dex;
pub mod ir;
pub mod java_effect;
pub mod solve;
pub mod value;

pub use ir::{Code, Next, Number, Op, Step};
pub use solve::{OnArrays, Surroundings, solve};
pub use value::{Known, State, Value};

use crate::program::input::Source;
use crate::program::{Body, Program};

/// Brings a body into common form; `None` if that is not possible.
#[must_use]
pub fn lower(program: &Program<'_>, body: &Body) -> Option<Code> {
    match &program.inputs.get(crate::bytes::ix(body.input))?.source {
        Source::Dex(tables) => from_dex::lower(program, tables, body.code),
        Source::Class(tables) => from_class::lower(program, tables, body.code),
    }
}
