//! The parts of a `Uri`: each carries what stands in it, and no more.

use crate::call::Call;
use crate::content::Content;
use crate::machine::Machine;
use crate::natives::{pieces, returned};
use crate::piece::{Piece, parts};
use crate::run::Paths;
use crate::slots;
use crate::value::Value;

type Text = Vec<Piece>;

/// What a URI is made of.
struct Parts {
    scheme: Option<Text>,
    /// All behind the scheme but the fragment.
    specific: Text,
    authority: Option<Text>,
    path: Text,
    query: Option<Text>,
    fragment: Option<Text>,
}

/// The text between separators; none where a part that is not known may hold one.
fn split(machine: &Machine<'_, '_>, text: &[Piece], separator: char) -> Option<Vec<Text>> {
    let unit = u16::try_from(u32::from(separator)).ok()?;
    let (found, all) = parts(
        text,
        |one| one == unit,
        |piece| pieces::may_hold(machine, piece, unit),
    );
    all.then_some(found)
}

/// What stands before a separator and behind the first one.
fn first(
    machine: &Machine<'_, '_>,
    text: &[Piece],
    separator: char,
) -> Option<(Text, Option<Text>)> {
    let mut found = split(machine, text, separator)?.into_iter();
    let before = found.next()?;
    match (found.next(), found.next()) {
        (behind, None) => Some((before, behind)),
        // More of them: where the second begins is not told apart.
        _ => None,
    }
}

fn taken(machine: &Machine<'_, '_>, text: &[Piece]) -> Option<Parts> {
    let (body, fragment) = first(machine, text, '#')?;
    let (address, query) = first(machine, &body, '?')?;
    let known: Vec<u16> = address
        .first()
        .and_then(|piece| piece.units.as_ref())
        .map(|units| units.to_vec())
        .unwrap_or_default();
    let colon = known.iter().position(|unit| *unit == u16::from(b':'));
    let (scheme, rest, specific) = match colon {
        Some(at) => {
            let (scheme, rest) = crate::piece::split_at(&address, at)?;
            let specific = crate::piece::split_at(&body, at + 1)?.1;
            (Some(scheme), crate::piece::split_at(&rest, 1)?.1, specific)
        }
        None => (None, address, body),
    };
    let slashes: Vec<u16> = "//".encode_utf16().collect();
    let start = rest.first().and_then(|piece| piece.units.as_ref());
    let (authority, path) = if start.is_some_and(|units| units.starts_with(&slashes)) {
        let mut segments = split(machine, &crate::piece::split_at(&rest, 2)?.1, '/')?.into_iter();
        let authority = segments.next()?;
        let slash = Piece::known(&[u16::from(b'/')], crate::value::Mark::NONE);
        let path = segments.flat_map(|part| std::iter::once(slash.clone()).chain(part));
        (Some(authority), path.collect())
    } else {
        (None, rest)
    };
    Some(Parts {
        scheme,
        specific,
        authority,
        path,
        query,
        fragment,
    })
}

impl Parts {
    /// Whether this is no hierarchy, as in `mailto:somebody`.
    fn is_opaque(&self) -> Option<bool> {
        if self.scheme.is_none() {
            return Some(false);
        }
        let start = self.specific.first()?.units.as_ref()?;
        Some(start.first()? != &u16::from(b'/'))
    }
}

/// The value of a parameter of the query; `null` where it has none of the name.
fn parameter(machine: &mut Machine<'_, '_>, query: &[Piece], name: &str) -> Option<Value> {
    for pair in split(machine, query, '&')? {
        let mut sides = split(machine, &pair, '=')?.into_iter();
        let key = pieces::whole(machine, sides.next()?);
        if machine.pool.known(key)? == name {
            let value = sides.next().unwrap_or_default();
            return Some(pieces::whole(machine, value));
        }
    }
    Some(Value::ZERO)
}

fn segments(machine: &mut Machine<'_, '_>, path: &[Piece]) -> Option<Vec<Value>> {
    let mut found = Vec::new();
    for part in split(machine, path, '/')? {
        let value = pieces::whole(machine, part);
        if machine.units(value).is_none_or(|units| !units.is_empty()) {
            found.push(value);
        }
    }
    Some(found)
}

/// Methods of `Uri` that read a part of it.
pub(crate) fn part(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    if !["get", "is"]
        .iter()
        .any(|start| call.name().starts_with(start))
    {
        return None;
    }
    let held = machine.field_of(call.receiver(), slots::DATA)?;
    let text = pieces::of(machine, held, b"L");
    let found = taken(machine, &text)?;
    let or_null = |machine: &mut Machine<'_, '_>, part: Option<Text>| {
        part.map_or(Value::ZERO, |part| pieces::whole(machine, part))
    };
    let opaque = found.is_opaque();
    let value = match call.name() {
        "isOpaque" => Value::flag(opaque?),
        "isHierarchical" => Value::flag(!opaque?),
        "isAbsolute" => Value::flag(found.scheme.is_some()),
        "isRelative" => Value::flag(found.scheme.is_none()),
        "getSchemeSpecificPart" | "getEncodedSchemeSpecificPart" => {
            pieces::whole(machine, found.specific)
        }
        "getPath" | "getEncodedPath" | "getQuery" | "getEncodedQuery" | "getLastPathSegment"
            if opaque == Some(true) =>
        {
            Value::ZERO
        }
        "getScheme" => or_null(machine, found.scheme),
        "getAuthority" | "getEncodedAuthority" | "getHost" => or_null(machine, found.authority),
        "getPath" | "getEncodedPath" => pieces::whole(machine, found.path),
        "getQuery" | "getEncodedQuery" => or_null(machine, found.query),
        "getFragment" | "getEncodedFragment" => or_null(machine, found.fragment),
        "getLastPathSegment" => {
            let all = segments(machine, &found.path)?;
            all.last().copied().unwrap_or(Value::ZERO)
        }
        "getPathSegments" => {
            let all = segments(machine, &found.path)?;
            machine.make_empty("Ljava/util/ArrayList;", Content::cells(all))
        }
        "getQueryParameter" => {
            let name = machine.pool.known(call.arg(1))?;
            match found.query {
                Some(query) => parameter(machine, &query, &name)?,
                None => Value::ZERO,
            }
        }
        _ => return None,
    };
    returned(value)
}
