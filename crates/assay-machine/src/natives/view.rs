//! Views, layouts and dialogs.

use assay_dex::program::TypeId;

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::arrays::cells_of;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::{Listener, Window};

/// Most views made of one layout.
pub(crate) const MOST_VIEWS: u32 = 2_000;
const CLICK: &str = "onClick(Landroid/view/View;)V";

impl Machine<'_, '_> {
    /// The views inside a view, a dialog or an activity, itself included.
    pub(crate) fn views_in(&self, top: Value) -> Vec<Value> {
        self.views_under(top, |_| true)
    }

    /// The same without what is known to be out of sight.
    pub(crate) fn seen_in(&self, top: Value) -> Vec<Value> {
        self.views_under(top, |view| !self.is_hidden(view))
    }

    /// Whether a view is known to be out of sight.
    pub(crate) fn is_hidden(&self, view: Value) -> bool {
        let hidden = self.field_of(view, slots::HIDDEN).and_then(Value::as_int);
        hidden.is_some_and(|how| how != 0)
    }

    fn views_under(&self, top: Value, enter: impl Fn(Value) -> bool) -> Vec<Value> {
        let mut all = Vec::new();
        let mut open = vec![top];
        while let Some(view) = open.pop() {
            if all.len() > MOST_VIEWS as usize || all.contains(&view) || !enter(view) {
                continue;
            }
            all.push(view);
            for key in [slots::VIEW, slots::DECOR, slots::CHILDREN, slots::TEXT] {
                let Some(held) = self.field_of(view, key) else {
                    continue;
                };
                match cells_of(self, held) {
                    Some((cells, rest)) => open.extend(cells.into_iter().chain(rest).rev()),
                    None => open.push(held),
                }
            }
        }
        all
    }

    /// All texts a window shows.
    pub(crate) fn texts_in(&self, top: Value) -> Vec<String> {
        let mut texts = Vec::new();
        let items = self.field_of(top, slots::ITEMS);
        if let Some((cells, _)) = items.and_then(|items| cells_of(self, items)) {
            texts.extend(cells.into_iter().filter_map(|cell| self.told(cell)));
        }
        for view in self.seen_in(top) {
            for key in [
                slots::TITLE,
                slots::TEXT,
                slots::POSITIVE_TEXT,
                slots::NEGATIVE_TEXT,
                slots::NEUTRAL_TEXT,
            ] {
                let held = self.field_of(view, key).and_then(|held| self.told(held));
                texts.extend(held.filter(|text| !text.is_empty()));
            }
        }
        texts
    }

    pub(crate) fn add_child(&mut self, parent: Value, child: Value) {
        let known = self.field_of(parent, slots::CHILDREN);
        let held = if let Some(held) = known.filter(|held| !held.is_null()) {
            held
        } else {
            let list = self.type_of("Ljava/util/ArrayList;");
            let made = self.make_here(list, Content::cells(Vec::new()));
            self.set_field_of(parent, slots::CHILDREN, made);
            made
        };
        if let Some(Content {
            body: Body::Cells { cells, .. },
            ..
        }) = self.one_object(held).and_then(|id| self.heap.get_mut(id))
            && !cells.contains(&child)
        {
            cells.push(child);
        }
        if self.one_object(child).is_some() {
            self.set_field_of(child, slots::WITHIN, parent);
        }
    }

    /// Notes that a window is on the screen.
    pub(crate) fn show(&mut self, window: Value) {
        let texts = self.texts_in(window);
        let sure = self.may == 0;
        match self
            .world
            .windows
            .iter_mut()
            .find(|known| known.object == window)
        {
            Some(known) => {
                known.texts = texts;
                known.sure |= sure;
            }
            None => self.world.windows.push(Window {
                object: window,
                texts,
                sure,
            }),
        }
    }
}

/// The view that `setContentView` is given: a layout's number, or a view.
pub(crate) fn content(machine: &mut Machine<'_, '_>, given: Value, owner: Value) -> Value {
    let layout = machine
        .resource(given)
        .and_then(|id| machine.world.app.resources.layout(id));
    match layout {
        Some(layout) => machine.inflate(&layout, owner),
        None => given,
    }
}

/// A view by its number; where there is none, one that stands for it.
pub(crate) fn find(machine: &mut Machine<'_, '_>, top: Value, id: Value) -> Value {
    if let Some(wanted) = id.as_int() {
        let all = machine.views_in(top);
        let found = all
            .into_iter()
            .find(|view| machine.field_of(*view, slots::ID) == Some(Value::int(wanted)));
        if let Some(found) = found {
            return found;
        }
    }
    let class = machine.type_of("Landroid/view/View;");
    let name = format!("{:?} {:?}", machine.one_object(top), id.as_int());
    let made = machine.one_with("view", &name, TypeId::NONE, Content::default());
    let _ = class;
    machine.set_field_of(made, slots::ID, id);
    // It lies somewhere within, in a layout that is not in the package.
    if !machine.world.exploring {
        machine.add_child(top, made);
    }
    made
}

/// Whether a method hands a view who is told of touches and changes.
fn is_setter(name: &str) -> bool {
    name == "addTextChangedListener" || name.starts_with("set") && name.ends_with("Listener")
}

/// Whether a view is given an object of the app that it will ask: an adapter, a key listener.
fn takes_own(machine: &mut Machine<'_, '_>, call: &Call) -> bool {
    const SHOWN: [&str; 3] = [
        "Landroid/view/View;",
        "Landroid/graphics/drawable/Drawable;",
        "Landroid/view/ViewGroup$LayoutParams;",
    ];
    let given = call.arg(1);
    machine.world.exploring
        && call.count() == 1
        && call.name().starts_with("set")
        && call.name() != "setTag"
        && machine.is_own(given.shape)
        && !SHOWN.iter().any(|kind| machine.is_kind(given, kind))
}

pub(crate) fn view(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let name = call.name();
    super::heeded::moved(machine, call);
    if let Some(paths) = super::family_tree::family(machine, call) {
        return Some(paths);
    }
    if let Some(paths) =
        super::fields::field(machine, call).or_else(|| super::on_screen::place(machine, call))
    {
        return Some(paths);
    }
    match name {
        "<init>" => {
            machine.set_field_of(this, slots::CONTEXT, call.arg(1));
            returned(Value::ZERO)
        }
        name if is_setter(name) || takes_own(machine, call) => {
            let click = name == "setOnClickListener";
            let interface = call
                .signature
                .params
                .first()
                .map(|ty| machine.program.java_type(*ty));
            let interface = format!("#{}", interface.unwrap_or_default());
            // A setter takes the place of what was set before; only watchers of texts are many.
            if name.starts_with("set") && machine.may == 0 {
                machine.world.listeners.retain(|known| {
                    let same = click && known.kind == "click" || known.method == interface;
                    known.holder != this || !same
                });
            }
            if click {
                machine.set_field_of(this, slots::CLICKABLE, Value::flag(true));
                // The view of a dialog's button has no other than its own.
                let button = machine.field_of(this, slots::WHAT);
                let dialog = machine.field_of(this, slots::WITHIN);
                if let (Some(which), Some(dialog), 0) = (button, dialog, machine.may) {
                    machine.world.listeners.retain(|known| {
                        known.holder != dialog || known.args.get(1) != Some(&which)
                    });
                }
            }
            if call.arg(1).is_null() {
                return returned(Value::ZERO);
            }
            machine.world.listen(Listener {
                kind: if click { "click" } else { "event" }.to_owned(),
                object: call.arg(1),
                method: if click { CLICK.to_owned() } else { interface },
                args: vec![this],
                holder: this,
                why: call.signature.shown(),
            });
            returned(Value::ZERO)
        }
        "performClick" | "callOnClick" => {
            let listeners: Vec<Listener> = machine
                .world
                .listeners
                .iter()
                .filter(|known| known.kind == "click" && machine.is_for(known, this))
                .cloned()
                .collect();
            for listener in listeners {
                let _ = machine.call_back(listener.object, &listener.method, listener.args);
            }
            returned(Value::flag(true))
        }
        "post" | "postOnAnimation" => {
            machine.later(
                call.arg(1),
                "run()V",
                Vec::new(),
                0,
                "android.view.View.post",
            );
            returned(Value::flag(true))
        }
        "postDelayed" => {
            let delay = machine.millis(call.arg(2));
            machine.later(
                call.arg(1),
                "run()V",
                Vec::new(),
                delay,
                "android.view.View.postDelayed",
            );
            returned(Value::flag(true))
        }
        "removeCallbacks" => {
            let gone = call.arg(1);
            let surely = machine.may == 0;
            machine.world.take_back(surely, |task| {
                Some(task.object == gone && task.method == super::later::RUN)
            });
            returned(Value::flag(true))
        }
        "findViewById" | "requireViewById" => returned(find(machine, this, call.arg(1))),
        "getContext" => returned(match machine.field_of(this, slots::CONTEXT) {
            Some(held) => held,
            None => machine.application(),
        }),
        "setEnabled" => keep(machine, this, slots::ENABLED, call.arg(1)),
        "isEnabled" => returned(
            machine
                .field_of(this, slots::ENABLED)
                .unwrap_or(Value::flag(true)),
        ),
        "setClickable" => keep(machine, this, slots::CLICKABLE, call.arg(1)),
        "getVisibility" => returned(machine.field_of(this, slots::HIDDEN).unwrap_or(Value::ZERO)),
        "setId" => keep(machine, this, slots::ID, call.arg(1)),
        "getId" => returned(machine.field_of(this, slots::ID).unwrap_or(Value::ANY)),
        "setChecked" => {
            machine.set_checked(this, call.arg(1));
            returned(Value::ZERO)
        }
        "isChecked" => returned(
            machine
                .field_of(this, slots::CHECKED)
                .unwrap_or(Value::ZERO),
        ),
        "setTag" if call.count() == 2 => {
            let tags = tags(machine, this);
            machine.put_entry(tags, call.arg(1), call.arg(2));
            returned(Value::ZERO)
        }
        "getTag" if call.count() == 1 => {
            let tags = tags(machine, this);
            let (found, sure) = machine.find_entry(tags, call.arg(1));
            returned(match found {
                Some(found) if sure => found,
                Some(found) => machine.pool.join(found, Value::ZERO),
                None => Value::ZERO,
            })
        }
        "setTag" => keep(machine, this, slots::OBJECT, call.arg(call.count())),
        "getTag" => returned(machine.field_of(this, slots::OBJECT).unwrap_or(Value::ZERO)),
        "inflate" if call.is_static => {
            let owner = call.arg(1);
            let made = content(machine, call.arg(2), owner);
            let made = match machine.one_object(made) {
                Some(_) => made,
                None => machine.some_of(call.signature.result),
            };
            if !call.arg(3).is_null() {
                machine.add_child(call.arg(3), made);
            }
            returned(made)
        }
        _ if name.starts_with("set") && call.signature.result_letter == b'V' => {
            // How a view looks; what it is given may be shown.
            for number in 1..=call.count() {
                let mark = machine.carried(call.arg(number));
                machine.taint_object(this, mark);
            }
            returned(Value::ZERO)
        }
        _ => None,
    }
}

impl Machine<'_, '_> {
    /// Whether a click listener is told when a view is clicked: it was set on the view, or for the
    /// button of a dialog that the view is.
    fn is_for(&self, listener: &Listener, view: Value) -> bool {
        let of_dialog = || {
            let which = self.field_of(view, slots::WHAT)?;
            let dialog = self.field_of(view, slots::WITHIN)?;
            Some(listener.holder == dialog && listener.args.get(1) == Some(&which))
        };
        listener.holder == view || of_dialog() == Some(true)
    }
}

/// What a view keeps under keys.
fn tags(machine: &mut Machine<'_, '_>, view: Value) -> Value {
    if let Some(held) = machine.field_of(view, slots::TAGS) {
        return held;
    }
    let class = machine.type_of("Ljava/util/HashMap;");
    let made = machine.make_here(class, Content::map());
    machine.set_field_of(view, slots::TAGS, made);
    made
}

pub(crate) fn keep(
    machine: &mut Machine<'_, '_>,
    view: Value,
    key: u32,
    value: Value,
) -> Option<Paths> {
    machine.set_field_of(view, key, value);
    returned(Value::ZERO)
}

/// `CompoundButton`: boxes and switches.
pub(crate) fn compound(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "setOnCheckedChangeListener" => {
            if machine.world.exploring {
                machine.offer(1, call);
            }
            keep(machine, this, slots::ON_CHECK, call.arg(1))
        }
        "toggle" => {
            let held = machine
                .field_of(this, slots::CHECKED)
                .unwrap_or(Value::ZERO);
            let other = held
                .as_int()
                .map_or_else(|| machine.either_flag(), |ticked| Value::flag(ticked == 0));
            keep(machine, this, slots::CHECKED, other.marked(held.mark))
        }
        _ => None,
    }
}
