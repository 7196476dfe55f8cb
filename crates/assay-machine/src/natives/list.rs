//! Lists, sets and iterators.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::arrays::cells_of;
use crate::natives::{lang, returned, text};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Mark, ObjectId, Shape, Value};

const BOUNDS: &str = "Ljava/lang/IndexOutOfBoundsException;";
const NO_ELEMENT: &str = "Ljava/util/NoSuchElementException;";

/// Whether two elements are equal, the app's own `equals` asked.
pub(crate) fn same(machine: &mut Machine<'_, '_>, a: Value, b: Value) -> Option<bool> {
    if let Some(answer) = lang::own(machine, a, "equals(Ljava/lang/Object;)Z", vec![b]) {
        return lang::sole(Some(answer)).and_then(Value::as_int).map(|flag| flag != 0);
    }
    lang::equal(machine, a, b)
}

/// The place of an element, none where it is not there; an error where that is not known.
fn position(machine: &mut Machine<'_, '_>, cells: &[Value], wanted: Value) -> Result<Option<usize>, ()> {
    for (at, cell) in cells.iter().enumerate() {
        match same(machine, wanted, *cell) {
            Some(true) => return Ok(Some(at)),
            Some(false) => {}
            None => return Err(()),
        }
    }
    Ok(None)
}

pub(crate) fn list(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    collection(machine, call, false)
}

pub(crate) fn set(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    collection(machine, call, true)
}

fn collection(machine: &mut Machine<'_, '_>, call: &Call, unique: bool) -> Option<Paths> {
    if call.is_static {
        return statics(machine, call, unique);
    }
    let Some(id) = machine.one_object(call.receiver()) else { return blurred(machine, call) };
    let (cells, rest) = cells_of(machine, Value::object(id))?;
    let mut whole = Whole { id, cells, rest, unique };
    whole.answer(machine, call)
}

/// One list or set.
struct Whole {
    id: ObjectId,
    cells: Vec<Value>,
    rest: Option<Value>,
    unique: bool,
}

impl Whole {
    fn write(&self, machine: &mut Machine<'_, '_>) {
        let Some(content) = machine.heap.get(self.id) else { return };
        let body = Body::Cells { cells: self.cells.clone(), rest: self.rest };
        let new = Content { body, ..content.clone() };
        let joined = if content.summary { content.clone().join(&new, &mut machine.pool, false) } else { new };
        machine.heap.put(self.id, joined);
    }

    fn mark(&self, machine: &Machine<'_, '_>) -> Mark {
        machine.heap.get(self.id).map_or(Mark::NONE, |content| content.mark)
    }

    fn sum(&self, machine: &mut Machine<'_, '_>) -> Option<Value> {
        self.cells.iter().copied().chain(self.rest).reduce(|a, b| machine.pool.join(a, b))
    }

    fn sized(&self) -> bool {
        self.rest.is_none()
    }

    fn add(&mut self, machine: &mut Machine<'_, '_>, value: Value) -> Value {
        if self.unique && self.sized() {
            match position(machine, &self.cells.clone(), value) {
                Ok(Some(_)) => return Value::flag(false),
                Ok(None) => {}
                Err(()) => {
                    self.rest = Some(value);
                    return Value::ANY;
                }
            }
        }
        match self.rest {
            Some(rest) => self.rest = Some(machine.pool.join(rest, value)),
            None if self.cells.len() >= machine.limits.cells.min(1 << 14) => self.rest = Some(value),
            None => self.cells.push(value),
        }
        Value::flag(true)
    }

    fn answer(&mut self, machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
        if let Some(paths) = self.reads(machine, call) {
            return Some(paths);
        }
        let value = self.writes(machine, call)?;
        match value {
            Ok(value) => {
                self.write(machine);
                returned(value)
            }
            Err(class) => Some(machine.throw_new(class, None)),
        }
    }

    fn at(&self, call: &Call, number: usize) -> Option<Result<usize, ()>> {
        let index = call.arg(number).as_int()?;
        Some(usize::try_from(index).map_err(|_| ()))
    }

    fn end(&self, machine: &mut Machine<'_, '_>, first: bool) -> Result<Value, ()> {
        let cell = if first { self.cells.first() } else { self.cells.last() };
        match (cell, self.rest) {
            (Some(cell), None) => Ok(*cell),
            (Some(cell), Some(_)) if first => Ok(*cell),
            (None, None) => Err(()),
            _ => self.sum(machine).ok_or(()),
        }
    }

    fn reads(&mut self, machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
        let mark = self.mark(machine);
        let value = match (call.name(), call.count()) {
            ("size", 0) => if self.sized() { text::number(self.cells.len()) } else { Value::ANY },
            ("isEmpty", 0) => match (self.cells.is_empty(), self.sized()) {
                (false, _) => Value::flag(false),
                (true, true) => Value::flag(true),
                _ => Value::ANY,
            },
            ("get" | "elementAt", 1) => match (self.at(call, 1), self.rest) {
                (Some(at), None) => match at.ok().and_then(|at| self.cells.get(at)) {
                    Some(cell) => *cell,
                    None => return Some(machine.throw_new(BOUNDS, None)),
                },
                (Some(Ok(at)), Some(rest)) => self.cells.get(at).copied().unwrap_or(rest),
                _ => self.sum(machine).unwrap_or(Value::ANY),
            },
            ("getFirst" | "firstElement" | "element" | "getLast" | "lastElement" | "first" | "last", 0) => {
                let first = call.name() == "element" || call.name().contains("irst");
                match self.end(machine, first) {
                    Ok(value) => value,
                    Err(()) => return Some(machine.throw_new(NO_ELEMENT, None)),
                }
            }
            ("peek" | "peekFirst" | "peekLast", 0) => {
                let last = call.name() == "peekLast" || call.signature.class == "java.util.Stack";
                self.end(machine, !last).unwrap_or(Value::ZERO)
            }
            ("contains" | "indexOf" | "lastIndexOf", 1) => {
                let found = if self.sized() { position(machine, &self.cells.clone(), call.arg(1)) } else { Err(()) };
                match (call.name(), found) {
                    ("contains", Ok(found)) => Value::flag(found.is_some()),
                    ("indexOf", Ok(found)) => found.map_or(Value::int(-1), text::number),
                    _ => machine.anything(call.signature.result),
                }
            }
            ("iterator" | "listIterator" | "descendingIterator" | "elements", 0) => {
                let descends = call.name() == "descendingIterator";
                return returned(iterate(machine, Value::object(self.id), self.cells.clone(), self.rest, descends));
            }
            ("toArray", _) => {
                let content = Content { body: Body::Cells { cells: self.cells.clone(), rest: self.rest }, ..Content::default() };
                let class = match machine.class_of(call.arg(1).shape) {
                    Some(class) if call.count() == 1 => class,
                    _ => machine.type_of("[Ljava/lang/Object;"),
                };
                machine.make_here(class, content)
            }
            ("subList", 2) => {
                let range = call.arg(1).as_int().zip(call.arg(2).as_int());
                let range = range.and_then(|(a, b)| Some((usize::try_from(a).ok()?, usize::try_from(b).ok()?)));
                let content = match range.and_then(|(a, b)| self.cells.get(a..b)) {
                    Some(part) if self.sized() => Content::cells(part.to_vec()),
                    _ => Content { body: Body::Cells { cells: Vec::new(), rest: self.sum(machine) }, ..Content::default() },
                };
                let class = machine.heap.class(self.id);
                machine.make_here(class, content)
            }
            ("equals", 1) => return self.equals(machine, call.arg(1)),
            ("hashCode", 0) => Value::ANY,
            ("toString", 0) => return shown(machine, Value::object(self.id)),
            ("forEach", 1) => return self.each(machine, call),
            ("stream" | "parallelStream" | "spliterator", 0) => return None,
            _ => return None,
        };
        let mark = machine.pool.both(mark, value.mark);
        returned(value.marked(mark))
    }

    fn equals(&self, machine: &mut Machine<'_, '_>, other: Value) -> Option<Paths> {
        let known = match cells_of(machine, other) {
            Some((cells, None)) if self.sized() && !self.unique => {
                let mut all = Some(cells.len() == self.cells.len());
                for (a, b) in self.cells.clone().iter().zip(&cells) {
                    all = match (all, same(machine, *a, *b)) {
                        (Some(false), _) | (_, Some(false)) => Some(false),
                        (Some(true), Some(true)) => Some(true),
                        _ => None,
                    };
                }
                all
            }
            _ => None,
        };
        returned(known.map_or(Value::ANY, Value::flag))
    }

    /// `forEach`: the action runs for each element, and may or may not for the rest.
    fn each(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
        for cell in &self.cells {
            let paths = machine.call_back(call.arg(1), "accept(Ljava/lang/Object;)V", vec![*cell]);
            if !matches!(paths, Paths::One(End::Returned(_))) {
                return Some(paths);
            }
        }
        if let Some(rest) = self.rest {
            machine.may += 1;
            let _ = machine.call_back(call.arg(1), "accept(Ljava/lang/Object;)V", vec![rest]);
            machine.may -= 1;
        }
        returned(Value::ZERO)
    }

    fn insert(&mut self, machine: &mut Machine<'_, '_>, at: usize, value: Value) {
        if at <= self.cells.len() && self.sized() {
            self.cells.insert(at, value);
        } else {
            self.blur(machine, Some(value));
        }
    }

    /// Which element is where is no longer known.
    fn blur(&mut self, machine: &mut Machine<'_, '_>, more: Option<Value>) {
        let sum = self.sum(machine).into_iter().chain(more).reduce(|a, b| machine.pool.join(a, b));
        self.cells.clear();
        self.rest = sum.or(Some(Value::ANY));
    }

    fn take(&mut self, machine: &mut Machine<'_, '_>, at: usize) -> Option<Value> {
        if self.sized() {
            return (at < self.cells.len()).then(|| self.cells.remove(at));
        }
        let sum = self.sum(machine);
        self.blur(machine, None);
        sum
    }

    fn writes(&mut self, machine: &mut Machine<'_, '_>, call: &Call) -> Option<Result<Value, &'static str>> {
        let argument = machine.under_choice(call.arg(1));
        let number = call.signature.params.first().map(|ty| machine.program.descriptor(*ty).to_vec());
        let by_index = number.as_deref() == Some(b"I");
        Some(Ok(match (call.name(), call.count()) {
            ("<init>", 0) => Value::ZERO,
            ("<init>", 1) if by_index => Value::ZERO,
            ("<init>" | "addAll", 1) => {
                let (cells, rest) = cells_of(machine, argument).unwrap_or((Vec::new(), Some(Value::ANY.marked(argument.mark))));
                for cell in cells {
                    self.add(machine, cell);
                }
                if let Some(rest) = rest {
                    let joined = self.rest.map_or(rest, |old| machine.pool.join(old, rest));
                    self.rest = Some(joined);
                }
                Value::flag(true)
            }
            ("add" | "addLast" | "offer" | "offerLast" | "addElement" | "put", 1) => self.add(machine, argument),
            ("push" | "addFirst" | "offerFirst", 1) => {
                if call.signature.class == "java.util.Stack" {
                    self.add(machine, argument);
                    return Some(Ok(argument));
                }
                self.insert(machine, 0, argument);
                Value::flag(true)
            }
            ("add" | "insertElementAt", 2) => {
                let value = machine.under_choice(call.arg(2));
                match self.at(call, 1) {
                    Some(Ok(at)) if at <= self.cells.len() || !self.sized() => self.insert(machine, at, value),
                    Some(_) => return Some(Err(BOUNDS)),
                    None => self.blur(machine, Some(value)),
                }
                Value::ZERO
            }
            ("set" | "setElementAt", 2) => {
                let value = machine.under_choice(call.arg(2));
                match (self.at(call, 1), self.sized()) {
                    (Some(Ok(at)), _) if at < self.cells.len() => {
                        let slot = self.cells.get_mut(at)?;
                        std::mem::replace(slot, value)
                    }
                    (Some(_), true) => return Some(Err(BOUNDS)),
                    _ => {
                        for cell in &mut self.cells {
                            *cell = machine.pool.join(*cell, value);
                        }
                        let rest = self.rest.map(|rest| machine.pool.join(rest, value));
                        self.rest = rest;
                        Value::ANY
                    }
                }
            }
            ("remove" | "removeElementAt", 1) if by_index => match self.at(call, 1) {
                Some(Ok(at)) => match self.take(machine, at) {
                    Some(value) => value,
                    None => return Some(Err(BOUNDS)),
                },
                Some(Err(())) => return Some(Err(BOUNDS)),
                None => {
                    let sum = self.sum(machine).unwrap_or(Value::ANY);
                    self.blur(machine, None);
                    sum
                }
            },
            ("remove" | "removeElement" | "removeFirstOccurrence", 1) => {
                let found = if self.sized() { position(machine, &self.cells.clone(), argument) } else { Err(()) };
                match found {
                    Ok(Some(at)) => {
                        self.cells.remove(at);
                        Value::flag(true)
                    }
                    Ok(None) => Value::flag(false),
                    Err(()) => {
                        self.blur(machine, None);
                        Value::ANY
                    }
                }
            }
            ("remove" | "removeFirst" | "pop" | "poll" | "pollFirst" | "take" | "removeLast" | "pollLast", 0) => {
                let stack = call.signature.class == "java.util.Stack";
                let last = call.name().ends_with("Last") || stack;
                if self.cells.is_empty() && self.sized() {
                    return Some(if call.name().starts_with("poll") { Ok(Value::ZERO) } else { Err(NO_ELEMENT) });
                }
                let at = if last { self.cells.len().saturating_sub(1) } else { 0 };
                self.take(machine, at).unwrap_or(Value::ANY)
            }
            ("clear" | "removeAllElements", 0) => {
                (self.cells, self.rest) = (Vec::new(), None);
                Value::ZERO
            }
            ("removeAll" | "retainAll" | "removeIf" | "replaceAll" | "sort", _) if call.name() == "sort" => {
                let _ = sort(machine, Value::object(self.id), argument);
                let (cells, rest) = cells_of(machine, Value::object(self.id))?;
                (self.cells, self.rest) = (cells, rest);
                Value::ZERO
            }
            ("removeAll" | "retainAll", 1) => {
                let Some((others, None)) = cells_of(machine, argument) else {
                    self.blur(machine, None);
                    return Some(Ok(Value::ANY));
                };
                let keep = call.name() == "retainAll";
                let (before, mut left) = (self.cells.len(), Vec::new());
                for cell in self.cells.clone() {
                    match position(machine, &others, cell) {
                        Ok(found) if found.is_some() == keep => left.push(cell),
                        Ok(_) => {}
                        Err(()) => {
                            self.blur(machine, None);
                            return Some(Ok(Value::ANY));
                        }
                    }
                }
                self.cells = left;
                Value::flag(self.cells.len() != before)
            }
            ("ensureCapacity" | "trimToSize", _) => Value::ZERO,
            _ => return None,
        }))
    }
}

/// Sorts a list or array: known numbers and texts by value, others are blurred.
pub(crate) fn sort(machine: &mut Machine<'_, '_>, array: Value, comparator: Value) -> Option<Paths> {
    let id = machine.one_object(array)?;
    let (cells, rest) = cells_of(machine, array)?;
    let mut sorted: Vec<Value> = Vec::new();
    let mut known = rest.is_none() && cells.len() <= 256;
    for cell in &cells {
        // Insertion: stable, as the specification asks.
        let mut at = sorted.len();
        while known && at > 0 {
            let Some(before) = sorted.get(at - 1).copied() else { break };
            match order(machine, before, *cell, comparator) {
                Some(order) if order > 0 => at -= 1,
                Some(_) => break,
                None => known = false,
            }
        }
        sorted.insert(at, *cell);
    }
    let body = if known {
        Body::Cells { cells: sorted, rest: None }
    } else {
        let sum = cells.iter().copied().chain(rest).reduce(|a, b| machine.pool.join(a, b));
        let blurred = cells.iter().filter_map(|_| sum).collect();
        Body::Cells { cells: blurred, rest: rest.and(sum) }
    };
    machine.heap.get_mut(id)?.body = body;
    returned(Value::ZERO)
}

fn order(machine: &mut Machine<'_, '_>, a: Value, b: Value, comparator: Value) -> Option<i32> {
    if !comparator.is_null() {
        let paths = machine.call_back(comparator, "compare(Ljava/lang/Object;Ljava/lang/Object;)I", vec![a, b]);
        return lang::sole(Some(paths))?.as_int();
    }
    match (a.shape, b.shape) {
        (Shape::Text { text: x, .. }, Shape::Text { text: y, .. }) => {
            Some(text::compare(&machine.pool.units(x), &machine.pool.units(y)))
        }
        (Shape::Boxed(w, x), Shape::Boxed(v, y)) if w == v => Some(x.cmp(&y) as i32),
        _ => {
            let paths = lang::own(machine, a, "compareTo(Ljava/lang/Object;)I", vec![b]);
            lang::sole(paths)?.as_int()
        }
    }
}

/// `[a, b]`.
pub(crate) fn shown(machine: &mut Machine<'_, '_>, list: Value) -> Option<Paths> {
    let mark = machine.carried(list);
    let (cells, rest) = cells_of(machine, list)?;
    let class = machine.class_of(list.shape).map(|class| machine.program.descriptor(class).to_vec());
    let letter: Vec<u8> = match class.as_deref() {
        Some([b'[', inner @ ..]) => inner.to_vec(),
        _ => b"L".to_vec(),
    };
    let mut parts = Vec::new();
    for cell in &cells {
        let part = match machine.valued(*cell, &letter) {
            Some(units) => Some(String::from_utf16_lossy(&units)),
            None => {
                let paths = lang::to_text(machine, *cell);
                lang::sole(paths).and_then(|text| machine.pool.known(text))
            }
        };
        parts.push(part);
    }
    let text = match (parts.into_iter().collect::<Option<Vec<String>>>(), rest) {
        (Some(parts), None) => machine.pool.fresh_str(&format!("[{}]", parts.join(", "))).marked(mark),
        _ => machine.any_text(mark),
    };
    returned(text)
}

/// An iterator over cells, as they are now.
pub(crate) fn iterate(
    machine: &mut Machine<'_, '_>,
    of: Value,
    mut cells: Vec<Value>,
    rest: Option<Value>,
    descends: bool,
) -> Value {
    if descends {
        cells.reverse();
    }
    let class = machine.type_of("Ljava/util/Iterator;");
    let mark = machine.heap.get(of.as_object().unwrap_or(ObjectId(u32::MAX))).map_or(Mark::NONE, |c| c.mark);
    let content = Content { body: Body::Cells { cells, rest }, mark, ..Content::default() };
    let made = machine.make_here(class, content);
    machine.set_field_of(made, slots::AT, Value::ZERO);
    machine.set_field_of(made, slots::OF, of);
    made
}

pub(crate) fn iterator(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    let (cells, rest) = cells_of(machine, receiver)?;
    let at = machine.field_of(receiver, slots::AT).and_then(Value::as_int);
    let place = at.and_then(|at| usize::try_from(at).ok());
    match call.name() {
        "hasNext" | "hasMoreElements" => returned(match (place, rest) {
            (Some(at), _) if at < cells.len() => Value::flag(true),
            (Some(_), None) => Value::flag(false),
            _ => Value::of(machine.pool.one_of(vec![Shape::Word(0), Shape::Word(1)])),
        }),
        "next" | "nextElement" => {
            let value = match place {
                Some(at) if at < cells.len() => cells.get(at).copied(),
                Some(_) => rest,
                None => cells.iter().copied().chain(rest).reduce(|a, b| machine.pool.join(a, b)),
            };
            let Some(value) = value else { return Some(machine.throw_new(NO_ELEMENT, None)) };
            let next = match place {
                Some(at) if at < cells.len() => text::number(at + 1),
                _ => machine.field_of(receiver, slots::AT).unwrap_or(Value::ANY),
            };
            machine.set_field_of(receiver, slots::AT, next);
            let mark = machine.heap.get(receiver.as_object()?).map_or(Mark::NONE, |c| c.mark);
            returned(value.marked(machine.pool.both(value.mark, mark)))
        }
        "remove" => {
            // The element returned last leaves the collection.
            let of = machine.field_of(receiver, slots::OF).unwrap_or(Value::ZERO);
            let last = place.and_then(|at| at.checked_sub(1)).and_then(|at| cells.get(at)).copied();
            remove_from(machine, of, last);
            returned(Value::ZERO)
        }
        _ => None,
    }
}

fn remove_from(machine: &mut Machine<'_, '_>, of: Value, last: Option<Value>) {
    let Some(id) = machine.one_object(of) else { return };
    let Some(content) = machine.heap.get_mut(id) else { return };
    match (&mut content.body, last) {
        (Body::Cells { cells, .. }, Some(last)) => {
            if let Some(at) = cells.iter().position(|cell| *cell == last) {
                cells.remove(at);
            }
        }
        (Body::Entries { entries, .. }, Some(last)) => {
            entries.retain(|entry| entry.key != last && entry.value != last);
        }
        _ => {}
    }
}

/// A call on a collection of which it is not known which it is.
fn blurred(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let mut sum: Option<Value> = None;
    let mut inside = Mark::NONE;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        inside = machine.pool.both(inside, carried);
    }
    let adds = ["add", "put", "push", "offer", "set", "addAll"].iter().any(|name| call.name().starts_with(name));
    for id in machine.objects(call.receiver()).unwrap_or_default() {
        let Some(content) = machine.heap.get(id).cloned() else { continue };
        if let Some(found) = content.summed(&mut machine.pool) {
            sum = Some(sum.map_or(found, |sum| machine.pool.join(sum, found)));
        }
        if adds && let Body::Cells { cells, rest } = content.body {
            let value = call.arg(call.count());
            let rest = rest.map_or(value, |rest| machine.pool.join(rest, value));
            if let Some(content) = machine.heap.get_mut(id) {
                content.body = Body::Cells { cells, rest: Some(rest) };
            }
        }
    }
    let mark = machine.pool.both(call.receiver().mark, inside);
    let reads = matches!(call.signature.result_letter, b'L' | b'[') && !call.name().contains("terator");
    let value = match sum {
        Some(sum) if reads => sum,
        _ => machine.anything(call.signature.result),
    };
    returned(value.marked(machine.pool.both(value.mark, mark)))
}

/// `List.of`, `Set.of`.
fn statics(machine: &mut Machine<'_, '_>, call: &Call, unique: bool) -> Option<Paths> {
    if !matches!(call.name(), "of" | "copyOf") {
        return None;
    }
    let class = machine.type_of(if unique { "Ljava/util/HashSet;" } else { "Ljava/util/ArrayList;" });
    let one_array = call.count() == 1 && cells_of(machine, call.arg(1)).is_some();
    let (cells, rest) = if one_array { cells_of(machine, call.arg(1))? } else { (call.args.clone(), None) };
    let content = Content { body: Body::Cells { cells, rest }, ..Content::default() };
    returned(machine.make_here(class, content))
}

/// `java.util.Collections`.
pub(crate) fn collections(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let list = machine.type_of("Ljava/util/ArrayList;");
    let made = |machine: &mut Machine<'_, '_>, cells| machine.make_here(list, Content::cells(cells));
    match (call.name(), call.count()) {
        ("emptyList" | "emptySet", 0) => returned(made(machine, Vec::new())),
        ("emptyMap", 0) => {
            let class = machine.type_of("Ljava/util/HashMap;");
            returned(machine.make_here(class, Content::map()))
        }
        ("singletonList" | "singleton", 1) => returned(made(machine, vec![call.arg(1)])),
        ("addAll", 2) => {
            let (cells, _) = cells_of(machine, call.arg(2))?;
            let id = machine.one_object(call.arg(1))?;
            if let Body::Cells { cells: held, .. } = &mut machine.heap.get_mut(id)?.body {
                held.extend(cells);
            }
            returned(Value::flag(true))
        }
        ("sort", _) => sort(machine, call.arg(1), call.arg(2)),
        ("reverse", 1) => {
            let id = machine.one_object(call.arg(1))?;
            if let Body::Cells { cells, rest: None } = &mut machine.heap.get_mut(id)?.body {
                cells.reverse();
            }
            returned(Value::ZERO)
        }
        (name, 1) if name.starts_with("unmodifiable") || name.starts_with("synchronized") => returned(call.arg(1)),
        _ => None,
    }
}
