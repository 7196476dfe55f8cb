//! Where the strings that were found are used.

use rustc_hash::FxHashMap;

use super::answer::{Location, StringHit};
use super::ask::Query;
use super::calls::running;
use super::location::{Place, of_class};
use super::room::{self, Room};
use super::strings::Found;
use crate::bytes::{id32, ix};
use crate::error::Gaps;
use crate::graph::Reach;
use crate::graph::bits::Bits;
use crate::mutf8;
use crate::program::{ClassId, Constant, FieldId, Program, RefKind, StrId};

/// Lists the users of each string, in order of input, class, method and position.
pub(crate) fn find(
    program: &Program<'_>,
    reach: &Reach,
    query: &Query,
    found: Found<'_>,
    gaps: &mut Gaps,
) -> Vec<StringHit> {
    let mut wanted = Bits::new(program.strings.len());
    found.values().flatten().for_each(|id| {
        wanted.insert(id.ix());
    });
    let mut users: FxHashMap<StrId, Vec<Location>> = FxHashMap::default();
    if !found.is_empty() {
        in_fields(program, reach, &wanted, &mut users);
        in_code(program, reach, &wanted, &mut users);
    }
    let mut room = Room::new();
    let hit = |((n, value), ids): ((u32, &[u8]), Vec<StrId>)| StringHit {
        pattern: query
            .strings
            .get(ix(n))
            .map(|query| query.id.clone())
            .unwrap_or_default(),
        value: mutf8::decode(value).into_owned(),
        users: ids
            .iter()
            .filter_map(|id| users.get(id))
            .flatten()
            .cloned()
            .collect(),
    };
    let hits = found.into_iter().map(hit);
    let hits = hits.filter(|hit| !hit.users.is_empty());
    hits.filter(|hit| room.take(of_string(hit), gaps)).collect()
}

/// Bytes of text in a hit.
fn of_string(hit: &StringHit) -> usize {
    hit.value.len() + hit.users.iter().map(room::of_location).sum::<usize>()
}

fn in_code(
    program: &Program<'_>,
    reach: &Reach,
    wanted: &Bits,
    users: &mut FxHashMap<StrId, Vec<Location>>,
) {
    for (def, refs) in running(program) {
        let strings = refs.iter().filter(|r| r.kind == RefKind::ConstString);
        let hits: Vec<_> = strings.filter(|r| wanted.contains(ix(r.target))).collect();
        if hits.is_empty() {
            continue;
        }
        let place = Place::new(program, reach, def);
        for reference in hits {
            users
                .entry(StrId(reference.target))
                .or_default()
                .push(place.at(reference.pc));
        }
    }
}

/// Strings that static fields start with. Compilers copy them to where they are
/// used, so the field may be all that is left of a use in damaged code.
fn in_fields(
    program: &Program<'_>,
    reach: &Reach,
    wanted: &Bits,
    users: &mut FxHashMap<StrId, Vec<Location>>,
) {
    for (n, class) in program
        .classes
        .iter()
        .enumerate()
        .filter(|(_, class)| !class.shadowed)
    {
        let fields = program
            .fields
            .get(ix(class.fields.start)..ix(class.fields.end));
        for field in fields.unwrap_or_default() {
            let Some(Constant::Str(id)) = field.value else {
                continue;
            };
            if !wanted.contains(id.ix()) {
                continue;
            }
            users.entry(id).or_default().push(Location {
                method: field_name(program, field.field),
                reachable: reach.is_touched(ClassId(id32(n))),
                ..of_class(program, Some(class))
            });
        }
    }
}

fn field_name(program: &Program<'_>, field: FieldId) -> String {
    let name = program
        .field(field)
        .map_or(&b""[..], |(_, name, _)| program.name(name));
    format!(".{}", mutf8::decode(name))
}
