//! Executes DEX over abstract values. The design is `docs/machine.md`.

pub mod arith;
pub mod code;
mod postdom;
pub mod value;
