//! The text format of `MANIFEST.MF` and `*.SF`.

use std::borrow::Cow;

/// A group of attributes.
#[derive(Debug, Clone)]
pub(crate) struct Section<'a> {
    /// The lines of the section with the empty line that ends it.
    pub bytes: &'a [u8],
    attributes: Vec<(Cow<'a, str>, Cow<'a, str>)>,
}

impl Section<'_> {
    /// What the section is about: the value of `Name`, if that comes first.
    pub fn name(&self) -> Option<&str> {
        let (key, value) = self.attributes.first()?;
        key.eq_ignore_ascii_case("Name").then_some(value)
    }

    /// The first value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| &**value)
    }
}

/// All sections in order; the first is the main section.
pub(crate) fn sections(text: &[u8]) -> Vec<Section<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        let start = rest;
        let mut lines: Vec<Cow<'_, [u8]>> = Vec::new();
        while let Some((line, after)) = next_line(rest) {
            rest = after;
            match (line.is_empty(), lines.last_mut()) {
                (true, _) => break,
                (false, Some(last)) if line.first() == Some(&b' ') => {
                    last.to_mut().extend(line.get(1..).unwrap_or_default());
                }
                (false, _) => lines.push(Cow::Borrowed(line)),
            }
        }
        if !lines.is_empty() {
            let bytes = start.get(..start.len() - rest.len()).unwrap_or_default();
            found.push(Section {
                bytes,
                attributes: lines.into_iter().map(attribute).collect(),
            });
        } else if rest.is_empty() {
            return found;
        }
    }
}

/// The line without its end, which is CR LF, CR or LF, and what follows.
fn next_line(text: &[u8]) -> Option<(&[u8], &[u8])> {
    if text.is_empty() {
        return None;
    }
    let end = text
        .iter()
        .position(|&byte| byte == b'\r' || byte == b'\n')
        .unwrap_or(text.len());
    let (line, rest) = text.split_at(end);
    let rest = rest
        .strip_prefix(b"\r\n")
        .or_else(|| rest.get(1..))
        .unwrap_or_default();
    Some((line, rest))
}

fn attribute(line: Cow<'_, [u8]>) -> (Cow<'_, str>, Cow<'_, str>) {
    match line {
        Cow::Borrowed(bytes) => {
            let (key, value) = split(bytes);
            (String::from_utf8_lossy(key), String::from_utf8_lossy(value))
        }
        Cow::Owned(bytes) => {
            let (key, value) = split(&bytes);
            let owned = |part| Cow::Owned(String::from_utf8_lossy(part).into_owned());
            (owned(key), owned(value))
        }
    }
}

fn split(line: &[u8]) -> (&[u8], &[u8]) {
    match line.windows(2).position(|pair| pair == b": ") {
        Some(at) => (
            line.get(..at).unwrap_or_default(),
            line.get(at + 2..).unwrap_or_default(),
        ),
        None => (line, &[]),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn sections_keep_their_exact_bytes() {
        let text = b"\r\nA: 1\r\n\r\n\nName: x\ny\nB: 2\r\rName: z";
        let found = sections(text);
        let bytes: Vec<&[u8]> = found.iter().map(|section| section.bytes).collect();
        assert_eq!(
            bytes,
            [&b"A: 1\r\n\r\n"[..], b"Name: x\ny\nB: 2\r\r", b"Name: z"]
        );
        assert_eq!(found[1].name(), Some("x"));
        assert_eq!(
            (found[1].get("y"), found[1].get("b")),
            (Some(""), Some("2"))
        );
    }

    #[test]
    fn long_lines_go_on_after_a_blank() {
        // The character is split between the lines, as tools do at 72 bytes.
        let text = b"Name: \xe4\xb8\r\n \xad\r\n x\r\n";
        assert_eq!(sections(text)[0].name(), Some("\u{4e2d}x"));
    }

    #[test]
    fn only_a_leading_name_names_a_section() {
        let found = sections(b"SHA1-Digest: q\nname: a\n\nNAME: b: c\n");
        assert_eq!(found[0].name(), None);
        assert_eq!(found[1].name(), Some("b: c"));
        assert!(sections(b"\n\r\n\r").is_empty());
    }
}
