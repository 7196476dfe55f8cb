//! One model of all code of an app or SDK, whatever format it came in.

mod annotations;
mod builder;
mod dex_code;
mod from_class;
mod from_dex;
pub mod ids;
pub mod input;
pub mod intern;
pub mod java;
pub mod lines;
mod made;
pub mod model;
mod plug_in;

pub use annotations::{Annotated, Given, Note};
pub use builder::Builder;
pub(crate) use dex_code::translate as translate_dex_index;
pub use from_class::constant as java_constant;
pub(crate) use from_class::member_at as java_member_at;
pub use ids::{BodyId, ClassId, DefId, FieldId, MethodId, NameId, ProtoId, StrId, TypeId};
pub use lines::Lines;
pub use made::{array_made, multi_array};
pub use model::{
    Body, Class, Constant, FieldDef, MethodDef, MethodKey, Program, Ref, RefKind, access,
};
