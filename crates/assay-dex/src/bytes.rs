//! Little-endian and big-endian reads that end in `None`, never in a panic.

/// Widens a table index or offset; DEX numbers have at most 32 bits.
#[must_use]
pub(crate) const fn ix(value: u32) -> usize {
    value as usize
}

/// Narrows a length. Inputs of 4 GiB or more are refused before this is used.
#[must_use]
pub(crate) fn id32(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// The two bytes of a code unit: low, high.
#[must_use]
pub(crate) const fn halves(unit: u16) -> (u8, u8) {
    let [low, high] = unit.to_le_bytes();
    (low, high)
}

pub(crate) fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..)?
        .first_chunk()
        .map(|b| u16::from_le_bytes(*b))
}

pub(crate) fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..)?
        .first_chunk()
        .map(|b| u32::from_le_bytes(*b))
}

/// `count` items of `size` bytes at `at`.
pub(crate) fn table(data: &[u8], at: usize, count: usize, size: usize) -> Option<&[u8]> {
    let end = at.checked_add(count.checked_mul(size)?)?;
    data.get(at..end)
}

/// Reads forward through a slice. Every read past the end gives `None`.
#[derive(Debug, Clone)]
pub(crate) struct Cursor<'a> {
    data: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) const fn new(data: &'a [u8], at: usize) -> Self {
        Self { data, at }
    }

    pub(crate) const fn position(&self) -> usize {
        self.at
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        let byte = *self.data.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    pub(crate) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let end = self.at.checked_add(count)?;
        let taken = self.data.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    pub(crate) fn u16_be(&mut self) -> Option<u16> {
        let bytes = self.take(2)?.first_chunk()?;
        Some(u16::from_be_bytes(*bytes))
    }

    pub(crate) fn u32_be(&mut self) -> Option<u32> {
        let bytes = self.take(4)?.first_chunk()?;
        Some(u32::from_be_bytes(*bytes))
    }

    /// An unsigned LEB128 number of at most five bytes.
    ///
    /// Android ignores the four bits too many in a fifth byte, so this does too.
    pub(crate) fn uleb(&mut self) -> Option<u32> {
        let first = u32::from(self.u8()?);
        if first < 0x80 {
            return Some(first);
        }
        let mut value = first & 0x7f;
        for shift in [7, 14, 21, 28] {
            let byte = u32::from(self.u8()?);
            value |= (byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        Some(value)
    }

    /// A signed LEB128 number of at most five bytes.
    pub(crate) fn sleb(&mut self) -> Option<i32> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = u32::from(self.u8()?);
            value |= (byte & 0x7f) << shift;
            if byte < 0x80 {
                let unused = 32_u32.saturating_sub(shift + 7);
                return Some((value << unused).cast_signed() >> unused);
            }
        }
        Some(value.cast_signed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_leb128_as_android_does() {
        let mut max = Cursor::new(&[0xff, 0xff, 0xff, 0xff, 0x7f], 0);
        assert_eq!(max.uleb(), Some(u32::MAX));
        assert_eq!(Cursor::new(&[0x80, 0x7f], 0).uleb(), Some(16_256));
        assert_eq!(Cursor::new(&[0x80], 0).uleb(), None);
        assert_eq!(Cursor::new(&[0x7f], 0).sleb(), Some(-1));
        assert_eq!(Cursor::new(&[0x80, 0x7f], 0).sleb(), Some(-128));
    }

    #[test]
    fn a_table_that_would_overflow_is_none() {
        assert_eq!(table(&[0; 8], 4, usize::MAX, 4), None);
        assert_eq!(table(&[0; 8], 4, 1, 4), Some(&[0; 4][..]));
    }
}
