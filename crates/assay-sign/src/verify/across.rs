//! What must fit together across schemes.

use super::Run;
use crate::block::signer::BlockResult;

impl Run<'_> {
    /// v1 and v2 must have the same signers.
    pub(super) fn same_signers(&mut self) {
        let (Some(v1), Some(v2)) = (self.v1_certificates(), self.v2.as_ref().map(certificates))
        else {
            return;
        };
        if let Some(at) = v1.iter().position(|certificate| !v2.contains(certificate)) {
            self.whole
                .error("v2_sig_missing", format!("v1 signer #{}", at + 1));
        }
        if let Some(at) = v2.iter().position(|certificate| !v1.contains(certificate)) {
            self.whole
                .error("jar_sig_missing", format!("v2 signer #{}", at + 1));
        }
    }

    /// The v3 signer must be the v1 and v2 signer, or descend from it.
    pub(super) fn rotation(&mut self) {
        let Some(v3) = &self.v3 else { return };
        let Some(past) = self
            .v1_certificates()
            .or_else(|| self.v2.as_ref().map(certificates))
        else {
            return;
        };
        let mut errors = Vec::new();
        if past.len() != 1 {
            errors.push("v3_sig_multiple_past_signers");
        }
        let old = past.first().map(Vec::as_slice).unwrap_or_default();
        match &v3.lineage {
            Some(lineage) if lineage.starts_with(old) => {}
            Some(_) => errors.push("v3_sig_past_signers_mismatch"),
            None => {
                let now = certificates(v3);
                if now.len() != 1 {
                    errors.push("v3_sig_multiple_signers");
                }
                if now.first().map(Vec::as_slice) != Some(old) {
                    errors.push("v3_sig_past_signers_mismatch");
                }
            }
        }
        for id in errors {
            self.whole.error(id, "");
        }
    }

    /// Apps for Android 11 and later need v2 or v3.
    pub(super) fn target(&mut self) {
        const ANDROID_11: i32 = 30;
        let target = self.sdk.target;
        if target >= ANDROID_11 && self.sdk.max >= target && self.v2.is_none() && self.v3.is_none()
        {
            self.whole
                .error("min_sig_scheme_for_target_sdk_not_met", target.to_string());
        }
    }

    fn v1_certificates(&self) -> Option<Vec<Vec<u8>>> {
        let signers = &self.v1.as_ref()?.signers;
        Some(
            signers
                .iter()
                .filter_map(|signer| Some(signer.verified.as_ref()?.certificate.clone()))
                .collect(),
        )
    }
}

fn certificates(result: &BlockResult<'_>) -> Vec<Vec<u8>> {
    result
        .signers
        .iter()
        .filter_map(|signer| Some(signer.certificate()?.encoded.to_vec()))
        .collect()
}
