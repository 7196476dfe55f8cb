//! Typed values, as binary XML and resource tables store them.

use std::borrow::Cow;
use std::fmt;

/// A value as stored: a type and 32 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Raw {
    /// Type byte (`TYPE_*` in Android's sources).
    pub kind: u8,
    /// The bits; for a string, its index in the pool.
    pub data: u32,
}

/// A value that has been understood.
///
/// [`fmt::Display`] writes it the way `aapt2 dump` does, but negative lengths and
/// percentages as they are meant: `aapt2` shows -1dp as 16777215dp and 50% as 0.5%.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Value<'a> {
    /// No value (`@null`).
    Null,
    /// Explicitly nothing (`@empty`).
    Empty,
    /// Another resource; 0 is `@null`.
    Reference(u32),
    /// An attribute of the theme (`?attr/…`).
    ThemeAttribute(u32),
    /// Text.
    Text(Cow<'a, str>),
    /// Text that Android cannot read.
    BadText,
    /// A floating-point number.
    Float(f32),
    /// A length with a unit.
    Dimension(Complex),
    /// A share of something.
    Fraction(Complex),
    /// A whole number, written in decimal.
    Decimal(i32),
    /// A whole number, written in hexadecimal.
    Hex(u32),
    /// True or false.
    Bool(bool),
    /// A colour, `0xAARRGGBB`.
    Color(u32),
    /// A type nobody knows.
    Other(Raw),
}

/// A fixed-point number and a unit in 32 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Complex(pub u32);

/// Type bytes.
pub(crate) mod kind {
    pub(crate) const NULL: u8 = 0x00;
    pub(crate) const REFERENCE: u8 = 0x01;
    pub(crate) const ATTRIBUTE: u8 = 0x02;
    pub(crate) const STRING: u8 = 0x03;
    pub(crate) const FLOAT: u8 = 0x04;
    pub(crate) const DIMENSION: u8 = 0x05;
    pub(crate) const FRACTION: u8 = 0x06;
    pub(crate) const DYNAMIC_REFERENCE: u8 = 0x07;
    pub(crate) const DYNAMIC_ATTRIBUTE: u8 = 0x08;
    pub(crate) const INT_DEC: u8 = 0x10;
    pub(crate) const INT_HEX: u8 = 0x11;
    pub(crate) const INT_BOOLEAN: u8 = 0x12;
    pub(crate) const COLOR_FIRST: u8 = 0x1c;
    pub(crate) const COLOR_LAST: u8 = 0x1f;
}

impl Raw {
    /// Whether the bits are an index into a string pool.
    #[must_use]
    pub fn is_string(self) -> bool {
        self.kind == kind::STRING
    }

    /// Understands the value; `text` is what the pool holds, for a string.
    pub(crate) fn value(self, text: Option<Cow<'_, str>>) -> Value<'_> {
        match self.kind {
            kind::NULL if self.data == 1 => Value::Empty,
            kind::NULL => Value::Null,
            kind::REFERENCE | kind::DYNAMIC_REFERENCE => Value::Reference(self.data),
            kind::ATTRIBUTE | kind::DYNAMIC_ATTRIBUTE => Value::ThemeAttribute(self.data),
            kind::STRING => text.map_or(Value::BadText, Value::Text),
            kind::FLOAT => Value::Float(f32::from_bits(self.data)),
            kind::DIMENSION => Value::Dimension(Complex(self.data)),
            kind::FRACTION => Value::Fraction(Complex(self.data)),
            kind::INT_DEC => Value::Decimal(self.data.cast_signed()),
            kind::INT_HEX => Value::Hex(self.data),
            kind::INT_BOOLEAN => Value::Bool(self.data != 0),
            kind::COLOR_FIRST..=kind::COLOR_LAST => Value::Color(self.data),
            _ => Value::Other(self),
        }
    }
}

impl Value<'_> {
    /// The text, if the value is text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// True or false, also from the words in a plain-text manifest.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            Self::Text(text) => match text.as_ref() {
                "true" | "TRUE" | "True" => Some(true),
                "false" | "FALSE" | "False" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// A whole number, also from the digits in a plain-text manifest.
    #[must_use]
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Decimal(value) => Some(i64::from(*value)),
            Self::Hex(value) => Some(i64::from(*value)),
            Self::Text(text) => match text.strip_prefix("0x") {
                Some(digits) => u32::from_str_radix(digits, 16).ok().map(i64::from),
                None => text.parse().ok(),
            },
            _ => None,
        }
    }

    /// The id of the resource that is referred to.
    #[must_use]
    pub fn as_reference(&self) -> Option<u32> {
        match self {
            Self::Reference(id) if *id != 0 => Some(*id),
            _ => None,
        }
    }
}

impl Complex {
    /// The number, without its unit. A fraction of 1.0 is one hundred percent.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "24 bits fit a float exactly")]
    pub fn number(self) -> f32 {
        let scale = match self.0 >> 4 & 3 {
            0 => 1.0,
            1 => 1.0 / 128.0,
            2 => 1.0 / 32_768.0,
            _ => 1.0 / 8_388_608.0,
        };
        (self.0.cast_signed() >> 8) as f32 * scale
    }

    /// The unit's number: px, dp, sp, pt, in, mm; or of itself, of the parent.
    #[must_use]
    pub fn unit(self) -> u32 {
        self.0 & 0xf
    }

    /// Device pixels at a density, in dots per inch. Nothing for an unknown unit.
    #[must_use]
    pub fn pixels(self, density: f32) -> Option<f32> {
        let scale = match self.unit() {
            0 => 1.0,
            1 | 2 => density / 160.0,
            3 => density / 72.0,
            4 => density,
            5 => density / 25.4,
            _ => return None,
        };
        Some(self.number() * scale)
    }
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null | Self::Reference(0) => f.write_str("@null"),
            Self::Empty => f.write_str("@empty"),
            Self::Reference(id) => write!(f, "@0x{id:08x}"),
            Self::ThemeAttribute(id) => write!(f, "?0x{id:08x}"),
            Self::Text(text) => write!(f, "\"{text}\""),
            Self::BadText => f.write_str("(unreadable text)"),
            Self::Float(number) => f.write_str(&shortest(*number)),
            Self::Dimension(value) => write!(f, "{:.6}{}", value.number(), unit(*value)),
            Self::Fraction(value) => write!(f, "{:.6}{}", value.number() * 100.0, share(*value)),
            Self::Decimal(value) => write!(f, "{value}"),
            Self::Hex(value) => write!(f, "0x{value:08x}"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Color(argb) => write!(f, "#{argb:08x}"),
            Self::Other(raw) => write!(f, "(unknown 0x{:02x}) 0x{:08x}", raw.kind, raw.data),
        }
    }
}

fn unit(value: Complex) -> &'static str {
    match value.unit() {
        0 => "px",
        1 => "dp",
        2 => "sp",
        3 => "pt",
        4 => "in",
        5 => "mm",
        _ => " (unknown unit)",
    }
}

fn share(value: Complex) -> &'static str {
    match value.unit() {
        0 => "%",
        1 => "%p",
        _ => " (unknown unit)",
    }
}

/// A float with six significant digits, as C's `%g` writes it.
fn shortest(number: f32) -> String {
    if number == 0.0 || !number.is_finite() {
        return format!("{number}").to_lowercase();
    }
    let text = format!("{number:.5e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..6).contains(&exponent) {
        let places = usize::try_from(5 - exponent).unwrap_or(0);
        return trim(&format!("{number:.places$}")).to_owned();
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{}e{sign}{:02}", trim(digits), exponent.abs())
}

fn trim(digits: &str) -> &str {
    if digits.contains('.') {
        digits.trim_end_matches('0').trim_end_matches('.')
    } else {
        digits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lengths() {
        let sixteen_dp = Complex(16 << 8 | 1);
        assert!((sixteen_dp.number() - 16.0).abs() < f32::EPSILON);
        assert_eq!(sixteen_dp.pixels(320.0), Some(32.0));
        let half = Complex(0x4000_0030);
        assert!((half.number() - 0.5).abs() < f32::EPSILON);
        assert_eq!(Complex(0xffff_ff01).to_text(), "-1.000000dp");
    }

    impl Complex {
        fn to_text(self) -> String {
            Value::Dimension(self).to_string()
        }
    }

    #[test]
    fn writes_floats_as_c_does() {
        for (number, text) in [
            (0.0, "0"),
            (1.0, "1"),
            (0.5, "0.5"),
            (-1.777_778, "-1.77778"),
            (123_456.7, "123457"),
            (1_234_567.0, "1.23457e+06"),
            (0.000_01, "1e-05"),
        ] {
            assert_eq!(shortest(number), text);
        }
    }

    #[test]
    fn plain_text_stands_for_its_value() {
        assert_eq!(Value::Text("true".into()).as_bool(), Some(true));
        assert_eq!(Value::Text("0x1F".into()).as_int(), Some(31));
        assert_eq!(Value::Text("yes".into()).as_bool(), None);
        assert_eq!(Value::Reference(0).as_reference(), None);
    }
}
