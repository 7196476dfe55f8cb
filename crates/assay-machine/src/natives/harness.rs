//! A machine without code, on which tests call the platform.

use std::rc::Rc;

use assay_dex::program::{Builder, MethodId, MethodKey, NameId, ProtoId, TypeId, java};

use crate::call::Call;
use crate::listen::parameters;
use crate::lookup::Signature;
use crate::machine::{Limits, Machine};
use crate::model::{Family, Models, Tables};
use crate::pool::Origin;
use crate::value::{Mark, Value};
use crate::world::{App, World};

/// What tests name beside the types the machine makes itself.
const NAMED: [&str; 15] = [
    "I",
    "J",
    "Z",
    "[B",
    "[C",
    "[Ljava/lang/Object;",
    "[Ljava/lang/String;",
    "Landroid/content/Intent;",
    "Landroid/os/Bundle;",
    "Ljava/lang/Object;",
    "Ljava/io/InputStream;",
    "Ljava/util/IdentityHashMap;",
    "Lorg/json/JSONArray;",
    "Lorg/json/JSONObject;",
    "Ljava/util/Optional;",
];

fn family(name: &str, classes: &[&str]) -> Family {
    Family {
        family: name.to_owned(),
        classes: classes.iter().map(ToString::to_string).collect(),
    }
}

/// Does something with a machine for an app without code.
pub(crate) fn with_machine(run: impl FnOnce(&mut Machine<'_, '_>)) {
    with_app(&App::default(), run);
}

/// The same for an app with a manifest.
pub(crate) fn with_app(app: &App<'_>, run: impl FnOnce(&mut Machine<'_, '_>)) {
    let models = Models::new(Tables {
        families: vec![
            family("list", &["java.util.ArrayList"]),
            family(
                "map",
                &[
                    "java.util.HashMap",
                    "android.os.Bundle",
                    "org.json.JSONObject",
                ],
            ),
            family("list", &["org.json.JSONArray"]),
        ],
        ..Tables::default()
    });
    let mut builder = Builder::new();
    builder.mention(&NAMED);
    models.prepare(&mut builder);
    let program = builder.build();
    let mut machine = Machine::new(&program, &models, World::new(app), Limits::default());
    run(&mut machine);
}

/// A mark of its own.
pub(crate) fn mark(machine: &mut Machine<'_, '_>, event: u32) -> Mark {
    machine.pool.mark(vec![Origin {
        event,
        sure: true,
        hashed: false,
        implicit: false,
        size: false,
    }])
}

/// A call of a method of the platform, by its name and descriptor.
pub(crate) fn call_of(
    machine: &mut Machine<'_, '_>,
    class: &str,
    method: &str,
    args: Vec<Value>,
    is_static: bool,
) -> Call {
    let (name, descriptor) = method.split_at(method.find('(').unwrap_or(method.len()));
    let params = parameters(descriptor);
    let result = descriptor.rsplit(')').next().unwrap_or_default();
    let types: Vec<TypeId> = params.iter().map(|ty| machine.type_of(ty)).collect();
    let wide = params.iter().map(|ty| matches!(*ty, "J" | "D")).collect();
    let ty = machine.type_of(&java::descriptor(class));
    Call {
        signature: Rc::new(Signature {
            class: class.to_owned(),
            name: name.to_owned(),
            params: types,
            wide,
            result: machine.type_of(result),
            result_letter: result.as_bytes().first().copied().unwrap_or(b'V'),
            method: MethodId::NONE,
            key: MethodKey {
                class: ty,
                name: NameId::NONE,
                proto: ProtoId::NONE,
            },
        }),
        class: ty,
        args,
        is_static,
    }
}
