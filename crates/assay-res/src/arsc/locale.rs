//! Locales: how they are packed, which script they imply, which region is nearest.

use super::Config;

/// Languages that are not written in Latin letters, by script.
const SCRIPTS: &[(&str, &str)] = &[
    ("Arab", "ar ckb fa ks ps sd ug ur"),
    ("Armn", "hy"),
    ("Beng", "as bn"),
    ("Cyrl", "ba be bg ce cv kk ky mk mn os ru sah sr tg tt uk"),
    ("Deva", "bho brx doi gom hi kok mai mr ne sa"),
    ("Ethi", "am ti"),
    ("Geor", "ka"),
    ("Grek", "el"),
    ("Gujr", "gu"),
    ("Guru", "pa"),
    ("Hans", "zh"),
    ("Hebr", "he iw ji yi"),
    ("Jpan", "ja"),
    ("Khmr", "km"),
    ("Knda", "kn"),
    ("Kore", "ko"),
    ("Laoo", "lo"),
    ("Mlym", "ml"),
    ("Mymr", "my"),
    ("Orya", "or"),
    ("Sinh", "si"),
    ("Taml", "ta"),
    ("Telu", "te"),
    ("Thai", "th"),
    ("Tibt", "bo dz"),
];

/// Regions where a language is written in another script than its usual one.
const REGIONAL_SCRIPTS: &[(&str, &str, &str)] = &[
    ("zh", "Hant", "AU BN GB GF HK ID MO PA PF PH SR TH TW US VN"),
    ("sr", "Latn", "ME RO RU TR"),
    ("pa", "Arab", "PK"),
    ("uz", "Arab", "AF"),
    ("az", "Arab", "IQ IR"),
];

/// Countries whose English follows that of the United States.
const US_ENGLISH: &str = "AS GU MP PR UM US VI PH";
/// Countries whose Spanish follows that of Latin America.
const LATIN_AMERICA: &str = "AR BO BR BZ CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE";
/// Countries whose Portuguese follows that of Portugal.
const LUSOPHONE: &str = "AO CH CV GQ GW LU MO MZ ST TL";

/// Puts a language tag into a configuration.
pub(super) fn apply(mut config: Config, locale: &str) -> Config {
    config.language = [0; 2];
    config.country = [0; 2];
    config.script = [0; 4];
    config.variant = [0; 8];
    config.script_computed = false;
    let mut parts = locale.split(['-', '_']);
    config.language = pack(&parts.next().unwrap_or_default().to_lowercase(), b'a');
    for part in parts {
        match part.len() {
            4 if part.bytes().all(|b| b.is_ascii_alphabetic()) => config.script = script(part),
            2 | 3 => config.country = pack(&part.to_uppercase(), b'0'),
            4..=8 => config.variant = padded(part),
            _ => {}
        }
    }
    if config.script == [0; 4] && config.language != [0; 2] {
        config.script = implied_script(&config);
        config.script_computed = true;
    }
    config
}

/// A tag for a configuration's locale; an inferred script is left out.
pub(super) fn tag(config: &Config) -> String {
    let mut parts = vec![config.language()];
    if !config.script_computed {
        parts.push(until_zero(&config.script));
    }
    parts.push(config.region());
    parts.push(until_zero(&config.variant));
    parts.retain(|part| !part.is_empty());
    parts.join("-")
}

/// Letters up to the first zero.
pub(super) fn until_zero(bytes: &[u8]) -> String {
    let text = bytes.iter().take_while(|&&b| b != 0);
    text.map(|&b| {
        if b.is_ascii_graphic() {
            char::from(b)
        } else {
            '?'
        }
    })
    .collect()
}

/// Two letters are stored as they are, three in five bits each.
pub(super) fn unpack(packed: [u8; 2], base: u8) -> String {
    let [first, second] = packed;
    if first & 0x80 == 0 {
        return until_zero(&packed);
    }
    let digits = [
        second & 0x1f,
        second >> 5 | (first & 3) << 3,
        (first & 0x7c) >> 2,
    ];
    digits
        .iter()
        .map(|&d| char::from(base.saturating_add(d)))
        .collect()
}

fn pack(text: &str, base: u8) -> [u8; 2] {
    match *text.as_bytes() {
        [a, b] => [a, b],
        [a, b, c] => {
            let digit = |letter: u8| letter.saturating_sub(base) & 0x1f;
            let (first, second, third) = (digit(a), digit(b), digit(c));
            [0x80 | third << 2 | second >> 3, second << 5 | first]
        }
        _ => [0; 2],
    }
}

fn script(text: &str) -> [u8; 4] {
    let mut out = padded(&text.to_lowercase());
    out[0] = out[0].to_ascii_uppercase();
    out
}

fn padded<const N: usize>(text: &str) -> [u8; N] {
    let mut out = [0; N];
    for (slot, byte) in out.iter_mut().zip(text.bytes()) {
        *slot = byte;
    }
    out
}

/// The script a language is written in, in a country.
pub(super) fn implied_script(config: &Config) -> [u8; 4] {
    let (language, region) = (config.language(), config.region());
    if language.is_empty() {
        return [0; 4];
    }
    let regional = REGIONAL_SCRIPTS
        .iter()
        .find(|(name, _, regions)| *name == language && holds(regions, &region))
        .map(|(_, script, _)| *script);
    let usual = || {
        SCRIPTS
            .iter()
            .find(|(_, all)| holds(all, &language))
            .map(|(script, _)| *script)
    };
    padded(regional.or_else(usual).unwrap_or("Latn"))
}

fn holds(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|item| item == word)
}

/// Whether a country's English is nearer to that of the United States than to
/// the international one. So is English of no country.
pub(super) fn is_us_english(region: &str) -> bool {
    region.is_empty() || holds(US_ENGLISH, region)
}

/// How far a region is from the one requested, for one language: 0 is the same.
pub(super) fn distance(requested: &Config, region: &str) -> u8 {
    let wanted = requested.region();
    if region == wanted {
        return 0;
    }
    let group = match requested.language().as_str() {
        "en" if !is_us_english(&wanted) => "001",
        "es" if holds(LATIN_AMERICA, &wanted) => "419",
        "pt" if holds(LUSOPHONE, &wanted) => "PT",
        "zh" if wanted == "MO" => "HK",
        _ => return if region.is_empty() { 2 } else { 3 },
    };
    match region {
        _ if region == group => 1,
        "" => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_and_unpacks() {
        for locale in [
            "zh-CN",
            "fil",
            "es-419",
            "sr-Latn-RS",
            "en",
            "ca-ES-VALENCIA",
            "",
        ] {
            let config = Config::default().with_locale(locale);
            assert_eq!(config.locale(), locale);
        }
    }

    #[test]
    fn infers_scripts() {
        for (locale, script) in [
            ("zh-CN", b"Hans"),
            ("zh-TW", b"Hant"),
            ("sr", b"Cyrl"),
            ("sr-ME", b"Latn"),
            ("fr", b"Latn"),
        ] {
            assert_eq!(
                &Config::default().with_locale(locale).script,
                script,
                "{locale}"
            );
        }
    }

    #[test]
    fn knows_regional_parents() {
        let british = Config::default().with_locale("en-GB");
        let order = ["GB", "001", "", "AU"].map(|region| distance(&british, region));
        assert_eq!(order, [0, 1, 2, 3]);
    }
}
