//! One file that was read into the program, with what its builder needs later.

use super::ids::{FieldId, MethodId, TypeId};
use crate::classfile::ClassFile;
use crate::dex::Dex;
use crate::error::Gaps;

/// A file that was read.
#[derive(Debug)]
pub struct Input<'a> {
    /// The file itself.
    pub source: Source<'a>,
    /// What was skipped.
    pub gaps: Gaps,
    /// How many methods have code.
    pub code_items: u64,
    /// How many instructions they have.
    pub instructions: u64,
    /// How many strings the file lists.
    pub strings: u64,
}

/// The two formats.
#[derive(Debug)]
pub enum Source<'a> {
    /// A DEX and its tables, translated to program numbers.
    Dex(Box<DexTables<'a>>),
    /// A class file and its constant pool, translated to program numbers.
    Class(Box<ClassTables<'a>>),
}

/// A DEX whose indices are translated.
#[derive(Debug)]
pub struct DexTables<'a> {
    /// The file.
    pub dex: Dex<'a>,
    /// Type index to type.
    pub types: Vec<TypeId>,
    /// Method index to method.
    pub methods: Vec<MethodId>,
    /// Field index to field.
    pub fields: Vec<FieldId>,
    /// Number of the first string.
    pub first_string: u32,
}

/// A class file whose constant pool is translated.
#[derive(Debug)]
pub struct ClassTables<'a> {
    /// The file.
    pub file: ClassFile<'a>,
    /// Pool index to the number of the type, member or string there.
    pub pool: Vec<u32>,
}
