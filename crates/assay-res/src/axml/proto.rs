//! Protocol-buffer XML, as in an AAB: just the fields a document needs.

use super::build::Builder;
use super::{Document, Encoding, Span, StoredAttribute, StoredNamespace};
use crate::error::{Error, Fault};
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
                (3, Field::Bytes(bytes)) => line = line_of(bytes)?,
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
                (3, Field::Bytes(bytes)) => namespace.line = line_of(bytes)?,
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

/// A compiled value: a reference, text of some kind, or a primitive.
fn item(data: &[u8]) -> Result<(Raw, Option<&str>), Error> {
    let string = Raw {
        kind: kind::STRING,
        data: u32::MAX,
    };
    for field in Message::new(data) {
        if let (number, Field::Bytes(bytes)) = field? {
            match number {
                1 => return Ok((reference(bytes)?, None)),
                2..=5 => return Ok((string, Some(first_text(bytes)?))),
                7 => return Ok((primitive(bytes)?, None)),
                _ => {}
            }
        }
    }
    Ok((Raw::default(), None))
}

fn reference(data: &[u8]) -> Result<Raw, Error> {
    let mut raw = Raw {
        kind: kind::REFERENCE,
        data: 0,
    };
    for field in Message::new(data) {
        match field? {
            (1, Field::Number(1)) => raw.kind = kind::ATTRIBUTE,
            (2, Field::Number(id)) => raw.data = low(id),
            _ => {}
        }
    }
    Ok(raw)
}

fn primitive(data: &[u8]) -> Result<Raw, Error> {
    for field in Message::new(data) {
        let (number, data) = match field? {
            (number, Field::Number(value)) => (number, low(value)),
            (number, Field::Bytes(_)) => (number, 0),
        };
        let (kind, data) = match number {
            1 => (kind::NULL, 0),
            2 => (kind::NULL, 1),
            3 => (kind::FLOAT, data),
            6 => (kind::INT_DEC, data),
            7 => (kind::INT_HEX, data),
            8 => (kind::INT_BOOLEAN, if data == 0 { 0 } else { u32::MAX }),
            9..=12 => (
                kind::COLOR_FIRST + u8::try_from(number - 9).unwrap_or(0),
                data,
            ),
            13 => (kind::DIMENSION, data),
            14 => (kind::FRACTION, data),
            _ => continue,
        };
        return Ok(Raw { kind, data });
    }
    Ok(Raw::default())
}

fn first_text(data: &[u8]) -> Result<&str, Error> {
    for field in Message::new(data) {
        if let (1, Field::Bytes(bytes)) = field? {
            return utf8(bytes);
        }
    }
    Ok("")
}

fn line_of(data: &[u8]) -> Result<u32, Error> {
    for field in Message::new(data) {
        if let (1, Field::Number(line)) = field? {
            return Ok(low(line));
        }
    }
    Ok(0)
}

fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|_| Fault::NotProtobuf.at(0))
}

/// The low 32 bits, which is all these fields have.
fn low(number: u64) -> u32 {
    u32::try_from(number & 0xffff_ffff).unwrap_or(0)
}
