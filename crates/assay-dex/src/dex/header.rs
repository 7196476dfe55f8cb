//! The DEX header: version, sizes and offsets of the tables.

use crate::bytes::{ix, table, u32_at};
use crate::error::ReadError;

const ENDIAN: u32 = 0x1234_5678;
/// Header size up to version 040, and of the container format of version 041.
const SIZES: [u32; 2] = [0x70, 0x78];
/// The versions that Android reads; there never was a 036.
const VERSIONS: [u16; 6] = [35, 37, 38, 39, 40, 41];

/// Where a table starts and how many items it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    /// Number of items.
    pub count: u32,
    /// Offset of the first item.
    pub offset: u32,
}

impl Section {
    fn read(data: &[u8], at: usize) -> Option<Self> {
        Some(Self {
            count: u32_at(data, at)?,
            offset: u32_at(data, at + 4)?,
        })
    }

    /// The table's bytes, if they lie in the file and are aligned as Android asks.
    pub(crate) fn slice<'a>(
        self,
        data: &'a [u8],
        size: usize,
        name: &'static str,
    ) -> Result<&'a [u8], ReadError> {
        if self.count == 0 {
            return Ok(&[]);
        }
        let aligned = self.offset.is_multiple_of(4);
        let found = table(data, ix(self.offset), ix(self.count), size);
        found.filter(|_| aligned).ok_or(ReadError::Table(name))
    }
}

/// A decoded `header_item`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// 35 for `dex\n035`.
    pub version: u16,
    /// Adler-32 of everything after this field.
    pub checksum: u32,
    /// Bytes from this header to the end of its DEX.
    pub file_size: u32,
    /// Start of this header inside its container; 0 before version 041.
    pub offset: u32,
    /// Offset of the map list.
    pub map_offset: u32,
    /// `string_ids`.
    pub strings: Section,
    /// `type_ids`.
    pub types: Section,
    /// `proto_ids`.
    pub protos: Section,
    /// `field_ids`.
    pub fields: Section,
    /// `method_ids`.
    pub methods: Section,
    /// `class_defs`.
    pub class_defs: Section,
}

/// The version number in the magic, if there is one.
pub(crate) fn version(data: &[u8]) -> Result<u16, ReadError> {
    let [b'd', b'e', b'x', b'\n', digits @ .., 0] =
        data.first_chunk::<8>().ok_or(ReadError::Magic)?
    else {
        return Err(ReadError::Magic);
    };
    if !digits.iter().all(u8::is_ascii_digit) {
        return Err(ReadError::Magic);
    }
    let number = digits
        .iter()
        .fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    if VERSIONS.contains(&number) {
        Ok(number)
    } else {
        Err(ReadError::Version(number))
    }
}

impl Header {
    /// Reads the header at `offset` of a file or container.
    ///
    /// # Errors
    ///
    /// [`ReadError`] for what Android would refuse as a whole.
    pub fn read(data: &[u8], offset: u32) -> Result<Self, ReadError> {
        let bytes = data.get(ix(offset)..).unwrap_or_default();
        let version = version(bytes)?;
        let header = Self::fields(bytes, version, offset).ok_or(ReadError::Truncated {
            wanted: u64::from(SIZES[0]),
            found: bytes.len() as u64,
        })?;
        header.check(bytes)?;
        Ok(header)
    }

    fn fields(data: &[u8], version: u16, offset: u32) -> Option<Self> {
        Some(Self {
            version,
            offset,
            checksum: u32_at(data, 0x08)?,
            file_size: u32_at(data, 0x20)?,
            map_offset: u32_at(data, 0x34)?,
            strings: Section::read(data, 0x38)?,
            types: Section::read(data, 0x40)?,
            protos: Section::read(data, 0x48)?,
            fields: Section::read(data, 0x50)?,
            methods: Section::read(data, 0x58)?,
            class_defs: Section::read(data, 0x60)?,
        })
    }

    fn check(&self, bytes: &[u8]) -> Result<(), ReadError> {
        let size = u32_at(bytes, 0x24).unwrap_or(0);
        if !SIZES.contains(&size) {
            return Err(ReadError::HeaderSize(size));
        }
        if u32_at(bytes, 0x28) != Some(ENDIAN) {
            return Err(ReadError::Endian);
        }
        if ix(self.file_size) > bytes.len() || self.file_size < size {
            let (wanted, found) = (u64::from(self.file_size), bytes.len() as u64);
            return Err(ReadError::Truncated { wanted, found });
        }
        self.check_counts()
    }

    /// Instructions name types and prototypes with 16 bits.
    fn check_counts(&self) -> Result<(), ReadError> {
        for (section, name) in [(self.types, "type"), (self.protos, "prototype")] {
            if section.count > 0xffff {
                return Err(ReadError::Table(name));
            }
        }
        Ok(())
    }
}
