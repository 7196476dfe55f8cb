//! Verifies APK signatures against content, as Android and apksigner do.
//!
//! Takes bytes, does no input or output. [`verify`] is the whole interface; what it returns is
//! made of plain values.

mod asn1;
mod block;
mod bytes;
mod carry;
mod crypto;
mod jar;
mod report;
mod sdk;
pub mod sm;
#[cfg(test)]
mod testing;
mod verify;
mod x509;
mod zip;

pub use block::Pair;
pub use carry::{CARRIER_ID, Carried, Subject, carried, carry, subject};
pub use report::{CertificateInfo, Problem, Scheme, SchemeResult, Signer, Stamp, Verification};
pub use sdk::{Sdk, codename_sdk};
pub use verify::{verify, verify_with};
pub use zip::Inflated;
