//! Numbers that are packed of several: which of their bits carry what.
//!
//! A shift and an `or` put two numbers into one, a mask or a cut takes one of them out again. Only
//! for numbers that carry something and are not known; of all others it makes no difference.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::machine::Machine;
use crate::value::{Mark, Shape, TermId, Value};

/// Most parts of one number.
const MOST: usize = 16;

/// Bits that carry something, the lowest first; the highest is not one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    low: u32,
    high: u32,
    mark: Mark,
}

/// The parts of numbers that are not known.
#[derive(Debug, Default)]
pub struct Bits {
    known: FxHashMap<TermId, Rc<[Part]>>,
}

/// What is done to bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    And,
    Or,
    Left,
    Right,
    Unsigned,
    /// The sign is spread from so many bits to the whole width.
    Signed(u32),
    /// So many bits are left.
    Cut(u32),
    Not,
}

/// What an instruction does to bits, and how many bits its result has.
const fn change(code: u8) -> Option<(Change, u32)> {
    Some(match code {
        0x95 | 0xb5 | 0xd5 | 0xdd => (Change::And, 32),
        0x96 | 0xb6 | 0xd6 | 0xde | 0x97 | 0xb7 | 0xd7 | 0xdf => (Change::Or, 32),
        0x98 | 0xb8 | 0xe0 => (Change::Left, 32),
        0x99 | 0xb9 | 0xe1 => (Change::Right, 32),
        0x9a | 0xba | 0xe2 => (Change::Unsigned, 32),
        0xa0 | 0xc0 => (Change::And, 64),
        0xa1 | 0xc1 | 0xa2 | 0xc2 => (Change::Or, 64),
        0xa3 | 0xc3 => (Change::Left, 64),
        0xa4 | 0xc4 => (Change::Right, 64),
        0xa5 | 0xc5 => (Change::Unsigned, 64),
        0x7c => (Change::Not, 32),
        0x7e => (Change::Not, 64),
        0x81 => (Change::Signed(32), 64),
        0x84 => (Change::Cut(32), 32),
        0x8d => (Change::Signed(8), 32),
        0x8e => (Change::Cut(16), 32),
        0x8f => (Change::Signed(16), 32),
        _ => return None,
    })
}

/// What lies between two places.
fn within(parts: &[Part], from: u32, to: u32) -> Vec<Part> {
    let cut = parts.iter().map(|part| Part {
        low: part.low.max(from),
        high: part.high.min(to),
        ..*part
    });
    cut.filter(|part| part.low < part.high).collect()
}

/// The runs of ones in a mask.
fn runs(mask: u64) -> Vec<(u32, u32)> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < 64 {
        let rest = mask >> at;
        if rest == 0 {
            break;
        }
        let low = at + rest.trailing_zeros();
        let high = low + (mask >> low).trailing_ones();
        found.push((low, high));
        at = high;
    }
    found
}

fn moved(parts: &[Part], by: u32, left: bool, width: u32) -> Vec<Part> {
    let (from, to) = if left { (0, width - by) } else { (by, width) };
    let shift = |at: u32| if left { at + by } else { at - by };
    let kept = within(parts, from, to).into_iter();
    kept.map(|part| Part {
        low: shift(part.low),
        high: shift(part.high),
        ..part
    })
    .collect()
}

/// The sign bit at a place is spread above it.
fn spread(parts: &[Part], from: u32, width: u32) -> Vec<Part> {
    let mut left = within(parts, 0, from);
    for part in &mut left {
        if part.high == from {
            part.high = width;
        }
    }
    left
}

/// What is left of the parts of two operands; none where that is not told apart. The second is
/// its bits where they are known.
fn apply(
    change: Change,
    width: u32,
    (a, b): (&[Part], &[Part]),
    known: Option<u64>,
) -> Option<Vec<Part>> {
    let by = known.map(|bits| u32::try_from(bits).unwrap_or(u32::MAX) & (width - 1));
    Some(match change {
        Change::Not => a.to_vec(),
        Change::Signed(from) => spread(a, from, width),
        Change::Cut(to) => within(a, 0, to),
        Change::And => match known {
            Some(mask) => {
                let kept = runs(mask).into_iter();
                kept.flat_map(|(low, high)| within(a, low, high)).collect()
            }
            None => [a, b].concat(),
        },
        Change::Or => [a, b].concat(),
        // By how much it is moved tells as well.
        Change::Left | Change::Right | Change::Unsigned if !b.is_empty() => return None,
        Change::Left => moved(a, by?, true, width),
        Change::Unsigned => moved(a, by?, false, width),
        Change::Right => {
            let by = by?;
            spread(&moved(a, by, false, width), width - by, width)
        }
    })
}

impl Machine<'_, '_> {
    /// The parts of a number that carries something.
    fn parts_of(&mut self, value: Value, width: u32) -> Vec<Part> {
        if value.mark == Mark::NONE {
            return Vec::new();
        }
        if let Shape::Term(term) = value.shape
            && let Some(parts) = self.pool.bits.known.get(&term)
        {
            let parts = Rc::clone(parts);
            if self.carried_by(&parts) == value.mark {
                return parts.to_vec();
            }
        }
        let (least, most) = self.pool.terms.range(value.shape);
        let high = if width == 32 && least >= 0 {
            32 - most.leading_zeros()
        } else {
            width
        };
        vec![Part {
            low: 0,
            high,
            mark: value.mark,
        }]
    }

    fn carried_by(&mut self, parts: &[Part]) -> Mark {
        let pool = &mut self.pool;
        parts
            .iter()
            .fold(Mark::NONE, |mark, part| pool.both(mark, part.mark))
    }

    /// The result of an instruction, with what its bits carry of those of its operands.
    pub(crate) fn by_bits(&mut self, code: u8, a: Value, b: Value, answer: Value) -> Value {
        let Some((change, width)) = change(code).filter(|_| answer.mark != Mark::NONE) else {
            return answer;
        };
        if answer.bits().is_some() {
            return answer;
        }
        let from = match (change, code) {
            (Change::Cut(_), 0x84) => 64,
            (Change::Signed(_), 0x81) => 32,
            _ => width,
        };
        let (x, y) = (self.parts_of(a, from), self.parts_of(b, width));
        let bits = |value: Value| match value.shape {
            Shape::Word(word) => Some(u64::from(word.cast_unsigned())),
            Shape::Wide(wide) => Some(wide.cast_unsigned()),
            _ => None,
        };
        // A mask may stand on either side.
        let turned = change == Change::And && bits(a).is_some() && x.is_empty();
        let (x, y, known) = if turned {
            (y, x, bits(a))
        } else {
            (x, y, bits(b).filter(|_| b.mark == Mark::NONE))
        };
        let Some(parts) = apply(change, width, (&x, &y), known) else {
            return answer;
        };
        let mark = self.carried_by(&parts);
        let whole = matches!(parts.as_slice(), [part] if part.low == 0 && part.high == width);
        if whole || parts.is_empty() || parts.len() > MOST {
            return answer.marked(mark);
        }
        let term = match answer.shape {
            // A number that is only looked at in another way is told of already.
            Shape::Term(_) if answer.shape == a.shape || answer.shape == b.shape => None,
            Shape::Term(term) => Some(term),
            Shape::Unknown(_) => self.pool.terms.leaf(crate::term::ANY),
            _ => None,
        };
        let Some(term) = term else {
            return answer.marked(mark);
        };
        self.pool.bits.known.insert(term, parts.into());
        Value::of(Shape::Term(term)).marked(mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::natives::harness::{mark, with_machine};

    const AND: u8 = 0xa0;
    const OR: u8 = 0xa1;
    const LEFT: u8 = 0xa3;
    const RIGHT: u8 = 0xa4;
    const UNSIGNED: u8 = 0xa5;

    fn does(machine: &mut Machine<'_, '_>, code: u8, a: Value, b: Value) -> Value {
        let mark = machine.pool.both(a.mark, b.mark);
        machine.by_bits(code, a, b, Value::ANY.marked(mark))
    }

    #[test]
    fn masks_are_read_run_by_run() {
        assert_eq!(runs(0), []);
        assert_eq!(runs(0xff), [(0, 8)]);
        assert_eq!(runs(0xf00f), [(0, 4), (12, 16)]);
        assert_eq!(runs(u64::MAX), [(0, 64)]);
    }

    #[test]
    fn what_was_packed_is_taken_out_apart() {
        with_machine(|machine| {
            let (owner, count) = (mark(machine, 0), mark(machine, 1));
            let (id, steps) = (Value::ANY.marked(owner), Value::ANY.marked(count));
            let high = does(machine, LEFT, id, Value::int(8));
            let low = does(machine, AND, steps, Value::wide(0xff));
            let word = does(machine, OR, high, low);
            assert_eq!(word.mark, machine.pool.both(owner, count));
            for (code, by, carried) in [
                (UNSIGNED, Value::int(8), owner),
                (RIGHT, Value::int(8), owner),
                (AND, Value::wide(0xff), count),
                (AND, Value::wide(0xff00), owner),
            ] {
                assert_eq!(does(machine, code, word, by).mark, carried);
            }
            let cut = does(machine, 0x84, word, Value::ZERO);
            let byte = does(machine, 0x8d, cut, Value::ZERO);
            assert_eq!(byte.mark, count);
            let moved = does(machine, RIGHT, word, Value::int(60));
            assert_eq!(moved.mark, owner, "the sign is spread");
        });
    }

    #[test]
    fn by_how_much_a_number_is_moved_tells_too() {
        with_machine(|machine| {
            let (secret, other) = (mark(machine, 0), mark(machine, 1));
            let (id, by) = (Value::ANY.marked(secret), Value::ANY.marked(other));
            let both = machine.pool.both(secret, other);
            assert_eq!(does(machine, LEFT, id, by).mark, both);
            let masked = does(machine, AND, Value::wide(0xf0), id);
            let gone = does(machine, AND, masked, Value::wide(0x0f));
            assert_eq!((masked.mark, gone.mark), (secret, Mark::NONE));
        });
    }
}
