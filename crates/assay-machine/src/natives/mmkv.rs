//! MMKV: its Java part calls a library of the package, which is not run; what it keeps is a map.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::value::Value;

/// The map of a store, by the number the library hands out for it.
fn store(machine: &mut Machine<'_, '_>, handle: Value) -> Value {
    let name = machine.shown(handle);
    let class = machine.type_of("Ljava/util/HashMap;");
    machine.one_with("mmkv", &name, class, Content::map())
}

/// The methods the library answers for.
pub(crate) fn mmkv(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let name = call.name();
    match name {
        "jniInitialize"
        | "onExit"
        | "setLogLevel"
        | "setCallbackHandler"
        | "setWantsContentChangeNotify"
        | "sync"
        | "close" => returned(Value::ZERO),
        "getDefaultMMKV" => returned(Value::wide(1)),
        "getMMKVWithID" | "getMMKVWithIDAndSize" => {
            let id = machine.pool.known(call.arg(1)).unwrap_or_default();
            let number = super::text::hash(&id.encode_utf16().collect::<Vec<_>>());
            returned(Value::wide(i64::from(number) | 0x10_0000_0000))
        }
        "checkProcessMode" => returned(Value::flag(true)),
        "pageSize" => returned(Value::int(4_096)),
        "version" => returned(machine.pool.literal("1")),
        "containsKey" => {
            let store = store(machine, call.arg(1));
            let (found, sure) = machine.find_entry(store, call.arg(2));
            returned(if found.is_some() && !sure {
                machine.either_flag()
            } else {
                Value::flag(found.is_some())
            })
        }
        "removeValueForKey" => {
            let store = store(machine, call.arg(1));
            machine.remove_entry(store, call.arg(2));
            returned(Value::ZERO)
        }
        "clearAll" => {
            let store = store(machine, call.receiver());
            machine.clear_entries(store);
            returned(Value::ZERO)
        }
        _ if name.starts_with("encode") && call.count() >= 3 => {
            let store = store(machine, call.arg(1));
            machine.put_entry(store, call.arg(2), call.arg(3));
            returned(Value::flag(true))
        }
        _ if name.starts_with("decode") && call.count() >= 2 => {
            let store = store(machine, call.arg(1));
            let default = if call.count() >= 3 {
                call.arg(3)
            } else {
                Value::ZERO
            };
            let (found, sure) = machine.find_entry(store, call.arg(2));
            returned(match (found, sure) {
                (Some(value), true) => value,
                (Some(value), false) => machine.pool.join(value, default),
                (None, _) => default,
            })
        }
        _ => returned(machine.anything(call.signature.result)),
    }
}
