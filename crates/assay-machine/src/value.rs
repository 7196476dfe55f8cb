//! What a register holds: a shape, and where the personal information in it came from.

use std::ops::Deref;
use std::rc::Rc;

use assay_dex::program::TypeId;

use crate::arith::Bits;

/// An object of the heap, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(pub u32);

/// A text of the [`Pool`](crate::pool::Pool).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(pub u32);

/// A text in parts of the [`Pieces`](crate::piece::Pieces) of the pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PiecesId(pub u32);

/// A number that is not known, of the [`Terms`](crate::term::Terms) of the pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId(pub u32);

/// A set of shapes of the [`Pool`](crate::pool::Pool).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SetId(pub u32);

/// A set of origins of the [`Pool`](crate::pool::Pool): what a value carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Mark(pub u32);

impl Mark {
    /// Nothing.
    pub const NONE: Self = Self(0);
}

/// The classes of `java.lang` that wrap a primitive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "named after the classes")]
pub enum Wrapper {
    Boolean,
    Byte,
    Character,
    Short,
    Integer,
    Long,
    Float,
    Double,
}

/// The identity of a string that is one of several of its text.
pub const ANY_IDENTITY: u32 = u32::MAX;

/// What is known of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// 32 bits; zero is also `null`.
    Word(i32),
    /// 64 bits.
    Wide(i64),
    /// A string. Literals of one text share the identity 0; [`ANY_IDENTITY`] is one of several.
    Text {
        /// Its characters.
        text: TextId,
        /// Tells two strings of one text apart, as `==` does.
        identity: u32,
    },
    /// A class object.
    Class(TypeId),
    /// A primitive in its wrapper.
    Boxed(Wrapper, i64),
    /// An object.
    Ref(ObjectId),
    /// One of a few of the above.
    OneOf(SetId),
    /// A string of which parts are known.
    Pieces(PiecesId),
    /// Some `int`, told apart from others.
    Term(TermId),
    /// Anything of this type ([`TypeId::NONE`]: of any).
    Unknown(TypeId),
}

/// The shapes a shape stands for.
#[derive(Debug, Clone)]
pub enum Shapes {
    /// None: a set that is not known.
    None,
    /// Itself.
    One([Shape; 1]),
    /// Those of a set.
    Set(Rc<[Shape]>),
}

impl Deref for Shapes {
    type Target = [Shape];

    fn deref(&self) -> &[Shape] {
        match self {
            Self::None => &[],
            Self::One(one) => one,
            Self::Set(set) => set,
        }
    }
}

/// A shape, and what it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value {
    /// What is known of it.
    pub shape: Shape,
    /// What it carries.
    pub mark: Mark,
}

impl Value {
    /// `null`, `false`, zero.
    pub const ZERO: Self = Self::of(Shape::Word(0));
    /// Nothing is known.
    pub const ANY: Self = Self::of(Shape::Unknown(TypeId::NONE));

    /// A shape that carries nothing.
    #[must_use]
    pub const fn of(shape: Shape) -> Self {
        Self {
            shape,
            mark: Mark::NONE,
        }
    }

    /// A known `int`.
    #[must_use]
    pub const fn int(value: i32) -> Self {
        Self::of(Shape::Word(value))
    }

    /// A known `long` or the bits of a `double`.
    #[must_use]
    pub const fn wide(value: i64) -> Self {
        Self::of(Shape::Wide(value))
    }

    /// A known `boolean`.
    #[must_use]
    pub const fn flag(value: bool) -> Self {
        Self::int(value as i32)
    }

    /// A reference to one object.
    #[must_use]
    pub const fn object(id: ObjectId) -> Self {
        Self::of(Shape::Ref(id))
    }

    /// A class object.
    #[must_use]
    pub const fn class(ty: TypeId) -> Self {
        Self::of(Shape::Class(ty))
    }

    /// Nothing is known but a bound on the type.
    #[must_use]
    pub const fn unknown(ty: TypeId) -> Self {
        Self::of(Shape::Unknown(ty))
    }

    /// Known bits.
    #[must_use]
    pub const fn from_bits(bits: Bits) -> Self {
        match bits {
            Bits::Word(word) => Self::int(word),
            Bits::Wide(wide) => Self::wide(wide),
        }
    }

    /// The same shape with another mark.
    #[must_use]
    pub const fn marked(self, mark: Mark) -> Self {
        Self {
            shape: self.shape,
            mark,
        }
    }

    /// The number, where it is known.
    #[must_use]
    pub const fn bits(self) -> Option<Bits> {
        match self.shape {
            Shape::Word(word) => Some(Bits::Word(word)),
            Shape::Wide(wide) => Some(Bits::Wide(wide)),
            _ => None,
        }
    }

    /// The `int`, where it is known.
    #[must_use]
    pub const fn as_int(self) -> Option<i32> {
        match self.shape {
            Shape::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The `long`, where it is known.
    #[must_use]
    pub const fn as_long(self) -> Option<i64> {
        match self.shape {
            Shape::Wide(wide) => Some(wide),
            _ => None,
        }
    }

    /// The one object it points to, where that is known.
    #[must_use]
    pub const fn as_object(self) -> Option<ObjectId> {
        match self.shape {
            Shape::Ref(id) => Some(id),
            _ => None,
        }
    }

    /// The string, where it is known.
    #[must_use]
    pub const fn as_text(self) -> Option<TextId> {
        match self.shape {
            Shape::Text { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The class object's class, where it is known.
    #[must_use]
    pub const fn as_class(self) -> Option<TypeId> {
        match self.shape {
            Shape::Class(ty) => Some(ty),
            _ => None,
        }
    }

    /// Whether it is `null` (or zero) for certain.
    #[must_use]
    pub const fn is_null(self) -> bool {
        matches!(self.shape, Shape::Word(0))
    }

    /// Whether nothing but a bound on the type is known.
    #[must_use]
    pub const fn is_unknown(self) -> bool {
        matches!(
            self.shape,
            Shape::Unknown(_) | Shape::Term(_) | Shape::Pieces(_)
        )
    }
}

/// Whether two shapes are the same by `==`: known, or not. Sets are not looked into.
#[must_use]
#[allow(
    clippy::many_single_char_names,
    reason = "two of everything, side by side"
)]
pub fn same(a: Shape, b: Shape) -> Option<bool> {
    match (a, b) {
        (Shape::Term(a), Shape::Term(b)) if a == b => Some(true),
        (Shape::Unknown(_) | Shape::OneOf(_) | Shape::Term(_), _)
        | (_, Shape::Unknown(_) | Shape::OneOf(_) | Shape::Term(_)) => None,
        (Shape::Pieces(_), Shape::Pieces(_) | Shape::Text { .. })
        | (Shape::Text { .. }, Shape::Pieces(_)) => None,
        // Two boxes of one small value are one object, others may or may not be (JLS 5.1.7).
        (Shape::Boxed(x, v), Shape::Boxed(y, w)) if x == y && v == w => {
            let cached = !matches!(x, Wrapper::Float | Wrapper::Double) && (-128..128).contains(&v);
            cached.then_some(true)
        }
        (
            Shape::Text {
                text: x,
                identity: i,
            },
            Shape::Text {
                text: y,
                identity: j,
            },
        ) if i == ANY_IDENTITY || j == ANY_IDENTITY => (x != y).then_some(false),
        (a, b) => Some(a == b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_null_and_false() {
        assert!(Value::ZERO.is_null() && Value::flag(false).is_null());
        assert!(!Value::wide(0).is_null());
        assert_eq!(Value::flag(true).as_int(), Some(1));
    }

    #[test]
    fn a_value_is_read_as_what_it_is() {
        assert_eq!(Value::int(5).bits(), Some(Bits::Word(5)));
        assert_eq!(Value::wide(5).as_int(), None);
        assert_eq!(Value::wide(5).as_long(), Some(5));
        assert_eq!(Value::object(ObjectId(2)).as_object(), Some(ObjectId(2)));
        assert_eq!(Value::class(TypeId(4)).as_class(), Some(TypeId(4)));
        assert!(Value::ANY.is_unknown() && Value::unknown(TypeId(1)).is_unknown());
        assert_eq!(Value::int(5).marked(Mark(3)).mark, Mark(3));
    }

    #[test]
    fn identity_is_known_where_java_fixes_it() {
        let boxed = |value| Shape::Boxed(Wrapper::Integer, value);
        assert_eq!(same(boxed(127), boxed(127)), Some(true));
        assert_eq!(same(boxed(128), boxed(128)), None);
        assert_eq!(same(boxed(128), boxed(129)), Some(false));
        assert_eq!(
            same(
                Shape::Boxed(Wrapper::Double, 0),
                Shape::Boxed(Wrapper::Double, 0)
            ),
            None
        );
        assert_eq!(
            same(
                Shape::Boxed(Wrapper::Character, 127),
                Shape::Boxed(Wrapper::Character, 127)
            ),
            Some(true)
        );
        assert_eq!(same(Shape::Word(0), Shape::Ref(ObjectId(1))), Some(false));
        assert_eq!(same(Shape::Unknown(TypeId(1)), Shape::Word(0)), None);
        let text = |identity| Shape::Text {
            text: TextId(1),
            identity,
        };
        assert_eq!(same(text(0), text(0)), Some(true));
        assert_eq!(same(text(0), text(1)), Some(false));
        assert_eq!(same(text(0), text(ANY_IDENTITY)), None);
        assert_eq!(same(text(ANY_IDENTITY), text(ANY_IDENTITY)), None);
    }
}
