//! Reads DEX and Java class files. Takes bytes, does no input or output.
