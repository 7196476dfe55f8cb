//! `String.format` and its like: the parts of a pattern, and what each argument adds.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::format::{FORMAT, Spec, one, spec};
use crate::natives::{order, pieces};
use crate::piece::Piece;
use crate::run::Paths;
use crate::value::{Mark, Shape, Value, Wrapper};

const MISSING: &str = "Ljava/util/MissingFormatArgumentException;";

/// What a call of `format` makes; none where the pattern or how many arguments there are is not
/// known.
pub(crate) fn format(machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
    let text = machine.type_of("Ljava/lang/String;");
    let params = &call.signature.params;
    let Some(at) = params.iter().position(|ty| *ty == text) else {
        return Ok(None);
    };
    let (given, args) = (call.arg(at + 1), call.arg(at + 2));
    let Some(pattern) = machine.pool.known(given) else {
        return Ok(None);
    };
    let cells = match machine
        .one_object(args)
        .and_then(|id| order::held(machine, id))
    {
        Some((cells, None)) => cells,
        None if args.is_null() => vec![Value::ZERO],
        _ => return Ok(None),
    };
    let whole = machine
        .one_object(args)
        .and_then(|id| machine.heap.get(id))
        .map_or(Mark::NONE, |content| content.mark);
    let made = parts(machine, &pattern, &cells)?;
    let made = pieces::whole(machine, made);
    let mark = machine.pool.both(given.mark, whole);
    let mark = machine.pool.both(mark, made.mark);
    Ok(Some(made.marked(mark)))
}

fn plain(text: &str) -> Piece {
    let units: Vec<u16> = text.encode_utf16().collect();
    Piece::known(&units, Mark::NONE)
}

fn parts(
    machine: &mut Machine<'_, '_>,
    pattern: &str,
    cells: &[Value],
) -> Result<Vec<Piece>, Paths> {
    let (mut out, mut rest) = (Vec::new(), pattern);
    // The argument that comes next, and the one that came last.
    let (mut next, mut last) = (0_usize, None);
    while let Some((before, behind)) = rest.split_once('%') {
        out.push(plain(before));
        let Some((spec, left)) = spec(behind) else {
            return Err(machine.throw_new(FORMAT, None));
        };
        rest = left;
        match spec.conversion {
            '%' => out.push(plain(&spec.padded("%"))),
            'n' => out.push(plain("\n")),
            _ => {
                let number = if spec.has('<') {
                    last
                } else if let Some(index) = spec.index {
                    index.checked_sub(1)
                } else {
                    next += 1;
                    Some(next - 1)
                };
                last = number;
                let Some(value) = number.and_then(|number| cells.get(number)) else {
                    return Err(machine.throw_new(MISSING, None));
                };
                out.extend(argument(machine, &spec, *value)?);
            }
        }
    }
    out.push(plain(rest));
    Ok(out)
}

/// What one argument adds.
fn argument(machine: &mut Machine<'_, '_>, spec: &Spec, value: Value) -> Result<Vec<Piece>, Paths> {
    let kind = spec.conversion.to_ascii_lowercase();
    let mark = match (kind, spec.precision) {
        // Of what is cut to nothing nothing is told.
        ('s' | 'h' | 'b', Some(0)) => Mark::NONE,
        ('b', _) if !may_be_false(machine, value) => Mark::NONE,
        _ => machine.carried(value),
    };
    if spec.precision == Some(0) && matches!(kind, 's' | 'h' | 'b') {
        return Ok(vec![plain(&spec.padded(""))]);
    }
    if kind == 'b' && !may_be_false(machine, value) {
        return Ok(vec![plain(&spec.padded("true"))]);
    }
    if spec.conversion == 's' && spec.width.is_none() && spec.precision.is_none() {
        let text = machine.text_of(value, b"L")?;
        return Ok(match text.units {
            Some(units) => vec![Piece::known(&units, text.mark)],
            None if matches!(value.shape, Shape::Pieces(_)) => pieces::of(machine, value, b"L"),
            None => vec![Piece::open(machine.pool.both(mark, text.mark))],
        });
    }
    let text = one(machine, spec, value)?;
    Ok(vec![match text {
        Some(text) if spec.conversion.is_ascii_uppercase() => {
            let units: Vec<u16> = text.to_uppercase().encode_utf16().collect();
            Piece::known(&units, mark)
        }
        Some(text) => {
            let units: Vec<u16> = text.encode_utf16().collect();
            Piece::known(&units, mark)
        }
        None => Piece::open(mark),
    }])
}

/// Whether `%b` may write `false`: of what is no `Boolean`, for `null` alone.
fn may_be_false(machine: &Machine<'_, '_>, value: Value) -> bool {
    machine.pool.shapes(value.shape).iter().any(|shape| {
        !matches!(
            shape,
            Shape::Text { .. } | Shape::Pieces(_) | Shape::Ref(_) | Shape::Class(_)
        ) && !matches!(shape, Shape::Boxed(wrapper, _) if *wrapper != Wrapper::Boolean)
    })
}

#[cfg(test)]
mod tests {
    use super::format;
    use crate::machine::Machine;
    use crate::natives::harness::{call_of, mark, with_machine};
    use crate::value::{Mark, Shape, Value, Wrapper};

    fn made(machine: &mut Machine<'_, '_>, pattern: &str, args: Vec<Value>) -> Option<Value> {
        let pattern = machine.pool.literal(pattern);
        let args = machine.new_array_of("[Ljava/lang/Object;", args, Mark::NONE);
        let method = "format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;";
        let call = call_of(
            machine,
            "java.lang.String",
            method,
            vec![pattern, args],
            true,
        );
        format(machine, &call).ok().flatten()
    }

    #[test]
    fn a_place_that_is_cut_to_nothing_tells_nothing() {
        with_machine(|machine| {
            let secret = mark(machine, 0);
            let id = machine.any_text(secret);
            let tea = machine.pool.literal("tea");
            for (pattern, carries) in [
                ("%2$s for %1$s", true),
                ("%2$s for %<s", false),
                ("%s, %<s", true),
                ("%1$.0s%2$s", false),
                ("%.3s", true),
                ("%2$s", false),
                ("%1$5.2s|%2$s", true),
            ] {
                let made = made(machine, pattern, vec![id, tea]);
                let carried = made.map(|made| machine.carried(made) == secret);
                assert_eq!(carried, Some(carries), "{pattern}");
            }
        });
    }

    #[test]
    fn what_is_around_a_place_stays_known() {
        with_machine(|machine| {
            let secret = mark(machine, 0);
            let id = machine.some_text(secret);
            let seven = Value::of(Shape::Boxed(Wrapper::Integer, 7));
            let shown = made(machine, "id=%s;n=%03d", vec![id, seven]);
            assert!(matches!(
                shown,
                Some(Value {
                    shape: Shape::Pieces(_),
                    ..
                })
            ));
            let known = made(machine, "n=%03d %b", vec![seven, id]);
            assert_eq!(
                known.and_then(|known| machine.pool.known(known)),
                Some("n=007 true".to_owned())
            );
            assert_eq!(known.map(|known| machine.carried(known)), Some(Mark::NONE));
        });
    }

    #[test]
    fn a_place_without_an_argument_throws() {
        with_machine(|machine| {
            assert_eq!(made(machine, "%2$s", vec![Value::ZERO]), None);
            assert_eq!(made(machine, "%<s", vec![Value::ZERO]), None);
        });
    }
}
