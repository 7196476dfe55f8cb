//! Call sites of `invoke-custom` and the method handles they name.

use super::file::Dex;
use super::value::{self, Value};
use crate::bytes::{Cursor, ix, u16_at, u32_at};

/// Values a call site may hold; the format allows 255 arguments.
const LIMIT: usize = 512;

/// What a method handle does with its member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandleKind {
    /// Reads or writes a field.
    Field,
    /// Calls a static method.
    Static,
    /// Calls a virtual method.
    Instance,
    /// Makes an object.
    Constructor,
    /// Calls exactly this method.
    Direct,
    /// Calls an interface method.
    Interface,
}

/// A method handle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MethodHandle {
    /// What it does.
    pub kind: HandleKind,
    /// Field or method index.
    pub member: u32,
}

impl Dex<'_> {
    /// A method handle of the method handle table.
    #[must_use]
    pub fn method_handle(&self, index: u32) -> Option<MethodHandle> {
        let at = ix(index) * 8;
        let kind = match u16_at(self.map.method_handles, at)? {
            0..=3 => HandleKind::Field,
            4 => HandleKind::Static,
            5 => HandleKind::Instance,
            6 => HandleKind::Constructor,
            7 => HandleKind::Direct,
            8 => HandleKind::Interface,
            _ => return None,
        };
        let member = u16_at(self.map.method_handles, at + 4)?.into();
        Some(MethodHandle { kind, member })
    }

    /// The values of a call site: bootstrap handle, name, type, arguments.
    #[must_use]
    pub fn call_site(&self, index: u32) -> Option<Vec<Value>> {
        let offset = u32_at(self.map.call_sites, ix(index) * 4)?;
        value::array(&mut Cursor::new(self.data, ix(offset)), 0, &mut { LIMIT })
    }
}
