//! Little-endian numbers out of a slice; reading past the end is `None`.

/// The two bytes at `at` as a number.
pub(crate) fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

/// The four bytes at `at` as a number.
pub(crate) fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    let bytes = data.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

/// A field of a structure that older writers leave out: zero when it is past `end`.
pub(crate) fn u16_or_zero(data: &[u8], at: usize, end: usize) -> u16 {
    if at.saturating_add(2) > end {
        return 0;
    }
    u16_at(data, at).unwrap_or(0)
}

/// A byte that older writers leave out: zero when it is past `end`.
pub(crate) fn u8_or_zero(data: &[u8], at: usize, end: usize) -> u8 {
    if at >= end {
        return 0;
    }
    data.get(at).copied().unwrap_or(0)
}

/// `count` bytes that older writers leave out: zeros when they are past `end`.
pub(crate) fn array_or_zero<const N: usize>(data: &[u8], at: usize, end: usize) -> [u8; N] {
    if at.saturating_add(N) > end {
        return [0; N];
    }
    data.get(at..at.saturating_add(N))
        .and_then(|b| b.try_into().ok())
        .unwrap_or([0; N])
}
