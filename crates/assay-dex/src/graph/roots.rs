//! Where execution starts: what the caller knows from the manifest and layouts.

/// A class or method that the system starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// Class in Java notation, with `$` for inner classes.
    pub class: String,
    /// One method, as for `android:onClick`; otherwise the whole class is started.
    pub method: Option<String>,
    /// Why it is a root, for the report.
    pub reason: String,
}

/// All roots of an app.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roots {
    /// Manifest components, the application class, views in layouts, …
    pub list: Vec<Root>,
    /// For an SDK: every public method of a public class may be called, for this
    /// reason.
    pub public_api: Option<String>,
}

impl Roots {
    /// The reason of a root by number; the public interface comes last.
    #[must_use]
    pub fn reason(&self, number: u32) -> &str {
        let root = self
            .list
            .get(crate::bytes::ix(number))
            .map(|root| root.reason.as_str());
        root.or(self.public_api.as_deref()).unwrap_or_default()
    }
}
