//! What a certificate is about, and how it travels inside an APK.
//!
//! A value of our own lies in the APK Signing Block, which no signature covers: the developer's
//! stay valid. Anyone may take it out again, so its absence says nothing.

use crate::block::SigningBlock;
use crate::block::algorithm::ContentDigest;
use crate::block::digest::Content;
use crate::report::Problem;
use crate::zip::{Contents, Sections, records};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::ops::Range;

/// Identifier of our value in the block: `assy`.
pub const CARRIER_ID: u32 = 0x7973_7361;
/// Largest value carried.
const LARGEST: usize = 1 << 20;
const PADDING_ID: u32 = 0x4272_6577;
const MAGIC: &[u8] = b"APK Sig Block 42";
const PAGE: usize = 4096;
/// Length and identifier of a pair.
const PAIR: usize = 12;
/// Sizes and magic of a block, without its pairs.
const FRAME: usize = 32;
/// Where the end record keeps the offset of the central directory.
const OFFSET: Range<usize> = 16..20;

/// What of an APK does not change when a value is put into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// SHA-256 of the three parts that are signed, as APK Signature Scheme v2 digests them.
    pub parts: [u8; 32],
    /// SHA-256 over the content of all entries but those of JAR signatures: what is left when
    /// somebody signs anew or aligns anew.
    pub entries: Result<[u8; 32], Problem>,
    /// Whether there is a block that a value can lie in.
    pub has_block: bool,
}

/// A file with a value in it: a range of the old file, new bytes, a range of the old file, the
/// new end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The entries.
    pub head: Range<usize>,
    /// The block.
    pub block: Vec<u8>,
    /// The central directory.
    pub directory: Range<usize>,
    /// The end record and the comment.
    pub end: Vec<u8>,
}

/// Returns what a certificate about an APK speaks of.
///
/// # Errors
///
/// The bytes are no archive.
pub fn subject(apk: &[u8]) -> Result<Subject, Problem> {
    let sections = Sections::find(apk)?;
    let block = SigningBlock::find(&sections).ok().flatten();
    let offset = block.map_or(sections.directory, |block| block.offset);
    let parts = Content::until(&sections, offset)
        .and_then(|mut content| content.digest(ContentDigest::Sha256).map(<[u8]>::to_vec))
        .and_then(|digest| digest.try_into().ok())
        .ok_or_else(|| Problem::bare("malformed_zip"))?;
    Ok(Subject {
        parts,
        entries: entries(sections),
        has_block: block.is_some(),
    })
}

/// SHA-256 over names and SHA-256 of contents, by name.
fn entries(sections: Sections<'_>) -> Result<[u8; 32], Problem> {
    let nothing = |_| None;
    let mut contents = Contents::new(sections, &nothing);
    let mut buffer = Vec::new();
    let mut found = BTreeMap::new();
    for record in records(&sections)? {
        if is_signature(&record.name) {
            continue;
        }
        let digest = contents.with(&record, &mut buffer, |content| Sha256::digest(content))?;
        if found.insert(record.name.to_string(), digest).is_some() {
            let name = record.name.as_ref();
            return Err(Problem::new("duplicate_entry", name));
        }
    }
    let mut all = Sha256::new();
    for (name, digest) in found {
        all.update((name.len() as u64).to_be_bytes());
        all.update(name);
        all.update(digest);
    }
    Ok(all.finalize().into())
}

/// Whether an entry belongs to a JAR signature (JAR File Specification, "Signed JAR File").
fn is_signature(name: &str) -> bool {
    let Some(file) = name
        .get(..9)
        .filter(|head| head.eq_ignore_ascii_case("META-INF/"))
    else {
        return false;
    };
    let file = name
        .get(file.len()..)
        .unwrap_or_default()
        .to_ascii_uppercase();
    let ends = [".SF", ".RSA", ".DSA", ".EC"];
    !file.contains('/') && (file == "MANIFEST.MF" || ends.iter().any(|end| file.ends_with(end)))
}

/// Returns the value an APK carries.
///
/// # Errors
///
/// The bytes are no archive.
pub fn carried(apk: &[u8]) -> Result<Option<&[u8]>, Problem> {
    let sections = Sections::find(apk)?;
    let block = SigningBlock::find(&sections).ok().flatten();
    Ok(block.and_then(|block| block.value(CARRIER_ID)))
}

/// Returns an APK with a value in its block in place of the one that is there; `None` takes that
/// out. What was padding makes room, so that the file grows only where that is not enough.
///
/// # Errors
///
/// The bytes are no archive, there is no sound block, or the value or file is too large.
pub fn carry(apk: &[u8], value: Option<&[u8]>) -> Result<Carried, Problem> {
    let sections = Sections::find(apk)?;
    let block = SigningBlock::find(&sections)?.ok_or_else(|| Problem::bare("no_signing_block"))?;
    if value.is_some_and(|value| value.len() > LARGEST) {
        return Err(Problem::bare("carried_value_too_large"));
    }
    let paged = (sections.directory - block.offset).is_multiple_of(PAGE);
    let block_bytes = framed(pairs(&block, value, paged)?, paged.then_some(PAGE));
    let directory = block.offset + block_bytes.len();
    let offset = u32::try_from(directory).map_err(|_| Problem::bare("carried_value_too_large"))?;
    let mut end = sections.end_bytes().to_vec();
    end.get_mut(OFFSET)
        .ok_or_else(|| Problem::bare("malformed_zip"))?
        .copy_from_slice(&offset.to_le_bytes());
    Ok(Carried {
        head: 0..block.offset,
        block: block_bytes,
        directory: sections.directory..sections.end,
        end,
    })
}

/// The pairs as they will be, without the padding that pages need.
fn pairs(block: &SigningBlock<'_>, value: Option<&[u8]>, paged: bool) -> Result<Vec<u8>, Problem> {
    let (_, broken) = block.list();
    if let Some(problem) = broken {
        return Err(problem);
    }
    let mut out = Vec::new();
    for (id, value) in block.pairs() {
        if id != CARRIER_ID && !(paged && id == PADDING_ID) {
            pair(&mut out, id, value);
        }
    }
    if let Some(value) = value {
        pair(&mut out, CARRIER_ID, value);
    }
    Ok(out)
}

fn pair(out: &mut Vec<u8>, id: u32, value: &[u8]) {
    out.extend((value.len() as u64 + 4).to_le_bytes());
    out.extend(id.to_le_bytes());
    out.extend(value);
}

/// A block of these pairs, filled up to whole pages where it has to be.
fn framed(mut pairs: Vec<u8>, page: Option<usize>) -> Vec<u8> {
    if let Some(page) = page {
        let over = (pairs.len() + FRAME) % page;
        if over != 0 {
            let mut missing = page - over;
            while missing < PAIR {
                missing += page;
            }
            let zeros = vec![0; missing - PAIR];
            pair(&mut pairs, PADDING_ID, &zeros);
        }
    }
    let size = (pairs.len() + FRAME - 8) as u64;
    let mut block = Vec::with_capacity(pairs.len() + FRAME);
    block.extend(size.to_le_bytes());
    block.append(&mut pairs);
    block.extend(size.to_le_bytes());
    block.extend(MAGIC);
    block
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    /// An archive without entries, with a block of these pairs.
    fn archive(pairs: &[(u32, &[u8])], page: Option<usize>) -> Vec<u8> {
        let mut inner = Vec::new();
        for (id, value) in pairs {
            pair(&mut inner, *id, value);
        }
        let mut apk = vec![b'x'; PAGE];
        apk.extend(framed(inner, page));
        let directory = u32::try_from(apk.len()).unwrap();
        apk.extend(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0");
        apk.extend(directory.to_le_bytes());
        apk.extend([0, 0]);
        apk
    }

    fn put(apk: &[u8], value: Option<&[u8]>) -> Vec<u8> {
        let new = carry(apk, value).unwrap();
        [&apk[new.head], &new.block, &apk[new.directory], &new.end].concat()
    }

    #[test]
    fn a_value_goes_in_and_out_and_nothing_else_changes() {
        for page in [None, Some(PAGE)] {
            let apk = archive(&[(0x7109_871a, b"v2"), (5, b"other")], page);
            let with = put(&apk, Some(b"certificate"));
            assert_eq!(carried(&with).unwrap(), Some(b"certificate".as_slice()));
            assert_eq!(carried(&apk).unwrap(), None);
            assert_eq!(subject(&with).unwrap(), subject(&apk).unwrap());
            assert_eq!(put(&with, None), apk);
            assert_eq!(put(&put(&with, Some(b"a")), Some(b"certificate")), with);
        }
    }

    #[test]
    fn padding_makes_room() {
        let apk = archive(&[(0x7109_871a, b"v2")], Some(PAGE));
        assert_eq!(put(&apk, Some(&[7; 900])).len(), apk.len());
        assert_eq!(put(&apk, Some(&[7; 5000])).len(), apk.len() + PAGE);
        // Too little is left for a pair of padding: another page is.
        let exact = PAGE - FRAME - PAIR - 2 - PAIR - 4;
        assert_eq!(put(&apk, Some(&vec![7; exact])).len(), apk.len() + PAGE);
        assert_eq!(put(&apk, Some(&vec![7; exact + 4])).len(), apk.len());
    }

    #[test]
    fn only_files_of_a_signature_are_left_out() {
        for name in ["META-INF/MANIFEST.MF", "meta-inf/CERT.sf", "META-INF/A.EC"] {
            assert!(is_signature(name), "{name}");
        }
        for name in [
            "META-INF/services/a.RSA",
            "META-INF/x.txt",
            "res/a.SF",
            "META-INé",
        ] {
            assert!(!is_signature(name), "{name}");
        }
    }

    #[test]
    fn what_can_t_carry_is_refused() {
        let plain = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
        assert_eq!(carry(plain, Some(b"a")).unwrap_err().id, "no_signing_block");
        let apk = archive(&[], None);
        let huge = vec![0; LARGEST + 1];
        let refused = carry(&apk, Some(&huge)).unwrap_err();
        assert_eq!(refused.id, "carried_value_too_large");
        assert!(subject(b"").is_err());
    }
}
