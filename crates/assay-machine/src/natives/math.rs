//! `java.lang.Math`, and how Java writes floating-point numbers.

use crate::call::Call;
use crate::machine::Machine;
pub(crate) use crate::natives::decimal::{double_text, fixed, float_text, rounded};
use crate::natives::returned;
use crate::run::Paths;
use crate::value::{Mark, Shape, Value};

pub(crate) fn math(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let mut mark = Mark::NONE;
    for number in 1..=call.count() {
        mark = machine.pool.both(mark, call.arg(number).mark);
    }
    let letter = call
        .signature
        .params
        .first()
        .map(|ty| machine.program.descriptor(*ty).to_vec());
    let (a, b) = (call.arg(1).shape, call.arg(2).shape);
    if letter.as_deref() == Some(b"I")
        && let Some((value, whole)) = bounded(machine, call.name(), a, b)
    {
        // What is one number whatever was given tells nothing of it.
        return returned(value.marked(if whole { Mark::NONE } else { mark }));
    }
    let known = match (letter.as_deref(), a, b) {
        (Some(b"I"), Shape::Word(a), b) => ints(call.name(), call.count(), a, b),
        (Some(b"J"), Shape::Wide(a), b) => {
            mixed(call, a).or_else(|| longs(call.name(), call.count(), a, b))
        }
        (Some(b"F"), Shape::Word(a), b) => floats(call.name(), a, b),
        (Some(b"D"), Shape::Wide(a), b) => doubles(call.name(), call.count(), a, b),
        _ => None,
    };
    match known {
        Some(Ok(value)) => returned(value.marked(mark)),
        Some(Err(class)) => Some(machine.throw_new(class, None)),
        None => {
            let near = near(machine, call.name(), a, b);
            let value = near.unwrap_or_else(|| machine.anything(call.signature.result));
            returned(value.marked(mark))
        }
    }
}

/// The larger or smaller of two numbers where their bounds tell it, and whether it is always one.
fn bounded(machine: &mut Machine<'_, '_>, name: &str, a: Shape, b: Shape) -> Option<(Value, bool)> {
    let open = |shape: Shape| matches!(shape, Shape::Term(_) | Shape::Unknown(_));
    if !matches!(name, "max" | "min") || !(open(a) || open(b)) {
        return None;
    }
    let (x, y) = (machine.pool.terms.range(a), machine.pool.terms.range(b));
    let (above, below) = (x.0 >= y.1, y.0 >= x.1);
    if !above && !below {
        let range = if name == "max" {
            (x.0.max(y.0), x.1.max(y.1))
        } else {
            (x.0.min(y.0), x.1.min(y.1))
        };
        let leaf = machine.pool.terms.leaf(range)?;
        return Some((Value::of(Shape::Term(leaf)), false));
    }
    let first = above == (name == "max");
    let value = Value::of(if first { a } else { b });
    Some((value, value.as_int().is_some()))
}

/// What may differ from a JVM in the last bit: near enough while motion is played, where no threshold
/// is that close.
fn near(machine: &Machine<'_, '_>, name: &str, a: Shape, b: Shape) -> Option<Value> {
    let number = |shape| match shape {
        Shape::Wide(bits) => Some(f64::from_bits(bits.cast_unsigned())),
        _ => None,
    };
    let a = number(a).filter(|_| machine.playing.clocked)?;
    Some(double(match (name, number(b)) {
        ("sin", _) => a.sin(),
        ("cos", _) => a.cos(),
        ("tan", _) => a.tan(),
        ("asin", _) => a.asin(),
        ("acos", _) => a.acos(),
        ("atan", _) => a.atan(),
        ("exp", _) => a.exp(),
        ("log", _) => a.ln(),
        ("atan2", Some(b)) => a.atan2(b),
        ("pow", Some(b)) => a.powf(b),
        ("hypot", Some(b)) => a.hypot(b),
        _ => return None,
    }))
}

type Known = Option<Result<Value, &'static str>>;
/// `Double.sum`, `max`, `min`.
#[allow(clippy::unnecessary_wraps, reason = "as the tables of methods take it")]
pub(crate) fn both_doubles(name: &str, a: i64, b: i64) -> Option<Shape> {
    let (a, b) = (
        f64::from_bits(a.cast_unsigned()),
        f64::from_bits(b.cast_unsigned()),
    );
    let value = match name {
        "sum" => a + b,
        "max" => larger(a, b),
        _ => -larger(-a, -b),
    };
    Some(double(value).shape)
}

/// `Float.sum`, `max`, `min`.
pub(crate) fn both_floats(name: &str, a: i32, b: i32) -> Option<Shape> {
    if name != "sum" {
        return match floats(name, a, Shape::Word(b)) {
            Some(Ok(value)) => Some(value.shape),
            _ => None,
        };
    }
    Some(float(f32::from_bits(a.cast_unsigned()) + f32::from_bits(b.cast_unsigned())).shape)
}

const ARITHMETIC: &str = "Ljava/lang/ArithmeticException;";

#[allow(
    clippy::unnecessary_wraps,
    reason = "the methods that know nothing give none"
)]
fn exact<T>(value: Option<T>, make: fn(T) -> Value) -> Known {
    Some(value.map(make).ok_or(ARITHMETIC))
}

fn ints(name: &str, count: usize, a: i32, b: Shape) -> Known {
    let int = |value: i32| Some(Ok(Value::int(value)));
    if count == 1 {
        return match name {
            "abs" => int(a.wrapping_abs()),
            "negateExact" => exact(a.checked_neg(), Value::int),
            "incrementExact" => exact(a.checked_add(1), Value::int),
            "decrementExact" => exact(a.checked_sub(1), Value::int),
            _ => None,
        };
    }
    let Shape::Word(b) = b else { return None };
    match name {
        "max" => int(a.max(b)),
        "min" => int(a.min(b)),
        "addExact" => exact(a.checked_add(b), Value::int),
        "subtractExact" => exact(a.checked_sub(b), Value::int),
        "multiplyExact" => exact(a.checked_mul(b), Value::int),
        "floorMod" | "floorDiv" if b == 0 => Some(Err(ARITHMETIC)),
        "floorMod" => {
            let rest = a.wrapping_rem(b);
            int(if rest != 0 && (rest < 0) != (b < 0) {
                rest + b
            } else {
                rest
            })
        }
        "floorDiv" => {
            let (quotient, rest) = (a.wrapping_div(b), a.wrapping_rem(b));
            int(if rest != 0 && (rest < 0) != (b < 0) {
                quotient - 1
            } else {
                quotient
            })
        }
        _ => None,
    }
}

fn longs(name: &str, count: usize, a: i64, b: Shape) -> Known {
    let long = |value: i64| Some(Ok(Value::wide(value)));
    if count == 1 {
        return match name {
            "abs" => long(a.wrapping_abs()),
            "negateExact" => exact(a.checked_neg(), Value::wide),
            "toIntExact" => exact(i32::try_from(a).ok(), Value::int),
            "incrementExact" => exact(a.checked_add(1), Value::wide),
            "decrementExact" => exact(a.checked_sub(1), Value::wide),
            _ => None,
        };
    }
    let Shape::Wide(b) = b else { return None };
    match name {
        "max" => long(a.max(b)),
        "min" => long(a.min(b)),
        "addExact" => exact(a.checked_add(b), Value::wide),
        "subtractExact" => exact(a.checked_sub(b), Value::wide),
        "multiplyExact" => exact(a.checked_mul(b), Value::wide),
        "floorMod" | "floorDiv" if b == 0 => Some(Err(ARITHMETIC)),
        "floorMod" => {
            let rest = a.wrapping_rem(b);
            long(if rest != 0 && (rest < 0) != (b < 0) {
                rest + b
            } else {
                rest
            })
        }
        "floorDiv" => {
            let (quotient, rest) = (a.wrapping_div(b), a.wrapping_rem(b));
            long(if rest != 0 && (rest < 0) != (b < 0) {
                quotient - 1
            } else {
                quotient
            })
        }
        _ => None,
    }
}

fn float(value: f32) -> Value {
    Value::int(value.to_bits().cast_signed())
}

fn double(value: f64) -> Value {
    Value::wide(value.to_bits().cast_signed())
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "Java's narrowing conversion is Rust's"
)]
fn floats(name: &str, a: i32, b: Shape) -> Known {
    let a = f32::from_bits(a.cast_unsigned());
    let other = match b {
        Shape::Word(b) => Some(f32::from_bits(b.cast_unsigned())),
        _ => None,
    };
    Some(Ok(match (name, other) {
        ("abs", _) => float(a.abs()),
        ("round", _) => Value::int((f64::from(a) + 0.5).floor() as i32),
        ("signum", _) => float(if a.is_nan() || a == 0.0 {
            a
        } else {
            a.signum()
        }),
        ("max", Some(b)) => float(larger(f64::from(a), f64::from(b)) as f32),
        ("min", Some(b)) => float(-(larger(-f64::from(a), -f64::from(b)) as f32)),
        _ => return None,
    }))
}

/// Methods of a `long` that take or give an `int`.
#[allow(
    clippy::cast_possible_truncation,
    reason = "checked, or a remainder of an `int`"
)]
fn mixed(call: &Call, a: i64) -> Known {
    match (call.name(), call.count(), call.arg(2).shape) {
        ("toIntExact", 1, _) => exact(i32::try_from(a).ok(), Value::int),
        ("floorMod" | "floorDiv" | "multiplyExact", 2, Shape::Word(b)) => {
            let b = i64::from(b);
            match call.name() {
                "multiplyExact" => exact(a.checked_mul(b), Value::wide),
                _ if b == 0 => Some(Err(ARITHMETIC)),
                "floorMod" => {
                    let rest = a.wrapping_rem(b);
                    Some(Ok(Value::int(if rest != 0 && (rest < 0) != (b < 0) {
                        rest + b
                    } else {
                        rest
                    } as i32)))
                }
                _ => {
                    let (quotient, rest) = (a.wrapping_div(b), a.wrapping_rem(b));
                    Some(Ok(Value::wide(if rest != 0 && (rest < 0) != (b < 0) {
                        quotient - 1
                    } else {
                        quotient
                    })))
                }
            }
        }
        _ => None,
    }
}

/// `max`: NaN wins, and 0.0 is larger than -0.0.
fn larger(a: f64, b: f64) -> f64 {
    if a.is_nan() || b.is_nan() {
        return f64::NAN;
    }
    if a == 0.0 && b == 0.0 {
        return if a.is_sign_positive() { a } else { b };
    }
    a.max(b)
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "Java's narrowing conversion is Rust's"
)]
fn doubles(name: &str, count: usize, a: i64, b: Shape) -> Known {
    let a = f64::from_bits(a.cast_unsigned());
    if count == 1 {
        return Some(Ok(double(match name {
            "abs" => a.abs(),
            "sqrt" => a.sqrt(),
            "ceil" => a.ceil(),
            "floor" => a.floor(),
            "rint" => a.round_ties_even(),
            "signum" => {
                if a.is_nan() || a == 0.0 {
                    a
                } else {
                    a.signum()
                }
            }
            "toRadians" => a * 0.017_453_292_519_943_295,
            "toDegrees" => a * 57.295_779_513_082_32,
            "round" => return Some(Ok(Value::wide(round(a)))),
            // Others may differ from a JVM in the last bit (JLS allows 1 ulp).
            _ => return None,
        })));
    }
    let Shape::Wide(b) = b else { return None };
    let b = f64::from_bits(b.cast_unsigned());
    match name {
        "max" => Some(Ok(double(larger(a, b)))),
        "min" => Some(Ok(double(-larger(-a, -b)))),
        "pow" => whole_power(a, b).map(|value| Ok(double(value))),
        "hypot" if a.fract() == 0.0 && b.fract() == 0.0 && a.abs() < 1e7 && b.abs() < 1e7 => {
            let root = (a * a + b * b).sqrt();
            (root.fract() == 0.0).then(|| Ok(double(root)))
        }
        "copySign" => Some(Ok(double(a.copysign(b)))),
        _ => None,
    }
}

/// `pow` where the answer is exact: powers of whole numbers that fit, and what the API states.
#[allow(clippy::float_cmp, reason = "these very values")]
fn whole_power(a: f64, b: f64) -> Option<f64> {
    if b == 0.0 {
        return Some(1.0);
    }
    if b.is_nan() || (a.is_nan()) {
        return Some(f64::NAN);
    }
    if b == 1.0 {
        return Some(a);
    }
    if a.is_infinite() || b.is_infinite() || a == 0.0 {
        // The corner cases are those of C, but for one.
        return Some(if a.abs() == 1.0 { f64::NAN } else { a.powf(b) });
    }
    if a.fract() != 0.0 || b.fract() != 0.0 || !(0.0..=64.0).contains(&b) {
        return (b == 0.5 && a > 0.0 && a.sqrt().fract() == 0.0).then(|| a.sqrt());
    }
    let (mut product, mut left) = (1.0_f64, b);
    while left >= 1.0 {
        product *= a;
        left -= 1.0;
    }
    (product.abs() <= 9_007_199_254_740_992.0 || a.abs() == 2.0).then_some(product)
}

/// `Math.round`: half up; what does not fit is the nearest that does.
#[allow(
    clippy::cast_possible_truncation,
    reason = "Java's narrowing conversion is Rust's"
)]
fn round(a: f64) -> i64 {
    let floor = a.floor();
    if a - floor >= 0.5 {
        (floor + 1.0) as i64
    } else {
        floor as i64
    }
}
