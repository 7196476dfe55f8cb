//! Patterns of Java in the notation of the `regex` crate.

/// A pattern in the notation of the crate; none where its meaning may differ.
pub(crate) fn translated(pattern: &str) -> Option<String> {
    let mut out = String::new();
    let mut letters = pattern.chars().peekable();
    let mut in_class = 0_u32;
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => {
                let next = letters.next()?;
                out.push_str(&escape(next, &mut letters, in_class > 0)?);
            }
            '[' => {
                in_class += 1;
                out.push('[');
            }
            ']' => {
                in_class = in_class.saturating_sub(1);
                out.push(']');
            }
            '&' if in_class > 0 && letters.peek() == Some(&'&') => return None,
            // In a class of the crate these mean differences of sets.
            '-' | '~' if in_class > 0 && letters.peek() == Some(&letter) => return None,
            '(' if in_class == 0 && letters.peek() == Some(&'?') => {
                out.push('(');
                let mut ahead = letters.clone();
                ahead.next();
                match (ahead.next(), ahead.next()) {
                    (Some(':'), _) | (Some('i'), Some(')')) => {}
                    (Some('<'), Some(c)) if c.is_ascii_alphabetic() => {}
                    _ => return None,
                }
            }
            // Possessive quantifiers do not come back; those of the crate do.
            '*' | '+' | '?' | '}' if in_class == 0 => {
                out.push(letter);
                if letters.peek() == Some(&'+') {
                    return None;
                }
            }
            '$' if in_class == 0 => out.push_str("\\z"),
            letter => out.push(letter),
        }
    }
    Some(out)
}

pub(crate) fn escape(
    letter: char,
    letters: &mut std::iter::Peekable<std::str::Chars<'_>>,
    in_class: bool,
) -> Option<String> {
    let class = |inside: &str| {
        if in_class {
            inside.to_owned()
        } else {
            format!("[{inside}]")
        }
    };
    Some(match letter {
        'd' => class("0-9"),
        'w' => class("a-zA-Z0-9_"),
        's' => class(r" \t\n\x0B\f\r"),
        'D' if !in_class => "[^0-9]".to_owned(),
        'W' if !in_class => "[^a-zA-Z0-9_]".to_owned(),
        'S' if !in_class => r"[^ \t\n\x0B\f\r]".to_owned(),
        'b' if !in_class => r"(?-u:\b)".to_owned(),
        'Q' if !in_class => {
            let mut literal = String::new();
            while let Some(next) = letters.next() {
                if next == '\\' && letters.peek() == Some(&'E') {
                    letters.next();
                    break;
                }
                literal.push(next);
            }
            regex::escape(&literal)
        }
        't' | 'n' | 'r' | 'f' => format!("\\{letter}"),
        'u' => {
            let digits: String = letters.by_ref().take(4).collect();
            let code = u32::from_str_radix(&digits, 16).ok()?;
            let letter = char::from_u32(code)?;
            regex::escape(&letter.to_string())
        }
        letter if letter.is_ascii_alphanumeric() => return None,
        letter => regex::escape(&letter.to_string()),
    })
}
