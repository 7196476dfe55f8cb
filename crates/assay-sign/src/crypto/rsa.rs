//! RSA signatures.

use super::Hash;
use crate::asn1::ber::{INTEGER, Reader, SEQUENCE, unsigned};
use md5::Md5;
use rsa::{BoxedUint, Pkcs1v15Sign, PublicKey, pss::Pss, traits::PublicKeyParts};
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};

/// Java's limits for the modulus, in bits.
const BITS: std::ops::RangeInclusive<usize> = 512..=16_384;

/// An RSA public key.
#[derive(Debug, Clone)]
pub(crate) struct RsaKey(PublicKey);

impl RsaKey {
    /// Reads an `RSAPublicKey`.
    pub fn parse(encoded: &[u8]) -> Option<Self> {
        let mut numbers = Reader::new(encoded).expect_der(SEQUENCE)?.inside();
        let modulus = integer(numbers.expect_der(INTEGER)?.contents)?;
        let exponent = integer(numbers.expect_der(INTEGER)?.contents)?;
        PublicKey::new_with_size_limits(modulus, exponent, BITS)
            .ok()
            .map(Self)
    }

    pub fn bits(&self) -> u32 {
        self.0.n().bit_width_vartime()
    }

    /// PKCS #1 v1.5.
    pub fn verify(&self, hash: Hash, digest: &[u8], signature: &[u8]) -> bool {
        let padding = match hash {
            Hash::Md5 => Pkcs1v15Sign::new::<Md5>(),
            Hash::Sha1 => Pkcs1v15Sign::new::<Sha1>(),
            Hash::Sha224 => Pkcs1v15Sign::new::<Sha224>(),
            Hash::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
            Hash::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
            Hash::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
        };
        self.0.verify(padding, digest, signature).is_ok()
    }

    /// RSASSA-PSS, with the two digests APK signatures allow.
    pub fn verify_pss(&self, hash: Hash, digest: &[u8], signature: &[u8]) -> bool {
        let salt = digest.len();
        match hash {
            Hash::Sha256 => self
                .0
                .verify(Pss::<Sha256>::new_with_salt(salt), digest, signature)
                .is_ok(),
            Hash::Sha512 => self
                .0
                .verify(Pss::<Sha512>::new_with_salt(salt), digest, signature)
                .is_ok(),
            _ => false,
        }
    }
}

fn integer(contents: &[u8]) -> Option<BoxedUint> {
    let bytes = unsigned(contents)?;
    let bits = u32::try_from(bytes.len()).ok()?.checked_mul(8)?;
    BoxedUint::from_be_slice(bytes, bits).ok()
}
