//! All of JAR signing together.

use super::digests::{Expected, expected};
use super::file::{self, Manifest, Outcome};
use super::manifest::sections;
use super::signature::{self, Verified};
use super::{Asked, FOLDER, MANIFEST, is_block};
use crate::report::{Issues, Problem};
use crate::zip::{Contents, Record};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// Android takes no more signers.
const MAX_SIGNERS: usize = 10;

/// One signature block and its signature file.
pub(crate) struct JarSigner {
    /// Name of the block entry without its folder.
    pub name: String,
    pub verified: Option<Verified>,
    block: String,
    file: String,
    file_bytes: Vec<u8>,
    outcome: Outcome,
}

/// The outcome of JAR signing.
#[derive(Default)]
pub(crate) struct JarResult {
    pub issues: Issues,
    /// Those whose signature covers the whole APK, or is why it does not verify.
    pub signers: Vec<JarSigner>,
}

/// Verifies JAR signatures. An error is an archive apksigner gives up on.
pub(crate) fn verify(
    contents: &mut Contents<'_>,
    records: &[Record<'_>],
    asked: Asked<'_>,
) -> Result<JarResult, Problem> {
    let mut run = Run {
        contents,
        records,
        asked,
        result: JarResult::default(),
    };
    run.all()?;
    Ok(run.result)
}

struct Run<'a, 'z> {
    contents: &'a mut Contents<'z>,
    records: &'a [Record<'a>],
    asked: Asked<'a>,
    result: JarResult,
}

impl<'a> Run<'a, '_> {
    /// Each step adds errors; a step with errors is the last one.
    fn all(&mut self) -> Result<(), Problem> {
        let names = self.names();
        if !self.result.issues.clean() {
            return Ok(());
        }
        let records = self.records;
        let Some(manifest) = records.iter().find(|record| record.name == MANIFEST) else {
            self.result.issues.error("jar_sig_no_manifest", "");
            return Ok(());
        };
        let bytes = self.contents.read(manifest)?;
        let manifest = self.manifest(&bytes, &names);
        if !self.result.issues.clean() {
            return Ok(());
        }
        let signers = self.signers()?;
        let signers = self.files(signers, &manifest)?;
        if self.result.issues.clean() && self.result.signers.is_empty() {
            self.entries(signers, &manifest)?;
        }
        Ok(())
    }

    fn names(&mut self) -> HashSet<&'a str> {
        let mut names = HashSet::with_capacity(self.records.len());
        let mut twice = HashSet::new();
        for record in self.records {
            if !names.insert(&*record.name) && twice.insert(&*record.name) {
                self.result
                    .issues
                    .error("jar_sig_duplicate_zip_entry", &*record.name);
            }
        }
        names
    }

    fn manifest<'m>(&mut self, bytes: &'m [u8], names: &HashSet<&str>) -> Manifest<'m> {
        let mut parts = sections(bytes).into_iter();
        let main = parts.next();
        let mut entries = HashMap::new();
        for (index, part) in parts.enumerate() {
            let Some(name) = part.name().map(str::to_owned) else {
                self.result.issues.error(
                    "jar_sig_unnnamed_manifest_section",
                    format!("#{}", index + 1),
                );
                continue;
            };
            let known = names.contains(name.as_str());
            if entries.insert(name.clone(), part).is_some() {
                self.result
                    .issues
                    .error("jar_sig_duplicate_manifest_section", name);
            } else if !known {
                self.result
                    .issues
                    .error("jar_sig_missing_zip_entry_referenced_in_manifest", name);
            }
        }
        Manifest {
            bytes,
            main,
            entries,
        }
    }

    /// Pairs blocks with files and verifies the one over the other.
    fn signers(&mut self) -> Result<Vec<JarSigner>, Problem> {
        let records = self.records;
        let files = || {
            records
                .iter()
                .filter(|r| r.name.starts_with(FOLDER) && r.name.ends_with(".SF"))
        };
        let by_name: HashMap<&str, &Record<'_>> =
            files().map(|record| (&*record.name, record)).collect();
        let mut pairs = Vec::new();
        for block in records.iter().filter(|record| is_block(&record.name)) {
            let stem = block
                .name
                .rsplit_once('.')
                .map_or(&*block.name, |(stem, _)| stem);
            match by_name.get(format!("{stem}.SF").as_str()) {
                Some(file) => pairs.push((block, *file)),
                None => self
                    .result
                    .issues
                    .warn("jar_sig_missing_file", format!("{stem}.SF")),
            }
        }
        if pairs.is_empty() {
            self.result.issues.error("jar_sig_no_signatures", "");
        }
        if pairs.len() > MAX_SIGNERS {
            self.result
                .issues
                .error("jar_sig_max_signatures_exceeded", pairs.len().to_string());
            return Ok(Vec::new());
        }
        pairs
            .into_iter()
            .map(|(block, file)| self.signer(block, file))
            .collect()
    }

    fn signer(&mut self, block: &Record<'_>, file: &Record<'_>) -> Result<JarSigner, Problem> {
        let block_bytes = self.contents.read(block)?;
        let file_bytes = self.contents.read(file)?.into_owned();
        let mut outcome = Outcome::default();
        let verified = match signature::verify(&block.name, &block_bytes, &file_bytes, self.asked) {
            Ok(verified) => Some(verified),
            Err(problem) => {
                outcome.issues.errors.push(problem);
                None
            }
        };
        let name = block
            .name
            .strip_prefix(FOLDER)
            .unwrap_or_default()
            .to_owned();
        let [block, file] = [block, file].map(|record| record.name.clone().into_owned());
        Ok(JarSigner {
            name,
            verified,
            block,
            file,
            file_bytes,
            outcome,
        })
    }

    /// Compares signature files with the manifest. Returns the signers that count.
    fn files(
        &mut self,
        signers: Vec<JarSigner>,
        manifest: &Manifest<'_>,
    ) -> Result<Vec<JarSigner>, Problem> {
        let (good, bad): (Vec<_>, Vec<_>) = signers
            .into_iter()
            .partition(|signer| signer.verified.is_some());
        if !bad.is_empty() || good.is_empty() {
            for signer in bad {
                self.keep(signer);
            }
            return Ok(Vec::new());
        }
        let mut remaining = Vec::new();
        for mut signer in good {
            signer.outcome = file::verify(&signer.file, &signer.file_bytes, manifest, self.asked)?;
            match (signer.outcome.ignored, signer.outcome.issues.clean()) {
                (true, _) => {}
                (false, true) => remaining.push(signer),
                (false, false) => self.keep(signer),
            }
        }
        if remaining.is_empty() && self.result.signers.is_empty() {
            self.result.issues.error("jar_sig_no_signatures", "");
        }
        Ok(remaining)
    }

    /// Takes a signer into the result with its errors and warnings.
    fn keep(&mut self, mut signer: JarSigner) {
        let mut issues = std::mem::take(&mut signer.outcome.issues);
        for problem in issues.errors.iter_mut().chain(&mut issues.warnings) {
            problem.detail = format!("{}: {}", signer.name, problem.detail);
        }
        self.result.issues.absorb(issues);
        self.result.signers.push(signer);
    }

    /// Compares every entry with its digests.
    fn entries(&mut self, signers: Vec<JarSigner>, manifest: &Manifest<'_>) -> Result<(), Problem> {
        let records = self.records.iter();
        let mut sorted: Vec<_> = records
            .filter(|record| !record.name.starts_with(FOLDER))
            .collect();
        sorted.sort_by_key(|record| record.local);
        let mut buffer = Vec::new();
        let mut first: Option<u32> = None;
        for record in sorted {
            let (name, issues) = (&*record.name, &mut self.result.issues);
            let by = signed_by(&signers, name);
            let Some(section) = manifest.entries.get(name) else {
                issues.error("jar_sig_no_zip_entry_digest_in_manifest", name);
                continue;
            };
            if by == 0 {
                issues.error("jar_sig_zip_entry_not_signed", name);
            } else if *first.get_or_insert(by) != by {
                issues.error("jar_sig_zip_entry_signers_mismatch", name);
            } else {
                let wanted = expected(section, "-Digest", self.asked)?;
                self.entry(record, &wanted, &mut buffer)?;
            }
        }
        match first {
            None => self
                .result
                .issues
                .error("jar_sig_no_signed_zip_entries", ""),
            Some(by) if self.result.issues.clean() => self.finish(signers, by),
            Some(_) => {}
        }
        Ok(())
    }

    fn entry(
        &mut self,
        record: &Record<'_>,
        wanted: &[Expected],
        buffer: &mut Vec<u8>,
    ) -> Result<(), Problem> {
        if wanted.is_empty() {
            self.result
                .issues
                .error("jar_sig_no_zip_entry_digest_in_manifest", &*record.name);
            return Ok(());
        }
        let wrong: Vec<_> = self.contents.with(record, buffer, |content| {
            wanted
                .iter()
                .filter(|digest| !digest.fits(content))
                .map(|digest| digest.hash.name())
                .collect()
        })?;
        for hash in wrong {
            let detail = format!("{}: {hash}", record.name);
            self.result
                .issues
                .error("jar_sig_zip_entry_digest_did_not_verify", detail);
        }
        Ok(())
    }

    /// Warns of what nobody signed and keeps the signers of everything else.
    fn finish(&mut self, signers: Vec<JarSigner>, by: u32) {
        let covers: Vec<JarSigner> = signers
            .into_iter()
            .enumerate()
            .filter(|(i, _)| by >> i & 1 == 1)
            .map(|(_, signer)| signer)
            .collect();
        let parts = covers
            .iter()
            .flat_map(|signer| [signer.block.as_str(), signer.file.as_str()]);
        let parts: HashSet<&str> = parts.chain([MANIFEST]).collect();
        let unprotected = self.records.iter().map(|record| &record.name);
        let unprotected: Vec<&Cow<'_, str>> = unprotected
            .filter(|name| name.starts_with(FOLDER) && !parts.contains(&***name))
            .collect();
        for name in unprotected {
            self.result
                .issues
                .warn("jar_sig_unprotected_zip_entry", &**name);
        }
        for signer in covers {
            self.keep(signer);
        }
    }
}

/// One bit for each signer that speaks for the entry.
fn signed_by(signers: &[JarSigner], entry: &str) -> u32 {
    signers
        .iter()
        .enumerate()
        .filter(|(_, s)| s.outcome.entries.contains(entry))
        .map(|(i, _)| 1 << i)
        .sum()
}
