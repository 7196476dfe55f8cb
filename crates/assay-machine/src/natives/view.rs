//! Views, layouts and dialogs.

use assay_dex::program::{TypeId, java};

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::arrays::cells_of;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::{Listener, View, Window};

/// Packages whose views a layout names without one.
const SHORT: [&str; 4] = [
    "android.widget",
    "android.view",
    "android.webkit",
    "android.app",
];
/// Most views made of one layout.
const MOST_VIEWS: u32 = 2_000;
const CLICK: &str = "onClick(Landroid/view/View;)V";

impl Machine<'_, '_> {
    /// The views inside a view, a dialog or an activity, itself included.
    pub(crate) fn views_in(&self, top: Value) -> Vec<Value> {
        let mut all = Vec::new();
        let mut open = vec![top];
        while let Some(view) = open.pop() {
            if all.len() > MOST_VIEWS as usize || all.contains(&view) {
                continue;
            }
            all.push(view);
            for key in [slots::VIEW, slots::CHILDREN, slots::TEXT] {
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
        for view in self.views_in(top) {
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
        let held = if let Some(held) = self.field_of(parent, slots::CHILDREN) {
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
    }

    /// Makes the views of a layout; code that draws or builds them runs.
    pub(crate) fn inflate(&mut self, layout: &View, owner: Value) -> Value {
        let mut left = MOST_VIEWS;
        self.inflate_one(layout, owner, &mut left)
    }

    fn inflate_one(&mut self, layout: &View, owner: Value, left: &mut u32) -> Value {
        let class = self.class_of_tag(&layout.tag);
        let content = self.empty(class);
        let view = self.make(class, content);
        let Some(rest) = left.checked_sub(1) else {
            return view;
        };
        *left = rest;
        if self.program.class_of(class).is_some() {
            let with = "(Landroid/content/Context;Landroid/util/AttributeSet;)V";
            let _ = self.call_back(view, &format!("<init>{with}"), vec![owner, Value::ANY]);
        }
        self.set_field_of(view, slots::ID, Value::int(layout.id.cast_signed()));
        self.set_field_of(view, slots::CONTEXT, owner);
        for (name, value) in &layout.attributes {
            let text = self.pool.literal(value);
            match name.as_str() {
                "text" => self.set_field_of(view, slots::TEXT, text),
                "checked" => self.set_field_of(view, slots::CHECKED, Value::flag(value == "true")),
                "onClick" => self.world.listen(Listener {
                    kind: "click".to_owned(),
                    object: owner,
                    method: format!("{value}(Landroid/view/View;)V"),
                    args: vec![view],
                    holder: view,
                    why: "android:onClick".to_owned(),
                }),
                "inputType" if value.to_lowercase().contains("password") => {
                    self.set_field_of(view, slots::SECRET, text);
                }
                "password" if value == "true" => self.set_field_of(view, slots::SECRET, text),
                "enabled" if value == "false" => {
                    self.set_field_of(view, slots::ENABLED, Value::ZERO)
                }
                "clickable" if value == "false" => {
                    self.set_field_of(view, slots::CLICKABLE, Value::ZERO)
                }
                "visibility" if matches!(value.as_str(), "1" | "2" | "gone" | "invisible") => {
                    self.set_field_of(view, slots::HIDDEN, Value::int(8));
                }
                "name" | "class" if layout.tag == "fragment" => {
                    self.fragment_of_layout(value, owner)
                }
                _ => {}
            }
        }
        for child in &layout.children {
            let child = self.inflate_one(child, owner, left);
            self.add_child(view, child);
        }
        view
    }

    fn class_of_tag(&self, tag: &str) -> TypeId {
        // A layout that is merged into its parent has none of its own.
        let tag = if tag == "merge" {
            "android.view.ViewGroup"
        } else {
            tag
        };
        if tag.contains('.') {
            return self.type_of(&java::descriptor(tag));
        }
        let known = SHORT
            .iter()
            .map(|package| self.type_of(&java::descriptor(&format!("{package}.{tag}"))));
        known
            .into_iter()
            .find(|ty| ty.is_some())
            .unwrap_or_else(|| self.type_of("Landroid/view/View;"))
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
    made
}

pub(crate) fn view(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let name = call.name();
    match name {
        "<init>" => {
            machine.set_field_of(this, slots::CONTEXT, call.arg(1));
            returned(Value::ZERO)
        }
        "setOnClickListener"
        | "setOnLongClickListener"
        | "setOnTouchListener"
        | "setOnItemClickListener"
        | "setOnKeyListener"
        | "setOnFocusChangeListener"
        | "setOnScrollListener"
        | "setOnItemSelectedListener"
        | "setOnEditorActionListener"
        | "addTextChangedListener"
        | "setOnMenuItemClickListener"
        | "setOnSeekBarChangeListener" => {
            let click = name == "setOnClickListener";
            let interface = call
                .signature
                .params
                .first()
                .map(|ty| machine.program.java_type(*ty));
            let interface = format!("#{}", interface.unwrap_or_default());
            if click && machine.may == 0 {
                machine
                    .world
                    .listeners
                    .retain(|known| known.kind != "click" || known.holder != this);
            }
            if click {
                machine.set_field_of(this, slots::CLICKABLE, Value::flag(true));
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
        "setVisibility" => keep(machine, this, slots::HIDDEN, call.arg(1)),
        "removeAllViews" => keep(machine, this, slots::CHILDREN, Value::ZERO),
        "performClick" | "callOnClick" => {
            let listeners: Vec<Listener> = machine
                .world
                .listeners
                .iter()
                .filter(|known| known.holder == this && known.kind == "click")
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
        "findViewById" | "requireViewById" => returned(find(machine, this, call.arg(1))),
        "addView" => {
            machine.add_child(this, call.arg(1));
            returned(Value::ZERO)
        }
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
        "setInputType" | "setRawInputType" | "setTransformationMethod" => {
            machine.note_secret(this, call);
            returned(Value::ZERO)
        }
        "setId" => keep(machine, this, slots::ID, call.arg(1)),
        "getId" => returned(machine.field_of(this, slots::ID).unwrap_or(Value::ANY)),
        "setText" => {
            let text = machine.text_or_resource(call.arg(1));
            let mark = machine.carried(text);
            keep(machine, this, slots::TEXT, text.marked(mark))
        }
        "append" => {
            let mark = machine.carried(call.arg(1));
            machine.taint_object(this, mark);
            returned(Value::ZERO)
        }
        "getText" | "getEditableText" => typed(machine, call),
        "setChecked" => keep(machine, this, slots::CHECKED, call.arg(1)),
        "isChecked" => returned(
            machine
                .field_of(this, slots::CHECKED)
                .unwrap_or(Value::ZERO),
        ),
        "setTag" => keep(machine, this, slots::OBJECT, call.arg(call.count())),
        "getTag" => returned(machine.field_of(this, slots::OBJECT).unwrap_or(Value::ZERO)),
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

fn keep(machine: &mut Machine<'_, '_>, view: Value, key: u32, value: Value) -> Option<Paths> {
    machine.set_field_of(view, key, value);
    returned(Value::ZERO)
}

/// The text of a view; of a password field it is personal information.
fn typed(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let held = machine.field_of(this, slots::TEXT);
    let secret = machine.field_of(this, slots::SECRET).is_some();
    let edit = machine.class_of(this.shape).is_some_and(|class| {
        let wanted = machine.type_of("Landroid/widget/EditText;");
        machine.lookup.is_subtype(class, wanted) == Some(true)
    });
    let mark = machine.carried(this);
    if secret {
        let origin = machine.source("profile_form", call);
        let mark = machine.pool.both(mark, origin);
        return returned(Value::unknown(call.signature.result).marked(mark));
    }
    match held {
        Some(held) if !edit => returned(held),
        _ => returned(Value::unknown(call.signature.result).marked(mark)),
    }
}

/// `LayoutInflater`.
pub(crate) fn inflater(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "inflate" => {
            let owner = machine.field_of(call.receiver(), slots::CONTEXT);
            let owner = owner.unwrap_or_else(|| machine.application());
            let made = content(machine, call.arg(1), owner);
            if !call.arg(2).is_null() && call.arg(3).as_int() != Some(0) {
                machine.add_child(call.arg(2), made);
            }
            returned(if machine.one_object(made).is_some() {
                made
            } else {
                machine.some_of(call.signature.result)
            })
        }
        "from" => {
            let made = machine.make_named("Landroid/view/LayoutInflater;");
            machine.set_field_of(made, slots::CONTEXT, call.arg(1));
            returned(made)
        }
        "cloneInContext" => returned(call.receiver()),
        _ => None,
    }
}

/// `AlertDialog.Builder`.
pub(crate) fn alert_builder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let first = call.arg(1);
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::CONTEXT, first);
            return returned(Value::ZERO);
        }
        "setTitle" | "setMessage" => {
            let text = machine.text_or_resource(first);
            machine.set_field_of(
                this,
                if call.name() == "setTitle" {
                    slots::TITLE
                } else {
                    slots::TEXT
                },
                text,
            );
        }
        "setPositiveButton" | "setNegativeButton" | "setNeutralButton" => {
            let (listener, label) = match call.name() {
                "setPositiveButton" => (slots::POSITIVE, slots::POSITIVE_TEXT),
                "setNegativeButton" => (slots::NEGATIVE, slots::NEGATIVE_TEXT),
                _ => (slots::NEUTRAL, slots::NEUTRAL_TEXT),
            };
            let text = machine.text_or_resource(first);
            machine.set_field_of(this, label, text);
            machine.set_field_of(this, listener, call.arg(2));
        }
        "setView" => {
            let owner = machine.field_of(this, slots::CONTEXT).unwrap_or(Value::ANY);
            let view = content(machine, first, owner);
            machine.set_field_of(this, slots::VIEW, view);
        }
        "setOnCancelListener" => machine.set_field_of(this, slots::ON_CANCEL, first),
        "setOnDismissListener" => machine.set_field_of(this, slots::ON_DISMISS, first),
        "setCancelable" => {
            let fixed = first
                .as_int()
                .map_or(Value::ANY, |can| Value::flag(can == 0));
            machine.set_field_of(this, slots::UNCANCELABLE, fixed);
        }
        "setItems" | "setSingleChoiceItems" | "setAdapter" | "setMultiChoiceItems" => {
            machine.set_field_of(this, slots::NEUTRAL, call.arg(call.count()));
        }
        "create" | "show" => {
            let dialog = machine.make_named("Landroid/app/AlertDialog;");
            let content = machine
                .one_object(this)
                .and_then(|id| machine.heap.get(id))
                .cloned();
            if let (Some(id), Some(content)) = (dialog.as_object(), content) {
                machine.heap.put(id, content);
            }
            if call.name() == "show" {
                shown(machine, dialog, call);
            }
            return returned(dialog);
        }
        "getContext" => {
            return returned(machine.field_of(this, slots::CONTEXT).unwrap_or(Value::ANY));
        }
        _ => {}
    }
    returned(this)
}

fn shown(machine: &mut Machine<'_, '_>, dialog: Value, call: &Call) {
    come_up(machine, dialog, &call.signature.shown());
}

/// A dialog comes up: an event, a window, and buttons to be touched.
pub(crate) fn come_up(machine: &mut Machine<'_, '_>, dialog: Value, api: &str) {
    let texts = machine.texts_in(dialog);
    machine.record("window.dialog", "", api, texts, Mark::NONE);
    machine.show(dialog);
    let press = "onClick(Landroid/content/DialogInterface;I)V";
    let buttons = [
        (slots::POSITIVE, -1),
        (slots::NEGATIVE, -2),
        (slots::NEUTRAL, -3),
    ];
    for (key, which) in buttons {
        let Some(object) = machine.field_of(dialog, key).filter(|held| !held.is_null()) else {
            continue;
        };
        machine.world.listen(Listener {
            kind: "click".to_owned(),
            object,
            method: press.to_owned(),
            args: vec![dialog, Value::int(which)],
            holder: dialog,
            why: "android.app.AlertDialog".to_owned(),
        });
    }
}

/// `Dialog`.
pub(crate) fn dialog(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            machine.set_field_of(this, slots::CONTEXT, call.arg(1));
            returned(Value::ZERO)
        }
        "setContentView" | "setView" => {
            let view = content(machine, call.arg(1), this);
            keep(machine, this, slots::VIEW, view)
        }
        "setTitle" | "setMessage" => {
            let text = machine.text_or_resource(call.arg(1));
            keep(
                machine,
                this,
                if call.name() == "setTitle" {
                    slots::TITLE
                } else {
                    slots::TEXT
                },
                text,
            )
        }
        "setButton" => {
            let (listener, label) = match call.arg(1).as_int() {
                Some(-1) => (slots::POSITIVE, slots::POSITIVE_TEXT),
                Some(-2) => (slots::NEGATIVE, slots::NEGATIVE_TEXT),
                _ => (slots::NEUTRAL, slots::NEUTRAL_TEXT),
            };
            machine.set_field_of(this, label, call.arg(2));
            keep(machine, this, listener, call.arg(3))
        }
        "show" => {
            let _ = machine.call_back(this, "onCreate(Landroid/os/Bundle;)V", vec![Value::ZERO]);
            let _ = machine.call_back(this, "onStart()V", Vec::new());
            shown(machine, this, call);
            returned(Value::ZERO)
        }
        "cancel"
            if machine
                .world
                .windows
                .iter()
                .any(|window| window.object == this) =>
        {
            if let Some(listener) = machine.field_of(this, slots::ON_CANCEL) {
                let _ = machine.call_back(
                    listener,
                    "onCancel(Landroid/content/DialogInterface;)V",
                    vec![this],
                );
            }
            let listener = machine
                .field_of(this, slots::ON_DISMISS)
                .unwrap_or(Value::ZERO);
            machine.hide(this);
            let _ = machine.call_back(
                listener,
                "onDismiss(Landroid/content/DialogInterface;)V",
                vec![this],
            );
            returned(Value::ZERO)
        }
        "cancel" => returned(Value::ZERO),
        "dismiss" | "hide" => {
            let there = if machine.may == 0 {
                machine.hide(this)
            } else {
                true
            };
            if let Some(listener) = machine.field_of(this, slots::ON_DISMISS).filter(|_| there) {
                let _ = machine.call_back(
                    listener,
                    "onDismiss(Landroid/content/DialogInterface;)V",
                    vec![this],
                );
            }
            returned(Value::ZERO)
        }
        "setOnDismissListener" => keep(machine, this, slots::ON_DISMISS, call.arg(1)),
        "setOnCancelListener" => keep(machine, this, slots::ON_CANCEL, call.arg(1)),
        "setCancelable" => {
            let fixed = call
                .arg(1)
                .as_int()
                .map_or(Value::ANY, |can| Value::flag(can == 0));
            keep(machine, this, slots::UNCANCELABLE, fixed)
        }
        "findViewById" => returned(find(machine, this, call.arg(1))),
        "getContext" => returned(machine.field_of(this, slots::CONTEXT).unwrap_or(Value::ANY)),
        "getWindow" => returned(super::window::of(machine, this)),
        "getLayoutInflater" => returned(machine.one_named("android.view.LayoutInflater", "")),
        "isShowing" => {
            let shown = machine
                .world
                .windows
                .iter()
                .any(|window| window.object == this);
            returned(if machine.may == 0 {
                Value::flag(shown)
            } else {
                machine.either_flag()
            })
        }
        name if name.starts_with("on") => returned(machine.anything(call.signature.result)),
        _ => None,
    }
}

/// `CompoundButton`: boxes and switches.
pub(crate) fn compound(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "setOnCheckedChangeListener" => keep(machine, this, slots::ON_CHECK, call.arg(1)),
        "toggle" => {
            let held = machine
                .field_of(this, slots::CHECKED)
                .unwrap_or(Value::ZERO);
            let other = held
                .as_int()
                .map_or(Value::ANY, |ticked| Value::flag(ticked == 0));
            keep(machine, this, slots::CHECKED, other)
        }
        _ => None,
    }
}

/// `PopupWindow`: a window without a frame.
pub(crate) fn popup(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" | "setContentView" => {
            if machine.one_object(call.arg(1)).is_some() {
                machine.set_field_of(this, slots::VIEW, call.arg(1));
            }
            returned(Value::ZERO)
        }
        "showAtLocation" | "showAsDropDown" => {
            come_up(machine, this, &call.signature.shown());
            returned(Value::ZERO)
        }
        "dismiss" => {
            machine.hide(this);
            returned(Value::ZERO)
        }
        "isShowing" => {
            let shown = machine
                .world
                .windows
                .iter()
                .any(|window| window.object == this);
            returned(Value::flag(shown))
        }
        _ => None,
    }
}
