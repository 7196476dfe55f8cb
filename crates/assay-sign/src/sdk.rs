//! The Android versions that a verification is for.

/// The Android versions to verify for, and what the manifest says of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sdk {
    /// Lowest version; `minSdkVersion` as a number, 1 if the manifest has none.
    /// `None` if the manifest could not be read: then the APK does not verify.
    pub min: Option<i32>,
    /// Highest version, `i32::MAX` for all to come.
    pub max: i32,
    /// `targetSdkVersion` as a number; the lowest version if absent or a code name.
    pub target: i32,
    /// `targetSandboxVersion`, 1 if absent.
    pub target_sandbox: i32,
}

impl Default for Sdk {
    fn default() -> Self {
        Self {
            min: Some(1),
            max: i32::MAX,
            target: 1,
            target_sandbox: 1,
        }
    }
}

/// First letters of code names, and the version before the one so named: a code name stands
/// for a preview, which still counts as its predecessor.
const CODE_NAMES: [(u8, i32); 13] = [
    (b'C', 2),
    (b'D', 3),
    (b'E', 4),
    (b'F', 7),
    (b'G', 8),
    (b'H', 10),
    (b'I', 13),
    (b'J', 15),
    (b'K', 18),
    (b'L', 20),
    (b'M', 22),
    (b'N', 23),
    (b'O', 25),
];

/// The lowest Android version for a `minSdkVersion` that is a code name, as apksigner counts.
///
/// `None` if it does not start with a capital letter; apksigner gives up on those.
#[must_use]
pub fn codename_sdk(name: &str) -> Option<i32> {
    let letter = name.bytes().next().filter(u8::is_ascii_uppercase)?;
    let older = CODE_NAMES.iter().rfind(|(first, _)| *first <= letter);
    Some(older.map_or(1, |(first, sdk)| sdk + i32::from(letter - first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_names_count_as_the_version_before() {
        assert_eq!(codename_sdk("M"), Some(22));
        assert_eq!(codename_sdk("Q"), Some(27));
        assert_eq!(codename_sdk("B"), Some(1));
        assert_eq!(codename_sdk("q"), None);
        assert_eq!(codename_sdk(""), None);
    }
}
