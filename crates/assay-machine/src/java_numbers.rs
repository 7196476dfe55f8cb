//! Constants and arithmetic of class files, in DEX.

use assay_dex::classfile::JavaInsn;
use assay_dex::flow::java_effect::words;
use assay_dex::program::{Constant, java_constant};

use crate::code::{NOWHERE, Op};
use crate::java::Decoder;
use crate::java_ops::{CONST_CLASS, UNKNOWN};

const CONST: u8 = 0x14;
const CONST_WIDE: u8 = 0x18;
const CONST_STRING: u8 = 0x1a;
const ADD_LITERAL: u8 = 0xd0;

fn number(code: &mut Decoder<'_, '_>, opcode: u8, words: u32, literal: i64) {
    let a = code.push(words);
    code.put_op(Op {
        code: opcode,
        a,
        b: 0,
        c: 0,
        x: NOWHERE,
        literal,
    });
}

pub(crate) fn constant(code: &mut Decoder<'_, '_>, insn: &JavaInsn<'_>) {
    let small = i64::from(insn.opcode);
    match insn.opcode {
        0x01 => number(code, CONST, 1, 0),
        0x02..=0x08 => number(code, CONST, 1, small - 3),
        0x09 | 0x0a => number(code, CONST_WIDE, 2, small - 9),
        0x0b..=0x0d => {
            let bits = f32::from(insn.opcode - 0x0b).to_bits();
            number(code, CONST, 1, bits.cast_signed().into());
        }
        0x0e | 0x0f => {
            let bits = f64::from(insn.opcode - 0x0e).to_bits();
            number(code, CONST_WIDE, 2, bits.cast_signed());
        }
        0x10 => number(code, CONST, 1, insn.byte().cast_signed().into()),
        0x11 => number(code, CONST, 1, insn.index().cast_signed().into()),
        _ => pool_constant(code, insn),
    }
}

fn pool_constant(code: &mut Decoder<'_, '_>, insn: &JavaInsn<'_>) {
    let index = if insn.opcode == 0x12 {
        insn.byte().into()
    } else {
        insn.index()
    };
    match java_constant(code.tables, index) {
        Some(Constant::Word(bits)) => number(code, CONST, 1, bits.cast_signed().into()),
        Some(Constant::Wide(bits)) => number(code, CONST_WIDE, 2, bits.cast_signed()),
        Some(Constant::Str(text)) => {
            let a = code.push(1);
            code.put_ref(CONST_STRING, (a, 0), text.0);
        }
        Some(Constant::Class(ty)) => {
            let a = code.push(1);
            code.put_ref(CONST_CLASS, (a, 0), ty.0);
        }
        None => {
            let a = code.push(if insn.opcode == 0x14 { 2 } else { 1 });
            code.put(UNKNOWN, (a, 0, 0));
        }
    }
}

/// In these groups `int, long, float, double` take turns.
pub(crate) fn arithmetic(code: &mut Decoder<'_, '_>, opcode: u8) -> Option<()> {
    let kind = opcode & 3;
    let wide = if opcode < 0x78 {
        words(kind)
    } else {
        words(opcode & 1)
    };
    if (0x74..=0x77).contains(&opcode) {
        const NEGATE: [u8; 4] = [0x7b, 0x7d, 0x7f, 0x80];
        let from = code.pop(wide)?;
        let a = code.push(wide);
        code.put(*NEGATE.get(usize::from(kind))?, (a, from, 0));
        return Some(());
    }
    let dex = if opcode < 0x74 {
        const FIRST: [u8; 4] = [0x90, 0x9b, 0xa6, 0xab];
        FIRST.get(usize::from(kind))? + (opcode - 0x60) / 4
    } else {
        // Shifts and bits: shl, shr, ushr, and, or, xor here; and, or, xor, shl, shr, ushr there.
        const PLACE: [u8; 6] = [8, 9, 10, 5, 6, 7];
        let base = if opcode & 1 == 0 { 0x90 } else { 0x9b };
        base + PLACE.get(usize::from((opcode - 0x78) / 2))?
    };
    let right = if (0x78..=0x7d).contains(&opcode) {
        1
    } else {
        wide
    };
    let (right, left) = (code.pop(right)?, code.pop(wide)?);
    let a = code.push(wide);
    code.put(dex, (a, left, right));
    Some(())
}

pub(crate) fn increment(code: &mut Decoder<'_, '_>, insn: &JavaInsn<'_>) -> Option<()> {
    let local = code.local(insn.local().into())?;
    code.overwrite(local);
    let by: i64 = if insn.wide {
        let bytes = insn.operands.get(2..)?.first_chunk()?;
        i16::from_be_bytes(*bytes).into()
    } else {
        insn.operands.get(1)?.cast_signed().into()
    };
    code.put_op(Op {
        code: ADD_LITERAL,
        a: local,
        b: local,
        c: 0,
        x: NOWHERE,
        literal: by,
    });
    Some(())
}

pub(crate) fn convert(code: &mut Decoder<'_, '_>, opcode: u8) -> Option<()> {
    let from = if matches!(opcode, 0x88..=0x8a | 0x8e..=0x90) {
        2
    } else {
        1
    };
    let to = if matches!(opcode, 0x85 | 0x87 | 0x8a | 0x8c | 0x8d | 0x8f) {
        2
    } else {
        1
    };
    let b = code.pop(from)?;
    let a = code.push(to);
    code.put(opcode - 4, (a, b, 0));
    Some(())
}

pub(crate) fn compare(code: &mut Decoder<'_, '_>, opcode: u8) -> Option<()> {
    let (words, dex) = match opcode {
        0x94 => (2, 0x31),
        0x95 | 0x96 => (1, opcode - 0x95 + 0x2d),
        _ => (2, opcode - 0x97 + 0x2f),
    };
    let (right, left) = (code.pop(words)?, code.pop(words)?);
    let a = code.push(1);
    code.put(dex, (a, left, right));
    Some(())
}
