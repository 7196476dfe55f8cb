//! Menus and their items.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::View;

const ITEM: &str = "Landroid/view/MenuItem;";
const CHOSEN: &str = "(Landroid/view/MenuItem;)Z";

/// Fills the menu of a view.
pub(crate) const MENU_OF_VIEW: &str = "onCreateContextMenu(Landroid/view/ContextMenu;Landroid/view/View;Landroid/view/ContextMenu$ContextMenuInfo;)V";

impl Machine<'_, '_> {
    /// Lets an activity fill its options menu.
    pub(crate) fn make_menu(&mut self, activity: Value) {
        let menu = self.make_named("Landroid/view/Menu;");
        self.call_own(
            activity,
            "onCreateOptionsMenu(Landroid/view/Menu;)Z",
            vec![menu],
        );
        self.call_own(
            activity,
            "onPrepareOptionsMenu(Landroid/view/Menu;)Z",
            vec![menu],
        );
        self.set_field_of(activity, slots::MENU, menu);
        if let Some(shown) = self
            .world
            .shown
            .iter_mut()
            .find(|shown| shown.activity == activity)
        {
            shown.menu = menu;
        }
    }

    /// A long press on a view opens its menu, and an item is touched.
    pub(crate) fn open_menu_of(&mut self, owner: Value, view: Value) {
        let menu = self.make_named("Landroid/view/ContextMenu;");
        self.call_own(owner, MENU_OF_VIEW, vec![menu, view, Value::ANY]);
        for item in self.inside(menu) {
            let chosen = format!("onContextItemSelected{CHOSEN}");
            self.call_own(owner, &chosen, vec![item]);
        }
    }

    /// An item is touched: its own listener, then the activity.
    pub(crate) fn choose_item(&mut self, activity: Value, item: Value) {
        if let Some(listener) = self
            .field_of(item, slots::ON_CLICK)
            .filter(|held| !held.is_null())
        {
            self.call_own(listener, &format!("onMenuItemClick{CHOSEN}"), vec![item]);
        }
        if let Some(name) = self
            .field_of(item, slots::NAME)
            .and_then(|held| self.pool.known(held))
        {
            self.call_own(activity, &format!("{name}{CHOSEN}"), vec![item]);
        }
        self.call_own(
            activity,
            &format!("onOptionsItemSelected{CHOSEN}"),
            vec![item],
        );
    }

    /// What is directly inside a view, window or menu.
    pub(crate) fn inside(&self, holder: Value) -> Vec<Value> {
        let mut all = Vec::new();
        for key in [slots::VIEW, slots::DECOR, slots::CHILDREN] {
            let Some(held) = self.field_of(holder, key) else {
                continue;
            };
            match super::arrays_cells(self, held) {
                Some((cells, rest)) => all.extend(cells.into_iter().chain(rest)),
                None => all.push(held),
            }
        }
        all
    }

    /// What [`Machine::keep_in_list`] put there.
    pub(crate) fn kept_in_list(&self, holder: Value, key: u32) -> Vec<Value> {
        let held = self.field_of(holder, key);
        let cells = held.and_then(|held| super::arrays_cells(self, held));
        cells.map_or_else(Vec::new, |(cells, rest)| {
            cells.into_iter().chain(rest).collect()
        })
    }

    /// Adds to the list that a holder keeps under a key.
    pub(crate) fn keep_in_list(&mut self, holder: Value, key: u32, value: Value) {
        let held = if let Some(held) = self.field_of(holder, key).filter(|held| !held.is_null()) {
            held
        } else {
            let list = self.type_of("Ljava/util/ArrayList;");
            let made = self.make(list, Content::cells(Vec::new()));
            self.set_field_of(holder, key, made);
            made
        };
        let content = self.one_object(held).and_then(|id| self.heap.get_mut(id));
        if let Some(Content {
            body: Body::Cells { cells, .. },
            ..
        }) = content
            && !cells.contains(&value)
        {
            cells.push(value);
        }
    }

    fn add_item(&mut self, menu: Value, id: Value, title: Value) -> Value {
        let item = self.make_named(ITEM);
        self.set_field_of(item, slots::ID, id);
        self.set_field_of(item, slots::TEXT, title);
        self.keep_in_list(menu, slots::CHILDREN, item);
        item
    }

    pub(crate) fn items_of(&mut self, menu: Value, layout: &View) {
        for child in &layout.children {
            if child.tag == "item" {
                let title = child.attributes.get("title").cloned().unwrap_or_default();
                let title = self.pool.literal(&title);
                let item = self.add_item(menu, Value::int(child.id.cast_signed()), title);
                if let Some(name) = child.attributes.get("onClick") {
                    let name = self.pool.literal(name);
                    self.set_field_of(item, slots::NAME, name);
                }
                let is = |name: &str, what: &str| {
                    child
                        .attributes
                        .get(name)
                        .is_some_and(|value| value == what)
                };
                if is("enabled", "false") {
                    self.set_field_of(item, slots::ENABLED, Value::ZERO);
                }
                if is("visible", "false") {
                    self.set_field_of(item, slots::VISIBLE, Value::int(8));
                }
            }
            self.items_of(menu, child);
        }
    }
}

/// `Menu`, `SubMenu`.
pub(crate) fn menu(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("add" | "addSubMenu", count) => {
            let id = if count == 4 { call.arg(2) } else { Value::ZERO };
            let title = machine.text_or_resource(call.arg(count));
            let item = machine.add_item(this, id, title);
            // Items of a submenu are items of the menu: they can be chosen as those can.
            returned(if call.name() == "add" { item } else { this })
        }
        ("findItem", 1) => {
            let items = machine.inside(this);
            let found = items
                .into_iter()
                .find(|item| machine.field_of(*item, slots::ID) == Some(call.arg(1)));
            returned(found.unwrap_or(Value::ZERO))
        }
        ("getItem", 1) => {
            let at = call
                .arg(1)
                .as_int()
                .and_then(|at| usize::try_from(at).ok())?;
            returned(machine.inside(this).get(at).copied()?)
        }
        ("removeItem", 1) => {
            let items = machine.inside(this);
            machine.set_field_of(this, slots::CHILDREN, Value::ZERO);
            for item in items {
                if machine.field_of(item, slots::ID) != Some(call.arg(1)) {
                    machine.keep_in_list(this, slots::CHILDREN, item);
                }
            }
            returned(Value::ZERO)
        }
        ("clear", 0) => {
            machine.set_field_of(this, slots::CHILDREN, Value::ZERO);
            returned(Value::ZERO)
        }
        ("size", 0) => {
            returned(i32::try_from(machine.inside(this).len()).map_or(Value::ANY, Value::int))
        }
        _ => None,
    }
}

/// `MenuItem`.
pub(crate) fn item(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let (key, value) = match call.name() {
        "getItemId" => return returned(machine.field_of(this, slots::ID).unwrap_or(Value::ANY)),
        "getTitle" => return returned(machine.field_of(this, slots::TEXT)?),
        "isEnabled" => {
            return returned(
                machine
                    .field_of(this, slots::ENABLED)
                    .unwrap_or(Value::flag(true)),
            );
        }
        "setEnabled" => (slots::ENABLED, call.arg(1)),
        "setVisible" => {
            let hidden = call.arg(1).is_null();
            (slots::VISIBLE, Value::int(if hidden { 8 } else { 0 }))
        }
        "setTitle" => (slots::TEXT, machine.text_or_resource(call.arg(1))),
        "setOnMenuItemClickListener" => (slots::ON_CLICK, call.arg(1)),
        name if name.starts_with("set") => return returned(this),
        _ => return None,
    };
    machine.set_field_of(this, key, value);
    returned(this)
}

/// `MenuInflater`.
pub(crate) fn inflater(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if call.name() != "inflate" {
        return None;
    }
    let layout = machine
        .resource(call.arg(1))
        .and_then(|id| machine.world.app.resources.layout(id));
    if let Some(layout) = layout {
        machine.items_of(call.arg(2), &layout);
    }
    returned(Value::ZERO)
}
