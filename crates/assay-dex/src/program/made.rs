//! Arrays that class files make: instructions name less of them than DEX does.

use super::from_class::type_at;
use super::ids::{MethodId, ProtoId, TypeId};
use super::input::ClassTables;
use super::model::{MethodKey, Program};
use crate::classfile::JavaInsn;

const MULTI_ARRAY: u8 = 0xc5;

/// The type of an array that is made: class files name that of its elements alone. One with
/// several dimensions is made by a method of the platform, as D8 writes it.
pub(super) fn intern_array(
    program: &mut Program<'_>,
    tables: &ClassTables<'_>,
    insn: &JavaInsn<'_>,
) {
    if let Some(descriptor) = array_made(program, tables, insn) {
        program.intern_type(descriptor);
    }
    if insn.opcode == MULTI_ARRAY {
        let inner = inner_type(program, tables, insn);
        program.intern_type(inner);
        let list = ["Ljava/lang/Object;", "Ljava/lang/Class;", "[I"]
            .map(|ty| program.intern_type(ty.as_bytes()).0);
        let proto = ProtoId(program.protos.intern(&list));
        let class = program.intern_type(b"Ljava/lang/reflect/Array;".as_slice());
        let name = program.intern_name(b"newInstance");
        program.intern_method(class, name, proto);
    }
}

/// What the dimensions of `multianewarray` hold: the type without them.
fn inner_type(program: &Program<'_>, tables: &ClassTables<'_>, insn: &JavaInsn<'_>) -> Vec<u8> {
    let dims = insn.operands.get(2).copied().unwrap_or(1);
    let whole = program.descriptor(type_at(tables, insn.index()));
    whole.get(usize::from(dims)..).unwrap_or_default().to_vec()
}

/// Of `multianewarray`: the type inside, that of a list of lengths, and the method that makes it.
#[must_use]
pub fn multi_array(
    program: &Program<'_>,
    tables: &ClassTables<'_>,
    insn: &JavaInsn<'_>,
) -> Option<(TypeId, TypeId, MethodId)> {
    let inner = program.type_of(&inner_type(program, tables, insn))?;
    let [lengths, object, class, holder] = [
        "[I",
        "Ljava/lang/Object;",
        "Ljava/lang/Class;",
        "Ljava/lang/reflect/Array;",
    ]
    .map(|name| program.type_of(name.as_bytes()));
    let list = [object?.0, class?.0, lengths?.0];
    let method = program.find_method(MethodKey {
        class: holder?,
        name: program.find_name(b"newInstance")?,
        proto: ProtoId(program.protos.find(&list)?),
    })?;
    Some((inner, lengths?, method))
}

/// The descriptor of the array that `newarray` or `anewarray` makes.
#[must_use]
pub fn array_made(
    program: &Program<'_>,
    tables: &ClassTables<'_>,
    insn: &JavaInsn<'_>,
) -> Option<Vec<u8>> {
    const OF_NUMBERS: &[u8] = b"ZCFDBSIJ";
    match insn.opcode {
        0xbc => {
            let letter = OF_NUMBERS.get(usize::from(insn.byte()).checked_sub(4)?)?;
            Some(vec![b'[', *letter])
        }
        0xbd => {
            let element = type_at(tables, insn.index());
            element
                .is_some()
                .then(|| [b"[", program.descriptor(element)].concat())
        }
        _ => None,
    }
}
