//! Reads ZIP archives the way Android does. Takes bytes, does no input or output.
