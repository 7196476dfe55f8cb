//! Decodes one instruction. The layouts are those of "Dalvik executable
//! instruction formats".

use super::insn::{Args, Insn, Operands};
use super::opcode::{Format, Opcode};
use super::payload::Payload;
use crate::bytes::{halves, ix, u16_at, u32_at};

/// Decodes the instruction at code unit `pc`.
#[must_use]
pub fn decode(insns: &[u8], pc: u32) -> Option<Insn<'_>> {
    let at = ix(pc).checked_mul(2)?;
    let unit = u16_at(insns, at)?;
    let (low, high) = halves(unit);
    let opcode = Opcode(low);
    if low == 0 && matches!(high, 1..=3) {
        let payload = Payload::read(insns, pc)?;
        let units = payload.units();
        return Some(Insn {
            pc,
            units,
            opcode,
            operands: Operands::Payload(payload),
        });
    }
    let format = opcode.info().format;
    let code = Units {
        insns,
        at,
        pc,
        high,
    };
    let operands = code.operands(format, low)?;
    Some(Insn {
        pc,
        units: format.units(),
        opcode,
        operands,
    })
}

/// The code units of one instruction.
struct Units<'a> {
    insns: &'a [u8],
    at: usize,
    pc: u32,
    high: u8,
}

impl Units<'_> {
    fn unit(&self, n: usize) -> Option<u16> {
        u16_at(self.insns, self.at + n * 2)
    }

    fn signed(&self, n: usize) -> Option<i16> {
        self.unit(n).map(u16::cast_signed)
    }

    fn word(&self, n: usize) -> Option<u32> {
        u32_at(self.insns, self.at + n * 2)
    }

    fn low4(&self) -> u16 {
        u16::from(self.high & 0x0f)
    }

    fn high4(&self) -> u16 {
        u16::from(self.high >> 4)
    }

    fn operands<'a>(&self, format: Format, opcode: u8) -> Option<Operands<'a>> {
        use Format::{
            F3rc, F4rcc, F10t, F11n, F20t, F21c, F21h, F21s, F21t, F22b, F22c, F22s, F22t, F30t,
            F31c, F31i, F31t, F35c, F45cc, F51l,
        };
        match format {
            F11n | F21s | F21h | F31i | F51l => self.constant(format, opcode),
            F22b | F22s => self.arithmetic(format),
            F10t | F20t | F30t | F21t | F22t | F31t => self.jump(format),
            F21c | F31c | F22c => self.indexed(format),
            F35c | F3rc | F45cc | F4rcc => self.invoke(format),
            _ => self.registers(format),
        }
    }

    fn registers<'a>(&self, format: Format) -> Option<Operands<'a>> {
        let whole = u16::from(self.high);
        let (a, b, c) = match format {
            Format::F11x => (whole, 0, 0),
            Format::F12x => (self.low4(), self.high4(), 0),
            Format::F22x => (whole, self.unit(1)?, 0),
            Format::F32x => (self.unit(1)?, self.unit(2)?, 0),
            Format::F23x => {
                let (b, c) = halves(self.unit(1)?);
                (whole, b.into(), c.into())
            }
            _ => (0, 0, 0),
        };
        Some(Operands::Regs { a, b, c })
    }

    fn indexed<'a>(&self, format: Format) -> Option<Operands<'a>> {
        let (a, b, index) = match format {
            Format::F22c => (self.low4(), self.high4(), self.unit(1)?.into()),
            Format::F31c => (self.high.into(), 0, self.word(1)?),
            _ => (self.high.into(), 0, self.unit(1)?.into()),
        };
        Some(Operands::Index { a, b, index })
    }

    fn constant<'a>(&self, format: Format, opcode: u8) -> Option<Operands<'a>> {
        const CONST_WIDE_HIGH16: u8 = 0x19;
        let (a, value) = match format {
            Format::F11n => (self.low4(), i64::from(self.high.cast_signed() >> 4)),
            Format::F21s => (u16::from(self.high), self.signed(1)?.into()),
            Format::F21h => {
                let shift = if opcode == CONST_WIDE_HIGH16 { 48 } else { 16 };
                (u16::from(self.high), i64::from(self.signed(1)?) << shift)
            }
            Format::F31i => (u16::from(self.high), self.word(1)?.cast_signed().into()),
            _ => {
                let bits = u64::from(self.word(1)?) | u64::from(self.word(3)?) << 32;
                (u16::from(self.high), bits.cast_signed())
            }
        };
        Some(Operands::Literal { a, b: 0, value })
    }

    fn arithmetic<'a>(&self, format: Format) -> Option<Operands<'a>> {
        if format == Format::F22s {
            let value = self.signed(1)?.into();
            return Some(Operands::Literal {
                a: self.low4(),
                b: self.high4(),
                value,
            });
        }
        let (b, literal) = halves(self.unit(1)?);
        let value = literal.cast_signed().into();
        Some(Operands::Literal {
            a: self.high.into(),
            b: b.into(),
            value,
        })
    }

    fn jump<'a>(&self, format: Format) -> Option<Operands<'a>> {
        let whole = u16::from(self.high);
        let (a, b, offset) = match format {
            Format::F10t => (0, 0, i32::from(self.high.cast_signed())),
            Format::F20t => (0, 0, self.signed(1)?.into()),
            Format::F30t => (0, 0, self.word(1)?.cast_signed()),
            Format::F21t => (whole, 0, self.signed(1)?.into()),
            Format::F22t => (self.low4(), self.high4(), self.signed(1)?.into()),
            _ => (whole, 0, self.word(1)?.cast_signed()),
        };
        let target = self.pc.wrapping_add_signed(offset);
        Some(Operands::Branch { a, b, target })
    }

    fn invoke<'a>(&self, format: Format) -> Option<Operands<'a>> {
        let index = self.unit(1)?.into();
        let registers = self.unit(2)?;
        let args = if matches!(format, Format::F35c | Format::F45cc) {
            self.listed(registers)
        } else {
            Args::Range {
                first: registers,
                len: self.high,
            }
        };
        let proto = match format {
            Format::F45cc | Format::F4rcc => Some(self.unit(3)?.into()),
            _ => None,
        };
        Some(Operands::Invoke { args, index, proto })
    }

    /// Four registers in one unit; the fifth beside the count.
    fn listed(&self, registers: u16) -> Args {
        let (low, high) = halves(registers);
        let regs = [low & 15, low >> 4, high & 15, high >> 4, self.high & 15];
        Args::List {
            len: (self.high >> 4).min(5),
            regs,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::dex::Instructions;

    fn bytes(units: &[u16]) -> Vec<u8> {
        units.iter().flat_map(|unit| unit.to_le_bytes()).collect()
    }

    #[test]
    fn decodes_literals_of_every_width() {
        for (units, expected) in [
            (&[0xf012][..], -1),
            (&[0x0013, 0x8000], -32_768),
            (&[0x0015, 0x4170], 0x4170_0000),
            (&[0x0019, 0x4024], 0x4024_0000_0000_0000),
            (&[0x0018, 1, 0, 0, 0x8000], i64::MIN + 1),
        ] {
            let code = bytes(units);
            let insn = decode(&code, 0).unwrap();
            assert_eq!(
                insn.operands,
                Operands::Literal {
                    a: 0,
                    b: 0,
                    value: expected
                }
            );
            assert_eq!(ix(insn.units), units.len());
        }
    }

    #[test]
    fn lists_all_five_argument_registers() {
        let code = bytes(&[0x5b6e, 0x0007, 0x4321]);
        let Operands::Invoke { args, index, proto } = decode(&code, 0).unwrap().operands else {
            panic!("not a call");
        };
        assert_eq!(
            (args.iter().collect::<Vec<_>>(), index),
            (vec![1, 2, 3, 4, 11], 7)
        );
        assert_eq!(proto, None);
    }

    #[test]
    fn payloads_are_steps_of_their_own() {
        let code = bytes(&[0x002b, 4, 0, 0x000e, 0x0100, 1, 9, 0, 3, 0]);
        let all: Vec<_> = Instructions::new(&code).collect();
        assert_eq!(
            all.iter().map(|i| (i.pc, i.units)).collect::<Vec<_>>(),
            [(0, 3), (3, 1), (4, 6)]
        );
        let Operands::Payload(payload) = all[2].operands else {
            panic!("not a payload")
        };
        assert_eq!(payload.targets().collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn a_cut_instruction_ends_the_method() {
        let code = bytes(&[0x0000, 0x006e, 0x0007]);
        let mut all = Instructions::new(&code);
        assert_eq!(all.by_ref().count(), 1);
        assert!(!all.is_whole());
    }
}
