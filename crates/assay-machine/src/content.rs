//! What an object holds: fields, and for classes of the platform a body.

use crate::pool::Pool;
use crate::value::{Mark, Value};

/// The name of a field: of the app by its number, of the machine's own models by [`slot`].
pub type Key = u32;

/// The key of a field that a model keeps.
#[must_use]
pub const fn slot(number: u16) -> Key {
    0x8000_0000 | number as u32
}

/// An entry of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its key.
    pub key: Value,
    /// Its value.
    pub value: Value,
    /// Whether it is there in every state this stands for.
    pub sure: bool,
}

/// What stands beside the fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Body {
    /// Nothing.
    #[default]
    Plain,
    /// Cells by index: arrays, lists, sets, queues.
    Cells {
        /// The cells that are told apart.
        cells: Vec<Value>,
        /// What any further cell may hold; there is one where the length is not known.
        rest: Option<Value>,
    },
    /// Entries by key: maps, bundles, preferences, JSON objects.
    Entries {
        /// The entries with a known key.
        entries: Vec<Entry>,
        /// What any other entry may hold: key, value.
        rest: Option<(Value, Value)>,
    },
}

/// What an object holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// Fields that were written, in order of their keys; others hold zero.
    pub fields: Vec<(Key, Value)>,
    /// What stands beside them.
    pub body: Body,
    /// What the object as a whole carries.
    pub mark: Mark,
    /// It stands for several objects: writes join.
    pub summary: bool,
    /// It was handed to a call that was not followed: fields nobody wrote may hold anything.
    pub open: bool,
    /// Its class is a bound: it may be of a class below.
    pub bound: bool,
}

impl Content {
    /// An array or list of these cells.
    #[must_use]
    pub fn cells(cells: Vec<Value>) -> Self {
        Self {
            body: Body::Cells { cells, rest: None },
            ..Self::default()
        }
    }

    /// An empty map.
    #[must_use]
    pub fn map() -> Self {
        Self {
            body: Body::Entries {
                entries: Vec::new(),
                rest: None,
            },
            ..Self::default()
        }
    }

    /// A field.
    #[must_use]
    pub fn field(&self, key: Key) -> Option<Value> {
        let at = self
            .fields
            .binary_search_by_key(&key, |field| field.0)
            .ok()?;
        self.fields.get(at).map(|field| field.1)
    }

    /// Writes a field.
    pub fn set_field(&mut self, key: Key, value: Value) {
        match self.fields.binary_search_by_key(&key, |field| field.0) {
            Ok(at) => {
                if let Some(field) = self.fields.get_mut(at) {
                    field.1 = value;
                }
            }
            Err(at) => self.fields.insert(at, (key, value)),
        }
    }

    /// How many elements or entries it holds.
    #[must_use]
    pub const fn size(&self) -> u64 {
        match &self.body {
            Body::Plain => 0,
            Body::Cells { cells, .. } => cells.len() as u64,
            Body::Entries { entries, .. } => entries.len() as u64,
        }
    }

    /// The elements, values of entries and their keys.
    pub fn held(&self) -> impl Iterator<Item = Value> + '_ {
        let (cells, entries, rest) = match &self.body {
            Body::Plain => (&[][..], &[][..], [None, None]),
            Body::Cells { cells, rest } => (cells.as_slice(), &[][..], [*rest, None]),
            Body::Entries { entries, rest } => (
                &[][..],
                entries.as_slice(),
                [rest.map(|rest| rest.0), rest.map(|rest| rest.1)],
            ),
        };
        let entries = entries.iter().flat_map(|entry| [entry.key, entry.value]);
        cells
            .iter()
            .copied()
            .chain(entries)
            .chain(rest.into_iter().flatten())
    }

    /// Everything it holds, as one value.
    pub fn summed(&self, pool: &mut Pool) -> Option<Value> {
        let (cells, rest) = match &self.body {
            Body::Plain => return None,
            Body::Cells { cells, rest } => (cells.clone(), *rest),
            Body::Entries { entries, rest } => (
                entries.iter().map(|entry| entry.value).collect(),
                rest.map(|rest| rest.1),
            ),
        };
        cells.into_iter().chain(rest).reduce(|a, b| pool.join(a, b))
    }

    /// A content that covers both.
    #[must_use]
    pub fn join(&self, other: &Self, pool: &mut Pool, widen: bool) -> Self {
        let mut meet = Meet { pool, widen };
        let mut mark = meet.pool.either(self.mark, other.mark);
        if self.size() != other.size() {
            // How much it holds tells which way was taken.
            mark = meet.pool.both(mark, meet.pool.told);
        }
        Self {
            fields: meet.fields(&self.fields, &other.fields),
            body: meet.bodies(&self.body, &other.body),
            mark,
            summary: self.summary || other.summary,
            open: self.open || other.open,
            bound: self.bound || other.bound,
        }
    }
}

struct Meet<'a> {
    pool: &'a mut Pool,
    widen: bool,
}

impl Meet<'_> {
    fn values(&mut self, a: Value, b: Value) -> Value {
        if self.widen {
            self.pool.widen(a, b)
        } else {
            self.pool.join(a, b)
        }
    }

    fn options(&mut self, a: Option<Value>, b: Option<Value>) -> Option<Value> {
        match (a, b) {
            (Some(a), Some(b)) => Some(self.values(a, b)),
            (a, b) => a.or(b),
        }
    }

    fn fields(&mut self, a: &[(Key, Value)], b: &[(Key, Value)]) -> Vec<(Key, Value)> {
        let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
        let mut all = Vec::with_capacity(a.len().max(b.len()));
        loop {
            let (key, x, y) = match (a.peek().copied(), b.peek().copied()) {
                (None, None) => return all,
                (Some(x), Some(y)) if x.0 == y.0 => (x.0, Some(x.1), Some(y.1)),
                (Some(x), Some(y)) if x.0 > y.0 => (y.0, None, Some(y.1)),
                (Some(x), _) => (x.0, Some(x.1), None),
                (None, Some(y)) => (y.0, None, Some(y.1)),
            };
            a.next_if(|field| field.0 == key);
            b.next_if(|field| field.0 == key);
            // A field nobody wrote holds zero, of the width the other side has.
            let zero = |known: Option<Value>| match known.map(|value| value.shape) {
                Some(crate::value::Shape::Wide(_)) => Value::wide(0),
                _ => Value::ZERO,
            };
            let value = self.values(x.unwrap_or_else(|| zero(y)), y.unwrap_or_else(|| zero(x)));
            all.push((key, value));
        }
    }

    #[allow(
        clippy::many_single_char_names,
        reason = "two of everything, side by side"
    )]
    fn bodies(&mut self, a: &Body, b: &Body) -> Body {
        match (a, b) {
            (a, b) if a == b => a.clone(),
            (Body::Plain, other) | (other, Body::Plain) => other.clone(),
            (Body::Cells { cells: x, rest: p }, Body::Cells { cells: y, rest: q }) => {
                self.cells((x, *p), (y, *q))
            }
            (
                Body::Entries {
                    entries: x,
                    rest: p,
                },
                Body::Entries {
                    entries: y,
                    rest: q,
                },
            ) => self.entries((x, *p), (y, *q)),
            (Body::Cells { .. }, Body::Entries { .. })
            | (Body::Entries { .. }, Body::Cells { .. }) => a.clone(),
        }
    }

    #[allow(
        clippy::many_single_char_names,
        reason = "two of everything, side by side"
    )]
    fn cells(
        &mut self,
        (x, p): (&[Value], Option<Value>),
        (y, q): (&[Value], Option<Value>),
    ) -> Body {
        let cells: Vec<Value> = x.iter().zip(y).map(|(a, b)| self.values(*a, *b)).collect();
        let further = x.iter().skip(y.len()).chain(y.iter().skip(x.len()));
        let mut rest = self.options(p, q);
        for cell in further {
            rest = self.options(rest, Some(*cell));
        }
        Body::Cells { cells, rest }
    }

    #[allow(
        clippy::many_single_char_names,
        reason = "two of everything, side by side"
    )]
    fn entries(
        &mut self,
        (x, p): (&[Entry], Option<(Value, Value)>),
        (y, q): (&[Entry], Option<(Value, Value)>),
    ) -> Body {
        let mut entries: Vec<Entry> = Vec::with_capacity(x.len().max(y.len()));
        for entry in x {
            let other = y.iter().find(|other| other.key.shape == entry.key.shape);
            entries.push(match other {
                Some(other) => Entry {
                    key: self.values(entry.key, other.key),
                    value: self.values(entry.value, other.value),
                    sure: entry.sure && other.sure,
                },
                None => Entry {
                    sure: false,
                    ..entry.clone()
                },
            });
        }
        let later = y
            .iter()
            .filter(|other| !x.iter().any(|entry| entry.key.shape == other.key.shape));
        entries.extend(later.map(|other| Entry {
            sure: false,
            ..other.clone()
        }));
        let rest = match (p, q) {
            (Some(a), Some(b)) => Some((self.values(a.0, b.0), self.values(a.1, b.1))),
            (a, b) => a.or(b),
        };
        Body::Entries { entries, rest }
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may")]
mod tests {
    use super::*;
    use crate::value::Shape;

    fn int(value: i32) -> Value {
        Value::int(value)
    }

    fn entry(key: i32, value: i32) -> Entry {
        Entry {
            key: int(key),
            value: int(value),
            sure: true,
        }
    }

    fn map(entries: Vec<Entry>) -> Content {
        Content {
            body: Body::Entries {
                entries,
                rest: None,
            },
            ..Content::default()
        }
    }

    #[test]
    fn fields_are_found_by_their_keys() {
        let mut content = Content::default();
        for key in [5, 1, 9, 5] {
            let value = i32::try_from(key).expect("small");
            content.set_field(key, int(value));
        }
        assert_eq!(
            content
                .fields
                .iter()
                .map(|field| field.0)
                .collect::<Vec<_>>(),
            [1, 5, 9]
        );
        assert_eq!(content.field(9), Some(int(9)));
        assert_eq!(content.field(2), None);
    }

    #[test]
    fn a_field_nobody_wrote_is_zero_of_the_same_width() {
        let mut pool = Pool::default();
        let mut one = Content::default();
        one.set_field(1, Value::wide(4));
        one.set_field(2, int(4));
        let joined = one.join(&Content::default(), &mut pool, false);
        let shapes = |key| {
            joined
                .field(key)
                .map(|value| pool.shapes(value.shape).to_vec())
        };
        assert_eq!(shapes(1), Some(vec![Shape::Wide(0), Shape::Wide(4)]));
        assert_eq!(shapes(2), Some(vec![Shape::Word(0), Shape::Word(4)]));
    }

    #[test]
    fn joins_do_not_ask_who_comes_first() {
        let mut pool = Pool::default();
        let mut fields = Content::default();
        fields.set_field(3, int(1));
        let samples = [
            Content::default(),
            fields,
            Content::cells(vec![int(1), int(2)]),
            Content::cells(vec![int(1)]),
            Content {
                summary: true,
                ..Content::cells(vec![int(9), int(8), int(7)])
            },
        ];
        for a in &samples {
            assert_eq!(&a.join(a, &mut pool, false), a);
            for b in &samples {
                let joined = a.join(b, &mut pool, false);
                assert_eq!(joined, b.join(a, &mut pool, false));
                assert_eq!(joined.join(a, &mut pool, false), joined);
                assert_eq!(joined.summary, a.summary || b.summary);
            }
        }
    }

    #[test]
    fn arrays_of_two_lengths_share_what_both_have() {
        let mut pool = Pool::default();
        let (long, short) = (
            Content::cells(vec![int(1), int(2)]),
            Content::cells(vec![int(1)]),
        );
        let joined = long.join(&short, &mut pool, false);
        assert_eq!(
            joined.body,
            Body::Cells {
                cells: vec![int(1)],
                rest: Some(int(2))
            }
        );
        assert_eq!(joined.summed(&mut pool), {
            let shape = pool.one_of(vec![Shape::Word(1), Shape::Word(2)]);
            Some(Value::of(shape))
        });
    }

    #[test]
    fn entries_of_one_side_are_not_sure() {
        let mut pool = Pool::default();
        let joined =
            map(vec![entry(1, 10), entry(2, 20)]).join(&map(vec![entry(1, 10)]), &mut pool, false);
        let unsure = Entry {
            sure: false,
            ..entry(2, 20)
        };
        assert_eq!(
            joined.body,
            Body::Entries {
                entries: vec![entry(1, 10), unsure],
                rest: None
            }
        );
    }

    #[test]
    fn widened_cells_are_unknown_at_once() {
        let mut pool = Pool::default();
        let wide =
            Content::cells(vec![int(1)]).join(&Content::cells(vec![int(2)]), &mut pool, true);
        assert_eq!(
            wide.body,
            Body::Cells {
                cells: vec![Value::ANY],
                rest: None
            }
        );
    }
}
