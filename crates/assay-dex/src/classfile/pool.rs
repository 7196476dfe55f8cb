//! The constant pool of a class file.

use crate::bytes::Cursor;

/// One constant. Numbers are pool indices.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Entry<'a> {
    /// Text in modified UTF-8.
    Utf8(&'a [u8]),
    /// `int` or `float`.
    Word(u32),
    /// `long` or `double`.
    Wide(u64),
    /// A class, by internal name.
    Class(u16),
    /// A string.
    String(u16),
    /// A field: class, name and type.
    Field(u16, u16),
    /// A method: class, name and type.
    Method(u16, u16),
    /// Name and descriptor.
    NameAndType(u16, u16),
    /// A method handle: kind and member.
    Handle(u8, u16),
    /// The type of a method, by descriptor.
    MethodType(u16),
    /// A call site: bootstrap method and name and type.
    InvokeDynamic(u16, u16),
    /// A constant no one here asks about, or the second half of a wide one.
    Other,
}

/// The constants by index; index 0 is never used.
#[derive(Debug, Clone, Default)]
pub struct Pool<'a>(Vec<Entry<'a>>);

impl<'a> Pool<'a> {
    /// Reads the pool. Every entry takes at least three bytes of the file.
    pub(crate) fn read(cursor: &mut Cursor<'a>) -> Option<Self> {
        let count = usize::from(cursor.u16_be()?);
        let mut entries = vec![Entry::Other];
        while entries.len() < count {
            let entry = read_entry(cursor)?;
            let wide = matches!(entry, Entry::Wide(_));
            entries.push(entry);
            if wide {
                entries.push(Entry::Other);
            }
        }
        Some(Self(entries))
    }

    /// The constant at an index.
    #[must_use]
    pub fn get(&self, index: u16) -> Entry<'a> {
        self.0
            .get(usize::from(index))
            .copied()
            .unwrap_or(Entry::Other)
    }

    /// The text at an index.
    #[must_use]
    pub fn utf8(&self, index: u16) -> Option<&'a [u8]> {
        match self.get(index) {
            Entry::Utf8(text) => Some(text),
            _ => None,
        }
    }

    /// The internal name of the class at an index.
    #[must_use]
    pub fn class_name(&self, index: u16) -> Option<&'a [u8]> {
        match self.get(index) {
            Entry::Class(name) => self.utf8(name),
            _ => None,
        }
    }

    /// How many indices there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether only the unused index 0 is there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.len() <= 1
    }
}

fn read_entry<'a>(cursor: &mut Cursor<'a>) -> Option<Entry<'a>> {
    Some(match cursor.u8()? {
        1 => {
            let len = cursor.u16_be()?;
            Entry::Utf8(cursor.take(len.into())?)
        }
        3 | 4 => Entry::Word(cursor.u32_be()?),
        5 | 6 => {
            let high = u64::from(cursor.u32_be()?);
            Entry::Wide(high << 32 | u64::from(cursor.u32_be()?))
        }
        7 => Entry::Class(cursor.u16_be()?),
        8 => Entry::String(cursor.u16_be()?),
        9 => Entry::Field(cursor.u16_be()?, cursor.u16_be()?),
        10 | 11 => Entry::Method(cursor.u16_be()?, cursor.u16_be()?),
        12 => Entry::NameAndType(cursor.u16_be()?, cursor.u16_be()?),
        15 => Entry::Handle(cursor.u8()?, cursor.u16_be()?),
        16 => Entry::MethodType(cursor.u16_be()?),
        19 | 20 => {
            cursor.u16_be()?;
            Entry::Other
        }
        17 => {
            cursor.u32_be()?;
            Entry::Other
        }
        18 => Entry::InvokeDynamic(cursor.u16_be()?, cursor.u16_be()?),
        _ => return None,
    })
}
