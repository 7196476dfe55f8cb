//! `AsyncQueryHandler`: providers that are asked aside, and who is told of what came of it.

use std::rc::Rc;

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::returned;
use crate::run::Paths;
use crate::value::Value;

const RESOLVER: &str = "android.content.ContentResolver";
/// What is started: how it begins, the method of the resolver, how many of the arguments it takes,
/// what it gives, and who is told in the end.
const ASKED: [(&str, &str, usize, &str, &str); 4] = [
    (
        "startQuery",
        "query",
        5,
        "Landroid/database/Cursor;",
        "onQueryComplete(ILjava/lang/Object;Landroid/database/Cursor;)V",
    ),
    (
        "startInsert",
        "insert",
        2,
        "Landroid/net/Uri;",
        "onInsertComplete(ILjava/lang/Object;Landroid/net/Uri;)V",
    ),
    (
        "startUpdate",
        "update",
        4,
        "I",
        "onUpdateComplete(ILjava/lang/Object;I)V",
    ),
    (
        "startDelete",
        "delete",
        3,
        "I",
        "onDeleteComplete(ILjava/lang/Object;I)V",
    ),
];

impl Machine<'_, '_> {
    /// Asks a provider as a resolver does, for a call that stands for it.
    pub(crate) fn ask_provider(
        &mut self,
        call: &Call,
        method: &str,
        gives: &str,
        args: &[Value],
    ) -> Option<Value> {
        let mut signature = call.signature.copy();
        method.clone_into(&mut signature.name);
        signature.result = self.type_of(gives);
        signature.result_letter = gives.bytes().next().unwrap_or(b'V');
        let resolver = self.one_named(RESOLVER, "");
        let asked = Call {
            signature: Rc::new(signature),
            class: call.class,
            args: std::iter::once(resolver)
                .chain(args.iter().copied())
                .collect(),
            is_static: false,
        };
        let paths = self.platform_named(RESOLVER, asked);
        self.taken(paths)
    }
}

pub(crate) fn handler(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, name) = (call.receiver(), call.name());
    if name == "cancelOperation" {
        let surely = machine.may == 0;
        machine.world.take_back(surely, |task| {
            let own = task.object == this && task.method.contains("Complete(");
            Some(own && task.args.first() == Some(&call.arg(1)))
        });
        return returned(Value::ZERO);
    }
    if name.starts_with("on") && name.ends_with("Complete") {
        return returned(Value::ZERO);
    }
    let (_, method, count, gives, told) = ASKED.into_iter().find(|row| row.0 == name)?;
    let args: Vec<Value> = (3..3 + count).map(|number| call.arg(number)).collect();
    let given = machine.ask_provider(call, method, gives, &args);
    if let Some(given) = given {
        let args = vec![call.arg(1), call.arg(2), given];
        machine.later(this, told, args, 0, &call.signature.shown());
    }
    returned(Value::ZERO)
}
