//! From what was found to what is reported.

use super::Run;
use crate::block::signer::{BlockResult, BlockSigner};
use crate::report::{Issues, Scheme, SchemeResult, Signer, Verification};
use crate::x509::Certificate;

impl Run<'_> {
    pub(super) fn finish(mut self) -> Verification {
        let verified = self.clean();
        let signers = self.signers();
        let lineage = self
            .v31
            .as_ref()
            .and_then(|r| r.lineage.as_ref())
            .or(self.v3.as_ref().and_then(|r| r.lineage.as_ref()));
        let lineage = lineage.map(|l| l.certificates().map(Certificate::info).collect());
        let covered = [&self.v31, &self.v3, &self.v2]
            .into_iter()
            .flatten()
            .any(BlockResult::clean);
        Verification {
            verified,
            schemes: self.schemes(),
            signers,
            lineage: lineage.unwrap_or_default(),
            problems: self.whole.errors,
            warnings: self.whole.warnings,
            pairs: self.pairs,
            stamp: self.stamp,
            dex_prefix: self.dex_prefix,
            janus: self.dex_prefix && !covered,
        }
    }

    fn signers(&self) -> Vec<Signer> {
        let mut signers: Vec<Signer> = Vec::new();
        for signer in self.v1.iter().flat_map(|v1| &v1.signers) {
            signers.extend(signer.verified.as_ref().map(|verified| Signer {
                scheme: Scheme::V1,
                name: signer.name.clone(),
                certificate: verified.info.clone(),
                algorithms: vec![verified.algorithm.clone()],
                min_sdk: None,
                max_sdk: None,
            }));
        }
        for (scheme, result) in [
            (Scheme::V2, &self.v2),
            (Scheme::V3, &self.v3),
            (Scheme::V31, &self.v31),
        ] {
            let all = result.iter().flat_map(|result| &result.signers).enumerate();
            signers.extend(all.filter_map(|(index, signer)| block_signer(scheme, index, signer)));
        }
        signers
    }

    fn schemes(&mut self) -> Vec<SchemeResult> {
        let v1 = self.v1.take().map(|v1| v1.issues);
        let mut blocks =
            [self.v2.take(), self.v3.take(), self.v31.take()].map(|block| block.map(merged));
        let [v2, v3, v31] = &mut blocks;
        let results = [
            (Scheme::V1, v1),
            (Scheme::V2, v2.take()),
            (Scheme::V3, v3.take()),
            (Scheme::V31, v31.take()),
        ];
        results
            .into_iter()
            .map(|(scheme, issues)| self.scheme(scheme, issues))
            .collect()
    }

    fn scheme(&self, scheme: Scheme, issues: Option<Issues>) -> SchemeResult {
        let checked = issues.is_some();
        let issues = issues.unwrap_or_default();
        SchemeResult {
            scheme,
            present: self.present.contains(&scheme),
            checked,
            verified: checked && issues.clean(),
            problems: issues.errors,
            warnings: issues.warnings,
        }
    }
}

/// The issues of a scheme and of all its signers.
fn merged(result: BlockResult<'_>) -> Issues {
    let mut all = result.issues;
    for (index, signer) in result.signers.into_iter().enumerate() {
        let mut issues = signer.issues;
        for problem in issues.errors.iter_mut().chain(&mut issues.warnings) {
            problem.detail = format!("signer #{}: {}", index + 1, problem.detail);
        }
        all.absorb(issues);
    }
    all
}

fn block_signer(scheme: Scheme, index: usize, signer: &BlockSigner<'_>) -> Option<Signer> {
    Some(Signer {
        scheme,
        name: format!("signer #{}", index + 1),
        certificate: signer.certificate()?.info(),
        algorithms: signer
            .verified
            .iter()
            .map(|algorithm| algorithm.kind.name())
            .collect(),
        min_sdk: signer.sdk.map(|(min, _)| min),
        max_sdk: signer.sdk.map(|(_, max)| max),
    })
}
