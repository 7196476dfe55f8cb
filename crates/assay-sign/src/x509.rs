//! X.509 certificates, read as leniently as Java reads them.

use crate::asn1::ber::{
    BIT_STRING, BOOLEAN, INTEGER, OCTET_STRING, OID, Reader, SEQUENCE, Tag, Value, minimal,
};
use crate::asn1::name::Name;
use crate::asn1::{oid, time};
use crate::bytes::hex;
use crate::crypto::{Family, Hash, PublicKey};
use crate::report::CertificateInfo;

/// The arc of the standard extensions, 2.5.29.
const STANDARD_EXTENSION: [u8; 2] = [0x55, 0x1d];
/// Last numbers of those that Java understands.
const UNDERSTOOD: [u8; 20] = [
    14, 15, 16, 17, 18, 19, 20, 21, 27, 28, 29, 30, 31, 32, 33, 35, 36, 37, 46, 54,
];

/// Those outside that arc: Netscape certificate type, access to authority and subject
/// information, no check by OCSP.
const UNDERSTOOD_ELSEWHERE: [&[u8]; 4] = [
    &[0x60, 0x86, 0x48, 1, 0x86, 0xf8, 0x42, 1, 1],
    &[0x2b, 6, 1, 5, 5, 7, 1, 1],
    &[0x2b, 6, 1, 5, 5, 7, 1, 11],
    &[0x2b, 6, 1, 5, 5, 7, 48, 1, 5],
];

/// One certificate.
#[derive(Debug, Clone)]
pub(crate) struct Certificate<'a> {
    /// The bytes as found in the APK: digests and comparisons are made over these.
    pub encoded: &'a [u8],
    pub issuer: Name<'a>,
    pub subject: Name<'a>,
    pub public_key: Option<PublicKey>,
    /// The encoded `SubjectPublicKeyInfo`.
    pub key_info: &'a [u8],
    /// A critical extension that Java does not understand.
    pub unknown_critical: bool,
    serial: &'a [u8],
    validity: [String; 2],
    signature_oid: &'a [u8],
    usage: Option<u8>,
}

impl<'a> Certificate<'a> {
    /// Reads a certificate; bytes after it do not matter.
    pub fn parse(encoded: &'a [u8]) -> Option<Self> {
        let mut parts = Reader::new(encoded).expect(SEQUENCE)?.inside();
        let mut body = parts.expect(SEQUENCE)?.inside();
        let outer_algorithm = parts.algorithm()?;
        let signature = parts.expect(BIT_STRING)?;
        signature.contents.first().filter(|unused| **unused < 8)?;
        let version = version(&mut body)?;
        let serial = body
            .expect(INTEGER)
            .filter(|value| !value.contents.is_empty())?;
        let algorithm = body.algorithm().filter(|inner| *inner == outer_algorithm)?;
        let issuer = Name::parse(body.any()?).filter(|name| !name.is_empty())?;
        let validity = validity(body.expect(SEQUENCE)?)?;
        let subject = Name::parse(body.any()?)?;
        let key_info = body.expect(SEQUENCE).filter(is_key_info)?;
        let extensions = Extensions::parse(version, body)?;
        Some(Self {
            encoded,
            issuer,
            subject,
            public_key: PublicKey::parse(key_info.encoded),
            key_info: key_info.encoded,
            unknown_critical: extensions.unknown_critical,
            serial: minimal(serial.contents),
            validity,
            signature_oid: algorithm.0,
            usage: extensions.usage,
        })
    }

    /// Whether this is the certificate with that issuer and serial number.
    pub fn is(&self, issuer: &Name<'_>, serial: &[u8]) -> bool {
        self.serial == minimal(serial) && self.issuer.matches(issuer)
    }

    /// Whether the key usage, if stated, allows signatures.
    pub fn may_sign(&self) -> bool {
        const DIGITAL_SIGNATURE_OR_NON_REPUDIATION: u8 = 0xc0;
        self.usage
            .is_none_or(|bits| bits & DIGITAL_SIGNATURE_OR_NON_REPUDIATION != 0)
    }

    /// What a report says of it.
    pub fn info(&self) -> CertificateInfo {
        let subject = self.subject.to_string();
        let [not_before, not_after] = self.validity.clone();
        CertificateInfo {
            debug: is_debug(&subject),
            subject,
            issuer: self.issuer.to_string(),
            serial: serial_text(self.serial),
            not_before,
            not_after,
            sha256: hex(&Hash::Sha256.of(self.encoded)),
            sha1: hex(&Hash::Sha1.of(self.encoded)),
            md5: hex(&Hash::Md5.of(self.encoded)),
            key_algorithm: self.key_algorithm(),
            key_bits: self.public_key.as_ref().map(PublicKey::bits),
            public_key_sha256: hex(&Hash::Sha256.of(self.key_info)),
            signature_algorithm: signature_name(self.signature_oid),
        }
    }

    fn key_algorithm(&self) -> String {
        if let Some(key) = &self.public_key {
            return key.family().name().to_owned();
        }
        let algorithm = Reader::new(self.key_info)
            .any()
            .and_then(|info| info.inside().any());
        let kind = algorithm.and_then(|value| value.inside().expect(OID));
        match kind.map(|value| value.contents) {
            Some(oid::EC) => "EC".to_owned(),
            Some(other) => oid::dotted(other),
            None => String::new(),
        }
    }
}

/// The subject of the key that Android's build tools make for debugging.
fn is_debug(subject: &str) -> bool {
    let mut parts: Vec<&str> = subject.split(", ").collect();
    parts.sort_unstable();
    parts == ["C=US", "CN=Android Debug", "O=Android"]
}

fn signature_name(identifier: &[u8]) -> String {
    let known =
        oid::signature(identifier).and_then(|kind| kind.hash.map(|hash| (kind.family, hash)));
    let Some((family, hash)) = known else {
        return oid::dotted(identifier);
    };
    let family = if family == Family::Ec {
        "ECDSA"
    } else {
        family.name()
    };
    format!("{}with{family}", hash.name().replace('-', ""))
}

fn serial_text(serial: &[u8]) -> String {
    let negative = serial.first().is_some_and(|byte| byte & 0x80 != 0);
    let digits = if negative {
        hex(&negated(serial))
    } else {
        hex(serial)
    };
    let digits = digits.trim_start_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    format!("{}{digits}", if negative { "-" } else { "" })
}

/// The magnitude of a negative number.
fn negated(bytes: &[u8]) -> Vec<u8> {
    let mut carry = true;
    let mut out: Vec<u8> = bytes
        .iter()
        .rev()
        .map(|byte| {
            let (value, overflow) = (!byte).overflowing_add(u8::from(carry));
            carry = overflow;
            value
        })
        .collect();
    out.reverse();
    out
}

/// Whether it has the form of a public key, of whatever kind.
fn is_key_info(value: &Value<'_>) -> bool {
    let mut inside = value.inside();
    inside.algorithm().is_some() && inside.expect(BIT_STRING).is_some() && inside.is_empty()
}

/// 0 for version 1, and so on; like Java, takes versions that never were.
fn version(body: &mut Reader<'_>) -> Option<u8> {
    let Some(explicit) = body.optional(Tag::context(0)) else {
        return Some(0);
    };
    match *explicit.inside().any()?.contents {
        [number] => Some(number),
        _ => None,
    }
}

fn validity(value: Value<'_>) -> Option<[String; 2]> {
    let mut times = value.inside();
    let both = [time::iso(times.any()?)?, time::iso(times.any()?)?];
    times.is_empty().then_some(both)
}

#[derive(Debug, Default)]
struct Extensions<'a> {
    seen: Vec<&'a [u8]>,
    unknown_critical: bool,
    usage: Option<u8>,
}

impl<'a> Extensions<'a> {
    /// Reads what follows the public key.
    fn parse(version: u8, mut body: Reader<'a>) -> Option<Self> {
        let mut found = Self::default();
        if body.is_empty() {
            return Some(found);
        }
        body.optional(Tag::context(1));
        body.optional(Tag::context(2));
        let broken = !body.is_empty() && { body }.any().is_none();
        if broken || version == 0 || (version != 2 && !body.is_empty()) {
            return None;
        }
        if let Some(explicit) = body.optional(Tag::context(3)) {
            let mut list = explicit.inside().any()?.inside();
            while !list.is_empty() {
                found.add(list.any()?.inside())?;
            }
        }
        Some(found)
    }

    fn add(&mut self, mut extension: Reader<'a>) -> Option<()> {
        const MAX_EXTENSIONS: usize = 100;
        let id = extension.expect(OID)?.contents;
        let critical = match extension.optional(BOOLEAN) {
            Some(flag) => *flag.contents.first()? != 0,
            None => false,
        };
        let value = extension.expect(OCTET_STRING)?;
        if self.seen.contains(&id) || self.seen.len() == MAX_EXTENSIONS {
            return None;
        }
        self.seen.push(id);
        self.unknown_critical |= critical && !is_understood(id);
        if id == oid::KEY_USAGE {
            self.usage = usage_bits(value.contents);
            if self.usage.is_none() && critical {
                return None;
            }
        }
        Some(())
    }
}

fn is_understood(id: &[u8]) -> bool {
    let standard = id.strip_prefix(&STANDARD_EXTENSION);
    matches!(standard, Some([n]) if UNDERSTOOD.contains(n)) || UNDERSTOOD_ELSEWHERE.contains(&id)
}

/// The first eight flags of a key usage.
fn usage_bits(contents: &[u8]) -> Option<u8> {
    match Reader::new(contents).expect(BIT_STRING)?.contents {
        [unused, flags, ..] if *unused < 8 => Some(*flags),
        [0] => Some(0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_keep_their_sign() {
        assert_eq!(serial_text(&[0, 0x93]), "93");
        assert_eq!(serial_text(&[0x93]), "-6d");
        assert_eq!(serial_text(&[0x80]), "-80");
        assert_eq!(serial_text(&[0]), "0");
    }

    #[test]
    fn debug_subject_in_either_order() {
        assert!(is_debug("CN=Android Debug, O=Android, C=US"));
        assert!(is_debug("C=US, O=Android, CN=Android Debug"));
        assert!(!is_debug("CN=Android, O=Android, C=US"));
        assert!(!is_debug("CN=\"Android Debug, O=Android, C=US\""));
    }

    #[test]
    fn nonsense_is_no_certificate() {
        for bytes in [&[][..], &[0x30, 0], &[0x30, 3, 2, 1, 1], &[0xff; 40]] {
            assert!(Certificate::parse(bytes).is_none());
        }
    }
}
