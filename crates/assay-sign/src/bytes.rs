//! Little-endian reading with every length checked.

/// A byte string that is read from its front.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'a> {
    rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.rest.split_at_checked(len)?;
        self.rest = tail;
        Some(head)
    }

    pub fn u32(&mut self) -> Option<u32> {
        let (head, tail) = self.rest.split_first_chunk()?;
        self.rest = tail;
        Some(u32::from_le_bytes(*head))
    }

    pub fn i32(&mut self) -> Option<i32> {
        self.u32().map(u32::cast_signed)
    }

    pub fn u64(&mut self) -> Option<u64> {
        let (head, tail) = self.rest.split_first_chunk()?;
        self.rest = tail;
        Some(u64::from_le_bytes(*head))
    }

    /// A 32-bit length and as many bytes.
    pub fn prefixed(&mut self) -> Option<&'a [u8]> {
        let len = self.u32()?;
        self.take(usize::try_from(len).ok()?)
    }

    /// A 32-bit length and as many bytes, to be read in turn.
    pub fn slice(&mut self) -> Option<Self> {
        self.prefixed().map(Self::new)
    }
}

/// Reads 16 bits at `at`.
pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*field))
}

/// Reads 32 bits at `at`.
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*field))
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_length_beyond_the_end_is_refused() {
        let mut cursor = Cursor::new(&[3, 0, 0, 0, 1, 2]);
        assert!(cursor.prefixed().is_none());
        let mut cursor = Cursor::new(&[0xff, 0xff, 0xff, 0xff, 1]);
        assert!(cursor.slice().is_none());
    }

    #[test]
    fn reads_in_order() {
        let mut cursor = Cursor::new(&[1, 0, 0, 0, 9, 0xfe, 0xff, 0xff, 0xff]);
        assert_eq!(cursor.prefixed().unwrap(), [9]);
        assert_eq!(cursor.i32(), Some(-2));
        assert!(cursor.is_empty());
        assert_eq!(hex(&[0, 0xab]), "00ab");
    }
}
