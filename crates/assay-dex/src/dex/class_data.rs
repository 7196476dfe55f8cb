//! The fields and methods of one class.

use super::file::Dex;
use crate::bytes::{Cursor, ix};

/// A field that a class defines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EncodedField {
    /// Index into the field table.
    pub field: u32,
    /// Access flags.
    pub access: u32,
}

/// A method that a class defines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EncodedMethod {
    /// Index into the method table.
    pub method: u32,
    /// Access flags.
    pub access: u32,
    /// Offset of the code item, or 0.
    pub code: u32,
}

/// The members of a class, in file order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClassData {
    /// Static fields, then instance fields.
    pub fields: Vec<EncodedField>,
    /// How many of the fields are static.
    pub static_fields: usize,
    /// Direct methods, then virtual methods.
    pub methods: Vec<EncodedMethod>,
    /// How many of the methods are direct.
    pub direct_methods: usize,
}

impl ClassData {
    /// Reads the class data of class `class` (a type index) at `offset`, reusing
    /// this value's memory. On damage the members before it are kept.
    ///
    /// Every member must belong to `class` and come in rising order, so no member
    /// is read twice and the work is bounded by the identifier tables.
    pub fn read(&mut self, dex: &Dex<'_>, class: u32, offset: u32) -> Option<()> {
        *self = Self {
            fields: std::mem::take(&mut self.fields),
            methods: std::mem::take(&mut self.methods),
            ..Self::default()
        };
        self.fields.clear();
        self.methods.clear();
        if offset == 0 {
            return Some(());
        }
        let mut cursor = Cursor::new(dex.data, ix(offset));
        let counts = [
            cursor.uleb()?,
            cursor.uleb()?,
            cursor.uleb()?,
            cursor.uleb()?,
        ];
        self.read_members(dex, class, &mut cursor, counts)
    }

    fn read_members(
        &mut self,
        dex: &Dex<'_>,
        class: u32,
        cursor: &mut Cursor<'_>,
        [statics, instances, directs, virtuals]: [u32; 4],
    ) -> Option<()> {
        let done = self.read_fields(dex, class, cursor, statics);
        self.static_fields = self.fields.len();
        done?;
        self.read_fields(dex, class, cursor, instances)?;
        let done = self.read_methods(dex, class, cursor, directs);
        self.direct_methods = self.methods.len();
        done?;
        self.read_methods(dex, class, cursor, virtuals)
    }

    fn read_fields(
        &mut self,
        dex: &Dex<'_>,
        class: u32,
        cursor: &mut Cursor<'_>,
        count: u32,
    ) -> Option<()> {
        let mut last = None;
        for _ in 0..count {
            let field = next_index(&mut last, cursor.uleb()?)?;
            let access = cursor.uleb()?;
            if dex.field(field)?.class != class {
                return None;
            }
            self.fields.push(EncodedField { field, access });
        }
        Some(())
    }

    fn read_methods(
        &mut self,
        dex: &Dex<'_>,
        class: u32,
        cursor: &mut Cursor<'_>,
        count: u32,
    ) -> Option<()> {
        let mut last = None;
        for _ in 0..count {
            let method = next_index(&mut last, cursor.uleb()?)?;
            let (access, code) = (cursor.uleb()?, cursor.uleb()?);
            if dex.method(method)?.class != class {
                return None;
            }
            self.methods.push(EncodedMethod {
                method,
                access,
                code,
            });
        }
        Some(())
    }
}

/// Indices are written as differences; only the first may be zero.
fn next_index(last: &mut Option<u32>, difference: u32) -> Option<u32> {
    let index = match *last {
        None => difference,
        Some(_) if difference == 0 => return None,
        Some(before) => before.checked_add(difference)?,
    };
    *last = Some(index);
    Some(index)
}
