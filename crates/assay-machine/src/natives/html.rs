//! `Html`: pages that become text; who gives their pictures is asked, and who knows other tags.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{pieces, returned};
use crate::piece::Piece;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

const PICTURES: &[u8] = b"Landroid/text/Html$ImageGetter;";
const PICTURE: &str = "getDrawable(Ljava/lang/String;)Landroid/graphics/drawable/Drawable;";
/// Letters from here on stand for parts of a page that are not known (a plane of private use).
const OPEN: u16 = 0xE000;
/// Most parts of a page that are not known.
const MOST_OPEN: usize = 64;
/// Most pictures of one page that are asked for.
const MOST_PICTURES: usize = 16;

pub(crate) fn html(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "fromHtml" => {}
        "escapeHtml" => return escaped(machine, call),
        _ => return None,
    }
    pictures(machine, call);
    let mark = machine.carried(call.arg(1));
    let text = machine
        .told(call.arg(1))
        .map(|html| super::web::plain(&html));
    let made = machine.make_named("Landroid/text/SpannableStringBuilder;");
    let text = text.map(|text| unescaped(&text));
    let text = match text {
        Some(text) => machine.pool.fresh_str(&text).marked(mark),
        None => partly(machine, call.arg(1)),
    };
    machine.set_field_of(made, slots::VALUE, text);
    returned(made.marked(mark))
}

/// What is shown of a page of which parts are known.
fn partly(machine: &mut Machine<'_, '_>, page: Value) -> Value {
    let parts = pieces::of(machine, page, b"L");
    let (mut text, mut open, mut known) = (String::new(), Vec::new(), Mark::NONE);
    for part in &parts {
        if let Some(units) = &part.units {
            text.push_str(&String::from_utf16_lossy(units));
            known = machine.pool.both(known, part.mark);
        } else {
            let number = u32::from(OPEN) + u32::try_from(open.len()).unwrap_or(0);
            text.extend(char::from_u32(number).filter(|_| open.len() < MOST_OPEN));
            open.push(part.mark);
        }
    }
    if open.len() > MOST_OPEN {
        let mark = machine.carried(page);
        return machine.any_text(mark);
    }
    let mut shown = Vec::new();
    for unit in unescaped(&super::web::plain(&text)).encode_utf16() {
        let number = usize::from(unit.wrapping_sub(OPEN));
        shown.push(match open.get(number).filter(|_| unit >= OPEN) {
            Some(mark) => Piece::open(*mark),
            None => Piece::known(&[unit], known),
        });
    }
    pieces::whole(machine, shown)
}

/// A text with the signs that its entities stand for.
fn unescaped(text: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ];
    signs.iter().fold(text.to_owned(), |text, (entity, sign)| {
        text.replace(entity, sign)
    })
}

/// A text whose signs are no tags any more.
fn escaped(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let mut all = pieces::of(machine, call.arg(1), b"L");
    for piece in &mut all {
        if let Some(units) = &piece.units {
            let text = String::from_utf16_lossy(units);
            let text = text
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;");
            let units: Vec<u16> = text.encode_utf16().collect();
            *piece = Piece::known(&units, piece.mark);
        }
    }
    returned(pieces::whole(machine, all))
}

/// Asks for each picture of a page by its source.
fn pictures(machine: &mut Machine<'_, '_>, call: &Call) {
    let mut params = (1..).zip(&call.signature.params);
    let getter = params.find(|(_, ty)| machine.program.descriptor(**ty) == PICTURES);
    let Some(getter) = getter
        .map(|(number, _)| call.arg(number))
        .filter(|held| !held.is_null())
    else {
        return;
    };
    let parts = pieces::of(machine, call.arg(1), b"L");
    let mut page: Vec<(u16, usize)> = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        match &part.units {
            Some(units) => page.extend(units.iter().map(|unit| (*unit, number))),
            None => page.push((OPEN, number)),
        }
    }
    for source in sources(&page).into_iter().take(MOST_PICTURES) {
        let made = source.iter().map(|(unit, number)| {
            let mark = parts
                .get(*number)
                .map_or_else(Default::default, |part| part.mark);
            if *unit == OPEN {
                Piece::open(mark)
            } else {
                Piece::known(&[*unit], mark)
            }
        });
        let text = pieces::whole(machine, made.collect());
        let _ = machine.call_back(getter, PICTURE, vec![text]);
    }
}

/// The sources of the pictures of a page, each letter with the part it comes from.
fn sources(page: &[(u16, usize)]) -> Vec<Vec<(u16, usize)>> {
    let lower = |unit: u16| char::from_u32(unit.into()).map(|letter| letter.to_ascii_lowercase());
    let text: Vec<char> = page
        .iter()
        .map(|(unit, _)| lower(*unit).unwrap_or('?'))
        .collect();
    let begins = |at: usize, word: &str| {
        let found = text.get(at..at + word.len());
        found.is_some_and(|found| found.iter().copied().eq(word.chars()))
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if !begins(at, "<img") {
            at += 1;
            continue;
        }
        let end = (at..text.len()).find(|end| text.get(*end) == Some(&'>'));
        let end = end.unwrap_or(text.len());
        if let Some(start) = (at..end)
            .find(|start| begins(*start, "src="))
            .map(|start| start + 4)
        {
            let quote = text
                .get(start)
                .copied()
                .filter(|sign| matches!(sign, '"' | '\''));
            let from = start + usize::from(quote.is_some());
            let stops = |sign: &char| quote.map_or(*sign == ' ', |quote| *sign == quote);
            let to = (from..end)
                .find(|to| text.get(*to).is_some_and(stops))
                .unwrap_or(end);
            found.push(page.get(from..to).unwrap_or_default().to_vec());
        }
        at = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::sources;

    #[test]
    fn pictures_are_found_by_their_tags() {
        let of = |page: &str| -> Vec<String> {
            let units: Vec<(u16, usize)> = page.encode_utf16().map(|unit| (unit, 0)).collect();
            let text = |found: Vec<(u16, usize)>| {
                let units: Vec<u16> = found.into_iter().map(|(unit, _)| unit).collect();
                String::from_utf16_lossy(&units)
            };
            sources(&units).into_iter().map(text).collect()
        };
        assert_eq!(of("a <IMG alt='x' src=\"b c\"> <img src=d>"), ["b c", "d"]);
        assert_eq!(of("&lt;img src=\"b\"&gt; src=\"c\""), Vec::<String>::new());
    }
}
