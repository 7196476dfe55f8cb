//! Reads JSON out of texts: those that are known, and those of which parts are.

use crate::content::Content;
use crate::machine::Machine;
use crate::natives::pieces;
use crate::piece::Piece;
use crate::value::{Mark, Shape, Value, Wrapper};

/// Most levels of nesting that are read.
const DEEPEST: u32 = 64;
/// Letters from here on stand for parts that are not known (a plane of private use), and how many
/// there may be.
const OPEN: u16 = 0xE000;
const MOST_OPEN: usize = 64;

fn is_open(letter: char) -> bool {
    let number = u32::from(letter).wrapping_sub(OPEN.into());
    usize::try_from(number).is_ok_and(|number| number < MOST_OPEN)
}

/// A text to be read.
pub(crate) struct Source {
    text: String,
    open: Vec<Mark>,
    /// What all of it carries that is known.
    pub mark: Mark,
}

impl Source {
    /// A part of the text as a value.
    fn shown(&self, machine: &mut Machine<'_, '_>, text: &str) -> Value {
        if !text.contains(is_open) || self.open.is_empty() {
            return machine.pool.fresh_str(text).marked(self.mark);
        }
        let letter = |unit: u16| match self.open.get(usize::from(unit.wrapping_sub(OPEN))) {
            Some(mark) => Piece::open(*mark),
            None => Piece::known(&[unit], self.mark),
        };
        pieces::whole(machine, text.encode_utf16().map(letter).collect())
    }
}

/// A text that is known, or in parts. What identifies a phone holds no sign of JSON; that is
/// believed where the whole app is followed.
pub(crate) fn source(machine: &mut Machine<'_, '_>, value: Value) -> Option<Source> {
    if let Some(text) = machine.told(value) {
        let mark = machine.carried(value);
        let open = Vec::new();
        return Some(Source { text, open, mark });
    }
    if !machine.world.exploring {
        return None;
    }
    let parts = pieces::of(machine, value, b"L");
    of_parts(machine, &parts)
}

/// The same of parts.
pub(crate) fn of_parts(machine: &mut Machine<'_, '_>, parts: &[Piece]) -> Option<Source> {
    let (mut text, mut open, mut mark) = (String::new(), Vec::new(), Mark::NONE);
    for part in parts {
        if let Some(units) = &part.units {
            text.push_str(&String::from_utf16_lossy(units));
            mark = machine.pool.both(mark, part.mark);
        } else {
            text.push(char::from_u32(
                u32::from(OPEN) + u32::try_from(open.len()).ok()?,
            )?);
            open.push(part.mark);
        }
    }
    let some = parts.iter().any(|part| part.units.is_some()) && open.len() < MOST_OPEN;
    some.then_some(Source { text, open, mark })
}

/// Reads a JSON text into objects of the machine.
struct Reader<'t> {
    letters: std::iter::Peekable<std::str::Chars<'t>>,
    source: &'t Source,
}

impl Reader<'_> {
    fn space(&mut self) {
        while self
            .letters
            .next_if(|letter| letter.is_whitespace())
            .is_some()
        {}
    }

    fn value(&mut self, machine: &mut Machine<'_, '_>, depth: u32) -> Option<Value> {
        self.space();
        match self.letters.peek()? {
            '{' if depth < DEEPEST => self.object(machine, depth),
            '[' if depth < DEEPEST => self.list(machine, depth),
            '"' => self.text().map(|text| self.source.shown(machine, &text)),
            _ => self.word(machine),
        }
    }

    fn object(&mut self, machine: &mut Machine<'_, '_>, depth: u32) -> Option<Value> {
        self.letters.next();
        let class = machine.type_of("Lorg/json/JSONObject;");
        let made = machine.make(class, Content::map());
        loop {
            self.space();
            if self.letters.next_if_eq(&'}').is_some() {
                return Some(made);
            }
            let key = self.text().filter(|key| !key.contains(is_open))?;
            self.space();
            self.letters.next_if_eq(&':')?;
            let value = self.value(machine, depth + 1)?;
            let key = machine.pool.literal(&key);
            machine.put_entry(made, key, value);
            self.space();
            if self.letters.next_if_eq(&',').is_none() && self.letters.peek() != Some(&'}') {
                return None;
            }
        }
    }

    fn list(&mut self, machine: &mut Machine<'_, '_>, depth: u32) -> Option<Value> {
        self.letters.next();
        let mut cells = Vec::new();
        loop {
            self.space();
            if self.letters.next_if_eq(&']').is_some() {
                let class = machine.type_of("Lorg/json/JSONArray;");
                return Some(machine.make(class, Content::cells(cells)));
            }
            cells.push(self.value(machine, depth + 1)?);
            self.space();
            if self.letters.next_if_eq(&',').is_none() && self.letters.peek() != Some(&']') {
                return None;
            }
        }
    }

    fn text(&mut self) -> Option<String> {
        self.letters.next_if_eq(&'"')?;
        let mut text = String::new();
        loop {
            match self.letters.next()? {
                '"' => return Some(text),
                '\\' => text.push(match self.letters.next()? {
                    'n' => '\n',
                    't' => '\t',
                    'u' => {
                        let digits: String = self.letters.by_ref().take(4).collect();
                        u32::from_str_radix(&digits, 16)
                            .ok()
                            .and_then(char::from_u32)
                            .unwrap_or('?')
                    }
                    letter => letter,
                }),
                letter => text.push(letter),
            }
        }
    }

    fn word(&mut self, machine: &mut Machine<'_, '_>) -> Option<Value> {
        let mut word = String::new();
        while let Some(letter) = self
            .letters
            .next_if(|letter| !letter.is_whitespace() && !",]}:".contains(*letter))
        {
            word.push(letter);
        }
        let shape = match word.as_str() {
            "true" => Shape::Boxed(Wrapper::Boolean, 1),
            "false" => Shape::Boxed(Wrapper::Boolean, 0),
            "null" => return Some(machine.one_named("java.lang.Object", "json null")),
            "" => return None,
            word if word.contains(is_open) => {
                let text = self.source.shown(machine, word);
                return Some(Value::ANY.marked(text.mark));
            }
            word => match (
                word.parse::<i32>(),
                word.parse::<i64>(),
                word.parse::<f64>(),
            ) {
                (Ok(number), _, _) => Shape::Boxed(Wrapper::Integer, number.into()),
                (_, Ok(number), _) => Shape::Boxed(Wrapper::Long, number),
                (_, _, Ok(number)) => Shape::Boxed(Wrapper::Double, number.to_bits().cast_signed()),
                _ => return None,
            },
        };
        Some(Value {
            shape,
            mark: self.source.mark,
        })
    }
}

/// What a text says; none where it is no JSON.
pub(crate) fn read(machine: &mut Machine<'_, '_>, source: &Source) -> Option<Value> {
    let letters = source.text.chars().peekable();
    Reader { letters, source }.value(machine, 0)
}
