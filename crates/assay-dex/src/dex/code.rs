//! Code items: registers, instructions, try blocks.

use super::file::Dex;
use super::insn::Instructions;
use crate::bytes::{Cursor, ix, table, u16_at, u32_at};

/// Catches read of one list; try blocks may share lists, so the length must be
/// bounded for the work to be.
const MAX_CATCHES: u32 = 1_000;

/// A method's code.
#[derive(Debug, Clone, Copy)]
pub struct CodeItem<'a> {
    /// Where the item starts.
    pub offset: u32,
    /// Number of registers.
    pub registers: u16,
    /// Registers that hold arguments: the last ones.
    pub ins: u16,
    /// Argument space for outgoing calls.
    pub outs: u16,
    /// Offset of the debug information, or 0.
    pub debug_info: u32,
    /// The code units, two bytes each.
    pub insns: &'a [u8],
    tries: &'a [u8],
    handlers: &'a [u8],
}

/// A range of instructions with the same handlers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TryItem {
    /// First code unit covered.
    pub start: u32,
    /// First code unit no longer covered.
    pub end: u32,
    /// Offset of the handlers in the handler list.
    pub handlers: u16,
}

/// One `catch` of a try block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Catch {
    /// Type index of the exception; `None` catches everything.
    pub ty: Option<u32>,
    /// Code unit where the handler starts.
    pub target: u32,
}

impl<'a> CodeItem<'a> {
    /// Reads the code item at `offset`.
    #[must_use]
    pub fn read(dex: &Dex<'a>, offset: u32) -> Option<Self> {
        let (data, at) = (dex.data, ix(offset));
        let units = ix(u32_at(data, at + 12)?);
        let insns = table(data, at + 16, units, 2)?;
        let tries_at = (at + 16 + units * 2).next_multiple_of(4);
        let tries_size = usize::from(u16_at(data, at + 6)?);
        let tries = if tries_size == 0 {
            &[][..]
        } else {
            table(data, tries_at, tries_size, 8)?
        };
        Some(Self {
            offset,
            registers: u16_at(data, at)?,
            ins: u16_at(data, at + 2)?,
            outs: u16_at(data, at + 4)?,
            debug_info: u32_at(data, at + 8)?,
            insns,
            tries,
            handlers: data.get(tries_at + tries.len()..).unwrap_or_default(),
        })
    }

    /// Number of 16-bit code units.
    #[must_use]
    pub fn units(&self) -> u32 {
        crate::bytes::id32(self.insns.len() / 2)
    }

    /// Offset of the first byte after the instructions and the try table.
    #[must_use]
    pub fn end(&self) -> u32 {
        let len = 16 + self.insns.len() + self.tries.len();
        self.offset.saturating_add(crate::bytes::id32(len))
    }

    /// Decodes the instructions from the first on.
    #[must_use]
    pub fn instructions(&self) -> Instructions<'a> {
        Instructions::new(self.insns)
    }

    /// The try blocks in file order.
    pub fn tries(&self) -> impl Iterator<Item = TryItem> + 'a {
        self.tries.as_chunks::<8>().0.iter().filter_map(|item| {
            let start = u32_at(item, 0)?;
            let end = start.saturating_add(u16_at(item, 4)?.into());
            Some(TryItem {
                start,
                end,
                handlers: u16_at(item, 6)?,
            })
        })
    }

    /// The handlers of a try block. Each takes at least two bytes of the file.
    #[must_use]
    pub fn catches(&self, handlers: u16) -> Vec<Catch> {
        let mut found = Vec::new();
        // A handler list that is cut short keeps the handlers before the cut.
        let _ = read_catches(&mut Cursor::new(self.handlers, handlers.into()), &mut found);
        found
    }
}

fn read_catches(cursor: &mut Cursor<'_>, found: &mut Vec<Catch>) -> Option<()> {
    let count = cursor.sleb()?;
    for _ in 0..count.unsigned_abs().min(MAX_CATCHES) {
        let ty = Some(cursor.uleb()?);
        found.push(Catch {
            ty,
            target: cursor.uleb()?,
        });
    }
    if count <= 0 {
        found.push(Catch {
            ty: None,
            target: cursor.uleb()?,
        });
    }
    Some(())
}
