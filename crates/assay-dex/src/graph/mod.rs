//! The call graph, the class hierarchy and what can run from given roots.

pub mod bits;
pub mod callback;
pub mod calls;
pub mod hierarchy;
pub mod reach;
pub mod roots;

pub use callback::is_callback;
pub use calls::CallGraph;
pub use hierarchy::Hierarchy;
pub use reach::{Parent, Reach};
pub use roots::{Root, Roots};
