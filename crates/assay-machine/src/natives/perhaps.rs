//! Streams and `Optional`s of which it is not known what is in them: one element stands for all,
//! and what is done to each is done to it, or not.

use crate::call::Call;
use crate::content::{Body, Content};
use crate::machine::Machine;
use crate::natives::function::{ACCEPT, APPLY, APPLY_BOTH, TEST};
use crate::natives::order;
use crate::natives::stream::{Stream, make};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};

const GET: &str = "get()Ljava/lang/Object;";

impl Machine<'_, '_> {
    /// Calls a function object that may or may not be called; what it returns if it is.
    pub(crate) fn ask_perhaps(&mut self, function: Value, method: &str, args: &[Value]) -> Value {
        let mut answer = None;
        let paths = self.choose(2, |machine, number| {
            if number == 1 {
                return Paths::returned(Value::ZERO);
            }
            match machine.ask(function, method, args.to_vec()) {
                Ok(found) => {
                    answer = found;
                    Paths::returned(Value::ZERO)
                }
                Err(thrown) => thrown,
            }
        });
        // A function that throws is as good as one that was not called.
        let _ = self.settled_on(paths);
        answer.unwrap_or_else(|| {
            let mark = super::lang::marks(self, args);
            Value::ANY.marked(mark)
        })
    }

    /// A list or array of any number of such elements.
    pub(crate) fn any_number(&mut self, class: &str, element: Value) -> Value {
        let class = self.type_of(class);
        let body = Body::Cells {
            cells: Vec::new(),
            rest: Some(element),
        };
        self.make_here(
            class,
            Content {
                body,
                ..Content::default()
            },
        )
    }
}

/// A stage of a stream that may have any number of elements like this one.
pub(crate) fn stage(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    letter: u8,
    element: Value,
) -> Option<Value> {
    let stream = Stream {
        letter,
        cells: Vec::new(),
    };
    let function = call.arg(1);
    let result = call.signature.result;
    let mut letter = letter;
    let element = match call.name() {
        "filter" | "takeWhile" | "dropWhile" => {
            let kept = machine.ask_perhaps(function, stream.method(TEST), &[element]);
            if kept.as_int() == Some(0) {
                return Some(make(machine, result, &[letter], Vec::new(), None));
            }
            element
        }
        "map" | "mapToObj" | "mapToInt" | "mapToLong" | "mapToDouble" => {
            let (method, to) = stream.mapping(call.name());
            letter = to;
            machine.ask_perhaps(function, method, &[element])
        }
        "flatMap" => {
            let inner = machine.ask_perhaps(function, stream.method(APPLY), &[element]);
            summed(machine, inner)
        }
        "boxed" => {
            letter = b'L';
            stream.wrapped(machine, element)
        }
        "asLongStream" | "asDoubleStream" => {
            letter = if call.name() == "asLongStream" {
                b'J'
            } else {
                b'D'
            };
            Value::ANY.marked(element.mark)
        }
        "sorted" => {
            if call.count() == 1 {
                let method = "compare(Ljava/lang/Object;Ljava/lang/Object;)I";
                machine.ask_perhaps(function, method, &[element, element]);
            }
            element
        }
        "peek" => {
            machine.ask_perhaps(function, stream.method(ACCEPT), &[element]);
            element
        }
        "distinct" | "limit" | "skip" | "parallel" | "sequential" | "unordered" | "onClose" => {
            element
        }
        _ => return end(machine, call, &stream, element),
    };
    Some(make(machine, result, &[letter], Vec::new(), Some(element)))
}

/// What ends such a stream.
fn end(
    machine: &mut Machine<'_, '_>,
    call: &Call,
    stream: &Stream,
    element: Value,
) -> Option<Value> {
    let function = call.arg(1);
    let mark = machine.carried(element);
    Some(match call.name() {
        "forEach" | "forEachOrdered" => {
            machine.ask_perhaps(function, stream.method(ACCEPT), &[element]);
            Value::ZERO
        }
        "anyMatch" | "allMatch" | "noneMatch" => {
            machine.ask_perhaps(function, stream.method(TEST), &[element]);
            machine.anything(call.signature.result).marked(mark)
        }
        "findFirst" | "findAny" => optional(machine, call, element),
        "min" | "max" => {
            if call.count() == 1 {
                let method = "compare(Ljava/lang/Object;Ljava/lang/Object;)I";
                machine.ask_perhaps(function, method, &[element, element]);
            }
            optional(machine, call, element)
        }
        "reduce" => {
            let start = if call.count() > 1 {
                call.arg(1)
            } else {
                element
            };
            let function = call.arg(if call.count() > 1 { 2 } else { 1 });
            let first = machine.ask_perhaps(function, stream.method(APPLY_BOTH), &[start, element]);
            let sum = machine.pool.join(start, first);
            let again = machine.ask_perhaps(function, stream.method(APPLY_BOTH), &[sum, element]);
            let sum = machine.pool.join(sum, again);
            if call.count() > 1 {
                sum
            } else {
                optional(machine, call, sum)
            }
        }
        "collect" if call.count() == 1 => return collected(machine, function, element),
        "toList" => machine.any_number("Ljava/util/ArrayList;", element),
        "toArray" => machine.any_number("[Ljava/lang/Object;", element),
        "iterator" => {
            let element = stream.wrapped(machine, element);
            let zero = Value::ZERO;
            super::iterate::iterate(machine, zero, Vec::new(), Some(element), false, zero)
        }
        "close" => Value::ZERO,
        _ => return None,
    })
}

/// What a collector makes of any number of such elements.
fn collected(machine: &mut Machine<'_, '_>, collector: Value, element: Value) -> Option<Value> {
    let name = machine
        .field_of(collector, slots::NAME)
        .and_then(|name| machine.pool.known(name))?;
    let args = machine
        .one_object(collector)
        .and_then(|id| order::held(machine, id))
        .map(|held| held.0)?;
    let arg = |number: usize| args.get(number).copied().unwrap_or(Value::ZERO);
    Some(match name.as_str() {
        "toList" | "toUnmodifiableList" => machine.any_number("Ljava/util/ArrayList;", element),
        "toSet" | "toUnmodifiableSet" => machine.any_number("Ljava/util/HashSet;", element),
        "toCollection" => {
            let made = machine.ask_perhaps(arg(0), GET, &[]);
            let class = machine.one_object(made).map(|id| machine.heap.class(id))?;
            let class = String::from_utf8_lossy(machine.program.descriptor(class)).into_owned();
            machine.any_number(&class, element)
        }
        "joining" => {
            let shown = machine.text_of(element, b"L").ok()?;
            let around = super::lang::marks(machine, &args);
            let mark = machine.pool.both(shown.mark, around);
            machine.any_text(mark)
        }
        "mapping" => {
            let mapped = machine.ask_perhaps(arg(0), APPLY, &[element]);
            return collected(machine, arg(1), mapped);
        }
        "filtering" => {
            machine.ask_perhaps(arg(0), TEST, &[element]);
            return collected(machine, arg(1), element);
        }
        "collectingAndThen" => {
            let inner = collected(machine, arg(0), element)?;
            machine.ask_perhaps(arg(1), APPLY, &[inner])
        }
        "groupingBy" | "partitioningBy" => {
            let method = if name == "groupingBy" { APPLY } else { TEST };
            let key = machine.ask_perhaps(arg(0), method, &[element]);
            let inner = match args.len() {
                1 => machine.any_number("Ljava/util/ArrayList;", element),
                count => collected(machine, arg(count - 1), element)?,
            };
            entries(machine, key, inner)
        }
        "toMap" | "toUnmodifiableMap" => {
            let key = machine.ask_perhaps(arg(0), APPLY, &[element]);
            let value = machine.ask_perhaps(arg(1), APPLY, &[element]);
            entries(machine, key, value)
        }
        _ => return None,
    })
}

/// A map of any number of such entries.
fn entries(machine: &mut Machine<'_, '_>, key: Value, value: Value) -> Value {
    let class = machine.type_of("Ljava/util/HashMap;");
    let body = Body::Entries {
        entries: Vec::new(),
        rest: Some((key, value)),
    };
    machine.make_here(
        class,
        Content {
            body,
            ..Content::default()
        },
    )
}

/// The elements of a collection or stream as one value.
pub(crate) fn summed(machine: &mut Machine<'_, '_>, collection: Value) -> Value {
    let collection = super::stream::run(machine, collection).unwrap_or(collection);
    let mark = machine.carried(collection);
    let found = machine.elements(collection);
    let sum = found.and_then(|(cells, rest)| {
        cells
            .into_iter()
            .chain(rest)
            .reduce(|a, b| machine.pool.join(a, b))
    });
    sum.unwrap_or(Value::ANY.marked(mark))
}

/// An `Optional` that may or may not hold this.
fn optional(machine: &mut Machine<'_, '_>, call: &Call, held: Value) -> Value {
    let made = machine.make_here(call.signature.result, Content::default());
    machine.set_field_of(made, slots::VALUE, held);
    machine.set_field_of(made, slots::CHECKED, Value::ANY);
    made
}

/// A call on an `Optional` of which it is not known whether it holds something.
pub(crate) fn optionals(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Value> {
    if call.is_static {
        let known = matches!(call.name(), "of" | "ofNullable");
        return known.then(|| optional(machine, call, call.arg(1)));
    }
    let this = call.receiver();
    let mark = machine.carried(this);
    let held = machine
        .field_of(this, slots::VALUE)
        .unwrap_or(Value::ANY.marked(mark));
    let either = |machine: &mut Machine<'_, '_>, other: Value| machine.pool.join(held, other);
    let (first, flag) = (call.arg(1), machine.either_flag());
    Some(match call.name() {
        "isPresent" | "isEmpty" => flag.marked(held.mark),
        "get" | "orElseThrow" | "getAsInt" | "getAsLong" | "getAsDouble" => held,
        "orElse" => either(machine, first),
        "orElseGet" => {
            let other = machine.ask_perhaps(first, GET, &[]);
            either(machine, other)
        }
        "or" => {
            let other = machine.ask_perhaps(first, GET, &[]);
            machine.pool.join(this, other)
        }
        "ifPresent" | "ifPresentOrElse" => {
            machine.ask_perhaps(first, ACCEPT, &[held]);
            if call.count() == 2 {
                machine.ask_perhaps(call.arg(2), "run()V", &[]);
            }
            Value::ZERO
        }
        "map" => {
            let mapped = machine.ask_perhaps(first, APPLY, &[held]);
            optional(machine, call, mapped)
        }
        "flatMap" => machine.ask_perhaps(first, APPLY, &[held]),
        "filter" => {
            let kept = machine.ask_perhaps(first, TEST, &[held]);
            if kept.as_int() == Some(0) {
                return Some(super::optional::optional(
                    machine,
                    call.signature.result,
                    None,
                ));
            }
            optional(machine, call, held)
        }
        "stream" => make(machine, call.signature.result, b"L", Vec::new(), Some(held)),
        "toString" => {
            let shown = machine.text_of(held, b"L").ok()?;
            machine.any_text(shown.mark)
        }
        _ => return None,
    })
}

/// What every element of a collection carries beside its own: what the collection as a whole does.
pub(crate) fn carrying(machine: &mut Machine<'_, '_>, elements: &mut [Value], whole: Mark) {
    for element in elements {
        element.mark = machine.pool.both(element.mark, whole);
    }
}
