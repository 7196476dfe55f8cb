//! The source stamp, which signs the digests of all schemes found.

use super::Run;
use crate::block::signer::BlockResult;
use crate::block::{STAMP_ID, SigningBlock, stamp};
use crate::crypto::Hash;
use crate::jar;
use crate::report::Problem;
use crate::zip::{Contents, Record};

impl Run<'_> {
    pub(super) fn stamp(
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
            let digest = bytes.map(|bytes| (PLAIN_SHA256, Hash::Sha256.of(&bytes)));
            digests.insert(1, digest.into_iter().collect());
        }
        Ok(digests)
    }
}
