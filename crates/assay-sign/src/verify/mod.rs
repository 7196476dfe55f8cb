//! The order in which Android versions look at schemes.

mod across;
mod outcome;
mod stamped;
#[cfg(test)]
mod tests;

use crate::block::digest::Content;
use crate::block::signer::BlockResult;
use crate::block::{Pair, SigningBlock, V2_ID, V3_ID, V31_ID, v2, v3};
use crate::jar::{self, JarResult};
use crate::report::{Issues, Problem, Scheme, Stamp, Verification};
use crate::sdk::Sdk;
use crate::zip::{Contents, Inflated, Record, Sections, records};

const NOUGAT: i32 = 24;
const OREO: i32 = 26;
const PIE: i32 = 28;

/// Verifies all signatures of an APK against its content.
///
/// Agrees with `apksigner verify` 31.0.2 but for two things in which later versions and Android
/// itself are stricter: v3.1 blocks count, and a scheme block whose list of signers is malformed
/// or leaves Android versions out does not verify (31.0.2 forgets those errors).
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
    verify_with(apk, sdk, &|_| None)
}

/// Like [`verify`], but takes inflated content from the caller where there is some.
///
/// `inflated` is trusted to hold what the deflate stream at that place of the file inflates to.
#[must_use]
pub fn verify_with<'a>(apk: &'a [u8], sdk: &Sdk, inflated: &'a Inflated<'a>) -> Verification {
    let mut run = Run::new(apk, *sdk);
    match Sections::find(apk) {
        Ok(sections) => run.archive(sections, inflated),
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
    pairs: Vec<Pair>,
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

    fn archive(&mut self, sections: Sections<'a>, inflated: &'a Inflated<'a>) {
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
        let mut contents = Contents::new(sections, inflated);
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
        for (scheme, value) in [Scheme::V31, Scheme::V3, Scheme::V2]
            .into_iter()
            .zip(values)
        {
            if value.is_some() {
                self.present.push(scheme);
            }
        }
        let [v31, v3, v2] = values;
        let max = self.sdk.max;
        if max >= v3::FIRST_SDK_WITH_V31 {
            self.v31 = v31.map(|value| self.rotating(value, content, true));
        }
        if self.clean() && max >= PIE {
            self.v3 = v3.map(|value| self.rotating(value, content, false));
            if self.v31.is_some() && self.v3.is_none() {
                self.whole.error("v31_block_found_without_v3_block", "");
            }
        }
        if self.clean() && max >= NOUGAT && (self.min < PIE || self.found().is_empty()) {
            self.v2 = v2.map(|value| self.second(value, content));
        }
    }

    /// Verifies v3.1 or v3.
    fn rotating(&self, value: &'a [u8], content: &mut Content<'a>, v31: bool) -> BlockResult<'a> {
        let first = if v31 { v3::FIRST_SDK_WITH_V31 } else { PIE };
        let rotation_min = self.v31.as_ref().and_then(first_sdk);
        let (min, max) = (self.min.max(first), self.sdk.max);
        v3::verify(
            value,
            content,
            v3::Asked {
                min,
                max,
                rotated: v31,
                rotation_min,
            },
        )
    }

    /// Verifies v2.
    fn second(&self, value: &'a [u8], content: &mut Content<'a>) -> BlockResult<'a> {
        let (min, max, supported) = (self.min.max(NOUGAT), self.sdk.max, self.supported());
        v2::verify(
            value,
            content,
            v2::Asked {
                min,
                max,
                supported,
                found: &self.found(),
            },
        )
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
}

fn first_sdk(result: &BlockResult<'_>) -> Option<i32> {
    result
        .signers
        .iter()
        .filter_map(|signer| signer.sdk)
        .map(|(min, _)| min)
        .min()
}
