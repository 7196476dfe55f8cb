//! Puts the readers together: one artifact in, one reading out. Does no input or output.

pub mod reading;
