//! What changes lists, sets and queues.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
pub(crate) use crate::natives::enum_sets::{constants, enum_set};
use crate::natives::list::{MOST, Whole, position};
use crate::natives::order::{self, Sort};
use crate::natives::text;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

const UNSUPPORTED: &str = "Ljava/lang/UnsupportedOperationException;";
pub(crate) const NULL: &str = crate::step::NULL;

/// A call that changes the collection; none where it is no such call.
pub(crate) fn writes(
    whole: &mut Whole,
    machine: &mut Machine<'_, '_>,
    call: &Call,
) -> Result<Option<Value>, Paths> {
    if call.name() == "<init>" {
        return whole.made(machine, call).map(Some);
    }
    if whole.fixed > 0 && refused(whole.fixed, call.name()) {
        return Err(machine.throw_new(UNSUPPORTED, None));
    }
    let before = whole.cells.len();
    if let Some(view) = &mut whole.view {
        view.remember(&whole.cells);
    }
    let Some(value) = whole.change(machine, call)? else {
        return Ok(None);
    };
    let structural = whole.cells.len() != before || call.name() == "sort" || !whole.sized();
    whole.write(machine, structural);
    Ok(Some(value))
}

/// What a collection of fixed size, or one that can't be changed, refuses.
fn refused(fixed: i32, name: &str) -> bool {
    let sized = [
        "add", "remove", "clear", "retain", "put", "push", "poll", "pop", "offer", "insert",
    ];
    let others = ["set", "sort", "replaceAll"];
    sized.iter().any(|start| name.starts_with(start)) || (fixed == 2 && others.contains(&name))
}

impl Whole {
    pub(crate) fn write(&self, machine: &mut Machine<'_, '_>, structural: bool) {
        if let Some(view) = &self.view {
            return view.write(machine, self.cells.clone(), self.rest);
        }
        let Some(content) = machine.heap.get(self.id) else {
            return;
        };
        let body = Body::Cells {
            cells: self.cells.clone(),
            rest: self.rest,
        };
        let new = Content {
            body,
            ..content.clone()
        };
        let joined = if content.summary {
            content.clone().join(&new, &mut machine.pool, false)
        } else {
            new
        };
        machine.heap.put(self.id, joined);
        if structural {
            changed(machine, self.this());
        }
    }

    /// A constructor.
    fn made(&mut self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Value, Paths> {
        let descriptor = |number: usize| {
            call.signature
                .params
                .get(number)
                .map(|ty| machine.program.descriptor(*ty).to_vec())
        };
        let (first, second) = (descriptor(0), descriptor(1));
        let capacity = first.as_deref() == Some(b"I");
        if capacity && call.arg(1).as_int().is_some_and(|size| size < 0) {
            return Err(machine.throw_new("Ljava/lang/IllegalArgumentException;", None));
        }
        if capacity && self.unique {
            let size = call.arg(1).as_int().unwrap_or(16);
            order::set_buckets(machine, self.id, order::table_for(size), false);
        }
        for (number, found) in [(1, &first), (2, &second)] {
            if found.as_deref() == Some(b"Ljava/util/Comparator;") {
                self.comparator = call.arg(number);
                machine.set_field_of(self.this(), slots::ORDER, self.comparator);
            }
        }
        let collection = matches!(first.as_deref(), Some(name) if name.starts_with(b"L"))
            && first.as_deref() != Some(b"Ljava/util/Comparator;");
        if collection {
            if call.arg(1).is_null() {
                return Err(machine.throw_new(NULL, None));
            }
            if self.unique
                && let Some((cells, None)) = machine.elements(call.arg(1))
            {
                let wanted = (cells.len() * 4 / 3 + 1).max(16);
                let wanted = i32::try_from(wanted).unwrap_or(i32::MAX);
                order::set_buckets(machine, self.id, order::table_for(wanted), false);
            }
            if let Some(comparator) = machine
                .field_of(call.arg(1), slots::ORDER)
                .filter(|_| self.sort == Sort::Sorted)
            {
                self.comparator = comparator;
                machine.set_field_of(self.this(), slots::ORDER, comparator);
            }
            self.add_all(machine, call.arg(1), None)?;
            self.write(machine, false);
        }
        Ok(Value::ZERO)
    }

    /// Which element is where is no longer known.
    pub(crate) fn blur(&mut self, machine: &mut Machine<'_, '_>, more: Option<Value>) {
        let sum = self
            .sum(machine)
            .into_iter()
            .chain(more)
            .reduce(|a, b| machine.pool.join(a, b));
        self.cells.clear();
        self.rest = sum.or(Some(Value::ANY));
    }

    pub(crate) fn add(
        &mut self,
        machine: &mut Machine<'_, '_>,
        value: Value,
    ) -> Result<Value, Paths> {
        if value.is_null() && self.refuses_null(machine) {
            return Err(machine.throw_new(NULL, None));
        }
        if self.sized() && self.cells.len() < MOST.min(machine.limits.cells) {
            match self.sort {
                Sort::Sorted if self.unique => return self.add_sorted(machine, value),
                Sort::Heap => return self.sift_up(machine, value),
                _ => {}
            }
            if self.unique {
                match position(machine, &self.cells, value) {
                    Ok(Some(_)) => return Ok(Value::flag(false)),
                    Ok(None) => {}
                    Err(()) => {
                        self.rest = Some(value);
                        return Ok(Value::ANY);
                    }
                }
            }
            self.cells.push(value);
            if self.unique && self.sort == Sort::Hash {
                order::grow(machine, self.id, &self.cells);
            }
            return Ok(Value::flag(true));
        }
        self.rest = Some(
            self.rest
                .map_or(value, |rest| machine.pool.join(rest, value)),
        );
        Ok(if self.unique {
            Value::ANY
        } else {
            Value::flag(true)
        })
    }

    pub(crate) fn refuses_null(&self, machine: &Machine<'_, '_>) -> bool {
        let class = machine.program.java_type(machine.heap.class(self.id));
        let plain = class == "java.util.ArrayDeque"
            || class.contains("BlockingQueue")
            || class.contains("ConcurrentLinked");
        plain || self.sort == Sort::Heap || (self.sort == Sort::Sorted && self.comparator.is_null())
    }

    fn add_sorted(&mut self, machine: &mut Machine<'_, '_>, value: Value) -> Result<Value, Paths> {
        if self.cells.is_empty() {
            // Even the first element is compared, with itself.
            order::compare(machine, self.comparator, value, value)?;
        }
        let (mut low, mut high) = (0, self.cells.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let Some(other) = self.cells.get(middle).copied() else {
                break;
            };
            match order::compare(machine, self.comparator, value, other)? {
                Some(0) => return Ok(Value::flag(false)),
                Some(order) if order < 0 => high = middle,
                Some(_) => low = middle + 1,
                None => {
                    self.blur(machine, Some(value));
                    return Ok(Value::ANY);
                }
            }
        }
        self.cells.insert(low, value);
        Ok(Value::flag(true))
    }

    /// `PriorityQueue.siftUp`.
    fn sift_up(&mut self, machine: &mut Machine<'_, '_>, value: Value) -> Result<Value, Paths> {
        let mut at = self.cells.len();
        self.cells.push(value);
        if at == 0 {
            order::compare(machine, self.comparator, value, value)?;
        }
        while at > 0 {
            let parent = (at - 1) / 2;
            let Some(other) = self.cells.get(parent).copied() else {
                break;
            };
            match order::compare(machine, self.comparator, value, other)? {
                Some(order) if order >= 0 => break,
                Some(_) => {
                    self.cells.swap(at, parent);
                    at = parent;
                }
                None => {
                    self.blur(machine, None);
                    break;
                }
            }
        }
        Ok(Value::flag(true))
    }

    /// `PriorityQueue.siftDown`, from a place on.
    fn sift_down(&mut self, machine: &mut Machine<'_, '_>, mut at: usize) -> Result<(), Paths> {
        loop {
            let (left, right) = (2 * at + 1, 2 * at + 2);
            let (Some(value), Some(first)) =
                (self.cells.get(at).copied(), self.cells.get(left).copied())
            else {
                return Ok(());
            };
            let mut child = (left, first);
            if let Some(second) = self.cells.get(right).copied() {
                match order::compare(machine, self.comparator, first, second)? {
                    Some(order) if order > 0 => child = (right, second),
                    Some(_) => {}
                    None => {
                        return {
                            self.blur(machine, None);
                            Ok(())
                        };
                    }
                }
            }
            match order::compare(machine, self.comparator, value, child.1)? {
                Some(order) if order <= 0 => return Ok(()),
                Some(_) => self.cells.swap(at, child.0),
                None => {
                    return {
                        self.blur(machine, None);
                        Ok(())
                    };
                }
            }
            at = child.0;
        }
    }

    pub(crate) fn add_all(
        &mut self,
        machine: &mut Machine<'_, '_>,
        from: Value,
        at: Option<usize>,
    ) -> Result<Value, Paths> {
        if from.is_null() {
            return Err(machine.throw_new(NULL, None));
        }
        let before = self.cells.len();
        let Some((others, rest)) = machine.elements(from) else {
            let mark = machine.carried(from);
            self.blur(machine, Some(Value::ANY.marked(mark)));
            return Ok(Value::ANY);
        };
        let (mut at, many) = (at, !others.is_empty());
        for other in others {
            match &mut at {
                Some(place) if *place <= self.cells.len() => {
                    self.cells.insert(*place, other);
                    *place += 1;
                }
                _ => {
                    self.add(machine, other)?;
                }
            }
        }
        if let Some(rest) = rest {
            self.rest = Some(self.rest.map_or(rest, |old| machine.pool.join(old, rest)));
            return Ok(Value::ANY);
        }
        Ok(Value::flag(if self.unique {
            self.cells.len() != before
        } else {
            many
        }))
    }

    /// Takes an element out by its place.
    pub(crate) fn take(
        &mut self,
        machine: &mut Machine<'_, '_>,
        at: usize,
    ) -> Result<Option<Value>, Paths> {
        if !self.sized() {
            let sum = self.sum(machine);
            self.blur(machine, None);
            return Ok(sum);
        }
        if at >= self.cells.len() {
            return Ok(None);
        }
        if self.sort != Sort::Heap {
            return Ok(Some(self.cells.remove(at)));
        }
        let taken = self.cells.swap_remove(at);
        let moved = self.cells.get(at).copied();
        self.sift_down(machine, at)?;
        // What did not sink may have to rise.
        if let Some(moved) = moved.filter(|moved| self.cells.get(at) == Some(moved)) {
            let tail = self.cells.split_off(at + 1);
            self.cells.pop();
            if at > 0 {
                self.sift_up(machine, moved)?;
            } else {
                self.cells.push(moved);
            }
            self.cells.extend(tail);
        }
        Ok(Some(taken))
    }
}

/// Counts a change of what a collection holds, for the iterators over it.
pub(crate) fn changed(machine: &mut Machine<'_, '_>, collection: Value) {
    let held = machine
        .field_of(collection, slots::CHANGES)
        .unwrap_or(Value::ZERO);
    let next = held
        .as_int()
        .map_or(Value::ANY, |count| Value::int(count.wrapping_add(1)));
    machine.set_field_of(collection, slots::CHANGES, next);
}

/// Sorts a list or array in place.
pub(crate) fn sort(
    machine: &mut Machine<'_, '_>,
    array: Value,
    comparator: Value,
) -> Result<Value, Paths> {
    let Some(id) = machine.one_object(array) else {
        return Ok(Value::ZERO);
    };
    let Some(mut whole) = Whole::load(machine, id, false) else {
        return Ok(Value::ZERO);
    };
    if whole.fixed == 2 {
        return Err(machine.throw_new(UNSUPPORTED, None));
    }
    whole.sort_by(machine, comparator)?;
    whole.write(machine, false);
    Ok(Value::ZERO)
}

/// How many elements there are, where that is known.
pub(crate) fn count(machine: &mut Machine<'_, '_>, collection: Value) -> Value {
    match machine.elements(collection) {
        Some((cells, None)) => text::number(cells.len()),
        _ => Value::ANY,
    }
}
