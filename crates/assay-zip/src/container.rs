//! What an archive is, by its content, and where its code lies.

use crate::archive::{Archive, Entry};

/// What an artifact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An Android package.
    Apk,
    /// A split set made by bundletool.
    Apks,
    /// A split set with `manifest.json`.
    Xapk,
    /// A split set with `info.json`.
    Apkm,
    /// An app bundle.
    Aab,
    /// An Android library.
    Aar,
    /// A Java library.
    Jar,
}

impl Kind {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Apk => "apk",
            Self::Apks => "apks",
            Self::Xapk => "xapk",
            Self::Apkm => "apkm",
            Self::Aab => "aab",
            Self::Aar => "aar",
            Self::Jar => "jar",
        }
    }
}

/// What an archive is and which packages it is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Container {
    /// What it is.
    pub kind: Kind,
    /// Names of nested APKs, the base first; empty for anything but a split set.
    pub parts: Vec<String>,
}

impl Container {
    /// Tells what an archive is; none where it is nothing of Android's.
    #[must_use]
    pub fn of(archive: &Archive<'_>) -> Option<Self> {
        let has = |name: &str| archive.find(name).is_some();
        let kind = if has("BundleConfig.pb") || has("base/manifest/AndroidManifest.xml") {
            Kind::Aab
        } else if has("AndroidManifest.xml") && has("classes.jar") {
            Kind::Aar
        } else if has("AndroidManifest.xml") || has("resources.arsc") || has("classes.dex") {
            Kind::Apk
        } else if archive.entries().iter().any(|e| ends(&e.name, ".apk")) {
            set_kind(archive)
        } else if archive.entries().iter().any(|e| ends(&e.name, ".class")) {
            Kind::Jar
        } else {
            return None;
        };
        let parts = if matches!(kind, Kind::Apks | Kind::Xapk | Kind::Apkm) {
            parts(archive)
        } else {
            Vec::new()
        };
        Some(Self { kind, parts })
    }
}

fn set_kind(archive: &Archive<'_>) -> Kind {
    if archive.find("manifest.json").is_some() {
        Kind::Xapk
    } else if archive.find("info.json").is_some() {
        Kind::Apkm
    } else {
        Kind::Apks
    }
}

fn ends(name: &str, ending: &str) -> bool {
    name.len() > ending.len() && name.to_ascii_lowercase().ends_with(ending)
}

/// The nested APKs with the base first: `base.apk` or `base-master.apk`, else the largest.
///
/// bundletool also puts whole APKs for old devices under `standalones/`; where there are splits
/// these repeat the same content and are left out.
fn parts(archive: &Archive<'_>) -> Vec<String> {
    let mut found: Vec<&Entry> = archive
        .entries()
        .iter()
        .filter(|entry| ends(&entry.name, ".apk"))
        .collect();
    if found.iter().any(|e| e.name.starts_with("splits/")) {
        found.retain(|e| e.name.starts_with("splits/"));
    }
    found.sort_by_key(|e| (rank(&e.name), std::cmp::Reverse(e.size), e.name.clone()));
    found.into_iter().map(|e| e.name.clone()).collect()
}

fn rank(name: &str) -> u8 {
    let file = name.rsplit('/').next().unwrap_or(name);
    match file {
        "base.apk" | "base-master.apk" | "universal.apk" => 0,
        _ if file.starts_with("base-") => 1,
        _ if file.starts_with("config.") || file.starts_with("split_config.") => 3,
        _ => 2,
    }
}

/// The DEX files Android loads by itself, in order: `classes.dex`, `classes2.dex` … without a gap.
#[must_use]
pub fn loaded_dex<'e>(archive: &'e Archive<'_>) -> Vec<&'e Entry> {
    let names = std::iter::once("classes.dex".to_owned())
        .chain((2..).map(|number| format!("classes{number}.dex")));
    names.map_while(|name| archive.find(&name)).collect()
}

/// Files that may hold code Android does not load by itself: DEX files elsewhere and archives.
#[must_use]
pub fn hidden_code<'e>(archive: &'e Archive<'_>) -> Vec<&'e Entry> {
    let loaded: Vec<&str> = loaded_dex(archive)
        .iter()
        .map(|e| e.name.as_str())
        .collect();
    archive
        .entries()
        .iter()
        .filter(|e| is_code(&e.name) && !loaded.contains(&e.name.as_str()))
        .collect()
}

/// Whether a name is that of a file with code for Android's runtime.
#[must_use]
pub fn is_code(name: &str) -> bool {
    [".dex", ".jar", ".apk"]
        .iter()
        .any(|ending| ends(name, ending))
}

/// Joins the name of an archive and of an entry inside it.
#[must_use]
pub fn nested(outer: &str, inner: &str) -> String {
    if outer.is_empty() {
        inner.to_owned()
    } else {
        format!("{outer}!/{inner}")
    }
}
