//! Elements, as a reader walks them.

use super::{Attribute, Document, Node};
use crate::framework;

/// An element of a [`Document`].
#[derive(Debug, Clone, Copy)]
pub struct Element<'a> {
    document: &'a Document,
    index: u32,
    node: &'a Node,
}

/// What stands inside an element.
#[derive(Debug, Clone, Copy)]
pub enum Item<'a> {
    /// An element.
    Element(Element<'a>),
    /// A piece of text and its line.
    Text(&'a str, u32),
}

/// A namespace declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Namespace<'a> {
    /// The short name.
    pub prefix: &'a str,
    /// The long name.
    pub uri: &'a str,
    /// Where it is declared.
    pub line: u32,
}

impl<'a> Element<'a> {
    /// The element at `index`, unless that is text.
    pub(super) fn at(document: &'a Document, index: u32) -> Option<Self> {
        let node = document.nodes.get(index as usize)?;
        node.attributes.map(|_| Self {
            document,
            index,
            node,
        })
    }

    /// Its name, without a namespace.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.document.span(self.node.name)
    }

    /// URI of its namespace.
    #[must_use]
    pub fn namespace(&self) -> Option<&'a str> {
        self.node.namespace.map(|s| self.document.span(s))
    }

    /// Line in the source it was compiled from; 0 if unknown.
    #[must_use]
    pub fn line(&self) -> u32 {
        self.node.line
    }

    /// The element around it.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        Self::at(self.document, self.node.parent?)
    }

    /// Namespaces declared on it.
    pub fn namespaces(&self) -> impl Iterator<Item = Namespace<'a>> {
        let (first, end) = self.node.namespaces;
        let document = self.document;
        let text = move |span: Option<_>| span.map(|s| document.span(s)).unwrap_or_default();
        let stored = document
            .namespaces
            .get(first as usize..end as usize)
            .unwrap_or_default();
        stored.iter().map(move |n| Namespace {
            prefix: text(n.prefix),
            uri: text(n.uri),
            line: n.line,
        })
    }

    /// Its attributes, in the order stored.
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'a>> + use<'a> {
        let (first, end) = self.node.attributes.unwrap_or_default();
        let document = self.document;
        let stored = document
            .attributes
            .get(first as usize..end as usize)
            .unwrap_or_default();
        stored
            .iter()
            .map(move |stored| Attribute { document, stored })
    }

    /// The attribute with a resource id, if Android's resource look-up would see it.
    #[must_use]
    pub fn by_id(&self, id: u32) -> Option<Attribute<'a>> {
        self.attributes().find(|a| a.id() == id && !a.is_hidden())
    }

    /// An attribute of Android's own by name, such as `exported`. It is found by
    /// its resource id alone, as Android finds it.
    #[must_use]
    pub fn android(&self, name: &str) -> Option<Attribute<'a>> {
        self.by_id(framework::attribute_id(name)?)
    }

    /// An attribute without a namespace by name, such as `package`.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<Attribute<'a>> {
        self.attributes()
            .find(|a| a.namespace().is_none() && a.stored_name() == name)
    }

    /// Elements and text directly inside it.
    pub fn items(&self) -> impl Iterator<Item = Item<'a>> {
        let document = self.document;
        let end = self.node.end;
        let mut next = self.index + 1;
        std::iter::from_fn(move || {
            let index = next;
            let node = document.nodes.get(index as usize).filter(|_| index < end)?;
            next = node.end;
            Some(match Element::at(document, index) {
                Some(element) => Item::Element(element),
                None => Item::Text(document.span(node.name), node.line),
            })
        })
    }

    /// Elements directly inside it.
    pub fn children(&self) -> impl Iterator<Item = Element<'a>> {
        self.items().filter_map(|item| match item {
            Item::Element(element) => Some(element),
            Item::Text(..) => None,
        })
    }

    /// Elements directly inside it that have this name.
    pub fn children_named(&self, name: &str) -> impl Iterator<Item = Element<'a>> {
        self.children().filter(move |child| child.name() == name)
    }

    /// The element itself and all below it, in document order.
    pub fn descendants(&self) -> impl Iterator<Item = Element<'a>> + use<'a> {
        let document = self.document;
        (self.index..self.node.end).filter_map(move |index| Element::at(document, index))
    }

    /// The text directly inside it, joined.
    #[must_use]
    pub fn text(&self) -> String {
        let pieces = self.items().filter_map(|item| match item {
            Item::Text(text, _) => Some(text),
            Item::Element(_) => None,
        });
        pieces.collect()
    }
}
