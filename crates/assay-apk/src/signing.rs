//! Verifies the signatures of a package.

use std::ops::Range;

use assay_sign::{CertificateInfo, Sdk, Stamp, Verification, verify_with};

use crate::open::{CodeFile, Package};
use crate::reading::{Block, Problem, Scheme, Signer, Signing};

/// Verifies one APK for the Android versions its manifest admits. Part of it is inflated already.
pub fn signing(
    apk: &[u8],
    sdk: Sdk,
    package: Option<&Package<'_>>,
    code: &[CodeFile<'_>],
) -> Signing {
    let inflated = |place: Range<usize>| {
        let stream = apk.get(place)?;
        let same = |file: &&CodeFile<'_>| file.packed.is_some_and(|it| std::ptr::eq(it, stream));
        let code = code.iter().find(same).map(|file| &*file.bytes);
        code.or_else(|| package?.inflated(stream))
    };
    let found = verify_with(apk, &sdk, &inflated);
    let mut schemes: Vec<Scheme> = found.schemes.iter().filter_map(scheme).collect();
    whole(&found, &mut schemes);
    schemes.extend(found.stamp.as_ref().map(stamp));
    let mut signers: Vec<Signer> = found
        .signers
        .iter()
        .map(|signer| {
            let algorithm = signer.algorithms.join(", ");
            self::signer(signer.scheme.name(), &signer.certificate, algorithm)
        })
        .collect();
    let stamped = found
        .stamp
        .as_ref()
        .and_then(|stamp| stamp.certificate.as_ref());
    signers.extend(stamped.map(|certificate| {
        let algorithm = certificate.signature_algorithm.clone();
        signer("stamp", certificate, algorithm)
    }));
    Signing {
        verified: found.verified,
        schemes,
        signers,
        block: found
            .pairs
            .iter()
            .map(|pair| Block {
                id: pair.id,
                name: pair.name.unwrap_or_default().to_owned(),
                size: pair.size as u64,
            })
            .collect(),
    }
}

/// A scheme that is present and that some Android version asked for looks at.
fn scheme(result: &assay_sign::SchemeResult) -> Option<Scheme> {
    (result.present && result.checked).then(|| Scheme {
        scheme: result.scheme.name().to_owned(),
        verified: result.verified,
        problems: result.problems.iter().map(problem).collect(),
    })
}

/// What is wrong with the package as a whole makes the weakest scheme present fail. A DEX file
/// before the archive leaves the old scheme's signature intact, which is just what is wrong with
/// it, so that is a problem beside a verified signature.
fn whole(found: &Verification, schemes: &mut [Scheme]) {
    let Some(first) = schemes.first_mut() else {
        return;
    };
    first.verified &= found.problems.is_empty();
    first.problems.extend(found.problems.iter().map(problem));
    if found.janus {
        first.problems.push(Problem {
            id: "janus".to_owned(),
            detail: "CVE-2017-13156".to_owned(),
        });
    }
}

fn stamp(stamp: &Stamp) -> Scheme {
    Scheme {
        scheme: "stamp".to_owned(),
        verified: stamp.verified,
        problems: stamp.warnings.iter().map(problem).collect(),
    }
}

fn problem(row: &assay_sign::Problem) -> Problem {
    Problem {
        id: row.id.to_owned(),
        detail: row.detail.clone(),
    }
}

fn signer(scheme: &str, certificate: &CertificateInfo, algorithm: String) -> Signer {
    let bits = certificate
        .key_bits
        .map_or_else(String::new, |bits| format!(" {bits}"));
    Signer {
        scheme: scheme.to_owned(),
        subject: certificate.subject.clone(),
        issuer: certificate.issuer.clone(),
        not_before: certificate.not_before.clone(),
        not_after: certificate.not_after.clone(),
        sha256: certificate.sha256.clone(),
        sha1: certificate.sha1.clone(),
        md5: certificate.md5.clone(),
        key: format!("{}{bits}", certificate.key_algorithm),
        algorithm,
        debug: certificate.debug,
    }
}
