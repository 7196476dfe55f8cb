//! One argument as `java.util.Formatter` writes it in the root locale.

use crate::machine::Machine;
use crate::natives::math;
use crate::natives::order;
use crate::run::Paths;
use crate::value::{Shape, Value, Wrapper};

/// Widest field that is made.
const WIDEST: usize = 4096;

/// One `%…`.
#[derive(Debug, Default, Clone)]
pub(crate) struct Spec {
    pub index: Option<usize>,
    flags: String,
    pub width: Option<usize>,
    pub precision: Option<usize>,
    pub conversion: char,
}

impl Spec {
    pub(crate) fn has(&self, flag: char) -> bool {
        self.flags.contains(flag)
    }

    /// Fills up to the width with spaces.
    pub(crate) fn padded(&self, text: &str) -> String {
        let missing = self
            .width
            .unwrap_or(0)
            .saturating_sub(text.encode_utf16().count());
        let space = " ".repeat(missing);
        if self.has('-') {
            format!("{text}{space}")
        } else {
            format!("{space}{text}")
        }
    }

    /// A number with its sign, filled as its flags say.
    fn number(&self, negative: bool, digits: &str) -> String {
        let (before, behind) = match negative {
            true if self.has('(') => ("(", ")"),
            true => ("-", ""),
            false if self.has('+') => ("+", ""),
            false if self.has(' ') => (" ", ""),
            false => ("", ""),
        };
        let digits = if self.has(',') {
            grouped(digits)
        } else {
            digits.to_owned()
        };
        let length = before.len() + digits.len() + behind.len();
        let missing = if self.has('0') {
            self.width.unwrap_or(0).saturating_sub(length)
        } else {
            0
        };
        self.padded(&format!("{before}{}{digits}{behind}", "0".repeat(missing)))
    }
}

fn grouped(digits: &str) -> String {
    let (whole, rest) = digits
        .split_once('.')
        .map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::new();
    for (number, digit) in whole.chars().enumerate() {
        if number > 0 && (whole.len() - number).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(rest) = rest {
        out.push('.');
        out.push_str(rest);
    }
    out
}

/// Reads the part behind a `%`; what is left of the pattern.
pub(crate) fn spec(pattern: &str) -> Option<(Spec, &str)> {
    let mut out = Spec::default();
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = pattern;
    let count = digits(rest);
    if count > 0 && rest.get(count..)?.starts_with('$') {
        out.index = rest.get(..count)?.parse().ok();
        rest = rest.get(count + 1..)?;
    }
    let flags = rest.bytes().take_while(|b| b"-#+ 0,(<".contains(b)).count();
    rest.get(..flags)?.clone_into(&mut out.flags);
    rest = rest.get(flags..)?;
    let count = digits(rest);
    if count > 0 {
        out.width = rest
            .get(..count)?
            .parse()
            .ok()
            .filter(|width| *width <= WIDEST);
        out.width?;
        rest = rest.get(count..)?;
    }
    if let Some(behind) = rest.strip_prefix('.') {
        let count = digits(behind);
        out.precision = behind
            .get(..count)?
            .parse()
            .ok()
            .filter(|precision| *precision <= WIDEST);
        out.precision?;
        rest = behind.get(count..)?;
    }
    out.conversion = rest.chars().next()?;
    Some((out.clone(), rest.get(out.conversion.len_utf8()..)?))
}

pub(crate) const FORMAT: &str = "Ljava/util/UnknownFormatConversionException;";

pub(crate) fn one(
    machine: &mut Machine<'_, '_>,
    spec: &Spec,
    value: Value,
) -> Result<Option<String>, Paths> {
    if value.is_unknown() || matches!(value.shape, Shape::OneOf(_)) {
        return Ok(None);
    }
    let kind = spec.conversion.to_ascii_lowercase();
    let cut = |text: String| match spec.precision {
        Some(precision) => spec.padded(&text.chars().take(precision).collect::<String>()),
        None => spec.padded(&text),
    };
    if kind == 'b' {
        let flag = match value.shape {
            Shape::Boxed(Wrapper::Boolean, bits) => bits != 0,
            _ => !value.is_null(),
        };
        return Ok(Some(cut(flag.to_string())));
    }
    if value.is_null() {
        return Ok(Some(cut("null".to_owned())));
    }
    Ok(match (kind, value.shape) {
        ('s', _) => machine
            .text_of(value, b"L")?
            .units
            .map(|units| cut(String::from_utf16_lossy(&units))),
        ('h', _) => order::hash(machine, value).map(|hash| cut(format!("{hash:x}"))),
        ('c', Shape::Boxed(Wrapper::Character, bits)) => u32::try_from(bits)
            .ok()
            .and_then(char::from_u32)
            .map(|c| spec.padded(&c.to_string())),
        ('c', Shape::Boxed(Wrapper::Integer | Wrapper::Short | Wrapper::Byte, bits)) => {
            u32::try_from(bits)
                .ok()
                .and_then(char::from_u32)
                .map(|c| spec.padded(&c.to_string()))
        }
        ('d', Shape::Boxed(wrapper, bits)) if is_integral(wrapper) => {
            Some(spec.number(bits < 0, &bits.unsigned_abs().to_string()))
        }
        ('x' | 'o', Shape::Boxed(wrapper, bits)) if is_integral(wrapper) => {
            let bits = match wrapper {
                Wrapper::Byte => bits.cast_unsigned() & 0xff,
                Wrapper::Short => bits.cast_unsigned() & 0xffff,
                Wrapper::Integer => bits.cast_unsigned() & 0xffff_ffff,
                _ => bits.cast_unsigned(),
            };
            let digits = if kind == 'x' {
                format!("{bits:x}")
            } else {
                format!("{bits:o}")
            };
            let prefix = match (spec.has('#'), kind) {
                (true, 'x') => "0x",
                (true, _) => "0",
                _ => "",
            };
            let missing = spec
                .width
                .unwrap_or(0)
                .saturating_sub(prefix.len() + digits.len());
            let zeros = if spec.has('0') {
                "0".repeat(missing)
            } else {
                String::new()
            };
            Some(spec.padded(&format!("{prefix}{zeros}{digits}")))
        }
        ('f' | 'e', Shape::Boxed(wrapper @ (Wrapper::Float | Wrapper::Double), bits)) => {
            real(spec, wrapper, bits)
        }
        ('d' | 'x' | 'o' | 'c' | 'f' | 'e', Shape::Boxed(..) | Shape::Text { .. }) => {
            return Err(machine.throw_new("Ljava/util/IllegalFormatConversionException;", None));
        }
        ('d' | 'x' | 'o' | 'c' | 'f' | 'e' | 'g' | 'a' | 't', _) => None,
        _ => return Err(machine.throw_new(FORMAT, None)),
    })
}

const fn is_integral(wrapper: Wrapper) -> bool {
    matches!(
        wrapper,
        Wrapper::Byte | Wrapper::Short | Wrapper::Integer | Wrapper::Long
    )
}

#[allow(clippy::cast_possible_truncation, reason = "a word in 64 bits")]
fn real(spec: &Spec, wrapper: Wrapper, bits: i64) -> Option<String> {
    let (value, shown) = if wrapper == Wrapper::Float {
        let value = f32::from_bits((bits as i32).cast_unsigned());
        (f64::from(value), format!("{:e}", value.abs()))
    } else {
        let value = f64::from_bits(bits.cast_unsigned());
        (value, format!("{:e}", value.abs()))
    };
    if value.is_nan() {
        return Some(spec.padded("NaN"));
    }
    if value.is_infinite() {
        let sign = if value < 0.0 {
            "-"
        } else if spec.has('+') {
            "+"
        } else {
            ""
        };
        return Some(spec.padded(&format!("{sign}Infinity")));
    }
    let (digits, exponent) = shown.split_once('e')?;
    let digits: Vec<u8> = digits
        .bytes()
        .filter(u8::is_ascii_digit)
        .map(|d| d - b'0')
        .collect();
    let exponent: i32 = exponent.parse().ok()?;
    let precision = spec.precision.unwrap_or(6);
    let negative = value.is_sign_negative();
    if spec.conversion.eq_ignore_ascii_case(&'e') {
        let (digits, carried) = math::rounded(&digits, precision + 1);
        let exponent = if value == 0.0 {
            0
        } else {
            exponent + i32::from(carried)
        };
        let text: String = digits.iter().map(|d| char::from(d + b'0')).collect();
        let (first, rest) = text.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        let sign = if exponent < 0 { '-' } else { '+' };
        return Some(spec.number(
            negative,
            &format!("{first}{point}{rest}e{sign}{:02}", exponent.abs()),
        ));
    }
    Some(spec.number(negative, &math::fixed(&digits, exponent, precision)))
}
