//! Java class files, as far as the program model needs them. One file a structure.

pub mod file;
pub mod insn;
pub mod pool;

pub use file::{ClassFile, Code, Field, Handler, Method};
pub use insn::{JavaInsn, JavaInsns};
pub use pool::{Entry, Pool};
