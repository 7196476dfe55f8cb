//! Verifies APK signatures. Takes bytes, does no input or output.
