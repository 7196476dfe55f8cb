//! Numbers that are not known, told apart: what was computed of one, and between what it lies.
//!
//! A number minus itself is zero whatever it is, the product of two neighbours is even, what is
//! masked is not larger than the mask. Only `int`s; everything wraps around as in Java.

use rustc_hash::FxHashMap;

use crate::value::{Shape, TermId};

/// Most terms that are kept; further ones are just unknown.
const MOST: usize = 1 << 17;
/// Most operations in one term.
const LARGEST: u16 = 48;
/// Low bits that are followed: the residues of a term are computed for all of its leaves'.
const BITS: u32 = 3;
/// One more than the largest residue.
const MODULUS: u32 = 1 << BITS;
/// Most leaves whose residues are tried out.
const MOST_LEAVES: usize = 2;

/// What two numbers are combined by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operation {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `%`
    Remainder,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
    /// `<<`
    Left,
    /// `>>`
    Right,
    /// `>>>`
    Unsigned,
}

impl Operation {
    /// The operation of an instruction on `int`s, and whether its operands are the other way round.
    #[must_use]
    pub const fn of(code: u8) -> Option<(Self, bool)> {
        let number = match code {
            0x90..=0x9a => code - 0x90,
            0xb0..=0xba => code - 0xb0,
            0xd0..=0xd7 => code - 0xd0,
            0xd8..=0xe2 => code - 0xd8,
            _ => return None,
        };
        // Literals are subtracted from, not the other way.
        let turned = code >= 0xd0 && number == 1;
        Some((
            match number {
                0 => Self::Add,
                1 => Self::Subtract,
                2 => Self::Multiply,
                4 => Self::Remainder,
                5 => Self::And,
                6 => Self::Or,
                7 => Self::Xor,
                8 => Self::Left,
                9 => Self::Right,
                10 => Self::Unsigned,
                _ => return None,
            },
            turned,
        ))
    }
}

/// The least and the largest a number may be.
pub type Range = (i32, i32);

/// Any `int`.
pub const ANY: Range = (i32::MIN, i32::MAX);

#[derive(Debug, Clone, Copy)]
struct Term {
    /// How it was computed; nothing for a leaf.
    made: Option<(Operation, Shape, Shape)>,
    range: Range,
    size: u16,
}

/// What an operation comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// This, whatever the operands are.
    Always(i32),
    /// One of these.
    OneOf(Vec<i32>),
    /// A number that is not known.
    Open(Option<TermId>),
}

/// The terms of a [`Pool`](crate::pool::Pool).
#[derive(Debug, Default)]
pub struct Terms {
    list: Vec<Term>,
    known: FxHashMap<(Operation, Shape, Shape), TermId>,
}

impl Terms {
    fn add(&mut self, term: Term) -> Option<TermId> {
        if self.list.len() >= MOST {
            return None;
        }
        let id = TermId(u32::try_from(self.list.len()).ok()?);
        self.list.push(term);
        Some(id)
    }

    /// A number of which only this is known.
    pub fn leaf(&mut self, range: Range) -> Option<TermId> {
        self.add(Term {
            made: None,
            range,
            size: 1,
        })
    }

    fn get(&self, id: TermId) -> Option<Term> {
        self.list.get(id.0 as usize).copied()
    }

    /// Between what a number lies.
    #[must_use]
    pub fn range(&self, shape: Shape) -> Range {
        match shape {
            Shape::Word(word) => (word, word),
            Shape::Term(id) => self.get(id).map_or(ANY, |term| term.range),
            _ => ANY,
        }
    }

    fn size(&self, shape: Shape) -> u16 {
        match shape {
            Shape::Term(id) => self.get(id).map_or(1, |term| term.size),
            _ => 0,
        }
    }

    /// Computes with two numbers, of which at least one is not known.
    pub fn compute(&mut self, operation: Operation, a: Shape, b: Shape) -> Outcome {
        use Operation::{And, Multiply, Or, Remainder, Subtract, Xor};
        let zero = Shape::Word(0);
        match operation {
            Xor | Subtract if a == b => return Outcome::Always(0),
            And | Multiply if a == zero || b == zero => return Outcome::Always(0),
            And | Or if a == b => return open(a),
            _ => {}
        }
        if let (And | Remainder, Shape::Word(number)) = (operation, b)
            && let Some(found) = self.low(operation, a, number)
        {
            return found;
        }
        let range = bounds(operation, self.range(a), self.range(b));
        if range.0 == range.1 {
            return Outcome::Always(range.0);
        }
        let key = (operation, a, b);
        if let Some(known) = self.known.get(&key) {
            return Outcome::Open(Some(*known));
        }
        let size = 1 + self.size(a) + self.size(b);
        let made = (size <= LARGEST).then_some(key);
        let size = if made.is_some() { size } else { 1 };
        let id = self.add(Term { made, range, size });
        if let (Some(id), true) = (id, made.is_some()) {
            self.known.insert(key, id);
        }
        Outcome::Open(id)
    }

    /// What is left of a term by a small mask or divisor, where its residues tell.
    fn low(&self, operation: Operation, term: Shape, number: i32) -> Option<Outcome> {
        let modulus = u32::try_from(number).ok()?;
        let mut found: Vec<i32> = Vec::new();
        let divides = operation == Operation::Remainder;
        if divides && (!modulus.is_power_of_two() || modulus > MODULUS) {
            return None;
        }
        if !divides && modulus >= MODULUS {
            return None;
        }
        let negative = self.range(term).0 < 0;
        for residue in self.residues(term)? {
            let left = if divides {
                residue % modulus
            } else {
                residue & modulus
            };
            let left = i32::try_from(left).ok()?;
            found.push(left);
            // The remainder of a negative number is not positive.
            if divides && left > 0 && negative {
                found.push(left - number);
            }
        }
        found.sort_unstable();
        found.dedup();
        Some(match found.as_slice() {
            [one] => Outcome::Always(*one),
            _ => Outcome::OneOf(found),
        })
    }

    /// The low bits a term may have.
    fn residues(&self, shape: Shape) -> Option<Vec<u32>> {
        let leaves = self.leaves(shape);
        let each = MODULUS.pow(u32::try_from(leaves.len()).ok()?);
        let mut found: Vec<u32> = (0..each)
            .map(|chosen| self.residue(shape, &leaves, chosen))
            .collect();
        found.sort_unstable();
        found.dedup();
        Some(found)
    }

    /// The terms a term was computed of, as far down as there are few of them. A term is younger
    /// than its operands, so that the youngest is taken apart first.
    fn leaves(&self, shape: Shape) -> Vec<TermId> {
        let Shape::Term(id) = shape else {
            return Vec::new();
        };
        let mut found = vec![id];
        loop {
            let parts = |id: &TermId| {
                let (operation, a, b) = self.get(*id)?.made?;
                is_low(operation).then_some([a, b])
            };
            let youngest = found.iter().copied().filter(|id| parts(id).is_some()).max();
            let Some((id, operands)) = youngest.and_then(|id| parts(&id).map(|both| (id, both)))
            else {
                return found;
            };
            let mut next: Vec<TermId> = found.iter().copied().filter(|one| *one != id).collect();
            for operand in operands {
                if let Shape::Term(operand) = operand
                    && !next.contains(&operand)
                {
                    next.push(operand);
                }
            }
            if next.len() > MOST_LEAVES {
                return found;
            }
            found = next;
        }
    }

    /// The low bits of a term for one choice of those of its leaves.
    fn residue(&self, shape: Shape, leaves: &[TermId], chosen: u32) -> u32 {
        let whole = match shape {
            Shape::Word(word) => word.cast_unsigned(),
            Shape::Term(id) => {
                if let Some(at) = leaves.iter().position(|leaf| *leaf == id) {
                    chosen >> (BITS * u32::try_from(at).unwrap_or(0))
                } else {
                    let Some((operation, a, b)) = self.get(id).and_then(|term| term.made) else {
                        return 0;
                    };
                    let (x, y) = (
                        self.residue(a, leaves, chosen),
                        self.residue(b, leaves, chosen),
                    );
                    match operation {
                        Operation::Add => x.wrapping_add(y),
                        Operation::Subtract => x.wrapping_sub(y),
                        Operation::Multiply => x.wrapping_mul(y),
                        Operation::And => x & y,
                        Operation::Or => x | y,
                        Operation::Xor => x ^ y,
                        _ => 0,
                    }
                }
            }
            _ => 0,
        };
        whole % MODULUS
    }

    /// What a comparison of two numbers says, by the code of its branch.
    #[must_use]
    pub fn decide(&self, code: u8, a: Shape, b: Shape) -> Option<bool> {
        let kind = if code >= 0x38 {
            code - 0x38
        } else {
            code.checked_sub(0x32)?
        };
        let ((least, most), (low, high)) = (self.range(a), self.range(b));
        let same = a == b && matches!(a, Shape::Term(_));
        let (equal, less) = (
            if same {
                Some(true)
            } else {
                (most < low || least > high).then_some(false)
            },
            match (most < low, least >= high) {
                (true, _) => Some(true),
                (_, true) => Some(false),
                _ => same.then_some(false),
            },
        );
        let greater = match (least > high, most <= low) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => same.then_some(false),
        };
        match kind {
            0 => equal,
            1 => equal.map(|answer| !answer),
            2 => less,
            3 => less.map(|answer| !answer),
            4 => greater,
            5 => greater.map(|answer| !answer),
            _ => None,
        }
    }
}

const fn open(shape: Shape) -> Outcome {
    match shape {
        Shape::Term(id) => Outcome::Open(Some(id)),
        _ => Outcome::Open(None),
    }
}

/// Whether the low bits of an operation are those of its operands' low bits.
const fn is_low(operation: Operation) -> bool {
    matches!(
        operation,
        Operation::Add
            | Operation::Subtract
            | Operation::Multiply
            | Operation::And
            | Operation::Or
            | Operation::Xor
    )
}

/// Between what the result of an operation lies.
fn bounds(operation: Operation, a: Range, b: Range) -> Range {
    let fitting = |low: i64, high: i64| match (i32::try_from(low), i32::try_from(high)) {
        (Ok(low), Ok(high)) => (low, high),
        // It may wrap around.
        _ => ANY,
    };
    let wide = |range: Range| (i64::from(range.0), i64::from(range.1));
    let ((least, most), (low, high)) = (wide(a), wide(b));
    match operation {
        Operation::Add => fitting(least + low, most + high),
        Operation::Subtract => fitting(least - high, most - low),
        Operation::And if low >= 0 => fitting(0, if least >= 0 { most.min(high) } else { high }),
        Operation::And if least >= 0 => fitting(0, most),
        Operation::Remainder if low == high && low > 0 => fitting(
            if least < 0 { 1 - low } else { 0 },
            if most > 0 { low - 1 } else { 0 },
        ),
        Operation::Right if low == high && (0..32).contains(&low) => {
            fitting(least >> low, most >> low)
        }
        Operation::Unsigned if low == high && (1..32).contains(&low) => {
            if least >= 0 {
                fitting(least >> low, most >> low)
            } else {
                fitting(0, i64::from(u32::MAX) >> low)
            }
        }
        _ => ANY,
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may")]
mod tests {
    use super::*;

    fn leaf(terms: &mut Terms, range: Range) -> Shape {
        Shape::Term(terms.leaf(range).expect("there is room"))
    }

    fn term(outcome: &Outcome) -> Shape {
        match outcome {
            Outcome::Open(Some(id)) => Shape::Term(*id),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_number_and_itself() {
        let mut terms = Terms::default();
        let (x, y) = (leaf(&mut terms, ANY), leaf(&mut terms, ANY));
        assert_eq!(terms.compute(Operation::Xor, x, x), Outcome::Always(0));
        assert_eq!(terms.compute(Operation::Subtract, x, x), Outcome::Always(0));
        assert!(matches!(
            terms.compute(Operation::Xor, x, y),
            Outcome::Open(_)
        ));
        assert_eq!(terms.decide(0x32, x, x), Some(true));
        assert_eq!(terms.decide(0x32, x, y), None);
    }

    #[test]
    fn neighbours_have_an_even_product_and_others_may_not() {
        let mut terms = Terms::default();
        let x = leaf(&mut terms, ANY);
        for (distance, even) in [(1, true), (3, true), (2, false)] {
            let other = term(&terms.compute(Operation::Add, x, Shape::Word(distance)));
            let product = term(&terms.compute(Operation::Multiply, x, other));
            let last = terms.compute(Operation::And, product, Shape::Word(1));
            assert_eq!(last == Outcome::Always(0), even, "{distance}");
            let left = terms.compute(Operation::Remainder, product, Shape::Word(2));
            assert_eq!(left == Outcome::Always(0), even, "{distance}");
        }
    }

    #[test]
    fn a_sum_of_many_numbers_is_one_number() {
        let mut terms = Terms::default();
        let mut sum = leaf(&mut terms, ANY);
        for _ in 0..4 {
            let more = leaf(&mut terms, ANY);
            sum = term(&terms.compute(Operation::Add, sum, more));
        }
        let next = term(&terms.compute(Operation::Add, sum, Shape::Word(1)));
        let product = term(&terms.compute(Operation::Multiply, sum, next));
        let last = terms.compute(Operation::And, product, Shape::Word(1));
        assert_eq!(last, Outcome::Always(0));
    }

    #[test]
    fn residues_are_those_of_all_numbers() {
        let mut terms = Terms::default();
        let x = leaf(&mut terms, ANY);
        let square = term(&terms.compute(Operation::Multiply, x, x));
        let found = terms.compute(Operation::And, square, Shape::Word(7));
        let mut wanted: Vec<i32> = (-50..50_i32).map(|x| x.wrapping_mul(x) & 7).collect();
        wanted.sort_unstable();
        wanted.dedup();
        assert_eq!(found, Outcome::OneOf(wanted));
        let signed = terms.compute(Operation::Remainder, x, Shape::Word(4));
        assert_eq!(signed, Outcome::OneOf((-3..4).collect()));
    }

    #[test]
    fn bounds_hold_for_samples() {
        const SAMPLES: [i32; 9] = [i32::MIN, -70_000, -8, -1, 0, 1, 9, 4_095, i32::MAX];
        let operations: [(Operation, fn(i32, i32) -> i32); 6] = [
            (Operation::Add, i32::wrapping_add),
            (Operation::Subtract, i32::wrapping_sub),
            (Operation::And, |a, b| a & b),
            (Operation::Remainder, |a, b| a.checked_rem(b).unwrap_or(0)),
            (Operation::Right, |a, b| a.wrapping_shr(b.cast_unsigned())),
            (Operation::Unsigned, |a, b| {
                a.cast_unsigned()
                    .wrapping_shr(b.cast_unsigned())
                    .cast_signed()
            }),
        ];
        for (operation, compute) in operations {
            for least in SAMPLES {
                for most in SAMPLES.into_iter().filter(|most| *most >= least) {
                    for b in SAMPLES {
                        let range = bounds(operation, (least, most), (b, b));
                        for a in SAMPLES.into_iter().filter(|a| (least..=most).contains(a)) {
                            let found = compute(a, b);
                            let inside = (range.0..=range.1).contains(&found);
                            assert!(inside, "{operation:?} {a} {b}: {found} not in {range:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn comparisons_are_decided_by_bounds() {
        let mut terms = Terms::default();
        let x = leaf(&mut terms, (3, 9));
        let word = Shape::Word;
        assert_eq!(terms.decide(0x34, x, word(10)), Some(true));
        assert_eq!(terms.decide(0x34, x, word(3)), Some(false));
        assert_eq!(terms.decide(0x34, x, word(5)), None);
        assert_eq!(terms.decide(0x3a, x, word(0)), Some(false));
        assert_eq!(terms.decide(0x3c, x, word(0)), Some(true));
        assert_eq!(terms.decide(0x33, x, word(2)), Some(true));
    }
}
