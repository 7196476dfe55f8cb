//! Days and times as texts: `Date` and `SimpleDateFormat`, where text and pattern are known.
//!
//! Source: the Java SE 8 API specification. Times are those of a phone in China (UTC+8).

use std::fmt::Write as _;

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};

const PARSE: &str = "Ljava/text/ParseException;";
const DAY: i64 = 86_400_000;
/// Milliseconds China is ahead of UTC.
const AHEAD: i64 = 8 * 3_600_000;

/// `java.util.Date`.
pub(crate) fn date(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("<init>", 0) => {
            let now = machine.clock_shows("currentTimeMillis");
            machine.set_field_of(this, slots::VALUE, now);
            returned(Value::ZERO)
        }
        ("<init>" | "setTime", 1) => {
            let time = call.arg(1);
            let first = call.signature.params.first().copied();
            if first.is_some_and(|ty| machine.program.descriptor(ty) == b"J") {
                machine.set_field_of(this, slots::VALUE, time);
                return returned(Value::ZERO);
            }
            None
        }
        ("getTime", 0) => {
            let mark = machine.carried(this);
            returned(machine.field_of(this, slots::VALUE)?.marked(mark))
        }
        ("before" | "after" | "compareTo" | "equals", 1) => {
            let (a, b) = (known(machine, this)?, known(machine, call.arg(1))?);
            returned(match call.name() {
                "before" => Value::flag(a < b),
                "after" => Value::flag(a > b),
                "equals" => Value::flag(a == b),
                _ => Value::int(a.cmp(&b) as i32),
            })
        }
        _ => None,
    }
}

/// The time a date stands for.
fn known(machine: &Machine<'_, '_>, date: Value) -> Option<i64> {
    match machine.field_of(date, slots::VALUE)?.shape {
        Shape::Wide(time) => Some(time),
        _ => None,
    }
}

/// `SimpleDateFormat`.
pub(crate) fn format(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("<init>", 1 | 2) => {
            machine.set_field_of(this, slots::NAME, call.arg(1));
            returned(Value::ZERO)
        }
        ("parse", 1) => {
            let text = machine.told(call.arg(1))?;
            let pattern = machine.field_of(this, slots::NAME)?;
            let pattern = Pattern::new(&machine.pool.known(pattern)?)?;
            let Some(time) = pattern.read(&text) else {
                let message = format!("Unparseable date: \"{text}\"");
                return Some(machine.throw_new(PARSE, Some(&message)));
            };
            let made = machine.make_named("Ljava/util/Date;");
            machine.set_field_of(made, slots::VALUE, Value::wide(time));
            let mark = machine.carried(call.arg(1));
            returned(made.marked(mark))
        }
        ("format", 1) => {
            let time = known(machine, call.arg(1))?;
            let pattern = machine.field_of(this, slots::NAME)?;
            let text = Pattern::new(&machine.pool.known(pattern)?)?.write(time)?;
            let mark = machine.carried(call.arg(1));
            returned(machine.pool.fresh_str(&text).marked(mark))
        }
        _ => None,
    }
}

/// A pattern of numbers and the text between them.
struct Pattern {
    parts: Vec<Part>,
}

enum Part {
    /// A letter and how often it stands there.
    Number(char, usize),
    Text(String),
}

impl Pattern {
    fn new(pattern: &str) -> Option<Self> {
        let mut parts: Vec<Part> = Vec::new();
        for letter in pattern.chars() {
            match (parts.last_mut(), letter) {
                (_, '\'') => return None,
                (Some(Part::Number(known, count)), letter) if *known == letter => *count += 1,
                (_, 'y' | 'M' | 'd' | 'H' | 'm' | 's' | 'S') => parts.push(Part::Number(letter, 1)),
                (_, letter) if letter.is_ascii_alphabetic() => return None,
                (Some(Part::Text(text)), letter) => text.push(letter),
                (_, letter) => parts.push(Part::Text(letter.to_string())),
            }
        }
        // Names of months are words of a language.
        let words = |part: &Part| matches!(part, Part::Number('M', count) if *count > 2);
        (!parts.iter().any(words)).then_some(Self { parts })
    }

    /// The time a text stands for; none where it does not fit. What follows is not looked at.
    fn read(&self, text: &str) -> Option<i64> {
        let mut left = text;
        let (mut year, mut month, mut day, mut time) = (1970, 1, 1, 0);
        for (at, part) in self.parts.iter().enumerate() {
            let (letter, count) = match part {
                Part::Text(text) => {
                    left = left.strip_prefix(text.as_str())?;
                    continue;
                }
                Part::Number(letter, count) => (*letter, *count),
            };
            let close = matches!(self.parts.get(at + 1), Some(Part::Number(..)));
            let digits = left
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(left.len());
            let length = if close { digits.min(count) } else { digits };
            let (number, rest) = left.split_at_checked(length)?;
            let number: i64 = number.parse().ok()?;
            left = rest;
            match letter {
                'y' => year = number,
                'M' => month = number,
                'd' => day = number,
                'H' => time += number.checked_mul(3_600_000)?,
                'm' => time += number.checked_mul(60_000)?,
                's' => time += number.checked_mul(1_000)?,
                _ => time += number,
            }
        }
        let days = days_of(year, month, day)?;
        days.checked_mul(DAY)?.checked_add(time)?.checked_sub(AHEAD)
    }

    fn write(&self, time: i64) -> Option<String> {
        let local = time.checked_add(AHEAD)?;
        let (days, rest) = (local.div_euclid(DAY), local.rem_euclid(DAY));
        let (year, month, day) = date_of(days);
        let mut text = String::new();
        for part in &self.parts {
            match part {
                Part::Text(between) => text.push_str(between),
                Part::Number('y', 2) => write!(text, "{:02}", year.rem_euclid(100)).ok()?,
                Part::Number(letter, count) => {
                    let number = match letter {
                        'y' => year,
                        'M' => month,
                        'd' => day,
                        'H' => rest / 3_600_000,
                        'm' => rest / 60_000 % 60,
                        's' => rest / 1_000 % 60,
                        _ => rest % 1_000,
                    };
                    write!(text, "{number:0count$}").ok()?;
                }
            }
        }
        Some(text)
    }
}

/// Days since 1970-01-01 (the proleptic Gregorian calendar, counted from March).
fn days_of(year: i64, month: i64, day: i64) -> Option<i64> {
    if !(0..=9_999).contains(&year) || !(-120..=120).contains(&month) || day.abs() > 3_660 {
        return None;
    }
    // The parser is lenient: a thirteenth month is the next year's first.
    let (year, month) = (
        year + (month - 1).div_euclid(12),
        (month - 1).rem_euclid(12) + 1,
    );
    let from_march = (month + 9) % 12;
    let year = year - i64::from(month <= 2);
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(year * 365 + leaps + (153 * from_march + 2) / 5 + day - 1 - 719_468)
}

/// The date of a day since 1970-01-01.
fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test fails by it")]
mod tests {
    use super::{Pattern, date_of, days_of};

    #[test]
    fn days_are_counted_as_the_calendar_does() {
        assert_eq!(days_of(1970, 1, 1), Some(0));
        assert_eq!(days_of(2000, 3, 1), Some(11_017));
        assert_eq!(days_of(2024, 2, 30), days_of(2024, 3, 1));
        for days in (-40_000..40_000).step_by(37) {
            let (year, month, day) = date_of(days);
            assert_eq!(days_of(year, month, day), Some(days));
        }
    }

    #[test]
    fn what_was_written_is_read_again() {
        let pattern = Pattern::new("yyyy-MM-dd HH:mm:ss").expect("a pattern of numbers");
        let time = 1_717_200_000_000;
        let text = pattern.write(time).expect("a time of our era");
        assert_eq!(text, "2024-06-01 08:00:00");
        assert_eq!(pattern.read(&text), Some(time));
        assert_eq!(pattern.read(""), None);
        assert!(Pattern::new("d MMM yyyy").is_none());
    }

    #[test]
    fn numbers_without_anything_between_have_their_lengths() {
        let pattern = Pattern::new("yyyyMMdd").expect("a pattern of numbers");
        let other = Pattern::new("yyyy.M.d").expect("a pattern of numbers");
        assert_eq!(pattern.read("20240601"), other.read("2024.6.1"));
    }
}
