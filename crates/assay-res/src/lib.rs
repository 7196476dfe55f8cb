//! Reads binary XML and resource tables, and draws icons. Takes bytes, does no input or output.
