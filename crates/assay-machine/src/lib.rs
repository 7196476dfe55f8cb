//! Executes DEX over abstract values. The design is `docs/machine.md`.

pub mod arith;
pub mod call;
pub mod code;
pub mod consent;
pub mod content;
pub mod evaluate;
pub mod heap;
pub mod driver;
mod dynamic;
mod implicit;
mod lookup;
pub mod machine;
pub mod model;
mod natives;
mod note;
mod platform;
pub mod pool;
mod postdom;
pub mod run;
mod saturate;
pub mod slots;
mod step;
pub mod told;
pub mod trace;
pub mod value;
pub mod world;
