//! The call graph, the class hierarchy and what can run from given roots.

pub mod bits;
pub mod calls;
pub mod hierarchy;
pub mod reach;
pub mod roots;

pub use calls::CallGraph;
pub use hierarchy::Hierarchy;
pub use reach::{Parent, Reach, is_callback};
pub use roots::{Root, Roots};
