//! Protocol-buffer XML, as in an AAB: just the fields a document needs.

use super::build::Builder;
use super::{Document, Encoding, Span, StoredAttribute, StoredNamespace};
use crate::error::{Error, Fault};
use crate::item::{item, low, number, utf8};
use crate::protobuf::{Field, Message};
use crate::value::{Raw, kind};

/// Elements may nest this deep; the tools that write AABs stop much earlier.
const MAX_DEPTH: usize = 200;

/// Whether the first field is an element or its place that spans what it says.
pub(super) fn looks_like(data: &[u8]) -> bool {
    let first = Message::new(data).next();
    matches!(first, Some(Ok((1 | 3, Field::Bytes(_)))))
}

pub(super) fn parse(data: &[u8]) -> Result<Document, Error> {
    let mut writer = Writer {
        builder: Builder::new(Encoding::Proto, data.len()),
    };
    writer.node(data, 0)?;
    writer.builder.finish(0)
}

struct Writer {
    builder: Builder,
}

/// The parts of an attribute.
#[derive(Default)]
struct Parts<'a> {
    namespace: &'a str,
    name: &'a str,
    value: &'a str,
    id: u32,
    compiled: Option<&'a [u8]>,
}

impl Writer {
    fn node(&mut self, data: &[u8], depth: usize) -> Result<(), Error> {
        if depth > MAX_DEPTH {
            return Err(Fault::TooDeep.at(0));
        }
        let (mut element, mut text, mut line) = (None, None, 0);
        for field in Message::new(data) {
            match field? {
                (1, Field::Bytes(bytes)) => element = Some(bytes),
                (2, Field::Bytes(bytes)) => text = Some(utf8(bytes)?),
                (3, Field::Bytes(bytes)) => line = number(bytes)?,
                _ => {}
            }
        }
        match (element, text) {
            (Some(element), _) => self.element(element, line, depth),
            (None, Some(text)) if !text.trim().is_empty() => {
                let span = self.builder.text(text, 0)?;
                self.builder.characters(span, line, 0)
            }
            _ => Ok(()),
        }
    }

    fn element(&mut self, data: &[u8], line: u32, depth: usize) -> Result<(), Error> {
        let (mut namespace, mut name) = (None, "");
        for field in Message::new(data) {
            match field? {
                (1, Field::Bytes(bytes)) => self.namespace(bytes)?,
                (2, Field::Bytes(bytes)) => namespace = self.store(utf8(bytes)?)?,
                (3, Field::Bytes(bytes)) => name = utf8(bytes)?,
                _ => {}
            }
        }
        let name = self.builder.text(name, 0)?;
        self.builder.start(namespace, name, line, 0)?;
        self.fields(data, 4, Self::attribute)?;
        self.fields(data, 5, |writer, bytes| writer.node(bytes, depth + 1))?;
        self.builder.end();
        Ok(())
    }

    /// Hands every occurrence of a field to `read`.
    fn fields(
        &mut self,
        data: &[u8],
        number: u64,
        mut read: impl FnMut(&mut Self, &[u8]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        for field in Message::new(data) {
            if let (found, Field::Bytes(bytes)) = field?
                && found == number
            {
                read(self, bytes)?;
            }
        }
        Ok(())
    }

    fn namespace(&mut self, data: &[u8]) -> Result<(), Error> {
        let mut namespace = StoredNamespace {
            prefix: None,
            uri: None,
            line: 0,
        };
        for field in Message::new(data) {
            match field? {
                (1, Field::Bytes(bytes)) => namespace.prefix = self.store(utf8(bytes)?)?,
                (2, Field::Bytes(bytes)) => namespace.uri = self.store(utf8(bytes)?)?,
                (3, Field::Bytes(bytes)) => namespace.line = number(bytes)?,
                _ => {}
            }
        }
        self.builder.namespace(namespace, 0)
    }

    fn attribute(&mut self, data: &[u8]) -> Result<(), Error> {
        let parts = Parts::read(data)?;
        let namespace = self.store(parts.namespace)?;
        let name = self.builder.text(parts.name, 0)?;
        let raw = self.store(parts.value)?;
        let (value, text) = match parts.compiled.map(item).transpose()? {
            Some((value, Some(text))) => (value, Some(self.builder.text(text, 0)?)),
            Some((value, None)) => (value, None),
            None => {
                let text = self.builder.text(parts.value, 0)?;
                (
                    Raw {
                        kind: kind::STRING,
                        data: u32::MAX,
                    },
                    Some(text),
                )
            }
        };
        let id = parts.id;
        let stored = StoredAttribute {
            namespace,
            name,
            id,
            raw,
            value,
            text,
            hidden: false,
        };
        self.builder.attribute(stored, 0).map(drop)
    }

    fn store(&mut self, text: &str) -> Result<Option<Span>, Error> {
        if text.is_empty() {
            return Ok(None);
        }
        self.builder.text(text, 0).map(Some)
    }
}

impl<'a> Parts<'a> {
    fn read(data: &'a [u8]) -> Result<Self, Error> {
        let mut parts = Self::default();
        for field in Message::new(data) {
            match field? {
                (1, Field::Bytes(bytes)) => parts.namespace = utf8(bytes)?,
                (2, Field::Bytes(bytes)) => parts.name = utf8(bytes)?,
                (3, Field::Bytes(bytes)) => parts.value = utf8(bytes)?,
                (5, Field::Number(id)) => parts.id = low(id),
                (6, Field::Bytes(bytes)) => parts.compiled = Some(bytes),
                _ => {}
            }
        }
        Ok(parts)
    }
}
