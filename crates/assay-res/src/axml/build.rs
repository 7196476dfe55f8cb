//! Puts a tree together from the events that each reader reports.

use super::{Document, Encoding, MAX_DEPTH, Node, Span, StoredAttribute, StoredNamespace};
use crate::error::{Error, Fault};
use crate::note::{Notes, Oddity};

/// A document under construction.
pub(super) struct Builder {
    document: Document,
    /// Open elements, outermost first.
    open: Vec<u32>,
    /// Namespaces declared before `pending` belong to elements already seen.
    pending: usize,
    /// The running maximum of the ids on the current element.
    highest_id: u32,
    max_nodes: usize,
    max_text: usize,
    roots: u32,
}

impl Builder {
    /// Starts a document from `size` bytes: what it may grow to depends on them.
    pub(super) fn new(encoding: Encoding, size: usize) -> Self {
        let document = Document {
            encoding,
            text: String::new(),
            nodes: Vec::new(),
            attributes: Vec::new(),
            namespaces: Vec::new(),
            notes: Notes::default(),
        };
        Self {
            document,
            open: Vec::new(),
            pending: 0,
            highest_id: 0,
            max_nodes: size / 4 + 16,
            max_text: (size.saturating_mul(4) + 4096).min(u32::MAX as usize),
            roots: 0,
        }
    }

    pub(super) fn note(&mut self, what: Oddity, at: usize) {
        self.document.notes.add(what, at);
    }

    /// Stores a string.
    pub(super) fn text(&mut self, text: &str, at: usize) -> Result<Span, Error> {
        let stored = &mut self.document.text;
        if stored.len() + text.len() > self.max_text {
            return Err(Fault::TooMuchText.at(at));
        }
        let span = Span {
            start: count(stored.len()),
            length: count(text.len()),
        };
        stored.push_str(text);
        Ok(span)
    }

    /// A stored string again.
    pub(super) fn get(&self, span: Span) -> &str {
        self.document.span(span)
    }

    /// Declares a namespace on the element that starts next.
    pub(super) fn namespace(&mut self, namespace: StoredNamespace, at: usize) -> Result<(), Error> {
        self.check_room(self.document.namespaces.len(), at)?;
        self.document.namespaces.push(namespace);
        Ok(())
    }

    /// Opens an element; its attributes follow.
    pub(super) fn start(
        &mut self,
        namespace: Option<Span>,
        name: Span,
        line: u32,
        at: usize,
    ) -> Result<(), Error> {
        if self.open.len() >= MAX_DEPTH {
            return Err(Fault::TooDeep.at(at));
        }
        if self.open.is_empty() {
            self.roots += 1;
            if self.roots > 1 {
                self.note(Oddity::SeveralRoots, at);
            }
        }
        let index = count(self.document.nodes.len());
        let first = count(self.document.attributes.len());
        let namespaces = (count(self.pending), count(self.document.namespaces.len()));
        self.pending = self.document.namespaces.len();
        self.highest_id = 0;
        self.push(
            Node {
                attributes: Some((first, first)),
                namespaces,
                ..self.node(namespace, name, line)
            },
            at,
        )?;
        self.open.push(index);
        Ok(())
    }

    /// Adds an attribute to the element that was opened last. Says whether Android
    /// would miss it.
    pub(super) fn attribute(
        &mut self,
        mut attribute: StoredAttribute,
        at: usize,
    ) -> Result<bool, Error> {
        self.check_room(self.document.attributes.len(), at)?;
        // Android walks wanted and present ids side by side, both upwards, so it
        // never sees an id that stands after a higher (or the same) one. The other forms
        // are sorted when a package is made of them.
        let binary = self.document.encoding == Encoding::Binary;
        attribute.hidden = binary && attribute.id != 0 && attribute.id <= self.highest_id;
        self.highest_id = self.highest_id.max(attribute.id);
        let hidden = attribute.hidden;
        self.document.attributes.push(attribute);
        let end = count(self.document.attributes.len());
        let node = self
            .open
            .last()
            .and_then(|&i| self.document.nodes.get_mut(i as usize));
        if let Some((_, last)) = node.and_then(|n| n.attributes.as_mut()) {
            *last = end;
        }
        Ok(hidden)
    }

    /// Adds text to the open element. Outside the root it is dropped.
    pub(super) fn characters(&mut self, text: Span, line: u32, at: usize) -> Result<(), Error> {
        if self.open.is_empty() {
            return Ok(());
        }
        self.push(self.node(None, text, line), at)
    }

    /// Closes the innermost element; false if none is open.
    pub(super) fn end(&mut self) -> bool {
        let end = count(self.document.nodes.len());
        let Some(index) = self.open.pop() else {
            return false;
        };
        if let Some(node) = self.document.nodes.get_mut(index as usize) {
            node.end = end;
        }
        true
    }

    /// Name of the innermost open element.
    pub(super) fn open_name(&self) -> Option<Span> {
        let index = *self.open.last()?;
        self.document
            .nodes
            .get(index as usize)
            .map(|node| node.name)
    }

    /// Whether a root element was closed and nothing is open.
    pub(super) fn is_complete(&self) -> bool {
        self.roots > 0 && self.open.is_empty()
    }

    /// The finished tree; elements still open are closed here.
    pub(super) fn finish(mut self, at: usize) -> Result<Document, Error> {
        if self.roots == 0 {
            return Err(Fault::NoRoot.at(at));
        }
        while !self.open.is_empty() {
            self.note(Oddity::Unbalanced, at);
            self.end();
        }
        Ok(self.document)
    }

    fn node(&self, namespace: Option<Span>, name: Span, line: u32) -> Node {
        Node {
            name,
            namespace,
            line,
            end: count(self.document.nodes.len()) + 1,
            parent: self.open.last().copied(),
            attributes: None,
            namespaces: (0, 0),
        }
    }

    fn push(&mut self, node: Node, at: usize) -> Result<(), Error> {
        self.check_room(self.document.nodes.len(), at)?;
        self.document.nodes.push(node);
        Ok(())
    }

    fn check_room(&self, used: usize, at: usize) -> Result<(), Error> {
        if used >= self.max_nodes {
            Err(Fault::TooMany.at(at))
        } else {
            Ok(())
        }
    }
}

/// A length as 32 bits. No file is larger: [`Builder::new`] bounds what is stored.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
