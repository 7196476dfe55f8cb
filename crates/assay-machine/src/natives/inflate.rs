//! Views made of layouts.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::natives::view::{MOST_VIEWS, content};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;
use crate::world::{Listener, View};
use assay_dex::program::{TypeId, java};

/// Packages whose views a layout names without one.
pub(crate) const SHORT: [&str; 4] = [
    "android.widget",
    "android.view",
    "android.webkit",
    "android.app",
];

impl Machine<'_, '_> {
    /// Makes the views of a layout; code that draws or builds them runs.
    pub(crate) fn inflate(&mut self, layout: &View, owner: Value) -> Value {
        let mut left = MOST_VIEWS;
        self.inflate_one(layout, owner, &mut left)
    }

    pub(crate) fn inflate_one(&mut self, layout: &View, owner: Value, left: &mut u32) -> Value {
        let class = self.class_of_tag(&layout.tag);
        let content = self.empty(class);
        let view = self.make(class, content);
        let Some(rest) = left.checked_sub(1) else {
            return view;
        };
        *left = rest;
        let backed = ["background", "foreground"];
        if backed
            .iter()
            .any(|name| layout.attributes.contains_key(*name))
        {
            self.set_field_of(view, slots::BACKED, Value::flag(true));
        }
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
                    self.set_field_of(view, slots::ENABLED, Value::ZERO);
                }
                "saveEnabled" if value == "false" => {
                    self.set_field_of(view, slots::SAVES, Value::ZERO);
                }
                "clickable" if value == "false" => {
                    self.set_field_of(view, slots::CLICKABLE, Value::ZERO);
                }
                "visibility" if matches!(value.as_str(), "1" | "2" | "gone" | "invisible") => {
                    self.set_field_of(view, slots::HIDDEN, Value::int(8));
                }
                "name" | "class" if layout.tag == "fragment" => {
                    self.fragment_of_layout(value, owner);
                }
                _ => {}
            }
        }
        for child in &layout.children {
            let child = self.inflate_one(child, owner, left);
            self.add_child(view, child);
        }
        if self.program.class_of(class).is_some() {
            let _ = self.call_back(view, "onFinishInflate()V", Vec::new());
        }
        view
    }

    pub(crate) fn class_of_tag(&self, tag: &str) -> TypeId {
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
}

/// `LayoutInflater`.
pub(crate) fn inflater(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "inflate" => {
            let owner = machine.field_of(call.receiver(), slots::CONTEXT);
            let owner = owner.unwrap_or_else(|| machine.application());
            let made = content(machine, call.arg(1), owner);
            let into = call.arg(2);
            let joins = call.count() == 2 || call.arg(3).as_int() != Some(0);
            if !into.is_null() && joins {
                machine.add_child(into, made);
                machine.join_window(into, made);
                return returned(into);
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
