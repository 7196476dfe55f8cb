//! Collections that show what another holds, and write through to it.

use assay_dex::program::TypeId;

use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::map;
use crate::slots;
use crate::value::{ObjectId, Value};

/// The keys of a map.
pub(crate) const KEYS: i32 = 1;
/// Its values.
pub(crate) const VALUES: i32 = 2;
/// Its entries.
pub(crate) const ENTRIES: i32 = 3;
/// Some neighbouring elements of a list.
pub(crate) const PART: i32 = 4;
/// All of a collection.
pub(crate) const WHOLE: i32 = 5;
/// All of an array.
pub(crate) const ARRAY: i32 = 6;

/// What a view shows.
pub(crate) struct View {
    id: ObjectId,
    source: Value,
    shows: i32,
    /// What was there when it was read.
    before: Vec<Value>,
}

impl View {
    /// What an object shows, where it is a view.
    pub(crate) fn of(machine: &Machine<'_, '_>, id: ObjectId) -> Option<Self> {
        let this = Value::object(id);
        let shows = machine.field_of(this, slots::SHOWS)?.as_int()?;
        let source = machine.field_of(this, slots::OF)?;
        machine.one_object(source)?;
        Some(Self {
            id,
            source,
            shows,
            before: Vec::new(),
        })
    }

    /// A new view.
    pub(crate) fn make(
        machine: &mut Machine<'_, '_>,
        source: Value,
        shows: i32,
        class: TypeId,
    ) -> Value {
        let made = machine.make_here(class, Content::cells(Vec::new()));
        machine.set_field_of(made, slots::OF, source);
        machine.set_field_of(made, slots::SHOWS, Value::int(shows));
        made
    }

    /// Whether it shows an array.
    pub(crate) const fn of_array(&self) -> bool {
        self.shows == ARRAY
    }

    /// What it shows now.
    pub(crate) fn cells(
        &self,
        machine: &mut Machine<'_, '_>,
    ) -> Option<(Vec<Value>, Option<Value>)> {
        match self.shows {
            KEYS | VALUES | ENTRIES => {
                let (entries, rest) = map::arranged(machine, self.source)?;
                let source = self.source;
                let pick = |machine: &mut Machine<'_, '_>, key, value| match self.shows {
                    KEYS => key,
                    VALUES => value,
                    _ => map::pair(machine, source, key, value),
                };
                let unsure = entries.iter().any(|entry| !entry.sure);
                let mut cells: Vec<Value> = entries
                    .iter()
                    .map(|entry| pick(machine, entry.key, entry.value))
                    .collect();
                let mut rest = rest.map(|(key, value)| pick(machine, key, value));
                if unsure {
                    // Some of them may not be there.
                    let all = cells
                        .drain(..)
                        .chain(rest)
                        .reduce(|a, b| machine.pool.join(a, b));
                    rest = all;
                }
                Some((cells, rest))
            }
            PART => {
                let (cells, rest) = machine.elements(self.source)?;
                if let (Some(range), None) = (self.range(machine), rest) {
                    Some((cells.get(range)?.to_vec(), None))
                } else {
                    let all = cells
                        .into_iter()
                        .chain(rest)
                        .reduce(|a, b| machine.pool.join(a, b));
                    Some((Vec::new(), Some(all.unwrap_or(Value::ANY))))
                }
            }
            _ => machine.elements(self.source),
        }
    }

    fn range(&self, machine: &Machine<'_, '_>) -> Option<std::ops::Range<usize>> {
        let of = |key| {
            let value = machine.field_of(Value::object(self.id), key)?.as_int()?;
            usize::try_from(value).ok()
        };
        let from = of(slots::FROM)?;
        Some(from..from + of(slots::COUNT)?)
    }

    /// Keeps what was there before a change.
    pub(crate) fn remember(&mut self, cells: &[Value]) {
        self.before = cells.to_vec();
    }

    /// Writes what it shows now into its source.
    pub(crate) fn write(
        &self,
        machine: &mut Machine<'_, '_>,
        cells: Vec<Value>,
        rest: Option<Value>,
    ) {
        match self.shows {
            KEYS | VALUES | ENTRIES => self.remove_others(machine, &cells, rest),
            PART => {
                let (Some((mut all, None)), Some(range)) =
                    (machine.elements(self.source), self.range(machine))
                else {
                    return;
                };
                let count = Value::int(i32::try_from(cells.len()).unwrap_or(i32::MAX));
                if range.end <= all.len() {
                    all.splice(range, cells);
                }
                machine.set_field_of(Value::object(self.id), slots::COUNT, count);
                self.put(machine, all, rest);
            }
            _ => self.put(machine, cells, rest),
        }
    }

    fn put(&self, machine: &mut Machine<'_, '_>, cells: Vec<Value>, rest: Option<Value>) {
        let Some(id) = machine.one_object(self.source) else {
            return;
        };
        if let Some(view) = Self::of(machine, id) {
            return view.write(machine, cells, rest);
        }
        if let Some(content) = machine.heap.get_mut(id) {
            content.body = Body::Cells { cells, rest };
        }
    }

    /// Takes the entries out of a map that its view no longer shows.
    fn remove_others(&self, machine: &mut Machine<'_, '_>, cells: &[Value], rest: Option<Value>) {
        let Some((entries, None)) = map::arranged(machine, self.source) else {
            return;
        };
        if rest.is_some() || self.before.len() != entries.len() {
            return;
        }
        let mut left = cells.iter().peekable();
        for (shown, entry) in self.before.iter().zip(&entries) {
            if left.next_if(|cell| *cell == shown).is_none() {
                machine.remove_entry(self.source, entry.key);
            }
        }
    }
}

/// A collection in which nothing can be changed, or elements can't come and go.
pub(crate) fn fixed(machine: &mut Machine<'_, '_>, value: Value, how: i32) -> Value {
    machine.set_field_of(value, slots::FIXED, Value::int(how));
    value
}

/// A view of all of a collection in which nothing can be changed.
pub(crate) fn unmodifiable(machine: &mut Machine<'_, '_>, source: Value) -> Option<Value> {
    let id = machine.one_object(source)?;
    let class = machine.heap.class(id);
    let made = match &machine.heap.get(id)?.body {
        Body::Cells { .. } => {
            // The order is that of the source.
            let name = machine
                .models
                .family(&machine.program.java_type(class))
                .unwrap_or("list");
            let plain = if name == "set" {
                "Ljava/util/LinkedHashSet;"
            } else {
                "Ljava/util/ArrayList;"
            };
            let class = machine.type_of(plain);
            View::make(machine, source, WHOLE, class)
        }
        Body::Entries { .. } => {
            let made = machine.make_here(class, Content::map());
            machine.set_field_of(made, slots::OF, source);
            machine.set_field_of(made, slots::SHOWS, Value::int(WHOLE));
            made
        }
        Body::Plain => return None,
    };
    Some(fixed(machine, made, 2))
}
