//! A signature block against its signature file.

use super::pkcs7::{Attributes, SignedData, SignerInfo};
use super::{Asked, support};
use crate::asn1::oid;
use crate::crypto::{Hash, SignatureKind};
use crate::report::{CertificateInfo, Problem};
use crate::x509::Certificate;

/// Signers tried in one block, and certificates read from it.
const MAX_IN_BLOCK: usize = 32;
/// Before Android 7 only the first signer of a block was looked at.
const NOUGAT: i32 = 24;
/// Before Android 4.4 signed attributes broke the verification.
const KITKAT: i32 = 19;

/// The signer of a block that verified.
#[derive(Debug, Clone)]
pub(crate) struct Verified {
    pub certificate: Vec<u8>,
    pub info: CertificateInfo,
    pub algorithm: String,
}

/// Verifies `block` over `file`. The error is what apksigner would report.
pub(crate) fn verify(
    name: &str,
    block: &[u8],
    file: &[u8],
    asked: Asked<'_>,
) -> Result<Verified, Problem> {
    let malformed = || Problem::new("jar_sig_parse_exception", name);
    let data = SignedData::parse(block).ok_or_else(malformed)?;
    if data.signers.is_empty() {
        return Err(Problem::new("jar_sig_no_signers", name));
    }
    if data.signers.len() > MAX_IN_BLOCK || data.certificates.len() > MAX_IN_BLOCK {
        return Err(Problem::new(
            "jar_sig_parse_exception",
            format!("{name}: too many signers or certificates"),
        ));
    }
    let certificates: Option<Vec<_>> = data
        .certificates
        .iter()
        .map(|c| Certificate::parse(c))
        .collect();
    let check = Check {
        name,
        data: &data,
        certificates: &certificates.ok_or_else(malformed)?,
        file,
        asked,
    };
    check.block()
}

struct Check<'a> {
    name: &'a str,
    data: &'a SignedData<'a>,
    certificates: &'a [Certificate<'a>],
    file: &'a [u8],
    asked: Asked<'a>,
}

impl Check<'_> {
    /// The first signer that verifies; none may be so broken that it cannot be tried.
    fn block(&self) -> Result<Verified, Problem> {
        let signers = &self.data.signers;
        let tried = if self.asked.min < NOUGAT {
            1
        } else {
            signers.len()
        };
        let mut first = None;
        for signer in signers.iter().take(tried) {
            let verified = self.signer(signer)?;
            first = first.or(verified);
        }
        first.ok_or_else(|| Problem::new("jar_sig_did_not_verify", self.name))
    }

    /// `Ok(None)` if the signature is simply wrong.
    fn signer(&self, signer: &SignerInfo<'_>) -> Result<Option<Verified>, Problem> {
        let (digest, kind) = self.algorithms(signer)?;
        let certificate = self.certificate(signer)?;
        let key = certificate
            .public_key
            .as_ref()
            .filter(|key| key.family() == kind.family);
        let key = key.ok_or_else(|| self.exception("key does not fit the algorithm"))?;
        let message = match signer.attributes {
            None => self.file.to_vec(),
            Some(set) => {
                if !self.attributes_fit(Attributes::parse(set), digest)? {
                    return Ok(None);
                }
                // Signed as the SET it is, not with the tag of its place.
                [&[0x31], set.encoded.get(1..).unwrap_or_default()].concat()
            }
        };
        Ok(key
            .verify(kind, &message, signer.signature)
            .then(|| Verified {
                certificate: certificate.encoded.to_vec(),
                info: certificate.info(),
                algorithm: kind.name(),
            }))
    }

    fn algorithms(&self, signer: &SignerInfo<'_>) -> Result<(Hash, SignatureKind), Problem> {
        let Asked { min, max, .. } = self.asked;
        let named = oid::hash(signer.digest_oid).zip(oid::signature(signer.signature_oid));
        let (digest, signature) = named
            .filter(|&(digest, signature)| support::accepted(digest, signature, min, max))
            .ok_or_else(|| {
                let pair = [signer.digest_oid, signer.signature_oid]
                    .map(oid::dotted)
                    .join(" with ");
                Problem::new(
                    "jar_sig_unsupported_sig_alg",
                    format!("{}: {pair}", self.name),
                )
            })?;
        let hash = signature.hash.unwrap_or(digest);
        Ok((
            digest,
            SignatureKind {
                family: signature.family,
                hash,
                pss: false,
            },
        ))
    }

    fn certificate(&self, signer: &SignerInfo<'_>) -> Result<&Certificate<'_>, Problem> {
        let wanted = signer.certificate.as_ref();
        let found = wanted
            .and_then(|(issuer, serial)| self.certificates.iter().find(|c| c.is(issuer, serial)));
        let found = found.ok_or_else(|| self.exception("certificate not found"))?;
        if found.unknown_critical {
            return Err(self.exception("certificate has unsupported critical extensions"));
        }
        if !found.may_sign() {
            return Err(self.exception("certificate may not sign"));
        }
        Ok(found)
    }

    fn attributes_fit(
        &self,
        attributes: Option<Attributes<'_>>,
        digest: Hash,
    ) -> Result<bool, Problem> {
        if self.asked.min < KITKAT {
            return Err(self.exception("signed attributes are broken before API level 19"));
        }
        let attributes = attributes.ok_or_else(|| self.exception("signed attributes"))?;
        if self.asked.max >= NOUGAT {
            let stated = attributes
                .content_type
                .ok_or_else(|| self.exception("no content type"))?;
            if stated != self.data.content_type {
                return Ok(false);
            }
        }
        let expected = attributes
            .message_digest
            .ok_or_else(|| self.exception("no message digest"))?;
        Ok(digest.of(self.file) == expected)
    }

    fn exception(&self, why: &str) -> Problem {
        Problem::new("jar_sig_verify_exception", format!("{}: {why}", self.name))
    }
}
