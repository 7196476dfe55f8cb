//! Which Android versions accept which pair of digest and signature algorithm in a JAR
//! signature. The facts are those of AOSP's compatibility tests, as apksig records them.

use crate::asn1::oid::SignatureOid;
use crate::crypto::{Family, Hash};

const FOREVER: i32 = i32::MAX;
const LOLLIPOP: i32 = 21;
const MARSHMALLOW: i32 = 23;

/// Whether all versions from `min` to `max` accept the pair.
pub(crate) fn accepted(digest: Hash, signature: SignatureOid, min: i32, max: i32) -> bool {
    let mut next = min;
    for (first, last) in versions(digest, signature) {
        if next < first {
            return false;
        }
        if last >= max {
            return next <= last;
        }
        next = next.max(last + 1);
    }
    false
}

fn versions(digest: Hash, signature: SignatureOid) -> Vec<(i32, i32)> {
    match (signature.family, signature.hash) {
        (Family::Rsa, None) => rsa_key_only(digest),
        (Family::Dsa, None) => dsa_key_only(digest),
        (Family::Ec, None) => ec_key_only(digest),
        (family, Some(hash)) if hash == digest => same_hash(family, hash),
        (family, Some(hash)) => different_hash(family, digest, hash),
    }
}

fn rsa_key_only(digest: Hash) -> Vec<(i32, i32)> {
    match digest {
        Hash::Md5 | Hash::Sha1 => vec![(0, FOREVER)],
        Hash::Sha224 => vec![(0, 8), (LOLLIPOP, FOREVER)],
        Hash::Sha256 => vec![(0, 8), (18, FOREVER)],
        Hash::Sha384 | Hash::Sha512 => vec![(18, FOREVER)],
    }
}

fn dsa_key_only(digest: Hash) -> Vec<(i32, i32)> {
    match digest {
        Hash::Sha1 => vec![(0, FOREVER)],
        Hash::Sha224 | Hash::Sha256 => vec![(22, FOREVER)],
        _ => vec![],
    }
}

fn ec_key_only(digest: Hash) -> Vec<(i32, i32)> {
    match digest {
        Hash::Md5 => vec![],
        Hash::Sha224 => vec![(LOLLIPOP, FOREVER)],
        _ => vec![(18, FOREVER)],
    }
}

/// The signature algorithm names the digest that is used.
fn same_hash(family: Family, hash: Hash) -> Vec<(i32, i32)> {
    match (family, hash) {
        (Family::Rsa, Hash::Sha1) => vec![(0, FOREVER)],
        (Family::Rsa, Hash::Md5 | Hash::Sha224) => vec![(0, 8), (LOLLIPOP, FOREVER)],
        (Family::Rsa, Hash::Sha256) => vec![(0, 8), (18, FOREVER)],
        (Family::Dsa, Hash::Sha1) => vec![(9, FOREVER)],
        (Family::Dsa, Hash::Md5 | Hash::Sha384 | Hash::Sha512) => vec![],
        (Family::Ec, Hash::Sha1) => vec![(18, FOREVER)],
        _ => vec![(LOLLIPOP, FOREVER)],
    }
}

/// The signature algorithm names another digest: Android 5 and 6 did not mind.
fn different_hash(family: Family, digest: Hash, named: Hash) -> Vec<(i32, i32)> {
    let only_lollipop = matches!(
        (family, digest, named),
        (Family::Rsa, Hash::Sha224, Hash::Sha256)
            | (Family::Rsa, Hash::Sha256, Hash::Sha1)
            | (Family::Rsa, Hash::Sha512, Hash::Sha384)
    );
    let never = family == Family::Dsa && matches!(named, Hash::Sha384 | Hash::Sha512);
    match (never, only_lollipop) {
        (true, _) => vec![],
        (_, true) => vec![(LOLLIPOP, LOLLIPOP)],
        _ => vec![(LOLLIPOP, MARSHMALLOW)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ok(digest: Hash, family: Family, hash: Option<Hash>, min: i32, max: i32) -> bool {
        accepted(digest, SignatureOid { family, hash }, min, max)
    }

    #[test]
    fn sha256_with_rsa_has_a_gap() {
        let at = |min, max| ok(Hash::Sha256, Family::Rsa, None, min, max);
        assert!(at(18, FOREVER) && at(0, 8) && at(24, 30));
        assert!(!at(8, 9) && !at(9, 17) && !at(4, FOREVER) && !at(17, 18));
    }

    #[test]
    fn mixed_digests_only_on_two_versions() {
        let at = |min, max| ok(Hash::Md5, Family::Rsa, Some(Hash::Sha256), min, max);
        assert!(at(21, 23));
        assert!(!at(21, 24) && !at(20, 23));
        assert!(!ok(Hash::Sha256, Family::Rsa, Some(Hash::Sha1), 21, 22));
    }

    #[test]
    fn dsa_and_ec() {
        assert!(ok(Hash::Sha1, Family::Dsa, None, 1, FOREVER));
        assert!(!ok(Hash::Sha256, Family::Dsa, None, 21, FOREVER));
        assert!(ok(
            Hash::Sha256,
            Family::Dsa,
            Some(Hash::Sha256),
            21,
            FOREVER
        ));
        assert!(ok(Hash::Sha256, Family::Ec, None, 18, FOREVER));
        assert!(!ok(Hash::Sha256, Family::Ec, None, 17, FOREVER));
    }
}
