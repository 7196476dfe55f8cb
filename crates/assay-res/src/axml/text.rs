//! Plain-text XML, as manifests in an AAR are.

use quick_xml::XmlVersion;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{NamespaceResolver, PrefixDeclaration, ResolveResult};
use quick_xml::reader::NsReader;

use super::build::Builder;
use super::{ANDROID, Document, Encoding, Span, StoredAttribute, StoredNamespace};
use crate::error::{Error, Fault};
use crate::framework;
use crate::value::{Raw, kind};

/// The reader's place and the tree so far.
struct Writer<'a> {
    text: &'a str,
    /// Where the current event starts, and the line of that place.
    at: usize,
    line: u32,
    builder: Builder,
}

pub(super) fn parse(data: &[u8]) -> Result<Document, Error> {
    let data = data.strip_prefix(b"\xef\xbb\xbf").unwrap_or(data);
    let text = std::str::from_utf8(data).map_err(|e| Fault::NotWellFormed.at(e.valid_up_to()))?;
    let builder = Builder::new(Encoding::Text, data.len());
    let mut writer = Writer {
        text,
        at: 0,
        line: 1,
        builder,
    };
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    loop {
        let place = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        writer.advance(place);
        match reader.read_event().map_err(|_| writer.malformed())? {
            Event::Start(tag) => writer.start(&tag, reader.resolver())?,
            Event::End(_) => {
                writer.builder.end();
            }
            Event::Text(text) => writer.characters(&text.xml10_content())?,
            Event::CData(text) => writer.characters(&text.xml10_content())?,
            Event::GeneralRef(entity) => {
                let text = resolve(&entity).ok_or_else(|| writer.malformed())?;
                writer.characters(&text)?;
            }
            Event::Eof if writer.builder.is_complete() => break,
            Event::Eof => return Err(writer.malformed()),
            _ => {}
        }
    }
    writer.builder.finish(text.len())
}

/// A character reference or one of the five entities every parser knows.
fn resolve(entity: &quick_xml::events::BytesRef) -> Option<String> {
    if let Some(character) = entity.resolve_char_ref().ok()? {
        return Some(character.to_string());
    }
    quick_xml::escape::resolve_predefined_entity(entity).map(str::to_owned)
}

impl Writer<'_> {
    fn malformed(&self) -> Error {
        Fault::NotWellFormed.at(self.at)
    }

    /// Moves to the start of the next event, counting lines.
    fn advance(&mut self, at: usize) {
        let passed = self.text.get(self.at..at).unwrap_or_default();
        let lines = passed.bytes().filter(|&b| b == b'\n').count();
        self.line = self
            .line
            .saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.at = at;
    }

    fn start(&mut self, tag: &BytesStart, names: &NamespaceResolver) -> Result<(), Error> {
        // The reader's own check for duplicates costs the square of their number.
        let attributes = tag
            .attributes()
            .with_checks(false)
            .collect::<Result<Vec<_>, _>>();
        let attributes = attributes.map_err(|_| self.malformed())?;
        for attribute in &attributes {
            if let Some(prefix) = attribute.key.as_namespace_binding() {
                self.namespace(&prefix, attribute)?;
            }
        }
        let (namespace, name) = names.resolve_element(tag.name());
        let namespace = self.uri(&namespace)?;
        let name = self.store(name.as_ref())?;
        self.builder.start(namespace, name, self.line, self.at)?;
        for attribute in &attributes {
            if attribute.key.as_namespace_binding().is_none() {
                self.attribute(attribute, names)?;
            }
        }
        Ok(())
    }

    fn namespace(&mut self, prefix: &PrefixDeclaration, value: &Attribute) -> Result<(), Error> {
        let prefix = match prefix {
            PrefixDeclaration::Default => "",
            PrefixDeclaration::Named(name) => name,
        };
        let prefix = Some(self.store(prefix)?);
        let uri = Some(self.value(value)?);
        let namespace = StoredNamespace {
            prefix,
            uri,
            line: self.line,
        };
        self.builder.namespace(namespace, self.at)
    }

    fn attribute(&mut self, value: &Attribute, names: &NamespaceResolver) -> Result<(), Error> {
        let (namespace, local) = names.resolve_attribute(value.key);
        let is_android = matches!(&namespace, ResolveResult::Bound(uri) if uri.as_ref() == ANDROID);
        let id = framework::attribute_id(local.as_ref())
            .filter(|_| is_android)
            .unwrap_or(0);
        let namespace = self.uri(&namespace)?;
        let name = self.store(local.as_ref())?;
        let text = Some(self.value(value)?);
        let value = Raw {
            kind: kind::STRING,
            data: u32::MAX,
        };
        let stored = StoredAttribute {
            namespace,
            name,
            id,
            raw: text,
            value,
            text,
            hidden: false,
        };
        self.builder.attribute(stored, self.at).map(drop)
    }

    fn characters(&mut self, text: &str) -> Result<(), Error> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let span = self.store(text)?;
        self.builder.characters(span, self.line, self.at)
    }

    fn uri(&mut self, namespace: &ResolveResult) -> Result<Option<Span>, Error> {
        match namespace {
            ResolveResult::Bound(uri) => self.store(uri.as_ref()).map(Some),
            ResolveResult::Unbound => Ok(None),
            ResolveResult::Unknown(_) => Err(self.malformed()),
        }
    }

    fn value(&mut self, attribute: &Attribute) -> Result<Span, Error> {
        let text = attribute.normalized_value(XmlVersion::Implicit1_0);
        let text = text.map_err(|_| self.malformed())?;
        self.store(&text)
    }

    fn store(&mut self, text: &str) -> Result<Span, Error> {
        self.builder.text(text, self.at)
    }
}
