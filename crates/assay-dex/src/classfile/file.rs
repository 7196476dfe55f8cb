//! A class file: its pool, members and the attributes the program needs.

use super::pool::Pool;
use crate::bytes::{Cursor, id32};
use crate::error::{GapKind, Gaps, ReadError};

const MAGIC: u32 = 0xcafe_babe;

/// A field.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Access flags.
    pub access: u16,
    /// Pool index of the name.
    pub name: u16,
    /// Pool index of the descriptor.
    pub descriptor: u16,
    /// Pool index of the constant value, or 0.
    pub constant: u16,
}

/// A method.
#[derive(Debug, Clone, Copy)]
pub struct Method<'a> {
    /// Access flags.
    pub access: u16,
    /// Pool index of the name.
    pub name: u16,
    /// Pool index of the descriptor.
    pub descriptor: u16,
    /// Its code, if it has any.
    pub code: Option<Code<'a>>,
}

/// A `Code` attribute.
#[derive(Debug, Clone, Copy)]
pub struct Code<'a> {
    /// Operand stack words.
    pub max_stack: u16,
    /// Local variable words.
    pub max_locals: u16,
    /// The instructions.
    pub bytes: &'a [u8],
    /// The exception table, eight bytes a row.
    handlers: &'a [u8],
    /// The line number table, four bytes a row.
    lines: &'a [u8],
}

/// A row of the exception table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handler {
    /// First byte covered.
    pub start: u32,
    /// First byte no longer covered.
    pub end: u32,
    /// Where the handler starts.
    pub target: u32,
    /// Pool index of the class it catches; 0 where it catches everything.
    pub catches: u16,
}

impl Code<'_> {
    /// The exception table.
    pub fn handlers(&self) -> impl Iterator<Item = Handler> {
        self.handlers
            .as_chunks::<8>()
            .0
            .iter()
            .map(|[a, b, c, d, e, f, g, h]| Handler {
                start: u16::from_be_bytes([*a, *b]).into(),
                end: u16::from_be_bytes([*c, *d]).into(),
                target: u16::from_be_bytes([*e, *f]).into(),
                catches: u16::from_be_bytes([*g, *h]),
            })
    }

    /// The line number table: byte position and line, in file order.
    pub fn lines(&self) -> impl Iterator<Item = (u32, u32)> {
        self.lines.as_chunks::<4>().0.iter().map(|[a, b, c, d]| {
            (
                u32::from(u16::from_be_bytes([*a, *b])),
                u32::from(u16::from_be_bytes([*c, *d])),
            )
        })
    }
}

/// A class file, borrowed from its bytes.
#[derive(Debug, Clone, Default)]
pub struct ClassFile<'a> {
    /// Major version.
    pub version: u16,
    /// Constants.
    pub pool: Pool<'a>,
    /// Access flags.
    pub access: u16,
    /// Pool index of this class.
    pub this: u16,
    /// Pool index of the superclass, or 0.
    pub superclass: u16,
    /// Pool indices of the interfaces.
    pub interfaces: Vec<u16>,
    /// Fields in file order.
    pub fields: Vec<Field>,
    /// Methods in file order.
    pub methods: Vec<Method<'a>>,
    /// Source file name.
    pub source: Option<&'a [u8]>,
    /// Bootstrap methods: the handle, then the arguments.
    pub bootstraps: Vec<Vec<u16>>,
}

impl<'a> ClassFile<'a> {
    /// Reads a class file. Members after damage are left out and noted.
    ///
    /// # Errors
    ///
    /// [`ReadError`] if the magic number or the constant pool is wrong.
    pub fn read(bytes: &'a [u8], gaps: &mut Gaps) -> Result<Self, ReadError> {
        let mut cursor = Cursor::new(bytes, 0);
        if cursor.u32_be() != Some(MAGIC) {
            return Err(ReadError::Magic);
        }
        let mut file = Self::default();
        file.head(&mut cursor).ok_or(ReadError::Table("constant"))?;
        if file.body(&mut cursor).is_none() {
            gaps.note(GapKind::ClassData, id32(cursor.position()));
        }
        Ok(file)
    }

    fn head(&mut self, cursor: &mut Cursor<'a>) -> Option<()> {
        cursor.u16_be()?;
        self.version = cursor.u16_be()?;
        self.pool = Pool::read(cursor)?;
        self.access = cursor.u16_be()?;
        self.this = cursor.u16_be()?;
        self.superclass = cursor.u16_be()?;
        Some(())
    }

    fn body(&mut self, cursor: &mut Cursor<'a>) -> Option<()> {
        for _ in 0..cursor.u16_be()? {
            self.interfaces.push(cursor.u16_be()?);
        }
        for _ in 0..cursor.u16_be()? {
            let field = self.field(cursor)?;
            self.fields.push(field);
        }
        for _ in 0..cursor.u16_be()? {
            let method = self.method(cursor)?;
            self.methods.push(method);
        }
        for _ in 0..cursor.u16_be()? {
            let (name, mut content) = attribute(cursor, &self.pool)?;
            match name {
                b"SourceFile" => self.source = self.pool.utf8(content.u16_be()?),
                b"BootstrapMethods" => self.bootstraps = bootstraps(&mut content)?,
                _ => {}
            }
        }
        Some(())
    }

    fn field(&self, cursor: &mut Cursor<'a>) -> Option<Field> {
        let (access, name, descriptor) = (cursor.u16_be()?, cursor.u16_be()?, cursor.u16_be()?);
        let mut field = Field {
            access,
            name,
            descriptor,
            constant: 0,
        };
        for _ in 0..cursor.u16_be()? {
            if let (b"ConstantValue", mut content) = attribute(cursor, &self.pool)? {
                field.constant = content.u16_be()?;
            }
        }
        Some(field)
    }

    fn method(&self, cursor: &mut Cursor<'a>) -> Option<Method<'a>> {
        let (access, name, descriptor) = (cursor.u16_be()?, cursor.u16_be()?, cursor.u16_be()?);
        let mut method = Method {
            access,
            name,
            descriptor,
            code: None,
        };
        for _ in 0..cursor.u16_be()? {
            if let (b"Code", mut content) = attribute(cursor, &self.pool)? {
                method.code = self.code(&mut content);
            }
        }
        Some(method)
    }

    fn code(&self, cursor: &mut Cursor<'a>) -> Option<Code<'a>> {
        let (max_stack, max_locals) = (cursor.u16_be()?, cursor.u16_be()?);
        let len = cursor.u32_be()?;
        let bytes = cursor.take(crate::bytes::ix(len))?;
        let handlers = usize::from(cursor.u16_be()?) * 8;
        let handlers = cursor.take(handlers)?;
        let mut code = Code {
            max_stack,
            max_locals,
            bytes,
            handlers,
            lines: &[],
        };
        for _ in 0..cursor.u16_be()? {
            if let (b"LineNumberTable", mut content) = attribute(cursor, &self.pool)? {
                let rows = usize::from(content.u16_be()?) * 4;
                code.lines = content.take(rows)?;
            }
        }
        Some(code)
    }
}

/// The next attribute: its name and its content.
fn attribute<'a>(cursor: &mut Cursor<'a>, pool: &Pool<'a>) -> Option<(&'a [u8], Cursor<'a>)> {
    let name = pool.utf8(cursor.u16_be()?).unwrap_or_default();
    let len = cursor.u32_be()?;
    let content = cursor.take(crate::bytes::ix(len))?;
    Some((name, Cursor::new(content, 0)))
}

fn bootstraps(cursor: &mut Cursor<'_>) -> Option<Vec<Vec<u16>>> {
    let mut all = Vec::new();
    for _ in 0..cursor.u16_be()? {
        let mut one = vec![cursor.u16_be()?];
        for _ in 0..cursor.u16_be()? {
            one.push(cursor.u16_be()?);
        }
        all.push(one);
    }
    Some(all)
}
