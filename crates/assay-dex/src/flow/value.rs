//! What is known about registers and arrays at one point of a method.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::ir::{Held, Op, Reg};
use crate::bytes::ix;
use crate::program::{Constant, StrId};

/// What is known of one register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Unknown,
    /// A constant.
    Const(Constant),
    /// One of two 32-bit constants, the smaller first.
    Either(u32, u32),
    /// The array made at this site.
    Array(u32),
}

/// Elements of an array, as far as they are known.
pub type Elements = Vec<Option<Constant>>;

/// An array: what it holds, and its elements.
type Array = (Held, Rc<Elements>);

/// A value that outlives the method's analysis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// A constant.
    Const(Constant),
    /// One of two 32-bit constants.
    Either(u32, u32),
    /// An array of strings; `None` where an element is not known.
    Strings(Vec<Option<StrId>>),
    /// An array of bytes, every one known.
    Bytes(Vec<u8>),
}

/// Registers and arrays at one point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    regs: Vec<Value>,
    arrays: BTreeMap<u32, Array>,
}

impl State {
    /// Nothing is known.
    #[must_use]
    pub fn new(registers: u32) -> Self {
        Self {
            regs: vec![Value::Unknown; ix(registers)],
            arrays: BTreeMap::new(),
        }
    }

    /// The value of a register.
    #[must_use]
    pub fn get(&self, reg: Reg) -> Value {
        self.regs.get(ix(reg)).copied().unwrap_or(Value::Unknown)
    }

    /// Sets a register; those that do not exist are ignored.
    pub fn set(&mut self, reg: Reg, value: Value) {
        if let Some(slot) = self.regs.get_mut(ix(reg)) {
            *slot = value;
        }
    }

    /// The constant in a register.
    #[must_use]
    pub fn constant(&self, reg: Reg) -> Option<Constant> {
        match self.get(reg) {
            Value::Const(constant) => Some(constant),
            _ => None,
        }
    }

    /// Makes an array. An older one of the same site is no longer known.
    pub fn make_array(&mut self, site: u32, held: Held, elements: Elements) -> Value {
        self.forget_array(site);
        self.arrays.insert(site, (held, Rc::new(elements)));
        Value::Array(site)
    }

    /// Makes an array of known bytes.
    pub fn make_bytes(&mut self, site: u32, bytes: &[u8]) -> Value {
        let elements = bytes.iter().map(|byte| Some(word(*byte))).collect();
        self.make_array(site, Held::Bytes, elements)
    }

    fn forget_array(&mut self, site: u32) {
        if self.arrays.remove(&site).is_some() {
            for slot in self
                .regs
                .iter_mut()
                .filter(|slot| **slot == Value::Array(site))
            {
                *slot = Value::Unknown;
            }
        }
    }

    /// Forgets the contents of the array in a register.
    pub fn clobber(&mut self, reg: Reg) {
        if let Value::Array(site) = self.get(reg) {
            self.forget_array(site);
        }
    }

    /// Forgets the contents of a byte array that code out of sight may write from now on.
    ///
    /// Arrays of strings are left: hardly any code changes them once they are made, and what
    /// they say is no proof of a fixed key.
    pub fn leak(&mut self, reg: Reg) {
        if let Value::Array(site) = self.get(reg)
            && self.holds_bytes(site)
        {
            self.forget_array(site);
        }
    }

    fn holds_bytes(&self, site: u32) -> bool {
        let array = self.arrays.get(&site);
        array.is_some_and(|(held, _)| *held == Held::Bytes)
    }

    /// Fills a byte array from its beginning; without data its contents are not known.
    pub fn fill(&mut self, reg: Reg, data: &[u8]) {
        let Value::Array(site) = self.get(reg) else {
            return;
        };
        match self.arrays.get_mut(&site) {
            Some((Held::Bytes, elements)) if !data.is_empty() && data.len() <= elements.len() => {
                for (element, byte) in Rc::make_mut(elements).iter_mut().zip(data) {
                    *element = Some(word(*byte));
                }
            }
            _ => self.forget_array(site),
        }
    }

    /// Stores an element; an unknown index makes the whole array unknown.
    pub fn store(&mut self, array: Reg, index: Reg, value: Reg) {
        self.leak(value);
        let (index, value) = (self.constant(index), self.constant(value));
        let Value::Array(site) = self.get(array) else {
            return;
        };
        let elements = self.arrays.get_mut(&site);
        let elements = elements.map(|(_, elements)| Rc::make_mut(elements));
        let slot = match (index, elements) {
            (Some(Constant::Word(index)), Some(elements)) => elements.get_mut(ix(index)),
            _ => None,
        };
        match slot {
            Some(slot) => *slot = value,
            None => self.forget_array(site),
        }
    }

    /// What is known of a register, for use outside the method.
    #[must_use]
    pub fn known(&self, reg: Reg) -> Option<Known> {
        match self.get(reg) {
            Value::Unknown => None,
            Value::Const(constant) => Some(Known::Const(constant)),
            Value::Either(one, other) => Some(Known::Either(one, other)),
            Value::Array(site) => match self.arrays.get(&site)? {
                (Held::Bytes, elements) => bytes(elements).map(Known::Bytes),
                (Held::Other, elements) => {
                    let items = elements.iter().map(|element| as_string(*element));
                    Some(Known::Strings(items.collect()))
                }
            },
        }
    }

    /// Keeps what both states agree on, and two numbers as such; `true` if this one changed.
    pub fn join(&mut self, other: &Self) -> bool {
        let mut changed = false;
        for (mine, theirs) in self.regs.iter_mut().zip(&other.regs) {
            let joined = either(*mine, *theirs);
            changed |= joined != *mine;
            *mine = joined;
        }
        let lost: Vec<u32> = self.arrays.keys().copied().collect();
        for site in lost {
            changed |= self.join_array(site, other.arrays.get(&site));
        }
        changed
    }

    fn join_array(&mut self, site: u32, other: Option<&Array>) -> bool {
        let Some((held, mine)) = self.arrays.get_mut(&site) else {
            return false;
        };
        let same = |other: &&Array| other.0 == *held && other.1.len() == mine.len();
        let Some((_, other)) = other.filter(same) else {
            self.forget_array(site);
            return true;
        };
        if mine == other {
            return false;
        }
        let mut changed = false;
        for (mine, theirs) in Rc::make_mut(mine).iter_mut().zip(other.iter()) {
            if mine.is_some() && mine != theirs {
                *mine = None;
                changed = true;
            }
        }
        changed
    }

    /// What comparing or copying this state costs, in steps.
    #[must_use]
    pub fn cost(&self) -> usize {
        let elements: usize = self.arrays.values().map(|(_, items)| items.len()).sum();
        1 + (self.regs.len() + self.arrays.len() * 4 + elements) / 16
    }

    /// What an operation costs here: forgetting an array looks at all registers.
    #[must_use]
    pub fn step_cost(&self, op: &Op) -> usize {
        let plain = matches!(op, Op::Const(..) | Op::Move(..) | Op::Unknown(_) | Op::Nop);
        if plain || self.arrays.is_empty() {
            1
        } else {
            self.cost()
        }
    }
}

/// What holds where ways meet on which a register holds one value and the other.
fn either(mine: Value, theirs: Value) -> Value {
    let pair = |value: Value| match value {
        Value::Const(Constant::Word(word)) => Some((word, word)),
        Value::Either(one, other) => Some((one, other)),
        _ => None,
    };
    if mine == theirs {
        return mine;
    }
    let Some(((a, b), (c, d))) = pair(mine).zip(pair(theirs)) else {
        return Value::Unknown;
    };
    let (least, most) = (a.min(c), b.max(d));
    let two = [a, b, c, d]
        .iter()
        .all(|word| *word == least || *word == most);
    if two {
        Value::Either(least, most)
    } else {
        Value::Unknown
    }
}

fn word(byte: u8) -> Constant {
    Constant::Word(i32::from(byte.cast_signed()).cast_unsigned())
}

fn bytes(elements: &Elements) -> Option<Vec<u8>> {
    let byte = |element: &Option<Constant>| match element {
        Some(Constant::Word(word)) => Some(word.to_le_bytes()[0]),
        _ => None,
    };
    elements.iter().map(byte).collect()
}

fn as_string(element: Option<Constant>) -> Option<StrId> {
    match element {
        Some(Constant::Str(id)) => Some(id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Value = Value::Const(Constant::Str(StrId(1)));
    const INDEX: Value = Value::Const(Constant::Word(0));

    #[test]
    fn a_join_keeps_only_what_both_know() {
        let mut left = State::new(2);
        left.set(0, A);
        left.set(1, A);
        let mut right = left.clone();
        right.set(1, INDEX);
        assert!(left.join(&right));
        assert_eq!((left.get(0), left.get(1)), (A, Value::Unknown));
        assert!(!left.join(&right));
    }

    #[test]
    fn of_two_numbers_both_stay_known_and_of_three_none() {
        let number = |word: u32| Value::Const(Constant::Word(word));
        let mut met = State::new(1);
        met.set(0, number(2038));
        for (word, known, grows) in [
            (2010, Value::Either(2010, 2038), true),
            (2038, Value::Either(2010, 2038), false),
            (7, Value::Unknown, true),
        ] {
            let mut other = State::new(1);
            other.set(0, number(word));
            assert_eq!((met.join(&other), met.get(0)), (grows, known));
        }
    }

    #[test]
    fn arrays_are_followed_through_copies() {
        let mut state = State::new(4);
        let array = state.make_array(9, Held::Other, vec![None, None]);
        state.set(0, array);
        state.set(1, array);
        state.set(2, INDEX);
        state.set(3, A);
        state.store(0, 2, 3);
        assert_eq!(
            state.known(1),
            Some(Known::Strings(vec![Some(StrId(1)), None]))
        );
        state.clobber(0);
        assert_eq!(state.known(1), None);
    }

    #[test]
    fn bytes_are_known_only_while_nobody_else_can_write_them() {
        let mut state = State::new(3);
        let array = state.make_bytes(9, &[0; 3]);
        state.set(0, array);
        state.fill(0, &[1, 0xff]);
        assert_eq!(state.known(0), Some(Known::Bytes(vec![1, 0xff, 0])));
        state.set(1, INDEX);
        state.store(0, 1, 2);
        assert_eq!(state.known(0), None, "one byte is not known");
        state.fill(0, &[1]);
        state.leak(0);
        assert_eq!(state.get(0), Value::Unknown);
    }
}
