//! JAR signing (v1): a manifest of entry digests, signature files over the manifest, and
//! signature blocks over those.

mod digests;
mod file;
mod manifest;
mod pkcs7;
mod signature;
mod support;
mod verify;

pub(crate) use verify::{JarResult, verify};

pub(crate) const MANIFEST: &str = "META-INF/MANIFEST.MF";
pub(crate) const FOLDER: &str = "META-INF/";

/// What the verification goes by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub min: i32,
    pub max: i32,
    /// Newer schemes that some Android version asked for knows.
    pub supported: &'a [i32],
    /// Newer schemes found in the APK.
    pub found: &'a [i32],
}

/// Whether an entry is a signature block.
pub(crate) fn is_block(name: &str) -> bool {
    let name = name.strip_prefix(FOLDER);
    name.is_some_and(|name| {
        [".RSA", ".DSA", ".EC"]
            .iter()
            .any(|suffix| name.ends_with(suffix))
    })
}
