//! What the arithmetic instructions compute.
//!
//! Registers hold bits; the instruction says whether they are a number or a floating-point
//! number. Source of the semantics: "Dalvik bytecode", Android Open Source Project, and the Java
//! Language Specification (SE 8), sections 4.2, 5.1 and 15.15 to 15.22.

use assay_dex::dex::Opcode;

/// A known number: the bits of one register or of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bits {
    /// `boolean` to `int`, `float`, or (zero) `null`.
    Word(i32),
    /// `long` or `double`.
    Wide(i64),
}

/// Why an operation has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// An integer was divided by zero: `ArithmeticException`.
    DivideByZero,
    /// The opcode is no arithmetic, or its operands are of the wrong width: damaged code.
    Malformed,
}

type Answer = Result<Bits, Fault>;

/// A number of one width, read from bits and written to them.
trait Number: Copy {
    fn read(bits: Bits) -> Result<Self, Fault>;
    fn bits(self) -> Bits;
}

impl Number for i32 {
    fn read(bits: Bits) -> Result<Self, Fault> {
        match bits {
            Bits::Word(word) => Ok(word),
            Bits::Wide(_) => Err(Fault::Malformed),
        }
    }

    fn bits(self) -> Bits {
        Bits::Word(self)
    }
}

impl Number for i64 {
    fn read(bits: Bits) -> Result<Self, Fault> {
        match bits {
            Bits::Wide(wide) => Ok(wide),
            Bits::Word(_) => Err(Fault::Malformed),
        }
    }

    fn bits(self) -> Bits {
        Bits::Wide(self)
    }
}

impl Number for f32 {
    fn read(bits: Bits) -> Result<Self, Fault> {
        i32::read(bits).map(|word| Self::from_bits(word.cast_unsigned()))
    }

    fn bits(self) -> Bits {
        Bits::Word(self.to_bits().cast_signed())
    }
}

impl Number for f64 {
    fn read(bits: Bits) -> Result<Self, Fault> {
        i64::read(bits).map(|wide| Self::from_bits(wide.cast_unsigned()))
    }

    fn bits(self) -> Bits {
        Bits::Wide(self.to_bits().cast_signed())
    }
}

fn with<A: Number, B: Number>(a: Bits, compute: impl Fn(A) -> B) -> Answer {
    Ok(compute(A::read(a)?).bits())
}

/// Computes an instruction with one operand: `neg-int` to `int-to-short`.
///
/// # Errors
/// [`Fault::Malformed`].
// Java's narrowing conversions are Rust's `as`: truncation of integers, and saturation with NaN
// to zero from floating point (JLS 5.1.3).
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
#[allow(clippy::cast_sign_loss)]
pub fn unary(opcode: Opcode, a: Bits) -> Answer {
    match opcode.0 {
        0x7b => with(a, i32::wrapping_neg),
        0x7c => with(a, |x: i32| !x),
        0x7d => with(a, i64::wrapping_neg),
        0x7e => with(a, |x: i64| !x),
        0x7f => with(a, |x: f32| -x),
        0x80 => with(a, |x: f64| -x),
        0x81 => with(a, |x: i32| i64::from(x)),
        0x82 => with(a, |x: i32| x as f32),
        0x83 => with(a, |x: i32| f64::from(x)),
        0x84 => with(a, |x: i64| x as i32),
        0x85 => with(a, |x: i64| x as f32),
        0x86 => with(a, |x: i64| x as f64),
        0x87 => with(a, |x: f32| x as i32),
        0x88 => with(a, |x: f32| x as i64),
        0x89 => with(a, |x: f32| f64::from(x)),
        0x8a => with(a, |x: f64| x as i32),
        0x8b => with(a, |x: f64| x as i64),
        0x8c => with(a, |x: f64| x as f32),
        0x8d => with(a, |x: i32| i32::from(x as i8)),
        0x8e => with(a, |x: i32| i32::from(x as u16)),
        0x8f => with(a, |x: i32| i32::from(x as i16)),
        _ => Err(Fault::Malformed),
    }
}

/// Computes an instruction with two operands: comparisons, and `add-int` to `rem-double` in all
/// three forms, those with a literal included (`b` is then the literal).
///
/// # Errors
/// [`Fault::DivideByZero`], [`Fault::Malformed`].
pub fn binary(opcode: Opcode, a: Bits, b: Bits) -> Answer {
    match opcode.0 {
        0x2d => compare::<f32>(a, b, -1),
        0x2e => compare::<f32>(a, b, 1),
        0x2f => compare::<f64>(a, b, -1),
        0x30 => compare::<f64>(a, b, 1),
        0x31 => compare::<i64>(a, b, 0),
        code @ 0x90..=0xaf => arithmetic(code - 0x90, a, b),
        code @ 0xb0..=0xcf => arithmetic(code - 0xb0, a, b),
        // rsub-int stands where sub-int would.
        0xd1 | 0xd9 => arithmetic(1, b, a),
        code @ 0xd0..=0xd7 => arithmetic(code - 0xd0, a, b),
        code @ 0xd8..=0xe2 => arithmetic(code - 0xd8, a, b),
        _ => Err(Fault::Malformed),
    }
}

/// `unordered` is the answer where one side is not a number.
fn compare<T: Number + PartialOrd>(a: Bits, b: Bits, unordered: i32) -> Answer {
    let order = T::read(a)?.partial_cmp(&T::read(b)?);
    Ok(Bits::Word(order.map_or(unordered, |order| order as i32)))
}

/// The 32 operations in the order of their opcodes: 11 of `int`, 11 of `long`, 5 of `float`, 5 of
/// `double`.
fn arithmetic(operation: u8, a: Bits, b: Bits) -> Answer {
    match operation {
        0..=10 => int(operation, i32::read(a)?, i32::read(b)?).map(Number::bits),
        11..=21 => long(operation - 11, i64::read(a)?, b).map(Number::bits),
        22..=26 => float(operation - 22, f32::read(a)?, f32::read(b)?).map(Number::bits),
        27..=31 => float(operation - 27, f64::read(a)?, f64::read(b)?).map(Number::bits),
        _ => Err(Fault::Malformed),
    }
}

fn int(operation: u8, a: i32, b: i32) -> Result<i32, Fault> {
    // Only the lowest five bits of a shift count, as in Rust's wrapping shifts (JLS 15.19).
    let shift = b.cast_unsigned();
    Ok(match operation {
        0 => a.wrapping_add(b),
        1 => a.wrapping_sub(b),
        2 => a.wrapping_mul(b),
        3 | 4 if b == 0 => return Err(Fault::DivideByZero),
        3 => a.wrapping_div(b),
        4 => a.wrapping_rem(b),
        5 => a & b,
        6 => a | b,
        7 => a ^ b,
        8 => a.wrapping_shl(shift),
        9 => a.wrapping_shr(shift),
        10 => a.cast_unsigned().wrapping_shr(shift).cast_signed(),
        _ => return Err(Fault::Malformed),
    })
}

fn long(operation: u8, a: i64, b: Bits) -> Result<i64, Fault> {
    if let 8..=10 = operation {
        // The distance of a shift is an int.
        let shift = i32::read(b)?.cast_unsigned();
        return Ok(match operation {
            8 => a.wrapping_shl(shift),
            9 => a.wrapping_shr(shift),
            _ => a.cast_unsigned().wrapping_shr(shift).cast_signed(),
        });
    }
    let b = i64::read(b)?;
    Ok(match operation {
        0 => a.wrapping_add(b),
        1 => a.wrapping_sub(b),
        2 => a.wrapping_mul(b),
        3 | 4 if b == 0 => return Err(Fault::DivideByZero),
        3 => a.wrapping_div(b),
        4 => a.wrapping_rem(b),
        5 => a & b,
        6 => a | b,
        7 => a ^ b,
        _ => return Err(Fault::Malformed),
    })
}

fn float<T>(operation: u8, a: T, b: T) -> Result<T, Fault>
where
    T: std::ops::Add<Output = T>
        + std::ops::Sub<Output = T>
        + std::ops::Mul<Output = T>
        + std::ops::Div<Output = T>
        + std::ops::Rem<Output = T>,
{
    Ok(match operation {
        0 => a + b,
        1 => a - b,
        2 => a * b,
        3 => a / b,
        // Truncated, like Java's: the sign is that of the dividend (JLS 15.17.3).
        4 => a % b,
        _ => return Err(Fault::Malformed),
    })
}

/// Whether a branch of `if-eq` to `if-le` (two registers) or `if-eqz` to `if-lez` (`b` is zero) is
/// taken.
///
/// # Errors
/// [`Fault::Malformed`].
pub fn taken(opcode: Opcode, a: i32, b: i32) -> Result<bool, Fault> {
    let test = match opcode.0 {
        code @ 0x32..=0x37 => code - 0x32,
        code @ 0x38..=0x3d => code - 0x38,
        _ => return Err(Fault::Malformed),
    };
    Ok(match test {
        0 => a == b,
        1 => a != b,
        2 => a < b,
        3 => a >= b,
        4 => a > b,
        _ => a <= b,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(opcode: u8, a: i32, b: i32) -> Answer {
        binary(Opcode(opcode), Bits::Word(a), Bits::Word(b))
    }

    fn doubles(opcode: u8, a: f64, b: f64) -> Answer {
        binary(Opcode(opcode), a.bits(), b.bits())
    }

    #[test]
    fn int_division_is_java_s() {
        assert_eq!(word(0x93, i32::MIN, -1), Ok(Bits::Word(i32::MIN)));
        assert_eq!(word(0x94, i32::MIN, -1), Ok(Bits::Word(0)));
        assert_eq!(word(0x94, -7, 3), Ok(Bits::Word(-1)));
        assert_eq!(word(0x93, 1, 0), Err(Fault::DivideByZero));
    }

    #[test]
    fn shifts_use_the_low_bits_of_the_distance() {
        assert_eq!(word(0x98, 1, 33), Ok(Bits::Word(2)));
        assert_eq!(word(0x9a, -1, 28), Ok(Bits::Word(15)));
        let long = binary(Opcode(0xa5), Bits::Wide(-1), Bits::Word(63 + 64));
        assert_eq!(long, Ok(Bits::Wide(1)));
    }

    #[test]
    fn all_forms_of_an_operation_agree() {
        for base in 0..11_u8 {
            let (a, b) = (-1_234_567, 77);
            let plain = word(0x90 + base, a, b);
            assert_eq!(plain, word(0xb0 + base, a, b));
            if base == 1 {
                assert_eq!(word(0xd9, a, b), word(0x91, b, a));
            } else {
                assert_eq!(plain, word(0xd8 + base, a, b));
            }
        }
    }

    #[test]
    fn comparisons_say_what_to_do_with_nan() {
        assert_eq!(doubles(0x2f, f64::NAN, 1.0), Ok(Bits::Word(-1)));
        assert_eq!(doubles(0x30, f64::NAN, 1.0), Ok(Bits::Word(1)));
        assert_eq!(doubles(0x30, 0.0, -0.0), Ok(Bits::Word(0)));
    }

    #[test]
    fn conversions_saturate_and_truncate() {
        let to_int = |x: f64| unary(Opcode(0x8a), x.bits());
        assert_eq!(to_int(1e10), Ok(Bits::Word(i32::MAX)));
        assert_eq!(to_int(f64::NAN), Ok(Bits::Word(0)));
        assert_eq!(to_int(-2.9), Ok(Bits::Word(-2)));
        assert_eq!(unary(Opcode(0x8d), Bits::Word(0x1ff)), Ok(Bits::Word(-1)));
        assert_eq!(unary(Opcode(0x8e), Bits::Word(-1)), Ok(Bits::Word(0xffff)));
    }

    #[test]
    fn negation_keeps_the_sign_of_zero() {
        let negative = unary(Opcode(0x80), 0.0_f64.bits());
        assert_eq!(negative, Ok((-0.0_f64).bits()));
        assert_eq!(doubles(0xaf, -5.5, 2.0), Ok((-1.5_f64).bits()));
    }

    #[test]
    fn the_wrong_width_is_malformed() {
        let answer = binary(Opcode(0x90), Bits::Wide(1), Bits::Word(1));
        assert_eq!(answer, Err(Fault::Malformed));
        assert_eq!(unary(Opcode(0x00), Bits::Word(1)), Err(Fault::Malformed));
    }

    #[test]
    fn branches_are_taken_as_their_names_say() {
        for (opcode, expected) in (0x32..=0x37).zip([false, true, true, false, false, true]) {
            assert_eq!(taken(Opcode(opcode), -1, 0), Ok(expected));
            assert_eq!(taken(Opcode(opcode + 6), -1, 0), Ok(expected));
        }
    }
}
