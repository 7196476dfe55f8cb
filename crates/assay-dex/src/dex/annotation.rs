//! Annotations of classes and their members.

use super::file::{ClassDef, Dex};
use super::value::{self, Value};
use crate::bytes::{Cursor, ix, u32_at};

/// Steps that reading the annotations of one class may take.
const LIMIT: usize = 100_000;

/// An annotation: its type and its named values.
#[derive(Debug, Clone, PartialEq)]
pub struct EncodedAnnotation {
    /// Type index of the annotation.
    pub ty: u32,
    /// String index of the name, and the value, of each element.
    pub elements: Vec<(u32, Value)>,
}

impl EncodedAnnotation {
    pub(crate) fn read(cursor: &mut Cursor<'_>, depth: u8, limit: &mut usize) -> Option<Self> {
        let (ty, count) = (cursor.uleb()?, cursor.uleb()?);
        let mut elements = Vec::new();
        for _ in 0..count {
            let name = cursor.uleb()?;
            elements.push((name, value::value(cursor, depth, limit)?));
        }
        Some(Self { ty, elements })
    }
}

/// What an annotation is attached to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The class itself.
    Class,
    /// A field, by its index.
    Field(u32),
    /// A method, by its index.
    Method(u32),
    /// A parameter of a method: method index, parameter number.
    Parameter(u32, u32),
}

/// One annotation and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// What it is attached to.
    pub target: Target,
    /// 0 build, 1 run time, 2 system.
    pub visibility: u8,
    /// Type and values.
    pub content: EncodedAnnotation,
}

/// All annotations of a class. Damage ends the list early.
#[must_use]
pub fn of_class(dex: &Dex<'_>, class: &ClassDef) -> Vec<Annotation> {
    let mut reader = Reader {
        dex,
        limit: LIMIT,
        found: Vec::new(),
    };
    if class.annotations != 0 {
        // What was read before the damage is still true.
        let _ = reader.directory(ix(class.annotations));
    }
    reader.found
}

/// Indices, sorted, of the methods of a class that bear an annotation of a type. Damage ends the list
/// early, and so does the limit, which is for all classes of a file: they may share annotations.
#[must_use]
pub fn methods_with(dex: &Dex<'_>, class: &ClassDef, ty: u32, limit: &mut usize) -> Vec<u32> {
    let mut found = Vec::new();
    if class.annotations != 0 {
        let _ = rows_with(dex.data, ix(class.annotations), ty, limit, &mut found);
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn rows_with(
    data: &[u8],
    at: usize,
    ty: u32,
    limit: &mut usize,
    found: &mut Vec<u32>,
) -> Option<()> {
    let (fields, methods) = (ix(u32_at(data, at + 4)?), ix(u32_at(data, at + 8)?));
    let first = fields.checked_mul(8)?.checked_add(at + 16)?;
    for n in 0..methods {
        *limit = limit.checked_sub(1)?;
        let row = first.checked_add(n.checked_mul(8)?)?;
        let (method, set) = (u32_at(data, row)?, ix(u32_at(data, row + 4)?));
        for item in 0..ix(u32_at(data, set)?) {
            *limit = limit.checked_sub(1)?;
            // One byte of visibility stands before the type.
            let start = ix(u32_at(data, set + 4 + item * 4)?).checked_add(1)?;
            if Cursor::new(data, start).uleb()? == ty {
                found.push(method);
            }
        }
    }
    Some(())
}

struct Reader<'d, 'a> {
    dex: &'d Dex<'a>,
    limit: usize,
    found: Vec<Annotation>,
}

impl Reader<'_, '_> {
    fn word(&self, at: usize) -> Option<u32> {
        u32_at(self.dex.data, at)
    }

    fn directory(&mut self, at: usize) -> Option<()> {
        let class = self.word(at)?;
        if class != 0 {
            self.set(class, Target::Class)?;
        }
        let counts = [self.word(at + 4)?, self.word(at + 8)?, self.word(at + 12)?];
        let [fields, methods, parameters] = counts.map(ix);
        let mut row = at + 16;
        for n in 0..fields.checked_add(methods)? {
            let (index, offset) = (self.word(row)?, self.word(row + 4)?);
            let target = if n < fields {
                Target::Field(index)
            } else {
                Target::Method(index)
            };
            self.set(offset, target)?;
            row += 8;
        }
        for _ in 0..parameters {
            self.parameters(self.word(row)?, self.word(row + 4)?)?;
            row += 8;
        }
        Some(())
    }

    fn parameters(&mut self, method: u32, list: u32) -> Option<()> {
        for n in 0..self.word(ix(list))? {
            self.limit = self.limit.checked_sub(1)?;
            let set = self.word(ix(list) + 4 + ix(n) * 4)?;
            if set != 0 {
                self.set(set, Target::Parameter(method, n))?;
            }
        }
        Some(())
    }

    fn set(&mut self, offset: u32, target: Target) -> Option<()> {
        for n in 0..self.word(ix(offset))? {
            self.limit = self.limit.checked_sub(1)?;
            let item = self.word(ix(offset) + 4 + ix(n) * 4)?;
            let mut cursor = Cursor::new(self.dex.data, ix(item));
            let visibility = cursor.u8()?;
            let content = EncodedAnnotation::read(&mut cursor, 0, &mut self.limit)?;
            self.found.push(Annotation {
                target,
                visibility,
                content,
            });
        }
        Some(())
    }
}
