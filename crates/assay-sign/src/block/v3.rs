//! APK Signature Scheme v3 and v3.1.

use super::digest::Content;
use super::lineage::{Lineage, LineageError, consolidated};
use super::signer::{BlockResult, BlockSigner, Ids, Range, check_content, ids, signers};
use std::collections::BTreeMap;

const IDS: Ids = ids!("v3_sig");
const PROOF_OF_ROTATION: u32 = 0x3ba0_6f8c;
/// First Android version that goes by the v3.1 block: it cannot be taken away unseen.
const ROTATION_MIN_SDK: u32 = 0x559f_8b02;
const TARGETS_DEV_RELEASE: u32 = 0xc2a6_b3ba;
/// The first Android version that knows v3.1.
pub(crate) const FIRST_SDK_WITH_V31: i32 = 33;

/// What the verification goes by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked {
    pub min: i32,
    pub max: i32,
    /// Whether this is the v3.1 block.
    pub rotated: bool,
    /// First version of the v3.1 block, if there is one.
    pub rotation_min: Option<i32>,
}

/// Verifies a v3 or v3.1 block against the content.
pub(crate) fn verify<'a>(
    value: &'a [u8],
    content: &mut Content<'a>,
    asked: Asked,
) -> BlockResult<'a> {
    let mut result = BlockResult::default();
    result.signers = signers(value, &IDS, Range::Stated, &mut result.issues);
    for signer in &mut result.signers {
        attributes(signer, asked);
    }
    if result.clean() {
        check_content(&mut result.signers, content, &IDS);
        check_versions(&mut result, asked);
    }
    result
}

fn attributes(signer: &mut BlockSigner<'_>, asked: Asked) {
    for (id, value) in std::mem::take(&mut signer.attributes) {
        match id {
            PROOF_OF_ROTATION => rotation(signer, value),
            ROTATION_MIN_SDK if !asked.rotated && asked.max >= FIRST_SDK_WITH_V31 => {
                rotation_min(signer, value, asked);
            }
            ROTATION_MIN_SDK => {}
            TARGETS_DEV_RELEASE if asked.rotated => {}
            _ => signer
                .issues
                .warn(IDS.unknown_attribute, format!("{id:#x}")),
        }
    }
}

fn rotation<'a>(signer: &mut BlockSigner<'a>, value: &'a [u8]) {
    let problem = match Lineage::parse(value) {
        Ok(lineage) => {
            let last = lineage.last().map(|certificate| certificate.encoded);
            let fits = last.is_some()
                && last == signer.certificate().map(|certificate| certificate.encoded);
            signer.lineage = Some(lineage);
            (!fits).then_some(LineageError::Mismatch)
        }
        Err(why) => Some(why),
    };
    match problem {
        Some(LineageError::Malformed) => signer.issues.error("v3_sig_malformed_lineage", ""),
        Some(LineageError::Unverified) => signer.issues.error("v3_sig_por_did_not_verify", ""),
        Some(LineageError::Mismatch) => signer.issues.error("v3_sig_por_cert_mismatch", ""),
        None => {}
    }
}

fn rotation_min(signer: &mut BlockSigner<'_>, value: &[u8], asked: Asked) {
    let stated = value.first_chunk().map(|bytes| i32::from_le_bytes(*bytes));
    match (stated, asked.rotation_min) {
        (None, _) => signer.issues.error(IDS.malformed_attribute, ""),
        (Some(stated), None) => signer.issues.error("v31_block_missing", stated.to_string()),
        (Some(stated), Some(actual)) if stated != actual => {
            signer.issues.error(
                "v31_rotation_min_sdk_mismatch",
                format!("{stated} and {actual}"),
            );
        }
        _ => {}
    }
}

/// Signers must follow each other without gap, their histories must only grow.
fn check_versions(result: &mut BlockResult<'_>, asked: Asked) {
    let by_min: BTreeMap<i32, &BlockSigner<'_>> = result
        .signers
        .iter()
        .filter_map(|signer| Some((signer.sdk?.0, signer)))
        .collect();
    let (mut first_min, mut last_max, mut longest) = (0, 0, 0);
    let mut lineages = Vec::new();
    for signer in by_min.values() {
        let (min, max) = signer.sdk.unwrap_or_default();
        if first_min == 0 {
            first_min = min;
        } else if Some(min) != i32::checked_add(last_max, 1) {
            result.issues.error("v3_inconsistent_sdk_versions", "");
            break;
        }
        last_max = max;
        if let Some(lineage) = &signer.lineage {
            if lineage.len() < longest {
                result.issues.error("v3_inconsistent_lineages", "");
                break;
            }
            longest = lineage.len();
            lineages.push(lineage.clone());
        }
    }
    let needed = asked
        .rotation_min
        .map_or(asked.max, |rotation| rotation.saturating_sub(1));
    if first_min > asked.min || last_max < needed {
        result.issues.error(
            "v3_missing_sdk_versions",
            format!("{first_min}..{last_max}"),
        );
    }
    match consolidated(&lineages) {
        Ok(lineage) => result.lineage = lineage,
        Err(()) => result.issues.error("v3_inconsistent_lineages", ""),
    }
}
