//! A signature file (`*.SF`) against the manifest.

use super::Asked;
use super::digests::expected;
use super::manifest::{Section, sections};
use crate::report::{Issues, Problem};
use std::collections::{HashMap, HashSet};

/// The manifest and its sections by entry name.
#[derive(Debug)]
pub(crate) struct Manifest<'a> {
    pub bytes: &'a [u8],
    pub main: Option<Section<'a>>,
    pub entries: HashMap<String, Section<'a>>,
}

/// What a signature file says.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub issues: Issues,
    /// Android passes over this file, errors and all.
    pub ignored: bool,
    /// The entries it speaks for.
    pub entries: HashSet<String>,
}

impl Outcome {
    fn ignore(&mut self, id: &'static str, detail: String) {
        self.issues.error(id, detail);
        self.ignored = true;
    }
}

/// Compares the signature file with the manifest. An error is one apksigner crashes on.
pub(crate) fn verify(
    name: &str,
    file: &[u8],
    manifest: &Manifest<'_>,
    asked: Asked<'_>,
) -> Result<Outcome, Problem> {
    let mut outcome = Outcome::default();
    let parts = sections(file);
    let (main, parts) = parts
        .split_first()
        .ok_or_else(|| Problem::new("jar_sig_malformed_sig_file", name))?;
    if main.get("Signature-Version").is_none() {
        outcome.ignore("jar_sig_missing_version_attr_in_sig_file", name.to_owned());
        return Ok(outcome);
    }
    stripped(name, main, asked, &mut outcome.issues);
    if !outcome.issues.clean() {
        return Ok(outcome);
    }
    let check = Check {
        name,
        manifest,
        asked,
        signtool: main
            .get("Created-By")
            .is_some_and(|by| by.contains("signtool")),
    };
    let whole = check.whole_manifest(main, &mut outcome.issues)?;
    if !check.signtool {
        check.main_section(main, &mut outcome.issues)?;
    }
    if outcome.issues.clean() {
        check.parts(parts, whole, &mut outcome)?;
    }
    Ok(outcome)
}

/// `X-Android-APK-Signed` names the newer schemes, so that they cannot be taken away unseen.
fn stripped(name: &str, main: &Section<'_>, asked: Asked<'_>, issues: &mut Issues) {
    const NOUGAT: i32 = 24;
    if asked.max < NOUGAT {
        return;
    }
    let Some(listed) = main.get("X-Android-APK-Signed") else {
        if !asked.found.is_empty() {
            issues.warn("jar_sig_no_apk_sig_strip_protection", name);
        }
        return;
    };
    let mut missing: Vec<i32> = Vec::new();
    for scheme in listed
        .split(',')
        .filter_map(|text| text.trim().parse::<i32>().ok())
    {
        if !asked.supported.contains(&scheme) {
            issues.warn(
                "jar_sig_unknown_apk_sig_scheme_id",
                format!("{name}: {scheme}"),
            );
        } else if !asked.found.contains(&scheme) && !missing.contains(&scheme) {
            missing.push(scheme);
        }
    }
    for scheme in missing {
        issues.error(
            "jar_sig_missing_apk_sig_referenced",
            format!("{name}: v{scheme}"),
        );
    }
}

struct Check<'a> {
    name: &'a str,
    manifest: &'a Manifest<'a>,
    asked: Asked<'a>,
    /// Written by an old tool that counts section bytes in its own way.
    signtool: bool,
}

impl Check<'_> {
    /// Whether the digest of the whole manifest fits, so that its sections need no look.
    fn whole_manifest(&self, main: &Section<'_>, issues: &mut Issues) -> Result<bool, Problem> {
        let suffix = if self.signtool {
            "-Digest"
        } else {
            "-Digest-Manifest"
        };
        let wanted = expected(main, suffix, self.asked)?;
        if wanted.is_empty() {
            issues.warn("jar_sig_no_manifest_digest_in_sig_file", self.name);
            return Ok(false);
        }
        let wrong = wanted
            .iter()
            .filter(|digest| !digest.fits(self.manifest.bytes))
            .count();
        for _ in 0..wrong {
            issues.warn("jar_sig_zip_entry_digest_did_not_verify", super::MANIFEST);
        }
        Ok(wrong == 0)
    }

    fn main_section(&self, main: &Section<'_>, issues: &mut Issues) -> Result<(), Problem> {
        let bytes = self
            .manifest
            .main
            .as_ref()
            .map(|section| section.bytes)
            .unwrap_or_default();
        for digest in expected(main, "-Digest-Manifest-Main-Attributes", self.asked)? {
            if !digest.fits(bytes) {
                issues.error(
                    "jar_sig_manifest_main_section_digest_did_not_verify",
                    self.name,
                );
            }
        }
        Ok(())
    }

    fn parts(
        &self,
        parts: &[Section<'_>],
        whole: bool,
        outcome: &mut Outcome,
    ) -> Result<(), Problem> {
        for (index, part) in parts.iter().enumerate() {
            let Some(entry) = part.name() else {
                outcome.ignore(
                    "jar_sig_unnnamed_sig_file_section",
                    format!("{}: #{}", self.name, index + 1),
                );
                return Ok(());
            };
            if !outcome.entries.insert(entry.to_owned()) {
                outcome.ignore(
                    "jar_sig_duplicate_sig_file_section",
                    format!("{}: {entry}", self.name),
                );
                return Ok(());
            }
            if whole {
                continue;
            }
            match self.manifest.entries.get(entry) {
                Some(section) => self.part(part, entry, section, &mut outcome.issues)?,
                None => outcome.ignore("jar_sig_no_zip_entry_digest_in_sig_file", entry.to_owned()),
            }
        }
        Ok(())
    }

    fn part(
        &self,
        part: &Section<'_>,
        entry: &str,
        section: &Section<'_>,
        issues: &mut Issues,
    ) -> Result<(), Problem> {
        let wanted = expected(part, "-Digest", self.asked)?;
        if wanted.is_empty() {
            issues.error("jar_sig_no_zip_entry_digest_in_sig_file", entry);
        }
        let mut bytes = section.bytes;
        if self.signtool && bytes.ends_with(b"\n\n") {
            bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        }
        for digest in wanted.iter().filter(|digest| !digest.fits(bytes)) {
            let detail = format!("{entry}: {}", digest.hash.name());
            issues.error("jar_sig_manifest_section_digest_did_not_verify", detail);
        }
        Ok(())
    }
}
