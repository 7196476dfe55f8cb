//! Which methods and fields the API questions mean.

use rustc_hash::FxHashMap;

use super::ask::ApiQuery;
use crate::bytes::id32;
use crate::graph::CallGraph;
use crate::graph::bits::Bits;
use crate::program::{FieldId, MethodId, NameId, Program, Ref, TypeId, java};

/// One match: number of the question, and the class it names (none for `*`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) api: u32,
    pub(crate) class: Option<TypeId>,
}

/// The members meant, found once for all code.
#[derive(Debug, Default)]
pub(crate) struct Members {
    methods: FxHashMap<u32, Vec<Match>>,
    fields: FxHashMap<u32, Vec<Match>>,
    method_bits: Bits,
    field_bits: Bits,
}

/// A question about one member name.
struct Wanted {
    matched: Match,
    /// The types of the parameters, where the question names them.
    params: Option<Vec<u32>>,
}

impl Members {
    pub(crate) fn new(program: &Program<'_>, graph: &CallGraph, apis: &[ApiQuery]) -> Self {
        let (methods, fields) = wanted(program, apis);
        let mut this = Self {
            method_bits: Bits::new(program.method_count()),
            field_bits: Bits::new(program.field_count()),
            ..Self::default()
        };
        for n in 0..program.method_count() {
            let id = MethodId(id32(n));
            let key = program.method(id);
            let Some(list) = key.and_then(|key| methods.get(&key.name)) else {
                continue;
            };
            let found: Vec<_> = list
                .iter()
                .filter(|wanted| method_matches(program, graph, id, wanted))
                .map(|wanted| wanted.matched)
                .collect();
            if !found.is_empty() {
                this.method_bits.insert(n);
                this.methods.insert(id.0, found);
            }
        }
        this.find_fields(program, graph, &fields);
        this
    }

    fn find_fields(&mut self, program: &Program<'_>, graph: &CallGraph, wanted: &ByName) {
        for n in 0..program.field_count() {
            let Some((class, name, _)) = program.field(FieldId(id32(n))) else {
                continue;
            };
            let Some(list) = wanted.get(&name) else {
                continue;
            };
            let matches = list.iter().map(|wanted| wanted.matched);
            let found: Vec<_> = matches
                .filter(|m| {
                    m.class
                        .is_none_or(|wanted| is_subtype(program, graph, class, wanted))
                })
                .collect();
            if !found.is_empty() {
                self.field_bits.insert(n);
                self.fields.insert(id32(n), found);
            }
        }
    }

    /// The questions that a reference answers.
    pub(crate) fn of(&self, reference: &Ref) -> &[Match] {
        let n = crate::bytes::ix(reference.target);
        let found = if reference.kind.is_invoke() {
            self.method_bits
                .contains(n)
                .then(|| self.methods.get(&reference.target))
                .flatten()
        } else if reference.kind.is_field() {
            self.field_bits
                .contains(n)
                .then(|| self.fields.get(&reference.target))
                .flatten()
        } else {
            None
        };
        found.map_or(&[], Vec::as_slice)
    }
}

type ByName = FxHashMap<NameId, Vec<Wanted>>;

/// Member names asked for: of methods, of fields.
fn wanted(program: &Program<'_>, apis: &[ApiQuery]) -> (ByName, ByName) {
    let (mut methods, mut fields) = (ByName::default(), ByName::default());
    for (n, api) in apis.iter().enumerate() {
        let class = match api.class.as_str() {
            "*" => None,
            // A class that no input mentions cannot be used.
            name => match program.type_of(java::descriptor(name).as_bytes()) {
                Some(ty) => Some(ty),
                None => continue,
            },
        };
        let matched = Match {
            api: id32(n),
            class,
        };
        for member in &api.members {
            let (name, params) = match member.split_once('(') {
                Some((name, params)) => {
                    let Some(types) = types(program, params.trim_end_matches(')')) else {
                        continue;
                    };
                    (name, Some(types))
                }
                None => (member.as_str(), None),
            };
            let field = name.strip_prefix('.');
            let Some(id) = program.find_name(field.unwrap_or(name).as_bytes()) else {
                continue;
            };
            let table = if field.is_some() {
                &mut fields
            } else {
                &mut methods
            };
            table
                .entry(id)
                .or_default()
                .push(Wanted { matched, params });
        }
    }
    (methods, fields)
}

/// A parameter list in Java notation; nothing where no input mentions one of its types.
fn types(program: &Program<'_>, params: &str) -> Option<Vec<u32>> {
    let names = params.split(',').filter(|name| !name.is_empty());
    let found = names.map(|name| program.type_of(java::type_descriptor(name).as_bytes()));
    found.map(|ty| ty.map(|ty| ty.0)).collect()
}

fn method_matches(program: &Program<'_>, graph: &CallGraph, id: MethodId, wanted: &Wanted) -> bool {
    let Some(key) = program.method(id) else {
        return false;
    };
    let params = program.proto(key.proto).get(1..).unwrap_or_default();
    if wanted
        .params
        .as_ref()
        .is_some_and(|wanted| wanted != params)
    {
        return false;
    }
    match wanted.matched.class {
        None => true,
        Some(class) if key.class == class => true,
        // The constructor of a subclass is not the one asked for.
        Some(_) if program.name(key.name) == b"<init>" => false,
        Some(class) => {
            is_subtype(program, graph, key.class, class)
                && !is_overridden(program, graph, id, class)
        }
    }
}

/// Whether the call runs a method that the app defines below `class`.
fn is_overridden(program: &Program<'_>, graph: &CallGraph, id: MethodId, class: TypeId) -> bool {
    let def = graph.resolve(id).and_then(|def| program.def(def));
    let definer = def
        .and_then(|def| program.class(def.class))
        .map(|class| class.ty);
    definer.is_some_and(|ty| ty != class && is_subtype(program, graph, ty, class))
}

/// Whether `ty` is `wanted` or below it.
pub(crate) fn is_subtype(
    program: &Program<'_>,
    graph: &CallGraph,
    ty: TypeId,
    wanted: TypeId,
) -> bool {
    if ty == wanted {
        return true;
    }
    match program.class_of(ty) {
        Some(class) => graph.hierarchy.supertypes(class).contains(&wanted.0),
        None => framework_subtype(program, ty, wanted),
    }
}

/// Framework types have only the supertypes that the caller told.
fn framework_subtype(program: &Program<'_>, ty: TypeId, wanted: TypeId) -> bool {
    let mut found = vec![ty];
    let mut at = 0;
    while let Some(next) = found.get(at).copied() {
        if next == wanted {
            return true;
        }
        for parent in program.direct_supertypes(next) {
            if !found.contains(&parent) {
                found.push(parent);
            }
        }
        at += 1;
    }
    false
}
