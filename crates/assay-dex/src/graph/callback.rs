//! Which methods the framework may call by itself.

use super::calls::CallGraph;
use crate::program::{MethodDef, Program, access};

/// Methods of `java.lang.Object` that the runtime calls on any object.
const OBJECT_METHODS: [&[u8]; 4] = [b"toString", b"hashCode", b"equals", b"finalize"];

/// Whether the framework may call a method once an object exists; for a page's script too.
///
/// There is no list of framework methods to compare with, so every visible method
/// of a class with a framework supertype counts. Names of one or two letters come
/// from name shortening, which spares overriding methods.
#[must_use]
pub fn is_callback(program: &Program<'_>, graph: &CallGraph, def: &MethodDef) -> bool {
    let Some(key) = program.method(def.method) else {
        return false;
    };
    let name = program.name(key.name);
    if def.access & (access::STATIC | access::PRIVATE) != 0 || name.starts_with(b"<") {
        return false;
    }
    if def.scriptable {
        return true;
    }
    let kept = name.len() > 2 || name == b"or";
    OBJECT_METHODS.contains(&name) || kept && graph.hierarchy.is_from_framework(def.class)
}
