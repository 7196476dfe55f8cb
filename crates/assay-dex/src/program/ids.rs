//! Numbers that stand for interned things. Each has its own type, so that a
//! method cannot be taken for a field.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// Stands for "none" or "could not be read".
            pub const NONE: Self = Self(u32::MAX);

            /// The place in the table.
            #[must_use]
            pub const fn ix(self) -> usize {
                self.0 as usize
            }

            /// Whether it stands for something.
            #[must_use]
            pub const fn is_some(self) -> bool {
                self.0 != u32::MAX
            }

            /// The next free number of a table of this length.
            #[allow(dead_code, reason = "not every kind is numbered by its table's length")]
            pub(crate) fn next(len: usize) -> Self {
                Self(crate::bytes::id32(len))
            }
        }
    )*};
}

ids! {
    /// A type, by descriptor.
    TypeId;
    /// The name of a field or method.
    NameId;
    /// A prototype: result and parameter types.
    ProtoId;
    /// A method as code names it: class, name, prototype.
    MethodId;
    /// A field as code names it: class, name, type.
    FieldId;
    /// A string constant of one input; equal strings may have several numbers.
    StrId;
    /// A class that an input defines.
    ClassId;
    /// A method that an input defines.
    DefId;
    /// Code, shared by methods where the file shares it.
    BodyId;
}
