//! Finds all subtypes of a class or interface.

use super::answer::Subclass;
use super::api::is_subtype;
use super::ask::Query;
use crate::bytes::id32;
use crate::graph::{CallGraph, Reach};
use crate::program::{Class, ClassId, Program, TypeId, java};

/// Supertypes looked at for one chain; if that is not enough the chain is short.
const MAX_SEEN: usize = 200;

/// The app's classes below a type, that type excepted, in order.
pub(crate) fn below<'p, 'a>(
    program: &'p Program<'a>,
    graph: &'p CallGraph,
    name: &str,
) -> impl Iterator<Item = (ClassId, &'p Class<'a>, TypeId)> {
    let wanted = program.type_of(java::descriptor(name).as_bytes());
    let classes = wanted.map(|wanted| {
        let classes = program.classes.iter().enumerate();
        let classes = classes.filter(move |(_, class)| {
            !class.shadowed && class.ty != wanted && is_subtype(program, graph, class.ty, wanted)
        });
        classes.map(move |(n, class)| (ClassId(id32(n)), class, wanted))
    });
    classes.into_iter().flatten()
}

/// Answers the supertype questions.
pub(crate) fn find(
    program: &Program<'_>,
    graph: &CallGraph,
    reach: &Reach,
    query: &Query,
) -> Vec<Subclass> {
    let mut found = Vec::new();
    for question in &query.supertypes {
        let below = below(program, graph, &question.class);
        found.extend(below.map(|(id, class, wanted)| Subclass {
            query: question.id.clone(),
            class: program.java_type(class.ty),
            input: class.input,
            chain: chain(program, class.ty, wanted),
            reachable: reach.is_live(id),
        }));
    }
    found
}

/// A shortest way up from a type to one of its supertypes.
fn chain(program: &Program<'_>, from: TypeId, to: TypeId) -> Vec<String> {
    // Each entry: a type and the place of the type it was reached from.
    let mut seen = vec![(from, 0)];
    let mut at = 0;
    while let Some((ty, _)) = seen.get(at).copied() {
        if ty == to {
            break;
        }
        for parent in program.direct_supertypes(ty) {
            if seen.len() < MAX_SEEN && !seen.iter().any(|(known, _)| *known == parent) {
                seen.push((parent, at));
            }
        }
        at += 1;
    }
    let mut chain = Vec::new();
    while let Some((ty, parent)) = seen.get(at).copied() {
        chain.push(program.java_type(ty));
        if at == 0 {
            break;
        }
        at = parent;
    }
    chain.reverse();
    chain
}
