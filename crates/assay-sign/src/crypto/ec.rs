//! ECDSA signatures over the three curves that Android accepts.

use crate::asn1::ber::{INTEGER, Reader, SEQUENCE, unsigned};
use crate::asn1::oid;
use p256::ecdsa::signature::hazmat::PrehashVerifier;

/// A public key on a NIST curve.
#[derive(Debug, Clone)]
pub(crate) enum EcKey {
    P256(p256::ecdsa::VerifyingKey),
    P384(p384::ecdsa::VerifyingKey),
    P521(p521::ecdsa::VerifyingKey),
}

impl EcKey {
    /// Reads an uncompressed point of the curve with this identifier.
    pub fn parse(curve: &[u8], point: &[u8]) -> Option<Self> {
        if point.first() != Some(&4) {
            return None;
        }
        match curve {
            oid::P256 => p256::ecdsa::VerifyingKey::from_sec1_bytes(point)
                .ok()
                .map(Self::P256),
            oid::P384 => p384::ecdsa::VerifyingKey::from_sec1_bytes(point)
                .ok()
                .map(Self::P384),
            oid::P521 => p521::ecdsa::VerifyingKey::from_sec1_bytes(point)
                .ok()
                .map(Self::P521),
            _ => None,
        }
    }

    pub fn bits(&self) -> u32 {
        match self {
            Self::P256(_) => 256,
            Self::P384(_) => 384,
            Self::P521(_) => 521,
        }
    }

    pub fn verify(&self, digest: &[u8], signature: &[u8]) -> bool {
        let Some(numbers) = fixed_width(signature, self.bits().div_ceil(8) as usize) else {
            return false;
        };
        match self {
            Self::P256(key) => p256::ecdsa::Signature::from_slice(&numbers)
                .is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()),
            Self::P384(key) => p384::ecdsa::Signature::from_slice(&numbers)
                .is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()),
            Self::P521(key) => p521::ecdsa::Signature::from_slice(&numbers)
                .is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()),
        }
    }
}

/// The two numbers of an ECDSA or DSA signature.
pub(super) fn numbers(signature: &[u8]) -> Option<[&[u8]; 2]> {
    let mut outer = Reader::new(signature);
    let mut pair = outer.expect_der(SEQUENCE)?.inside();
    let both = [
        unsigned(pair.expect_der(INTEGER)?.contents)?,
        unsigned(pair.expect_der(INTEGER)?.contents)?,
    ];
    (outer.is_empty() && pair.is_empty()).then_some(both)
}

/// Both numbers, each left-padded to `width` bytes.
fn fixed_width(signature: &[u8], width: usize) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(2 * width);
    for number in numbers(signature)? {
        out.extend(std::iter::repeat_n(0, width.checked_sub(number.len())?));
        out.extend(number);
    }
    Some(out)
}
