//! Reads native libraries (ELF). Takes bytes, does no input or output.
