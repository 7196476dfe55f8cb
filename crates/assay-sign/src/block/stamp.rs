//! `SourceStamp` v2: who distributed the APK, beside who signed it.

use super::algorithm::{Algorithm, Supported, algorithm, to_verify};
use super::lineage::{Lineage, LineageError};
use crate::bytes::{Cursor, hex};
use crate::crypto::Hash;
use crate::report::{Problem, Stamp};
use crate::x509::Certificate;
use std::collections::BTreeMap;

/// The entry that holds the digest of the stamp's certificate.
pub(crate) const ENTRY: &str = "stamp-cert-sha256";
const PROOF_OF_ROTATION: u32 = 0x9d63_03f7;
/// The first Android version that looks at stamps.
const FIRST_SDK: i32 = 30;

/// Content digests by number, for each scheme by its number.
pub(crate) type SchemeDigests = BTreeMap<i32, BTreeMap<u32, Vec<u8>>>;

/// What the stamp is compared with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// Content of the stamp entry.
    pub certificate_digest: &'a [u8],
    pub digests: &'a SchemeDigests,
    pub min: i32,
    pub max: i32,
}

/// Verifies the stamp block.
pub(crate) fn verify(value: &[u8], asked: Asked<'_>) -> Stamp {
    let mut check = Check {
        asked,
        certificate: None,
    };
    let warnings: Vec<Problem> = check.run(value).err().unwrap_or_default();
    let certificate = check.certificate.as_ref().map(Certificate::info);
    Stamp {
        verified: warnings.is_empty(),
        warnings,
        certificate,
    }
}

type Outcome<T> = Result<T, Vec<Problem>>;

fn fail<T>(id: &'static str) -> Outcome<T> {
    Err(vec![Problem::bare(id)])
}

/// For what is too short to be read.
fn cut<T>(value: Option<T>) -> Outcome<T> {
    value.map_or_else(|| fail("source_stamp_malformed_signature"), Ok)
}

struct Check<'a> {
    asked: Asked<'a>,
    certificate: Option<Certificate<'a>>,
}

impl<'a> Check<'a> {
    fn run(&mut self, value: &'a [u8]) -> Outcome<()> {
        let mut stamp = cut(Cursor::new(value).slice())?;
        let encoded = cut(stamp.prefixed())?;
        let Some(certificate) = Certificate::parse(encoded) else {
            return fail("source_stamp_malformed_certificate");
        };
        self.certificate = Some(certificate.clone());
        if Hash::Sha256.of(encoded) != self.asked.certificate_digest {
            return fail("source_stamp_certificate_mismatch_between_signature_block_and_apk");
        }
        let schemes = signatures_by_scheme(cut(stamp.slice())?)?;
        for (scheme, digests) in self.asked.digests {
            let Some(signatures) = schemes.get(scheme) else {
                return fail("source_stamp_no_signature");
            };
            self.signature(&certificate, &encode(digests), *signatures)?;
        }
        if stamp.is_empty() {
            Ok(())
        } else {
            self.attributes(&certificate, stamp)
        }
    }

    fn signature(
        &self,
        certificate: &Certificate<'_>,
        data: &[u8],
        list: Cursor<'_>,
    ) -> Outcome<()> {
        let supported = supported(list)?;
        let (min, max) = (self.asked.min.max(FIRST_SDK), self.asked.max);
        let since = |algorithm: &Algorithm| algorithm.platform_min_sdk;
        let Some(chosen) = to_verify(&supported, min, max, since) else {
            return fail("source_stamp_no_supported_signature");
        };
        for Supported {
            algorithm,
            signature,
        } in chosen
        {
            let Some(key) = certificate
                .public_key
                .as_ref()
                .filter(|k| k.family() == algorithm.kind.family)
            else {
                return fail("source_stamp_verify_exception");
            };
            if !key.verify(algorithm.kind, data, signature) {
                return Err(vec![Problem::new(
                    "source_stamp_did_not_verify",
                    algorithm.kind.name(),
                )]);
            }
        }
        Ok(())
    }

    /// Attributes have signatures of their own.
    fn attributes(&self, certificate: &Certificate<'_>, mut stamp: Cursor<'_>) -> Outcome<()> {
        let data = cut(stamp.prefixed())?;
        let signatures = cut(stamp.slice())?;
        self.signature(certificate, data, signatures)?;
        let mut list = cut(Cursor::new(data).slice())?;
        let mut problems = Vec::new();
        while !list.is_empty() {
            let attribute = list
                .slice()
                .and_then(|mut item| Some((item.u32()?, item.rest())));
            match attribute {
                None => problems.push(Problem::bare("source_stamp_malformed_attribute")),
                Some((PROOF_OF_ROTATION, value)) => problems.extend(rotation(value, certificate)),
                Some((id, _)) => problems.push(Problem::new(
                    "source_stamp_unknown_attribute",
                    format!("{id:#x}"),
                )),
            }
            if attribute.is_none() {
                break;
            }
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }
}

fn rotation(value: &[u8], certificate: &Certificate<'_>) -> Option<Problem> {
    let id = match Lineage::parse(value) {
        Ok(lineage)
            if lineage
                .last()
                .is_some_and(|last| last.encoded == certificate.encoded) =>
        {
            return None;
        }
        Ok(_) | Err(LineageError::Mismatch) => "source_stamp_por_cert_mismatch",
        Err(LineageError::Unverified) => "source_stamp_por_did_not_verify",
        Err(LineageError::Malformed) => "source_stamp_malformed_lineage",
    };
    Some(Problem::new(id, hex(&Hash::Sha256.of(certificate.encoded))))
}

fn signatures_by_scheme(mut list: Cursor<'_>) -> Outcome<BTreeMap<i32, Cursor<'_>>> {
    let mut found = BTreeMap::new();
    while !list.is_empty() {
        let mut item = cut(list.slice())?;
        let scheme = cut(item.i32())?;
        found.insert(scheme, cut(item.slice())?);
    }
    Ok(found)
}

fn supported(mut list: Cursor<'_>) -> Outcome<Vec<Supported<'_>>> {
    let mut found = Vec::new();
    let mut unknown = Vec::new();
    while !list.is_empty() {
        let mut item = cut(list.slice())?;
        let (id, signature) = (cut(item.u32())?, cut(item.prefixed())?);
        match algorithm(id) {
            Some(algorithm) => found.push(Supported {
                algorithm,
                signature,
            }),
            None => unknown.push(Problem::new(
                "source_stamp_unknown_sig_algorithm",
                format!("{id:#x}"),
            )),
        }
    }
    // An unknown algorithm is a warning, and a stamp with warnings does not count.
    match (unknown.is_empty(), found.is_empty()) {
        (false, _) => Err(unknown),
        (true, true) => fail("source_stamp_no_signature"),
        (true, false) => Ok(found),
    }
}

/// Pairs of number and digest, each with its length, as the stamp signs them.
fn encode(digests: &BTreeMap<u32, Vec<u8>>) -> Vec<u8> {
    let length = |size: usize| u32::try_from(size).unwrap_or(u32::MAX).to_le_bytes();
    let mut out = Vec::new();
    for (id, digest) in digests {
        out.extend(length(digest.len() + 8));
        out.extend(id.to_le_bytes());
        out.extend(length(digest.len()));
        out.extend(digest);
    }
    out
}
