//! `DexFile`: the names of the classes in a file of code.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{iterate, package, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

/// Most names that are told apart.
const MOST: usize = 20_000;

/// Notes that a file of code is the app's own package.
pub(crate) fn note(machine: &mut Machine<'_, '_>, call: &Call, file: Value) {
    let path = machine.told(call.arg(1));
    let own = package::code_path(machine);
    if path.as_deref() == Some(own.as_str()) {
        machine.set_field_of(file, slots::THERE, Value::flag(true));
    }
}

/// Whether a file of code is the app's own package.
pub(crate) fn is_own(machine: &Machine<'_, '_>, file: Value) -> bool {
    machine.field_of(file, slots::THERE) == Some(Value::flag(true))
}

/// `DexFile.entries`: the names of the app's classes, or of the plug-ins a file is known to be.
pub(crate) fn names(machine: &mut Machine<'_, '_>, file: Value, plug_ins: &[u32]) -> Option<Paths> {
    let own = is_own(machine, file);
    if !own && plug_ins.is_empty() {
        return None;
    }
    let program = machine.program;
    let mut found: Vec<String> = Vec::new();
    for class in &program.classes {
        let of = program
            .class_of(class.ty)
            .and_then(|id| program.plug_in_of(id));
        let wanted = of.map_or(own, |number| plug_ins.contains(&number));
        if wanted && found.len() < MOST {
            found.push(program.java_type(class.ty));
        }
    }
    machine.charge(u64::try_from(found.len()).unwrap_or(u64::MAX));
    let names = found
        .iter()
        .map(|name| machine.pool.fresh_str(name))
        .collect();
    returned(iterate::iterate(
        machine,
        file,
        names,
        None,
        false,
        Value::ZERO,
    ))
}
