//! Little-endian numbers at unchecked offsets.

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

/// Returns the 64-bit number at an offset.
pub fn u64_at(data: &[u8], at: usize) -> Option<u64> {
    take(data, at).map(u64::from_le_bytes)
}
