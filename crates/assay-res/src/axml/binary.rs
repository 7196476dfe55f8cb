//! Binary XML, read with the checks Android makes and no others.

use super::build::Builder;
use super::{ANDROID, Document, Encoding, Span, StoredAttribute, StoredNamespace};
use crate::bytes::{u16_at, u32_at};
use crate::chunk::{self, Chunk};
use crate::error::{Error, Fault};
use crate::framework;
use crate::note::Oddity;
use crate::pool::Pool;
use crate::value::Raw;

/// Bytes in the header of a node: a chunk header, a line, a comment.
const NODE: usize = 16;
/// Bytes of an attribute, and of an element before its attributes.
const ATTRIBUTE: usize = 20;

/// The file and what its prologue says.
struct Reader<'a> {
    data: &'a [u8],
    end: usize,
    pool: Pool,
    /// Resource ids of the first strings of the pool.
    ids: &'a [[u8; 4]],
    /// Strings already decoded, by index.
    decoded: Vec<Option<Span>>,
    android: Option<Span>,
    builder: Builder,
}

/// What stands before an element's attributes.
struct Start {
    namespace: u32,
    name: u32,
    first: usize,
    stride: usize,
    count: usize,
}

pub(super) fn parse(data: &[u8]) -> Result<Document, Error> {
    let (mut reader, first) = prologue(data)?;
    let mut at = first;
    while at < reader.end {
        match reader.node(at) {
            Ok(next) => at = next,
            Err(_) if reader.builder.is_complete() => {
                // Android stops at the end of the root element.
                reader.builder.note(Oddity::CutShort, at);
                break;
            }
            Err(error) => return Err(error),
        }
    }
    reader.builder.finish(first)
}

/// Finds the string pool, the resource map and the first node.
fn prologue(data: &[u8]) -> Result<(Reader<'_>, usize), Error> {
    let root = Chunk::read_unchecked(data, 0, data.len())?;
    if root.header > root.size || root.size > data.len() {
        return Err(Fault::ChunkSize.at(0));
    }
    let mut builder = Builder::new(Encoding::Binary, data.len());
    note_root(&mut builder, root, data.len());
    let end = root.size;
    let (mut pool, mut ids, mut at) = (None, &[][..], root.header);
    loop {
        let chunk = Chunk::read_unchecked(data, at, end).map_err(|_| Fault::NoRoot.at(at))?;
        if chunk.size >= end - at {
            return Err(Fault::NoRoot.at(at));
        }
        let chunk = Chunk::read(data, at, end)?;
        match chunk.kind {
            chunk::STRING_POOL => {
                if pool.replace(Pool::parse(data, chunk)?).is_some() {
                    builder.note(Oddity::ExtraStringPool, at);
                }
            }
            chunk::XML_RESOURCE_MAP => {
                ids = data
                    .get(chunk.body()..chunk.end())
                    .unwrap_or_default()
                    .as_chunks()
                    .0;
            }
            chunk::XML_FIRST..=chunk::XML_LAST => break,
            _ => builder.note(Oddity::UnknownChunk, at),
        }
        at = chunk.end();
    }
    let pool = pool.ok_or(Fault::NoStringPool.at(0))?;
    let decoded = vec![None; pool.len() as usize];
    let reader = Reader {
        data,
        end,
        pool,
        ids,
        decoded,
        android: None,
        builder,
    };
    Ok((reader, at))
}

fn note_root(builder: &mut Builder, root: Chunk, length: usize) {
    if root.kind != chunk::XML {
        builder.note(Oddity::RootKind, 0);
    }
    if root.header != chunk::HEADER {
        builder.note(Oddity::RootHeader, 0);
    }
    if root.size < length {
        builder.note(Oddity::TrailingData, root.size);
    }
}

impl Reader<'_> {
    /// Reads the node at `at`; returns where the next one starts.
    fn node(&mut self, at: usize) -> Result<usize, Error> {
        let chunk = Chunk::read(self.data, at, self.end)?;
        if chunk.header < NODE {
            return Err(Fault::HeaderSize.at(at));
        }
        let least = match chunk.kind {
            chunk::XML_START_NAMESPACE | chunk::XML_END_NAMESPACE | chunk::XML_END_ELEMENT => 8,
            chunk::XML_START_ELEMENT => ATTRIBUTE,
            chunk::XML_CDATA => 12,
            _ => 0,
        };
        if chunk.size - chunk.header < least {
            return Err(Fault::ChunkSize.at(at));
        }
        match chunk.kind {
            chunk::XML_START_NAMESPACE => self.namespace(chunk)?,
            chunk::XML_END_NAMESPACE => {}
            chunk::XML_START_ELEMENT => self.start(chunk)?,
            chunk::XML_END_ELEMENT => self.end(chunk)?,
            chunk::XML_CDATA => self.characters(chunk)?,
            _ => self.builder.note(Oddity::UnknownChunk, at),
        }
        Ok(chunk.end())
    }

    fn namespace(&mut self, chunk: Chunk) -> Result<(), Error> {
        let prefix = self.string(self.word(chunk.body()), chunk.at)?;
        let uri = self.string(self.word(chunk.body() + 4), chunk.at)?;
        let namespace = StoredNamespace {
            prefix,
            uri,
            line: self.line(chunk),
        };
        self.builder.namespace(namespace, chunk.at)
    }

    fn start(&mut self, chunk: Chunk) -> Result<(), Error> {
        let start = self.start_fields(chunk)?;
        let namespace = self.string(start.namespace, chunk.at)?;
        let name = self.name(start.name, chunk.at)?;
        self.builder
            .start(namespace, name, self.line(chunk), chunk.at)?;
        if start.count > 0 && (start.stride, start.first) != (ATTRIBUTE, ATTRIBUTE) {
            self.builder.note(Oddity::AttributeLayout, chunk.at);
        }
        for index in 0..start.count {
            self.attribute(chunk.body() + start.first + index * start.stride)?;
        }
        Ok(())
    }

    fn start_fields(&self, chunk: Chunk) -> Result<Start, Error> {
        let body = chunk.body();
        let half = |at| usize::from(u16_at(self.data, at).unwrap_or(0));
        let start = Start {
            namespace: self.word(body),
            name: self.word(body + 4),
            first: half(body + 8),
            stride: half(body + 10),
            count: half(body + 12),
        };
        if start.first + start.stride * start.count > chunk.size - chunk.header {
            return Err(Fault::Attributes.at(chunk.at));
        }
        Ok(start)
    }

    fn attribute(&mut self, at: usize) -> Result<(), Error> {
        let namespace = self.string(self.word(at), at)?;
        let name_index = self.word(at + 4);
        let raw = self.string(self.word(at + 8), at)?;
        let kind = self.data.get(at + 15).copied().unwrap_or(0);
        let value = Raw {
            kind,
            data: self.word(at + 16),
        };
        let text = if value.is_string() {
            self.string(value.data, at)?
        } else {
            None
        };
        let name = self.name(name_index, at)?;
        let id = self
            .ids
            .get(name_index as usize)
            .map_or(0, |id| u32::from_le_bytes(*id));
        self.check_name(namespace, name, id, at);
        let stored = StoredAttribute {
            namespace,
            name,
            id,
            raw,
            value,
            text,
            hidden: false,
        };
        if self.builder.attribute(stored, at)? {
            self.builder.note(Oddity::AttributeOrder, at);
        }
        Ok(())
    }

    /// Notes a name that contradicts its id, and an Android name without an id.
    fn check_name(&mut self, namespace: Option<Span>, name: Span, id: u32, at: usize) {
        if id != 0 {
            let known = framework::attribute_name(id);
            if known.is_some_and(|known| known != self.builder.get(name)) {
                self.builder.note(Oddity::AttributeName, at);
            }
        } else if self.ids.is_empty() && self.is_android(namespace) {
            self.builder.note(Oddity::NoResourceMap, at);
        }
    }

    /// Whether a namespace is Android's. Compared once, then known by its place.
    fn is_android(&mut self, namespace: Option<Span>) -> bool {
        let Some(span) = namespace else { return false };
        if self.android.is_none() && self.builder.get(span) == ANDROID {
            self.android = namespace;
        }
        self.android == namespace
    }

    fn end(&mut self, chunk: Chunk) -> Result<(), Error> {
        let name = self.name(self.word(chunk.body() + 4), chunk.at)?;
        let open = self.builder.open_name();
        if open.is_some_and(|open| self.builder.get(open) != self.builder.get(name)) {
            self.builder.note(Oddity::EndTagName, chunk.at);
        }
        if !self.builder.end() {
            self.builder.note(Oddity::Unbalanced, chunk.at);
        }
        Ok(())
    }

    fn characters(&mut self, chunk: Chunk) -> Result<(), Error> {
        let text = self.string(self.word(chunk.body()), chunk.at)?;
        match text {
            Some(text) => self.builder.characters(text, self.line(chunk), chunk.at),
            None => Ok(()),
        }
    }

    fn line(&self, chunk: Chunk) -> u32 {
        self.word(chunk.at + 8)
    }

    fn word(&self, at: usize) -> u32 {
        u32_at(self.data, at).unwrap_or(u32::MAX)
    }

    fn name(&mut self, index: u32, at: usize) -> Result<Span, Error> {
        Ok(self.string(index, at)?.unwrap_or(Span {
            start: 0,
            length: 0,
        }))
    }

    /// The string at an index, decoded once. The index of all ones means none.
    fn string(&mut self, index: u32, at: usize) -> Result<Option<Span>, Error> {
        if index == u32::MAX {
            return Ok(None);
        }
        if let Some(Some(span)) = self.decoded.get(index as usize) {
            return Ok(Some(*span));
        }
        let Some(text) = self.pool.get(self.data, index) else {
            self.builder.note(Oddity::BadString, at);
            return Ok(None);
        };
        let span = self.builder.text(&text, at)?;
        if let Some(slot) = self.decoded.get_mut(index as usize) {
            *slot = Some(span);
        }
        Ok(Some(span))
    }
}
