//! Collections that are equal.

use crate::machine::Machine;
use crate::natives::order::same_within;
use crate::value::Value;

pub(crate) fn same_lists(
    machine: &mut Machine<'_, '_>,
    a: Value,
    b: Value,
    depth: u32,
) -> Option<bool> {
    let ((x, None), (y, None)) = (machine.elements(a)?, machine.elements(b)?) else {
        return None;
    };
    if x.len() != y.len() {
        return Some(false);
    }
    let mut all = Some(true);
    for (v, w) in x.into_iter().zip(y) {
        match same_within(machine, v, w, depth) {
            Some(false) => return Some(false),
            Some(true) => {}
            None => all = None,
        }
    }
    all
}

pub(crate) fn same_sets(
    machine: &mut Machine<'_, '_>,
    a: Value,
    b: Value,
    depth: u32,
) -> Option<bool> {
    let ((x, None), (y, None)) = (machine.elements(a)?, machine.elements(b)?) else {
        return None;
    };
    if x.len() != y.len() {
        return Some(false);
    }
    for v in x {
        let mut found = Some(false);
        for w in &y {
            match same_within(machine, v, *w, depth) {
                Some(true) => {
                    found = Some(true);
                    break;
                }
                Some(false) => {}
                None => found = None,
            }
        }
        if found != Some(true) {
            return found;
        }
    }
    Some(true)
}

pub(crate) fn same_maps(
    machine: &mut Machine<'_, '_>,
    a: Value,
    b: Value,
    depth: u32,
) -> Option<bool> {
    let ((x, None), (y, None)) = (machine.entries_of(a)?, machine.entries_of(b)?) else {
        return None;
    };
    if x.iter().chain(&y).any(|entry| !entry.sure) {
        return None;
    }
    if x.len() != y.len() {
        return Some(false);
    }
    for entry in x {
        let (found, sure) = machine.find_entry(b, entry.key);
        match (found, sure) {
            (Some(value), true) => match same_within(machine, entry.value, value, depth) {
                Some(true) => {}
                other => return other,
            },
            (None, _) => return Some(false),
            _ => return None,
        }
    }
    Some(true)
}
