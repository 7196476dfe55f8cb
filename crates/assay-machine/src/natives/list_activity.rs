//! `ListActivity` and `ListFragment`: a list that is there without being asked for.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::Listener;

/// `android.R.id.list`: the list of a layout of the app's own.
const LIST: i32 = 0x0102_000a;
const CHOSEN: &str = "onListItemClick(Landroid/widget/ListView;Landroid/view/View;IJ)V";

/// The list of an activity or fragment: that of its layout, or one of its own.
fn list_of(machine: &mut Machine<'_, '_>, holder: Value) -> Value {
    let named = |machine: &Machine<'_, '_>, view: &Value| {
        machine.field_of(*view, slots::ID) == Some(Value::int(LIST))
    };
    let views = machine.views_in(holder);
    if let Some(found) = views.into_iter().find(|view| named(machine, view)) {
        return found;
    }
    let name = format!("{:?}", machine.one_object(holder));
    let class = machine.type_of("Landroid/widget/ListView;");
    let made = machine.one_with("list", &name, class, Content::default());
    machine.set_field_of(made, slots::ID, Value::int(LIST));
    machine.set_field_of(made, slots::CONTEXT, holder);
    machine.add_child(holder, made);
    made
}

pub(crate) fn holder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("getListView", 0) => returned(list_of(machine, this)),
        ("getListAdapter", 0) => {
            let list = list_of(machine, this);
            returned(machine.field_of(list, slots::OBJECT).unwrap_or(Value::ZERO))
        }
        ("setListAdapter", 1) => {
            let list = list_of(machine, this);
            if machine.answers_to(this, CHOSEN) {
                machine.world.listen(Listener {
                    kind: "event".to_owned(),
                    object: this,
                    method: super::adapter::ON_ROW_OF_LIST.to_owned(),
                    args: Vec::new(),
                    holder: list,
                    why: call.signature.shown(),
                });
            }
            let mut given = Call {
                signature: call.signature.clone(),
                class: call.class,
                args: vec![list, call.arg(1)],
                is_static: false,
            };
            let mut signature = given.signature.copy();
            "setAdapter".clone_into(&mut signature.name);
            given.signature = std::rc::Rc::new(signature);
            super::adapter::list(machine, &given).or_else(|| returned(Value::ZERO))
        }
        _ => None,
    }
}
