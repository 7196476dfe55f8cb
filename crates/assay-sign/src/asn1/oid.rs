//! Object identifiers, kept as the bytes that encode them.

use crate::crypto::{Family, Hash};

pub(crate) const DATA_SIGNED: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2];
pub(crate) const CONTENT_TYPE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 3];
pub(crate) const MESSAGE_DIGEST: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 4];
pub(crate) const KEY_USAGE: &[u8] = &[0x55, 0x1d, 15];

pub(crate) const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];
pub(crate) const DSA: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x38, 4, 1];
pub(crate) const EC: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1];
pub(crate) const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7];
pub(crate) const P384: &[u8] = &[0x2b, 0x81, 0x04, 0, 34];
pub(crate) const P521: &[u8] = &[0x2b, 0x81, 0x04, 0, 35];

const NIST_HASH: &[u8] = &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2];
const NIST_SIGNATURE: &[u8] = &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 3];
const PKCS1: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1];
const ECDSA_SHA2: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3];

/// The digest algorithm with this identifier.
pub(crate) fn hash(oid: &[u8]) -> Option<Hash> {
    match oid {
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2, 5] => Some(Hash::Md5),
        [0x2b, 14, 3, 2, 26] => Some(Hash::Sha1),
        _ => match oid.strip_prefix(NIST_HASH)? {
            [1] => Some(Hash::Sha256),
            [2] => Some(Hash::Sha384),
            [3] => Some(Hash::Sha512),
            [4] => Some(Hash::Sha224),
            _ => None,
        },
    }
}

/// A signature algorithm; the hash is absent where the identifier names only the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SignatureOid {
    pub family: Family,
    pub hash: Option<Hash>,
}

/// The signature algorithm with this identifier.
pub(crate) fn signature(oid: &[u8]) -> Option<SignatureOid> {
    let (family, hash) = match oid {
        RSA => (Family::Rsa, None),
        DSA => (Family::Dsa, None),
        EC => (Family::Ec, None),
        [0x2a, 0x86, 0x48, 0xce, 0x38, 4, 3] => (Family::Dsa, Some(Hash::Sha1)),
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 1] => (Family::Ec, Some(Hash::Sha1)),
        _ => named_hash(oid)?,
    };
    Some(SignatureOid { family, hash })
}

fn named_hash(oid: &[u8]) -> Option<(Family, Option<Hash>)> {
    if let Some(&[last]) = oid.strip_prefix(PKCS1) {
        return Some((Family::Rsa, Some(rsa_hash(last)?)));
    }
    if let Some(&[last]) = oid.strip_prefix(NIST_SIGNATURE) {
        return Some((Family::Dsa, Some(sha2(last)?)));
    }
    match oid.strip_prefix(ECDSA_SHA2)? {
        &[last] => Some((Family::Ec, Some(sha2(last)?))),
        _ => None,
    }
}

fn rsa_hash(last: u8) -> Option<Hash> {
    match last {
        4 => Some(Hash::Md5),
        5 => Some(Hash::Sha1),
        11 => Some(Hash::Sha256),
        12 => Some(Hash::Sha384),
        13 => Some(Hash::Sha512),
        14 => Some(Hash::Sha224),
        _ => None,
    }
}

fn sha2(last: u8) -> Option<Hash> {
    [Hash::Sha224, Hash::Sha256, Hash::Sha384, Hash::Sha512]
        .get(usize::from(last).wrapping_sub(1))
        .copied()
}

/// Numbers joined by dots.
pub(crate) fn dotted(oid: &[u8]) -> String {
    let mut numbers = Vec::new();
    let mut number: u64 = 0;
    for &byte in oid {
        number = (number << 7) | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            push(&mut numbers, number);
            number = 0;
        }
    }
    numbers.join(".")
}

/// The first encoded number holds two.
fn push(numbers: &mut Vec<String>, number: u64) {
    if numbers.is_empty() {
        let first = (number / 40).min(2);
        numbers.push(first.to_string());
        numbers.push((number - first * 40).to_string());
    } else {
        numbers.push(number.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dotted_form() {
        assert_eq!(dotted(RSA), "1.2.840.113549.1.1.1");
        assert_eq!(dotted(P521), "1.3.132.0.35");
        assert_eq!(dotted(&[0x60, 0x86, 0x48, 1]), "2.16.840.1");
    }

    #[test]
    fn signature_algorithms() {
        let sha256_with_ecdsa = [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];
        let found = SignatureOid {
            family: Family::Ec,
            hash: Some(Hash::Sha256),
        };
        assert_eq!(signature(&sha256_with_ecdsa), Some(found));
        let sha256_with_dsa = [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 3, 2];
        let found = SignatureOid {
            family: Family::Dsa,
            hash: Some(Hash::Sha256),
        };
        assert_eq!(signature(&sha256_with_dsa), Some(found));
        assert_eq!(signature(&[1, 2, 3]), None);
    }
}
