//! Proof of rotation: a chain of certificates, each signed with the key before it.

use super::algorithm::algorithm;
use crate::bytes::Cursor;
use crate::x509::Certificate;

const VERSION: u32 = 1;
/// Far more rotations than anyone made; keeps the number of signatures to verify small.
const MAX_NODES: usize = 100;

/// Why a lineage does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineageError {
    Malformed,
    /// A signature in the chain, or what it covers, is wrong.
    Unverified,
    /// It does not belong to this signer, or is of an unknown version.
    Mismatch,
}

/// One certificate of the chain.
#[derive(Debug, Clone)]
struct Node<'a> {
    certificate: Certificate<'a>,
    /// Algorithm of the signature before, this one's signature, its algorithm, its flags.
    proof: (Option<u32>, &'a [u8], Option<u32>, u32),
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.certificate.encoded == other.certificate.encoded && self.proof == other.proof
    }
}

/// A verified chain, oldest first.
#[derive(Debug, Clone)]
pub(crate) struct Lineage<'a>(Vec<Node<'a>>);

impl<'a> Lineage<'a> {
    pub fn parse(value: &'a [u8]) -> Result<Self, LineageError> {
        let mut rest = Cursor::new(value);
        if rest.u32().ok_or(LineageError::Malformed)? != VERSION {
            return Err(LineageError::Mismatch);
        }
        let mut chain = Self(Vec::new());
        let mut next_algorithm = 0;
        while !rest.is_empty() {
            if chain.0.len() == MAX_NODES {
                return Err(LineageError::Malformed);
            }
            let node = rest.slice().ok_or(LineageError::Malformed)?;
            next_algorithm = chain.add(node, next_algorithm)?;
        }
        Ok(chain)
    }

    /// Reads and verifies one node. Returns the algorithm that signs the next one.
    fn add(&mut self, mut node: Cursor<'a>, expected: u32) -> Result<u32, LineageError> {
        let raw = RawNode::read(&mut node).ok_or(LineageError::Malformed)?;
        if let Some(previous) = self.last() {
            raw.verify(previous, expected)?;
        }
        let certificate = Certificate::parse(raw.certificate).ok_or(LineageError::Unverified)?;
        if self
            .0
            .iter()
            .any(|node| node.certificate.encoded == raw.certificate)
        {
            return Err(LineageError::Unverified);
        }
        let known = |id| algorithm(id).map(|known| known.id);
        let proof = (known(raw.parent), raw.signature, known(raw.next), raw.flags);
        self.0.push(Node { certificate, proof });
        Ok(raw.next)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn last(&self) -> Option<&Certificate<'a>> {
        self.0.last().map(|node| &node.certificate)
    }

    pub fn certificates(&self) -> impl Iterator<Item = &Certificate<'a>> {
        self.0.iter().map(|node| &node.certificate)
    }

    /// Whether the chain starts with this certificate.
    pub fn starts_with(&self, encoded: &[u8]) -> bool {
        self.0
            .first()
            .is_some_and(|node| node.certificate.encoded == encoded)
    }
}

struct RawNode<'a> {
    signed: &'a [u8],
    certificate: &'a [u8],
    /// Algorithm with which the parent signed, as the signed data states it.
    parent: u32,
    flags: u32,
    next: u32,
    signature: &'a [u8],
}

impl<'a> RawNode<'a> {
    fn read(node: &mut Cursor<'a>) -> Option<Self> {
        let signed = node.prefixed()?;
        let (flags, next) = (node.u32()?, node.u32()?);
        let signature = node.prefixed()?;
        let mut inside = Cursor::new(signed);
        let certificate = inside.prefixed()?;
        Some(Self {
            signed,
            certificate,
            parent: inside.u32()?,
            flags,
            next,
            signature,
        })
    }

    fn verify(&self, parent: &Certificate<'_>, expected: u32) -> Result<(), LineageError> {
        let algorithm = algorithm(expected).ok_or(LineageError::Malformed)?;
        let key = parent.public_key.as_ref().ok_or(LineageError::Unverified)?;
        let signed = key.verify(algorithm.kind, self.signed, self.signature);
        if signed && self.parent == expected {
            Ok(())
        } else {
            Err(LineageError::Unverified)
        }
    }
}

/// The longest of several chains; all others must be its beginning.
pub(crate) fn consolidated<'a>(lineages: &[Lineage<'a>]) -> Result<Option<Lineage<'a>>, ()> {
    let Some(longest) = lineages.iter().max_by_key(|lineage| lineage.len()).cloned() else {
        return Ok(None);
    };
    let consistent = lineages
        .iter()
        .all(|lineage| longest.0.starts_with(&lineage.0));
    if consistent {
        Ok(Some(longest))
    } else {
        Err(())
    }
}
