//! The native module of `appassay`: converts types and errors, decides nothing.
