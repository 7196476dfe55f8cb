//! Distinguished names, written the way Java's `X500Name.toString` writes them.

use super::ber::{OID, Reader, SEQUENCE, SET, Tag, Value};
use super::oid::dotted;
use crate::bytes::hex;

/// The keywords Java knows, by encoded identifier.
const KEYWORDS: &[(&[u8], &str)] = &[
    (&[0x55, 4, 3], "CN"),
    (&[0x55, 4, 4], "SURNAME"),
    (&[0x55, 4, 5], "SERIALNUMBER"),
    (&[0x55, 4, 6], "C"),
    (&[0x55, 4, 7], "L"),
    (&[0x55, 4, 8], "ST"),
    (&[0x55, 4, 9], "STREET"),
    (&[0x55, 4, 10], "O"),
    (&[0x55, 4, 11], "OU"),
    (&[0x55, 4, 12], "T"),
    (&[0x55, 4, 42], "GIVENNAME"),
    (&[0x55, 4, 43], "INITIALS"),
    (&[0x55, 4, 44], "GENERATION"),
    (&[0x55, 4, 46], "DNQ"),
    (
        &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 1],
        "EMAILADDRESS",
    ),
    (
        &[0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 1, 1],
        "UID",
    ),
    (
        &[0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 1, 25],
        "DC",
    ),
    (&[0x2b, 6, 1, 4, 1, 0x2a, 2, 11, 2, 1], "IP"),
];

/// One attribute of a name.
#[derive(Debug, Clone, Copy)]
struct Attribute<'a> {
    oid: &'a [u8],
    value: Value<'a>,
}

/// A name: a sequence of sets of attributes.
#[derive(Debug, Clone)]
pub(crate) struct Name<'a> {
    encoded: &'a [u8],
    parts: Vec<Vec<Attribute<'a>>>,
}

impl<'a> Name<'a> {
    /// Reads the contents of a `Name` value.
    pub fn parse(value: Value<'a>) -> Option<Self> {
        let mut parts = Vec::new();
        let mut sets = (value.tag == SEQUENCE).then(|| value.inside())?;
        while !sets.is_empty() {
            parts.push(attributes(sets.expect(SET)?.inside())?);
        }
        Some(Self {
            encoded: value.encoded,
            parts,
        })
    }

    /// Like [`Self::parse`], but every part must have the form that DER gives it.
    pub fn parse_der(value: Value<'a>) -> Option<Self> {
        let mut sets = value.inside();
        while let Some(set) = sets.any() {
            let mut pairs = set.inside();
            while let Some(pair) = pairs.any() {
                pair.inside()
                    .expect_der(OID)
                    .filter(|_| set.is_der_form() && pair.is_der_form())?;
            }
        }
        Self::parse(value).filter(|_| value.is_der_form())
    }

    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether the two are the same name; case and runs of blanks do not count.
    pub fn matches(&self, other: &Self) -> bool {
        self.encoded == other.encoded || self.canonical() == other.canonical()
    }

    fn canonical(&self) -> Vec<Vec<(&'a [u8], String)>> {
        self.parts
            .iter()
            .map(|part| part.iter().map(|a| (a.oid, a.canonical())).collect())
            .collect()
    }
}

impl std::fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The last part comes first, as in RFC 2253.
        for (index, part) in self.parts.iter().rev().enumerate() {
            let texts: Vec<String> = part.iter().map(Attribute::text).collect();
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{}", texts.join(" + "))?;
        }
        Ok(())
    }
}

fn attributes(mut set: Reader<'_>) -> Option<Vec<Attribute<'_>>> {
    let mut found = Vec::new();
    while !set.is_empty() {
        let mut pair = set.expect(SEQUENCE)?.inside();
        found.push(Attribute {
            oid: pair.oid()?,
            value: pair.any()?,
        });
    }
    Some(found)
}

impl Attribute<'_> {
    fn text(&self) -> String {
        let keyword = KEYWORDS.iter().find(|(oid, _)| *oid == self.oid);
        let keyword = keyword.map_or_else(
            || format!("OID.{}", dotted(self.oid)),
            |(_, k)| (*k).to_owned(),
        );
        let value = string(self.value)
            .map_or_else(|| format!("#{}", hex(self.value.encoded)), |s| quoted(&s));
        format!("{keyword}={value}")
    }

    fn canonical(&self) -> String {
        const UTF8: u32 = 12;
        const PRINTABLE: u32 = 19;
        let tag = self.value.tag;
        match string(self.value) {
            Some(text) if tag.is_universal() && [UTF8, PRINTABLE].contains(&tag.number) => text
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .to_lowercase(),
            _ => format!("#{}", hex(self.value.encoded)),
        }
    }
}

/// The text of a string value; `None` for other types.
fn string(value: Value<'_>) -> Option<String> {
    let Tag { number, .. } = value.tag;
    if !value.tag.is_universal() || value.constructed {
        return None;
    }
    let bytes = value.contents;
    Some(match number {
        12 => String::from_utf8_lossy(bytes).into_owned(),
        // PrintableString, IA5String and GeneralString.
        19 | 22 | 27 => bytes
            .iter()
            .map(|&b| if b < 0x80 { char::from(b) } else { '\u{fffd}' })
            .collect(),
        // T61String, read as Latin-1.
        20 => bytes.iter().map(|&b| char::from(b)).collect(),
        28 => bytes.chunks(4).map(utf32).collect(),
        30 => utf16(bytes),
        _ => return None,
    })
}

fn utf32(chunk: &[u8]) -> char {
    let number = chunk.try_into().map_or(u32::MAX, u32::from_be_bytes);
    char::from_u32(number).unwrap_or('\u{fffd}')
}

fn utf16(bytes: &[u8]) -> String {
    let units = bytes
        .chunks(2)
        .map(|unit| unit.try_into().map_or(0xfffd, u16::from_be_bytes));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or('\u{fffd}'))
        .collect()
}

/// RFC 1779 quoting, as Java does it.
fn quoted(text: &str) -> String {
    const SPECIAL: &str = ",+=\n<>#;\\\"";
    if text.chars().count() > 1 && text.starts_with('"') && text.ends_with('"') {
        return escaped_inside(text);
    }
    let blank = |c: char| c == ' ' || c == '\n';
    let double = text
        .chars()
        .zip(text.chars().skip(1))
        .any(|(a, b)| blank(a) && blank(b));
    let needs = double
        || text.starts_with(blank)
        || text.ends_with(blank)
        || text.contains(|c| SPECIAL.contains(c));
    let body = text.replace('\\', "\\\\").replace('"', "\\\"");
    if needs { format!("\"{body}\"") } else { body }
}

/// Text in quotes of its own keeps them.
fn escaped_inside(text: &str) -> String {
    let inner = text
        .strip_prefix('"')
        .and_then(|t| t.strip_suffix('"'))
        .unwrap_or_default();
    format!("\"{}\"", inner.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// A name of one attribute.
    pub(crate) fn name(oid: &[u8], tag: u8, value: &[u8]) -> Vec<u8> {
        let wrap = |tag: u8, inner: &[u8]| {
            let mut out = vec![tag, u8::try_from(inner.len()).unwrap()];
            out.extend(inner);
            out
        };
        let pair = [wrap(6, oid), wrap(tag, value)].concat();
        wrap(0x30, &wrap(0x31, &wrap(0x30, &pair)))
    }

    fn shown(oid: &[u8], tag: u8, value: &[u8]) -> String {
        let bytes = name(oid, tag, value);
        Name::parse(Reader::new(&bytes).any().unwrap())
            .unwrap()
            .to_string()
    }

    #[test]
    fn keywords_and_unknown_identifiers() {
        assert_eq!(shown(&[0x55, 4, 8], 19, b"Tokyo"), "ST=Tokyo");
        assert_eq!(shown(&[0x55, 4, 13], 19, b"x"), "OID.2.5.4.13=x");
        assert_eq!(shown(&[0x55, 4, 3], 4, b"x"), "CN=#040178");
    }

    #[test]
    fn quotes_where_java_does() {
        for (text, expected) in [
            ("CyberAgent, Inc.", "CN=\"CyberAgent, Inc.\""),
            ("a  b", "CN=\"a  b\""),
            (" a", "CN=\" a\""),
            ("a ", "CN=\"a \""),
            ("a\\b", "CN=\"a\\\\b\""),
            ("a'b*c@d", "CN=a'b*c@d"),
            ("\"q\"", "CN=\"q\""),
            ("中文", "CN=中文"),
            ("", "CN="),
        ] {
            assert_eq!(shown(&[0x55, 4, 3], 12, text.as_bytes()), expected);
        }
    }

    #[test]
    fn string_types_have_their_own_alphabets() {
        assert_eq!(shown(&[0x55, 4, 3], 30, &[0x4e, 0x2d]), "CN=中");
        assert_eq!(shown(&[0x55, 4, 3], 20, &[0xe9]), "CN=é");
        assert_eq!(shown(&[0x55, 4, 3], 19, &[0x41, 0xe9]), "CN=A\u{fffd}");
    }

    #[test]
    fn case_and_blanks_do_not_count_in_matching() {
        let (a, b) = (
            name(&[0x55, 4, 3], 12, b"A  b"),
            name(&[0x55, 4, 3], 12, b"a B "),
        );
        let parse = |bytes| Name::parse(Reader::new(bytes).any().unwrap()).unwrap();
        assert!(parse(&a).matches(&parse(&b)));
        let c = name(&[0x55, 4, 3], 12, b"ab");
        assert!(!parse(&a).matches(&parse(&c)));
    }
}
