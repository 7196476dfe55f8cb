//! Public keys as certificates carry them, and what they can verify.

use super::{Hash, dsa::DsaKey, ec::EcKey, rsa::RsaKey};
use crate::asn1::ber::{BIT_STRING, OID, Reader, SEQUENCE, Value};
use crate::asn1::oid;

/// Longest encoded key looked at: a 16,384-bit RSA key with room to spare.
const MAX_KEY_BYTES: usize = 8 << 10;

/// A kind of key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    Rsa,
    Ec,
    Dsa,
}

impl Family {
    /// The name Java gives it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rsa => "RSA",
            Self::Ec => "EC",
            Self::Dsa => "DSA",
        }
    }
}

/// How a signature is made: key, digest, and padding for RSA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SignatureKind {
    pub family: Family,
    pub hash: Hash,
    /// RSASSA-PSS with a salt as long as the digest, instead of PKCS #1 v1.5.
    pub pss: bool,
}

impl SignatureKind {
    /// The name Java gives it, `SHA256withRSA/PSS` for example.
    pub fn name(self) -> String {
        let digest = self.hash.name().replace('-', "");
        let family = if self.family == Family::Ec {
            "ECDSA"
        } else {
            self.family.name()
        };
        format!("{digest}with{family}{}", if self.pss { "/PSS" } else { "" })
    }
}

/// A public key that signatures can be verified with.
#[derive(Debug, Clone)]
pub(crate) enum PublicKey {
    Rsa(RsaKey),
    Ec(EcKey),
    Dsa(DsaKey),
}

impl PublicKey {
    /// Reads a `SubjectPublicKeyInfo`; `None` if malformed or of an unknown kind.
    pub fn parse(encoded: &[u8]) -> Option<Self> {
        if encoded.len() > MAX_KEY_BYTES {
            return None;
        }
        let mut outer = Reader::new(encoded);
        let mut info = outer
            .expect(SEQUENCE)
            .filter(|_| outer.is_empty())?
            .inside();
        let mut algorithm = info.expect(SEQUENCE)?.inside();
        let kind = algorithm.oid()?;
        let key = key_bits(info.expect(BIT_STRING)?)?;
        match kind {
            oid::RSA => RsaKey::parse(key).map(Self::Rsa),
            oid::EC => EcKey::parse(algorithm.expect_der(OID)?.contents, key).map(Self::Ec),
            oid::DSA => DsaKey::parse(algorithm.expect_der(SEQUENCE)?, key).map(Self::Dsa),
            _ => None,
        }
    }

    pub fn family(&self) -> Family {
        match self {
            Self::Rsa(_) => Family::Rsa,
            Self::Ec(_) => Family::Ec,
            Self::Dsa(_) => Family::Dsa,
        }
    }

    /// The size as apksigner counts it.
    pub fn bits(&self) -> u32 {
        match self {
            Self::Rsa(key) => key.bits(),
            Self::Ec(key) => key.bits(),
            Self::Dsa(key) => key.bits(),
        }
    }

    /// Whether `signature` is this key's over `message`.
    pub fn verify(&self, kind: SignatureKind, message: &[u8], signature: &[u8]) -> bool {
        if self.family() != kind.family {
            return false;
        }
        let digest = kind.hash.of(message);
        match self {
            Self::Rsa(key) if kind.pss => key.verify_pss(kind.hash, &digest, signature),
            Self::Rsa(key) => key.verify(kind.hash, &digest, signature),
            Self::Ec(key) => key.verify(&digest, signature),
            Self::Dsa(key) => key.verify(&digest, signature),
        }
    }
}

/// A bit string of whole bytes.
fn key_bits(value: Value<'_>) -> Option<&[u8]> {
    value.contents.strip_prefix(&[0])
}
