//! Which digest attributes Android versions compare.

use super::Asked;
use super::manifest::Section;
use crate::crypto::Hash;
use crate::report::Problem;
use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// As lenient as Java's decoder: padding may be absent, spare bits may be set.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);
/// Android 4.3 prefers the strongest; before it, the order of a list in the manifest counted.
const JELLY_BEAN_MR2: i32 = 18;
/// The first version with SHA-384 and SHA-512 here.
const GINGERBREAD: i32 = 9;

/// A digest that content must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Expected {
    pub hash: Hash,
    pub digest: Vec<u8>,
}

impl Expected {
    pub fn fits(&self, content: &[u8]) -> bool {
        self.hash.of(content) == self.digest
    }
}

/// All digests that some Android version asked for would compare.
///
/// Nothing if the oldest version would find none. An error if a digest is not Base64.
pub(crate) fn expected(
    section: &Section<'_>,
    suffix: &str,
    asked: Asked<'_>,
) -> Result<Vec<Expected>, Problem> {
    let mut found = Vec::new();
    if asked.min < JELLY_BEAN_MR2 {
        let Some(old) = old_style(section, suffix, asked.min)? else {
            return Ok(found);
        };
        found.push(old);
    }
    if asked.max >= JELLY_BEAN_MR2 {
        let new = new_style(section, suffix)?;
        found.extend(new.filter(|new| found.first() != Some(new)));
    }
    Ok(found)
}

fn old_style(
    section: &Section<'_>,
    suffix: &str,
    min_sdk: i32,
) -> Result<Option<Expected>, Problem> {
    let listed = section.get("Digest-Algorithms").unwrap_or("SHA SHA1");
    for name in listed.split([' ', '\t', '\n', '\r', '\u{c}']) {
        let hash = hash(name).filter(|&hash| since(hash) <= min_sdk);
        if let (Some(value), Some(hash)) = (section.get(&format!("{name}{suffix}")), hash) {
            return Ok(Some(Expected {
                hash,
                digest: decode(value)?,
            }));
        }
    }
    Ok(None)
}

fn new_style(section: &Section<'_>, suffix: &str) -> Result<Option<Expected>, Problem> {
    let strongest_first = [
        ("SHA-512", Hash::Sha512),
        ("SHA-384", Hash::Sha384),
        ("SHA-256", Hash::Sha256),
        ("SHA1", Hash::Sha1),
    ];
    for (name, hash) in strongest_first {
        if let Some(value) = section.get(&format!("{name}{suffix}")) {
            return Ok(Some(Expected {
                hash,
                digest: decode(value)?,
            }));
        }
    }
    Ok(None)
}

fn hash(name: &str) -> Option<Hash> {
    match name.to_uppercase().as_str() {
        "MD5" => Some(Hash::Md5),
        "SHA" | "SHA1" | "SHA-1" => Some(Hash::Sha1),
        "SHA-256" => Some(Hash::Sha256),
        "SHA-384" => Some(Hash::Sha384),
        "SHA-512" => Some(Hash::Sha512),
        _ => None,
    }
}

fn since(hash: Hash) -> i32 {
    if matches!(hash, Hash::Sha384 | Hash::Sha512) {
        GINGERBREAD
    } else {
        0
    }
}

fn decode(value: &str) -> Result<Vec<u8>, Problem> {
    BASE64
        .decode(value)
        .map_err(|_| Problem::new("jar_sig_malformed_digest", value))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::super::manifest::sections;
    use super::*;

    fn found(text: &[u8], min: i32, max: i32) -> Vec<Hash> {
        let asked = Asked {
            min,
            max,
            supported: &[],
            found: &[],
        };
        let section = &sections(text)[0];
        expected(section, "-Digest", asked)
            .unwrap()
            .iter()
            .map(|e| e.hash)
            .collect()
    }

    #[test]
    fn each_generation_has_its_own_choice() {
        let both = b"Name: a\nSHA1-Digest: AAAA\nSHA-256-Digest: BBBB\n";
        assert_eq!(found(both, 4, 99), [Hash::Sha1, Hash::Sha256]);
        assert_eq!(found(both, 18, 99), [Hash::Sha256]);
        assert_eq!(found(both, 4, 17), [Hash::Sha1]);
    }

    #[test]
    fn old_versions_need_a_list_for_anything_but_sha1() {
        assert!(found(b"Name: a\nSHA-256-Digest: BBBB\n", 4, 99).is_empty());
        let listed = b"Name: a\nDigest-Algorithms: x SHA-256\nSHA-256-Digest: BBBB\n";
        assert_eq!(found(listed, 4, 99), [Hash::Sha256]);
        let md5 = b"Name: a\nDigest-Algorithms: MD5\nMD5-Digest: BBBB\n";
        assert_eq!(found(md5, 4, 99), [Hash::Md5]);
        assert!(found(md5, 18, 99).is_empty());
        let sha512 = b"Name: a\nDigest-Algorithms: SHA-512\nSHA-512-Digest: BBBB\n";
        assert!(found(sha512, 8, 99).is_empty());
    }

    #[test]
    fn what_is_not_base64_is_an_error() {
        let asked = Asked {
            min: 18,
            max: 99,
            supported: &[],
            found: &[],
        };
        let section = &sections(b"Name: a\nSHA1-Digest: ??\n")[0];
        assert_eq!(
            expected(section, "-Digest", asked).unwrap_err().id,
            "jar_sig_malformed_digest"
        );
    }
}
