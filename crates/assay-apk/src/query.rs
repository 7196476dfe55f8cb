//! What the knowledge tables ask for.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

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
    /// What the host of an SDK calls.
    #[serde(default)]
    pub hosted: Hosted,
    /// Prints of known kits, for those whose names were changed.
    #[serde(default, deserialize_with = "bytes")]
    pub prints: Vec<u8>,
}

/// How methods are told that the host of an SDK calls: `class#method`, or a pattern of names.
#[derive(Debug, Default, Deserialize)]
pub struct Hosted {
    /// Those that set an SDK going.
    pub init: Vec<String>,
    /// Further steps of a start, behind those.
    pub starts: Vec<String>,
    /// Those that hold collection back until consent.
    pub switches: Vec<String>,
    /// How others that set one going are named.
    pub init_names: String,
    /// How others are named that hold collection back.
    pub switch_names: String,
    /// How classes are named that are no offer of the vendor's.
    pub inner: String,
    /// How the rows of calls begin that read personal information.
    pub reads: String,
}

/// Takes bytes as bytes: as a list of numbers they would take a hundred times as long.
fn bytes<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
    struct Bytes;
    impl Visitor<'_> for Bytes {
        type Value = Vec<u8>;

        fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
            to.write_str("bytes")
        }

        fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
            Ok(bytes.to_vec())
        }

        fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Vec<u8>, E> {
            Ok(bytes)
        }
    }
    from.deserialize_byte_buf(Bytes)
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
