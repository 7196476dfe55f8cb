//! Walks the instructions of a class file's method.
//!
//! Source of the facts: The Java Virtual Machine Specification, chapter 6.

/// An instruction: where it is, its opcode and its operand bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JavaInsn<'a> {
    /// Byte position.
    pub pc: u32,
    /// The opcode; for `wide` the one it widens.
    pub opcode: u8,
    /// Whether a `wide` prefix doubles the operands.
    pub wide: bool,
    /// Operand bytes; for switches from the padding's end on.
    pub operands: &'a [u8],
}

impl JavaInsn<'_> {
    /// The first operand as one or (wide) two bytes: a local variable.
    #[must_use]
    pub fn local(&self) -> u16 {
        if self.wide {
            self.index()
        } else {
            u16::from(self.byte())
        }
    }

    /// The first operand byte.
    #[must_use]
    pub fn byte(&self) -> u8 {
        self.operands.first().copied().unwrap_or(0)
    }

    /// The first two operand bytes: a pool index.
    #[must_use]
    pub fn index(&self) -> u16 {
        self.operands
            .first_chunk()
            .map_or(0, |bytes| u16::from_be_bytes(*bytes))
    }

    /// The four operand bytes at `word` words in, signed.
    #[must_use]
    pub fn word(&self, word: usize) -> Option<i32> {
        let bytes = self.operands.get(word.checked_mul(4)?..)?.first_chunk()?;
        Some(i32::from_be_bytes(*bytes))
    }

    /// A branch target given as a signed difference.
    #[must_use]
    pub fn target(&self, difference: i32) -> u32 {
        self.pc.wrapping_add_signed(difference)
    }

    /// The targets of a switch, the default first.
    #[must_use]
    pub fn switch_targets(&self) -> Vec<u32> {
        let (first, step) = if self.opcode == LOOKUPSWITCH {
            (3, 2)
        } else {
            (3, 1)
        };
        let words = self.operands.len() / 4;
        let cases = (first..words).step_by(step).filter_map(|n| self.word(n));
        self.word(0)
            .into_iter()
            .chain(cases)
            .map(|diff| self.target(diff))
            .collect()
    }
}

const TABLESWITCH: u8 = 0xaa;
const LOOKUPSWITCH: u8 = 0xab;
const WIDE: u8 = 0xc4;
const IINC: u8 = 0x84;

/// Iterates over a method's instructions; ends at the first that is cut short.
#[derive(Debug, Clone)]
pub struct JavaInsns<'a> {
    code: &'a [u8],
    pc: usize,
    cut: bool,
}

impl<'a> JavaInsns<'a> {
    /// Starts at the first byte.
    #[must_use]
    pub const fn new(code: &'a [u8]) -> Self {
        Self {
            code,
            pc: 0,
            cut: false,
        }
    }

    /// Whether every instruction so far was complete.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        !self.cut
    }

    fn read(&mut self) -> Option<JavaInsn<'a>> {
        let pc = self.pc;
        let first = *self.code.get(pc)?;
        let (opcode, wide, start) = match first {
            WIDE => (*self.code.get(pc + 1)?, true, pc + 2),
            TABLESWITCH | LOOKUPSWITCH => (first, false, (pc + 1).next_multiple_of(4)),
            _ => (first, false, pc + 1),
        };
        let len = match opcode {
            TABLESWITCH | LOOKUPSWITCH => switch_len(self.code.get(start..)?, opcode)?,
            IINC if wide => 4,
            _ if wide => 2,
            _ => operand_len(opcode)?,
        };
        let operands = self.code.get(start..start.checked_add(len)?)?;
        self.pc = start + len;
        Some(JavaInsn {
            pc: crate::bytes::id32(pc),
            opcode,
            wide,
            operands,
        })
    }
}

impl<'a> Iterator for JavaInsns<'a> {
    type Item = JavaInsn<'a>;

    fn next(&mut self) -> Option<JavaInsn<'a>> {
        if self.cut || self.pc >= self.code.len() {
            return None;
        }
        let insn = self.read();
        self.cut = insn.is_none();
        insn
    }
}

/// Operand bytes of a switch, counted from the padding's end.
fn switch_len(operands: &[u8], opcode: u8) -> Option<usize> {
    let word = |n: usize| {
        let bytes = operands.get(n * 4..)?.first_chunk()?;
        Some(i32::from_be_bytes(*bytes))
    };
    let words = if opcode == LOOKUPSWITCH {
        2 + 2 * i64::from(word(1)?)
    } else {
        4 + i64::from(word(2)?) - i64::from(word(1)?)
    };
    usize::try_from(words)
        .ok()
        .filter(|words| *words >= 2)?
        .checked_mul(4)
}

/// Operand bytes of all other instructions; `None` for opcodes that do not exist.
const fn operand_len(opcode: u8) -> Option<usize> {
    Some(match opcode {
        0x10 | 0x12 | 0x15..=0x19 | 0x36..=0x3a | 0xa9 | 0xbc => 1,
        0x11
        | 0x13
        | 0x14
        | 0x84
        | 0x99..=0xa8
        | 0xb2..=0xb8
        | 0xbb
        | 0xbd
        | 0xc0
        | 0xc1
        | 0xc6
        | 0xc7 => 2,
        0xc5 => 3,
        0xb9 | 0xba | 0xc8 | 0xc9 => 4,
        0x00..=0xc3 => 0,
        _ => return None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn walks_switches_and_wide_instructions() {
        // iload_0; tableswitch 1..2 at pc 1; wide iinc; return
        let mut code = vec![0x1a, 0xaa, 0, 0];
        for word in [30_i32, 1, 2, 28, 29] {
            code.extend(word.to_be_bytes());
        }
        code.extend([0xc4, 0x84, 1, 0, 0, 1, 0xb1]);
        let mut all = JavaInsns::new(&code);
        let seen: Vec<_> = all.by_ref().map(|i| (i.pc, i.opcode)).collect();
        assert_eq!(seen, [(0, 0x1a), (1, 0xaa), (24, 0x84), (30, 0xb1)]);
        assert!(all.is_whole());
        let switch = JavaInsns::new(&code).nth(1).unwrap();
        assert_eq!(switch.switch_targets(), [31, 29, 30]);
    }

    #[test]
    fn a_switch_of_negative_length_is_damage() {
        let mut code = vec![0xab, 0, 0, 0];
        code.extend([0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]);
        let mut all = JavaInsns::new(&code);
        assert_eq!(all.by_ref().count(), 0);
        assert!(!all.is_whole());
    }
}
