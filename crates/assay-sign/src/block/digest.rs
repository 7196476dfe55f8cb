//! Digests over everything but the APK Signing Block.

use super::SigningBlock;
use super::algorithm::ContentDigest;
use crate::zip::Sections;
use sha2::{Digest, Sha256, Sha512};

const CHUNK: usize = 1 << 20;
const PAGE: usize = 4096;
/// What the digest of a page starts with.
const SALT: [u8; 8] = [0; 8];

/// The three signed parts of an APK, and the digests already made of them.
pub(crate) struct Content<'a> {
    entries: &'a [u8],
    directory: &'a [u8],
    end: Vec<u8>,
    aligned: bool,
    sha256: Option<Vec<u8>>,
    sha512: Option<Vec<u8>>,
    verity: Option<Vec<u8>>,
}

impl<'a> Content<'a> {
    pub fn new(sections: &Sections<'a>, block: &SigningBlock<'a>) -> Option<Self> {
        Self::until(sections, block.offset)
    }

    /// The parts of an APK whose entries end here.
    pub fn until(sections: &Sections<'a>, entries: usize) -> Option<Self> {
        let mut end = sections.end_bytes().to_vec();
        // Signed as if the block were not there.
        let offset = u32::try_from(entries).ok()?;
        end.get_mut(16..20)?.copy_from_slice(&offset.to_le_bytes());
        let block_size = sections.directory.checked_sub(entries)?;
        Some(Self {
            entries: sections.apk.get(..entries)?,
            directory: sections.directory_bytes(),
            end,
            aligned: entries.is_multiple_of(PAGE) && block_size.is_multiple_of(PAGE),
            sha256: None,
            sha512: None,
            verity: None,
        })
    }

    /// The digest of this kind; `None` if the block is not aligned as verity needs it.
    pub fn digest(&mut self, kind: ContentDigest) -> Option<&[u8]> {
        let parts = [self.entries, self.directory, &self.end];
        match kind {
            ContentDigest::Sha256 => {
                Some(self.sha256.get_or_insert_with(|| chunked::<Sha256>(parts)))
            }
            ContentDigest::Sha512 => {
                Some(self.sha512.get_or_insert_with(|| chunked::<Sha512>(parts)))
            }
            ContentDigest::Verity if !self.aligned => None,
            ContentDigest::Verity => Some(self.verity.get_or_insert_with(|| verity(parts))),
        }
    }
}

/// Digest of the digests of chunks; no chunk spans two parts.
fn chunked<D: Digest>(parts: [&[u8]; 3]) -> Vec<u8> {
    let chunks = || parts.iter().flat_map(|part| part.chunks(CHUNK));
    let mut top = D::new();
    top.update([0x5a]);
    top.update(length(chunks().count()));
    for chunk in chunks() {
        let mut digest = D::new();
        digest.update([0xa5]);
        digest.update(length(chunk.len()));
        digest.update(chunk);
        top.update(digest.finalize());
    }
    top.finalize().to_vec()
}

/// Chunks and their number are far below 32 bits in a file with 32-bit offsets.
fn length(size: usize) -> [u8; 4] {
    u32::try_from(size).unwrap_or(u32::MAX).to_le_bytes()
}

/// Root of the page tree, and the length of what it covers.
fn verity(parts: [&[u8]; 3]) -> Vec<u8> {
    let total: usize = parts.iter().map(|part| part.len()).sum();
    let mut level = page_digests(parts);
    while level.len() > PAGE {
        level = page_digests([&level, &[], &[]]);
    }
    level.resize(PAGE, 0);
    let mut root = page_digest(&level);
    root.extend((total as u64).to_le_bytes());
    root
}

/// The parts run on without a gap; the last page is filled with zeros.
fn page_digests(parts: [&[u8]; 3]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut open: Vec<u8> = Vec::with_capacity(PAGE);
    for part in parts {
        let missing = (PAGE - open.len()) % PAGE;
        let (head, rest) = part.split_at(missing.min(part.len()));
        open.extend(head);
        if open.len() == PAGE {
            out.extend(page_digest(&open));
            open.clear();
        }
        let pages = rest.chunks_exact(PAGE);
        open.extend(pages.remainder());
        out.extend(pages.flat_map(page_digest));
    }
    if !open.is_empty() {
        open.resize(PAGE, 0);
        out.extend(page_digest(&open));
    }
    out
}

fn page_digest(page: &[u8]) -> Vec<u8> {
    let mut digest = Sha256::new();
    digest.update(SALT);
    digest.update(page);
    digest.finalize().to_vec()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;
    use crate::bytes::hex;

    #[test]
    fn pages_run_across_parts() {
        let whole: Vec<u8> = (0..10_000u32).map(|n| n.to_le_bytes()[0]).collect();
        let expected = page_digests([&whole, &[], &[]]);
        for (a, b) in [(0, 0), (1, 2), (4096, 4097), (8192, 9999), (10_000, 10_000)] {
            let parts = [&whole[..a], &whole[a..b], &whole[b..]];
            assert_eq!(page_digests(parts), expected, "{a} {b}");
        }
        assert_eq!(expected.len(), 3 * 32);
    }

    #[test]
    fn chunks_do_not_run_across_parts() {
        let one = chunked::<Sha256>([b"ab", b"", b""]);
        let two = chunked::<Sha256>([b"a", b"b", b""]);
        assert_ne!(one, two);
        // sha256(5a 01000000 sha256(a5 02000000 "ab")), worked out with sha256sum.
        assert_eq!(hex(&one), hex(&expected_for_ab()));
    }

    fn expected_for_ab() -> Vec<u8> {
        let inner = Sha256::digest(b"\xa5\x02\0\0\0ab");
        let mut outer = b"\x5a\x01\0\0\0".to_vec();
        outer.extend(inner);
        Sha256::digest(outer).to_vec()
    }
}
