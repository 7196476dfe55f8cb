//! A small reader for BER, as lenient as Android's own.
//!
//! Signature blocks of old tools use indefinite lengths and odd integers that strict DER
//! readers refuse, so the usual crates do not fit.

/// How deep values of indefinite length may nest.
const MAX_DEPTH: u32 = 32;

pub(crate) const BOOLEAN: Tag = Tag::universal(1);
pub(crate) const INTEGER: Tag = Tag::universal(2);
pub(crate) const BIT_STRING: Tag = Tag::universal(3);
pub(crate) const OCTET_STRING: Tag = Tag::universal(4);
pub(crate) const OID: Tag = Tag::universal(6);
pub(crate) const SEQUENCE: Tag = Tag::universal(16);
pub(crate) const SET: Tag = Tag::universal(17);
pub(crate) const UTC_TIME: Tag = Tag::universal(23);
pub(crate) const GENERALIZED_TIME: Tag = Tag::universal(24);

/// Class and number of a value; whether it is constructed does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tag {
    class: u8,
    pub number: u32,
}

impl Tag {
    const fn universal(number: u32) -> Self {
        Self { class: 0, number }
    }

    pub const fn context(number: u32) -> Self {
        Self { class: 2, number }
    }

    pub fn is_universal(self) -> bool {
        self.class == 0
    }

    /// Whether DER writes the universal types used here as constructed.
    fn is_collection(self) -> bool {
        self == SEQUENCE || self == SET
    }
}

/// One value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Value<'a> {
    pub tag: Tag,
    pub constructed: bool,
    /// Tag, length and contents.
    pub encoded: &'a [u8],
    pub contents: &'a [u8],
}

impl<'a> Value<'a> {
    /// A reader of the values inside.
    pub fn inside(&self) -> Reader<'a> {
        Reader::new(self.contents)
    }

    /// Whether the bit that says so agrees with the type, as Java wants it in keys.
    pub fn is_der_form(&self) -> bool {
        self.constructed == self.tag.is_collection()
    }
}

/// Reads values one after the other.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next value, whatever it is.
    pub fn any(&mut self) -> Option<Value<'a>> {
        self.value(0)
    }

    /// The next value, which must have this tag.
    pub fn expect(&mut self, tag: Tag) -> Option<Value<'a>> {
        self.any().filter(|value| value.tag == tag)
    }

    /// The next value, which must have this tag in the form DER has it.
    pub fn expect_der(&mut self, tag: Tag) -> Option<Value<'a>> {
        self.expect(tag).filter(Value::is_der_form)
    }

    /// The contents of the next value, which must be an object identifier.
    pub fn oid(&mut self) -> Option<&'a [u8]> {
        let id = self.expect(OID)?.contents;
        // Each number ends in a byte without the top bit.
        id.last().is_some_and(|last| last & 0x80 == 0).then_some(id)
    }

    /// An `AlgorithmIdentifier`: its identifier, and its parameters unless they are NULL.
    pub fn algorithm(&mut self) -> Option<(&'a [u8], Option<&'a [u8]>)> {
        let mut inside = self.expect(SEQUENCE)?.inside();
        let id = inside.oid()?;
        let parameters = if inside.is_empty() {
            None
        } else {
            Some(inside.any()?)
        };
        let parameters = parameters.filter(|value| value.tag.class == 0 && value.encoded != [5, 0]);
        Some((id, parameters.map(|value| value.encoded)))
    }

    /// The next value if it has this tag; otherwise nothing is read.
    pub fn optional(&mut self, tag: Tag) -> Option<Value<'a>> {
        let mut ahead = *self;
        let value = ahead.expect(tag)?;
        *self = ahead;
        Some(value)
    }

    fn value(&mut self, depth: u32) -> Option<Value<'a>> {
        let start = self.rest;
        let first = self.byte()?;
        let tag = self.tag(first)?;
        let contents = match self.byte()? {
            0x80 if depth < MAX_DEPTH => self.indefinite(first & 0x20 != 0, depth)?,
            0x80 => return None,
            short if short < 0x80 => self.take(usize::from(short))?,
            long => {
                let len = self.long_length(long & 0x7f)?;
                self.take(len)?
            }
        };
        let encoded = start.get(..start.len() - self.rest.len())?;
        Some(Value {
            tag,
            constructed: first & 0x20 != 0,
            encoded,
            contents,
        })
    }

    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(byte)
    }

    fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.rest.split_at_checked(len)?;
        self.rest = tail;
        Some(head)
    }

    fn tag(&mut self, first: u8) -> Option<Tag> {
        let class = first >> 6;
        let mut number = u32::from(first & 0x1f);
        if number == 0x1f {
            number = 0;
            loop {
                let byte = self.byte()?;
                number = number.checked_mul(128)? | u32::from(byte & 0x7f);
                if byte & 0x80 == 0 {
                    break;
                }
            }
        }
        Some(Tag { class, number })
    }

    fn long_length(&mut self, count: u8) -> Option<usize> {
        if count > 4 {
            return None;
        }
        let bytes = self.take(usize::from(count))?;
        Some(
            bytes
                .iter()
                .fold(0, |len, &byte| len << 8 | usize::from(byte)),
        )
    }

    /// Contents up to the two zero bytes that end them.
    fn indefinite(&mut self, constructed: bool, depth: u32) -> Option<&'a [u8]> {
        let start = self.rest;
        if constructed {
            while !self.rest.starts_with(&[0, 0]) {
                self.value(depth + 1)?;
            }
        } else {
            let end = self.rest.windows(2).position(|pair| pair == [0, 0])?;
            self.take(end)?;
        }
        let contents = start.get(..start.len() - self.rest.len())?;
        self.take(2)?;
        Some(contents)
    }
}

/// An integer without its leading zeros; `None` if negative or empty.
pub(crate) fn unsigned(contents: &[u8]) -> Option<&[u8]> {
    if contents.first()? & 0x80 != 0 {
        return None;
    }
    let zeros = contents.iter().take_while(|&&byte| byte == 0).count();
    contents.get(zeros..)
}

/// A signed integer without bytes that only repeat its sign.
pub(crate) fn minimal(contents: &[u8]) -> &[u8] {
    let mut rest = contents;
    while let [first, second, ..] = *rest {
        let repeats = (first == 0 && second < 0x80) || (first == 0xff && second >= 0x80);
        if !repeats {
            break;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    rest
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn reads_definite_and_indefinite_lengths() {
        let bytes = [
            0x30, 0x80, 0x02, 0x01, 0x05, 0x24, 0x80, 4, 1, 7, 0, 0, 0, 0, 9,
        ];
        let mut reader = Reader::new(&bytes);
        let sequence = reader.expect(SEQUENCE).unwrap();
        assert_eq!(sequence.encoded.len(), 14);
        let mut inside = sequence.inside();
        assert_eq!(inside.expect(INTEGER).unwrap().contents, [5]);
        assert_eq!(inside.expect(OCTET_STRING).unwrap().contents, [4, 1, 7]);
        assert!(inside.is_empty());
    }

    #[test]
    fn refuses_what_is_cut_short_or_too_deep() {
        for bytes in [
            &[0x30][..],
            &[0x30, 5, 1],
            &[0x30, 0x85, 0, 0, 0, 0, 1, 1],
            &[0x30, 0x80, 2],
        ] {
            assert!(Reader::new(bytes).any().is_none(), "{bytes:02x?}");
        }
        let deep = [0x30, 0x80].repeat(10_000);
        assert!(Reader::new(&deep).any().is_none());
    }

    #[test]
    fn integers_lose_their_padding() {
        assert_eq!(minimal(&[0, 0, 0x80]), [0, 0x80]);
        assert_eq!(minimal(&[0xff, 0x80]), [0x80]);
        assert_eq!(unsigned(&[0, 0x80]), Some(&[0x80][..]));
        assert_eq!(unsigned(&[0x80]), None);
    }
}
