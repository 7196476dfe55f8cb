//! One model of all code of an app or SDK, whatever format it came in.

mod builder;
mod dex_code;
mod from_class;
mod from_dex;
pub mod ids;
pub mod input;
pub mod intern;
pub mod java;
pub mod model;

pub use builder::Builder;
pub(crate) use dex_code::translate as translate_dex_index;
pub use ids::{BodyId, ClassId, DefId, FieldId, MethodId, NameId, ProtoId, StrId, TypeId};
pub use model::{
    Body, Class, Constant, FieldDef, MethodDef, MethodKey, Program, Ref, RefKind, access,
};
