//! Compiled values in protocol buffers, as `aapt2` writes them for bundles.

use crate::error::{Error, Fault};
use crate::protobuf::{Field, Message};
use crate::value::{Raw, kind};

/// A compiled value: a reference, text of some kind, or a primitive.
pub(crate) fn item(data: &[u8]) -> Result<(Raw, Option<&str>), Error> {
    let string = Raw {
        kind: kind::STRING,
        data: u32::MAX,
    };
    for field in Message::new(data) {
        if let (number, Field::Bytes(bytes)) = field? {
            match number {
                1 => return Ok((reference(bytes)?, None)),
                2..=5 => return Ok((string, Some(first_text(bytes)?))),
                7 => return Ok((primitive(bytes)?, None)),
                _ => {}
            }
        }
    }
    Ok((Raw::default(), None))
}

pub(crate) fn reference(data: &[u8]) -> Result<Raw, Error> {
    let mut raw = Raw {
        kind: kind::REFERENCE,
        data: 0,
    };
    for field in Message::new(data) {
        match field? {
            (1, Field::Number(1)) => raw.kind = kind::ATTRIBUTE,
            (2, Field::Number(id)) => raw.data = low(id),
            _ => {}
        }
    }
    Ok(raw)
}

fn primitive(data: &[u8]) -> Result<Raw, Error> {
    for field in Message::new(data) {
        let (number, data) = match field? {
            (number, Field::Number(value)) => (number, low(value)),
            (number, Field::Bytes(_)) => (number, 0),
        };
        let (kind, data) = match number {
            1 => (kind::NULL, 0),
            2 => (kind::NULL, 1),
            3 => (kind::FLOAT, data),
            6 => (kind::INT_DEC, data),
            7 => (kind::INT_HEX, data),
            8 => (kind::INT_BOOLEAN, if data == 0 { 0 } else { u32::MAX }),
            9..=12 => (
                kind::COLOR_FIRST + u8::try_from(number - 9).unwrap_or(0),
                data,
            ),
            13 => (kind::DIMENSION, data),
            14 => (kind::FRACTION, data),
            _ => continue,
        };
        return Ok(Raw { kind, data });
    }
    Ok(Raw::default())
}

fn first_text(data: &[u8]) -> Result<&str, Error> {
    for field in Message::new(data) {
        if let (1, Field::Bytes(bytes)) = field? {
            return utf8(bytes);
        }
    }
    Ok("")
}

/// The number in field 1, zero if absent: an id, or the line of a source position.
pub(crate) fn number(data: &[u8]) -> Result<u32, Error> {
    for field in Message::new(data) {
        if let (1, Field::Number(number)) = field? {
            return Ok(low(number));
        }
    }
    Ok(0)
}

pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|_| Fault::NotProtobuf.at(0))
}

/// The low 32 bits, which is all these fields have.
pub(crate) fn low(number: u64) -> u32 {
    u32::try_from(number & 0xffff_ffff).unwrap_or(0)
}
