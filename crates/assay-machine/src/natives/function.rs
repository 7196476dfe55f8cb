//! Function objects the machine makes itself: comparators, compositions, and constants of classes.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::{order, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Shape, Value, Wrapper};

pub(crate) const APPLY: &str = "apply(Ljava/lang/Object;)Ljava/lang/Object;";
pub(crate) const APPLY_BOTH: &str = "apply(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
pub(crate) const TEST: &str = "test(Ljava/lang/Object;)Z";
const TEST_BOTH: &str = "test(Ljava/lang/Object;Ljava/lang/Object;)Z";
pub(crate) const ACCEPT: &str = "accept(Ljava/lang/Object;)V";
const ACCEPT_BOTH: &str = "accept(Ljava/lang/Object;Ljava/lang/Object;)V";

/// A function object that does something by name, with what it needs for it.
pub(crate) fn make(
    machine: &mut Machine<'_, '_>,
    class: &str,
    does: &str,
    held: Vec<Value>,
) -> Value {
    let class = machine.type_of(class);
    let made = machine.make_apart(class, Content::cells(held), does);
    let does = machine.pool.literal(does);
    machine.set_field_of(made, slots::FUNCTION, does);
    made
}

const COMPARATOR: &str = "Ljava/util/Comparator;";

/// Runs a function object; none where the method is not the one it answers.
pub(crate) fn run(
    machine: &mut Machine<'_, '_>,
    does: &str,
    name: &str,
    held: &[Value],
    args: &[Value],
) -> Option<Paths> {
    if !matches!(name, "compare" | "apply" | "test" | "accept") {
        return None;
    }
    Some(match perform(machine, does, held, args) {
        Ok(value) => Paths::returned(value),
        Err(paths) => paths,
    })
}

#[allow(clippy::too_many_lines, reason = "a table of methods")]
fn perform(
    machine: &mut Machine<'_, '_>,
    does: &str,
    held: &[Value],
    args: &[Value],
) -> Result<Value, Paths> {
    let (first, second) = (part(held, 0), part(held, 1));
    let (a, b) = (part(args, 0), part(args, 1));
    let sign = |order: Option<i32>| order.map_or(Value::ANY, Value::int);
    let flag = |value: Option<Value>| value.and_then(Value::as_int).map(|flag| flag != 0);
    Ok(match does {
        "natural" => sign(order::compare(machine, Value::ZERO, a, b)?),
        "reverse" => sign(order::compare(machine, first, b, a)?),
        "ignoring case" => sign(super::text::compare_ignoring_case(machine, a, b)),
        "comparing" => {
            let (x, y) = (
                machine.ask(first, APPLY, vec![a])?,
                machine.ask(first, APPLY, vec![b])?,
            );
            match x.zip(y) {
                Some((x, y)) => sign(order::compare(machine, second, x, y)?),
                None => Value::ANY,
            }
        }
        "comparing I" | "comparing J" | "comparing D" => {
            let letter = does.as_bytes().last().copied().unwrap_or(b'I');
            let method = match letter {
                b'I' => "applyAsInt(Ljava/lang/Object;)I",
                b'J' => "applyAsLong(Ljava/lang/Object;)J",
                _ => "applyAsDouble(Ljava/lang/Object;)D",
            };
            let (x, y) = (
                machine.ask(first, method, vec![a])?,
                machine.ask(first, method, vec![b])?,
            );
            let Some((x, y)) = x.zip(y) else {
                return Ok(Value::ANY);
            };
            let (x, y) = (
                super::boxes::boxed(machine, letter, x),
                super::boxes::boxed(machine, letter, y),
            );
            sign(order::compare(machine, Value::ZERO, x, y)?)
        }
        "then" => match order::compare(machine, first, a, b)? {
            Some(0) => sign(order::compare(machine, second, a, b)?),
            other => sign(other),
        },
        "nulls first" | "nulls last" => {
            let low = if does == "nulls first" { -1 } else { 1 };
            match (a.is_null(), b.is_null()) {
                (true, true) => Value::int(0),
                (true, false) => Value::int(low),
                (false, true) => Value::int(-low),
                _ if first.is_null() => Value::int(0),
                _ => sign(order::compare(machine, first, a, b)?),
            }
        }
        "key" | "value" => {
            let slot = if does == "key" {
                slots::NAME
            } else {
                slots::VALUE
            };
            let of = |value| machine.field_of(value, slot).unwrap_or(Value::ANY);
            let (x, y) = (of(a), of(b));
            sign(order::compare(machine, first, x, y)?)
        }
        "identity" => a,
        "and then" => {
            let middle = machine.ask(first, APPLY, vec![a])?.unwrap_or(Value::ANY);
            machine
                .ask(second, APPLY, vec![middle])?
                .unwrap_or(Value::ANY)
        }
        "and then both" => {
            let middle = machine
                .ask(first, APPLY_BOTH, vec![a, b])?
                .unwrap_or(Value::ANY);
            machine
                .ask(second, APPLY, vec![middle])?
                .unwrap_or(Value::ANY)
        }
        "one after the other" => {
            let (method, args) = if args.len() == 2 {
                (ACCEPT_BOTH, vec![a, b])
            } else {
                (ACCEPT, vec![a])
            };
            machine.ask(first, method, args.clone())?;
            machine.ask(second, method, args)?;
            Value::ZERO
        }
        "not" | "and" | "or" => {
            let (method, args) = if args.len() == 2 {
                (TEST_BOTH, vec![a, b])
            } else {
                (TEST, vec![a])
            };
            let one = machine.ask(first, method, args.clone())?;
            match (does, flag(one)) {
                ("not", known) => known.map_or(Value::ANY, |flag| Value::flag(!flag)),
                ("and", Some(false)) => Value::flag(false),
                ("or", Some(true)) => Value::flag(true),
                (_, None) => Value::ANY,
                _ => machine.ask(second, method, args)?.unwrap_or(Value::ANY),
            }
        }
        "equal to" => order::same(machine, first, a).map_or(Value::ANY, Value::flag),
        "least" | "most" => match order::compare(machine, first, a, b)? {
            Some(order) if (order <= 0) == (does == "least") || order == 0 => a,
            Some(_) => b,
            None => Value::ANY,
        },
        _ => Value::ANY,
    })
}

fn part(values: &[Value], at: usize) -> Value {
    values.get(at).copied().unwrap_or(Value::ZERO)
}

/// `java.util.Comparator`.
pub(crate) fn comparator(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let (does, held) = match (call.name(), call.is_static) {
        ("naturalOrder", true) => ("natural", vec![]),
        ("reverseOrder", true) => ("reverse", vec![Value::ZERO]),
        ("comparing", true) => ("comparing", vec![call.arg(1), call.arg(2)]),
        ("comparingInt", true) => ("comparing I", vec![call.arg(1)]),
        ("comparingLong", true) => ("comparing J", vec![call.arg(1)]),
        ("comparingDouble", true) => ("comparing D", vec![call.arg(1)]),
        ("nullsFirst", true) => ("nulls first", vec![call.arg(1)]),
        ("nullsLast", true) => ("nulls last", vec![call.arg(1)]),
        ("reversed", false) => ("reverse", vec![this]),
        ("thenComparingInt" | "thenComparingLong" | "thenComparingDouble", false) => {
            let does = match call.name() {
                "thenComparingInt" => "comparing I",
                "thenComparingLong" => "comparing J",
                _ => "comparing D",
            };
            let next = make(machine, COMPARATOR, does, vec![call.arg(1)]);
            ("then", vec![this, next])
        }
        ("thenComparing", false) => {
            let takes = call
                .signature
                .params
                .first()
                .map(|ty| machine.program.descriptor(*ty).to_vec());
            let next = if takes.as_deref() == Some(b"Ljava/util/function/Function;") {
                make(
                    machine,
                    COMPARATOR,
                    "comparing",
                    vec![call.arg(1), call.arg(2)],
                )
            } else {
                call.arg(1)
            };
            ("then", vec![this, next])
        }
        _ => return None,
    };
    returned(make(machine, COMPARATOR, does, held))
}

/// `Map.Entry.comparingByKey` and `comparingByValue`.
pub(crate) fn by_entry(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let does = if call.name() == "comparingByKey" {
        "key"
    } else {
        "value"
    };
    returned(make(machine, COMPARATOR, does, vec![call.arg(1)]))
}

/// Default and static methods of `java.util.function`.
pub(crate) fn functions(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    let class = call.signature.class.as_str();
    let both = class.contains(".Bi");
    let (does, held) = match (call.name(), call.is_static) {
        ("identity", true) => ("identity", vec![]),
        ("andThen", false) if class.ends_with("Consumer") => {
            ("one after the other", vec![this, call.arg(1)])
        }
        ("andThen", false) if both || class.ends_with("BinaryOperator") => {
            ("and then both", vec![this, call.arg(1)])
        }
        ("andThen", false) => ("and then", vec![this, call.arg(1)]),
        ("compose", false) => ("and then", vec![call.arg(1), this]),
        ("negate", false) => ("not", vec![this]),
        ("not", true) => ("not", vec![call.arg(1)]),
        ("and", false) => ("and", vec![this, call.arg(1)]),
        ("or", false) => ("or", vec![this, call.arg(1)]),
        ("isEqual", true) => ("equal to", vec![call.arg(1)]),
        ("minBy", true) => ("least", vec![call.arg(1)]),
        ("maxBy", true) => ("most", vec![call.arg(1)]),
        _ => return None,
    };
    let class = format!("L{};", class.replace('.', "/"));
    returned(make(machine, &class, does, held))
}

/// Constants of platform classes that are more than numbers.
pub(crate) fn constant(machine: &mut Machine<'_, '_>, class: &str, name: &str) -> Option<Value> {
    const PRIMITIVES: [(&str, &str); 9] = [
        ("java.lang.Boolean", "Z"),
        ("java.lang.Byte", "B"),
        ("java.lang.Character", "C"),
        ("java.lang.Short", "S"),
        ("java.lang.Integer", "I"),
        ("java.lang.Long", "J"),
        ("java.lang.Float", "F"),
        ("java.lang.Double", "D"),
        ("java.lang.Void", "V"),
    ];
    match (class, name) {
        ("java.lang.Boolean", "TRUE") => Some(Value::of(Shape::Boxed(Wrapper::Boolean, 1))),
        ("java.lang.Boolean", "FALSE") => Some(Value::of(Shape::Boxed(Wrapper::Boolean, 0))),
        ("java.lang.String", "CASE_INSENSITIVE_ORDER") => {
            Some(make(machine, COMPARATOR, "ignoring case", Vec::new()))
        }
        ("java.util.Collections", "EMPTY_LIST" | "EMPTY_SET" | "EMPTY_MAP") => {
            let (class, content) = match name {
                "EMPTY_LIST" => ("Ljava/util/ArrayList;", Content::cells(Vec::new())),
                "EMPTY_SET" => ("Ljava/util/LinkedHashSet;", Content::cells(Vec::new())),
                _ => ("Ljava/util/LinkedHashMap;", Content::map()),
            };
            let class = machine.type_of(class);
            let made = machine.one_with("java.util.Collections", name, class, content);
            Some(super::views::fixed(machine, made, 2))
        }
        ("java.nio.charset.StandardCharsets", _) => {
            let made = machine.one_named("java.nio.charset.Charset", name);
            let text = machine.pool.literal(&name.replace('_', "-"));
            machine.set_field_of(made, slots::NAME, text);
            Some(made)
        }
        ("java.io.File", "separator") => Some(machine.pool.literal("/")),
        ("java.io.File", "pathSeparator") => Some(machine.pool.literal(":")),
        (_, "TYPE") => {
            let descriptor = PRIMITIVES.iter().find(|row| row.0 == class)?.1;
            let ty = machine.type_of(descriptor);
            ty.is_some().then(|| Value::class(ty))
        }
        _ => None,
    }
}
