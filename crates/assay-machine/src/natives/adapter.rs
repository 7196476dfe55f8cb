//! Lists whose rows an adapter makes.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::{End, Paths};
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

/// Most rows that fit on a screen.
const MOST_ROWS: i32 = 16;
const COUNT: &str = "getCount()I";
const ROW: &str = "getView(ILandroid/view/View;Landroid/view/ViewGroup;)Landroid/view/View;";
/// Who is told of touches on rows.
const ON_ROW: &str = "#android.widget.AdapterView$OnItemClickListener";
const TOUCHED: &str = "onItemClick(Landroid/widget/AdapterView;Landroid/view/View;IJ)V";

impl Machine<'_, '_> {
    /// What a method of an object of the app gives, where it is one value.
    fn given_by(&mut self, object: Value, method: &str, args: Vec<Value>) -> Option<Value> {
        match self.call_back(object, method, args) {
            Paths::One(End::Returned(value)) => Some(value),
            _ => None,
        }
    }

    /// The rows of a list come up.
    fn fill_rows(&mut self, list: Value, adapter: Value) {
        self.set_field_of(list, slots::CHILDREN, Value::ZERO);
        let items = self.field_of(adapter, slots::ITEMS);
        let cells = items.and_then(|items| super::arrays_cells(self, items));
        let cells = cells.map_or_else(Vec::new, |(cells, _)| cells);
        let count = if self.answers_to(adapter, COUNT) {
            let count = self.given_by(adapter, COUNT, Vec::new());
            count.and_then(Value::as_int).unwrap_or(0)
        } else {
            i32::try_from(cells.len()).unwrap_or(0)
        };
        let own = self.answers_to(adapter, ROW);
        for at in 0..count.min(MOST_ROWS) {
            let row = if own {
                self.given_by(adapter, ROW, vec![Value::int(at), Value::ZERO, list])
            } else {
                let class = self.type_of("Landroid/widget/TextView;");
                let made = self.make_apart(class, Content::default(), &at.to_string());
                let text = usize::try_from(at).ok().and_then(|at| cells.get(at));
                self.set_field_of(made, slots::TEXT, text.copied().unwrap_or(Value::ANY));
                Some(made)
            };
            let row = row.filter(|row| self.one_object(*row).is_some());
            if let Some(row) = row {
                self.add_child(list, row);
                self.set_field_of(row, slots::AT, Value::int(at));
            }
        }
    }

    /// A listener to the rows of a list, once for each row; itself where no row is known.
    pub(crate) fn by_row(&self, listener: Listener) -> Vec<Listener> {
        let rows = self.inside(listener.holder);
        if listener.method != ON_ROW || rows.is_empty() {
            return vec![listener];
        }
        let one = |row: Value| {
            let at = self.field_of(row, slots::AT).unwrap_or(Value::ANY);
            let number = at.as_int().map_or(Value::ANY, |at| Value::wide(at.into()));
            Listener {
                kind: "click".to_owned(),
                object: listener.object,
                method: TOUCHED.to_owned(),
                args: vec![listener.holder, row, at, number],
                holder: row,
                why: listener.why.clone(),
            }
        };
        rows.into_iter().map(one).collect()
    }
}

/// `AdapterView` and those derived from it.
pub(crate) fn list(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "setAdapter" || machine.world.exploring {
        return None;
    }
    let (this, adapter) = (call.receiver(), call.arg(1));
    machine.set_field_of(this, slots::OBJECT, adapter);
    if machine.one_object(adapter).is_some() {
        machine.fill_rows(this, adapter);
    }
    machine.select_first(this);
    returned(Value::ZERO)
}

/// `BaseAdapter` and `ArrayAdapter`.
pub(crate) fn adapter(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if machine.world.exploring {
        return None;
    }
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::CONTEXT, call.arg(1));
            let items = call.arg(call.count());
            if call.count() > 2 && super::arrays_cells(machine, items).is_some() {
                machine.set_field_of(this, slots::ITEMS, items);
            }
            returned(Value::ZERO)
        }
        "getItem" => {
            let items = machine.field_of(this, slots::ITEMS)?;
            let (cells, _) = super::arrays_cells(machine, items)?;
            let at = usize::try_from(call.arg(1).as_int()?).ok()?;
            returned(cells.get(at).copied()?)
        }
        "getContext" => returned(machine.field_of(this, slots::CONTEXT)?),
        _ => None,
    }
}
