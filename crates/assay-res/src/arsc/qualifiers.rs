//! Writes a configuration as the qualifiers of a resource folder.

use std::fmt;

use super::Config;
use super::locale::until_zero;

/// Names of the values a field may take; zero is never written.
type Names = &'static [(u8, &'static str)];

const DIRECTION: Names = &[(0x40, "ldltr"), (0x80, "ldrtl")];
const SIZE: Names = &[(1, "small"), (2, "normal"), (3, "large"), (4, "xlarge")];
const LONG: Names = &[(0x10, "notlong"), (0x20, "long")];
const ROUND: Names = &[(1, "notround"), (2, "round")];
const GAMUT: Names = &[(1, "nowidecg"), (2, "widecg")];
const RANGE: Names = &[(4, "lowdr"), (8, "highdr")];
const ORIENTATION: Names = &[(1, "port"), (2, "land"), (3, "square")];
const DEVICE: Names = &[
    (2, "desk"),
    (3, "car"),
    (4, "television"),
    (5, "appliance"),
    (6, "watch"),
    (7, "vrheadset"),
];
const NIGHT: Names = &[(0x10, "notnight"), (0x20, "night")];
const TOUCH: Names = &[(1, "notouch"), (2, "stylus"), (3, "finger")];
const KEYS: Names = &[(1, "keysexposed"), (2, "keyshidden"), (3, "keyssoft")];
const KEYBOARD: Names = &[(1, "nokeys"), (2, "qwerty"), (3, "12key")];
const NAV_HIDDEN: Names = &[(4, "navexposed"), (8, "navhidden")];
const NAVIGATION: Names = &[(1, "nonav"), (2, "dpad"), (3, "trackball"), (4, "wheel")];
const GENDER: Names = &[(1, "neuter"), (2, "feminine"), (3, "masculine")];

/// The qualifiers so far, and what stands between them.
struct Parts(Vec<String>);

impl Parts {
    fn add(&mut self, part: impl Into<String>) {
        self.0.push(part.into());
    }

    /// Adds the name of a value, or the value itself if it has no name.
    fn named(&mut self, what: &str, value: u8, mask: u8, names: Names) {
        let value = value & mask;
        match names.iter().find(|(number, _)| *number == value) {
            Some((_, name)) => self.add(*name),
            None if value == 0 => {}
            None => self.add(format!("{what}={value}")),
        }
    }

    fn number(&mut self, prefix: &str, value: u16, suffix: &str) {
        if value != 0 {
            self.add(format!("{prefix}{value}{suffix}"));
        }
    }
}

impl fmt::Display for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Parts(Vec::new());
        network_and_locale(self, &mut parts);
        screen(self, &mut parts);
        device(self, &mut parts);
        f.write_str(&parts.0.join("-"))
    }
}

fn network_and_locale(config: &Config, parts: &mut Parts) {
    parts.number("mcc", config.mcc, "");
    match config.mnc {
        0xffff => parts.add("mnc00"),
        mnc => parts.number("mnc", mnc, ""),
    }
    if config.language[0] != 0 {
        parts.add(locale(config));
    }
    parts.named("grammaticalGender", config.gender, 3, GENDER);
}

fn locale(config: &Config) -> String {
    let script = if config.script_computed {
        String::new()
    } else {
        until_zero(&config.script)
    };
    let (variant, numbering) = (until_zero(&config.variant), until_zero(&config.numbering));
    let region = config.region();
    if script.is_empty() && variant.is_empty() && numbering.is_empty() {
        let separator = if region.is_empty() { "" } else { "-r" };
        return format!("{}{separator}{region}", config.language());
    }
    let mut tag = format!("b+{}", config.language());
    for part in [script, region, variant]
        .iter()
        .filter(|part| !part.is_empty())
    {
        tag.push('+');
        tag.push_str(part);
    }
    if !numbering.is_empty() {
        tag.push_str("+u+nu+");
        tag.push_str(&numbering);
    }
    tag
}

fn screen(config: &Config, parts: &mut Parts) {
    parts.named("layoutDir", config.screen_layout, 0xc0, DIRECTION);
    parts.number("sw", config.smallest_width_dp, "dp");
    parts.number("w", config.width_dp, "dp");
    parts.number("h", config.height_dp, "dp");
    parts.named("screenLayoutSize", config.screen_layout, 0x0f, SIZE);
    parts.named("screenLayoutLong", config.screen_layout, 0x30, LONG);
    parts.named("screenRound", config.screen_layout2, 0x03, ROUND);
    parts.named("wideColorGamut", config.color_mode, 0x03, GAMUT);
    parts.named("hdr", config.color_mode, 0x0c, RANGE);
    parts.named("orientation", config.orientation, 0xff, ORIENTATION);
}

fn device(config: &Config, parts: &mut Parts) {
    // A plain phone is a value of its own, which has no name.
    if config.ui_mode & 0x0f != 1 {
        parts.named("uiModeType", config.ui_mode, 0x0f, DEVICE);
    }
    parts.named("uiModeNight", config.ui_mode, 0x30, NIGHT);
    density(config.density, parts);
    parts.named("touchscreen", config.touchscreen, 0xff, TOUCH);
    parts.named("keysHidden", config.input_flags, 0x03, KEYS);
    parts.named("keyboard", config.keyboard, 0xff, KEYBOARD);
    parts.named("navHidden", config.input_flags, 0x0c, NAV_HIDDEN);
    parts.named("navigation", config.navigation, 0xff, NAVIGATION);
    if (config.screen_width, config.screen_height) != (0, 0) {
        parts.add(format!("{}x{}", config.screen_width, config.screen_height));
    }
    if config.minor_version != 0 {
        parts.add(format!("v{}.{}", config.sdk_version, config.minor_version));
    } else {
        parts.number("v", config.sdk_version, "");
    }
}

fn density(density: u16, parts: &mut Parts) {
    let name = match density {
        0 => return,
        120 => "ldpi",
        160 => "mdpi",
        213 => "tvdpi",
        240 => "hdpi",
        320 => "xhdpi",
        480 => "xxhdpi",
        640 => "xxxhdpi",
        0xffff => "nodpi",
        0xfffe => "anydpi",
        other => return parts.number("", other, "dpi"),
    };
    parts.add(name);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_folder_names() {
        let zh = Config::default().with_locale("zh-CN");
        assert_eq!(
            Config {
                script: [0; 4],
                ..zh
            }
            .to_string(),
            "zh-rCN"
        );
        assert_eq!(zh.to_string(), "zh-rCN", "an inferred script is not shown");
        assert_eq!(
            Config::default().with_locale("sr-Latn").to_string(),
            "b+sr+Latn"
        );
        let config = Config {
            density: 480,
            sdk_version: 4,
            ..Config::default()
        };
        assert_eq!(config.to_string(), "xxhdpi-v4");
        let config = Config {
            smallest_width_dp: 600,
            screen_layout: 0x80,
            orientation: 2,
            ui_mode: 0x24,
            ..Config::default()
        };
        assert_eq!(config.to_string(), "ldrtl-sw600dp-land-television-night");
        assert_eq!(Config::default().to_string(), "");
    }
}
