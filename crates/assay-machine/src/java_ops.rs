//! What each instruction of a class file is in DEX.
//!
//! Source of the facts: The Java Virtual Machine Specification, chapter 6; the Dalvik bytecode page.

use assay_dex::classfile::{Entry, JavaInsn};
use assay_dex::flow::java_effect::{descriptor_words, duplication, words};
use assay_dex::program::{FieldId, MethodId, TypeId, array_made, multi_array};

use crate::code::Op;
use crate::java::{Decoder, GOTO, near};
use crate::java_numbers::{arithmetic, compare, constant, convert, increment};

const MOVE: u8 = 0x01;
const MOVE_RESULT: u8 = 0x0a;
const CHECK_CAST: u8 = 0x1f;
const FILLED_ARRAY: u8 = 0x24;
const INVOKE_STATIC: u8 = 0x71;
pub(crate) const CONST_CLASS: u8 = 0x1c;
/// A value nothing is known of.
pub(crate) const UNKNOWN: u8 = 0xff;

/// Decodes one instruction that is reached.
pub(crate) fn insn<'a>(code: &mut Decoder<'_, 'a>, insn: &JavaInsn<'a>) -> Option<()> {
    match insn.opcode {
        0x00 => {}
        0x01..=0x14 => constant(code, insn),
        0x15..=0x2d => load(code, insn)?,
        0x2e..=0x35 => array_get(code, insn.opcode)?,
        0x36..=0x4e => store(code, insn)?,
        0x4f..=0x56 => array_put(code, insn.opcode)?,
        0x57 | 0x58 => {
            code.take(usize::from(insn.opcode - 0x56))?;
        }
        0x59..=0x5e => {
            let (count, below) = duplication(insn.opcode)?;
            code.duplicate(count as usize, below as usize)?;
        }
        0x5f => code.exchange()?,
        0x60..=0x83 => arithmetic(code, insn.opcode)?,
        0x84 => increment(code, insn)?,
        0x85..=0x93 => convert(code, insn.opcode)?,
        0x94..=0x98 => compare(code, insn.opcode)?,
        0x99..=0xab | 0xc6..=0xc8 => jump(code, insn)?,
        0xac..=0xb1 => give_back(code, insn.opcode)?,
        0xb2..=0xb5 => field(code, insn)?,
        0xb6..=0xba => invoke(code, insn)?,
        0xbb..=0xc3 => object(code, insn)?,
        0xc5 => array_of_arrays(code, insn)?,
        // Subroutines went out of use with Java 6.
        _ => return None,
    }
    Some(())
}

fn load(code: &mut Decoder<'_, '_>, insn: &JavaInsn<'_>) -> Option<()> {
    let (kind, local) = match insn.opcode {
        0x15..=0x19 => (insn.opcode - 0x15, insn.local().into()),
        short => ((short - 0x1a) / 4, u32::from((short - 0x1a) % 4)),
    };
    code.push_local(local, words(kind))
}

fn store(code: &mut Decoder<'_, '_>, insn: &JavaInsn<'_>) -> Option<()> {
    let (kind, local) = match insn.opcode {
        0x36..=0x3a => (insn.opcode - 0x36, insn.local().into()),
        short => ((short - 0x3b) / 4, u32::from((short - 0x3b) % 4)),
    };
    let from = code.take(words(kind) as usize)?;
    for (word, from) in (0..).zip(from) {
        let to = code.local(local + word)?;
        code.overwrite(to);
        if to != from {
            code.put(MOVE, (to, from, 0));
        }
    }
    Some(())
}

/// Number of an array instruction behind that of `int`, in DEX, and words of an element.
fn element(kind: u8) -> (u8, u32) {
    match kind {
        1 | 3 => (1, 2),
        4 => (2, 1),
        5 => (4, 1),
        6 => (5, 1),
        7 => (6, 1),
        _ => (0, 1),
    }
}

fn array_get(code: &mut Decoder<'_, '_>, opcode: u8) -> Option<()> {
    let (more, words) = element(opcode - 0x2e);
    let (index, array) = (code.pop(1)?, code.pop(1)?);
    let a = code.push(words);
    code.put(0x44 + more, (a, array, index));
    Some(())
}

fn array_put(code: &mut Decoder<'_, '_>, opcode: u8) -> Option<()> {
    let (more, words) = element(opcode - 0x4f);
    let (value, index, array) = (code.pop(words)?, code.pop(1)?, code.pop(1)?);
    code.put(0x4b + more, (value, array, index));
    Some(())
}

fn jump(code: &mut Decoder<'_, '_>, insn: &JavaInsn<'_>) -> Option<()> {
    let (dex, operands) = match insn.opcode {
        0x99..=0x9e => (insn.opcode - 0x99 + 0x38, 1),
        0xc6 | 0xc7 => (insn.opcode - 0xc6 + 0x38, 1),
        0x9f..=0xa4 => (insn.opcode - 0x9f + 0x32, 2),
        0xa5 | 0xa6 => (insn.opcode - 0xa5 + 0x32, 2),
        0xa7 | 0xc8 => (GOTO, 0),
        0xaa | 0xab => return switch(code, insn),
        _ => return None,
    };
    let given = code.take(operands)?;
    code.flush();
    let target = if insn.opcode == 0xc8 {
        insn.target(insn.word(0)?)
    } else {
        near(insn)
    };
    code.record(target)?;
    let mut given = given.into_iter();
    let (a, b) = (given.next().unwrap_or(0), given.next().unwrap_or(0));
    code.jump(dex, (a, b), target);
    code.live = dex != GOTO;
    Some(())
}

fn switch(code: &mut Decoder<'_, '_>, insn: &JavaInsn<'_>) -> Option<()> {
    let key = code.pop(1)?;
    code.flush();
    let targets = insn.switch_targets();
    let (usual, cases) = targets.split_first()?;
    let keys: Vec<i32> = if insn.opcode == 0xaa {
        let first = insn.word(1)?;
        (0..)
            .take(cases.len())
            .map(|n| first.wrapping_add(n))
            .collect()
    } else {
        let words = (2..).step_by(2).take(cases.len());
        words.map(|word| insn.word(word)).collect::<Option<_>>()?
    };
    for target in &targets {
        code.record(*target)?;
    }
    let number = u32::try_from(code.switches.len()).ok()?;
    code.switches
        .push(keys.into_iter().zip(cases.iter().copied()).collect());
    code.put_ref(0x2b, (key, 0), number);
    code.jump(GOTO, (0, 0), *usual);
    code.live = false;
    Some(())
}

fn give_back(code: &mut Decoder<'_, '_>, opcode: u8) -> Option<()> {
    if opcode == 0xb1 {
        code.put(0x0e, (0, 0, 0));
    } else {
        let value = code.pop(words(opcode - 0xac))?;
        code.put(0x0f, (value, 0, 0));
    }
    code.live = false;
    Some(())
}

/// Number of a field instruction behind that of `int`, in DEX, and words of the field.
fn field_kind(descriptor: &[u8]) -> (u8, u32) {
    match descriptor.first() {
        Some(b'J' | b'D') => (1, 2),
        Some(b'L' | b'[') => (2, 1),
        Some(b'Z') => (3, 1),
        Some(b'B') => (4, 1),
        Some(b'C') => (5, 1),
        Some(b'S') => (6, 1),
        _ => (0, 1),
    }
}

fn field(code: &mut Decoder<'_, '_>, insn: &JavaInsn<'_>) -> Option<()> {
    let number = code.pool(insn.index());
    let (_, _, ty) = code.program.field(FieldId(number))?;
    let (more, words) = field_kind(code.program.descriptor(ty));
    match insn.opcode {
        0xb2 => {
            let a = code.push(words);
            code.put_ref(0x60 + more, (a, 0), number);
        }
        0xb3 => {
            let a = code.pop(words)?;
            code.put_ref(0x67 + more, (a, 0), number);
        }
        0xb4 => {
            let holder = code.pop(1)?;
            let a = code.push(words);
            code.put_ref(0x52 + more, (a, holder), number);
        }
        _ => {
            let (value, holder) = (code.pop(words)?, code.pop(1)?);
            code.put_ref(0x59 + more, (value, holder), number);
        }
    }
    Some(())
}

fn invoke(code: &mut Decoder<'_, '_>, insn: &JavaInsn<'_>) -> Option<()> {
    let (dex, number, popped, pushed) = called(code, insn)?;
    let registers = code.take(popped as usize)?;
    call(code, dex, number, registers)?;
    if pushed > 0 {
        let a = code.push(pushed);
        code.put(MOVE_RESULT, (a, 0, 0));
    }
    Some(())
}

/// The instruction, what it calls, and the words that go in and come out.
fn called(code: &Decoder<'_, '_>, insn: &JavaInsn<'_>) -> Option<(u8, u32, u32, u32)> {
    let pool = &code.tables.file.pool;
    if insn.opcode == 0xba {
        let Entry::InvokeDynamic(_, member) = pool.get(insn.index()) else {
            return None;
        };
        let Entry::NameAndType(_, descriptor) = pool.get(member) else {
            return None;
        };
        let (popped, pushed) = descriptor_words(pool.utf8(descriptor)?)?;
        return Some((0xfc, insn.index().into(), popped, pushed));
    }
    let number = code.pool(insn.index());
    let key = code.program.method(MethodId(number))?;
    let dex = match insn.opcode {
        0xb6 => 0x6e,
        0xb7 if code.program.name(key.name) == b"<init>" => 0x70,
        0xb7 if key.class == code.type_at(code.tables.file.this) => 0x70,
        0xb7 => 0x6f,
        0xb8 => 0x71,
        _ => 0x72,
    };
    let size = |ty: TypeId| match code.program.descriptor(ty) {
        b"J" | b"D" => 2,
        b"V" => 0,
        _ => 1,
    };
    let mut types = code
        .program
        .proto(key.proto)
        .iter()
        .map(|ty| size(TypeId(*ty)));
    let pushed = types.next()?;
    let receiver = u32::from(dex != 0x71);
    Some((dex, number, types.sum::<u32>() + receiver, pushed))
}

fn object(code: &mut Decoder<'_, '_>, insn: &JavaInsn<'_>) -> Option<()> {
    let named = code.type_at(insn.index()).0;
    match insn.opcode {
        0xbb => {
            let a = code.push(1);
            code.put_ref(0x22, (a, 0), named);
        }
        0xbc | 0xbd => {
            let descriptor = array_made(code.program, code.tables, insn)?;
            let ty = code.program.type_of(&descriptor)?;
            let length = code.pop(1)?;
            let a = code.push(1);
            code.put_ref(0x23, (a, length), ty.0);
        }
        0xbe => {
            let array = code.pop(1)?;
            let a = code.push(1);
            code.put(0x21, (a, array, 0));
        }
        0xbf => {
            let thrown = code.pop(1)?;
            code.put(0x27, (thrown, 0, 0));
            code.live = false;
        }
        0xc0 => cast(code, named)?,
        0xc1 => {
            let value = code.pop(1)?;
            let a = code.push(1);
            code.put_ref(0x20, (a, value), named);
        }
        _ => {
            let lock = code.pop(1)?;
            code.put(insn.opcode - 0xc2 + 0x1d, (lock, 0, 0));
        }
    }
    Some(())
}

/// A cast leaves the value on the stack; what it tells of a local variable holds of that too.
fn cast(code: &mut Decoder<'_, '_>, named: u32) -> Option<()> {
    let value = code.pop(1)?;
    let a = code.push(1);
    if a != value {
        code.put(MOVE, (a, value, 0));
    }
    code.put_ref(CHECK_CAST, (a, 0), named);
    Some(())
}

/// `multianewarray`, as D8 writes it: a list of the lengths goes to a method of the platform.
fn array_of_arrays(code: &mut Decoder<'_, '_>, insn: &JavaInsn<'_>) -> Option<()> {
    let (inner, lengths, method) = multi_array(code.program, code.tables, insn)?;
    let registers = code.take(usize::from(*insn.operands.get(2)?))?;
    call(code, FILLED_ARRAY, lengths.0, registers)?;
    let class = code.push(1);
    let list = code.push(1);
    code.put(MOVE_RESULT, (list, 0, 0));
    code.put_ref(CONST_CLASS, (class, 0), inner.0);
    code.take(2)?;
    call(code, INVOKE_STATIC, method.0, vec![class, list])?;
    let made = code.push(1);
    code.put(MOVE_RESULT, (made, 0, 0));
    code.put_ref(CHECK_CAST, (made, 0), code.type_at(insn.index()).0);
    Some(())
}

/// Adds an instruction with a list of registers.
fn call(code: &mut Decoder<'_, '_>, dex: u8, x: u32, registers: Vec<u16>) -> Option<()> {
    let literal = i64::try_from(code.args.len()).ok()?;
    let c = u16::try_from(registers.len()).ok()?;
    code.args.extend(registers);
    code.put_op(Op {
        code: dex,
        a: 0,
        b: 0,
        c,
        x,
        literal,
    });
    Some(())
}
