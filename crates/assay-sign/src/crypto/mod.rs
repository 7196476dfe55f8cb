//! Digests, public keys and signatures.

mod dsa;
mod ec;
mod hash;
mod key;
mod rsa;

pub(crate) use hash::Hash;
pub(crate) use key::{Family, PublicKey, SignatureKind};
