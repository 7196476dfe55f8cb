//! Little-endian numbers at unchecked offsets, and tables of them.

/// Returns `N` bytes at an offset, if they are there.
fn take<const N: usize>(data: &[u8], at: usize) -> Option<[u8; N]> {
    data.get(at..at.checked_add(N)?)?.try_into().ok()
}

/// Returns the 16-bit number at an offset.
pub fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    take(data, at).map(u16::from_le_bytes)
}

/// Returns the 32-bit number at an offset.
pub fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    take(data, at).map(u32::from_le_bytes)
}

/// Whether the file is for 32 or 64 bits: decides how wide addresses are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// 32 bits.
    Elf32,
    /// 64 bits.
    Elf64,
}

impl Class {
    /// Returns the figure for this class.
    pub fn pick<T>(self, narrow: T, wide: T) -> T {
        match self {
            Self::Elf32 => narrow,
            Self::Elf64 => wide,
        }
    }

    /// Returns the address, offset or size at an offset.
    pub fn word_at(self, data: &[u8], at: usize) -> Option<u64> {
        match self {
            Self::Elf32 => u32_at(data, at).map(u64::from),
            Self::Elf64 => take(data, at).map(u64::from_le_bytes),
        }
    }
}

/// Returns `length` bytes from an offset, or as many as there are; none where it begins outside.
pub fn slice(data: &[u8], offset: u64, length: u64) -> Option<&[u8]> {
    let begin = usize::try_from(offset).ok()?;
    let rest = data.get(begin..)?;
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    rest.get(..length.min(rest.len()))
}

/// Returns `count` records of `size` bytes from an offset; none where one lies outside.
pub fn table(data: &[u8], offset: u64, count: u16, size: usize) -> Option<&[u8]> {
    let begin = usize::try_from(offset).ok()?;
    data.get(begin..begin.checked_add(usize::from(count) * size)?)
}
