//! A DEX file: its header and its identifier tables.

use super::header::Header;
use super::map::{self, MapTables};
use super::strings::StringTable;
use crate::bytes::{ix, u16_at, u32_at};
use crate::error::{GapKind, Gaps, ReadError};

/// "No index" in class definitions and debug information.
const NO_INDEX: u32 = 0xffff_ffff;

/// A field as the constant pool names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldId {
    /// Type index of the class.
    pub class: u32,
    /// Type index of the field's type.
    pub ty: u32,
    /// String index of the name.
    pub name: u32,
}

/// A method as the constant pool names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MethodId {
    /// Type index of the class.
    pub class: u32,
    /// Prototype index.
    pub proto: u32,
    /// String index of the name.
    pub name: u32,
}

/// A method prototype.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proto<'a> {
    /// String index of the short form.
    pub shorty: u32,
    /// Type index of the result.
    pub result: u32,
    /// Type indices of the parameters.
    pub params: TypeList<'a>,
}

/// A list of type indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TypeList<'a>(&'a [u8]);

impl<'a> TypeList<'a> {
    /// How many types are listed.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.len() / 2
    }

    /// Whether no type is listed.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The type indices in order.
    pub fn iter(self) -> impl Iterator<Item = u32> + 'a {
        let pairs = self.0.as_chunks::<2>().0;
        pairs
            .iter()
            .map(|pair| u32::from(u16::from_le_bytes(*pair)))
    }
}

/// A class definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClassDef {
    /// Type index of the class.
    pub class: u32,
    /// Access flags.
    pub access: u32,
    /// Type index of the superclass.
    pub superclass: Option<u32>,
    /// Offset of the interface list, or 0.
    pub interfaces: u32,
    /// String index of the source file.
    pub source: Option<u32>,
    /// Offset of the annotations directory, or 0.
    pub annotations: u32,
    /// Offset of the class data, or 0.
    pub data: u32,
    /// Offset of the initial static values, or 0.
    pub static_values: u32,
}

/// One DEX file, borrowed from its bytes.
#[derive(Debug, Clone)]
pub struct Dex<'a> {
    /// What offsets are counted from: the file, or the container of version 041.
    pub(crate) data: &'a [u8],
    header: Header,
    pub(crate) strings: StringTable<'a>,
    types: &'a [u8],
    protos: &'a [u8],
    fields: &'a [u8],
    methods: &'a [u8],
    class_defs: &'a [u8],
    pub(crate) map: MapTables<'a>,
}

impl<'a> Dex<'a> {
    /// Opens the DEX at `offset` (0 for all but later members of a container).
    ///
    /// # Errors
    ///
    /// [`ReadError`] if Android would refuse the file.
    pub fn open(bytes: &'a [u8], offset: u32, gaps: &mut Gaps) -> Result<Self, ReadError> {
        if u32::try_from(bytes.len()).is_err() {
            return Err(ReadError::TooLarge);
        }
        let header = Header::read(bytes, offset)?;
        let own = bytes
            .get(ix(offset)..)
            .and_then(|rest| rest.get(..ix(header.file_size)));
        let own = own.unwrap_or_default();
        check_sum(own, header.checksum, gaps);
        let data = if header.version >= 41 { bytes } else { own };
        let ids = header.strings.slice(data, 4, "string")?;
        Ok(Self {
            data,
            header,
            strings: StringTable::read(data, ids, gaps),
            types: header.types.slice(data, 4, "type")?,
            protos: header.protos.slice(data, 12, "prototype")?,
            fields: header.fields.slice(data, 8, "field")?,
            methods: header.methods.slice(data, 8, "method")?,
            class_defs: header.class_defs.slice(data, 32, "class")?,
            map: map::read(data, header.map_offset),
        })
    }

    /// The decoded header.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The bytes that offsets refer to.
    #[must_use]
    pub const fn data(&self) -> &'a [u8] {
        self.data
    }

    /// The modified UTF-8 of a string.
    #[must_use]
    pub fn string(&self, index: u32) -> Option<&'a [u8]> {
        self.strings.get(index)
    }

    /// How many strings there are.
    #[must_use]
    pub fn string_count(&self) -> u32 {
        self.header.strings.count
    }

    /// The string index of a type's descriptor.
    #[must_use]
    pub fn type_name(&self, index: u32) -> Option<u32> {
        u32_at(self.types, ix(index) * 4)
    }

    /// A type's descriptor, as in `Ljava/lang/Object;`.
    #[must_use]
    pub fn descriptor(&self, index: u32) -> Option<&'a [u8]> {
        self.string(self.type_name(index)?)
    }

    /// A prototype.
    #[must_use]
    pub fn proto(&self, index: u32) -> Option<Proto<'a>> {
        let at = ix(index) * 12;
        Some(Proto {
            shorty: u32_at(self.protos, at)?,
            result: u32_at(self.protos, at + 4)?,
            params: self.type_list(u32_at(self.protos, at + 8)?)?,
        })
    }

    /// A field of the field table.
    #[must_use]
    pub fn field(&self, index: u32) -> Option<FieldId> {
        let at = ix(index) * 8;
        Some(FieldId {
            class: u16_at(self.fields, at)?.into(),
            ty: u16_at(self.fields, at + 2)?.into(),
            name: u32_at(self.fields, at + 4)?,
        })
    }

    /// A method of the method table.
    #[must_use]
    pub fn method(&self, index: u32) -> Option<MethodId> {
        let at = ix(index) * 8;
        Some(MethodId {
            class: u16_at(self.methods, at)?.into(),
            proto: u16_at(self.methods, at + 2)?.into(),
            name: u32_at(self.methods, at + 4)?,
        })
    }

    /// A class definition.
    #[must_use]
    pub fn class_def(&self, index: u32) -> Option<ClassDef> {
        let at = ix(index) * 32;
        let word = |n: usize| u32_at(self.class_defs, at + n * 4);
        Some(ClassDef {
            class: word(0)?,
            access: word(1)?,
            superclass: word(2).filter(|&i| i != NO_INDEX),
            interfaces: word(3)?,
            source: word(4).filter(|&i| i != NO_INDEX),
            annotations: word(5)?,
            data: word(6)?,
            static_values: word(7)?,
        })
    }

    /// The type list at an offset; offset 0 is the empty list.
    #[must_use]
    pub fn type_list(&self, offset: u32) -> Option<TypeList<'a>> {
        if offset == 0 {
            return Some(TypeList::default());
        }
        let count = ix(u32_at(self.data, ix(offset))?);
        crate::bytes::table(self.data, ix(offset) + 4, count, 2).map(TypeList)
    }
}

/// A wrong checksum is noted, not refused: a reviewer still wants to see the code.
fn check_sum(own: &[u8], expected: u32, gaps: &mut Gaps) {
    let mut adler = simd_adler32::Adler32::new();
    adler.write(own.get(12..).unwrap_or_default());
    if adler.finish() != expected {
        gaps.note(GapKind::Checksum, 8);
    }
}

/// Opens every DEX in `bytes`: one up to version 040, several in a container.
///
/// # Errors
///
/// [`ReadError`] if the first header is refused. A damaged later member ends the
/// list and is noted as a gap.
pub fn open_all<'a>(bytes: &'a [u8], gaps: &mut Gaps) -> Result<Vec<Dex<'a>>, ReadError> {
    let first = Dex::open(bytes, 0, gaps)?;
    let mut next = first.header.file_size;
    let container = first.header.version >= 41;
    let mut all = vec![first];
    while container && ix(next) < bytes.len() {
        let Ok(dex) = Dex::open(bytes, next, gaps) else {
            gaps.note(GapKind::ClassDef, next);
            break;
        };
        // The header is at least 0x70 bytes, so this always moves on.
        next = next.saturating_add(dex.header.file_size);
        all.push(dex);
    }
    Ok(all)
}
