//! Regular expressions, where those of Java and of the `regex` crate mean the same.

use std::rc::Rc;

use regex::Regex;

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::pattern::translated;
use crate::natives::{returned, text};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// Largest compiled pattern.
const LARGEST: usize = 1 << 18;
/// Longest text that is searched.
const LONGEST: usize = 1 << 16;

/// `Pattern.CASE_INSENSITIVE`.
const IGNORES_CASE: i32 = 2;
/// `Pattern.LITERAL`.
const LITERAL: i32 = 16;

/// Whether a character is of a class; a surrogate alone is of none.
pub(crate) fn is_of(class: &'static str, letter: Option<char>) -> bool {
    let Some(letter) = letter else { return false };
    if letter.is_ascii() {
        return if class.contains("Nd") && letter.is_ascii_digit() {
            true
        } else {
            class.contains('L') && letter.is_ascii_alphabetic()
        };
    }
    Regex::new(class).is_ok_and(|regex| regex.is_match(&letter.to_string()))
}

/// Compiles a pattern; an error is one that Java refuses too, none one that may mean another thing.
fn compiled(pattern: &str, flags: i32) -> Option<Regex> {
    if flags & !(IGNORES_CASE | LITERAL) != 0 {
        return None;
    }
    let source = if flags & LITERAL != 0 {
        regex::escape(pattern)
    } else {
        translated(pattern)?
    };
    let mut builder = regex::RegexBuilder::new(&source);
    builder
        .size_limit(LARGEST)
        .case_insensitive(flags & IGNORES_CASE != 0);
    builder.build().ok()
}

/// Text that both read alike: no line ends but `\n`, no surrogates alone.
fn plain(units: &[u16], pattern: &str, flags: i32) -> Option<String> {
    let text = String::from_utf16(units).ok()?;
    let odd = |c: char| matches!(c, '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let ends = pattern.contains('$') && text.ends_with('\n');
    let folds = (flags & IGNORES_CASE != 0 || pattern.contains("(?i") || pattern.contains("\\b"))
        && !text.is_ascii();
    (text.len() <= LONGEST && !text.contains(odd) && !ends && !folds).then_some(text)
}

/// What is needed to search one text for one pattern.
struct Search {
    regex: Regex,
    text: String,
}

impl Search {
    fn new(pattern: &str, flags: i32, units: &[u16]) -> Option<Self> {
        Some(Self {
            regex: compiled(pattern, flags)?,
            text: plain(units, pattern, flags)?,
        })
    }

    /// Whether all of the text matches.
    fn whole(&self) -> Option<bool> {
        let anchored = Regex::new(&format!(r"\A(?:{})\z", self.regex.as_str())).ok()?;
        Some(anchored.is_match(&self.text))
    }

    /// `replaceAll` and `replaceFirst`.
    fn replaced(&self, replacement: &str, all: bool) -> Option<String> {
        let template = template(replacement)?;
        let count = usize::from(!all);
        let with = |captures: &regex::Captures<'_>| {
            let mut out = String::new();
            for part in &template {
                match part {
                    Part::Text(text) => out.push_str(text),
                    Part::Group(number) => {
                        out.push_str(captures.get(*number).map_or("", |m| m.as_str()));
                    }
                }
            }
            out
        };
        let most = self.regex.captures_len();
        let fits = template
            .iter()
            .all(|part| !matches!(part, Part::Group(number) if *number >= most));
        fits.then(|| self.regex.replacen(&self.text, count, with).into_owned())
    }

    /// `split`.
    fn split(&self, limit: i32) -> Vec<String> {
        let (mut parts, mut from) = (Vec::new(), 0);
        for found in self.regex.find_iter(&self.text) {
            if limit > 0 && parts.len() + 1 >= usize::try_from(limit).unwrap_or(1) {
                break;
            }
            // A match of nothing at the start gives no part.
            if found.end() == 0 {
                continue;
            }
            if found.is_empty() && found.start() >= self.text.len() {
                continue;
            }
            parts.push(
                self.text
                    .get(from..found.start())
                    .unwrap_or_default()
                    .to_owned(),
            );
            from = found.end();
        }
        if from == 0 && parts.is_empty() {
            return vec![self.text.clone()];
        }
        parts.push(self.text.get(from..).unwrap_or_default().to_owned());
        if limit == 0 {
            while parts.last().is_some_and(String::is_empty) {
                parts.pop();
            }
        }
        parts
    }

    /// A place in bytes as a place in UTF-16.
    fn unit(&self, byte: usize) -> usize {
        self.text
            .get(..byte)
            .map_or(0, |before| before.encode_utf16().count())
    }
}

enum Part {
    Text(String),
    Group(usize),
}

/// A replacement: `$1` stands for a group, `\` for what is behind it.
fn template(replacement: &str) -> Option<Vec<Part>> {
    let (mut parts, mut text) = (Vec::new(), String::new());
    let mut letters = replacement.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.push(letters.next()?),
            '$' => {
                let digit = letters.next()?.to_digit(10)?;
                if letters.peek().is_some_and(char::is_ascii_digit) {
                    return None;
                }
                parts.push(Part::Text(std::mem::take(&mut text)));
                parts.push(Part::Group(digit as usize));
            }
            letter => text.push(letter),
        }
    }
    parts.push(Part::Text(text));
    Some(parts)
}

/// Methods of `String` that take a pattern; none where the answer is not known.
pub(crate) fn of_text(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    units: &Rc<[u16]>,
) -> Option<Answer> {
    let pattern = machine.pool.known(call.arg(1))?;
    let search = Search::new(&pattern, 0, units)?;
    let second = machine.pool.known(call.arg(2));
    match call.name() {
        "matches" => search.whole().map(Answer::Flag),
        "replaceAll" => search.replaced(&second?, true).map(Answer::Text),
        "replaceFirst" => search.replaced(&second?, false).map(Answer::Text),
        "split" => {
            let limit = if call.count() == 2 {
                call.arg(2).as_int()?
            } else {
                0
            };
            Some(Answer::Parts(search.split(limit)))
        }
        _ => None,
    }
}

/// What a method with a pattern gives.
pub(crate) enum Answer {
    Flag(bool),
    Text(String),
    Parts(Vec<String>),
}

/// `java.util.regex.Pattern`.
pub(crate) fn pattern(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "compile" => {
            let made = machine.make_here(call.signature.result, crate::content::Content::default());
            let flags = if call.count() == 2 {
                call.arg(2)
            } else {
                Value::ZERO
            };
            machine.set_field_of(made, slots::NAME, call.arg(1));
            machine.set_field_of(made, slots::FIXED, flags);
            let mark = machine.carried(call.arg(1));
            returned(made.marked(mark))
        }
        "quote" => {
            let text = machine.pool.known(call.arg(1))?;
            if text.contains("\\E") {
                return None;
            }
            returned(
                machine
                    .pool
                    .fresh_str(&format!("\\Q{text}\\E"))
                    .marked(call.arg(1).mark),
            )
        }
        "pattern" | "toString" => returned(machine.field_of(this, slots::NAME)?),
        "flags" => returned(machine.field_of(this, slots::FIXED)?),
        "matcher" => {
            let made = machine.make_here(call.signature.result, crate::content::Content::default());
            machine.set_field_of(made, slots::OF, this);
            machine.set_field_of(made, slots::DATA, call.arg(1));
            machine.set_field_of(made, slots::AT, Value::ZERO);
            let mark = machine.carried(call.arg(1));
            machine.taint_object(made, mark);
            returned(made)
        }
        "matches" if call.is_static => {
            let (pattern, units) = (
                machine.pool.known(call.arg(1))?,
                machine.units(call.arg(2))?,
            );
            let mark = machine.pool.both(call.arg(1).mark, call.arg(2).mark);
            returned(Value::flag(Search::new(&pattern, 0, &units)?.whole()?).marked(mark))
        }
        "split" => {
            let pattern = machine
                .field_of(this, slots::NAME)
                .and_then(|name| machine.pool.known(name))?;
            let flags = machine.field_of(this, slots::FIXED)?.as_int()?;
            let units = machine.units(call.arg(1))?;
            let limit = if call.count() == 2 {
                call.arg(2).as_int()?
            } else {
                0
            };
            let parts = Search::new(&pattern, flags, &units)?.split(limit);
            returned(text::array_of(machine, &parts, call.arg(1).mark))
        }
        _ => None,
    }
}

/// `java.util.regex.Matcher`.
pub(crate) fn matcher(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let of = machine.field_of(this, slots::OF)?;
    if call.name() == "pattern" {
        return returned(of);
    }
    let data = machine.field_of(this, slots::DATA)?;
    let pattern = machine
        .field_of(of, slots::NAME)
        .and_then(|name| machine.pool.known(name))?;
    let flags = machine.field_of(of, slots::FIXED)?.as_int()?;
    let units = machine.units(data)?;
    let search = Search::new(&pattern, flags, &units)?;
    let mark = data.mark;
    let value = match call.name() {
        "matches" | "find" | "lookingAt" | "hitEnd" => return seek(machine, call, this, &search),
        "group" | "start" | "end" => return group(machine, call, this, &search),
        "groupCount" => text::number(search.regex.captures_len() - 1),
        "reset" if call.count() == 0 => {
            machine.set_field_of(this, slots::AT, Value::ZERO);
            this
        }
        "replaceAll" | "replaceFirst" => {
            let with = machine.pool.known(call.arg(1))?;
            let text = search.replaced(&with, call.name() == "replaceAll")?;
            machine.pool.fresh_str(&text).marked(mark)
        }
        _ => return None,
    };
    returned(value)
}

fn seek(machine: &mut Machine<'_, '_>, call: &Call, this: Value, search: &Search) -> Option<Paths> {
    let mark = machine.field_of(this, slots::DATA)?.mark;
    let (found, next) = match call.name() {
        "matches" => {
            let anchored = Regex::new(&format!(r"\A(?:{})\z", search.regex.as_str())).ok()?;
            let found = anchored
                .find(&search.text)
                .map(|found| (found.start(), found.end()));
            machine.set_field_of(this, slots::SHOWS, Value::int(1));
            (found, found.map_or(0, |found| found.1))
        }
        "find" if call.count() == 0 => {
            let from = usize::try_from(machine.field_of(this, slots::AT)?.as_int()?).ok()?;
            let found = search
                .regex
                .find_at(&search.text, from.min(search.text.len()));
            let found = found
                .filter(|_| from <= search.text.len())
                .map(|found| (found.start(), found.end()));
            machine.set_field_of(this, slots::SHOWS, Value::ZERO);
            let next = found.map_or(search.text.len() + 1, |(start, end)| {
                if start < end {
                    end
                } else {
                    end + search
                        .text
                        .get(end..)
                        .and_then(|t| t.chars().next())
                        .map_or(1, char::len_utf8)
                }
            });
            (found, next)
        }
        _ => return None,
    };
    machine.set_field_of(this, slots::AT, text::number(next));
    let place = found.map_or(Value::int(-1), |found| text::number(found.0));
    machine.set_field_of(this, slots::FROM, place);
    returned(Value::flag(found.is_some()).marked(mark))
}

fn group(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    this: Value,
    search: &Search,
) -> Option<Paths> {
    let mark = machine.field_of(this, slots::DATA)?.mark;
    let from = machine
        .field_of(this, slots::FROM)
        .map_or(Some(-1), Value::as_int)?;
    let Ok(from) = usize::try_from(from) else {
        return Some(machine.throw_new("Ljava/lang/IllegalStateException;", None));
    };
    let anchored = machine.field_of(this, slots::SHOWS) == Some(Value::int(1));
    let regex = if anchored {
        Regex::new(&format!(r"\A(?:{})\z", search.regex.as_str())).ok()?
    } else {
        search.regex.clone()
    };
    let captures = regex.captures_at(&search.text, from)?;
    let found = if call.count() == 0 {
        captures.get(0)
    } else if let Some(number) = call.arg(1).as_int() {
        let number = usize::try_from(number)
            .ok()
            .filter(|number| *number < captures.len());
        let Some(number) = number else {
            return Some(machine.throw_new("Ljava/lang/IndexOutOfBoundsException;", None));
        };
        captures.get(number)
    } else {
        captures.name(&machine.pool.known(call.arg(1))?)
    };
    returned(match (call.name(), found) {
        ("group", Some(found)) => machine.pool.fresh_str(found.as_str()).marked(mark),
        ("group", None) => Value::ZERO,
        (_, None) => Value::int(-1),
        ("start", Some(found)) => text::number(search.unit(found.start())).marked(mark),
        (_, Some(found)) => text::number(search.unit(found.end())).marked(mark),
    })
}
