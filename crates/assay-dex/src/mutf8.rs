//! Modified UTF-8, the string encoding of DEX and class files.
//!
//! It writes NUL as two bytes and each half of a surrogate pair as three, so most
//! strings are plain ASCII and are borrowed; the others are decoded on demand.

use std::borrow::Cow;

/// Decodes modified UTF-8. What is no valid text becomes U+FFFD.
///
/// # Examples
///
/// ```
/// assert_eq!(assay_dex::mutf8::decode(b"ok"), "ok");
/// assert_eq!(assay_dex::mutf8::decode(&[0xc0, 0x80]), "\0");
/// ```
#[must_use]
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if bytes.is_ascii()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Cow::Borrowed(text);
    }
    let units = Units { rest: bytes };
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    Cow::Owned(text.collect())
}

/// Decodes modified UTF-8 into UTF-16, as Java holds strings: surrogates may stand alone.
#[must_use]
pub fn utf16(bytes: &[u8]) -> Vec<u16> {
    Units { rest: bytes }.collect()
}

/// The UTF-16 code units that modified UTF-8 stands for.
struct Units<'a> {
    rest: &'a [u8],
}

impl Iterator for Units<'_> {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        let (unit, used) = match *self.rest {
            [] => return None,
            [a, ..] if a < 0x80 => (u16::from(a), 1),
            [a, b, ..] if a & 0xe0 == 0xc0 => (low(a, 0x1f) << 6 | low(b, 0x3f), 2),
            [a, b, c, ..] if a & 0xf0 == 0xe0 => {
                (low(a, 0x0f) << 12 | low(b, 0x3f) << 6 | low(c, 0x3f), 3)
            }
            _ => (0xfffd, 1),
        };
        self.rest = self.rest.get(used..).unwrap_or_default();
        Some(unit)
    }
}

fn low(byte: u8, mask: u8) -> u16 {
    u16::from(byte & mask)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_surrogates_and_survives_damage() {
        assert_eq!(decode(&[0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]), "\u{1f600}");
        assert_eq!(decode("手机号".as_bytes()), "手机号");
        assert_eq!(decode(&[0xed, 0xa0, 0xbd]), "\u{fffd}");
        assert_eq!(decode(&[b'a', 0xff, 0xe1]), "a\u{fffd}\u{fffd}");
    }
}
