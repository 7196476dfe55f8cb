//! Lists, sets and queues.

use crate::call::Call;
use crate::content::Body;
use crate::machine::Machine;
pub(crate) use crate::natives::list_more::shown;
use crate::natives::list_more::{blurred, statics};
use crate::natives::order::{self, Sort, same};
use crate::natives::views::View;
use crate::natives::{iterate, list_write, returned, text};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, ObjectId, Value};

pub(crate) const BOUNDS: &str = "Ljava/lang/IndexOutOfBoundsException;";
pub(crate) const NO_ELEMENT: &str = "Ljava/util/NoSuchElementException;";
const ARRAY_BOUNDS: &str = "Ljava/lang/ArrayIndexOutOfBoundsException;";
/// Most elements that are told apart.
pub(crate) const MOST: usize = 1 << 14;

/// The place of an element, none where it is not there; an error where that is not known.
pub(crate) fn position(
    machine: &mut Machine<'_, '_>,
    cells: &[Value],
    wanted: Value,
) -> Result<Option<usize>, ()> {
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
    let Some(id) = machine.one_object(call.receiver()) else {
        return blurred(machine, call);
    };
    if let Some(paths) = at_once(machine, id, call) {
        return Some(paths);
    }
    let mut whole = Whole::load(machine, id, unique)?;
    match whole.answer(machine, call) {
        Ok(found) => found,
        Err(paths) => Some(paths),
    }
}

/// The calls that loops are made of, without a copy of the cells.
fn at_once(machine: &mut Machine<'_, '_>, id: ObjectId, call: &Call) -> Option<Paths> {
    let content = machine.heap.get(id)?;
    let Body::Cells { cells, rest: None } = &content.body else {
        return None;
    };
    if content.field(slots::SHOWS).is_some() || content.summary {
        return None;
    }
    let mark = content.mark;
    let value = match (call.name(), call.count()) {
        ("size", 0) => text::number(cells.len()),
        ("isEmpty", 0) => Value::flag(cells.is_empty()),
        ("get", 1) => {
            let at = usize::try_from(call.arg(1).as_int()?).ok()?;
            *cells.get(at)?
        }
        _ => return None,
    };
    returned(value.marked(machine.pool.both(value.mark, mark)))
}

impl Machine<'_, '_> {
    /// The elements of a list, set, view or array in the order an iterator gives them.
    pub(crate) fn elements(&mut self, value: Value) -> Option<(Vec<Value>, Option<Value>)> {
        let id = self.one_object(value)?;
        let whole = Whole::load(self, id, false)?;
        let cells = order::arranged(self, id, whole.cells);
        Some((cells, whole.rest))
    }
}

/// One list or set.
pub(crate) struct Whole {
    pub id: ObjectId,
    pub cells: Vec<Value>,
    pub rest: Option<Value>,
    pub unique: bool,
    pub sort: Sort,
    /// What decides the order, where it is sorted.
    pub comparator: Value,
    /// 1 where elements can't come or go, 2 where nothing can be changed.
    pub fixed: i32,
    pub view: Option<View>,
}

impl Whole {
    pub(crate) fn load(machine: &mut Machine<'_, '_>, id: ObjectId, unique: bool) -> Option<Self> {
        let view = View::of(machine, id);
        let (cells, rest) = match &view {
            Some(view) => view.cells(machine)?,
            None => order::held(machine, id)?,
        };
        let field = |key| machine.field_of(Value::object(id), key);
        let comparator = field(slots::ORDER).unwrap_or(Value::ZERO);
        let fixed = field(slots::FIXED).and_then(Value::as_int).unwrap_or(0);
        Some(Self {
            id,
            cells,
            rest,
            unique,
            sort: machine.sort_of(id),
            comparator,
            fixed,
            view,
        })
    }

    pub(crate) fn this(&self) -> Value {
        Value::object(self.id)
    }

    /// The elements as an iterator gives them.
    pub(crate) fn arranged(&self, machine: &mut Machine<'_, '_>) -> Vec<Value> {
        order::arranged(machine, self.id, self.cells.clone())
    }

    fn mark(&self, machine: &Machine<'_, '_>) -> Mark {
        machine
            .heap
            .get(self.id)
            .map_or(Mark::NONE, |content| content.mark)
    }

    pub(crate) fn sum(&self, machine: &mut Machine<'_, '_>) -> Option<Value> {
        self.cells
            .iter()
            .copied()
            .chain(self.rest)
            .reduce(|a, b| machine.pool.join(a, b))
    }

    pub(crate) const fn sized(&self) -> bool {
        self.rest.is_none()
    }

    fn answer(
        &mut self,
        machine: &mut Machine<'_, '_>,
        call: &Call,
    ) -> Result<Option<Paths>, Paths> {
        if let Some(paths) = self.reads(machine, call)? {
            return Ok(Some(paths));
        }
        Ok(list_write::writes(self, machine, call)?.map(Paths::returned))
    }

    pub(crate) fn at(call: &Call, number: usize) -> Option<Result<usize, ()>> {
        let index = call.arg(number).as_int()?;
        Some(usize::try_from(index).map_err(|_| ()))
    }

    /// What an index outside of it throws.
    pub(crate) fn outside(machine: &mut Machine<'_, '_>, legacy: bool) -> Paths {
        let class = if legacy { ARRAY_BOUNDS } else { BOUNDS };
        machine.throw_new(class, None)
    }

    fn end(&self, machine: &mut Machine<'_, '_>, first: bool) -> Result<Value, ()> {
        let cells = self.arranged(machine);
        let cell = if first { cells.first() } else { cells.last() };
        match (cell, self.rest) {
            (Some(cell), None) => Ok(*cell),
            (Some(cell), Some(_)) if first => Ok(*cell),
            (None, None) => Err(()),
            _ => self.sum(machine).ok_or(()),
        }
    }

    /// Where an element is; sorted sets ask the comparator.
    pub(crate) fn find(
        &self,
        machine: &mut Machine<'_, '_>,
        wanted: Value,
    ) -> Result<Result<Option<usize>, ()>, Paths> {
        if !self.sized() {
            return Ok(Err(()));
        }
        if self.sort != Sort::Sorted || !self.unique {
            return Ok(position(machine, &self.cells, wanted));
        }
        for (at, cell) in self.cells.iter().enumerate() {
            match order::compare(machine, self.comparator, wanted, *cell)? {
                Some(0) => return Ok(Ok(Some(at))),
                Some(_) => {}
                None => return Ok(position(machine, &self.cells, wanted)),
            }
        }
        Ok(Ok(None))
    }

    #[allow(clippy::similar_names, reason = "a call and a cell")]
    fn reads(
        &mut self,
        machine: &mut Machine<'_, '_>,
        call: &Call,
    ) -> Result<Option<Paths>, Paths> {
        let mark = self.mark(machine);
        let value = match (call.name(), call.count()) {
            ("size", 0) if self.sized() => text::number(self.cells.len()),
            ("size", 0) => Value::ANY,
            ("isEmpty" | "empty", 0) => match (self.cells.is_empty(), self.sized()) {
                (false, _) => Value::flag(false),
                (true, true) => Value::flag(true),
                _ => Value::ANY,
            },
            ("get" | "elementAt", 1) => match (Self::at(call, 1), self.rest) {
                (Some(at), None) => match at.ok().and_then(|at| self.cells.get(at)) {
                    Some(cell) => *cell,
                    None => {
                        return Err(Self::outside(
                            machine,
                            call.name() == "elementAt" || self.is_legacy(machine),
                        ));
                    }
                },
                (Some(Ok(at)), Some(rest)) => self.cells.get(at).copied().unwrap_or(rest),
                _ => self.sum(machine).unwrap_or(Value::ANY),
            },
            (
                "getFirst" | "firstElement" | "element" | "getLast" | "lastElement" | "first"
                | "last",
                0,
            ) => {
                let first = call.name() == "element" || call.name().contains("irst");
                match self.end(machine, first) {
                    Ok(value) => value,
                    Err(()) => return Err(machine.throw_new(NO_ELEMENT, None)),
                }
            }
            ("peek" | "peekFirst" | "peekLast", 0) => {
                let stack = self.is_stack(machine);
                if stack && self.cells.is_empty() && self.sized() {
                    return Err(machine.throw_new("Ljava/util/EmptyStackException;", None));
                }
                let last = call.name() == "peekLast" || stack;
                self.end(machine, !last).unwrap_or(Value::ZERO)
            }
            ("contains" | "indexOf" | "lastIndexOf", 1) => self.places(machine, call)?,
            ("containsAll", 1) => self.contains_all(machine, call.arg(1)),
            ("search", 1) => {
                let back: Vec<Value> = self.cells.iter().rev().copied().collect();
                match position(machine, &back, call.arg(1)) {
                    Ok(found) if self.sized() => {
                        found.map_or(Value::int(-1), |at| text::number(at + 1))
                    }
                    _ => Value::ANY,
                }
            }
            ("iterator" | "listIterator" | "descendingIterator" | "elements", count) => {
                let cells = self.arranged(machine);
                let from = if count == 1 { call.arg(1) } else { Value::ZERO };
                let descends = call.name() == "descendingIterator";
                return Ok(returned(iterate::iterate(
                    machine,
                    self.this(),
                    cells,
                    self.rest,
                    descends,
                    from,
                )));
            }
            ("toArray", count) => self.to_array(machine, (count == 1).then(|| call.arg(1))),
            ("subList", 2) => match self.part(machine, call)? {
                Some(value) => value,
                None => return Ok(None),
            },
            ("equals", 1) => {
                let answer = same(machine, self.this(), call.arg(1));
                answer.map_or(Value::ANY, Value::flag)
            }
            ("hashCode", 0) => order::hash(machine, self.this()).map_or(Value::ANY, Value::int),
            ("toString", 0) => {
                let cells = self.arranged(machine);
                return Ok(Some(shown(machine, self.this(), &cells, self.rest, b"L")?));
            }
            ("forEach", 1) => return Ok(Some(self.each(machine, call)?)),
            ("comparator", 0) => self.comparator,
            ("clone", 0) => {
                let content = machine.heap.get(self.id).cloned().unwrap_or_default();
                machine.make_here(machine.heap.class(self.id), content)
            }
            (_, 0 | 1 | 2 | 4) if self.sort == Sort::Sorted && self.sized() => {
                return match self.neighbours(machine, call)? {
                    Some(value) => Ok(returned(value.marked(machine.pool.both(mark, value.mark)))),
                    None => Ok(None),
                };
            }
            _ => return Ok(None),
        };
        let mark = machine.pool.both(mark, value.mark);
        Ok(returned(value.marked(mark)))
    }

    fn places(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Value, Paths> {
        if call.name() == "lastIndexOf" {
            let back: Vec<Value> = self.cells.iter().rev().copied().collect();
            return Ok(match position(machine, &back, call.arg(1)) {
                Ok(Some(at)) if self.sized() => text::number(back.len() - 1 - at),
                Ok(None) if self.sized() => Value::int(-1),
                _ => Value::ANY,
            });
        }
        Ok(match (call.name(), self.find(machine, call.arg(1))?) {
            ("contains", Ok(found)) => Value::flag(found.is_some()),
            ("indexOf", Ok(found)) => found.map_or(Value::int(-1), text::number),
            // Whether it is there, and where, tells what was asked for and what there is.
            (name, _) => {
                let answer = if name == "contains" {
                    machine.either_flag()
                } else {
                    machine.anything(call.signature.result)
                };
                let held = self.cells.iter().chain(&self.rest);
                let mark = held.fold(call.arg(1).mark, |mark, cell| {
                    machine.pool.both(mark, cell.mark)
                });
                answer.marked(mark)
            }
        })
    }

    fn contains_all(&self, machine: &mut Machine<'_, '_>, others: Value) -> Value {
        let Some((others, None)) = machine.elements(others) else {
            return Value::ANY;
        };
        let mut all = if self.sized() { Some(true) } else { None };
        for other in others {
            match position(machine, &self.cells, other) {
                Ok(Some(_)) => {}
                Ok(None) if self.sized() => return Value::flag(false),
                _ => all = None,
            }
        }
        all.map_or(Value::ANY, Value::flag)
    }

    fn is_legacy(&self, machine: &Machine<'_, '_>) -> bool {
        let vector = machine.type_of("Ljava/util/Vector;");
        let mut line = machine.lookup.superclasses(machine.heap.class(self.id));
        let asked = self.view.as_ref().is_some_and(View::of_array);
        asked || (vector.is_some() && line.any(|ty| ty == vector))
    }

    pub(crate) fn is_stack(&self, machine: &Machine<'_, '_>) -> bool {
        let stack = machine.type_of("Ljava/util/Stack;");
        stack.is_some()
            && machine
                .lookup
                .superclasses(machine.heap.class(self.id))
                .any(|ty| ty == stack)
    }

    /// `forEach`: the action runs for each element, and may or may not for the rest.
    fn each(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Paths, Paths> {
        const ACCEPT: &str = "accept(Ljava/lang/Object;)V";
        for cell in self.arranged(machine) {
            machine.ask(call.arg(1), ACCEPT, vec![cell])?;
        }
        if let Some(rest) = self.rest {
            machine.may += 1;
            let _ = machine.call_back(call.arg(1), ACCEPT, vec![rest]);
            machine.may -= 1;
        }
        Ok(Paths::returned(Value::ZERO))
    }
}
