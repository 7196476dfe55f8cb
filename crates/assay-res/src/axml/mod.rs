//! XML of Android packages, in its three encodings, as one tree.
//!
//! [`Document::parse`] tells the encodings apart: the binary one of an APK, the
//! plain text of an AAR, the protocol buffers of an AAB.

mod attribute;
mod binary;
mod build;
mod element;
mod proto;
mod text;

pub use attribute::Attribute;
pub use element::{Element, Item, Namespace};

use crate::error::Error;
use crate::note::{Note, Notes};
use crate::value::Raw;

/// URI of the namespace of Android's own attributes.
pub const ANDROID: &str = "http://schemas.android.com/apk/res/android";

/// Elements may nest this deep. Real manifests stay below 10, layouts below 100.
const MAX_DEPTH: usize = 1_000;

/// How a document was encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Chunks and a string pool, as in an APK.
    Binary,
    /// Characters, as in an AAR.
    Text,
    /// Protocol buffers, as in an AAB.
    Proto,
}

/// An XML document: a flat tree that is walked through [`Element`].
#[derive(Debug, Clone)]
pub struct Document {
    encoding: Encoding,
    /// All strings, one after the other; each distinct one once.
    text: String,
    /// Elements and pieces of text in document order.
    nodes: Vec<Node>,
    attributes: Vec<StoredAttribute>,
    namespaces: Vec<StoredNamespace>,
    notes: Notes,
}

/// A piece of [`Document::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    start: u32,
    length: u32,
}

#[derive(Debug, Clone)]
struct Node {
    /// Element name; for text, the text itself.
    name: Span,
    namespace: Option<Span>,
    line: u32,
    /// Index of the node after this one's last descendant.
    end: u32,
    parent: Option<u32>,
    /// First and past-the-last attribute; nothing for a piece of text.
    attributes: Option<(u32, u32)>,
    namespaces: (u32, u32),
}

#[derive(Debug, Clone)]
struct StoredAttribute {
    namespace: Option<Span>,
    name: Span,
    /// Resource id, or 0.
    id: u32,
    raw: Option<Span>,
    value: Raw,
    text: Option<Span>,
    hidden: bool,
}

#[derive(Debug, Clone)]
struct StoredNamespace {
    prefix: Option<Span>,
    uri: Option<Span>,
    line: u32,
}

impl Document {
    /// Reads a document in any of the three encodings.
    ///
    /// # Errors
    ///
    /// [`Error`] if Android (or the Android build tools, for text and protocol
    /// buffers) would refuse the document, or if it passes one of our limits.
    pub fn parse(data: &[u8]) -> Result<Self, Error> {
        match data {
            [0x0a | 0x1a, ..] if proto::looks_like(data) => Self::parse_proto(data),
            [0xef, 0xbb, 0xbf, ..] => Self::parse_text(data),
            [first, ..] if *first == b'<' || first.is_ascii_whitespace() => Self::parse_text(data),
            _ => Self::parse_binary(data),
        }
    }

    /// Reads binary XML, whatever the first chunk says it is: Android does not look.
    ///
    /// # Errors
    ///
    /// As for [`Document::parse`].
    pub fn parse_binary(data: &[u8]) -> Result<Self, Error> {
        binary::parse(data)
    }

    /// Reads plain-text XML in UTF-8. Entities of its own are not expanded.
    ///
    /// # Errors
    ///
    /// As for [`Document::parse`].
    pub fn parse_text(data: &[u8]) -> Result<Self, Error> {
        text::parse(data)
    }

    /// Reads protocol-buffer XML.
    ///
    /// # Errors
    ///
    /// As for [`Document::parse`].
    pub fn parse_proto(data: &[u8]) -> Result<Self, Error> {
        proto::parse(data)
    }

    /// How the document was encoded.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What was odd about it.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        self.notes.as_slice()
    }

    /// The root element, which every document has. If several stand side by
    /// side it is the first, as Android has it.
    #[must_use]
    pub fn root(&self) -> Option<Element<'_>> {
        self.elements().next()
    }

    /// All elements in document order.
    pub fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        (0..)
            .zip(&self.nodes)
            .filter_map(|(index, _)| Element::at(self, index))
    }

    fn span(&self, span: Span) -> &str {
        let start = span.start as usize;
        self.text
            .get(start..start + span.length as usize)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
