//! Signature algorithms of the APK Signing Block.

use crate::crypto::{Family, Hash, SignatureKind};

/// How the content is digested, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ContentDigest {
    /// SHA-256 of 1 MB chunks.
    Sha256,
    /// Root of a SHA-256 tree over 4 KB pages.
    Verity,
    /// SHA-512 of 1 MB chunks.
    Sha512,
}

impl ContentDigest {
    /// The number that a source stamp uses for it.
    pub fn id(self) -> u32 {
        match self {
            Self::Sha256 => 1,
            Self::Sha512 => 2,
            Self::Verity => 3,
        }
    }
}

/// One signature algorithm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Algorithm {
    pub id: u32,
    pub content: ContentDigest,
    pub kind: SignatureKind,
    /// First Android version that accepts it in v2 or v3.
    pub min_sdk: i32,
    /// First Android version that can compute it at all.
    pub platform_min_sdk: i32,
}

/// The algorithm with this identifier.
pub(crate) fn algorithm(id: u32) -> Option<Algorithm> {
    use ContentDigest::{Sha256, Sha512, Verity};
    let (content, family, pss, platform_min_sdk) = match id {
        0x0101 => (Sha256, Family::Rsa, true, 23),
        0x0102 => (Sha512, Family::Rsa, true, 23),
        0x0103 => (Sha256, Family::Rsa, false, 1),
        0x0104 => (Sha512, Family::Rsa, false, 1),
        0x0201 => (Sha256, Family::Ec, false, 11),
        0x0202 => (Sha512, Family::Ec, false, 11),
        0x0301 => (Sha256, Family::Dsa, false, 1),
        0x0421 => (Verity, Family::Rsa, false, 1),
        0x0423 => (Verity, Family::Ec, false, 11),
        0x0425 => (Verity, Family::Dsa, false, 1),
        _ => return None,
    };
    let hash = if content == Sha512 {
        Hash::Sha512
    } else {
        Hash::Sha256
    };
    let min_sdk = if content == Verity { 28 } else { 24 };
    Some(Algorithm {
        id,
        content,
        kind: SignatureKind { family, hash, pss },
        min_sdk,
        platform_min_sdk,
    })
}

/// A signature with an algorithm that is known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Supported<'a> {
    pub algorithm: Algorithm,
    pub signature: &'a [u8],
}

/// The signatures that Android versions from `min` to `max` would look at: the strongest for
/// each version in which algorithms appeared. `None` if the oldest version finds none.
pub(crate) fn to_verify<'a>(
    signatures: &[Supported<'a>],
    min: i32,
    max: i32,
    since: impl Fn(&Algorithm) -> i32,
) -> Option<Vec<Supported<'a>>> {
    let mut best: Vec<Supported<'a>> = Vec::new();
    for &candidate in signatures.iter().filter(|s| since(&s.algorithm) <= max) {
        let sdk = since(&candidate.algorithm);
        match best
            .iter_mut()
            .find(|chosen| since(&chosen.algorithm) == sdk)
        {
            Some(chosen) if chosen.algorithm.content < candidate.algorithm.content => {
                *chosen = candidate;
            }
            Some(_) => {}
            None => best.push(candidate),
        }
    }
    let oldest = best.iter().map(|chosen| since(&chosen.algorithm)).min()?;
    best.sort_by_key(|chosen| chosen.algorithm.id);
    (oldest <= min).then_some(best)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn chosen(ids: &[u32], min: i32, max: i32) -> Option<Vec<u32>> {
        let all: Vec<_> = ids
            .iter()
            .map(|&id| Supported {
                algorithm: algorithm(id).unwrap(),
                signature: &[],
            })
            .collect();
        let picked = to_verify(&all, min, max, |a| a.min_sdk)?;
        Some(picked.iter().map(|s| s.algorithm.id).collect())
    }

    #[test]
    fn the_strongest_of_each_version_counts() {
        assert_eq!(chosen(&[0x0103, 0x0104], 24, 99), Some(vec![0x0104]));
        assert_eq!(
            chosen(&[0x0421, 0x0103], 24, 99),
            Some(vec![0x0103, 0x0421])
        );
        assert_eq!(chosen(&[0x0421, 0x0103], 24, 27), Some(vec![0x0103]));
    }

    #[test]
    fn the_oldest_version_must_find_one() {
        assert_eq!(chosen(&[0x0421], 24, 99), None);
        assert_eq!(chosen(&[0x0421], 28, 99), Some(vec![0x0421]));
        assert_eq!(chosen(&[], 24, 99), None);
    }
}
