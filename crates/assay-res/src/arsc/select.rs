//! Which configuration suits a device, and which of two suits it better.
//!
//! The rules and their order are those of Android's `ResTable_config`.

use std::cmp::Ordering;

use super::Config;
use super::locale::{distance, implied_script, is_us_english};

const DENSITY_ANY: u16 = 0xfffe;
const DENSITY_MEDIUM: u16 = 160;

impl Config {
    /// Whether a value for this configuration may be used on `device`.
    #[must_use]
    pub fn fits(&self, device: &Self) -> bool {
        self.network_fits(device)
            && self.locale_fits(device)
            && self.screen_fits(device)
            && self.input_fits(device)
            && (self.minor_version == 0 || self.minor_version == device.minor_version)
            && self.sdk_version <= device.sdk_version
    }

    fn network_fits(&self, device: &Self) -> bool {
        same(self.mcc, device.mcc) && same(self.mnc, device.mnc) && same(self.gender, device.gender)
    }

    /// Countries are compared only if a script is unknown: `match` weeds out by
    /// script, and the better country is chosen later.
    fn locale_fits(&self, device: &Self) -> bool {
        if !self.has_locale() {
            return true;
        }
        if self.language != device.language {
            return false;
        }
        let script = if self.script == [0; 4] {
            implied_script(self)
        } else {
            self.script
        };
        if device.script == [0; 4] || script == [0; 4] {
            return self.country == [0; 2] || self.country == device.country;
        }
        script == device.script
    }

    fn screen_fits(&self, device: &Self) -> bool {
        let masked = |mask, ours: u8, theirs: u8| same(ours & mask, theirs & mask);
        let (ours, theirs) = (self.screen_layout, device.screen_layout);
        masked(0xc0, ours, theirs)
            && ours & 0x0f <= theirs & 0x0f
            && masked(0x30, ours, theirs)
            && masked(0x0f, self.ui_mode, device.ui_mode)
            && masked(0x30, self.ui_mode, device.ui_mode)
            && masked(0x03, self.screen_layout2, device.screen_layout2)
            && masked(0x03, self.color_mode, device.color_mode)
            && masked(0x0c, self.color_mode, device.color_mode)
            && same(self.orientation, device.orientation)
            && self.smallest_width_dp <= device.smallest_width_dp
            && self.width_dp <= device.width_dp
            && self.height_dp <= device.height_dp
            && self.screen_width <= device.screen_width
            && self.screen_height <= device.screen_height
    }

    fn input_fits(&self, device: &Self) -> bool {
        let (keys, theirs) = (self.input_flags & 3, device.input_flags & 3);
        // A soft keyboard counts as an exposed one, for compatibility.
        let keys_fit = same(keys, theirs) || (keys == 1 && theirs == 3);
        keys_fit
            && same(self.touchscreen, device.touchscreen)
            && same(self.input_flags & 0x0c, device.input_flags & 0x0c)
            && same(self.keyboard, device.keyboard)
            && same(self.navigation, device.navigation)
    }

    /// Whether this configuration suits `device` better than `other`; both fit it.
    #[must_use]
    pub fn is_better_than(&self, other: &Self, device: &Self) -> bool {
        const RULES: [Rule; 12] = [
            network,
            locale,
            direction,
            smallest_width,
            screen_dp,
            screen_size,
            screen_kind,
            orientation_and_mode,
            density,
            input,
            screen_pixels,
            version,
        ];
        let verdict = RULES.iter().find_map(|rule| rule(self, other, device));
        verdict.unwrap_or(false)
    }
}

/// Compares two configurations in one respect; nothing if they are equal in it.
type Rule = fn(&Config, &Config, &Config) -> Option<bool>;

fn same<T: PartialEq + Default + Copy>(ours: T, theirs: T) -> bool {
    ours == T::default() || ours == theirs
}

/// The one that says something wins, if the device asks for it.
fn says_more<T: PartialEq + Default>(a: &T, b: &T, device: &T) -> Option<bool> {
    let zero = T::default();
    (a != b && *device != zero).then(|| *a != zero)
}

/// The larger wins, since both fit.
fn larger<T: Ord>(a: &T, b: &T) -> Option<bool> {
    match a.cmp(b) {
        Ordering::Equal => None,
        order => Some(order == Ordering::Greater),
    }
}

fn network(a: &Config, b: &Config, d: &Config) -> Option<bool> {
    says_more(&a.mcc, &b.mcc, &d.mcc).or_else(|| says_more(&a.mnc, &b.mnc, &d.mnc))
}

fn locale(a: &Config, b: &Config, d: &Config) -> Option<bool> {
    if !d.has_locale() || !(a.has_locale() || b.has_locale()) {
        return None;
    }
    if a.language != b.language {
        return Some(language(a, b, d));
    }
    let (left, right) = (a.region(), b.region());
    let nearer = (distance(d, &right), &right).cmp(&(distance(d, &left), &left));
    let variant = || says_more(&(a.variant == d.variant), &(b.variant == d.variant), &true);
    match nearer {
        Ordering::Equal => variant(),
        order => Some(order == Ordering::Greater),
    }
}

/// One has the device's language, the other none. No language is where American
/// English traditionally lives, so it beats other kinds of English there.
fn language(a: &Config, b: &Config, d: &Config) -> bool {
    let region = d.region();
    if d.language == *b"en" && (region == "US" || is_us_english(&region)) {
        let close = |config: &Config| match region.as_str() {
            "US" => config.country == [0; 2] || config.country == *b"US",
            _ => is_us_english(&config.region()),
        };
        return if a.language == [0; 2] {
            !close(b)
        } else {
            close(a)
        };
    }
    a.language != [0; 2]
}

fn direction(a: &Config, b: &Config, d: &Config) -> Option<bool> {
    says_more(&a.gender, &b.gender, &d.gender).or_else(|| {
        let part = |config: &Config| config.screen_layout & 0xc0;
        larger(&part(a), &part(b))
    })
}

fn smallest_width(a: &Config, b: &Config, _: &Config) -> Option<bool> {
    larger(&a.smallest_width_dp, &b.smallest_width_dp)
}

/// The one that is short of the device by fewer dp wins.
fn screen_dp(a: &Config, b: &Config, _: &Config) -> Option<bool> {
    let sum = |config: &Config| u32::from(config.width_dp) + u32::from(config.height_dp);
    larger(&sum(a), &sum(b))
}

/// A normal screen beats an unsaid one unless the device is small.
fn screen_size(a: &Config, b: &Config, d: &Config) -> Option<bool> {
    let size = |config: &Config| config.screen_layout & 0x0f;
    let usual = |size: u8| {
        if size == 0 && size_of(d) >= 2 {
            2
        } else {
            size
        }
    };
    larger(&usual(size(a)), &usual(size(b))).or_else(|| larger(&size(a), &size(b)))
}

fn size_of(config: &Config) -> u8 {
    config.screen_layout & 0x0f
}

fn screen_kind(a: &Config, b: &Config, d: &Config) -> Option<bool> {
    let long = |config: &Config| config.screen_layout & 0x30;
    let round = |config: &Config| config.screen_layout2 & 0x03;
    let gamut = |config: &Config| config.color_mode & 0x03;
    let range = |config: &Config| config.color_mode & 0x0c;
    says_more(&long(a), &long(b), &long(d))
        .or_else(|| says_more(&round(a), &round(b), &round(d)))
        .or_else(|| says_more(&gamut(a), &gamut(b), &gamut(d)))
        .or_else(|| says_more(&range(a), &range(b), &range(d)))
}

fn orientation_and_mode(a: &Config, b: &Config, d: &Config) -> Option<bool> {
    let kind = |config: &Config| config.ui_mode & 0x0f;
    let night = |config: &Config| config.ui_mode & 0x30;
    says_more(&a.orientation, &b.orientation, &d.orientation)
        .or_else(|| says_more(&kind(a), &kind(b), &kind(d)))
        .or_else(|| says_more(&night(a), &night(b), &night(d)))
}

/// Any density beats one to scale; scaling down beats scaling up.
fn density(a: &Config, b: &Config, d: &Config) -> Option<bool> {
    let or_medium = |density: u16| {
        if density == 0 {
            DENSITY_MEDIUM
        } else {
            density
        }
    };
    let (ours, theirs) = (or_medium(a.density), or_medium(b.density));
    if a.density == b.density {
        return None;
    }
    if ours == DENSITY_ANY || theirs == DENSITY_ANY {
        return Some(ours == DENSITY_ANY);
    }
    let wanted = match d.density {
        0 | DENSITY_ANY => DENSITY_MEDIUM,
        density => density,
    };
    let bigger = ours >= theirs;
    Some(if wanted <= ours.min(theirs) {
        !bigger
    } else {
        bigger
    })
}

fn input(a: &Config, b: &Config, d: &Config) -> Option<bool> {
    let keys = |config: &Config| config.input_flags & 0x03;
    let hidden = |config: &Config| config.input_flags & 0x0c;
    let exact_keys = || {
        // Both fit, so one of them stands in for a soft keyboard.
        let differ = keys(a) != keys(b) && keys(d) != 0;
        differ.then(|| match (keys(a), keys(b)) {
            (0, _) => false,
            (_, 0) => true,
            (ours, _) => ours == keys(d),
        })
    };
    says_more(&a.touchscreen, &b.touchscreen, &d.touchscreen)
        .or_else(exact_keys)
        .or_else(|| says_more(&hidden(a), &hidden(b), &hidden(d)))
        .or_else(|| says_more(&a.keyboard, &b.keyboard, &d.keyboard))
        .or_else(|| says_more(&a.navigation, &b.navigation, &d.navigation))
}

fn screen_pixels(a: &Config, b: &Config, _: &Config) -> Option<bool> {
    let sum = |config: &Config| u32::from(config.screen_width) + u32::from(config.screen_height);
    larger(&sum(a), &sum(b))
}

fn version(a: &Config, b: &Config, d: &Config) -> Option<bool> {
    larger(&a.sdk_version, &b.sdk_version)
        .or_else(|| says_more(&a.minor_version, &b.minor_version, &d.minor_version))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use super::*;

    fn best<'a>(all: &[&'a str], device: &str) -> &'a str {
        let device = Config::device(device, 480, 34);
        let stored = |name: &str| {
            let config = Config::default().with_locale(name);
            if config.script_computed {
                Config {
                    script: [0; 4],
                    script_computed: false,
                    ..config
                }
            } else {
                config
            }
        };
        let mut best: Option<&str> = None;
        for name in all.iter().filter(|name| stored(name).fits(&device)) {
            if best.is_none_or(|b| stored(name).is_better_than(&stored(b), &device)) {
                best = Some(name);
            }
        }
        best.expect("the default fits")
    }

    #[test]
    fn picks_the_locale_android_picks() {
        for (all, device, expected) in [
            (&["", "zh", "zh-TW", "zh-CN", "en"][..], "zh-CN", "zh-CN"),
            (&["", "zh", "zh-TW"], "zh-CN", "zh"),
            (&["", "zh-TW"], "zh-CN", ""),
            (&["", "zh-HK", "zh-CN"], "zh-TW", "zh-HK"),
            (&["", "zh-Hans", "zh-Hant"], "zh-TW", "zh-Hant"),
            (&["", "en-GB"], "en-US", ""),
            (&["", "en", "en-GB"], "en-US", "en"),
            (&["", "en-001", "en"], "en-GB", "en-001"),
            (&["", "es-419", "es-ES"], "es-MX", "es-419"),
            (&["", "sr", "b"], "sr-Latn", ""),
            (&["", "zh", "en"], "fr", ""),
        ] {
            assert_eq!(best(all, device), expected, "{device} from {all:?}");
        }
    }

    #[test]
    fn picks_the_density_android_picks() {
        let device = Config::device("", 400, 34);
        let at = |density| Config {
            density,
            ..Config::default()
        };
        for (better, worse) in [
            (480, 320),
            (640, 320),
            (480, 640),
            (320, 240),
            (0xfffe, 480),
            (160, 120),
        ] {
            assert!(
                at(better).is_better_than(&at(worse), &device),
                "{better} over {worse}"
            );
            assert!(
                !at(worse).is_better_than(&at(better), &device),
                "{better} over {worse}"
            );
        }
    }

    #[test]
    fn newer_and_night_values_need_their_device() {
        let day = Config::device("", 480, 25);
        let night = Config {
            ui_mode: 0x21,
            sdk_version: 26,
            ..day
        };
        let value = Config {
            ui_mode: 0x20,
            ..Config::default()
        };
        assert!(!value.fits(&day) && value.fits(&night));
        let v26 = Config {
            sdk_version: 26,
            ..Config::default()
        };
        assert!(!v26.fits(&day) && v26.fits(&night));
        assert!(v26.is_better_than(&Config::default(), &night));
    }
}
