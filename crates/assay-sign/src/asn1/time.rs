//! Times of certificates.

use super::ber::{GENERALIZED_TIME, UTC_TIME, Value};

/// `YYYY-MM-DDThh:mm:ssZ`, or `None` if it is no time or not in UTC.
pub(crate) fn iso(value: Value<'_>) -> Option<String> {
    let text = std::str::from_utf8(value.contents).ok()?;
    let digits = text.strip_suffix('Z')?;
    let digits = digits.split_once('.').map_or(digits, |(whole, _)| whole);
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (century, rest) = match value.tag {
        UTC_TIME => (century(digits.get(..2)?), digits),
        GENERALIZED_TIME => (digits.get(..2)?, digits.get(2..)?),
        _ => return None,
    };
    // Seconds may be left out.
    let seconds = match rest.len() {
        10 => "00",
        12 => rest.get(10..)?,
        _ => return None,
    };
    let [year, month, day, hour, minute] = [
        rest.get(..2)?,
        rest.get(2..4)?,
        rest.get(4..6)?,
        rest.get(6..8)?,
        rest.get(8..10)?,
    ];
    let sound = (1..=12).contains(&number(month))
        && (1..=31).contains(&number(day))
        && number(hour) < 24
        && number(minute) < 60
        && number(seconds) < 60;
    sound.then(|| format!("{century}{year}-{month}-{day}T{hour}:{minute}:{seconds}Z"))
}

/// RFC 5280: two-digit years from 50 on belong to the last century.
fn century(year: &str) -> &'static str {
    if year < "50" { "20" } else { "19" }
}

fn number(two_digits: &str) -> u8 {
    two_digits.parse().unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::ber::Reader;
    use super::*;

    fn read(tag: u8, text: &str) -> Option<String> {
        let mut bytes = vec![tag, u8::try_from(text.len()).unwrap()];
        bytes.extend(text.as_bytes());
        iso(Reader::new(&bytes).any().unwrap())
    }

    #[test]
    fn both_kinds() {
        assert_eq!(read(23, "120229131415Z").unwrap(), "2012-02-29T13:14:15Z");
        assert_eq!(read(23, "9912312359Z").unwrap(), "1999-12-31T23:59:00Z");
        assert_eq!(read(24, "20501231235959Z").unwrap(), "2050-12-31T23:59:59Z");
    }

    #[test]
    fn nonsense_is_refused() {
        for text in [
            "121329131415Z",
            "120229251415Z",
            "120229131415",
            "12022913141xZ",
            "Z",
            "",
        ] {
            assert_eq!(read(23, text), None, "{text}");
        }
        assert_eq!(read(2, "120229131415Z"), None);
    }
}
