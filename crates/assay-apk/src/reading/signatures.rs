//! What was read about signatures.

use serde::Serialize;

/// A problem of a signature.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// What it is.
    pub id: String,
    /// Figures.
    pub detail: String,
}

/// One signature scheme.
#[derive(Debug, Serialize)]
pub struct Scheme {
    /// v1, v2, v3, v3.1, v4 or stamp.
    pub scheme: String,
    /// Whether the content agrees.
    pub verified: bool,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// A signer's certificate.
#[derive(Debug, Serialize)]
pub struct Signer {
    /// Scheme.
    pub scheme: String,
    /// Distinguished name.
    pub subject: String,
    /// Distinguished name.
    pub issuer: String,
    /// ISO 8601.
    pub not_before: String,
    /// ISO 8601.
    pub not_after: String,
    /// Of the certificate, hex.
    pub sha256: String,
    /// Of the certificate, hex.
    pub sha1: String,
    /// Of the certificate, hex.
    pub md5: String,
    /// Algorithm and size.
    pub key: String,
    /// Signature algorithm.
    pub algorithm: String,
    /// Android's debug certificate.
    pub debug: bool,
}

/// An ID-value pair of the signing block.
#[derive(Debug, Serialize)]
pub struct Block {
    /// ID.
    pub id: u32,
    /// Known name, or empty.
    pub name: String,
    /// Bytes.
    pub size: u64,
}

/// All about signatures.
#[derive(Debug, Serialize)]
pub struct Signing {
    /// Whether Android would install it.
    pub verified: bool,
    /// Schemes present.
    pub schemes: Vec<Scheme>,
    /// Signers.
    pub signers: Vec<Signer>,
    /// Signing block entries.
    pub block: Vec<Block>,
}
