//! Intents.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::{returned, store};
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value};

impl Machine<'_, '_> {
    /// The extras of an intent, or the arguments of a fragment: a bundle, made when first asked for.
    pub(crate) fn extras_of(&mut self, holder: Value) -> Value {
        if let Some(held) = self
            .field_of(holder, slots::EXTRAS)
            .filter(|held| !held.is_null())
        {
            return held;
        }
        let class = self.type_of("Landroid/os/Bundle;");
        let made = self.make_here(class, Content::map());
        self.set_field_of(holder, slots::EXTRAS, made);
        made
    }

    /// The class name an intent or component name says, in Java's notation.
    pub(crate) fn component_of(&self, intent: Value) -> Option<String> {
        let held = self.field_of(intent, slots::COMPONENT)?;
        match held.shape {
            Shape::Class(ty) => Some(self.program.java_type(ty)),
            Shape::Ref(_) => self.component_of(held),
            _ => self.pool.known(held),
        }
    }
}

pub(crate) fn intent(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let name = call.name();
    let set = |machine: &mut Machine<'_, '_>, key, value| {
        machine.set_field_of(this, key, value);
        returned(this)
    };
    let get = |machine: &Machine<'_, '_>, key| {
        let held = machine.field_of(this, key);
        let known = machine.one_object(this).is_some();
        returned(held.unwrap_or(if known {
            Value::ZERO
        } else {
            Value::ANY.marked(this.mark)
        }))
    };
    match name {
        "<init>" => {
            made(machine, call);
            returned(Value::ZERO)
        }
        "setClass" | "setClassName" => {
            let value = call.arg(2);
            if let Some(package) = machine.pool.known(call.arg(1)) {
                let package = machine.pool.literal(&package);
                machine.set_field_of(this, slots::PACKAGE, package);
            }
            set(machine, slots::COMPONENT, value)
        }
        "setComponent" => set(machine, slots::COMPONENT, call.arg(1)),
        "setAction" => set(machine, slots::ACTION, call.arg(1)),
        "setPackage" => set(machine, slots::PACKAGE, call.arg(1)),
        "setData" | "setDataAndType" | "setDataAndNormalize" | "setDataAndTypeAndNormalize" => {
            // Each takes the place of the other, unless both are given.
            let mime = if call.count() == 2 {
                call.arg(2)
            } else {
                Value::ZERO
            };
            machine.set_field_of(this, slots::MIME, mime);
            set(machine, slots::DATA, call.arg(1))
        }
        "setType" | "setTypeAndNormalize" => {
            machine.set_field_of(this, slots::DATA, Value::ZERO);
            set(machine, slots::MIME, call.arg(1))
        }
        "addCategory" => {
            machine.keep_in_list(this, slots::CHILDREN, call.arg(1));
            returned(this)
        }
        "setClipData" => set(machine, slots::CLIP, call.arg(1)),
        "getClipData" => get(machine, slots::CLIP),
        "getType" | "resolveType" | "resolveTypeIfNeeded" => get(machine, slots::MIME),
        "getFlags" => get(machine, slots::FLAGS),
        "getCategories" => get(machine, slots::CHILDREN),
        "getScheme"
            if machine
                .field_of(this, slots::DATA)
                .is_none_or(Value::is_null) =>
        {
            get(machine, slots::DATA)
        }
        "addFlags" | "setFlags" => {
            let before = machine.field_of(this, slots::FLAGS).unwrap_or(Value::ZERO);
            let flags = match (before.as_int(), call.arg(1).as_int(), name) {
                (Some(before), Some(more), "addFlags") => Value::int(before | more),
                (_, Some(flags), "setFlags") => Value::int(flags),
                _ => Value::ANY,
            };
            set(machine, slots::FLAGS, flags)
        }
        "removeExtra" => {
            let extras = machine.extras_of(this);
            machine.remove_entry(extras, call.arg(1));
            returned(this)
        }
        "getAction" => get(machine, slots::ACTION),
        "getData" => get(machine, slots::DATA),
        "getDataString" => match machine.told(this) {
            Some(text) => returned(machine.pool.fresh_str(&text).marked(this.mark)),
            None => get(machine, slots::DATA),
        },
        "getPackage" => get(machine, slots::PACKAGE),
        "getComponent" => get(machine, slots::COMPONENT),
        "getExtras" => {
            if machine.one_object(this).is_none() {
                return get(machine, slots::EXTRAS);
            }
            // Who asks gets a copy.
            let extras = machine.extras_of(this);
            returned(machine.copy_of_extras(extras))
        }
        "clone" => returned(machine.copy_of_intent(this)),
        "toUri" | "toURI" => returned(machine.intent_as_text(this)),
        "parseUri" | "parseIntent" | "getIntent" | "getIntentOld" if call.is_static => {
            machine.intent_of_text(call.arg(1)).and_then(returned)
        }
        "fillIn" => {
            let flags = call.arg(2).as_int().unwrap_or(0);
            machine.fill_in(this, call.arg(1), flags);
            returned(machine.anything(call.signature.result))
        }
        "putExtras" | "replaceExtras" => {
            let extras = machine.extras_of(this);
            if name == "replaceExtras" {
                machine.clear_entries(extras);
            }
            let other = match machine
                .class_of(call.arg(1).shape)
                .map(|class| machine.program.java_type(class))
            {
                Some(class) if class == "android.content.Intent" => machine.extras_of(call.arg(1)),
                _ => call.arg(1),
            };
            machine.put_entries(other, extras);
            returned(this)
        }
        "hasExtra" => extra(machine, call, "containsKey"),
        _ if name.starts_with("put") => {
            let extras = machine.extras_of(this);
            machine.put_entry(extras, call.arg(1), call.arg(2));
            returned(this)
        }
        _ if name.starts_with("get") && name.contains("Extra") => extra(machine, call, name),
        "createChooser" => returned(call.arg(1)),
        _ => None,
    }
}

/// A method of the extras.
fn extra(machine: &mut Machine<'_, '_>, call: &Call, name: &str) -> Option<Paths> {
    let this = call.receiver();
    if machine.one_object(this).is_none() {
        return returned(machine.anything(call.signature.result).marked(this.mark));
    }
    let extras = machine.extras_of(this);
    let mut args = call.args.clone();
    if let Some(first) = args.first_mut() {
        *first = extras;
    }
    let mut signature = crate::lookup::Signature {
        name: name.replace("Extra", ""),
        ..call.signature.copy()
    };
    if name == "containsKey" {
        name.clone_into(&mut signature.name);
    }
    let inner = Call {
        signature: std::rc::Rc::new(signature),
        class: call.class,
        args,
        is_static: false,
    };
    store::bundle(machine, &inner)
}

fn made(machine: &mut Machine<'_, '_>, call: &Call) {
    let this = call.receiver();
    let params: Vec<Vec<u8>> = call
        .signature
        .params
        .iter()
        .map(|ty| machine.program.descriptor(*ty).to_vec())
        .collect();
    for (number, ty) in (1..).zip(&params) {
        let value = call.arg(number);
        match ty.as_slice() {
            b"Ljava/lang/Class;" => machine.set_field_of(this, slots::COMPONENT, value),
            b"Ljava/lang/String;" => machine.set_field_of(this, slots::ACTION, value),
            b"Landroid/net/Uri;" => machine.set_field_of(this, slots::DATA, value),
            b"Landroid/content/Intent;" => {
                if let Some(content) = machine
                    .one_object(value)
                    .and_then(|id| machine.heap.get(id))
                    .cloned()
                {
                    for (key, held) in content.fields {
                        machine.set_field_of(this, key, held);
                    }
                    machine.taint_object(this, content.mark);
                }
                // Extras are copied, not shared.
                let old = machine.extras_of(value);
                let copy = machine.copy_of_extras(old);
                machine.set_field_of(this, slots::EXTRAS, copy);
            }
            _ => {}
        }
    }
}

/// `ComponentName`.
pub(crate) fn component(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "<init>" => {
            // The first argument is a package, or a context of this one.
            let named = call
                .signature
                .params
                .first()
                .is_some_and(|ty| machine.program.descriptor(*ty) == b"Ljava/lang/String;");
            if named {
                let package = match machine.pool.known(call.arg(1)) {
                    Some(package) => machine.pool.literal(&package),
                    None => call.arg(1),
                };
                machine.set_field_of(this, slots::PACKAGE, package);
            }
            machine.set_field_of(this, slots::COMPONENT, call.arg(2));
            returned(Value::ZERO)
        }
        "getClassName" => returned(match machine.component_of(this) {
            Some(name) => machine.pool.fresh_str(&name),
            None => machine.any_text(this.mark),
        }),
        _ => None,
    }
}

/// `ContentUris`: addresses of rows by their numbers.
pub(crate) fn row_addresses(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "withAppendedId" => {
            let mark = super::lang::marks(machine, &[call.arg(1), call.arg(2)]);
            let Some(base) = machine.told(call.arg(1)) else {
                return returned(machine.some_of(call.signature.result).marked(mark));
            };
            let text = match call.arg(2).shape {
                Shape::Wide(row) => format!("{base}/{row}"),
                _ => format!("{base}/*"),
            };
            let text = machine.pool.fresh_str(&text).marked(mark);
            let made = machine.make_named("Landroid/net/Uri;");
            machine.set_field_of(made, slots::DATA, text);
            returned(made.marked(mark))
        }
        "parseId" => {
            let text = machine.told(call.arg(1))?;
            let row = text.rsplit('/').next()?.parse().ok()?;
            let mark = machine.carried(call.arg(1));
            returned(Value::wide(row).marked(mark))
        }
        _ => None,
    }
}

/// `Uri`: its text.
pub(crate) fn uri(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "parse" => {
            let mark = machine.carried(call.arg(1));
            let made = machine.make_named("Landroid/net/Uri;");
            machine.set_field_of(made, slots::DATA, call.arg(1));
            returned(made.marked(mark))
        }
        "withAppendedPath" | "withAppendedId" => {
            let mark = super::lang::marks(machine, &[call.arg(1), call.arg(2)]);
            let text = match (machine.told(call.arg(1)), machine.told(call.arg(2))) {
                (Some(base), Some(tail)) => machine.pool.fresh_str(&format!("{base}/{tail}")),
                (Some(base), None) => machine.pool.fresh_str(&format!("{base}/*")),
                _ => machine.any_text(mark),
            };
            let made = machine.make_named("Landroid/net/Uri;");
            machine.set_field_of(made, slots::DATA, text.marked(mark));
            returned(made.marked(mark))
        }
        "buildUpon" => {
            let made = machine.make_named("Landroid/net/Uri$Builder;");
            let held = machine
                .field_of(this, slots::DATA)
                .unwrap_or_else(|| machine.any_text(this.mark));
            machine.set_field_of(made, slots::DATA, held);
            returned(made)
        }
        "toString" => {
            let held = machine.field_of(this, slots::DATA);
            let mark = machine.carried(this);
            returned(held.unwrap_or_else(|| machine.any_text(mark)).marked(mark))
        }
        _ => super::uri_parts::part(machine, call),
    }
}
