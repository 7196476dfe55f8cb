//! Turns what is known of registers into values of the types they are used as.

use super::answer::Arg;
use crate::flow::ir::Reg;
use crate::flow::{Known, State};
use crate::mutf8;
use crate::program::{Constant, FieldId, MethodId, Program, StrId, TypeId};

/// The arguments of a call, without the receiver.
pub(crate) fn of_call(
    program: &Program<'_>,
    method: MethodId,
    is_static: bool,
    regs: &[Reg],
    state: &State,
) -> Vec<Arg> {
    let Some(key) = program.method(method) else {
        return Vec::new();
    };
    let mut at = usize::from(!is_static);
    let mut args = Vec::new();
    for ty in program
        .proto(key.proto)
        .iter()
        .skip(1)
        .map(|ty| TypeId(*ty))
    {
        let descriptor = program.descriptor(ty);
        let known = regs.get(at).and_then(|reg| state.known(*reg));
        args.push(known.map_or(Arg::Unknown, |known| typed(program, descriptor, known)));
        at += if matches!(descriptor, b"J" | b"D") {
            2
        } else {
            1
        };
    }
    args
}

/// What is written to a field.
pub(crate) fn of_field(program: &Program<'_>, field: FieldId, value: Reg, state: &State) -> Arg {
    let ty = program.field(field).map(|(_, _, ty)| ty);
    let descriptor = ty.map_or(&b""[..], |ty| program.descriptor(ty));
    let known = state.known(value);
    known.map_or(Arg::Unknown, |known| typed(program, descriptor, known))
}

/// A known value seen as a type.
pub(crate) fn typed(program: &Program<'_>, descriptor: &[u8], known: Known) -> Arg {
    let text = |id: StrId| mutf8::decode(program.string(id)).into_owned();
    match (descriptor, known) {
        ([b'[', b'L', ..], Known::Strings(items)) => {
            Arg::Strings(items.into_iter().map(|item| item.map(text)).collect())
        }
        (b"[B", Known::Bytes(bytes)) => Arg::Bytes(bytes),
        (_, Known::Const(Constant::Str(id))) => Arg::Str(text(id)),
        (_, Known::Const(Constant::Class(ty))) => Arg::Class(program.java_type(ty)),
        (b"Z", Known::Const(Constant::Word(bits))) => Arg::Boolean(bits != 0),
        (b"F", Known::Const(Constant::Word(bits))) => Arg::Float(f32::from_bits(bits)),
        (b"B" | b"S" | b"C" | b"I", Known::Const(Constant::Word(bits))) => {
            Arg::Int(bits.cast_signed())
        }
        (b"B" | b"S" | b"C" | b"I", Known::Either(one, other)) => {
            Arg::Either(one.cast_signed(), other.cast_signed())
        }
        (b"J", Known::Const(Constant::Wide(bits))) => Arg::Long(bits.cast_signed()),
        (b"D", Known::Const(Constant::Wide(bits))) => Arg::Double(f64::from_bits(bits)),
        ([b'L' | b'[', ..], Known::Const(Constant::Word(0))) => Arg::Null,
        _ => Arg::Unknown,
    }
}
