//! Data between instructions: switch tables and array contents.

use crate::bytes::{ix, table, u16_at, u32_at};

const PACKED_SWITCH: u16 = 0x0100;
const SPARSE_SWITCH: u16 = 0x0200;
const ARRAY_DATA: u16 = 0x0300;

/// A data block in the instruction stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payload<'a> {
    /// Consecutive keys from `first` on; targets are relative to the switch.
    PackedSwitch {
        /// The lowest key.
        first: i32,
        /// Relative targets, four bytes each.
        targets: &'a [u8],
    },
    /// Sorted keys and their targets, relative to the switch.
    SparseSwitch {
        /// Keys, four bytes each.
        keys: &'a [u8],
        /// Relative targets, four bytes each.
        targets: &'a [u8],
    },
    /// Initial contents of an array.
    ArrayData {
        /// Bytes an element.
        width: u16,
        /// The elements, little-endian.
        data: &'a [u8],
    },
}

impl<'a> Payload<'a> {
    /// Reads the payload at code unit `pc`, if there is one.
    #[must_use]
    pub fn read(insns: &'a [u8], pc: u32) -> Option<Self> {
        let at = ix(pc).checked_mul(2)?;
        let size = usize::from(u16_at(insns, at + 2)?);
        match u16_at(insns, at)? {
            PACKED_SWITCH => Some(Self::PackedSwitch {
                first: u32_at(insns, at + 4)?.cast_signed(),
                targets: table(insns, at + 8, size, 4)?,
            }),
            SPARSE_SWITCH => Some(Self::SparseSwitch {
                keys: table(insns, at + 4, size, 4)?,
                targets: table(insns, at + 4 + size * 4, size, 4)?,
            }),
            ARRAY_DATA => {
                let width = u16_at(insns, at + 2)?;
                let count = ix(u32_at(insns, at + 4)?);
                let data = table(insns, at + 8, count, usize::from(width))?;
                Some(Self::ArrayData { width, data })
            }
            _ => None,
        }
    }

    /// Length in code units.
    #[must_use]
    pub fn units(&self) -> u32 {
        let units = match self {
            Self::PackedSwitch { targets, .. } => 4 + targets.len() / 2,
            Self::SparseSwitch { targets, .. } => 2 + targets.len(),
            Self::ArrayData { data, .. } => 4 + data.len().div_ceil(2),
        };
        crate::bytes::id32(units)
    }

    /// The name that `dexdump` gives it.
    #[must_use]
    pub const fn mnemonic(&self) -> &'static str {
        match self {
            Self::PackedSwitch { .. } => "packed-switch-data",
            Self::SparseSwitch { .. } => "sparse-switch-data",
            Self::ArrayData { .. } => "array-data",
        }
    }

    /// Switch targets, relative to the switch instruction.
    pub fn targets(&self) -> impl Iterator<Item = i32> + 'a {
        let bytes: &'a [u8] = match *self {
            Self::PackedSwitch { targets, .. } | Self::SparseSwitch { targets, .. } => targets,
            Self::ArrayData { .. } => &[],
        };
        bytes
            .as_chunks::<4>()
            .0
            .iter()
            .map(|b| i32::from_le_bytes(*b))
    }
}
