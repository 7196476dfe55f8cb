//! The DEX format, versions 035 to 041. One file a structure.

pub mod annotation;
pub mod call_site;
pub mod class_data;
pub mod code;
pub mod debug;
pub mod decode;
pub mod file;
pub mod header;
pub mod insn;
pub mod listing;
pub mod map;
pub mod opcode;
pub mod payload;
pub mod strings;
pub mod value;

pub use class_data::{ClassData, EncodedField, EncodedMethod};
pub use code::{Catch, CodeItem, TryItem};
pub use file::{ClassDef, Dex, FieldId, MethodId, Proto, TypeList, open_all};
pub use insn::{Args, Insn, Instructions, Operands};
pub use opcode::{Format, IndexKind, Opcode};
