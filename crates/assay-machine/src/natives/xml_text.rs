//! XML as a text of which parts are not known: those stand in values and in text alone.

use crate::piece::Piece;
use crate::value::Mark;

/// Most letters that are read.
const LONGEST: usize = 1 << 15;

/// A letter, or a part of which nothing but what it carries is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letter {
    Known(char, Mark),
    Open(Mark),
}

/// What a parser comes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Event {
    /// A tag opens, with its attributes.
    Start(String, Vec<(String, Vec<Piece>)>),
    /// A tag closes.
    End(String),
    /// What stands between tags.
    Text(Vec<Piece>),
}

/// A text with the signs of markup written as what stands for them.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
    out
}

/// What a name between `&` and `;` stands for.
fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        name => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

/// Ends a run of letters that carry the same.
fn close(run: &mut (String, Mark), out: &mut Vec<Piece>) {
    if !run.0.is_empty() {
        let units: Vec<u16> = std::mem::take(&mut run.0).encode_utf16().collect();
        out.push(Piece::known(&units, run.1));
    }
}

/// Letters as the parts of a text; entities are what they stand for.
fn value(letters: &[Letter]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut run = (String::new(), Mark::NONE);
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        at += 1;
        match letter {
            Letter::Open(mark) => {
                close(&mut run, &mut out);
                out.push(Piece::open(*mark));
            }
            Letter::Known(letter, mark) => {
                if *mark != run.1 {
                    close(&mut run, &mut out);
                    run.1 = *mark;
                }
                let mut shown = *letter;
                if *letter == '&' {
                    let name: Option<String> = letters
                        .iter()
                        .skip(at)
                        .take_while(|l| !matches!(l, Letter::Known(';', _)))
                        .take(10)
                        .map(|l| match l {
                            Letter::Known(letter, _) => Some(*letter),
                            Letter::Open(_) => None,
                        })
                        .collect();
                    if let Some((found, length)) =
                        name.and_then(|name| Some((entity(&name)?, name.chars().count())))
                    {
                        shown = found;
                        at += length + 1;
                    }
                }
                run.0.push(shown);
            }
        }
    }
    close(&mut run, &mut out);
    out
}

struct Reader {
    letters: Vec<Letter>,
    at: usize,
}

impl Reader {
    fn new(pieces: &[Piece]) -> Option<Self> {
        let mut letters = Vec::new();
        for piece in pieces {
            match &piece.units {
                Some(units) => {
                    let text = String::from_utf16_lossy(units);
                    letters.extend(text.chars().map(|letter| Letter::Known(letter, piece.mark)));
                }
                None => letters.push(Letter::Open(piece.mark)),
            }
        }
        (letters.len() <= LONGEST).then_some(Self { letters, at: 0 })
    }

    fn peek(&self) -> Option<Letter> {
        self.letters.get(self.at).copied()
    }

    fn letter(&self) -> Option<char> {
        match self.peek()? {
            Letter::Known(letter, _) => Some(letter),
            Letter::Open(_) => None,
        }
    }

    fn starts(&self, text: &str) -> bool {
        let mut wanted = text.chars();
        let here = self.letters.iter().skip(self.at);
        let met = here.zip(&mut wanted).all(
            |(letter, wanted)| matches!(letter, Letter::Known(letter, _) if *letter == wanted),
        );
        met && wanted.next().is_none()
    }

    /// The letters up to a sign, which is passed over.
    fn until(&mut self, end: &str) -> Option<Vec<Letter>> {
        let from = self.at;
        while self.at < self.letters.len() {
            if self.starts(end) {
                let found = self.letters.get(from..self.at)?.to_vec();
                self.at += end.chars().count();
                return Some(found);
            }
            self.at += 1;
        }
        None
    }

    fn space(&mut self) {
        while self.letter().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn name(&mut self) -> Option<String> {
        let mut name = String::new();
        while let Some(letter) = self
            .letter()
            .filter(|l| !l.is_whitespace() && !"=/>".contains(*l))
        {
            name.push(letter);
            self.at += 1;
        }
        (!name.is_empty()).then_some(name)
    }

    fn tag(&mut self, found: &mut Vec<Event>) -> Option<()> {
        let name = self.name()?;
        let mut attributes = Vec::new();
        loop {
            self.space();
            match self.letter()? {
                '>' => {
                    self.at += 1;
                    found.push(Event::Start(name, attributes));
                    return Some(());
                }
                '/' if self.starts("/>") => {
                    self.at += 2;
                    found.push(Event::Start(name.clone(), attributes));
                    found.push(Event::End(name));
                    return Some(());
                }
                _ => {
                    let key = self.name()?;
                    self.space();
                    (self.letter()? == '=').then_some(())?;
                    self.at += 1;
                    self.space();
                    let quote = self
                        .letter()
                        .filter(|letter| matches!(letter, '"' | '\''))?;
                    self.at += 1;
                    let held = self.until(&quote.to_string())?;
                    attributes.push((key, value(&held)));
                }
            }
        }
    }
}

/// What a parser comes by in a text; none where it is no XML, or not enough of it is known.
pub(crate) fn events(pieces: &[Piece]) -> Option<Vec<Event>> {
    let mut reader = Reader::new(pieces)?;
    let mut found = Vec::new();
    let mut text: Vec<Letter> = Vec::new();
    while let Some(letter) = reader.peek() {
        if !matches!(letter, Letter::Known('<', _)) {
            text.push(letter);
            reader.at += 1;
            continue;
        }
        if reader.starts("<![CDATA[") {
            reader.at += "<![CDATA[".len();
            text.extend(reader.until("]]>")?);
            continue;
        }
        if reader.starts("<!--") {
            reader.until("-->")?;
            continue;
        }
        let inside = found.iter().any(|event| matches!(event, Event::Start(..)));
        if inside && !text.is_empty() {
            found.push(Event::Text(value(&text)));
        }
        text.clear();
        if reader.starts("<?") || reader.starts("<!") {
            reader.until(">")?;
        } else if reader.starts("</") {
            reader.at += 2;
            let name = reader.name()?;
            reader.until(">")?;
            found.push(Event::End(name));
        } else {
            reader.at += 1;
            reader.tag(&mut found)?;
        }
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(text: &str) -> Piece {
        let units: Vec<u16> = text.encode_utf16().collect();
        Piece::known(&units, Mark::NONE)
    }

    #[test]
    fn values_that_are_not_known_stay_where_they_stand() {
        let secret = Mark(7);
        let pieces = [
            known("<?xml version='1.0'?><!-- a < b --><note who=\""),
            Piece::open(secret),
            known("\" colour='&lt;red&#33;'>milk &amp; tea<empty/></note>\n"),
        ];
        let read = events(&pieces);
        let expected = vec![
            Event::Start(
                "note".to_owned(),
                vec![
                    ("who".to_owned(), vec![Piece::open(secret)]),
                    ("colour".to_owned(), vec![known("<red!")]),
                ],
            ),
            Event::Text(vec![known("milk & tea")]),
            Event::Start("empty".to_owned(), Vec::new()),
            Event::End("empty".to_owned()),
            Event::End("note".to_owned()),
        ];
        assert_eq!(read, Some(expected));
    }

    #[test]
    fn what_is_no_xml_or_not_known_is_not_read() {
        assert_eq!(events(&[known("plain")]), None);
        assert_eq!(events(&[known("<a"), Piece::open(Mark::NONE)]), None);
        assert_eq!(events(&[known("<a b=c>")]), None);
        assert_eq!(events(&[known("<a>"), known("</a")]), None);
    }

    #[test]
    fn signs_of_markup_are_written_as_entities() {
        let text = "a<b & \"c\">";
        let piece = known(&format!("<x>{}</x>", escaped(text)));
        let read = events(&[piece]).unwrap_or_default();
        assert_eq!(read.get(1), Some(&Event::Text(vec![known(text)])));
    }
}
