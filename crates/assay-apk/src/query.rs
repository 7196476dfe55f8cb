//! What the knowledge tables ask for.

use serde::Deserialize;

/// Everything to look for in one artifact.
#[derive(Debug, Default, Deserialize)]
pub struct Query {
    /// Calls and field accesses.
    pub apis: Vec<Api>,
    /// Texts, in code and resources.
    pub phrases: Vec<Phrase>,
    /// Overriding methods.
    pub shapes: Vec<Shape>,
    /// Static final fields whose texts are wanted: class and name, in Java notation.
    #[serde(default)]
    pub constants: Vec<String>,
    /// Small text files whose content is wanted.
    #[serde(default)]
    pub files: Vec<String>,
}

/// Members of a class.
#[derive(Debug, Deserialize)]
pub struct Api {
    /// Row.
    pub id: String,
    /// Class in Java notation, or `*`.
    pub cls: String,
    /// Members.
    pub methods: Vec<String>,
}

/// Texts.
#[derive(Debug, Deserialize)]
pub struct Phrase {
    /// Row.
    pub id: String,
    /// Any of these inside the text.
    pub any: Vec<String>,
    /// Or a match of this.
    pub regex: String,
    /// code, resource, layout, asset, manifest.
    #[serde(rename = "where")]
    pub places: Vec<String>,
}

impl Phrase {
    /// Whether the phrase is looked for in such a place.
    #[must_use]
    pub fn wanted(&self, place: &str) -> bool {
        self.places.iter().any(|p| p == place)
    }

    /// The phrase as one regular expression.
    #[must_use]
    pub fn pattern(&self) -> String {
        let words = self.any.iter().map(|word| regex::escape(word));
        let given = (!self.regex.is_empty()).then(|| self.regex.clone());
        words.chain(given).collect::<Vec<_>>().join("|")
    }
}

/// A callback.
#[derive(Debug, Deserialize)]
pub struct Shape {
    /// Row.
    pub id: String,
    /// Class or interface.
    pub supertype: String,
    /// Method name.
    pub method: String,
}
