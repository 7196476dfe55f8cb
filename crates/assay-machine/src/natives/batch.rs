//! `ContentProviderOperation`: changes of a provider's rows that are applied together.

use crate::call::Call;
use crate::content::{Content, Entry};
use crate::machine::Machine;
use crate::natives::icc::{self, DELETE, INSERT, QUERY, UPDATE};
use crate::natives::{arrays_cells, returned};
use crate::run::{End, Paths};
use crate::slots;
use crate::value::{Mark, Value};

const BUILDER: &str = "Landroid/content/ContentProviderOperation$Builder;";
const VALUES: &str = "Landroid/content/ContentValues;";
const APPLY: &str = "applyBatch(Ljava/util/ArrayList;)[Landroid/content/ContentProviderResult;";
const RESULTS: &str = "[Landroid/content/ContentProviderResult;";

/// The methods that begin an operation.
pub(crate) fn begun(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let kind = match call.name() {
        "newInsert" => "insert",
        "newUpdate" => "update",
        "newDelete" => "delete",
        "newAssertQuery" => "query",
        _ => return None,
    };
    let made = machine.make_here(machine.type_of(BUILDER), Content::default());
    let kind = machine.pool.literal(kind);
    machine.set_field_of(made, slots::NAME, kind);
    machine.set_field_of(made, slots::DATA, call.arg(1));
    returned(made)
}

/// What is said of an operation before it is built; the builder stands for what it builds.
pub(crate) fn builder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    machine.field_of(this, slots::DATA)?;
    match (call.name(), call.count()) {
        ("withValue", 2) => {
            let values = values_of(machine, this);
            machine.put_entry(values, call.arg(1), call.arg(2));
        }
        ("withValues", 1) => {
            let values = values_of(machine, this);
            let (entries, rest) = machine.entries_of(call.arg(1))?;
            for Entry { key, value, .. } in entries {
                machine.put_entry(values, key, value);
            }
            if let Some((key, value)) = rest {
                machine.put_entry(values, key, value);
            }
        }
        ("withSelection", 2) => {
            machine.set_field_of(this, slots::TEXT, call.arg(1));
            machine.set_field_of(this, slots::PARAMS, call.arg(2));
        }
        _ => {}
    }
    returned(this)
}

fn values_of(machine: &mut Machine<'_, '_>, operation: Value) -> Value {
    if let Some(held) = machine.field_of(operation, slots::EXTRAS) {
        return held;
    }
    let made = machine.make_here(machine.type_of(VALUES), Content::map());
    machine.set_field_of(operation, slots::EXTRAS, made);
    made
}

/// `applyBatch` of a resolver, a client or a provider: the provider is told of one operation after
/// the other, unless it applies them itself.
pub(crate) fn apply(
    machine: &mut Machine<'_, '_>,
    provider: Value,
    batch: Value,
    asks: bool,
) -> Paths {
    if asks && machine.answers_to(provider, APPLY) {
        return machine.call_back(provider, APPLY, vec![batch]);
    }
    let (operations, rest) = arrays_cells(machine, batch).unwrap_or_default();
    for operation in operations.into_iter().chain(rest) {
        if let Paths::One(End::Thrown(thrown)) = one(machine, provider, operation) {
            return Paths::One(End::Thrown(thrown));
        }
    }
    Paths::returned(machine.new_array_of(RESULTS, Vec::new(), Mark::NONE))
}

fn one(machine: &mut Machine<'_, '_>, provider: Value, operation: Value) -> Paths {
    let held = |machine: &Machine<'_, '_>, key: u32| {
        machine.field_of(operation, key).unwrap_or(Value::ZERO)
    };
    let (uri, values) = (held(machine, slots::DATA), held(machine, slots::EXTRAS));
    let (filter, given) = (held(machine, slots::TEXT), held(machine, slots::PARAMS));
    let kind = machine.pool.known(held(machine, slots::NAME));
    let (descriptor, args) = match kind.as_deref() {
        Some("insert") => (INSERT, vec![uri, values]),
        Some("update") => (UPDATE, vec![uri, values, filter, given]),
        Some("delete") => (DELETE, vec![uri, filter, given]),
        Some("query") => (QUERY, vec![uri, Value::ZERO, filter, given, Value::ZERO]),
        _ => return Paths::returned(Value::ZERO),
    };
    let method = format!("{}{descriptor}", kind.unwrap_or_default());
    machine.call_back(provider, &method, args)
}

/// `ContentProvider.applyBatch`, as a provider calls that of the class above.
pub(crate) fn provider(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let batch = match (call.name(), call.count()) {
        ("applyBatch", 1 | 2) => call.arg(call.count()),
        _ => return icc::bulk(machine, call),
    };
    Some(apply(machine, call.receiver(), batch, call.count() == 2))
}
