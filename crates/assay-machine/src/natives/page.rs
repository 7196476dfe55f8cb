//! What a page of the package calls of the app: read from its text, without running its scripts.

use super::web::plain;

/// Most functions of a page that are looked at.
const MOST: usize = 200;

/// The methods of a bridge a page calls: at once (no label), or when something with a label is
/// touched.
pub(crate) fn calls(html: &str, bridge: &str) -> Vec<(String, Option<String>)> {
    let scripts = scripts(html);
    let (functions, outside) = functions(&scripts);
    let mut found: Vec<(String, Option<String>)> = reached(&outside, bridge, &functions)
        .into_iter()
        .map(|method| (method, None))
        .collect();
    for handler in at_once(html) {
        let methods = reached(&handler, bridge, &functions).into_iter();
        found.extend(methods.map(|method| (method, None)));
    }
    for (handler, label) in handlers(html) {
        found.extend(
            reached(&handler, bridge, &functions)
                .into_iter()
                .map(|method| (method, Some(label.clone()))),
        );
    }
    found
}

/// The texts of all scripts.
fn scripts(html: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let (mut all, mut at) = (String::new(), 0);
    while let Some(start) = lower
        .get(at..)
        .and_then(|rest| rest.find("<script"))
        .map(|found| at + found)
    {
        let Some(open) = lower
            .get(start..)
            .and_then(|rest| rest.find('>'))
            .map(|found| start + found + 1)
        else {
            break;
        };
        let close = lower
            .get(open..)
            .and_then(|rest| rest.find("</script"))
            .map_or(lower.len(), |found| open + found);
        all.push_str(html.get(open..close).unwrap_or_default());
        all.push('\n');
        at = close + 1;
    }
    all
}

/// Functions by name with their bodies, and what stands outside of all functions.
fn functions(script: &str) -> (Vec<(String, String)>, String) {
    let (mut named, mut outside, mut rest) = (Vec::new(), String::new(), script);
    while let Some(at) = rest.find("function").filter(|_| named.len() < MOST) {
        let (before, from) = rest.split_at(at);
        outside.push_str(before);
        let head = from.get("function".len()..).unwrap_or_default();
        let name: String = head
            .trim_start()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        let body = head
            .find('{')
            .map_or("", |open| head.get(open..).unwrap_or_default());
        let length = block(body);
        named.push((name, body.get(..length).unwrap_or_default().to_owned()));
        rest = body.get(length..).unwrap_or_default();
    }
    outside.push_str(rest);
    (named, outside)
}

/// The length of a block in braces.
fn block(text: &str) -> usize {
    let mut depth = 0_u32;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + letter.len_utf8();
        }
    }
    text.len()
}

/// The methods of a bridge that code calls, itself or through functions of the page.
fn reached(code: &str, bridge: &str, functions: &[(String, String)]) -> Vec<String> {
    let (mut open, mut seen, mut found) = (vec![code.to_owned()], Vec::new(), Vec::new());
    while let Some(code) = open.pop() {
        for method in called(&code, bridge) {
            if !found.contains(&method) {
                found.push(method);
            }
        }
        for (name, body) in functions {
            if !name.is_empty() && !seen.contains(name) && code.contains(&format!("{name}(")) {
                seen.push(name.clone());
                open.push(body.clone());
            }
        }
    }
    found
}

fn called(code: &str, bridge: &str) -> Vec<String> {
    let start = format!("{bridge}.");
    let parts = code.split(start.as_str()).skip(1);
    parts
        .filter_map(|part| {
            let name: String = part
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let behind = part.get(name.len()..)?.trim_start();
            behind.starts_with('(').then_some(name)
        })
        .collect()
}

/// What runs when the page is there.
fn at_once(html: &str) -> Vec<String> {
    let tags = html
        .split('<')
        .skip(1)
        .filter_map(|part| part.split_once('>'));
    let bodies = tags.filter(|(tag, _)| tag.to_ascii_lowercase().starts_with("body"));
    bodies
        .map(|(tag, _)| attribute(tag, "onload="))
        .filter(|code| !code.is_empty())
        .collect()
}

/// What runs when an element is touched, with the element's text.
fn handlers(html: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for part in html.split('<').skip(1).take(MOST * 10) {
        let Some((tag, text)) = part.split_once('>') else {
            continue;
        };
        for start in ["onclick=", "href=\"javascript:", "href='javascript:"] {
            let Some((_, value)) = tag.split_once(start) else {
                continue;
            };
            let value = value.trim_start_matches(['"', '\'']);
            let code: String = value.chars().take_while(|letter| *letter != '"').collect();
            let label = if text.trim().is_empty() {
                attribute(tag, "value=")
            } else {
                plain(text)
            };
            found.push((code, label));
        }
    }
    found
}

/// Where the links of a page lead, and their words.
pub(crate) fn links(html: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for part in html.split('<').skip(1) {
        let Some((tag, text)) = part.split_once('>') else {
            continue;
        };
        let address = attribute(tag, "href=");
        let is_link = tag.starts_with("a ") || tag.starts_with("A ");
        if is_link && found.len() < MOST && !address.is_empty() && !is_inside(&address) {
            found.push((address, plain(text)));
        }
    }
    found
}

/// Whether an address leads nowhere: a place on the page, or a script.
fn is_inside(address: &str) -> bool {
    address.starts_with('#') || address.starts_with("javascript:")
}

fn attribute(tag: &str, name: &str) -> String {
    let Some((_, value)) = tag.split_once(name) else {
        return String::new();
    };
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let inside = quote
        .and_then(|quote| value.strip_prefix(quote))
        .unwrap_or(value);
    inside
        .chars()
        .take_while(|letter| match quote {
            Some(quote) => *letter != quote,
            None => !letter.is_whitespace(),
        })
        .collect()
}
