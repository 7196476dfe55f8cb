//! What a register holds: a shape, and the personal information it carries.

use std::rc::Rc;

use assay_dex::program::TypeId;

use crate::arith::Bits;

/// Most objects a reference may point to before it is unknown.
const MOST_TARGETS: usize = 16;

/// A set of PI kinds, by their number in the taxonomy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub struct Taint(pub u64);

impl Taint {
    /// No personal information.
    pub const NONE: Self = Self(0);

    /// Both sets.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// An object of the heap, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(pub u32);

/// A string with its identity: `==` compares identities, `equals` the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Equal for one string object, and for all literals of one text.
    pub identity: u32,
    /// UTF-16, as Java has it; surrogates may stand alone.
    pub units: Rc<[u16]>,
}

/// What is known of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A number, or zero for `null`.
    Bits(Bits),
    /// A string.
    Text(Text),
    /// A class object.
    Class(TypeId),
    /// One of these objects, in rising order; never empty.
    Refs(Rc<[ObjectId]>),
    /// Anything of this type ([`TypeId::NONE`]: of any).
    Unknown(TypeId),
}

/// A shape and its taint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// What is known of it.
    pub shape: Shape,
    /// What it carries.
    pub taint: Taint,
}

impl Value {
    /// `null`, `false`, zero.
    pub const ZERO: Self = Self::of(Bits::Word(0));

    /// A known number.
    #[must_use]
    pub const fn of(bits: Bits) -> Self {
        Self {
            shape: Shape::Bits(bits),
            taint: Taint::NONE,
        }
    }

    /// A known `int`.
    #[must_use]
    pub const fn int(value: i32) -> Self {
        Self::of(Bits::Word(value))
    }

    /// A known `boolean`.
    #[must_use]
    pub const fn flag(value: bool) -> Self {
        Self::int(value as i32)
    }

    /// A reference to one object.
    #[must_use]
    pub fn object(id: ObjectId) -> Self {
        Self {
            shape: Shape::Refs(Rc::new([id])),
            taint: Taint::NONE,
        }
    }

    /// A class object.
    #[must_use]
    pub const fn class(ty: TypeId) -> Self {
        Self {
            shape: Shape::Class(ty),
            taint: Taint::NONE,
        }
    }

    /// Nothing is known but a bound on the type.
    #[must_use]
    pub const fn unknown(ty: TypeId) -> Self {
        Self {
            shape: Shape::Unknown(ty),
            taint: Taint::NONE,
        }
    }

    /// The same with more taint.
    #[must_use]
    pub fn tainted(mut self, more: Taint) -> Self {
        self.taint = self.taint.with(more);
        self
    }

    /// The number, where it is known.
    #[must_use]
    pub const fn bits(&self) -> Option<Bits> {
        match self.shape {
            Shape::Bits(bits) => Some(bits),
            _ => None,
        }
    }

    /// The `int`, where it is known.
    #[must_use]
    pub const fn as_int(&self) -> Option<i32> {
        match self.shape {
            Shape::Bits(Bits::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// The one object it points to, where that is known.
    #[must_use]
    pub fn as_object(&self) -> Option<ObjectId> {
        match &self.shape {
            Shape::Refs(ids) if ids.len() == 1 => ids.first().copied(),
            _ => None,
        }
    }

    /// The string, where it is known.
    #[must_use]
    pub const fn as_text(&self) -> Option<&Text> {
        match &self.shape {
            Shape::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is `null` (or zero): known, or not.
    #[must_use]
    pub const fn is_null(&self) -> Option<bool> {
        match self.shape {
            Shape::Bits(Bits::Word(word)) => Some(word == 0),
            Shape::Unknown(_) => None,
            _ => Some(false),
        }
    }

    /// Whether two values are the same by `==`: known, or not.
    #[must_use]
    pub fn same(&self, other: &Self) -> Option<bool> {
        match (&self.shape, &other.shape) {
            (Shape::Bits(a), Shape::Bits(b)) => Some(a == b),
            (Shape::Text(a), Shape::Text(b)) => Some(a.identity == b.identity),
            (Shape::Class(a), Shape::Class(b)) => Some(a == b),
            (Shape::Refs(a), Shape::Refs(b)) => match (&**a, &**b) {
                ([a], [b]) => Some(a == b),
                _ if a.iter().all(|id| !b.contains(id)) => Some(false),
                _ => None,
            },
            (Shape::Unknown(_), _) | (_, Shape::Unknown(_)) => None,
            // Of different shapes: a string is no array, and nothing known is null.
            _ => Some(false),
        }
    }

    /// The least value that covers both.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        Self {
            shape: self.shape.join(&other.shape),
            taint: self.taint.with(other.taint),
        }
    }
}

impl Shape {
    fn join(&self, other: &Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a.clone(),
            (Self::Refs(a), Self::Refs(b)) => {
                let mut all: Vec<ObjectId> = a.iter().chain(b.iter()).copied().collect();
                all.sort_unstable();
                all.dedup();
                if all.len() > MOST_TARGETS {
                    return Self::Unknown(TypeId::NONE);
                }
                Self::Refs(all.into())
            }
            (Self::Unknown(a), Self::Unknown(b)) if a == b => Self::Unknown(*a),
            _ => Self::Unknown(TypeId::NONE),
        }
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    fn refs(ids: &[u32]) -> Value {
        let ids: Rc<[ObjectId]> = ids.iter().map(|id| ObjectId(*id)).collect();
        Value {
            shape: Shape::Refs(ids),
            taint: Taint::NONE,
        }
    }

    fn samples() -> Vec<Value> {
        let text = |identity, text: &str| Value {
            shape: Shape::Text(Text {
                identity,
                units: text.encode_utf16().collect(),
            }),
            taint: Taint(2),
        };
        vec![
            Value::ZERO,
            Value::int(7).tainted(Taint(1)),
            Value::of(Bits::Wide(7)),
            text(1, "a"),
            text(2, "a"),
            Value::class(TypeId(3)),
            refs(&[1]),
            refs(&[1, 2]),
            Value::unknown(TypeId::NONE),
            Value::unknown(TypeId(4)),
        ]
    }

    #[test]
    fn joining_is_a_lattice_s() {
        for a in samples() {
            assert_eq!(a.join(&a), a);
            for b in samples() {
                assert_eq!(a.join(&b), b.join(&a));
                let both = a.join(&b);
                assert_eq!(both.join(&a), both, "a join covers what it joined");
                for c in samples() {
                    assert_eq!(a.join(&b).join(&c), a.join(&b.join(&c)));
                }
            }
        }
    }

    #[test]
    fn a_join_decides_nothing_its_parts_do_not() {
        for a in samples() {
            for b in samples() {
                let both = a.join(&b);
                if let Some(same) = both.same(&Value::ZERO) {
                    assert_eq!(a.same(&Value::ZERO), Some(same));
                    assert_eq!(b.same(&Value::ZERO), Some(same));
                }
            }
        }
    }

    #[test]
    fn too_many_targets_are_unknown() {
        let all: Vec<u32> = (0..16).collect();
        assert!(matches!(refs(&all).join(&refs(&[3])).shape, Shape::Refs(_)));
        let more = refs(&all).join(&refs(&[99]));
        assert_eq!(more.shape, Shape::Unknown(TypeId::NONE));
    }

    #[test]
    fn strings_are_compared_by_identity() {
        let all = samples();
        let (Some(one), Some(other)) = (all.get(3), all.get(4)) else {
            panic!("samples");
        };
        assert_eq!(one.same(other), Some(false));
        assert_eq!(one.same(one), Some(true));
        assert_eq!(refs(&[1]).same(&refs(&[1, 2])), None);
        assert_eq!(refs(&[1]).same(&refs(&[2])), Some(false));
    }
}
