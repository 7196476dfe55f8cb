//! Texts, small sets and origins, each stored once, so that values are small and compare fast.

use std::rc::Rc;

use assay_dex::program::TypeId;
use rustc_hash::FxHashMap;

use crate::bits::Bits;
use crate::piece::Pieces;
use crate::term::Terms;
use crate::value::{ANY_IDENTITY, Mark, SetId, Shape, Shapes, TextId, Value};

/// Most shapes a set holds before it is unknown.
const MOST_SHAPES: usize = 8;
/// Most origins a value carries; more are dropped, and counted.
const MOST_ORIGINS: usize = 64;

/// A place a value came from, by its number in the event log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says one thing, whatever the others do"
)]
pub struct Origin {
    /// The event that read it.
    pub event: u32,
    /// It is carried on every way here, not only on some.
    pub sure: bool,
    /// What is carried went through a one-way function.
    pub hashed: bool,
    /// It is carried by the choice of a branch alone.
    pub implicit: bool,
    /// It tells how much was read, not what.
    pub size: bool,
}

/// Interned texts, sets and marks.
#[derive(Debug)]
pub struct Pool {
    texts: Vec<Rc<[u16]>>,
    text_ids: FxHashMap<Rc<[u16]>, TextId>,
    sets: Vec<Rc<[Shape]>>,
    pub(crate) set_ids: FxHashMap<Rc<[Shape]>, SetId>,
    marks: Vec<Rc<[Origin]>>,
    mark_ids: FxHashMap<Rc<[Origin]>, Mark>,
    both: FxHashMap<(Mark, Mark), Mark>,
    either: FxHashMap<(Mark, Mark), Mark>,
    next_identity: u32,
    /// Numbers that are not known.
    pub terms: Terms,
    /// Which of their bits carry what.
    pub bits: Bits,
    /// Texts of which parts are known.
    pub pieces: Pieces,
    /// Origins that were dropped.
    pub dropped: u64,
    /// What a value carries beside what it carried before, where two that differ are joined.
    pub told: Mark,
}

impl Default for Pool {
    fn default() -> Self {
        let none: Rc<[Origin]> = Rc::new([]);
        Self {
            texts: Vec::new(),
            text_ids: FxHashMap::default(),
            sets: Vec::new(),
            set_ids: FxHashMap::default(),
            marks: vec![Rc::clone(&none)],
            mark_ids: FxHashMap::from_iter([(none, Mark::NONE)]),
            both: FxHashMap::default(),
            either: FxHashMap::default(),
            next_identity: 0,
            terms: Terms::default(),
            bits: Bits::default(),
            pieces: Pieces::default(),
            dropped: 0,
            told: Mark::NONE,
        }
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Pool {
    /// The number of a text.
    pub fn text(&mut self, units: &[u16]) -> TextId {
        if let Some(known) = self.text_ids.get(units) {
            return *known;
        }
        let id = TextId(number(self.texts.len()));
        let units: Rc<[u16]> = units.into();
        self.texts.push(Rc::clone(&units));
        self.text_ids.insert(units, id);
        id
    }

    /// The characters of a text.
    #[must_use]
    pub fn units(&self, id: TextId) -> Rc<[u16]> {
        self.texts
            .get(id.0 as usize)
            .cloned()
            .unwrap_or_else(|| Rc::new([]))
    }

    /// A text as a Rust string; surrogates that stand alone are replaced.
    #[must_use]
    pub fn string(&self, id: TextId) -> String {
        self.texts
            .get(id.0 as usize)
            .map_or_else(String::new, |units| String::from_utf16_lossy(units))
    }

    /// A string of its own, as `new String` makes it.
    pub fn fresh(&mut self, units: &[u16]) -> Value {
        let text = self.text(units);
        self.next_identity += 1;
        Value::of(Shape::Text {
            text,
            identity: self.next_identity,
        })
    }

    /// A string literal.
    pub fn literal(&mut self, text: &str) -> Value {
        let units: Vec<u16> = text.encode_utf16().collect();
        let text = self.text(&units);
        Value::of(Shape::Text { text, identity: 0 })
    }

    /// A string of its own from a Rust string.
    pub fn fresh_str(&mut self, text: &str) -> Value {
        let units: Vec<u16> = text.encode_utf16().collect();
        self.fresh(&units)
    }

    /// The text of a value, where it is known.
    #[must_use]
    pub fn known(&self, value: Value) -> Option<String> {
        value.as_text().map(|text| self.string(text))
    }

    /// The shapes a shape stands for: itself, or those of the set.
    #[must_use]
    pub fn shapes(&self, shape: Shape) -> Shapes {
        match shape {
            Shape::OneOf(set) => match self.sets.get(set.0 as usize) {
                Some(known) => Shapes::Set(Rc::clone(known)),
                None => Shapes::None,
            },
            one => Shapes::One([one]),
        }
    }

    /// The shape that stands for these; unknown above a limit.
    pub fn one_of(&mut self, mut shapes: Vec<Shape>) -> Shape {
        shapes.sort_unstable();
        shapes.dedup_by(|later, earlier| match (*earlier, *later) {
            // As in a join: of two strings of one text the text is what counts.
            (
                Shape::Text { text: x, identity },
                Shape::Text {
                    text: y,
                    identity: other,
                },
            ) if x == y => {
                if identity != other {
                    *earlier = Shape::Text {
                        text: x,
                        identity: ANY_IDENTITY,
                    };
                }
                true
            }
            (a, b) => a == b,
        });
        match shapes.as_slice() {
            [] => Shape::Unknown(TypeId::NONE),
            [one] => *one,
            many if many.len() > MOST_SHAPES => Shape::Unknown(TypeId::NONE),
            many if many
                .iter()
                .any(|shape| matches!(shape, Shape::Term(_) | Shape::Pieces(_))) =>
            {
                Shape::Unknown(TypeId::NONE)
            }
            many if many.iter().any(|shape| matches!(shape, Shape::Unknown(_))) => {
                let mut bounds = many.iter().filter_map(|shape| match shape {
                    Shape::Unknown(ty) => Some(*ty),
                    _ => None,
                });
                let first = bounds.next().unwrap_or(TypeId::NONE);
                // `null` is of every type, and nothing else here can be told to be.
                let covered = |shape: &Shape| matches!(shape, Shape::Word(0) | Shape::Unknown(_));
                let agree = bounds.all(|ty| ty == first) && many.iter().all(covered);
                Shape::Unknown(if agree { first } else { TypeId::NONE })
            }
            many => {
                if let Some(known) = self.set_ids.get(many) {
                    return Shape::OneOf(*known);
                }
                let id = SetId(number(self.sets.len()));
                let many: Rc<[Shape]> = many.into();
                self.sets.push(Rc::clone(&many));
                self.set_ids.insert(many, id);
                Shape::OneOf(id)
            }
        }
    }

    /// Whether no value can carry anything yet.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.marks.len() == 1
    }

    /// A mark of one origin.
    pub fn origin(&mut self, origin: Origin) -> Mark {
        self.mark(vec![origin])
    }

    /// The origins of a mark, in rising order.
    #[must_use]
    pub fn origins(&self, mark: Mark) -> Rc<[Origin]> {
        self.marks
            .get(mark.0 as usize)
            .cloned()
            .unwrap_or_else(|| Rc::new([]))
    }

    pub(crate) fn mark(&mut self, mut origins: Vec<Origin>) -> Mark {
        if origins.len() > MOST_ORIGINS {
            self.dropped += 1;
            origins.truncate(MOST_ORIGINS);
        }
        if let Some(known) = self.mark_ids.get(origins.as_slice()) {
            return *known;
        }
        let id = Mark(number(self.marks.len()));
        let origins: Rc<[Origin]> = origins.into();
        self.marks.push(Rc::clone(&origins));
        self.mark_ids.insert(origins, id);
        id
    }

    /// What a value carries that was made from two others.
    pub fn both(&mut self, a: Mark, b: Mark) -> Mark {
        if a == b || b == Mark::NONE {
            return a;
        }
        if a == Mark::NONE {
            return b;
        }
        let key = (a.min(b), a.max(b));
        if let Some(known) = self.both.get(&key) {
            return *known;
        }
        let made = self.merge(a, b, |x, y| x || y);
        self.both.insert(key, made);
        made
    }

    /// What a value carries that is one or the other of two.
    pub fn either(&mut self, a: Mark, b: Mark) -> Mark {
        if a == b {
            return a;
        }
        let key = (a.min(b), a.max(b));
        if let Some(known) = self.either.get(&key) {
            return *known;
        }
        let made = self.merge(a, b, |x, y| x && y);
        self.either.insert(key, made);
        made
    }

    fn merge(&mut self, a: Mark, b: Mark, sure: fn(bool, bool) -> bool) -> Mark {
        let (left, right) = (self.origins(a), self.origins(b));
        let mut events: Vec<u32> = left.iter().chain(right.iter()).map(|o| o.event).collect();
        events.sort_unstable();
        events.dedup();
        let find = |list: &[Origin], event: u32| {
            list.binary_search_by_key(&event, |o| o.event)
                .ok()
                .and_then(|at| list.get(at).copied())
        };
        let origins = events.into_iter().filter_map(|event| {
            let (x, y) = (find(&left, event), find(&right, event));
            let known = x.or(y)?;
            let (x, y) = (
                x.unwrap_or(Origin {
                    sure: false,
                    ..known
                }),
                y.unwrap_or(Origin {
                    sure: false,
                    ..known
                }),
            );
            Some(Origin {
                event,
                sure: sure(x.sure, y.sure),
                hashed: x.hashed && y.hashed,
                implicit: x.implicit && y.implicit,
                size: x.size && y.size,
            })
        });
        let origins = origins.collect();
        self.mark(origins)
    }

    /// The same origins, each changed.
    pub fn change(&mut self, mark: Mark, change: impl Fn(&mut Origin)) -> Mark {
        if mark == Mark::NONE {
            return mark;
        }
        let mut origins = self.origins(mark).to_vec();
        origins.iter_mut().for_each(change);
        self.mark(origins)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{ObjectId, Wrapper};

    fn samples(pool: &mut Pool) -> Vec<Value> {
        let marks = [
            Mark::NONE,
            pool.origin(Origin {
                event: 1,
                sure: true,
                hashed: false,
                implicit: false,
                size: false,
            }),
            pool.origin(Origin {
                event: 2,
                sure: true,
                hashed: true,
                implicit: false,
                size: false,
            }),
            pool.origin(Origin {
                event: 1,
                sure: false,
                hashed: false,
                implicit: true,
                size: false,
            }),
        ];
        let (a, b) = (pool.literal("a"), pool.fresh_str("a"));
        let shapes = vec![
            Shape::Word(0),
            Shape::Word(1),
            Shape::Word(7),
            Shape::Wide(1),
            a.shape,
            b.shape,
            Shape::Class(TypeId(3)),
            Shape::Boxed(Wrapper::Integer, 1),
            Shape::Ref(ObjectId(4)),
            Shape::Unknown(TypeId(3)),
            Shape::Unknown(TypeId::NONE),
            Shape::Term(crate::value::TermId(0)),
            Shape::Pieces(crate::value::PiecesId(0)),
            pool.one_of(vec![
                Shape::Word(0),
                Shape::Ref(ObjectId(4)),
                Shape::Ref(ObjectId(5)),
            ]),
        ];
        let each = shapes.iter().flat_map(|shape| {
            marks.map(|mark| Value {
                shape: *shape,
                mark,
            })
        });
        each.collect()
    }

    #[test]
    fn joins_are_those_of_a_lattice() {
        let mut pool = Pool::default();
        let all = samples(&mut pool);
        for a in &all {
            assert_eq!(pool.join(*a, *a), *a);
            for b in &all {
                let joined = pool.join(*a, *b);
                assert_eq!(joined, pool.join(*b, *a), "{a:?} {b:?}");
                assert_eq!(pool.join(joined, *a), joined, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn joins_in_any_order_are_one() {
        let mut pool = Pool::default();
        let all: Vec<Value> = samples(&mut pool).into_iter().step_by(3).collect();
        for a in &all {
            for b in &all {
                for c in &all {
                    let left = pool.join(*a, *b);
                    let left = pool.join(left, *c);
                    let right = pool.join(*b, *c);
                    let right = pool.join(*a, right);
                    // A bound on the type may be lost in one order and not in the other.
                    assert_eq!(left.mark, right.mark, "{a:?} {b:?} {c:?}");
                    let bound = |value: Value| matches!(value.shape, Shape::Unknown(_));
                    assert!(
                        left.shape == right.shape || (bound(left) && bound(right)),
                        "{a:?} {b:?} {c:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_widened_value_covers_the_join_and_comes_to_rest() {
        let mut pool = Pool::default();
        let all = samples(&mut pool);
        for a in &all {
            let mut held = *a;
            let mut changes = 0;
            for b in all.iter().chain(&all) {
                let next = pool.widen(held, *b);
                let joined = pool.join(held, *b);
                assert_eq!(pool.join(next, joined).mark, next.mark, "{held:?} {b:?}");
                changes += u32::from(next.shape != held.shape);
                held = next;
            }
            assert!(changes <= 12, "{a:?} changed {changes} times");
            for b in &all {
                assert_eq!(pool.widen(held, *b).shape, held.shape);
            }
        }
    }

    #[test]
    fn what_is_made_of_two_carries_both_and_what_is_one_or_the_other_may() {
        let mut pool = Pool::default();
        let sure = pool.origin(Origin {
            event: 1,
            sure: true,
            hashed: false,
            implicit: false,
            size: false,
        });
        let other = pool.origin(Origin {
            event: 2,
            sure: true,
            hashed: false,
            implicit: false,
            size: false,
        });
        let both = pool.both(sure, other);
        assert!(pool.origins(both).iter().all(|origin| origin.sure));
        let either = pool.either(sure, other);
        assert_eq!(pool.origins(either).len(), 2);
        assert!(pool.origins(either).iter().all(|origin| !origin.sure));
        let maybe = pool.either(sure, Mark::NONE);
        assert!(pool.origins(maybe).iter().all(|origin| !origin.sure));
        assert_eq!(pool.both(sure, Mark::NONE), sure);
        for (a, b) in [(sure, other), (both, either), (maybe, sure)] {
            assert_eq!(pool.both(a, b), pool.both(b, a));
            assert_eq!(pool.either(a, b), pool.either(b, a));
            assert_eq!(pool.both(a, a), a);
        }
    }

    #[test]
    fn sets_above_their_limit_are_unknown() {
        let mut pool = Pool::default();
        let many = |count| (0..count).map(Shape::Word).collect::<Vec<_>>();
        assert!(matches!(pool.one_of(many(8)), Shape::OneOf(_)));
        assert_eq!(pool.one_of(many(9)), Shape::Unknown(TypeId::NONE));
        assert_eq!(
            pool.one_of(vec![Shape::Word(1), Shape::Word(1)]),
            Shape::Word(1)
        );
    }

    #[test]
    fn strings_of_one_text_are_told_apart_by_their_making() {
        let mut pool = Pool::default();
        let (a, b) = (pool.literal("x"), pool.literal("x"));
        let c = pool.fresh_str("x");
        assert_eq!(a, b);
        assert_ne!(a, c);
        assert_eq!(a.as_text(), c.as_text());
        let joined = pool.join(a, c);
        assert_eq!(pool.known(joined).as_deref(), Some("x"));
        // Which of the two it is, nobody knows.
        assert_eq!(crate::value::same(joined.shape, c.shape), None);
        assert_eq!(crate::value::same(joined.shape, a.shape), None);
    }

    #[test]
    fn origins_above_their_limit_are_dropped_and_counted() {
        let mut pool = Pool::default();
        let mut mark = Mark::NONE;
        for event in 0..100 {
            let one = pool.origin(Origin {
                event,
                sure: true,
                hashed: false,
                implicit: false,
                size: false,
            });
            mark = pool.both(mark, one);
        }
        assert_eq!(pool.origins(mark).len(), 64);
        assert!(pool.dropped > 0);
    }
}
