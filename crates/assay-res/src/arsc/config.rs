//! The configuration a resource value is meant for: locale, density, version and so on.

use crate::bytes::{array_or_zero, u8_or_zero, u16_or_zero, u32_at};
use crate::write::{word, words};

/// Bytes of a configuration as written.
pub(super) const SIZE: usize = 64;

/// A configuration. Zero in a field means that any value will do.
///
/// [`std::fmt::Display`] writes it as a resource folder's qualifiers, such as
/// `zh-rCN` or `xxhdpi-v4`; the default configuration is empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Config {
    /// Mobile country code.
    pub mcc: u16,
    /// Mobile network code; `0xffff` stands for 00.
    pub mnc: u16,
    /// Language, as packed into two bytes; see [`Config::language`].
    pub language: [u8; 2],
    /// Country or region, as packed into two bytes; see [`Config::region`].
    pub country: [u8; 2],
    /// Portrait, landscape or square.
    pub orientation: u8,
    /// Kind of touchscreen.
    pub touchscreen: u8,
    /// Dots per inch; `0xfffe` any, `0xffff` none.
    pub density: u16,
    /// Kind of keyboard.
    pub keyboard: u8,
    /// Kind of navigation device.
    pub navigation: u8,
    /// Whether keyboard and navigation device are hidden.
    pub input_flags: u8,
    /// Grammatical gender of the user.
    pub gender: u8,
    /// Screen width in pixels.
    pub screen_width: u16,
    /// Screen height in pixels.
    pub screen_height: u16,
    /// Lowest API level.
    pub sdk_version: u16,
    /// Lowest minor version.
    pub minor_version: u16,
    /// Screen size, length and layout direction.
    pub screen_layout: u8,
    /// Kind of device and night mode.
    pub ui_mode: u8,
    /// Smallest screen width in dp.
    pub smallest_width_dp: u16,
    /// Screen width in dp.
    pub width_dp: u16,
    /// Screen height in dp.
    pub height_dp: u16,
    /// Script, such as `Hans`.
    pub script: [u8; 4],
    /// Variant of the language.
    pub variant: [u8; 8],
    /// Whether the screen is round.
    pub screen_layout2: u8,
    /// Wide gamut and high dynamic range.
    pub color_mode: u8,
    /// Whether the script was inferred from language and country.
    pub script_computed: bool,
    /// Numbering system of the locale.
    pub numbering: [u8; 8],
}

impl Config {
    /// Reads a configuration. Old writers stored fewer fields: the rest is zero.
    pub(crate) fn read(data: &[u8], at: usize, limit: usize) -> Option<Self> {
        let end = at.checked_add(u32_at(data, at)? as usize)?.min(limit);
        let half = |offset| u16_or_zero(data, at + offset, end);
        let byte = |offset| u8_or_zero(data, at + offset, end);
        Some(Self {
            mcc: half(4),
            mnc: half(6),
            language: array_or_zero(data, at + 8, end),
            country: array_or_zero(data, at + 10, end),
            orientation: byte(12),
            touchscreen: byte(13),
            density: half(14),
            keyboard: byte(16),
            navigation: byte(17),
            input_flags: byte(18),
            gender: byte(19) & 3,
            screen_width: half(20),
            screen_height: half(22),
            sdk_version: half(24),
            minor_version: half(26),
            screen_layout: byte(28),
            ui_mode: byte(29),
            smallest_width_dp: half(30),
            width_dp: half(32),
            height_dp: half(34),
            script: array_or_zero(data, at + 36, end),
            variant: array_or_zero(data, at + 40, end),
            screen_layout2: byte(48),
            color_mode: byte(49),
            script_computed: byte(52) != 0,
            numbering: array_or_zero(data, at + 53, end),
        })
    }

    /// Writes what [`Config::read`] reads.
    pub(super) fn write(&self) -> [u8; SIZE] {
        let mut out = [0; SIZE];
        let mut put = |at: usize, bytes: &[u8]| {
            if let Some(place) = out.get_mut(at..at + bytes.len()) {
                place.copy_from_slice(bytes);
            }
        };
        put(0, &words(&[word(SIZE)]));
        for (at, value) in [
            (4, self.mcc),
            (6, self.mnc),
            (14, self.density),
            (20, self.screen_width),
            (22, self.screen_height),
            (24, self.sdk_version),
            (26, self.minor_version),
            (30, self.smallest_width_dp),
            (32, self.width_dp),
            (34, self.height_dp),
        ] {
            put(at, &value.to_le_bytes());
        }
        for (at, value) in [
            (12, self.orientation),
            (13, self.touchscreen),
            (16, self.keyboard),
            (17, self.navigation),
            (18, self.input_flags),
            (19, self.gender),
            (28, self.screen_layout),
            (29, self.ui_mode),
            (48, self.screen_layout2),
            (49, self.color_mode),
            (52, u8::from(self.script_computed)),
        ] {
            put(at, &[value]);
        }
        put(8, &self.language);
        put(10, &self.country);
        put(36, &self.script);
        put(40, &self.variant);
        put(53, &self.numbering);
        out
    }

    /// A phone with a locale such as `zh-CN` or `sr-Latn-RS`, a density in dots
    /// per inch and an API level.
    #[must_use]
    pub fn device(locale: &str, density: u16, sdk_version: u16) -> Self {
        let config = Self {
            density,
            sdk_version,
            orientation: 1,
            touchscreen: 3,
            screen_layout: 0x40 | 0x20 | 0x02,
            ui_mode: 0x10 | 0x01,
            smallest_width_dp: 411,
            width_dp: 411,
            height_dp: 891,
            color_mode: 0x05,
            screen_layout2: 0x01,
            keyboard: 1,
            navigation: 1,
            input_flags: 0x09,
            ..Self::default()
        };
        config.with_locale(locale)
    }

    /// The same configuration in another locale; an empty one stands for none.
    #[must_use]
    pub fn with_locale(self, locale: &str) -> Self {
        super::locale::apply(self, locale)
    }

    /// Language code, such as `zh` or `fil`; empty if any.
    #[must_use]
    pub fn language(&self) -> String {
        super::locale::unpack(self.language, b'a')
    }

    /// Country or region code, such as `CN` or `419`; empty if any.
    #[must_use]
    pub fn region(&self) -> String {
        super::locale::unpack(self.country, b'0')
    }

    /// Locale as a language tag, such as `zh-CN` or `sr-Latn`; empty if any.
    #[must_use]
    pub fn locale(&self) -> String {
        super::locale::tag(self)
    }

    /// Whether this is the default configuration, which fits every device.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn has_locale(&self) -> bool {
        self.language != [0; 2] || self.country != [0; 2]
    }
}
