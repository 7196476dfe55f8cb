//! How many stack words Java instructions take and give.

/// Words popped and pushed by an instruction whose result is not a constant and
/// whose operands do not matter here.
#[allow(
    clippy::match_same_arms,
    reason = "in order of opcode, to be checked against the book"
)]
#[must_use]
pub const fn effect(opcode: u8) -> (u32, u32) {
    match opcode {
        0x2e | 0x30 | 0x32..=0x35 => (2, 1),
        0x2f | 0x31 => (2, 2),
        0x50 | 0x52 => (4, 0),
        0x4f | 0x51 | 0x53..=0x56 => (3, 0),
        0x57
        | 0x99..=0x9e
        | 0xaa
        | 0xab
        | 0xac
        | 0xae
        | 0xb0
        | 0xbf
        | 0xc2
        | 0xc3
        | 0xc6
        | 0xc7 => (1, 0),
        0x58 | 0x9f..=0xa6 | 0xad | 0xaf => (2, 0),
        0x60..=0x73 => numbers(opcode, 2),
        0x74..=0x77 => numbers(opcode, 1),
        0x78 | 0x7a | 0x7c | 0x7e | 0x80 | 0x82 => (2, 1),
        0x79 | 0x7b | 0x7d => (3, 2),
        0x7f | 0x81 | 0x83 => (4, 2),
        0x85 | 0x87 | 0x8c | 0x8d => (1, 2),
        0x86 | 0x8b | 0x91..=0x93 | 0xbc..=0xbe | 0xc1 => (1, 1),
        0x88 | 0x89 | 0x8e | 0x90 => (2, 1),
        0x8a | 0x8f => (2, 2),
        0x94 | 0x97 | 0x98 => (4, 1),
        0x95 | 0x96 => (2, 1),
        0xa8 | 0xbb | 0xc9 => (0, 1),
        _ => (0, 0),
    }
}

/// In these groups `int, long, float, double` take turns.
const fn numbers(opcode: u8, operands: u32) -> (u32, u32) {
    let words = if opcode & 1 == 0 { 1 } else { 2 };
    (operands * words, words)
}

/// For the typed groups `int, long, float, double, reference`: words of a member.
#[must_use]
pub const fn words(kind: u8) -> u32 {
    if kind == 1 || kind == 3 { 2 } else { 1 }
}

/// Words of a duplicating instruction: how many are copied, and how deep below
/// them the copies go.
#[must_use]
pub const fn duplication(opcode: u8) -> Option<(u32, u32)> {
    Some(match opcode {
        0x59 => (1, 0),
        0x5a => (1, 1),
        0x5b => (1, 2),
        0x5c => (2, 0),
        0x5d => (2, 1),
        0x5e => (2, 2),
        _ => return None,
    })
}

/// Stack words of the parameters and of the result of a descriptor.
#[must_use]
pub fn descriptor_words(descriptor: &[u8]) -> Option<(u32, u32)> {
    let mut rest = descriptor.strip_prefix(b"(")?;
    let mut params = 0;
    while !rest.starts_with(b")") {
        let (words, after) = type_words(rest)?;
        params += words;
        rest = after;
        if params > 512 {
            return None;
        }
    }
    let (result, _) = type_words(rest.get(1..)?)?;
    Some((params, result))
}

fn type_words(text: &[u8]) -> Option<(u32, &[u8])> {
    let dims = text.iter().take_while(|byte| **byte == b'[').count();
    let kind = *text.get(dims)?;
    let len = match kind {
        b'L' => memchr::memchr(b';', text.get(dims..)?)? + 1,
        _ => 1,
    };
    let words = match kind {
        b'J' | b'D' if dims == 0 => 2,
        b'V' => 0,
        _ => 1,
    };
    Some((words, text.get(dims + len..)?))
}
