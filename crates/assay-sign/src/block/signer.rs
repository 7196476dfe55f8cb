//! One signer of APK Signature Scheme v2 or v3: the two differ in a few fields only.

use super::algorithm::{Algorithm, Supported, algorithm, to_verify};
use super::digest::Content;
use super::lineage::Lineage;
use crate::bytes::Cursor;
use crate::crypto::PublicKey;
use crate::report::{Issues, Problem};
use crate::x509::Certificate;
use std::collections::BTreeMap;

/// Android takes no more (`MAX_V2_SIGNERS` in its verifier).
pub(crate) const MAX_SIGNERS: usize = 10;

/// Names of the problems, which start with the scheme's name.
pub(crate) struct Ids {
    pub malformed_signers: &'static str,
    pub no_signers: &'static str,
    pub too_many_signers: &'static str,
    pub malformed_signer: &'static str,
    pub malformed_signature: &'static str,
    pub unknown_algorithm: &'static str,
    pub no_signatures: &'static str,
    pub no_supported_signatures: &'static str,
    pub malformed_key: &'static str,
    pub did_not_verify: &'static str,
    pub malformed_certificate: &'static str,
    pub no_certificates: &'static str,
    pub key_mismatch: &'static str,
    pub malformed_digest: &'static str,
    pub algorithm_mismatch: &'static str,
    pub malformed_attribute: &'static str,
    pub unknown_attribute: &'static str,
    pub digest_did_not_verify: &'static str,
    pub not_aligned: &'static str,
}

macro_rules! ids {
    ($prefix:literal) => {
        $crate::block::signer::Ids {
            malformed_signers: concat!($prefix, "_malformed_signers"),
            no_signers: concat!($prefix, "_no_signers"),
            too_many_signers: concat!($prefix, "_too_many_signers"),
            malformed_signer: concat!($prefix, "_malformed_signer"),
            malformed_signature: concat!($prefix, "_malformed_signature"),
            unknown_algorithm: concat!($prefix, "_unknown_sig_algorithm"),
            no_signatures: concat!($prefix, "_no_signatures"),
            no_supported_signatures: concat!($prefix, "_no_supported_signatures"),
            malformed_key: concat!($prefix, "_malformed_public_key"),
            did_not_verify: concat!($prefix, "_did_not_verify"),
            malformed_certificate: concat!($prefix, "_malformed_certificate"),
            no_certificates: concat!($prefix, "_no_certificates"),
            key_mismatch: concat!(
                $prefix,
                "_public_key_mismatch_between_certificate_and_signatures_record"
            ),
            malformed_digest: concat!($prefix, "_malformed_digest"),
            algorithm_mismatch: concat!(
                $prefix,
                "_sig_alg_mismatch_between_signatures_and_digests_records"
            ),
            malformed_attribute: concat!($prefix, "_malformed_additional_attribute"),
            unknown_attribute: concat!($prefix, "_unknown_additional_attribute"),
            digest_did_not_verify: concat!($prefix, "_apk_digest_did_not_verify"),
            not_aligned: concat!($prefix, "_block_not_aligned_for_verity"),
        }
    };
}
pub(crate) use ids;

/// What is read of a signer, as far as it could be read.
#[derive(Debug, Default)]
pub(crate) struct BlockSigner<'a> {
    pub issues: Issues,
    pub certificates: Vec<Certificate<'a>>,
    /// Signature algorithm and content digest.
    pub digests: Vec<(u32, &'a [u8])>,
    /// Algorithms whose signature was verified.
    pub verified: Vec<Algorithm>,
    /// First and last Android version, in v3.
    pub sdk: Option<(i32, i32)>,
    pub attributes: Vec<(u32, &'a [u8])>,
    pub lineage: Option<Lineage<'a>>,
    algorithms: Vec<u32>,
}

/// Which Android versions a signer must satisfy.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Range {
    /// As the caller asks (v2).
    Asked(i32, i32),
    /// As the signer states (v3).
    Stated,
}

/// Reads the signers of a scheme block; errors of the list itself go to `issues`.
pub(crate) fn signers<'a>(
    value: &'a [u8],
    ids: &'static Ids,
    range: Range,
    issues: &mut Issues,
) -> Vec<BlockSigner<'a>> {
    let mut found = Vec::new();
    let Some(mut list) = Cursor::new(value).slice() else {
        issues.error(ids.malformed_signers, "");
        return found;
    };
    if list.is_empty() {
        issues.error(ids.no_signers, "");
    }
    while !list.is_empty() {
        if found.len() == MAX_SIGNERS {
            issues.error(ids.too_many_signers, format!("more than {MAX_SIGNERS}"));
            break;
        }
        let mut signer = BlockSigner::default();
        let block = list.slice();
        let read = block
            .ok_or(Problem::bare(ids.malformed_signer))
            .and_then(|b| signer.read(b, ids, range));
        signer.issues.errors.extend(read.err());
        found.push(signer);
        if block.is_none() {
            break;
        }
    }
    found
}

impl<'a> BlockSigner<'a> {
    /// The signer's own certificate.
    pub fn certificate(&self) -> Option<&Certificate<'a>> {
        self.certificates.first()
    }

    fn read(&mut self, mut block: Cursor<'a>, ids: &Ids, range: Range) -> Result<(), Problem> {
        let malformed = || Problem::bare(ids.malformed_signer);
        let signed = block.prefixed().ok_or_else(malformed)?;
        if matches!(range, Range::Stated) {
            self.sdk = Some((
                block.i32().ok_or_else(malformed)?,
                block.i32().ok_or_else(malformed)?,
            ));
        }
        let signatures = block.slice().ok_or_else(malformed)?;
        let key = block.prefixed().ok_or_else(malformed)?;
        let (min, max) = match (range, self.sdk) {
            (Range::Asked(min, max), _) | (Range::Stated, Some((min, max))) => (min, max),
            (Range::Stated, None) => return Err(malformed()),
        };
        if min < 0 || min > max {
            self.issues
                .error("v3_sig_invalid_sdk_versions", format!("{min}..{max}"));
        }
        let supported = self.signatures(signatures, ids)?;
        let chosen = to_verify(&supported, min, max, |algorithm| algorithm.min_sdk);
        let chosen = chosen.ok_or(Problem::bare(ids.no_supported_signatures))?;
        self.verify(&chosen, key, signed, ids)?;
        self.signed_data(Cursor::new(signed), key, ids)
    }

    fn signatures(
        &mut self,
        mut list: Cursor<'a>,
        ids: &Ids,
    ) -> Result<Vec<Supported<'a>>, Problem> {
        let mut supported = Vec::new();
        while !list.is_empty() {
            let number = self.algorithms.len() + 1;
            let (id, signature) = algorithm_and_bytes(&mut list)
                .ok_or_else(|| Problem::new(ids.malformed_signature, format!("#{number}")))?;
            self.algorithms.push(id);
            match algorithm(id) {
                Some(algorithm) => supported.push(Supported {
                    algorithm,
                    signature,
                }),
                None => self.issues.warn(ids.unknown_algorithm, format!("{id:#x}")),
            }
        }
        if self.algorithms.is_empty() {
            Err(Problem::bare(ids.no_signatures))
        } else {
            Ok(supported)
        }
    }

    fn verify(
        &mut self,
        chosen: &[Supported<'_>],
        key: &[u8],
        signed: &[u8],
        ids: &Ids,
    ) -> Result<(), Problem> {
        let key = PublicKey::parse(key);
        for Supported {
            algorithm,
            signature,
        } in chosen
        {
            let fits = key
                .as_ref()
                .filter(|key| key.family() == algorithm.kind.family);
            let key = fits.ok_or_else(|| Problem::bare(ids.malformed_key))?;
            if !key.verify(algorithm.kind, signed, signature) {
                return Err(Problem::new(ids.did_not_verify, algorithm.kind.name()));
            }
            self.verified.push(*algorithm);
        }
        Ok(())
    }

    fn signed_data(
        &mut self,
        mut signed: Cursor<'a>,
        key: &[u8],
        ids: &Ids,
    ) -> Result<(), Problem> {
        let malformed = || Problem::bare(ids.malformed_signer);
        let digests = signed.slice().ok_or_else(malformed)?;
        let certificates = signed.slice().ok_or_else(malformed)?;
        if let Some((min, max)) = self.sdk {
            self.compare_sdk("min", min, signed.i32().ok_or_else(malformed)?);
            self.compare_sdk("max", max, signed.i32().ok_or_else(malformed)?);
        }
        let attributes = signed.slice().ok_or_else(malformed)?;
        self.read_certificates(certificates, ids)?;
        let certificate = self
            .certificate()
            .ok_or(Problem::bare(ids.no_certificates))?;
        if certificate.key_info != key {
            return Err(Problem::bare(ids.key_mismatch));
        }
        self.read_digests(digests, ids)?;
        self.read_attributes(attributes, ids)
    }

    fn compare_sdk(&mut self, which: &str, outside: i32, inside: i32) {
        let id = if which == "min" {
            "v3_min_sdk_version_mismatch_between_signer_and_signed_data_record"
        } else {
            "v3_max_sdk_version_mismatch_between_signer_and_signed_data_record"
        };
        if outside != inside {
            self.issues.error(id, format!("{inside} and {outside}"));
        }
    }

    fn read_certificates(&mut self, mut list: Cursor<'a>, ids: &Ids) -> Result<(), Problem> {
        while !list.is_empty() {
            let encoded = list.prefixed().ok_or(Problem::bare(ids.malformed_signer))?;
            let number = self.certificates.len() + 1;
            let certificate = Certificate::parse(encoded)
                .ok_or_else(|| Problem::new(ids.malformed_certificate, format!("#{number}")))?;
            self.certificates.push(certificate);
        }
        Ok(())
    }

    fn read_digests(&mut self, mut list: Cursor<'a>, ids: &Ids) -> Result<(), Problem> {
        while !list.is_empty() {
            let number = self.digests.len() + 1;
            let digest = algorithm_and_bytes(&mut list)
                .ok_or_else(|| Problem::new(ids.malformed_digest, format!("#{number}")))?;
            self.digests.push(digest);
        }
        if self.digests.iter().map(|(id, _)| id).ne(&self.algorithms) {
            return Err(Problem::bare(ids.algorithm_mismatch));
        }
        Ok(())
    }

    fn read_attributes(&mut self, mut list: Cursor<'a>, ids: &Ids) -> Result<(), Problem> {
        while !list.is_empty() {
            let number = self.attributes.len() + 1;
            let attribute = list
                .slice()
                .and_then(|mut attribute| Some((attribute.u32()?, attribute.rest())));
            let attribute = attribute
                .ok_or_else(|| Problem::new(ids.malformed_attribute, format!("#{number}")))?;
            self.attributes.push(attribute);
        }
        Ok(())
    }

    fn check_digests(&mut self, content: &mut Content<'_>, ids: &Ids, kinds: &[Algorithm]) {
        for (id, expected) in &self.digests {
            let Some(known) = algorithm(*id) else {
                continue;
            };
            if !kinds
                .iter()
                .any(|verified| verified.content == known.content)
            {
                continue;
            }
            match content.digest(known.content) {
                None => self.issues.error(ids.not_aligned, ""),
                Some(actual) if actual == *expected => {}
                Some(_) => self
                    .issues
                    .error(ids.digest_did_not_verify, format!("{:?}", known.content)),
            }
        }
    }
}

/// An algorithm identifier and a byte string, with a length around both.
fn algorithm_and_bytes<'a>(list: &mut Cursor<'a>) -> Option<(u32, &'a [u8])> {
    let mut item = list.slice()?;
    Some((item.u32()?, item.prefixed()?))
}

/// Compares the signed digests with those of the content.
pub(crate) fn check_content(signers: &mut [BlockSigner<'_>], content: &mut Content<'_>, ids: &Ids) {
    let kinds: Vec<Algorithm> = signers
        .iter()
        .flat_map(|signer| signer.verified.clone())
        .collect();
    for signer in signers {
        signer.check_digests(content, ids, &kinds);
    }
}

/// The outcome for one scheme block.
#[derive(Debug, Default)]
pub(crate) struct BlockResult<'a> {
    pub issues: Issues,
    pub signers: Vec<BlockSigner<'a>>,
    pub lineage: Option<Lineage<'a>>,
}

impl<'a> BlockResult<'a> {
    /// Whether nothing is wrong, which is when the scheme verifies.
    pub fn clean(&self) -> bool {
        self.issues.clean() && self.signers.iter().all(|signer| signer.issues.clean())
    }

    /// Content digests by their number, as a source stamp signs them.
    pub fn content_digests(&self) -> BTreeMap<u32, &'a [u8]> {
        let digests = self
            .signers
            .iter()
            .flat_map(|signer| signer.digests.iter().copied());
        digests
            .filter_map(|(id, digest)| Some((algorithm(id)?.content.id(), digest)))
            .collect()
    }
}
