//! The APK Signing Block and the schemes that live in it.

pub(crate) mod algorithm;
pub(crate) mod digest;
pub(crate) mod lineage;
mod pairs;
pub(crate) mod signer;
pub(crate) mod stamp;
pub(crate) mod v2;
pub(crate) mod v3;

pub use pairs::Pair;
pub(crate) use pairs::SigningBlock;

pub(crate) const V2_ID: u32 = 0x7109_871a;
pub(crate) const V3_ID: u32 = 0xf053_68c0;
pub(crate) const V31_ID: u32 = 0x1b93_ad61;
pub(crate) const STAMP_ID: u32 = 0x6dff_800d;
