//! `java.util.Properties`: a map of texts that is read from streams and written to them.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::stream_io::{advance, base, left};
use crate::natives::{output, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// Most tables of defaults behind each other.
const MOST_BEHIND: u32 = 8;

pub(crate) fn properties(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    machine.one_object(this)?;
    match (call.name(), call.count()) {
        ("<init>", 1) => {
            let first = call.signature.params.first().copied()?;
            if machine.program.descriptor(first) == b"I" {
                return None;
            }
            machine.set_field_of(this, slots::PARENT, call.arg(1));
            returned(Value::ZERO)
        }
        ("getProperty", 1 | 2) => {
            let fallback = if call.count() == 2 {
                call.arg(2)
            } else {
                Value::ZERO
            };
            returned(get(machine, this, call.arg(1), fallback))
        }
        ("setProperty", 2) => {
            if call.arg(1).is_null() || call.arg(2).is_null() {
                return Some(machine.throw_new(crate::step::NULL, None));
            }
            let old = match machine.find_entry(this, call.arg(1)) {
                (None, _) => Value::ZERO,
                (Some(old), true) => old,
                (Some(old), false) => machine.pool.join(old, Value::ZERO),
            };
            machine.put_entry(this, call.arg(1), call.arg(2));
            returned(old)
        }
        ("load", 1) => {
            load(machine, call);
            returned(Value::ZERO)
        }
        ("loadFromXML", 1) => {
            any_entry(machine, call);
            returned(Value::ZERO)
        }
        ("store" | "save", 2) => {
            store(machine, call);
            returned(Value::ZERO)
        }
        _ => None,
    }
}

/// What a key is set to, here or in the defaults behind.
fn get(machine: &mut Machine<'_, '_>, this: Value, key: Value, fallback: Value) -> Value {
    let (mut at, mut perhaps) = (this, None::<Value>);
    for _ in 0..MOST_BEHIND {
        let (found, sure) = machine.find_entry(at, key);
        if let Some(value) = found {
            let joined = perhaps.map_or(value, |other| machine.pool.join(other, value));
            if sure {
                return joined;
            }
            perhaps = Some(joined);
        }
        match machine.field_of(at, slots::PARENT) {
            Some(behind) if !behind.is_null() => at = behind,
            _ => break,
        }
    }
    perhaps.map_or(fallback, |value| machine.pool.join(value, fallback))
}

fn load(machine: &mut Machine<'_, '_>, call: &Call) {
    let stream = base(machine, call.arg(1));
    let mark = machine.carried(stream);
    let Some((bytes, at)) = left(machine, stream) else {
        return any_entry(machine, call);
    };
    advance(machine, stream, at + bytes.len());
    let reader = call
        .signature
        .params
        .first()
        .is_some_and(|ty| machine.program.descriptor(*ty) == b"Ljava/io/Reader;");
    // A stream is read as ISO 8859-1, whatever it was written as.
    let text = if reader {
        String::from_utf8_lossy(&bytes).into_owned()
    } else {
        bytes.iter().copied().map(char::from).collect()
    };
    for (key, value) in parsed(&text) {
        let key = machine.pool.literal(&key);
        let value = machine.pool.fresh_str(&value).marked(mark);
        machine.put_entry(call.receiver(), key, value);
    }
}

/// What is read is not known: anything may be set.
fn any_entry(machine: &mut Machine<'_, '_>, call: &Call) {
    let stream = base(machine, call.arg(1));
    let mark = machine.carried(stream);
    let value = machine.any_text(mark);
    machine.put_entry(call.receiver(), Value::ANY, value);
}

fn store(machine: &mut Machine<'_, '_>, call: &Call) {
    let this = call.receiver();
    let mark = machine.carried(this);
    let stream = base(machine, call.arg(1));
    let text = written(machine, this);
    machine.leads_out(stream, mark, call);
    output::add(machine, stream, text.map(String::into_bytes), mark);
    machine.taint_object(call.arg(1), mark);
}

/// What `store` writes, where all of it is known; its first line names a time nobody asks for.
fn written(machine: &Machine<'_, '_>, this: Value) -> Option<String> {
    let (entries, None) = machine.entries_of(this)? else {
        return None;
    };
    let mut text = String::from("#\n");
    for entry in &entries {
        let key = machine.pool.known(entry.key)?;
        let value = machine.pool.known(entry.value).filter(|_| entry.sure)?;
        text.push_str(&escaped(&key, true));
        text.push('=');
        text.push_str(&escaped(&value, false));
        text.push('\n');
    }
    Some(text)
}

fn escaped(text: &str, spaces: bool) -> String {
    let mut out = String::new();
    for (at, unit) in text.encode_utf16().enumerate() {
        match char::from_u32(u32::from(unit)) {
            Some(' ') if spaces || at == 0 => out.push_str("\\ "),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(letter @ ('=' | ':' | '#' | '!' | '\\')) => out.extend(['\\', letter]),
            Some(letter @ ' '..='~') => out.push(letter),
            _ => out.extend(format!("\\u{unit:04X}").chars()),
        }
    }
    out
}

/// The keys and values of a file, in its order.
fn parsed(text: &str) -> Vec<(String, String)> {
    let mut lines = text.lines().map(|line| line.trim_start_matches(BLANK));
    let mut found = Vec::new();
    while let Some(first) = lines.next() {
        if first.is_empty() || first.starts_with(['#', '!']) {
            continue;
        }
        let mut line = first.to_owned();
        while line.chars().rev().take_while(|c| *c == '\\').count() % 2 == 1 {
            line.pop();
            line.push_str(lines.next().unwrap_or_default());
        }
        found.push(parted(&line));
    }
    found
}

const BLANK: [char; 3] = [' ', '\t', '\u{c}'];

/// A line as key and value.
fn parted(line: &str) -> (String, String) {
    let mut behind = false;
    let end = line.char_indices().find(|(_, letter)| {
        let ends = !behind && (matches!(letter, '=' | ':') || BLANK.contains(letter));
        behind = *letter == '\\' && !behind;
        ends
    });
    let (key, rest) = line.split_at(end.map_or(line.len(), |(at, _)| at));
    let rest = rest.trim_start_matches(BLANK);
    let rest = rest.strip_prefix(['=', ':']).unwrap_or(rest);
    (plain(key), plain(rest.trim_start_matches(BLANK)))
}

/// A text without its escapes.
fn plain(text: &str) -> String {
    let (mut units, mut letters) = (Vec::new(), text.chars());
    while let Some(letter) = letters.next() {
        let meant = match letter {
            '\\' => match letters.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some('f') => '\u{c}',
                Some('u') => {
                    let digits: String = letters.by_ref().take(4).collect();
                    units.extend(u16::from_str_radix(&digits, 16).ok());
                    continue;
                }
                Some(other) => other,
                None => continue,
            },
            letter => letter,
        };
        units.extend_from_slice(meant.encode_utf16(&mut [0; 2]));
    }
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::{escaped, parsed};

    fn pair(key: &str, value: &str) -> (String, String) {
        (key.to_owned(), value.to_owned())
    }

    #[test]
    fn reads_what_the_format_allows() {
        let text =
            "# note\n! note\n\n a.b = yes\nc:d e\nf\\ g  h\nlong=one,\\\n   two\nonly\nu=\\u4f60";
        let expected = [
            pair("a.b", "yes"),
            pair("c", "d e"),
            pair("f g", "h"),
            pair("long", "one,two"),
            pair("only", ""),
            pair("u", "你"),
        ];
        assert_eq!(parsed(text), expected);
    }

    #[test]
    fn reads_what_it_writes() {
        let (key, value) = ("a = b", " x:\t\\ 你");
        let line = format!("{}={}", escaped(key, true), escaped(value, false));
        assert_eq!(parsed(&line), [pair(key, value)]);
    }
}
