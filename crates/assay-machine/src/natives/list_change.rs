//! The methods that change lists, sets and queues.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::list::{MOST, NO_ELEMENT, Whole, position};
use crate::natives::list_write::NULL;
use crate::natives::order;
use crate::natives::views::View;
use crate::run::Paths;
use crate::value::Value;

impl Whole {
    #[allow(clippy::too_many_lines, reason = "a table of methods")]
    pub(crate) fn change(
        &mut self,
        machine: &mut Machine<'_, '_>,
        call: &Call,
    ) -> Result<Option<Value>, Paths> {
        let argument = machine.under_choice(call.arg(1));
        let first = call
            .signature
            .params
            .first()
            .map(|ty| machine.program.descriptor(*ty).to_vec());
        let by_index = first.as_deref() == Some(b"I");
        let added = |value: Value| {
            if call.signature.result_letter == b'V' {
                Value::ZERO
            } else {
                value
            }
        };
        Ok(Some(match (call.name(), call.count()) {
            ("addAll", 1) => self.add_all(machine, argument, None)?,
            ("addAll", 2) => match Self::at(call, 1) {
                Some(Ok(at)) if at <= self.cells.len() => {
                    self.add_all(machine, call.arg(2), Some(at))?
                }
                Some(_) => return Err(Self::outside(machine, false)),
                None => self.add_all(machine, call.arg(2), None)?,
            },
            ("push" | "addFirst" | "offerFirst", 1) if !self.is_stack(machine) => {
                if argument.is_null() && self.refuses_null(machine) {
                    return Err(machine.throw_new(NULL, None));
                }
                self.insert(machine, 0, argument);
                added(Value::flag(true))
            }
            ("push", 1) => {
                self.add(machine, argument)?;
                argument
            }
            ("add" | "addLast" | "offer" | "offerLast" | "addElement" | "put", 1) => {
                added(self.add(machine, argument)?)
            }
            ("add" | "insertElementAt", 2) => {
                let (place, value) = if call.name() == "add" { (1, 2) } else { (2, 1) };
                let value = machine.under_choice(call.arg(value));
                match Self::at(call, place) {
                    Some(Ok(at)) if at <= self.cells.len() || !self.sized() => {
                        self.insert(machine, at, value);
                    }
                    Some(_) => return Err(Self::outside(machine, call.name() != "add")),
                    None => self.blur(machine, Some(value)),
                }
                Value::ZERO
            }
            ("set" | "setElementAt", 2) => self.replace(machine, call)?,
            ("remove" | "removeElementAt", 1) if by_index => {
                if let Some(at) = Self::at(call, 1) {
                    match at
                        .ok()
                        .map(|at| self.take(machine, at))
                        .transpose()?
                        .flatten()
                    {
                        Some(value) => value,
                        None => return Err(Self::outside(machine, call.name() != "remove")),
                    }
                } else {
                    let sum = self.sum(machine).unwrap_or(Value::ANY);
                    self.blur(machine, None);
                    sum
                }
            }
            ("remove" | "removeElement" | "removeFirstOccurrence" | "removeLastOccurrence", 1) => {
                self.remove(machine, call)?
            }
            (
                "remove" | "removeFirst" | "pop" | "poll" | "pollFirst" | "take" | "removeLast"
                | "pollLast",
                0,
            ) => {
                let stack = self.is_stack(machine);
                let last = call.name().ends_with("Last") || stack;
                if self.cells.is_empty() && self.sized() {
                    let class = if stack {
                        "Ljava/util/EmptyStackException;"
                    } else {
                        NO_ELEMENT
                    };
                    return if call.name().starts_with("poll") {
                        Ok(Some(Value::ZERO))
                    } else {
                        Err(machine.throw_new(class, None))
                    };
                }
                let at = if last {
                    self.cells.len().saturating_sub(1)
                } else {
                    0
                };
                self.take(machine, at)?.unwrap_or(Value::ANY)
            }
            ("clear" | "removeAllElements", 0) => {
                (self.cells, self.rest) = (Vec::new(), None);
                Value::ZERO
            }
            ("sort", 1) => {
                self.sort_by(machine, argument)?;
                Value::ZERO
            }
            ("replaceAll", 1) => {
                const APPLY: &str = "apply(Ljava/lang/Object;)Ljava/lang/Object;";
                for at in 0..self.cells.len() {
                    let Some(old) = self.cells.get(at).copied() else {
                        break;
                    };
                    let new = machine
                        .ask(argument, APPLY, vec![old])?
                        .unwrap_or(Value::ANY);
                    if let Some(cell) = self.cells.get_mut(at) {
                        *cell = new;
                    }
                }
                self.rest = self.rest.map(|_| Value::ANY);
                Value::ZERO
            }
            ("removeIf", 1) => {
                const TEST: &str = "test(Ljava/lang/Object;)Z";
                let mut keep = Vec::new();
                for cell in order::arranged(machine, self.id, self.cells.clone()) {
                    let answer = machine.ask(argument, TEST, vec![cell])?;
                    keep.push((cell, answer.and_then(Value::as_int).map(|flag| flag == 0)));
                }
                self.keep(machine, &keep)
            }
            ("removeAll" | "retainAll", 1) => {
                let Some((others, None)) = machine.elements(argument) else {
                    self.blur(machine, None);
                    return Ok(Some(Value::ANY));
                };
                let retains = call.name() == "retainAll";
                let mut keep = Vec::new();
                for cell in self.cells.clone() {
                    let found = position(machine, &others, cell).ok();
                    keep.push((cell, found.map(|found| found.is_some() == retains)));
                }
                self.keep(machine, &keep)
            }
            ("setSize", 1) => match Self::at(call, 1) {
                Some(Ok(size)) if self.sized() && size < MOST => {
                    self.cells.resize(size, Value::ZERO);
                    Value::ZERO
                }
                _ => {
                    self.blur(machine, Some(Value::ZERO));
                    Value::ZERO
                }
            },
            ("ensureCapacity" | "trimToSize", _) => Value::ZERO,
            _ => return Ok(None),
        }))
    }

    /// Which element is where is no longer known, but how many there are is.
    pub(crate) fn mix(&mut self, machine: &mut Machine<'_, '_>) {
        let sum = self.sum(machine);
        for cell in &mut self.cells {
            *cell = sum.unwrap_or(*cell);
        }
        self.rest = self.rest.and(sum);
    }

    fn keep(&mut self, machine: &mut Machine<'_, '_>, keep: &[(Value, Option<bool>)]) -> Value {
        if !self.sized() || keep.iter().any(|(_, keep)| keep.is_none()) {
            self.blur(machine, None);
            return Value::ANY;
        }
        let before = self.cells.len();
        let gone: Vec<Value> = keep
            .iter()
            .filter(|(_, keep)| *keep == Some(false))
            .map(|(cell, _)| *cell)
            .collect();
        if self.unique {
            self.cells.retain(|cell| !gone.contains(cell));
        } else {
            self.cells = keep
                .iter()
                .filter(|(_, keep)| *keep == Some(true))
                .map(|(cell, _)| *cell)
                .collect();
        }
        Value::flag(self.cells.len() != before)
    }

    fn insert(&mut self, machine: &mut Machine<'_, '_>, at: usize, value: Value) {
        if at <= self.cells.len() && self.sized() && self.cells.len() < MOST {
            self.cells.insert(at, value);
        } else {
            self.blur(machine, Some(value));
        }
    }

    fn replace(&mut self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Value, Paths> {
        let (place, value) = if call.name() == "set" { (1, 2) } else { (2, 1) };
        let value = machine.under_choice(call.arg(value));
        match (Self::at(call, place), self.sized()) {
            (Some(Ok(at)), _) if at < self.cells.len() => {
                let slot = self.cells.get_mut(at);
                Ok(slot.map_or(Value::ANY, |slot| std::mem::replace(slot, value)))
            }
            (Some(_), true) => {
                let legacy = call.name() != "set" || self.view.as_ref().is_some_and(View::of_array);
                Err(Self::outside(machine, legacy))
            }
            _ => {
                for cell in &mut self.cells {
                    *cell = machine.pool.join(*cell, value);
                }
                self.rest = self.rest.map(|rest| machine.pool.join(rest, value));
                Ok(Value::ANY)
            }
        }
    }

    fn remove(&mut self, machine: &mut Machine<'_, '_>, call: &Call) -> Result<Value, Paths> {
        let last = call.name() == "removeLastOccurrence";
        if last {
            self.cells.reverse();
        }
        let found = self.find(machine, call.arg(1))?;
        let answer = match found {
            Ok(Some(at)) => {
                self.take(machine, at)?;
                Value::flag(true)
            }
            Ok(None) => Value::flag(false),
            Err(()) => {
                self.blur(machine, None);
                Value::ANY
            }
        };
        if last {
            self.cells.reverse();
        }
        Ok(answer)
    }
}
