//! PKCS #7 signed data, as signature blocks (`*.RSA`, `*.DSA`, `*.EC`) hold it.

use crate::asn1::ber::{INTEGER, OCTET_STRING, OID, Reader, SEQUENCE, SET, Tag, Value};
use crate::asn1::name::Name;
use crate::asn1::oid;

/// The signers of one block, and the certificates that came with them.
#[derive(Debug, Clone)]
pub(crate) struct SignedData<'a> {
    /// Type of the signed content.
    pub content_type: &'a [u8],
    /// Encoded certificates.
    pub certificates: Vec<&'a [u8]>,
    pub signers: Vec<SignerInfo<'a>>,
}

/// One signature.
#[derive(Debug, Clone)]
pub(crate) struct SignerInfo<'a> {
    /// Issuer and serial number of the certificate, unless it is named by key identifier.
    pub certificate: Option<(Name<'a>, &'a [u8])>,
    pub digest_oid: &'a [u8],
    /// Encoded signed attributes.
    pub attributes: Option<Value<'a>>,
    pub signature_oid: &'a [u8],
    pub signature: &'a [u8],
}

impl<'a> SignedData<'a> {
    /// Reads a whole signature block.
    pub fn parse(block: &'a [u8]) -> Option<Self> {
        let mut outer = Reader::new(block).expect(SEQUENCE)?.inside();
        outer.oid().filter(|kind| *kind == oid::DATA_SIGNED)?;
        let mut data = outer
            .expect(Tag::context(0))?
            .inside()
            .expect(SEQUENCE)?
            .inside();
        data.expect(INTEGER)?;
        let mut digests = data.expect(SET)?.inside();
        while !digests.is_empty() {
            digests.algorithm()?;
        }
        let mut content = data.expect(SEQUENCE)?.inside();
        let content_type = content.oid()?;
        if !content.is_empty() {
            content.any()?;
        }
        let certificates = data
            .optional(Tag::context(0))
            .map(|set| encoded(set.inside()));
        data.optional(Tag::context(1));
        let mut list = data.expect(SET)?.inside();
        let mut signers = Vec::new();
        while !list.is_empty() {
            signers.push(SignerInfo::parse(list.expect(SEQUENCE)?.inside())?);
        }
        Some(Self {
            content_type,
            certificates: certificates??,
            signers,
        })
    }
}

fn encoded(mut set: Reader<'_>) -> Option<Vec<&[u8]>> {
    let mut found = Vec::new();
    while !set.is_empty() {
        found.push(set.any()?.encoded);
    }
    Some(found)
}

impl<'a> SignerInfo<'a> {
    fn parse(mut info: Reader<'a>) -> Option<Self> {
        info.expect(INTEGER)?;
        let identifier = info.any()?;
        let certificate = if identifier.tag == SEQUENCE {
            let mut pair = identifier.inside();
            Some((
                Name::parse_der(pair.any()?)?,
                pair.expect(INTEGER)?.contents,
            ))
        } else if identifier.tag == Tag::context(0) {
            None
        } else {
            return None;
        };
        let (digest_oid, _) = info.algorithm()?;
        let attributes = info.optional(Tag::context(0));
        let (signature_oid, _) = info.algorithm()?;
        let signature = info.expect(OCTET_STRING)?.contents;
        Some(Self {
            certificate,
            digest_oid,
            attributes,
            signature_oid,
            signature,
        })
    }
}

/// The signed attributes that count.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Attributes<'a> {
    pub content_type: Option<&'a [u8]>,
    pub message_digest: Option<&'a [u8]>,
}

impl<'a> Attributes<'a> {
    /// Reads them; an attribute may come once and have one value.
    pub fn parse(set: Value<'a>) -> Option<Self> {
        let mut list = set.inside();
        let mut found = Self::default();
        while !list.is_empty() {
            let mut attribute = list.expect(SEQUENCE)?.inside();
            let kind = attribute.oid()?;
            let mut values = attribute.expect(SET)?.inside();
            let (slot, tag) = match kind {
                oid::CONTENT_TYPE => (&mut found.content_type, OID),
                oid::MESSAGE_DIGEST => (&mut found.message_digest, OCTET_STRING),
                _ => continue,
            };
            let value = values.expect(tag)?.contents;
            if slot.replace(value).is_some() || !values.is_empty() {
                return None;
            }
        }
        Some(found)
    }
}
