//! `org.json`: objects and arrays, read from texts that are known.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::json_more::{gather, given, picked, write_at};
use crate::natives::{arrays, returned};
use crate::run::Paths;
use crate::value::{Mark, Shape, Value, Wrapper};

pub(crate) const FAILS: &str = "Lorg/json/JSONException;";
/// Most levels of nesting that are read.
const DEEPEST: u32 = 64;

/// Reads a JSON text into objects of the machine.
struct Reader<'t> {
    letters: std::iter::Peekable<std::str::Chars<'t>>,
    mark: Mark,
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
            '"' => self
                .text()
                .map(|text| machine.pool.fresh_str(&text).marked(self.mark)),
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
            let key = self.text()?;
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
            mark: self.mark,
        })
    }
}

fn read(machine: &mut Machine<'_, '_>, text: &str, mark: Mark) -> Option<Value> {
    Reader {
        letters: text.chars().peekable(),
        mark,
    }
    .value(machine, 0)
}

/// Fills a new object or array from a text; it throws where that is none.
fn parsed(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    let mark = machine.carried(first);
    let text = call
        .signature
        .params
        .first()
        .is_some_and(|ty| machine.program.descriptor(*ty) == b"Ljava/lang/String;");
    if call.count() == 0 {
        return returned(Value::ZERO);
    }
    let content = match machine.told(first).filter(|_| text) {
        Some(text) => {
            let Some(made) = read(machine, &text, mark) else {
                return Some(machine.throw_new(FAILS, Some("no JSON")));
            };
            machine
                .one_object(made)
                .and_then(|id| machine.heap.get(id))
                .cloned()
        }
        None if text => {
            return Some(unknown(machine, this, mark));
        }
        None => machine
            .one_object(first)
            .and_then(|id| machine.heap.get(id))
            .cloned(),
    };
    if let (Some(id), Some(content)) = (machine.one_object(this), content)
        && let Some(held) = machine.heap.get_mut(id)
    {
        held.body = content.body;
    }
    if text {
        machine.taint_object(this, mark);
    }
    returned(Value::ZERO)
}

/// A text nobody knows: it may be no JSON, and may hold anything.
fn unknown(machine: &mut Machine<'_, '_>, this: Value, mark: Mark) -> Paths {
    machine.choose(2, |machine, way| {
        if way == 1 {
            return machine.throw_new(FAILS, None);
        }
        let any = Value::ANY.marked(mark);
        if let Some(content) = machine
            .one_object(this)
            .and_then(|id| machine.heap.get_mut(id))
        {
            content.body = match &content.body {
                crate::content::Body::Cells { .. } => crate::content::Body::Cells {
                    cells: Vec::new(),
                    rest: Some(any),
                },
                _ => crate::content::Body::Entries {
                    entries: Vec::new(),
                    rest: Some((Value::ANY, any)),
                },
            };
        }
        machine.taint_object(this, mark);
        Paths::returned(Value::ZERO)
    })
}

/// What was found, as a method of a name hands it out.
fn handed(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    found: Option<Value>,
    sure: bool,
) -> Option<Paths> {
    let optional = call.name().starts_with("opt");
    let letter = call.signature.result_letter;
    let default = if call.count() == 2 {
        call.arg(2)
    } else {
        match (letter, call.signature.name.as_str()) {
            (b'J' | b'D', _) => Value::wide(0),
            (_, "optString") => machine.pool.literal(""),
            _ => Value::ZERO,
        }
    };
    let whole = machine
        .one_object(call.receiver())
        .and_then(|id| machine.heap.get(id))
        .map_or(Mark::NONE, |c| c.mark);
    let Some(value) = found else {
        return if optional {
            returned(default)
        } else {
            Some(machine.throw_new(FAILS, Some("no value")))
        };
    };
    let value = match letter {
        b'L' => value,
        letter => super::boxes::unboxed(machine, value, letter),
    };
    let value = value.marked(machine.pool.both(value.mark, whole));
    if sure {
        return returned(value);
    }
    if optional {
        return returned(machine.pool.join(value, default));
    }
    Some(machine.choose(2, |machine, way| {
        if way == 0 {
            Paths::returned(value)
        } else {
            machine.throw_new(FAILS, None)
        }
    }))
}

/// `JSONObject`.
pub(crate) fn object(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    machine.one_object(this)?;
    match call.name() {
        "<init>" if call.count() == 2 => picked(machine, call),
        "<init>" => parsed(machine, call),
        "has" | "isNull" => {
            let (found, sure) = machine.find_entry(this, call.arg(1));
            let has = call.name() == "has";
            returned(if found.is_some() && !sure {
                machine.either_flag()
            } else {
                Value::flag(found.is_some() == has)
            })
        }
        "put" | "putOpt" | "accumulate" | "append" => {
            let value = given(machine, call, 2);
            match call.name() {
                // Nothing is put, or nothing stays.
                "put" if value.is_null() => machine.remove_entry(this, call.arg(1)),
                "putOpt" if value.is_null() || call.arg(1).is_null() => {}
                "accumulate" | "append" => return Some(gather(machine, call, value)),
                _ => machine.put_entry(this, call.arg(1), value),
            }
            returned(this)
        }
        "keys" | "keySet" => super::map::map(machine, call),
        "names" => {
            let (entries, None) = machine.entries_of(this)? else {
                return None;
            };
            if entries.is_empty() {
                return returned(Value::ZERO);
            }
            let class = machine.type_of("Lorg/json/JSONArray;");
            let cells = entries.into_iter().map(|entry| entry.key).collect();
            returned(machine.make_here(class, Content::cells(cells)))
        }
        "remove" => {
            let found = machine.find_entry(this, call.arg(1));
            machine.remove_entry(this, call.arg(1));
            returned(super::map::or_null(machine, found))
        }
        name if (name.starts_with("get") || name.starts_with("opt")) && call.count() >= 1 => {
            let (found, sure) = machine.find_entry(this, call.arg(1));
            handed(machine, call, found, sure)
        }
        _ => None,
    }
}

/// `JSONArray`.
pub(crate) fn array(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    machine.one_object(this)?;
    if call.name() == "<init>" {
        return parsed(machine, call);
    }
    let (cells, rest) = arrays::cells_of(machine, this)?;
    match call.name() {
        "length" if rest.is_none() => {
            returned(i32::try_from(cells.len()).map_or(Value::ANY, Value::int))
        }
        "put" => {
            let (number, at) = match call.count() {
                1 => (1, Some(cells.len())),
                _ => (
                    2,
                    call.arg(1).as_int().and_then(|at| usize::try_from(at).ok()),
                ),
            };
            let value = given(machine, call, number);
            write_at(machine, this, at, value);
            returned(this)
        }
        "remove" => {
            let at = call.arg(1).as_int().and_then(|at| usize::try_from(at).ok());
            let known = at.and_then(|at| cells.get(at)).copied();
            let content = machine
                .one_object(this)
                .and_then(|id| machine.heap.get_mut(id));
            if let (Some(at), Some(content)) = (at.filter(|_| known.is_some()), content)
                && let crate::content::Body::Cells { cells, .. } = &mut content.body
                && !content.summary
            {
                cells.remove(at);
            }
            returned(known.or(rest).unwrap_or(Value::ZERO))
        }
        name if name.starts_with("get") || name.starts_with("opt") => {
            let at = call.arg(1).as_int().and_then(|at| usize::try_from(at).ok());
            let known = at.and_then(|at| cells.get(at)).copied();
            let found = known.or(rest);
            handed(machine, call, found, known.is_some() || rest.is_none())
        }
        _ => None,
    }
}
