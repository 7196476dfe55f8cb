//! Iterators.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::list::{NO_ELEMENT, Whole};
use crate::natives::order::{self, Sort};
use crate::natives::{list_write, returned, text};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, ObjectId, Shape, Value};

const CHANGED: &str = "Ljava/util/ConcurrentModificationException;";
const STATE: &str = "Ljava/lang/IllegalStateException;";

/// An iterator over cells, as they are now.
pub(crate) fn iterate(
    machine: &mut Machine<'_, '_>,
    of: Value,
    mut cells: Vec<Value>,
    rest: Option<Value>,
    descends: bool,
    from: Value,
) -> Value {
    if descends {
        cells.reverse();
    }
    let class = machine.type_of("Ljava/util/Iterator;");
    let mark = machine
        .heap
        .get(of.as_object().unwrap_or(ObjectId(u32::MAX)))
        .map_or(Mark::NONE, |c| c.mark);
    let content = Content {
        body: Body::Cells { cells, rest },
        mark,
        ..Content::default()
    };
    let made = machine.make_here(class, content);
    let changes = changes(machine, of);
    machine.set_field_of(made, slots::AT, from);
    machine.set_field_of(made, slots::OF, of);
    machine.set_field_of(made, slots::CHANGES, changes);
    machine.set_field_of(
        made,
        slots::SIZE,
        Value::flag(!descends && counts(machine, of)),
    );
    made
}

/// What a collection counts as its changes: of a view, its source.
fn changes(machine: &Machine<'_, '_>, of: Value) -> Value {
    let mut holder = of;
    for _ in 0..4 {
        match (
            machine.field_of(holder, slots::SHOWS),
            machine.field_of(holder, slots::OF),
        ) {
            (Some(_), Some(source)) => holder = source,
            _ => break,
        }
    }
    machine
        .field_of(holder, slots::CHANGES)
        .unwrap_or(Value::ZERO)
}

/// Whether the iterators of a collection look at its size (lists), not at a next node.
fn counts(machine: &Machine<'_, '_>, of: Value) -> bool {
    let Some(id) = of.as_object() else {
        return false;
    };
    let class = machine.program.java_type(machine.heap.class(id));
    matches!(
        class.as_str(),
        "java.util.ArrayList" | "java.util.LinkedList" | "java.util.Vector" | "java.util.Stack"
    ) && machine.field_of(of, slots::SHOWS).is_none()
}

/// Whether the iterators of a collection notice changes.
fn notices(machine: &Machine<'_, '_>, of: Value) -> bool {
    let Some(id) = of.as_object() else {
        return false;
    };
    let class = machine.program.java_type(machine.heap.class(id));
    !class.contains(".concurrent.") && class != "java.util.ArrayDeque"
}

pub(crate) fn iterator(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let receiver = call.receiver();
    let id = machine.one_object(receiver)?;
    let (cells, rest) = order::held(machine, id)?;
    let this = Value::object(id);
    let place = machine.field_of(this, slots::AT).and_then(Value::as_int);
    let place = place.and_then(|at| usize::try_from(at).ok());
    let of = machine.field_of(this, slots::OF).unwrap_or(Value::ZERO);
    let cursor = Cursor {
        this,
        of,
        place,
        cells,
        rest,
    };
    match call.name() {
        "hasNext" | "hasMoreElements" => returned(cursor.has_next(machine)),
        "next" | "nextElement" | "nextInt" | "nextLong" | "nextDouble" => {
            Some(cursor.next(machine))
        }
        "hasPrevious" => returned(place.map_or(Value::ANY, |at| Value::flag(at > 0))),
        "previous" => Some(cursor.previous(machine)),
        "nextIndex" => returned(place.map_or(Value::ANY, text::number)),
        "previousIndex" => returned(place.map_or(Value::ANY, |at| {
            Value::int(i32::try_from(at).map_or(i32::MAX, |at| at - 1))
        })),
        "remove" => Some(cursor.remove(machine)),
        "set" | "add" => cursor.write(machine, call),
        "forEachRemaining" => {
            let mut at = place?;
            while let Some(cell) = cursor.cells.get(at).copied() {
                if let Err(paths) =
                    machine.ask(call.arg(1), "accept(Ljava/lang/Object;)V", vec![cell])
                {
                    return Some(paths);
                }
                at += 1;
            }
            machine.set_field_of(this, slots::AT, text::number(at));
            returned(Value::ZERO)
        }
        _ => None,
    }
}

struct Cursor {
    this: Value,
    of: Value,
    place: Option<usize>,
    cells: Vec<Value>,
    rest: Option<Value>,
}

impl Cursor {
    fn has_next(&self, machine: &mut Machine<'_, '_>) -> Value {
        if self.rest.is_none()
            && machine.field_of(self.this, slots::SIZE) == Some(Value::flag(true))
            && let (Some(at), Some(size)) =
                (self.place, list_write::count(machine, self.of).as_int())
        {
            return Value::flag(usize::try_from(size) != Ok(at));
        }
        match (self.place, self.rest) {
            (Some(at), _) if at < self.cells.len() => Value::flag(true),
            (Some(_), None) => Value::flag(false),
            _ => Value::of(machine.pool.one_of(vec![Shape::Word(0), Shape::Word(1)])),
        }
    }

    /// Whether the collection was changed behind the iterator's back.
    fn disturbed(&self, machine: &Machine<'_, '_>) -> bool {
        let (now, then) = (
            changes(machine, self.of),
            machine.field_of(self.this, slots::CHANGES),
        );
        match (now.as_int(), then.and_then(Value::as_int)) {
            (Some(now), Some(then)) => now != then && notices(machine, self.of),
            _ => false,
        }
    }

    fn next(&self, machine: &mut Machine<'_, '_>) -> Paths {
        if self.disturbed(machine) {
            return machine.throw_new(CHANGED, None);
        }
        let value = match self.place {
            Some(at) if at < self.cells.len() => self.cells.get(at).copied(),
            Some(_) => self.rest,
            None => self
                .cells
                .iter()
                .copied()
                .chain(self.rest)
                .reduce(|a, b| machine.pool.join(a, b)),
        };
        let Some(value) = value else {
            return machine.throw_new(NO_ELEMENT, None);
        };
        let next = match self.place {
            Some(at) if at < self.cells.len() => text::number(at + 1),
            _ => machine.field_of(self.this, slots::AT).unwrap_or(Value::ANY),
        };
        let last = self.place.map_or(Value::ANY, text::number);
        machine.set_field_of(self.this, slots::AT, next);
        machine.set_field_of(self.this, slots::LAST, last);
        let mark = self
            .this
            .as_object()
            .and_then(|id| machine.heap.get(id))
            .map_or(Mark::NONE, |c| c.mark);
        Paths::returned(value.marked(machine.pool.both(value.mark, mark)))
    }

    fn previous(&self, machine: &mut Machine<'_, '_>) -> Paths {
        if self.disturbed(machine) {
            return machine.throw_new(CHANGED, None);
        }
        let Some(at) = self.place else {
            return Paths::returned(Value::ANY);
        };
        let Some((before, value)) = at
            .checked_sub(1)
            .and_then(|at| Some((at, *self.cells.get(at)?)))
        else {
            return machine.throw_new(NO_ELEMENT, None);
        };
        machine.set_field_of(self.this, slots::AT, text::number(before));
        machine.set_field_of(self.this, slots::LAST, text::number(before));
        Paths::returned(value)
    }

    /// The place of the element returned last; none where there is none to be changed.
    fn last(&self, machine: &Machine<'_, '_>) -> Result<Option<usize>, ()> {
        match machine.field_of(self.this, slots::LAST) {
            None => Err(()),
            Some(last) => match last.as_int() {
                Some(-1) => Err(()),
                Some(at) => Ok(usize::try_from(at).ok()),
                None => Ok(None),
            },
        }
    }

    /// Writes what the iterator sees, and that it agrees with its collection.
    fn settle(&self, machine: &mut Machine<'_, '_>, cells: Vec<Value>, at: usize, last: i32) {
        let now = changes(machine, self.of);
        if let Some(content) = self
            .this
            .as_object()
            .and_then(|id| machine.heap.get_mut(id))
        {
            content.body = Body::Cells {
                cells,
                rest: self.rest,
            };
        }
        machine.set_field_of(self.this, slots::AT, text::number(at));
        machine.set_field_of(self.this, slots::LAST, Value::int(last));
        machine.set_field_of(self.this, slots::CHANGES, now);
    }

    fn remove(&self, machine: &mut Machine<'_, '_>) -> Paths {
        let Ok(last) = self.last(machine) else {
            return machine.throw_new(STATE, None);
        };
        if self.disturbed(machine) {
            return machine.throw_new(CHANGED, None);
        }
        let (Some(at), Some(place)) = (last, self.place) else {
            return Paths::returned(Value::ZERO);
        };
        let Some(gone) = self.cells.get(at).copied() else {
            return Paths::returned(Value::ZERO);
        };
        let Some(mut whole) = machine
            .one_object(self.of)
            .and_then(|id| Whole::load(machine, id, false))
        else {
            // An iterator over the keys of a table (`Enumeration` has no `remove`).
            machine.remove_entry(self.of, gone);
            return Paths::returned(Value::ZERO);
        };
        if whole.fixed > 0 {
            return machine.throw_new("Ljava/lang/UnsupportedOperationException;", None);
        }
        if let Some(view) = &mut whole.view {
            view.remember(&whole.cells);
        }
        let by_place = whole.sort == Sort::Insertion && whole.cells.get(at) == Some(&gone);
        match if by_place {
            Some(at)
        } else {
            self.same_place(&whole, gone)
        } {
            Some(place) => {
                whole.cells.remove(place);
                whole.write(machine, true);
            }
            None if whole.rest.is_some() => {}
            None => whole.blur(machine, None),
        }
        let mut cells = self.cells.clone();
        cells.remove(at);
        self.settle(machine, cells, place - usize::from(at < place), -1);
        Paths::returned(Value::ZERO)
    }

    /// Where an element lies in its collection; of entries, whose objects are made anew, by place.
    fn same_place(&self, whole: &Whole, gone: Value) -> Option<usize> {
        let found = whole.cells.iter().position(|cell| *cell == gone);
        let alike = whole.cells.len() == self.cells.len();
        found.or_else(|| {
            self.cells
                .iter()
                .position(|cell| *cell == gone)
                .filter(|_| alike)
        })
    }

    /// `set` and `add` of list iterators.
    fn write(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
        let place = self.place?;
        let mut whole = machine
            .one_object(self.of)
            .and_then(|id| Whole::load(machine, id, false))?;
        if self.disturbed(machine) {
            return Some(machine.throw_new(CHANGED, None));
        }
        if whole.fixed == 2 || (whole.fixed == 1 && call.name() == "add") {
            return Some(machine.throw_new("Ljava/lang/UnsupportedOperationException;", None));
        }
        if !whole.sized() {
            whole.blur(machine, Some(call.arg(1)));
            whole.write(machine, true);
            return returned(Value::ZERO);
        }
        if call.name() == "set" {
            let Ok(Some(at)) = self.last(machine) else {
                return Some(machine.throw_new(STATE, None));
            };
            *whole.cells.get_mut(at)? = call.arg(1);
            whole.write(machine, false);
            let cells = whole.cells.clone();
            self.settle(machine, cells, place, i32::try_from(at).ok()?);
            return returned(Value::ZERO);
        }
        if place <= whole.cells.len() {
            whole.cells.insert(place, call.arg(1));
        }
        whole.write(machine, true);
        let cells = whole.cells.clone();
        self.settle(machine, cells, place + 1, -1);
        returned(Value::ZERO)
    }
}
