//! Types the machine makes itself.

/// Arrays and primitives the machine makes itself.
pub(crate) const MADE_TYPES: [&str; 24] = [
    "Z",
    "B",
    "C",
    "S",
    "I",
    "J",
    "F",
    "D",
    "V",
    "[Z",
    "[B",
    "[C",
    "[S",
    "[I",
    "[J",
    "[F",
    "[D",
    "[Ljava/lang/Object;",
    "[Ljava/lang/String;",
    "[Ljava/lang/Throwable;",
    "[[I",
    "[[J",
    "[[B",
    "[[C",
];
