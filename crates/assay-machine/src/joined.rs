//! What covers two values: the least such value, and one that is reached sooner.

use assay_dex::program::TypeId;

use crate::pool::Pool;
use crate::value::{ANY_IDENTITY, Mark, Shape, Shapes, Value};

impl Pool {
    /// The least value that covers both.
    pub fn join(&mut self, a: Value, b: Value) -> Value {
        if a == b {
            return a;
        }
        let shape = if a.shape == b.shape {
            a.shape
        } else {
            self.join_shapes(a.shape, b.shape)
        };
        let mut mark = self.either(a.mark, b.mark);
        if self.told != Mark::NONE && a.shape != b.shape {
            mark = self.both(mark, self.told);
        }
        Value { shape, mark }
    }

    fn join_shapes(&mut self, a: Shape, b: Shape) -> Shape {
        // Two strings of one text: which of them is not known, but the text is.
        if let (
            Shape::Text {
                text: x,
                identity: i,
            },
            Shape::Text {
                text: y,
                identity: j,
            },
        ) = (a, b)
            && x == y
        {
            return Shape::Text {
                text: x,
                identity: if i == j { i } else { ANY_IDENTITY },
            };
        }
        // As below, for what most joins are of.
        match (a, b) {
            (Shape::Unknown(ty), Shape::Word(0)) | (Shape::Word(0), Shape::Unknown(ty)) => {
                return Shape::Unknown(ty);
            }
            (Shape::Unknown(_) | Shape::Term(_) | Shape::Pieces(_), _)
            | (_, Shape::Unknown(_) | Shape::Term(_) | Shape::Pieces(_)) => {
                return Shape::Unknown(TypeId::NONE);
            }
            _ => {}
        }
        let (left, right) = (self.shapes(a), self.shapes(b));
        match (&left, &right) {
            (Shapes::Set(all), Shapes::One([one])) if all.contains(one) => return a,
            (Shapes::One([one]), Shapes::Set(all)) if all.contains(one) => return b,
            _ => {}
        }
        if let (Shapes::One([a]), Shapes::One([b])) = (&left, &right) {
            let both = if a < b { [*a, *b] } else { [*b, *a] };
            if let Some(known) = self.set_ids.get(both.as_slice()) {
                return Shape::OneOf(*known);
            }
        }
        self.one_of([&*left, &*right].concat())
    }

    /// A value that covers both and, unlike a join, is reached after few steps: numbers and texts
    /// that differ are unknown at once.
    pub fn widen(&mut self, old: Value, new: Value) -> Value {
        let joined = self.join(old, new);
        if joined.shape == old.shape {
            return joined;
        }
        let shapes = self.shapes(joined.shape);
        let counts = |shape: &&Shape| {
            matches!(
                shape,
                Shape::Word(_) | Shape::Wide(_) | Shape::Text { .. } | Shape::Boxed(..)
            ) && **shape != Shape::Word(0)
        };
        if shapes.iter().filter(counts).count() > 1 {
            return Value {
                shape: Shape::Unknown(TypeId::NONE),
                mark: joined.mark,
            };
        }
        joined
    }
}
