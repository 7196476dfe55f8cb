//! `Activity`, and what every component can do.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::context::later_stop;
use crate::natives::returned;
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Shape, Value};
use crate::world::Listener;

/// `Resources`.
pub(crate) fn resources(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let value = match (call.name(), call.count()) {
        ("getString" | "getText" | "getResourceEntryName", 1) => machine.text_resource(call.arg(1)),
        ("getStringArray" | "getTextArray", 1) => {
            let texts = machine
                .resource(call.arg(1))
                .and_then(|id| machine.world.app.resources.texts(id))?;
            let cells = texts
                .iter()
                .map(|text| machine.pool.fresh_str(text))
                .collect();
            machine.new_array_of("[Ljava/lang/String;", cells, Mark::NONE)
        }
        ("getInteger" | "getBoolean", 1) => number_resource(machine, call.arg(1)),
        ("openRawResource", _) => {
            let path = machine
                .resource(call.arg(1))
                .and_then(|id| machine.world.app.resources.text(id));
            match super::file::stream_of(machine, path.as_deref()) {
                Some(stream) => stream,
                None => super::file::stream_of(machine, None)?,
            }
        }
        ("getIdentifier", 3) => {
            let (name, kind) = (
                machine.pool.known(call.arg(1)),
                machine.pool.known(call.arg(2)),
            );
            let id = name
                .zip(kind)
                .map(|(name, kind)| machine.world.app.resources.identifier(&kind, &name));
            match id {
                Some(id) => Value::int(id.unwrap_or(0).cast_signed()),
                None => Value::ANY,
            }
        }
        _ => return None,
    };
    returned(value)
}

impl Machine<'_, '_> {
    /// An array of texts, or the one a resource number stands for.
    pub(crate) fn text_list(&mut self, given: Value) -> Value {
        let texts = self
            .resource(given)
            .and_then(|id| self.world.app.resources.texts(id));
        let Some(texts) = texts else { return given };
        let cells = texts.iter().map(|text| self.pool.fresh_str(text)).collect();
        self.new_array_of("[Ljava/lang/String;", cells, Mark::NONE)
    }
}

/// A number or boolean resource; the whole app is followed on devices of any configuration.
fn number_resource(machine: &mut Machine<'_, '_>, id: Value) -> Value {
    let Some(id) = machine.resource(id) else {
        return Value::ANY;
    };
    let resources = machine.world.app.resources;
    let numbers = if machine.world.exploring {
        resources.numbers(id)
    } else {
        resources.number(id).into_iter().collect()
    };
    let known = numbers.into_iter().map(|number| i32::try_from(number).ok());
    match known.collect::<Option<Vec<i32>>>() {
        Some(numbers) if !numbers.is_empty() => {
            let shapes = numbers.into_iter().map(Shape::Word).collect();
            Value::of(machine.pool.one_of(shapes))
        }
        _ => Value::ANY,
    }
}

/// `Activity`: beside what every context can do.
pub(crate) fn activity(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "getIntent" => {
            if let Some(held) = machine.field_of(this, slots::INTENT) {
                return returned(held);
            }
            let intent = machine.make_named("Landroid/content/Intent;");
            machine.set_field_of(this, slots::INTENT, intent);
            returned(intent)
        }
        "setIntent" => {
            machine.set_field_of(this, slots::INTENT, call.arg(1));
            returned(Value::ZERO)
        }
        "registerForContextMenu" => {
            machine.world.listen(Listener {
                kind: "event".to_owned(),
                object: this,
                method: super::MENU_OF_VIEW.to_owned(),
                args: Vec::new(),
                holder: call.arg(1),
                why: call.signature.shown(),
            });
            returned(Value::ZERO)
        }
        "unregisterForContextMenu" if machine.may == 0 => {
            let view = call.arg(1);
            let stays =
                |known: &Listener| known.method != super::MENU_OF_VIEW || known.holder != view;
            machine.world.listeners.retain(stays);
            returned(Value::ZERO)
        }
        "requestPermissions" => {
            let asked = super::arrays::cells_of(machine, call.arg(1))
                .map_or(Vec::new(), |(cells, _)| cells);
            for permission in asked {
                if let Some(name) = machine.pool.known(permission) {
                    machine.world.asked.push(name);
                }
            }
            ask(machine, call, call.arg(1), call.arg(2));
            returned(Value::ZERO)
        }
        "finish" | "finishAffinity" | "finishAndRemoveTask" => {
            machine.set_field_of(this, slots::FINISHED, Value::flag(true));
            machine.event("finish", "", Mark::NONE, call);
            returned(Value::ZERO)
        }
        "isFinishing" | "isDestroyed" => returned(
            machine
                .field_of(this, slots::FINISHED)
                .unwrap_or(Value::ZERO),
        ),
        // The result was sent when the activity was finished.
        "setResult" if machine.field_of(this, slots::FINISHED) == Some(Value::flag(true)) => {
            returned(Value::ZERO)
        }
        "setResult" => {
            machine.set_field_of(this, slots::VALUE, call.arg(1));
            machine.set_field_of(this, slots::DATA, call.arg(2));
            machine.world.results.retain(|known| known.activity != this);
            let stack = machine
                .stack
                .iter()
                .map(|site| (site.def, site.pc))
                .collect();
            machine.world.results.push(crate::world::Outcome {
                activity: this,
                code: call.arg(1),
                data: call.arg(2),
                stack,
                api: call.signature.shown(),
            });
            returned(Value::ZERO)
        }
        "createPendingResult" => super::pending::of_result(machine, call),
        "runOnUiThread" if machine.world.thread == super::looper::MAIN => {
            Some(machine.call_back(call.arg(1), "run()V", Vec::new()))
        }
        "runOnUiThread" => {
            machine.later(
                call.arg(1),
                "run()V",
                Vec::new(),
                0,
                "android.app.Activity.runOnUiThread",
            );
            returned(Value::ZERO)
        }
        "setContentView" => {
            let view = super::view::content(machine, call.arg(1), this);
            super::window::fill(machine, this, view);
            super::window::changed(machine, this)
        }
        "findViewById" if call.arg(1) == Value::int(super::window::CONTENT) => {
            returned(super::window::decor(machine, this))
        }
        "findViewById" => returned(super::view::find(machine, this, call.arg(1))),
        "getLayoutInflater" => {
            let made = machine.make_named("Landroid/view/LayoutInflater;");
            machine.set_field_of(made, slots::CONTEXT, this);
            returned(made)
        }
        "getWindow" => returned(super::window::of(machine, this)),
        "getLoaderManager" => returned(machine.loader_manager(this)),
        "startActionMode" => returned(machine.start_mode(call.arg(1), &call.signature.shown())),
        "getFragmentManager" => returned(machine.fragments_of(this)),
        "getLastNonConfigurationInstance" => {
            returned(machine.field_of(this, slots::KEPT).unwrap_or(Value::ZERO))
        }
        "onBackPressed" => {
            machine.set_field_of(this, slots::FINISHED, Value::flag(true));
            returned(Value::ZERO)
        }
        "onKeyDown" => super::keys::by_activity(machine, call),
        "dispatchKeyEvent" => Some(super::keys::dispatch(machine, call)),
        "setTitle" => {
            let text = machine.text_or_resource(call.arg(1));
            machine.set_field_of(this, slots::TITLE, text);
            super::window::titled(machine, this, text)
        }
        "addContentView" => {
            machine.add_child(this, call.arg(1));
            machine.join_window(this, call.arg(1));
            super::window::changed(machine, this)
        }
        "getMenuInflater" => returned(machine.one_named("android.view.MenuInflater", "")),
        "<init>" => returned(Value::ZERO),
        "onCreate" => {
            machine.restore_fragments(this);
            returned(Value::ZERO)
        }
        name if name.starts_with("on") => returned(machine.anything(call.signature.result)),
        _ => None,
    }
}

/// Asks the user for permissions.
pub(crate) fn ask(machine: &mut Machine<'_, '_>, call: &Call, permissions: Value, code: Value) {
    let names =
        super::arrays::cells_of(machine, permissions).map_or(Vec::new(), |(cells, _)| cells);
    let known = names
        .iter()
        .filter_map(|name| machine.pool.known(*name))
        .collect();
    let request = crate::world::Request {
        object: call.receiver(),
        names: known,
        array: permissions,
        code,
    };
    if !machine.world.requests.contains(&request) {
        machine.world.requests.push(request);
    }
    // What the manifest does not declare is refused without a window.
    let declared = &machine.world.app.permissions;
    let asked = names.iter().filter(|name| {
        let known = machine.pool.known(**name);
        known.is_none_or(|known| declared.contains(&known))
    });
    let shown: Vec<String> = asked.map(|name| machine.shown(*name)).collect();
    if !shown.is_empty() || names.is_empty() {
        let api = call.signature.shown();
        machine.record("permission.request", "", &api, shown, Mark::NONE);
    }
}

/// Services, receivers, providers, applications: what the platform's own methods do is nothing.
pub(crate) fn component(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    match call.name() {
        "stopSelf" | "stopSelfResult" => {
            let class = machine.class_of(call.receiver().shape);
            let intent = machine.make_named("Landroid/content/Intent;");
            machine.set_field_of(
                intent,
                slots::COMPONENT,
                class.map_or(Value::ANY, Value::class),
            );
            later_stop(machine, "stop", intent, call.receiver(), Value::ZERO);
            returned(machine.anything(call.signature.result))
        }
        "getContext" | "requireContext" => returned(machine.application()),
        "<init>" => returned(Value::ZERO),
        "registerActivityLifecycleCallbacks" => {
            if call.name() == "registerActivityLifecycleCallbacks" {
                machine.world.listen(Listener {
                    kind: "lifecycle".to_owned(),
                    object: call.arg(1),
                    method: String::new(),
                    args: Vec::new(),
                    holder: Value::ZERO,
                    why: call.signature.shown(),
                });
            }
            returned(Value::ZERO)
        }
        name if name.starts_with("on") && name != "onBind" => {
            returned(machine.anything(call.signature.result))
        }
        _ => None,
    }
}
