//! The order in which Android versions look at schemes, and the checks across schemes.

use crate::block::digest::Content;
use crate::block::signer::{BlockResult, BlockSigner};
use crate::block::{STAMP_ID, SigningBlock, V2_ID, V3_ID, V31_ID, stamp, v2, v3};
use crate::jar::{self, JarResult};
use crate::report::{Issues, Problem, Scheme, SchemeResult, Signer, Stamp, Verification};
use crate::sdk::Sdk;
use crate::zip::{Contents, Record, Sections, records};

const NOUGAT: i32 = 24;
const OREO: i32 = 26;
const PIE: i32 = 28;

/// Verifies all signatures of an APK against its content.
///
/// Agrees with `apksigner verify` 31.0.2, and knows v3.1 besides: an APK whose v3 signature
/// announces a v3.1 block that is missing or wrong does not verify here, as on Android 13.
///
/// # Examples
///
/// ```
/// let result = assay_sign::verify(b"no APK", &assay_sign::Sdk::default());
/// assert!(!result.verified);
/// assert_eq!(result.problems[0].id, "not_a_zip_archive");
/// ```
#[must_use]
pub fn verify(apk: &[u8], sdk: &Sdk) -> Verification {
    let mut run = Run::new(apk, *sdk);
    match Sections::find(apk) {
        Ok(sections) => run.archive(sections),
        Err(problem) => run.whole.errors.push(problem),
    }
    run.finish()
}

/// Everything found so far.
struct Run<'a> {
    sdk: Sdk,
    min: i32,
    /// Problems of the APK as a whole.
    whole: Issues,
    v31: Option<BlockResult<'a>>,
    v3: Option<BlockResult<'a>>,
    v2: Option<BlockResult<'a>>,
    v1: Option<JarResult>,
    present: Vec<Scheme>,
    pairs: Vec<crate::block::Pair>,
    stamp: Option<Stamp>,
    dex_prefix: bool,
}

impl<'a> Run<'a> {
    fn new(apk: &[u8], sdk: Sdk) -> Self {
        let mut whole = Issues::default();
        if sdk.min.is_none() {
            whole.error("min_sdk_unknown", "");
        }
        Self {
            sdk,
            min: sdk.min.unwrap_or(1),
            whole,
            v31: None,
            v3: None,
            v2: None,
            v1: None,
            present: Vec::new(),
            pairs: Vec::new(),
            stamp: None,
            dex_prefix: apk.starts_with(b"dex\n") && apk.get(7) == Some(&0),
        }
    }

    fn archive(&mut self, sections: Sections<'a>) {
        let block = self.block(&sections);
        if let Some((block, mut content)) =
            block.and_then(|b| Some((b, Content::new(&sections, &b)?)))
        {
            self.newer_schemes(&block, &mut content);
        }
        let records = match records(&sections) {
            Ok(records) => records,
            Err(problem) => return self.whole.errors.push(problem),
        };
        if records.iter().any(|record| jar::is_block(&record.name)) {
            self.present.push(Scheme::V1);
        }
        if self.clean()
            && self.sdk.max >= OREO
            && self.sdk.target_sandbox > 1
            && self.found().is_empty()
        {
            self.whole.error(
                "no_sig_for_target_sandbox_version",
                self.sdk.target_sandbox.to_string(),
            );
        }
        let mut contents = Contents::new(sections);
        if let Err(problem) = self.entries(&records, &mut contents, block.as_ref()) {
            self.whole.errors.push(problem);
        }
    }

    fn block(&mut self, sections: &Sections<'a>) -> Option<SigningBlock<'a>> {
        let block = SigningBlock::find(sections).unwrap_or_else(|problem| {
            self.whole.warnings.push(problem);
            None
        })?;
        let (pairs, problem) = block.list();
        self.pairs = pairs;
        self.whole.warnings.extend(problem);
        Some(block)
    }

    /// v3.1, v3 and v2; a scheme with errors is the last one looked at.
    fn newer_schemes(&mut self, block: &SigningBlock<'a>, content: &mut Content<'a>) {
        let values = [V31_ID, V3_ID, V2_ID].map(|id| block.value(id));
        let schemes = [Scheme::V31, Scheme::V3, Scheme::V2];
        self.present.extend(
            schemes
                .into_iter()
                .zip(values)
                .filter(|(_, value)| value.is_some())
                .map(|(s, _)| s),
        );
        let [v31, v3, v2] = values;
        let max = self.sdk.max;
        if max >= v3::FIRST_SDK_WITH_V31 {
            self.v31 = v31.map(|value| {
                let min = self.min.max(v3::FIRST_SDK_WITH_V31);
                v3::verify(
                    value,
                    content,
                    v3::Asked {
                        min,
                        max,
                        rotated: true,
                        rotation_min: None,
                    },
                )
            });
        }
        if self.clean() && max >= PIE {
            let rotation_min = self.v31.as_ref().and_then(first_sdk);
            self.v3 = v3.map(|value| {
                let min = self.min.max(PIE);
                v3::verify(
                    value,
                    content,
                    v3::Asked {
                        min,
                        max,
                        rotated: false,
                        rotation_min,
                    },
                )
            });
            if self.v31.is_some() && self.v3.is_none() {
                self.whole.error("v31_block_found_without_v3_block", "");
            }
        }
        if self.clean() && max >= NOUGAT && (self.min < PIE || self.found().is_empty()) {
            let (min, supported, found) = (self.min.max(NOUGAT), self.supported(), self.found());
            let asked = v2::Asked {
                min,
                max,
                supported,
                found: &found,
            };
            self.v2 = v2.map(|value| v2::verify(value, content, asked));
        }
    }

    /// What needs the content of entries: v1 and the stamp; then the checks across schemes.
    fn entries(
        &mut self,
        records: &[Record<'_>],
        contents: &mut Contents<'_>,
        block: Option<&SigningBlock<'_>>,
    ) -> Result<(), Problem> {
        let found = self.found();
        if self.blocks_clean() && (self.min < NOUGAT || found.is_empty()) {
            let asked = jar::Asked {
                min: self.min,
                max: self.sdk.max,
                supported: self.supported(),
                found: &found,
            };
            self.v1 = Some(jar::verify(contents, records, asked)?);
        }
        if self.clean() {
            self.stamp(records, contents, block)?;
            self.same_signers();
            self.rotation();
            self.target();
        }
        Ok(())
    }

    fn stamp(
        &mut self,
        records: &[Record<'_>],
        contents: &mut Contents<'_>,
        block: Option<&SigningBlock<'_>>,
    ) -> Result<(), Problem> {
        let Some(entry) = records.iter().find(|record| record.name == stamp::ENTRY) else {
            return Ok(());
        };
        let certificate_digest = contents.read(entry)?;
        let Some(value) = block.and_then(|block| block.value(STAMP_ID)) else {
            self.whole.warn("source_stamp_sig_missing", "");
            return Ok(());
        };
        let digests = self.scheme_digests(records, contents)?;
        let (min, max) = (self.min, self.sdk.max);
        let asked = stamp::Asked {
            certificate_digest: &certificate_digest,
            digests: &digests,
            min,
            max,
        };
        self.stamp = Some(stamp::verify(value, asked));
        Ok(())
    }

    fn scheme_digests(
        &self,
        records: &[Record<'_>],
        contents: &mut Contents<'_>,
    ) -> Result<stamp::SchemeDigests, Problem> {
        /// The number stamps use for a plain SHA-256.
        const PLAIN_SHA256: u32 = 4;
        let mut digests = stamp::SchemeDigests::new();
        for (scheme, result) in [(2, &self.v2), (3, &self.v3)] {
            let owned = |result: &BlockResult<'_>| {
                result
                    .content_digests()
                    .into_iter()
                    .map(|(id, digest)| (id, digest.to_vec()))
                    .collect()
            };
            digests.extend(result.as_ref().map(|result| (scheme, owned(result))));
        }
        if self.v1.is_some() {
            let manifest = records.iter().find(|record| record.name == jar::MANIFEST);
            let bytes = manifest.map(|record| contents.read(record)).transpose()?;
            let digest = bytes.map(|bytes| (PLAIN_SHA256, crate::crypto::Hash::Sha256.of(&bytes)));
            digests.insert(1, digest.into_iter().collect());
        }
        Ok(digests)
    }

    /// v1 and v2 must have the same signers.
    fn same_signers(&mut self) {
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
    fn rotation(&mut self) {
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
        errors.into_iter().for_each(|id| self.whole.error(id, ""));
    }

    /// Apps for Android 11 and later need v2 or v3.
    fn target(&mut self) {
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

    /// Numbers of the newer schemes that were found, as other schemes refer to them.
    fn found(&self) -> Vec<i32> {
        [(2, &self.v2), (3, &self.v3)]
            .into_iter()
            .filter(|(_, r)| r.is_some())
            .map(|(number, _)| number)
            .collect()
    }

    fn supported(&self) -> &'static [i32] {
        match self.sdk.max {
            PIE.. => &[2, 3],
            NOUGAT.. => &[2],
            _ => &[],
        }
    }

    fn blocks_clean(&self) -> bool {
        [&self.v31, &self.v3, &self.v2]
            .into_iter()
            .flatten()
            .all(BlockResult::clean)
    }

    fn clean(&self) -> bool {
        self.whole.clean()
            && self.blocks_clean()
            && self.v1.as_ref().is_none_or(|v1| v1.issues.clean())
    }

    fn finish(mut self) -> Verification {
        let verified = self.clean();
        let signers = self.signers();
        let lineage = self
            .v31
            .as_ref()
            .and_then(|r| r.lineage.as_ref())
            .or(self.v3.as_ref().and_then(|r| r.lineage.as_ref()));
        let lineage = lineage.map(|l| {
            l.certificates()
                .map(crate::x509::Certificate::info)
                .collect()
        });
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

fn certificates(result: &BlockResult<'_>) -> Vec<Vec<u8>> {
    result
        .signers
        .iter()
        .filter_map(|signer| Some(signer.certificate()?.encoded.to_vec()))
        .collect()
}

fn first_sdk(result: &BlockResult<'_>) -> Option<i32> {
    result
        .signers
        .iter()
        .filter_map(|signer| signer.sdk)
        .map(|(min, _)| min)
        .min()
}
