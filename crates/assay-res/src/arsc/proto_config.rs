//! Configurations in protocol buffers: `Configuration.proto` in the sources of `aapt2`.

use super::Config;
use crate::error::Error;
use crate::item::{low, utf8};
use crate::protobuf::{Field, Message};

/// Reads a configuration.
///
/// # Errors
///
/// [`Error`] if the data is no protocol buffer.
pub(super) fn read(data: &[u8]) -> Result<Config, Error> {
    let mut config = Config::default();
    for field in Message::new(data) {
        match field? {
            (3, Field::Bytes(bytes)) => config = config.with_locale(utf8(bytes)?),
            (field, Field::Number(number)) => set(&mut config, field, number),
            _ => {}
        }
    }
    Ok(config)
}

/// Sets a numbered field. Enumerations count as the binary form does, unless shown otherwise.
fn set(config: &mut Config, field: u64, number: u64) {
    let half = u16::try_from(low(number)).unwrap_or(0);
    let byte = u8::try_from(half).unwrap_or(0);
    match field {
        1 => config.mcc = half,
        // Zero is a network of its own, kept apart from "any".
        2 => config.mnc = if half == 0 { 0xffff } else { half },
        4 => config.screen_layout |= (byte & 3) << 6,
        5 => config.screen_width = half,
        6 => config.screen_height = half,
        7 => config.width_dp = half,
        8 => config.height_dp = half,
        9 => config.smallest_width_dp = half,
        10 => config.screen_layout |= byte & 0xf,
        // Long and night say yes before no; the binary form no before yes.
        11 => config.screen_layout |= swap(byte) << 4,
        12 => config.screen_layout2 |= swap(byte),
        13 => config.color_mode |= swap(byte),
        14 => config.color_mode |= swap(byte) << 2,
        15 => config.orientation = byte,
        16 => config.ui_mode |= byte & 0xf,
        17 => config.ui_mode |= swap(byte) << 4,
        18 => config.density = half,
        19 => config.touchscreen = byte,
        20 => config.input_flags |= byte & 3,
        21 => config.keyboard = byte,
        22 => config.input_flags |= (byte & 3) << 2,
        23 => config.navigation = byte,
        24 => config.sdk_version = half,
        26 => config.gender = byte & 3,
        _ => {}
    }
}

fn swap(answer: u8) -> u8 {
    match answer {
        1 => 2,
        2 => 1,
        _ => 0,
    }
}
