//! What a verification says: values only, no verdict on any law.

use crate::block::Pair;

/// One thing wrong, or worth a warning.
///
/// `id` is apksigner's name of the issue in `snake_case` where apksigner has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Stable name of the problem.
    pub id: &'static str,
    /// What it is about: an entry, a digest, a number. May be empty.
    pub detail: String,
}

impl Problem {
    pub(crate) fn new(id: &'static str, detail: impl Into<String>) -> Self {
        Self {
            id,
            detail: detail.into(),
        }
    }

    pub(crate) fn bare(id: &'static str) -> Self {
        Self::new(id, String::new())
    }
}

/// A way of signing an APK.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scheme {
    /// JAR signing.
    V1,
    /// APK Signature Scheme v2 (Android 7).
    V2,
    /// APK Signature Scheme v3 (Android 9).
    V3,
    /// APK Signature Scheme v3.1 (Android 13): rotation for new versions only.
    V31,
}

impl Scheme {
    /// The usual short name, `v3.1` for example.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::V1 => "v1",
            Self::V2 => "v2",
            Self::V3 => "v3",
            Self::V31 => "v3.1",
        }
    }
}

/// The outcome for one scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeResult {
    /// Which scheme.
    pub scheme: Scheme,
    /// Whether the APK carries such a signature, sound or not.
    pub present: bool,
    /// Whether some Android version asked for would look at it, so that it was verified.
    pub checked: bool,
    /// Whether it verifies against the content.
    pub verified: bool,
    /// Why it does not verify.
    pub problems: Vec<Problem>,
    /// What is odd but harmless to the verdict.
    pub warnings: Vec<Problem>,
}

/// Facts of one certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateInfo {
    /// Subject, written as Java and apksigner write it.
    pub subject: String,
    /// Issuer, written in the same way.
    pub issuer: String,
    /// Serial number in lower-case hexadecimal, with a minus sign if negative.
    pub serial: String,
    /// Start of validity, `YYYY-MM-DDThh:mm:ssZ`.
    pub not_before: String,
    /// End of validity, same form.
    pub not_after: String,
    /// SHA-256 of the encoded certificate, hexadecimal.
    pub sha256: String,
    /// SHA-1 of the encoded certificate, hexadecimal.
    pub sha1: String,
    /// MD5 of the encoded certificate, hexadecimal.
    pub md5: String,
    /// `RSA`, `EC`, `DSA`, or the object identifier of another kind.
    pub key_algorithm: String,
    /// Key size as apksigner counts it: modulus, group order or prime.
    pub key_bits: Option<u32>,
    /// SHA-256 of the encoded public key, hexadecimal.
    pub public_key_sha256: String,
    /// How the certificate itself is signed, `SHA256withRSA` for example.
    pub signature_algorithm: String,
    /// Whether the subject is the one Android's build tools give a debug key.
    pub debug: bool,
}

/// Who signed, and with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// The scheme this signer signed with.
    pub scheme: Scheme,
    /// Signature block entry (v1), or `signer #1` and so on.
    pub name: String,
    /// The signing certificate.
    pub certificate: CertificateInfo,
    /// Signature algorithms that were verified, `SHA256withRSA` for example.
    pub algorithms: Vec<String>,
    /// Lowest Android version this signer speaks for (v3 and v3.1 only).
    pub min_sdk: Option<i32>,
    /// Highest Android version this signer speaks for (v3 and v3.1 only).
    pub max_sdk: Option<i32>,
}

/// Outcome for the `SourceStamp` that Google Play adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Whether the stamp speaks for this content.
    pub verified: bool,
    /// Why not; a bad stamp does not make an APK uninstallable.
    pub warnings: Vec<Problem>,
    /// The stamp's certificate, if it could be read.
    pub certificate: Option<CertificateInfo>,
}

/// Everything found out about the signatures of one APK.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// Whether every Android version asked for would accept the signature.
    pub verified: bool,
    /// One result a scheme, in the order v1, v2, v3, v3.1.
    pub schemes: Vec<SchemeResult>,
    /// What is wrong with the APK as a whole.
    pub problems: Vec<Problem>,
    /// What is odd with the APK as a whole.
    pub warnings: Vec<Problem>,
    /// Every signer whose certificate could be read, by scheme.
    pub signers: Vec<Signer>,
    /// Certificates of the rotation history, oldest first.
    pub lineage: Vec<CertificateInfo>,
    /// ID-value pairs of the APK Signing Block in file order.
    pub pairs: Vec<Pair>,
    /// The source stamp, if there is one.
    pub stamp: Option<Stamp>,
    /// A DEX file stands before the ZIP archive.
    pub dex_prefix: bool,
    /// CVE-2017-13156: a DEX prefix that no whole-file signature covers.
    pub janus: bool,
}

impl Verification {
    /// The result for one scheme.
    #[must_use]
    pub fn scheme(&self, scheme: Scheme) -> Option<&SchemeResult> {
        self.schemes.iter().find(|result| result.scheme == scheme)
    }

    /// The signers a current Android version goes by, as apksigner counts them.
    ///
    /// Empty if the APK does not verify.
    #[must_use]
    pub fn current_signers(&self) -> Vec<&Signer> {
        let verified = |s| self.scheme(s).is_some_and(|result| result.verified);
        let of = |s| self.signers.iter().filter(move |signer| signer.scheme == s);
        if !self.verified {
            Vec::new()
        } else if verified(Scheme::V3) {
            of(Scheme::V3).next_back().into_iter().collect()
        } else if verified(Scheme::V2) {
            of(Scheme::V2).collect()
        } else {
            of(Scheme::V1).collect()
        }
    }
}

/// Errors and warnings gathered while looking at one thing.
#[derive(Debug, Default)]
pub(crate) struct Issues {
    pub errors: Vec<Problem>,
    pub warnings: Vec<Problem>,
}

impl Issues {
    pub fn error(&mut self, id: &'static str, detail: impl Into<String>) {
        self.errors.push(Problem::new(id, detail));
    }

    pub fn warn(&mut self, id: &'static str, detail: impl Into<String>) {
        self.warnings.push(Problem::new(id, detail));
    }

    pub fn clean(&self) -> bool {
        self.errors.is_empty()
    }

    pub fn absorb(&mut self, other: Self) {
        self.errors.extend(other.errors);
        self.warnings.extend(other.warnings);
    }
}
