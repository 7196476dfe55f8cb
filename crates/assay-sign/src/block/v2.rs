//! APK Signature Scheme v2.

use super::digest::Content;
use super::signer::{BlockResult, BlockSigner, Ids, Range, check_content, ids, signers};

const IDS: Ids = ids!("v2_sig");
/// Names the newer schemes the APK is signed with, so that they cannot be taken away.
const STRIPPING_PROTECTION: u32 = 0xbeef_f00d;

/// What the verification goes by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub min: i32,
    pub max: i32,
    /// Schemes that some Android version asked for knows.
    pub supported: &'a [i32],
    /// Schemes found in the APK.
    pub found: &'a [i32],
}

/// Verifies the v2 block against the content.
pub(crate) fn verify<'a>(
    value: &'a [u8],
    content: &mut Content<'a>,
    asked: Asked<'_>,
) -> BlockResult<'a> {
    let mut result = BlockResult::default();
    result.signers = signers(
        value,
        &IDS,
        Range::Asked(asked.min, asked.max),
        &mut result.issues,
    );
    for signer in &mut result.signers {
        attributes(signer, asked);
    }
    if result.clean() {
        check_content(&mut result.signers, content, &IDS);
    }
    result
}

fn attributes(signer: &mut BlockSigner<'_>, asked: Asked<'_>) {
    for (id, value) in std::mem::take(&mut signer.attributes) {
        match (
            id,
            value.first_chunk().map(|bytes| i32::from_le_bytes(*bytes)),
        ) {
            (STRIPPING_PROTECTION, None) => signer.issues.error(IDS.malformed_attribute, ""),
            (STRIPPING_PROTECTION, Some(scheme)) => protected(signer, scheme, asked),
            _ => signer
                .issues
                .warn(IDS.unknown_attribute, format!("{id:#x}")),
        }
    }
}

fn protected(signer: &mut BlockSigner<'_>, scheme: i32, asked: Asked<'_>) {
    if !asked.supported.contains(&scheme) {
        signer
            .issues
            .warn("v2_sig_unknown_apk_sig_scheme_id", scheme.to_string());
    } else if !asked.found.contains(&scheme) {
        signer
            .issues
            .error("v2_sig_missing_apk_sig_referenced", format!("v{scheme}"));
    }
}
