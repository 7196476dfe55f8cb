//! Lists that are sorted by what is not known: the order is open, the elements are not.

use crate::machine::Machine;
use crate::natives::arrays_cells;
use crate::natives::list::Whole;
use crate::natives::order;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};

impl Whole {
    /// Sorts the elements by a comparator.
    pub(crate) fn sort_by(
        &mut self,
        machine: &mut Machine<'_, '_>,
        comparator: Value,
    ) -> Result<(), Paths> {
        let cells = self.in_some_order(machine);
        match order::sorted(machine, &cells, comparator)? {
            Some(cells) if self.sized() => self.cells = cells,
            _ => {
                let told = order::told_by_order(machine, &cells, comparator);
                self.mix(machine);
                for cell in self.cells.iter_mut().chain(&mut self.rest) {
                    cell.mark = machine.pool.both(cell.mark, told);
                }
                self.remember(machine, cells);
            }
        }
        Ok(())
    }

    /// The elements of a list whose order is open, in an order of its own; those of any other as
    /// they lie.
    fn in_some_order(&self, machine: &Machine<'_, '_>) -> Vec<Value> {
        let known = machine.field_of(self.this(), slots::SHUFFLED);
        let known = known.and_then(|held| arrays_cells(machine, held));
        let Some((mut cells, None)) = known else {
            return self.cells.clone();
        };
        let mixed = cells.pop();
        let untouched = self.cells.len() == cells.len()
            && self
                .cells
                .iter()
                .all(|cell| Some(cell.shape) == mixed.map(|mixed| mixed.shape));
        if untouched { cells } else { self.cells.clone() }
    }

    /// Keeps what the elements were, and what each place holds of them now.
    fn remember(&self, machine: &mut Machine<'_, '_>, mut cells: Vec<Value>) {
        let plain = |cell: &Value| {
            cell.mark == Mark::NONE && matches!(cell.shape, Shape::Text { .. } | Shape::Boxed(..))
        };
        // What carries something is not kept twice.
        let kept = self.sized() && cells.iter().all(plain);
        if let (true, Some(mixed)) = (kept, self.cells.first()) {
            // What the order tells the elements themselves do not.
            cells.push(Value::of(mixed.shape));
            let held = machine.new_array_of("[Ljava/lang/Object;", cells, Mark::NONE);
            machine.set_field_of(self.this(), slots::SHUFFLED, held);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::content::Content;
    use crate::natives::harness::with_machine;
    use crate::natives::list::Whole;
    use crate::value::{Shape, Value};

    #[test]
    fn what_was_shuffled_is_sorted_again() {
        with_machine(|machine| {
            let class = machine.type_of("Ljava/util/ArrayList;");
            let cells: Vec<Value> = ["b", "a"].map(|text| machine.pool.literal(text)).to_vec();
            let list = machine.make(class, Content::cells(cells.clone()));
            let id = machine.one_object(list);
            // A comparator nobody knows.
            let unknown = machine.make_named("Ljava/util/Comparator;");
            let mut whole = id.and_then(|id| Whole::load(machine, id, false));
            for (comparator, sorted) in [(unknown, false), (Value::ZERO, true)] {
                let Some(whole) = &mut whole else { continue };
                assert!(whole.sort_by(machine, comparator).is_ok());
                whole.write(machine, false);
                let open = |cell: &Value| matches!(cell.shape, Shape::OneOf(_));
                assert_eq!(whole.cells.iter().all(open), !sorted);
                let expected: Vec<Value> = cells.iter().rev().copied().collect();
                assert_eq!(whole.cells == expected, sorted);
            }
        });
    }
}
