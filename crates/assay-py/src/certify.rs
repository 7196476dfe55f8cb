//! What certificates need: what they are about, how they travel, and SM2.

use std::path::PathBuf;

use assay_sign::{Problem, Sdk, sm};
use pyo3::prelude::*;

fn said(problem: &Problem) -> String {
    if problem.detail.is_empty() {
        problem.id.to_owned()
    } else {
        format!("{} ({})", problem.id, problem.detail)
    }
}

/// Start and length of a range of a file.
type Part = (usize, usize);

/// Returns the digest of the signed parts, that of the entries (or why there is none), and
/// whether there is a signing block.
#[pyfunction]
#[allow(clippy::type_complexity)]
pub fn subject(
    py: Python<'_>,
    path: PathBuf,
) -> PyResult<(Vec<u8>, Option<Vec<u8>>, Option<String>, bool)> {
    py.detach(|| {
        let bytes = crate::file::map(&path).map_err(crate::error)?;
        let found = assay_sign::subject(&bytes).map_err(|p| crate::error(said(&p)))?;
        let (entries, problem) = match found.entries {
            Ok(digest) => (Some(digest.to_vec()), None),
            Err(problem) => (None, Some(said(&problem))),
        };
        Ok((found.parts.to_vec(), entries, problem, found.has_block))
    })
}

/// Returns whether the developer's signatures hold, for Android from a version on, SHA-256 of the
/// certificates of those who signed, and whether a source stamp holds where there is one.
#[pyfunction]
pub fn signers(
    py: Python<'_>,
    path: PathBuf,
    min_sdk: i32,
) -> PyResult<(bool, Vec<String>, Option<bool>)> {
    py.detach(|| {
        let bytes = crate::file::map(&path).map_err(crate::error)?;
        let sdk = Sdk {
            min: Some(min_sdk),
            target: min_sdk,
            ..Sdk::default()
        };
        let found = assay_sign::verify(&bytes, &sdk);
        let mut signers: Vec<_> = found
            .signers
            .into_iter()
            .map(|s| s.certificate.sha256)
            .collect();
        signers.sort_unstable();
        signers.dedup();
        Ok((found.verified, signers, found.stamp.map(|s| s.verified)))
    })
}

/// Returns the value an APK carries in its signing block.
#[pyfunction]
pub fn carried(py: Python<'_>, path: PathBuf) -> PyResult<Option<Vec<u8>>> {
    py.detach(|| {
        let bytes = crate::file::map(&path).map_err(crate::error)?;
        let value = assay_sign::carried(&bytes).map_err(|p| crate::error(said(&p)))?;
        Ok(value.map(<[u8]>::to_vec))
    })
}

/// Returns how a file becomes one that carries a value: a part of it, a block, a part, an end.
#[pyfunction]
pub fn carry(
    py: Python<'_>,
    path: PathBuf,
    value: Option<Vec<u8>>,
) -> PyResult<(Part, Vec<u8>, Part, Vec<u8>)> {
    py.detach(|| {
        let bytes = crate::file::map(&path).map_err(crate::error)?;
        let new =
            assay_sign::carry(&bytes, value.as_deref()).map_err(|p| crate::error(said(&p)))?;
        let part = |range: std::ops::Range<usize>| (range.start, range.len());
        Ok((part(new.head), new.block, part(new.directory), new.end))
    })
}

/// Returns the public key (a point) of an SM2 secret key; nothing where it is none.
#[pyfunction]
pub fn sm2_public(secret: &[u8]) -> Option<Vec<u8>> {
    sm::public_key(secret)
}

/// Returns an SM2 signature over SM3: `r` and `s`; nothing where the key is none.
#[pyfunction]
pub fn sm2_sign(secret: &[u8], message: &[u8]) -> Option<Vec<u8>> {
    sm::sign(secret, message)
}

/// Returns whether an SM2 signature (`r` and `s`) is one of the message.
#[pyfunction]
pub fn sm2_verify(public: &[u8], message: &[u8], signature: &[u8]) -> bool {
    sm::verify(public, message, signature)
}
