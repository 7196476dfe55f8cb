//! Lists whose rows an adapter makes.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Shape, Value};
use crate::world::Listener;

/// Most rows that fit on a screen.
const MOST_ROWS: i32 = 16;
/// Most places that are told apart.
const MOST_APART: i32 = 8;
/// The task by which a list asks for its rows.
pub(crate) const FILL: &str = "#rows";
const KINDS: &str = "getViewTypeCount()I";
const ITEM: &str = "getItem(I)Ljava/lang/Object;";
/// How an activity that has a list is told of touches on its rows.
pub(crate) const ON_ROW_OF_LIST: &str = "#android.app.ListActivity";
/// Who is told of something that happens to a row, and how.
const ROWS_TOLD: [(&str, &str); 4] = [
    (
        ON_ROW_OF_LIST,
        "onListItemClick(Landroid/widget/ListView;Landroid/view/View;IJ)V",
    ),
    (ON_ROW, TOUCHED),
    (
        "#android.widget.AdapterView$OnItemLongClickListener",
        "onItemLongClick(Landroid/widget/AdapterView;Landroid/view/View;IJ)Z",
    ),
    (
        "#android.widget.AdapterView$OnItemSelectedListener",
        "onItemSelected(Landroid/widget/AdapterView;Landroid/view/View;IJ)V",
    ),
];
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
    pub(crate) fn fill_rows(&mut self, list: Value, adapter: Value) {
        self.set_field_of(list, slots::CHILDREN, Value::ZERO);
        let items = self.field_of(adapter, slots::ITEMS);
        let cells = items.and_then(|items| self.elements(items));
        let (cells, rest) = cells.unwrap_or_default();
        let count = if self.answers_to(adapter, COUNT) {
            let count = self.given_by(adapter, COUNT, Vec::new());
            count.and_then(Value::as_int)
        } else {
            i32::try_from(cells.len()).ok().filter(|_| rest.is_none())
        };
        self.set_field_of(list, slots::COUNT, count.map_or(Value::ANY, Value::int));
        let own = self.answers_to(adapter, ROW);
        if count.is_none() && own && self.world.exploring {
            return self.some_row(list, adapter);
        }
        let count = count.unwrap_or(0);
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
                self.join_window(list, row);
                self.set_field_of(row, slots::AT, Value::int(at));
            }
        }
    }

    /// A list of nobody knows how many rows asks for any of them.
    fn some_row(&mut self, list: Value, adapter: Value) {
        let may = self.may;
        self.may += 1;
        let row = self.given_by(adapter, ROW, vec![Value::ANY, Value::ZERO, list]);
        self.may = may;
        if let Some(row) = row.filter(|row| self.one_object(*row).is_some()) {
            self.add_child(list, row);
        }
    }

    /// A list is given its rows: it asks at once how many there are and of how many kinds, and for
    /// the rows once it is laid out.
    fn give_rows(&mut self, list: Value, adapter: Value) {
        self.keep_in_list(adapter, slots::HOLDERS, list);
        for method in [COUNT, KINDS, "hasStableIds()Z"] {
            if self.answers_to(adapter, method) {
                let _ = self.call_back(adapter, method, Vec::new());
            }
        }
        self.later(list, FILL, vec![adapter], 0, "android.widget.AdapterView");
    }

    /// Lists whose rows changed ask for them anew.
    fn rows_changed(&mut self, adapter: Value) {
        for list in self.kept_in_list(adapter, slots::HOLDERS) {
            if self.field_of(list, slots::OBJECT) == Some(adapter) {
                self.later(list, FILL, vec![adapter], 0, "android.widget.AdapterView");
            }
        }
    }

    /// The numbers of a list's rows; none where it has no rows.
    pub(crate) fn places(&mut self, list: Value) -> Option<Value> {
        let count = self.field_of(list, slots::COUNT).and_then(Value::as_int);
        match count {
            None => Some(Value::ANY),
            Some(count) if count < 1 => None,
            Some(count) if count <= MOST_APART => {
                let shapes = (0..count).map(Shape::Word).collect();
                Some(Value::of(self.pool.one_of(shapes)))
            }
            Some(count) => {
                let term = self.pool.terms.leaf((0, count - 1));
                Some(term.map_or(Value::ANY, |term| Value::of(Shape::Term(term))))
            }
        }
    }

    /// A listener to the rows of a list with a row it may be told of; none where there is no row.
    pub(crate) fn on_some_row(&mut self, mut listener: Listener) -> Option<Listener> {
        let told = ROWS_TOLD.iter().find(|(kind, _)| *kind == listener.method);
        let known = self.field_of(listener.holder, slots::COUNT).is_some();
        let Some((_, method)) = told.filter(|_| known) else {
            return Some(listener);
        };
        let place = self.places(listener.holder)?;
        let rows = self.inside(listener.holder).into_iter();
        let row = rows
            .reduce(|a, b| self.pool.join(a, b))
            .unwrap_or(Value::ANY);
        (*method).clone_into(&mut listener.method);
        listener.args = vec![listener.holder, row, place, Value::ANY];
        Some(listener)
    }

    /// What an adapter has at a place.
    fn item_at(&mut self, adapter: Value, place: Value) -> Option<Value> {
        if self.answers_to(adapter, ITEM) {
            let paths = self.call_back(adapter, ITEM, vec![place]);
            return self.taken(paths);
        }
        let items = self.field_of(adapter, slots::ITEMS)?;
        let (cells, rest) = self.elements(items)?;
        let at = place.as_int().and_then(|at| usize::try_from(at).ok());
        match at {
            Some(at) => cells.get(at).copied().or(rest),
            None => cells
                .into_iter()
                .chain(rest)
                .reduce(|a, b| self.pool.join(a, b)),
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
    let (this, adapter) = (call.receiver(), call.arg(1));
    let held = machine.field_of(this, slots::OBJECT).unwrap_or(Value::ZERO);
    match (call.name(), call.count()) {
        ("setAdapter", 1) => {}
        ("getAdapter", 0) => return returned(held),
        ("getItemAtPosition", 1) => return returned(machine.item_at(held, call.arg(1))?),
        ("getSelectedItem", 0) => {
            let place = machine.places(this)?;
            return returned(machine.item_at(held, place)?);
        }
        ("getSelectedItemPosition", 0) if machine.world.exploring => {
            return returned(machine.places(this).unwrap_or(Value::int(-1)));
        }
        ("getCount", 0) => return returned(machine.field_of(this, slots::COUNT)?),
        _ => return None,
    }
    let plain = machine.one_object(this).is_some() && machine.one_object(adapter).is_some();
    let nested = machine.answers_to(adapter, "getGroupCount()I");
    if machine.world.exploring && (!plain || nested) {
        return None;
    }
    machine.set_field_of(this, slots::OBJECT, adapter);
    if machine.world.exploring {
        machine.give_rows(this, adapter);
        return returned(Value::ZERO);
    }
    if machine.one_object(adapter).is_some() {
        machine.fill_rows(this, adapter);
    }
    machine.select_first(this);
    returned(Value::ZERO)
}

/// `BaseAdapter` and `ArrayAdapter`.
pub(crate) fn adapter(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "notifyDataSetChanged" | "notifyDataSetInvalidated" if machine.world.exploring => {
            machine.rows_changed(this);
            returned(Value::ZERO)
        }
        "getCount" => {
            let items = machine.field_of(this, slots::ITEMS)?;
            let (cells, rest) = machine.elements(items)?;
            let count = i32::try_from(cells.len()).ok().filter(|_| rest.is_none())?;
            returned(Value::int(count))
        }
        "add" | "addAll" | "insert" | "clear" | "remove" if machine.world.exploring => {
            change_items(machine, call)
        }
        "<init>" => {
            machine.set_field_of(this, slots::CONTEXT, call.arg(1));
            let items = call.arg(call.count());
            if call.count() > 2 && machine.elements(items).is_some() {
                machine.set_field_of(this, slots::ITEMS, items);
            } else if call.count() > 1 {
                let list = machine.type_of("Ljava/util/ArrayList;");
                let none = machine.make(list, Content::cells(Vec::new()));
                machine.set_field_of(this, slots::ITEMS, none);
            }
            returned(Value::ZERO)
        }
        "getItem" => {
            let items = machine.field_of(this, slots::ITEMS)?;
            let (cells, rest) = machine.elements(items)?;
            let at = call.arg(1).as_int().and_then(|at| usize::try_from(at).ok());
            if let Some(at) = at {
                return returned(cells.get(at).copied()?);
            }
            let all = cells.into_iter().chain(rest);
            returned(all.reduce(|a, b| machine.pool.join(a, b))?)
        }
        "getContext" => returned(machine.field_of(this, slots::CONTEXT)?),
        _ => None,
    }
}

/// `ArrayAdapter`: the items behind the rows change, and its lists ask anew.
fn change_items(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    let items = machine.field_of(this, slots::ITEMS)?;
    let id = machine.one_object(items)?;
    let more = match call.name() {
        "addAll" => machine.elements(first)?.0,
        "add" | "insert" => vec![first],
        _ => Vec::new(),
    };
    let sure = machine.may == 0;
    let crate::content::Body::Cells { cells, .. } = &mut machine.heap.get_mut(id)?.body else {
        return None;
    };
    match call.name() {
        "clear" if sure => cells.clear(),
        "remove" if sure => cells.retain(|cell| *cell != first),
        "insert" => cells.splice(0..0, more).for_each(drop),
        _ => cells.extend(more),
    }
    machine.rows_changed(this);
    returned(Value::ZERO)
}
