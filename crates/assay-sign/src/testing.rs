//! Small APKs, signed at test time with keys that everyone knows.
#![allow(clippy::unwrap_used)]

use crate::block::{V2_ID, V3_ID, V31_ID};
use p256::ecdsa::signature::hazmat::PrehashSigner;
use p256::ecdsa::{DerSignature, SigningKey};
use sha2::{Digest, Sha256};

/// ECDSA with SHA-256, in the signing block.
const ECDSA: u32 = 0x0201;
const ECDSA_OID: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];
const SHA256_OID: &[u8] = &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1];

/// A key pair with its certificate.
pub(crate) struct Key {
    secret: SigningKey,
    pub certificate: Vec<u8>,
    info: Vec<u8>,
}

impl Key {
    pub fn new(number: u8) -> Self {
        let secret = SigningKey::from_slice(&[number; 32]).unwrap();
        let point = secret.verifying_key().to_sec1_point(false);
        let curve = [der(6, crate::asn1::oid::EC), der(6, crate::asn1::oid::P256)].concat();
        let bits = [&[0], point.as_bytes()].concat();
        let info = der(0x30, &[der(0x30, &curve), der(3, &bits)].concat());
        let certificate = certificate(number, &info);
        Self {
            secret,
            certificate,
            info,
        }
    }

    fn sign(&self, message: &[u8]) -> Vec<u8> {
        let signature: DerSignature = self.secret.sign_prehash(&Sha256::digest(message)).unwrap();
        signature.as_bytes().to_vec()
    }
}

/// A value in DER.
pub(crate) fn der(tag: u8, contents: &[u8]) -> Vec<u8> {
    let len = u16::try_from(contents.len()).unwrap();
    let [high, low] = len.to_be_bytes();
    let mut out = vec![tag];
    match len {
        0..0x80 => out.push(low),
        _ => out.extend([0x82, high, low]),
    }
    out.extend(contents);
    out
}

fn name(number: u8) -> Vec<u8> {
    let text = format!("key {number}");
    let pair = [der(6, &[0x55, 4, 3]), der(12, text.as_bytes())].concat();
    der(0x30, &der(0x31, &der(0x30, &pair)))
}

fn certificate(number: u8, info: &[u8]) -> Vec<u8> {
    let algorithm = der(0x30, &der(6, ECDSA_OID));
    let times = [der(23, b"200101000000Z"), der(23, b"400101000000Z")].concat();
    let body = [
        der(0xa0, &der(2, &[2])),
        der(2, &[number]),
        algorithm.clone(),
        name(number),
        der(0x30, &times),
        name(number),
        info.to_vec(),
    ];
    // Nobody looks at the signature of a certificate in an APK.
    der(
        0x30,
        &[der(0x30, &body.concat()), algorithm, der(3, &[0])].concat(),
    )
}

/// An archive of stored entries.
pub(crate) fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in entries {
        let offset = out.len();
        let size = u32::try_from(content.len()).unwrap().to_le_bytes();
        let name_size = u16::try_from(name.len()).unwrap().to_le_bytes();
        let common = [&[0; 12][..], &size, &size, &name_size, &[0; 2]].concat();
        out.extend(b"PK\x03\x04\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0");
        out.extend(common.get(12..).unwrap());
        out.extend(name.as_bytes());
        out.extend(*content);
        directory.extend(b"PK\x01\x02\x0a\0\x0a\0");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(u32::try_from(offset).unwrap().to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
    let end = [b"PK\x05\x06\0\0\0\0", &count[..], &count].concat();
    let size = u32::try_from(directory.len()).unwrap().to_le_bytes();
    let offset = u32::try_from(out.len()).unwrap().to_le_bytes();
    [
        out,
        directory,
        end,
        size.to_vec(),
        offset.to_vec(),
        vec![0, 0],
    ]
    .concat()
}

/// Bytes with their length before them.
pub(crate) fn prefixed(bytes: &[u8]) -> Vec<u8> {
    [&u32::try_from(bytes.len()).unwrap().to_le_bytes(), bytes].concat()
}

fn numbered(id: u32, bytes: &[u8]) -> Vec<u8> {
    prefixed(&[&id.to_le_bytes(), prefixed(bytes).as_slice()].concat())
}

/// An additional attribute.
pub(crate) fn attribute(id: u32, value: &[u8]) -> Vec<u8> {
    prefixed(&[&id.to_le_bytes(), value].concat())
}

/// One signer of a scheme block; with versions for v3.
pub(crate) fn block_signer(
    zip: &[u8],
    key: &Key,
    sdk: Option<(i32, i32)>,
    attributes: &[u8],
) -> Vec<u8> {
    let sdk = sdk
        .map(|(min, max)| [min.to_le_bytes(), max.to_le_bytes()].concat())
        .unwrap_or_default();
    let digests = prefixed(&numbered(ECDSA, &content_digest(zip)));
    let certificates = prefixed(&prefixed(&key.certificate));
    let signed = [digests, certificates, sdk.clone(), prefixed(attributes)].concat();
    let signatures = prefixed(&numbered(ECDSA, &key.sign(&signed)));
    prefixed(&[prefixed(&signed), sdk, signatures, prefixed(&key.info)].concat())
}

/// Chunks of an archive below 1 MB, each part one chunk.
fn content_digest(zip: &[u8]) -> Vec<u8> {
    let end = zip.len() - 22;
    let at = u32::from_le_bytes(*zip.get(end + 16..).unwrap().first_chunk().unwrap()) as usize;
    let parts = [
        zip.get(..at).unwrap(),
        zip.get(at..end).unwrap(),
        zip.get(end..).unwrap(),
    ];
    let mut top = b"\x5a\x03\0\0\0".to_vec();
    for part in parts {
        let chunk = [&[0xa5], prefixed(part).as_slice()].concat();
        top.extend(Sha256::digest(chunk));
    }
    Sha256::digest(top).to_vec()
}

/// Puts a signing block with these pairs into an archive.
pub(crate) fn with_block(zip: &[u8], pairs: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (id, value) in pairs {
        body.extend((value.len() as u64 + 4).to_le_bytes());
        body.extend(id.to_le_bytes());
        body.extend(value);
    }
    let size = (body.len() as u64 + 24).to_le_bytes();
    let block = [&size[..], &body, &size, b"APK Sig Block 42"].concat();
    let end = zip.len() - 22;
    let at = u32::from_le_bytes(*zip.get(end + 16..).unwrap().first_chunk().unwrap()) as usize;
    let moved = u32::try_from(at + block.len()).unwrap().to_le_bytes();
    let (before, after) = zip.split_at(at);
    let mut out = [before, &block, after].concat();
    let field = out.len() - 6;
    out.get_mut(field..field + 4)
        .unwrap()
        .copy_from_slice(&moved);
    out
}

/// A v2 block of one signer.
pub(crate) fn v2(zip: &[u8], key: &Key, attributes: &[u8]) -> (u32, Vec<u8>) {
    (V2_ID, prefixed(&block_signer(zip, key, None, attributes)))
}

/// A v3 block of one signer.
pub(crate) fn v3(zip: &[u8], key: &Key, sdk: (i32, i32), attributes: &[u8]) -> (u32, Vec<u8>) {
    (
        V3_ID,
        prefixed(&block_signer(zip, key, Some(sdk), attributes)),
    )
}

/// A v3.1 block of one signer.
pub(crate) fn v31(zip: &[u8], key: &Key, sdk: (i32, i32), attributes: &[u8]) -> (u32, Vec<u8>) {
    (
        V31_ID,
        prefixed(&block_signer(zip, key, Some(sdk), attributes)),
    )
}

/// A proof that each key follows the one before it.
pub(crate) fn lineage(keys: &[&Key]) -> Vec<u8> {
    let mut out = 1u32.to_le_bytes().to_vec();
    let mut parent: Option<&Key> = None;
    for key in keys {
        let algorithm = if parent.is_some() { ECDSA } else { 0 };
        let signed = [prefixed(&key.certificate), algorithm.to_le_bytes().to_vec()].concat();
        let signature = parent
            .map(|parent| parent.sign(&signed))
            .unwrap_or_default();
        let next = [23u32.to_le_bytes(), ECDSA.to_le_bytes()].concat();
        out.extend(prefixed(
            &[prefixed(&signed), next, prefixed(&signature)].concat(),
        ));
        parent = Some(key);
    }
    attribute(0x3ba0_6f8c, &out)
}

/// The three signature entries over `entries`, for Android 4.3 and later.
pub(crate) fn jar_entries(
    entries: &[(&str, &[u8])],
    key: &Key,
    main: &str,
) -> [(String, Vec<u8>); 3] {
    let digest = |bytes: &[u8]| {
        base64::Engine::encode(
            &base64::engine::general_purpose::STANDARD,
            Sha256::digest(bytes),
        )
    };
    let mut manifest = "Manifest-Version: 1.0\r\n\r\n".to_owned();
    let mut file = format!("Signature-Version: 1.0\r\n{main}\r\n");
    for (name, content) in entries {
        let section = format!(
            "Name: {name}\r\nSHA-256-Digest: {}\r\n\r\n",
            digest(content)
        );
        let over = digest(section.as_bytes());
        file.push_str("Name: ");
        file.push_str(name);
        file.push_str("\r\nSHA-256-Digest: ");
        file.push_str(&over);
        file.push_str("\r\n\r\n");
        manifest += &section;
    }
    let block = pkcs7(key, file.as_bytes());
    [
        ("MANIFEST.MF", manifest.into_bytes()),
        ("CERT.SF", file.into_bytes()),
        ("CERT.EC", block),
    ]
    .map(|(name, content)| (format!("META-INF/{name}"), content))
}

fn pkcs7(key: &Key, message: &[u8]) -> Vec<u8> {
    let serial_and_rest = key.certificate.get(13..).unwrap();
    let number = *serial_and_rest.get(2).unwrap();
    let hash = der(0x30, &der(6, SHA256_OID));
    let signer = [
        der(2, &[1]),
        der(0x30, &[name(number), der(2, &[number])].concat()),
        hash.clone(),
        der(0x30, &der(6, crate::asn1::oid::EC)),
        der(4, &key.sign(message)),
    ];
    let data = [
        der(2, &[1]),
        der(0x31, &hash),
        der(
            0x30,
            &der(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1]),
        ),
        der(0xa0, &key.certificate),
        der(0x31, &der(0x30, &signer.concat())),
    ];
    let content = der(0xa0, &der(0x30, &data.concat()));
    der(
        0x30,
        &[der(6, crate::asn1::oid::DATA_SIGNED), content].concat(),
    )
}
