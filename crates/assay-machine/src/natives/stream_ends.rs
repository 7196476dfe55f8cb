//! The stages that end streams.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::function::{ACCEPT, APPLY_BOTH, TEST};
use crate::natives::stream::Stream;
use crate::natives::{collect, optional, order, text};
use crate::run::Paths;
use crate::value::Value;

impl Stream {
    /// Stages that end a stream.
    pub(crate) fn ends(
        &self,
        machine: &mut Machine<'_, '_>,
        call: &Call,
    ) -> Result<Option<Value>, Paths> {
        let function = call.arg(1);
        Ok(Some(match (call.name(), call.count()) {
            ("forEach" | "forEachOrdered", 1) => {
                for cell in &self.cells {
                    machine.ask(function, self.method(ACCEPT), vec![*cell])?;
                }
                Value::ZERO
            }
            ("count", 0) => Value::wide(i64::try_from(self.cells.len()).unwrap_or(i64::MAX)),
            ("anyMatch" | "allMatch" | "noneMatch", 1) => {
                for cell in &self.cells {
                    let Some(answer) = machine
                        .ask(function, self.method(TEST), vec![*cell])?
                        .and_then(Value::as_int)
                    else {
                        return Ok(None);
                    };
                    match (call.name(), answer != 0) {
                        ("anyMatch", true) => return Ok(Some(Value::flag(true))),
                        ("allMatch", false) | ("noneMatch", true) => {
                            return Ok(Some(Value::flag(false)));
                        }
                        _ => {}
                    }
                }
                Value::flag(call.name() != "anyMatch")
            }
            ("findFirst" | "findAny", 0) => {
                optional::optional(machine, call.signature.result, self.cells.first().copied())
            }
            ("reduce", 1..=3) => return self.reduce(machine, call),
            ("min" | "max", _) => return self.extreme(machine, call),
            ("sum" | "average", 0) => return self.total(machine, call),
            ("collect", 1) => return collect::collect(machine, function, &self.cells),
            ("toList", 0) => {
                let class = machine.type_of("Ljava/util/ArrayList;");
                let made = machine.make_here(class, Content::cells(self.cells.clone()));
                crate::natives::views::fixed(machine, made, 2)
            }
            ("toArray", count) => {
                let given = if count == 1 {
                    let length = text::number(self.cells.len());
                    machine.ask(function, "apply(I)Ljava/lang/Object;", vec![length])?
                } else {
                    None
                };
                let class = given.and_then(|given| machine.class_of(given.shape));
                let class = class.unwrap_or(call.signature.result);
                machine.make_here(class, Content::cells(self.cells.clone()))
            }
            ("iterator", 0) => {
                let cells = self
                    .cells
                    .iter()
                    .map(|cell| self.wrapped(machine, *cell))
                    .collect();
                crate::natives::iterate::iterate(
                    machine,
                    Value::ZERO,
                    cells,
                    None,
                    false,
                    Value::ZERO,
                )
            }
            ("close", 0) => Value::ZERO,
            _ => return Ok(None),
        }))
    }

    fn reduce(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
        let whole = call.count() > 1;
        let function = call.arg(if whole { 2 } else { 1 });
        let mut cells = self.cells.iter().copied();
        let mut sum = if whole {
            Some(call.arg(1))
        } else {
            cells.next()
        };
        for cell in cells {
            let held = sum.unwrap_or(Value::ANY);
            sum = Some(
                machine
                    .ask(function, self.method(APPLY_BOTH), vec![held, cell])?
                    .unwrap_or(Value::ANY),
            );
        }
        Ok(Some(match (whole, sum) {
            (true, sum) => sum.unwrap_or(Value::ANY),
            (false, sum) => optional::optional(machine, call.signature.result, sum),
        }))
    }

    fn extreme(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
        let comparator = if call.count() == 1 {
            call.arg(1)
        } else {
            Value::ZERO
        };
        let mut best: Option<Value> = None;
        for cell in &self.cells {
            let Some(held) = best else {
                best = Some(*cell);
                continue;
            };
            let (x, y) = (self.wrapped(machine, held), self.wrapped(machine, *cell));
            let Some(order) = order::compare(machine, comparator, x, y)? else {
                return Ok(None);
            };
            // `(a, b) -> compare(a, b) <= 0 ? a : b`, and `>=` for the largest.
            let keep = if call.name() == "min" {
                order <= 0
            } else {
                order >= 0
            };
            if !keep {
                best = Some(*cell);
            }
        }
        Ok(Some(optional::optional(
            machine,
            call.signature.result,
            best,
        )))
    }

    #[allow(clippy::cast_precision_loss, reason = "as the original computes it")]
    #[allow(clippy::unnecessary_wraps, reason = "as its siblings")]
    fn total(&self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Option<Value>, Paths> {
        if self.letter == b'D' {
            // The original sums with compensation; what is exact anyway is taken.
            let all: Option<Vec<f64>> = self
                .cells
                .iter()
                .map(|cell| Some(f64::from_bits(cell.as_long()?.cast_unsigned())))
                .collect();
            let Some(all) = all else { return Ok(None) };
            if !all.iter().all(|one| one.fract() == 0.0 && one.abs() < 9e15) {
                return Ok(None);
            }
            let sum: f64 = all.iter().sum();
            let double = |value: f64| Value::wide(value.to_bits().cast_signed());
            return Ok(Some(match call.name() {
                "sum" => double(sum + 0.0),
                _ if all.is_empty() => optional::optional(machine, call.signature.result, None),
                _ => {
                    let average = double(sum / all.len() as f64);
                    optional::optional(machine, call.signature.result, Some(average))
                }
            }));
        }
        let all: Option<Vec<i64>> = self
            .cells
            .iter()
            .map(|cell| cell.as_int().map(i64::from).or_else(|| cell.as_long()))
            .collect();
        let Some(all) = all else { return Ok(None) };
        let sum = all.iter().fold(0_i64, |sum, one| sum.wrapping_add(*one));
        Ok(Some(match (call.name(), self.letter) {
            #[allow(clippy::cast_possible_truncation, reason = "an `int` sum wraps around")]
            ("sum", b'I') => Value::int(sum as i32),
            ("sum", _) => Value::wide(sum),
            _ if all.is_empty() => optional::optional(machine, call.signature.result, None),
            _ => {
                let average = Value::wide((sum as f64 / all.len() as f64).to_bits().cast_signed());
                optional::optional(machine, call.signature.result, Some(average))
            }
        }))
    }
}
