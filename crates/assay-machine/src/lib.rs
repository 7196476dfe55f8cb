//! Executes DEX over abstract values. The design is `docs/machine.md`.

pub mod arith;
mod call;
pub mod code;
mod data;
pub mod evaluate;
mod library;
pub mod machine;
mod postdom;
mod run;
pub mod value;
pub mod world;
